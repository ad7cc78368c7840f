"""What a node may be called: its name becomes the name of a module in code."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable

from engine.errors import CommandRefused

_MODULE_ATTRIBUTES = """
add_module add_submodule apply bfloat16 buffers call_super_init children code compile cpu cuda
delete_all_unused_submodules delete_submodule double dump_patches eval extra_repr float forward
get_buffer get_extra_state get_parameter get_submodule graph half ipu load_state_dict meta modules
mtia named_buffers named_children named_modules named_parameters parameters print_readable recompile
register_backward_hook register_buffer register_forward_hook register_forward_pre_hook
register_full_backward_hook register_full_backward_pre_hook register_load_state_dict_post_hook
register_load_state_dict_pre_hook register_module register_parameter register_state_dict_post_hook
register_state_dict_pre_hook requires_grad_ self set_extra_state set_submodule shape_env
share_memory state_dict T_destination to to_empty to_folder torch train training type xpu zero_grad
"""
RESERVED = frozenset(_MODULE_ATTRIBUTES.split()) | {"loss", "shared"}
"""Names of `torch.nn.Module` and `torch.fx.GraphModule`, of the sum of all losses, and of the place
where shared weights are kept."""


def check_name(name: str) -> None:
    """Look whether ``name`` can name a node.

    Raises:
        CommandRefused: if it is no Python identifier, or one that modules use themselves.
    """
    if not _is_identifier(name):
        raise CommandRefused(
            f"{name!r} can not name a node: use letters, digits and _, beginning with a letter."
        )
    if not _is_legal(name):
        raise CommandRefused(
            f"{name!r} is a name that Chainrule or PyTorch uses itself; choose another."
        )


def free_name(stem: str, taken: Iterable[str]) -> str:
    """``stem``, or the first of ``stem_2``, ``stem_3`` … that is not taken.

    A stem that can not name a node is made into one that can.
    """
    if not _is_legal(stem):
        stem = re.sub(r"\W+", "_", stem, flags=re.ASCII).strip("_").lower() or "node"
        if stem[0].isdigit():
            stem = f"n{stem}"
        if keyword.iskeyword(stem) or stem in RESERVED:
            stem = f"{stem}_layer"
    names = set(taken)
    if stem not in names:
        return stem
    base = re.sub(r"_\d+$", "", stem)
    number = 2
    while f"{base}_{number}" in names:
        number += 1
    return f"{base}_{number}"


def _is_identifier(name: str) -> bool:
    return name.isidentifier() and name.isascii() and not keyword.iskeyword(name)


def _is_legal(name: str) -> bool:
    return _is_identifier(name) and name not in RESERVED and not name.startswith("_")
