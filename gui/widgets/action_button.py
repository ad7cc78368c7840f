"""A push button whose icon keeps up with the theme."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from gui.theme.theme import Theme

_ICON_PX = 16
_INKS = {"primary": "on_accent", "plain": "text", "quiet": "secondary", "link": "accent"}


class ActionButton(QPushButton):
    """A word, an icon, or both, as one of the kinds ``primary``, ``plain``, ``quiet``, ``link``.

    Without a word it is square, and its tool tip is its name for those who cannot see it.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        icon: str = "",
        kind: str = "plain",
        tool_tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f" {text}" if text and icon else text, parent)
        self._theme = theme
        self._icon_name, self._ink = icon, _INKS[kind]
        self.setProperty("kind", kind)
        self.setProperty("wordless", not text)
        self.setToolTip(tool_tip)
        self.setAccessibleName(text or tool_tip)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._restyle()

    def set_ink(self, role: str) -> None:
        """Draw the icon in another role's colour."""
        if role != self._ink:
            self._ink = role
            self._restyle()

    def _restyle(self) -> None:
        if self._icon_name:
            side = self._theme.px(_ICON_PX)
            self.setIcon(self._theme.icon(self._icon_name, self._ink))
            self.setIconSize(QSize(side, side))
