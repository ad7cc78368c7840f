import numpy as np
import pytest
import torch

from engine.catalogue.layers.activation import Tanh
from engine.catalogue.layers.data import Constant, InputField, Noise, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.function import ScaleShift
from engine.catalogue.layers.loss import CrossEntropy
from engine.data.functions import Ramp
from engine.data.points import Moons
from engine.inspection.plane_wish import PlaneWish
from engine.inspection.sight import Sight
from tests.engine.networks import compiled, drawn

WISH = PlaneWish("point", ("hidden", "scores"), (-1.0, -2.0), (3.0, 2.0), (5, 9), examples=7)


@pytest.fixture
def model():
    graph = drawn(
        "point > hidden, hidden > tanh, tanh > scores, scores > error.scores, label > error.target,"
        "noise > made",
        point=InputField(field="point"),
        hidden=Linear(units=4),
        tanh=Tanh(),
        scores=Linear(units=2),
        label=TargetField(field="label"),
        error=CrossEntropy(),
        noise=Noise(shape=(3,)),
        made=Linear(units=2),
    )
    return compiled(graph, Moons())


def _by_hand(model, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    held = {name: tensor.detach() for name, tensor in model.root.state_dict().items()}
    with torch.no_grad():
        x = torch.from_numpy(points.astype(np.float32))
        hidden = x @ held["hidden.weight"].T + held["hidden.bias"]
        scores = torch.tanh(hidden) @ held["scores.weight"].T + held["scores.bias"]
    return hidden.numpy(), scores.numpy()


def test_a_grid_holds_what_the_network_gives_at_each_of_its_points(model) -> None:
    plane = WISH.seen(Sight(model, Moons().load()))
    ys, xs = np.linspace(-2, 2, 9), np.linspace(-1, 3, 5)
    for row, y in enumerate(ys):
        for column, x in enumerate(xs):
            hidden, scores = _by_hand(model, np.array([[x, y]]))
            np.testing.assert_allclose(plane.grid["hidden"][row, column], hidden[0], atol=1e-5)
            np.testing.assert_allclose(plane.grid["scores"][row, column], scores[0], atol=1e-5)


def test_examples_are_the_first_of_both_parts(model) -> None:
    data = Moons().load()
    plane = WISH.seen(Sight(model, data))
    for split, seen in ((data.train, plane.train), (data.test, plane.test)):
        _, scores = _by_hand(model, split.arrays["point"][:7])
        np.testing.assert_allclose(seen["scores"], scores, atol=1e-5)


def test_what_more_than_the_field_reaches_is_left_out(model) -> None:
    wish = PlaneWish("point", ("error", "made", "nowhere"), (0.0, 0.0), (1.0, 1.0), (2, 2), 3)
    plane = wish.seen(Sight(model, Moons().load()))
    assert not plane.grid
    assert not plane.test


def test_samples_are_made_of_the_same_noise_and_nothing_is_drawn_elsewhere(model) -> None:
    wish = PlaneWish("point", (), (0.0, 0.0), (1.0, 1.0), (2, 2), samples="made", drawn=50)
    before = torch.random.get_rng_state()
    sight = Sight(model, Moons().load())
    first, again = wish.seen(sight).samples, wish.seen(sight).samples
    assert first.shape == (50, 2)
    assert first.std(axis=0).min() > 0
    np.testing.assert_array_equal(first, again)
    assert torch.equal(before, torch.random.get_rng_state())


def test_along_a_line_slopes_are_the_derivatives_of_the_functions() -> None:
    graph = drawn(
        "x > bent, x > twice, one > nothing",
        x=InputField(field="x"),
        bent=Tanh(),
        twice=ScaleShift(scale=2.0, shift=1.0),
        one=Constant(),
        nothing=Tanh(),
    )
    data = Ramp()
    sight = Sight(compiled(graph, data, learns=False), data.load())
    wish = PlaneWish("x", ("bent", "twice"), (-2.0,), (2.0,), (41,), has_slopes=True)
    slopes = wish.seen(sight).slopes
    x = np.linspace(-2, 2, 41)
    np.testing.assert_allclose(slopes["bent"][:, 0], 1 - np.tanh(x) ** 2, atol=1e-6)
    np.testing.assert_allclose(slopes["twice"][:, 0], 2.0, atol=1e-6)
    without = PlaneWish("x", ("bent",), (-2.0,), (2.0,), (41,)).seen(sight)
    assert not without.slopes
