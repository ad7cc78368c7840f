"""Networks as ONNX files, checked against ours with onnxruntime."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import fx

from engine.errors import FileRefused, GraphHasProblems
from engine.interchange.writing.ends import name_of
from engine.interchange.writing.prepared import Prepared, Written
from engine.interchange.writing.refusals import first_refused
from engine.interchange.writing.torch_export import exported_program, program_of, quiet
from engine.interchange.writing.weights_file import METADATA, project_text

_PACKAGES = ("onnx", "onnxscript", "onnxruntime")
_LARGEST_FILE = 1 << 30
_LARGEST_DIFFERENCE = 1e-4
_BATCH = 3


def write_onnx(found: Prepared, path: Path) -> Written:
    """Write an ``.onnx`` file; inputs and outputs are called like their nodes, axis 0 ``batch``.

    The project's JSON is among the file's metadata. The file is checked, run, and its outputs are
    compared with ours.

    Raises:
        GraphHasProblems: naming the node whose operator ONNX lacks, or if the numbers differ.
        FileRefused: if packages are missing or the disk does not take it.
    """
    missing = [name for name in _PACKAGES if importlib.util.find_spec(name) is None]
    if missing:
        raise FileRefused(
            f"Writing ONNX needs {', '.join(missing)}, which is not installed. Install it with "
            "`python3 bootstrap.py interop`, or pip install onnx onnxscript onnxruntime."
        )
    model = _model(found)
    beside = path.with_name(f".{path.stem}.part.onnx")
    external = path.with_name(f"{path.name}.data")
    try:
        files = _save(model, beside, external)
        difference = _difference(found, beside)
        beside.replace(path)
    except OSError as fault:
        raise FileRefused(f"{path} can not be written: {fault.strerror or fault}.") from fault
    finally:
        beside.unlink(missing_ok=True)
    words = "It draws random numbers, so its outputs were not compared."
    if difference is not None:
        words = f"onnxruntime gives what PyTorch gives, to {difference:.1g}."
    return Written((path, *files), (words,))


def _model(found: Prepared) -> Any:
    """The network as an ONNX model, without traces of this machine."""
    program = exported_program(found)
    try:
        with quiet():
            made = torch.onnx.export(
                program,
                dynamo=True,
                verbose=False,
                input_names=list(found.ends.inputs),
                output_names=[name_of(found.ends, end) for end in found.ends.outputs],
            )
    except torch.onnx.errors.OnnxExporterError as fault:
        node = first_refused(found, _attempt)
        operator = re.search(r"target=torch\.ops\.([\w.]+)", str(fault.__cause__))
        named = f" (the operator {operator.group(1)})" if operator else ""
        raise GraphHasProblems(
            f"{node} can not be expressed in ONNX{named}. Put another layer in its place, or "
            "export to torch-export or python."
        ) from fault
    assert made is not None
    model = made.model_proto
    _tidy(model)
    entry = model.metadata_props.add()
    entry.key, entry.value = METADATA, project_text(found.project)
    return model


def _attempt(part: fx.GraphModule, inputs: tuple[torch.Tensor, ...]) -> None:
    with quiet():
        torch.onnx.export(program_of(part, inputs), dynamo=True, verbose=False)


def _tidy(model: Any) -> None:
    """Take out notes of the exporter, which hold paths, and call the open axis ``batch``."""
    graphs = [model.graph, *model.functions]
    model.ClearField("metadata_props")
    first = next(iter(model.graph.input), None)
    symbol = first.type.tensor_type.shape.dim[0].dim_param if first is not None else ""
    while graphs:
        graph = graphs.pop()
        graph.ClearField("metadata_props")
        for node in graph.node:
            node.ClearField("metadata_props")
            graphs += [a.g for a in node.attribute if a.HasField("g")]
        values = [*getattr(graph, "input", ()), *getattr(graph, "output", ()), *graph.value_info]
        for value in values:
            if isinstance(value, str):
                continue  # a function names its inputs only
            value.ClearField("metadata_props")
            for axis in value.type.tensor_type.shape.dim:
                if symbol and axis.dim_param:
                    axis.dim_param = re.sub(rf"\b{symbol}\b", "batch", axis.dim_param)
        for weight in getattr(graph, "initializer", ()):
            weight.ClearField("metadata_props")


def _save(model: Any, path: Path, external: Path) -> tuple[Path, ...]:
    """Write a model; large weights go into a file of their own."""
    import onnx

    if model.ByteSize() <= _LARGEST_FILE:
        onnx.checker.check_model(model, full_check=True)
        onnx.save_model(model, path)
        return ()
    external.unlink(missing_ok=True)
    onnx.save_model(
        model,
        path,
        save_as_external_data=True,
        all_tensors_to_one_file=True,
        location=external.name,
    )
    onnx.checker.check_model(path, full_check=True)
    return (external,)


def _difference(found: Prepared, path: Path) -> float | None:
    """How far onnxruntime's outputs are from ours, for outputs around 1; None: they are random.

    Raises:
        GraphHasProblems: if that is more than rounding explains.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    if found.is_random:
        return None
    inputs = found.examples(_BATCH)
    taken = {node.name for node in session.get_inputs()}
    given = {n: x.numpy() for n, x in zip(found.ends.inputs, inputs, strict=True) if n in taken}
    theirs = session.run(None, given)
    with torch.no_grad():
        ours = [out.numpy() for out in found.network()(*inputs)]
    largest = 0.0
    for end, one, other in zip(found.ends.outputs, ours, theirs, strict=True):
        scale = max(1.0, float(np.abs(one).max(initial=0.0)))
        with np.errstate(invalid="ignore"):
            apart = np.abs(one.astype(np.float64) - other)
        apart = apart[~((one == other) | (np.isnan(one) & np.isnan(other)))]
        difference = float(apart.max(initial=0.0)) / scale
        if not difference <= _LARGEST_DIFFERENCE:
            raise GraphHasProblems(
                f"The ONNX file gives other numbers than PyTorch at {name_of(found.ends, end)}: "
                f"they differ by {difference:.2g}, more than by rounding. Nothing was written."
            )
        largest = max(largest, difference)
    return largest
