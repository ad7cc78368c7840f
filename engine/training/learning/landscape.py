"""The losses of one batch around the weights of now: value, gradient, curvature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import torch
from torch import Tensor

from engine.catalogue.leaving import whole
from engine.catalogue.torch_later import computing
from engine.compile.halves import Halves
from engine.errors import TrainingFailed
from engine.training.batches import Batch
from engine.training.optimisers.penalty import Pulls
from engine.training.run import Run


class Moment:
    """Chance and running statistics as they are when a step begins.

    A step that computes the same batch several times must see the same network each time: the same
    dropout, and statistics that count the batch once. Between two computations everything is as it
    was when the step began, so that a run that is left there goes on exactly.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._buffers = list(run.model.root.buffers())
        self._before: tuple[Tensor, list[Tensor]] | None = None
        self._after: tuple[Tensor, list[Tensor]] | None = None

    def begin(self) -> None:
        """What is now is what every computation of the step begins from."""
        self._before, self._after = self._now(), None

    def begin_move(self) -> None:
        """Of several steps on a batch, the statistics of the last count."""
        self._after = None

    @contextmanager
    def computation(self) -> Iterator[None]:
        """Compute from where the step began."""
        assert self._before is not None
        with computing:
            try:
                yield
                if self._after is None:
                    self._after = self._now()
            finally:
                with whole():
                    self._put(*self._before)

    def end(self) -> None:
        """The step is over: chance goes on, and the statistics have seen the batch."""
        if self._after is not None:
            with computing:
                self._put(*self._after)

    def _now(self) -> tuple[Tensor, list[Tensor]]:
        device = self._run.device
        chance = (
            torch.cuda.get_rng_state(device) if device.type == "cuda" else torch.get_rng_state()
        )
        return chance, [buffer.clone() for buffer in self._buffers]

    def _put(self, chance: Tensor, buffers: list[Tensor]) -> None:
        if self._run.device.type == "cuda":
            torch.cuda.set_rng_state(chance, self._run.device)
        else:
            torch.set_rng_state(chance)
        for buffer, value in zip(self._buffers, buffers, strict=True):
            # Not seen by autograd, which would take it for a change of what it computed with.
            buffer.data.copy_(value)


class BatchLandscape:
    """The losses of a batch, as Hessian-free descent asks for them.

    The curvature is the Gauss-Newton matrix of the sum of all losses: G = Jᵀ H J, where J is how
    what arrives at the losses moves with the weights, and H how the losses bend in what arrives;
    exact for any sum of losses, and never written out.

    Source: Schraudolph 2002, “Fast curvature matrix-vector products for second-order gradient
    descent”.

    Args:
        run: whose weights.
        halves: the code of its training step.
        batch: the examples, by field as the training set has them.
        pulls: what is added for weights that are pulled to zero.
        moment: what holds chance and statistics still; its step has begun.

    Raises:
        TrainingFailed: if something in the network has no second derivative.
    """

    def __init__(
        self, run: Run, halves: Halves, batch: Batch, pulls: Pulls, moment: Moment
    ) -> None:
        self._run, self._batch, self._pulls, self._moment = run, batch, pulls, moment
        self._weights = pulls.weights
        self._decay = torch.cat(
            [
                torch.full((weight.numel(),), decay, device=weight.device, dtype=weight.dtype)
                for weight, decay in zip(pulls.weights, pulls.decays, strict=True)
            ]
        )
        by_field = dict(zip(run.train_set.fields, batch, strict=True))
        with moment.computation():
            arriving = halves.network(*(by_field[name] for name in halves.fields))
        moving = [value.requires_grad for value in arriving]
        self._arriving = [v for v, moves in zip(arriving, moving, strict=True) if moves]
        self._seen = [value.detach().requires_grad_() for value in self._arriving]
        seen = iter(self._seen)
        with computing:
            total = halves.objective(
                *(next(seen) if m else v for v, m in zip(arriving, moving, strict=True))
            )
        self.losses = total.detach()
        with _refused_where_not_smooth():
            self._slopes = torch.autograd.grad(
                total, self._seen, create_graph=True, retain_graph=True, allow_unused=True
            )
            slopes = [
                _or_zero(g, s).detach() for g, s in zip(self._slopes, self._seen, strict=True)
            ]
            own = (
                torch.autograd.grad(total, self._weights, retain_graph=True, allow_unused=True)
                if total.requires_grad
                else [None] * len(self._weights)
            )
            self.gradient = self._back(slopes) + self._flat(own)
            self._probes = [torch.zeros_like(s, requires_grad=True) for s in self._seen]
            self._pulled = torch.autograd.grad(
                self._arriving,
                self._weights,
                self._probes,
                create_graph=True,
                retain_graph=True,
                allow_unused=True,
            )
        place = self._flat([weight.detach() for weight in self._weights])
        self.gradient += self._decay * place
        self.loss = float(self.losses) + float(0.5 * self._decay @ place.square())

    def bend(self, direction: Tensor) -> Tensor:
        """The Gauss-Newton matrix times a direction; shapes (n,) → (n,)."""
        with _refused_where_not_smooth(), computing:
            return self._back(self._bent(self._forth(direction))) + self._decay * direction

    def loss_at(self, step: Tensor) -> float:
        """The losses and the pull after a step, which is taken back again."""
        before = [weight.detach().clone() for weight in self._weights]
        run = self._run
        try:
            self.move(step)
            with torch.no_grad(), self._moment.computation():
                losses = run.model.learner.module.forward(*self._batch, *run.weights)
                pull = self._pulls.penalty()
        finally:
            with torch.no_grad(), whole():
                for weight, value in zip(self._weights, before, strict=True):
                    weight.copy_(value)
        return float(losses) + (0.0 if pull is None else float(pull))

    def move(self, step: Tensor) -> None:
        """Take a step for good."""
        sizes = [weight.numel() for weight in self._weights]
        with torch.no_grad():
            for weight, part in zip(self._weights, torch.split(step, sizes), strict=True):
                weight.add_(part.reshape(weight.shape))

    def _forth(self, direction: Tensor) -> list[Tensor]:
        """How what arrives at the losses moves in this direction: J d, by two passes backward.

        Backward from probes u gives Jᵀu, which is linear in u; its product with d, derived by u,
        is J d.
        """
        sizes = [weight.numel() for weight in self._weights]
        parts = [
            part.reshape(weight.shape)
            for weight, part in zip(self._weights, torch.split(direction, sizes), strict=True)
        ]
        known = [(g, d) for g, d in zip(self._pulled, parts, strict=True) if _bends(g)]
        if not known:
            return [torch.zeros_like(seen) for seen in self._seen]
        found = torch.autograd.grad(
            [g for g, _ in known],
            self._probes,
            [d for _, d in known],
            retain_graph=True,
            allow_unused=True,
        )
        return [_or_zero(v, s) for v, s in zip(found, self._seen, strict=True)]

    def _bent(self, motion: list[Tensor]) -> list[Tensor]:
        """How the losses' slopes change as what arrives moves: H times a motion."""
        known = [(g, m) for g, m in zip(self._slopes, motion, strict=True) if _bends(g)]
        if not known:
            return [torch.zeros_like(seen) for seen in self._seen]
        found = torch.autograd.grad(
            [g for g, _ in known],
            self._seen,
            [m for _, m in known],
            retain_graph=True,
            allow_unused=True,
        )
        return [_or_zero(v, s) for v, s in zip(found, self._seen, strict=True)]

    def _back(self, pulls: list[Tensor]) -> Tensor:
        """Jᵀ times what pulls at what arrives, as one vector."""
        found = torch.autograd.grad(
            self._arriving, self._weights, pulls, retain_graph=True, allow_unused=True
        )
        return self._flat(found)

    def _flat(self, parts: Sequence[Tensor | None]) -> Tensor:
        filled = [_or_zero(p, w) for p, w in zip(parts, self._weights, strict=True)]
        return torch.cat([part.detach().reshape(-1) for part in filled])


def _bends(value: Tensor | None) -> bool:
    return value is not None and value.requires_grad


def _or_zero(value: Tensor | None, like: Tensor) -> Tensor:
    return torch.zeros_like(like) if value is None else value


@contextmanager
def _refused_where_not_smooth() -> Iterator[None]:
    """Say in words that PyTorch can derive something in the network only once."""
    try:
        yield
    except (RuntimeError, NotImplementedError) as fault:
        text = str(fault)
        if not any(sign in text for sign in ("derivative", "double backward", "not implemented")):
            raise
        raise TrainingFailed(
            "Hessian-free needs second derivatives, and something in this network has none in "
            f"PyTorch ({text.splitlines()[0]}). Choose another optimiser, such as L-BFGS or Adam."
        ) from fault
