"""A camera is read by a thread that ends when it is told to."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

from engine.inspection.own.camera import NEEDS_PYAV, Camera, CameraRefused, Frame, webcam


def wait_for(question, seconds: float = 60.0):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        found = question()
        if found is not None and found is not False:
            return found
        time.sleep(0.002)
    raise AssertionError("it did not happen")


def test_only_the_newest_picture_is_kept_and_it_is_closed_when_stopped() -> None:
    closed = threading.Event()

    def source() -> Iterator[Frame]:
        try:
            for number in range(10**9):
                time.sleep(0.001)
                yield np.full((4, 6, 3), number % 256, dtype=np.uint8)
        finally:
            closed.set()

    camera = Camera(source)
    camera.start()
    assert camera.is_on
    assert wait_for(camera.take).shape == (4, 6, 3)
    camera.stop()
    assert closed.wait(60.0)
    assert not camera.is_on
    assert camera.take() is None
    assert not any(thread.name == "camera" for thread in threading.enumerate())


def test_a_camera_that_breaks_says_so() -> None:
    def source() -> Iterator[Frame]:
        yield np.zeros((2, 2, 3), dtype=np.uint8)
        raise OSError("unplugged")

    camera = Camera(source)
    camera.start()
    assert "unplugged" in wait_for(lambda: camera.problem or None)
    camera.stop()


def test_without_pyav_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(CameraRefused) as refusal:
        next(webcam())
    assert str(refusal.value) == NEEDS_PYAV


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux's devices")
def test_without_a_camera_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("av")
    monkeypatch.setattr("engine.inspection.own.camera.Path.glob", lambda *_: iter(()))
    with pytest.raises(CameraRefused, match="No webcam was found"):
        next(webcam())
