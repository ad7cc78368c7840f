"""What a user reads when something does not fit."""

from __future__ import annotations

import pytest

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import ReLU, Softmax
from engine.catalogue.layers.combination import Add, Concatenate
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import BinaryCrossEntropy, CrossEntropy, SquaredError
from engine.catalogue.layers.metric import R2, Accuracy, TopK
from engine.catalogue.layers.pooling import MaxPool2d
from engine.catalogue.layers.shape import Reshape
from engine.catalogue.layers.transposed import ConvTranspose2d
from engine.catalogue.layers.whole_pooling import GlobalMean
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import LABEL, PICTURE, VECTOR, fits, refusal_of

SMALL = TensorSpec((6, 3, 3))
TEN = TensorSpec((), "int64", classes=10)
EIGHT_SCORES = TensorSpec((8,))

SAID = [
    (
        Conv2d(kernel=5, padding="valid"),
        (SMALL,),
        "kernel 5×5 is larger than the 3×3 picture that reaches it",
        "Reduce kernel to 3 or set padding to same.",
    ),
    (
        Conv2d(kernel=5, dilation=3, padding="number", border=1),
        (SMALL,),
        "kernel 5×5, which spans 13×13 with dilation 3, is larger than the 3×3 picture "
        "with its border of 1 that reaches it",
        "Reduce kernel to 2 or set padding to same.",
    ),
    (
        Conv2d(filters=32, groups=4),
        (SMALL,),
        "6 channels can not be split into 4 groups",
        "Set groups to one of 1, 2.",
    ),
    (
        Conv2d(),
        (VECTOR,),
        "a picture (channels × height × width) is needed, but 16 reaches this node",
        "Insert Reshape to make a picture of it, or use Linear.",
    ),
    (
        MaxPool2d(kernel=4, border=3),
        (PICTURE,),
        "border 3 is more than half of kernel 4",
        "Reduce border to 2.",
    ),
    (
        ConvTranspose2d(border=4),
        (SMALL,),
        "nothing is left of the picture when 4 px are cut off on each side (it would be −2×−2)",
        "Reduce border to 2.",
    ),
    (
        GlobalMean(),
        (VECTOR,),
        "a picture or a sequence is needed, but 16 reaches this node",
        "Move it before the Flatten.",
    ),
    (
        Linear(),
        (PICTURE,),
        "a vector is needed, but 1 × 28 × 28 reaches this node",
        "Insert Flatten before this node.",
    ),
    (
        ReLU(),
        (LABEL,),
        "real numbers are needed, but class labels (1 of 16) reach this node",
        "Wire labels into the target of a loss or a metric.",
    ),
    (
        Softmax(),
        (TensorSpec(()),),
        "several scores are needed, but one number reaches this node",
        "Use Sigmoid for a single score.",
    ),
    (
        Reshape(shape=(1, 4, 5)),
        (VECTOR,),
        "1×4×5 holds 20 numbers, but 16 numbers reach this node",
        "Choose sizes whose product is 16, or set one of them to −1.",
    ),
    (
        Reshape(shape=(3, -1)),
        (VECTOR,),
        "16 numbers can not be split evenly into 3×−1: 16 is no multiple of 3",
        "Choose sizes that divide 16.",
    ),
    (
        Add(),
        (PICTURE, SMALL),
        "all inputs must have the same shape, but 1 × 28 × 28 and 6 × 3 × 3 arrive",
        "Change the layers before it until both shapes agree.",
    ),
    (
        Concatenate(),
        (PICTURE, SMALL),
        "all sizes but the channels must agree, but 1 × 28 × 28 and 6 × 3 × 3 arrive",
        "Change the layers before it until they agree.",
    ),
    (
        Concatenate(axis="width"),
        (VECTOR, VECTOR),
        "16 has no axis called width",
        "Set axis to channels.",
    ),
    (
        CrossEntropy(),
        (EIGHT_SCORES, TEN),
        "10 scores are needed, one per class, but 8 arrive",
        "Set units to 10 in the layer before it.",
    ),
    (
        CrossEntropy(),
        (PICTURE, TEN),
        "10 scores are needed, one per class, but 1 × 28 × 28 reaches this node",
        "Insert Flatten and a Linear with 10 units before this node.",
    ),
    (
        CrossEntropy(),
        (EIGHT_SCORES, TensorSpec(())),
        "class labels are needed as the target, but numbers (1) arrive",
        "Wire a field of labels to it, or measure numbers with Squared error, "
        "Mean absolute error or R².",
    ),
    (
        Accuracy(),
        (TEN, TEN),
        "real numbers are needed, but class labels (1 of 10) reach this node",
        "Wire labels into the target of a loss or a metric.",
    ),
    (
        TopK(k=5),
        (TensorSpec((3,)), TensorSpec((), "int64", classes=3)),
        "k is 5, but there are only 3 classes",
        "Reduce k to 3.",
    ),
    (
        BinaryCrossEntropy(),
        (EIGHT_SCORES, TEN),
        "labels of 2 classes are needed, but there are 10",
        "Use Cross-entropy for 10 classes.",
    ),
    (
        BinaryCrossEntropy(),
        (EIGHT_SCORES, TensorSpec((), "int64", classes=2)),
        "1 score is needed for yes or no, but 8 arrive",
        "Set units to 1 in the layer before it, or use Cross-entropy.",
    ),
    (
        SquaredError(),
        (EIGHT_SCORES, TensorSpec((3,))),
        "scores and target must have the same shape, but 8 and 3 arrive",
        "Set units to 3 in the layer before it.",
    ),
    (
        SquaredError(),
        (TensorSpec((784,)), PICTURE),
        "scores and target must have the same shape, but 784 and 1 × 28 × 28 arrive",
        "Insert Reshape to 1 × 28 × 28 before this node.",
    ),
    (
        R2(),
        (EIGHT_SCORES, TEN),
        "10 scores are needed, one per class, but 8 arrive",
        "Set units to 10 in the layer before it.",
    ),
]


@pytest.mark.parametrize(("layer", "specs", "text", "hint"), SAID)
def test_a_refusal_has_the_numbers_and_what_would_mend_it(
    layer: Layer, specs: tuple[TensorSpec, ...], text: str, hint: str
) -> None:
    refusal = refusal_of(layer, specs)
    assert refusal is not None
    assert (str(refusal), refusal.hint) == (text, hint)


@pytest.mark.parametrize(
    ("layer", "specs"),
    [
        (Conv2d(kernel=3, padding="valid"), (SMALL,)),
        (Conv2d(kernel=2, dilation=3, padding="number", border=1), (SMALL,)),
        (Conv2d(filters=32, groups=2), (SMALL,)),
        (MaxPool2d(kernel=4, border=2), (PICTURE,)),
        (ConvTranspose2d(border=2), (SMALL,)),
        (Reshape(shape=(4, -1)), (VECTOR,)),
        (CrossEntropy(), (TensorSpec((10,)), TEN)),
    ],
)
def test_what_a_hint_proposes_mends_it(layer: Layer, specs: tuple[TensorSpec, ...]) -> None:
    assert fits(layer, specs)
