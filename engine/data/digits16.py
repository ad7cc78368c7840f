"""Digits of 16 × 16 pixels, 320 to train and 160 to test, as in the experiments of 1989."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from engine.data.data_set import Array, DataSet, Field
from engine.data.pictures import enlarged_to, mnist_digits, small_digits
from engine.data.scaling import area_means
from engine.data.source import Arrays, DataSource, data_source
from engine.parameter import choice, integer
from engine.tensor_spec import TensorSpec

SIDE, DRAWN_WIDTH = 16, 13
POSITIONS = SIDE - DRAWN_WIDTH + 1
TRAINED, TESTED = 32, 16
EACH = TRAINED + TESTED
_DRAWN = EACH // POSITIONS
_HANDS = {"one_hand": 1, "two_hands": 2}

# The 1797 digits lie in 14 runs, each of one hand; a run begins with 0 to 9 in order.
_RUNS = (0, 130, 256, 386, 516, 646, 776, 915, 1029, 1157, 1287, 1415, 1545, 1667, 1797)

_EXAMPLES = {
    "two_hands": "12 drawings of two hands, in 4 positions",
    "one_hand": "12 drawings of one hand, in 4 positions",
    "many_hands": "12 drawings of many hands, in 4 positions",
    "different": "48 drawings of many hands",
    "mnist5k": "48 drawings of MNIST-5k",
}


@data_source(
    "digits16",
    title="Digits 16 × 16",
    origin="real",
    source="Made from Optical Recognition of Handwritten Digits (Ethem Alpaydin, Cenk Kaynak, "
    "1998, the 1797 pictures that scikit-learn distributes) or from MNIST-5k, after the recipe of "
    "LeCun 1989, Generalization and Network Design Strategies, whose own digits are not public.",
    licence="CC BY 4.0; MNIST-5k: CC BY-SA 3.0",
)
class Digits16(DataSource):
    """Handwritten digits of 16 × 16 pixels; 32 of each to train and 16 of each to test.

    So small was the set on which shared weights were first shown to help (LeCun 1989): one person
    drew 12 examples of each digit, 13 pixels wide, and each was put in 4 positions, one pixel
    apart, on 16 × 16 pixels; of these 48 pictures of a digit 32 are trained on. What is tested is
    therefore mostly a drawing that was met elsewhere on the paper. Those pictures were black and
    white and are not public; these are real digits in grey, scaled. Two hands, 6 drawings each,
    are about as hard as the digits of 1989 were; one hand is easier, drawings of many are harder.

    Shapes: image (1, 16, 16), grey; label: 1 of 10; desired (10,), 1 for the digit, −1 for others
    """

    examples: str = choice(
        default="two_hands",
        choices=_EXAMPLES,
        doc="What the 48 pictures of each digit are made from.",
    )
    scale: str = choice(
        default="signed",
        choices={"signed": "−1 to 1", "unit": "0 to 1"},
        label="Pixels",
        doc="What paper and ink are as numbers.",
    )
    seed: int = integer(
        default=0,
        low=0,
        high=2**31 - 1,
        doc="Chooses the hand, the drawings, and which pictures are kept for the test.",
    )

    def fields(self) -> tuple[Field, ...]:
        digits = tuple("0123456789")
        paper = "−1" if self.scale == "signed" else "0"
        return (
            Field(
                "image",
                "input",
                TensorSpec((1, SIDE, SIDE)),
                f"Handwritten digit, {SIDE} × {SIDE} pixels of grey: {paper} (paper) … 1 (ink).",
            ),
            Field(
                "label",
                "target",
                TensorSpec((), "int64", classes=10),
                "The digit that was written.",
                class_names=digits,
            ),
            Field(
                "desired",
                "target",
                TensorSpec((10,)),
                "What ten outputs should say: 1 for the digit that was written, −1 for the others.",
                feature_names=digits,
            ),
        )

    def load(self) -> DataSet:
        generator = np.random.default_rng((self.seed, 0))
        by_hand = self._drawings(generator)
        wanted = (EACH if self.examples in ("different", "mnist5k") else _DRAWN) // len(by_hand)
        parts: tuple[list[Array], list[Array]] = ([], [])
        for digit in range(10):
            chosen = [
                generator.permutation(images[labels == digit])[:wanted]
                for images, labels in by_hand
            ]
            made = generator.permutation(self._pictures(np.concatenate(chosen)))
            parts[0].append(made[:TRAINED])
            parts[1].append(made[TRAINED:])
        train, test = (self._part(part, generator) for part in parts)
        return self._data_set(train, test)

    def _drawings(self, generator: np.random.Generator) -> list[tuple[Array, Array]]:
        """Pictures and labels by hand; of many hands, all in one."""
        if self.examples == "mnist5k":
            return [mnist_digits()]
        images, labels = small_digits()
        if self.examples not in _HANDS:
            return [(images, labels)]
        hands = _HANDS[self.examples]
        enough = _DRAWN // hands
        runs = [np.arange(a, b) for a, b in pairwise(_RUNS)]
        full = [run for run in runs if np.bincount(labels[run], minlength=10).min() >= enough]
        chosen = [full[number] for number in generator.permutation(len(full))[:hands]]
        return [(images[run], labels[run]) for run in chosen]

    def _pictures(self, drawings: Array) -> Array:
        """The 48 pictures of a digit; shape (48, 16, 16), 0 (paper) … 1 (ink)."""
        if self.examples == "mnist5k":
            middle, reach = drawings.shape[-1] / 2, 12.0  # the digits' boxes are 20 pixels wide
            span = (middle - reach, middle + reach)
            return area_means(drawings, span, span, SIDE, SIDE)
        if self.examples == "different":
            return enlarged_to(drawings, SIDE, SIDE)
        narrow = enlarged_to(drawings, SIDE, DRAWN_WIDTH)
        pictures = np.zeros((len(drawings), POSITIONS, SIDE, SIDE))
        for position in range(POSITIONS):
            pictures[:, position, :, position : position + DRAWN_WIDTH] = narrow
        return pictures.reshape(-1, SIDE, SIDE)

    def _part(self, by_digit: list[Array], generator: np.random.Generator) -> Arrays:
        """One part of the data set, in random order."""
        images = np.concatenate(by_digit)[:, None]
        labels = np.repeat(np.arange(10), len(by_digit[0]))
        order = generator.permutation(len(labels))
        if self.scale == "signed":
            images = 2 * images - 1
        desired = np.where(labels[:, None] == np.arange(10), 1.0, -1.0)
        return {"image": images[order], "label": labels[order], "desired": desired[order]}
