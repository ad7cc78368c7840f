"""Which icon stands for which layer type; families have one, the common types one of their own."""

from __future__ import annotations

from types import MappingProxyType

from engine.api import Layer

_TYPES = {
    "layer-target": "target",
    "layer-noise": "noise",
    "layer-constant": "constant",
    "layer-learned": "learned",
    "layer-conv1d": "conv1d",
    "layer-conv3d": "conv3d",
    "layer-transposed": "conv_transpose1d conv_transpose2d conv_transpose3d",
    "layer-local": "locally_connected1d locally_connected2d",
    "layer-separable": "depthwise_separable",
    "layer-filter": "filter2d",
    "layer-max-pool": "max_pool1d max_pool2d max_pool3d max_pool2d_places",
    "layer-mean-pool": "mean_pool1d mean_pool2d mean_pool3d subsampling lp_pool1d lp_pool2d",
    "layer-unpool": "max_unpool2d",
    "layer-global": "global_mean global_max",
    "layer-adaptive": "adaptive_mean_pool1d adaptive_max_pool1d adaptive_mean_pool2d"
    " adaptive_max_pool2d",
    "layer-norm": "layer_norm group_norm instance_norm rms_norm local_response_norm",
    "layer-embedding": "embedding",
    "layer-unit": "threshold_unit sign_unit",
    "layer-bilinear": "bilinear",
    "layer-relu": "relu",
    "layer-relu6": "relu6",
    "layer-leaky-relu": "leaky_relu prelu",
    "layer-elu": "elu selu",
    "layer-smooth-relu": "gelu silu mish",
    "layer-softplus": "softplus",
    "layer-sigmoid": "sigmoid",
    "layer-tanh": "tanh",
    "layer-hard": "hard_tanh hard_sigmoid clamp",
    "layer-step": "step",
    "layer-sign": "sign",
    "layer-identity": "identity",
    "layer-softmax": "softmax log_softmax gumbel_softmax argmax one_hot",
    "layer-maxout": "maxout",
    "layer-lstm": "lstm",
    "layer-gru": "gru",
    "layer-multi-head": "multi_head_attention",
    "layer-positions": "positional_encoding",
    "layer-transformer": "transformer_encoder_layer transformer_decoder_layer",
    "layer-dropout": "dropout channel_dropout alpha_dropout drop_connect",
    "layer-depth": "stochastic_depth",
    "layer-reshape": "reshape",
    "layer-permute": "permute",
    "layer-squeeze": "squeeze unsqueeze",
    "layer-repeat": "repeat",
    "layer-upsample": "upsample",
    "layer-pad": "pad",
    "layer-crop": "crop",
    "layer-shuffle": "pixel_shuffle pixel_unshuffle",
    "layer-add": "add",
    "layer-subtract": "subtract",
    "layer-multiply": "multiply",
    "layer-divide": "divide",
    "layer-concatenate": "concatenate",
    "layer-stack": "stack",
    "layer-split": "split",
    "layer-slice": "slice select gather",
    "layer-compare": "compare",
    "layer-distance": "distance similarity",
    "layer-matrix": "matrix_product einsum",
    "layer-reduce": "reduce",
    "layer-port-in": "block_input",
    "layer-port-out": "block_output",
    "layer-state": "state",
    "layer-squared": "squared_error",
    "layer-absolute": "absolute_error huber",
    "layer-hinge": "hinge triplet contrastive",
    "layer-accuracy": "accuracy top_k sequence_accuracy",
}

ICONS = MappingProxyType({id_: icon for icon, ids in _TYPES.items() for id_ in ids.split()})
"""Icon by the id of a layer type, where it is not that of its family."""


def layer_icon(layer: Layer | type[Layer]) -> str:
    """Name of the icon of a layer type: its own, or else that of its family."""
    return ICONS.get(layer.id, str(layer.category))
