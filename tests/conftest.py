"""What every test shares: no screen, fixed seeds, and no warning that goes unseen."""

import inspect
import logging
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def _no_unseen_log_warnings(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test that logs a warning, unless it asks for ``caplog`` to judge for itself."""
    yield
    if "caplog" in inspect.signature(request.function).parameters:
        return
    unseen = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    if unseen:
        pytest.fail("logged: " + "; ".join(f"{r.name}: {r.getMessage()}" for r in unseen))


@pytest.fixture(autouse=True)
def _tiny_numbers() -> Iterator[None]:
    """A run counts numbers too small for 32 bits as 0, in its thread: not in the next test's."""
    yield
    torch = sys.modules.get("torch")
    if torch is not None and hasattr(torch, "set_flush_denormal"):
        torch.set_flush_denormal(False)


@pytest.fixture
def unhurried_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a run keeps costs it no time: every moment that is due is kept, on any machine."""
    monkeypatch.setattr("engine.runs.writer.Allowance.spend", lambda *_: None)
    monkeypatch.setattr("engine.runs.writer._MOST_WAITING", 0)
