"""How colours look to people whose eyes lack one kind of cones, and how far two are apart."""

from __future__ import annotations

from itertools import starmap

Triple = tuple[float, float, float]

SEEN: dict[str, tuple[Triple, Triple, Triple]] = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Matrices on linear RGB. Source: Machado, Oliveira, Fernandes 2009, at severity 1."""

_CONES: tuple[Triple, Triple, Triple] = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB: tuple[Triple, Triple, Triple] = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
"""Source: Ottosson 2020, "A perceptual color space for image processing" (OKLab)."""


def distance(one: str, other: str, eyes: str = "all cones") -> float:
    """How far two ``#rrggbb`` are apart for such eyes, in OKLab; black and white are 1 apart."""
    a, b = (_oklab(_seen(colour, eyes)) for colour in (one, other))
    return float(sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5)


def _seen(colour: str, eyes: str) -> Triple:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    r, g, b = _times(SEEN[eyes], (red, green, blue))
    return min(max(r, 0.0), 1.0), min(max(g, 0.0), 1.0), min(max(b, 0.0), 1.0)


def _oklab(linear: Triple) -> Triple:
    long, middle, short = _times(_CONES, linear)
    return _times(_LAB, (long ** (1 / 3), middle ** (1 / 3), short ** (1 / 3)))


def _times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    def row(a: float, b: float, c: float) -> float:
        return a * vector[0] + b * vector[1] + c * vector[2]

    first, second, third = starmap(row, matrix)
    return first, second, third


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
