"""Feature maps as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from gui.inspection.maps.comparison import Output
from gui.looking.shown_panel import Table


def table_of(
    names: tuple[str, ...], outputs: Mapping[str, Output], compared: Mapping[str, Output]
) -> Table:
    """Every number of these layers with its place, and the one it is compared with."""
    heads = [_tr("layer"), _tr("channel"), _tr("row"), _tr("column"), _tr("value")]
    if compared:
        heads.append(_tr("compared"))
    rows: list[tuple[Any, ...]] = []
    for name in names:
        if name not in outputs:
            continue
        output, other = outputs[name], compared.get(name)
        if other is not None and other.shape != output.shape:
            other = None
        for place, value in np.ndenumerate(output):
            row = (name, *(*place, "", "", "")[:3], float(value))
            told = () if not compared else ("" if other is None else float(other[place]),)
            rows.append((*row, *told))
    return Table(tuple(heads), rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FeatureMapsPanel", text)
