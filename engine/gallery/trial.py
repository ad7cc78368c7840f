"""What a row is measured with: opens projects, compiles and trains them as the program does."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import torch
from torch import Tensor

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.catalogue import Catalogue
from engine.compile.model import Model
from engine.data.catalogue import DataCatalogue, builtin_sources
from engine.data.data_set import Array, DataSet
from engine.data.source import DataSource
from engine.inference.report import Inference
from engine.project.file import read_project
from engine.project.places import projects_folder
from engine.project.preparing import Preparing
from engine.project.project import Goal, Project
from engine.training.run import Run, measured_whole, train

Say = Callable[[str], None]


@dataclass(frozen=True, eq=False)
class Trained:
    """A run that has ended.

    Attributes:
        metrics: by split, then by loss or metric node.
        seconds: what learning took, without opening, compiling and the last measuring.
    """

    project: Project
    run: Run
    metrics: dict[str, dict[str, float]]
    seconds: float

    @property
    def goal(self) -> Goal:
        """What the project promises."""
        assert self.project.goal is not None
        return self.project.goal


class Trial:
    """Opens, compiles and trains the projects of one row, and tells how far it is."""

    def __init__(self, say: Say = lambda _: None, folder: Path | None = None) -> None:
        self.say = say
        self._folder = folder or projects_folder()
        self._preparing = Preparing()

    def project(self, name: str) -> Project:
        """A project of the gallery.

        Raises:
            FileRefused: if it is not there or can not be read.
        """
        return read_project(self._folder / f"{name}.json", *_catalogues())

    def inference(self, project: Project) -> Inference:
        """What is known of every node without data."""
        return self._preparing.inference(project)

    def data(self, source: DataSource) -> DataSet:
        """The examples of a source; loaded once."""
        return self._preparing.data(source)

    def prepared(self, project: Project) -> Run:
        """A run that has not begun: built, on its device, in its precision."""
        return self._preparing.run(project)

    def trained(self, project: Project, **settings: Any) -> Trained:
        """A run to its end, with other training settings if some are given."""
        training = project.training.replace(**settings)
        project = msgspec.structs.replace(project, training=training)
        run = self.prepared(project)
        began = time.perf_counter()
        for _ in train(run):
            pass
        seconds = time.perf_counter() - began
        metrics = measured_whole(run)
        values = "  ".join(f"{name} {value:.4f}" for name, value in metrics["test"].items())
        self.say(f"  {project.name}, seed {training.seed}, {seconds:.1f} s: {values}")
        return Trained(project, run, metrics, seconds)


@cache
def _catalogues() -> tuple[Catalogue, DataCatalogue]:
    return builtin_catalogue(), builtin_sources()


def seen(model: Model, arrays: Mapping[str, Array]) -> dict[str, Tensor]:
    """What every node gives for these examples, by path; as when measuring, without gradients."""
    viewer = model.viewer.eval()
    weight = next((p for p in model.root.parameters()), None)
    taken = []
    for name in model.fields_of(viewer):
        values = torch.from_numpy(arrays[name])
        if weight is not None:
            values = values.to(weight.device)
            values = values.to(weight.dtype) if values.is_floating_point() else values
        taken.append(values)
    with torch.no_grad():
        found: dict[str, Tensor] = viewer(*taken)
    return found
