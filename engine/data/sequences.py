"""Data sets of sequences: steps first, then what was measured at each."""

from __future__ import annotations

import numpy as np

from engine.data.data_set import Array, DataSet, Field
from engine.data.resources import arrays_of
from engine.data.source import Arrays, DataSource, data_source
from engine.parameter import choice, integer, switch
from engine.tensor_spec import TensorSpec

_SPEAKERS = tuple(f"speaker {number}" for number in range(1, 10))
_CEPSTRA = 12


@data_source(
    "japanese_vowels",
    title="Japanese vowels",
    origin="real",
    source="Japanese Vowels (Mineichi Kudo, Jun Toyama, Masaru Shimbo, 1999), UCI Machine Learning "
    "Repository, as aeon distributes it.",
    licence="CC BY 4.0",
)
class JapaneseVowels(DataSource):
    """Nine men say the vowels /ae/; who is speaking? 270 utterances to train, 370 for the test.

    An utterance has 7 to 29 frames of 12 cepstral coefficients each, which describe the shape of
    the short-time spectrum. All are brought to the same number of steps: a shorter one is filled
    up with zeros before its first frame, so that what a network says after the last step follows
    the last frame; or after its last frame; or the last frame is repeated. Of a longer one the
    last frames are kept. How many frames are real is the field ``length``. The division into
    training and test is that of the publication.

    Shapes: frames (steps, 12), steps first; length (1,); label: 1 of 9

    Source: Kudo, Toyama, Shimbo 1999, "Multidimensional curve classification using passing-through
    regions".
    """

    steps: int = integer(
        default=29, low=1, high=64, unit="frames", doc="Steps that every utterance is brought to."
    )
    filled: str = choice(
        default="before",
        choices={
            "before": "Zeros before the first frame",
            "after": "Zeros after the last frame",
            "repeat": "The last frame again and again",
        },
        label="Filled up",
        doc="What shorter utterances are filled up with.",
    )
    standardise: bool = switch(
        default=True,
        doc="Shift and scale each coefficient so that it has zero mean and unit variance over all "
        "frames of the training part.",
    )

    def fields(self) -> tuple[Field, ...]:
        units = "zero mean and unit variance over the training part" if self.standardise else "raw"
        return (
            Field(
                "frames",
                "input",
                TensorSpec((self.steps, _CEPSTRA), axes=("T", "F")),
                f"12 cepstral coefficients a frame: {units}; zeros where nothing was said."
                if self.filled != "repeat"
                else f"12 cepstral coefficients a frame: {units}.",
                feature_names=tuple(f"cepstrum {number}" for number in range(1, _CEPSTRA + 1)),
            ),
            Field(
                "length",
                "input",
                TensorSpec((1,)),
                "How many of the steps are frames of the utterance.",
                feature_names=("frames",),
            ),
            Field(
                "label",
                "target",
                TensorSpec((), "int64", classes=len(_SPEAKERS)),
                "The man who speaks.",
                class_names=_SPEAKERS,
            ),
        )

    def load(self) -> DataSet:
        arrays = arrays_of(
            "data/japanese_vowels.npz",
            {
                "train_frames": ((4274, _CEPSTRA), "float32"),
                "train_lengths": ((270,), "uint8"),
                "train_speakers": ((270,), "uint8"),
                "test_frames": ((5687, _CEPSTRA), "float32"),
                "test_lengths": ((370,), "uint8"),
                "test_speakers": ((370,), "uint8"),
            },
        )
        frames = {part: arrays[f"{part}_frames"].astype(np.float64) for part in ("train", "test")}
        if self.standardise:
            mean, deviation = frames["train"].mean(axis=0), frames["train"].std(axis=0)
            frames = {part: (values - mean) / deviation for part, values in frames.items()}
        train, test = (
            self._part(frames[part], arrays[f"{part}_lengths"], arrays[f"{part}_speakers"])
            for part in ("train", "test")
        )
        return self._data_set(train, test)

    def _part(self, frames: Array, lengths: Array, speakers: Array) -> Arrays:
        ends = np.cumsum(lengths.astype(np.int64))
        utterances = np.split(frames, ends[:-1])
        return {
            "frames": np.stack([self._brought_to_length(each) for each in utterances]),
            "length": np.minimum(lengths, self.steps)[:, None],
            "label": speakers,
        }

    def _brought_to_length(self, utterance: Array) -> Array:
        """Shapes (frames, 12) → (steps, 12)."""
        kept = utterance[-self.steps :]
        lacking = self.steps - len(kept)
        match self.filled:
            case "before":
                return np.pad(kept, ((lacking, 0), (0, 0)))
            case "after":
                return np.pad(kept, ((0, lacking), (0, 0)))
        return np.pad(kept, ((0, lacking), (0, 0)), mode="edge")
