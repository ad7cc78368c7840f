"""Convolution by hand, what is shared, and the backward pass written out."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from engine.gallery.convolution_by_hand import ROWS, gradients_by_hand
from engine.gallery.trial import Trial

QUICK = [row for row in ROWS if row.is_quick]


@pytest.mark.parametrize("row", QUICK, ids=lambda row: row.id)
def test_a_row_without_learning_holds_what_it_promises(row) -> None:  # type: ignore[no-untyped-def]
    figures = list(row.measure(Trial()))
    assert figures
    assert [figure.name for figure in figures if not figure.is_met] == []


def test_the_gradient_written_out_is_that_of_autograd() -> None:
    trial = Trial()
    project = trial.project("matlab_cnn")
    training = project.training.replace(precision="float64", device="cpu")
    run = trial.prepared(msgspec.structs.replace(project, training=training))
    batch = [tensor[:3] for tensor in run.train_set.tensors]
    run.model.learner.module(*batch, *run.weights).backward()
    fields = dict(zip(run.train_set.fields, (t.numpy() for t in batch), strict=True))
    parameters = dict(run.model.root.named_parameters())
    weights = {path: p.detach().numpy() for path, p in parameters.items()}
    expected = gradients_by_hand(weights, fields["image"], fields["label"])
    assert expected.keys() == parameters.keys()
    for path, gradient in expected.items():
        found = parameters[path].grad
        assert found is not None
        np.testing.assert_allclose(found.numpy(), gradient, atol=1e-14, err_msg=path)


def test_the_filters_weights_are_used_at_every_place() -> None:
    trial = Trial()
    nodes = trial.inference(trial.project("parameter_sharing")).nodes
    assert nodes["three_filters"].counts.links == 54 * 54 * 3 * 363
