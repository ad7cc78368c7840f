"""Draws the single steps of a traced model."""

from __future__ import annotations

from engine.errors import ChainruleError
from engine.interchange.reading.block_choice import variable_of
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import CanNotExpress, Drawing, Unknown
from engine.interchange.reading.forms.form import called
from engine.interchange.reading.forms.functions import FORMS
from engine.interchange.reading.settling import kept_as_placeholder, settle
from engine.interchange.reading.traced import Step
from engine.interchange.reading.whole import drawn_module


def draw_step(step: Step, drawing: Drawing) -> None:
    """Draw one step; what can not be expressed is noted, and becomes a placeholder."""
    call = Call(drawing, step, stem=_stem(step))
    try:
        if step.module is not None:
            result = drawn_module(call, step.module, step.args, step.kwargs)
        else:
            result = _drawn_function(call, step)
        settle(step, drawing, result)
    except ChainruleError as fault:
        reason = str(fault)
        drawing.shared.unknown.append(Unknown(step.path, step.name, step.place, reason))
        kept_as_placeholder(drawing, step, reason)


def _drawn_function(call: Call, step: Step) -> object:
    names = [step.name, step.name.rstrip("_")]
    if step.is_aten:
        names = [f"aten.{names[1]}", *names]
    form = next((FORMS[name] for name in names if name in FORMS), None)
    if form is None:
        raise CanNotExpress("there is no node for it in the palette")
    return called(call, form, step.args, step.kwargs)


def _stem(step: Step) -> str:
    """What the node of a step is called: as the attribute that holds its module, or a variable."""
    last = step.path.rpartition(".")[2]
    if step.frame.is_leaf:
        return last if last.isidentifier() else ""
    return variable_of(step, step.frame)
