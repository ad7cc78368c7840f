"""What stands in the submenu of the panels that look inside the network."""

from __future__ import annotations

from gui.action_rows.action import Action

LOOKING_ACTIONS: tuple[Action, ...] = (
    Action(
        "view.panel_example",
        "&Example",
        (),
        "",
        "Go to what flows through the network: from the data, drawn, a file, a webcam; or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_histograms",
        "&Histograms",
        (),
        "",
        "Go to how the numbers of each layer are spread over time, or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_arithmetic",
        "&Arithmetic",
        (),
        "",
        "Go to where one number comes from: what it sees, and the sum with today's numbers; or "
        "hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_excites",
        "What e&xcites it",
        (),
        "",
        "Go to what a unit responds to: patches of the data, deconvolution, ascent; or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_gradient_flow",
        "&Gradient flow",
        (),
        "",
        "Go to how much gradient reaches each layer, and how fast it learns, or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_landscape",
        "&Loss landscape",
        (),
        "",
        "Go to how the loss rises and falls around the network's weights, or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_samples",
        "&Samples",
        (),
        "",
        "Go to what generators and decoders make, and the plane of codes, or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_attribution",
        "Attri&bution",
        (),
        "",
        "Go to what of the example an output is due to: saliency, Grad-CAM, occlusion; or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_evaluation",
        "E&valuation",
        (),
        "",
        "Go to how well the network answers: confusion matrix, mistakes, calibration, ROC; or hide "
        "it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_adversarial",
        "A&dversarial",
        (),
        "",
        "Go to how little an example must be changed to mislead the network, or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_backprop",
        "&Backpropagation",
        (),
        "",
        "Go to a pass forward and backward, step by step along the chain rule; or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
    Action(
        "view.panel_embedding",
        "E&mbedding",
        (),
        "",
        "Go to a map of the examples as a node sees them, by PCA or t-SNE; or hide it.",
        part="Look insi&de",
        is_checkable=True,
    ),
)
"""A row for each panel of `gui.main_window.lookers`, with ``part="Look insi&de"``."""
