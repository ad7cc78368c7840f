"""How a network is to be trained."""

from __future__ import annotations

from typing import Any

from engine.parameter import Declared, choice, integer, node, real, switch

BATCHINGS = {
    "minibatch": "Minibatches",
    "example": "Example by example",
    "full": "All at once",
}
OPTIMISERS = {
    "sgd": "SGD",
    "momentum": "Momentum",
    "nesterov": "Nesterov",
    "adagrad": "AdaGrad",
    "adadelta": "AdaDelta",
    "rmsprop": "RMSProp",
    "adam": "Adam",
    "adamw": "AdamW",
    "lbfgs": "L-BFGS",
    "hessian_free": "Hessian-free",
}
SEARCHING = ("lbfgs", "hessian_free")
"""Rules that compute the losses of a batch several times and find the length of a step by that."""
SCHEDULES = {
    "constant": "Constant",
    "step": "Step down",
    "exponential": "Exponential",
    "cosine": "Cosine",
    "one_cycle": "One cycle",
    "plateau": "On a plateau",
}
_BY_RATE = tuple(name for name in OPTIMISERS if name not in SEARCHING)


class TrainingSettings(Declared):
    """All that a run needs to know beside network and data."""

    epochs: int = integer(
        default=10,
        low=0,
        high=100_000,
        unit="epochs",
        doc="How often all examples are seen; 0: only measure.",
    )
    batching: str = choice(
        default="minibatch",
        choices=BATCHINGS,
        label="Learn by",
        doc="How many examples the losses are averaged over before the weights change.",
    )
    batch_size: int = integer(
        default=32,
        low=1,
        high=65_536,
        unit="examples",
        doc="Examples in one step.",
        shown_if=("batching", ("minibatch",)),
    )
    accumulation: int = integer(
        default=1,
        low=1,
        high=10_000,
        unit="batches",
        label="Batches a step",
        doc="Add up the gradients of so many batches, then step: large batches in little memory.",
        shown_if=("batching", ("minibatch", "example")),
    )
    examples: int = integer(
        default=0,
        low=0,
        high=100_000_000,
        unit="examples",
        label="Learn from",
        doc="Learn from so many training examples alone, as many of each class; 0: from all.",
    )
    optimiser: str = choice(
        default="adam", choices=OPTIMISERS, doc="Rule that turns gradients into steps."
    )
    learning_rate: float = real(
        default=0.001,
        low=0.0,
        high=100.0,
        doc="Length of the steps.",
        logarithmic=True,
        shown_if=("optimiser", _BY_RATE),
    )
    momentum: float = real(
        default=0.9,
        low=0.0,
        high=0.999,
        doc="Share of the last step that is kept.",
        shown_if=("optimiser", ("momentum", "nesterov", "rmsprop")),
    )
    decay_1: float = real(
        default=0.9,
        low=0.0,
        high=0.9999,
        label="Beta 1",
        doc="Memory of the mean gradient.",
        shown_if=("optimiser", ("adam", "adamw")),
    )
    decay_2: float = real(
        default=0.999,
        low=0.0,
        high=0.99999,
        label="Beta 2",
        doc="Memory of the squared gradient.",
        shown_if=("optimiser", ("adam", "adamw")),
    )
    rho: float = real(
        default=0.9,
        low=0.0,
        high=0.9999,
        label="Memory",
        doc="Memory of the squared gradient.",
        shown_if=("optimiser", ("adadelta", "rmsprop")),
    )
    memory: int = integer(
        default=10,
        low=1,
        high=1000,
        unit="steps",
        doc="Steps by whose gradients the curvature is judged.",
        shown_if=("optimiser", ("lbfgs",)),
    )
    moves: int = integer(
        default=4,
        low=1,
        high=1000,
        label="Steps a batch",
        doc="Steps on each batch before the next one comes.",
        shown_if=("optimiser", ("lbfgs",)),
    )
    cg_steps: int = integer(
        default=50,
        low=1,
        high=10_000,
        label="CG iterations",
        doc="Most iterations of conjugate gradients in one step.",
        shown_if=("optimiser", ("hessian_free",)),
    )
    damping: float = real(
        default=1.0,
        low=0.0,
        high=1e6,
        logarithmic=True,
        doc="How cautious the first step is; the later ones follow from how it went.",
        shown_if=("optimiser", ("hessian_free",)),
    )
    weight_decay: float = real(
        default=0.0, low=0.0, high=10.0, logarithmic=True, doc="Pull of all weights towards zero."
    )
    schedule: str = choice(
        default="constant",
        choices=SCHEDULES,
        doc="How the learning rate changes over the run.",
        shown_if=("optimiser", _BY_RATE),
    )
    step_epochs: int = integer(
        default=10,
        low=1,
        high=100_000,
        unit="epochs",
        doc="Epochs between two steps down.",
        shown_if=("schedule", ("step",)),
    )
    step_factor: float = real(
        default=0.5,
        low=0.001,
        high=1.0,
        doc="Factor at each step down, or each epoch.",
        shown_if=("schedule", ("step", "exponential", "plateau")),
    )
    plateau_epochs: int = integer(
        default=3,
        low=1,
        high=100_000,
        unit="epochs",
        label="Plateau",
        doc="Epochs without progress after which the rate goes down.",
        shown_if=("schedule", ("plateau",)),
    )
    warmup_epochs: float = real(
        default=0.0,
        low=0.0,
        high=1000.0,
        unit="epochs",
        label="Warm-up",
        doc="Time over which the rate rises from zero at the start.",
        shown_if=("optimiser", _BY_RATE),
    )
    clip_norm: float = real(
        default=0.0,
        low=0.0,
        high=1e6,
        label="Clip gradient",
        doc="Longest gradient allowed (its norm); 0: no limit.",
        shown_if=("optimiser", _BY_RATE),
    )
    clip_value: float = real(
        default=0.0,
        low=0.0,
        high=1e6,
        label="Clip each number",
        doc="Largest number allowed in the gradient, up or down; 0: no limit.",
        shown_if=("optimiser", _BY_RATE),
    )
    averaging: float = real(
        default=0.0,
        low=0.0,
        high=0.99999,
        label="Average of weights",
        doc="Memory of a running mean of the weights, which is what is measured and saved; "
        "0: none. Learning goes on with the weights themselves.",
    )
    patience: int = integer(
        default=0,
        low=0,
        high=100_000,
        unit="epochs",
        label="Early stopping",
        doc="Stop after so many epochs without progress on the test set; 0: never.",
    )
    keep_best: bool = switch(
        default=False,
        label="Keep the best",
        doc="At the end, come back to the weights of the epoch that was best on the test set.",
    )
    watched: str = node(
        default="",
        label="Progress is",
        doc="The loss or metric by which progress and the best epoch are told; "
        "empty: the sum of the losses.",
        empty="Sum of the losses",
    )
    least_gain: float = real(
        default=0.0,
        low=0.0,
        high=1e6,
        label="Least progress",
        doc="By how much it must be better to count as progress.",
    )
    seed: int = integer(
        default=0, low=0, high=2**31 - 1, doc="Fixes start weights, order and noise."
    )
    device: str = choice(
        default="auto",
        choices={"auto": "Automatic", "cpu": "CPU", "cuda": "CUDA GPU", "mps": "Apple GPU"},
        doc="Where to compute; automatic takes the GPU where there is one.",
    )
    precision: str = choice(
        default="float32",
        choices={
            "float32": "32 bits",
            "float64": "64 bits",
            "bfloat16": "Mixed, 16 and 32 bits",
        },
        label="Numbers",
        doc="How exactly the network computes; 64 bits takes twice the time, mixed numbers "
        "are faster on some machines and networks.",
    )
    channels_last: bool = switch(
        default=False,
        label="Channels last",
        doc="Keep the channels of a pixel beside each other; faster for some convolutional nets.",
    )
    compiled: bool = switch(
        default=False,
        label="Compile",
        doc="Have PyTorch write code for this network alone; takes up to a minute at the start.",
    )

    @property
    def learns(self) -> bool:
        """Whether anything is learned, or only measured."""
        return self.epochs > 0

    @property
    def searches(self) -> bool:
        """Whether the rule finds the length of a step by itself, from the losses of a batch."""
        return self.optimiser in SEARCHING

    @property
    def watches(self) -> bool:
        """Whether anything follows from which epoch was best."""
        return bool(self.patience) or self.keep_best or self.schedule == "plateau"

    def batch_of(self, count: int) -> int:
        """Examples in a batch, of ``count`` in all."""
        match self.batching:
            case "example":
                return 1
            case "full":
                return max(count, 1)
        return self.batch_size

    @property
    def batches_per_step(self) -> int:
        """Batches whose gradients are added up before the weights change."""
        return 1 if self.batching == "full" else self.accumulation

    def to_json(self) -> dict[str, Any]:
        """The stored form; what came with the fifth format only where it is not as usual."""
        usual = _USUAL.values()
        return {k: v for k, v in self.values().items() if k in _OF_OLD or v != usual[k]}

    @property
    def reads_as_of_old(self) -> bool:
        """Whether programs that know only the settings of the fourth format compute the same."""
        return (
            set(self.to_json()) <= _OF_OLD
            and self.optimiser not in ("momentum", "nesterov", *SEARCHING)
            and not (self.optimiser == "sgd" and self.momentum)
            and self.precision != "bfloat16"
        )


_OF_OLD = frozenset(
    (
        *("epochs", "batch_size", "optimiser", "learning_rate", "momentum", "decay_1", "decay_2"),
        *("rho", "weight_decay", "schedule", "step_epochs", "step_factor", "warmup_epochs"),
        *("clip_norm", "patience", "seed", "device", "precision"),
    )
)
_USUAL = TrainingSettings()
