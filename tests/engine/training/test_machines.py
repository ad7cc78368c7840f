"""The machines of a belief net: while they learn, and after later stages changed the layers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from engine.boltzmann import PARTS, Machine, beside_name
from engine.compile.model import Model
from engine.graph.command import SetParameter
from engine.inspection.dreams.asked import Dreams, Dreamt
from engine.inspection.sight import Sight
from engine.inspection.studies import Studies
from engine.project.belief_nets import belief_nets_of
from engine.project.command import OnGraph
from engine.runs.past import Past
from engine.runs.snapshots import Snapshots, budget_bytes
from engine.runs.writer import Writer
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.recipes.contrastive_divergence import ContrastiveDivergence
from engine.training.run import Run, train
from engine.training.surgery import go_on, held
from tests.engine.networks import gallery_project, inferred, prepared
from tests.engine.training.every_recipe import pretrained
from tests.engine.training.layerwise import autoencoder, deep_classifier, digits
from tests.engine.training.test_checkpoint import advanced, finished

VISIBLE = {beside_name(layer, "visible_bias") for layer in ("hidden_1", "hidden_2")}
ALL = {beside_name(layer, part) for layer in ("hidden_1", "hidden_2") for part in PARTS}


def _at_end_of_pretraining(run: Run) -> dict[str, torch.Tensor]:
    """Train on to the end of the first stage; the layers' weights then."""
    for _ in train(run):
        if run.position.stage_epoch == run.settings.epochs:
            break
    return {path: t.clone() for path, t in run.model.root.state_dict().items()}


def _dreamt(run: Run) -> Dreamt:
    return _dreamt_of(run.model, run)


def _dreamt_of(model: Model, run: Run) -> Dreamt:
    (net,) = belief_nets_of(pretrained(), model.inference)
    studies = Studies()
    studies.take_up({"a": Dreams(net, count=3, frames=3)}, Sight(model, run.data))
    finding = None
    while studies.is_busy:
        for told in studies.work_on():
            assert not told.problem
            finding = told.finding
    assert isinstance(finding, Dreamt)
    return finding


def test_machines_are_known_as_they_begin_to_learn() -> None:
    run = prepared(pretrained())
    assert not run.model.beside
    advanced(run, 1)
    assert run.model.beside.keys() == {beside_name("hidden_1", "visible_bias")}
    assert _dreamt(run).chains.top == 0
    _at_end_of_pretraining(run)
    assert run.model.beside.keys() == VISIBLE
    seen = _dreamt(run)
    assert (seen.chains.top, seen.is_tuned) == (1, False)
    assert seen.frames[0].pictures.shape == (3, 64)


def test_after_fine_tuning_the_machines_are_those_of_the_end_of_their_stage() -> None:
    run = prepared(pretrained())
    then = _at_end_of_pretraining(run)
    before = _dreamt(run)
    finished(run)
    beside, now = run.model.beside, run.model.root.state_dict()
    assert beside.keys() == ALL
    for layer in ("hidden_1", "hidden_2"):
        assert torch.equal(beside[beside_name(layer, "weight")], then[f"{layer}.weight"])
        assert torch.equal(beside[beside_name(layer, "hidden_bias")], then[f"{layer}.bias"])
        assert not torch.equal(now[f"{layer}.weight"], then[f"{layer}.weight"])
    after = _dreamt(run)
    assert after.is_tuned
    for one, other in zip(before.frames, after.frames, strict=True):
        np.testing.assert_array_equal(one.pictures, other.pictures)


def test_a_run_from_a_checkpoint_dreams_the_same(tmp_path: Path) -> None:
    for place, steps in enumerate((3, 10_000)):
        run = prepared(pretrained())
        driver = train(run)
        while run.position.step < steps and next(driver, run) is not run:
            pass
        save_checkpoint(run, tmp_path / str(place))
        again = prepared(pretrained())
        load_checkpoint(again, tmp_path / str(place))
        assert again.position.step == run.position.step > 0
        assert again.model.beside.keys() == run.model.beside.keys()
        for name, tensor in run.model.beside.items():
            assert torch.equal(again.model.beside[name], tensor), name
        one, other = _dreamt(run), _dreamt(again)
        np.testing.assert_array_equal(one.frames[-1].pictures, other.frames[-1].pictures)


def test_an_edit_of_a_paused_run_keeps_the_machines_whose_layers_stay() -> None:
    project = pretrained()
    run = prepared(project)
    _at_end_of_pretraining(run)
    driver = train(run)
    while run.position.stage == 0:
        next(driver)
    wider = OnGraph(SetParameter("hidden_2", "units", 9)).apply(project)
    edited = prepared(wider)
    go_on(edited, run, held(run), str, "wider")
    kept = {beside_name("hidden_1", part) for part in PARTS}
    assert edited.model.beside.keys() == kept
    for name in kept:
        assert torch.equal(edited.model.beside[name], run.model.beside[name])


def test_drawn_reconstructions_are_what_the_hidden_units_are_inferred_from() -> None:
    numbers = torch.Generator().manual_seed(1)
    shapes = (4, 6), (4,), (6,)
    one = Machine(*(torch.randn(s, generator=numbers, dtype=torch.float64) for s in shapes))
    v1 = torch.rand(9, 6, generator=numbers, dtype=torch.float64)
    torch.manual_seed(5)
    found = one.chain(v1, 2, draws_visible=True)
    torch.manual_seed(5)
    w, c, b = one[:3]
    h = torch.sigmoid(v1 @ w.T + c)
    for _ in range(2):
        v = torch.bernoulli(torch.sigmoid(torch.bernoulli(h) @ w + b))
        h = torch.sigmoid(v @ w.T + c)
    assert torch.equal(found.v2, v)
    assert torch.equal(found.h2, h)
    assert set(found.v2.unique().tolist()) == {0.0, 1.0}


def test_belief_nets_are_found_where_machines_stand_on_each_other() -> None:
    project = gallery_project("deep_belief_net")
    (net,) = belief_nets_of(project, inferred(project.graph, project.data))
    assert [m.layer for m in net.machines] == ["hidden_1", "hidden_2", "hidden_3"]
    assert [(m.inputs, m.units) for m in net.machines] == [(784, 256), (256, 256), (256, 256)]
    assert net.field == "image"
    assert not any(m.has_gaussian_visible or m.has_gaussian_hidden for m in net.machines)

    coder = ContrastiveDivergence(layers=("encoder_1", "code_1"), visible="gaussian")
    project = digits(autoencoder(), coder)
    (net,) = belief_nets_of(project, inferred(project.graph, project.data))
    kinds = [(m.has_gaussian_visible, m.has_gaussian_hidden) for m in net.machines]
    assert kinds == [(True, False), (False, True)]

    alone = digits(deep_classifier(), ContrastiveDivergence(layers=("hidden_2",)))
    (net,) = belief_nets_of(alone, inferred(alone.graph, alone.data))
    assert ([m.layer for m in net.machines], net.field) == (["hidden_2"], "")

    for name in ("lenet_digits", "stacked_autoencoders"):
        project = gallery_project(name)
        assert not belief_nets_of(project, inferred(project.graph, project.data))


def test_earlier_moments_have_the_machines_of_then(tmp_path: Path) -> None:
    run = prepared(pretrained())
    writer = Writer()
    snapshots = Snapshots(run, tmp_path, writer, budget_bytes(64))
    then: dict[int, list[NDArray[np.float32]]] = {}
    driver = train(run)
    for step in (0, 1, 7, 12, 13, 20):
        while run.position.step < step:
            next(driver)
        snapshots.take_now()
        if step:
            then[step] = [frame.pictures for frame in _dreamt(run).frames]
    writer.wait()
    past = Past(run.model, tmp_path)
    for step in (20, 1, 13, 7, 12):
        found = _dreamt_of(past.at(step), run)
        for one, other in zip(then[step], found.frames, strict=True):
            np.testing.assert_array_equal(one, other.pictures)
    assert not past.at(0).beside
