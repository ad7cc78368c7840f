"""What excites a unit, and what an output is due to, in drawings of all kinds."""

from __future__ import annotations

import numpy as np
import pytest

from engine.api import report_at
from engine.compile.model import compile_known
from engine.inspection.attribution.asked import Attributed, AttributedAtLength
from engine.inspection.exciting.asked import Ascent, BestPatches
from engine.inspection.sight import Sight
from tests.engine.networks import gallery_project, inferred

KINDS = {
    "a recurrent block": ("lstm_from_gates", "scores"),
    "two recurrent layers": ("long_term_dependencies", "answer_rnn"),
    "repeated blocks": ("net5", "answer"),
    "a game": ("deep_q_catch", "action_values"),
    "a code that is drawn": ("variational_autoencoder", "z"),
    "single numbers": ("universal_approximation", "y_64"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_question_has_an_answer_of_the_inputs_shape(kind) -> None:
    name, node = KINDS[kind]
    project = gallery_project(name)
    inference = inferred(project.graph, project.data)
    data = project.data.load()
    sight = Sight(compile_known(project.graph, inference, 0), data)
    assert report_at(inference, node).is_sound
    patches = _last(BestPatches(node, 0, most=20, count=2, way_back="guided"), sight)
    climbed = _last(Ascent(node, 0, seeds=2, count=2), sight)
    live = Attributed(node, (0,), ("saliency",)).seen(sight)
    asked = AttributedAtLength(node, (0,), samples=2, points=2, patch=9, stride=9)
    long = _last(asked, sight)
    shape = data.field(live.field).spec.shape
    assert patches.found[0].led_back.shape == patches.found[0].seen.shape
    assert climbed.inputs.shape == (2, *shape)
    assert live.maps["saliency", 0].shape == shape
    assert np.abs(live.maps["saliency", 0]).max() > 0
    assert long.maps["integrated_gradients", 0].shape == shape


def _last(study, sight):
    *_, told = study.steps(sight)
    return told.finding
