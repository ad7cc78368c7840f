"""An attack is that of a loop over autograd written by hand, and so is what it does to many."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import BinaryCrossEntropy, SquaredError
from engine.compile.model import Model
from engine.data.functions import Curve
from engine.data.pictures import Digits
from engine.data.points import Moons
from engine.errors import ChainruleError
from engine.inspection.adversarial.asked import (
    PGD,
    AttackCurve,
    AttackedAccuracy,
    AttackProbe,
    Misled,
)
from engine.inspection.sight import Sight
from engine.inspection.snapshot import OwnExample, Wish
from tests.engine.networks import compiled, drawn, noisy_classifier, tiny_classifier

DATA = Digits().load()
IMAGES = torch.from_numpy(DATA.test.arrays["image"])
LABELS = torch.from_numpy(DATA.test.arrays["label"])


def bare(model: Model) -> nn.Module:
    root = model.root.get_submodule
    return nn.Sequential(root("conv"), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), root("scores"))


def slope(net: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (found,) = torch.autograd.grad(functional.cross_entropy(net(x), y), x)
    return found


def seen(probe: AttackProbe, model: Model, wish: Wish | None = None) -> Misled:
    return probe.seen(Sight(model, DATA, 0, wish or Wish(example=7)))


def test_one_step_goes_along_the_sign_of_the_gradient_and_stays_in_the_datas_range() -> None:
    model = compiled(tiny_classifier())
    net, x, y = bare(model), IMAGES[7:8], LABELS[7:8]
    expected = (x + 0.1 * slope(net, x, y).sign()).clamp(0, 1)
    told = seen(AttackProbe(0.1), model)
    np.testing.assert_allclose(told.adversarial, expected[0], atol=1e-6)
    np.testing.assert_allclose(told.original + told.perturbation, told.adversarial, atol=1e-6)
    assert told.field == "image"
    assert told.truth == int(y)
    with torch.no_grad():
        np.testing.assert_allclose(told.before, net(x).softmax(1)[0], atol=1e-6)
        np.testing.assert_allclose(told.after, net(expected).softmax(1)[0], atol=1e-6)
        assert told.loss_before == pytest.approx(float(functional.cross_entropy(net(x), y)))
        assert told.loss_after == pytest.approx(float(functional.cross_entropy(net(expected), y)))
    assert told.loss_after > told.loss_before


def test_several_steps_towards_a_class_go_down_its_loss() -> None:
    model = compiled(tiny_classifier())
    net, x, aim = bare(model), IMAGES[7:8], torch.tensor([3])
    torch.default_generator.manual_seed(0)
    expected = (x + torch.empty_like(x).uniform_(-1, 1) * 0.2).clamp(0, 1)
    for _ in range(5):
        expected = expected - 2.5 * 0.2 / 5 * slope(net, expected, aim).sign()
        expected = expected.clamp(x - 0.2, x + 0.2).clamp(0, 1)
    told = seen(AttackProbe(0.2, PGD, 5, target=3), model)
    np.testing.assert_allclose(told.adversarial, expected[0], atol=1e-6)
    assert told.loss_after < told.loss_before
    assert told.after[3] > told.before[3]
    assert np.abs(told.perturbation).max() <= 0.2 + 1e-6


def test_the_curve_is_the_share_of_examples_that_a_loop_by_hand_gets_right() -> None:
    model = compiled(tiny_classifier())
    net, x, y = bare(model), IMAGES[:90], LABELS[:90]
    epsilons = (0.0, 0.05, 0.1)
    told = list(AttackCurve(epsilons, examples=90).steps(Sight(model, DATA, 12)))
    shares = [progress.share for progress in told]
    found = told[-1].finding
    assert isinstance(found, AttackedAccuracy)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    # The mean loss of one example each: the sign does not depend on how many are attacked at once.
    signs = slope(net, x, y).sign()
    for epsilon, right in zip(epsilons, found.right, strict=True):
        with torch.no_grad():
            said = net((x + epsilon * signs).clamp(0, 1)).argmax(1)
        assert right == pytest.approx(float((said == y).double().mean()))
    assert (found.examples, found.step, found.reached) == (90, 12, None)


def test_towards_a_class_the_curve_also_tells_how_many_are_taken_for_it() -> None:
    model = compiled(tiny_classifier())
    net, x, y = bare(model), IMAGES[:60], LABELS[:60]
    with torch.no_grad():
        scores = net(x)
    said, aim = scores.argmax(1), int(scores.topk(2, 1).indices[0, 1])
    study = AttackCurve((0.0, 0.5), examples=60, method=PGD, gradient_steps=6, target=aim)
    *_, last = study.steps(Sight(model, DATA))
    found = last.finding
    expected = float((said[y != aim] == aim).double().mean())
    assert found.reached[0] == pytest.approx(expected)
    assert found.reached[1] > max(found.reached[0], 0.2)


def test_an_example_without_an_answer_is_led_away_from_what_was_said_of_it() -> None:
    model = compiled(tiny_classifier())
    net, x = bare(model), IMAGES[7:8]
    with torch.no_grad():
        said = net(x).argmax(1)
    own = OwnExample({"image": DATA.test.arrays["image"][7]})
    told = seen(AttackProbe(0.1), model, Wish(own=own))
    assert told.truth is None
    expected = (x + 0.1 * slope(net, x, said).sign()).clamp(0, 1)
    np.testing.assert_allclose(told.adversarial, expected[0], atol=1e-6)


def test_points_of_two_classes_are_attacked_as_well() -> None:
    graph = drawn(
        "point > score, score > error.scores, label > error.target",
        point=InputField(field="point"),
        score=Linear(units=1),
        label=TargetField(field="label"),
        error=BinaryCrossEntropy(),
    )
    data, model = Moons().load(), compiled(graph, Moons())
    told = AttackProbe(0.3).seen(Sight(model, data))
    weight = model.root.get_submodule("score").weight.detach().numpy()[0]
    away = -1.0 if data.test.arrays["label"][0] else 1.0
    np.testing.assert_allclose(np.sign(told.perturbation), away * np.sign(weight))
    assert told.before.shape == (2,)


def test_attacking_leaves_network_and_random_numbers_as_they_were() -> None:
    model = compiled(noisy_classifier())
    model.root.train()
    modes = [module.training for module in model.root.modules()]
    before = {path: t.clone() for path, t in model.root.state_dict().items()}
    chance = torch.get_rng_state()
    seen(AttackProbe(0.1, PGD, 3), model)
    list(AttackCurve((0.1,), examples=20, method=PGD).steps(Sight(model, DATA)))
    assert torch.equal(torch.get_rng_state(), chance)
    assert [module.training for module in model.root.modules()] == modes
    assert all(torch.equal(t, before[path]) for path, t in model.root.state_dict().items())
    assert all(weight.grad is None for weight in model.root.parameters())


def test_what_can_not_be_attacked_says_why() -> None:
    graph = drawn(
        "x > line, line > error, y > error.target",
        x=InputField(field="x"),
        line=Linear(units=1),
        y=TargetField(field="y"),
        error=SquaredError(),
    )
    data = Curve().load()
    with pytest.raises(ChainruleError, match="no classes apart"):
        AttackProbe(0.1).seen(Sight(compiled(graph, Curve()), data))
    with pytest.raises(ChainruleError, match="no class 12"):
        seen(AttackProbe(0.1, target=12), compiled(tiny_classifier()))
    with pytest.raises(ChainruleError, match="'sound' can not be attacked"):
        seen(AttackProbe(0.1, field="sound"), compiled(tiny_classifier()))
