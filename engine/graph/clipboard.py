"""A part of a drawing as text, so that it can be pasted here, in another window, or into a chat."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from engine.catalogue.catalogue import Catalogue
from engine.errors import FileRefused
from engine.graph.codec import graph_from_json, graph_to_json
from engine.graph.command import part_of
from engine.graph.graph import Graph

_MARK = "chainrule_part"
_FORMAT = 1
_LONGEST_TEXT = 20_000_000


def part_to_text(graph: Graph, names: Iterable[str]) -> str:
    """The chosen nodes with the wires between them, as JSON text."""
    part = part_of(graph, frozenset(names))
    return json.dumps({_MARK: _FORMAT, **graph_to_json(part)}, indent=1, ensure_ascii=False)


def part_from_text(text: str, catalogue: Catalogue) -> Graph:
    """The part of a drawing that ``text`` holds; layer types not known here become placeholders.

    Raises:
        FileRefused: if it is not a copied part of a drawing, with what is wrong and where.
    """
    if len(text) > _LONGEST_TEXT:
        raise FileRefused("The clipboard holds more text than a drawing could have.")
    data = _read(text)
    if not isinstance(data, dict) or _MARK not in data:
        raise FileRefused("The clipboard holds no copied nodes.")
    if data[_MARK] != _FORMAT:
        raise FileRefused("The copied nodes come from a newer Chainrule; update this one to paste.")
    return graph_from_json(data, catalogue, "$")


def _read(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as fault:
        raise FileRefused("The clipboard holds no copied nodes.") from fault


def _refuse_constant(word: str) -> float:
    raise ValueError(word)
