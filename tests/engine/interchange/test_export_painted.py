"""An exported training script keeps painted filters, and learns the rest as the program does."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from engine.graph.block_command import InBlock
from engine.graph.command import SetParameter
from engine.graph.paint_command import Paint
from engine.interchange.writing.export import export_project
from engine.project.command import OnGraph
from engine.project.project import Project
from tests.engine.blocks import residual_classifier
from tests.engine.interchange.exported import unformatted
from tests.engine.interchange.test_export_training import our_losses, scripts
from tests.engine.networks import digits_project, noisy_project

KERNEL = (0.1, -0.2, 0.3, -0.4, 0.5, -0.6, 0.7, -0.8, 0.9)


def painted(project: Project) -> Project:
    return OnGraph(Paint("conv", (1, 0), KERNEL)).apply(project)


def limited(project: Project) -> Project:
    return OnGraph(SetParameter("conv", "max_norm", 0.5)).apply(project)


@pytest.mark.parametrize(
    "project",
    [
        painted(noisy_project(epochs=3, optimiser="adamw", weight_decay=0.1)),
        painted(limited(noisy_project(epochs=2, optimiser="momentum", clip_norm=0.5))),
        painted(noisy_project(epochs=2, accumulation=2, weight_decay=0.1)),
    ],
    ids=["adamw", "limited and clipped", "added up"],
)
def test_the_script_makes_the_same_losses_and_keeps_the_filter(
    project: Project, tmp_path: Path
) -> None:
    script = scripts(project, tmp_path)
    assert unformatted(tmp_path) == ""
    network, objective = script.pretrained(), script.Objective()
    optimiser = script.optimiser_of(network, objective)
    filters = script.painted_filters(network)
    examples, _ = script.load_data()
    theirs: list[float] = []
    for epoch in range(script.EPOCHS):
        theirs += script.train_epoch(network, objective, optimiser, examples, epoch, filters)
    torch.testing.assert_close(theirs, our_losses(project, len(theirs)), rtol=1e-5, atol=1e-6)
    kept = network.get_parameter("conv.weight")[1, 0].flatten()
    assert torch.equal(kept, torch.tensor(KERNEL))


def test_main_begins_with_the_painted_filters(tmp_path: Path) -> None:
    script = scripts(painted(noisy_project(epochs=1)), tmp_path)
    script.main()
    kept = torch.load(tmp_path / "trained.pt", weights_only=True)["conv.weight"][1, 0]
    assert torch.equal(kept.flatten(), torch.tensor(KERNEL))


def test_filters_inside_blocks_are_named_by_their_path(tmp_path: Path) -> None:
    graph = residual_classifier(2)
    inside = graph.inside("stage")
    node = next(n for n in inside.nodes if n.layer.id == "conv2d")
    size = node.layer.kernel**2
    edit = InBlock(graph.node("stage").layer.block, Paint(node.name, (0, 1), (0.25,) * size))
    script = scripts(digits_project(edit.apply(graph), epochs=1), tmp_path)
    places = [place for _, place in script.PAINTED]
    assert places == [(0, 1), (0, 1)]
    assert len(script.painted_filters(script.pretrained())) == 2


def test_weights_are_exported_as_painted(tmp_path: Path) -> None:
    export_project(painted(noisy_project()), "safetensors", tmp_path / "net.safetensors")
    weight = load_file(tmp_path / "net.safetensors")["conv.weight"]
    assert torch.equal(weight[1, 0].flatten(), torch.tensor(KERNEL))


def test_a_script_with_nothing_painted_says_nothing_of_it(tmp_path: Path) -> None:
    export_project(noisy_project(), "python", tmp_path / "net.py")
    assert "ainted" not in (tmp_path / "net_train.py").read_text(encoding="utf-8")
