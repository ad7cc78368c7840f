"""A line that shows how far a run is."""

from __future__ import annotations

import sys
import time
from typing import Any


class ProgressBar:
    """A line on standard error that shows how far a run is."""

    _WIDTH = 28

    def __init__(self, epochs: int, device: str) -> None:
        self._epochs = epochs
        self._live = sys.stderr.isatty()
        self._score = ""
        self._shown = 0.0
        self.note(f"Training on {device}")

    def show(self, epoch: float, loss: float | None, seconds_left: float | None) -> None:
        """Draw the bar, at most ten times a second."""
        now = time.perf_counter()
        if not self._live or now - self._shown < 0.1:
            return
        self._shown = now
        filled = round(self._WIDTH * epoch / self._epochs)
        bar = "█" * filled + "·" * (self._WIDTH - filled)
        left = "" if seconds_left is None else f"  {seconds_left:.0f} s left"
        loss_text = "" if loss is None else f"  loss {loss:.4f}"
        line = f"\r{bar} epoch {epoch:.1f} of {self._epochs}{loss_text}{self._score}{left}"
        print(f"{line:<100}", end="", file=sys.stderr, flush=True)

    def epoch_done(self, news: Any) -> None:
        """Remember the test set's figures; without a terminal, print them at each tenth."""
        values = {name: value for name, value in news.test.items() if name != "loss"}
        self._score = "".join(f"  {name} {value:.4f}" for name, value in list(values.items())[-1:])
        step = max(self._epochs // 10, 1)
        if (
            not self._live
            and self._epochs
            and (news.epoch % step == 0 or news.epoch == self._epochs)
        ):
            loss = news.test.get("loss")  # not every recipe has one on the test set
            loss_text = "" if loss is None else f"  loss {loss:.4f}"
            self.note(f"epoch {news.epoch} of {self._epochs}{loss_text}{self._score}")

    def note(self, text: str) -> None:
        """Print a line of its own."""
        print(text, file=sys.stderr, flush=True)

    def close(self) -> None:
        """End the line."""
        if self._live:
            print(file=sys.stderr)
