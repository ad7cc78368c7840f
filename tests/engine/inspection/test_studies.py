from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.errors import CommandRefused
from engine.inspection.looking import take_snapshot
from engine.inspection.probe import Probe, Progress, Study, StudyTold
from engine.inspection.sight import Sight
from engine.inspection.snapshot import Wish
from engine.inspection.studies import Studies
from engine.session import Session
from engine.training.events import BatchDone, RunState
from engine.workbench.active_run import ActiveRun
from tests.engine.following import Follower
from tests.engine.networks import compiled, points_project
from tests.engine.test_several_sessions import learned, ready


@dataclass(frozen=True)
class Norm(Probe):
    """How large a layer's weights are."""

    node: str

    def seen(self, sight: Sight) -> float:
        if self.node == "refused":
            raise CommandRefused("Nothing is known of it.")
        module = sight.model.root.get_submodule(self.node)
        return float(sum(p.detach().square().sum() for p in module.parameters()) ** 0.5)


@dataclass(frozen=True)
class Counted(Study):
    """Counts to a number, and tells how large a layer's weights are at each."""

    to: int
    node: str = "hidden"

    def steps(self, sight: Sight) -> Iterator[Progress]:
        for number in range(1, self.to + 1):
            if self.node == "faulty":
                raise ZeroDivisionError("by hand")
            yield Progress(number / self.to, (number, Norm(self.node).seen(sight)))


def _model() -> Any:
    return compiled(points_project().graph, points_project().data)


def _worked_out(studies: Studies) -> list[StudyTold]:
    told: list[StudyTold] = []
    while studies.is_busy:
        told += studies.work_on()
    return told


def test_a_probe_is_answered_and_one_that_can_not_be_says_why() -> None:
    model, wish = _model(), Wish(probes=frozenset({Norm("hidden"), Norm("refused"), Norm("no")}))
    snapshot = take_snapshot(model, points_project().data.load(), wish, 3)
    weights = [t.numpy().ravel() for n, t in model.root.state_dict().items() if "hidden" in n]
    expected = np.linalg.norm(np.concatenate(weights))
    assert list(snapshot.found) == [Norm("hidden")]
    assert np.isclose(snapshot.found[Norm("hidden")], expected)
    assert snapshot.faults[Norm("refused")] == "Nothing is known of it."
    assert "AttributeError" in snapshot.faults[Norm("no")]


def test_a_study_is_worked_out_on_the_network_as_it_was_when_asked() -> None:
    model = _model()
    before = Norm("hidden").seen(Sight(model, points_project().data.load()))
    studies = Studies()
    studies.take_up({"a": Counted(5)}, Sight(model, points_project().data.load(), 7))
    with torch.no_grad():
        for weight in model.root.parameters():
            weight.zero_()
    told = _worked_out(studies)
    assert told[-1].is_over
    assert told[-1].finding == (5, before)
    assert (told[-1].step, told[-1].share, told[-1].owner) == (7, 1.0, "a")


def test_studies_take_turns_and_another_question_takes_the_place_of_the_first() -> None:
    studies, sight = Studies(), Sight(_model(), points_project().data.load())
    studies.take_up({"a": Counted(3), "b": Counted(4)}, sight)
    studies.take_up({"a": Counted(2)}, sight)
    last = {told.owner: told for told in _worked_out(studies)}
    assert last["a"].finding[0] == 2
    assert last["b"].finding[0] == 4
    studies.take_up({"a": Counted(3)}, sight)
    studies.take_up({"a": None}, sight)
    assert not studies.is_busy


def test_where_there_is_no_network_it_is_said_at_once() -> None:
    studies = Studies()
    (told,) = studies.take_up({"a": Counted(3), "b": None}, None)
    assert (told.owner, told.is_over) == ("a", True)
    assert "no network" in told.problem
    assert not studies.is_busy


def test_a_study_that_can_not_be_worked_out_says_why() -> None:
    studies = Studies()
    studies.take_up({"a": Counted(3, "faulty")}, Sight(_model(), points_project().data.load()))
    last = _worked_out(studies)[-1]
    assert last.is_over
    assert "by hand" in last.problem


def test_a_run_gives_the_same_numbers_while_something_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps, is_asked = ActiveRun._steps, threading.Event()

    def once_asked(run):
        for news in steps(run):
            is_asked.wait()
            yield news

    monkeypatch.setattr(ActiveRun, "_steps", once_asked)
    expected = None
    for asks in (False, True):
        with ready(tmp_path, f"run {asks}", epochs=40, seed=3) as (session, follow):
            is_asked.clear()
            session.train()
            follow.until(lambda: session.run_state is RunState.RUNNING)
            if asks:
                session.study("test", Counted(50))
            is_asked.set()
            told = _end_of_study(follow, 0) if asks else []
            follow.until_state(RunState.FINISHED)
            if expected is None:
                expected = learned(session)
            else:
                assert told[-1].finding[0] == 50
                assert np.array_equal(learned(session), expected)


def test_something_is_found_out_at_rest_and_while_a_run_is_paused(tmp_path: Path) -> None:
    with ready(tmp_path, "rest", epochs=10_000, seed=3) as (session, follow):
        assert _told(session, follow)[-1].step == 0
        session.train()
        follow.until_new(BatchDone)
        session.pause()
        follow.until_state(RunState.PAUSED)
        assert _told(session, follow)[-1].step > 0


def _told(session: Session, follow: Follower) -> list[StudyTold]:
    """What is told of a question to its end."""
    before = len(follow.told)
    session.study("test", Counted(50))
    return _end_of_study(follow, before)


def _end_of_study(follow: Follower, before: int) -> list[StudyTold]:
    follow.until(lambda: any(isinstance(n, StudyTold) and n.is_over for n in follow.told[before:]))
    return [news for news in follow.told[before:] if isinstance(news, StudyTold)]


@dataclass(frozen=True)
class Careless(Study):
    """Goes away with gradients switched off."""

    def steps(self, sight: Sight) -> Iterator[Progress]:
        with torch.no_grad():
            for number in range(3):
                yield Progress(number / 2, number)


def test_what_a_study_switches_off_is_on_between_its_steps() -> None:
    studies, seen = Studies(), []
    studies.take_up({"a": Careless()}, Sight(_model(), points_project().data.load()))
    steps = studies._works["a"].steps
    while studies.is_busy:
        studies.work_on()
        seen.append(torch.is_grad_enabled())
    assert all(seen)
    assert next(steps, None) is None
