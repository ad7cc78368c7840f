"""How a cell of the matrix editor is painted and typed in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class MatrixCell(QStyledItemDelegate):
    """The number on its tint; the application's sheet would leave it no room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        tint = index.data(Qt.ItemDataRole.BackgroundRole)
        painter.save()
        if tint is not None:
            painter.fillRect(rect, QColor(tint.color()))
        painter.setPen(QPen(theme.color("line"), 1.0))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if index.column() == 0:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if index.row() == 0:
            painter.drawLine(rect.topLeft(), rect.topRight())
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 1.6))
            painter.drawRect(rect.adjusted(1.0, 1.0, -1.5, -1.5))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("small"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setFont(self._theme.font("small"))
        editor.setStyleSheet("QLineEdit { padding: 0; margin: 0; border-radius: 0; }")
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setMinimumHeight(0)
        editor.setGeometry(option.rect)
