"""A part of a drawing as text, so that it can be pasted here, in another window, or into a chat."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from engine.catalogue.catalogue import Catalogue
from engine.errors import FileRefused
from engine.graph.codec import graph_from_json, graph_to_json
from engine.graph.command import part_of
from engine.graph.found_json import object_in
from engine.graph.graph import Graph

MARK = "chainrule_part"
_FORMAT = 1
LONGEST_TEXT = 20_000_000


def part_to_text(graph: Graph, names: Iterable[str]) -> str:
    """The chosen nodes with the wires between them, as JSON text."""
    part = part_of(graph, frozenset(names))
    return json.dumps({MARK: _FORMAT, **graph_to_json(part)}, indent=1, ensure_ascii=False)


def part_from_text(text: str, catalogue: Catalogue) -> Graph:
    """The part of a drawing that ``text`` holds; layer types not known here become placeholders.

    Words about it, as in a chat, do no harm.

    Raises:
        FileRefused: if there is no copied part of a drawing, with what is wrong and where.
    """
    if len(text) > LONGEST_TEXT:
        raise FileRefused("The clipboard holds more text than a drawing could have.")
    data = object_in(text, (MARK,))
    if data is not None:
        return part_from_json(data, catalogue)
    if f'"{MARK}"' in text:
        raise FileRefused(
            "The text of the copied nodes is damaged: a part of it is missing or was changed. "
            "Copy them once more."
        )
    raise FileRefused("The clipboard holds no copied nodes.")


def part_from_json(data: dict[str, Any], catalogue: Catalogue) -> Graph:
    """The part of a drawing that was read from text.

    Raises:
        FileRefused: with what is wrong and where.
    """
    if data[MARK] != _FORMAT:
        raise FileRefused("The copied nodes come from a newer Chainrule; update this one to paste.")
    return graph_from_json(data, catalogue, "$")
