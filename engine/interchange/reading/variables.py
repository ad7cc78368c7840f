"""What the user's code calls the results of its statements."""

from __future__ import annotations

import ast
from collections import Counter
from functools import lru_cache
from pathlib import Path

Place = tuple[str, int]
"""A file and a line of it."""

_ANYTHING = frozenset({"x", "y", "z", "h", "out", "output", "result", "_"})


def variable_at(place: Place) -> tuple[Place, str]:
    """The statement at a place, and the variable its result gets.

    The variable is ``""`` where there is none, or none that says something: one that is assigned
    again and again, as ``x``, says nothing.
    """
    return _statements(place[0]).get(place[1], (place, ""))


@lru_cache(maxsize=64)
def _statements(file: str) -> dict[int, tuple[Place, str]]:
    """By line: where its statement begins, and the variable."""
    try:
        tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    except (OSError, SyntaxError, ValueError):
        return {}
    found: dict[int, tuple[Place, str]] = {}
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        assigned = Counter(
            node.id
            for node in ast.walk(function)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        )
        assigned.update(argument.arg for argument in function.args.args)
        for statement in ast.walk(function):
            if not isinstance(statement, ast.Assign | ast.Return | ast.Expr | ast.AugAssign):
                continue
            name = _target(statement)
            if assigned[name] > 1 or name in _ANYTHING:
                name = ""
            for line in range(statement.lineno, (statement.end_lineno or statement.lineno) + 1):
                found[line] = ((file, statement.lineno), name)
    return found


def _target(statement: ast.stmt) -> str:
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return ""
    target = statement.targets[0]
    if isinstance(target, ast.Tuple) and target.elts:
        target = target.elts[0]
    return target.id if isinstance(target, ast.Name) else ""
