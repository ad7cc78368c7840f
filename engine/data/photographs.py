"""Two photographs: whole, or cut into patches."""

from __future__ import annotations

import numpy as np

from engine.data.data_set import Array, DataSet, Field
from engine.data.resources import arrays_of
from engine.data.scaling import area_means
from engine.data.source import Arrays, DataSource, SplitSource, data_source
from engine.parameter import choice, integer
from engine.tensor_spec import TensorSpec

NAMES = ("palace", "flower")
HEIGHT, WIDTH = 427, 640
_LUMINANCE = (0.299, 0.587, 0.114)  # of red, green and blue: ITU-R BT.601

_SOURCE = (
    "china.jpg (the Summer Palace in Beijing, by danielbuechele) and flower.jpg (by vultilion), "
    "the two photographs that scikit-learn distributes, from Flickr."
)
_LICENCE = "CC BY 2.0"
_COLOURS = {"colour": "Colour", "grey": "Grey"}
_COLOUR_DOC = "Red, green and blue, or one channel of brightness."


@data_source("photographs", title="Photographs", origin="real", source=_SOURCE, licence=_LICENCE)
class Photographs(DataSource):
    """Two photographs, a palace and a flower, cut to a square and scaled.

    They are there to be looked at through a network, not to learn from: the training part and the
    test part are the same two pictures. A network for the thousand classes of ImageNet can be given
    as many classes here; all but the first two stay empty.

    Shapes: image (3, side, side) or (1, side, side); label: 1 of classes
    """

    side: int = integer(
        default=224, low=16, high=HEIGHT, unit="px", doc="Height and width to scale to."
    )
    colours: str = choice(default="colour", choices=_COLOURS, doc=_COLOUR_DOC)
    classes: int = integer(
        default=2, low=2, high=100_000, doc="Classes that the label counts; two of them occur."
    )

    def fields(self) -> tuple[Field, ...]:
        empty = (f"class {number}" for number in range(len(NAMES), self.classes))
        return (
            _image_field(self.colours, self.side),
            _label_field(NAMES + tuple(empty)),
        )

    def load(self) -> DataSet:
        margin = (WIDTH - HEIGHT) / 2
        pictures = area_means(
            _photographs(self.colours),
            (0, HEIGHT),
            (margin, WIDTH - margin),
            self.side,
            self.side,
        )
        both = {"image": pictures, "label": np.arange(len(NAMES))}
        return self._data_set(both, both)


@data_source(
    "photo_patches", title="Patches of photographs", origin="real", source=_SOURCE, licence=_LICENCE
)
class PhotoPatches(SplitSource):
    """Two photographs cut into square patches that do not overlap.

    Shapes: image (3, side, side) or (1, side, side); label: 1 of 2, the photograph it was cut from
    """

    side: int = integer(
        default=16, low=4, high=128, unit="px", doc="Height and width of a patch, at full size."
    )
    colours: str = choice(default="colour", choices=_COLOURS, doc=_COLOUR_DOC)

    def fields(self) -> tuple[Field, ...]:
        return _image_field(self.colours, self.side), _label_field(NAMES)

    def _whole(self) -> Arrays:
        photographs, side = _photographs(self.colours), self.side
        down, right = HEIGHT // side, WIDTH // side
        cut = photographs[:, :, : down * side, : right * side]
        grid = cut.reshape(len(NAMES), -1, down, side, right, side).transpose(0, 2, 4, 1, 3, 5)
        patches = grid.reshape(len(NAMES) * down * right, -1, side, side)
        return {"image": patches, "label": np.repeat(np.arange(len(NAMES)), down * right)}


def _photographs(colours: str) -> Array:
    """Both photographs; shape (2, 3, 427, 640), or (2, 1, 427, 640) in grey, 0 … 1."""
    shape = ((HEIGHT, WIDTH, 3), "uint8")
    arrays = arrays_of("data/photographs.npz", {"china": shape, "flower": shape})
    both = np.stack([arrays["china"], arrays["flower"]]) / 255  # (2, H, W, 3)
    if colours == "grey":
        both = both @ np.array(_LUMINANCE)[:, None]
    channels_first: Array = both.transpose(0, 3, 1, 2)
    return channels_first


def _image_field(colours: str, side: int) -> Field:
    channels = 1 if colours == "grey" else 3
    what = "brightness" if colours == "grey" else "red, green and blue"
    return Field(
        "image",
        "input",
        TensorSpec((channels, side, side)),
        f"Photograph, {side} × {side} pixels: {what}, 0 (dark) … 1 (bright).",
    )


def _label_field(names: tuple[str, ...]) -> Field:
    return Field(
        "label",
        "target",
        TensorSpec((), "int64", classes=len(names)),
        "Which of the photographs it is.",
        class_names=names,
    )
