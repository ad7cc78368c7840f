"""Attributions of real networks are those of autograd, by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional as F  # noqa: N812

from engine.data.pictures import Digits
from engine.data.points import Moons
from engine.errors import GraphHasProblems
from engine.inspection.attribution.asked import (
    AT_LENGTH,
    AT_ONCE,
    Attributed,
    AttributedAtLength,
    cam_layers,
)
from engine.inspection.sight import Sight
from engine.inspection.snapshot import OwnExample, Wish
from tests.engine.networks import (
    compiled,
    linear_classifier,
    noisy_classifier,
    tiny_classifier,
)

DATA = Digits().load()


@pytest.fixture(scope="module")
def sight() -> Sight:
    return Sight(compiled(tiny_classifier()), DATA, 0, Wish(example=4))


def _by_hand(sight: Sight, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """What the pool and the scores give, from the weights alone."""
    held = sight.model.root.state_dict()
    maps = F.relu(F.conv2d(x, held["conv.weight"], held["conv.bias"], padding=1))
    pool = F.max_pool2d(maps, 2)
    return pool, pool.flatten(1) @ held["scores.weight"].T + held["scores.bias"]


def _input(sight: Sight) -> torch.Tensor:
    return torch.from_numpy(DATA.test.arrays["image"][sight.index][None].copy()).requires_grad_()


def _last(study: AttributedAtLength, sight: Sight):
    *_, told = study.steps(sight)
    assert told.share == 1.0
    return told.finding


def test_saliency_and_gradient_times_input_are_those_of_autograd(sight) -> None:
    found = Attributed("scores", (None, 3)).seen(sight)
    x = _input(sight)
    _, scores = _by_hand(sight, x)
    assert found.classes == (int(scores.argmax()), 3)
    np.testing.assert_allclose(found.scores, scores[0].detach().numpy(), atol=1e-5)
    for place, number in enumerate(found.classes):
        (slope,) = torch.autograd.grad(scores[0, number], x, retain_graph=True)
        np.testing.assert_allclose(found.maps["saliency", place], slope[0].numpy(), atol=1e-6)
        times = (slope * x)[0].detach().numpy()
        np.testing.assert_allclose(found.maps["gradient_input", place], times, atol=1e-6)


def test_grad_cam_is_that_of_its_definition(sight) -> None:
    found = Attributed("scores", (2,), ("grad_cam",)).seen(sight)
    pool, scores = _by_hand(sight, _input(sight))
    (slope,) = torch.autograd.grad(scores[0, 2], pool)
    weights = slope.mean(dim=(2, 3))[0]
    cam = F.relu((weights[:, None, None] * pool[0]).sum(0)).detach()
    large = F.interpolate(cam[None, None], size=(8, 8), mode="bilinear")[0, 0]
    assert found.layer == "pool"
    np.testing.assert_allclose(found.maps["grad_cam", 0], large.numpy(), atol=1e-6)
    assert set(found.maps) == {("grad_cam", 0)}


def test_the_layers_for_grad_cam_are_those_with_height_and_width(sight) -> None:
    model = sight.model
    assert cam_layers(model.graph, model.inference, "scores") == ("conv", "relu", "pool")
    early = Attributed("scores", (2,), ("grad_cam",), layer="conv").seen(sight)
    assert early.layer == "conv"
    assert early.maps["grad_cam", 0].shape == (8, 8)


def test_integrated_gradients_add_up_and_the_gap_is_told(sight) -> None:
    asked = AttributedAtLength("scores", (None,), ("integrated_gradients",), points=200)
    found = _last(asked, sight)
    _, scores = _by_hand(sight, _input(sight))
    _, nothing = _by_hand(sight, torch.zeros(1, 1, 8, 8))
    rise = float((scores - nothing)[0, found.classes[0]].detach())
    assert found.rises[0] == pytest.approx(rise, abs=1e-5)
    together = found.maps["integrated_gradients", 0].sum()
    assert together - rise == pytest.approx(found.gaps[0], abs=1e-4)
    assert abs(found.gaps[0]) < 0.01 * abs(rise)


def test_occlusion_is_the_fall_of_the_score(sight) -> None:
    asked = AttributedAtLength("scores", (1,), ("occlusion",), patch=8, stride=1)
    found = _last(asked, sight)
    _, scores = _by_hand(sight, _input(sight))
    _, nothing = _by_hand(sight, torch.zeros(1, 1, 8, 8))
    fall = float((scores - nothing)[0, 1].detach())
    np.testing.assert_allclose(found.maps["occlusion", 0], np.full((8, 8), fall), atol=1e-5)


def test_all_methods_come_one_after_the_other_for_each_class(sight) -> None:
    asked = AttributedAtLength("scores", (0, 1), AT_LENGTH, samples=4, points=4)
    told = list(asked.steps(sight))
    shares = [progress.share for progress in told]
    assert shares == sorted(shares)
    assert list(told[-1].finding.maps) == [(m, place) for place in (0, 1) for m in AT_LENGTH]


def test_twice_the_same_question_gives_the_same_and_nothing_is_left_behind(sight) -> None:
    before = {name: t.clone() for name, t in sight.model.root.state_dict().items()}
    state = torch.random.get_rng_state()
    asked = AttributedAtLength("scores", (None,), AT_LENGTH, samples=4, points=4)
    first, again = _last(asked, sight), _last(asked, sight)
    for key, found in first.maps.items():
        np.testing.assert_array_equal(found, again.maps[key])
    assert torch.equal(state, torch.random.get_rng_state())
    assert all(p.grad is None for p in sight.model.root.parameters())
    for name, t in sight.model.root.state_dict().items():
        assert torch.equal(t, before[name]), name


def test_it_is_measured_not_trained() -> None:
    model = compiled(noisy_classifier())
    model.viewer.train()
    sight = Sight(model, DATA)
    one, other = (Attributed("scores").seen(sight).maps["saliency", 0] for _ in range(2))
    np.testing.assert_array_equal(one, other)


def test_an_example_of_ones_own_needs_no_answers(sight) -> None:
    own = OwnExample({"image": np.full((1, 8, 8), 0.5, dtype=np.float32)})
    seen = Sight(sight.model, DATA, 0, Wish(own=own))
    found = Attributed("scores", (None,), ("saliency",)).seen(seen)
    np.testing.assert_array_equal(found.input, own.arrays["image"])
    with pytest.raises(GraphHasProblems, match="needs label too"):
        Attributed("cross_entropy").seen(seen)


def test_vectors_have_no_grad_cam_and_say_why() -> None:
    graph = linear_classifier()
    model = compiled(graph, Moons())
    sight = Sight(model, Moons().load())
    found = Attributed("scores", (1,), AT_ONCE).seen(sight)
    weight = model.root.state_dict()["scores.weight"][1].numpy()
    np.testing.assert_allclose(found.maps["saliency", 0], weight, atol=1e-6)
    assert "needs a picture" in found.faults["grad_cam"]
    at_length = _last(AttributedAtLength("scores", (1,), ("occlusion",)), sight)
    np.testing.assert_allclose(at_length.maps["occlusion", 0], weight * found.input, atol=1e-5)


def test_what_is_not_there_is_refused_in_words(sight) -> None:
    with pytest.raises(GraphHasProblems, match="no sound node 'nobody'"):
        Attributed("nobody").seen(sight)
    with pytest.raises(GraphHasProblems, match="gives 10 numbers"):
        Attributed("scores", (10,)).seen(sight)


def test_between_two_steps_others_find_gradients_as_they_left_them(sight) -> None:
    """A run goes on in between, in the same thread."""
    asked = AttributedAtLength("scores", (0,), AT_LENGTH, samples=4, points=4)
    for _ in asked.steps(sight):
        assert torch.is_grad_enabled()
    with torch.no_grad():
        for _ in asked.steps(sight):
            assert not torch.is_grad_enabled()
