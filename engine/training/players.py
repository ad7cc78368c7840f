"""Who plays in an adversarial pair: what generates, what judges, and what real examples are.

They are found in the drawing, or named by the recipe's settings. Three ways of drawing a pair are
understood:

    one shared block used twice        data → judge,   noise → … → sample → judge
    a judge of the data alone          data → … → score,   noise → … → sample
    a judge of the sample alone        noise → … → sample → … → score,   data

In the second and third the judge is drawn once; the other kind of examples is put in the place of
the one it is wired to.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from engine.catalogue.layer import DataField, Loss, Metric
from engine.catalogue.layers.block import BlockUse
from engine.catalogue.layers.data import InputField, Noise
from engine.catalogue.layers.reroute import Reroute
from engine.graph.graph import End, Graph
from engine.inference.report import Inference
from engine.training.roles import NoPair, Roles, is_fed_by_data, refuse_unfair


def found_roles(graph: Graph, inference: Inference, named: Roles) -> Roles:
    """Who plays in a drawing (led past what is bypassed).

    Raises:
        NoPair: with the reason, and what to draw or to choose.
    """
    for role in named.__struct_fields__:
        _refuse_unsound(inference, getattr(named, role), role)
    pairs = [pair for pair in _by_shared_block(graph) if named.agrees(pair)]
    roles = _joined(pairs)
    if len(roles) > 1:
        blocks = ", ".join(sorted(pair.real_score for pair in roles))
        raise NoPair(
            f"Several shared blocks could be the discriminator: {blocks}.",
            "Choose in the recipe's settings which nodes give the scores.",
        )
    pair = roles[0] if roles else _by_ends(graph, inference, named)
    refuse_unfair(graph, inference, pair)
    return pair


def _refuse_unsound(inference: Inference, name: str, role: str) -> None:
    if not name:
        return
    words = role.replace("_", " ")
    if name not in inference.nodes:
        raise NoPair(
            f"There is no node {name!r}, which the recipe names as “{words}”.",
            "Choose another one in the recipe's settings, or none, to have it found.",
        )
    if not inference.nodes[name].is_sound:
        raise NoPair(
            f"It is not known what comes out of it, and the recipe needs it as “{words}”.",
            "Mend the network first.",
            name,
        )


def _by_shared_block(graph: Graph) -> Iterator[Roles]:
    """A block of shared weights, used once on what comes from noise and once on what does not."""
    from_noise = _from_noise(graph)
    uses: dict[str, list[str]] = {}
    for node in graph.nodes:
        if isinstance(node.layer, BlockUse) and node.layer.shared:
            uses.setdefault(node.layer.block, []).append(node.name)
    for names in uses.values():
        for generated, real in permutations(names, 2):
            if generated in from_noise and real not in from_noise:
                ends = (graph.wired_inputs(name) for name in (generated, real))
                differ = [(a, b) for (_, a), (_, b) in zip(*ends, strict=True) if a != b]
                if len(differ) == 1 and None not in differ[0]:
                    (one, other), *_ = differ
                    assert one is not None
                    assert other is not None
                    is_plain = all(_is_first(graph, end) for end in (one, other))
                    if is_plain and one.node in from_noise and is_fed_by_data(graph, other.node):
                        yield Roles(one.node, other.node, generated, real)


def _is_first(graph: Graph, end: End) -> bool:
    return graph.output_ports(end.node)[0].name == end.port


def _joined(pairs: list[Roles]) -> list[Roles]:
    """The pairs, where one judges what another gave made one: a judge of two shared blocks."""
    ends = {(pair.generated_score, pair.real_score): pair for pair in pairs}
    joined, inner = [], set()
    for pair in pairs:
        first = pair
        while (before := ends.get((first.generated, first.real))) is not None:
            inner.add(before)
            first = before
        joined.append((pair, Roles(first.generated, first.real, *pair.scores)))
    return [whole for pair, whole in joined if pair not in inner]


def _by_ends(graph: Graph, inference: Inference, named: Roles) -> Roles:
    """A judge that is drawn once: its score, and the sample, are where the drawing ends."""
    from_noise = _from_noise(graph)
    if not from_noise and not named.generated:
        raise NoPair("Nothing in the network comes from noise, so nothing can be generated.")
    if named.generated_score and named.real_score and named.generated_score != named.real_score:
        scores = (named.generated_score, named.real_score)
    else:
        score = named.generated_score or named.real_score or _score(graph, inference, named)
        scores = (score, score)
    generated = named.generated or _sample(graph, inference, scores[0])
    real = named.real or _real(graph, inference, generated, scores[1])
    return Roles(generated, real, *scores)


def _score(graph: Graph, inference: Inference, named: Roles) -> str:
    """Where the judge ends, if it is plain."""
    ends = [end for end in _ends(graph, inference) if end != named.generated]
    from_noise = _from_noise(graph)
    on_data = [end for end in ends if end not in from_noise]
    candidates = on_data or [end for end in ends if end in from_noise]
    if len(candidates) != 1:
        raise NoPair(
            "No node can be told to be the discriminator's score."
            if not candidates
            else f"Several nodes could be the discriminator's score: {', '.join(candidates)}."
        )
    return candidates[0]


def _sample(graph: Graph, inference: Inference, score: str) -> str:
    """What the generator makes, if it is plain."""
    from_noise = _from_noise(graph)
    if score not in from_noise:
        candidates = [end for end in _ends(graph, inference) if end in from_noise]
    else:  # it leads to the score, and looks like an example
        shapes = {inference.nodes[name].outputs[0].shape for name in _inputs(graph, inference)}
        before = graph.topology.upstream(score) & from_noise
        candidates = [
            name
            for name in graph.topology.order
            if name in before
            and not isinstance(graph.node(name).layer, Noise)
            and inference.nodes[name].is_sound
            and inference.nodes[name].outputs[0].shape in shapes
        ]
    if len(candidates) != 1:
        raise NoPair(
            "No node can be told to be what the generator makes."
            if not candidates
            else f"Several nodes could be what the generator makes: {', '.join(candidates)}.",
        )
    return candidates[0]


def _real(graph: Graph, inference: Inference, generated: str, score: str) -> str:
    """The input whose examples look like what the generator makes."""
    shape = inference.nodes[generated].outputs[0].shape
    alike = [n for n in _inputs(graph, inference) if inference.nodes[n].outputs[0].shape == shape]
    judged = [n for n in alike if score in graph.topology.downstream(n)]
    candidates = judged or alike
    if len(candidates) != 1:
        size = " × ".join(map(str, shape)) or "1"
        raise NoPair(
            f"No Input node gives real examples of {size}, as {generated} makes them."
            if not candidates
            else f"Several nodes could give the real examples: {', '.join(candidates)}.",
            "Choose in the recipe's settings which node gives the real examples, or have the "
            "generator make examples of the data's shape.",
            generated,
        )
    return candidates[0]


def _from_noise(graph: Graph) -> frozenset[str]:
    """The sources of noise, blocks that hold one inside, and all that is made of them."""
    sources = {node.name for node in graph.nodes if _is_noisy(graph, node.name)}
    return frozenset(sources).union(*(graph.topology.downstream(name) for name in sources))


def _is_noisy(graph: Graph, name: str) -> bool:
    layer = graph.node(name).layer
    if not isinstance(layer, BlockUse):
        return isinstance(layer, Noise)
    if layer.block not in graph.blocks.by_name:
        return False
    inside = graph.inside(name)
    return any(_is_noisy(inside, node.name) for node in inside.nodes)


def _ends(graph: Graph, inference: Inference) -> list[str]:
    """The nodes that give real numbers to nobody, but to losses and metrics at most."""
    judges = {n.name for n in graph.nodes if isinstance(n.layer, Loss | Metric)}
    return [
        node.name
        for node in graph.nodes
        if not isinstance(node.layer, Loss | Metric | DataField | Noise | Reroute)
        and set(graph.topology.feeds(node.name)) <= judges
        and inference.nodes[node.name].is_sound
        and _is_real(inference, node.name)
    ]


def _inputs(graph: Graph, inference: Inference) -> list[str]:
    return [
        node.name
        for node in graph.nodes
        if isinstance(node.layer, InputField)
        and inference.nodes[node.name].is_sound
        and _is_real(inference, node.name)
    ]


def _is_real(inference: Inference, name: str) -> bool:
    return inference.nodes[name].outputs[0].dtype.startswith("float")
