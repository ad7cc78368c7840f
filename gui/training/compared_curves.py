"""The curves of several runs over each other, in colours that tell them apart."""

from __future__ import annotations

from engine.api import Series, band
from gui.figures.compared_run import ComparedRun
from gui.training.quantities import Quantity, quantities
from gui.training.smoothed_series import Points, SmoothedSeries
from gui.widgets.curve_plot import CurvePlot

SPLITS = ("test", "train")
_KEY = "compared "
_MOST_DOTS = 40
_FEW_POINTS = 20


class ComparedCurves:
    """Draws one quantity of each run; of repeated ones the mean, and a band from least to most."""

    def __init__(self, plot: CurvePlot) -> None:
        self._plot = plot
        self._drawn: set[str] = set()
        self._smoothed: dict[str, SmoothedSeries] = {}
        self.runs: tuple[ComparedRun, ...] = ()

    @property
    def state(self) -> object:
        """What is to be drawn is another thing when this is."""
        versions = tuple(h.version for run in self.runs for h in run.histories)
        return tuple(map(id, self.runs)), versions

    @property
    def is_behind(self) -> bool:
        """Whether a long curve is not drawn to its end yet: draw again soon."""
        return any(smoothed.is_behind for smoothed in self._smoothed.values())

    def offered(self) -> tuple[Quantity, ...]:
        """What any of the runs measured, the first run's first."""
        found: dict[str, Quantity] = {}
        for run in self.runs:
            names = dict.fromkeys(name for history in run.histories for name in history.names())
            for quantity in quantities(run.graph, names):
                found.setdefault(quantity.name, quantity)
        return tuple(found.values())

    def split(self, wanted: str, name: str) -> str:
        """The split that is drawn: the wanted one, unless only the other was measured."""
        for split in (wanted, *SPLITS):
            if any(len(h.series(f"{split}/{name}")) for run in self.runs for h in run.histories):
                return split
        return wanted

    def draw(self, quantity: Quantity, wanted: str, weight: float) -> None:
        """Draw the runs' curves in place of what was drawn before.

        Args:
            quantity: what is shown.
            wanted: the split, if it was measured.
            weight: of the smoothing of training curves; 0: none.
        """
        name = f"{self.split(wanted, quantity.name)}/{quantity.name}"
        weight = weight if name.startswith("train/") else 0.0
        now = {run.key for run in self.runs if self._draw_run(run, name, quantity.factor, weight)}
        for key in self._drawn - now:
            self._plot.remove_curve(_KEY + key)
        self._drawn = now

    def clear(self) -> None:
        """Take them all away."""
        for key in self._drawn:
            self._plot.remove_curve(_KEY + key)
        self._drawn.clear()
        self._smoothed.clear()
        self.runs = ()

    def values(self) -> dict[str, float]:
        """The value of each run at the plot's cursor, by the run's key."""
        return {
            key.removeprefix(_KEY): value
            for key, value in self._plot.values_at_cursor().items()
            if key.startswith(_KEY)
        }

    def _draw_run(self, run: ComparedRun, name: str, factor: float, weight: float) -> bool:
        series = [h.series(name) for h in run.histories if len(h.series(name))]
        if not series:
            return False
        if len(series) > 1:
            found = band(run.histories, name)
            edges = found.low * factor, found.high * factor
            is_short = len(found.x) <= _MOST_DOTS
            self._plot.set_curve(
                _KEY + run.key,
                found.x,
                found.mean * factor,
                run.role,
                dots=is_short,
                label=run.name,
                band=edges,
                is_dashed=run.is_dashed,
            )
            return True
        x, y, _ = self._points(run.key, series[0], weight)
        self._plot.set_curve(
            _KEY + run.key,
            x,
            y * factor if factor != 1 else y,
            run.role,
            dots=len(x) <= _MOST_DOTS,
            label=run.name,
            is_dashed=run.is_dashed,
        )
        return True

    def _points(self, key: str, series: Series, weight: float) -> tuple[Points, Points, Points]:
        weight = weight if len(series) >= _FEW_POINTS else 0.0
        known = self._smoothed.get(key)
        if known is None or known.series is not series or known.weight != weight:
            known = self._smoothed[key] = SmoothedSeries(series, weight)
        return known.points()
