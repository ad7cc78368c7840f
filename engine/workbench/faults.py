"""Faults that are not Chainrule's own, in words for the user."""

from __future__ import annotations

import torch


def in_words(fault: Exception) -> str:
    """A fault of PyTorch or the system for the user."""
    if isinstance(fault, MemoryError | torch.OutOfMemoryError) or "can't allocate" in str(fault):
        return (
            "There is not enough memory for this run. Make the batch smaller, or the network. "
            f"({str(fault).splitlines()[0] if str(fault) else 'out of memory'})"
        )
    first = str(fault).strip().splitlines()[0] if str(fault).strip() else ""
    return f"The run met a fault: {type(fault).__name__}: {first}"
