"""How a picture of the network shall be, with a look at it."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.bridge import Bridge
from gui.canvas.stills.files import is_drawable, pixels_of
from gui.canvas.stills.still import Drawn
from gui.canvas.stills.takes import Taken, Takes
from gui.exporting.buttons import button_row
from gui.exporting.live_arrays import LiveArrays
from gui.exporting.picture import FORMATS, SCALES, PictureSettings
from gui.exporting.picture_preview import PicturePreview
from gui.exporting.remembered import recalled, remember
from gui.exporting.rows import Rows, make_room
from gui.theme.theme import Theme
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.switch_field import SwitchField

_DRAW_MS = 60
_LIVE_MS = 500
"""So often at most it follows a network that learns."""


class PictureDialog(QDialog):
    """Asks how a picture shall be; what was chosen last comes first."""

    def __init__(
        self,
        theme: Theme,
        settings: QSettings,
        bridge: Bridge,
        takes: Takes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._settings, self._takes = theme, settings, takes
        self._live = LiveArrays(bridge, takes, self)
        self._looks = {"dark": Theme("dark", self), "light": Theme("light", self)}
        self.setWindowTitle(self.tr("Export picture"))
        self.preview = PicturePreview(theme, self)
        known = recalled(settings, PictureSettings(look="dark" if theme.is_dark else "light"))
        self._make_fields(known)
        self._lay_out()
        self._draw, self._draw_live = QTimer(self), QTimer(self)
        for timer, wait_ms in ((self._draw, _DRAW_MS), (self._draw_live, _LIVE_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait_ms)
            timer.timeout.connect(self.draw)
        for field in (self.kind, self.taken, self.look, self.ground, self.scale):
            field.value_changed.connect(self._follow)
        for switch in (self.live, self.project, self.outlines):
            switch.value_changed.connect(self._follow)
        self._live.changed.connect(self._follow_live)
        self.finished.connect(self._live.end)
        self._follow()

    def chosen(self) -> PictureSettings:
        """How the picture shall be."""
        return PictureSettings(
            kind=self.kind.value(),
            taken=Taken(self.taken.value()),
            look=self.look.value(),
            is_clear=self.ground.value() == "clear",
            scale=int(self.scale.value()),
            has_live=self.live.value(),
            carries_project=self.project.value(),
            has_outlines=self.outlines.value(),
        )

    def drawn(self) -> Drawn:
        """What will be drawn."""
        chosen = self.chosen()
        return self._takes.drawn(chosen.taken, self._live.seen if chosen.has_live else None)

    def draw(self) -> None:
        """Show the picture as it would be now."""
        chosen = self.chosen()
        self.preview.show_drawn(self.drawn(), self._looks[chosen.look], is_clear=chosen.is_clear)
        pixels = pixels_of(self.preview.size_drawn, chosen.scale if chosen.kind == "png" else 1.0)
        is_possible = chosen.kind != "png" or is_drawable(pixels)
        words = {
            "png": self.tr("{width} × {height} pixels"),
            "svg": self.tr("Lines, sharp at any size; {width} × {height} in its own"),
            "pdf": self.tr("Lines, sharp at any size; one page of {width} × {height}"),
        }[chosen.kind]
        if not is_possible:
            words = self.tr("{width} × {height} pixels are too many; take fewer, or SVG or PDF")
        self.told_size.setText(words.format(width=pixels.width(), height=pixels.height()))
        self.save.setEnabled(is_possible)

    def accept(self) -> None:
        """Keep the choice for the next time."""
        remember(self._settings, self.chosen())
        super().accept()

    def _follow_live(self) -> None:
        """Show what the nodes give now; while they learn no more than twice a second."""
        if not self._draw_live.isActive() and self.live.value():
            self._draw_live.start()

    def _follow(self) -> None:
        chosen = self.chosen()
        self.rows.show_row(self.scale, chosen.kind == "png")
        self.rows.show_row(self.outlines, chosen.kind == "svg")
        self.told_project.setText(
            self.tr("The project's file is attached to the page.")
            if chosen.kind == "pdf"
            else self.tr("The picture opens as the network: by Open, by a drop, by Paste.")
        )
        make_room(self)
        self._draw.start()

    def _make_fields(self, known: PictureSettings) -> None:
        theme = self._theme
        names = {
            Taken.OPEN: self.tr("All"),
            Taken.WHOLE: self.tr("Whole network"),
            Taken.SELECTED: self.tr("Selection"),
        }
        possible = self._takes.possible()
        if Taken.WHOLE in possible:
            names[Taken.OPEN] = self.tr("This block")
        self.kind = SegmentedControl(theme, [(kind, kind.upper()) for kind in FORMATS], self)
        self.taken = SegmentedControl(theme, [(one.value, names[one]) for one in possible], self)
        looks = [("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self.look = SegmentedControl(theme, looks, self)
        grounds = [("canvas", self.tr("Canvas")), ("clear", self.tr("Transparent"))]
        self.ground = SegmentedControl(theme, grounds, self)
        self.scale = SegmentedControl(theme, [(str(n), f"{n}×") for n in SCALES], self)
        self.live = SwitchField(theme, known.has_live, parent=self)
        self.project = SwitchField(theme, known.carries_project, parent=self)
        self.outlines = SwitchField(theme, known.has_outlines, parent=self)
        self.kind.set_value(known.kind)
        has_selection = Taken.SELECTED in possible
        self.taken.set_value((Taken.SELECTED if has_selection else possible[0]).value)
        self.look.set_value(known.look)
        self.ground.set_value("clear" if known.is_clear else "canvas")
        self.scale.set_value(str(known.scale))

    def _lay_out(self) -> None:
        px = self._theme.px
        self.told_size, self.told_project = QLabel(self), QLabel(self)
        self.rows = rows = Rows(self._theme)
        rows.add(self.tr("File"), self.kind, self.tr("PNG has pixels, SVG and PDF have lines"))
        rows.add(self.tr("Size"), self.scale, self.tr("Times larger than on the canvas"))
        rows.add_words(self.told_size)
        rows.add(self.tr("Shows"), self.taken, self.tr("What of the project is drawn"))
        rows.add(self.tr("Colours"), self.look, self.tr("Light for paper, dark for slides"))
        rows.add(self.tr("Ground"), self.ground, self.tr("What lies behind the network"))
        rows.add(
            self.tr("Live pictures"), self.live, self.tr("What the nodes give for the example")
        )
        rows.add(
            self.tr("Letters as lines"),
            self.outlines,
            self.tr("Alike on every machine, but no text that can be searched or edited"),
        )
        rows.add(self.tr("Project inside"), self.project, self.tr("The file opens as the network"))
        rows.add_words(self.told_project)
        rows.setColumnMinimumWidth(0, px(110))
        rows.setColumnMinimumWidth(1, px(250))
        rows.show_row(self.taken, len(self._takes.possible()) > 1)
        side = QVBoxLayout()
        side.addLayout(rows)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(px(20))
        middle.addWidget(self.preview, 1)
        middle.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(16))
        column.addLayout(middle, 1)
        tip = self.tr("Choose a place and write the picture")
        buttons, self.save = button_row(self._theme, self, self.tr("Save…"), tip)
        column.addLayout(buttons)
        self.resize(px(960), px(540))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw.start()
