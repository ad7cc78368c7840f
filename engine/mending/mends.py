"""The mends of a node: candidates from what stands around it, each proved before it is offered.

A candidate counts if the drawing, inferred as after the edit, has no problem at the node, and none
at a node that was sound before. Nothing is promised that was not tried.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import Layer
from engine.catalogue.layers.block import BlockUse
from engine.data.data_set import Field
from engine.errors import ChainruleError
from engine.graph.block_command import InBlock
from engine.graph.command import GraphCommand
from engine.graph.definitions import pruned
from engine.graph.graph import Graph
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference
from engine.mending.before import changes_before
from engine.mending.case import Case, Mend
from engine.mending.insertion import insertions
from engine.mending.settings import other_types, own_settings
from engine.mending.wiring import connections, fields, removals

_MOST = 4
_MOST_TRIED = 24

Path = tuple[str, ...]


def mends(
    graph: Graph,
    inference: Inference,
    inside: Path,
    name: str,
    data: tuple[Field, ...],
    types: Catalogue,
    memo: Memo,
) -> tuple[Mend, ...]:
    """Edits that mend a node, the best first; none if it has no problem or none is known.

    Args:
        graph: the whole drawing.
        inference: what is known of it.
        inside: names of the nodes that were opened, from the outermost block to the innermost.
        name: the node, in the innermost drawing.
        data: fields of the data set.
        types: all layer types.
        memo: what was measured before; it is added to.
    """
    known = inference.at(inside)
    if known is None or name not in known.nodes or known.nodes[name].problem is None:
        return ()
    drawing = _drawing(graph, inside)
    case = Case(drawing, name, known, bool(inside), () if inside else data, types, memo)
    trial = _Trial(graph, inference, inside, name, data, memo)
    return _proved(_candidates(case), trial) or _proved(_last_resorts(case), trial)


def _proved(candidates: Iterator[Mend], trial: _Trial) -> tuple[Mend, ...]:
    """The candidates that mend the node, those that leave fewest problems elsewhere first."""
    proved: list[tuple[int, Mend]] = []
    titles: set[str] = set()
    for one in islice(candidates, _MOST_TRIED):
        if one.title in titles:
            continue
        left = trial.problems_after(one.command)
        if left is not None:
            titles.add(one.title)
            proved.append((left, one))
            if len(proved) > _MOST:
                break
    proved.sort(key=lambda found: found[0])  # of equal ones the earlier candidate stays in front
    return tuple(one for _, one in proved[:_MOST])


class _Trial:
    """Edits tried on a drawing, and what they would leave of its problems."""

    def __init__(
        self,
        graph: Graph,
        inference: Inference,
        inside: Path,
        name: str,
        data: tuple[Field, ...],
        memo: Memo,
    ) -> None:
        self._graph, self._inference, self._inside, self._name = graph, inference, inside, name
        self._fields = {field.name: field.spec for field in data}
        self._memo = memo.beside()
        self._block = _block(graph, inside)

    def problems_after(self, command: GraphCommand) -> int | None:
        """How many problems an edit leaves; None if it is refused or does not mend the node."""
        if self._block is not None:
            command = InBlock(self._block, command)
        try:
            after = pruned(command.apply(self._graph))
        except ChainruleError:
            return None
        found = infer(after, self._fields, self._memo)
        levels = [self._inside[:depth] for depth in range(len(self._inside) + 1)]
        pairs = [(self._inference.at(path), found.at(path)) for path in levels]
        left = 0
        for before, now in pairs:
            if before is None or now is None or _does_harm(before, now):
                return None
            left += len(now.problems)
        before, now = pairs[-1]
        assert before is not None
        assert now is not None
        return left if _is_mended(self._name, before, now) else None


def _does_harm(before: Inference, now: Inference) -> bool:
    """Whether a node that was sound, or was not there, has a problem."""
    for name, report in now.nodes.items():
        if report.problem is None and not report.waiting:
            continue
        was = before.nodes.get(name)
        if was is None or was.is_sound:
            return True
    return False


def _is_mended(name: str, before: Inference, now: Inference) -> bool:
    report = now.nodes.get(name)
    if report is None:  # deleted, or of another type and so of another name
        return True
    return report.problem is None and not report.waiting


def _candidates(case: Case) -> Iterator[Mend]:
    """Edits that may mend a node; those that change least and lose nothing first."""
    yield from fields(case)
    yield from connections(case)
    settings = tuple(own_settings(case))
    yield from settings
    yield from other_types(case)
    yield from changes_before(case)
    if not settings or isinstance(case.layer, BlockUse):
        # Where another number would do, it is not the form of what arrives that is at fault.
        yield from insertions(case)
    yield from _inner(case)


def _last_resorts(case: Case) -> Iterator[Mend]:
    """Edits that do without the node."""
    for inside in _faults_inside(case):
        yield from _within(case, removals(inside))
    yield from removals(case)


def _inner(case: Case) -> Iterator[Mend]:
    """Mends of the node inside a block that has the problem."""
    for inside in _faults_inside(case):
        yield from _within(case, _candidates(inside))


def _faults_inside(case: Case) -> Iterator[Case]:
    if not isinstance(case.layer, BlockUse) or not case.report.inside:
        return
    body, graph = case.report.inside[-1], case.graph.inside(case.name)
    for name, problem in body.problems:
        if problem.severity == "problem":
            yield replace(case, graph=graph, name=name, inference=body, is_inside=True, fields=())


def _within(case: Case, found: Iterator[Mend]) -> Iterator[Mend]:
    """The mends of what is inside a block, as edits of the drawing that its node lies in."""
    assert isinstance(case.layer, BlockUse)
    for one in found:
        yield Mend(one.title, InBlock(case.layer.block, one.command))


def _drawing(graph: Graph, inside: Path) -> Graph:
    for name in inside:
        graph = graph.inside(name)
    return graph


def _block(graph: Graph, inside: Path) -> str | None:
    """Name of the innermost block that is open."""
    layer: Layer | None = None
    for name in inside:
        layer = graph.node(name).layer
        graph = graph.inside(name)
    return layer.block if isinstance(layer, BlockUse) else None
