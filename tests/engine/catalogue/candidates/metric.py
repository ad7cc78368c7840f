"""Texts and maps of labels, as for losses."""

from tests.engine.catalogue.candidates.loss import SEQUENCES

OWN = dict.fromkeys(
    (
        "accuracy",
        "top_k",
        "precision",
        "recall",
        "f1",
        "iou",
        "perplexity",
        "bits_per_character",
        "sequence_accuracy",
    ),
    SEQUENCES,
)
