"""A bridge without an engine behind it: real values, no thread, no torch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.api import (
    ChainruleError,
    Counts,
    DataSet,
    FindRate,
    Graph,
    GraphCommand,
    Inference,
    Moment,
    Node,
    NodeReport,
    OnGraph,
    OwnExample,
    Point,
    Probe,
    Project,
    ProjectUpdate,
    Reach,
    ReceptiveField,
    RunState,
    SeenArea,
    Snapshot,
    Study,
    TensorSpec,
    TrainingSettings,
    Wire,
    Wish,
)
from engine.catalogue.builtin import builtin_catalogue
from engine.data.catalogue import builtin_sources
from engine.graph.graph import End
from engine.training.history import History
from gui.heard import Heard
from gui.open_drawing import OpenDrawing
from gui.shelf import Shelf

CATALOGUE = builtin_catalogue()
SOURCES = builtin_sources()


class FakeSession:
    """Records what is asked of it."""

    def __init__(self) -> None:
        self.catalogue = CATALOGUE
        self.data_sources = SOURCES
        self.history = History()
        self.data_set: DataSet | None = None
        self.data_problem: str | None = None
        self.run_folder: Path | None = None
        self.moments: tuple[Moment, ...] = ()
        self.snapshot_budget = 0.0
        self.calls: list[Any] = []
        self.is_trying_out = False
        self.known_mends: dict[str, tuple[Any, ...]] = {}

    def mends(self, inside: tuple[str, ...], name: str) -> tuple[Any, ...]:
        return self.known_mends.get(name, ())

    def set_learning_rate(self, rate: float) -> None:
        self.calls.append(("set_learning_rate", rate))

    def find_rate(self, wanted: FindRate) -> None:
        self.calls.append(("find_rate", wanted))
        self.is_trying_out = True

    def look_back(self, step: int | None) -> None:
        self.calls.append(("look_back", step))

    def train_from(self, folder: Path, step: int) -> None:
        self.calls.append(("train_from", folder, step))

    def leave_tryout(self) -> None:
        self.calls.append("leave_tryout")
        self.is_trying_out = False

    def __getattr__(self, name: str) -> Any:
        if name not in ("train", "pause", "resume", "step_batch", "step_epoch", "stop"):
            raise AttributeError(name)
        return lambda: self.calls.append(name)


class FakeBridge(QObject):
    """The signals and questions of `gui.bridge.Bridge`, answered from plain values."""

    project_updated = Signal(object)
    run_changed = Signal(object)
    batch_done = Signal(object)
    epoch_done = Signal(object)
    snapshot_taken = Signal(object)
    diagnosed = Signal(object)
    rate_found = Signal(object)
    speed_measured = Signal(object)
    moments_changed = Signal(object)
    looked_back = Signal(object)
    repetition_begun = Signal(object)
    game_seen = Signal(object)
    episode_played = Signal(object)
    study_told = Signal(object)
    nodes_chosen = Signal(object)
    value_asked = Signal(str, object)
    example_chosen = Signal(str, int)
    own_chosen = Signal(object)
    panel_asked = Signal(str)
    time_step_chosen = Signal(object)
    places_lit = Signal(object)
    pass_shown = Signal(object)
    refused = Signal(str)
    taken_up = Signal(object)

    def __init__(self, project: Project | None = None, inference: Inference | None = None) -> None:
        super().__init__()
        self.session = FakeSession()
        self.project = project or lenet()
        self.inference = inference or lenet_inference()
        self.run_state = RunState.IDLE
        self.heard = Heard()
        self.example = ("test", 0)
        self.own: OwnExample | None = None
        self.newest_look: Snapshot | None = None
        self.done: list[Any] = []
        self.wishes: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self.wished_starts: dict[str, frozenset[str]] = {}
        self.wished_probes: dict[str, frozenset[Probe]] = {}
        self.chosen: tuple[str, ...] = ()
        self.asked: dict[str, Study | None] = {}
        self.asked_value: tuple[str, tuple[int, ...]] | None = None
        self.time_step: int | None = None
        self.wished_game: tuple[bool, int | None] = False, None
        self.refusals: list[str] = []
        self.refused.connect(self.refusals.append)
        self.drawing = OpenDrawing(lambda: self.update, self)
        self.shelf = Shelf(CATALOGUE, self)
        self.project_updated.connect(self.drawing.follow)

    @property
    def update(self) -> ProjectUpdate:
        return ProjectUpdate(None, self.project, self.inference)

    def do(self, command: Any) -> bool:
        before = self.project
        if isinstance(command, GraphCommand):
            command = self.drawing.enclosed(command)
        wrapped = OnGraph(command) if isinstance(command, GraphCommand) else command
        if not self.attempt(lambda: self._carry_out(wrapped)):
            return False
        self.done.append(command)
        if self.project is not before:
            self.project_updated.emit(ProjectUpdate(before, self.project, self.inference))
        return True

    def attempt(self, request: Callable[[], object]) -> bool:
        try:
            request()
        except ChainruleError as refusal:
            self.refused.emit(str(refusal))
            return False
        return True

    def want(
        self,
        owner: str,
        activations: Iterable[str] = (),
        weights: Iterable[str] = (),
        starts: Iterable[str] = (),
    ) -> None:
        self.wishes[owner] = frozenset(activations), frozenset(weights)
        self.wished_starts[owner] = frozenset(starts)

    def want_probes(self, owner: str, probes: Iterable[Probe] = ()) -> None:
        self.wished_probes[owner] = frozenset(probes)

    def ask(self, owner: str, study: Study | None) -> None:
        self.asked[owner] = study

    def choose_nodes(self, paths: tuple[str, ...]) -> None:
        self.chosen = paths
        self.nodes_chosen.emit(paths)

    def ask_value(self, path: str, place: tuple[int, ...]) -> None:
        self.asked_value = path, place
        self.value_asked.emit(path, place)
        self.ask_panel("arithmetic")

    def choose_time_step(self, step: int | None) -> None:
        if step != self.time_step:
            self.time_step = step
            self.time_step_chosen.emit(step)

    def light_places(self, areas: Mapping[str, SeenArea]) -> None:
        self.places_lit.emit(areas)

    def show_pass(self, shown: object) -> None:
        self.pass_shown.emit(shown)

    def want_game(self, *, is_live: bool = False, episode: int | None = None) -> None:
        self.wished_game = is_live, episode

    def show_example(self, split: str, index: int) -> None:
        self.example = (split, max(index, 0))
        self.show_own(None)
        self.example_chosen.emit(*self.example)

    def show_own(self, example: OwnExample | None) -> None:
        if example is not self.own:
            self.own = example
            self.own_chosen.emit(example)

    def ask_panel(self, key: str) -> None:
        self.panel_asked.emit(key)

    def know(self, **reports: NodeReport) -> None:
        """Let inference find out something else about some nodes."""
        self.inference = Inference({**self.inference.nodes, **reports})
        self.project_updated.emit(self.update)

    def load_data(self) -> DataSet:
        """Let the project's data be loaded."""
        data_set = self.project.data.load()
        self.session.data_set = data_set
        self.project_updated.emit(self.update)
        return data_set

    def tell_snapshot(self, step: int = 1, **parts: Any) -> Snapshot:
        """Let a look inside arrive that answers the present wishes."""
        split, index = self.example
        wish = Wish(
            frozenset().union(*(a for a, _ in self.wishes.values())),
            frozenset().union(*(w for _, w in self.wishes.values())),
            split,
            index,
            own=self.own,
        )
        snapshot = Snapshot(step, wish, **parts)
        self.snapshot_taken.emit(snapshot)
        return snapshot

    def _carry_out(self, command: Any) -> None:
        self.project = command.apply(self.project)


_CHAIN: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("image", "input", {}),
    ("conv1", "conv2d", {"filters": 6, "kernel": 5}),
    ("relu1", "relu", {}),
    ("pool1", "max_pool2d", {}),
    ("conv2", "conv2d", {"filters": 16, "kernel": 5, "padding": "valid"}),
    ("relu2", "relu", {}),
    ("pool2", "max_pool2d", {}),
    ("flatten", "flatten", {}),
    ("fc1", "linear", {"units": 120}),
    ("scores", "linear", {"units": 10}),
)
_SHAPES: dict[str, tuple[int, ...]] = {
    "image": (1, 28, 28),
    "conv1": (6, 28, 28),
    "relu1": (6, 28, 28),
    "pool1": (6, 14, 14),
    "conv2": (16, 10, 10),
    "relu2": (16, 10, 10),
    "pool2": (16, 5, 5),
    "flatten": (400,),
    "fc1": (120,),
    "scores": (10,),
}


def lenet() -> Project:
    """A network as LeCun's, on the first data source."""
    nodes = [
        Node(name=name, layer=CATALOGUE[kind](**settings), position=Point(160.0 * i, 0.0))
        for i, (name, kind, settings) in enumerate(_CHAIN)
    ]
    graph = Graph(nodes=tuple(nodes))
    for before, after in pairwise(nodes):
        graph = _wired(graph, before.name, after.name, after.layer.inputs[0].name)
    for name in ("target", "cross_entropy", "accuracy"):
        graph = graph.with_node(Node(name=name, layer=CATALOGUE[name]()))
    for name in ("cross_entropy", "accuracy"):
        graph = _wired(graph, "scores", name, CATALOGUE[name].inputs[0].name)
        graph = _wired(graph, "target", name, CATALOGUE[name].inputs[1].name)
    source = next(iter(SOURCES))()
    return Project(
        name="LeNet on digits", graph=graph, data=source, training=TrainingSettings(epochs=20)
    )


def lenet_inference() -> Inference:
    """What inference finds out about `lenet`, written by hand."""
    reports: dict[str, NodeReport] = {}
    before: TensorSpec | None = None
    for name, _, _ in _CHAIN:
        out = TensorSpec(_SHAPES[name])
        reports[name] = NodeReport(inputs=(before,) if before else (), outputs=(out,))
        before = out
    reports["conv1"] = replace(
        reports["conv1"],
        own=Counts(150, 6, 122_304, 235_200, 4704),
        arithmetic="(5·5·1 + 1) · 6",
        receptive_field=square_field(5),
    )
    reports["conv2"] = replace(
        reports["conv2"],
        own=Counts(2400, 16, 241_600, 480_000, 1600),
        arithmetic="(5·5·6 + 1) · 16",
        receptive_field=square_field(14, 2),
    )
    reports["fc1"] = replace(
        reports["fc1"],
        own=Counts(48_000, 120, 48_120, 96_000, 120),
        arithmetic="(400 + 1) · 120",
        receptive_field=ReceptiveField(None, None),
    )
    reports["scores"] = replace(
        reports["scores"], own=Counts(1200, 10, 1210, 2400, 10), arithmetic="(120 + 1) · 10"
    )
    reports["target"] = NodeReport(outputs=(TensorSpec((), "int64", classes=10),))
    return Inference(reports)


def activations(seed: int = 0) -> dict[str, np.ndarray[Any, Any]]:
    """Outputs of `lenet` as they might be."""
    random = np.random.default_rng(seed)
    return {
        name: random.gamma(1.0, size=shape).astype(np.float32) for name, shape in _SHAPES.items()
    }


def weights(seed: int = 0) -> dict[str, np.ndarray[Any, Any]]:
    """Weights of `lenet` as they might be."""
    random = np.random.default_rng(seed)
    shapes = {"conv1": (6, 1, 5, 5), "conv2": (16, 6, 5, 5), "fc1": (120, 400), "scores": (10, 120)}
    return {
        name: random.normal(0, 0.2, size=shape).astype(np.float32) for name, shape in shapes.items()
    }


def _wired(graph: Graph, source: str, target: str, port: str) -> Graph:
    exit_ = graph.node(source).layer.outputs[0].name
    return graph.with_wire(Wire(End(source, exit_), End(target, port)))


def square_field(side: int, stride: int = 1) -> ReceptiveField:
    """What an output sees that looks at a square of the picture."""
    reach = Reach(((0, side - 1),), stride)
    return ReceptiveField(reach, reach)
