"""Two players in code: what the generator makes, what the discriminator says, what each loses."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from engine.compile.model import Model, Part
from engine.training.batches import Batch
from engine.training.recipes.adversarial_pair import AdversarialPair
from engine.training.roles import Roles


class Round(NamedTuple):
    """What one batch brought both players, before either moved; all of shape ().

    Attributes:
        discriminator, generator: their losses.
        score_real, score_generated: the mean scores.
    """

    discriminator: Tensor
    generator: Tensor
    score_real: Tensor
    score_generated: Tensor


class Game:
    """The parts of a drawing that play against each other, over its weights.

    Attributes:
        fields: the data fields it takes, in order.
        generator, discriminator: the weights that each of them learns.
    """

    def __init__(self, model: Model, roles: Roles, recipe: AdversarialPair) -> None:
        self._recipe = recipe
        self._model = model
        # The real examples stand beside the made ones, so that as many are made as there are.
        self._maker = model.part((roles.generated, roles.real))
        for_generated, for_real = roles.places(model.graph)
        self._judge_of_generated = model.part((roles.generated_score,), (for_generated,))
        self._judge_of_real = model.part((roles.real_score,), (for_real,))
        parts = (self._maker, self._judge_of_generated, self._judge_of_real)
        self.fields = tuple(dict.fromkeys(name for part in parts for name in part.fields))
        self.generator = model.part((roles.generated,)).weights()
        self.discriminator = tuple(
            dict.fromkeys((*self._judge_of_real.weights(), *self._judge_of_generated.weights()))
        )
        self._parts = parts

    def begin_learning(self) -> None:
        """Have all parts behave as while learning, but for what is frozen."""
        for part in self._parts:
            part.module.train()
        for module in self._model.frozen:
            module.eval()

    def begin_measuring(self) -> None:
        """Have all parts behave as when they are measured."""
        for part in self._parts:
            part.module.eval()

    def of_discriminator(self, batch: Batch) -> Round:
        """The discriminator's loss, with its gradient, and how the round stands.

        Source: Goodfellow et al. 2014; one-sided smoothing, Salimans et al. 2016, “Improved
        techniques for training GANs”; gradient penalty, Gulrajani et al. 2017.
        """
        with torch.no_grad():
            made, real = self._made(batch)
        on_real = self._scored(self._judge_of_real, real, batch)
        on_made = self._scored(self._judge_of_generated, made, batch)
        if self._recipe.loss == "wasserstein":
            loss = on_made.mean() - on_real.mean()
            if self._recipe.penalty:
                loss = loss + self._recipe.penalty * self._penalty(real, made, batch)
        else:
            certain = torch.full_like(on_real, 1.0 - self._recipe.smoothing)
            loss = functional.binary_cross_entropy_with_logits(on_real, certain)
            loss = loss + functional.softplus(on_made).mean()  # −ln(1 − σ(score))
        generators = self._lost_by_generator(on_made.detach())
        return Round(loss, generators, on_real.detach().mean(), on_made.detach().mean())

    def of_generator(self, batch: Batch) -> Tensor:
        """The generator's loss on fresh noise, with its gradient; shape ()."""
        made, _ = self._made(batch)
        return self._lost_by_generator(self._scored(self._judge_of_generated, made, batch))

    def _made(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """As many generated examples as real ones, and those."""
        made, real = self._maker(*self._fields_of(self._maker, batch))
        return made, real.detach()

    def _scored(self, judge: Part, examples: Tensor, batch: Batch) -> Tensor:
        (score,) = judge(examples, *self._fields_of(judge, batch))
        return score

    def _fields_of(self, part: Part, batch: Batch) -> tuple[Tensor, ...]:
        return tuple(batch[self.fields.index(name)] for name in part.fields)

    def _lost_by_generator(self, on_made: Tensor) -> Tensor:
        if self._recipe.loss == "wasserstein":
            return -on_made.mean()
        return functional.softplus(-on_made).mean()  # −ln σ(score)

    def _penalty(self, real: Tensor, made: Tensor, batch: Batch) -> Tensor:
        """How far the score's slope is from 1, squared, at places between real and made examples.

        Where there are several scores for an example, the slope is that of their mean.
        """
        share = torch.rand((len(real), *(1 for _ in real.shape[1:])), device=real.device)
        share = share.to(real.dtype)
        with torch.enable_grad():
            between = (share * real + (1 - share) * made).requires_grad_()
            scores = self._scored(self._judge_of_generated, between, batch)
            each = scores.reshape(len(scores), -1).mean(1)
            (slope,) = torch.autograd.grad(each.sum(), between, create_graph=True)
            steepness = torch.linalg.vector_norm(slope.reshape(len(slope), -1), dim=1)
            penalty: Tensor = (steepness - 1).square().mean()
            return penalty
