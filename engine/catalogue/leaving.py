"""Leaving a computation that takes long, because somebody waits for the thread.

A run sees between two steps what is wanted of it. Where a step takes longer than a person likes to
wait, as one over all examples at once, it is left in the middle, between two of PyTorch's
operations, backward ones as well, and made again later from where it began.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

from engine.catalogue.torch_later import later

T = TypeVar("T")
_dispatch = later("torch.utils._python_dispatch")


class Left(Exception):  # nothing went wrong
    """A computation was left before it was done; what it had changed is to be put back."""


class _Here(threading.local):
    is_wanted: Callable[[], bool] | None = None
    is_inside = False
    is_left = False


_here = _Here()


@contextmanager
def heard(is_wanted: Callable[[], bool]) -> Iterator[None]:
    """For a while, this thread leaves what it computes, where it can, once that is wanted.

    Args:
        is_wanted: asked before every operation of a long computation, so it must be quick.
    """
    before, _here.is_wanted = _here.is_wanted, is_wanted
    try:
        yield
    finally:
        _here.is_wanted = before


def is_heard() -> bool:
    """Whether somebody could want this thread to leave what it computes."""
    return _here.is_wanted is not None


def leave_if_wanted() -> None:
    """To be called where work of Python's takes long; it counts inside `leavable` alone.

    Raises:
        Left: if somebody waits; once: what is put back on the way out is put back whole.
    """
    if _here.is_inside and not _here.is_left and _here.is_wanted is not None and _here.is_wanted():
        _here.is_left = True
        raise Left


@contextmanager
def leavable() -> Iterator[None]:
    """What PyTorch computes here on the CPU is left between two operations if that is wanted.

    The numbers are the same as without it; each operation takes some 10 µs longer.

    Raises:
        Left: if somebody waits.
    """
    if _here.is_wanted is None or _here.is_inside:
        yield
        return
    _here.is_inside, _here.is_left = True, False
    try:
        with _listening()():
            yield
    finally:
        _here.is_inside = False


@contextmanager
def whole() -> Iterator[None]:
    """What is done here is done to its end, also where all around it can be left."""
    before, _here.is_left = _here.is_left, True
    try:
        yield
    finally:
        _here.is_left = before


def patient(compute: Callable[[], T]) -> Generator[None, None, T]:
    """The result of a computation that changes nothing; when left it is made again.

    Gives control back each time it was left.
    """
    while True:
        try:
            with leavable():
                return compute()
        except Left:
            pass
        yield None


@cache
def _listening() -> Any:
    """What sees every operation of a thread; a class of torch's, made when it is loaded."""

    class Listening(_dispatch.TorchDispatchMode):  # type: ignore[misc, name-defined]
        def __torch_dispatch__(
            self,
            operation: Callable[..., Any],
            types: object,
            args: tuple[Any, ...] = (),
            kwargs: dict[str, Any] | None = None,
        ) -> Any:
            leave_if_wanted()
            return operation(*args, **(kwargs or {}))

    return Listening
