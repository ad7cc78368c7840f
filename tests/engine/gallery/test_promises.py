"""The rows that are measured in seconds hold, and notice when something is wrong."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from engine.gallery import neurons, sequences
from engine.gallery.row import Row
from engine.gallery.run import measured
from engine.gallery.sequences import _equals_torch
from engine.gallery.trial import Trial
from engine.graph.command import SetParameter
from engine.project.file import write_project
from engine.training.run import Run

ROWS = (*neurons.ROWS, *sequences.ROWS)
QUICK = [row for row in ROWS if row.is_quick]


@pytest.mark.parametrize("row", QUICK, ids=[row.projects[0] for row in QUICK])
def test_it_holds_what_it_promises(row: Row) -> None:
    (outcome,) = measured([row], lambda _: None)
    # How long learning takes is no matter of right and wrong.
    missed = [f for f in outcome.figures if not f.is_met and f.unit != "s"]
    assert not missed
    assert not outcome.failure
    assert outcome.figures


@pytest.mark.parametrize(
    ("project", "node", "parameter", "value"),
    [
        ("mcculloch_pitts_gates", "xor_gate", "thresholds", (0.5,)),
        ("concert_perceptron", "weather_person", "weights", ((5.0, 2.0, 2.0),)),
        ("activation_functions", "leaky_relu", "slope", 0.02),
        ("chain_rule", "cube", "exponent", 2.0),
    ],
)
def test_a_changed_number_is_noticed(
    project: str, node: str, parameter: str, value: object, tmp_path: Path
) -> None:
    opened = Trial().project(project)
    graph = SetParameter(node, parameter, value).apply(opened.graph)
    write_project(msgspec.structs.replace(opened, graph=graph), tmp_path / f"{project}.json")
    row = next(row for row in ROWS if row.projects == (project,))
    (outcome,) = measured([row], lambda _: None, tmp_path)
    assert not outcome.is_met
    assert not outcome.failure


@pytest.mark.parametrize(
    ("project", "cell"), [("lstm_from_gates", "lstm"), ("gru_from_gates", "gru")]
)
def test_a_cell_from_gates_is_that_of_pytorch(project: str, cell: str) -> None:
    assert all(figure.is_met for figure in _equals_torch(begun(project), cell))


def test_a_gate_that_does_another_gate_s_work_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    exchanged = ("input_gate", "output_gate", "candidate", "forget_gate")
    monkeypatch.setattr(sequences, "_LSTM_GATES", exchanged)
    assert not any(figure.is_met for figure in _equals_torch(begun("lstm_from_gates"), "lstm"))


def begun(project: str) -> Run:
    trial = Trial()
    opened = trial.project(project)
    training = opened.training.replace(device="cpu")
    return trial.prepared(msgspec.structs.replace(opened, training=training))
