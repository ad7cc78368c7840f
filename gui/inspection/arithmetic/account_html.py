"""The account of a number as a page: each line with its numbers, small windows number by number."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import prod
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Account, AccountLine, NodeAccount, Terms
from gui.inspection.arithmetic.names import Names
from gui.inspection.number_matrix import matrix_html
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

_MOST_CHANNELS, _MOST_SIDE, _MOST_TERMS = 3, 7, 6
_CELL_PX, _SIGNS_PX = 36, 100


@dataclass(frozen=True)
class Choice:
    """What of an account is looked at closely.

    Attributes:
        stage, line: whose terms the table lists.
        has_all: all channels of windows are drawn, not the first ones alone.
    """

    stage: int = -1
    line: int = -1
    has_all: bool = False


def page(
    theme: Theme, account: Account, choice: Choice, width_px: int, names: Names | None = None
) -> str:
    """The whole account as a page of rich text.

    Links are ``terms:STAGE:LINE``, ``back:STAGE:LINE`` and ``all``.

    Args:
        theme: its colours and sizes.
        account: what is written out.
        choice: what of it is looked at closely.
        width_px: how wide the page is.
        names: what the numbers of its inputs are called.
    """
    return _Page(theme, choice, width_px, names or {}).of(account)


class _Page:
    def __init__(self, theme: Theme, choice: Choice, width_px: int, names: Names) -> None:
        self._theme, self._choice, self._names = theme, choice, names
        self._width = width_px
        self._small = theme.px(11)
        self._at = ""

    def of(self, account: Account) -> str:
        self._at = f", t = {account.step + 1}" if account.is_inside else ""
        stages = "".join(
            self._stage(number, stage, is_asked=number == account.asked)
            for number, stage in enumerate(account.stages)
        )
        size = self._theme.px(13)
        return f'<div style="color:{self._ink("text")}; font-size:{size}px">{stages}</div>'

    def _stage(self, number: int, stage: NodeAccount, *, is_asked: bool) -> str:
        ink = self._ink("accent" if is_asked else "text")
        place = ", ".join(map(str, stage.place))
        head = (
            f'<p style="margin:8px 0 2px 0"><b style="color:{ink}">{escape(stage.path)}'
            f'[{place}]{self._at}</b> <span style="color:{self._ink("secondary")}; '
            f'font-size:{self._small}px">{escape(translated(stage.title))}</span></p>'
        )
        lines = "".join(
            self._line(number, row, line, stage) for row, line in enumerate(stage.lines)
        )
        return head + lines + self._verdict(stage)

    def _line(self, stage: int, row: int, line: AccountLine, node: NodeAccount) -> str:
        name = escape(translated(line.name))
        written, terms = escape(translated(line.written)), line.terms
        result = "" if not node.is_explained else f" = <b>{_number(line.result)}</b>"
        parts = [
            f'<p style="margin:3px 0 0 10px"><span style="color:{self._ink("secondary")}; '
            f'font-size:{self._small}px">{name}</span><br>{written}{result}</p>'
        ]
        if terms is not None and is_taken(terms, node):
            parts.append(self._back(stage, row))
        elif terms is not None:
            parts.append(self._window(terms) if _is_drawn(terms) else self._terms(terms, node))
            if terms.count > 1:
                parts.append(self._link(stage, row, terms))
        return "".join(parts)

    def _back(self, stage: int, row: int) -> str:
        words = escape(_tr("Where does that number come from?"))
        return (
            f'<p style="margin:1px 0 0 10px; font-size:{self._small}px">'
            f'<a href="back:{stage}:{row}" style="color:{self._ink("accent")}; '
            f'text-decoration:none">{words}</a></p>'
        )

    def _link(self, stage: int, row: int, terms: Terms) -> str:
        words = _tr("All {count} terms").format(count=terms.count)
        is_it = (stage, row) == (self._choice.stage, self._choice.line)
        role = "faint" if is_it else "accent"
        return (
            f'<p style="margin:1px 0 0 10px; font-size:{self._small}px">'
            f'<a href="terms:{stage}:{row}" style="color:{self._ink(role)}; '
            f'text-decoration:none">{words}</a></p>'
        )

    def _verdict(self, stage: NodeAccount) -> str:
        """Whether the arithmetic gives what the network gave."""
        role, words = "good", _tr("The network gives {value}: the same.")
        if stage.value is None:
            role, words = "faint", _tr("A step on the way: the node does not give it.")
        elif not stage.is_explained:
            role, words = "secondary", _tr("The network gives {value}, by: {formula}")
        elif stage.difference is not None:
            role = "problem"
            words = _tr("The network gives {value}, which differs by {difference}.")
        off = 0.0 if stage.difference is None else stage.difference
        value = math_nan(stage.value)
        said = words.format(value=_number(value, 6), difference=_number(off), formula=stage.formula)
        return (
            f'<p style="margin:3px 0 6px 10px; color:{self._ink(role)}; '
            f'font-size:{self._small}px">{escape(said)}</p>'
        )

    def _terms(self, terms: Terms, node: NodeAccount) -> str:
        """The terms that weigh most, one below the other."""
        names = names_of_terms(terms, node, self._names)
        rows = []
        for index in terms.order[:_MOST_TERMS].tolist():
            factors = " · ".join(_number(float(one)) for one in terms.factors[index])
            worth = f" = {_number(float(terms.products[index]))}" if "·" in factors else ""
            mark = " ←" if index == terms.winner else ""
            rows.append(f"{_place(terms, index, names)} {factors}{worth}{mark}")
        rest = terms.count - _MOST_TERMS
        if rest > 0:
            left = float(terms.products[terms.order[_MOST_TERMS:]].sum())
            words = _tr("{count} more, together {sum}")
            rows.append(words.format(count=rest, sum=_number(left)))
        return (
            f'<p style="margin:2px 0 0 10px; color:{self._ink("secondary")}; '
            f'font-size:{self._small}px">' + "<br>".join(map(escape, rows)) + "</p>"
        )

    def _window(self, terms: Terms) -> str:
        """Each channel's patch, kernel and products, number by number."""
        shape = terms.window
        channels = shape[0] if len(shape) > 1 else 1
        sides = (shape[-2] if len(shape) == 3 else 1, shape[-1])
        stacks = [column.reshape(channels, *sides) for column in terms.factors.T]
        if len(stacks) > 1:
            stacks.append(terms.products.reshape(channels, *sides))
        order = np.argsort(-np.abs(terms.sums()), kind="stable") if channels > 1 else np.arange(1)
        shown = channels if self._choice.has_all else min(channels, _MOST_CHANNELS)
        ends = [max(float(np.abs(one[np.isfinite(one)]).max(initial=0)), 1e-12) for one in stacks]
        rows = [
            self._channel(terms, int(channel), stacks, ends, sides)
            for channel in sorted(order[:shown].tolist())
        ]
        if shown < channels:
            left = float(terms.sums()[order[shown:]].sum())
            words = _tr("{count} more channels, together {sum}")
            more = escape(words.format(count=channels - shown, sum=_number(left)))
            rows.append(
                f'<p style="margin:2px 0 0 10px; font-size:{self._small}px">'
                f'<a href="all" style="color:{self._ink("accent")}; text-decoration:none">'
                f"{more}</a></p>"
            )
        return "".join(rows)

    def _channel(
        self,
        terms: Terms,
        channel: int,
        stacks: list[Numbers],
        ends: list[float],
        sides: tuple[int, int],
    ) -> str:
        winner = terms.winner if terms.how == "largest" else -1
        each = prod(sides)
        own = winner - channel * each if winner >= channel * each else -1
        tables = [
            matrix_html(self._theme, stack[channel], end, own)
            for stack, end in zip(stacks, ends, strict=True)
        ]
        sums = terms.sums()
        # Side by side where there is room, else one below the other.
        needed = len(tables) * sides[1] * self._theme.px(_CELL_PX) + self._theme.px(_SIGNS_PX)
        is_across = needed <= self._width
        cells = []
        for sign, table in zip(("", "×", "="), tables, strict=False):
            mark = f'<td valign="middle">&nbsp;{sign}&nbsp;</td>' if sign else ""
            spacer = "" if is_across or sign else "<td>&nbsp;&nbsp;&nbsp;</td>"
            cells.append(f"{mark}{spacer}<td>{table}</td>")
        joint = "" if is_across else "</tr><tr>"
        label = ""
        if len(sums) > 1:
            first = terms.places[channel * each : (channel + 1) * each, 0]
            inside = first[first >= 0]
            words = _tr("map {number}").format(number=int(inside[0]) if len(inside) else channel)
            if terms.how in ("sum", "mean"):
                words += f": Σ {_number(float(sums[channel]))}"
            label = (
                f'<p style="margin:3px 0 0 10px; color:{self._ink("faint")}; '
                f'font-size:{self._small}px">{words}</p>'
            )
        return (
            f'{label}<table style="margin-left:10px" cellspacing="0" cellpadding="0">'
            f"<tr>{joint.join(cells)}</tr></table>"
        )

    def _ink(self, role: str) -> str:
        return self._theme.tokens.colour(role)


def math_nan(value: float | None) -> float:
    """A number, where there may be none."""
    return float("nan") if value is None else value


def is_taken(terms: Terms, node: NodeAccount) -> bool:
    """Whether it is one number of an input, taken as it is, that can be asked for."""
    is_known = 0 <= terms.source < len(node.sources) and terms.places.size > 0
    is_there = is_known and bool((terms.places >= 0).all())
    return terms.factors.shape == (1, 1) and is_there and not terms.window


def _is_drawn(terms: Terms) -> bool:
    """Whether a window is small enough to be read number by number."""
    return 1 <= len(terms.window) <= 3 and max(terms.window[-2:]) <= _MOST_SIDE


def names_of_terms(terms: Terms, node: NodeAccount, names: Names) -> tuple[str, ...]:
    """What the numbers are called that the terms lie among; empty: they have no names."""
    if not 0 <= terms.source < len(node.sources):
        return ()
    if terms.source in node.called:
        return node.called[terms.source]
    return names.get(node.sources[terms.source], ())


def _place(terms: Terms, index: int, names: tuple[str, ...]) -> str:
    """Where a term lies, as ``[3, 7]``, or what it is called."""
    if not len(terms.places):
        return ""
    at = terms.places[index]
    if (at < 0).any():
        return _tr("(border)")
    if names and len(at) == 1 and at[0] < len(names):
        return names[int(at[0])]
    return f"[{', '.join(map(str, at.tolist()))}]" if len(at) else ""


def _number(value: float, digits: int = 4) -> str:
    return short_number(value, digits)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Arithmetic", text)
