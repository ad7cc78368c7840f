"""What stands beside the canvas: the inspector, and behind it the lesson."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from gui.properties.inspector_panel import InspectorPanel
from gui.properties.lesson_panel import LessonPanel


class SidePanel(QTabWidget):
    """One of the two is in front; what is chosen on the canvas brings the inspector there."""

    def __init__(
        self, inspector: InspectorPanel, lesson: LessonPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inspector, self._lesson = inspector, lesson
        self.setDocumentMode(True)
        self.setTabPosition(QTabWidget.TabPosition.South)
        self.addTab(inspector, self.tr("Inspector"))
        self.addTab(lesson, self.tr("Lesson"))
        self.setTabToolTip(0, self.tr("Settings and facts of what is selected"))
        self.setTabToolTip(1, self.tr("What this project shows, and what to try"))

    def show_nodes(self, names: tuple[str, ...]) -> None:
        """Something was chosen: the user wants to know of it, before any lesson."""
        if names:
            self.setCurrentWidget(self._inspector)

    def show_lesson(self) -> None:
        """Bring the lesson to the front, if the project has one."""
        if self._lesson.has_lesson:
            self.setCurrentWidget(self._lesson)
