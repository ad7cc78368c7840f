"""Every metric against torchmetrics, added up over uneven batches."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import reduce

import pytest
import torch
from torch import Tensor, fx

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Layer, Metric
from engine.catalogue.layers.classification_metric import F1, IoU, Precision, Recall
from engine.catalogue.layers.metric import PSNR, R2, RMSE, Accuracy, MeanAbsoluteError, TopK
from engine.catalogue.layers.sequence_metric import (
    BitsPerCharacter,
    Perplexity,
    SequenceAccuracy,
)
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of packages it looks for and of its own future
    from torchmetrics import classification, image, regression, text

Oracle = Callable[[Tensor, Tensor], Tensor]
Text = tuple[Tensor, Tensor, TensorSpec, TensorSpec]

BATCHES = [40, 40, 17]
CLASSES = 5

pytestmark = pytest.mark.filterwarnings("ignore")


def measured(layer: Metric, scores: Tensor, target: Tensor, *specs: TensorSpec) -> float:
    layer.check(*specs)
    module = fx.symbolic_trace(layer.build(*specs))
    pairs = zip(torch.split(scores, BATCHES), torch.split(target, BATCHES), strict=True)
    sums = reduce(torch.add, [module(s, t) for s, t in pairs])
    found = layer.value(sums.double())
    assert found.shape == ()
    return float(found)


def labels(*shape: int, classes: int = CLASSES) -> TensorSpec:
    return TensorSpec(shape, "int64", classes=classes)


@pytest.fixture
def noise() -> torch.Generator:
    return torch.Generator().manual_seed(7)


@pytest.fixture
def text_(noise: torch.Generator) -> Text:
    """Scores and tokens of short texts, half of which are guessed right, with their specs."""
    tokens = torch.randint(0, CLASSES, (97, 4), generator=noise)
    scores = torch.randn(97, 4, CLASSES, generator=noise) + 2 * torch.eye(CLASSES)[tokens]
    return scores, tokens, TensorSpec((4, CLASSES), axes=("T", "F")), labels(4)


PER_CLASS = [
    (Precision, classification.MulticlassPrecision, classification.BinaryPrecision),
    (Recall, classification.MulticlassRecall, classification.BinaryRecall),
    (F1, classification.MulticlassF1Score, classification.BinaryF1Score),
    (IoU, classification.MulticlassJaccardIndex, classification.BinaryJaccardIndex),
]


@pytest.mark.parametrize("average", ["macro", "micro"])
@pytest.mark.parametrize(("ours", "theirs", "_"), PER_CLASS)
def test_precision_recall_f1_and_iou(
    ours: type[Metric], theirs: Callable[..., Oracle], _: object, average: str, text_: Text
) -> None:
    scores, tokens, *specs = text_
    for kept in (CLASSES, CLASSES - 1):  # with and without a class that never occurs
        seen, answer = scores.clone(), tokens % kept
        seen[..., kept:] = -100
        expected = theirs(num_classes=CLASSES, average=average)(seen.movedim(-1, 1), answer)
        found = measured(ours(average=average), seen, answer, *specs)
        assert found == pytest.approx(float(expected))


@pytest.mark.parametrize(("ours", "_", "theirs"), PER_CLASS)
def test_a_single_score_finds_one_class(
    ours: type[Metric], _: object, theirs: Callable[..., Oracle], noise: torch.Generator
) -> None:
    chances = torch.rand(97, 1, 6, 5, generator=noise)
    answer = torch.randint(0, 2, (97, 6, 5), generator=noise)
    expected = theirs(threshold=0.3)(chances[:, 0], answer)
    layer = ours(average="binary", threshold=0.3)
    found = measured(layer, chances, answer, TensorSpec((1, 6, 5)), labels(6, 5, classes=2))
    assert found == pytest.approx(float(expected))


def test_iou_leaves_a_class_out(text_: Text) -> None:
    scores, tokens, *specs = text_
    theirs = classification.MulticlassJaccardIndex(num_classes=CLASSES, ignore_index=2)
    expected = theirs(scores.movedim(-1, 1), tokens)
    found = measured(IoU(ignored_class=2), scores, tokens, *specs)
    assert found == pytest.approx(float(expected))


@pytest.mark.parametrize("ignored", [-1, 2])
def test_accuracy_and_top_k(ignored: int, text_: Text) -> None:
    scores, tokens, *specs = text_
    for k in (1, 2, 4):
        theirs = classification.MulticlassAccuracy(
            num_classes=CLASSES, top_k=k, average="micro", ignore_index=ignored
        )
        expected = float(theirs(scores.movedim(-1, 1), tokens))
        layers = [TopK(k=k, ignored_class=ignored)]
        if k == 1:
            layers.append(Accuracy(ignored_class=ignored))
        for layer in layers:
            assert measured(layer, scores, tokens, *specs) == pytest.approx(expected)


def test_accuracy_of_maps(noise: torch.Generator) -> None:
    scores = torch.randn(97, 3, 6, 5, generator=noise)
    answer = torch.randint(0, 3, (97, 6, 5), generator=noise)
    expected = classification.MulticlassAccuracy(num_classes=3, average="micro")(scores, answer)
    found = measured(Accuracy(), scores, answer, TensorSpec((3, 6, 5)), labels(6, 5, classes=3))
    assert found == pytest.approx(float(expected))


@pytest.mark.parametrize("ignored", [None, 3])
def test_perplexity_and_bits(ignored: int | None, text_: Text) -> None:
    scores, tokens, *specs = text_
    expected = text.Perplexity(ignore_index=ignored)(scores, tokens)
    left_out = -1 if ignored is None else ignored
    for arriving in (scores, scores.log_softmax(-1)):
        found = measured(Perplexity(ignored_class=left_out), arriving, tokens, *specs)
        assert found == pytest.approx(float(expected), rel=1e-5)
    bits = measured(BitsPerCharacter(ignored_class=left_out), scores, tokens, *specs)
    assert bits == pytest.approx(float(expected.log2()), rel=1e-5)


def test_knowing_nothing_is_as_many_as_there_are() -> None:
    specs = TensorSpec((4, 8), axes=("T", "F")), labels(4, classes=8)
    scores, tokens = torch.zeros(97, 4, 8), torch.randint(0, 8, (97, 4))
    assert measured(Perplexity(), scores, tokens, *specs) == pytest.approx(8)
    assert measured(BitsPerCharacter(), scores, tokens, *specs) == pytest.approx(3)


@pytest.mark.parametrize("ignored", [-1, 2])
def test_sequence_accuracy_is_exact_match(ignored: int, text_: Text) -> None:
    scores, tokens, *specs = text_
    theirs = classification.MulticlassExactMatch(num_classes=CLASSES, ignore_index=ignored)
    expected = float(theirs(scores.movedim(-1, 1), tokens))
    assert 0.1 < expected < 0.6
    found = measured(SequenceAccuracy(ignored_class=ignored), scores, tokens, *specs)
    assert found == pytest.approx(expected)


def test_metrics_of_numbers(noise: torch.Generator) -> None:
    target = torch.rand(97, CLASSES, generator=noise)
    said = target + 0.2 * torch.randn(97, CLASSES, generator=noise)
    spec = TensorSpec((CLASSES,))
    for layer, theirs in (
        (RMSE(), regression.MeanSquaredError(squared=False)),
        (MeanAbsoluteError(), regression.MeanAbsoluteError()),
        (R2(), regression.R2Score()),
        (PSNR(), image.PeakSignalNoiseRatio(data_range=1.0)),
        (PSNR(peak=255.0), image.PeakSignalNoiseRatio(data_range=255.0)),
    ):
        expected = float(theirs(said, target))
        assert measured(layer, said, target, spec, spec) == pytest.approx(expected, rel=1e-5)


def test_no_metric_is_forgotten() -> None:
    known = {"accuracy", "top_k", "rmse", "mae", "r2", "psnr", "precision", "recall", "f1", "iou"}
    known |= {"perplexity", "bits_per_character", "sequence_accuracy"}
    assert {kind.id for kind in builtin_catalogue() if issubclass(kind, Metric)} == known


@pytest.mark.parametrize(
    ("layer", "specs", "text", "hint"),
    [
        (
            F1(average="binary", positive=7),
            (TensorSpec((CLASSES,)), labels()),
            "class 7 is looked for, but the classes are 0 … 4",
            "Set class to at most 4.",
        ),
        (
            SequenceAccuracy(),
            (TensorSpec((CLASSES,)), labels()),
            "the target is a single label, not a sequence of them",
            "Use Accuracy.",
        ),
        (
            Perplexity(),
            (TensorSpec((3, 4), axes=("T", "F")), labels(3)),
            "5 scores are needed, one per class, but 4 arrive",
            "Set units to 5 in the layer before it.",
        ),
        (
            IoU(ignored_class=9),
            (TensorSpec((CLASSES, 3, 3)), labels(3, 3)),
            "ignored_class is 9, but the classes are 0 … 4",
            "Set ignored_class to at most 4, or to −1 for none.",
        ),
    ],
)
def test_a_refusal_says_what_would_mend_it(
    layer: Layer, specs: tuple[TensorSpec, ...], text: str, hint: str
) -> None:
    refusal = refusal_of(layer, specs)
    assert refusal is not None
    assert (str(refusal), refusal.hint) == (text, hint)
