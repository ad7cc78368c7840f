import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDrag, QHoverEvent

from gui.figures.layer_ranking import first_sentence, ranked
from gui.palette.layer_model import LAYER_ID, LAYER_MIME, LayerModel, tooltip_of
from gui.palette.palette_panel import PalettePanel
from tests.gui.fake_bridge import CATALOGUE


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = PalettePanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(240, 800)
    made.show()
    return made


def _best(query: str) -> str:
    return ranked(CATALOGUE, query)[0].id


def test_every_layer_type_is_listed_once(panel) -> None:
    assert sorted(panel.layers.layer_ids()) == sorted(layer.id for layer in CATALOGUE)


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("conv2d", "conv2d"),
        ("Conv 2D", "conv2d"),
        ("conv 2", "conv2d"),
        ("fully connected", "linear"),
        ("mse", "squared_error"),
        ("rel", "relu"),
        ("max pool", "max_pool2d"),
    ],
)
def test_search_finds_by_title_id_and_keyword(query: str, id_: str) -> None:
    assert _best(query) == id_


@pytest.mark.parametrize("layer", list(CATALOGUE), ids=lambda layer: layer.id)
def test_a_layers_own_title_is_its_best_search(layer) -> None:
    assert _best(layer.title) == layer.id


def test_search_that_fits_nothing_says_so(panel) -> None:
    panel.search_box.setText("qqqq")
    assert not panel.layers.isVisible()
    assert panel.layers.layer_ids() == []


def test_all_families_come_back_when_the_search_is_cleared(panel) -> None:
    panel.search_box.setText("conv")
    panel.search_box.clear()
    assert len(panel.layers.layer_ids()) == len(CATALOGUE)


def test_enter_in_the_search_box_chooses_the_best_hit(panel, qtbot) -> None:
    qtbot.keyClicks(panel.search_box, "conv2d")
    with qtbot.waitSignal(panel.layer_chosen) as chosen:
        qtbot.keyClick(panel.search_box, Qt.Key.Key_Return)
    assert chosen.args == ["conv2d"]


def test_enter_without_a_search_adds_nothing(panel, qtbot) -> None:
    with qtbot.assertNotEmitted(panel.layer_chosen):
        qtbot.keyClick(panel.search_box, Qt.Key.Key_Return)


def test_arrows_and_enter_choose_from_the_list(panel, qtbot) -> None:
    panel.search_box.setText("conv")
    second = panel.layers.layer_ids()[1]
    qtbot.keyClick(panel.search_box, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.layer_chosen) as chosen:
        qtbot.keyClick(panel.layers, Qt.Key.Key_Return)
    assert chosen.args == [second]


def test_double_click_chooses_a_layer(panel, qtbot) -> None:
    row = panel.layers.model().index(0, 0, panel.layers.model().index(0, 0))
    place = panel.layers.visualRect(row).center()
    view = panel.layers.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(panel.layer_chosen) as chosen:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [row.data(LAYER_ID)]


def test_a_click_closes_a_family_and_it_stays_closed_after_a_search(panel, qtbot) -> None:
    family = panel.layers.model().index(0, 0)
    place = panel.layers.visualRect(family).center()
    qtbot.mouseClick(panel.layers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not panel.layers.isExpanded(panel.layers.model().index(0, 0))
    panel.search_box.setText("conv")
    panel.search_box.clear()
    assert not panel.layers.isExpanded(panel.layers.model().index(0, 0))


def test_what_is_dragged_is_the_layers_id(qapp) -> None:
    model = LayerModel(CATALOGUE)
    family = model.index(1, 0, QModelIndex())
    row = model.index(0, 0, family)
    data = model.mimeData([row])
    assert data.data(LAYER_MIME).toStdString() == row.data(LAYER_ID)
    assert model.mimeTypes() == [LAYER_MIME]


def test_tooltip_holds_the_first_sentence_and_the_formula() -> None:
    words = tooltip_of(CATALOGUE["linear"])
    assert "Weigh all inputs" in words
    assert CATALOGUE["linear"].formula in words


def test_first_sentence_ends_at_the_full_stop() -> None:
    assert first_sentence("Keep ``x`` to 0.5\nor less. Then stop.") == "Keep x to 0.5 or less."


def test_no_row_stays_lit_after_a_drag(panel, qtbot, monkeypatch) -> None:
    layers = panel.layers
    monkeypatch.setattr(QDrag, "exec", lambda *_: Qt.DropAction.CopyAction)
    family = layers.model().index(0, 0)
    layers.setCurrentIndex(layers.model().index(0, 0, family))
    beside = layers.visualRect(layers.model().index(1, 0, family)).center()
    at_rest = layers.viewport().grab().toImage()
    place = QPointF(beside)
    hover = QHoverEvent(QEvent.Type.HoverMove, place, place, QPointF(0.0, 0.0))
    QCoreApplication.sendEvent(layers.viewport(), hover)
    assert layers.viewport().grab().toImage() != at_rest
    layers.startDrag(Qt.DropAction.CopyAction)
    assert layers.viewport().grab().toImage() == at_rest


def test_shift_and_a_click_on_a_family_fold_all_of_them(panel, qtbot) -> None:
    layers = panel.layers
    first, last = layers.model().index(0, 0), layers.model().index(layers.model().rowCount() - 1, 0)
    place = layers.visualRect(first).center()
    left, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(layers.viewport(), left, shift, place)
    assert not layers.isExpanded(first)
    assert not layers.isExpanded(last)
    qtbot.mouseClick(layers.viewport(), left, shift, place)
    assert layers.isExpanded(last)
