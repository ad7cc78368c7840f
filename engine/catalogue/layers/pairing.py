"""How scores and right answers are brought together, for losses and metrics alike."""

from __future__ import annotations

from typing import Any

from engine.catalogue.layer import Port
from engine.catalogue.layers.checks import real_numbers
from engine.errors import ShapeMismatch
from engine.parameter import integer, real
from engine.tensor_spec import TensorSpec

SCORES_AND_TARGET = (
    Port("scores", "What the network says."),
    Port("target", "The right answer.", is_target=True),
)


def classes_of(scores: TensorSpec, target: TensorSpec) -> int:
    """How many classes there are, where every class has a score.

    Raises:
        ShapeMismatch: if the target is no class label, or scores are missing or too many.
    """
    labels_needed(scores, target)
    classes = target.classes or 0
    before, after = (classes, *target.shape), (*target.shape, classes)
    if scores.shape in (before, after):
        return classes
    is_sequence = target.rank == 1 and scores.axes[:1] != ("C",)
    fits_last = scores.rank == target.rank + 1 and scores.shape[:-1] == target.shape
    fits_first = scores.rank == target.rank + 1 and scores.shape[1:] == target.shape
    if fits_first or fits_last:
        arriving = scores.shape[-1 if fits_last and (is_sequence or not fits_first) else 0]
        raise ShapeMismatch(
            f"{classes} scores are needed, one per class, but {arriving} "
            f"arrive{'s' if arriving == 1 else ''}",
            f"Set units to {classes} in the layer before it.",
        )
    wanted = TensorSpec(after if is_sequence else before)
    raise ShapeMismatch(
        f"{wanted} scores are needed, one per class, but {scores} reaches this node",
        f"Insert Flatten and a Linear with {classes} units before this node."
        if not target.shape
        else "Change the layers before it until the sizes agree.",
    )


def class_axis(scores: TensorSpec, target: TensorSpec) -> int:
    """Which axis of a batch of scores the classes lie along: 1, as in pictures, or −1.

    They come last where only that fits, and where both do in a sequence with its steps first.
    """
    classes = target.classes or 0
    fits_last = scores.shape == (*target.shape, classes)
    fits_first = scores.shape == (classes, *target.shape)
    has_steps_first = scores.rank == 2 and scores.axes[0] == "T"
    return -1 if fits_last and (has_steps_first or not fits_first) else 1


def ignorable(ignored_class: int, classes: int) -> None:
    """Refuse to leave out a class that there is not.

    Raises:
        ShapeMismatch: naming the classes there are.
    """
    if ignored_class >= classes:
        raise ShapeMismatch(
            f"ignored_class is {ignored_class}, but the classes are 0 … {classes - 1}",
            f"Set ignored_class to at most {classes - 1}, or to −1 for none.",
        )


def ignored() -> Any:
    """Declare which class is left out, as the one that fills up short sequences."""
    return integer(
        default=-1,
        low=-1,
        high=1_000_000,
        doc="Places whose right answer is this class are left out, as padding; −1: none.",
    )


def decided_above() -> Any:
    """Declare from where on a single score says class 1."""
    return real(
        default=0.0,
        low=-1e6,
        high=1e6,
        doc="With a single score only: above it is class 1. 0 for plain scores, 0.5 after Sigmoid.",
    )


def is_one_score(scores: TensorSpec, target: TensorSpec) -> bool:
    """Whether a single score decides between two classes."""
    single = ((1, *target.shape), target.shape, (*target.shape, 1))
    return target.classes == 2 and scores.shape in single


def fit_of(scores: TensorSpec, target: TensorSpec) -> str:
    """How a target becomes numbers beside the scores.

    Class labels become one-hot vectors, with 1 at the right class and 0 elsewhere (``one_hot``, or
    ``one_hot_last`` where the classes come last); where one score decides between two classes, the
    label itself, 0 or 1, is the number (``reshape``). Numbers are taken ``as_is``.

    Raises:
        ShapeMismatch: if the two can not be compared.
    """
    real_numbers(scores)
    if target.is_label:
        if is_one_score(scores, target):
            return "reshape"
        classes_of(scores, target)
        return "one_hot" if class_axis(scores, target) == 1 else "one_hot_last"
    real_numbers(target)
    if scores.shape == target.shape:
        return "as_is"
    if scores.size == target.size == 1:
        return "reshape"
    raise ShapeMismatch(
        f"scores and target must have the same shape, but {scores} and {target} arrive",
        f"Set units to {target.size} in the layer before it."
        if scores.rank <= 1 and target.rank <= 1
        else f"Insert Reshape to {target} before this node."
        if scores.size == target.size
        else "Change the layers before it until both shapes agree.",
    )


def labels_needed(scores: TensorSpec, target: TensorSpec) -> None:
    """Refuse scores that are no real numbers, and a target that is no class label.

    Raises:
        ShapeMismatch: naming what arrives.
    """
    real_numbers(scores)
    if not target.is_label:
        raise ShapeMismatch(
            f"class labels are needed as the target, but numbers ({target}) arrive",
            "Wire a field of labels to it, or measure numbers with Squared error, "
            "Mean absolute error or R².",
        )
