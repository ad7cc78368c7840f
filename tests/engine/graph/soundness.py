"""Whatever is drawn, it compiles or tells what is wrong."""

from __future__ import annotations

import numpy as np
import torch

from engine.compile.model import compile_graph, compile_known
from engine.data.pictures import Digits
from engine.errors import GraphHasProblems
from engine.graph.graph import Graph
from engine.inference.infer import Memo, infer

FIELDS = {field.name: field.spec for field in Digits().fields()}
_MOST_NUMBERS = 2_000_000
_rng = np.random.default_rng(0)
ARRAYS = {
    "image": torch.from_numpy(_rng.random((2, 1, 8, 8), dtype=np.float32)),
    "label": torch.tensor([3, 7]),
}


def looked_into(graph: Graph, memo: Memo) -> None:
    """Infer and compile ``graph``, and run what is sound of it on two digits."""
    inference = infer(graph, FIELDS, memo)
    assert set(inference.nodes) == {node.name for node in graph.nodes}
    for _, problem in inference.problems:
        assert problem.text
    totals = inference.totals
    if max(totals.parameters, totals.activations, totals.flops // 1000) > _MOST_NUMBERS:
        return  # sound, but nothing to be run in a test
    model = compile_known(graph, inference, 0)
    viewer = model.viewer.eval()
    with torch.no_grad():
        outputs = viewer(*(ARRAYS[name] for name in model.fields_of(viewer)))
    for name, report in inference.nodes.items():
        if report.is_sound and name in outputs and outputs[name].dim():
            assert tuple(outputs[name].shape[1:]) == report.outputs[0].shape, name
    try:
        learner = compile_graph(graph, inference, 0).learner
    except GraphHasProblems:
        return  # told in words
    weights = [model.root.get_parameter(path) for path in learner.weights]
    loss = learner.module(*(ARRAYS[name] for name in learner.fields), *weights)
    if loss.requires_grad:
        loss.backward()
