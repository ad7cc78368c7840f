"""Losses, of one example."""

from __future__ import annotations

import numpy as np
from torch import Tensor

from engine.inspection.arithmetic.account import AccountLine, Numbers, Terms, Whole
from engine.inspection.arithmetic.families.family import Asked, Family, grid, numbers, text


class Surprise(Family):
    """Minus the logarithm of the right class's share, in the mean over all places."""

    ids = ("cross_entropy", "nll")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        scores, target = asked.inputs
        if asked.setting("class_weights") or asked.setting("label_smoothing", 0.0):
            return None
        if int(asked.setting("ignored_class", -1)) >= 0:
            return None
        axis = int(asked.module.axis)  # type: ignore[arg-type]  # a whole number
        classes = scores.movedim(0, -1) if axis == 1 and scores.dim() > 1 else scores
        rows = classes.reshape(-1, classes.shape[-1]).detach().double().cpu().numpy()
        answers = target.reshape(-1).cpu().numpy()
        if asked.layer.id == "nll":
            chances = rows[np.arange(len(rows)), answers]
        else:
            most = rows.max(axis=1)
            totals = np.log(np.exp(rows - most[:, None]).sum(axis=1)) + most
            chances = rows[np.arange(len(rows)), answers] - totals
        if len(rows) == 1:
            return _of_one(asked, rows[0], int(answers[0]), float(chances[0]))
        terms = Terms("mean", -chances[:, None], ("−ln p",), 1, _places(target))
        result = float(-chances.mean())
        return (
            AccountLine("Mean surprise over all places", f"mean of {len(rows)}", result, terms),
        )


class Errors(Family):
    """The mean of the squared or the absolute errors."""

    ids = ("squared_error", "absolute_error", "huber")

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found = _paired(asked)
        if found is None:
            return None
        s, y = found
        match asked.layer.id:
            case "absolute_error":
                errors, name = np.abs(s - y), "|s − y|"
            case "huber":
                delta, off = float(asked.setting("delta")), np.abs(s - y)
                errors = np.where(off <= delta, 0.5 * off**2, delta * (off - 0.5 * delta))
                name = "h(s − y)"
            case _:
                errors, name = (s - y) ** 2, "(s − y)²"
        mean = float(errors.mean())
        terms = Terms("mean", errors[:, None], (name,), 0, _places(asked.inputs[0]))
        line = AccountLine("Mean error", f"mean of {len(errors)}: {name}", mean, terms)
        if asked.setting("form") != "half":
            return (line,)
        written = f"½ · {len(errors)} · {text(mean)}"
        return line, AccountLine("Half the sum", written, 0.5 * len(errors) * mean)


class YesOrNo(Family):
    """The mean surprise at yes-or-no answers."""

    ids = ("binary_cross_entropy",)

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        found = _paired(asked)
        if found is None:
            return None
        s, y = found
        errors = np.maximum(s, 0) - s * y + np.log1p(np.exp(-np.abs(s)))
        terms = Terms("mean", errors[:, None], ("surprise",), 0, _places(asked.inputs[0]))
        if len(s) > 1:
            mean = float(errors.mean())
            return (AccountLine("Mean surprise", f"mean of {len(s)}", mean, terms),)
        p = float(1 / (1 + np.exp(-s[0])))
        right = p if y[0] == 1 else 1 - p
        return (
            AccountLine("Chance of yes", f"σ({text(float(s[0]))})", p),
            AccountLine("Surprise at the answer", f"−ln {text(right)}", float(errors[0])),
        )


def _of_one(asked: Asked, scores: Numbers, answer: int, chance: float) -> tuple[AccountLine, ...]:
    """Of a single answer: its share, and the surprise."""
    if asked.layer.id == "nll":
        return (AccountLine("Minus that of the right class", f"−({text(chance)})", -chance),)
    most = float(scores.max())
    powers = np.exp(scores - most)
    places = np.arange(len(scores))[:, None]
    terms = Terms("share", powers[:, None], (f"e^(z − {text(most)})",), 0, places, (), answer)
    share = float(np.exp(chance))
    written = f"{text(float(powers[answer]))} / {text(float(powers.sum()))}"
    return (
        AccountLine(f"Share of the right class, {answer}", written, share, terms),
        AccountLine("Surprise at it", f"−ln {text(share)}", -chance),
    )


def _paired(asked: Asked) -> tuple[Numbers, Numbers] | None:
    """Scores and what they are held against, in a row each."""
    scores, target = asked.inputs
    fitted = getattr(asked.module, "fitted", None)
    if fitted is None:
        return None
    given: Tensor = fitted(scores[None], target[None])
    return numbers(scores), numbers(given)


def _places(x: Tensor) -> Whole:
    return grid(*(range(size) for size in x.shape)) if x.dim() else np.zeros((1, 0), dtype=np.int64)
