"""Where the files that come with the program lie, and how an archive of arrays is read."""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path

import numpy as np

from engine.data.data_set import Array
from engine.errors import DataUnavailable

ENVIRONMENT_VARIABLE = "CHAINRULE_RESOURCES"
_BESIDE_THE_PROGRAM = Path(__file__).resolve().parents[2] / "resources"


def resource_path(name: str) -> Path:
    """The path of a file below ``resources/``, as ``data/mnist5k.npz``; it need not exist.

    ``CHAINRULE_RESOURCES``, if set, names the folder to use instead of ``resources/``.
    """
    return Path(os.environ.get(ENVIRONMENT_VARIABLE) or _BESIDE_THE_PROGRAM) / name


def arrays_of(name: str, expected: dict[str, tuple[tuple[int, ...], str]]) -> dict[str, Array]:
    """Read a numpy archive that comes with the program.

    Args:
        name: file below ``resources/``.
        expected: array name → (shape, dtype); each is read and compared.

    Raises:
        DataUnavailable: if the file is missing, can not be read, or holds something else; says
            which file and what to do.
    """
    path = resource_path(name)
    remedy = (
        f"Restore it from Chainrule's own copy of resources/{name}, or let {ENVIRONMENT_VARIABLE} "
        "name the folder that holds the resources."
    )
    try:
        # Opened here: numpy leaves the file open when it is not a readable archive.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            arrays: dict[str, Array] = {key: archive[key] for key in expected}
    except FileNotFoundError:
        raise DataUnavailable(f"The file {path} is missing. {remedy}") from None
    # TypeError, AttributeError: a single array or other bytes where an archive should be.
    except (
        OSError,
        ValueError,
        KeyError,
        EOFError,
        TypeError,
        AttributeError,
        NotImplementedError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise DataUnavailable(f"The file {path} is damaged ({error}). {remedy}") from error
    for key, (shape, dtype) in expected.items():
        array = arrays[key]
        if array.shape != shape or array.dtype != np.dtype(dtype):
            raise DataUnavailable(
                f"The file {path} is damaged ({key}: expected {dtype} {shape}, "
                f"received {array.dtype} {array.shape}). {remedy}"
            )
    return arrays
