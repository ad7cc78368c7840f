"""An open project: the document, its file, and what follows from what is drawn.

Nothing is trained here, and torch is needed only once it is said to be there.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Layer
from engine.data.catalogue import builtin_sources
from engine.errors import FileRefused
from engine.graph.command import GraphCommand
from engine.graph.document import Document
from engine.graph.renamings import Renamings
from engine.inference.fitting import fitting_layers
from engine.inference.infer import Memo, infer
from engine.inference.report import Inference, pending
from engine.mending.case import Mend
from engine.mending.mends import mends
from engine.project.command import OnGraph, ProjectCommand
from engine.project.file import is_picture_file, read_project, write_project
from engine.project.project import Project
from engine.signal import Signal
from engine.tensor_spec import TensorSpec


@dataclass(frozen=True)
class ProjectUpdate:
    """The document changed, or more is known of it; with all that follows.

    Attributes:
        before: the project until now; None when another document was opened.
        project: the project now.
        inference: what is known of its nodes.
        path: its file; None if it was never saved.
        is_clean: whether it equals its file.
        undo_title, redo_title: what the menu's Undo and Redo would do; None: nothing.
    """

    before: Project | None
    project: Project
    inference: Inference
    path: Path | None = None
    is_clean: bool = True
    undo_title: str | None = None
    redo_title: str | None = None


class OpenProject:
    """A document that is edited, with undo, and saved.

    Attributes:
        catalogue: the layer types there are.
        data_sources: the data sources there are.
        project_updated: emitted with a `ProjectUpdate` after every change.
        update: the newest of them.
    """

    def __init__(self) -> None:
        self.catalogue = builtin_catalogue()
        self.data_sources = builtin_sources()
        self.project_updated: Signal[ProjectUpdate] = Signal()
        self._memo = Memo()
        self._is_ready = False
        self._path: Path | None = None
        self._document = Document(self._empty_project())
        self._renamings = Renamings()
        self.update = ProjectUpdate(None, self.project, pending(self.project.graph))

    @property
    def project(self) -> Project:
        """The open project."""
        return self._document.value

    @property
    def name(self) -> str:
        """What the project is called."""
        return self.project.name

    @property
    def is_ready(self) -> bool:
        """Whether torch is loaded."""
        return self._is_ready

    def do(self, command: GraphCommand | ProjectCommand) -> None:
        """Edit the project.

        Raises:
            CommandRefused: with the reason; nothing has changed then.
        """
        wrapped = OnGraph(command) if isinstance(command, GraphCommand) else command
        before = self.project
        if self._document.do(wrapped):
            self._tell(before)

    def undo(self) -> None:
        """Go back one step, if there is one."""
        before = self.project
        if self._document.undo():
            self._tell(before)

    def redo(self) -> None:
        """Repeat the step that was undone last, if there is one."""
        before = self.project
        if self._document.redo():
            self._tell(before)

    def new(self) -> None:
        """Begin an empty project."""
        self._open(self._empty_project(), None)

    def open(self, path: Path) -> None:
        """Open a project file; one that a picture carries has no file of its own yet.

        Raises:
            FileRefused: with the place of the fault; the open project stays.
        """
        project = read_project(path, self.catalogue, self.data_sources)
        self._open(project, None if is_picture_file(path) else path)

    def open_kept(self, copy: Path, path: Path | None) -> None:
        """Open what `keep` wrote, as unsaved changes of the project at ``path``.

        Raises:
            FileRefused: with the place of the fault; the open project stays.
        """
        project = read_project(copy, self.catalogue, self.data_sources)
        self._open(project, path, is_saved=False)

    def open_unsaved(self, project: Project) -> None:
        """Open a project that has no file of its own yet."""
        self._open(project, None, is_saved=False)

    def lose_file(self) -> None:
        """The file is gone, or another one now: what is open counts as unsaved."""
        self._document.mark_unsaved()
        self._tell(self.project)

    def keep(self, copy: Path) -> None:
        """Write the project as it is now elsewhere; it stays as unsaved as it is.

        Raises:
            FileRefused: if the disk does not take it.
        """
        write_project(self.project, copy)

    def save(self, path: Path | None = None) -> None:
        """Save under ``path``, or where it came from.

        Raises:
            FileRefused: if the disk does not take it, or no path is known.
        """
        target = path or self._path
        if target is None:
            raise FileRefused("Choose a place for the project first.")
        write_project(self.project, target)
        self._path = target
        self._document.mark_saved()
        self._tell(self.project)

    def fitting(self, spec: TensorSpec) -> tuple[type[Layer], ...]:
        """The layer types that can take ``spec``; all, while torch is not loaded."""
        if not self._is_ready:
            return tuple(self.catalogue)
        return fitting_layers(self.catalogue, spec, self._memo)

    def mends(self, inside: tuple[str, ...], name: str) -> tuple[Mend, ...]:
        """Edits that provably mend the problem of a node, the best first; at most four.

        Args:
            inside: names of the block nodes that were opened, from the outermost inwards.
            name: a node of the drawing there, which the mends are edits of.
        """
        if self.update.inference.is_pending:
            return ()
        graph, data = self.project.graph, tuple(self.project.data.fields())
        return mends(graph, self.update.inference, inside, name, data, self.catalogue, self._memo)

    def _open(self, project: Project, path: Path | None, *, is_saved: bool = True) -> None:
        """Take up another document."""
        self._document.replace(project, clean=is_saved)
        self._path = path
        self._tell(None)

    def _became_another(self, *, is_edit: bool) -> None:
        """Hear that the network is another one now, by an edit or with another document."""

    def _tell(self, before: Project | None) -> None:
        project = self.project
        known = self.update.inference
        if before is None:
            self._renamings = Renamings()
        else:
            self._renamings = self._renamings.after(before.graph, project.graph)
        if not self._is_ready:
            inference = pending(project.graph)
        elif before and same_network(before, project) and not known.is_pending:
            inference = known
        else:
            fields = {field.name: field.spec for field in project.data.fields()}
            inference = infer(project.graph, fields, self._memo)
        self.update = ProjectUpdate(
            before,
            project,
            inference,
            self._path,
            self._document.is_clean,
            self._document.undo_title,
            self._document.redo_title,
        )
        if inference is not known and not inference.is_pending:
            self._became_another(is_edit=before is not None)
        self.project_updated.emit(self.update)

    def _empty_project(self) -> Project:
        return Project(data=next(iter(self.data_sources))())


def same_network(one: Project, other: Project) -> bool:
    """Whether two projects differ in nothing that counts for the network's arithmetic."""
    return one.graph.structure == other.graph.structure and one.data == other.data


def same_learning(one: Project, other: Project) -> bool:
    """Whether two projects learn alike, but for the learning rate of their last stage."""
    settings = one.training.replace(learning_rate=other.training.learning_rate)
    return (
        same_network(one, other)
        and one.augmentation == other.augmentation
        and one.recipe == other.recipe
        and one.stages == other.stages
        and settings == other.training
    )
