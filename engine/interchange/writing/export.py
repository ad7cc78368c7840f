"""A project in the form of another program: Python, ONNX, torch.export, safetensors."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from pathlib import Path

from engine.errors import FileRefused, ParameterRefused
from engine.interchange.writing.onnx_file import write_onnx
from engine.interchange.writing.prepared import Prepared, Written, prepared
from engine.interchange.writing.python_source import network_file
from engine.interchange.writing.script_learning import unsaid
from engine.interchange.writing.torch_export import write_exported_program
from engine.interchange.writing.training_script import training_script
from engine.interchange.writing.weights_file import write_data, write_weights
from engine.project.project import Project
from engine.whole_file import write_text

PICTURES = ("svg", "png", "pdf")


def export_project(
    project: Project, to: str, path: Path, *, run: Path | None = None, with_data: bool = False
) -> Written:
    """Write a project's network: what leads to losses and metrics, without these.

    What it takes and gives is told by `ends_of` in `writing.ends`, for every format alike.

    Args:
        project: what is exported.
        to: ``python``, ``onnx``, ``torch-export`` or ``safetensors``.
        path: the file that is written.
        run: folder of a run whose weights are taken; without one the start weights.
        with_data: with ``python``, write the examples beside it too.

    Raises:
        ParameterRefused: if there is no such format.
        FileRefused: if the file can not be written, or the run not be read.
        GraphHasProblems: if the network can not be expressed so; with the node's name.
    """
    write = _write_python_with_data if with_data and to == "python" else _WRITERS.get(to)
    if to in PICTURES:
        raise ParameterRefused(
            f"A picture ({to}) is drawn as the window draws: choose File > Export picture there, "
            f"or run main.py export PROJECT FILE --to {to}."
        )
    if write is None:
        known = ", ".join(_WRITERS)
        raise ParameterRefused(f"There is no format {to!r} to export to (known: {known}).")
    if not path.parent.is_dir():
        raise FileRefused(f"{path} can not be written: there is no folder {path.parent}.")
    if to == "python":
        _refuse_no_module(path)
    found = prepared(project, run)
    done = write(found, path)
    weights = "the start weights" if run is None else f"the weights of the run in {run}"
    words = [f"The network {found.ends.in_words()}.", f"It has {weights}."]
    if to == "python" and not found.model.losses:
        words.append("There is no loss, so no script that trains it was written.")
    elif to == "python" and (reason := unsaid(project, found.model)):
        words.append(f"No script that trains it was written, for {reason}.")
    return Written(done.files, (*words, *done.words))


def _write_python(found: Prepared, path: Path) -> Written:
    project, model, makings, ends = found.project, found.model, found.makings, found.ends
    text, network = network_file(project, model, makings, ends, path.stem)
    texts = {path: text}
    if model.losses and not unsaid(project, model):
        script = training_script(project, model, makings, ends, path.stem, network)
        texts[path.with_name(f"{path.stem}_train.py")] = script
    weights = path.with_suffix(".safetensors")
    write_weights(project, found.state(), weights)
    for place, words in texts.items():
        ast.parse(words)  # a fault of ours shall not look like a file
        write_text(words, place)
    return Written((*texts, weights))


def _write_python_with_data(found: Prepared, path: Path) -> Written:
    data = path.with_name(f"{path.stem}_data.safetensors")
    write_data(found.project.data.load(), data)
    return Written((*_write_python(found, path).files, data))


def _write_weights(found: Prepared, path: Path) -> Written:
    write_weights(found.project, found.state(), path)
    return Written((path,))


def _refuse_no_module(path: Path) -> None:
    stem = path.stem
    if path.suffix == ".py" and stem.isidentifier():
        return
    better = "".join(letter if letter.isalnum() else "_" for letter in stem).lower()
    better = f"n{better}" if better[:1].isdigit() else better or "network"
    raise FileRefused(
        f"{path.name} could not be imported by other Python files; call it {better}.py."
    )


_WRITERS: Mapping[str, Callable[[Prepared, Path], Written]] = {
    "python": _write_python,
    "onnx": write_onnx,
    "torch-export": write_exported_program,
    "safetensors": _write_weights,
}

FORMATS = tuple(_WRITERS)
