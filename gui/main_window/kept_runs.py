"""What the panel of runs asks of the curves, the canvas and the tabs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from engine.api import KeptRun
from gui.canvas.view import CanvasView
from gui.figures.network_change import NetworkChange
from gui.projects.run_tabs import RunTabs
from gui.runs.runs_panel import RunsPanel
from gui.training.curves_panel import CurvesPanel


class KeptRuns(QObject):
    """Hands on between panels that do not know each other."""

    def __init__(
        self, panel: RunsPanel, curves: CurvesPanel, canvas: CanvasView, tabs: RunTabs
    ) -> None:
        super().__init__(panel)
        self._canvas, self._tabs = canvas, tabs
        panel.compared.connect(curves.compare)
        curves.left_out.connect(panel.leave_out)
        curves.comparison_ended.connect(panel.compare_no_longer)
        panel.open_wanted.connect(self._open)
        panel.continue_wanted.connect(tabs.go_on)
        panel.repeat_wanted.connect(tabs.repeat)
        panel.difference_wanted.connect(self._show_difference)

    def _open(self, run: KeptRun) -> None:
        self._tabs.open(run)

    def _show_difference(self, change: NetworkChange, run: KeptRun) -> None:
        """Show what differs, with one of the two networks open: ``run`` has the second."""
        if self._canvas.difference.is_of_open(change):
            self._canvas.difference.show(change)
        else:
            self._tabs.open(run, then=partial(self._canvas.difference.show, change))
