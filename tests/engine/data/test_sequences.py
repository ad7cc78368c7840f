"""The utterances are those of the archive, brought to one length."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.resources import resource_path
from engine.data.sequences import JapaneseVowels


def test_the_parts_are_those_of_the_publication() -> None:
    data = JapaneseVowels().load()
    assert (data.train.count, data.test.count) == (270, 370)
    assert np.bincount(data.train.arrays["label"]).tolist() == [30] * 9
    assert np.bincount(data.test.arrays["label"]).tolist() == [31, 35, 88, 44, 29, 24, 40, 50, 29]


@pytest.mark.parametrize("filled", ["before", "after", "repeat"])
def test_every_frame_is_where_it_should_be(filled: str) -> None:
    with np.load(resource_path("data/japanese_vowels.npz")) as archive:
        frames, lengths = archive["test_frames"], archive["test_lengths"].astype(int)
    found = JapaneseVowels(filled=filled, standardise=False).load().test.arrays
    assert np.array_equal(found["length"][:, 0], lengths)
    start = 0
    for sequence, length in zip(found["frames"], lengths, strict=True):
        utterance = frames[start : start + length]
        start += length
        assert np.array_equal(
            sequence[-length:] if filled == "before" else sequence[:length], utterance
        )
        rest = sequence[:-length] if filled == "before" else sequence[length:]
        assert np.array_equal(rest, np.tile(utterance[-1] * (filled == "repeat"), (len(rest), 1)))


def test_of_long_utterances_the_last_frames_are_kept() -> None:
    whole = JapaneseVowels(standardise=False).load().train.arrays
    short = JapaneseVowels(standardise=False, steps=7).load().train.arrays
    assert np.array_equal(short["frames"], whole["frames"][:, -7:])
    assert (short["length"] == 7).all()


def test_frames_of_the_training_part_are_standardised() -> None:
    train = JapaneseVowels().load().train.arrays
    steps = np.arange(29)[None, :] >= 29 - train["length"]
    frames = train["frames"][steps].astype(np.float64)
    assert len(frames) == 4274
    np.testing.assert_allclose(frames.mean(axis=0), 0, atol=1e-6)
    np.testing.assert_allclose(frames.std(axis=0), 1, atol=1e-6)
    assert (train["frames"][~steps] == 0).all()
