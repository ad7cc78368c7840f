"""How long one waits who pauses or stops a run, at moments drawn by chance, in every recipe."""

from __future__ import annotations

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import msgspec

from engine.allocator import keep_freed_memory
from engine.bench.paired import Result
from engine.catalogue.builtin import builtin_catalogue
from engine.data.catalogue import builtin_sources
from engine.inspection.snapshot import Wish
from engine.project.file import read_project
from engine.project.places import projects_folder
from engine.project.project import Project
from engine.session import Session
from engine.training.events import RunState
from engine.training.plan import Stage

_POLL_S = 0.005
_LATEST_S = 4.0
_DEADLINE_S = 120.0
_MOMENTS = 30
_FEW = 6
_ALL_AT_ONCE = {"batching": "full"}

_CASES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("supervised: LeNet", "lenet_digits", {}),
    ("supervised: LeNet, all at once", "lenet_digits", _ALL_AT_ONCE),
    ("L-BFGS, all at once", "lenet_digits", {"optimiser": "lbfgs", **_ALL_AT_ONCE}),
    ("Hessian-free", "lenet_digits", {"optimiser": "hessian_free", "batch_size": 500}),
    ("Hessian-free, all at once", "lenet_digits", {"optimiser": "hessian_free", **_ALL_AT_ONCE}),
    ("supervised: residual nets", "plain_and_residual", {}),
    ("supervised: ResNet-18", "resnet18", {"epochs": 50}),
    ("contrastive divergence", "deep_belief_net", {}),
    ("stacked autoencoders", "stacked_autoencoders", {}),
    ("adversarial pair", "adversarial_pair", {}),
    ("adversarial training", "adversarial_examples", {}),
    ("deep Q-learning", "deep_q_catch", {"epochs": 50}),
    ("policy gradient", "policy_gradient_catch", {"epochs": 50}),
    ("perceptron", "rosenblatt_perceptron", {"epochs": 2000}),
)


class Answer(NamedTuple):
    """One wait, from asking until the state is told.

    Attributes:
        wall_s: as a person waits.
        cpu_s: what the whole process computed meanwhile; less than the wait where the machine was
            busy with others, or waited for its disk.
    """

    wall_s: float
    cpu_s: float


def bench_answers() -> Iterator[Result]:
    """Pause, go on and stop, from the preparation to the checkpoints; ``CHAINRULE_QUICK=1``: few.

    The worst answer and the median of each case, both as the processor's time of this process,
    which a busy machine does not change, and beside it as time on the clock.
    """
    keep_freed_memory()
    moments = _FEW if os.environ.get("CHAINRULE_QUICK") else _MOMENTS
    home, before = tempfile.mkdtemp(prefix="chainrule-bench-"), os.environ.get("CHAINRULE_HOME")
    os.environ["CHAINRULE_HOME"] = home
    try:
        for title, name, training in _CASES:
            answers = answers_of(_project(name, training), moments, _LATEST_S)
            for what, of in (("worst", max), ("median", statistics.median)):
                yield _told(title, what, answers, of)
            shutil.rmtree(home, ignore_errors=True)
    finally:
        shutil.rmtree(home, ignore_errors=True)
        if before is None:
            del os.environ["CHAINRULE_HOME"]
        else:
            os.environ["CHAINRULE_HOME"] = before


def answers_of(project: Project, moments: int, latest_s: float) -> list[Answer]:
    """What one waits for at so many moments, the first at once and none after ``latest_s``.

    In every run it is asked for a pause and then, a little after it went on, for the end.
    """
    chance = random.Random(project.name)
    session = Session(beside_window=True)
    names = frozenset(node.name for node in project.graph.nodes)
    session.wish(Wish(activations=names, weights=names))
    session.open_unsaved(project)
    session.start()
    found: list[Answer] = []
    try:
        _until(session, lambda: bool(session.data_set or session.data_problem))
        if session.data_problem:
            sys.stderr.write(f"{project.name}: {session.data_problem}\n")
            return []
        while len(found) < moments:
            # Squared, for much happens in the beginning.
            later = latest_s * chance.random() ** 2
            session.train()
            _for(session, later if found else 0.0)
            found += _answer(session, session.pause, RunState.PAUSED)
            if session.run_state is RunState.PAUSED:
                session.resume()
                _for(session, 0.3 * chance.random())
            found += _answer(session, session.stop, RunState.STOPPED)
            _until(session, lambda: not session.run_state.is_active)
    finally:
        session.close()
    return found


def _answer(session: Session, ask: Callable[[], None], state: RunState) -> list[Answer]:
    """The wait; none where the run was over before it was told."""
    if not session.run_state.is_active:
        return []
    wall, cpu = time.perf_counter(), time.process_time()
    ask()
    _until(session, lambda: session.run_state is state or not session.run_state.is_active)
    answer = Answer(time.perf_counter() - wall, time.process_time() - cpu)
    return [answer] if session.run_state is state else []


def _for(session: Session, seconds: float) -> None:
    end = time.perf_counter() + seconds
    _until(session, lambda: time.perf_counter() >= end)


def _until(session: Session, condition: Callable[[], bool]) -> None:
    deadline = time.perf_counter() + _DEADLINE_S
    while not condition():
        if time.perf_counter() > deadline:
            raise TimeoutError(f"{session.name} does not answer within {_DEADLINE_S:.0f} s")
        session.poll()
        time.sleep(_POLL_S)


def _told(
    title: str, what: str, answers: list[Answer], of: Callable[[list[float]], float]
) -> Result:
    cpu = of([answer.cpu_s for answer in answers]) * 1e3 if answers else float("nan")
    wall = of([answer.wall_s for answer in answers]) * 1e3 if answers else float("nan")
    beside = f"on the clock; {len(answers)} moments"
    return Result("answers", f"{title}: {what}", cpu, wall, None, "ms", beside)


def _project(name: str, training: dict[str, Any]) -> Project:
    path = projects_folder() / f"{name}.json"
    project = read_project(path, builtin_catalogue(), builtin_sources())
    settings = project.training.replace(device="cpu", patience=0, **training)
    # Short stages before the last, so that they are all met.
    stages = tuple(
        Stage(stage.recipe, stage.training.replace(epochs=6)) for stage in project.stages
    )
    return msgspec.structs.replace(project, training=settings, stages=stages)
