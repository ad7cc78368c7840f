import numpy as np
import pytest

from gui.widgets.histogram import HistogramView, spreads_of


def test_two_spreads_share_their_bins() -> None:
    narrow, wide = np.linspace(-1, 1, 500), np.linspace(-3, 5, 500)
    first, second = spreads_of(("a", "text", narrow), ("b", "accent", wide))
    assert (first.low, first.high) == (second.low, second.high) == (-3, 5)
    assert first.counts.sum() == second.counts.sum() == 500
    assert len(first.counts) == len(second.counts)


def test_mean_and_deviation_are_those_of_the_numbers() -> None:
    (spread,) = spreads_of(("a", "text", np.array([[1.0, 3.0], [1.0, 3.0]])))
    assert (spread.mean, spread.deviation) == (2.0, 1.0)
    assert spread.words() == "2 ± 1"


def test_what_is_not_finite_is_left_out_and_nothing_makes_no_histogram() -> None:
    (spread,) = spreads_of(("a", "text", np.array([np.nan, np.inf, 1.0, 2.0])))
    assert spread.counts.sum() == 2
    assert spreads_of(("a", "text", np.array([np.nan]))) == ()


@pytest.mark.parametrize("number", [0.0, 0.25, -3.0])
def test_weights_that_are_all_alike_stand_in_the_middle(number: float) -> None:
    (spread,) = spreads_of(("a", "text", np.full(30, number)))
    assert spread.low < number < spread.high
    assert spread.counts.max() == 30


def test_few_numbers_get_few_bins_and_very_many_are_sampled() -> None:
    few, many = (
        spreads_of(("a", "text", np.arange(20.0))),
        spreads_of(("a", "text", np.arange(1_000_000.0))),
    )
    assert len(few[0].counts) < len(many[0].counts)
    assert many[0].counts.sum() < 400_000


def test_the_higher_bin_is_painted_higher(dressed, qtbot) -> None:
    view = HistogramView(dressed)
    qtbot.addWidget(view)
    view.resize(240, view.sizeHint().height())
    view.show_spreads(spreads_of(("at the start", "accent", np.array([0.0] * 90 + [1.0] * 10))))
    image, plot = view.grab().toImage(), view.plot()
    ground = dressed.color("panel")

    def painted(x: float) -> int:
        empty = image.pixelColor(int(plot.center().x()) + 9, int(plot.center().y()))
        column = range(int(plot.top()) + 1, int(plot.bottom()) - 8)
        return sum(image.pixelColor(int(x), y) != empty for y in column)

    assert ground.isValid()
    assert painted(plot.left() + 4) > 3 * painted(plot.right() - 4) > 0


def test_screen_readers_are_told_mean_and_deviation(dressed, qtbot) -> None:
    view = HistogramView(dressed)
    qtbot.addWidget(view)
    view.show_spreads(spreads_of(("now", "accent", np.array([1.0, 3.0]))))
    assert view.accessibleDescription() == "now: 2 ± 1"
