"""A run that goes on from a checkpoint gives the numbers of one never interrupted."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from engine.catalogue.layers.activation import Tanh
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.metric import Accuracy
from engine.catalogue.layers.normalisation import BatchNorm
from engine.catalogue.layers.regularisation import Dropout
from engine.errors import FileRefused, TrainingFailed
from engine.graph.command import RenameNode, SetParameter
from engine.project.command import OnGraph
from engine.project.project import Project
from engine.training.checkpoint import (
    FILE_NAME,
    Captured,
    load_checkpoint,
    save_checkpoint,
    write_checkpoint,
)
from engine.training.run import Run, train
from engine.training.settings import OPTIMISERS
from tests.engine.networks import (
    drawn,
    noisy_project,
    points_project,
    prepared,
    trained,
    xor_project,
)

ROOT = Path(__file__).resolve().parents[3]


def advanced(run: Run, steps: int) -> Run:
    """The run after ``steps`` batches."""
    driver = train(run)
    while run.position.step < steps:
        next(driver)
    return run


def finished(run: Run) -> Run:
    for _ in train(run):
        pass
    return run


def reloaded(project: Project, folder: Path) -> Run:
    run = prepared(project)
    load_checkpoint(run, folder)
    return run


def assert_same(one: Run, other: Run) -> None:
    first, second = one.model.root.state_dict(), other.model.root.state_dict()
    assert first.keys() == second.keys()
    for path in first:
        assert torch.equal(first[path], second[path]), path
    assert one.history.to_json() == other.history.to_json()
    assert one.last_metrics == other.last_metrics
    assert vars(one.position) == vars(other.position)


@pytest.mark.parametrize("optimiser", ["momentum", "adam", "rmsprop"])
@pytest.mark.parametrize("step", [0, 2, 4, 7, 8])
def test_an_interrupted_run_equals_one_never_interrupted(
    optimiser: str, step: int, tmp_path: Path
) -> None:
    """With dropout, batch norm, shifts and mirrors; four batches an epoch."""
    project = noisy_project(optimiser=optimiser, learning_rate=0.005)
    save_checkpoint(advanced(prepared(project), step), tmp_path)
    torch.rand(17)
    assert_same(finished(reloaded(project, tmp_path)), trained(project))


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_every_optimiser_goes_on_exactly(optimiser: str, tmp_path: Path) -> None:
    project = points_project(optimiser=optimiser, schedule="one_cycle", clip_norm=1.0)
    save_checkpoint(advanced(prepared(project), 5), tmp_path)
    assert_same(finished(reloaded(project, tmp_path)), trained(project))


KEPT = {"averaging": 0.8, "keep_best": True, "learning_rate": 0.03}
RESUMED: dict[str, dict[str, Any]] = {
    "a running mean": {"averaging": 0.8},
    "the best epoch": {"keep_best": True, "learning_rate": 0.1},
    "both": KEPT,
    "an early end": {**KEPT, "patience": 1, "least_gain": 0.5},
    "a plateau": {"schedule": "plateau", "plateau_epochs": 1, "least_gain": 0.5},
    "a metric": {"watched": "accuracy", "keep_best": True, "patience": 2},
    "several batches a step": {"accumulation": 3, "averaging": 0.8, "clip_norm": 1.0},
    "clipping by value": {"clip_value": 0.01},
    "L-BFGS": {"optimiser": "lbfgs", "moves": 3},
    "L-BFGS, all at once": {"optimiser": "lbfgs", "batching": "full", "epochs": 8, **KEPT},
    "Hessian-free": {"optimiser": "hessian_free", "weight_decay": 0.01},
    "Hessian-free, all at once": {"optimiser": "hessian_free", "batching": "full", "epochs": 6},
    "warm-up": {"warmup_epochs": 1.5, "schedule": "cosine", "optimiser": "nesterov"},
}


@pytest.mark.parametrize("name", RESUMED)
def test_every_setting_goes_on_exactly_wherever_it_was_interrupted(
    name: str, tmp_path: Path
) -> None:
    """At every place at which a run gives control back, within a step and while it measures too."""
    project = noisy_points(**RESUMED[name])
    whole = trained(project)
    places = sum(1 for _ in train(prepared(project)))
    for place in sorted({0, 1, 2, 3, 5, places // 3, places // 2, places - 2, places - 1, places}):
        run = prepared(project)
        driver = train(run)
        for _ in range(place):
            next(driver)
        save_checkpoint(run, tmp_path)
        torch.rand(5)
        again = finished(reloaded(project, tmp_path))
        assert_same(again, whole)
        kept = whole.kept.learning_weights()
        found = again.kept.learning_weights()
        assert all(torch.equal(found[path], tensor) for path, tensor in kept.items()), place


def noisy_points(**training: Any) -> Project:
    """Points through a batch norm and a dropout: chance in a run of milliseconds."""
    project = points_project(**training)
    graph = drawn(
        "point > hidden, hidden > norm, norm > tanh, tanh > dropout, dropout > scores,"
        "scores > cross_entropy.scores, label > cross_entropy.target,"
        "scores > accuracy.scores, label > accuracy.target",
        point=InputField(field="point"),
        hidden=Linear(units=8),
        norm=BatchNorm(),
        tanh=Tanh(),
        dropout=Dropout(rate=0.2),
        scores=Linear(units=3),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
        accuracy=Accuracy(),
    )
    return msgspec.structs.replace(project, graph=graph)


def test_more_epochs_go_on_from_the_weights_that_learned_and_not_from_the_best(
    tmp_path: Path,
) -> None:
    settings: dict[str, Any] = {"keep_best": True, "averaging": 0.5, "learning_rate": 0.1}
    save_checkpoint(trained(noisy_points(**settings, epochs=2)), tmp_path)
    whole = trained(noisy_points(**settings, epochs=5))
    again = finished(reloaded(noisy_points(**settings, epochs=5), tmp_path))
    curve = "train/loss"
    assert again.history.series(curve).y.tolist() == whole.history.series(curve).y.tolist()
    assert all(
        torch.equal(again.kept.learning_weights()[p], t)
        for p, t in whole.kept.learning_weights().items()
    )


def test_an_older_checkpoint_of_sgd_with_momentum_is_one_of_momentum(tmp_path: Path) -> None:
    project = points_project(optimiser="momentum", epochs=3)
    save_checkpoint(advanced(prepared(project), 4), tmp_path)
    settings = {**project.training.values(), "optimiser": "sgd", "nesterov": False}
    rewritten(tmp_path, format=2, optimiser_name="sgd", settings=settings)
    assert_same(finished(reloaded(project, tmp_path)), trained(project))


def test_a_run_interrupted_while_it_measures_goes_on_exactly(tmp_path: Path) -> None:
    project = noisy_project()
    run = prepared(project)
    driver = train(run)
    while run.position.batch < run.steps_per_epoch:
        next(driver)
    next(driver)  # one chunk of the test set
    save_checkpoint(run, tmp_path)
    assert run.position.epoch == 0
    assert_same(finished(reloaded(project, tmp_path)), trained(project))


def test_saving_changes_nothing(tmp_path: Path) -> None:
    project = noisy_project()
    run = prepared(project)
    for _ in train(run):
        save_checkpoint(run, tmp_path)
    assert_same(run, trained(project))


def test_interrupting_again_and_again_changes_nothing(tmp_path: Path) -> None:
    project = points_project(patience=2)
    run = prepared(project)
    for step in range(1, 9):
        save_checkpoint(advanced(run, step), tmp_path)
        run = reloaded(project, tmp_path)
    assert_same(finished(run), trained(project))


def test_early_stopping_remembers_what_was_best(tmp_path: Path) -> None:
    project = points_project(patience=2, epochs=50, learning_rate=0.0)
    save_checkpoint(advanced(prepared(project), 4), tmp_path)
    run = finished(reloaded(project, tmp_path))
    assert run.position.stopped_early
    assert_same(run, trained(project))


def test_a_changed_rate_is_remembered(tmp_path: Path) -> None:
    project = points_project()
    run = advanced(prepared(project), 4)
    run.set_learning_rate(0.0)
    save_checkpoint(run, tmp_path)
    assert reloaded(project, tmp_path).position.learning_rate == 0.0


def test_a_rate_the_project_was_given_since_holds(tmp_path: Path) -> None:
    save_checkpoint(advanced(prepared(points_project()), 4), tmp_path)
    run = reloaded(points_project(learning_rate=0.5), tmp_path)
    assert run.position.learning_rate == 0.5


def test_more_epochs_go_on_from_the_end(tmp_path: Path) -> None:
    save_checkpoint(trained(points_project(epochs=2)), tmp_path)
    run = finished(reloaded(points_project(epochs=5), tmp_path))
    assert run.position.epoch == 5
    assert run.history.to_json() == trained(points_project(epochs=5)).history.to_json()


@pytest.mark.parametrize("change", [{"batch_size": 16}, {"seed": 5}])
def test_going_on_within_an_epoch_of_other_batches_is_refused(
    change: dict[str, Any], tmp_path: Path
) -> None:
    save_checkpoint(advanced(prepared(points_project()), 4), tmp_path)
    with pytest.raises(FileRefused, match=f"with {next(iter(change))} .*Choose the same"):
        reloaded(points_project(**change), tmp_path)


def test_between_epochs_the_batch_size_may_be_changed(tmp_path: Path) -> None:
    save_checkpoint(trained(points_project(epochs=2)), tmp_path)
    run = finished(reloaded(points_project(epochs=3, batch_size=96), tmp_path))
    assert run.position.step == 2 * 3 + 1


def test_a_missing_checkpoint_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=r"There is no checkpoint at .*checkpoint"):
        reloaded(points_project(), tmp_path)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """The folder of a run that was saved."""
    save_checkpoint(advanced(prepared(points_project()), 4), tmp_path)
    return tmp_path


@pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.5, 0.99])
def test_a_truncated_checkpoint_is_refused(saved: Path, share: float) -> None:
    file = saved / FILE_NAME
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(FileRefused, match="not a whole checkpoint"):
        reloaded(points_project(), saved)


@pytest.mark.parametrize("content", [b"", b"{}", b"PK\x03\x04 a zip", b"\xff" * 4096, b"\0" * 64])
def test_what_is_no_checkpoint_is_refused(saved: Path, content: bytes) -> None:
    (saved / FILE_NAME).write_bytes(content)
    with pytest.raises(FileRefused, match="not a whole checkpoint"):
        reloaded(points_project(), saved)


def rewritten(folder: Path, **changes: Any) -> None:
    """Write the checkpoint again with entries of its header changed, or left out (...)."""
    file = folder / FILE_NAME
    with safe_open(file, framework="pt") as opened:
        header = json.loads(opened.metadata()["chainrule"])
    header = {k: v for k, v in {**header, **changes}.items() if v is not ...}
    save_file(load_file(file), file, metadata={"chainrule": json.dumps(header)})


@pytest.mark.parametrize(
    "changes",
    [
        {"position": ...},
        {"position": {"colour": 1}},
        {"position": 3},
        {"format": ...},
        {"format": "one"},
        {"optimiser": {"0": 3}},
        {"optimiser_name": ...},
        {"settings": []},
        {"curves": ["test/nothing"]},
        {"metrics": 5},
    ],
)
def test_a_header_that_lacks_or_garbles_something_is_refused(
    saved: Path, changes: dict[str, Any]
) -> None:
    rewritten(saved, **changes)
    with pytest.raises(FileRefused):
        reloaded(points_project(), saved)


def test_tensors_without_a_header_are_refused(saved: Path) -> None:
    save_file({"a": torch.zeros(3)}, saved / FILE_NAME)
    with pytest.raises(FileRefused, match="not a whole checkpoint"):
        reloaded(points_project(), saved)


def test_a_checkpoint_of_a_newer_chainrule_is_refused(saved: Path) -> None:
    rewritten(saved, format=99)
    with pytest.raises(FileRefused, match="newer Chainrule"):
        reloaded(points_project(), saved)


def test_a_checkpoint_of_another_network_says_what_differs(saved: Path) -> None:
    project = OnGraph(SetParameter("hidden", "units", 5)).apply(points_project())
    with pytest.raises(
        FileRefused, match=r"another network: hidden\.bias is \(8,\) there and \(5,\)"
    ):
        reloaded(project, saved)
    project = OnGraph(RenameNode("hidden", "first")).apply(points_project())
    with pytest.raises(FileRefused, match=r"first\.bias is nothing there"):
        reloaded(project, saved)


def test_a_checkpoint_of_another_optimiser_is_refused(saved: Path) -> None:
    with pytest.raises(FileRefused, match="trained with adam, not sgd"):
        reloaded(points_project(optimiser="sgd"), saved)


def test_a_failed_save_leaves_the_older_checkpoint(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (saved / FILE_NAME).read_bytes()
    monkeypatch.setattr(Path, "replace", _disk_is_full)
    with pytest.raises(FileRefused, match=r"can not be saved in .*No space left"):
        save_checkpoint(trained(points_project()), saved)
    assert (saved / FILE_NAME).read_bytes() == before


def _disk_is_full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileRefused, match="can not be saved"):
        save_checkpoint(prepared(points_project()), tmp_path / "file" / "run")


def test_a_run_that_lost_its_numbers_leaves_the_last_good_checkpoint(saved: Path) -> None:
    before = (saved / FILE_NAME).read_bytes()
    run = prepared(points_project())
    with torch.no_grad():
        run.model.root.get_parameter("scores.bias").fill_(torch.nan)
    next(iter(train(run)))
    with pytest.raises(TrainingFailed):
        save_checkpoint(run, saved)
    assert (saved / FILE_NAME).read_bytes() == before


def test_saving_curves_that_grow_leaves_nothing_in_memory(tmp_path: Path) -> None:
    def made_for_good() -> int:
        gc.collect()
        return sum(type(known).__name__ == "PyCArrayType" for known in gc.get_objects())

    run = prepared(points_project())
    save_checkpoint(run, tmp_path)
    before = made_for_good()
    for epoch in range(20):
        run.history.extend("train/loss", np.arange(7.0) + epoch, np.ones(7))
        save_checkpoint(run, tmp_path)
    assert made_for_good() == before


def test_numbers_that_numpy_does_not_know_are_saved(tmp_path: Path) -> None:
    half = {"weight": torch.linspace(0, 1, 5, dtype=torch.bfloat16)}
    write_checkpoint(Captured(half, "{}"), tmp_path)
    assert load_file(tmp_path / FILE_NAME)["weight"].equal(half["weight"])


def test_an_old_checkpoint_that_lay_there_is_replaced(saved: Path) -> None:
    save_checkpoint(trained(xor_project()), saved)
    assert reloaded(xor_project(), saved).is_finished
    assert [file.name for file in saved.iterdir()] == [FILE_NAME]


SAVE_FOR_EVER = """
import sys
from pathlib import Path
from engine.training.checkpoint import save_checkpoint
from engine.training.run import train
from tests.engine.networks import points_project, prepared
run = prepared(points_project(epochs=100_000))
for _ in train(run):
    save_checkpoint(run, Path(sys.argv[1]))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_kill_amid_saving_leaves_a_whole_checkpoint(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SAVE_FOR_EVER, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        deadline = time.monotonic() + 100
        while not (tmp_path / FILE_NAME).exists():
            assert time.monotonic() < deadline
            assert process.poll() is None
            time.sleep(0.01)
        loaded = [_step_after(tmp_path) for _ in range(5)]
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    last = _step_after(tmp_path)
    assert [*loaded, last] == sorted([*loaded, last])
    assert finished(reloaded(points_project(epochs=last // 3 + 1), tmp_path)).is_finished


def _step_after(folder: Path) -> int:
    return reloaded(points_project(epochs=100_000), folder).position.step
