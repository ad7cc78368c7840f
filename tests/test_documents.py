"""The documents: what they link to is there, and every panel has its page."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("projects/*.md")]
)
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def links(document: Path) -> list[Path]:
    """The files of this project that a document points at."""
    found = _LINK.findall(document.read_text(encoding="utf-8"))
    return [document.parent / link for link in found if "://" not in link]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_document_links_to_is_there(document: Path) -> None:
    missing = [str(link) for link in links(document) if not link.exists()]
    assert not missing


def test_every_page_of_a_panel_is_linked_and_has_both_its_pictures() -> None:
    pages = set((ROOT / "docs" / "panels").glob("*.md"))
    assert pages == {link for link in links(ROOT / "docs" / "panels.md") if link.suffix == ".md"}
    pictures = ROOT / "resources" / "screenshots"
    wanted = {f"panel_{page.stem}_{theme}.png" for page in pages for theme in ("dark", "light")}
    assert wanted <= {picture.name for picture in pictures.iterdir()}
