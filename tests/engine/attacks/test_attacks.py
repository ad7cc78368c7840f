"""Adversarial examples are those of a loop written by hand, and keep what they promise."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.attacks.attack import Attack, fgsm, pgd
from engine.attacks.attacked import Target, fooled, ranges_of
from engine.catalogue.layers.activation import Sigmoid
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import BinaryCrossEntropy, SquaredError
from engine.compile.model import Model
from engine.data.pictures import Digits
from engine.data.points import Moons
from engine.errors import TrainingFailed
from tests.engine.networks import compiled, drawn, noisy_classifier, tiny_classifier


def digits(count: int = 20) -> tuple[Tensor, Tensor]:
    arrays = Digits().load().test.arrays
    return torch.from_numpy(arrays["image"][:count]), torch.from_numpy(arrays["label"][:count])


def bare(model: Model) -> nn.Module:
    """`tiny_classifier` as one would write it by hand, over the same weights."""
    root = model.root.get_submodule
    conv, scores = root("conv"), root("scores")
    return nn.Sequential(conv, nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), scores)


def loss_of(net: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    return functional.cross_entropy(net(x), y)


def test_the_fast_gradient_sign_method_is_one_step_along_the_sign() -> None:
    model = compiled(tiny_classifier())
    net, (x, y) = bare(model), digits()
    x.requires_grad_()
    torch.autograd.backward(loss_of(net, x, y))
    assert x.grad is not None
    expected = (x + 0.1 * x.grad.sign()).clamp(0, 1).detach()
    made, same = Target(model, ("image",), {"image": (0, 1)}).attacked(fgsm(0.1), (x.detach(), y))
    assert torch.equal(made, expected)
    assert torch.equal(same, y)


def test_projected_gradient_descent_is_that_of_a_bare_loop() -> None:
    model = compiled(tiny_classifier())
    net, (x, y) = bare(model), digits()
    torch.default_generator.manual_seed(3)
    expected = (x + torch.empty_like(x).uniform_(-0.2, 0.2)).clamp(0, 1)
    for _ in range(5):
        expected.requires_grad_()
        (slope,) = torch.autograd.grad(loss_of(net, expected, y), expected)
        expected = expected.detach() + 0.06 * slope.sign()
        expected = torch.min(torch.max(expected, x - 0.2), x + 0.2).clamp(0, 1)
    torch.default_generator.manual_seed(3)
    made, _ = Target(model, ("image",), {"image": (0, 1)}).attacked(pgd(0.2, 5, 0.06), (x, y))
    assert torch.allclose(made, expected, atol=1e-6)


def test_without_a_step_size_every_place_can_be_reached() -> None:
    assert pgd(0.2, 10).step_size == pytest.approx(0.05)
    assert fgsm(0.3) == Attack(0.3, 1, 0.3)


@pytest.mark.parametrize("attack", [fgsm(0.15), pgd(0.15, 4), pgd(0.15, 4, 0.5)], ids=str)
def test_it_stays_within_epsilon_and_range_and_the_loss_grows(attack: Attack) -> None:
    model = compiled(tiny_classifier())
    net, (x, y) = bare(model), digits()
    made, _ = Target(model, ("image",), {"image": (0, 1)}).attacked(attack, (x, y))
    assert float((made - x).abs().max()) <= 0.15 + 1e-6
    assert float(made.min()) >= 0
    assert float(made.max()) <= 1
    assert loss_of(net, made, y) > loss_of(net, x, y)


def test_several_inputs_are_changed_together() -> None:
    one, other = torch.zeros(2, 3), torch.ones(2, 1)
    made = fgsm(0.5).made(lambda a, b: a.sum() - 2 * b.sum(), (one, other), (None, (0.8, 2)))
    assert torch.equal(made[0], torch.full((2, 3), 0.5))
    assert torch.equal(made[1], torch.full((2, 1), 0.8))


def test_the_network_is_left_as_it_was() -> None:
    """Dropout, running statistics, gradients and modes."""
    model = compiled(noisy_classifier())
    model.begin_learning()
    x, y = digits()
    before = {k: v.clone() for k, v in model.root.state_dict().items()}
    target = Target(model, ("image",))
    one, _ = target.attacked(fgsm(0.1), (x, y))
    other, _ = target.attacked(fgsm(0.1), (x, y))
    assert torch.equal(one, other)  # no chance in it
    assert all(torch.equal(before[k], v) for k, v in model.root.state_dict().items())
    assert all(p.grad is None for p in model.root.parameters())
    assert model.root.get_submodule("norm").training
    assert model.root.get_submodule("dropout").training


def test_a_field_that_no_loss_sees_is_refused() -> None:
    with pytest.raises(TrainingFailed, match="No loss looks at the field 'sound'"):
        Target(compiled(tiny_classifier()), ("sound",))


def test_the_range_is_that_of_the_training_data() -> None:
    data = Moons().load()
    points = data.train.arrays["point"]
    assert ranges_of(data, ("point",)) == {"point": (float(points.min()), float(points.max()))}


def test_what_an_attack_did_is_told_with_confidences_before_and_after() -> None:
    model = compiled(tiny_classifier())
    arrays = {name: array[:5] for name, array in Digits().load().test.arrays.items()}
    told = fooled(model, arrays, "image", pgd(0.3, 8), (0, 1))
    assert np.allclose(told.original + told.perturbation, told.adversarial)
    net = bare(model)
    with torch.no_grad():
        sure = net(torch.from_numpy(told.adversarial)).softmax(1).numpy()
    assert np.allclose(told.after, sure, atol=1e-6)
    right = np.arange(5), arrays["label"]
    assert (told.after[right] < told.before[right]).all()


def test_of_one_score_the_confidences_are_those_of_both_classes() -> None:
    graph = drawn(
        "point > score, score > xent.scores, label > xent.target",
        point=InputField(field="point"),
        score=Linear(units=1),
        label=TargetField(field="label"),
        xent=BinaryCrossEntropy(),
    )
    arrays = {name: array[:4] for name, array in Moons().load().test.arrays.items()}
    told = fooled(compiled(graph, Moons()), arrays, "point", fgsm(0.1))
    assert told.before.shape == (4, 2)
    assert np.allclose(told.before.sum(1), 1)


def test_without_classes_there_are_no_confidences() -> None:
    graph = drawn(
        "point > score, score > squash, squash > xent.scores, point > xent.target",
        point=InputField(field="point"),
        score=Linear(units=2),
        squash=Sigmoid(),
        xent=SquaredError(),
    )
    arrays = {name: array[:4] for name, array in Moons().load().test.arrays.items()}
    with pytest.raises(TrainingFailed, match="tells no classes apart"):
        fooled(compiled(graph, Moons()), arrays, "point", fgsm(0.1))
