"""A run answers to pause and stop at any moment; what it leaves in the middle it makes again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import torch

from engine.catalogue.leaving import Left, heard, is_heard, leavable, leave_if_wanted, whole
from engine.diagnosis.doctor import Doctor
from engine.project.project import Project
from engine.session import Session
from engine.training import attempts
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.events import RunState
from engine.training.run import Run, train
from tests.engine.following import Follower
from tests.engine.networks import (
    gallery_project,
    inferred,
    noisy_project,
    points_project,
    prepared,
    trained,
)
from tests.engine.training.every_recipe import EXAMPLES
from tests.engine.training.test_checkpoint import assert_same, noisy_points

SETTINGS: dict[str, dict[str, Any]] = {
    "a step a batch": {},
    "several batches a step": {"accumulation": 3, "averaging": 0.8, "clip_norm": 1.0},
    "L-BFGS": {"optimiser": "lbfgs", "moves": 3},
    "L-BFGS, all at once": {"optimiser": "lbfgs", "batching": "full", "epochs": 6},
    "Hessian-free": {"optimiser": "hessian_free", "weight_decay": 0.01},
}


LATER = (0.02, 0.005, 0.002, 0.001, 0.0005, 0.0)


class Impatient:
    """Somebody who waits again and again, by chance, and is seen to each time."""

    def __init__(self, seed: int, share: float) -> None:
        self._chance, self._share = random.Random(seed), share
        self.waits = False
        self.times = 0

    def __call__(self) -> bool:
        if not self.waits and self._chance.random() < self._share:
            self.waits = True
            self.times += 1
        return self.waits


def left_again_and_again(project: Project, seed: int, share: float = 0.01) -> tuple[Run, int]:
    """A run to its end, and how often something in it was left in the middle."""
    run, somebody = prepared(project), Impatient(seed, share)
    with heard(somebody):
        for _ in train(run):
            somebody.waits = False
    return run, somebody.times


@pytest.fixture
def everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "LONG_S", 0.0)


@pytest.mark.usefixtures("everything_is_long")
@pytest.mark.parametrize("name", SETTINGS)
def test_steps_that_were_left_in_the_middle_give_the_same_numbers(name: str) -> None:
    """With a batch norm and a dropout, whose statistics and chance must not move on."""
    project = noisy_points(**SETTINGS[name])
    run, times = left_again_and_again(project, 0)
    assert times > 5
    assert_same(run, trained(project))


@pytest.mark.usefixtures("everything_is_long")
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_recipe_gives_the_same_numbers_when_left_again_and_again(name: str) -> None:
    project = EXAMPLES[name].project
    run, _ = left_again_and_again(project, 1)
    assert_same(run, trained(project))


@pytest.mark.usefixtures("everything_is_long")
@pytest.mark.parametrize("name", SETTINGS)
def test_a_run_saved_where_it_left_a_step_goes_on_exactly(name: str, tmp_path: Path) -> None:
    project = noisy_points(**SETTINGS[name])
    run, saves = prepared(project), 0
    chance = random.Random(3)
    while not run.is_finished:
        # Who waits comes later from time to time, so that even a long step is over at last.
        somebody = Impatient(saves, chance.choice(LATER[: 2 + saves]))
        with heard(somebody):
            for _ in train(run):
                if somebody.waits:
                    break
        saves += somebody.waits
        save_checkpoint(run, tmp_path)
        run = prepared(project)
        load_checkpoint(run, tmp_path)
    assert saves > 0
    assert_same(run, trained(project))


@pytest.mark.parametrize(
    "name", ["plain_and_residual", "lstm_from_gates", "variational_autoencoder"]
)
def test_listening_changes_no_bit_of_a_step(name: str) -> None:
    project = gallery_project(name)
    run = prepared(
        msgspec.structs.replace(project, training=project.training.replace(device="cpu"))
    )
    run.model.begin_learning()
    batch = next(run.train_set.shuffled(16, 0, 0, run.augmentation))

    def gradients() -> list[torch.Tensor]:
        torch.default_generator.manual_seed(1)
        loss = run.model.learner.module.forward(*batch, *run.weights)
        return [loss, *torch.autograd.grad(loss, run.parameters, allow_unused=True)]

    buffers = [(b, b.clone()) for b in run.model.root.buffers()]
    plain = gradients()
    for buffer, value in buffers:
        buffer.copy_(value)
    with heard(lambda: False), leavable():
        listening = gradients()
    for one, other in zip(plain, listening, strict=True):
        assert (one is None and other is None) or torch.equal(one, other)


def test_what_is_left_puts_back_whole_what_it_had_changed() -> None:
    """On the way out nothing is left a second time, though somebody still waits."""
    kept, also = torch.zeros(3), torch.zeros(3)

    def changed() -> None:
        try:
            kept.add_(1.0)
        finally:
            kept.fill_(7.0)
            kept.add_(1.0)

    with heard(lambda: True), leavable(), whole():
        also.add_(1.0)
    with heard(lambda: True), pytest.raises(Left), leavable():
        changed()
    assert also.tolist() == [1.0, 1.0, 1.0]
    assert kept.tolist() == [8.0, 8.0, 8.0]


def test_nothing_is_left_where_nobody_is_heard() -> None:
    with leavable():
        leave_if_wanted()
        assert float(torch.ones(2).sum()) == 2.0
    with heard(lambda: True):
        leave_if_wanted()  # not inside anything that can be left
    assert not is_heard()


def test_looking_after_a_run_is_left_too_and_changes_nothing() -> None:
    project = noisy_project(epochs=1)
    run = prepared(project)
    doctor = Doctor(project, inferred(project.graph, project.data), run)
    somebody = Impatient(0, 0.02)
    with heard(somebody):
        for news in train(run):
            somebody.waits, doctor.due = False, 0.0
            doctor.after(news)
            somebody.waits = False
            doctor.due = 0.0
            doctor.after(None)
    assert somebody.times > 2
    assert_same(run, trained(project))


@pytest.fixture
def opened() -> Iterator[Callable[[Project], tuple[Session, Follower]]]:
    sessions = []

    def open_(project: Project) -> tuple[Session, Follower]:
        session = Session()
        sessions.append(session)
        session.open_unsaved(project)
        session.start()
        follow = Follower(session)
        follow.until_data()
        return session, follow

    yield open_
    for session in sessions:
        session.close()


Opener = Callable[[Project], tuple[Session, Follower]]


@pytest.mark.parametrize("optimiser", ["adam", "lbfgs", "hessian_free"])
def test_a_step_over_all_pictures_at_once_is_left_when_somebody_waits(
    optimiser: str, opened: Opener
) -> None:
    """A step of LeNet over 4000 pictures takes from half a second to a minute."""
    project = gallery_project("lenet_digits")
    settings = project.training.replace(optimiser=optimiser, batching="full", device="cpu")
    session, follow = opened(msgspec.structs.replace(project, training=settings))
    session.train()
    follow.until_state(RunState.RUNNING)
    deadline = time.monotonic() + 0.4
    follow.until(lambda: time.monotonic() > deadline)
    for ask, state in ((session.pause, RunState.PAUSED), (session.stop, RunState.STOPPED)):
        # The time of the processor: others may be at work on this machine.
        began = time.process_time()
        ask()
        follow.until_state(state)
        assert time.process_time() - began < 1.0  # a whole step of the dearer rules takes longer


def test_a_run_that_is_stopped_while_it_is_prepared_never_begins(opened: Opener) -> None:
    session, follow = opened(gallery_project("resnet18"))
    session.train()
    follow.until(lambda: any(n is RunState.PREPARING for n in follow.states()))
    session.stop()
    follow.until_new_state(RunState.STOPPED)
    assert RunState.RUNNING not in follow.states()[:-1] or "Stopped after" in follow.last_words()


def test_looks_that_are_wished_for_do_not_keep_a_long_step_from_ending(opened: Opener) -> None:
    """Only who wants to pause or stop is waited for; wishes are seen to between two steps."""
    session, _ = opened(points_project(batching="full", epochs=2))
    session.train()
    while session.run_state is not RunState.FINISHED:
        session.look_every(0.0)
        session.poll()
    assert session.history.series("train/loss").x[-1] == 2
