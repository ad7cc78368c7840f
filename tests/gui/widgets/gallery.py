"""Every widget once, filled, in one window: to look at and to take pictures of."""

from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.bar_list import BarList
from gui.widgets.choice_field import ChoiceField
from gui.widgets.colour_scale import ColourScale
from gui.widgets.curve_plot import CurvePlot
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.mosaic_view import MosaicView
from gui.widgets.number_field import NumberField
from gui.widgets.pill import Pill
from gui.widgets.progress_line import ProgressLine
from gui.widgets.search_box import SearchBox
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.smoothing import smooth
from gui.widgets.stat_number import StatNumber
from gui.widgets.switch_field import SwitchField
from gui.widgets.text_field import TextField
from gui.widgets.toast import Toast

W = TypeVar("W", bound=QWidget)


@dataclass
class Gallery:
    """The window and the widgets in it, by name."""

    window: QWidget
    widgets: dict[str, QWidget] = field(default_factory=dict)

    def keep(self, name: str, widget: W) -> W:
        self.widgets[name] = widget
        if not widget.accessibleName():
            widget.setAccessibleName(name)
        return widget


def filled_gallery(theme: Theme) -> Gallery:
    window = QWidget()
    gallery = Gallery(window)
    window.setAutoFillBackground(True)
    grid = QGridLayout(window)
    grid.setContentsMargins(24, 24, 24, 24)
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(24)
    grid.addLayout(_top(theme, gallery), 0, 0, 1, 3)
    grid.addLayout(_form(theme, gallery), 1, 0)
    grid.addLayout(_pictures(theme, gallery), 1, 1)
    grid.addLayout(_lists(theme, gallery), 1, 2)
    grid.addWidget(_plot(theme, gallery), 2, 0, 1, 2)
    hint = EmptyHint(theme, "Wire a loss into the network to train it.", "Add a loss", "loss")
    grid.addWidget(gallery.keep("hint", hint), 2, 2)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(2, 1)
    toast = gallery.keep("toast", Toast(theme, window))
    toast.show_message("Saved as lenet_digits.json", "good", seconds=0)
    return gallery


def _top(theme: Theme, gallery: Gallery) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    train = ActionButton(theme, "Train", "play", "primary")
    row.addWidget(gallery.keep("train", train))
    for word in ("Pause", "Step"):
        row.addWidget(gallery.keep(word.lower(), QPushButton(word)))
    row.addWidget(gallery.keep("fit", ActionButton(theme, "", "fit", "quiet", "Frame all")))
    stop = QPushButton("Stop")
    stop.setEnabled(False)
    row.addWidget(gallery.keep("stop", stop))
    row.addSpacing(16)
    progress = gallery.keep("progress", ProgressLine(theme))
    progress.set_progress(0.4, "Epoch 8 of 20", "0:11 left")
    row.addWidget(progress, 1)
    row.addSpacing(16)
    accuracy = gallery.keep("accuracy", StatNumber(theme, "test accuracy"))
    accuracy.set_value("94.9 %", "good")
    speed = gallery.keep("speed", StatNumber(theme, "speed", "00 000 /s"))
    speed.set_value("9 800 /s")
    row.addWidget(accuracy)
    row.addSpacing(16)
    row.addWidget(speed)
    row.addSpacing(16)
    presets = [("build", "Build"), ("train", "Train"), ("look", "Look inside")]
    segments = gallery.keep("segments", SegmentedControl(theme, presets))
    segments.set_value("train")
    row.addWidget(segments)
    return row


def _form(theme: Theme, gallery: Gallery) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(gallery.keep("search", SearchBox(theme, "Search layers", "Tab")))
    form = QFormLayout()
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(8)
    fields = {
        "Filters": NumberField(theme, 1, 4096, unit="maps", is_integer=True, default=6),
        "Kernel": NumberField(theme, 1, 31, unit="px", is_integer=True, default=5),
        "Rate": NumberField(theme, 1e-6, 10, default=0.001),
        "Refused": NumberField(theme, 0, 0.95, default=0.5),
        "Padding": ChoiceField(theme, [("same", "same"), ("valid", "valid")]),
        "Bias": SwitchField(theme, True, ("none", "one per filter")),
        "Name": TextField(theme, "conv1"),
    }
    fields["Refused"].setText("1.5")
    fields["Refused"].setModified(True)
    fields["Refused"].commit()
    fields["Refused"].setText("1.5")
    for label, widget in fields.items():
        form.addRow(label, gallery.keep(label.lower(), widget))
        widget.setAccessibleName(label)
    column.addLayout(form)
    column.addStretch(1)
    return column


def _pictures(theme: Theme, gallery: Gallery) -> QVBoxLayout:
    rng = np.random.default_rng(0)
    column = QVBoxLayout()
    column.setSpacing(8)
    maps = gallery.keep("maps", MosaicView(theme))
    rows, columns = np.mgrid[0:28, 0:28]
    waves = [np.sin(rows / (2 + k)) * np.cos(columns / (3 + k % 3)) for k in range(6)]
    maps.set_maps(np.maximum(np.stack(waves), 0).astype(np.float32))
    maps_scale = gallery.keep("maps scale", ColourScale(theme))
    maps_scale.set_words("low", "high, each map by itself")
    filters = gallery.keep("filters", MosaicView(theme))
    filters.set_maps(rng.normal(0, 0.2, (16, 5, 5)).astype(np.float32), "diverging")
    filters_scale = gallery.keep("filters scale", ColourScale(theme))
    filters_scale.set_scale(*filters.levels(), "diverging")
    for title, view, scale in (
        ("Feature maps", maps, maps_scale),
        ("Learned filters", filters, filters_scale),
    ):
        label = QLabel(title)
        label.setProperty("role", "heading")
        column.addWidget(label)
        column.addWidget(view, 1)
        column.addWidget(scale)
    return column


def _lists(theme: Theme, gallery: Gallery) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    tabs = gallery.keep("tabs", QTabBar())
    for word in ("Network", "encoder"):
        tabs.addTab(word)
    column.addWidget(tabs)
    pills = QHBoxLayout()
    pills.addWidget(gallery.keep("pill", Pill(theme, "61 706 parameters · no problems", "good")))
    pills.addWidget(gallery.keep("shape", Pill(theme, "N × 16 × 5 × 5")))
    pills.addStretch(1)
    column.addLayout(pills)
    check = gallery.keep("check", QCheckBox("Log scale"))
    check.setChecked(True)
    column.addWidget(check)
    slider = gallery.keep("slider", QSlider(Qt.Orientation.Horizontal))
    slider.setValue(60)
    column.addWidget(slider)
    bars = gallery.keep("bars", BarList(theme))
    shares = [0.0, 0.0, 0.0, 0.015, 0.0, 0.977, 0.0, 0.0, 0.008, 0.0]
    bars.set_bars([str(digit) for digit in range(10)], shares, highlight=5)
    column.addWidget(bars)
    column.addStretch(1)
    return column


def _plot(theme: Theme, gallery: Gallery) -> CurvePlot:
    rng = np.random.default_rng(1)
    steps = np.arange(1, 520) / 63
    raw = 2.3 * np.exp(-steps) + 0.12 * np.exp(rng.normal(0, 0.6, len(steps)))
    epochs = np.arange(1, 9)
    test = np.array([0.64, 0.44, 0.37, 0.30, 0.24, 0.19, 0.28, 0.18])
    plot = gallery.keep("plot", CurvePlot(theme))
    plot.set_curve("train", steps, smooth(raw, 0.9), "accent", faint=raw)
    plot.set_curve("test", epochs, test, "warning", dots=True)
    plot.set_extent(0, 20)
    plot.set_x_label("epoch")
    plot.set_log(True)
    return plot
