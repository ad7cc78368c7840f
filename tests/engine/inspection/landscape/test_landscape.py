"""The landscape is what comes out when weights are set by hand, at every place of the grid."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional

from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.function import ScaleShift, Sine
from engine.catalogue.layers.loss import SquaredError
from engine.compile.model import Model
from engine.data.data_set import DataSet
from engine.data.functions import Curve
from engine.data.pictures import Digits
from engine.errors import ChainruleError
from engine.inspection.landscape.asked import (
    Basis,
    KeptPath,
    Landscape,
    LandscapeStudy,
    LearnedProbe,
    PlaceProbe,
    strides,
)
from engine.inspection.landscape.directions import path_directions, random_directions
from engine.inspection.landscape.learned import learned_weights
from engine.inspection.probe import Progress
from engine.inspection.sight import Sight
from engine.inspection.studies import Studies
from tests.engine.networks import compiled, drawn, noisy_classifier, tiny_classifier

WAVE = Curve(function="waves", examples=250)


def wave() -> Model:
    graph = drawn(
        "x > angle, angle > wave, wave > error, y > error.target",
        x=InputField(field="x"),
        angle=ScaleShift(scale=4.5, shift=3.0, learned=True),
        wave=Sine(),
        y=TargetField(field="y"),
        error=SquaredError(),
    )
    return compiled(graph, WAVE)


def worked_out(study: LandscapeStudy, sight: Sight) -> tuple[list[Progress], Landscape]:
    told = list(study.steps(sight))
    assert isinstance(told[-1].finding, Landscape)
    return told, told[-1].finding


def by_hand(data: DataSet, w: float, b: float) -> float:
    x, y = (data.train.arrays[name].astype(np.float64) for name in ("x", "y"))
    return float(np.mean((np.sin(w * x + b) - y) ** 2))


def two_weights(**settings: object) -> LandscapeStudy:
    chosen = (("angle.weight", 0), ("angle.bias", 0))
    return LandscapeStudy("weights", chosen=chosen, examples=10_000, **settings)  # type: ignore[arg-type]


def test_over_two_weights_it_is_the_loss_of_each_pair_computed_by_hand() -> None:
    data = WAVE.load()
    _, found = worked_out(two_weights(side=11, extent=4.0), Sight(wave(), data))
    assert found.names == ("angle.weight", "angle.bias")
    assert found.centre == (4.5, 3.0)
    np.testing.assert_allclose(found.xs, np.linspace(0.5, 8.5, 11))
    expected = [[by_hand(data, w, b) for w in found.xs] for b in found.ys]
    np.testing.assert_allclose(found.losses, expected, rtol=1e-5)
    assert found.is_whole
    assert found.loss == pytest.approx(by_hand(data, 4.5, 3.0), rel=1e-5)


def test_slope_and_curvature_in_the_middle_are_those_of_differences() -> None:
    data, h = WAVE.load(), 1e-4
    _, found = worked_out(two_weights(side=3), Sight(wave(), data))

    def loss(w: float, b: float) -> float:
        return by_hand(data, 4.5 + w, 3.0 + b)

    slope = np.array([loss(h, 0) - loss(-h, 0), loss(0, h) - loss(0, -h)]) / (2 * h)
    across = (loss(h, 0) - 2 * loss(0, 0) + loss(-h, 0)) / h**2
    up = (loss(0, h) - 2 * loss(0, 0) + loss(0, -h)) / h**2
    mixed = (loss(h, h) - loss(h, -h) - loss(-h, h) + loss(-h, -h)) / (4 * h**2)
    assert found.slope == pytest.approx(float(np.linalg.norm(slope)), rel=1e-4)
    expected = np.linalg.eigvalsh([[across, mixed], [mixed, up]])
    np.testing.assert_allclose(found.bends, expected, rtol=1e-3, atol=1e-5)


def test_random_directions_give_the_loss_of_weights_moved_by_hand() -> None:
    model, data = compiled(tiny_classifier()), Digits().load()
    study = LandscapeStudy(side=5, extent=0.5, split="test", examples=100, seed=3)
    centre = {path: w.detach().clone() for path, w in learned_weights(model).items()}
    _, found = worked_out(study, Sight(model, data))
    first, second = found.basis.first, found.basis.second
    images = torch.from_numpy(data.test.arrays["image"][:100])
    labels = torch.from_numpy(data.test.arrays["label"][:100])
    root = model.root.get_submodule
    net = nn.Sequential(root("conv"), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), root("scores"))
    for row, column in ((0, 0), (1, 4), (2, 2)):
        with torch.no_grad():
            for path, weight in learned_weights(model).items():
                x, y = float(found.xs[column]), float(found.ys[row])
                weight.copy_(centre[path] + x * first[path] + y * second[path])
            expected = float(functional.cross_entropy(net(images), labels))
        assert found.losses[row, column] == pytest.approx(expected, rel=1e-5)


def test_each_filter_of_a_random_direction_is_as_long_as_the_networks() -> None:
    weights = learned_weights(compiled(tiny_classifier()))
    first, second = random_directions(weights, 0)
    for path in ("conv.weight", "scores.weight"):
        for direction in (first, second):
            lengths = direction[path].flatten(1).norm(dim=1)
            torch.testing.assert_close(lengths, weights[path].detach().flatten(1).norm(dim=1))
    assert not first["conv.bias"].any()
    assert not torch.equal(first["conv.weight"], second["conv.weight"])
    again, _ = random_directions(weights, 0)
    assert all(torch.equal(again[path], first[path]) for path in first)


def test_the_paths_directions_are_the_first_two_principal_components() -> None:
    draws = np.random.default_rng(0).normal(size=(12, 30)) * np.linspace(3, 0.1, 30)
    points = [
        {"a": torch.from_numpy(p[:20]).reshape(4, 5), "b": torch.from_numpy(p[20:])} for p in draws
    ]
    (first, second), shares = path_directions(points)
    _, sizes, axes = np.linalg.svd(draws - draws.mean(0))
    for direction, axis in ((first, axes[0]), (second, axes[1])):
        flat = np.concatenate([direction["a"].numpy().ravel(), direction["b"].numpy()])
        assert abs(float(flat @ axis)) == pytest.approx(1.0, abs=1e-9)
    np.testing.assert_allclose(shares, (sizes**2 / (sizes**2).sum())[:2], rtol=1e-9)


def test_a_runs_way_lies_where_its_weights_do(tmp_path: Path) -> None:
    model, ways = wave(), [(0, 1.0, 2.0), (10, 2.0, 2.5), (20, 3.5, 2.0)]
    files = []
    for step, w, b in ways:
        tensors = {"angle.weight": torch.tensor(w), "angle.bias": torch.tensor(b)}
        save_file(tensors, tmp_path / f"{step}.safetensors")
        files.append((step, str(tmp_path / f"{step}.safetensors")))
    save_file({"other": torch.zeros(1)}, tmp_path / "other.safetensors")
    files += [(30, str(tmp_path / "other.safetensors")), (40, str(tmp_path / "gone"))]
    study = two_weights(side=5, extent=0.5, paths=(KeptPath("run", tuple(files)),))
    _, found = worked_out(study, Sight(model, WAVE.load(), 50))
    (way,) = found.ways
    np.testing.assert_allclose(way.places, [(w, b) for _, w, b in ways], atol=1e-6)
    assert way.steps.tolist() == [0, 10, 20]
    assert way.left_out == 2
    assert found.xs[0] < 1.0 < 4.5 < found.xs[-1]  # all of the way lies on the grid


def test_on_the_plane_of_a_path_its_moments_have_their_own_losses(tmp_path: Path) -> None:
    """A network of two weights has no third direction, so nothing is lost by the projection."""
    files, data = [], WAVE.load()
    for step, (w, b) in enumerate([(1.0, 2.0), (2.0, 2.5), (3.5, 2.0)]):
        tensors = {"angle.weight": torch.tensor(w), "angle.bias": torch.tensor(b)}
        save_file(tensors, tmp_path / f"{step}.safetensors")
        files.append((step, str(tmp_path / f"{step}.safetensors")))
    study = LandscapeStudy("path", 51, examples=10_000, paths=(KeptPath("run", tuple(files)),))
    _, found = worked_out(study, Sight(wave(), data, 9))
    assert sum(found.shares) == pytest.approx(1.0)
    assert found.centre == (0.0, 0.0)
    x, y = found.ways[0].places[1]
    assert found.at(x, y) == pytest.approx(by_hand(data, 2.0, 2.5), abs=0.01)
    assert found.ways[0].places[0][0] < 0  # it begins on the left


def test_the_present_place_follows_the_weights_and_is_the_middle_at_first() -> None:
    model = compiled(tiny_classifier())
    sight = Sight(model, Digits().load())
    _, found = worked_out(LandscapeStudy(side=3, examples=20), sight)
    probe = PlaceProbe(found.basis)
    assert probe.seen(sight) == pytest.approx((0.0, 0.0), abs=1e-6)
    with torch.no_grad():
        for path, weight in learned_weights(model).items():
            weight.add_(0.4 * found.basis.first[path] - 0.3 * found.basis.second[path])
    assert probe.seen(sight) == pytest.approx((0.4, -0.3), abs=1e-5)
    with pytest.raises(ChainruleError, match="other weights"):
        probe.seen(Sight(wave(), WAVE.load()))


def test_it_fills_in_from_coarse_to_fine_and_every_place_is_worked_out_once() -> None:
    studies, study = Studies(), two_weights(side=21, extent=3.0)
    studies.take_up({"a": study}, Sight(wave(), WAVE.load()))
    shares, known = [], []
    while studies.is_busy:
        for told in studies.work_on():
            shares.append(told.share)
            if told.finding is not None:
                known.append(int(told.finding.is_known.sum()))
                assert np.isfinite(told.finding.filled()).all()
    assert shares == sorted(shares)
    assert known == sorted(known)
    assert known[-1] == 21 * 21
    assert strides(21) == [4, 2, 1]


def test_what_is_not_known_yet_takes_the_nearest_known_place_of_a_coarser_grid() -> None:
    known = np.zeros((5, 5), dtype=np.bool_)
    known[2, 2] = True
    losses = np.where(known, 7.0, 0.0)
    basis = Basis({}, {}, {})
    axis = np.linspace(-1, 1, 5)
    found = Landscape(LandscapeStudy(side=5), 0, axis, axis, losses, known, (0, 0), 7.0, basis)
    assert np.isnan(found.filled()).sum() == 24  # 5 has one level: nothing is coarser
    axis = np.linspace(-1, 1, 9)
    coarse = np.zeros((9, 9), dtype=np.bool_)
    coarse[::2, ::2] = True
    losses = np.where(coarse, np.arange(9)[None, :] * 1.0, 0.0)
    found = Landscape(LandscapeStudy(side=9), 0, axis, axis, losses, coarse, (0, 0), 4.0, basis)
    assert not np.isnan(found.filled()).any()
    assert np.array_equal(found.filled()[::2, ::2], losses[::2, ::2])
    assert found.at(0.0, 0.0) == 4.0
    assert np.isnan(found.at(2.0, 0.0))


def test_working_it_out_leaves_the_network_and_its_random_numbers_as_they_were() -> None:
    model, data = compiled(noisy_classifier()), Digits().load()
    model.root.train()
    before = {path: t.clone() for path, t in model.root.state_dict().items()}
    chance = torch.get_rng_state()
    worked_out(LandscapeStudy(side=3, examples=20), Sight(model, data))
    assert all(torch.equal(t, before[path]) for path, t in model.root.state_dict().items())
    assert torch.equal(torch.get_rng_state(), chance)
    assert all(weight.grad is None for weight in model.root.parameters())


def test_what_has_no_landscape_says_why() -> None:
    data = WAVE.load()
    with pytest.raises(ChainruleError, match="gone some way"):
        list(LandscapeStudy("path").steps(Sight(wave(), data)))
    with pytest.raises(ChainruleError, match="two different weights"):
        list(LandscapeStudy("weights", chosen=(("angle.bias", 0),) * 2).steps(Sight(wave(), data)))
    no_loss = drawn("x > angle", x=InputField(field="x"), angle=ScaleShift(learned=True))
    with pytest.raises(ChainruleError, match="no loss node"):
        list(LandscapeStudy().steps(Sight(compiled(no_loss, WAVE), data)))


def test_of_a_small_network_each_learned_number_has_a_name() -> None:
    told = LearnedProbe().seen(Sight(wave(), WAVE.load()))
    assert told.each == (("angle.weight", 0, "angle.weight"), ("angle.bias", 0, "angle.bias"))
    model = compiled(tiny_classifier())
    large = LearnedProbe().seen(Sight(model, Digits().load()))
    assert large.count == sum(weight.numel() for weight in model.root.parameters())
    assert large.each == ()


def test_a_frozen_layer_is_no_direction() -> None:
    drawing = tiny_classifier()
    nodes = [msgspec.structs.replace(n, is_frozen=n.name == "conv") for n in drawing.nodes]
    model = compiled(msgspec.structs.replace(drawing, nodes=tuple(nodes)))
    assert set(learned_weights(model)) == {"scores.weight", "scores.bias"}
