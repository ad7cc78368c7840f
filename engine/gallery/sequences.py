"""Part D: networks over time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import torch
from torch import Tensor, nn

from engine.gallery.row import Figure, Measure, Row, of_goal
from engine.gallery.trial import Trial
from engine.inspection.gradients import Flows
from engine.training.run import Run

_LSTM_GATES = ("input_gate", "forget_gate", "candidate", "output_gate")  # as torch.nn.LSTM has them
_GRU_GATES = ("reset_gate", "update_gate")


def _recurrent(trial: Trial) -> Iterator[Figure]:
    result = trial.trained(trial.project("recurrent_net"))
    yield of_goal(result.goal, result.metrics, "%")
    flows = {end: Flows(result.run.model, end) for end in ("folded", "unrolled")}
    fields = _fields(result.run)
    given = [flow.flow(fields).values[end].double() for end, flow in flows.items()]
    yield Figure("outputs folded and unrolled apart", _apart(*given), at_most=1e-6)
    pulls = [_pulls(result.run, flow, end, fields) for end, flow in flows.items()]
    apart = max(_apart(pulls[0][name], pulls[1][name]) for name in pulls[0])
    yield Figure("gradients of U, V, W apart", apart, at_most=1e-5)
    yield Figure("learning took", result.seconds, unit="s")


def _fields(run: Run) -> dict[str, Tensor]:
    """The test examples by field."""
    return dict(zip(run.test_set.fields, run.test_set.tensors, strict=True))


def _pulls(run: Run, flows: Flows, end: str, fields: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Gradients of all weights for the mean square of what ``end`` gives."""
    weights = {name: p for name, p in run.model.root.named_parameters() if p.requires_grad}
    given, _ = flows.code.module(*(fields[name] for name in flows.code.fields))
    out = dict(zip(flows.code.nodes, given, strict=True))[end]
    found = torch.autograd.grad((out**2).mean(), list(weights.values()))
    return dict(zip(weights, found, strict=True))


def _apart(one: Tensor, other: Tensor) -> float:
    """The largest difference, as a share of the largest number."""
    scale = float(other.detach().abs().max())
    return float((one.detach() - other.detach()).abs().max()) / scale


def from_gates(project: str, cell: str) -> Measure:
    """Trains a cell drawn from its gates and compares it with PyTorch's own on its weights."""

    def measure(trial: Trial) -> Iterator[Figure]:
        result = trial.trained(trial.project(project))
        yield of_goal(result.goal, result.metrics, "%")
        yield from _equals_torch(result.run, cell)
        yield Figure("learning took", result.seconds, unit="s")

    return measure


def _equals_torch(run: Run, cell: str) -> Iterator[Figure]:
    """Outputs at all steps, and gradients of input and weights, on the test examples."""
    block = run.model.root.get_submodule(cell)
    drawn = dict(block.named_parameters())
    theirs = (_torch_lstm if cell == "lstm" else _torch_gru)(drawn).to(run.device)
    fields = _fields(run)
    flows = Flows(run.model, cell)
    frames = fields["frames"].clone().requires_grad_()
    given, _ = flows.code.module(
        *(frames if name == "frames" else fields[name] for name in flows.code.fields)
    )
    out = dict(zip(flows.code.nodes, given, strict=True))[cell]
    expected, _ = theirs(frames)
    yield Figure("outputs apart from torch.nn's", _apart(out, expected), at_most=1e-5)
    ours = torch.autograd.grad((out**2).mean(), [frames, *drawn.values()])
    own = list(theirs.parameters())
    found = torch.autograd.grad((expected**2).mean(), [frames, *own])
    pulls = dict(zip(drawn, ours[1:], strict=True))
    copied = (_torch_lstm if cell == "lstm" else _torch_gru)(pulls)
    apart = [_apart(ours[0], found[0])]
    for (name, mine), pull in zip(copied.named_parameters(), found[1:], strict=True):
        # PyTorch has two biases where one is drawn; each is pulled as the one.
        if name != "bias_hh_l0":
            apart.append(_apart(mine.to(pull), pull))
    if cell == "gru":  # but the candidate's second one stands for itself
        hidden = found[1 + [n for n, _ in theirs.named_parameters()].index("bias_hh_l0")]
        apart.append(_apart(pulls["candidate_from_h.bias"], hidden.chunk(3)[2]))
    yield Figure("gradients apart from torch.nn's", max(apart), at_most=1e-5)


def _torch_lstm(drawn: Mapping[str, Tensor]) -> nn.LSTM:
    """PyTorch's LSTM with the weights (or gradients) of a drawn one."""
    units, width = drawn["forget_gate.weight"].shape
    theirs = nn.LSTM(width - units, units, batch_first=True)
    weight = torch.cat([drawn[f"{gate}.weight"] for gate in _LSTM_GATES])
    bias = torch.cat([drawn[f"{gate}.bias"] for gate in _LSTM_GATES])
    theirs.load_state_dict(
        {
            "weight_ih_l0": weight[:, : width - units],
            "weight_hh_l0": weight[:, width - units :],
            "bias_ih_l0": bias,
            "bias_hh_l0": torch.zeros_like(bias),
        }
    )
    return theirs


def _torch_gru(drawn: Mapping[str, Tensor]) -> nn.GRU:
    """PyTorch's GRU with the weights (or gradients) of a drawn one."""
    units, inputs = drawn["candidate_from_x.weight"].shape
    theirs = nn.GRU(inputs, units, batch_first=True)
    gates = torch.cat([drawn[f"{gate}.weight"] for gate in _GRU_GATES])
    biases = torch.cat([drawn[f"{gate}.bias"] for gate in _GRU_GATES])
    theirs.load_state_dict(
        {
            "weight_ih_l0": torch.cat([gates[:, :inputs], drawn["candidate_from_x.weight"]]),
            "weight_hh_l0": torch.cat([gates[:, inputs:], drawn["candidate_from_h.weight"]]),
            "bias_ih_l0": torch.cat([biases, drawn["candidate_from_x.bias"]]),
            "bias_hh_l0": torch.cat([torch.zeros_like(biases), drawn["candidate_from_h.bias"]]),
        }
    )
    return theirs


ROWS: tuple[Row, ...] = (
    Row(
        "D1",
        "Recurrent net, folded and unrolled",
        ("recurrent_net",),
        "folded and unrolled agree; parity of six bits 100 % right on sequences never seen",
        _recurrent,
        is_quick=True,
    ),
    Row(
        "D2",
        "LSTM from its own gates",
        ("lstm_from_gates",),
        "equals torch.nn.LSTM to 1e-5; at least 90 % of the test speakers",
        from_gates("lstm_from_gates", "lstm"),
    ),
    Row(
        "D2",
        "GRU from its own gates",
        ("gru_from_gates",),
        "equals torch.nn.GRU to 1e-5; at least 90 % of the test speakers",
        from_gates("gru_from_gates", "gru"),
    ),
)
