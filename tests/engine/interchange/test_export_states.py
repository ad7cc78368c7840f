"""What is exported of drawings with bypassed and frozen nodes and with bends in their wires."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.reroute import Reroute
from engine.graph.block_command import InBlock
from engine.graph.command import RemoveNodes, SetParameter, SpliceNode
from engine.graph.graph import End, Graph, Point
from engine.graph.state_command import Bypass, Freeze
from engine.interchange.writing.export import export_project
from engine.interchange.writing.prepared import prepared
from engine.project.command import OnGraph
from engine.project.project import Project
from tests.engine.blocks import residual_classifier, rows_classifier, twins
from tests.engine.interchange.exported import assert_alike, unformatted
from tests.engine.interchange.test_export_training import our_losses, scripts
from tests.engine.networks import digits_project, noisy_project, tiny_classifier


def bypassed(graph: Graph, *names: str) -> Graph:
    return Bypass(frozenset(names)).apply(graph)


def bent(graph: Graph, *ends: End) -> Graph:
    for end in ends:
        graph = SpliceNode(Reroute(), Point(0, 0), graph.wire_into[end]).apply(graph)
    return graph


CHANGED = {
    "bypassed": (bypassed(tiny_classifier(), "relu"), "relu"),
    "at the end": (bypassed(tiny_classifier(), "scores", "accuracy", "cross_entropy"), "scores"),
    "bent": (bent(tiny_classifier(), End("relu", "x"), End("cross_entropy", "scores")), "reroute"),
    "inside a block": (
        InBlock("residual", Bypass(frozenset(("norm",)))).apply(residual_classifier()),
        "norm",
    ),
    "over time": (
        InBlock("cell", Bypass(frozenset(("tanh",)))).apply(
            InBlock("last", Bypass(frozenset(("tanh",)))).apply(rows_classifier())
        ),
        "tanh",
    ),
    "a whole block": (bypassed(residual_classifier(), "stage"), "stage"),
}


@pytest.mark.parametrize("case", CHANGED)
def test_an_exported_file_leaves_it_out_and_does_the_same(case: str, tmp_path: Path) -> None:
    graph, name = CHANGED[case]
    text = assert_alike(digits_project(graph), tmp_path)
    assert unformatted(tmp_path) == ""
    if case != "at the end":
        assert f"self.{name}" not in text
        assert f" {name} = " not in text


def test_a_bent_drawing_is_exported_as_a_straight_one() -> None:
    graph = bent(tiny_classifier(), End("relu", "x"), End("cross_entropy", "scores"))
    bent_one, straight = prepared(digits_project(graph)), prepared(digits_project())
    assert bent_one.ends == straight.ends
    assert bent_one.network().code == straight.network().code


def test_weights_of_a_bypassed_node_are_not_written(tmp_path: Path) -> None:
    graph = SpliceNode(
        Conv2d(filters=4), Point(0, 0), tiny_classifier().wire_into[End("relu", "x")], "more"
    ).apply(tiny_classifier())
    project = digits_project(bypassed(graph, "more"))
    export_project(project, "safetensors", tmp_path / "net.safetensors")
    assert (
        load_file(tmp_path / "net.safetensors").keys() == prepared(digits_project()).state().keys()
    )


@pytest.mark.parametrize("to", ["onnx", "torch-export"])
def test_other_formats_do_the_same(to: str, tmp_path: Path) -> None:
    if to == "onnx":
        pytest.importorskip("onnxruntime")
    graph = bent(bypassed(tiny_classifier(), "relu"), End("scores", "x"))
    ending = {"onnx": "onnx", "torch-export": "pt2"}[to]
    done = export_project(digits_project(graph), to, tmp_path / f"net.{ending}")
    assert done.files[0].exists()
    if to == "torch-export":
        loaded = torch.export.load(tmp_path / f"net.{ending}").module()
        ours = prepared(digits_project(RemoveNodes(frozenset(("relu",))).apply(tiny_classifier())))
        (x,) = ours.examples(3)
        torch.testing.assert_close(loaded(x)[0], ours.network()(x)[0])


def frozen_losses(project: Project, folder: Path) -> list[float]:
    """Losses that the exported script makes, begun as its own main begins."""
    script = scripts(project, folder)
    assert unformatted(folder) == ""
    network, objective = script.pretrained(), script.Objective()
    for part in script.frozen_parts(network, objective):
        part.requires_grad_(False)
    optimiser = script.optimiser_of(network, objective)
    examples, _ = script.load_data()
    found: list[float] = []
    for epoch in range(script.EPOCHS):
        found += script.train_epoch(network, objective, optimiser, examples, epoch)
    return found


@pytest.mark.parametrize(
    ("project", "names"),
    [
        (noisy_project(epochs=3), ("conv", "norm", "dropout")),
        (digits_project(residual_classifier(2), epochs=3), ("stage",)),
        (digits_project(rows_classifier(), epochs=2), ("read", "label")),
        (digits_project(twins(), epochs=3), ("left",)),
    ],
    ids=["normalisation", "copies", "over time", "shared"],
)
def test_a_training_script_keeps_frozen_what_is_frozen_here(
    project: Project, names: tuple[str, ...], tmp_path: Path
) -> None:
    project = OnGraph(Freeze(frozenset(names))).apply(project)
    theirs = frozen_losses(project, tmp_path)
    torch.testing.assert_close(theirs, our_losses(project, len(theirs)), rtol=1e-6, atol=1e-6)
    text = (tmp_path / "net_train.py").read_text(encoding="utf-8")
    assert "        part.requires_grad_(False)" in text.split("def main()")[1]


def test_a_script_of_a_drawing_with_nothing_frozen_says_nothing_of_it(tmp_path: Path) -> None:
    export_project(digits_project(), "python", tmp_path / "net.py")
    assert "rozen" not in (tmp_path / "net_train.py").read_text(encoding="utf-8")


def test_a_limit_on_frozen_weights_is_not_kept_by_the_script(tmp_path: Path) -> None:
    limited = OnGraph(SetParameter("scores", "max_norm", 0.5)).apply(digits_project())
    frozen = OnGraph(Freeze(frozenset(("scores",)))).apply(limited)
    for project, is_kept in ((limited, True), (frozen, False)):
        export_project(project, "python", tmp_path / "net.py")
        text = (tmp_path / "net_train.py").read_text(encoding="utf-8")
        assert ("LIMITS" in text) == is_kept
