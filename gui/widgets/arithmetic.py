"""Sums that people type into number fields, worked out without ``eval``."""

import ast
import math
import operator
from collections.abc import Callable

_LONGEST = 120
_LARGEST_POWER = 64
_CONSTANTS = {"pi": 3.141592653589793, "e": 2.718281828459045}
_TWO: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
_OF_ONE: dict[str, Callable[[float], float]] = {
    "sqrt": math.sqrt,
    "exp": math.exp,
    "log": math.log,
    "ln": math.log,
    "log2": math.log2,
    "log10": math.log10,
    "abs": abs,
    "round": round,
    "floor": math.floor,
    "ceil": math.ceil,
}
_SPELLINGS = str.maketrans({"×": "*", "·": "*", "−": "-", "–": "-", "^": "**", "\u202f": " "})


class NotANumber(ValueError):
    """What was typed cannot be read as a number; the text says which part."""


def evaluate(text: str) -> int | float:
    """Work out ``28*28``, ``1e-3/2``, ``(5+1)^2``, ``sqrt(2)`` or ``0,5``.

    Understands + - * / // % **, brackets, ``pi`` and ``e``, functions of one number as ``sqrt`` and
    ``log2``, and nothing that could do harm.

    Raises:
        NotANumber: if it is something else, divides by zero, or is too large to work out.
    """
    source = _spelled_out(text)
    if not source:
        raise NotANumber("expected a number, received nothing")
    if len(source) > _LONGEST:
        raise NotANumber(f"expected a number, received {len(source)} characters")
    try:
        return _value(ast.parse(source, mode="eval").body)
    except NotANumber:
        raise
    except ZeroDivisionError:
        raise NotANumber(f"{text.strip()} divides by zero") from None
    except (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError):
        raise NotANumber(f"expected a number, received {text.strip()}") from None


def _spelled_out(text: str) -> str:
    source = text.translate(_SPELLINGS).strip()
    if source.count(",") == 1 and "." not in source:
        source = source.replace(",", ".")  # a decimal comma
    return source


def _value(node: ast.expr) -> int | float:
    match node:
        case ast.Constant(value=bool() | complex()):
            raise NotANumber(f"expected a number, received {ast.unparse(node)}")
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.Name(id=name) if name in _CONSTANTS:
            return _CONSTANTS[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _value(operand)
        case ast.Call(func=ast.Name(id=name), args=[argument], keywords=[]) if name in _OF_ONE:
            return _OF_ONE[name](_value(argument))
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return _power(_value(left), _value(right))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _TWO:
            return _TWO[type(op)](_value(left), _value(right))
        case _:
            raise NotANumber(f"expected a number, received {ast.unparse(node)}")


def _power(base: float, exponent: float) -> float:
    if abs(exponent) > _LARGEST_POWER or abs(base) > 1e12:
        raise NotANumber("the power is too large to work out")
    power: complex | float = base**exponent
    if isinstance(power, complex):
        raise NotANumber("expected a number, received a root of a negative one")
    return power
