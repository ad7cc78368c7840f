"""Pictures made smaller or cut out: each new pixel is the mean of the area it covers."""

from __future__ import annotations

import numpy as np

from engine.data.data_set import Array

Span = tuple[float, float]


def area_means(images: Array, rows: Span, columns: Span, height: int, width: int) -> Array:
    """A part of pictures, scaled by the means of areas.

    ``rows`` and ``columns`` tell the part, from and to, in pixels that need not be whole.

    Shapes: (…, H, W) → (…, height, width)
    """
    down = _shares(images.shape[-2], rows, height)
    right = _shares(images.shape[-1], columns, width)
    scaled: Array = down @ images @ right.T  # (height, H) · (…, H, W) · (W, width)
    return scaled


def _shares(old: int, span: Span, new: int) -> Array:
    """Share of each old place in each new one; shape (new, old), rows sum to 1."""
    edges = np.linspace(*span, new + 1)
    place = np.arange(old)
    overlap = np.minimum(edges[1:, None], place + 1) - np.maximum(edges[:-1, None], place)
    shares: Array = np.maximum(overlap, 0.0) * new / (span[1] - span[0])
    return shares
