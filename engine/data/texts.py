"""Texts, character by character."""

from __future__ import annotations

import numpy as np

from engine.data.data_set import Array, DataSet, Field
from engine.data.resources import arrays_of
from engine.data.source import Arrays, DataSource, data_source
from engine.parameter import integer, real, switch
from engine.tensor_spec import TensorSpec

CHARACTERS = ("\n", *(chr(code) for code in range(32, 127) if chr(code) not in "$`"))
"""Every character that occurs, in the order of its number."""

_LENGTH = 460_579


@data_source(
    "python_topics",
    title="Python topics",
    origin="real",
    source="The help on the topics of the Python language, from the documentation of CPython "
    "3.11.7 (pydoc_data.topics). Copyright 2001-2023 Python Software Foundation; all rights "
    "reserved.",
    licence="PSF License Agreement, version 2",
)
class PythonTopics(DataSource):
    """A text of 460 579 characters: which one comes next?

    The help on the Python language, in English, with pieces of code. It is cut into pieces of
    equal length; at each step comes a character, and the answer is the one after it. The end of
    the text is kept for the test: nothing of it was ever read. To guess evenly among 94 characters
    costs ln 94 = 4.54 for each; who knows how often each occurs needs about 3.2; a small LSTM comes
    below 1.6 within a minute.

    Shapes: tokens (steps): 1 of 94 at each step; next (steps): the same, one character later
    """

    steps: int = integer(
        default=64, low=4, high=1024, unit="characters", doc="Length of a piece of the text."
    )
    characters: int = integer(
        default=_LENGTH,
        low=4096,
        high=_LENGTH,
        unit="characters",
        doc="How much of the text is used, from its beginning.",
    )
    lower_case: bool = switch(
        default=False, doc="Make all letters small: there is less to learn then."
    )
    test_share: float = real(
        default=0.1, low=0.05, high=0.5, doc="The end of the text, kept for the test."
    )

    def fields(self) -> tuple[Field, ...]:
        spec = TensorSpec((self.steps,), "int64", axes=("T",), classes=len(CHARACTERS))
        return (
            Field("tokens", "input", spec, "One character a step.", class_names=CHARACTERS),
            Field(
                "next",
                "target",
                spec,
                "At each step, the character that comes next.",
                class_names=CHARACTERS,
            ),
        )

    def load(self) -> DataSet:
        stored = arrays_of("data/python_topics.npz", {"text": ((_LENGTH,), "uint8")})
        text = stored["text"][: self.characters]
        numbers = numbers_of(text.tobytes().decode("ascii"), lower_case=self.lower_case)
        pieces = (len(numbers) - 1) // self.steps
        kept = min(max(round(pieces * self.test_share), 1), pieces - 1)
        border = (pieces - kept) * self.steps
        train, test = numbers[: border + 1], numbers[border : pieces * self.steps + 1]
        return self._data_set(self._part(train), self._part(test))

    def _part(self, numbers: Array) -> Arrays:
        """Pieces of the text, each with the same one character later."""
        shape = (-1, self.steps)
        return {"tokens": numbers[:-1].reshape(shape), "next": numbers[1:].reshape(shape)}


def numbers_of(text: str, *, lower_case: bool = False) -> Array:
    """The numbers of characters, all of which must be known; (length,)."""
    places = {character: number for number, character in enumerate(CHARACTERS)}
    written = text.lower() if lower_case else text
    return np.fromiter((places[character] for character in written), np.int64, len(written))
