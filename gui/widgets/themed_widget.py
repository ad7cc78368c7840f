"""The ground of the widgets that paint themselves."""

from PySide6.QtWidgets import QWidget

from gui.theme.theme import Theme


class ThemedWidget(QWidget):
    """A widget that paints with the theme, and again when the theme changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        """Forget what was worked out from the theme; overridden where something was."""
        self.updateGeometry()
        self.update()
