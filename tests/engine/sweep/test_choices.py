"""What of a project can be varied, and what can be aimed at."""

from __future__ import annotations

import pytest

from engine.catalogue.layers.activation import Tanh
from engine.catalogue.layers.dense import Linear
from engine.graph.block_command import MakeBlock
from engine.project.command import OnGraph
from engine.project.project import Project
from engine.project.target import setting_of
from engine.sweep.choices import Measured, Setting, measured_by, settings_of, usual_axis
from engine.sweep.sweep import Axis, Sweep
from tests.engine.networks import points_project


def by_target(project: Project) -> dict[str, Setting]:
    return {setting.target: setting for setting in settings_of(project)}


def blocked() -> Project:
    command = MakeBlock(frozenset({"hidden", "tanh"}), "features")
    return OnGraph(command).apply(points_project())


def test_every_setting_that_is_listed_can_be_found_by_its_name() -> None:
    for project in (points_project(), blocked()):
        for target, setting in by_target(project).items():
            parameter, value = setting_of(project, target)
            assert (parameter, value) == (setting.parameter, setting.value)


def test_settings_of_nodes_blocks_training_data_and_augmentation_are_listed() -> None:
    known = by_target(blocked())
    for target in (
        "features.hidden.units",
        "training.learning_rate",
        "data.examples",
        "augmentation.random_shift_px",
        "scores.units",
    ):
        assert target in known
    assert "point.field" not in known
    assert known["features.hidden.units"].place == "features.hidden"


def test_what_is_proposed_first_can_be_tried() -> None:
    project = points_project()
    for setting in settings_of(project):
        Sweep(axes=(usual_axis(setting),)).checked(project)


def test_proposals_lie_about_what_holds() -> None:
    known = by_target(points_project())
    rate = usual_axis(known["training.learning_rate"])
    assert rate.is_logarithmic
    assert rate.low < 0.05 < rate.high
    assert usual_axis(known["hidden.units"]) == Axis(target="hidden.units", values=(4, 8, 16))
    assert "adam" in usual_axis(known["training.optimiser"]).values


def test_metrics_come_before_losses_and_know_their_way_up() -> None:
    found = measured_by(points_project(), ("loss", "episode_return", "generator"))
    assert found == (
        Measured("accuracy", True),
        Measured("loss", False),
        Measured("cross_entropy", False),
        Measured("episode_return", True),
        Measured("generator", False),
    )


@pytest.mark.parametrize("layer", [Linear, Tanh])
def test_no_setting_of_a_layer_is_forgotten(layer: type[Linear]) -> None:
    node = "hidden" if layer is Linear else "tanh"
    listed = {t.partition(".")[2] for t in by_target(points_project()) if t.startswith(f"{node}.")}
    assert listed == {p.name for p in layer.parameters() if p.kind not in ("matrix", "node")}
