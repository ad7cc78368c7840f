"""torch.export, ONNX and safetensors; the network's ends; refusals."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from safetensors import safe_open
from torch import Tensor, nn

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import DataField, Layer, Loss, Metric
from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy, SquaredError
from engine.catalogue.layers.regularisation import Dropout
from engine.catalogue.layers.shape import Flatten, Reshape
from engine.data.catalogue import builtin_sources
from engine.errors import FileRefused, GraphHasProblems, ParameterRefused
from engine.graph.graph import End, Graph
from engine.interchange.writing.ends import ends_of
from engine.interchange.writing.export import export_project
from engine.interchange.writing.prepared import prepared
from engine.project.file import project_from_json
from engine.project.project import Project
from engine.training.checkpoint import save_checkpoint
from tests.engine.blocks import defined, drawn_with, residual_classifier, rows_classifier
from tests.engine.catalogue.trial import fitting
from tests.engine.interchange.exported import one_node
from tests.engine.networks import (
    digits_project,
    drawn,
    gallery_project,
    inferred,
    noisy_project,
    points_project,
    trained,
)

HAS_ONNX = all(importlib.util.find_spec(n) for n in ("onnx", "onnxscript", "onnxruntime"))
needs_onnx = pytest.mark.skipif(not HAS_ONNX, reason="packages of the extra interop are missing")
_APART = (DataField, Loss, Metric, BlockUse, BlockInput, BlockOutput, State)
KINDS = [kind for kind in builtin_catalogue() if not issubclass(kind, _APART)]
every_layer = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)


def read_back(text: str) -> Project:
    return project_from_json(json.loads(text), builtin_catalogue(), builtin_sources())


def test_the_ends_are_the_data_and_what_is_judged() -> None:
    graph = gallery_project("lenet_digits").graph
    ends = ends_of(graph, inferred(graph, gallery_project("lenet_digits").data))
    assert ends.in_words() == "takes image; gives scores"
    assert set(ends.objective) == {"cross_entropy", "accuracy"}


def test_without_losses_the_ends_feed_nothing() -> None:
    graph = drawn(
        "image > flatten, flatten > a, flatten > b",
        image=InputField(field="image"),
        flatten=Flatten(),
        a=Linear(units=2),
        b=Linear(units=3),
    )
    assert ends_of(graph, inferred(graph)).outputs == (End("a", "out"), End("b", "out"))


def test_a_learned_target_is_an_output_too() -> None:
    graph = drawn(
        "image > flatten, flatten > a, flatten > teacher, a > error.scores, teacher > error.target",
        image=InputField(field="image"),
        flatten=Flatten(),
        a=Linear(units=2),
        teacher=Linear(units=2),
        error=SquaredError(),
    )
    assert ends_of(graph, inferred(graph)).outputs == (End("a", "out"), End("teacher", "out"))


def test_problems_on_the_way_are_told() -> None:
    graph = drawn(
        "image > scores, scores > cross_entropy.scores, label > cross_entropy.target",
        image=InputField(field="nothing"),
        scores=Linear(units=2),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
    )
    with pytest.raises(GraphHasProblems, match="image: "):
        ends_of(graph, inferred(graph))


def test_an_empty_drawing_has_nothing_to_export() -> None:
    with pytest.raises(GraphHasProblems, match="no network to export"):
        ends_of(Graph(), inferred(Graph()))


PROJECTS = {
    "lenet": gallery_project("lenet_digits"),
    "noisy": noisy_project(),
    "blocks": digits_project(residual_classifier()),
    "over time": digits_project(rows_classifier()),
    "64 bits": points_project(precision="float64"),
}


@pytest.mark.slow
@pytest.mark.parametrize("project", PROJECTS.values(), ids=PROJECTS)
def test_a_torch_export_file_takes_any_batch(project: Project, tmp_path: Path) -> None:
    written = export_project(project, "torch-export", tmp_path / "net.pt2")
    extra = {"chainrule": ""}
    program = torch.export.load(written.files[0], extra_files=extra).module()
    found = prepared(project)
    for batch in (1, 5):
        inputs = found.examples(batch)
        torch.testing.assert_close(program(*inputs), found.network()(*inputs))
    assert read_back(extra["chainrule"]) == project


@needs_onnx
@pytest.mark.slow
@pytest.mark.parametrize("project", PROJECTS.values(), ids=PROJECTS)
def test_an_onnx_file_gives_the_same(project: Project, tmp_path: Path) -> None:
    import onnx
    import onnxruntime

    written = export_project(project, "onnx", tmp_path / "net.onnx")
    model = onnx.load(written.files[0])
    onnx.checker.check_model(model, full_check=True)
    assert model.graph.input[0].type.tensor_type.shape.dim[0].dim_param == "batch"
    assert [i.name for i in model.graph.output] == ["scores"]
    assert b"/work" not in model.SerializeToString()
    assert b"site-packages" not in model.SerializeToString()
    stored = {entry.key: entry.value for entry in model.metadata_props}
    assert read_back(stored["chainrule"]) == project
    session = onnxruntime.InferenceSession(written.files[0], providers=["CPUExecutionProvider"])
    found = prepared(project)
    for batch in (1, 6):
        inputs = found.examples(batch)
        given = {n: x.numpy() for n, x in zip(found.ends.inputs, inputs, strict=True)}
        with torch.no_grad():
            ours = found.network()(*inputs)[0].numpy()
        np.testing.assert_allclose(session.run(None, given)[0], ours, rtol=1e-5, atol=1e-5)


@needs_onnx
def test_an_operator_that_onnx_lacks_is_told_with_its_node(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nn.ReLU, "forward", lambda _, x: torch.linalg.eigvals(x).abs())
    graph = drawn(
        "image > relu, relu > flatten, flatten > scores",
        image=InputField(field="image"),
        relu=ReLU(),
        flatten=Flatten(),
        scores=Linear(units=2),
    )
    with pytest.raises(GraphHasProblems, match=r"^relu can not be expressed in ONNX \(the op"):
        export_project(digits_project(graph), "onnx", tmp_path / "net.onnx")
    assert not list(tmp_path.iterdir())


@needs_onnx
@pytest.mark.slow
@pytest.mark.parametrize(
    ("graph", "kind", "node"),
    [
        (residual_classifier(2), nn.ReLU, "stage.relu"),
        (residual_classifier(2, shared=True), nn.ReLU, "stage.relu"),
        (rows_classifier(), nn.Tanh, "read.tanh"),
    ],
    ids=["repeated", "shared", "over time"],
)
def test_onnx_names_the_node_inside_a_block(
    graph: Graph, kind: type[nn.Module], node: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kind, "forward", _unknown_to_onnx)
    with pytest.raises(GraphHasProblems, match=rf"^{re.escape(node)} can not be expressed in ONNX"):
        export_project(digits_project(graph), "onnx", tmp_path / "net.onnx")


@pytest.mark.parametrize("over_time", [False, True])
def test_torch_export_names_the_node_inside_a_block(
    over_time: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nn.Dropout, "forward", _decides)
    inside = drawn(
        "x > units, units > drop, drop > out",
        x=BlockInput(),
        units=Linear(units=8),
        drop=Dropout(),
        out=BlockOutput(steps="last"),
    )
    graph = drawn_with(
        defined(part=inside),
        "image > rows, rows > once, once > scores",
        image=InputField(field="image"),
        rows=Reshape(shape=(8, 8)),
        once=BlockUse(block="part", over_time=over_time),
        scores=Linear(units=2),
    )
    with pytest.raises(GraphHasProblems, match=r"^once\.drop can not be expressed by torch"):
        export_project(digits_project(graph), "torch-export", tmp_path / "net.pt2")


def _decides(_: nn.Module, x: Tensor) -> Tensor:
    return x if x.is_meta or x.sum() > 0 else -x


def _unknown_to_onnx(_: nn.Module, x: Tensor) -> Tensor:
    found: Tensor = torch.special.bessel_j0(x)
    return found


def test_missing_packages_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(FileRefused, match=r"bootstrap\.py interop"):
        export_project(points_project(), "onnx", tmp_path / "net.onnx")


def test_safetensors_hold_the_weights_and_the_project(tmp_path: Path) -> None:
    project = points_project()
    (path,) = export_project(project, "safetensors", tmp_path / "net.safetensors").files
    state = prepared(project).state()
    with safe_open(path, framework="pt") as file:
        assert read_back(file.metadata()["chainrule"]) == project
        for name in file.keys():  # noqa: SIM118
            assert torch.equal(file.get_tensor(name), state.pop(name))
    assert not state


def test_the_weights_of_a_run_are_taken(tmp_path: Path) -> None:
    project = points_project()
    run = trained(project)
    save_checkpoint(run, tmp_path)
    (path,) = export_project(
        project, "safetensors", tmp_path / "net.safetensors", run=tmp_path
    ).files
    with safe_open(path, framework="pt") as file:
        for name, ours in run.model.root.state_dict().items():
            assert torch.equal(file.get_tensor(name), ours)


def test_a_run_of_another_network_is_refused(tmp_path: Path) -> None:
    save_checkpoint(trained(points_project()), tmp_path)
    with pytest.raises(FileRefused, match="of another network"):
        export_project(digits_project(), "python", tmp_path / "net.py", run=tmp_path)


@pytest.mark.parametrize(
    ("to", "name", "failure", "words"),
    [
        ("svg", "net.svg", ParameterRefused, "Export picture"),
        ("keras", "net.h5", ParameterRefused, "known: python, onnx"),
        ("python", "my-net.py", FileRefused, "call it my_net.py"),
        ("python", "nowhere/net.py", FileRefused, "no folder"),
        ("safetensors", "run", FileRefused, "can not be written"),
    ],
)
def test_refusals_say_what_would_do(
    to: str, name: str, failure: type[Exception], words: str, tmp_path: Path
) -> None:
    (tmp_path / "run").mkdir()
    with pytest.raises(failure, match=words):
        export_project(points_project(), to, tmp_path / name)


def test_a_network_without_a_loss_has_no_script(tmp_path: Path) -> None:
    graph = drawn("point > scores", point=InputField(field="point"), scores=Linear(units=2))
    project = msgspec.structs.replace(points_project(), graph=graph)
    written = export_project(project, "python", tmp_path / "net.py")
    assert [file.name for file in written.files] == ["net.py", "net.safetensors"]
    assert any("no loss" in words for words in written.words)


@pytest.mark.slow
@every_layer
def test_every_layer_goes_through_torch_export(kind: type[Layer], tmp_path: Path) -> None:
    project = one_node(kind(), fitting(kind())[0])
    export_project(project, "torch-export", tmp_path / "net.pt2")


@needs_onnx
@pytest.mark.slow
@every_layer
def test_every_layer_goes_into_onnx_or_says_that_it_can_not(
    kind: type[Layer], tmp_path: Path
) -> None:
    project = one_node(kind(), fitting(kind())[0])
    refusal = ""
    try:
        export_project(project, "onnx", tmp_path / "net.onnx")
    except GraphHasProblems as found:
        refusal = str(found)
    told = "node can not be expressed in ONNX|The ONNX file gives other numbers .* at node"
    assert not refusal or re.match(told, refusal)
