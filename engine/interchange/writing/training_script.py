"""The script beside an exported network: its losses and metrics, and the whole training loop.

With the same data it makes the steps that Chainrule makes: the same order of examples, the same
rule, the same learning rates, and so the same losses.
"""

from __future__ import annotations

import inspect

import torch
from torch import nn

from engine.catalogue.layer import DataField, Metric
from engine.catalogue.layers.start import limits_of
from engine.compile.model import Model
from engine.interchange.writing.ends import Ends, name_of
from engine.interchange.writing.layout import (
    Assign,
    Call,
    Expression,
    Infix,
    Plain,
    Return,
    Value,
    docstring,
    literal,
    written,
)
from engine.interchange.writing.network_source import NetworkSource, fields_of_objective
from engine.interchange.writing.python_source import ordered
from engine.interchange.writing.recording import Makings
from engine.project.project import Project
from engine.training.optimiser import optimiser_for
from engine.training.settings import TrainingSettings

_TAKEN = (
    frozenset(
        ("BATCH_SIZE", "CHUNK", "DATA", "EPOCHS", "FIELDS", "Iterator", "LEARNING_RATE", "LIMITS")
    )
    | frozenset(
        ("PATIENCE", "Path", "SEED", "Split", "WEIGHTS", "batches", "evaluate", "load_data", "main")
    )
    | frozenset(
        (
            "mirrored",
            "moved",
            "optimiser_of",
            "pretrained",
            "rate_factor",
            "read_weights",
            "results_of",
        )
    )
    | frozenset(("Objective", "shorten", "total_loss", "train_epoch", "annotations"))
)

_BATCHES = '''
def batches(examples: Split, epoch: int) -> Iterator[Split]:
    """All examples once, in an order that follows from the seed and the epoch."""
    generator = torch.Generator().manual_seed(SEED * 1_000_003 + epoch)
    order = torch.randperm(len(examples[FIELDS[0]]), generator=generator)
    shuffled = {name: values[order] for name, values in examples.items()}
'''

_MOVED = '''
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

_MIRRORED = '''
def mirrored(pictures: Tensor, generator: torch.Generator) -> Tensor:
    """Each picture mirrored with a chance of one half."""
    chosen = torch.rand(len(pictures), generator=generator) < 0.5
    return torch.where(chosen[:, None, None, None], pictures.flip(3), pictures)
'''

_SHORTEN = '''
def shorten(network: nn.Module) -> None:
    """Shorten each unit's weight vector that has grown longer than allowed."""
    with torch.no_grad():
        for path, axis, longest in LIMITS:
            weight = network.get_parameter(path)
            weight.copy_(torch.renorm(weight, 2.0, axis, longest))
'''

_EVALUATE = '''
def evaluate(network: nn.Module, objective: nn.Module, examples: Split) -> dict[str, float]:
    """Losses and metrics over all examples, exactly: sums are added up, not means averaged."""
    network.eval()
    objective.eval()
    sums: dict[str, Tensor] = {{}}
    count = len(examples[FIELDS[0]])
    for start in range(0, count, CHUNK):
        batch = {{name: values[start : start + CHUNK] for name, values in examples.items()}}
        with torch.no_grad():
            found = results_of(network, objective, batch)
        for name, value in found.items():
            share = value * len(batch[FIELDS[0]]) if name in {losses} else value
            sums[name] = sums.get(name, 0) + share
    exact = {{name: value.double() for name, value in sums.items()}}
'''


def training_script(
    project: Project, model: Model, makings: Makings, ends: Ends, module: str, network: str
) -> str:
    """The script's text.

    Args:
        project: what it is made from; it has a loss.
        model: the compiled drawing.
        makings: what its modules were made with.
        ends: where the network ends and the losses begin.
        module: name of the network's file, without its ending.
        network: name of the network's class there.
    """
    settings = project.training
    source = NetworkSource(model, makings, {*_TAKEN, network})
    words = ["What is made small, and what is measured beside it."]
    source.write_objective("Objective", ends, words)
    values = _metric_values(model, source)
    fields = _fields(model, ends)
    blocks = [
        *source.own.text(),
        *source.lines(),
        *_block(_load_data(project, fields)),
        *(
            _block(_MOVED.format(reach=project.augmentation.random_shift_px))
            if _moves(project)
            else []
        ),
        *(_block(_MIRRORED) if project.augmentation.horizontal_flip else []),
        *_block(_batches(project)),
        *_block(_results(model, ends)),
        *_block(_total_loss(model)),
        *(_block(_rate_factor(settings)) if _has_schedule(settings) else []),
        *_block(_optimiser(settings)),
        *(_block(_SHORTEN) if limits_of(model.root) else []),
        *_block(_train_epoch(model, settings)),
        *_block(_evaluate(model, values)),
        *_block(_main(project, model, ends)),
        *_block('\nif __name__ == "__main__":\n    main()'),
    ]
    text = "\n".join(blocks)
    imports = ["import torch", "from torch import Tensor, nn", "from pathlib import Path"]
    imports += ["from collections.abc import Iterator", *source.own.imports()]
    imports += ["import math"] * ("math." in text)
    imports += ["from torch.nn import functional as F"] * (" F." in text)
    told = [
        f"Train {project.name}, as Chainrule does.",
        f"Run it with `python {module}_train.py`. The network starts from the weights in "
        f"{module}.safetensors; its examples are read from {module}_data.safetensors (see "
        "`load_data`).",
    ]
    return "\n".join(
        [
            *docstring(told, 0),
            "",
            *ordered(imports),
            "",
            f"from {module} import pretrained, read_weights",
            "",
            *_constants(project, model, module, fields),
            text,
            "",
        ]
    )


def _block(text: str) -> list[str]:
    return ["", "", *text.strip("\n").splitlines()]


def _moves(project: Project) -> bool:
    return project.augmentation.random_shift_px > 0


def _has_schedule(settings: TrainingSettings) -> bool:
    return settings.schedule != "constant" or settings.warmup_epochs > 0


def _fields(model: Model, ends: Ends) -> tuple[str, ...]:
    """The data fields that are used, those that losses depend on in front."""
    nodes = (*ends.inputs, *fields_of_objective(model.graph, ends))
    others = (_field(model, name) for name in nodes)
    return tuple(dict.fromkeys((*model.learner.fields, *others)))


def _field(model: Model, node: str) -> str:
    layer = model.graph.node(node).layer
    assert isinstance(layer, DataField)
    return layer.field


def _constants(project: Project, model: Model, module: str, fields: tuple[str, ...]) -> list[str]:
    settings = project.training
    lines = [
        f'DATA = Path(__file__).with_name("{module}_data.safetensors")',
        f"FIELDS = {literal(fields)}",
        f"EPOCHS = {settings.epochs}",
        f"BATCH_SIZE = {settings.batch_size}",
        f"LEARNING_RATE = {settings.learning_rate!r}",
        f"SEED = {settings.seed}",
        "CHUNK = 250  # examples that are measured at once",
    ]
    if settings.patience:
        lines.append(f"PATIENCE = {settings.patience}  # epochs without a lower test loss")
    kept_short = _limits(model)
    if kept_short:
        lines += ["", "# (weight, axis its units lie along, longest vector)"]
        lines += written((Assign("LIMITS", Value(tuple(kept_short))),), 0)
    return [*lines, "", "Split = dict[str, Tensor]"]


def _limits(model: Model) -> list[tuple[str, int, float]]:
    return [
        (f"{path}.{name}", axis, longest)
        for path, home in model.root.named_modules()
        for name, axis, longest in getattr(home, "limits", ())
    ]


def _load_data(project: Project, fields: tuple[str, ...]) -> str:
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


def _batches(project: Project) -> str:
    lines = _BATCHES.rstrip().splitlines()
    changes = ["moved"] * _moves(project) + ["mirrored"] * project.augmentation.horizontal_flip
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


def _results(model: Model, ends: Ends) -> str:
    given = [Plain(f'batch["{_field(model, name)}"]') for name in ends.inputs]
    outputs = [name_of(ends, end) for end in ends.outputs]
    outputs = [
        f"{name}_" if name in ("network", "objective", "batch") else name for name in outputs
    ]
    targets = [
        Plain(f'batch["{_field(model, name)}"]') for name in fields_of_objective(model.graph, ends)
    ]
    taken: list[Expression] = [*map(Plain, outputs), *targets]
    lines = [
        "def results_of(network: nn.Module, objective: nn.Module, batch: Split) -> Split:",
        '    """Losses, as means, and metrics, as sums, of a batch."""',
    ]
    called = Call(Plain("network"), tuple(("", one) for one in given))
    judged = Call(Plain("objective"), tuple(("", one) for one in taken))
    lines += written((Assign(", ".join(outputs), called), Return(judged)), 1)
    return "\n".join(lines)


def _total_loss(model: Model) -> str:
    total: Expression | None = None
    for name, layer in model.losses.items():
        term: Expression = Plain(f'found["{name}"]')
        if layer.weight != 1.0:
            term = Infix(Value(layer.weight), "*", term)
        total = term if total is None else Infix(total, "+", term)
    assert total is not None
    lines = ["def total_loss(found: Split) -> Tensor:", '    """What is made small."""']
    return "\n".join([*lines, *written((Return(total),), 1)])


def _rate_factor(settings: TrainingSettings) -> str:
    lines = [
        "def rate_factor(epoch: float) -> float:",
        '    """The factor on the learning rate after so many epochs (with their fraction)."""',
    ]
    if settings.warmup_epochs:
        warm = literal(settings.warmup_epochs)
        lines += [f"    if epoch < {warm}:", f"        return max(epoch, 1e-3) / {warm}"]
    factor = literal(settings.step_factor)
    match settings.schedule:
        case "step":
            lines += [f"    return {factor} ** math.floor(epoch / {settings.step_epochs})"]
        case "exponential":
            lines += [f"    return {factor} ** math.floor(epoch)"]
        case "cosine":
            lines += ["    return 0.5 * (1 + math.cos(math.pi * min(epoch / EPOCHS, 1.0)))"]
        case "one_cycle":
            lines += [
                "    done = min(epoch / EPOCHS, 1.0)",
                "    if done < 0.3:",
                "        return 0.04 + 0.96 * 0.5 * (1 - math.cos(math.pi * done / 0.3))",
                "    return 1e-4 + 0.9999 * 0.5 * (1 + math.cos(math.pi * (done - 0.3) / 0.7))",
            ]
        case _:
            lines += ["    return 1.0"]
    return "\n".join(lines)


def _optimiser(settings: TrainingSettings) -> str:
    made = optimiser_for(settings, [nn.Parameter(torch.zeros(1))], torch.device("cpu"))
    known = inspect.signature(type(made)).parameters
    told: list[tuple[str, Expression]] = [("", Plain("parameters"))]
    for name, value in made.defaults.items():
        if name == "lr":
            told.append((name, Plain("LEARNING_RATE")))
        elif name in known and value != known[name].default and not _is_own_default(name, value):
            told.append((name, Value(value)))
    lines = [
        "def optimiser_of(*modules: nn.Module) -> torch.optim.Optimizer:",
        '    """The rule that turns gradients into steps."""',
        "    parameters = [p for m in modules for p in m.parameters() if p.requires_grad]",
    ]
    called = Call(Plain(f"torch.optim.{type(made).__name__}"), tuple(told))
    return "\n".join([*lines, *written((Return(called),), 1)])


def _is_own_default(name: str, value: object) -> bool:
    """AdamW tells that it decays by itself."""
    return name == "decoupled_weight_decay" or (name == "foreach" and value is False)


def _train_epoch(model: Model, settings: TrainingSettings) -> str:
    lines = [
        "def train_epoch(",
        "    network: nn.Module,",
        "    objective: nn.Module,",
        "    optimiser: torch.optim.Optimizer,",
        "    examples: Split,",
        "    epoch: int,",
        ") -> Iterator[float]:",
        '    """Learn from all examples once; gives the loss of each step."""',
        "    network.train()",
        "    objective.train()",
        "    # Noise inside the network follows from seed and epoch, as the order does.",
        "    torch.manual_seed(SEED * 7_919 + epoch + 1)",
    ]
    if _has_schedule(settings):
        lines += [
            "    steps = math.ceil(len(examples[FIELDS[0]]) / BATCH_SIZE)",
            "    for step, batch in enumerate(batches(examples, epoch)):",
            "        for group in optimiser.param_groups:",
            '            group["lr"] = LEARNING_RATE * rate_factor(epoch + step / steps)',
        ]
    else:
        lines.append("    for batch in batches(examples, epoch):")
    lines += [
        "        loss = total_loss(results_of(network, objective, batch))",
        "        optimiser.zero_grad()",
        "        loss.backward()",
    ]
    if settings.clip_norm:
        lines += [
            '        parameters = [p for g in optimiser.param_groups for p in g["params"]]',
            f"        nn.utils.clip_grad_norm_(parameters, {literal(settings.clip_norm)})",
        ]
    lines.append("        optimiser.step()")
    if limits_of(model.root):
        lines.append("        shorten(network)")
    return "\n".join([*lines, "        yield loss.item()"])


def _metric_values(model: Model, source: NetworkSource) -> dict[str, str]:
    """By metric: the function that makes its value of its sums."""
    found = {}
    for name, layer in model.metrics.items():
        kind: type[Metric] = type(layer)
        found[name] = source.own.name_of(kind.value, f"{kind.id}_value")
    return found


def _evaluate(model: Model, values: dict[str, str]) -> str:
    losses = literal(tuple(model.losses))
    lines = _EVALUATE.format(losses=losses).rstrip().splitlines()
    lines.append("    found = {name: float(exact[name]) / count for name in " + losses + "}")
    lines += [
        f'    found["{name}"] = float({function}(exact["{name}"]))'
        for name, function in values.items()
    ]
    return "\n".join([*lines, "    return found"])


def _main(project: Project, model: Model, ends: Ends) -> str:
    settings = project.training
    is_double = settings.precision == "float64"
    double = ".double()" if is_double else ""
    lines = [
        "def main() -> None:",
        '    """Train, tell how it goes, and keep the weights."""',
        "    train_set, test_set = load_data()",
        f"    network, objective = pretrained(), Objective(){double}",
    ]
    if any(
        model.root.get_submodule(name).state_dict()
        for name in ends.objective
        if hasattr(model.root, name)
    ):
        lines += [
            "    stored = read_weights()",
            "    weights = {name: stored[name] for name in objective.state_dict()}",
            "    objective.load_state_dict(weights)",
        ]
    modules = "network, objective"
    lines += [f"    optimiser = optimiser_of({modules})"]
    if settings.patience:
        lines.append('    best, waited = float("inf"), 0')
    total = " + ".join(
        (f"{literal(layer.weight)} * " if layer.weight != 1.0 else "") + f'values["{name}"]'
        for name, layer in model.losses.items()
    )
    lines += [
        "    for epoch in range(EPOCHS):",
        "        losses = list(train_epoch(network, objective, optimiser, train_set, epoch))",
        "        values = evaluate(network, objective, test_set)",
        '        words = "  ".join(f"{name} {value:.4f}" for name, value in values.items())',
        '        print(f"epoch {epoch + 1}  loss {sum(losses) / len(losses):.4f}  test: {words}")',
    ]
    if settings.patience:
        lines += written((Assign("test_loss", Plain(total)),), 2)
        lines += [
            "        best, waited = (test_loss, 0) if test_loss < best else (best, waited + 1)",
            "        if waited >= PATIENCE:",
            "            break",
        ]
    name = "trained.pt"
    lines.append(f'    torch.save(network.state_dict(), DATA.with_name("{name}"))')
    return "\n".join(lines)
