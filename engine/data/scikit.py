"""The data sets that scikit-learn brings along.

scikit-learn takes most of a second to import, so that happens when a set of it is loaded.
"""

from __future__ import annotations

import importlib

import numpy as np

from engine.data.data_set import Array
from engine.errors import DataUnavailable


def scikit_arrays(name: str, **arguments: object) -> tuple[Array, Array]:
    """Features and targets as ``sklearn.datasets.load_<name>`` gives them.

    Shapes: (N, F) float64 and (N,).

    Raises:
        DataUnavailable: if scikit-learn or its file can not be read.
    """
    try:
        datasets = importlib.import_module("sklearn.datasets")
    except ImportError as error:
        raise DataUnavailable(
            f"The data set {name!r} comes with scikit-learn, which can not be imported ({error}). "
            "Install scikit-learn again."
        ) from error
    try:
        features, targets = getattr(datasets, f"load_{name}")(return_X_y=True, **arguments)
    except (OSError, EOFError, ValueError) as error:
        raise DataUnavailable(
            f"scikit-learn's file of the data set {name!r} can not be read ({error}). "
            "Install scikit-learn again."
        ) from error
    return np.asarray(features), np.asarray(targets)
