"""One's own example flows through the network, whether it has answers or not."""

from __future__ import annotations

import numpy as np
import torch

from engine.inspection.looking import take_snapshot
from engine.inspection.own.wrong import NextWrong
from engine.inspection.sight import Sight
from engine.inspection.snapshot import OwnExample, Wish
from tests.engine.networks import digits_project, prepared, trained


def test_what_needs_answers_is_left_out_and_all_else_is_exact() -> None:
    run = prepared(digits_project())
    data, names = run.data, frozenset(node.name for node in run.model.graph.nodes)
    arrays = {k: v[3] for k, v in data.test.arrays.items()}
    whole = take_snapshot(run.model, data, Wish(names, example=3), 0)
    image = {"image": arrays["image"]}
    own = take_snapshot(run.model, data, Wish(names, own=OwnExample(image, "drawn")), 0)
    assert not own.truth
    assert {"label", "loss", "cross_entropy"} & set(whole.activations)
    assert set(own.activations) < set(whole.activations)
    for name, value in own.activations.items():
        np.testing.assert_array_equal(value, whole.activations[name])
    with_answers = take_snapshot(run.model, data, Wish(names, own=OwnExample(arrays)), 0)
    assert set(with_answers.activations) == set(whole.activations)


def test_the_next_wrong_answer_is_the_one_that_a_loop_finds() -> None:
    run = trained(digits_project(epochs=1))
    scores = run.model.losses and run.model.graph.wired_inputs(next(iter(run.model.losses)))[0][1]
    part = run.model.part((scores.node,))
    arrays = run.data.test.arrays
    with torch.no_grad():
        run.model.root.eval()
        said = part(torch.from_numpy(arrays["image"]))[0].argmax(1).numpy()
    wrong = np.flatnonzero(said != arrays["label"])
    assert len(wrong) > 2
    sight = Sight(run.model, run.data)

    def found(after: int, *, forward: bool = True) -> int | None:
        study = NextWrong(scores.node, "label", "test", after, forward)
        *_, last = study.steps(sight)
        assert last.share == 1.0
        return last.finding

    assert found(int(wrong[0])) == wrong[1]
    assert found(int(wrong[-1])) == wrong[0]
    assert found(int(wrong[0]), forward=False) == wrong[-1]
