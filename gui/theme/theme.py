"""The theme in force: which colours, which type, how large; one object that all widgets share."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from gui.theme.fonts import font_for, register_fonts
from gui.theme.icons import icon_pixmap, tinted_icon, tinted_svg
from gui.theme.palette import palette_of
from gui.theme.strong_tokens import DARK_STRONG, LIGHT_STRONG
from gui.theme.stylesheet import ARROWS, MARKS, style_sheet
from gui.theme.tokens import DARK, LIGHT, Tokens

MODES = ("dark", "light", "system")
_FILES: list[QTemporaryDir] = []
SMALLEST_SCALE, LARGEST_SCALE = 0.75, 3.0


class Theme(QObject):
    """Gives colours, fonts and icons, and tells when they have become others.

    ``"system"`` follows the desktop's colour scheme as it changes; where the desktop does not say,
    the theme is dark.
    """

    changed = Signal()

    def __init__(self, mode: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = _checked(mode)
        self._scale = 1.0
        self._has_high_contrast = False
        self._app: QApplication | None = None
        self._icons: dict[tuple[str, str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, str, int, float], QPixmap] = {}
        self._fonts: dict[str, QFont] = {}
        self._is_dark = self._wanted_dark()
        if QGuiApplication.instance() is not None:
            register_fonts()
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def mode(self) -> str:
        return self._mode

    @property
    def is_dark(self) -> bool:
        return self._is_dark

    @property
    def has_high_contrast(self) -> bool:
        """Whether colours are stronger than usual."""
        return self._has_high_contrast

    @property
    def tokens(self) -> Tokens:
        usual, strong = (DARK, DARK_STRONG) if self._is_dark else (LIGHT, LIGHT_STRONG)
        return strong if self._has_high_contrast else usual

    @property
    def scale(self) -> float:
        """How many times larger than usual everything is; 1 at a desk, more on a projector."""
        return self._scale

    def set_mode(self, mode: str) -> None:
        """Choose ``"dark"``, ``"light"`` or ``"system"``."""
        self._mode = _checked(mode)
        self._become(self._wanted_dark())

    def set_high_contrast(self, is_on: bool) -> None:
        """Write and draw in stronger colours, or in the usual ones."""
        if is_on != self._has_high_contrast:
            self._has_high_contrast = is_on
            self._reapply()

    def set_scale(self, scale: float) -> None:
        """Make type and fields ``scale`` times as large as usual, within 0.75 … 3."""
        scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, float(scale)))
        if scale != self._scale:
            self._scale = scale
            self._fonts.clear()
            self._reapply()

    def color(self, role: str) -> QColor:
        """Return the colour of a token (``"text"``, ``"accent"`` …) or of a category."""
        return QColor(self.tokens.colour(role))

    def font(self, role: str) -> QFont:
        """Return a font: ``title``, ``heading``, ``body``, ``small``, ``number`` or ``mono``."""
        if role not in self._fonts:
            self._fonts[role] = font_for(role, self._scale)
        return QFont(self._fonts[role])

    def px(self, length: float) -> int:
        """Return a length that grows with the type, in whole pixels."""
        return max(1, round(length * self._scale))

    def icon(self, name: str, role: str = "text") -> QIcon:
        """Return the line icon ``name`` in a role's colour, quieter where it is disabled."""
        key = (name, role, self.tokens.name)
        if key not in self._icons:
            self._icons[key] = tinted_icon(name, self.color(role), self.color("disabled"))
        return self._icons[key]

    def pixmap(self, name: str, role: str, size_px: int, ratio: float | None = None) -> QPixmap:
        """Return the icon ``size_px`` large, sharp at ``ratio`` device pixels a pixel.

        Without ``ratio`` it is drawn for the sharpest screen there is.
        """
        if ratio is None:
            app = QGuiApplication.instance()
            ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        key = (name, role, self.tokens.name, size_px, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = icon_pixmap(name, self.color(role), size_px, ratio)
        return self._pixmaps[key]

    def apply(self, app: QApplication) -> None:
        """Dress the whole application in this theme, now and whenever it changes."""
        self._app = app
        app.setStyle("Fusion")
        self._dress()

    def _become(self, dark: bool) -> None:
        if dark != self._is_dark:
            self._is_dark = dark
            self._reapply()

    def _reapply(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._app is None:
            return
        self._app.setPalette(palette_of(self.tokens))
        self._app.setFont(self.font("body"))
        self._app.setStyleSheet(style_sheet(self.tokens, self._scale, self._arrow_files()))

    def _arrow_files(self) -> dict[str, str]:
        """Write the drawings the style sheet names; it can only read them from files."""
        folder = _folder()
        inks = {name: (name, "secondary") for name in ARROWS}
        inks |= {key: (name, "on_accent") for key, name in MARKS.items()}
        paths = {}
        for key, (name, role) in inks.items():
            colour = self.color(role)
            path = folder / f"{key}-{colour.name()[1:]}.svg"
            if not path.exists():
                path.write_text(tinted_svg(name, colour), encoding="utf-8")
            paths[key] = path.as_posix()
        return paths

    def _wanted_dark(self) -> bool:
        if self._mode != "system":
            return self._mode == "dark"
        if QGuiApplication.instance() is None:
            return True
        return QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Light

    def _follow_system(self) -> None:
        self._become(self._wanted_dark())


def _folder() -> Path:
    """Where the style sheet's drawings lie as long as the program runs: it outlives any theme."""
    if not _FILES:
        _FILES.append(QTemporaryDir())
    return Path(_FILES[0].path())


def _checked(mode: str) -> str:
    if mode not in MODES:
        raise ValueError(f"theme: expected dark, light or system, received {mode}")
    return mode
