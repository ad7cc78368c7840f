"""Small drawings with blocks, for tests."""

from __future__ import annotations

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import ReLU, Tanh
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.metric import Accuracy
from engine.catalogue.layers.normalisation import BatchNorm
from engine.catalogue.layers.shape import Flatten, Reshape
from engine.graph.definitions import with_blocks
from engine.graph.graph import Block, Blocks, Graph, Node, checked_graph
from tests.engine.networks import drawn, wire


def with_block(graph: Graph, name: str, inside: Graph) -> Graph:
    """The drawing with a further block defined, for nodes that come later."""
    block = Block(name, inside.nodes, inside.wires)
    return with_blocks(graph, graph.blocks.replaced(block))


def defined(**blocks: Graph) -> Graph:
    """An empty drawing with these blocks, the inner ones first."""
    return Graph(blocks=Blocks(tuple(Block(n, g.nodes, g.wires) for n, g in blocks.items())))


def drawn_with(graph: Graph, wires: str, **layers: Layer) -> Graph:
    """As `drawn`, with the blocks of ``graph``."""
    nodes = tuple(Node(name=name, layer=layer) for name, layer in layers.items())
    graph = checked_graph(Graph(nodes=nodes, blocks=graph.blocks))
    for text in filter(None, (part.strip() for part in wires.split(","))):
        graph = graph.with_wire(wire(graph, text))
    return graph


def residual() -> Graph:
    """Two convolutions and a way past them; as many maps come out as go in (4)."""
    return drawn(
        "x > conv, conv > norm, norm > relu, relu > conv_2, x > sum.x1, conv_2 > sum.x2,"
        "sum > relu_2, relu_2 > out",
        x=BlockInput(),
        conv=Conv2d(filters=4, kernel=3),
        norm=BatchNorm(),
        relu=ReLU(),
        conv_2=Conv2d(filters=4, kernel=3),
        sum=Add(),
        relu_2=ReLU(),
        out=BlockOutput(),
    )


def residual_classifier(repeat: int = 3, *, shared: bool = False) -> Graph:
    """Digits of 8 x 8 pixels through residual blocks."""
    return drawn_with(
        defined(residual=residual()),
        "image > stem, stem > stage, stage > flatten, flatten > scores,"
        "scores > cross_entropy.scores, label > cross_entropy.target,"
        "scores > accuracy.scores, label > accuracy.target",
        image=InputField(field="image"),
        stem=Conv2d(filters=4, kernel=3),
        stage=BlockUse(block="residual", repeat=repeat, shared=shared),
        flatten=Flatten(),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
        accuracy=Accuracy(),
    )


def cell(units: int = 5, *, steps: str = "every", learned: bool = False) -> Graph:
    """A plain recurrent cell: s = tanh(U x + W s before)."""
    return drawn(
        "x > U, before > W, U > sum.x1, W > sum.x2, sum > tanh, tanh > before.next, tanh > out",
        x=BlockInput(),
        before=State(shape=(units,), first="learned" if learned else "zeros"),
        U=Linear(units=units),
        W=Linear(units=units, bias=False),
        sum=Add(),
        tanh=Tanh(),
        out=BlockOutput(steps=steps),
    )


def rows_classifier(repeat: int = 1, *, backwards: bool = False) -> Graph:
    """Digits read row by row (8 steps of 8 pixels) by a recurrent block."""
    return drawn_with(
        defined(cell=cell(8), last=last_step(8)),
        "image > rows, rows > read, read > last, last > scores, scores > cross_entropy.scores,"
        "label > cross_entropy.target, scores > accuracy.scores, label > accuracy.target",
        image=InputField(field="image"),
        rows=Reshape(shape=(8, 8)),
        read=BlockUse(block="cell", over_time=True, repeat=repeat, backwards=backwards),
        last=BlockUse(block="last", over_time=True),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
        accuracy=Accuracy(),
    )


def last_step(units: int) -> Graph:
    """A recurrent block that gives its last step alone."""
    return cell(units, steps="last")


def twins() -> Graph:
    """Two inputs through one shared block, and what differs between them."""
    tower = drawn(
        "x > flatten, flatten > units, units > out",
        x=BlockInput(),
        flatten=Flatten(),
        units=Linear(units=6),
        out=BlockOutput(),
    )
    return drawn_with(
        defined(tower=tower),
        "image > left, image > narrow, narrow > right, left > sum.x1, right > sum.x2,"
        "sum > scores, scores > cross_entropy.scores, label > cross_entropy.target",
        image=InputField(field="image"),
        narrow=ReLU(),
        left=BlockUse(block="tower", shared=True),
        right=BlockUse(block="tower", shared=True),
        sum=Add(),
        scores=Linear(units=10),
        label=TargetField(field="label"),
        cross_entropy=CrossEntropy(),
    )
