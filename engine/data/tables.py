"""Data sets of measured features, one row an example."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from engine.data.data_set import Array, Field
from engine.data.scikit import scikit_arrays
from engine.data.source import Arrays, SplitSource, data_source, scaled_like
from engine.errors import DataUnavailable
from engine.parameter import switch
from engine.tensor_spec import TensorSpec

_UCI = "UCI Machine Learning Repository, as scikit-learn distributes it."

_MEASURES = (
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave points",
    "symmetry",
    "fractal dimension",
)
_NUCLEI = (
    *(f"mean {measure}" for measure in _MEASURES),
    *(f"{measure} error" for measure in _MEASURES),
    *(f"worst {measure}" for measure in _MEASURES),
)


class TableSource(SplitSource):
    """Base of the sources of tables: one field ``features``, one field ``label`` or ``target``.

    Class attributes a table gives:
        table: what scikit-learn calls it.
        rows: how many examples it has.
        feature_names: its columns, with their units.
        class_names: the classes in the order of their numbers; empty if the target is a number.
        target_doc: what the label or target means.
    """

    table: ClassVar[str] = ""
    rows: ClassVar[int] = 0
    feature_names: ClassVar[tuple[str, ...]] = ()
    class_names: ClassVar[tuple[str, ...]] = ()
    target_doc: ClassVar[str] = ""

    standardise: bool = switch(
        default=True,
        doc="Shift and scale each feature so that it has zero mean and unit variance over the "
        "training part; the test part is scaled by the same numbers.",
    )

    def fields(self) -> tuple[Field, ...]:
        units = "in their own units"
        if self.standardise:
            units = "zero mean and unit variance over the training part"
        features = Field(
            "features",
            "input",
            TensorSpec((len(self.feature_names),)),
            f"{len(self.feature_names)} measured features: {units}.",
            feature_names=self.feature_names,
        )
        return features, self._target()

    def _target(self) -> Field:
        spec = TensorSpec((), "int64", classes=len(self.class_names))
        return Field("label", "target", spec, self.target_doc, class_names=self.class_names)

    def _whole(self) -> Arrays:
        features, labels = self._rows()
        return {"features": features, "label": labels.astype(np.int64)}

    def _rows(self, **arguments: object) -> tuple[Array, Array]:
        """Features (N, F) and targets (N,) as scikit-learn gives them.

        Raises:
            DataUnavailable: if they are not the table that is declared here.
        """
        features, targets = scikit_arrays(self.table, **arguments)
        expected = (self.rows, len(self.feature_names))
        if features.shape != expected or targets.shape != expected[:1]:
            raise DataUnavailable(
                f"scikit-learn's data set {self.table!r} has the shape {features.shape}, "
                f"expected {expected}. Install scikit-learn again."
            )
        return features, targets

    def _scaled(self, train: Arrays, test: Arrays) -> tuple[Arrays, Arrays]:
        if not self.standardise:
            return train, test
        return _standardised("features", train, test)


@data_source(
    "iris",
    title="Iris",
    origin="real",
    source=f"Iris (Edgar Anderson 1935, Ronald A. Fisher 1936), {_UCI}",
    licence="CC BY 4.0",
)
class Iris(TableSource):
    """Three kinds of iris told apart by the length and width of their leaves; 50 flowers each.

    Setosa lies far from the others; versicolor and virginica overlap a little.

    Shapes: features (4,), in cm; label: 1 of 3

    Source: Fisher 1936, "The use of multiple measurements in taxonomic problems".
    """

    table = "iris"
    rows = 150
    feature_names = (
        "sepal length (cm)",
        "sepal width (cm)",
        "petal length (cm)",
        "petal width (cm)",
    )
    class_names = ("setosa", "versicolor", "virginica")
    target_doc = "The kind of iris."


@data_source(
    "wine",
    title="Wine",
    origin="real",
    source=f"Wine (Michele Forina, Stefan Aeberhard 1991), {_UCI}",
    licence="CC BY 4.0",
)
class Wine(TableSource):
    """Wines of one region, made of three cultivars, told apart by a chemical analysis; 178 wines.

    The features differ in size by factors of a thousand: switch ``standardise`` off to see what
    that does to gradient descent.

    Shapes: features (13,); label: 1 of 3
    """

    table = "wine"
    rows = 178
    feature_names = (
        "alcohol",
        "malic acid",
        "ash",
        "alcalinity of ash",
        "magnesium",
        "total phenols",
        "flavanoids",
        "nonflavanoid phenols",
        "proanthocyanins",
        "color intensity",
        "hue",
        "od280/od315 of diluted wines",
        "proline",
    )
    class_names = ("cultivar 1", "cultivar 2", "cultivar 3")
    target_doc = "The cultivar the wine is made of."


@data_source(
    "breast_cancer",
    title="Breast cancer",
    origin="real",
    source=f"Breast Cancer Wisconsin, Diagnostic (William H. Wolberg, W. Nick Street, "
    f"Olvi L. Mangasarian 1993), {_UCI}",
    licence="CC BY 4.0",
)
class BreastCancer(TableSource):
    """Tumours found malignant or benign, by measures of the cell nuclei; 569 patients.

    Ten measures of the nuclei in a microscope picture, each as its mean, its error and its worst
    (largest) value.

    Shapes: features (30,); label: 1 of 2
    """

    table = "breast_cancer"
    rows = 569
    feature_names = _NUCLEI
    class_names = ("malignant", "benign")
    target_doc = "What the tumour turned out to be."


@data_source(
    "diabetes",
    title="Diabetes",
    origin="real",
    source="Diabetes (Bradley Efron, Trevor Hastie, Iain Johnstone, Robert Tibshirani 2004), as "
    "scikit-learn distributes it.",
    licence="none stated by its authors; distributed with scikit-learn (BSD-3-Clause)",
)
class Diabetes(TableSource):
    """How far diabetes has gone on after a year, from ten measures at its start; 442 patients.

    A number is to be predicted, not a class. Half of its variance can not be explained by these
    features: a good model reaches about R² = 0.5.

    Shapes: features (10,); target (1,)

    Source: Efron et al. 2004, "Least angle regression".
    """

    table = "diabetes"
    rows = 442
    feature_names = (
        "age (years)",
        "sex (1, 2)",
        "body mass index (kg/m²)",
        "blood pressure (mmHg)",
        "total cholesterol (mg/dl)",
        "low-density lipoproteins (mg/dl)",
        "high-density lipoproteins (mg/dl)",
        "total cholesterol / HDL",
        "logarithm of triglycerides",
        "blood sugar (mg/dl)",
    )

    standardise_target: bool = switch(
        default=True,
        doc="Learn the target in deviations from the training part's mean, in units of its "
        "standard deviation; otherwise as the index of 25 … 346 that was recorded.",
    )

    def _target(self) -> Field:
        units = "an index of 25 … 346"
        if self.standardise_target:
            units = "zero mean and unit variance over the training part"
        doc = f"Progression of the disease after one year: {units}."
        return Field("target", "target", TensorSpec((1,)), doc, feature_names=("progression",))

    def _whole(self) -> Arrays:
        features, targets = self._rows(scaled=False)
        return {"features": features, "target": targets[:, None]}

    def _scaled(self, train: Arrays, test: Arrays) -> tuple[Arrays, Arrays]:
        train, test = super()._scaled(train, test)
        if not self.standardise_target:
            return train, test
        return _standardised("target", train, test)


def _standardised(name: str, train: Arrays, test: Arrays) -> tuple[Arrays, Arrays]:
    """Both parts with one field scaled by the training part's statistics."""
    trained, tested = scaled_like(train[name], train[name], test[name])
    return {**train, name: trained}, {**test, name: tested}
