"""A webcam, read by a thread of its own that knows nothing of the screen.

The pictures come by PyAV, the library of the extra ``film``: from v4l2 on Linux, avfoundation on
macOS, dshow on Windows.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ChainruleError

Frame = NDArray[np.uint8]
Source = Callable[[], Iterator[Frame]]
"""Opens a camera and gives its pictures, shape (H, W, 3); closing the iterator closes it."""

NEEDS_PYAV = (
    "The webcam is read with PyAV, which is not installed. "
    "Run “python3 bootstrap.py film” once, then switch it on again."
)
_SIZES: tuple[dict[str, str], ...] = ({"video_size": "640x480", "framerate": "30"}, {})
_JOIN_S = 2.0
_log = logging.getLogger(__name__)


class CameraRefused(ChainruleError):
    """There is no camera that could be read; the words say what to do."""


class Camera:
    """Reads pictures from when it is started to when it is stopped; only the newest is kept.

    Args:
        source: opens the camera; by default the machine's first webcam.
    """

    def __init__(self, source: Source | None = None) -> None:
        self._source = source or webcam
        self._lock = threading.Lock()
        self._newest: Frame | None = None
        self._problem = ""
        self._stop: threading.Event | None = None
        self._thread: threading.Thread | None = None

    @property
    def is_on(self) -> bool:
        """Whether it is being read."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def problem(self) -> str:
        """Why there are no pictures, in words; empty: nothing is wrong."""
        with self._lock:
            return self._problem

    def start(self) -> None:
        """Begin to read, unless that is being done."""
        if self.is_on:
            return
        self._problem, self._newest = "", None
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=self._read, args=(self._stop,), name="camera", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Let go of the camera."""
        if self._stop is not None:
            self._stop.set()
        if self._thread is not None:
            self._thread.join(_JOIN_S)
        self._thread = self._stop = None
        with self._lock:
            self._newest = None

    def take(self) -> Frame | None:
        """The newest picture, once; None: there is none since the last time."""
        with self._lock:
            newest, self._newest = self._newest, None
        return newest

    def _read(self, stop: threading.Event) -> None:
        try:
            pictures: Any = self._source()
            with closing(pictures):
                for picture in pictures:
                    if stop.is_set():
                        return
                    with self._lock:
                        self._newest = picture
            if not stop.is_set():
                self._fail("The camera gives no more pictures. Switch it on again.")
        except ChainruleError as refusal:
            self._fail(str(refusal))
        except Exception as fault:  # noqa: BLE001  # the last line of a thread
            _log.debug("a camera met a fault", exc_info=True)
            self._fail(f"The camera can not be read: {type(fault).__name__}: {fault}")

    def _fail(self, words: str) -> None:
        with self._lock:
            self._problem = words


def webcam() -> Iterator[Frame]:
    """The pictures of the machine's first webcam.

    Raises:
        CameraRefused: if there is none, it is in use, or PyAV is missing.
    """
    try:
        import av  # large, and an extra
    except ImportError:
        raise CameraRefused(NEEDS_PYAV) from None
    file, kind = _device(av)
    fault: Exception | None = None
    for options in _SIZES:
        try:
            opened = av.open(file, format=kind, options=options)
        except (av.FFmpegError, OSError, ValueError) as refusal:
            fault = refusal
            continue
        with opened:
            for picture in opened.decode(video=0):
                yield np.asarray(picture.to_ndarray(format="rgb24"), dtype=np.uint8)
        return
    raise CameraRefused(
        f"The webcam {file} can not be opened ({fault}). Close other programs that use it, and "
        "allow this program to use it in the system's settings."
    )


def _device(av: Any) -> tuple[str, str]:
    """Name of the first webcam, and by which of FFmpeg's readers it is read."""
    if sys.platform == "darwin":
        return "default:none", "avfoundation"
    if sys.platform == "win32":
        names = [one.name for one in av.enumerate_input_devices("dshow") if _gives_pictures(one)]
        if not names:
            raise CameraRefused("No webcam was found. Plug one in, and switch it on again.")
        return f"video={names[0]}", "dshow"
    found = sorted(Path("/dev").glob("video*"))
    if not found:
        raise CameraRefused("No webcam was found. Plug one in, and switch it on again.")
    return str(found[0]), "v4l2"


def _gives_pictures(device: Any) -> bool:
    """Whether it is a camera, not a microphone."""
    return "video" in (getattr(device, "media_types", None) or ("video",))
