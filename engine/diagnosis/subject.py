"""What is examined: a project with what is known of it, and edits of it that are proved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.catalogue.layer import Loss
from engine.catalogue.layers.data import TargetField
from engine.diagnosis.finding import Remedy
from engine.diagnosis.places import Spot, spots
from engine.errors import ChainruleError
from engine.graph.block_command import InBlock
from engine.graph.bypass import in_effect
from engine.graph.command import GraphCommand, Together
from engine.graph.graph import Graph
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference
from engine.project.command import OnGraph, ProjectCommand
from engine.project.project import Project
from engine.training.settings import TrainingSettings


@dataclass(frozen=True, eq=False)
class Subject:
    """The project that learns.

    Attributes:
        project: as it was when the run began.
        inference: what was known of its drawing.
        memo: what was measured; it is added to.
        stage: which of the drawn stages is at work.
    """

    project: Project
    inference: Inference
    memo: Memo
    stage: int = -1

    @property
    def training(self) -> TrainingSettings:
        """The settings of the stage at work."""
        return self.project.drawn_stages[self.stage].training

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of every node in the order of computing, by path."""
        return {path: place for place, path in enumerate(self.spots)}

    @cached_property
    def spots(self) -> dict[str, Spot]:
        """All nodes by path, down into the blocks, in the order of computing."""
        return spots(self.project.graph, self.inference)

    @cached_property
    def graph(self) -> Graph:
        """The drawing, led past what is bypassed."""
        return in_effect(self.project.graph)

    @cached_property
    def losses(self) -> dict[str, Loss]:
        """Loss nodes by name."""
        return {n.name: n.layer for n in self.graph.nodes if isinstance(n.layer, Loss)}

    def target_field(self, loss: str) -> str | None:
        """The data field that is wired straight into a loss as its target."""
        for port, end in self.graph.wired_inputs(loss):
            if port.is_target and end is not None:
                layer = self.graph.node(end.node).layer
                return layer.field if isinstance(layer, TargetField) else None
        return None

    def edit(self, title: str, spot: Spot, *commands: GraphCommand) -> Iterator[Remedy]:
        """An edit of the drawing that a node lies in, if it makes no new problem."""
        command: GraphCommand = commands[0] if len(commands) == 1 else Together(commands, title)
        if spot.block:
            command = InBlock(spot.block, command)
        yield from self.remedy(title, OnGraph(command))

    def remedy(self, title: str, command: ProjectCommand) -> Iterator[Remedy]:
        """An edit of the project, if it changes something and makes no new problem."""
        key = title, command
        if key not in self._proved:
            self._proved[key] = self._is_sound_after(command)
        if self._proved[key]:
            yield Remedy(title, command)

    @cached_property
    def _proved(self) -> dict[tuple[str, ProjectCommand], bool]:
        return {}

    def _is_sound_after(self, command: ProjectCommand) -> bool:
        try:
            after = command.apply(self.project)
        except ChainruleError:
            return False
        if after == self.project:
            return False
        if after.graph is self.project.graph and after.data == self.project.data:
            return True
        fields = {field.name: field.spec for field in after.data.fields()}
        found = infer(after.graph, fields, self.memo.beside())
        return not (_faults(found) - _faults(self.inference))


def _faults(inference: Inference) -> set[tuple[str, str]]:
    return {(name, problem.text) for name, problem in inference.problems}
