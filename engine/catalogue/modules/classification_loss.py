"""What is to be made small where classes are told apart by margins, regions or alignment."""

from __future__ import annotations

import torch
from torch import Tensor, fx, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.modules.pairing import Paired, one_hot


class ClassHinge(nn.Module):
    """How far other classes come within a margin of the right one; → ().

    Args:
        axis: along which the classes lie, 1 or −1.
        margin: by how much the right score shall lead.
        form: ``sum`` over the other classes, divided by all, or the ``largest``.
        is_squared: whether what is too much is squared.
    """

    def __init__(self, axis: int, margin: float, form: str, is_squared: bool) -> None:
        super().__init__()
        self.axis, self.margin, self.form, self.is_squared = axis, margin, form, is_squared

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        place = target.unsqueeze(self.axis)
        lead = scores - scores.gather(self.axis, place) + self.margin
        over = lead.scatter(self.axis, place, 0.0).clamp(min=0)
        if self.is_squared:
            over = over.square()
        return over.mean() if self.form == "sum" else over.amax(self.axis).mean()


class SignHinge(Paired):
    """How far scores fall short of a margin on their side of 0; targets 0 and 1, or −1 and 1."""

    def __init__(self, fit: str, *, has_labels: bool, margin: float, is_squared: bool) -> None:
        super().__init__(fit)
        self.has_labels, self.margin, self.is_squared = has_labels, margin, is_squared

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        side = self.fitted(scores, target)
        if self.has_labels:
            side = 2 * side - 1
        short = (self.margin - side * scores).clamp(min=0)
        return short.square().mean() if self.is_squared else short.mean()


class Dice(nn.Module):
    """1 − the overlap of two regions, in the mean over examples and classes; → ().

    Args:
        axis: along which the classes have a score, 1 or −1; 0: a single score for one region.
        smooth: added above and below the line, so that an empty region is no division by 0.
    """

    def __init__(self, axis: int, smooth: float) -> None:
        super().__init__()
        self.axis, self.smooth = axis, smooth

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        if self.axis == 0:
            chances = scores.sigmoid().flatten(1).unsqueeze(1)
            truth = target.type_as(scores).flatten(1).unsqueeze(1)
        else:
            chances = scores.softmax(self.axis).movedim(self.axis, 1).flatten(2)  # (N, C, places)
            truth = one_hot(scores, target, self.axis).movedim(self.axis, 1).flatten(2)
        common = (chances * truth).sum(2)
        both = chances.sum(2) + truth.sum(2)
        return 1 - ((2 * common + self.smooth) / (both + self.smooth)).mean()


@fx.wrap  # type: ignore[untyped-decorator, unused-ignore]  # older torch leaves it untyped
def ctc(log_chances: Tensor, target: Tensor, lengths: Tensor, blank: int) -> Tensor:
    """The CTC loss of (N, T, C); on the meta device, where lengths are not known, its shape."""
    if log_chances.is_meta:
        return log_chances.new_empty(())
    examples, steps, _ = log_chances.shape
    whole = torch.full((examples,), steps, dtype=torch.long)
    return F.ctc_loss(
        log_chances.transpose(0, 1), target, whole, lengths.cpu(), blank, zero_infinity=True
    )


class CTC(nn.Module):
    """The surprise at a text, whenever its letters come in the sequence; → ()."""

    def __init__(self, blank: int, padding: int) -> None:
        super().__init__()
        self.blank, self.padding = blank, padding

    def forward(self, scores: Tensor, target: Tensor) -> Tensor:
        lengths = (target != self.padding).sum(1)
        # Logarithms of chances are their own log-softmax, so either is welcome.
        loss: Tensor = ctc(scores.log_softmax(2), target, lengths, self.blank)
        return loss
