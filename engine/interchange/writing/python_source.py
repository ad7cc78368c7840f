"""A network as one readable Python file that needs only torch, formatted."""

from __future__ import annotations

from collections.abc import Sequence

from engine.compile.model import Model
from engine.interchange.writing.ends import Ends, name_of
from engine.interchange.writing.layout import docstring
from engine.interchange.writing.network_source import NetworkSource, class_name
from engine.interchange.writing.recording import Makings
from engine.project.project import Project
from engine.tensor_spec import TensorSpec

TAKEN = frozenset(
    ("DTYPES", "WEIGHTS", "M", "Path", "TypeVar", "annotations", "as_layer", "json")
) | {"pretrained", "read_weights"}
"""Names that a network's file uses itself."""

_AS_LAYER = '''

M = TypeVar("M", bound=nn.Module)


def as_layer(module: M, layer: str, /, **settings: object) -> M:
    """The module, marked as a layer of Chainrule's palette with these settings."""
    module.layer = (layer, settings)
    return module
'''

_WEIGHTS = '''

WEIGHTS = Path(__file__).with_name("{weights}")
DTYPES = {{
    "BOOL": torch.bool,
    "F16": torch.float16,
    "F32": torch.float32,
    "F64": torch.float64,
    "I64": torch.int64,
}}


def read_weights(path: Path = WEIGHTS) -> dict[str, Tensor]:
    """The tensors of a safetensors file, by path."""
    data = path.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    found = {{}}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        begin, end = (start + offset for offset in entry["data_offsets"])
        flat = torch.frombuffer(bytearray(data[begin:end]), dtype=DTYPES[entry["dtype"]])
        found[name] = flat.reshape(entry["shape"])
    return found


def pretrained(path: Path = WEIGHTS) -> {network}:
    """The network with its weights, if their file is there; otherwise with new ones."""
    network = {network}(){double}
    if path.exists():
        weights = read_weights(path)
        network.load_state_dict({{name: weights[name] for name in network.state_dict()}})
    return network
'''


def network_file(
    project: Project, model: Model, makings: Makings, ends: Ends, module: str
) -> tuple[str, str]:
    """The file's text and the name of the network's class.

    Args:
        project: what it is made from.
        model: the compiled drawing.
        makings: what its modules were made with.
        ends: where the network begins and ends.
        module: what the file will be called, without its ending; the weights are in
            ``MODULE.safetensors`` beside it.
    """
    source = NetworkSource(model, makings, TAKEN)
    wanted = class_name(project.name, "Network") if project.is_named else "Network"
    words = [f"{project.name}: {ends.in_words()}.", _shapes(model, ends)]
    network = source.write_network(wanted, ends, words)
    use = f"    from {module} import pretrained\n\n    network = pretrained().eval()"
    called = ", ".join(ends.inputs)
    use += f"\n    {', '.join(name_of(ends, end) for end in ends.outputs)} = network({called})"
    told = [
        f"{project.name}, a network drawn with Chainrule.",
        _shapes(model, ends),
        f"The weights are in {module}.safetensors. To use it:",
        f"    {use.strip()}",
    ]
    classes = source.lines()
    is_double = project.training.precision == "float64"
    body = [*(_AS_LAYER.splitlines() if source.marks else []), *source.own.text(), *classes]
    body += _WEIGHTS.format(
        weights=f"{module}.safetensors", network=network, double=".double()" if is_double else ""
    ).splitlines()
    imports = ["import json", "from pathlib import Path", "import torch"]
    imports += ["from typing import TypeVar"] * source.marks
    imports += ["from torch import Tensor, nn", *source.own.imports()]
    imports += ["from torch.nn import functional as F"] * any(" F." in f" {x}" for x in classes)
    return "\n".join([*docstring(told, 0), "", *ordered(imports), *body, ""]), network


def ordered(imports: Sequence[str]) -> list[str]:
    """Statements that import, those of the standard library first, each thing once."""
    whole = {line for line in imports if line.startswith("import ")}
    parts: dict[str, set[str]] = {}
    for line in set(imports) - whole:
        _, home, _, names = line.split(" ", 3)
        parts.setdefault(home, set()).update(names.split(", "))
    lines = sorted(whole)
    lines += [
        f"from {home} import {', '.join(sorted(n, key=_isort))}"
        for home, n in sorted(parts.items())
    ]
    outside = [line for line in lines if line.split()[1].split(".")[0] in ("torch", "numpy")]
    inside = [line for line in lines if line not in outside]
    return ["from __future__ import annotations", "", *inside, *([""] * bool(inside)), *outside]


def _isort(name: str) -> tuple[bool, bool, str]:
    """Constants, then classes, then functions."""
    return (not name.isupper(), not name[:1].isupper(), name)


def _shapes(model: Model, ends: Ends) -> str:
    nodes = model.inference.nodes
    taken = [f"{name} {_shape(nodes[name].outputs[0])}" for name in ends.inputs]
    given = []
    for end in ends.outputs:
        ports = [port.name for port in model.graph.output_ports(end.node)]
        given.append(
            f"{name_of(ends, end)} {_shape(nodes[end.node].outputs[ports.index(end.port)])}"
        )
    return f"Shapes: {', '.join(taken) or 'nothing'} → {', '.join(given)}"


def _shape(spec: TensorSpec) -> str:
    sizes = ", ".join(map(str, ("N", *spec.shape)))
    kind = "" if spec.dtype == "float32" else f" {spec.dtype}"
    return f"({sizes}{',' * (not spec.shape)}){kind}"
