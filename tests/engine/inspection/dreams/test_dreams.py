"""Dreams of machines small enough against all their states, added up."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from engine.boltzmann import beside_name
from engine.catalogue.layers.activation import Sigmoid
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.compile.model import compile_known
from engine.data.tables import Iris
from engine.errors import GraphHasProblems
from engine.inspection.dreams.asked import BeliefNet, BoltzmannLayer, Dreams, Dreamt
from engine.inspection.sight import Sight
from engine.inspection.snapshot import Wish
from tests.engine.networks import drawn, inferred

Numbers = NDArray[np.float64]
LOWER = BoltzmannLayer("lower", "rows", 4, 3)
UPPER = BoltzmannLayer("upper", "lower_out", 3, 2)
NET = BeliefNet((LOWER, UPPER), "rows")


def _sight(*, upper: bool = False, spread: float = 1.5) -> Sight:
    """Machines of 4, 3 and 2 units with weights far from zero; the upper one if asked."""
    graph = drawn(
        "rows > lower, lower > lower_out, lower_out > upper, upper > upper_out",
        rows=InputField(field="features"),
        lower=Linear(units=3),
        lower_out=Sigmoid(),
        upper=Linear(units=2),
        upper_out=Sigmoid(),
    )
    data = Iris()
    model = compile_known(graph, inferred(graph, data), 0)
    numbers = np.random.default_rng(3)
    for name, inputs in (("lower", 4), *((("upper", 3),) if upper else ())):
        module = model.root.get_submodule(name)
        with torch.no_grad():
            for parameter in module.parameters():
                parameter.copy_(_tensor(spread * numbers.standard_normal(tuple(parameter.shape))))
        visible = _tensor(numbers.standard_normal(inputs))
        model.beside[beside_name(name, "visible_bias")] = visible
    return Sight(model, data.load(), wish=Wish(split="test", example=4))


def _tensor(values: Numbers) -> torch.Tensor:
    return torch.from_numpy(values).float()


def _parts(sight: Sight, name: str) -> tuple[Numbers, Numbers, Numbers]:
    """Weights (hidden, visible), hidden and visible biases."""
    module = sight.model.root.get_submodule(name)
    visible = sight.model.beside[beside_name(name, "visible_bias")]
    weight, bias = (t.detach().double().numpy() for t in (module.weight, module.bias))
    return weight, bias, visible.double().numpy()


def _dreamt(study: Dreams, sight: Sight) -> Dreamt:
    *_, last = study.steps(sight)
    assert last.share == 1.0
    assert isinstance(last.finding, Dreamt)
    return last.finding


def _sigmoid(z: Numbers) -> Numbers:
    return 1 / (1 + np.exp(-z))


def _energy(v: Numbers, h: Numbers, parts: tuple[Numbers, Numbers, Numbers]) -> float:
    """E(v, h) = −v·b − h·c − h W v (Hinton 2010, equation 1)."""
    weight, c, b = parts
    return float(-(v @ b) - h @ c - h @ weight @ v)


def _states(count: int) -> Numbers:
    return np.array(list(product((0.0, 1.0), repeat=count)))


def test_long_chains_visit_every_state_as_often_as_its_energy_says() -> None:
    sight = _sight()
    parts = _parts(sight, "lower")
    unnormalised = [sum(np.exp(-_energy(v, h, parts)) for h in _states(3)) for v in _states(4)]
    exact = np.array(unnormalised) / sum(unnormalised)
    chains = 20_000
    seen = _dreamt(Dreams(NET, 0, count=chains, stride=100, frames=2), sight).chains.visible
    assert set(np.unique(seen)) == {0.0, 1.0}
    numbers = (seen @ [8, 4, 2, 1]).astype(int)
    found = np.bincount(numbers, minlength=16) / chains
    # Five standard deviations of a count at most; a uniform one is far outside.
    room = 5 * np.sqrt(exact * (1 - exact) / chains)
    assert (np.abs(found - exact) <= room).all()
    assert (np.abs(1 / 16 - exact) > room).any()


def test_the_free_energy_is_that_of_all_hidden_states_together() -> None:
    sight = _sight()
    parts = _parts(sight, "lower")
    seen = _dreamt(Dreams(NET, 0, count=30, stride=3, frames=2), sight)
    for state, energy in zip(seen.chains.visible, seen.frames[-1].energies, strict=True):
        together = sum(np.exp(-_energy(state.astype(float), h, parts)) for h in _states(3))
        assert energy == pytest.approx(-np.log(together), abs=1e-4)


def test_gaussian_visible_units_are_spread_about_their_means_with_variance_one() -> None:
    sight = _sight(spread=0.7)  # of larger ones it takes long from one mean to another
    weight, c, b = _parts(sight, "lower")
    net = BeliefNet((BoltzmannLayer("lower", "rows", 4, 3, has_gaussian_visible=True),))
    # p(h) ∝ exp(h·c + ½|b + h W|² − ½|b|²), and v given h is N(b + h W, 1).
    means = b + _states(3) @ weight
    log = _states(3) @ c + 0.5 * (means**2).sum(1)
    chance = np.exp(log - log.max()) / np.exp(log - log.max()).sum()
    mean = chance @ means
    covariance = (means - mean).T @ ((means - mean) * chance[:, None]) + np.eye(4)
    chains = 20_000
    seen = _dreamt(Dreams(net, 0, count=chains, stride=100, frames=2), sight)
    room = 6 * np.sqrt(np.diag(covariance) / chains)
    assert (np.abs(seen.chains.visible.mean(0) - mean) <= room).all()
    np.testing.assert_allclose(np.cov(seen.chains.visible.T), covariance, atol=0.1)
    # What is shown are means: those of one of the eight hidden states each.
    apart = np.abs(seen.frames[-1].pictures[:50, None] - means[None]).max(2).min(1)
    assert apart.max() < 1e-4


def test_an_example_is_led_up_and_down_by_probabilities() -> None:
    sight = _sight(upper=True)
    first = _dreamt(Dreams(NET, count=3, beginning="example"), sight).frames[0]
    weight, c, b = _parts(sight, "lower")
    v = sight.data.test.arrays["features"][4].astype(float)
    hidden = _sigmoid(weight @ v + c)
    np.testing.assert_allclose(first.pictures, [_sigmoid(hidden @ weight + b)] * 3, atol=1e-5)
    assert first.step == 0
    energies = _parts(sight, "upper")
    together = sum(np.exp(-_energy(hidden, h, energies)) for h in _states(2))
    np.testing.assert_allclose(first.energies, -np.log(together), atol=1e-4)


def test_a_belief_net_dreams_in_its_highest_machine_and_leads_down_what_it_makes() -> None:
    sight = _sight(upper=True)
    weight, _, b = _parts(sight, "lower")
    upper, c, upper_b = _parts(sight, "upper")
    seen = _dreamt(Dreams(NET, count=20_000, stride=100, frames=2), sight)
    assert seen.chains.visible.shape == (20_000, 3)
    energy_parts = (upper, c, upper_b)
    joint = np.array(
        [[np.exp(-_energy(v, h, energy_parts)) for h in _states(2)] for v in _states(3)]
    )
    chance = joint.sum(0) / joint.sum()
    # Each is led down from the means of the highest machine's visible units, given hidden ones.
    made = _sigmoid(_sigmoid(_states(2) @ upper + upper_b) @ weight + b)
    pictures = seen.frames[-1].pictures
    which = np.abs(pictures[:, None] - made[None]).max(2)
    assert which.min(1).max() < 1e-5
    found = np.bincount(which.argmin(1), minlength=4) / len(pictures)
    assert (np.abs(found - chance) <= 5 * np.sqrt(chance * (1 - chance) / 20_000)).all()


def test_chains_go_on_where_they_stood_whatever_the_stride() -> None:
    sight = _sight(upper=True)
    before = torch.random.get_rng_state()
    whole = _dreamt(Dreams(NET, count=5, seed=8, stride=2, frames=6), sight)
    first = _dreamt(Dreams(NET, count=5, seed=8, stride=4, frames=2), sight)
    rest = Dreams(NET, count=5, seed=8, stride=3, frames=2, after=first.chains)
    second = _dreamt(rest, sight)
    assert [frame.step for frame in whole.frames] == [0, 2, 4, 6, 8, 10]
    assert [frame.step for frame in second.frames] == [7, 10]
    np.testing.assert_array_equal(second.chains.visible, whole.chains.visible)
    np.testing.assert_array_equal(second.frames[-1].pictures, whole.frames[-1].pictures)
    other = _dreamt(Dreams(NET, count=5, seed=9, stride=2, frames=6), sight)
    assert not np.array_equal(other.frames[-1].pictures, whole.frames[-1].pictures)
    assert torch.equal(before, torch.random.get_rng_state())


def test_the_topmost_machine_is_the_highest_that_has_learned() -> None:
    seen = _dreamt(Dreams(NET, count=2), _sight())
    assert seen.chains.top == 0
    grown = _sight(upper=True)
    # Chains of the lower machine are none of the upper one, so they begin anew there.
    anew = _dreamt(Dreams(NET, count=2, frames=2, after=seen.chains), grown)
    assert anew.chains.top == 1
    assert [frame.step for frame in anew.frames] == [0, 1]


def test_what_has_not_learned_says_so() -> None:
    with pytest.raises(GraphHasProblems, match="upper can not dream yet"):
        list(Dreams(NET, 1).steps(_sight()))
    sight = _sight()
    sight.model.beside.clear()
    with pytest.raises(GraphHasProblems, match="lower can not dream yet"):
        list(Dreams(NET).steps(sight))
