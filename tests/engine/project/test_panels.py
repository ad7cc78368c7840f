from pathlib import Path

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.data.catalogue import builtin_sources
from engine.errors import FileRefused
from engine.project.command import KeepPanels
from engine.project.file import project_from_json, project_to_json, read_project, write_project
from engine.project.panels import Panels
from tests.engine.networks import points_project

PANELS = Panels("Look inside", ("maps", "embedding"), "c3RhdGU=")


@pytest.mark.parametrize("panels", [PANELS, Panels("Train"), None])
def test_a_project_brings_its_panels_back(panels: Panels | None, tmp_path: Path) -> None:
    project = KeepPanels(panels).apply(points_project())
    write_project(project, tmp_path / "p.json")
    found = read_project(tmp_path / "p.json", builtin_catalogue(), builtin_sources())
    assert found.panels == panels
    assert found == project


@pytest.mark.parametrize("panels", ["Train", {"shown": []}, {"layout": "Train", "shown": [3]}])
def test_panels_that_are_none_are_refused_with_their_place(panels: object) -> None:
    stored = {**project_to_json(points_project()), "panels": panels}
    with pytest.raises(FileRefused, match=r"\$\.panels"):
        project_from_json(stored, builtin_catalogue(), builtin_sources())
