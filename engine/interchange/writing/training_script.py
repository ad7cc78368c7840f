"""The script beside an exported network: its losses and metrics, and the whole training loop.

With the same data it makes the steps that Chainrule makes: the same order of examples, the same
rule, the same learning rates, and so the same losses.
"""

from __future__ import annotations

from engine.catalogue.layer import Metric
from engine.compile.model import Model
from engine.interchange.writing.ends import Ends, name_of
from engine.interchange.writing.layout import (
    Assign,
    Call,
    Expression,
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
from engine.interchange.writing.script_data import (
    MIRRORED,
    MOVED,
    batches,
    field_of,
    fields_used,
    load_data,
    moves_pictures,
)
from engine.interchange.writing.script_learning import (
    FROZEN_PARTS,
    PAINTED_FILTERS,
    SHORTEN,
    frozen_in,
    has_schedule,
    limits_in,
    optimiser,
    painted_places,
    rate_factor,
    total_loss,
    train_epoch,
)
from engine.project.project import Project
from engine.training.settings import TrainingSettings

_TAKEN = (
    frozenset(
        (
            "BATCHES_PER_STEP",
            "BATCH_SIZE",
            "CHUNK",
            "LEAST_GAIN",
            "DATA",
            "EPOCHS",
            "FIELDS",
            "Iterator",
            "LEARNING_RATE",
            "LIMITS",
        )
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
    | frozenset(
        (
            "FROZEN",
            "Objective",
            "frozen_parts",
            "shorten",
            "total_loss",
            "train_epoch",
            "annotations",
            "PAINTED",
            "painted_filters",
        )
    )
)
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
    fields = fields_used(model, ends)
    blocks = [
        *source.own.text(),
        *source.lines(),
        *_block(load_data(project, fields)),
        *(
            _block(MOVED.format(reach=project.augmentation.random_shift_px))
            if moves_pictures(project)
            else []
        ),
        *(_block(MIRRORED) if project.augmentation.horizontal_flip else []),
        *_block(batches(project)),
        *_block(_results(model, ends)),
        *_block(total_loss(model)),
        *(_block(rate_factor(settings)) if has_schedule(settings) else []),
        *_block(optimiser(settings)),
        *(_block(SHORTEN) if limits_in(model) else []),
        *(_block(FROZEN_PARTS) if frozen_in(model) else []),
        *(_block(PAINTED_FILTERS) if painted_places(model) else []),
        *_block(train_epoch(model, settings)),
        *_block(_evaluate(model, values)),
        *_block(_main(project, model, ends)),
        *_block('\nif __name__ == "__main__":\n    main()'),
    ]
    text = "\n".join(blocks)
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
            *_imports(source, text),
            "",
            f"from {module} import pretrained, read_weights",
            "",
            *_constants(project, model, module, fields),
            text,
            "",
        ]
    )


def _imports(source: NetworkSource, text: str) -> list[str]:
    """What the script imports beside the network's file, by what it uses."""
    found = ["import torch", "from torch import Tensor, nn", "from pathlib import Path"]
    found += ["from collections.abc import Iterator", *source.own.imports()]
    found += ["import math"] * ("math." in text)
    found += ["from torch.nn import functional as F"] * (" F." in text)
    return ordered(found)


def _block(text: str) -> list[str]:
    return ["", "", *text.strip("\n").splitlines()]


def _constants(project: Project, model: Model, module: str, fields: tuple[str, ...]) -> list[str]:
    settings = project.training
    lines = [
        f'DATA = Path(__file__).with_name("{module}_data.safetensors")',
        f"FIELDS = {literal(fields)}",
        f"EPOCHS = {settings.epochs}",
        *_batching(settings),
        f"LEARNING_RATE = {settings.learning_rate!r}",
        f"SEED = {settings.seed}",
        "CHUNK = 250  # examples that are measured at once",
    ]
    if settings.patience:
        lines.append(f"PATIENCE = {settings.patience}  # epochs without a lower test loss")
        if settings.least_gain:
            lines.append(f"LEAST_GAIN = {settings.least_gain!r}  # what counts as lower")
    kept_short = limits_in(model)
    if kept_short:
        lines += ["", "# (weight, axis its units lie along, longest vector)"]
        lines += written((Assign("LIMITS", Value(tuple(kept_short))),), 0)
    frozen = frozen_in(model)
    if frozen:
        lines += ["", "# what stays as it is while the others learn"]
        lines += written((Assign("FROZEN", Value(frozen)),), 0)
    painted = painted_places(model)
    if painted:
        lines += ["", "# (weight, place of a filter that was painted and stays as it is)"]
        lines += written((Assign("PAINTED", Value(painted)),), 0)
    return [*lines, "", "Split = dict[str, Tensor]"]


def _batching(settings: TrainingSettings) -> list[str]:
    if settings.batching == "full":
        return ["BATCH_SIZE = 10**9  # all examples at once"]
    lines = [f"BATCH_SIZE = {settings.batch_of(1)}"]
    if settings.batches_per_step > 1:
        lines.append(f"BATCHES_PER_STEP = {settings.batches_per_step}")
    return lines


def _results(model: Model, ends: Ends) -> str:
    given = [Plain(f'batch["{field_of(model, name)}"]') for name in ends.inputs]
    outputs = [name_of(ends, end) for end in ends.outputs]
    outputs = [
        f"{name}_" if name in ("network", "objective", "batch") else name for name in outputs
    ]
    targets = [
        Plain(f'batch["{field_of(model, name)}"]')
        for name in fields_of_objective(model.graph, ends)
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
    if frozen_in(model):
        lines += [
            "    for part in frozen_parts(network, objective):",
            "        part.requires_grad_(False)",
        ]
    modules = "network, objective"
    lines += [f"    optimiser = optimiser_of({modules})"]
    told = "network, objective, optimiser, train_set, epoch"
    if painted_places(model):
        lines += ["    painted = painted_filters(network)"]
        told += ", painted"
    if settings.patience:
        lines.append('    best, waited = float("inf"), 0')
    total = " + ".join(
        (f"{literal(layer.weight)} * " if layer.weight != 1.0 else "") + f'values["{name}"]'
        for name, layer in model.losses.items()
    )
    lines += [
        "    for epoch in range(EPOCHS):",
        f"        losses = list(train_epoch({told}))",
        "        values = evaluate(network, objective, test_set)",
        '        words = "  ".join(f"{name} {value:.4f}" for name, value in values.items())',
        '        print(f"epoch {epoch + 1}  loss {sum(losses) / len(losses):.4f}  test: {words}")',
    ]
    if settings.patience:
        lines += written((Assign("test_loss", Plain(total)),), 2)
        bound = "best - LEAST_GAIN" if settings.least_gain else "best"
        lines += [
            f"        best, waited = (test_loss, 0) if test_loss < {bound} else (best, waited + 1)",
            "        if waited >= PATIENCE:",
            "            break",
        ]
    name = "trained.pt"
    lines.append(f'    torch.save(network.state_dict(), DATA.with_name("{name}"))')
    return "\n".join(lines)
