"""News, and who hears of them."""

import pytest

from engine.signal import Signal


def test_listeners_hear_in_the_order_they_connected() -> None:
    signal, heard = Signal[int](), []
    signal.connect(lambda news: heard.append(("first", news)))
    signal.connect(lambda news: heard.append(("second", news)))
    signal.emit(1)
    assert heard == [("first", 1), ("second", 1)]


def test_a_listener_that_disconnected_hears_nothing_more() -> None:
    signal, heard = Signal[int](), []
    disconnect = signal.connect(heard.append)
    signal.emit(1)
    disconnect()
    disconnect()
    signal.emit(2)
    assert heard == [1]


def test_facts_told_by_a_listener_come_after_the_one_it_hears() -> None:
    signal, heard = Signal[int](), []
    signal.connect(lambda news: signal.emit(news + 1) if news < 3 else None)
    signal.connect(heard.append)
    signal.emit(1)
    assert heard == [1, 2, 3]


def test_after_a_listener_failed_the_next_fact_is_told() -> None:
    signal, heard = Signal[int](), []

    def fail_once(news: int) -> None:
        if news == 1:
            raise ValueError("once")

    signal.connect(fail_once)
    signal.connect(heard.append)
    with pytest.raises(ValueError, match="once"):
        signal.emit(1)
    signal.emit(2)
    assert heard == [2]
