"""The projects that come with the program, in an order in which they can be taught."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.api import projects_folder
from gui.language.marked import marked

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        marked("files", "First networks"),
        ("mlp_iris", "xor", "lenet_digits", "spirals_playground"),
    ),
    (
        marked("files", "Neurons"),
        (
            "mcculloch_pitts_gates",
            "concert_perceptron",
            "rosenblatt_perceptron",
            "perceptron_xor",
            "activation_functions",
            "universal_approximation",
        ),
    ),
    (marked("files", "Backpropagation"), ("chain_rule", "chain_rule_several_paths")),
    (
        marked("files", "Optimisation"),
        (
            "hilly_landscape",
            "optimiser_race",
            "vanishing_gradient",
            "gradient_clipping",
            "batch_normalisation",
        ),
    ),
    (
        marked("files", "Generalisation"),
        ("overfitting", "early_stopping", "adversarial_examples"),
    ),
    (
        marked("files", "Learning without labels"),
        (
            "deep_belief_net",
            "stacked_autoencoders",
            "deep_autoencoder_2",
            "deep_autoencoder_8",
        ),
    ),
    (
        marked("files", "Convolution"),
        (
            "convolution_by_hand",
            "parameter_sharing",
            "filters_and_maps",
            "matlab_cnn",
            "net1",
            "net2",
            "net3",
            "net4",
            "net5",
        ),
    ),
    (
        marked("files", "Published networks"),
        (
            "alexnet",
            "vgg16",
            "vgg19",
            "googlenet",
            "deepface",
            "plain_and_residual",
            "resnet18",
            "resnet50",
            "resnet152",
        ),
    ),
    (
        marked("files", "Sequences"),
        ("recurrent_net", "lstm_from_gates", "gru_from_gates", "long_term_dependencies"),
    ),
    (marked("files", "Generating"), ("variational_autoencoder", "adversarial_pair")),
    (
        marked("files", "Acting"),
        (
            "deep_q_catch",
            "deep_q_cart_pole",
            "policy_gradient_catch",
            "tempered_policy_gradient_catch",
        ),
    ),
)
"""Title of each part, and the files in it by their stems."""


def examples() -> Iterator[tuple[str, list[Path]]]:
    """The title of each part and its files; what stands in no part comes last."""
    left = {path.stem: path for path in sorted(projects_folder().glob("*.json"))}
    for title, stems in PARTS:
        if files := [left.pop(stem) for stem in stems if stem in left]:
            yield QCoreApplication.translate("files", title), files
    if left:
        yield QCoreApplication.translate("files", "More"), list(left.values())
