<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Align bottoms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align tops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockEdits</name>
    <message>
        <source>How many steps {name} runs is not known yet; look at its inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block first; it is kept for every project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block first; what is inside is shown in a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block first; what is inside takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block that runs over time first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the nodes that shall become a block first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrolled: the copies of a step share their weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} runs {steps} steps, and at most {most} are put into a drawing. “Show unrolled…” shows the first ones.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Breadcrumb</name>
    <message>
        <source>Backspace or Alt+Up leads one level up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the canvas is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source> by </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> filters of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bypassed: data go past it unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag it to move all that lies in it; a double-click edits the title.
What is dropped inside joins it, what is dropped outside its border leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the dot to lead the wire; drag from beside it to draw another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen: it does not learn with the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the saved block:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save block to my palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire from {source}, {out}, to {target}, {into}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one output sees the whole input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one output sees {field} of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for what comes before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}
Ctrl+click opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{block} can not be put into a wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {count} nodes selected: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} nodes, nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them are frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters, {share} of the drawing&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{data}, example {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sum} = {count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is among your blocks now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasGestures</name>
    <message>
        <source>A letter, or Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and drag, or shake a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows, with a wire selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back and forward buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing and moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on a wire, then Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the minimap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click; Shift or Ctrl and click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and drag from an output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete; with nothing selected, leave the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click on a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click on a wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click on the empty canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a layer from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an end of a wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag on the empty canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a wire; ports that it may end at light up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw wires of all selected nodes at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a node on a wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a wire on nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it on a wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape or right button while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a layer by its name, for that place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a layer by its name, to follow the selected node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from node to node, along wires and across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the node at that end of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave everything as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again at what was seen before, or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle button, or Space and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle click on a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move what is selected; it snaps to its neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer the layers that fit its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the block; write in the note or frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in elsewhere; on nothing, take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a bend into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it between the two nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it where it is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one; select more, or one less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select that as well, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what lies in the rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and drag from a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift or Ctrl and drag there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift what is selected; with Shift by a single pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all its wires to another output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of its chain, which is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the wire away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas: the network as nodes and wires</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chainrule</name>
    <message>
        <source>&amp;About Chainrule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Align</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bypass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Feature maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find on the canvas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with the stopped run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert reroute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Middles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out of the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tidy layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unpack block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upper edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Chainrule&lt;/h3&gt;&lt;p&gt;Draw a neural network, train it with PyTorch, and watch it learn.&lt;/p&gt;&lt;p&gt;Apache Licence 2.0&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going; pause or stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Chainrule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add no&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys in a list, to be searched, changed and printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the tab; unsaved changes are asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a picture of the selected nodes, or of all; pasted here, it is the nodes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy and paste in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected nodes: as text for chats and editors, as a picture for documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, then delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected nodes, as Backspace does; a chain through them is closed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dim all but a circle about the pointer, and show clicks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run; its weights are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange what reaches two inputs; of more than two, each goes on to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen with the network in large type, for people to watch; Escape ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filte&amp;rs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow d&amp;ownwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame se&amp;lected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free the selected nodes and close the chain behind them (also Alt-drag, or a shake).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the block another name, wherever it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the node another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the node another type; settings and wires that fit are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go &amp;up one level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the curves of the run, or hide them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the data that is learned from, or hide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list of layers, or hide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list of what is drawn, or hide it; screen readers read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next node with a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the node with a problem before this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the project in the tab further left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the project in the tab further right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the settings of what is selected, or hide them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what a layer has learned to look for, or hide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what each layer sees in an example, or hide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what the network says about an example, or hide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halt after the running batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi&amp;gh contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {panel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight what a node &amp;hangs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a la&amp;yer here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the block among your own, at hand in every project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what the selected nodes have learned as it is while the others learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ower edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout of the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead data past the selected nodes, as if they were not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead wires from those selected first to free inputs of the last (also Shift-drag a port).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn one batch, then pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn one epoch, then pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the block (also Backspace).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let data flow from above to below in this drawing, and place its nodes anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this node be changed without the others that stand for the same block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let what has nothing to do with a node fade while the pointer rests on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again at what was seen before the last jump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a recurrent block step by step, without changing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the next that was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for nodes by name, type or problem, also inside blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make own &amp;copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the gaps between the selected nodes equal from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the gaps between the selected nodes equal from top to bottom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Men&amp;d…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard back through the panels to the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard from the canvas to the panels in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the canvas, from wherever it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;wire of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ste&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is going.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be mended here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer what mends the problem of the selected node, or of the next one that has any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a second window with tabs of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open block in a &amp;tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {project}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;resentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste nodes, also out of a chat, a project&apos;s text, or a picture that carries them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place all nodes anew; where several are selected, only these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previou&amp;s step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a bend into the selected wire, as a double-click on the wire does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a layer into the selected wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a titled frame about the selected nodes and notes. What is dropped inside joins it, what is dropped outside leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the left edges of the selected nodes in line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the lower edges of the selected nodes in line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the panels of this layout back where they stand at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the right edges of the selected nodes in line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected nodes into a block, which stands in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected nodes one below the other, by their middles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected nodes side by side, by their middles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the upper edges of the selected nodes in line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what is inside the block in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eplace type…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve from frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the undone step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save block to my &amp;palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block that is used elsewhere, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block that runs over time first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node or a note that lies in a frame first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node that is not large yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node that is not small yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node with two wires into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a wire first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a wire first: click it, or press W at a node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nodes or notes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nodes that have wires first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one block first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the wires of a node in turn, the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the wires of a node in turn; arrows lead on to their ends, Delete takes one away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select three nodes or more first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two nodes or more first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a large picture, and how the number of parameters comes about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a picture, the shape and the number of parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a recurrent block as one node for each step, all with the same weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show icon and name alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less of the selected nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more of the selected nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the frame or node before this one, as large as it fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the network and its curves in large type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next frame, or the next node along the data&apos;s way, as large as it fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the panels for drawing a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the panels for watching a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the panels for what the network has learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the recent projects and the gallery as pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole drawing in a corner of the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show u&amp;nrolled…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is inside the block (Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is inside the block in a tab of its own (middle click).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is selected as large as it fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spotli&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the selected wire, the wires between the selected nodes, or all of one node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the run up again from its checkpoint, with exactly the same numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected nodes and notes out of their frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {panel} out of the window, or put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network itself is open, not a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, or go on when paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of anything that can be done, a layer, a node or an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un&amp;roll over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo going back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which panels stand around the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note in Markdown and leave it on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write and draw in stronger colours, dark or light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to s&amp;election</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys and gestures of Chainrule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Copied as a picture of {width} × {height} pixels that opens as the nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no copied nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing is too large for one picture; select a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture in the clipboard carries no project of Chainrule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take a picture of yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to be inserted has no nodes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close this tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this tab, which has changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of a command, a layer, a node or an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesPanel</name>
    <message>
        <source>Nothing is learned here: see the numbers on the nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powers of ten upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again, and keep showing it as it grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train to see the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which quantity the curves show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>The data are being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExampleBar</name>
    <message>
        <source>Choose another example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExamplesView</name>
    <message>
        <source>Earlier examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether examples of the test or the training set are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} … {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A picture of {width} × {height} pixels is too large. Take a smaller size, or SVG or PDF, which have no pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window; nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeatureMapsPanel</name>
    <message>
        <source>Each map by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer with an output to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layers are shown, and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high, each layer by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high, each map by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not open another window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiltersPanel</name>
    <message>
        <source>, change since step {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer whose weights are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer with weights yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how far the weights have moved since they were seen first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose weights are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {0} from {1} ({2}, {3})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiltersPreview</name>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name, type or “problem”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a layer into the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {name} by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a layer, to be put here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Reset to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaView</name>
    <message>
        <source>Copy formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arithmetic of this layer. Right-click copies it as text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>&lt;i&gt;Also found as:&lt;/i&gt; {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;i&gt;Source:&lt;/i&gt; {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes, where it comes from, and other names for it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>3x224x224</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3x224x224 for a picture, 64 for a vector, steps:20x8 for a sequence, tokens:50/1000 for text. Empty where the file tells it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A torch.export file holds no code: nothing of it is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A torch.export file, a Python file, or a callable of an installed package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place for the project and import the model into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For so many classes a target, a loss and an accuracy are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing runs this code on your computer, with all your rights. Do it only with code you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its modules become blocks; without, there is one large drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of PyTorch (*.pt2 *.py);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that only remember stand for what the palette lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run and import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class or function in the file that gives the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set it shall learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes of one example, without the batch; one for each input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network.pt2, network.py or package.module:callable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: no loss is added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Reset {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {0} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0} of {1} nodes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>1 node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares its weights with {elsewhere} elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares its weights with {here} here and {elsewhere} elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares its weights with {here} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would share its weights with other nodes of this block that are shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} goes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wires} at {uses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wires} inside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterfacePage</name>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterfaceSection</name>
    <message>
        <source>Go to the next node that stands for this block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it; nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Chainrule ended before these changes were saved: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloading it loses your changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is gone; what is open here is not saved anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was changed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was open last time, and could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyChange</name>
    <message>
        <source>Give these keys to this action, and take them there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this action its usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this action without keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter, then the new keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} does this from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} does this from now on; “{action}” lost it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} does “{action}” now. Take over, or press other keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is what the canvas itself answers to; press others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed; press Reset for the usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Add to the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete… (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all families (Shift+click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename… (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all families</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>1 file can not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files can not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <source>{0}, map {1} ({2}, {3})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, step {1}, channel {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, unit {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson belongs to this project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkEdits</name>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node or a note that lies in a frame first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a wire first; the bend is put into its middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the nodes and notes that the frame shall hold first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkPage</name>
    <message>
        <source>1 note lies in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double-click on the note edits it in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in the frame {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown: # heading, - list, **bold**, *italic*, `code`, [words](address).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is dropped inside joins it; what is dropped outside its border leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands above the frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes lie in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixField</name>
    <message>
        <source>Add a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last column away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last row away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MendMenu</name>
    <message>
        <source>Mend a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it this way, as one step that can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the block and go to the node inside that causes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me the cause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>There are no problems to mend in this drawing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Click or drag to go there; the wheel zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>A PyTorch module that reads like one written by hand, the script that trains it, and its weights beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place and write the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For other programs and devices, with any number of examples at once. Needs the extra packages: python3 bootstrap.py interop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned in the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch&apos;s own form of a finished network, read without code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start weights, nothing learned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights alone, by the names of the nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file is read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which numbers the file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the examples of the data set beside it, too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameTaken</name>
    <message>
        <source>Other name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing it can not be undone; projects that use the old one keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save block to my palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your palette has a block called “{0}” already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeHeader</name>
    <message>
        <source>Click to change the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}
Click to change the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodePage</name>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the parameters of each node inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is inside, on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeStates</name>
    <message>
        <source>Show nodes larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show nodes smaller</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source># Heading
- list
**bold**, `code`

Ctrl+Enter keeps it, Escape drops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown. Ctrl+Enter keeps it, Escape leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words about this; they are saved with the project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersField</name>
    <message>
        <source>as 1, -0.5, 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as 16, 5, 5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Bypassed: what reaches it goes past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fed by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeds {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {title}, with {count} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen: it does not learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {port} from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {port} of {node}, nothing is wired to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {port} of {node}, wire from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input {port}: no wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output {port} of {node}, wired to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output {port} of {node}, wired to {targets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output {port} to {targets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output {port}: no wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Enter goes to a node, F2 renames it, Delete deletes it or its wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a layer from the list to this canvas, or press Tab and type its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loss yet, so nothing to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch is being loaded …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reaches this block is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameters} parameters · {products} multiply-adds · no problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{0}” from your blocks?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is deleted, which can not be undone. Projects that use the block keep it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Letters of a layer&apos;s name, or a word about what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer fits “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system opens no folders. The file is {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Connections, start and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every changed setting its usual value again, in one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all {0} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and limits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Alike on every machine, but no text that can be searched or edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place and write the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters as lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light for paper, dark for slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines, sharp at any size; one page of {width} × {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines, sharp at any size; {width} × {height} in its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG has pixels, SVG and PDF have lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file opens as the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture opens as the network: by Open, by a drop, by Paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s file is attached to the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times larger than on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies behind the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of the project is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the nodes give for the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels are too many; take fewer, or SVG or PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PicturePreview</name>
    <message>
        <source>How the picture will look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortHandle</name>
    <message>
        <source>Drag to another place (Alt+Up, Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the port</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortList</name>
    <message>
        <source>Add an input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the block another port; nothing is wired yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortRow</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the port and what hangs on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the port as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time: every step as a sequence, or the last step alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time: one step of the sequence at a time, or all of it at each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown where the port is pointed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port&apos;s name; wires follow at every use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {port} is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PredictionPanel</name>
    <message>
        <source>No scores to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is foretold here. The numbers stand on the nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire scores into a loss to see what they say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} steps right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>Mend it so: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{0} % done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vary the pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers that can be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer is called “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, choose with the arrows, confirm with Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in Markdown and leave it on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note comment sticky markdown text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rewiring</name>
    <message>
        <source>A port of a block can not become another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected has a wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node first; another type takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node with two wired inputs first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two nodes first: where the wire begins, then where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no input free, or nothing comes out of the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>CPU, 2 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run; what was learned stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halt after the running batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn one batch, then pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn to the end of an epoch, then pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused, epoch {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready, 1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready, {0} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts with PyTorch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train from start weights to the last epoch, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunQuestion</name>
    <message>
        <source>A run is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the tab ends the run; its checkpoint stays in the folder of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop “{0}”, then train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is being trained.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Show these settings, or fold them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message>
        <source>{0} nodes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window; what was changed holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every action with its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action or its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gestures on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every action the keys it had from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all keys and gestures into the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet could not be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What mouse and keys do on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of an action, or keys as Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all keys and gestures into a PDF or a web page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and facts of what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this project shows, and what to try</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmoothingButton</name>
    <message>
        <source>Lightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing of the training curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strongly</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Classes, training + test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spotlight</name>
    <message>
        <source>Spotlight about the pointer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateBar</name>
    <message>
        <source>Bypassed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bypassed: lead data past it, as if its first input went on unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen: keep its weights as they are while the others learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of it is shown on the canvas: little, as usual, or much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to freeze: it has no weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Device: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0} · batch {1} · {2}, learning rate {3:.3g} · seed {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training on {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwitchField</name>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has changes that are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is being trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to a new window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another project: the welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects and examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnrolledDialog</name>
    <message>
        <source>All steps share their weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps are drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one node for each step of the data in the place of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the whole picture into the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, step by step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnrolledView</name>
    <message>
        <source>Drag or use the arrow keys to move, the wheel or + and − to zoom, F to fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block, step by step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightsSpread</name>
    <message>
        <source>Spread of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Begin with an empty canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a network, train it, and watch it learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find projects by words of their title or their lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Chainrule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Open projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chainrule projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of those without a tick are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are lost if you don&apos;t save them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} projects have changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
