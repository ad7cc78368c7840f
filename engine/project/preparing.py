"""From a project to a run that has not begun; what several runs share is made once."""

from __future__ import annotations

import torch

from engine.compile.model import compile_graph
from engine.data.data_set import DataSet
from engine.data.source import DataSource
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference
from engine.project.obstacles import refuse_obstacles
from engine.project.project import Project
from engine.training.device import choose_device, threads_for
from engine.training.run import Run, prepare_run


class Preparing:
    """Infers, compiles, loads; without a window beside it."""

    def __init__(self) -> None:
        self._memo = Memo()
        self._loaded: dict[DataSource, DataSet] = {}

    def inference(self, project: Project) -> Inference:
        """What is known of every node without data."""
        fields = {field.name: field.spec for field in project.data.fields()}
        return infer(project.graph, fields, self._memo)

    def data(self, source: DataSource) -> DataSet:
        """The examples of a source; loaded once.

        Raises:
            DataUnavailable: if that is not possible.
        """
        if source not in self._loaded:
            self._loaded[source] = source.load()
        return self._loaded[source]

    def run(self, project: Project) -> Run:
        """A run that has not begun: built, on its device, in its precision.

        The number of threads is set for the whole process.

        Raises:
            GraphHasProblems: if the project can not be trained as it stands.
            DataUnavailable: if its data can not be loaded.
            DeviceUnavailable: if its device is not there.
            TrainingFailed: if there is nothing to learn.
        """
        inference, plan = self.inference(project), project.plan
        settings = project.training
        refuse_obstacles(project, inference)
        needs_loss = any(stage.needs_loss for stage in plan)
        device = choose_device(settings.device)
        model = compile_graph(project.graph, inference, settings.seed, learns=needs_loss)
        flops = inference.totals.flops * settings.batch_size
        torch.set_num_threads(threads_for(flops, beside_window=False))
        return prepare_run(model, self.data(project.data), plan, project.augmentation, device)
