"""A file of tensors that is replaced while it is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file

from engine import whole_file
from engine.whole_file import open_tensors


def write_in_place(value: float, path: Path) -> None:
    beside = path.with_suffix(".part")
    save_file({"weight": torch.full((1000,), value)}, beside, metadata={"value": str(value)})
    beside.replace(path)


def test_what_is_open_stays_the_file_that_was_opened(tmp_path: Path) -> None:
    path = tmp_path / "weights.safetensors"
    write_in_place(1.0, path)
    with open_tensors(path) as opened:
        write_in_place(2.0, path)
        assert opened.metadata() == {"value": "1.0"}
        assert opened.get_tensor("weight").eq(1.0).all()


def test_a_file_replaced_while_it_is_opened_is_opened_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "weights.safetensors"
    write_in_place(1.0, path)
    opened_once = whole_file.safe_open
    values = iter((2.0, 3.0))

    def replaced_meanwhile(path: Path, framework: str) -> Any:
        opened = opened_once(path, framework=framework)
        if value := next(values, None):
            write_in_place(value, path)
        return opened

    monkeypatch.setattr(whole_file, "safe_open", replaced_meanwhile)
    with open_tensors(path) as opened:
        assert opened.metadata() == {"value": "3.0"}
        assert opened.get_tensor("weight").eq(3.0).all()
