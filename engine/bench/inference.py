"""How fast a large drawing is understood: ResNet-152, when it is opened and after each edit."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

from engine.bench.paired import Result
from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.catalogue import Catalogue
from engine.data.catalogue import DataCatalogue, builtin_sources
from engine.graph.block_command import InBlock
from engine.graph.command import GraphCommand, SetParameter
from engine.graph.graph import Graph
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference
from engine.project.file import read_project
from engine.project.places import projects_folder
from engine.tensor_spec import TensorSpec

_FILE = "resnet152.json"
_ROUNDS = 40


def bench_infer() -> Iterator[Result]:
    """Opening, and edits at the beginning, inside a block and at the end."""
    catalogue, sources = builtin_catalogue(), builtin_sources()
    _warm_up(catalogue, sources)

    def opened() -> tuple[Graph, dict[str, TensorSpec], Inference, Memo]:
        project = read_project(projects_folder() / _FILE, catalogue, sources)
        fields = {field.name: field.spec for field in project.data.fields()}
        memo = Memo()
        return project.graph, fields, infer(project.graph, fields, memo), memo

    took = [_timed(opened) for _ in range(5)]
    yield _result("ResNet-152 is opened and inferred", took)
    graph, fields, inference, memo = opened()
    assert not inference.problems
    for case, edits in _edits(graph).items():
        times, without = [], []
        for number in range(_ROUNDS):
            edit = edits[number % len(edits)]
            times.append(_timed(partial(_edited, graph, edit, fields, memo)))
            if number < 5:
                without.append(_timed(partial(_edited, graph, edit, fields, Memo())))
        yield _result(f"ResNet-152, {case}", times[len(edits) :], without)


def _edits(graph: Graph) -> dict[str, list[GraphCommand]]:
    """Edits of the first, a middle and the last layer with weights."""
    first = next(n.name for n in graph.nodes if n.layer.id == "conv2d")
    last = next(n.name for n in reversed(graph.nodes) if n.layer.id == "linear")
    deep = max(graph.blocks.definitions, key=lambda b: _repeats(graph, b.name)).name
    inner = next(n.name for n in graph.blocks.inside(deep).nodes if n.layer.id == "conv2d")
    units = int(str(graph.node(last).layer.values()["units"]))
    return {
        "an edit of the first layer": [SetParameter(first, "kernel", k) for k in (7, 5, 9)],
        "an edit inside a repeated block": [
            InBlock(deep, SetParameter(inner, "dilation", d)) for d in (1, 2, 3)
        ],
        "an edit of the last layer": [
            SetParameter(last, "units", units + more) for more in (0, 1, 2)
        ],
    }


def _repeats(graph: Graph, block: str) -> int:
    uses = (n.layer.values() for n in graph.nodes if n.layer.id == "block")
    return max((int(str(v["repeat"])) for v in uses if v["block"] == block), default=0)


def _warm_up(catalogue: Catalogue, sources: DataCatalogue) -> None:
    """Pay for torch's lazy imports, as the window does behind its first picture."""
    project = read_project(projects_folder() / "lenet_digits.json", catalogue, sources)
    infer(project.graph, {field.name: field.spec for field in project.data.fields()}, Memo())


def _edited(
    graph: Graph, edit: GraphCommand, fields: dict[str, TensorSpec], memo: Memo
) -> Inference:
    return infer(edit.apply(graph), fields, memo)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _result(case: str, times: list[float], peers: list[float] | None = None) -> Result:
    ours = statistics.median(times) * 1e3
    peer = statistics.median(peers) * 1e3 if peers else None
    return Result(
        name="infer",
        case=case,
        ours=ours,
        peer=peer,
        ratio=None if peer is None else ours / peer,
        unit="ms",
        peer_is="" if peer is None else "the same without memory",
    )
