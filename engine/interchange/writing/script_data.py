"""The parts of a training script that bring the examples."""

from __future__ import annotations

from engine.catalogue.layer import DataField
from engine.compile.model import Model
from engine.interchange.writing.ends import Ends
from engine.interchange.writing.layout import docstring
from engine.interchange.writing.network_source import fields_of_objective
from engine.project.project import Project

_BATCHES = '''
def batches(examples: Split, epoch: int) -> Iterator[Split]:
    """All examples once, in an order that follows from the seed and the epoch."""
    generator = torch.Generator().manual_seed(SEED * 1_000_003 + epoch)
    order = torch.randperm(len(examples[FIELDS[0]]), generator=generator)
    shuffled = {name: values[order] for name, values in examples.items()}
'''
MOVED = '''
def moved(pictures: Tensor, generator: torch.Generator) -> Tensor:
    """Each picture moved by up to {reach} px each way; the border repeats its edge."""
    reach, (count, channels, height, width) = {reach}, pictures.shape
    padded = nn.functional.pad(pictures, (reach, reach, reach, reach), mode="replicate")
    offsets = torch.randint(0, 2 * reach + 1, (2, count), generator=generator)
    rows = (offsets[0, :, None] + torch.arange(height))[:, None, :, None]
    columns = (offsets[1, :, None] + torch.arange(width))[:, None, None, :]
    which = torch.arange(count)[:, None, None, None]
    return padded[which, torch.arange(channels)[None, :, None, None], rows, columns]
'''
MIRRORED = '''
def mirrored(pictures: Tensor, generator: torch.Generator) -> Tensor:
    """Each picture mirrored with a chance of one half."""
    chosen = torch.rand(len(pictures), generator=generator) < 0.5
    return torch.where(chosen[:, None, None, None], pictures.flip(3), pictures)
'''


def moves_pictures(project: Project) -> bool:
    """Whether pictures are moved about."""
    return project.augmentation.random_shift_px > 0


def fields_used(model: Model, ends: Ends) -> tuple[str, ...]:
    """The data fields that are used, those that losses depend on in front."""
    nodes = (*ends.inputs, *fields_of_objective(model.graph, ends))
    others = (field_of(model, name) for name in nodes)
    return tuple(dict.fromkeys((*model.learner.fields, *others)))


def field_of(model: Model, node: str) -> str:
    """The field of the data that a node brings in."""
    layer = model.graph.node(node).layer
    assert isinstance(layer, DataField)
    return layer.field


def load_data(project: Project, fields: tuple[str, ...]) -> str:
    """The function that reads the examples."""
    known = {field.name: field.spec for field in project.data.fields()}
    shapes = []
    for name in fields:
        sizes = ", ".join(map(str, ("N", *known[name].shape)))
        comma = "" if known[name].shape else ","
        shapes.append(f"{name} ({sizes}{comma}) {known[name].dtype}")
    told = [
        "The training and the test examples, by field.",
        f"They are {'; '.join(shapes)}; in the file they are called train/{fields[0]}, "
        f"test/{fields[0]} and so on. To train on others, give them here.",
    ]
    lines = ["def load_data() -> tuple[Split, Split]:", *docstring(told, 1)]
    lines += ["    stored = read_weights(DATA)"]
    if project.training.precision == "float64":
        real = "{name: x.double() if x.is_floating_point() else x for name, x in stored.items()}"
        lines.append(f"    stored = {real}")
    lines += [
        '    train = {name: stored[f"train/{name}"] for name in FIELDS}',
        '    return train, {name: stored[f"test/{name}"] for name in FIELDS}',
    ]
    return "\n".join(lines)


def batches(project: Project) -> str:
    """The function that deals out the examples of an epoch."""
    lines = _BATCHES.rstrip().splitlines()
    changes = ["moved"] * moves_pictures(project) + [
        "mirrored"
    ] * project.augmentation.horizontal_flip
    if changes:
        lines += [
            "    for name, values in shuffled.items():",
            "        if values.dim() == 4 and values.is_floating_point():",
            *(f"            values = {change}(values, generator)" for change in changes),
            "        shuffled[name] = values",
        ]
    lines += [
        "    for start in range(0, len(order), BATCH_SIZE):",
        "        yield {name: x[start : start + BATCH_SIZE] for name, x in shuffled.items()}",
    ]
    return "\n".join(lines)
