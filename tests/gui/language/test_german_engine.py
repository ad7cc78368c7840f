"""What the engine says of every family of layers, in German."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from engine.api import Category, Layer, TensorSpec, builtin_catalogue, builtin_sources
from engine.errors import ParameterRefused, ShapeMismatch
from gui.language.engine_words import translated, translated_page

CATALOGUE = builtin_catalogue()
SPECS = (
    *(TensorSpec(shape) for shape in ((), (1,), (7,), (8, 5), (3, 8, 8), (3, 9, 5), (2, 4, 6, 6))),
    TensorSpec((), dtype="int64", classes=4),
    TensorSpec((5,), dtype="int64", classes=4),
)
ENGLISH = re.compile(
    r"\b(the|is|are|but|and|with|each|needed|reach|reaches|arrive|arrives|to|for|or|be|must|has|"
    r"have|before|this|node|set|insert|use|expected|received)\b"
)
_VALUES = {
    "switch": (True, False),
    "integers": ((2,), (1, 2, 3), (4, 4, 4, 4)),
    "reals": ((1.0,), (1.0, 2.0)),
    "matrix": (((1.0, 0.0), (0.0, 1.0)), ((2.0,),)),
}


@pytest.mark.parametrize("family", Category)
def test_problems_and_hints_of_a_family_are_german(german: QApplication, family: Category) -> None:
    layers = [layer for layer in CATALOGUE if layer.category == family]
    texts = {text for layer in layers for text in problems_of(layer)}
    english = {text: translated(text) for text in texts if ENGLISH.search(translated(text))}
    assert not english


def test_there_are_problems_to_translate() -> None:
    texts = {text for layer in CATALOGUE for text in problems_of(layer)}
    assert len(texts) > 300


def test_the_lines_below_names_are_german(german: QApplication) -> None:
    lines = {made.summary() for layer in CATALOGUE for made in variants(layer)}
    assert not {line: translated(line) for line in lines if ENGLISH.search(translated(line))}


def test_what_a_setting_refuses_is_told_in_german(german: QApplication) -> None:
    for layer in CATALOGUE:
        for parameter in layer.parameters():
            with pytest.raises(ParameterRefused) as refused:
                parameter.checked(object())
            told = translated(str(refused.value)).split(", erhalten")[0]
            assert "erwartet" in told
            assert not ENGLISH.search(told.partition(": ")[2].partition("eines von")[0])


def test_help_pages_are_german_but_for_shapes(german: QApplication) -> None:
    for declared in (*CATALOGUE, *builtin_sources()):
        text = declared.help_text() if issubclass(declared, Layer) else declared.doc
        for before, after in zip(
            text.split("\n\n"), translated_page(text).split("\n\n"), strict=True
        ):
            if not before.startswith("Shapes:") and re.search(r"[a-z]{3,} [a-z]{3,}", before):
                assert after != before


def test_steps_to_undo_and_mends_are_german(german: QApplication) -> None:
    for text, told in {
        "Add Conv 2D": "Faltung 2D hinzufügen",
        "Delete conv1": "conv1 löschen",
        "Delete 3 nodes": "3 Knoten löschen",
        "Move 2 nodes, 1 frame and 1 note": "2 Knoten, 1 Rahmen und 1 Notiz verschieben",
        "Replace conv1 by Local 2D": "conv1 durch Lokal 2D ersetzen",
        "Freeze conv1": "conv1 einfrieren",
        "Insert Flatten": "Flatten einfügen",
        "Set padding to same": "Padding auf Same stellen",
        "Reduce kernel to 3": "Kernel verringern auf 3",
    }.items():
        assert translated(text) == told


def variants(layer: type[Layer]) -> Iterator[Layer]:
    """A layer as it is made, and with every setting at its ends."""
    yield layer()
    for parameter in layer.parameters():
        ends: Iterable[object] = _VALUES.get(parameter.kind, (parameter.low, parameter.high))
        if parameter.kind == "choice":
            ends = [value for value, _ in parameter.choices]
        for value in ends:
            if value is not None:
                try:
                    yield layer(**{parameter.name: value})
                except ParameterRefused:
                    continue


def problems_of(layer: type[Layer]) -> Iterator[str]:
    """What a layer says to inputs that do not fit it, with its hints."""
    wanted = len(layer.inputs)
    for made in variants(layer):
        for inputs in product(SPECS, repeat=min(wanted, 2)):
            filled = (*inputs, *inputs[-1:] * (wanted - len(inputs)))
            try:
                made.check(*filled)
            except ShapeMismatch as problem:
                yield str(problem)
                yield problem.hint
