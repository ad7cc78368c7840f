"""Even gaps: where a moving card stands as far from one neighbour as another gap is wide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF

_TICK = 5.0
_WIDEST = 600.0
"""Gaps wider than this are no neighbourhood."""

Span = tuple[float, float]


@dataclass(frozen=True)
class Spacing:
    """A place at which two gaps of a row, or of a column, are equal.

    Attributes:
        shift: how far the card has to go there.
        is_across: whether the gaps lie side by side in a row.
        gaps: the two gaps, from edge to edge, once the card is there.
    """

    shift: float
    is_across: bool
    gaps: tuple[Span, Span]

    def lines(self, card: QRectF) -> list[QLineF]:
        """A measure in each of the gaps, at the middle of the card that was moved."""
        lines = []
        for low, high in self.gaps:
            if self.is_across:
                y = card.center().y()
                lines.append(QLineF(low, y, high, y))
            else:
                x = card.center().x()
                lines.append(QLineF(x, low, x, high))
            for end in (lines[-1].p1(), lines[-1].p2()):
                tick = QPointF(0.0, _TICK) if self.is_across else QPointF(_TICK, 0.0)
                lines.append(QLineF(end - tick, end + tick))
        return lines


def spacings(moving: QRectF, others: Iterable[QRectF], *, is_across: bool) -> list[Spacing]:
    """The even places beside the neighbours in its row (``is_across``) or its column."""
    own, side = _span(moving, is_across), _span(moving, not is_across)
    in_line = sorted(
        _span(body, is_across)
        for body in others
        if _span(body, not is_across)[0] < side[1] and _span(body, not is_across)[1] > side[0]
    )
    middle, width = (own[0] + own[1]) / 2, own[1] - own[0]
    before = _chain([span for span in in_line if sum(span) / 2 < middle][::-1])
    after = _chain([span for span in in_line if sum(span) / 2 >= middle])
    found = []
    if before and after:
        low, high = before[0][1], after[0][0]
        gap = (high - low - width) / 2
        if 0 < gap <= _WIDEST:
            place = low + gap
            gaps = ((low, place), (place + width, high))
            found.append(Spacing(place - own[0], is_across, gaps))
    if len(before) > 1:
        known = (before[1][1], before[0][0])
        place = before[0][1] + known[1] - known[0]
        found.append(Spacing(place - own[0], is_across, (known, (before[0][1], place))))
    if len(after) > 1:
        known = (after[0][1], after[1][0])
        end = after[0][0] - (known[1] - known[0])
        found.append(Spacing(end - own[1], is_across, ((end, after[0][0]), known)))
    return found


def _span(body: QRectF, is_across: bool) -> Span:
    return (body.left(), body.right()) if is_across else (body.top(), body.bottom())


def _chain(spans: list[Span]) -> list[Span]:
    """The nearest span, and the next beyond it that leaves a gap, if there is one."""
    chain = spans[:1]
    for span in spans[1:]:
        gap = max(span[0] - chain[0][1], chain[0][0] - span[1])
        if 0 < gap <= _WIDEST:
            return [*chain, span]
    return chain
