"""One step of the chain rule as a page: what arrives, what the node does, what it hands on."""

from __future__ import annotations

from html import escape

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Brief, Jacobian, LocalStep, NodePass, ThroughPass, WirePass
from gui.inspection.backprop.stepping import Position, brief_words
from gui.inspection.number_matrix import matrix_html
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

_MOST_PATHS = 8


def step_page(theme: Theme, found: ThroughPass, at: Position) -> str:
    """What happens at the present step, as rich text."""
    return _Page(theme).of(found, at)


class _Page:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._small = theme.px(11)

    def of(self, found: ThroughPass, at: Position) -> str:
        if at.index < 0:
            words = _tr(
                "Step forward: every node works out its value. After the end it goes back, and "
                "every node is told how {end} grows with what it gives."
            )
            body = self._p(escape(words.format(end=found.end)), "secondary")
        else:
            node = found.nodes[at.index]
            body = self._back(found, node) if at.is_backward else self._forth(node)
        size = self._theme.px(13)
        return f'<div style="color:{self._ink("text")}; font-size:{size}px">{body}</div>'

    def _forth(self, node: NodePass) -> str:
        parts = [self._head(node)]
        for wire in node.goes_in:
            parts.append(
                self._line(_tr("In through {port}").format(port=wire.socket), self._all(wire.value))
            )
        parts.append(self._line(_tr("Gives"), self._all(node.value)))
        return "".join(parts)

    def _back(self, found: ThroughPass, node: NodePass) -> str:
        parts = [self._head(node), self._arriving(found, node)]
        local = found.local if found.local and found.local.path == node.path else None
        if local is not None:
            parts.append(self._rule(local))
            parts += [self._jacobian(one, node) for one in local.jacobians]
        told = {one.socket for one in local.jacobians} if local is not None else set()
        for wire in node.goes_in:
            if wire.gradient is not None and wire.socket not in told:
                words = _tr("Goes back through {port} to {node}")
                name = words.format(port=wire.socket, node=wire.source)
                parts.append(self._line(name, self._all(wire.gradient)))
        if local is not None and local.weights:
            words = (
                _tr("For what is learned here, by way of this step; all steps add up")
                if local.is_one_step
                else _tr("For what is learned here")
            )
            parts.append(self._p(words, "secondary", is_small=True))
            parts += [
                self._line(f"∂/∂ {name}", self._all(brief)) for name, brief in local.weights.items()
            ]
        return "".join(parts)

    def _arriving(self, found: ThroughPass, node: NodePass) -> str:
        """The gradient at what the node gives; written out as a sum where there are several."""
        if node.path == found.end:
            return self._p(_tr("Here it begins: the end grows with itself by 1."), "secondary")
        if node.gradient is None:
            return self._p(_tr("Nothing comes back to this node."), "secondary")
        if not node.paths:
            words = _tr(
                "Here it begins: in the sum of the losses it counts with its weight, {weight}."
            )
            return self._p(escape(words.format(weight=_plain(node.gradient))), "secondary")
        paths = node.paths
        if len(paths) < 2:
            return self._line(_tr("Arrives"), self._all(node.gradient))
        rows = [
            _tr("from {node}: {gradient}").format(node=wire.target, gradient=_plain(wire.gradient))
            for wire in paths[:_MOST_PATHS]
        ]
        if len(paths) > _MOST_PATHS:
            rows.append(_tr("and {count} more").format(count=len(paths) - _MOST_PATHS))
        name = _tr("Arrives through {count} paths, which add up").format(count=len(paths))
        total = self._sum(paths, node.gradient)
        listed = self._p("<br>".join(map(escape, rows)), "secondary", is_small=True)
        return self._line(name, "") + listed + self._line(_tr("Sum over the paths"), total)

    def _sum(self, paths: tuple[WirePass, ...], total: Brief) -> str:
        if total.number is None:
            return self._all(total)
        shown = [w.gradient.numbers[0] for w in paths if w.gradient is not None][:_MOST_PATHS]
        written = short_number(shown[0], 4)
        for one in shown[1:]:
            sign = " − " if one < 0 else " + "
            written += sign + short_number(abs(one), 4)
        more = " + …" if len(paths) > _MOST_PATHS else ""
        return f"{escape(written + more)} = <b>{short_number(total.number, 5)}</b>"

    def _rule(self, local: LocalStep) -> str:
        rule = f"<i>{escape(translated(local.rule))}</i>" if local.rule else ""
        words = self._p(escape(translated(local.words)), "secondary", is_small=True)
        return (self._line(_tr("The node's own derivative"), rule) if rule else "") + words

    def _jacobian(self, one: Jacobian, node: NodePass) -> str:
        """The derivative with its numbers, and the product that goes back."""
        wire = next((w for w in node.goes_in if w.socket == one.socket), None)
        source = wire.source if wire is not None else one.socket
        words = _tr("Goes back through {port} to {node}")
        name = words.format(port=one.socket, node=source)
        if one.matrix.size == 1:
            slope, back = float(one.matrix[0, 0]), float(one.back[0])
            arriving = back / slope if slope else None
            if arriving is None:
                written = f"0 · … = <b>{short_number(back, 5)}</b>"
            else:
                times = f"{short_number(arriving, 4)} · {_bracketed(slope)}"
                written = f"{times} = <b>{short_number(back, 5)}</b>"
            return self._line(name, written)
        if one.is_diagonal:
            slopes = ", ".join(short_number(float(x), 3) for x in np.diag(one.matrix))
            first = self._line(_tr("Its slope at each number"), escape(slopes))
        else:
            end = max(float(np.abs(one.matrix).max()), 1e-12)
            shape = f"{one.matrix.shape[0]} × {one.matrix.shape[1]}"
            title = _tr("Its Jacobian, {shape}: a row for each number out").format(shape=shape)
            table = matrix_html(self._theme, one.matrix, end)
            first = self._line(title, "") + f'<div style="margin-left:10px">{table}</div>'
        row = ", ".join(short_number(float(x), 3) for x in one.back)
        return first + self._line(name, f"<b>{escape(row)}</b>")

    def _head(self, node: NodePass) -> str:
        title = node.title if node.is_block else translated(node.title)
        return (
            f'<p style="margin:4px 0 2px 0"><b style="color:{self._ink("accent")}">'
            f'{escape(node.path)}</b> <span style="color:{self._ink("secondary")}; '
            f'font-size:{self._small}px">{escape(title)}</span></p>'
        )

    def _all(self, brief: Brief) -> str:
        """Numbers one by one if they are few; else their length and how many there are."""
        if brief.number is not None:
            return f"<b>{short_number(brief.number, 5)}</b>"
        if 1 < len(brief.numbers) <= 10:
            return escape(", ".join(short_number(one, 3) for one in brief.numbers))
        shape = " × ".join(map(str, brief.shape))
        words = _tr("{shape}, norm {norm}")
        return escape(words.format(shape=shape, norm=short_number(brief.norm, 4)))

    def _line(self, name: str, written: str) -> str:
        return (
            f'<p style="margin:3px 0 0 10px"><span style="color:{self._ink("secondary")}; '
            f'font-size:{self._small}px">{escape(name)}</span>'
            + (f"<br>{written}" if written else "")
            + "</p>"
        )

    def _p(self, text: str, role: str, *, is_small: bool = False) -> str:
        size = f"; font-size:{self._small}px" if is_small else ""
        return f'<p style="margin:3px 0 0 10px; color:{self._ink(role)}{size}">{text}</p>'

    def _ink(self, role: str) -> str:
        return self._theme.tokens.colour(role)


def _plain(brief: Brief | None) -> str:
    return "" if brief is None else brief_words(brief)


def _bracketed(value: float) -> str:
    return f"({short_number(value, 4)})" if value < 0 else short_number(value, 4)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backpropagation", text)
