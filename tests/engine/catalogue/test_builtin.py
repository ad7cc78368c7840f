"""The built-in catalogue as a whole."""

import subprocess
import sys

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Category
from engine.catalogue.placeholder import Placeholder
from engine.errors import ParameterRefused, UnknownLayer

CATALOGUE = builtin_catalogue()


def test_reading_the_catalogue_does_not_load_torch() -> None:
    look = (
        "import sys; from engine.catalogue.builtin import builtin_catalogue; "
        "[kind().summary() for kind in builtin_catalogue()]; sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


def test_families_stand_in_the_order_of_the_palette() -> None:
    order = list(Category)
    places = [order.index(kind.category) for kind in CATALOGUE]
    assert places == sorted(places)
    assert len(CATALOGUE) > 30


def test_titles_and_ids_are_not_used_twice() -> None:
    assert len({kind.title for kind in CATALOGUE}) == len(CATALOGUE)
    assert all(kind.id.isidentifier() and kind.id.islower() for kind in CATALOGUE)


def test_an_unknown_layer_keeps_its_data() -> None:
    settings = {"depth": 3, "mode": "wide", "sizes": [1, 2]}
    layer = CATALOGUE.make("teleport", 4, settings)
    assert isinstance(layer, Placeholder)
    assert (layer.type_id, layer.type_version, layer.settings()) == ("teleport", 4, settings)


def test_a_newer_version_of_a_known_layer_is_kept_unread() -> None:
    layer = CATALOGUE.make("linear", 99, {"units": 10, "sparse": True})
    assert isinstance(layer, Placeholder)
    assert layer.settings() == {"units": 10, "sparse": True}


def test_asking_for_an_unknown_type_says_its_name() -> None:
    with pytest.raises(UnknownLayer, match="'teleport'"):
        CATALOGUE["teleport"]


def test_a_setting_out_of_range_says_what_was_expected() -> None:
    with pytest.raises(ParameterRefused, match=r"kernel: expected 1 … 31 px .*received 0"):
        CATALOGUE.make("conv2d", 1, {"kernel": 0})
