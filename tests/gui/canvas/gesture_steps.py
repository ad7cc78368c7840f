"""What a random hand may do on a canvas, as values that hypothesis draws."""

from __future__ import annotations

from hypothesis import strategies as st
from PySide6.QtCore import Qt

Key, Keys, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
KEYS = (
    Key.Key_Tab,
    Key.Key_Escape,
    Key.Key_Return,
    Key.Key_Backspace,
    Key.Key_Left,
    Key.Key_Down,
    Key.Key_Space,
    Key.Key_R,
    Key.Key_A,
)
MODIFIERS = (
    Keys.NoModifier,
    Keys.ShiftModifier,
    Keys.ControlModifier,
    Keys.AltModifier,
    Keys.ShiftModifier | Keys.ControlModifier,
)
EDITS = (
    "edit.undo",
    "edit.redo",
    "edit.copy",
    "edit.cut",
    "edit.paste",
    "edit.duplicate",
    "edit.delete",
    "edit.rename",
    "edit.select_all",
    "view.tidy",
    "view.flow_down",
    "node.connect",
    "node.disconnect",
    "node.take_out",
    "node.swap_inputs",
    "node.replace",
    "node.insert",
    "node.align_left",
    "node.distribute_across",
)
PARTS = (
    "node.make_block",
    "node.unpack",
    "node.open",
    "node.open_in_tab",
    "node.up",
    "node.rename_block",
    "node.frame",
    "node.frame",
    "node.unframe",
    "node.add_note",
    "edit.rename",
    "node.reroute",
    "node.freeze",
    "node.bypass",
    "node.larger",
    "node.smaller",
    "node.mend",
)
LOOKS = (
    "view.fit",
    "edit.find",
    "edit.find_next",
    "view.back",
    "view.forward",
    "view.next_step",
    "edit.next_wire",
)
TYPES = ("relu", "add", "concatenate", "cross_entropy", "reroute", "block", "input")
WORDS = ("relu", "add", "Encoder", "# Why", "note", "conv", "problem", "conv2d_2", "a b")
COLOURS = ("blue", "red", "grey")
THINGS = ("body", "input", "output", "wire", "frame", "title", "note", "corner", "badge")

places = st.tuples(st.integers(-20, 1020), st.integers(-20, 720))
buttons = st.sampled_from((Button.LeftButton,) * 6 + (Button.RightButton, Button.MiddleButton))
spots = st.one_of(
    places.map(lambda at: ("place", at)),
    st.tuples(st.sampled_from(THINGS), st.integers(0, 30)),
)
asked = st.one_of(*(st.sampled_from(names) for names in (EDITS, PARTS, PARTS, LOOKS)))
steps = st.one_of(
    st.tuples(st.just("drag"), spots, spots, st.sampled_from(MODIFIERS)),
    st.tuples(st.just("drag"), spots, spots, st.sampled_from(MODIFIERS)),
    st.tuples(st.just("hold"), spots, spots, st.sampled_from(MODIFIERS)),
    st.tuples(st.just("press"), spots, buttons),
    st.tuples(st.just("release"), spots, buttons),
    st.tuples(st.just("double"), spots),
    st.tuples(st.just("key"), st.sampled_from(KEYS), st.sampled_from(MODIFIERS)),
    st.tuples(st.just("type"), st.sampled_from(WORDS), st.booleans()),
    st.tuples(st.just("wheel"), st.sampled_from((-120, 120)), places),
    st.tuples(st.just("drop"), st.sampled_from(TYPES), spots, st.booleans()),
    st.tuples(st.just("ask"), asked),
    st.tuples(st.just("ask"), asked),
    st.tuples(st.just("mend"), st.integers(0, 5)),
    st.tuples(st.just("colour"), st.sampled_from(COLOURS)),
    st.tuples(st.just("tab"), st.sampled_from(("next", "next", "new", "close"))),
)
