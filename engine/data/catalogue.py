"""The collection of data sources a program knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.data.adding import Adding
from engine.data.catch import Catch
from engine.data.digits16 import Digits16
from engine.data.divided import Divided
from engine.data.functions import Curve, Ramp
from engine.data.gym_environments import GymGame
from engine.data.logic import BitSequences, Concert, Gates, TruthTable
from engine.data.photographs import Photographs, PhotoPatches
from engine.data.pictures import Digits, Mnist5k
from engine.data.points import Blobs, Circles, Moons, Spirals, Xor
from engine.data.sequences import JapaneseVowels
from engine.data.source import DataSource
from engine.data.tables import BreastCancer, Diabetes, Iris, Wine
from engine.data.texts import PythonTopics
from engine.errors import DataUnavailable
from engine.registry import Registry


class DataCatalogue(Registry[DataSource]):
    """Data sources by id."""

    kind = "data set"
    unknown = DataUnavailable

    def make(self, id_: str, settings: Mapping[str, Any]) -> DataSource:
        """A source from its stored form.

        Raises:
            DataUnavailable: if there is no source of that id.
            ParameterRefused: if a setting is unknown or out of range.
        """
        return self[id_](**settings)


def builtin_sources() -> DataCatalogue:
    """The sources that come with the program, in the order of the data panel."""
    pictures = (Mnist5k, Digits, Digits16, Photographs, PhotoPatches)
    tables = (Iris, Wine, BreastCancer, Diabetes)
    sequences = (JapaneseVowels, BitSequences, Adding, PythonTopics)
    points = (Moons, Circles, Spirals, Blobs, Divided, Xor)
    logic = (TruthTable, Gates, Concert)
    numbers = (Curve, Ramp)
    games = (Catch, GymGame)
    return DataCatalogue((*pictures, *tables, *sequences, *points, *logic, *numbers, *games))
