"""What passes between the threads: nothing is lost, nothing comes out of order."""

from __future__ import annotations

import threading

import pytest

from engine.controls import Controls
from engine.inspection.snapshot import Snapshot, Wish
from engine.mailbox import EngineReady, Mailbox
from engine.orders import ChangeRate, GoOn, Order, Pace, Pause, Request, Stop
from engine.training.events import BatchDone, EpochDone, RunChanged, RunState
from tests.engine.networks import inferred, xor_project


def batch(step: int) -> BatchDone:
    return BatchDone(step, 0.0, 1, None, 0.1, 1.0, None)


def order(number: int) -> Order:
    project = xor_project()
    return Order(number, project, inferred(project.graph, project.data))


# The mailbox


def test_news_come_in_their_order() -> None:
    mailbox = Mailbox()
    news = [EngineReady(), RunChanged(RunState.RUNNING), EpochDone(1, 3), EpochDone(2, 6)]
    for item in news:
        mailbox.put(1, item)
    assert [item for _, item in mailbox.take()] == news
    assert mailbox.take() == ()


def test_of_batches_and_snapshots_only_the_newest_is_kept_at_its_own_place() -> None:
    mailbox = Mailbox()
    first, last = Snapshot(1, Wish()), Snapshot(2, Wish())
    for news in (batch(1), first, RunChanged(RunState.RUNNING), batch(2), EpochDone(1, 2), last):
        mailbox.put(1, news)
    assert [news for _, news in mailbox.take()] == [
        RunChanged(RunState.RUNNING),
        batch(2),
        EpochDone(1, 2),
        last,
    ]


def test_news_know_their_order() -> None:
    mailbox = Mailbox()
    mailbox.put(3, batch(1))
    mailbox.put(4, batch(2))
    assert mailbox.take() == ((4, batch(2)),)


def test_no_fact_is_lost_between_threads() -> None:
    mailbox, taken = Mailbox(), []

    def write(number: int) -> None:
        for step in range(2000):
            mailbox.put(number, EpochDone(step, step))

    writers = [threading.Thread(target=write, args=(number,)) for number in (1, 2)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        taken += mailbox.take()
    taken += mailbox.take()
    for number in (1, 2):
        mine = [news.step for n, news in taken if n == number and isinstance(news, EpochDone)]
        assert mine == list(range(2000))


# How far a run may go


def held_at(*requests: Request, step: int = 5, epoch: int = 1) -> tuple[bool, bool, bool]:
    """Whether a run that heard this at a step is held there, one step and one epoch later."""
    pace = Pace()
    for request in requests:
        pace.follow(request, step, epoch)
    return (
        pace.holds(step, epoch),
        pace.holds(step + 1, epoch),
        pace.holds(step + 9, epoch + 1),
    )


@pytest.mark.parametrize(
    ("requests", "held"),
    [
        ((), (False, False, False)),
        ((Pause(),), (True, True, True)),
        ((Pause(), GoOn()), (False, False, False)),
        ((GoOn(batches=1),), (False, True, True)),
        ((Pause(), GoOn(batches=1)), (False, True, True)),
        ((GoOn(batches=1), GoOn(batches=1)), (False, False, True)),
        ((GoOn(epochs=1),), (False, False, True)),
        ((GoOn(epochs=1), GoOn(epochs=1)), (False, False, False)),
        ((GoOn(batches=1), GoOn(epochs=1)), (False, False, True)),
        ((GoOn(epochs=1), GoOn(batches=1)), (False, True, True)),
        ((GoOn(epochs=1), Pause()), (True, True, True)),
        ((GoOn(batches=1), GoOn()), (False, False, False)),
    ],
)
def test_a_run_is_held_where_it_was_asked_to_be(
    requests: tuple[Request, ...], held: tuple[bool, bool, bool]
) -> None:
    assert held_at(*requests) == held


def test_a_stop_is_final() -> None:
    pace = Pace()
    for request in (Stop(), GoOn()):
        pace.follow(request, 0, 0)
    assert pace.stops


# The controls


def test_requests_are_taken_once_in_their_order() -> None:
    controls = Controls()
    for request in (Pause(), GoOn(batches=1), ChangeRate(0.5)):
        controls.ask(1, request)
    assert controls.take_requests(1) == (Pause(), GoOn(batches=1), ChangeRate(0.5))
    assert controls.take_requests(1) == ()


def test_requests_to_a_run_that_ended_are_forgotten_and_later_ones_kept() -> None:
    controls = Controls()
    controls.ask(1, Stop())
    controls.ask(3, Pause())
    assert controls.take_requests(2) == ()
    assert controls.take_requests(3) == (Pause(),)
    assert controls.take_requests(1) == ()


def test_a_stop_is_known_before_its_run_began() -> None:
    controls = Controls()
    controls.ask(2, Stop())
    assert controls.is_stopped(2)
    assert not controls.is_stopped(1)
    controls.close()
    assert controls.is_stopped(1)


def test_of_orders_the_newest_is_taken_once() -> None:
    controls = Controls()
    controls.give(order(1))
    controls.give(order(2))
    taken = controls.take_order()
    assert taken is not None
    assert taken.number == 2
    assert controls.take_order() is None


def test_a_wish_is_taken_once_and_stays_known() -> None:
    controls = Controls()
    assert controls.take_wish() is None
    wish = Wish(frozenset({"a"}))
    controls.show(wish)
    assert controls.take_wish() == wish
    assert controls.take_wish() is None
    assert controls.wish == wish


@pytest.mark.parametrize("act", ["order", "request", "wish", "close"])
def test_whatever_is_left_wakes_the_thread_at_once_or_later(act: str) -> None:
    controls = Controls()
    acts = {
        "order": lambda: controls.give(order(1)),
        "request": lambda: controls.ask(1, Pause()),
        "wish": lambda: controls.show(Wish(frozenset({"a"}))),
        "close": controls.close,
    }
    acts[act]()
    controls.wait()  # returns at once
    sleeper = threading.Thread(target=controls.wait)
    sleeper.start()
    acts[act]()
    sleeper.join(30)
    assert not sleeper.is_alive()
