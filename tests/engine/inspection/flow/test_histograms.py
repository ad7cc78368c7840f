from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional

from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.shape import Flatten
from engine.data.pictures import Digits
from engine.errors import GraphHasProblems
from engine.inspection.flow.histogram_wish import BINS, HistogramWish, Spread
from engine.inspection.flow.histograms import histogram
from engine.inspection.sight import Sight
from engine.inspection.studies import Studies
from engine.runs.moments import moments_of
from engine.runs.past_histograms import PastHistograms
from engine.runs.recorded import Recording
from engine.runs.snapshots import weights_at
from tests.engine.blocks import residual_classifier
from tests.engine.networks import (
    compiled,
    drawn,
    points_project,
    prepared,
    tiny_classifier,
)

DIGITS = Digits().load()


@pytest.fixture
def sight() -> Sight:
    return Sight(compiled(tiny_classifier()), DIGITS)


def _by_hand(sight: Sight, count: int) -> dict[str, torch.Tensor]:
    """The same network in plain PyTorch: weights, outputs and gradients of both."""
    chosen = np.linspace(0, DIGITS.train.count - 1, count).round().astype(int)
    arrays = {name: torch.from_numpy(a[chosen]) for name, a in DIGITS.train.arrays.items()}
    image, label = (arrays[f.name] for f in DIGITS.fields)
    held = {
        k: v.detach().clone().requires_grad_() for k, v in sight.model.root.state_dict().items()
    }
    conv = functional.conv2d(image, held["conv.weight"], held["conv.bias"], padding="same")
    relu = functional.relu(conv)
    flat = functional.max_pool2d(relu, 2).flatten(1)
    scores = flat @ held["scores.weight"].T + held["scores.bias"]
    loss = functional.cross_entropy(scores, label)
    asked = {"conv": conv, "relu": relu, "scores": scores}
    gradients = torch.autograd.grad(loss, [*asked.values(), *held.values()])
    found = {f"out {k}": v.detach() for k, v in asked.items()}
    found |= {f"by {k}": g for k, g in zip([*asked, *held], gradients, strict=True)}
    return found | {k: v.detach() for k, v in held.items()}


@pytest.mark.parametrize(
    ("spread", "node", "name"),
    [
        (Spread.WEIGHTS, "conv", "conv.weight"),
        (Spread.OUTPUTS, "relu", "out relu"),
        (Spread.OUTPUTS, "scores", "out scores"),
        (Spread.WEIGHT_GRADIENTS, "conv", "by conv.weight"),
        (Spread.WEIGHT_GRADIENTS, "scores", "by scores.weight"),
        (Spread.OUTPUT_GRADIENTS, "relu", "by relu"),
        (Spread.OUTPUT_GRADIENTS, "scores", "by scores"),
    ],
)
def test_counts_are_those_of_the_same_network_in_plain_pytorch(sight, spread, node, name) -> None:
    seen = HistogramWish((node,), spread, examples=48).seen(sight)
    expected = _by_hand(sight, 48)[name].numpy().ravel()
    found = seen.found[node]
    assert (found.low, found.high) == pytest.approx((expected.min(), expected.max()), rel=1e-4)
    counts, _ = np.histogram(expected, BINS, (found.low, found.high))
    assert found.counts.sum() == found.size == expected.size
    # The same sums in another order: a number at a border may fall on its other side.
    assert np.abs(found.counts.astype(int) - counts).sum() <= 4
    assert found.mean == pytest.approx(expected.mean(), abs=1e-5)
    assert found.deviation == pytest.approx(expected.std(), rel=1e-3)
    assert seen.examples == (0 if spread is Spread.WEIGHTS else 48)


def test_looking_leaves_no_gradients_and_draws_nothing(sight) -> None:
    state = torch.random.get_rng_state()
    for spread in Spread:
        HistogramWish(("conv", "relu", "scores"), spread).seen(sight)
    assert all(p.grad is None for p in sight.model.root.parameters())
    assert torch.equal(torch.random.get_rng_state(), state)


def test_what_is_no_number_is_told_apart() -> None:
    found = histogram([torch.tensor([1.0, float("nan"), 3.0, float("inf")])])
    assert found is not None
    assert (found.size, found.strange, found.counts.sum()) == (4, 2, 2)
    assert (found.low, found.high, found.mean) == (1.0, 3.0, 2.0)


@pytest.mark.parametrize("value", [0.0, 5.0, -2e-30])
def test_numbers_that_are_all_alike_are_one_peak(value: float) -> None:
    found = histogram([torch.full((7,), value)])
    assert found is not None
    assert found.low < value < found.high
    assert found.counts.max() == 7
    assert found.bin_at(value) == int(found.counts.argmax())


def test_of_very_many_numbers_only_some_are_counted_and_that_is_told() -> None:
    found = histogram([torch.arange(5_000_000, dtype=torch.float32)])
    assert found is not None
    assert found.size == 5_000_000
    assert found.counted == found.counts.sum() == 1_666_667


def test_a_layer_without_weights_is_left_out(sight) -> None:
    assert list(HistogramWish(("relu", "conv", "none")).seen(sight).found) == ["conv"]


def test_without_a_loss_there_are_no_gradients_and_the_reason_is_told() -> None:
    image, flatten = InputField(field="image"), Flatten()
    graph = drawn(
        "image > flatten, flatten > scores", image=image, flatten=flatten, scores=Linear()
    )
    sight = Sight(compiled(graph, learns=False), DIGITS)
    assert HistogramWish(("scores",), Spread.OUTPUTS).seen(sight).found
    with pytest.raises(GraphHasProblems, match="no loss"):
        HistogramWish(("scores",), Spread.WEIGHT_GRADIENTS).seen(sight)


def test_histograms_of_the_past_are_made_from_the_moments_that_are_kept(tmp_path: Path) -> None:
    project = points_project(epochs=4)
    run = prepared(project)
    with Recording(run, tmp_path, project) as recording:
        for _ in recording:
            pass
    steps = tuple(moment.step for moment in moments_of(tmp_path))
    assert len(steps) > 3
    wish = HistogramWish(("hidden",))
    studies = Studies()
    asked = PastHistograms(wish, tmp_path, (*steps, 999))
    studies.take_up({"a": asked}, Sight(run.model, run.data, run.position.step))
    told = []
    while studies.is_busy:
        told += studies.work_on()
    assert not told[-1].problem
    assert [step for step, _ in told[-1].finding] == list(steps)  # 999 is not kept
    for step, seen in told[-1].finding:
        weights = weights_at(tmp_path, step)["hidden.weight"].numpy().ravel()
        found = seen.found["hidden"]
        expected, _ = np.histogram(weights, BINS, (found.low, found.high))
        assert found.counts.tolist() == expected.tolist()


def test_blocks_are_looked_into() -> None:
    model = compiled(residual_classifier(repeat=2))
    named = [name.removesuffix(".weight") for name in model.root.state_dict() if "weight" in name]
    seen = HistogramWish(tuple(named)).seen(Sight(model, DIGITS))
    assert set(seen.found) == set(named)
