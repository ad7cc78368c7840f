"""A change that is told by what it does to a number: ``*2``, ``/4``, ``+1``, ``-=0.5``."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

from gui.widgets.arithmetic import NotANumber, evaluate

_OPERATIONS: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
_SPELLINGS = str.maketrans({"×": "*", "·": "*", "−": "-", "–": "-", "÷": "/"})
_WRITTEN = re.compile(r"\s*([-+*/])(=?)\s*(?![*/])(.+)", re.DOTALL)


@dataclass(frozen=True)
class RelativeEdit:
    """An operation and its second number; the first is what each edited thing has."""

    sign: str
    number: float

    def of(self, value: float) -> int | float:
        """What becomes of a number; whole numbers stay whole where the result is.

        Raises:
            NotANumber: if it can not be worked out.
        """
        try:
            result = _OPERATIONS[self.sign](value, self.number)
        except (ZeroDivisionError, OverflowError):
            raise NotANumber(f"{value:g} {self.sign} {self.number:g} has no result") from None
        return int(result) if isinstance(value, int) and result == int(result) else result


def relative_edit(text: str, *, is_signed: bool) -> RelativeEdit | None:
    """What was typed as a change of what is there; None if it stands for a number itself.

    Args:
        text: what was typed.
        is_signed: whether ``+1`` and ``-1`` are numbers here; ``+=1`` and ``-=1`` never are.

    Raises:
        NotANumber: if what follows the sign can not be read.
    """
    match = _WRITTEN.fullmatch(text.translate(_SPELLINGS))
    if match is None:
        return None
    sign, is_marked, rest = match.groups()
    if is_signed and sign in "+-" and not is_marked:
        return None
    return RelativeEdit(sign, evaluate(rest))
