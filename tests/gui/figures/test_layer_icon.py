"""The icons of layer types: each is there, and the common types can be told apart."""

from engine.api import Session
from gui.figures.layer_icon import ICONS, layer_icon
from gui.theme.icons import ICON_FOLDER

COMMON = [
    "conv2d",
    "linear",
    "max_pool2d",
    "mean_pool2d",
    "relu",
    "sigmoid",
    "tanh",
    "softmax",
    "dropout",
    "flatten",
    "add",
    "concatenate",
    "batch_norm",
    "lstm",
    "gru",
    "rnn",
    "scaled_dot_product_attention",
    "multi_head_attention",
    "embedding",
    "cross_entropy",
    "squared_error",
    "accuracy",
    "input",
    "target",
    "block",
]


def test_every_layer_type_has_an_icon() -> None:
    catalogue = Session().catalogue
    files = {file.stem for file in ICON_FOLDER.glob("*.svg")}
    assert {layer_icon(layer) for layer in catalogue} <= files


def test_no_icon_is_kept_for_a_type_there_is_not() -> None:
    catalogue = Session().catalogue
    assert [id_ for id_ in ICONS if id_ not in catalogue] == []
    drawn = {file.stem for file in ICON_FOLDER.glob("layer-*.svg")}
    assert drawn == set(ICONS.values())


def test_common_types_have_icons_of_their_own() -> None:
    catalogue = Session().catalogue
    icons = [layer_icon(catalogue[id_]) for id_ in COMMON]
    assert len(set(icons)) == len(COMMON)
