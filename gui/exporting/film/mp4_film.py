"""Writing MP4, with PyAV, which brings FFmpeg's libraries."""

from __future__ import annotations

from collections.abc import Iterator

import av
import numpy as np

from gui.exporting.film.film_file import FilmFile, fail, tell

_ENCODER = "libx264"
_CLEAN = "18"
"""x264's constant rate factor at which a loss is hardly seen."""


def write(frames: Iterator[bytes], film: FilmFile) -> None:
    """Write H.264 with 4:2:0 colours, which every player shows."""
    if _ENCODER not in av.codecs_available:
        fail(f"This PyAV has no encoder for H.264 ({_ENCODER}); install the one of pip.")
    fast = {"movflags": "+faststart"}
    with av.open(str(film.path), "w", format="mp4", options=fast) as out:
        stream = out.add_stream(_ENCODER, rate=film.rate, options={"crf": _CLEAN})
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = film.width, film.height, "yuv420p"
        count = 0
        for count, content in enumerate(frames, 1):
            array = np.frombuffer(content, np.uint8).reshape(film.height, film.width, 4)
            for packet in stream.encode(av.VideoFrame.from_ndarray(array, format="bgra")):
                out.mux(packet)
            tell(count / max(film.count, 1))
        if not count:
            fail("No frame came, so there is no film.")
        for packet in stream.encode():
            out.mux(packet)
