"""Who plays in an adversarial pair is found in the drawing, or told to be missing in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import Sigmoid
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.layers.data import InputField, Noise
from engine.catalogue.layers.dense import Linear
from engine.errors import GraphHasProblems
from engine.graph.bypass import in_effect
from engine.graph.graph import Graph
from engine.graph.state_command import Bypass, Freeze
from engine.project.obstacles import obstacles, refuse_obstacles
from engine.training.players import found_roles
from engine.training.recipes.adversarial_pair import AdversarialPair
from engine.training.roles import NoPair, Roles, learned_by
from tests.engine.adversaries import (
    conditional_pair,
    judge,
    judge_of_data,
    judge_of_sample,
    noisy_pair,
    pair_project,
    shared_pair,
    with_loss,
)
from tests.engine.blocks import defined, drawn_with
from tests.engine.networks import drawn, inferred

NOBODY = Roles()
BLOCK = Roles("sample", "point", "on_made", "on_real")
ONCE = Roles("sample", "point", "score", "score")


def roles(graph: Graph, named: Roles = NOBODY) -> Roles:
    data = pair_project().data
    return found_roles(graph, inferred(graph, data), named)


def obstacle(graph: Graph, **recipe: Any) -> str:
    """What stands in the way, with the node it is told at."""
    project = pair_project(graph, AdversarialPair(**recipe))
    found = list(obstacles(project, inferred(graph, project.data)))
    return f"{found[0].node}: {found[0].text} {found[0].hint}" if found else ""


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        (shared_pair, BLOCK),
        (noisy_pair, BLOCK),
        (conditional_pair, BLOCK),
        (lambda: with_loss(shared_pair()), BLOCK),
        (judge_of_data, ONCE),
    ],
)
def test_the_players_are_found(graph: Callable[[], Graph], expected: Roles) -> None:
    assert roles(graph()) == expected
    assert not obstacle(graph())


def test_a_judge_of_the_sample_is_found_where_one_node_alone_looks_like_an_example() -> None:
    assert roles(judge_of_sample()) == ONCE


def test_a_judge_of_two_shared_blocks_is_one_judge() -> None:
    graph = drawn_with(
        defined(seen=judge(), judged=judge()),
        "noise > sample, sample > seen_made, seen_made > on_made,"
        "point > seen_real, seen_real > on_real",
        point=InputField(field="point"),
        noise=Noise(shape=(3,)),
        sample=Linear(units=2),
        seen_made=BlockUse(block="seen", shared=True),
        seen_real=BlockUse(block="seen", shared=True),
        on_made=BlockUse(block="judged", shared=True),
        on_real=BlockUse(block="judged", shared=True),
    )
    assert roles(graph) == BLOCK
    assert learned_by(graph, inferred(graph, pair_project().data), BLOCK)[1] >= {"seen_made"}


def test_a_generator_that_is_used_twice_is_no_judge() -> None:
    """The second use makes many samples at once, to be looked at."""
    make = drawn(
        "z > out_of, out_of > out", z=BlockInput(), out_of=Linear(units=2), out=BlockOutput()
    )
    graph = drawn_with(
        defined(judge=judge(), make=make),
        "noise > sample, sample > on_made, point > on_real, many_noises > many_samples",
        point=InputField(field="point"),
        noise=Noise(shape=(3,)),
        many_noises=Noise(shape=(50, 3)),
        sample=BlockUse(block="make", shared=True),
        many_samples=BlockUse(block="make", shared=True),
        on_made=BlockUse(block="judge", shared=True),
        on_real=BlockUse(block="judge", shared=True),
    )
    assert roles(graph) == BLOCK


def test_named_nodes_are_taken() -> None:
    graph = drawn(
        "noise > one, one > two, two > score, point > other",
        point=InputField(field="point"),
        noise=Noise(shape=(3,)),
        one=Linear(units=2),
        two=Linear(units=2),
        score=Linear(units=1),
        other=Linear(units=1),
    )
    named = Roles(generated="two", real="point", generated_score="score", real_score="score")
    assert roles(graph, named) == named
    assert "Several nodes could be what the generator makes: one, two" in obstacle(
        graph, generated_score="score"
    )


def test_each_player_learns_what_leads_to_it_alone() -> None:
    graph = judge_of_data()
    learned = learned_by(graph, inferred(graph, pair_project().data), ONCE)
    assert learned == ({"make", "sample"}, {"hidden", "score"})


def bad(wires: str, **changed: Layer) -> Graph:
    nodes: dict[str, Layer] = {
        "point": InputField(field="point"),
        "noise": Noise(shape=(3,)),
        "sample": Linear(units=2),
        "score": Linear(units=1),
        **changed,
    }
    return drawn(wires, **nodes)


@pytest.mark.parametrize(
    ("graph", "recipe", "words"),
    [
        (
            lambda: drawn("point > score", point=InputField(field="point"), score=Linear(units=1)),
            {},
            ": Nothing in the network comes from noise, so nothing can be generated. Draw a Noise",
        ),
        (
            lambda: bad("point > score, noise > sample", sample=Linear(units=3)),
            {},
            "sample: No Input node gives real examples of 3, as sample makes them.",
        ),
        (
            lambda: bad("point > score, noise > sample", sample=Linear(units=3)),
            {"real_examples": "point"},
            "sample: The generator makes 3, but real examples are 2. Change the layers before",
        ),
        (
            lambda: bad("point > s, s > score, noise > sample", s=Linear(units=1), score=Sigmoid()),
            {},
            "score: The discriminator ends in a sigmoid, but the recipe wants the plain score",
        ),
        (
            lambda: bad("point > score, noise > sample, point > more", more=Linear(units=1)),
            {},
            ": Several nodes could be the discriminator's score: score, more.",
        ),
        (
            lambda: bad("point > score, noise > sample"),
            {"generated": "nobody"},
            ": There is no node 'nobody', which the recipe names as “generated”.",
        ),
        (
            lambda: bad("point > score, noise > sample", noise=Noise(shape=(2,))),
            {"real_examples": "noise"},
            "noise: Real examples must come from the data, and nothing of the data reaches it.",
        ),
        (
            lambda: Freeze(frozenset({"score"})).apply(bad("point > score, noise > sample")),
            {},
            "score: The discriminator has nothing to learn",
        ),
        (
            lambda: drawn_with(
                defined(judge=judge()),
                "noise > made, made > sample, sample > on_made, point > on_real",
                point=InputField(field="point"),
                noise=Noise(shape=(2,)),
                made=BlockUse(block="judge", shared=True),
                sample=Linear(units=2),
                on_made=BlockUse(block="judge", shared=True),
                on_real=BlockUse(block="judge", shared=True),
            ),
            {"generated": "sample", "generated_score": "on_made"},
            ": the block judge would belong to both players, who want opposite things.",
        ),
    ],
)
def test_what_is_missing_is_told_in_words(
    graph: Callable[[], Graph], recipe: dict[str, str], words: str
) -> None:
    assert words in obstacle(graph(), **recipe)


def test_training_is_refused_with_the_obstacle() -> None:
    project = pair_project(drawn("point > score", point=InputField(field="point"), score=Linear()))
    with pytest.raises(GraphHasProblems, match="Nothing in the network comes from noise"):
        refuse_obstacles(project, inferred(project.graph, project.data))


def test_what_is_bypassed_does_not_count() -> None:
    graph = bad("point > score, noise > sample, point > more", more=Linear(units=1))
    graph = Bypass(frozenset({"more"})).apply(graph)
    assert roles(in_effect(graph)) == ONCE
    assert not obstacle(graph)


def test_several_shared_blocks_are_told_apart_by_the_settings() -> None:
    graph = drawn_with(
        defined(one=judge(), other=judge()),
        "noise > sample, sample > one_made, point > one_real, sample > other_made,"
        "point > other_real",
        point=InputField(field="point"),
        noise=Noise(shape=(3,)),
        sample=Linear(units=2),
        one_made=BlockUse(block="one", shared=True),
        one_real=BlockUse(block="one", shared=True),
        other_made=BlockUse(block="other", shared=True),
        other_real=BlockUse(block="other", shared=True),
    )
    with pytest.raises(NoPair, match="Several shared blocks could be the discriminator"):
        roles(graph)
    assert roles(graph, Roles(real_score="other_real")).generated_score == "other_made"
