"""The parts of a training script that make the losses small."""

from __future__ import annotations

import inspect

import torch
from torch import nn

from engine.compile.model import Model
from engine.compile.modules import frozen_paths
from engine.compile.painted import painted_in
from engine.interchange.writing.layout import (
    Call,
    Expression,
    Infix,
    Plain,
    Return,
    Value,
    literal,
    written,
)
from engine.project.project import Project
from engine.training.groups import amounts_of
from engine.training.optimiser import optimiser_for
from engine.training.recipes.supervised import Supervised
from engine.training.settings import OPTIMISERS, TrainingSettings

SHORTEN = '''
def shorten(network: nn.Module) -> None:
    """Shorten each unit's weight vector that has grown longer than allowed."""
    with torch.no_grad():
        for path, axis, longest in LIMITS:
            weight = network.get_parameter(path)
            weight.copy_(torch.renorm(weight, 2.0, axis, longest))
'''


FROZEN_PARTS = '''
def frozen_parts(*modules: nn.Module) -> Iterator[nn.Module]:
    """What stays as it is while the others learn."""
    for module in modules:
        for name, part in module.named_modules():
            if name in FROZEN:
                yield part
'''


_FROZEN_MODE = (
    "    for part in frozen_parts(network, objective):",
    "        part.eval()  # it behaves as when it is measured, and keeps its running statistics",
)


PAINTED_FILTERS = '''
def painted_filters(network: nn.Module) -> list[tuple[Tensor, Tensor]]:
    """What stays as it was painted, with its numbers; from now on no gradient reaches it."""
    found = []
    for path, place in PAINTED:
        weight = network.get_parameter(path)
        mask = torch.zeros_like(weight, dtype=torch.bool)
        mask[place] = True
        if weight.requires_grad:
            weight.register_hook(lambda gradient, mask=mask: gradient.masked_fill(mask, 0.0))
        found.append((weight.detach()[place], weight.detach()[place].clone()))
    return found
'''


def unsaid(project: Project, model: Model) -> str:
    """Why a script could not learn as the project does; empty if it can."""
    settings = project.training
    if project.stages:
        return "it learns in several stages"
    if type(project.recipe) is not Supervised:
        return f"it learns by the recipe {project.recipe.title!r}"
    if amounts_of(model):
        return "some of its nodes learn at a rate of their own, or have a weight decay of their own"
    if settings.searches:
        return f"{OPTIMISERS[settings.optimiser]} computes each batch several times"
    unsaid = {
        "a running mean of the weights": settings.averaging > 0,
        "coming back to the best epoch": settings.keep_best,
        "a learning rate that falls on plateaus": settings.schedule == "plateau",
        "early stopping by another value than the sum of the losses": bool(
            settings.patience and settings.watched
        ),
        "learning from a part of the examples": settings.examples > 0,
    }
    return next((f"{words} can not be put into it" for words, is_so in unsaid.items() if is_so), "")


def has_schedule(settings: TrainingSettings) -> bool:
    """Whether the learning rate changes."""
    return settings.schedule != "constant" or settings.warmup_epochs > 0


def limits_in(model: Model) -> list[tuple[str, int, float]]:
    """Weights whose vectors are kept short: path, axis of the units, longest length."""
    return [
        (f"{path}.{name}", axis, longest)
        for path, home in model.root.named_modules()
        for name, axis, longest in getattr(home, "limits", ())
        if home.get_parameter(name).requires_grad
    ]


def painted_places(model: Model) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Painted filters: path of the weight, and place within it."""
    return tuple(
        (weight.path, one.place) for weight in painted_in(model.root) for one in weight.filters
    )


def frozen_in(model: Model) -> tuple[str, ...]:
    """Paths of what stays as it is, as far as that makes a difference."""
    return tuple(
        path
        for path, layer in frozen_paths(model.graph, model.inference).items()
        if layer.differs_in_training
        or next(model.root.get_submodule(path).parameters(), None) is not None
    )


def total_loss(model: Model) -> str:
    """The function that adds up the losses."""
    total: Expression | None = None
    for name, layer in model.losses.items():
        term: Expression = Plain(f'found["{name}"]')
        if layer.weight != 1.0:
            term = Infix(Value(layer.weight), "*", term)
        total = term if total is None else Infix(total, "+", term)
    assert total is not None
    lines = ["def total_loss(found: Split) -> Tensor:", '    """What is made small."""']
    return "\n".join([*lines, *written((Return(total),), 1)])


def rate_factor(settings: TrainingSettings) -> str:
    """The function that says what the learning rate is multiplied by."""
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


def optimiser(settings: TrainingSettings) -> str:
    """The function that makes the optimiser."""
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


def train_epoch(model: Model, settings: TrainingSettings) -> str:
    """The function that learns from all examples once."""
    lines = [
        "def train_epoch(",
        "    network: nn.Module,",
        "    objective: nn.Module,",
        "    optimiser: torch.optim.Optimizer,",
        "    examples: Split,",
        "    epoch: int,",
        *(["    painted: list[tuple[Tensor, Tensor]],"] if painted_places(model) else []),
        ") -> Iterator[float]:",
        '    """Learn from all examples once; gives the loss of each step."""',
        "    network.train()",
        "    objective.train()",
        *(_FROZEN_MODE if frozen_in(model) else ()),
        "    # Noise inside the network follows from seed and epoch, as the order does.",
        "    torch.manual_seed(SEED * 7_919 + epoch + 1)",
    ]
    span = settings.batches_per_step
    if span > 1:
        lines += [
            "    count = len(examples[FIELDS[0]])",
            "    steps = math.ceil(count / BATCH_SIZE)",
        ]
    elif has_schedule(settings):
        lines += ["    steps = math.ceil(len(examples[FIELDS[0]]) / BATCH_SIZE)"]
    if span > 1 or has_schedule(settings):
        lines.append("    for step, batch in enumerate(batches(examples, epoch)):")
    else:
        lines.append("    for batch in batches(examples, epoch):")
    body = [*_new_rate(settings), *_gradients(span), *_clipped(settings), "optimiser.step()"]
    if limits_in(model):
        body.append("shorten(network)")
    if painted_places(model):
        body += ["for filter_, numbers in painted:", "    filter_.copy_(numbers)"]
    if span > 1:
        at = body.index(_SUMMED) + 1
        ends = "if (step + 1) % BATCHES_PER_STEP == 0 or step + 1 == steps:"
        body = [*body[:at], ends, *(f"    {line}" for line in body[at:])]
    return "\n".join([*lines, *(f"        {line}" for line in body), "        yield loss.item()"])


def _new_rate(settings: TrainingSettings) -> list[str]:
    if not has_schedule(settings):
        return []
    lines = [
        "for group in optimiser.param_groups:",
        '    group["lr"] = LEARNING_RATE * rate_factor(epoch + step / steps)',
    ]
    if settings.batches_per_step == 1:
        return lines
    return ["if step % BATCHES_PER_STEP == 0:", *(f"    {line}" for line in lines)]


_SUMMED = "(loss * (len(batch[FIELDS[0]]) / share)).backward()"


def _gradients(span: int) -> list[str]:
    """The gradient of a batch; of several, each by its share of their examples."""
    loss = "loss = total_loss(results_of(network, objective, batch))"
    if span == 1:
        return [loss, "optimiser.zero_grad()", "loss.backward()"]
    return [
        "if step % BATCHES_PER_STEP == 0:",
        "    optimiser.zero_grad()",
        "first = step // BATCHES_PER_STEP * BATCHES_PER_STEP * BATCH_SIZE",
        "share = min(BATCHES_PER_STEP * BATCH_SIZE, count - first)",
        loss,
        _SUMMED,
    ]


def _clipped(settings: TrainingSettings) -> list[str]:
    norm, value = settings.clip_norm, settings.clip_value
    if not norm and not value:
        return []
    lines = ['parameters = [p for g in optimiser.param_groups for p in g["params"]]']
    if value:
        lines.append(f"nn.utils.clip_grad_value_(parameters, {literal(value)})")
    if norm:
        lines.append(f"nn.utils.clip_grad_norm_(parameters, {literal(norm)})")
    return lines
