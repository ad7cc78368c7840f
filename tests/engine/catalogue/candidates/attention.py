"""Queries, keys, values and memories."""

from engine.tensor_spec import TensorSpec

_TEN = TensorSpec((10, 16), axes=("T", "F"))
_SEVEN = TensorSpec((7, 16), axes=("T", "F"))
_THIN = TensorSpec((7, 12), axes=("T", "F"))
_QUERY = TensorSpec((16,))

OWN = {
    "scaled_dot_product_attention": (
        (_TEN, _TEN, _TEN),
        (_TEN, _SEVEN, _THIN),
        (_QUERY, _SEVEN, _THIN),
        (_TEN, _THIN, _THIN),
        (_TEN, _TEN, _SEVEN),
    ),
    "multi_head_attention": (
        (_TEN, None, None),
        (_TEN, _SEVEN, None),
        (_TEN, _THIN, None),
        (_TEN, _SEVEN, _THIN),
        (_TEN, None, _TEN),
        (_TEN, _TEN, _SEVEN),
    ),
    "positional_encoding": ((_TEN,), (TensorSpec((4, 5), axes=("T", "F")),)),
    "transformer_encoder_layer": ((_TEN,),),
    "transformer_decoder_layer": ((_TEN, _SEVEN), (_TEN, _THIN), (_TEN, _QUERY)),
}
