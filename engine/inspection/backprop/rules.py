"""What each layer does with a gradient, in notation and in words: the one place to add to."""

from __future__ import annotations

from typing import NamedTuple

from engine.catalogue.layer import Category, Layer


class Rule(NamedTuple):
    """A derivative, and what it does; both empty where nothing is said."""

    notation: str
    words: str


_WEIGHTS = "What arrives, times the weights, goes back; times the inputs, it is the weights' own."
_SHARED = "It goes back through the same kernel turned round; all places add to the kernel's own."
_PASSES = "Each number of the gradient goes back to the place the number came from."
_WINNER = "All of it goes to the number that won; the others get nothing."
_EVENLY = "Each number of the window gets an equal share."
_STEP = "Flat everywhere: nothing would go back, so training rules lead the gradient round it."
_BEFORE = "It goes back to the step before, to the node that the state was kept from."
_TIME = "Back through all steps, the last first; every step adds to the gradient of its weights."

RULES: dict[str, Rule] = {
    "linear": Rule("∂L/∂x = Wᵀ · ∂L/∂z,  ∂L/∂W = ∂L/∂z · xᵀ,  ∂L/∂b = ∂L/∂z", _WEIGHTS),
    "drop_connect": Rule("∂L/∂x = Wᵀ · ∂L/∂z,  ∂L/∂W = ∂L/∂z · xᵀ", _WEIGHTS),
    "bilinear": Rule("∂L/∂x₁ = Σⱼ ∂L/∂zⱼ · Wⱼ x₂,  ∂L/∂x₂ = Σⱼ ∂L/∂zⱼ · Wⱼᵀ x₁", _WEIGHTS),
    **dict.fromkeys(
        ("conv1d", "conv2d", "conv3d"),
        Rule("∂L/∂x = ∂L/∂z ∗ w turned round,  ∂L/∂w = x ⋆ ∂L/∂z", _SHARED),
    ),
    "embedding": Rule("∂L/∂w[x[t]] = ∂L/∂out[t]", "Only the rows that were looked up get any."),
    "relu": Rule("f′(z) = 1 if z > 0, else 0", "It passes where the number was above 0."),
    "leaky_relu": Rule("f′(z) = 1 if z > 0, else slope", "Below 0 a small share of it passes."),
    "prelu": Rule("f′(z) = 1 if z > 0, else a_c", "Below 0 a learned share of it passes."),
    "elu": Rule("f′(z) = 1 if z > 0, else α · eᶻ", "Below 0 the less passes, the lower."),
    "sigmoid": Rule("f′(z) = σ(z) · (1 − σ(z))", "At most a quarter of it passes."),
    "tanh": Rule(
        "f′(z) = amplitude · slope · (1 − tanh²(slope · z))", "It fades where tanh is flat."
    ),
    "softplus": Rule("f′(z) = σ(z)", "It passes by the share that the sigmoid says."),
    "silu": Rule("f′(z) = σ(z) · (1 + z · (1 − σ(z)))", "Times the slope at each number."),
    "gelu": Rule("f′(z) = Φ(z) + z · φ(z)", "Times the slope at each number."),
    "identity": Rule("f′(z) = 1", "It passes unchanged."),
    "reroute": Rule("∂out/∂x = 1", "It passes unchanged."),
    "sin": Rule("f′(u) = cos u", "Times the cosine of what went in."),
    "cos": Rule("f′(u) = −sin u", "Times minus the sine of what went in."),
    "exp": Rule("f′(u) = eᵘ", "Times what came out."),
    "log": Rule("f′(u) = 1 / u", "Divided by what went in."),
    "power": Rule("f′(u) = exponent · u^(exponent − 1)", "Times the slope at each number."),
    "sqrt": Rule("f′(u) = 1 / (2 · √u)", "Divided by twice the root."),
    "abs": Rule("f′(u) = sign u", "Its sign turns where the number is below 0."),
    "reciprocal": Rule("f′(u) = −1 / u²", "Times minus the square of what came out."),
    "scale_shift": Rule("f′(u) = a", "Times the number that it is scaled by."),
    "add": Rule("∂out/∂xᵢ = 1", "Each input gets all that arrives, unchanged."),
    "subtract": Rule("∂out/∂x = 1,  ∂out/∂y = −1", "The first gets it as it is, the second less."),
    "multiply": Rule("∂out/∂x₁ = x₂ · x₃ · …", "Each input gets it times all the others."),
    "divide": Rule("∂out/∂x = 1 / y,  ∂out/∂y = −x / y²", "By what the one is divided, and how."),
    "concatenate": Rule("∂out/∂xᵢ = 1 at its own part", "Cut apart again: each gets its own part."),
    "matrix_product": Rule("∂L/∂X = ∂L/∂Z · Yᵀ,  ∂L/∂Y = Xᵀ · ∂L/∂Z", "Each, times the other."),
    "softmax": Rule("∂pⱼ/∂zₖ = pⱼ · (1[j = k] − pₖ)", "One score's gain is the others' loss."),
    "log_softmax": Rule("∂ln pⱼ/∂zₖ = 1[j = k] − pₖ", "One score's gain is the others' loss."),
    "cross_entropy": Rule("∂L/∂zₖ = (pₖ − 1[k = y]) / n", "Shares, less 1 at the right class."),
    "nll": Rule("∂L/∂sₖ = −1[k = y] / n", "Only the right class gets any."),
    "squared_error": Rule(
        "mean: ∂L/∂s = 2 · (s − y) / n;  half: ∂L/∂s = (s − y) / n", "In proportion to the error."
    ),
    "absolute_error": Rule("∂L/∂s = sign(s − y) / n", "As much for small errors as for large."),
    "binary_cross_entropy": Rule("∂L/∂s = (σ(s) − y) / n", "The chance, less the answer."),
    "batch_norm": Rule("∂out/∂x = γ / √(σ² + ε)", "Scaled; mean and variance stand still here."),
    "dropout": Rule("∂out/∂x = 1", "Nothing is switched off while it is looked at."),
    "subsampling": Rule("∂out/∂x = w_c / kernel²", "Each number of the window gets its share."),
    **dict.fromkeys(("lstm", "gru", "rnn"), Rule("∂L/∂h_{t−1} = ∂L/∂h_t · ∂h_t/∂h_{t−1}", _TIME)),
    **dict.fromkeys(
        ("max_pool1d", "max_pool2d", "max_pool3d", "max_pool2d_places", "global_max"),
        Rule("∂out/∂x = 1 at the largest, else 0", _WINNER),
    ),
    **dict.fromkeys(
        ("mean_pool1d", "mean_pool2d", "mean_pool3d", "global_mean"),
        Rule("∂out/∂x = 1 / numbers in the window", _EVENLY),
    ),
    **dict.fromkeys(
        ("flatten", "reshape", "permute", "squeeze", "unsqueeze", "crop", "slice", "pixel_shuffle"),
        Rule("∂out/∂x = 1 at the same number", _PASSES),
    ),
    "state": Rule("∂sₜ/∂nextₜ₋₁ = 1", _BEFORE),
    **dict.fromkeys(("step", "sign"), Rule("f′(z) = 0", _STEP)),
    "threshold_unit": Rule("taken as ∂out/∂z = 1", "As if the step were not there."),
    "sign_unit": Rule("taken as ∂out/∂z = 1", "As if the step were not there."),
}

_FAMILIES = {
    Category.ACTIVATION: Rule("∂L/∂z = f′(z) · ∂L/∂f", "Times the slope at each number."),
    Category.FUNCTION: Rule("∂L/∂u = f′(u) · ∂L/∂f", "Times the slope at each number."),
    Category.LOSS: Rule("∂L/∂s", "Where the gradient begins: how the loss grows with each score."),
    Category.DATA: Rule("", "Here the way back ends: data are not changed by learning."),
    Category.BLOCK: Rule("", "All that is inside, one after the other: open it to go through it."),
}
_ANY = Rule("∂L/∂x = Jᵀ · ∂L/∂out,  J = ∂out/∂x", "The gradient, times the node's own derivative.")


def rule_of(layer: Layer) -> Rule:
    """What a layer does with a gradient."""
    return RULES.get(layer.id) or _FAMILIES.get(layer.category) or _ANY
