"""Python code as trees that are written out within a line length, as ruff would format them."""

from __future__ import annotations

import dataclasses
import math
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

WIDTH = 100
T = TypeVar("T")

_INDENT = "    "
_STRENGTH = {"<": 1, "<=": 1, ">": 1, ">=": 1, "==": 1, "!=": 1, "|": 2, "^": 3, "&": 4}
_STRENGTH |= {"+": 6, "-": 6, "*": 7, "/": 7, "//": 7, "%": 7, "@": 7, "**": 9}


@dataclass(frozen=True)
class Plain:
    """Text that is not broken."""

    text: str


@dataclass(frozen=True)
class Value:
    """A number, word, True, False, None or a tuple of such; ``hint`` says what it means."""

    value: Any
    hint: str = ""


@dataclass(frozen=True)
class Call:
    """A call; arguments are (keyword or empty, value)."""

    head: Expression
    arguments: tuple[tuple[str, Expression], ...] = ()


@dataclass(frozen=True)
class Items:
    """A tuple or list."""

    items: tuple[Expression, ...]
    brackets: str = "()"


@dataclass(frozen=True)
class Infix:
    """Two values and the operator between them."""

    left: Expression
    operator: str
    right: Expression


@dataclass(frozen=True)
class Attribute:
    """Something of a value: ``.T``, ``[:, 0]``."""

    owner: Expression
    what: str


@dataclass(frozen=True)
class MadeBlock:
    """An object of a block's class, with all the values that its class may ask for."""

    kind: str
    values: tuple[Expression, ...]


@dataclass(frozen=True)
class MadeCopies:
    """The copies of a repeated block."""

    copies: tuple[Expression, ...]


Expression = Plain | Value | Call | Items | Infix | Attribute | MadeBlock | MadeCopies


@dataclass(frozen=True)
class Assign:
    """``target = value``, below a comment."""

    target: str
    value: Expression
    comment: str = ""


@dataclass(frozen=True)
class Return:
    """``return value``."""

    value: Expression


@dataclass(frozen=True)
class Do:
    """A call for what it does."""

    value: Expression


@dataclass(frozen=True)
class Loop:
    """``for target in over:``."""

    target: str
    over: Expression
    body: tuple[Statement, ...]
    comment: str = ""


Statement = Assign | Return | Do | Loop


def flat(part: Expression) -> str:
    """An expression in one line."""
    match part:
        case Plain(text):
            return text
        case Value(value):
            return literal(value)
        case Call(head, arguments):
            return f"{_owner(head)}({', '.join(map(_flat_argument, arguments))})"
        case Items(items, brackets):
            comma = "," if brackets == "()" and len(items) == 1 else ""
            return f"{brackets[0]}{', '.join(map(flat, items))}{comma}{brackets[1]}"
        case Infix(left, operator, right):
            space = "" if operator == "**" and _is_simple(left) and _is_simple(right) else " "
            one, other = _side(left, operator, 0), _side(right, operator, 1)
            return f"{one}{space}{operator}{space}{other}"
        case Attribute(owner, what):
            return _owner(owner) + what
    raise TypeError(f"{part} is written when all blocks are known")


def written(statements: Iterable[Statement], indent: int) -> list[str]:
    """Statements as lines."""
    lines: list[str] = []
    margin = _INDENT * indent
    for statement in statements:
        if isinstance(statement, Assign | Loop) and statement.comment:
            lines += comment(statement.comment, indent)
        match statement:
            case Assign(target, value):
                lines += _assigned(target, value, indent)
            case Return(Items(items, "()")) if len(items) > 1:
                bare = f"{margin}return {', '.join(map(flat, items))}"
                fits = len(bare) <= WIDTH
                lines += [bare] if fits else _broken(f"{margin}return ", Items(items), "", indent)
            case Return(value):
                lines += _broken(f"{margin}return ", value, "", indent)
            case Do(value):
                lines += _broken(margin, value, "", indent)
            case Loop(target, over, body):
                lines += _broken(f"{margin}for {target} in ", over, ":", indent)
                lines += written(body, indent + 1)
    return lines


def fits(statement: Assign | Return, indent: int) -> bool:
    """Whether a statement stays in one line."""
    before = f"{statement.target} = " if isinstance(statement, Assign) else "return "
    return len(_INDENT * indent + before + flat(statement.value)) <= WIDTH


def head(name: str, arguments: Iterable[str], result: str, indent: int) -> list[str]:
    """The first lines of a function."""
    margin, arguments = _INDENT * indent, tuple(arguments)
    whole = f"{margin}def {name}({', '.join(arguments)}) -> {result}:"
    if len(whole) <= WIDTH:
        return [whole]
    inner = f"{margin}{_INDENT}{', '.join(arguments)}"
    lines = [inner]
    if len(inner) > WIDTH:
        lines = [f"{margin}{_INDENT}{argument}," for argument in arguments]
    return [f"{margin}def {name}(", *lines, f"{margin}) -> {result}:"]


def comment(text: str, indent: int) -> list[str]:
    """A comment, wrapped."""
    margin = _INDENT * indent
    words = " ".join(text.split())
    return [f"{margin}# {line}" for line in textwrap.wrap(words, WIDTH - len(margin) - 2)]


def docstring(paragraphs: Iterable[str], indent: int) -> list[str]:
    """A docstring of paragraphs; those that begin with a space are left as they are."""
    margin = _INDENT * indent
    lines: list[str] = []
    for paragraph in paragraphs:
        text = paragraph.replace("\\", "\\\\").replace('"""', "'''")
        if not text.startswith(" "):
            text = "\n".join(textwrap.wrap(text, WIDTH - len(margin) - 6))
        lines += ["", *text.splitlines()]
    del lines[:1]
    if len(lines) == 1:
        end = " " if lines[0].endswith('"') else ""
        return [f'{margin}"""{lines[0]}{end}"""']
    rest = [f"{margin}{line}".rstrip() for line in lines[1:]]
    return [f'{margin}"""{lines[0]}', *rest, f'{margin}"""']


def literal(value: Any) -> str:
    """A value as ruff writes it."""
    if isinstance(value, str):
        plain = repr(value)
        if plain[0] == '"' or '"' in value:
            return plain
        return f'"{plain[1:-1]}"'
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if isinstance(value, tuple):
        return flat(Items(tuple(map(Value, value))))
    return repr(value)


def values_in(part: Any) -> list[Value]:
    """All values in a tree of code, from left to right."""
    found: list[Value] = []

    def noted(value: Value) -> Value:
        found.append(value)
        return value

    replaced(part, Value, noted)
    return found


def with_values(part: T, values: Iterable[Expression]) -> T:
    """The same code with other values, in the order of `values_in`."""
    following = iter(values)
    made: T = replaced(part, Value, lambda _: next(following))
    return made


def replaced(part: Any, kind: type, change: Callable[[Any], Any]) -> Any:
    """A tree of code with every part of a kind changed."""
    if isinstance(part, kind):
        return change(part)
    if isinstance(part, tuple):
        return tuple(replaced(item, kind, change) for item in part)
    if dataclasses.is_dataclass(part) and not isinstance(part, type | Value):
        fields = [field.name for field in dataclasses.fields(part)]
        return type(part)(*(replaced(getattr(part, name), kind, change) for name in fields))
    return part


def _assigned(target: str, value: Expression, indent: int) -> list[str]:
    margin = _INDENT * indent
    lines = _broken(f"{margin}{target} = ", value, "", indent)
    whole = margin + _INDENT + flat(value)
    if len(lines[0]) > WIDTH >= len(whole):
        return [f"{margin}{target} = (", whole, f"{margin})"]
    return lines


def _broken(before: str, part: Expression, after: str, indent: int) -> list[str]:
    """Lines of an expression between two texts, broken at its brackets where it is too long."""
    whole = before + flat(part) + after
    margin, inner = _INDENT * indent, indent + 1
    if len(whole) <= WIDTH:
        return [whole]
    match part:
        case Value(value) if isinstance(value, tuple) and value:
            return _broken(before, Items(tuple(map(Value, value))), after, indent)
        case Call(head, arguments) if arguments:
            first = before + _owner(head) + "("
            together = _INDENT * inner + ", ".join(map(_flat_argument, arguments))
            if len(together) <= WIDTH:
                return [first, together, f"{margin}){after}"]
            lines = [first]
            for keyword, value in arguments:
                start = _INDENT * inner + (f"{keyword}=" if keyword else "")
                lines += _broken(start, value, ",", inner)
            return [*lines, f"{margin}){after}"]
        case Items(items, brackets) if items:
            lines = [before + brackets[0]]
            for item in items:
                lines += _broken(_INDENT * inner, item, ",", inner)
            return [*lines, f"{margin}{brackets[1]}{after}"]
    return [whole]  # a single word that is too long for any line


def _flat_argument(argument: tuple[str, Expression]) -> str:
    keyword, value = argument
    return f"{keyword}={flat(value)}" if keyword else flat(value)


def _owner(part: Expression) -> str:
    """An expression something may be asked of."""
    text = flat(part)
    needs_brackets = isinstance(part, Infix) or (isinstance(part, Plain) and text.startswith("-"))
    return f"({text})" if needs_brackets or isinstance(part, Value) else text


def _side(part: Expression, operator: str, right: int) -> str:
    """One side of an operator, in brackets where it binds less."""
    text = flat(part)
    if isinstance(part, Infix):
        ours, theirs = _STRENGTH[operator], _STRENGTH[part.operator]
        is_chain = ours == theirs == 1
        return f"({text})" if is_chain or theirs < ours + right else text
    is_negative = text.startswith("-") and operator == "**" and not right
    return f"({text})" if is_negative else text


def _is_simple(part: Expression) -> bool:
    """Whether ruff writes a power of it without spaces."""
    return flat(part).replace("_", "").replace(".", "").replace("-", "", 1).isalnum()
