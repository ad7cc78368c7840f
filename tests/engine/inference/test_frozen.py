"""How many parameters are learned, and how many are frozen."""

from __future__ import annotations

from engine.catalogue.layers.block import BlockUse
from engine.graph.block_command import InBlock
from engine.graph.state_command import Freeze
from tests.engine.blocks import residual_classifier, rows_classifier, twins
from tests.engine.networks import inferred, tiny_classifier


def test_frozen_parameters_are_counted_beside_those_that_learn() -> None:
    plain = inferred(tiny_classifier())
    graph = Freeze(frozenset(("conv", "relu"))).apply(tiny_classifier())
    inference = inferred(graph)
    conv, totals = inference.nodes["conv"].counts, inference.totals
    assert conv.frozen == conv.parameters == plain.nodes["conv"].counts.parameters
    assert not conv.learned
    assert totals.parameters == plain.totals.parameters
    assert totals.learned == plain.nodes["scores"].counts.parameters
    assert inference.training_bytes(8) == plain.training_bytes(8) - 4 * 3 * conv.parameters


def test_a_frozen_block_freezes_all_inside_it() -> None:
    inference = inferred(Freeze(frozenset(("stage",))).apply(residual_classifier(3)))
    stage = inference.nodes["stage"]
    assert stage.counts.frozen == stage.counts.parameters > 0
    for copy in stage.inside:
        assert copy.nodes["conv"].counts.learned == 0
    assert inference.nodes["stem"].counts.frozen == 0


def test_a_node_frozen_inside_a_block_is_frozen_in_every_copy() -> None:
    graph = InBlock("residual", Freeze(frozenset(("conv",)))).apply(residual_classifier(3))
    inference = inferred(graph)
    conv = inference.nodes["stage"].inside[0].nodes["conv"].counts
    assert inference.totals.frozen == 3 * conv.parameters


def test_over_time_weights_are_frozen_once() -> None:
    inference = inferred(Freeze(frozenset(("read",))).apply(rows_classifier()))
    read = inference.nodes["read"].counts
    assert read.frozen == read.parameters == 8 * 8 + 8 + 8 * 8


def test_shared_weights_are_frozen_for_all_if_one_use_is() -> None:
    graph = twins()
    assert isinstance(graph.node("left").layer, BlockUse)
    plain, inference = inferred(graph), inferred(Freeze(frozenset(("right",))).apply(graph))
    tower = plain.nodes["left"].counts.parameters
    assert inference.totals.parameters == plain.totals.parameters
    assert inference.totals.frozen == tower
    (weights,) = inference.shared
    assert weights.frozen == tower


def test_shared_copies_are_frozen_once() -> None:
    graph = Freeze(frozenset(("stage",))).apply(residual_classifier(3, shared=True))
    inference = inferred(graph)
    assert inference.nodes["stage"].counts.frozen == inference.nodes["stage"].counts.parameters
