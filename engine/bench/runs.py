"""What it costs to keep a run: curves, checkpoints and moments, against the bare loop."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec
import torch
from torch import Tensor

from engine.allocator import keep_freed_memory
from engine.bench.paired import Result, compared
from engine.catalogue.builtin import builtin_catalogue
from engine.compile.model import compile_graph
from engine.data.catalogue import builtin_sources
from engine.inference.infer import Memo, infer
from engine.project.file import read_project
from engine.project.places import projects_folder
from engine.project.project import Project
from engine.runs.moments import moments_of
from engine.runs.recorded import Recording
from engine.training.batches import Batch
from engine.training.device import threads_for
from engine.training.reporter import Reporter
from engine.training.run import Run, prepare_run, train

_ROUNDS = 7
_CASES = (
    ("LeNet, whole runs", "lenet_digits.json", 12),
    ("2-D MLP, whole runs", "spirals_playground.json", 400),
)


def bench_runs() -> Iterator[Result]:
    """Whole runs of LeNet and of a small MLP, kept with everything on, beside bare ones."""
    keep_freed_memory()
    home = Path(tempfile.mkdtemp(prefix="chainrule-bench-"))
    try:
        for title, file, epochs in _CASES:
            yield from _compared(title, _project(file, epochs), home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _compared(title: str, project: Project, home: Path) -> Iterator[Result]:
    # Made beforehand: compiling is no part of what is compared.
    kept = [_prepared(project) for _ in range(_ROUNDS + 1)]
    bare = [_prepared(project) for _ in range(_ROUNDS + 1)]
    steps = kept[0].epochs * kept[0].steps_per_epoch
    recordings: list[Recording] = []

    def ours() -> None:
        folder = home / f"{project.name}-{len(recordings)}"
        recording = Recording(kept.pop(), folder, project)
        recordings.append(recording)
        with recording:
            for _ in recording:
                pass

    yield compared(
        "runs", title, ours, _bare(bare), "without curves, on no disk", rounds=_ROUNDS, per=steps
    )
    last = recordings[-1]
    for what, count in (
        ("checkpoints", last.checkpoints),
        ("moments", len(moments_of(last.folder))),
    ):
        yield Result("runs", f"{title}: {what}", count, None, None, "in all", "")


def _bare(runs: list[Run]) -> Callable[[], None]:
    """The same steps and the same measurements, of which nothing is noted down."""

    def work() -> None:
        run = runs.pop()
        run.reporter = _Silent(run)
        for _ in train(run):
            pass

    return work


class _Silent(Reporter):
    """Hears of every step and makes nothing of it."""

    def after(
        self,
        loss: Tensor,
        size: int,
        batch: Batch | None = None,
        also: Mapping[str, Tensor] | None = None,
    ) -> None:
        return

    def flush(self) -> None:
        return


def _project(file: str, epochs: int) -> Project:
    project = read_project(projects_folder() / file, builtin_catalogue(), builtin_sources())
    settings = project.training.replace(epochs=epochs, device="cpu", patience=0)
    return msgspec.structs.replace(project, training=settings)


def _prepared(project: Project) -> Run:
    data = project.data.load()
    inference = infer(project.graph, data.specs(), Memo())
    settings = project.training
    flops = inference.totals.flops * settings.batch_size
    torch.set_num_threads(threads_for(flops, beside_window=False))
    model = compile_graph(project.graph, inference, settings.seed)
    return prepare_run(model, data, project.plan, project.augmentation, torch.device("cpu"))
