"""Networks that write: every draw against the plain computation."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Embedding, Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.recurrent import GRU
from engine.catalogue.layers.transformer import TransformerEncoderLayer
from engine.data.texts import PythonTopics, numbers_of
from engine.errors import GraphHasProblems
from engine.inspection.sequence.places import writer_of
from engine.inspection.sequence.writing import drawn as token_drawn
from engine.inspection.sequence.writing_wish import WriteTokens, Written
from engine.inspection.sight import Sight
from engine.inspection.studies import Studies
from tests.engine.networks import compiled, drawn, inferred

DATA = PythonTopics(steps=8, characters=5000)
PRIME = tuple(int(n) for n in numbers_of("if x"))


def _sight(layer: Any) -> Sight:
    graph = drawn(
        "tokens > letters, letters > read, read > scores,"
        "scores > error.scores, next > error.target",
        tokens=InputField(field="tokens"),
        letters=Embedding(size=8),
        read=layer,
        scores=Linear(units=94),
        next=TargetField(field="next"),
        error=CrossEntropy(),
    )
    return Sight(compiled(graph, DATA), DATA.load())


def _asked(sight: Sight, **settings: Any) -> WriteTokens:
    found = writer_of(sight.model.graph, sight.model.inference, DATA.fields())
    assert found is not None
    defaults: dict[str, Any] = {"beginning": PRIME, "length": 12}
    return WriteTokens(found.field, found.scores, found.at_each_step, **(defaults | settings))


def _written(sight: Sight, **settings: Any) -> Written:
    steps = list(_asked(sight, **settings).steps(sight))
    assert [step.share for step in steps] == sorted(step.share for step in steps)
    assert steps[-1].share == 1.0
    found: Written = steps[-1].finding
    return found


def _by_hand(sight: Sight, length: int, temperature: float, seed: int) -> list[int]:
    """Without a network's code: the cell is called on the text so far, or on its last 8 tokens."""
    root, text, draws = sight.model.root.eval(), list(PRIME), np.random.default_rng(seed)
    for _ in range(length):
        tokens = torch.tensor([text[-8:]])
        with torch.no_grad():
            out, _ = root.get_submodule("read").cell(root.get_submodule("letters")(tokens))
            scores = root.get_submodule("scores")(out[0, -1]).double().numpy()
        if temperature == 0:
            text.append(int(scores.argmax()))
            continue
        shares = np.exp(scores / temperature) / np.exp(scores / temperature).sum()
        text.append(int(np.flatnonzero(shares.cumsum() > draws.random())[0]))
    return text[len(PRIME) :]


@pytest.mark.parametrize("temperature", [0.0, 0.7, 1.5])
def test_each_token_is_drawn_from_what_the_network_says_of_the_text_so_far(temperature) -> None:
    sight = _sight(GRU(units=16))
    told = _written(sight, temperature=temperature, seed=3)
    assert list(told.tokens) == _by_hand(sight, 12, temperature, 3)
    assert (told.before, told.beginning) == ((), PRIME)


def test_twice_the_same_seed_is_the_same_text_and_another_is_not() -> None:
    sight = _sight(GRU(units=16))
    assert _written(sight, seed=1) == _written(sight, seed=1)
    assert _written(sight, seed=1).tokens != _written(sight, seed=2).tokens


def test_without_a_beginning_it_begins_as_the_example_does() -> None:
    sight = _sight(GRU(units=16))
    told = _written(sight, beginning=())
    assert told.before == (int(sight.data.test.arrays["tokens"][0, 0]),)


def test_low_temperatures_draw_the_likeliest_and_high_ones_all_alike() -> None:
    scores, draws = np.array([1.0, 2.0, 0.5]), np.random.default_rng(0)
    assert {token_drawn(scores, 0.01, draws)[0] for _ in range(200)} == {1}
    many = np.bincount([token_drawn(scores, 100.0, draws)[0] for _ in range(6000)]) / 6000
    np.testing.assert_allclose(many, 1 / 3, atol=0.03)
    plain = np.bincount([token_drawn(scores, 1.0, draws)[0] for _ in range(6000)]) / 6000
    np.testing.assert_allclose(plain, np.exp(scores) / np.exp(scores).sum(), atol=0.03)


def test_what_looks_ahead_can_not_write_and_says_what_to_do() -> None:
    settings: dict[str, Any] = {"heads": 2, "feedforward": 8}
    with pytest.raises(GraphHasProblems, match="causal"):
        _written(_sight(TransformerEncoderLayer(**settings)))
    with pytest.raises(GraphHasProblems, match="looks ahead"):
        _written(_sight(GRU(units=4, direction="both")))
    assert len(_written(_sight(TransformerEncoderLayer(causal=True, **settings))).tokens) == 12


def test_networks_of_other_data_write_nothing() -> None:
    graph = drawn(
        "tokens > letters, letters > read, read > scores",
        tokens=InputField(field="tokens"),
        letters=Embedding(size=8),
        read=GRU(units=4),
        scores=Linear(units=94),
    )
    assert writer_of(graph, inferred(graph, DATA), DATA.fields()) is None


def test_it_is_written_on_a_copy_while_the_network_goes_on() -> None:
    sight = _sight(GRU(units=16))
    expected = _written(sight)
    studies = Studies()
    studies.take_up({"a": _asked(sight)}, sight)
    with torch.no_grad():
        for weight in sight.model.root.parameters():
            weight.zero_()
    told = []
    while studies.is_busy:
        told += studies.work_on()
    assert told[-1].finding == expected
