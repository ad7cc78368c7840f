"""The command line: what it prints, where, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch

from engine.catalogue.builtin import builtin_catalogue
from engine.cli.main import main
from engine.cli.status import DONE, FAILED, WRONG_USAGE
from engine.data.catalogue import builtin_sources
from engine.errors import DataUnavailable
from engine.graph.command import RemoveNodes
from engine.project.command import OnGraph
from engine.project.file import read_project, write_project
from engine.project.learning_command import SetRecipe
from engine.project.project import Goal, Project
from engine.runs.folder import stored_project
from engine.training.checkpoint import FILE_NAME, saved_weights
from engine.training.recipes.adversarial_training import AdversarialTraining
from tests.engine.blocks import residual_classifier
from tests.engine.networks import (
    compiled,
    digits_project,
    gallery_project,
    points_project,
    trained,
    xor_project,
)

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return stored(points_project(), tmp_path)


def stored(project: Project, folder: Path) -> Path:
    path = folder / "project.json"
    write_project(project, path)
    return path


def broken(folder: Path) -> Path:
    edit = OnGraph(RemoveNodes(frozenset({"tanh"}), heal=False))
    return stored(edit.apply(points_project()), folder)


def printed_json(printed: Printed) -> dict[str, Any]:
    """The one JSON object on standard output."""
    out = printed.readouterr().out
    assert out.count("\n") == 1
    found: dict[str, Any] = json.loads(out)
    return found


def run(printed: Printed, *arguments: object) -> dict[str, Any]:
    """A command that is done, with the JSON it prints."""
    assert main([*map(str, arguments), "--json"]) == DONE
    return printed_json(printed)


# train


def test_train_prints_one_json_object_and_nothing_else(project: Path, capsys: Printed) -> None:
    assert main(["train", str(project), "--json"]) == DONE
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert set(report) == {
        "project",
        "device",
        "seed",
        "epochs",
        "steps",
        "seconds",
        "samples_per_second",
        "metrics",
        "run",
        "target_met",
    }
    assert report["project"] == str(project)
    assert (report["seed"], report["epochs"], report["steps"]) == (0, 3, 9)
    assert report["device"] == "CPU, 1 thread"
    assert report["target_met"] is None
    assert report["samples_per_second"] > 0
    assert (Path(report["run"]) / FILE_NAME).is_file()
    assert "epoch 3 of 3" in err


def test_train_gives_the_numbers_of_every_loss_and_metric(project: Path, capsys: Printed) -> None:
    metrics = run(capsys, "train", project)["metrics"]
    assert set(metrics) == {"train", "test"}
    for values in metrics.values():
        assert set(values) == {"loss", "cross_entropy", "accuracy"}
    assert metrics["test"] == trained(points_project()).last_metrics["test"]


def test_train_in_words_says_how_it_went(project: Path, capsys: Printed) -> None:
    assert main(["train", str(project)]) == DONE
    out = capsys.readouterr().out
    assert "Points: 3 epochs, 9 steps in" in out
    assert "accuracy" in out
    assert "run kept in" in out


@pytest.mark.parametrize(
    ("goal", "status", "met"),
    [(Goal("accuracy", at_least=0.0), DONE, True), (Goal("accuracy", at_least=1.1), FAILED, False)],
)
def test_the_status_says_whether_the_target_was_met(
    goal: Goal, status: int, met: bool, tmp_path: Path, capsys: Printed
) -> None:
    points = points_project()
    project = Project(data=points.data, graph=points.graph, training=points.training, goal=goal)
    assert main(["train", str(stored(project, tmp_path)), "--json"]) == status
    assert printed_json(capsys)["target_met"] is met


def test_options_take_the_place_of_the_projects_settings(project: Path, capsys: Printed) -> None:
    report = run(capsys, "train", project, "--epochs", 1, "--seed", 7, "--device", "cpu")
    assert (report["epochs"], report["seed"]) == (1, 7)
    expected = trained(points_project(epochs=1, seed=7)).last_metrics["test"]
    assert report["metrics"]["test"] == expected


def test_set_changes_nodes_training_data_and_augmentation(project: Path, capsys: Printed) -> None:
    changes = ("hidden.units=3", "training.optimiser=sgd", "data.examples=60")
    changes += ("augmentation.random_shift_px=1",)
    options = [option for change in changes for option in ("--set", change)]
    report = run(capsys, "train", project, *options)
    assert report["steps"] == 3 * 2  # 48 examples to train on


def test_set_changes_how_the_recipe_learns(tmp_path: Path, capsys: Printed) -> None:
    attacked = SetRecipe(AdversarialTraining(epsilon=0.0)).apply(points_project(epochs=1))
    path = stored(attacked, tmp_path)
    mild = run(capsys, "train", path)["metrics"]["test"]
    hard = run(capsys, "train", path, "--set", "recipe.epsilon=0.5", "--set", "recipe.steps=2")
    assert hard["metrics"]["test"]["loss"] != mild["loss"]
    known = (builtin_catalogue(), builtin_sources())
    recipe = stored_project(Path(hard["run"]), *known).recipe
    assert recipe == AdversarialTraining(epsilon=0.5, steps=2)


def test_the_project_itself_is_never_changed(project: Path, capsys: Printed) -> None:
    before = project.read_bytes()
    run(capsys, "train", project, "--set", "hidden.units=3", "--epochs", 1)
    assert project.read_bytes() == before


@pytest.mark.parametrize("make", [points_project, xor_project])
def test_resume_goes_on_exactly(make: Any, tmp_path: Path, capsys: Printed) -> None:
    path, out = stored(make(), tmp_path), tmp_path / "run"
    whole = run(capsys, "train", path, "--epochs", 4)
    run(capsys, "train", path, "--epochs", 2, "--out", out)
    rest = run(capsys, "train", path, "--epochs", 4, "--out", out, "--resume")
    assert rest["metrics"] == whole["metrics"]
    assert rest["steps"] == whole["steps"]
    assert rest["run"] == str(out)


def test_a_number_json_lacks_is_null(tmp_path: Path, capsys: Printed) -> None:
    """The labels of one class alone have no spread, and losses may be endless."""
    path = stored(points_project(), tmp_path)
    from engine.training import run as training

    def endless(*_: object) -> dict[str, dict[str, float]]:
        values = {"loss": float("inf"), "accuracy": float("nan")}
        return {"train": values, "test": values}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training, "measured_whole", endless)
        report = run(capsys, "train", path)
    assert report["metrics"]["test"] == {"loss": None, "accuracy": None}


# What goes wrong


def test_a_run_that_is_there_is_not_trained_over(tmp_path: Path, capsys: Printed) -> None:
    path, out = stored(points_project(), tmp_path), tmp_path / "run"
    run(capsys, "train", path, "--epochs", 1, "--out", out)
    kept = {file.name: file.read_bytes() for file in out.iterdir() if file.is_file()}
    assert main(["train", str(path), "--out", str(out)]) == WRONG_USAGE
    assert "--resume" in capsys.readouterr().err
    assert {file.name: file.read_bytes() for file in out.iterdir() if file.is_file()} == kept


WRONG: dict[str, tuple[list[str], str]] = {
    "no such setting": (["--set", "hidden.colour=3"], "colour: no such setting"),
    "no such node": (["--set", "nobody.units=3"], "'nobody'"),
    "out of range": (["--set", "hidden.units=0"], "units: expected"),
    "not a change": (["--set", "hidden"], "--set expects NODE.PARAM=VALUE"),
    "no dot": (["--set", "hidden=3"], "--set expects NODE.PARAM=VALUE"),
    "no epochs": (["--epochs=-1"], "epochs: expected"),
    "no such kind of device": (["--device", "abacus"], "device: expected one of auto, cpu"),
    "no room for snapshots": (["--snapshots=-1"], "--snapshots expects 0 MiB or more"),
    "room that is no number": (["--snapshots", "nan"], "--snapshots expects 0 MiB or more"),
    "resume without a folder": (["--resume"], "--resume needs --out"),
    "resume from nothing": (["--resume", "--out", "nowhere"], "There is no checkpoint"),
}


@pytest.mark.parametrize(("options", "words"), WRONG.values(), ids=WRONG)
def test_wrong_usage_is_told_on_standard_error(
    options: list[str], words: str, project: Path, capsys: Printed
) -> None:
    assert main(["train", str(project), *options, "--json"]) == WRONG_USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert err.startswith("chainrule: ")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["fly"],
        ["train"],
        ["train", "x", "--epochs", "many"],
        ["summary"],
        ["check"],
        ["layers", "x"],
    ],
)
def test_what_the_parser_does_not_know_is_wrong_usage(
    arguments: list[str], capsys: Printed
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == WRONG_USAGE
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["train", "summary"])
def test_a_file_that_is_no_project_is_wrong_usage(
    command: str, tmp_path: Path, capsys: Printed
) -> None:
    (tmp_path / "x.json").write_text("{")
    assert main([command, str(tmp_path / "x.json")]) == WRONG_USAGE
    assert main([command, str(tmp_path / "nothing.json")]) == WRONG_USAGE
    assert capsys.readouterr().out == ""


def test_a_project_with_problems_is_not_trained(tmp_path: Path, capsys: Printed) -> None:
    assert main(["train", str(broken(tmp_path)), "--json"]) == FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert "scores: input x is not connected" in err


def test_a_device_that_is_not_there_is_told(
    project: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.training.device.available_devices", lambda: ("cpu",))
    assert main(["train", str(project), "--device", "cuda"]) == FAILED
    assert "'cuda' is not on this machine" in capsys.readouterr().err


def test_missing_data_are_told(
    project: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: object) -> None:
        raise DataUnavailable("The file is missing.")

    monkeypatch.setattr("engine.data.points.Blobs.load", missing)
    assert main(["train", str(project), "--json"]) == FAILED
    assert capsys.readouterr().err == "chainrule: The file is missing.\n"


def test_a_folder_that_takes_nothing_is_told_before_training(
    project: Path, tmp_path: Path, capsys: Printed
) -> None:
    assert main(["train", str(project), "--out", str(project / "run")]) == WRONG_USAGE
    out, err = capsys.readouterr()
    assert "can not be saved" in err
    assert "epoch" not in out + err


def test_a_run_that_loses_its_numbers_is_told(tmp_path: Path, capsys: Printed) -> None:
    path = stored(points_project(optimiser="sgd", learning_rate=100.0, epochs=500), tmp_path)
    options = ["--set", "training.weight_decay=10"]
    assert main(["train", str(path), "--json", *options]) == FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert "The loss is no longer a number" in err
    assert "It began at " in err


# summary


@pytest.mark.parametrize("name", ["lenet_digits", "mlp_iris", "xor", "spirals_playground"])
def test_summary_counts_what_the_module_holds(name: str, capsys: Printed) -> None:
    project = gallery_project(name)
    path = Path("projects") / f"{name}.json"
    report = run(capsys, "summary", Path(__file__).resolve().parents[2] / path)
    root = compiled(project.graph, project.data).root
    assert report["parameters"] == sum(p.numel() for p in root.parameters())
    assert report["parameters"] == report["weights"] + report["biases"]
    for node in report["nodes"]:
        module = root.get_submodule(node["name"]) if hasattr(root, node["name"]) else None
        held = 0 if module is None else sum(p.numel() for p in module.parameters())
        assert node["parameters"] == held
    assert report["problems"] == []
    for count in ("parameters", "weights", "links", "flops"):
        assert report[count] == sum(node[count] for node in report["nodes"])


def test_summary_tells_shapes_links_and_what_a_node_sees(capsys: Printed) -> None:
    path = Path(__file__).resolve().parents[2] / "projects" / "lenet_digits.json"
    nodes = {node["name"]: node for node in run(capsys, "summary", path)["nodes"]}
    assert set(nodes["conv1"]) >= {
        "name",
        "type",
        "output",
        "parameters",
        "weights",
        "links",
        "flops",
        "receptive_field",
    }
    assert nodes["conv2"]["output"] == [[16, 10, 10]]
    assert nodes["conv2"]["receptive_field"] == [14, 14]
    assert nodes["fc1"]["receptive_field"] is None
    assert nodes["scores"]["type"] == "linear"


def test_summary_of_a_project_with_problems_lists_them(tmp_path: Path, capsys: Printed) -> None:
    path = str(broken(tmp_path))
    assert main(["summary", path, "--json"]) == FAILED
    assert printed_json(capsys)["problems"][0] == {
        "node": "scores",
        "severity": "problem",
        "text": "input x is not connected",
        "hint": "Draw a wire to it.",
    }
    assert main(["summary", path]) == FAILED
    assert "problem: scores: input x is not connected" in capsys.readouterr().out


def test_summary_in_words_is_a_table(project: Path, capsys: Printed) -> None:
    assert main(["summary", str(project)]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == [
        "node",
        "layer",
        "output",
        "parameters",
        "links",
        "multiply-adds",
        "sees",
    ]
    assert lines[-2].startswith("in all")
    assert lines[-1] == "learning takes about 0.0 MiB with batches of 32"
    assert len(lines) == 4 + len(points_project().graph.nodes)


def test_summary_lists_what_is_inside_blocks(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "blocks.json"
    write_project(digits_project(residual_classifier(repeat=2)), path)
    report = run(capsys, "summary", path, "--batch", 8)
    stage = next(node for node in report["nodes"] if node["name"] == "stage")
    assert stage["block"] == "residual"
    assert [len(copy) for copy in stage["inside"]] == [8, 8]
    inside = sum(node["parameters"] for copy in stage["inside"] for node in copy)
    assert stage["parameters"] == inside
    assert report["batch_size"] == 8
    assert report["training_bytes"] > 16 * report["parameters"]
    assert main(["summary", str(path)]) == DONE
    assert "\n  conv_2 " in capsys.readouterr().out


def test_a_setting_inside_a_block_is_set_by_its_path(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "blocks.json"
    write_project(digits_project(residual_classifier(repeat=1)), path)
    report = run(
        capsys, "train", path, "--epochs", 0, "--set", "stage.conv.kernel=1", "--out", tmp_path
    )
    assert report["epochs"] == 0
    header = saved_weights(tmp_path)
    assert header["stage.conv.weight"].shape == (4, 4, 1, 1)
    assert main(["train", str(path), "--set", "stem.conv.kernel=1"]) == WRONG_USAGE
    assert "stem is no block" in capsys.readouterr().err


# check


def test_check_of_good_projects_is_done(project: Path, capsys: Printed) -> None:
    assert run(capsys, "check", project, project) == {
        "projects": [{"project": str(project), "problems": []}] * 2
    }
    assert main(["check", str(project)]) == DONE
    assert capsys.readouterr().out == f"{project}: no problems\n"


def test_check_lists_problems_and_unreadable_files(tmp_path: Path, capsys: Printed) -> None:
    bad, worse = broken(tmp_path), tmp_path / "worse.json"
    worse.write_text('{"chainrule": {}, "name": 3}')
    assert main(["check", str(bad), str(worse), "--json"]) == FAILED
    first, second = printed_json(capsys)["projects"]
    assert [p["node"] for p in first["problems"]] == ["scores"]
    assert "$.data: expected dict" in second["problems"][0]["text"]
    assert main(["check", str(bad), str(worse)]) == FAILED
    assert "problem: scores: input x is not connected" in capsys.readouterr().out


# layers


def test_layers_lists_the_whole_catalogue(capsys: Printed) -> None:
    layers = run(capsys, "layers")["layers"]
    assert [layer["id"] for layer in layers] == [layer.id for layer in builtin_catalogue()]
    conv = next(layer for layer in layers if layer["id"] == "conv2d")
    assert conv["category"] == "convolution"
    kernel = next(p for p in conv["parameters"] if p["name"] == "kernel")
    assert kernel == {
        "name": "kernel",
        "kind": "integer",
        "default": 3,
        "low": 1,
        "high": 31,
        "unit": "px",
        "choices": [],
        "help": "Side of the square window.",
    }


def test_layers_in_words_names_every_layer_with_its_help(capsys: Printed) -> None:
    assert main(["layers"]) == DONE
    out = capsys.readouterr().out
    for layer in builtin_catalogue():
        assert layer.id in out
        assert layer.help_text().splitlines()[0] in out


def test_training_leaves_a_run_that_the_engine_can_open(project: Path, capsys: Printed) -> None:
    report = run(capsys, "train", project)
    assert torch.get_num_threads() >= 1
    assert (Path(report["run"]) / FILE_NAME).stat().st_size > 0
    assert read_project(project, builtin_catalogue(), _sources()) == points_project()


def _sources() -> Any:
    from engine.data.catalogue import builtin_sources

    return builtin_sources()
