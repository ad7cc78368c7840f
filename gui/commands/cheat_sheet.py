"""All keys and gestures on one sheet: as text, as a page, or printed into a file."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from gui.commands.canvas_gestures import canvas_gestures

Row = tuple[str, str]
Sheet = tuple[tuple[str, tuple[Row, ...]], ...]

_STYLE = """
body { font-family: Inter, sans-serif; font-size: 9pt; color: #1b1e25; }
h1 { font-size: 16pt; } h2 { font-size: 11pt; margin-top: 14px; }
td { padding: 1px 24px 1px 0; } td.keys { font-weight: 600; white-space: nowrap; }
"""


def with_gestures(keys: Iterable[tuple[str, tuple[Row, ...]]]) -> Sheet:
    """Groups of (what is done, keys), and behind them what is done by hand on the canvas."""
    by_hand = ((title, tuple((what, how) for how, what in rows)) for title, rows in _by_hand())
    return (*keys, *by_hand)


def as_text(sheet: Sheet) -> str:
    """The sheet in columns, for a note or a chat."""
    widest = max((len(what) for _, rows in sheet for what, _ in rows), default=0)
    lines = []
    for title, rows in sheet:
        lines += [title, "-" * len(title)]
        lines += [f"{what:<{widest}}  {keys}" for what, keys in rows]
        lines.append("")
    return "\n".join(lines)


def as_html(sheet: Sheet) -> str:
    """The sheet as a page that stands alone."""
    parts = [f"<h1>{escape(_title())}</h1>"]
    for title, rows in sheet:
        parts.append(f"<h2>{escape(title)}</h2><table>")
        parts += [
            f"<tr><td>{escape(what)}</td><td class='keys'>{escape(keys)}</td></tr>"
            for what, keys in rows
        ]
        parts.append("</table>")
    body = "".join(parts)
    head = f"<meta charset='utf-8'><title>{escape(_title())}</title><style>{_STYLE}</style>"
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def write_sheet(sheet: Sheet, path: Path) -> None:
    """Write the sheet into a file: a PDF where it is called so, else a page for a browser.

    Raises:
        OSError: if the file can not be written.
    """
    if path.suffix.lower() != ".pdf":
        path.write_text(as_html(sheet), encoding="utf-8")
        return
    path.write_bytes(b"")  # tells whether it can be written; Qt only prints a warning
    writer = QPdfWriter(str(path))
    writer.setTitle(_title())
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(16, 16, 16, 16), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setHtml(as_html(sheet))
    document.print_(writer)


def _by_hand() -> Sheet:
    return canvas_gestures()


def _title() -> str:
    return QCoreApplication.translate("CheatSheet", "Keys and gestures of Chainrule")
