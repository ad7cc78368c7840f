"""Which dropout rates an exported file no longer tells.

Exported in eval mode, attention is told with a rate of 0 whatever it was, and a file whose
operations were taken apart holds a mere copy where dropout was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.interchange.reading.traced import Frame, Step

ATTENTION = "torch.nn.modules.activation.MultiheadAttention"
_DROPOUT = "torch.nn.modules.dropout."
_SCORES = "scaled_dot_product_attention"
_SWITCH: Mapping[str, int] = {
    "dropout": 2,
    "native_dropout": 2,
    "feature_dropout": 2,
    "alpha_dropout": 2,
    "batch_norm": 5,
    "lstm": 6,
    "gru": 6,
    "rnn_tanh": 6,
    "rnn_relu": 6,
}
"""Where among an operation's arguments it stands whether the model learns."""


def note_of_lost_rates(root: Frame) -> str:
    """What the user should know of rates that were lost; ``""`` if none were."""
    if any(_is_learning(step) for step in root.steps()):
        return ""
    lost = list(dict.fromkeys(path or "the model itself" for path in _without_rate(root)))
    if not lost:
        return ""
    shown = ", ".join(lost[:6]) + (f" and {len(lost) - 6} more" if len(lost) > 6 else "")
    return (
        f"A file exported in eval mode does not tell the dropout rate of {shown}, so the drawing "
        "has none there. If the model has, set it in the drawing, or import the module itself."
    )


def rate_of_scores(step: Step) -> float:
    """The dropout rate of an attention's scores, as its operation tells it."""
    told = step.args[4] if len(step.args) > 4 else step.kwargs.get("dropout_p", 0.0)
    return float(told)


def _is_learning(step: Step) -> bool:
    if step.name == "_native_batch_norm_legit_functional":
        return True
    if step.name == _SCORES:
        return rate_of_scores(step) > 0
    place = _SWITCH.get(step.name)
    return place is not None and len(step.args) > place and step.args[place] is True


def _without_rate(frame: Frame) -> Iterator[str]:
    """The paths of modules in which dropout is not told, or may not be."""
    for item in frame.items:
        if isinstance(item, Step):
            is_plain_copy = item.name == "clone" and not item.kwargs
            if item.name == _SCORES or (is_plain_copy and frame.kind.startswith(_DROPOUT)):
                yield frame.path
        elif item.kind == ATTENTION:
            yield item.path
        else:
            yield from _without_rate(item)
