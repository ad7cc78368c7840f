"""A recurrent block as it is in time: the same step once for each of a few steps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Graph, Project
from gui.canvas.unrolled.unrolled_graph import unrolled_part
from gui.canvas.unrolled.unrolled_view import UnrolledView
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.number_field import NumberField

FIRST_STEPS, MOST_SHOWN = 3, 12
_SHARE = 0.86


class UnrolledDialog(QDialog):
    """Draws one node for each step, as many steps as are asked for; nothing is edited.

    Args:
        theme: its colours.
        project: what the network is part of.
        graph: the drawing that holds the block.
        name: of the block's node.
        put: puts the steps into the drawing.
        parent: over what it opens.
    """

    def __init__(
        self,
        theme: Theme,
        project: Project,
        graph: Graph,
        name: str,
        put: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._project, self._graph, self._name, self._put = project, graph, name, put
        self.setWindowTitle(self.tr("{name}, step by step").format(name=name))
        self.view = UnrolledView(theme, self)
        self.steps = NumberField(
            theme, 1, MOST_SHOWN, 1, is_integer=True, default=FIRST_STEPS, parent=self
        )
        self.steps.setAccessibleName(self.tr("Steps"))
        self.steps.setToolTip(self.tr("How many steps are drawn"))
        self.steps.setFixedWidth(theme.px(72))
        self.copy_button = ActionButton(
            theme,
            self.tr("Copy as picture"),
            "copy",
            tool_tip=self.tr("Take the whole picture into the clipboard"),
            parent=self,
        )
        self.put_button = ActionButton(
            theme,
            self.tr("Put into the drawing"),
            tool_tip=self.tr("Put one node for each step of the data in the place of the block"),
            parent=self,
        )
        self.close_button = ActionButton(
            theme, self.tr("Close"), kind="primary", tool_tip=self.tr("Esc"), parent=self
        )
        self.told = QLabel(self)
        self.told.setProperty("role", "secondary")
        for button in (self.copy_button, self.put_button):
            button.setAutoDefault(False)
        self._lay_out()
        self.steps.value_changed.connect(lambda _: self._show_steps())
        self.copy_button.clicked.connect(self._copy)
        self.put_button.clicked.connect(self._put_in)
        self.close_button.clicked.connect(self.accept)
        self._show_steps()
        window = parent.window().size() if parent is not None else self.size()
        self.resize(round(window.width() * _SHARE), round(window.height() * _SHARE))
        self.steps.setFocus()

    def _show_steps(self) -> None:
        part = unrolled_part(self._graph, self._name, int(self.steps.value()))
        self.view.show_part(part, self._project)
        self.told.setText(self.tr("All steps share their weights."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self.view.picture())
        self.told.setText(self.tr("The picture is in the clipboard."))

    def _put_in(self) -> None:
        self.accept()
        self._put()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(EDGE, SPACE + 4, EDGE, SPACE + 4)
        row.setSpacing(SPACE)
        label = QLabel(self.tr("Steps"), self)
        label.setBuddy(self.steps)
        for part in (label, self.steps, self.told):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.copy_button, self.put_button, self.close_button):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.view, 1)
