"""Words that mean something in a formula: functions, and those of plain language."""

from __future__ import annotations

FUNCTIONS = frozenset(
    {"arg", "argmax", "attention", "block", "cos", "erf", "exp", "ln", "log", "max", "mean", "min"}
    | {"norm", "relu", "sin", "softmax", "tanh"}
)
"""Set upright. Without brackets each takes what follows it."""

_PLAIN = """
alike and at be block by cases chance channel channels class each every example fewer fixed flip
for from given gives group half has higher hit hits in is it keep learned lies nearest occurring of
on one or order otherwise outside over paths probability read row said same score sequences than
that the there time to what window with
"""
PLAIN = frozenset(_PLAIN.split())
"""Words of plain language; any other is the name of something."""

CONDITIONS = frozenset({"if", "with"})
"""Words that a condition begins with."""
