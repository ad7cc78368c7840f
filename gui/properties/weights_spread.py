"""How the weights of a node are spread: as it starts, and as it has learned."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.figures.weight_maps import Array
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.histogram import HistogramView, spreads_of


class WeightsSpread(QWidget):
    """A heading and a histogram; hidden until weights are shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.histogram = HistogramView(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.title)
        column.addWidget(self.histogram)
        self.show_weights(None, None)

    def show_weights(self, start: Array | None, now: Array | None) -> None:
        """Show the weights at the ``start`` and as they are ``now``; alike ones once; or hide."""
        self.setVisible(start is not None or now is not None)
        samples = []
        has_learned = now is not None and not _are_alike(start, now)
        if start is not None:
            role = "secondary" if has_learned else "accent"
            samples.append((self.tr("at the start"), role, start))
        if now is not None and has_learned:
            samples.append((self.tr("now"), "accent", now))
        self.title.setText(
            self.tr("Spread of the weights") if has_learned else self.tr("Start weights")
        )
        self.histogram.show_spreads(spreads_of(*samples))


def _are_alike(start: Array | None, now: Array) -> bool:
    return start is not None and start.shape == now.shape and bool((start == now).all())
