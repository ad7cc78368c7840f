"""The order of quick-add: what fits above what does not, the better match above the worse."""

from __future__ import annotations

from collections.abc import Container, Iterable

from engine.api import Layer


def ranked_layers(
    layers: Iterable[type[Layer]], typed: str, fitting: Container[type[Layer]] | None = None
) -> list[type[Layer]]:
    """The layer types that every typed word is found in, likeliest first.

    Args:
        layers: all there are.
        typed: what was typed; nothing finds all.
        fitting: those that fit what they would be wired to; None: all do.
    """
    words = typed.lower().split()
    scored = []
    for place, layer in enumerate(layers):
        scores = [_score(layer, word) for word in words]
        if all(scores):
            fits = fitting is None or layer in fitting
            scored.append((not fits, -min(scores, default=0), len(layer.title), place, layer))
    if not words:
        scored = [(misfit, 0, 0, place, layer) for misfit, _, _, place, layer in scored]
    return [entry[-1] for entry in sorted(scored, key=lambda entry: entry[:4])]


def _score(layer: type[Layer], word: str) -> int:
    """How well a word fits a type: 0 not at all, 5 it is its name."""
    title = layer.title.lower()
    squeezed = title.replace(" ", "").replace("-", "")
    if word in (layer.id, squeezed):
        return 5
    if squeezed.startswith(word) or layer.id.startswith(word):
        return 4
    if any(part.startswith(word) for part in title.replace("-", " ").split()):
        return 3
    if any(part.startswith(word) for known in layer.keywords for part in known.split()):
        return 2
    return 1 if word in squeezed or word in str(layer.category) else 0
