"""Reads the notation that formulas are written in, as ``out = γ · (x − μ) / √(σ² + ε) + β``.

A formula is one or several statements, apart by ``;``, by a comma and two spaces, or by ``or``
between wide spaces. In each, from the loosest to the tightest: commas and colons; relations; cases
(``1 if z > 0, else 0``); sums; products, where ``/`` makes a fraction of all factors before it, or
of one in brackets alone; and what is written close by: ``x[i]``, ``f(x)``, ``xᵢ``, ``x_{t−1}``,
``e^x``.
"""

from __future__ import annotations

import re

from gui.widgets.formula.tokens import LOWERED, RAISED, FormulaUnread, Token, tokens_of
from gui.widgets.formula.tree import (
    Case,
    Cases,
    Fenced,
    Fraction,
    Node,
    Root,
    Row,
    Scripted,
    Statement,
    Symbol,
    Under,
)
from gui.widgets.formula.vocabulary import CONDITIONS, FUNCTIONS, PLAIN

_BETWEEN = re.compile(r";\s+|,\s{2,}|\s{2,}(?=or\s{2,})")
_REMARK = re.compile(r"\s{2,}(\([^()]*\))$")
_RELATIONS = frozenset({"=", "+=", "~", "<", ">", "≤", "≥", "≠"})
_TERMS = frozenset({"+", "−", "-", "±"})
_TIMES = frozenset({"·", "⊙", "×"})
_CLOSING = {"(": ")", "[": "]", "{": "}", "|": "|", "‖": "‖", "⌊": "⌋", "⌈": "⌉"}
_BARS = frozenset({"|", "‖"})
_OPENING = frozenset({"√", "(", "[", "⌊", "⌈", "…"})
_END = Token("end", "")


def statements_of(formula: str) -> tuple[Statement, ...]:
    """What a formula says, statement by statement.

    Raises:
        FormulaUnread: if it is not in the notation.
    """
    return tuple(_statement(part.strip()) for part in _BETWEEN.split(formula) if part.strip())


def _statement(text: str) -> Statement:
    remark = _REMARK.search(text)
    body = text[: remark.start()] if remark else text
    return Statement(Reader(tokens_of(body)).whole(), remark.group(1) if remark else "")


class Reader:
    """Reads one statement from its tokens, from left to right."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._place = 0
        self._bars: list[str] = []

    def whole(self) -> Node:
        """All of it.

        Raises:
            FormulaUnread: if something is left over.
        """
        node = self._list()
        if self._next.kind != "end":
            raise FormulaUnread(f"{self._next.text!r} is left over in {self._words()!r}")
        return node

    @property
    def _next(self) -> Token:
        return self._tokens[self._place] if self._place < len(self._tokens) else _END

    def _take(self) -> Token:
        token = self._next
        self._place += 1
        return token

    def _takes(self, text: str) -> bool:
        if self._next.text != text:
            return False
        self._place += 1
        return True

    def _list(self) -> Node:
        parts: list[tuple[str, Node]] = [("", self._relation())]
        while self._next.text in (",", ":"):
            parts.append((self._take().text, self._relation()))
        return _row("list", parts)

    def _relation(self) -> Node:
        parts = [("", self._dependent())]
        while self._next.text in _RELATIONS:
            parts.append((self._take().text, self._dependent()))
        return _row("relation", parts)

    def _dependent(self) -> Node:
        value = self._sum()
        if self._next.text not in CONDITIONS:
            return value
        cases = [self._case(value)]
        while self._next.text == ",":
            before = self._place
            self._place += 1
            if self._takes("else"):
                cases.append(Case(self._sum(), "else"))
                break
            value = self._sum()
            if self._next.text not in CONDITIONS:
                self._place = before
                break
            cases.append(self._case(value))
        return Cases(tuple(cases))

    def _case(self, value: Node) -> Case:
        words = self._take().text
        condition = _row("relation", [("", self._sum())])
        parts = [("", condition)]
        while self._next.text in _RELATIONS:
            parts.append((self._take().text, self._sum()))
        return Case(value, words, _row("relation", parts))

    def _sum(self) -> Node:
        parts = [("", self._product())]
        while self._next.text in _TERMS:
            parts.append((self._take().text.replace("-", "−"), self._product()))
        return _row("sum", parts)

    def _product(self) -> Node:
        parts = [("", self._factor())]
        while True:
            if self._next.text in _TIMES:
                parts.append((self._take().text, self._factor()))
            elif self._next.text == "/":
                self._take()
                start = _numerator_start(parts)
                top = _without_brackets(
                    _row("product", [("", parts[start][1]), *parts[start + 1 :]])
                )
                parts[start:] = [(parts[start][0], Fraction(top, self._divisor()))]
            elif self._begins_factor():
                parts.append((" " if self._next.is_apart else "", self._factor()))
            else:
                return _row("product", _tidied(parts))

    def _divisor(self) -> Node:
        """What is divided by: one factor, or a name of several words."""
        parts = [("", self._factor())]
        while _is_word(parts[-1][1]) and self._next.kind == "name" and self._begins_factor():
            parts.append((" ", self._factor()))
        if isinstance(parts[0][1], Under | Symbol) and getattr(parts[0][1], "text", "Σ") in "ΣΠ":
            parts.append(("", self._factor()))
        return _without_brackets(_row("product", _tidied(parts)))

    def _begins_factor(self) -> bool:
        token = self._next
        if token.text in CONDITIONS or token.text == "else":
            return False
        if token.text in _BARS:
            return not self._bars or self._bars[-1] != token.text
        return token.kind in ("number", "name", "half", "big") or token.text in _OPENING

    def _factor(self) -> Node:
        token = self._next
        if token.text in _TERMS:
            self._take()
            value = self._factor()
            bare = _without_brackets(value)
            value = bare if isinstance(bare, Fraction) else value
            return Row("sum", (("", Symbol("", "sign")), (f"{token.text} ", value)))
        if self._takes("√"):
            return Root(_without_brackets(self._rooted()))
        if token.kind == "big":
            return self._running(Symbol(self._take().text, "sign"))
        if token.text in FUNCTIONS and not self._is_plain_here():
            return self._function()
        return self._with_scripts(self._atom())

    def _rooted(self) -> Node:
        """What stands under a root: one factor, or a sum with what it adds up."""
        first = self._factor()
        if isinstance(first, Under) or first == Symbol("Σ", "sign"):
            return _row("product", [("", first), ("", self._factor())])
        if isinstance(first, Symbol) and first.kind == "function":
            return _row("product", [("", first), (" ", self._factor())])
        return first

    def _function(self) -> Node:
        name = Symbol(self._take().text, "function")
        if self._takes("over"):
            return Under(name, self._named_until_of())
        if name.text in ("max", "min", "argmax") and self._next.kind == "lowered":
            return self._with_scripts(self._running(name))
        return self._with_scripts(name)

    def _named_until_of(self) -> Node:
        """What a function runs over, as in ``max over a, b of x``."""
        parts = [("", self._atom())]
        while self._takes(","):
            parts.append((",", self._atom()))
        self._takes("of")
        return _row("list", parts)

    def _running(self, sign: Symbol) -> Node:
        below = self._lowered()
        return sign if below is None else Under(sign, below)

    def _atom(self) -> Node:
        token = self._take()
        match token.kind:
            case "number":
                return Symbol(token.text, "number")
            case "half":
                return Symbol("½", "number")
            case "name":
                is_plain = token.text in PLAIN or self._is_said(token)
                return Symbol(token.text, "words" if is_plain else "variable")
        if token.text == "…":
            return Symbol("…", "sign")
        if token.text in _CLOSING:
            return self._fenced(token.text, None)
        raise FormulaUnread(f"{token.text!r} stands where a value should, in {self._words()!r}")

    def _fenced(self, left: str, base: Node | None) -> Node:
        right = _CLOSING[left]
        self._bars.append(left if left in _BARS else "")
        inside = self._list()
        self._bars.pop()
        if not self._takes(right):
            raise FormulaUnread(f"no {right!r} closes {left!r} in {self._words()!r}")
        return Fenced(left, inside, right, base)

    def _with_scripts(self, node: Node) -> Node:
        """What is written close behind: indices, powers, an array's places, a function's values."""
        below = above = None
        while True:
            if below is None and (found := self._lowered()) is not None:
                below = found
            elif above is None and (found := self._raised()) is not None:
                above = found
            else:
                break
        if below is not None or above is not None:
            node = Scripted(node, below, above)
        if self._next.text in ("(", "[") and not self._next.is_apart and _can_be_called(node):
            return self._with_scripts(self._fenced(self._take().text, node))
        return node

    def _lowered(self) -> Node | None:
        if self._next.kind == "lowered":
            return _letters(self._take().text, LOWERED)
        if self._next.text != "_":
            return None
        self._take()
        if self._takes("{"):
            return self._braced()
        name = self._take().text
        return _letters(name, {}) if len(name) <= 2 else Symbol(name)

    def _raised(self) -> Node | None:
        if self._next.kind == "raised":
            return _letters(self._take().text, RAISED)
        if not self._takes("^"):
            return None
        if self._takes("{"):
            return self._braced()
        node = self._atom()
        below = self._lowered()
        return _without_brackets(node) if below is None else Scripted(node, below)

    def _braced(self) -> Node:
        inside = self._list()
        if not self._takes("}"):
            raise FormulaUnread(f"no '}}' closes '{{' in {self._words()!r}")
        return inside

    def _is_plain_here(self) -> bool:
        """Whether the word of a function is meant in plain language, as in ``of``."""
        after = self._tokens[self._place + 1 : self._place + 2]
        return self._next.text in PLAIN and not (
            after and after[0].text == "(" and not after[0].is_apart
        )

    def _is_said(self, token: Token) -> bool:
        """Whether a word that could be a name is one of plain language here."""
        if token.text == "a":
            return self._next.is_apart and self._next.text in PLAIN
        before = self._tokens[self._place - 2] if self._place > 1 else _END
        return before.text == "the" or (len(token.text) > 1 and self._next.text == "of")

    def _words(self) -> str:
        return "".join(f"{' ' if t.is_apart else ''}{t.text}" for t in self._tokens)


def _row(level: str, parts: list[tuple[str, Node]]) -> Node:
    return parts[0][1] if len(parts) == 1 else Row(level, tuple(parts))


def _numerator_start(parts: list[tuple[str, Node]]) -> int:
    """Where the factors begin that a ``/`` divides: one in brackets is divided alone."""
    last = parts[-1][1]
    if isinstance(last, Fenced) and last.left == "(" and last.base is None:
        return len(parts) - 1
    for index in range(len(parts) - 1, 0, -1):
        before = parts[index - 1][1]
        is_function = isinstance(before, Symbol) and before.kind == "function"
        if is_function or (isinstance(before, Under) and before.base.kind == "function"):
            return index
    return 0


def _tidied(parts: list[tuple[str, Node]]) -> list[tuple[str, Node]]:
    """Words become one text, sums over several indices one sum; ``(1/n)`` needs no brackets."""
    joined: list[tuple[str, Node]] = []
    for sign, node in parts:
        before, last = joined[-1] if joined else ("", None)
        bare = _without_brackets(node)
        match last, node:
            case Symbol(text, "words"), Symbol(more, "words"):
                joined[-1] = (before, Symbol(f"{text} {more}", "words"))
            case Under(base, below), Under(other, index) if base == other and base.kind == "sign":
                known = below.parts if isinstance(below, Row) else (("", below),)
                joined[-1] = (before, Under(base, Row("list", (*known, (",", index)))))
            case _:
                joined.append((sign, bare if isinstance(bare, Fraction) else node))
    return joined


def _without_brackets(node: Node) -> Node:
    is_bracket = isinstance(node, Fenced) and node.left == "(" and node.base is None
    return node.inside if is_bracket and isinstance(node, Fenced) else node


def _is_word(node: Node) -> bool:
    return isinstance(node, Symbol) and len(node.text) > 1 and node.kind in ("words", "variable")


def _can_be_called(node: Node) -> bool:
    base = node.base if isinstance(node, Scripted) else node
    return (isinstance(base, Symbol) and base.kind in ("variable", "function")) or (
        isinstance(node, Under)
    )


def _letters(text: str, plain: dict[str, str]) -> Node:
    """Letters that are each a name of their own, as the indices ``ji`` or ``cm``."""
    read = [plain.get(letter, letter) for letter in text]
    joined = "".join(read)
    if joined.isdigit():
        return Symbol(joined, "number")
    parts: list[tuple[str, Node]] = []
    for letter in read:
        kind = "number" if letter.isdigit() else "sign" if letter in "+−" else "variable"
        parts.append(("", Symbol(letter, kind)))
    return _row("product", parts)
