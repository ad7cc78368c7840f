"""Losses of classes, also along sequences and over maps, against torch and arithmetic by hand."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, fx, nn
from torch.nn import functional

from engine.catalogue.layer import Layer, Loss
from engine.catalogue.layers.classification_loss import CTC, Dice, Hinge
from engine.catalogue.layers.loss import NLL, BinaryCrossEntropy, CrossEntropy, SquaredError
from engine.catalogue.layers.pairing import class_axis
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

TEXT = TensorSpec((6, 5), axes=("T", "F"))
TOKENS = TensorSpec((6,), "int64", classes=5)
WEIGHTS = (0.5, 2.0, 0.0, 1.0, 3.5)


@pytest.fixture
def scores() -> Tensor:
    return torch.randn(4, 6, 5, generator=torch.Generator().manual_seed(1))


@pytest.fixture
def tokens() -> Tensor:
    return torch.randint(0, 5, (4, 6), generator=torch.Generator().manual_seed(2))


def loss_of(layer: Loss, scores: Tensor, target: Tensor, *specs: TensorSpec) -> float:
    layer.check(*specs)
    out = fx.symbolic_trace(layer.build(*specs))(scores, target)
    assert out.shape == ()
    return float(out)


def labels(*shape: int, classes: int) -> TensorSpec:
    return TensorSpec(shape, "int64", classes=classes)


@pytest.mark.parametrize("smoothing", [0.0, 0.2])
@pytest.mark.parametrize("weights", [(), WEIGHTS])
@pytest.mark.parametrize("ignored", [-1, 3])
def test_cross_entropy_of_a_text_is_torchs(
    scores: Tensor, tokens: Tensor, smoothing: float, weights: tuple[float, ...], ignored: int
) -> None:
    layer = CrossEntropy(label_smoothing=smoothing, class_weights=weights, ignored_class=ignored)
    expected = functional.cross_entropy(
        scores.flatten(0, 1),
        tokens.flatten(),
        torch.tensor(weights) if weights else None,
        ignore_index=ignored,
        label_smoothing=smoothing,
    )
    assert loss_of(layer, scores, tokens, TEXT, TOKENS) == pytest.approx(float(expected))
    first = TensorSpec((5, 6))
    turned = scores.transpose(1, 2)
    assert loss_of(layer, turned, tokens, first, TOKENS) == pytest.approx(float(expected))


def test_nll_of_log_softmax_is_cross_entropy(scores: Tensor, tokens: Tensor) -> None:
    settings = {"class_weights": WEIGHTS, "ignored_class": 1}
    found = loss_of(NLL(**settings), scores.log_softmax(2), tokens, TEXT, TOKENS)
    expected = loss_of(CrossEntropy(**settings), scores, tokens, TEXT, TOKENS)
    assert found == pytest.approx(expected)
    maps, answer = torch.randn(2, 3, 4, 5).log_softmax(1), torch.randint(0, 3, (2, 4, 5))
    found = loss_of(NLL(), maps, answer, TensorSpec((3, 4, 5)), labels(4, 5, classes=3))
    assert found == pytest.approx(float(functional.nll_loss(maps, answer)))


def test_a_batch_of_nothing_but_padding_costs_nothing(scores: Tensor) -> None:
    padding = torch.full((4, 6), 2)
    assert loss_of(CrossEntropy(ignored_class=2), scores, padding, TEXT, TOKENS) == 0


def test_in_a_square_the_axes_tell_where_the_classes_are() -> None:
    target = labels(5, classes=5)
    assert class_axis(TensorSpec((5, 5), axes=("T", "F")), target) == -1
    assert class_axis(TensorSpec((5, 5)), target) == 1
    scores, answer = torch.randn(3, 5, 5), torch.randint(0, 5, (3, 5))
    spec = TensorSpec((5, 5), axes=("T", "F"))
    found = loss_of(CrossEntropy(), scores, answer, spec, target)
    expected = functional.cross_entropy(scores.transpose(1, 2), answer)
    assert found == pytest.approx(float(expected))


def test_tokens_meet_squared_error_as_one_hot(scores: Tensor, tokens: Tensor) -> None:
    expected = functional.mse_loss(scores, torch.eye(5)[tokens])
    found = loss_of(SquaredError(), scores, tokens, TEXT, TOKENS)
    assert found == pytest.approx(float(expected))


def test_a_yes_or_no_at_each_step() -> None:
    scores, answer = torch.randn(3, 6, 1), torch.randint(0, 2, (3, 6))
    expected = functional.binary_cross_entropy_with_logits(scores[..., 0], answer.float())
    specs = TensorSpec((6, 1), axes=("T", "F")), labels(6, classes=2)
    assert loss_of(BinaryCrossEntropy(), scores, answer, *specs) == pytest.approx(float(expected))


@pytest.mark.parametrize("squared", [False, True])
@pytest.mark.parametrize("margin", [0.0, 1.0, 2.5])
def test_hinge_is_torchs_multi_margin(margin: float, squared: bool) -> None:
    scores, answer = torch.randn(9, 5), torch.randint(0, 5, (9,))
    theirs = nn.MultiMarginLoss(p=2 if squared else 1, margin=margin)
    layer = Hinge(margin=margin, squared=squared)
    found = loss_of(layer, scores, answer, TensorSpec((5,)), labels(classes=5))
    assert found == pytest.approx(float(theirs(scores, answer)))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("squared", [False, True])
def test_hinge_of_the_largest_is_torchmetrics(
    squared: bool, scores: Tensor, tokens: Tensor
) -> None:
    from torchmetrics.functional.classification import multiclass_hinge_loss

    # torchmetrics makes chances of scores outside 0 … 1.
    chances = scores.softmax(2)
    found = loss_of(Hinge(form="largest", squared=squared), chances, tokens, TEXT, TOKENS)
    expected = multiclass_hinge_loss(
        chances.flatten(0, 1), tokens.flatten(), num_classes=5, squared=squared
    )
    assert found == pytest.approx(float(expected))


def test_hinge_of_one_score_looks_at_its_sign() -> None:
    scores = torch.tensor([[0.5], [-2.0], [1.5], [0.25]])
    answer = torch.tensor([1, 0, 0, 1])
    expected = (0.5 + 0.0 + 2.5 + 0.75) / 4
    one = TensorSpec((1,))
    assert loss_of(Hinge(), scores, answer, one, labels(classes=2)) == pytest.approx(expected)
    sides = (2 * answer - 1).float().unsqueeze(1)
    assert loss_of(Hinge(), scores, sides, one, one) == pytest.approx(expected)


def test_dice_counts_common_pixels() -> None:
    scores = torch.randn(2, 3, 4, 5)
    answer = torch.randint(0, 3, (2, 4, 5))
    chances, truth = scores.softmax(1), torch.eye(3)[answer].permute(0, 3, 1, 2)
    shares = [
        (2 * (chances[n, c] * truth[n, c]).sum() + 1)
        / (chances[n, c].sum() + truth[n, c].sum() + 1)
        for n in range(2)
        for c in range(3)
    ]
    expected = 1 - float(sum(shares)) / 6
    specs = TensorSpec((3, 4, 5)), labels(4, 5, classes=3)
    assert loss_of(Dice(), scores, answer, *specs) == pytest.approx(expected)


def test_dice_of_one_region_is_0_where_it_is_met() -> None:
    answer = torch.randint(0, 2, (2, 4, 5))
    sure = torch.where(answer == 1, 40.0, -40.0)
    specs = TensorSpec((1, 4, 5)), labels(4, 5, classes=2)
    assert loss_of(Dice(), sure[:, None], answer, *specs) == pytest.approx(0, abs=1e-6)
    assert loss_of(Dice(), -sure[:, None], answer, *specs) > 0.9
    picture = TensorSpec((1, 4, 5))
    found = loss_of(Dice(), sure[:, None], answer[:, None].float(), picture, picture)
    assert found == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("as_chances", [False, True])
def test_ctc_is_torchs(as_chances: bool) -> None:
    scores = torch.randn(3, 12, 5)
    lengths = torch.tensor([4, 2, 3])
    target = torch.randint(1, 5, (3, 4)) * (torch.arange(4) < lengths[:, None])
    log_chances = scores.log_softmax(2)
    expected = nn.CTCLoss()(log_chances.transpose(0, 1), target, torch.full((3,), 12), lengths)
    specs = TensorSpec((12, 5), axes=("T", "F")), labels(4, classes=5)
    found = loss_of(CTC(), log_chances if as_chances else scores, target, *specs)
    assert found == pytest.approx(float(expected), rel=1e-5)


def test_ctc_adds_up_all_ways_to_place_a_letter() -> None:
    chances = torch.tensor([[0.6, 0.4], [0.3, 0.7]])
    one_a = 0.6 * 0.7 + 0.4 * 0.3 + 0.4 * 0.7  # _a, a_, aa
    specs = TensorSpec((2, 2), axes=("T", "F")), labels(1, classes=2)
    found = loss_of(CTC(), chances.log()[None], torch.tensor([[1]]), *specs)
    assert found == pytest.approx(-torch.tensor(one_a).log().item())


SAID = [
    (
        CrossEntropy(class_weights=(1.0, 2.0)),
        (TEXT, TOKENS),
        "class_weights has 2 numbers, but there are 5 classes",
        "Give 5 numbers, one per class, or none.",
    ),
    (
        NLL(class_weights=(0.0,) * 5),
        (TEXT, TOKENS),
        "all 5 class weights are 0, so nothing would count",
        "Give at least one class a weight above 0.",
    ),
    (
        CrossEntropy(ignored_class=5),
        (TEXT, TOKENS),
        "ignored_class is 5, but the classes are 0 … 4",
        "Set ignored_class to at most 4, or to −1 for none.",
    ),
    (
        CrossEntropy(),
        (TensorSpec((6, 9), axes=("T", "F")), TOKENS),
        "5 scores are needed, one per class, but 9 arrive",
        "Set units to 5 in the layer before it.",
    ),
    (
        CrossEntropy(),
        (TensorSpec((7, 5), axes=("T", "F")), TOKENS),
        "6 × 5 scores are needed, one per class, but 7 × 5 reaches this node",
        "Change the layers before it until the sizes agree.",
    ),
    (
        Dice(),
        (TensorSpec((5,)), labels(classes=5)),
        "the target has one value per example, but regions are made of many places",
        "Wire a field with a label for each pixel to it, or use Cross-entropy.",
    ),
    (
        CTC(blank=5),
        (TEXT, TOKENS),
        "blank is 5, but the classes that have a score are 0 … 4",
        "Set blank to at most 4.",
    ),
    (
        CTC(),
        (TensorSpec((12, 4), axes=("T", "F")), TOKENS),
        "5 scores are needed at each step, one per class, but 4 arrive",
        "Set units to 5 in the layer before it.",
    ),
]


@pytest.mark.parametrize(("layer", "specs", "text", "hint"), SAID)
def test_a_refusal_says_what_would_mend_it(
    layer: Layer, specs: tuple[TensorSpec, ...], text: str, hint: str
) -> None:
    refusal = refusal_of(layer, specs)
    assert refusal is not None
    assert (str(refusal), refusal.hint) == (text, hint)
