"""The methods by name, with where they come from."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.api import AT_LENGTH, AT_ONCE


class Method(NamedTuple):
    """How a method is called, and what it does."""

    key: str
    title: str
    tip: str


ORDER = (
    "saliency",
    "gradient_input",
    "smooth_grad",
    "integrated_gradients",
    "grad_cam",
    "occlusion",
)
USUAL = ("saliency", "integrated_gradients", "grad_cam", "occlusion")

assert set(ORDER) == {*AT_ONCE, *AT_LENGTH}


def methods() -> tuple[Method, ...]:
    """All of them, in the order in which they stand beside each other."""
    words = {
        "saliency": (
            _tr("Saliency"),
            _tr(
                "The gradient: how fast the output grows with each number of the input.\n"
                "Simonyan, Vedaldi and Zisserman 2014, “Deep inside convolutional networks”"
            ),
        ),
        "gradient_input": (
            _tr("Gradient × input"),
            _tr(
                "The gradient times the input: what each number adds, if the network were linear.\n"
                "Shrikumar and others 2016, “Not just a black box”"
            ),
        ),
        "smooth_grad": (
            _tr("SmoothGrad"),
            _tr(
                "The mean of the gradients at noisy copies of the input.\n"
                "Smilkov and others 2017, “SmoothGrad: removing noise by adding noise”"
            ),
        ),
        "integrated_gradients": (
            _tr("Integrated gradients"),
            _tr(
                "What each number adds on the way from nothing to the input. Together they are the "
                "rise of the output, but for the gap that is told.\n"
                "Sundararajan, Taly and Yan 2017, “Axiomatic attribution for deep networks”"
            ),
        ),
        "grad_cam": (
            _tr("Grad-CAM"),
            _tr(
                "Where the maps of a layer speak for the output.\n"
                "Selvaraju and others 2017, “Grad-CAM: visual explanations from deep networks”"
            ),
        ),
        "occlusion": (
            _tr("Occlusion"),
            _tr(
                "By how much the output falls when a square of the input is covered.\n"
                "Zeiler and Fergus 2014, “Visualizing and understanding convolutional networks”"
            ),
        ),
    }
    return tuple(Method(key, *words[key]) for key in ORDER)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attribution", text)
