"""What a formula says, as a tree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Symbol:
    """A name, a number or a sign that stands by itself.

    Attributes:
        kind: ``variable``, ``function``, ``number``, ``words`` (plain language) or ``sign``.
    """

    text: str
    kind: str = "variable"


@dataclass(frozen=True)
class Scripted:
    """Something with what stands below and above the line at its right."""

    base: Node
    below: Node | None = None
    above: Node | None = None


@dataclass(frozen=True)
class Under:
    """A sum, a product or a function with what it runs over written underneath."""

    base: Symbol
    below: Node


@dataclass(frozen=True)
class Fraction:
    """One thing over another."""

    top: Node
    bottom: Node


@dataclass(frozen=True)
class Root:
    """A square root."""

    inside: Node


@dataclass(frozen=True)
class Fenced:
    """Something in brackets; ``base`` is the array or function that they belong to."""

    left: str
    inside: Node
    right: str
    base: Node | None = None


@dataclass(frozen=True)
class Row:
    """Parts with what stands before each: a sign, or nothing where they only follow.

    Attributes:
        level: ``list``, ``relation``, ``sum`` or ``product``, from the loosest to the tightest.
    """

    level: str
    parts: tuple[tuple[str, Node], ...]


@dataclass(frozen=True)
class Case:
    """A value, and the words and the condition under which it holds."""

    value: Node
    words: str
    condition: Node | None = None


@dataclass(frozen=True)
class Cases:
    """A value that depends."""

    cases: tuple[Case, ...]


Node = Symbol | Scripted | Under | Fraction | Root | Fenced | Row | Cases


@dataclass(frozen=True)
class Statement:
    """One line of a formula, with the ``remark`` that stands behind it in brackets."""

    body: Node
    remark: str = ""
