"""What Qt writes as SVG, made lighter, and readable where its typeface is missing."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainterPath, QTransform

_FALLBACK = '"Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif'
_STYLE = (
    '<style>@media screen, print { text { font-family: "FAMILY", '
    f"{_FALLBACK}; font-variant-numeric: tabular-nums; }} }}</style>\n"
)
_EMPTY = re.compile(r"<g\b[^>]*>\s*</g>\s*")
_TEXT = re.compile(r"<text\b([^>]*)>([^<]*)</text>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_DEFS = "<defs>"


def tidied(svg: str) -> str:
    """The SVG without groups that hold nothing, and with typefaces to fall back on.

    The typeface itself stands in each text, where every reader of SVG looks; those that know style
    sheets find there what comes next best.
    """
    while True:
        svg, count = _EMPTY.subn("", svg)
        if not count:
            break
    families = re.findall(r'<text\b[^>]*font-family="([^"]*)"', svg)
    if not families:
        return svg
    most_common = max(set(families), key=families.count)
    return svg.replace(_DEFS, _STYLE.replace("FAMILY", most_common) + _DEFS, 1)


def outlined(svg: str) -> str:
    """The SVG with the outlines of its letters in place of text, alike on every machine."""
    return _TEXT.sub(_as_path, svg)


def _as_path(found: re.Match[str]) -> str:
    told = dict(_ATTRIBUTE.findall(found[1]))
    font = QFont(unescape(told.get("font-family", "")))
    size = float(told.get("font-size", "12"))
    whole_size = max(round(size), 1)  # fonts in pixels have whole sizes; the rest is scaled
    font.setPixelSize(whole_size)
    font.setWeight(QFont.Weight(int(told.get("font-weight", "400"))))
    font.setItalic(told.get("font-style") in ("italic", "oblique"))
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    path = QPainterPath()
    path.addText(QPointF(0.0, 0.0), font, unescape(found[2]))
    if path.isEmpty():
        return ""
    place = QTransform.fromTranslate(float(told.get("x", "0")), float(told.get("y", "0")))
    path = place.scale(size / whole_size, size / whole_size).map(path)
    colour, opacity = told.get("fill", "#000000"), told.get("fill-opacity", "1")
    label = found[2].strip()
    return (
        f'<path fill="{colour}" fill-opacity="{opacity}" stroke="none" fill-rule="nonzero" '
        f'aria-label="{label}" d="{_steps(path)}"/>'
    )


def _steps(path: QPainterPath) -> str:
    steps: list[str] = []
    at = 0
    while at < path.elementCount():
        step = path.elementAt(at)
        kind = step.type
        if kind == QPainterPath.ElementType.MoveToElement:
            steps.append(f"M{_place(step)}")
        elif kind == QPainterPath.ElementType.LineToElement:
            steps.append(f"L{_place(step)}")
        else:  # two more follow, and the three are one curve
            rest = (path.elementAt(at + 1), path.elementAt(at + 2))
            steps.append(f"C{_place(step)} {_place(rest[0])} {_place(rest[1])}")
            at += 2
        at += 1
    return "".join(steps)


def _place(step: QPainterPath.Element) -> str:
    return f"{step.x:.2f},{step.y:.2f}"
