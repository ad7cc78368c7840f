"""Projects inside pictures: a PNG or SVG of a network that opens as the network.

In a PNG the project is an ``iTXt`` chunk (PNG specification, third edition, 11.3.3.4) with the
keyword `KEYWORD`, compressed; in an SVG it is the text of a ``metadata`` element with that id.
"""

from __future__ import annotations

import re
import struct
import zlib
from html import escape, unescape

from engine.errors import FileRefused

KEYWORD = "chainrule"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COMPRESSED = b"\x01\x00"  # a flag, and the only method there is
_LONGEST_TEXT = 64 << 20
_IN_SVG = re.compile(rf'<metadata id="{KEYWORD}">(.*?)</metadata>', re.DOTALL)


def is_picture(head: bytes) -> bool:
    """Whether a file that begins so is a PNG or an SVG."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(_SIGNATURE) or start.startswith((b"<svg", b"<?xml"))


def project_text_of(picture: bytes) -> str:
    """The text of the project that a picture carries.

    Raises:
        FileRefused: if it carries none, or is damaged.
    """
    if not picture.startswith(_SIGNATURE):
        found = _IN_SVG.search(picture.decode("utf-8", "replace"))
        if found is None:
            raise FileRefused("The picture carries no project of Chainrule.")
        return unescape(found[1])
    for kind, data in _chunks(picture):
        keyword, _, rest = data.partition(b"\0")
        if kind == b"iTXt" and keyword == KEYWORD.encode():
            return _text_of(rest)
    raise FileRefused("The picture carries no project of Chainrule.")


def png_with_project(picture: bytes, text: str) -> bytes:
    """The PNG with the text of a project inside, in place of one that it had."""
    inside = KEYWORD.encode() + b"\0" + _COMPRESSED + b"\0\0" + zlib.compress(text.encode())
    written = [_SIGNATURE]
    for kind, data in _chunks(picture):
        if kind == b"iTXt" and data.startswith(KEYWORD.encode() + b"\0"):
            continue
        if kind == b"IEND":
            written.append(_chunk(b"iTXt", inside))
        written.append(_chunk(kind, data))
    return b"".join(written)


def svg_with_project(picture: str, text: str) -> str:
    """The SVG with the text of a project inside, in place of one that it had."""
    bare = _IN_SVG.sub("", picture)
    end = bare.rindex("</svg>")
    inside = f'<metadata id="{KEYWORD}">{escape(text, quote=False)}</metadata>\n'
    return bare[:end] + inside + bare[end:]


def _chunks(picture: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], len(_SIGNATURE)
    while at + 12 <= len(picture):
        (length,) = struct.unpack_from(">I", picture, at)
        kind, data = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        if at + 12 + length > len(picture):
            break
        (crc,) = struct.unpack_from(">I", picture, at + 8 + length)
        if crc != zlib.crc32(kind + data):
            raise FileRefused("The picture is damaged: a checksum does not fit.")
        found.append((kind, data))
        at += 12 + length
    if not found or found[-1][0] != b"IEND":
        raise FileRefused("The picture is damaged: its end is missing.")
    return found


def _chunk(kind: bytes, data: bytes) -> bytes:
    crc = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + crc


def _text_of(rest: bytes) -> str:
    flag, _method, rest = rest[:1], rest[1:2], rest[2:]
    _language, _, rest = rest.partition(b"\0")
    _translated, _, content = rest.partition(b"\0")
    try:
        if flag == b"\x01":
            opened = zlib.decompressobj()
            content = opened.decompress(content, _LONGEST_TEXT)
            if opened.unconsumed_tail:
                raise FileRefused("The project in the picture is larger than one can be.")
        return content.decode("utf-8")
    except (zlib.error, UnicodeDecodeError) as fault:
        raise FileRefused("The project in the picture is damaged.") from fault
