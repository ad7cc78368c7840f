"""A formula's tree as boxes."""

from __future__ import annotations

from gui.widgets.formula.box import (
    AXIS,
    EM,
    Box,
    as_tall_as,
    below,
    beside,
    over,
    scripts_of,
    space,
    stacked,
    under_root,
)
from gui.widgets.formula.glyphs import glyphs
from gui.widgets.formula.tree import (
    Case,
    Cases,
    Fenced,
    Fraction,
    Node,
    Root,
    Row,
    Scripted,
    Symbol,
    Under,
)

THIN_EM, MEDIUM_EM, THICK_EM = 0.17, 0.22, 0.28
_SCRIPT, _SMALLEST = 0.72, 0.55
_BIG = {"Σ": "∑", "Π": "∏"}
_BARRED = {"ȳ": "y", "x̄": "x"}


def composed(node: Node, size: float = 1.0, *, is_inner: bool = False) -> Box:
    """The tree in a box.

    Args:
        node: the tree.
        size: of its letters; 1 is `EM`.
        is_inner: within a fraction, a root or an index, where fractions are written in the line
            and sums have their index beside them.
    """
    match node:
        case Symbol():
            return symbol(node, size)
        case Scripted(base, lower, upper):
            inner = composed(base, size, is_inner=is_inner)
            return beside([inner, scripts(inner, lower, upper, size)])
        case Under(base, index):
            sign, script = symbol(base, size), composed(index, _smaller(size), is_inner=True)
            if is_inner and size < 1:
                return beside([sign, scripts_of(sign, script, None)])
            return below(sign, script)
        case Fraction(top, bottom) if is_inner:
            slash = glyphs("/", size)
            return beside([_beside_slash(top, size), slash, _beside_slash(bottom, size)])
        case Fraction(top, bottom):
            return over(*(composed(part, size, is_inner=True) for part in (top, bottom)))
        case Root(inside):
            return under_root(composed(inside, size, is_inner=True))
        case Fenced():
            return _fenced(node, size, is_inner=is_inner)
        case Row():
            return _row(node, size, is_inner=is_inner)
        case Cases(cases):
            return _cases(cases, size)


def symbol(node: Symbol, size: float = 1.0) -> Box:
    """One name, number or sign."""
    text = node.text
    if text in _BIG:
        sign = glyphs(_BIG[text], size * 1.3)
        return sign.raised(AXIS * size - (sign.ascent - sign.descent) / 2)
    if text in _BARRED:
        letter, bar = glyphs(_BARRED[text], size, is_italic=True), glyphs("¯", size)
        over_it = bar.raised(max(0.0, letter.ascent - 0.45 * EM * size))
        back = space(-(letter.width + bar.width) / 2 / EM)
        rest = space((letter.width - bar.width) / 2 / EM)
        return beside([letter, back, over_it, rest])
    return glyphs(text, size, is_italic=node.kind == "variable")


def operator(text: str, size: float = 1.0) -> Box:
    """A sign between two parts, without the room about it."""
    return glyphs(text.strip(), size)


def brackets(left: str, inside: Box, right: str, size: float = 1.0) -> tuple[Box, Box]:
    """Both brackets, as tall as what they enclose."""
    pair = []
    for sign in (left, right):
        bracket = as_tall_as(glyphs(sign, size), inside)
        pair.append(beside([space(0.02), bracket, space(0.02)]))
    return pair[0], pair[1]


def scripts(base: Box, lower: Node | None, upper: Node | None, size: float = 1.0) -> Box:
    """What stands below and above the line at the right of a base."""
    made = [
        None if part is None else composed(part, _smaller(size), is_inner=True)
        for part in (lower, upper)
    ]
    return scripts_of(base, made[0], made[1])


def room_before(before: str, level: str, previous: Node | None) -> float:
    """Room between a part and the sign or the part before it, in EM."""
    match before:
        case "":
            return THIN_EM if is_big(previous) else 0.0
        case " ":
            return MEDIUM_EM
        case "," | ":":
            return MEDIUM_EM
    if before.endswith(" "):
        return 0.0
    return THICK_EM if level == "relation" else MEDIUM_EM


def is_big(node: Node | None) -> bool:
    """Whether it is a sum, a product or a function that something follows."""
    base = node.base if isinstance(node, Scripted | Under) else node
    is_sign = isinstance(base, Symbol) and base.text in _BIG
    return is_sign or isinstance(node, Under)


def _smaller(size: float) -> float:
    return max(size * _SCRIPT, _SMALLEST)


def _fenced(node: Fenced, size: float, *, is_inner: bool) -> Box:
    inside = composed(node.inside, size, is_inner=is_inner or node.left in "⌊⌈")
    left, right = brackets(node.left, inside, node.right, size)
    before = [] if node.base is None else [composed(node.base, size, is_inner=is_inner)]
    return beside([*before, left, inside, right])


def _row(node: Row, size: float, *, is_inner: bool) -> Box:
    boxes: list[Box] = []
    previous: Node | None = None
    for before, part in node.parts:
        tightness = size if size == 1.0 else 0.25 * size
        room = space(room_before(before, node.level, previous) * tightness if boxes else 0.0)
        if before.strip():
            is_apart = before not in (",", ":") and not before.endswith(" ")
            boxes += [room, operator(before, size)] if is_apart else [operator(before, size)]
        boxes += [room, composed(part, size, is_inner=is_inner)]
        previous = part
    return beside(boxes)


def _beside_slash(node: Node, size: float) -> Box:
    box = composed(node, size, is_inner=True)
    if isinstance(node, Row) and node.level != "product":
        left, right = brackets("(", box, ")", size)
        return beside([left, box, right])
    return box


def _cases(cases: tuple[Case, ...], size: float) -> Box:
    rows = []
    for case in cases:
        words = [glyphs(case.words, size)]
        if case.condition is not None:
            words += [space(MEDIUM_EM * size), composed(case.condition, size, is_inner=True)]
        rows.append((composed(case.value, size, is_inner=True), beside(words)))
    if len(rows) == 1:
        return beside([rows[0][0], space(MEDIUM_EM), rows[0][1]])
    table = stacked(rows)
    return beside([as_tall_as(glyphs("{", size), table), space(0.1), table])
