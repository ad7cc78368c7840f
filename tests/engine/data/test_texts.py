"""Texts, character by character."""

from __future__ import annotations

import numpy as np

from engine.data.resources import resource_path
from engine.data.texts import CHARACTERS, PythonTopics


def _text() -> str:
    with np.load(resource_path("data/python_topics.npz")) as archive:
        return archive["text"].tobytes().decode("ascii")


def _read(numbers: np.ndarray) -> str:
    return "".join(CHARACTERS[number] for number in numbers.reshape(-1))


def test_the_pieces_one_after_the_other_are_the_text() -> None:
    data = PythonTopics(steps=50, characters=10_000).load()
    whole = _read(data.train.arrays["tokens"]) + _read(data.test.arrays["tokens"])
    assert whole == _text()[: len(whole)]
    assert len(whole) == 9950  # the next character of the last piece is needed too


def test_the_answer_at_each_step_is_the_next_character() -> None:
    data = PythonTopics(steps=16, characters=5000).load()
    for split in (data.train, data.test):
        tokens, following = split.arrays["tokens"], split.arrays["next"]
        np.testing.assert_array_equal(tokens[:, 1:], following[:, :-1])
        np.testing.assert_array_equal(tokens[1:, 0], following[:-1, -1])


def test_the_test_is_the_end_of_the_text_and_is_never_trained_on() -> None:
    data = PythonTopics(steps=100, characters=20_100, test_share=0.25).load()
    assert (data.train.count, data.test.count) == (150, 50)
    assert _read(data.test.arrays["tokens"][:1]) == _text()[15_000:15_100]


def test_small_letters_alone_leave_the_length_as_it_is() -> None:
    plain, small = PythonTopics(characters=9000), PythonTopics(characters=9000, lower_case=True)
    read = _read(plain.load().train.arrays["tokens"])
    assert read.lower() == _read(small.load().train.arrays["tokens"])
    assert read != read.lower()


def test_every_character_has_a_name_and_the_alphabet_is_the_fields() -> None:
    tokens, following = PythonTopics().fields()
    assert tokens.spec.classes == len(CHARACTERS) == len(set(CHARACTERS)) == 94
    assert tokens.class_names == following.class_names == CHARACTERS
    assert set(_text()) == set(CHARACTERS)
