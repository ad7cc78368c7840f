"""Every layer of the catalogue as readable Python: same weights, outputs and gradients."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import DataField, Layer, Loss, Metric
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.inference.infer import Memo, infer
from tests.engine.catalogue.test_layer_contract import at_the_ends, too_large
from tests.engine.catalogue.trial import Specs, fitting
from tests.engine.interchange.exported import assert_alike, one_node, unformatted

_APART = (DataField, Loss, Metric, BlockUse, BlockInput, BlockOutput, State)
KINDS = [kind for kind in builtin_catalogue() if not issubclass(kind, _APART)]


every_layer = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)


@pytest.mark.slow
@every_layer
def test_an_exported_layer_does_what_it_does_here(kind: type[Layer], tmp_path: Path) -> None:
    layer = kind()
    text = next(filter(None, (exported(layer, specs, tmp_path) for specs in fitting(layer))))
    assert "engine" not in text
    assert unformatted(tmp_path) == ""


@pytest.mark.slow
@every_layer
def test_at_the_ends_of_its_ranges_too(kind: type[Layer], tmp_path: Path) -> None:
    trials = dict.fromkeys((kind(), specs) for specs in fitting(kind())[1:])
    trials |= dict.fromkeys((layer, s) for layer in at_the_ends(kind) for s in fitting(layer)[:1])
    for number, (layer, specs) in enumerate(trials):
        folder = tmp_path / str(number)
        folder.mkdir()
        exported(layer, specs, folder)
    assert unformatted(tmp_path) == ""


def exported(layer: Layer, specs: Specs, folder: Path) -> str:
    """The file's text; empty where the layer can not be built from these inputs."""
    project = one_node(layer, specs)
    fields = {field.name: field.spec for field in project.data.fields()}
    is_sound = infer(project.graph, fields, Memo()).nodes["node"].is_sound
    return assert_alike(project, folder) if is_sound and not too_large(layer, specs) else ""
