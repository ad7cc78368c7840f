"""Where to compute, and with how many threads."""

from __future__ import annotations

import os

import torch

from engine.errors import DeviceUnavailable

_SMALL_STEP_FLOPS = 20_000_000


def available_devices() -> tuple[str, ...]:
    """The devices of this machine, fastest first."""
    devices = []
    if torch.cuda.is_available():
        devices.append("cuda")
    if torch.backends.mps.is_available():
        devices.append("mps")
    return (*devices, "cpu")


def choose_device(setting: str) -> torch.device:
    """The device for a setting of ``auto``, ``cpu``, ``cuda`` or ``mps``.

    Raises:
        DeviceUnavailable: if it is asked for by name and is not there; none is put in its place.
    """
    available = available_devices()
    if setting == "auto":
        return torch.device(available[0])
    if setting.split(":")[0] not in available:
        raise DeviceUnavailable(
            f"The device {setting!r} is not on this machine; it has {', '.join(available)}. "
            "Choose one of these, or automatic."
        )
    return torch.device(setting)


def device_in_words(device: torch.device, threads: int) -> str:
    """``CPU, 2 threads`` or the name of the GPU."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    if device.type == "mps":
        return "Apple GPU"
    return f"CPU, {threads} thread{'s' if threads != 1 else ''}"


def threads_for(flops_per_step: int, *, beside_window: bool) -> int:
    """How many threads a training step gains from.

    A step of few operations is slower on several threads than on one, and a window beside the run
    wants a core of its own. The answer depends on nothing that varies from run to run, because the
    number of threads changes the last bits of sums.

    Args:
        flops_per_step: of the forward pass over one batch.
        beside_window: whether a window shares the machine.
    """
    cores = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    if flops_per_step < _SMALL_STEP_FLOPS:
        return 1
    return max(1, cores - 1) if beside_window else cores
