"""Where a model comes from: an exported file, a Python file, or an installed package."""

from __future__ import annotations

import ast
import re
from pathlib import Path

_TARGET = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*:[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")


def runs_code(target: str) -> bool:
    """Whether importing it runs a program; a torch.export file is no program, but read."""
    return not target.strip().endswith((".pt2", ".pt"))


def is_target(target: str) -> bool:
    """Whether it names a model: a file that is there, or ``package.module:callable``."""
    target = target.strip()
    place, colon, name = target.rpartition(":")
    if colon and place.endswith(".py"):
        return Path(place).is_file() and name.replace(".", "").isidentifier()
    if target.endswith((".pt2", ".pt")):
        return Path(target).is_file()
    return _TARGET.fullmatch(target) is not None


def models_in(file: Path) -> tuple[str, ...]:
    """What in a Python file may be a model, read without running it; modules come first."""
    try:
        tree = ast.parse(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, SyntaxError, ValueError):
        return ()
    modules: dict[str, bool] = {}
    functions: dict[str, bool] = {}
    for part in tree.body:
        if isinstance(part, ast.ClassDef):
            bases = [ast.unparse(base).rpartition(".")[2] for base in part.bases]
            if any(base in modules or base.endswith("Module") for base in bases):
                modules[part.name] = _needs(_maker(part))
        elif isinstance(part, ast.FunctionDef) and not part.name.startswith("_"):
            functions[part.name] = _needs(part)
    return tuple(name for name, needs in (modules | functions).items() if not needs)


def _maker(part: ast.ClassDef) -> ast.FunctionDef | None:
    makers = (m for m in part.body if isinstance(m, ast.FunctionDef) and m.name == "__init__")
    return next(makers, None)


def _needs(function: ast.FunctionDef | None) -> bool:
    """Whether it can not be called without arguments."""
    if function is None:
        return False
    given = function.args
    count = len(given.posonlyargs) + len(given.args) - (function.name == "__init__")
    return count > len(given.defaults) or any(default is None for default in given.kw_defaults)
