"""The exported training script makes the steps that Chainrule makes."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
import pytest
import torch

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Layer, Loss, Metric
from engine.catalogue.layers.activation import Identity, ReLU
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import SquaredError
from engine.graph.graph import End, Graph, Node, Wire
from engine.graph.state_command import SetLearning
from engine.interchange.writing.export import export_project
from engine.interchange.writing.prepared import prepared
from engine.project.project import Project
from engine.training.batches import Examples
from engine.training.evaluation import evaluate_whole
from engine.training.run import train
from engine.training.settings import OPTIMISERS, SCHEDULES, SEARCHING
from tests.engine.blocks import residual_classifier, rows_classifier, twins
from tests.engine.catalogue.trial import Specs, candidates, fits, tensor
from tests.engine.interchange.exported import data_of, imported, unformatted
from tests.engine.networks import (
    CPU,
    digits_project,
    drawn,
    noisy_project,
    points_project,
)
from tests.engine.networks import (
    prepared as prepared_run,
)

JUDGES = [kind for kind in builtin_catalogue() if issubclass(kind, Loss | Metric)]


def scripts(project: Project, folder: Path, *, with_data: bool = True) -> ModuleType:
    """The training script of an exported project, imported."""
    export_project(project, "python", folder / "net.py", with_data=with_data)
    sys.modules["net"] = imported(folder / "net.py")
    try:
        return imported(folder / "net_train.py")
    finally:
        del sys.modules["net"]


def their_losses(project: Project, folder: Path, steps: int) -> list[float]:
    """Losses of the first steps of the exported script."""
    script = scripts(project, folder)
    assert unformatted(folder) == ""
    network, objective = script.pretrained(), script.Objective()
    optimiser = script.optimiser_of(network, objective)
    examples, _ = script.load_data()
    found: list[float] = []
    for epoch in range(script.EPOCHS):
        found += script.train_epoch(network, objective, optimiser, examples, epoch)
    return found[:steps]


def our_losses(project: Project, steps: int) -> list[float]:
    """Losses of the first steps here."""
    run = prepared_run(project)
    for _ in train(run):
        pass
    return list(run.history.series("train/loss").y[:steps])


def assert_same_losses(project: Project, folder: Path, steps: int = 20) -> None:
    theirs, ours = their_losses(project, folder, steps), our_losses(project, steps)
    assert len(theirs) == len(ours) == steps
    np.testing.assert_allclose(theirs, ours, rtol=1e-6, atol=1e-6)


def with_settings(project: Project, **settings: Any) -> Project:
    return msgspec.structs.replace(project, training=project.training.replace(**settings))


BY_RATE = [name for name in OPTIMISERS if name not in SEARCHING]
BY_PLACE = [name for name in SCHEDULES if name != "plateau"]


@pytest.mark.parametrize("optimiser", BY_RATE)
def test_twenty_steps_have_the_same_losses(optimiser: str, tmp_path: Path) -> None:
    assert_same_losses(points_project(epochs=7, optimiser=optimiser), tmp_path)


@pytest.mark.parametrize("schedule", BY_PLACE)
def test_twenty_steps_follow_the_schedule(schedule: str, tmp_path: Path) -> None:
    settings = {"schedule": schedule, "warmup_epochs": 0.5, "step_epochs": 2, "clip_norm": 0.5}
    assert_same_losses(points_project(epochs=7, **settings), tmp_path)


@pytest.mark.parametrize(
    "settings",
    [
        {"batching": "example", "epochs": 1},
        {"batching": "full", "epochs": 20},
        {"accumulation": 2, "batch_size": 20, "clip_norm": 0.1},
        {"accumulation": 3, "batch_size": 7, "schedule": "cosine", "clip_value": 0.02},
        {"patience": 40, "least_gain": 0.001},
    ],
    ids=str,
)
def test_batches_steps_and_clipping_are_the_same(settings: dict[str, Any], tmp_path: Path) -> None:
    assert_same_losses(points_project(**{"epochs": 7, **settings}), tmp_path)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"optimiser": "lbfgs"}, "L-BFGS computes each batch several times"),
        ({"optimiser": "hessian_free"}, "Hessian-free computes each batch several times"),
        ({"schedule": "plateau"}, "falls on plateaus"),
        ({"averaging": 0.9}, "a running mean of the weights"),
        ({"keep_best": True}, "coming back to the best epoch"),
        ({"patience": 2, "watched": "accuracy"}, "early stopping by another value"),
    ],
)
def test_what_a_script_can_not_do_is_said_and_no_script_is_written(
    settings: dict[str, Any], words: str, tmp_path: Path
) -> None:
    done = export_project(points_project(**settings), "python", tmp_path / "net.py")
    assert words in done.words[-1]
    assert not (tmp_path / "net_train.py").exists()


def test_nodes_with_a_rate_of_their_own_leave_the_script_out(tmp_path: Path) -> None:
    project = points_project()
    graph = SetLearning(frozenset({"hidden"}), rate_factor=0.1).apply(project.graph)
    project = msgspec.structs.replace(project, graph=graph)
    done = export_project(project, "python", tmp_path / "net.py")
    assert "some of its nodes learn at a rate of their own" in done.words[-1]


def test_shifts_mirrors_and_dropout_are_the_same(tmp_path: Path) -> None:
    assert_same_losses(noisy_project(epochs=5), tmp_path)


@pytest.mark.parametrize(
    "graph",
    [residual_classifier(), residual_classifier(shared=True), rows_classifier(), twins()],
    ids=["repeated", "shared and repeated", "over time", "twins"],
)
def test_networks_with_blocks_learn_alike(graph: Graph, tmp_path: Path) -> None:
    assert_same_losses(digits_project(graph, epochs=4), tmp_path)


def test_long_weights_are_shortened_alike_in_64_bits(tmp_path: Path) -> None:
    graph = drawn(
        "point > hidden, hidden > relu, relu > scores, scores > loss_1.scores,"
        "label > loss_1.target, scores > loss_2.scores, label > loss_2.target",
        point=InputField(field="point"),
        hidden=Linear(units=8, max_norm=0.5, start="he"),
        relu=ReLU(),
        scores=Linear(units=3),
        label=TargetField(field="label"),
        loss_1=SquaredError(weight=0.5),
        loss_2=SquaredError(weight=2.0),
    )
    project = msgspec.structs.replace(points_project(epochs=7), graph=graph)
    assert_same_losses(with_settings(project, precision="float64", patience=50), tmp_path)


def test_the_whole_script_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    script = scripts(points_project(epochs=3, patience=1), tmp_path)
    script.main()
    assert "epoch 1  loss" in capsys.readouterr().out
    assert set(torch.load(tmp_path / "trained.pt")) == set(script.pretrained().state_dict())


def test_without_data_the_script_says_what_it_needs(tmp_path: Path) -> None:
    script = scripts(points_project(), tmp_path, with_data=False)
    assert "point (N, 2) float32" in script.load_data.__doc__
    with pytest.raises(FileNotFoundError):
        script.load_data()


@pytest.mark.slow
@pytest.mark.parametrize("kind", JUDGES, ids=lambda kind: kind.id)
def test_every_loss_and_metric_gives_the_same_numbers(kind: type[Layer], tmp_path: Path) -> None:
    done = 0
    for number, specs in enumerate(specs for specs in candidates(kind) if fits(kind(), specs)):
        project = judging(kind(), specs)
        if project is None:
            continue
        folder = tmp_path / str(number)
        folder.mkdir()
        script = scripts(project, folder, with_data=False)
        network, objective = script.pretrained(), script.Objective()
        model = prepared(project).model
        arrays = {f.name: tensor(f.spec, 7).numpy() for f in project.data.fields()}
        judge = model.judge
        examples = Examples(arrays, model.fields_of(judge), CPU)
        batch = dict(zip(examples.fields, examples.tensors, strict=True))
        ours = judge(*examples.tensors)
        theirs = script.results_of(network, objective, batch)
        torch.testing.assert_close(theirs, ours, equal_nan=True)
        values = evaluate_whole(model, examples)
        values.pop("loss")
        found = script.evaluate(network, objective, batch)
        assert found == pytest.approx(values, nan_ok=True)
        done += 1
    assert done
    assert unformatted(tmp_path) == ""


def judging(kind: Layer, specs: Specs) -> Project | None:
    """A network that gives real numbers unchanged to a loss or metric, and a loss besides."""
    graph = Graph().with_node(Node(name="judge", layer=kind))
    fields = {}
    for port, spec in zip(graph.input_ports("judge"), specs, strict=True):
        if spec is None:
            continue
        name = f"given_{port.name}"
        fields[name] = spec
        graph = graph.with_node(Node(name=name, layer=InputField(field=name)))
        source = name
        if not port.is_target and spec.dtype == "float32":
            source = f"passed_{port.name}"
            graph = graph.with_node(Node(name=source, layer=Identity()))
            graph = graph.with_wire(Wire(End(name, "out"), End(source, "x")))
        graph = graph.with_wire(Wire(End(source, "out"), End("judge", port.name)))
    passed = [n.name for n in graph.nodes if n.name.startswith("passed")]
    if not passed:
        return None
    graph = graph.with_node(Node(name="error", layer=SquaredError()))
    for name in ("scores", "target"):
        graph = graph.with_wire(Wire(End(passed[0], "out"), End("error", name)))
    return Project(name="Judge", graph=graph, data=data_of(**fields))
