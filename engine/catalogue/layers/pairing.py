"""How scores and right answers are brought together, for losses and metrics alike."""

from __future__ import annotations

from engine.catalogue.layer import Port
from engine.catalogue.layers.checks import real_numbers
from engine.errors import ShapeMismatch
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
    _labels_needed(scores, target)
    classes = target.classes or 0
    if scores.shape == (classes, *target.shape):
        return classes
    if scores.rank == target.rank + 1 and scores.shape[1:] == target.shape:
        raise ShapeMismatch(
            f"{classes} scores are needed, one per class, but {scores.shape[0]} "
            f"arrive{'s' if scores.shape[0] == 1 else ''}",
            f"Set units to {classes} in the layer before it.",
        )
    wanted = TensorSpec((classes, *target.shape))
    raise ShapeMismatch(
        f"{wanted} scores are needed, one per class, but {scores} reaches this node",
        f"Insert Flatten and a Linear with {classes} units before this node."
        if not target.shape
        else "Change the layers before it until the sizes agree.",
    )


def is_one_score(scores: TensorSpec, target: TensorSpec) -> bool:
    """Whether a single score decides between two classes."""
    return target.classes == 2 and scores.shape in ((1, *target.shape), target.shape)


def fit_of(scores: TensorSpec, target: TensorSpec) -> str:
    """How a target becomes numbers beside the scores: ``as_is``, ``reshape`` or ``one_hot``.

    Class labels become one-hot vectors, with 1 at the right class and 0 elsewhere; where one score
    decides between two classes, the label itself, 0 or 1, is the number.

    Raises:
        ShapeMismatch: if the two can not be compared.
    """
    real_numbers(scores)
    if target.is_label:
        if is_one_score(scores, target):
            return "reshape"
        classes_of(scores, target)
        return "one_hot"
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


def _labels_needed(scores: TensorSpec, target: TensorSpec) -> None:
    real_numbers(scores)
    if not target.is_label:
        raise ShapeMismatch(
            f"class labels are needed as the target, but numbers ({target}) arrive",
            "Wire a field of labels to it, or measure numbers with Squared error, "
            "Mean absolute error or R².",
        )
