<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>differ</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>AccuracyCurve</name>
    <message>
        <source>Accuracy under attack</source>
        <translation>Genauigkeit unter Angriff</translation>
    </message>
    <message>
        <source>How many test examples are still taken for what they are</source>
        <translation>Wie viele Testbeispiele noch richtig erkannt werden</translation>
    </message>
    <message>
        <source>Press Attack many to see how many withstand it.</source>
        <translation>„Viele angreifen“ drücken, um zu sehen, wie viele standhalten.</translation>
    </message>
    <message>
        <source>right, %</source>
        <translation>richtig, %</translation>
    </message>
    <message>
        <source>taken for the aim, %</source>
        <translation>für das Ziel gehalten, %</translation>
    </message>
</context>
<context>
    <name>Adversarial</name>
    <message>
        <source>; its class is not known, so it is led away from what was said</source>
        <translation>; seine Klasse ist nicht bekannt, daher führt der Angriff weg von dem, was gesagt wurde</translation>
    </message>
    <message>
        <source>It holds: still {0}</source>
        <translation>Es hält stand: weiterhin {0}</translation>
    </message>
    <message>
        <source>It is misled: {0} is taken for {1}</source>
        <translation>Es wird getäuscht: {0} wird für {1} gehalten</translation>
    </message>
    <message>
        <source>It is wrong without any change: {0} is taken for {1}</source>
        <translation>Es irrt auch ohne Änderung: {0} wird für {1} gehalten</translation>
    </message>
    <message>
        <source>channel {channel}, {where}</source>
        <translation>Kanal {channel}, {where}</translation>
    </message>
    <message>
        <source>loss towards {0}: {1} → {2}</source>
        <translation>Verlust für {0}: {1} → {2}</translation>
    </message>
    <message>
        <source>loss {0} → {1}</source>
        <translation>Verlust {0} → {1}</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>Zeile {row}, Spalte {column}</translation>
    </message>
</context>
<context>
    <name>AdversarialPanel</name>
    <message>
        <source>Attacking many examples</source>
        <translation>Viele Beispiele werden angegriffen</translation>
    </message>
    <message>
        <source>Here an example is changed a little, so that the network takes it for something else. It needs a network that tells classes apart.</source>
        <translation>Hier wird ein Beispiel ein wenig geändert, sodass das Netz es für etwas anderes hält. Dazu gehört ein Netz, das Klassen unterscheidet.</translation>
    </message>
    <message>
        <source>Numbers before and after</source>
        <translation>Zahlen vorher und nachher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>taken for the aim</source>
        <translation>für das Ziel gehalten</translation>
    </message>
</context>
<context>
    <name>Arithmetic</name>
    <message>
        <source>(border)</source>
        <translation>(Rand)</translation>
    </message>
    <message>
        <source>A step on the way: the node does not give it.</source>
        <translation>Ein Schritt auf dem Weg: der Knoten gibt ihn nicht aus.</translation>
    </message>
    <message>
        <source>All {count} terms</source>
        <translation>Alle {count} Summanden</translation>
    </message>
    <message>
        <source>The network gives {value}, by: {formula}</source>
        <translation>Das Netz liefert {value}, nach: {formula}</translation>
    </message>
    <message>
        <source>The network gives {value}, which differs by {difference}.</source>
        <translation>Das Netz liefert {value}; das weicht um {difference} ab.</translation>
    </message>
    <message>
        <source>The network gives {value}: the same.</source>
        <translation>Das Netz liefert {value}: dasselbe.</translation>
    </message>
    <message>
        <source>Where does that number come from?</source>
        <translation>Woher kommt diese Zahl?</translation>
    </message>
    <message>
        <source>map {number}</source>
        <translation>Karte {number}</translation>
    </message>
    <message>
        <source>{count} more channels, together {sum}</source>
        <translation>{count} weitere Kanäle, zusammen {sum}</translation>
    </message>
    <message>
        <source>{count} more, together {sum}</source>
        <translation>{count} weitere, zusammen {sum}</translation>
    </message>
</context>
<context>
    <name>ArithmeticPanel</name>
    <message>
        <source>All terms, those that weigh most first</source>
        <translation>Alle Summanden, die gewichtigsten zuerst</translation>
    </message>
    <message>
        <source>Double-click a term to ask where its input comes from</source>
        <translation>Doppelklick auf einen Summanden fragt, woher seine Eingabe kommt</translation>
    </message>
    <message>
        <source>Every line with the numbers of this moment</source>
        <translation>Jede Zeile mit den Zahlen dieses Augenblicks</translation>
    </message>
    <message>
        <source>Here a number is taken apart: what it sees of the picture, and the sum it comes from. Draw a network first; then Ctrl+click a number in any picture of a layer, or choose a node here.</source>
        <translation>Hier wird eine Zahl zerlegt: was sie vom Bild sieht, und aus welcher Summe sie kommt. Zuerst ein Netz zeichnen; dann mit Strg eine Zahl in einem Bild einer Schicht anklicken oder hier einen Knoten wählen.</translation>
    </message>
    <message>
        <source>Lit: what the number sees. Arrow keys move the number, Page Up and Page Down change the map, a click asks for another number.</source>
        <translation>Hell: was die Zahl sieht. Pfeiltasten bewegen die Zahl, Bild auf und Bild ab wechseln die Karte, ein Klick fragt nach einer anderen Zahl.</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>The arithmetic of the number</source>
        <translation>Die Rechnung zu der Zahl</translation>
    </message>
    <message>
        <source>The number is being worked out …</source>
        <translation>Die Zahl wird ausgerechnet …</translation>
    </message>
    <message>
        <source>What the number sees of each layer</source>
        <translation>Was die Zahl von jeder Schicht sieht</translation>
    </message>
    <message>
        <source>high, each layer by itself</source>
        <translation>hoch, jede Schicht für sich</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Align bottoms</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Mitten senkrecht ausrichten</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Mitten waagerecht ausrichten</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align tops</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Senkrecht verteilen</translation>
    </message>
</context>
<context>
    <name>AttackBar</name>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Any wrong class</source>
        <translation>Beliebige falsche Klasse</translation>
    </message>
    <message>
        <source>Attack many</source>
        <translation>Viele angreifen</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>FGSM, one step</source>
        <translation>FGSM, ein Schritt</translation>
    </message>
    <message>
        <source>How far each number may be changed, in the units of the data</source>
        <translation>Wie weit jede Zahl geändert werden darf, in den Einheiten der Daten</translation>
    </message>
    <message>
        <source>How many test examples are still taken for what they are, over ε</source>
        <translation>Wie viele Testbeispiele noch richtig erkannt werden, über ε</translation>
    </message>
    <message>
        <source>How the change is found: along the sign of the loss&apos;s gradient</source>
        <translation>Wie die Änderung gefunden wird: dem Vorzeichen des Gradienten des Verlusts nach</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>PGD, several steps</source>
        <translation>PGD, mehrere Schritte</translation>
    </message>
    <message>
        <source>Size of the change</source>
        <translation>Größe der Änderung</translation>
    </message>
    <message>
        <source>Steps along the gradient, each kept within ε of the example</source>
        <translation>Schritte entlang des Gradienten, jeder höchstens ε vom Beispiel entfernt</translation>
    </message>
    <message>
        <source>Steps of PGD</source>
        <translation>Schritte von PGD</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Towards {0}</source>
        <translation>Hin zu {0}</translation>
    </message>
    <message>
        <source>What the network is to take the example for</source>
        <translation>Wofür das Netz das Beispiel halten soll</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Click a head to see it large</source>
        <translation>Einen Kopf anklicken, um ihn groß zu sehen</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>How much each query (row) looks at each key (column)</source>
        <translation>Wie stark jede Anfrage (Zeile) auf jeden Schlüssel (Spalte) schaut</translation>
    </message>
    <message>
        <source>head {number}</source>
        <translation>Kopf {number}</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>{query} looks at {key}: {weight}</source>
        <translation>{query} schaut auf {key}: {weight}</translation>
    </message>
    <message>
        <source>{words}; most at {told}</source>
        <translation>{words}; am meisten auf {told}</translation>
    </message>
</context>
<context>
    <name>Attribution</name>
    <message>
        <source>By how much the output falls when a square of the input is covered.
Zeiler and Fergus 2014, “Visualizing and understanding convolutional networks”</source>
        <translation>Um wie viel die Ausgabe fällt, wenn ein Quadrat der Eingabe verdeckt wird.
Zeiler und Fergus 2014, „Visualizing and understanding convolutional networks“</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>Gradient × Eingabe</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Integrierte Gradienten</translation>
    </message>
    <message>
        <source>Integrated gradients add up to: {all}</source>
        <translation>Integrierte Gradienten ergeben zusammen: {all}</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Verdecken</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Saliency</source>
        <translation>Saliency</translation>
    </message>
    <message>
        <source>SmoothGrad</source>
        <translation>SmoothGrad</translation>
    </message>
    <message>
        <source>The example, and the output it gives</source>
        <translation>Das Beispiel und die Ausgabe, die es ergibt</translation>
    </message>
    <message>
        <source>The gradient times the input: what each number adds, if the network were linear.
Shrikumar and others 2016, “Not just a black box”</source>
        <translation>Der Gradient mal die Eingabe: was jede Zahl beiträgt, wäre das Netz linear.
Shrikumar und andere 2016, „Not just a black box“</translation>
    </message>
    <message>
        <source>The gradient: how fast the output grows with each number of the input.
Simonyan, Vedaldi and Zisserman 2014, “Deep inside convolutional networks”</source>
        <translation>Der Gradient: wie schnell die Ausgabe mit jeder Zahl der Eingabe wächst.
Simonyan, Vedaldi und Zisserman 2014, „Deep inside convolutional networks“</translation>
    </message>
    <message>
        <source>The mean of the gradients at noisy copies of the input.
Smilkov and others 2017, “SmoothGrad: removing noise by adding noise”</source>
        <translation>Der Mittelwert der Gradienten an verrauschten Kopien der Eingabe.
Smilkov und andere 2017, „SmoothGrad: removing noise by adding noise“</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What each number adds on the way from nothing to the input. Together they are the rise of the output, but for the gap that is told.
Sundararajan, Taly and Yan 2017, “Axiomatic attribution for deep networks”</source>
        <translation>Was jede Zahl auf dem Weg von nichts zur Eingabe beiträgt. Zusammen sind sie der Anstieg der Ausgabe, bis auf die genannte Lücke.
Sundararajan, Taly und Yan 2017, „Axiomatic attribution for deep networks“</translation>
    </message>
    <message>
        <source>Where the maps of a layer speak for the output.
Selvaraju and others 2017, “Grad-CAM: visual explanations from deep networks”</source>
        <translation>Wo die Karten einer Schicht für die Ausgabe sprechen.
Selvaraju und andere 2017, „Grad-CAM: visual explanations from deep networks“</translation>
    </message>
    <message>
        <source>{name}: {sum} for a rise of {rise}, gap {gap}</source>
        <translation>{name}: {sum} bei einem Anstieg von {rise}, Lücke {gap}</translation>
    </message>
</context>
<context>
    <name>AttributionPanel</name>
    <message>
        <source>Each method in a colour scale of its own</source>
        <translation>Jede Methode in einer eigenen Farbskala</translation>
    </message>
    <message>
        <source>Here an output shows what of the example it is due to. There is no output yet: wire scores, one number or a row of them, to the input.</source>
        <translation>Hier zeigt eine Ausgabe, worauf im Beispiel sie beruht. Es gibt noch keine Ausgabe: Scores, eine Zahl oder eine Reihe von Zahlen, mit der Eingabe verbinden.</translation>
    </message>
    <message>
        <source>Nothing is known of the nodes yet.</source>
        <translation>Von den Knoten ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Scale of the attributions</source>
        <translation>Skala der Zuschreibungen</translation>
    </message>
    <message>
        <source>The colours of each method reach to its largest magnitude, for all classes</source>
        <translation>Die Farben jeder Methode reichen bis zu ihrem größten Betrag, für alle Klassen</translation>
    </message>
    <message>
        <source>The example and its attributions</source>
        <translation>Das Beispiel und seine Zuschreibungen</translation>
    </message>
    <message>
        <source>Working out what takes many passes …</source>
        <translation>Was viele Durchgänge braucht, wird berechnet …</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>for it</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>much</source>
        <translation>viel</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>AxisCard</name>
    <message>
        <source>A range in factors must begin above 0.</source>
        <translation>Ein Bereich in Faktoren muss über 0 beginnen.</translation>
    </message>
    <message>
        <source>Do not vary {0}</source>
        <translation>{0} nicht variieren</translation>
    </message>
    <message>
        <source>Even steps, or equal factors</source>
        <translation>Gleiche Schritte oder gleiche Faktoren</translation>
    </message>
    <message>
        <source>Highest {0}</source>
        <translation>Größter Wert von {0}</translation>
    </message>
    <message>
        <source>How many values of it are tried</source>
        <translation>Wie viele Werte davon versucht werden</translation>
    </message>
    <message>
        <source>How {0} is varied</source>
        <translation>Wie {0} variiert wird</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lowest {0}</source>
        <translation>Kleinster Wert von {0}</translation>
    </message>
    <message>
        <source>Name the values one by one, or give the ends of a range</source>
        <translation>Die Werte einzeln nennen oder die Enden eines Bereichs angeben</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Steps of {0}</source>
        <translation>Schritte von {0}</translation>
    </message>
    <message>
        <source>The range begins above its end.</source>
        <translation>Der Bereich beginnt über seinem Ende.</translation>
    </message>
    <message>
        <source>Tick at least one value.</source>
        <translation>Mindestens einen Wert ankreuzen.</translation>
    </message>
    <message>
        <source>Values of {0}</source>
        <translation>Werte von {0}</translation>
    </message>
    <message>
        <source>Values with commas between them, as 4, 8, 16</source>
        <translation>Werte mit Kommas dazwischen, wie 4, 8, 16; mit Dezimalkommas mit Semikolons</translation>
    </message>
    <message>
        <source>Values with semicolons between them</source>
        <translation>Werte mit Semikolons dazwischen</translation>
    </message>
    <message>
        <source>Where the range begins</source>
        <translation>Wo der Bereich beginnt</translation>
    </message>
    <message>
        <source>Where the range ends</source>
        <translation>Wo der Bereich endet</translation>
    </message>
    <message>
        <source>even</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>{0} in factors</source>
        <translation>{0} in Faktoren</translation>
    </message>
</context>
<context>
    <name>BackpropPanel</name>
    <message>
        <source>Back {number} of {all}</source>
        <translation>Zurück {number} von {all}</translation>
    </message>
    <message>
        <source>Blocks as nodes</source>
        <translation>Blöcke als Knoten</translation>
    </message>
    <message>
        <source>Blocks opened</source>
        <translation>Blöcke geöffnet</translation>
    </message>
    <message>
        <source>Click a node to go there</source>
        <translation>Ein Klick auf einen Knoten führt dorthin</translation>
    </message>
    <message>
        <source>Count a block as one step, or go through what is inside</source>
        <translation>Einen Block als einen Schritt zählen oder durch sein Inneres gehen</translation>
    </message>
    <message>
        <source>Derivative of</source>
        <translation>Ableitung von</translation>
    </message>
    <message>
        <source>Examples in the pass</source>
        <translation>Beispiele im Durchgang</translation>
    </message>
    <message>
        <source>Forward {number} of {all}</source>
        <translation>Vorwärts {number} von {all}</translation>
    </message>
    <message>
        <source>Here a pass goes through the network step by step: values forward, gradients back by the chain rule. Draw a network first.</source>
        <translation>Hier geht ein Durchgang Schritt für Schritt durch das Netz: Werte vorwärts, Gradienten nach der Kettenregel zurück. Zuerst ein Netz zeichnen.</translation>
    </message>
    <message>
        <source>How many examples go through at once</source>
        <translation>Wie viele Beispiele zugleich hindurchgehen</translation>
    </message>
    <message>
        <source>The nodes of the pass</source>
        <translation>Die Knoten des Durchgangs</translation>
    </message>
    <message>
        <source>The pass is being worked out …</source>
        <translation>Der Durchgang wird ausgerechnet …</translation>
    </message>
    <message>
        <source>The step at this node</source>
        <translation>Der Schritt an diesem Knoten</translation>
    </message>
    <message>
        <source>What arrives, the node&apos;s own derivative, and what goes back</source>
        <translation>Was ankommt, die eigene Ableitung des Knotens, und was zurückgeht</translation>
    </message>
    <message>
        <source>What is derived</source>
        <translation>Was abgeleitet wird</translation>
    </message>
    <message>
        <source>What is derived: the loss, or what a node gives</source>
        <translation>Was abgeleitet wird: der Verlust oder die Ausgabe eines Knotens</translation>
    </message>
    <message>
        <source>Whether blocks are gone through</source>
        <translation>Ob durch Blöcke hindurchgegangen wird</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>t = {step}</source>
        <translation>t = {step}</translation>
    </message>
    <message>
        <source>the loss</source>
        <translation>der Verlust</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>wire</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>{end} = {value}</source>
        <translation>{end} = {value}</translation>
    </message>
</context>
<context>
    <name>Backpropagation</name>
    <message>
        <source>Arrives</source>
        <translation>Kommt an</translation>
    </message>
    <message>
        <source>Arrives through {count} paths, which add up</source>
        <translation>Kommt über {count} Wege an, die sich addieren</translation>
    </message>
    <message>
        <source>For what is learned here</source>
        <translation>Für das, was hier gelernt wird</translation>
    </message>
    <message>
        <source>For what is learned here, by way of this step; all steps add up</source>
        <translation>Für das, was hier gelernt wird, über diesen Schritt; alle Schritte addieren sich</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Liefert</translation>
    </message>
    <message>
        <source>Goes back through {port} to {node}</source>
        <translation>Geht durch {port} zurück zu {node}</translation>
    </message>
    <message>
        <source>Here it begins: in the sum of the losses it counts with its weight, {weight}.</source>
        <translation>Hier beginnt es: in der Summe der Verluste zählt er mit seinem Gewicht, {weight}.</translation>
    </message>
    <message>
        <source>Here it begins: the end grows with itself by 1.</source>
        <translation>Hier beginnt es: das Ende wächst mit sich selbst um 1.</translation>
    </message>
    <message>
        <source>In through {port}</source>
        <translation>Herein durch {port}</translation>
    </message>
    <message>
        <source>Its Jacobian, {shape}: a row for each number out</source>
        <translation>Seine Jacobi-Matrix, {shape}: eine Zeile für jede Zahl der Ausgabe</translation>
    </message>
    <message>
        <source>Its slope at each number</source>
        <translation>Seine Steigung bei jeder Zahl</translation>
    </message>
    <message>
        <source>Nothing comes back to this node.</source>
        <translation>Zu diesem Knoten kommt nichts zurück.</translation>
    </message>
    <message>
        <source>Step forward: every node works out its value. After the end it goes back, and every node is told how {end} grows with what it gives.</source>
        <translation>Schritt vorwärts: jeder Knoten rechnet seinen Wert aus. Nach dem Ende geht es zurück, und jeder Knoten erfährt, wie {end} mit seiner Ausgabe wächst.</translation>
    </message>
    <message>
        <source>Sum over the paths</source>
        <translation>Summe über die Wege</translation>
    </message>
    <message>
        <source>The node&apos;s own derivative</source>
        <translation>Die eigene Ableitung des Knotens</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>from {node}: {gradient}</source>
        <translation>von {node}: {gradient}</translation>
    </message>
    <message>
        <source>norm {number}</source>
        <translation>Norm {number}</translation>
    </message>
    <message>
        <source>{shape}, norm {norm}</source>
        <translation>{shape}, Norm {norm}</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>What the network says of the changed example</source>
        <translation>Was das Netz zum geänderten Beispiel sagt</translation>
    </message>
    <message>
        <source>What the network says of the original</source>
        <translation>Was das Netz zum Original sagt</translation>
    </message>
</context>
<context>
    <name>BlockEdits</name>
    <message>
        <source>How many steps {name} runs is not known yet; look at its inputs.</source>
        <translation>Wie viele Schritte {name} läuft, ist noch nicht bekannt; zuerst die Eingänge ansehen.</translation>
    </message>
    <message>
        <source>Select a block first; it is kept for every project.</source>
        <translation>Zuerst einen Block auswählen; er wird für jedes Projekt aufbewahrt.</translation>
    </message>
    <message>
        <source>Select a block first; what is inside is shown in a tab.</source>
        <translation>Zuerst einen Block auswählen; sein Inneres wird in einem Tab gezeigt.</translation>
    </message>
    <message>
        <source>Select a block first; what is inside takes its place.</source>
        <translation>Zuerst einen Block auswählen; sein Inneres tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>Select a block that runs over time first.</source>
        <translation>Zuerst einen Block auswählen, der über die Zeit läuft.</translation>
    </message>
    <message>
        <source>Select the nodes that shall become a block first.</source>
        <translation>Zuerst die Knoten auswählen, die ein Block werden sollen.</translation>
    </message>
    <message>
        <source>Unrolled: the copies of a step share their weights.</source>
        <translation>Ausgerollt: Die Kopien eines Schritts teilen ihre Gewichte.</translation>
    </message>
    <message>
        <source>{name} runs {steps} steps, and at most {most} are put into a drawing. “Show unrolled…” shows the first ones.</source>
        <translation>{name} läuft {steps} Schritte, und höchstens {most} werden in eine Zeichnung gesetzt. „Ausgerollt zeigen…“ zeigt die ersten.</translation>
    </message>
</context>
<context>
    <name>Breadcrumb</name>
    <message>
        <source>Backspace or Alt+Up leads one level up</source>
        <translation>Rücktaste oder Alt+Auf führt eine Ebene nach oben</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Where the canvas is</source>
        <translation>Wo die Zeichenfläche steht</translation>
    </message>
    <message>
        <source>copy {0} of {1}</source>
        <translation>Kopie {0} von {1}</translation>
    </message>
    <message>
        <source>t = {0} of {1}</source>
        <translation>t = {0} von {1}</translation>
    </message>
    <message>
        <source>t is the step of the sequence whose numbers the nodes show</source>
        <translation>t ist der Schritt der Folge, dessen Zahlen die Knoten zeigen</translation>
    </message>
</context>
<context>
    <name>BudgetPopup</name>
    <message>
        <source>All runs take</source>
        <translation>Alle Läufe belegen</translation>
    </message>
    <message>
        <source>Disk space for each run&apos;s moments</source>
        <translation>Speicherplatz für die Momente jedes Laufs</translation>
    </message>
    <message>
        <source>Disk space for each run&apos;s moments, in MiB; it can be changed at any time</source>
        <translation>Speicherplatz für die Momente jedes Laufs, in MiB; jederzeit zu ändern</translation>
    </message>
    <message>
        <source>Disk space of moments</source>
        <translation>Speicherplatz der Momente</translation>
    </message>
    <message>
        <source>Each run may take</source>
        <translation>Jeder Lauf darf belegen</translation>
    </message>
    <message>
        <source>Moments lie close at first and further apart later. Where space runs out, the densest are let go. 0 keeps none.</source>
        <translation>Momente liegen anfangs dicht und später weiter auseinander. Wird der Platz knapp, weichen die dichtesten. Bei 0 wird keiner behalten.</translation>
    </message>
    <message>
        <source>This run takes</source>
        <translation>Dieser Lauf belegt</translation>
    </message>
    <message>
        <source>adding up …</source>
        <translation>wird zusammengezählt …</translation>
    </message>
    <message>
        <source>{size} in 1 run</source>
        <translation>{size} in 1 Lauf</translation>
    </message>
    <message>
        <source>{size} in {count} moments</source>
        <translation>{size} in {count} Momenten</translation>
    </message>
    <message>
        <source>{size} in {count} runs</source>
        <translation>{size} in {count} Läufen</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>ECE {ece}: on the whole {sure} sure and {right} right, that is {gap}</source>
        <translation>ECE {ece}: im Ganzen zu {sure} sicher und zu {right} richtig, also {gap}</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Zuverlässigkeitsdiagramm</translation>
    </message>
    <message>
        <source>as sure as it may be</source>
        <translation>so sicher, wie es sein darf</translation>
    </message>
    <message>
        <source>too sure</source>
        <translation>zu sicher</translation>
    </message>
    <message>
        <source>too unsure</source>
        <translation>zu unsicher</translation>
    </message>
    <message>
        <source>{node} gives scores that are no probabilities: they need not add up to 1. With Cross-entropy as the loss, or Softmax as the last layer, they are.</source>
        <translation>{node} gibt Scores, die keine Wahrscheinlichkeiten sind: Sie müssen sich nicht zu 1 ergänzen. Mit Kreuzentropie als Verlust oder Softmax als letzter Schicht sind sie welche.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source> by </source>
        <translation> mal </translation>
    </message>
    <message>
        <source> filters of </source>
        <translation> Filter mit </translation>
    </message>
    <message>
        <source>Bypassed: data go past it unchanged.</source>
        <translation>Überbrückt: Daten gehen unverändert daran vorbei.</translation>
    </message>
    <message>
        <source>Click to mend it.</source>
        <translation>Klicken, um es zu beheben.</translation>
    </message>
    <message>
        <source>Drag it to move all that lies in it; a double-click edits the title.
What is dropped inside joins it, what is dropped outside its border leaves it.</source>
        <translation>Ziehen verschiebt alles, was darin liegt; ein Doppelklick ändert den Titel.
Was innen abgelegt wird, gehört dazu; was außerhalb des Randes abgelegt wird, nicht mehr.</translation>
    </message>
    <message>
        <source>Drag the dot to lead the wire; drag from beside it to draw another one.</source>
        <translation>Am Punkt ziehen, um die Verbindung zu führen; daneben ziehen, um eine weitere zu zeichnen.</translation>
    </message>
    <message>
        <source>Frozen: it does not learn with the rest.</source>
        <translation>Eingefroren: lernt nicht mit dem Rest.</translation>
    </message>
    <message>
        <source>Has a weight decay of its own: {0}.</source>
        <translation>Hat einen eigenen Weight Decay: {0}.</translation>
    </message>
    <message>
        <source>Learns at {0} of the learning rate.</source>
        <translation>Lernt mit dem {0}-Fachen der Lernrate.</translation>
    </message>
    <message>
        <source>NaN or ∞</source>
        <translation>NaN oder ∞</translation>
    </message>
    <message>
        <source>Name of the saved block:</source>
        <translation>Name des gespeicherten Blocks:</translation>
    </message>
    <message>
        <source>Save block to my palette</source>
        <translation>Block in der Palette speichern</translation>
    </message>
    <message>
        <source>Tidy layout</source>
        <translation>Layout ordnen</translation>
    </message>
    <message>
        <source>Tidy selection</source>
        <translation>Auswahl ordnen</translation>
    </message>
    <message>
        <source>Where does this number come from?</source>
        <translation>Woher kommt diese Zahl?</translation>
    </message>
    <message>
        <source>Wire from {source}, {out}, to {target}, {into}</source>
        <translation>Verbindung von {source}, {out}, zu {target}, {into}</translation>
    </message>
    <message>
        <source>backwards</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>batch {value}</source>
        <translation>Batch {value}</translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation>überbrückt</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>Klasse {number}</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>least</source>
        <translation>kleinste</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>weniger als 1 %</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>most</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <source>nothing finite</source>
        <translation>nichts Endliches</translation>
    </message>
    <message>
        <source>one output sees the whole input</source>
        <translation>eine Ausgabe sieht die ganze Eingabe</translation>
    </message>
    <message>
        <source>one output sees {field} of the input</source>
        <translation>eine Ausgabe sieht {field} der Eingabe</translation>
    </message>
    <message>
        <source>output {shape}</source>
        <translation>Ausgabe {shape}</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>über die Zeit</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>problem: {text}</source>
        <translation>Problem: {text}</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>test {value}</source>
        <translation>Test {value}</translation>
    </message>
    <message>
        <source>waits for what comes before it</source>
        <translation>wartet auf das, was davor kommt</translation>
    </message>
    <message>
        <source>warning: {text}</source>
        <translation>Warnung: {text}</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>{address}
Ctrl+click opens it.</source>
        <translation>{address}
Strg+Klick öffnet es.</translation>
    </message>
    <message>
        <source>{block} can not be put into a wire.</source>
        <translation>{block} lässt sich nicht in eine Verbindung setzen.</translation>
    </message>
    <message>
        <source>{chosen} of {count} nodes selected: {names}</source>
        <translation>{chosen} von {count} Knoten ausgewählt: {names}</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} Klassen</translation>
    </message>
    <message>
        <source>{count} nodes, nothing selected</source>
        <translation>{count} Knoten, nichts ausgewählt</translation>
    </message>
    <message>
        <source>{count} of them are frozen</source>
        <translation>{count} davon sind eingefroren</translation>
    </message>
    <message>
        <source>{count} outputs</source>
        <translation>{count} Ausgaben</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} Parameter</translation>
    </message>
    <message>
        <source>{count} parameters, {share} of the drawing&apos;s</source>
        <translation>{count} Parameter, {share} derer der Zeichnung</translation>
    </message>
    <message>
        <source>{data}, example {number}</source>
        <translation>{data}, Beispiel {number}</translation>
    </message>
    <message>
        <source>{port} (one step later)</source>
        <translation>{port} (einen Schritt später)</translation>
    </message>
    <message>
        <source>{port} (optional)</source>
        <translation>{port} (optional)</translation>
    </message>
    <message>
        <source>{sum} = {count} parameters</source>
        <translation>{sum} = {count} Parameter</translation>
    </message>
    <message>
        <source>“{name}” is among your blocks now.</source>
        <translation>„{name}“ gehört jetzt zu den eigenen Blöcken.</translation>
    </message>
</context>
<context>
    <name>CanvasGestures</name>
    <message>
        <source>A letter, or Tab</source>
        <translation>Ein Buchstabe oder Tab</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Alt and drag, or shake a node</source>
        <translation>Mit Alt ziehen, oder einen Knoten schütteln</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Arrows, with a wire selected</source>
        <translation>Pfeiltasten bei ausgewählter Verbindung</translation>
    </message>
    <message>
        <source>Back and forward buttons</source>
        <translation>Maustasten Zurück und Vor</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Choosing and moving</source>
        <translation>Auswählen und Verschieben</translation>
    </message>
    <message>
        <source>Click on a wire, then Delete</source>
        <translation>Verbindung anklicken, dann Entf</translation>
    </message>
    <message>
        <source>Click on the minimap</source>
        <translation>Klick in die Übersichtskarte</translation>
    </message>
    <message>
        <source>Click; Shift or Ctrl and click</source>
        <translation>Klick; Umschalt- oder Strg-Klick</translation>
    </message>
    <message>
        <source>Ctrl and arrows</source>
        <translation>Strg und Pfeiltasten</translation>
    </message>
    <message>
        <source>Ctrl and drag from an output</source>
        <translation>Mit Strg von einem Ausgang ziehen</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Strg beim Ziehen</translation>
    </message>
    <message>
        <source>Delete; with nothing selected, leave the block</source>
        <translation>Entf; wenn nichts ausgewählt ist, den Block verlassen</translation>
    </message>
    <message>
        <source>Double-click on a block</source>
        <translation>Doppelklick auf einen Block</translation>
    </message>
    <message>
        <source>Double-click on a wire</source>
        <translation>Doppelklick auf eine Verbindung</translation>
    </message>
    <message>
        <source>Double-click on the empty canvas</source>
        <translation>Doppelklick auf die leere Zeichenfläche</translation>
    </message>
    <message>
        <source>Drag a layer from the list</source>
        <translation>Eine Schicht aus der Liste ziehen</translation>
    </message>
    <message>
        <source>Drag a node</source>
        <translation>Einen Knoten ziehen</translation>
    </message>
    <message>
        <source>Drag an end of a wire</source>
        <translation>Ein Ende einer Verbindung ziehen</translation>
    </message>
    <message>
        <source>Drag from a port</source>
        <translation>Von einem Anschluss ziehen</translation>
    </message>
    <message>
        <source>Drag on the empty canvas</source>
        <translation>Auf der leeren Zeichenfläche ziehen</translation>
    </message>
    <message>
        <source>Draw a wire; ports that it may end at light up</source>
        <translation>Eine Verbindung ziehen; mögliche Anschlüsse leuchten auf</translation>
    </message>
    <message>
        <source>Draw wires of all selected nodes at once</source>
        <translation>Verbindungen aller ausgewählten Knoten zugleich ziehen</translation>
    </message>
    <message>
        <source>Drop a file</source>
        <translation>Datei ablegen</translation>
    </message>
    <message>
        <source>Drop a node on a wire</source>
        <translation>Einen Knoten auf einer Verbindung ablegen</translation>
    </message>
    <message>
        <source>Drop a wire on nothing</source>
        <translation>Eine Verbindung im Leeren ablegen</translation>
    </message>
    <message>
        <source>Drop a wire on the plus of a block</source>
        <translation>Eine Verbindung auf dem Plus eines Blocks ablegen</translation>
    </message>
    <message>
        <source>Drop it on a wire</source>
        <translation>Auf einer Verbindung ablegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Escape or right button while dragging</source>
        <translation>Escape oder rechte Taste beim Ziehen</translation>
    </message>
    <message>
        <source>Find a layer by its name, for that place</source>
        <translation>Eine Schicht nach Namen suchen, für diese Stelle</translation>
    </message>
    <message>
        <source>Find a layer by its name, to follow the selected node</source>
        <translation>Eine Schicht nach Namen suchen, als Nachfolger des ausgewählten Knotens</translation>
    </message>
    <message>
        <source>From the keyboard</source>
        <translation>Mit der Tastatur</translation>
    </message>
    <message>
        <source>Give the block another port for it</source>
        <translation>Dem Block einen weiteren Anschluss dafür geben</translation>
    </message>
    <message>
        <source>Go from node to node, along wires and across</source>
        <translation>Von Knoten zu Knoten gehen, entlang der Verbindungen und quer</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Go to the node at that end of it</source>
        <translation>Zum Knoten an diesem Ende gehen</translation>
    </message>
    <message>
        <source>Leave everything as it was</source>
        <translation>Alles lassen, wie es war</translation>
    </message>
    <message>
        <source>Leave the canvas</source>
        <translation>Die Zeichenfläche verlassen</translation>
    </message>
    <message>
        <source>Look again at what was seen before, or after</source>
        <translation>Wieder ansehen, was vorher oder danach zu sehen war</translation>
    </message>
    <message>
        <source>Looking around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Middle button, or Space and drag</source>
        <translation>Mittlere Taste, oder mit Leertaste ziehen</translation>
    </message>
    <message>
        <source>Middle click on a block</source>
        <translation>Mittelklick auf einen Block</translation>
    </message>
    <message>
        <source>Move the canvas</source>
        <translation>Die Zeichenfläche verschieben</translation>
    </message>
    <message>
        <source>Move what is selected; it snaps to its neighbours</source>
        <translation>Die Auswahl verschieben; sie rastet an den Nachbarn ein</translation>
    </message>
    <message>
        <source>Offer the layers that fit its end</source>
        <translation>Schichten anbieten, die an das Ende passen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it in a tab</source>
        <translation>In einem Tab öffnen</translation>
    </message>
    <message>
        <source>Open it in a tab; with Shift, put its nodes into the drawing</source>
        <translation>In einem Tab öffnen; mit Umschalt die Knoten in die Zeichnung setzen</translation>
    </message>
    <message>
        <source>Open the block; write in the note or frame</source>
        <translation>Den Block öffnen; in die Notiz oder den Rahmen schreiben</translation>
    </message>
    <message>
        <source>Plug it in elsewhere; on nothing, take it away</source>
        <translation>Anderswo einstecken; im Leeren entfernen</translation>
    </message>
    <message>
        <source>Put a bend into it</source>
        <translation>Einen Knick einfügen</translation>
    </message>
    <message>
        <source>Put it between the two nodes</source>
        <translation>Zwischen die beiden Knoten setzen</translation>
    </message>
    <message>
        <source>Put it where it is dropped</source>
        <translation>Dorthin setzen, wo es abgelegt wird</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Select one; select more, or one less</source>
        <translation>Eines auswählen; eines mehr oder weniger auswählen</translation>
    </message>
    <message>
        <source>Select that as well, or no longer</source>
        <translation>Auch das auswählen, oder nicht mehr</translation>
    </message>
    <message>
        <source>Select what lies in the rectangle</source>
        <translation>Auswählen, was im Rechteck liegt</translation>
    </message>
    <message>
        <source>Shift and Tab</source>
        <translation>Umschalt und Tab</translation>
    </message>
    <message>
        <source>Shift and drag from a port</source>
        <translation>Mit Umschalt von einem Anschluss ziehen</translation>
    </message>
    <message>
        <source>Shift or Ctrl and drag there</source>
        <translation>Dort mit Umschalt oder Strg ziehen</translation>
    </message>
    <message>
        <source>Shift what is selected; with Shift by a single pixel</source>
        <translation>Die Auswahl rücken; mit Umschalt um ein einziges Pixel</translation>
    </message>
    <message>
        <source>Snap to nothing</source>
        <translation>Nirgends einrasten</translation>
    </message>
    <message>
        <source>Take all its wires to another output</source>
        <translation>Alle Verbindungen an einen anderen Ausgang setzen</translation>
    </message>
    <message>
        <source>Take it out of its chain, which is closed</source>
        <translation>Aus der Kette nehmen, die sich schließt</translation>
    </message>
    <message>
        <source>Take the wire away</source>
        <translation>Die Verbindung entfernen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Wiring</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
</context>
<context>
    <name>CanvasTools</name>
    <message>
        <source>What is seen on all nodes</source>
        <translation>Was auf allen Knoten zu sehen ist</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas: the network as nodes and wires</source>
        <translation>Zeichenfläche: das Netz als Knoten und Verbindungen</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>test example {0}</source>
        <translation>Testbeispiel {0}</translation>
    </message>
    <message>
        <source>training example {0}</source>
        <translation>Trainingsbeispiel {0}</translation>
    </message>
</context>
<context>
    <name>Chainrule</name>
    <message>
        <source>&amp;About Chainrule</source>
        <translation>&amp;Über Chainrule</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Align</source>
        <translation>&amp;Ausrichten</translation>
    </message>
    <message>
        <source>&amp;Arithmetic</source>
        <translation>&amp;Rechnung</translation>
    </message>
    <message>
        <source>&amp;Backpropagation</source>
        <translation>&amp;Backpropagation</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>&amp;Bauen</translation>
    </message>
    <message>
        <source>&amp;Bypass</source>
        <translation>&amp;Überbrücken</translation>
    </message>
    <message>
        <source>&amp;Centres</source>
        <translation>&amp;Mitten nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>&amp;Tab schließen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>&amp;Kurven</translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation>&amp;Dunkel oder hell</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Deutsch</source>
        <translation>&amp;Deutsch</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>&amp;Example</source>
        <translation>&amp;Beispiel</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>Beispie&amp;le</translation>
    </message>
    <message>
        <source>&amp;Feature maps</source>
        <translation>&amp;Merkmalskarten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>&amp;Find on the canvas…</source>
        <translation>Auf der Zeichen&amp;fläche suchen…</translation>
    </message>
    <message>
        <source>&amp;First moment</source>
        <translation>&amp;Erster Moment</translation>
    </message>
    <message>
        <source>&amp;Fit network</source>
        <translation>Ganzes &amp;Netz zeigen</translation>
    </message>
    <message>
        <source>&amp;Forget for this project</source>
        <translation>Für dieses Projekt &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>Ein&amp;frieren</translation>
    </message>
    <message>
        <source>&amp;Go on with the stopped run</source>
        <translation>Angehaltenen Lauf &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Gradient flow</source>
        <translation>&amp;Gradientenfluss</translation>
    </message>
    <message>
        <source>&amp;Gradients</source>
        <translation>&amp;Gradienten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Histograms</source>
        <translation>&amp;Histogramme</translation>
    </message>
    <message>
        <source>&amp;Import model…</source>
        <translation>Modell &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Insert reroute</source>
        <translation>&amp;Wegpunkt einfügen</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Keep with the project</source>
        <translation>Mit dem Projekt &amp;aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation>&amp;Groß</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Schichten</translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation>La&amp;youts</translation>
    </message>
    <message>
        <source>&amp;Left edges</source>
        <translation>&amp;Linke Kanten</translation>
    </message>
    <message>
        <source>&amp;Look inside</source>
        <translation>&amp;Hineinsehen</translation>
    </message>
    <message>
        <source>&amp;Loss landscape</source>
        <translation>&amp;Verlustlandschaft</translation>
    </message>
    <message>
        <source>&amp;Magnitudes</source>
        <translation>G&amp;rößen</translation>
    </message>
    <message>
        <source>&amp;Make a block</source>
        <translation>&amp;Block bilden</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>&amp;Middles</source>
        <translation>M&amp;itten untereinander</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>&amp;Übersichtskarte</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;New run from this moment</source>
        <translation>Neuer &amp;Lauf ab diesem Moment</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>&amp;Open block</source>
        <translation>Bl&amp;ock öffnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Gliederung</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Prediction</source>
        <translation>&amp;Vorhersage</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Präsentieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>Panels &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Right edges</source>
        <translation>&amp;Rechte Kanten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Stichproben</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation>&amp;Klein</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Swap inputs</source>
        <translation>Eingänge ta&amp;uschen</translation>
    </message>
    <message>
        <source>&amp;Take out of the chain</source>
        <translation>Aus der &amp;Kette nehmen</translation>
    </message>
    <message>
        <source>&amp;Tidy layout</source>
        <translation>Layout &amp;ordnen</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;Twins</source>
        <translation>&amp;Zwillinge</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Unpack block</source>
        <translation>Block aus&amp;packen</translation>
    </message>
    <message>
        <source>&amp;Upper edges</source>
        <translation>&amp;Obere Kanten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Chainrule&lt;/h3&gt;&lt;p&gt;Draw a neural network, train it with PyTorch, and watch it learn.&lt;/p&gt;&lt;p&gt;Apache Licence 2.0&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Chainrule&lt;/h3&gt;&lt;p&gt;Ein neuronales Netz zeichnen, mit PyTorch trainieren und ihm beim Lernen zusehen.&lt;/p&gt;&lt;p&gt;Apache-Lizenz 2.0&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A &amp;histogram</source>
        <translation>Ein &amp;Histogramm</translation>
    </message>
    <message>
        <source>A run is going; pause or stop it first.</source>
        <translation>Ein Lauf ist im Gang; zuerst pausieren oder anhalten.</translation>
    </message>
    <message>
        <source>A&amp;dversarial</source>
        <translation>&amp;Adversarial</translation>
    </message>
    <message>
        <source>About Chainrule</source>
        <translation>Über Chainrule</translation>
    </message>
    <message>
        <source>Add &amp;layer…</source>
        <translation>&amp;Schicht hinzufügen…</translation>
    </message>
    <message>
        <source>Add no&amp;te</source>
        <translation>Noti&amp;z hinzufügen</translation>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation>{layer} hinzufügen</translation>
    </message>
    <message>
        <source>Adversarial</source>
        <translation>Adversarial</translation>
    </message>
    <message>
        <source>All keys in a list, to be searched, changed and printed.</source>
        <translation>Alle Tasten in einer Liste, zum Suchen, Ändern und Drucken.</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Attri&amp;bution</source>
        <translation>Z&amp;uschreibung</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>Zurück zu &amp;jetzt</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>Backpropagation</translation>
    </message>
    <message>
        <source>Begin with an empty canvas.</source>
        <translation>Mit einer leeren Zeichenfläche beginnen.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>Close the program.</source>
        <translation>Das Programm schließen.</translation>
    </message>
    <message>
        <source>Close the tab; unsaved changes are asked about.</source>
        <translation>Den Tab schließen; nach ungespeicherten Änderungen wird gefragt.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Copy a picture of the selected nodes, or of all; pasted here, it is the nodes again.</source>
        <translation>Ein Bild der ausgewählten oder aller Knoten kopieren; hier eingefügt, ist es wieder die Knoten.</translation>
    </message>
    <message>
        <source>Copy and paste in one.</source>
        <translation>Kopieren und Einfügen in einem.</translation>
    </message>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation>Als B&amp;ild kopieren</translation>
    </message>
    <message>
        <source>Copy the selected nodes: as text for chats and editors, as a picture for documents.</source>
        <translation>Die ausgewählten Knoten kopieren: als Text für Chats und Editoren, als Bild für Dokumente.</translation>
    </message>
    <message>
        <source>Copy what the panel shows that has the keyboard, as a picture and as numbers.</source>
        <translation>Kopieren, was das Feld mit der Tastatur zeigt, als Bild und als Zahlen.</translation>
    </message>
    <message>
        <source>Copy, then delete.</source>
        <translation>Kopieren, dann löschen.</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the selected nodes, as Backspace does; a chain through them is closed again.</source>
        <translation>Die ausgewählten Knoten löschen, wie die Rücktaste; eine Kette durch sie schließt sich wieder.</translation>
    </message>
    <message>
        <source>Dia&amp;gnosis</source>
        <translation>Dia&amp;gnose</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Diagnosis ({count})</source>
        <translation>Diagnose ({count})</translation>
    </message>
    <message>
        <source>Dim all but a circle about the pointer, and show clicks.</source>
        <translation>Alles außer einem Kreis um den Zeiger abdunkeln und Klicks zeigen.</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>E&amp;mbedding</source>
        <translation>E&amp;mbedding</translation>
    </message>
    <message>
        <source>E&amp;valuation</source>
        <translation>Aus&amp;wertung</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>End the run; its weights are kept.</source>
        <translation>Den Lauf beenden; seine Gewichte bleiben.</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Exchange what reaches two inputs; of more than two, each goes on to the next.</source>
        <translation>Vertauschen, was zwei Eingänge erreicht; bei mehr als zweien rückt jedes eins weiter.</translation>
    </message>
    <message>
        <source>Export &amp;film…</source>
        <translation>&amp;Film exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;model…</source>
        <translation>Mo&amp;dell exportieren…</translation>
    </message>
    <message>
        <source>Export pic&amp;ture…</source>
        <translation>Bild expo&amp;rtieren…</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Merkmalskarten</translation>
    </message>
    <message>
        <source>Fill the screen with the network in large type, for people to watch; Escape ends it.</source>
        <translation>Den Bildschirm mit dem Netz in großer Schrift füllen, für Zuschauer; Escape beendet es.</translation>
    </message>
    <message>
        <source>Fill the screen.</source>
        <translation>Den Bildschirm füllen.</translation>
    </message>
    <message>
        <source>Filte&amp;rs</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Weitersu&amp;chen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Rückwär&amp;ts suchen</translation>
    </message>
    <message>
        <source>Flow d&amp;ownwards</source>
        <translation>Fluss nach &amp;unten</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Frame se&amp;lected</source>
        <translation>Auswahl ein&amp;rahmen</translation>
    </message>
    <message>
        <source>Free the selected nodes and close the chain behind them (also Alt-drag, or a shake).</source>
        <translation>Die ausgewählten Knoten lösen und die Kette hinter ihnen schließen (auch Alt-Ziehen oder Schütteln).</translation>
    </message>
    <message>
        <source>Ga&amp;me</source>
        <translation>S&amp;piel</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <source>Give the block another name, wherever it is used.</source>
        <translation>Dem Block einen anderen Namen geben, wo immer er verwendet wird.</translation>
    </message>
    <message>
        <source>Give the node another name.</source>
        <translation>Dem Knoten einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Give the node another type; settings and wires that fit are kept.</source>
        <translation>Dem Knoten einen anderen Typ geben; passende Einstellungen und Verbindungen bleiben.</translation>
    </message>
    <message>
        <source>Go &amp;up one level</source>
        <translation>Eine &amp;Ebene nach oben</translation>
    </message>
    <message>
        <source>Go to a map of the examples as a node sees them, by PCA or t-SNE; or hide it.</source>
        <translation>Zu einer Karte der Beispiele gehen, wie ein Knoten sie sieht, nach PCA oder t-SNE; oder sie verbergen.</translation>
    </message>
    <message>
        <source>Go to a panel first, as with Ctrl+F6.</source>
        <translation>Gehen Sie zuerst in ein Feld, etwa mit Strg+F6.</translation>
    </message>
    <message>
        <source>Go to a pass forward and backward, step by step along the chain rule; or hide it.</source>
        <translation>Zu einem Durchgang vorwärts und zurück gehen, Schritt für Schritt nach der Kettenregel; oder ihn verbergen.</translation>
    </message>
    <message>
        <source>Go to how little an example must be changed to mislead the network, or hide it.</source>
        <translation>Zeigt, wie wenig ein Beispiel geändert werden muss, um das Netz zu täuschen, oder blendet es aus.</translation>
    </message>
    <message>
        <source>Go to how much gradient reaches each layer, and how fast it learns, or hide it.</source>
        <translation>Zeigen, wie viel Gradient jede Schicht erreicht und wie schnell sie lernt, oder ausblenden.</translation>
    </message>
    <message>
        <source>Go to how the loss rises and falls around the network&apos;s weights, or hide it.</source>
        <translation>Zeigt, wie der Verlust um die Gewichte des Netzes steigt und fällt, oder blendet es aus.</translation>
    </message>
    <message>
        <source>Go to how the network learns: stages, recipe and settings, or hide it.</source>
        <translation>Zeigt, wie das Netz lernt: Phasen, Rezept und Einstellungen; oder blendet es aus.</translation>
    </message>
    <message>
        <source>Go to how the numbers of each layer are spread over time, or hide it.</source>
        <translation>Zeigen, wie die Zahlen jeder Schicht über die Zeit verteilt sind, oder ausblenden.</translation>
    </message>
    <message>
        <source>Go to how well the network answers: confusion matrix, mistakes, calibration, ROC; or hide it.</source>
        <translation>Dahin gehen, wie gut das Netz antwortet: Konfusionsmatrix, Irrtümer, Kalibrierung, ROC; oder es verbergen.</translation>
    </message>
    <message>
        <source>Go to states over time, attention and text that the network writes, or hide it.</source>
        <translation>Zu Zuständen über die Zeit, Attention und Text, den das Netz schreibt, wechseln oder das Feld ausblenden.</translation>
    </message>
    <message>
        <source>Go to the curves of the run, or hide them.</source>
        <translation>Zu den Kurven des Laufs gehen, oder sie ausblenden.</translation>
    </message>
    <message>
        <source>Go to the data that is learned from, or hide it.</source>
        <translation>Zu den Daten gehen, aus denen gelernt wird, oder sie ausblenden.</translation>
    </message>
    <message>
        <source>Go to the game that the network learns, or hide it.</source>
        <translation>Zu dem Spiel gehen, das das Netz lernt, oder es ausblenden.</translation>
    </message>
    <message>
        <source>Go to the list of layers, or hide it.</source>
        <translation>Zur Liste der Schichten gehen, oder sie ausblenden.</translation>
    </message>
    <message>
        <source>Go to the list of what is drawn, or hide it; screen readers read it.</source>
        <translation>Zur Liste des Gezeichneten gehen, oder sie ausblenden; Bildschirmleser lesen sie vor.</translation>
    </message>
    <message>
        <source>Go to the next node with a problem.</source>
        <translation>Zum nächsten Knoten mit einem Problem gehen.</translation>
    </message>
    <message>
        <source>Go to the node with a problem before this one.</source>
        <translation>Zum vorigen Knoten mit einem Problem gehen.</translation>
    </message>
    <message>
        <source>Go to the project in the tab further left.</source>
        <translation>Zum Projekt im Tab weiter links gehen.</translation>
    </message>
    <message>
        <source>Go to the project in the tab further right.</source>
        <translation>Zum Projekt im Tab weiter rechts gehen.</translation>
    </message>
    <message>
        <source>Go to the runs that are kept, or hide them.</source>
        <translation>Zu den aufbewahrten Läufen gehen, oder sie ausblenden.</translation>
    </message>
    <message>
        <source>Go to the settings of what is selected, or hide them.</source>
        <translation>Zu den Einstellungen der Auswahl gehen, oder sie ausblenden.</translation>
    </message>
    <message>
        <source>Go to the sweeps, which train a project with many settings, or hide them.</source>
        <translation>Zu den Reihen gehen, die ein Projekt mit vielen Einstellungen trainieren, oder sie ausblenden.</translation>
    </message>
    <message>
        <source>Go to the two networks that learn beside each other, or hide them.</source>
        <translation>Zu den beiden Netzen gehen, die nebeneinander lernen, oder sie ausblenden.</translation>
    </message>
    <message>
        <source>Go to what a layer has learned to look for, or hide it.</source>
        <translation>Zu dem gehen, wonach eine Schicht zu suchen gelernt hat, oder es ausblenden.</translation>
    </message>
    <message>
        <source>Go to what a unit responds to: patches of the data, deconvolution, ascent; or hide it.</source>
        <translation>Zu dem, worauf eine Einheit antwortet: Ausschnitte der Daten, Dekonvolution, Aufstieg; oder es ausblenden.</translation>
    </message>
    <message>
        <source>Go to what ails the network that learns, and what may help, or hide it.</source>
        <translation>Zu dem gehen, was dem lernenden Netz fehlt und was helfen kann, oder es ausblenden.</translation>
    </message>
    <message>
        <source>Go to what each layer sees in an example, or hide it.</source>
        <translation>Zu dem gehen, was jede Schicht in einem Beispiel sieht, oder es ausblenden.</translation>
    </message>
    <message>
        <source>Go to what flows through the network: from the data, drawn, a file, a webcam; or hide it.</source>
        <translation>Dazu gehen, was durch das Netz fließt: aus den Daten, gezeichnet, eine Datei, eine Webcam; oder es ausblenden.</translation>
    </message>
    <message>
        <source>Go to what generators and decoders make, and the plane of codes, or hide it.</source>
        <translation>Zu dem, was Generatoren und Decoder erzeugen, und zur Ebene der Codes wechseln oder das Feld ausblenden.</translation>
    </message>
    <message>
        <source>Go to what nodes make of every point of the plane, or hide it.</source>
        <translation>Zu dem gehen, was Knoten aus jedem Punkt der Ebene machen, oder es ausblenden.</translation>
    </message>
    <message>
        <source>Go to what of the example an output is due to: saliency, Grad-CAM, occlusion; or hide it.</source>
        <translation>Zu dem, worauf im Beispiel eine Ausgabe beruht: Saliency, Grad-CAM, Verdecken; oder es ausblenden.</translation>
    </message>
    <message>
        <source>Go to what the network says about an example, or hide it.</source>
        <translation>Zu dem gehen, was das Netz zu einem Beispiel sagt, oder es ausblenden.</translation>
    </message>
    <message>
        <source>Go to what this project shows and what to try, or hide it.</source>
        <translation>Zeigt, worum es in diesem Projekt geht und was man ausprobieren kann; oder blendet es aus.</translation>
    </message>
    <message>
        <source>Go to where one number comes from: what it sees, and the sum with today&apos;s numbers; or hide it.</source>
        <translation>Dahin gehen, woher eine Zahl kommt: was sie sieht, und die Summe mit den Zahlen von jetzt; oder es verbergen.</translation>
    </message>
    <message>
        <source>Go to {node}</source>
        <translation>Gehe zu {node}</translation>
    </message>
    <message>
        <source>Gradient flow</source>
        <translation>Gradientenfluss</translation>
    </message>
    <message>
        <source>Halt after the running batch.</source>
        <translation>Nach dem laufenden Batch anhalten.</translation>
    </message>
    <message>
        <source>Have this project come up with the panels that stand here now.</source>
        <translation>Dieses Projekt künftig mit den Feldern öffnen, die jetzt dastehen.</translation>
    </message>
    <message>
        <source>Have this project come up with whatever panels stand there.</source>
        <translation>Dieses Projekt künftig mit den Feldern öffnen, die gerade dastehen.</translation>
    </message>
    <message>
        <source>Hi&amp;gh contrast</source>
        <translation>Hoher Kon&amp;trast</translation>
    </message>
    <message>
        <source>Highlight what a node &amp;hangs on</source>
        <translation>&amp;Hervorheben, wovon ein Knoten abhängt</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Insert a la&amp;yer here…</source>
        <translation>Sch&amp;icht hier einfügen…</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Its &amp;filters</source>
        <translation>Seine &amp;Filter</translation>
    </message>
    <message>
        <source>Keep the block among your own, at hand in every project.</source>
        <translation>Den Block unter den eigenen aufbewahren, in jedem Projekt zur Hand.</translation>
    </message>
    <message>
        <source>Keep what the panel shows that has the keyboard, while the network learns on.</source>
        <translation>Festhalten, was das Feld mit der Tastatur zeigt, während das Netz weiterlernt.</translation>
    </message>
    <message>
        <source>Keep what the selected nodes have learned as it is while the others learn.</source>
        <translation>Behalten, was die ausgewählten Knoten gelernt haben, während die anderen lernen.</translation>
    </message>
    <message>
        <source>L&amp;esson</source>
        <translation>L&amp;ektion</translation>
    </message>
    <message>
        <source>L&amp;ower edges</source>
        <translation>&amp;Untere Kanten</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Sprac&amp;he</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>G&amp;rößer</translation>
    </message>
    <message>
        <source>Larger.</source>
        <translation>Größer.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Layout of the panels</source>
        <translation>Anordnung der Panels</translation>
    </message>
    <message>
        <source>Lead data past the selected nodes, as if they were not there.</source>
        <translation>Daten an den ausgewählten Knoten vorbeiführen, als gäbe es sie nicht.</translation>
    </message>
    <message>
        <source>Lead wires from those selected first to free inputs of the last (also Shift-drag a port).</source>
        <translation>Verbindungen von den zuerst ausgewählten zu freien Eingängen des letzten ziehen (auch mit Umschalt von einem Anschluss ziehen).</translation>
    </message>
    <message>
        <source>Learn one batch, then pause.</source>
        <translation>Einen Batch lernen, dann pausieren.</translation>
    </message>
    <message>
        <source>Learn one epoch, then pause.</source>
        <translation>Eine Epoche lernen, dann pausieren.</translation>
    </message>
    <message>
        <source>Leave the block (also Backspace).</source>
        <translation>Den Block verlassen (auch Rücktaste).</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Let data flow from above to below in this drawing, and place its nodes anew.</source>
        <translation>Daten in dieser Zeichnung von oben nach unten fließen lassen und die Knoten neu setzen.</translation>
    </message>
    <message>
        <source>Let this node be changed without the others that stand for the same block.</source>
        <translation>Diesen Knoten ändern lassen, ohne die anderen, die für denselben Block stehen.</translation>
    </message>
    <message>
        <source>Let what has nothing to do with a node fade while the pointer rests on it.</source>
        <translation>Verblassen lassen, was nichts mit dem Knoten unter dem Zeiger zu tun hat.</translation>
    </message>
    <message>
        <source>Look again at what was seen before the last jump.</source>
        <translation>Wieder ansehen, was vor dem letzten Sprung zu sehen war.</translation>
    </message>
    <message>
        <source>Look at a recurrent block step by step, without changing it.</source>
        <translation>Einen rekurrenten Block Schritt für Schritt ansehen, ohne ihn zu ändern.</translation>
    </message>
    <message>
        <source>Look at an earlier moment first.</source>
        <translation>Erst einen früheren Moment ansehen.</translation>
    </message>
    <message>
        <source>Look at the next that was found.</source>
        <translation>Den nächsten Fund ansehen.</translation>
    </message>
    <message>
        <source>Look at the one before.</source>
        <translation>Den vorigen ansehen.</translation>
    </message>
    <message>
        <source>Look for nodes by name, type or problem, also inside blocks.</source>
        <translation>Knoten nach Name, Typ oder Problem suchen, auch in Blöcken.</translation>
    </message>
    <message>
        <source>Look insi&amp;de</source>
        <translation>&amp;Hineinsehen</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Loss landscape</source>
        <translation>Verlustlandschaft</translation>
    </message>
    <message>
        <source>Make a project of a PyTorch module or a torch.export file.</source>
        <translation>Aus einem PyTorch-Modul oder einer torch.export-Datei ein Projekt machen.</translation>
    </message>
    <message>
        <source>Make own &amp;copy</source>
        <translation>Eigene Kopie ma&amp;chen</translation>
    </message>
    <message>
        <source>Make the gaps between the selected nodes equal from left to right.</source>
        <translation>Die Lücken zwischen den ausgewählten Knoten von links nach rechts angleichen.</translation>
    </message>
    <message>
        <source>Make the gaps between the selected nodes equal from top to bottom.</source>
        <translation>Die Lücken zwischen den ausgewählten Knoten von oben nach unten angleichen.</translation>
    </message>
    <message>
        <source>Men&amp;d…</source>
        <translation>Be&amp;heben…</translation>
    </message>
    <message>
        <source>Moment &amp;back</source>
        <translation>Moment &amp;zurück</translation>
    </message>
    <message>
        <source>Moment for&amp;ward</source>
        <translation>Moment &amp;vor</translation>
    </message>
    <message>
        <source>Move the keyboard back through the panels to the canvas.</source>
        <translation>Die Tastatur zurück durch die Panels zur Zeichenfläche bewegen.</translation>
    </message>
    <message>
        <source>Move the keyboard from the canvas to the panels in turn.</source>
        <translation>Die Tastatur von der Zeichenfläche reihum zu den Panels bewegen.</translation>
    </message>
    <message>
        <source>Move the keyboard to the canvas, from wherever it is.</source>
        <translation>Die Tastatur zur Zeichenfläche bewegen, wo immer sie ist.</translation>
    </message>
    <message>
        <source>My blocks</source>
        <translation>Eigene Blöcke</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Nä&amp;chster Tab</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues F&amp;enster</translation>
    </message>
    <message>
        <source>Next &amp;wire of the node</source>
        <translation>Nächste Verbindung des Kn&amp;otens</translation>
    </message>
    <message>
        <source>Next ste&amp;p</source>
        <translation>Nächster S&amp;chritt</translation>
    </message>
    <message>
        <source>No moments are kept; train first.</source>
        <translation>Es sind keine Momente behalten; erst trainieren.</translation>
    </message>
    <message>
        <source>No problems here.</source>
        <translation>Hier gibt es keine Probleme.</translation>
    </message>
    <message>
        <source>No run is going.</source>
        <translation>Es läuft kein Training.</translation>
    </message>
    <message>
        <source>Nothing is to be mended here.</source>
        <translation>Hier ist nichts zu beheben.</translation>
    </message>
    <message>
        <source>Offer what mends the problem of the selected node, or of the next one that has any.</source>
        <translation>Anbieten, was das Problem des ausgewählten Knotens behebt, oder des nächsten mit einem.</translation>
    </message>
    <message>
        <source>One &amp;batch</source>
        <translation>Ein &amp;Batch</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>Eine &amp;Epoche</translation>
    </message>
    <message>
        <source>One to one.</source>
        <translation>Eins zu eins.</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a project file.</source>
        <translation>Eine Projektdatei öffnen.</translation>
    </message>
    <message>
        <source>Open a second window with tabs of its own.</source>
        <translation>Ein zweites Fenster mit eigenen Tabs öffnen.</translation>
    </message>
    <message>
        <source>Open block in a &amp;tab</source>
        <translation>Block in ei&amp;nem Tab öffnen</translation>
    </message>
    <message>
        <source>Open projects</source>
        <translation>Offene Projekte</translation>
    </message>
    <message>
        <source>Open {project}</source>
        <translation>{project} öffnen</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>P&amp;lay moments</source>
        <translation>Momente &amp;abspielen</translation>
    </message>
    <message>
        <source>P&amp;resentation</source>
        <translation>Prä&amp;sentation</translation>
    </message>
    <message>
        <source>P&amp;revious tab</source>
        <translation>&amp;Voriger Tab</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>Pane&amp;ls</translation>
    </message>
    <message>
        <source>Paste nodes, also out of a chat, a project&apos;s text, or a picture that carries them.</source>
        <translation>Knoten einfügen, auch aus einem Chat, dem Text eines Projekts oder einem Bild, das sie trägt.</translation>
    </message>
    <message>
        <source>Pl&amp;ane</source>
        <translation>E&amp;bene</translation>
    </message>
    <message>
        <source>Place all nodes anew; where several are selected, only these.</source>
        <translation>Alle Knoten neu setzen; wo mehrere ausgewählt sind, nur diese.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>Vo&amp;riges Problem</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>Previou&amp;s step</source>
        <translation>Voriger Schr&amp;itt</translation>
    </message>
    <message>
        <source>Put a bend into the selected wire, as a double-click on the wire does.</source>
        <translation>Einen Knick in die ausgewählte Verbindung setzen, wie ein Doppelklick auf sie.</translation>
    </message>
    <message>
        <source>Put a layer into the selected wire.</source>
        <translation>Eine Schicht in die ausgewählte Verbindung setzen.</translation>
    </message>
    <message>
        <source>Put a second network beside this one, that learns from the same examples in step.</source>
        <translation>Diesem Netz ein zweites zur Seite stellen, das im Gleichschritt von denselben Beispielen lernt.</translation>
    </message>
    <message>
        <source>Put a titled frame about the selected nodes and notes. What is dropped inside joins it, what is dropped outside leaves it.</source>
        <translation>Einen Rahmen mit Titel um die ausgewählten Knoten und Notizen legen. Was innen abgelegt wird, gehört dazu; was außerhalb abgelegt wird, nicht mehr.</translation>
    </message>
    <message>
        <source>Put the left edges of the selected nodes in line.</source>
        <translation>Die linken Kanten der ausgewählten Knoten auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Put the lower edges of the selected nodes in line.</source>
        <translation>Die unteren Kanten der ausgewählten Knoten auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Put the panels of this layout back where they stand at first.</source>
        <translation>Die Panels dieser Anordnung an ihren ersten Platz zurücksetzen.</translation>
    </message>
    <message>
        <source>Put the right edges of the selected nodes in line.</source>
        <translation>Die rechten Kanten der ausgewählten Knoten auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Put the selected nodes into a block, which stands in their place.</source>
        <translation>Die ausgewählten Knoten in einen Block setzen, der an ihre Stelle tritt.</translation>
    </message>
    <message>
        <source>Put the selected nodes one below the other, by their middles.</source>
        <translation>Die ausgewählten Knoten mit ihren Mitten untereinandersetzen.</translation>
    </message>
    <message>
        <source>Put the selected nodes side by side, by their middles.</source>
        <translation>Die ausgewählten Knoten mit ihren Mitten nebeneinandersetzen.</translation>
    </message>
    <message>
        <source>Put the upper edges of the selected nodes in line.</source>
        <translation>Die oberen Kanten der ausgewählten Knoten auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Put what is inside the block in its place.</source>
        <translation>Das Innere des Blocks an seine Stelle setzen.</translation>
    </message>
    <message>
        <source>R&amp;eplace type…</source>
        <translation>Typ er&amp;setzen…</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>L&amp;äufe</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Umbe&amp;nennen</translation>
    </message>
    <message>
        <source>Remo&amp;ve from frame</source>
        <translation>Aus Rahmen neh&amp;men</translation>
    </message>
    <message>
        <source>Rena&amp;me block…</source>
        <translation>Block u&amp;mbenennen…</translation>
    </message>
    <message>
        <source>Repeat the undone step.</source>
        <translation>Den zurückgenommenen Schritt wiederholen.</translation>
    </message>
    <message>
        <source>Rivers: draw each wire as broad as the gradient of the loss that flows back through it.</source>
        <translation>Flüsse: jede Verbindung so breit zeichnen wie der Gradient des Verlusts, der durch sie zurückfließt.</translation>
    </message>
    <message>
        <source>Rivers: draw each wire as broad as the numbers that flow through it are large.</source>
        <translation>Flüsse: jede Verbindung so breit zeichnen, wie die Zahlen groß sind, die durch sie fließen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>S&amp;how on it</source>
        <translation>Darauf &amp;zeigen</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>Kl&amp;einer</translation>
    </message>
    <message>
        <source>S&amp;weeps</source>
        <translation>V&amp;ersuchsreihen</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save block to my &amp;palette</source>
        <translation>Block in der P&amp;alette speichern</translation>
    </message>
    <message>
        <source>Save the project.</source>
        <translation>Das Projekt speichern.</translation>
    </message>
    <message>
        <source>Save under another name.</source>
        <translation>Unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>Save what the panel shows that has the keyboard, as PNG, SVG or CSV.</source>
        <translation>Speichern, was das Feld mit der Tastatur zeigt, als PNG, SVG oder CSV.</translation>
    </message>
    <message>
        <source>Se&amp;quence</source>
        <translation>Se&amp;quenz</translation>
    </message>
    <message>
        <source>See everything as it was one kept moment earlier; training goes on.</source>
        <translation>Alles so sehen, wie es einen behaltenen Moment früher war; das Training geht weiter.</translation>
    </message>
    <message>
        <source>See everything as it was one kept moment later.</source>
        <translation>Alles so sehen, wie es einen behaltenen Moment später war.</translation>
    </message>
    <message>
        <source>See everything as it was when the run began.</source>
        <translation>Alles so sehen, wie es zu Beginn des Laufs war.</translation>
    </message>
    <message>
        <source>See the network as it is.</source>
        <translation>Das Netz so sehen, wie es ist.</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles auswä&amp;hlen</translation>
    </message>
    <message>
        <source>Select a block first.</source>
        <translation>Zuerst einen Block auswählen.</translation>
    </message>
    <message>
        <source>Select a block that is used elsewhere, too.</source>
        <translation>Einen Block auswählen, der auch anderswo verwendet wird.</translation>
    </message>
    <message>
        <source>Select a block that runs over time first.</source>
        <translation>Zuerst einen Block auswählen, der über die Zeit läuft.</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>Zuerst einen Knoten auswählen.</translation>
    </message>
    <message>
        <source>Select a node or a note that lies in a frame first.</source>
        <translation>Zuerst einen Knoten oder eine Notiz in einem Rahmen auswählen.</translation>
    </message>
    <message>
        <source>Select a node that has weights first.</source>
        <translation>Zuerst einen Knoten auswählen, der Gewichte hat.</translation>
    </message>
    <message>
        <source>Select a node that is not large yet.</source>
        <translation>Einen Knoten auswählen, der noch nicht groß ist.</translation>
    </message>
    <message>
        <source>Select a node that is not small yet.</source>
        <translation>Einen Knoten auswählen, der noch nicht klein ist.</translation>
    </message>
    <message>
        <source>Select a node with two wires into it.</source>
        <translation>Einen Knoten mit zwei ankommenden Verbindungen auswählen.</translation>
    </message>
    <message>
        <source>Select a wire first.</source>
        <translation>Zuerst eine Verbindung auswählen.</translation>
    </message>
    <message>
        <source>Select a wire first: click it, or press W at a node.</source>
        <translation>Zuerst eine Verbindung auswählen: anklicken, oder an einem Knoten W drücken.</translation>
    </message>
    <message>
        <source>Select every node.</source>
        <translation>Jeden Knoten auswählen.</translation>
    </message>
    <message>
        <source>Select nodes or notes first.</source>
        <translation>Zuerst Knoten oder Notizen auswählen.</translation>
    </message>
    <message>
        <source>Select nodes that have wires first.</source>
        <translation>Zuerst Knoten mit Verbindungen auswählen.</translation>
    </message>
    <message>
        <source>Select one block first.</source>
        <translation>Zuerst einen Block auswählen.</translation>
    </message>
    <message>
        <source>Select the wires of a node in turn, the other way round.</source>
        <translation>Die Verbindungen eines Knotens reihum auswählen, anders herum.</translation>
    </message>
    <message>
        <source>Select the wires of a node in turn; arrows lead on to their ends, Delete takes one away.</source>
        <translation>Die Verbindungen eines Knotens reihum auswählen; Pfeiltasten führen zu ihren Enden, Entf entfernt eine.</translation>
    </message>
    <message>
        <source>Select three nodes or more first.</source>
        <translation>Zuerst drei oder mehr Knoten auswählen.</translation>
    </message>
    <message>
        <source>Select two nodes or more first.</source>
        <translation>Zuerst zwei oder mehr Knoten auswählen.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Show a large picture, and how the number of parameters comes about.</source>
        <translation>Ein großes Bild zeigen, und wie die Parameterzahl zustande kommt.</translation>
    </message>
    <message>
        <source>Show a picture, the shape and the number of parameters.</source>
        <translation>Ein Bild, die Form und die Parameterzahl zeigen.</translation>
    </message>
    <message>
        <source>Show a recurrent block as one node for each step, all with the same weights.</source>
        <translation>Einen rekurrenten Block als einen Knoten je Schritt zeigen, alle mit denselben Gewichten.</translation>
    </message>
    <message>
        <source>Show how the numbers are spread that the selected nodes give for the example.</source>
        <translation>Zeigen, wie die Zahlen verteilt sind, die die ausgewählten Knoten für das Beispiel liefern.</translation>
    </message>
    <message>
        <source>Show icon and name alone.</source>
        <translation>Nur Symbol und Namen zeigen.</translation>
    </message>
    <message>
        <source>Show less of the selected nodes.</source>
        <translation>Weniger von den ausgewählten Knoten zeigen.</translation>
    </message>
    <message>
        <source>Show mean, deviation, least, most and share of zeros of what the selected nodes give.</source>
        <translation>Mittel, Abweichung, kleinste, größte Zahl und Anteil der Nullen von dem zeigen, was die ausgewählten Knoten liefern.</translation>
    </message>
    <message>
        <source>Show more of the selected nodes.</source>
        <translation>Mehr von den ausgewählten Knoten zeigen.</translation>
    </message>
    <message>
        <source>Show nothing of the running network on any node.</source>
        <translation>Auf keinem Knoten etwas vom laufenden Netz zeigen.</translation>
    </message>
    <message>
        <source>Show nothing of the running network on the selected nodes.</source>
        <translation>Auf den ausgewählten Knoten nichts vom laufenden Netz zeigen.</translation>
    </message>
    <message>
        <source>Show on &amp;wires</source>
        <translation>Auf &amp;Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Show on all n&amp;odes</source>
        <translation>Auf allen &amp;Knoten zeigen</translation>
    </message>
    <message>
        <source>Show on each node how the numbers are spread that it gives for the example.</source>
        <translation>Auf jedem Knoten zeigen, wie die Zahlen verteilt sind, die er für das Beispiel liefert.</translation>
    </message>
    <message>
        <source>Show on each node mean, deviation, least, most and share of zeros of what it gives.</source>
        <translation>Auf jedem Knoten Mittel, Abweichung, kleinste, größte Zahl und Anteil der Nullen von dem zeigen, was er liefert.</translation>
    </message>
    <message>
        <source>Show on each node of the network, also inside blocks, what it gives for the example.</source>
        <translation>Auf jedem Knoten des Netzes, auch in Blöcken, zeigen, was er für das Beispiel liefert.</translation>
    </message>
    <message>
        <source>Show on each node that has weights what it has learned; the others stay as they are.</source>
        <translation>Auf jedem Knoten, der Gewichte hat, zeigen, was er gelernt hat; die anderen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Show one moment after the other, or halt.</source>
        <translation>Einen Moment nach dem anderen zeigen, oder anhalten.</translation>
    </message>
    <message>
        <source>Show the frame or node before this one, as large as it fits.</source>
        <translation>Den Rahmen oder Knoten davor zeigen, so groß es geht.</translation>
    </message>
    <message>
        <source>Show the kept runs beside their curves.</source>
        <translation>Die aufbewahrten Läufe neben ihren Kurven zeigen.</translation>
    </message>
    <message>
        <source>Show the network and its curves in large type.</source>
        <translation>Das Netz und seine Kurven in großer Schrift zeigen.</translation>
    </message>
    <message>
        <source>Show the next frame, or the next node along the data&apos;s way, as large as it fits.</source>
        <translation>Den nächsten Rahmen, oder den nächsten Knoten auf dem Weg der Daten zeigen, so groß es geht.</translation>
    </message>
    <message>
        <source>Show the panels for drawing a network.</source>
        <translation>Die Panels zum Zeichnen eines Netzes zeigen.</translation>
    </message>
    <message>
        <source>Show the panels for watching a run.</source>
        <translation>Die Panels zum Verfolgen eines Laufs zeigen.</translation>
    </message>
    <message>
        <source>Show the panels for what the network has learned.</source>
        <translation>Die Panels zu dem zeigen, was das Netz gelernt hat.</translation>
    </message>
    <message>
        <source>Show the recent projects and the gallery as pictures.</source>
        <translation>Die letzten Projekte und die Galerie als Bilder zeigen.</translation>
    </message>
    <message>
        <source>Show the whole drawing in a corner of the canvas.</source>
        <translation>Die ganze Zeichnung in einer Ecke der Zeichenfläche zeigen.</translation>
    </message>
    <message>
        <source>Show the whole network.</source>
        <translation>Das ganze Netz zeigen.</translation>
    </message>
    <message>
        <source>Show u&amp;nrolled…</source>
        <translation>Aus&amp;gerollt zeigen…</translation>
    </message>
    <message>
        <source>Show what is inside the block (Enter).</source>
        <translation>Zeigen, was im Block ist (Eingabetaste).</translation>
    </message>
    <message>
        <source>Show what is inside the block in a tab of its own (middle click).</source>
        <translation>Zeigen, was im Block ist, in einem eigenen Tab (Mittelklick).</translation>
    </message>
    <message>
        <source>Show what is selected as large as it fits.</source>
        <translation>Die Auswahl zeigen, so groß es geht.</translation>
    </message>
    <message>
        <source>Show what the selected nodes give for the example: maps, bars, a number or text.</source>
        <translation>Zeigen, was die ausgewählten Knoten für das Beispiel liefern: Karten, Balken, eine Zahl oder Text.</translation>
    </message>
    <message>
        <source>Show what the selected nodes have learned: their weights, zero in the colour of the card.</source>
        <translation>Zeigen, was die ausgewählten Knoten gelernt haben: ihre Gewichte, die Null in der Farbe der Karte.</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Smaller.</source>
        <translation>Kleiner.</translation>
    </message>
    <message>
        <source>Speak English, from the next start.</source>
        <translation>Englisch sprechen, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Speak German, from the next start.</source>
        <translation>Deutsch sprechen, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Speak the language of this computer, from the next start.</source>
        <translation>Die Sprache dieses Rechners sprechen, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Spotli&amp;ght</source>
        <translation>Scheinw&amp;erfer</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Versuchsreihen</translation>
    </message>
    <message>
        <source>Switch the theme.</source>
        <translation>Das Farbschema wechseln.</translation>
    </message>
    <message>
        <source>T&amp;win…</source>
        <translation>&amp;Zwilling…</translation>
    </message>
    <message>
        <source>Ta&amp;ke out</source>
        <translation>&amp;Herausnehmen</translation>
    </message>
    <message>
        <source>Take away the selected wire, the wires between the selected nodes, or all of one node.</source>
        <translation>Die ausgewählte Verbindung entfernen, die zwischen den ausgewählten Knoten, oder alle eines Knotens.</translation>
    </message>
    <message>
        <source>Take the last step back.</source>
        <translation>Den letzten Schritt zurücknehmen.</translation>
    </message>
    <message>
        <source>Take the panel that has the keyboard out of the window, or put it back.</source>
        <translation>Das Feld mit der Tastatur aus dem Fenster nehmen oder zurücksetzen.</translation>
    </message>
    <message>
        <source>Take the run up again from its checkpoint, with exactly the same numbers.</source>
        <translation>Den Lauf ab seinem Checkpoint wieder aufnehmen, mit genau denselben Zahlen.</translation>
    </message>
    <message>
        <source>Take the selected nodes and notes out of their frame.</source>
        <translation>Die ausgewählten Knoten und Notizen aus ihrem Rahmen nehmen.</translation>
    </message>
    <message>
        <source>The link leads nowhere: {link}.</source>
        <translation>Der Verweis führt nirgendwohin: {link}.</translation>
    </message>
    <message>
        <source>The network itself is open, not a block.</source>
        <translation>Offen ist das Netz selbst, kein Block.</translation>
    </message>
    <message>
        <source>The project comes up with these panels from now on.</source>
        <translation>Das Projekt öffnet sich von nun an mit diesen Feldern.</translation>
    </message>
    <message>
        <source>Their &amp;filters</source>
        <translation>Ihre &amp;Filter</translation>
    </message>
    <message>
        <source>There are no nodes yet.</source>
        <translation>Es gibt noch keine Knoten.</translation>
    </message>
    <message>
        <source>There is no step to repeat.</source>
        <translation>Es gibt keinen Schritt zu wiederholen.</translation>
    </message>
    <message>
        <source>There is no step to take back.</source>
        <translation>Es gibt keinen Schritt zurückzunehmen.</translation>
    </message>
    <message>
        <source>This panel has nothing to keep.</source>
        <translation>Dieses Feld hat nichts zu behalten.</translation>
    </message>
    <message>
        <source>Time &amp;machine</source>
        <translation>Zeit&amp;maschine</translation>
    </message>
    <message>
        <source>To the &amp;canvas</source>
        <translation>Zur &amp;Zeichenfläche</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>To the part before</source>
        <translation>Zum Teil davor</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train anew with the weights of the moment that is looked at.</source>
        <translation>Neu trainieren, mit den Gewichten des angesehenen Moments.</translation>
    </message>
    <message>
        <source>Train, or go on when paused.</source>
        <translation>Trainieren, oder nach einer Pause weitermachen.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>Zwillinge</translation>
    </message>
    <message>
        <source>Type a few letters of anything that can be done, a layer, a node or an example.</source>
        <translation>Einige Buchstaben eines Befehls, einer Schicht, eines Knotens oder Beispiels eintippen.</translation>
    </message>
    <message>
        <source>Type the name of a layer.</source>
        <translation>Den Namen einer Schicht eintippen.</translation>
    </message>
    <message>
        <source>Un&amp;roll over time</source>
        <translation>Über die Zeit ausro&amp;llen</translation>
    </message>
    <message>
        <source>Undo going back.</source>
        <translation>Das Zurückgehen rückgängig machen.</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>Version und Lizenz.</translation>
    </message>
    <message>
        <source>What e&amp;xcites it</source>
        <translation>Was sie &amp;erregt</translation>
    </message>
    <message>
        <source>What excites it</source>
        <translation>Was sie erregt</translation>
    </message>
    <message>
        <source>What is seen is now.</source>
        <translation>Zu sehen ist, was jetzt ist.</translation>
    </message>
    <message>
        <source>What it &amp;gives</source>
        <translation>Was er &amp;liefert</translation>
    </message>
    <message>
        <source>What they &amp;give</source>
        <translation>Was sie &amp;liefern</translation>
    </message>
    <message>
        <source>Which panels stand around the canvas</source>
        <translation>Welche Panels um die Zeichenfläche stehen</translation>
    </message>
    <message>
        <source>Wire &amp;before</source>
        <translation>Ver&amp;bindung davor</translation>
    </message>
    <message>
        <source>Write a note in Markdown and leave it on the canvas.</source>
        <translation>Eine Notiz in Markdown schreiben und auf der Zeichenfläche lassen.</translation>
    </message>
    <message>
        <source>Write and draw in stronger colours, dark or light.</source>
        <translation>In kräftigeren Farben schreiben und zeichnen, dunkel oder hell.</translation>
    </message>
    <message>
        <source>Write the drawing as PNG, SVG or PDF; the picture opens as the network.</source>
        <translation>Die Zeichnung als PNG, SVG oder PDF schreiben; das Bild öffnet sich als das Netz.</translation>
    </message>
    <message>
        <source>Write the moments as a GIF or MP4.</source>
        <translation>Die Momente als GIF oder MP4 schreiben.</translation>
    </message>
    <message>
        <source>Write the network as Python, ONNX, torch.export or safetensors.</source>
        <translation>Das Netz als Python, ONNX, torch.export oder safetensors schreiben.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom to s&amp;election</source>
        <translation>Auf &amp;Auswahl zoomen</translation>
    </message>
    <message>
        <source>“{action}” can not be pressed now.</source>
        <translation>„{action}“ geht gerade nicht.</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys and gestures of Chainrule</source>
        <translation>Tasten und Gesten von Chainrule</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Try {0}, or leave it out</source>
        <translation>{0} versuchen oder weglassen</translation>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Click: show or hide a class. Double-click: show this class alone, or all.</source>
        <translation>Klick: eine Klasse zeigen oder verbergen. Doppelklick: nur diese Klasse zeigen, oder alle.</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Copied as a picture of {width} × {height} pixels that opens as the nodes.</source>
        <translation>Als Bild mit {width} × {height} Pixeln kopiert, das sich als die Knoten öffnet.</translation>
    </message>
    <message>
        <source>The clipboard holds no copied nodes.</source>
        <translation>Die Zwischenablage enthält keine kopierten Knoten.</translation>
    </message>
    <message>
        <source>The drawing is too large for one picture; select a part of it.</source>
        <translation>Die Zeichnung ist für ein Bild zu groß; einen Teil davon auswählen.</translation>
    </message>
    <message>
        <source>The picture in the clipboard carries no project of Chainrule.</source>
        <translation>Das Bild in der Zwischenablage trägt kein Projekt von Chainrule.</translation>
    </message>
    <message>
        <source>There is nothing to take a picture of yet.</source>
        <translation>Es gibt noch nichts abzubilden.</translation>
    </message>
    <message>
        <source>What was to be inserted has no nodes.</source>
        <translation>Was eingefügt werden sollte, hat keine Knoten.</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close this tab</source>
        <translation>Diesen Tab schließen</translation>
    </message>
    <message>
        <source>Close this tab, which has changes</source>
        <translation>Diesen Tab schließen; er hat Änderungen</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>Letters of a command, a layer, a node or an example</source>
        <translation>Buchstaben eines Befehls, einer Schicht, eines Knotens oder Beispiels</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation>Das ist jetzt nicht möglich.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>ComparedLegend</name>
    <message>
        <source>Compare {0} no longer</source>
        <translation>{0} nicht mehr vergleichen</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Show the curves of the open run again</source>
        <translation>Wieder die Kurven des offenen Laufs zeigen</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Compare them no longer</source>
        <translation>Nicht mehr vergleichen</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Outline what was added, changed and removed from the first to the second run</source>
        <translation>Umranden, was vom ersten zum zweiten Lauf dazukam, sich änderte und wegfiel</translation>
    </message>
    <message>
        <source>Put these runs into the trash</source>
        <translation>Diese Läufe in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Put this table on the clipboard for other programs</source>
        <translation>Diese Tabelle für andere Programme in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Show difference on the canvas</source>
        <translation>Unterschied im Netz</translation>
    </message>
</context>
<context>
    <name>ConfusionPage</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>{count} of class {true}, taken for {said}</source>
        <translation>{count} der Klasse {true}, gehalten für {said}</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>macro average, %</source>
        <translation>Makro-Mittel, %</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>said →</source>
        <translation>gesagt →</translation>
    </message>
    <message>
        <source>{count} of {all} that are {true} taken for {said} ({share})</source>
        <translation>{count} von {all} der Klasse {true} für {said} gehalten ({share})</translation>
    </message>
    <message>
        <source>← true</source>
        <translation>← wahr</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>A second class, in a row of its own</source>
        <translation>Eine zweite Klasse, in einer eigenen Zeile</translation>
    </message>
    <message>
        <source>Against nothing else</source>
        <translation>Ohne Vergleich</translation>
    </message>
    <message>
        <source>As a share of the data&apos;s range</source>
        <translation>Als Anteil am Wertebereich der Daten</translation>
    </message>
    <message>
        <source>As a share of the example&apos;s range</source>
        <translation>Als Anteil am Wertebereich des Beispiels</translation>
    </message>
    <message>
        <source>At most so many examples, the first</source>
        <translation>Höchstens so viele Beispiele, die ersten</translation>
    </message>
    <message>
        <source>Beside the picture</source>
        <translation>Neben dem Bild</translation>
    </message>
    <message>
        <source>Best patches</source>
        <translation>Beste Ausschnitte</translation>
    </message>
    <message>
        <source>Best patches: what it saw where it responded most.
Deconvolution: the activation is led back to the input (Zeiler and Fergus 2014).
Guided backpropagation: the same, where ReLUs were open (Springenberg and others 2015).
Gradient ascent: an input is made from noise that excites it (Erhan and others 2009).</source>
        <translation>Beste Ausschnitte: was sie sah, wo sie am stärksten antwortete.
Dekonvolution: die Aktivierung wird zur Eingabe zurückgeführt (Zeiler und Fergus 2014).
Geführte Rückpropagierung: ebenso, wo ReLUs offen waren (Springenberg und andere 2015).
Gradientenaufstieg: aus Rauschen entsteht eine Eingabe, die sie erregt (Erhan und andere 2009).</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Climb</source>
        <translation>Ansteigen soll</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Compared class</source>
        <translation>Verglichene Klasse</translation>
    </message>
    <message>
        <source>Covered square</source>
        <translation>Verdecktes Quadrat</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>Deconvolution</source>
        <translation>Dekonvolution</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Follow the canvas</source>
        <translation>Der Zeichenfläche folgen</translation>
    </message>
    <message>
        <source>For and against</source>
        <translation>Dafür und dagegen</translation>
    </message>
    <message>
        <source>From place to place, of occlusion</source>
        <translation>Von Stelle zu Stelle, beim Verdecken</translation>
    </message>
    <message>
        <source>Gradient ascent</source>
        <translation>Gradientenaufstieg</translation>
    </message>
    <message>
        <source>Guided backpropagation</source>
        <translation>Geführte Rückpropagierung</translation>
    </message>
    <message>
        <source>How an example&apos;s response is taken</source>
        <translation>Woran die Antwort auf ein Beispiel gemessen wird</translation>
    </message>
    <message>
        <source>How it is found out</source>
        <translation>Wie es ermittelt wird</translation>
    </message>
    <message>
        <source>How many steps are climbed</source>
        <translation>Wie viele Schritte gestiegen wird</translation>
    </message>
    <message>
        <source>It moves by</source>
        <translation>Es rückt vor um</translation>
    </message>
    <message>
        <source>Its side, of occlusion</source>
        <translation>Seine Seite, beim Verdecken</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Zittern</translation>
    </message>
    <message>
        <source>Layer for Grad-CAM</source>
        <translation>Schicht für Grad-CAM</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean of all places</source>
        <translation>Mittelwert aller Stellen</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Middle of the map</source>
        <translation>Mitte der Karte</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Noisy copies</source>
        <translation>Verrauschte Kopien</translation>
    </message>
    <message>
        <source>Of SmoothGrad</source>
        <translation>Bei SmoothGrad</translation>
    </message>
    <message>
        <source>Of integrated gradients</source>
        <translation>Bei integrierten Gradienten</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Over the picture</source>
        <translation>Über dem Bild</translation>
    </message>
    <message>
        <source>Pieces of the way</source>
        <translation>Stücke des Wegs</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Geordnet nach</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Share of the way back to the data&apos;s mean after each step (Simonyan, Vedaldi and Zisserman 2014)</source>
        <translation>Anteil des Wegs zurück zum Mittelwert der Daten nach jedem Schritt (Simonyan, Vedaldi und Zisserman 2014)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Signed numbers, or how large they are</source>
        <translation>Zahlen mit Vorzeichen, oder wie groß sie sind</translation>
    </message>
    <message>
        <source>So many are climbed, each from other noise</source>
        <translation>So viele steigen an, jeder aus anderem Rauschen</translation>
    </message>
    <message>
        <source>So many of the strongest</source>
        <translation>So viele der stärksten</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Anfänge</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>Schrittlänge</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Strongest place</source>
        <translation>Stärkste Stelle</translation>
    </message>
    <message>
        <source>Take the node that is selected on the canvas</source>
        <translation>Den Knoten nehmen, der auf der Zeichenfläche ausgewählt ist</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The last ({0})</source>
        <translation>Die letzte ({0})</translation>
    </message>
    <message>
        <source>The node whose output is explained</source>
        <translation>Der Knoten, dessen Ausgabe erklärt wird</translation>
    </message>
    <message>
        <source>The node whose unit is asked</source>
        <translation>Der Knoten, dessen Einheit befragt wird</translation>
    </message>
    <message>
        <source>The picture is moved by up to so much before each step (Mordvintsev 2015)</source>
        <translation>Vor jedem Schritt wird das Bild um bis zu so viel verschoben (Mordvintsev 2015)</translation>
    </message>
    <message>
        <source>Their noise</source>
        <translation>Ihr Rauschen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>What is nothing</source>
        <translation>Was nichts ist</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was es sagt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where integrated gradients begin, and what covers: 0, or of the data</source>
        <translation>Wo integrierte Gradienten beginnen und womit verdeckt wird: 0 oder ein Wert der Daten</translation>
    </message>
    <message>
        <source>Where the colours stand</source>
        <translation>Wo die Farben stehen</translation>
    </message>
    <message>
        <source>Which methods stand beside each other</source>
        <translation>Welche Methoden nebeneinanderstehen</translation>
    </message>
    <message>
        <source>Which of its channels or features, from 0</source>
        <translation>Welcher seiner Kanäle oder welches Merkmal, ab 0</translation>
    </message>
    <message>
        <source>Which of its numbers: what it says, or a class</source>
        <translation>Welche seiner Zahlen: was es sagt, oder eine Klasse</translation>
    </message>
    <message>
        <source>Which part of the data is searched</source>
        <translation>Welcher Teil der Daten durchsucht wird</translation>
    </message>
    <message>
        <source>Which response is made larger</source>
        <translation>Welche Antwort größer gemacht wird</translation>
    </message>
    <message>
        <source>Whose maps are weighed</source>
        <translation>Deren Karten gewichtet werden</translation>
    </message>
    <message>
        <source>Width of a blur after every fourth step (Yosinski and others 2015); 0: none</source>
        <translation>Breite der Unschärfe nach jedem vierten Schritt (Yosinski und andere 2015); 0: keine</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>von {0}</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Not above zero, so not drawn here: {curves}</source>
        <translation>Nicht über null, daher hier nicht gezeichnet: {curves}</translation>
    </message>
</context>
<context>
    <name>CurvesHead</name>
    <message>
        <source>Examples of the compared curves</source>
        <translation>Beispiele der verglichenen Kurven</translation>
    </message>
    <message>
        <source>Follow the curve again</source>
        <translation>Der Kurve wieder folgen</translation>
    </message>
    <message>
        <source>How the curves are drawn</source>
        <translation>Wie die Kurven gezeichnet werden</translation>
    </message>
    <message>
        <source>On which examples the compared runs were measured</source>
        <translation>Auf welchen Beispielen die verglichenen Läufe gemessen wurden</translation>
    </message>
    <message>
        <source>Powers of ten upwards</source>
        <translation>Zehnerpotenzen nach oben</translation>
    </message>
    <message>
        <source>Quantity shown</source>
        <translation>Gezeigte Größe</translation>
    </message>
    <message>
        <source>Show everything again, and keep showing it as it grows</source>
        <translation>Wieder alles zeigen, auch wenn es wächst</translation>
    </message>
    <message>
        <source>Test examples</source>
        <translation>Testbeispiele</translation>
    </message>
    <message>
        <source>Training examples</source>
        <translation>Trainingsbeispiele</translation>
    </message>
    <message>
        <source>Which quantity the curves show</source>
        <translation>Welche Größe die Kurven zeigen</translation>
    </message>
    <message>
        <source>follow</source>
        <translation>folgen</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>CurvesPanel</name>
    <message>
        <source>Nothing is learned here: see the numbers on the nodes</source>
        <translation>Hier wird nichts gelernt: siehe die Zahlen an den Knoten</translation>
    </message>
    <message>
        <source>Train to see the curve</source>
        <translation>Trainieren, um die Kurve zu sehen</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>All answers are right.</source>
        <translation>Alle Antworten sind richtig.</translation>
    </message>
    <message>
        <source>Any class</source>
        <translation>Jede Klasse</translation>
    </message>
    <message>
        <source>Any example of the same part and class</source>
        <translation>Ein beliebiges Beispiel aus demselben Teil und derselben Klasse</translation>
    </message>
    <message>
        <source>Class of the example</source>
        <translation>Klasse des Beispiels</translation>
    </message>
    <message>
        <source>Click an example to let it flow</source>
        <translation>Ein Klick lässt dieses Beispiel durch das Netz fließen</translation>
    </message>
    <message>
        <source>Examples of the data</source>
        <translation>Beispiele der Daten</translation>
    </message>
    <message>
        <source>Looking for a wrong answer …</source>
        <translation>Eine falsche Antwort wird gesucht …</translation>
    </message>
    <message>
        <source>Next example</source>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>Next wrong one</source>
        <translation>Nächstes falsche</translation>
    </message>
    <message>
        <source>Number of the example</source>
        <translation>Nummer des Beispiels</translation>
    </message>
    <message>
        <source>Number of the example: type it, or drag</source>
        <translation>Nummer des Beispiels: eintippen oder ziehen</translation>
    </message>
    <message>
        <source>Only examples of one class</source>
        <translation>Nur Beispiele einer Klasse</translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation>Teil der Daten</translation>
    </message>
    <message>
        <source>Previous example</source>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testdaten</translation>
    </message>
    <message>
        <source>The next example that the network answers wrongly</source>
        <translation>Das nächste Beispiel, das das Netz falsch beantwortet</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Which part of the data the example is from</source>
        <translation>Aus welchem Teil der Daten das Beispiel stammt</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>The data are being loaded.</source>
        <translation>Die Daten werden geladen.</translation>
    </message>
</context>
<context>
    <name>DiagnosisPanel</name>
    <message>
        <source>Nothing found so far.</source>
        <translation>Bisher nichts gefunden.</translation>
    </message>
    <message>
        <source>The run is being looked at…</source>
        <translation>Der Lauf wird angesehen …</translation>
    </message>
    <message>
        <source>Train, and what ails the network will be told here.</source>
        <translation>Trainieren: Was dem Netz dann fehlt, steht hier.</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>differs inside</source>
        <translation>innen anders</translation>
    </message>
    <message>
        <source>the open network</source>
        <translation>das offene Netz</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
</context>
<context>
    <name>DifferenceBar</name>
    <message>
        <source>Show the difference no longer</source>
        <translation>Den Unterschied nicht mehr zeigen</translation>
    </message>
    <message>
        <source>the networks are the same</source>
        <translation>die Netze sind gleich</translation>
    </message>
    <message>
        <source>{0} added</source>
        <translation>{0} dazugekommen</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>{0} geändert</translation>
    </message>
    <message>
        <source>{0} removed</source>
        <translation>{0} weggefallen</translation>
    </message>
    <message>
        <source>{0} wires</source>
        <translation>{0} Verbindungen</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Copied as a picture.</source>
        <translation>Als Bild kopiert.</translation>
    </message>
    <message>
        <source>Copied: the picture, and its numbers for a spreadsheet.</source>
        <translation>Kopiert: das Bild und seine Zahlen für eine Tabelle.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what {panel} shows, as a picture and as numbers</source>
        <translation>Kopieren, was {panel} zeigt, als Bild und als Zahlen</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Hide {panel}</source>
        <translation>{panel} ausblenden</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>In ein eigenes Fenster</translation>
    </message>
    <message>
        <source>Keep what {panel} shows while the network learns on</source>
        <translation>Festhalten, was {panel} zeigt, während das Netz weiterlernt</translation>
    </message>
    <message>
        <source>More that can be done with {panel}</source>
        <translation>Was sich mit {panel} noch tun lässt</translation>
    </message>
    <message>
        <source>Numbers (CSV)…</source>
        <translation>Zahlen (CSV)…</translation>
    </message>
    <message>
        <source>Over the whole screen {name}</source>
        <translation>Über den ganzen Bildschirm {name}</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Put {panel} back into the window</source>
        <translation>{panel} ins Fenster zurücksetzen</translation>
    </message>
    <message>
        <source>Save what {panel} shows as PNG, SVG or CSV</source>
        <translation>Speichern, was {panel} zeigt, als PNG, SVG oder CSV</translation>
    </message>
    <message>
        <source>Save {panel}</source>
        <translation>{panel} speichern</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Take {panel} out of the window, as onto a projector</source>
        <translation>{panel} aus dem Fenster nehmen, etwa auf einen Beamer</translation>
    </message>
    <message>
        <source>{panel} (frozen)</source>
        <translation>{panel} (eingefroren)</translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>As in the data</source>
        <translation>Wie in den Daten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Draw, or rub out</source>
        <translation>Zeichnen oder radieren</translation>
    </message>
    <message>
        <source>Drawing tool</source>
        <translation>Zeichenwerkzeug</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>How wide lines are</source>
        <translation>Wie breit Striche sind</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>Take a fresh sheet</source>
        <translation>Ein neues Blatt nehmen</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>Dünn</translation>
    </message>
    <message>
        <source>Very wide</source>
        <translation>Sehr breit</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Width of lines</source>
        <translation>Strichbreite</translation>
    </message>
</context>
<context>
    <name>DreamFields</name>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Dream on</source>
        <translation>Weiterträumen</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Gibbs steps a frame</source>
        <translation>Gibbs-Schritte je Bild</translation>
    </message>
    <message>
        <source>Highest machine</source>
        <translation>Höchste Maschine</translation>
    </message>
    <message>
        <source>How many chains, independent of each other</source>
        <translation>Wie viele Ketten, unabhängig voneinander</translation>
    </message>
    <message>
        <source>How often each chain goes up and down from one picture to the next</source>
        <translation>Wie oft jede Kette von einem Bild zum nächsten hinauf- und hinabgeht</translation>
    </message>
    <message>
        <source>Let all chains begin once more, with other chance</source>
        <translation>Alle Ketten noch einmal beginnen lassen, mit anderem Zufall</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Stay at this step</source>
        <translation>Bei diesem Schritt bleiben</translation>
    </message>
    <message>
        <source>Steps a frame</source>
        <translation>Schritte je Bild</translation>
    </message>
    <message>
        <source>The machine that dreams; those below it lead down to the data</source>
        <translation>Die Maschine, die träumt; die unter ihr führen zu den Daten hinab</translation>
    </message>
    <message>
        <source>Units at random, or as the example that is looked at makes them</source>
        <translation>Einheiten nach Zufall, oder wie das betrachtete Beispiel sie macht</translation>
    </message>
    <message>
        <source>Where chains begin</source>
        <translation>Wo Ketten beginnen</translation>
    </message>
    <message>
        <source>highest over {layer}</source>
        <translation>höchste über {layer}</translation>
    </message>
    <message>
        <source>highest so far</source>
        <translation>höchste bisher</translation>
    </message>
</context>
<context>
    <name>Embedding</name>
    <message>
        <source>PCA: {all} of the variance ({first} and {second})</source>
        <translation>PCA: {all} der Varianz ({first} und {second})</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>its number as it is</source>
        <translation>seine Zahl, wie sie ist</translation>
    </message>
    <message>
        <source>its two numbers as they are</source>
        <translation>seine beiden Zahlen, wie sie sind</translation>
    </message>
    <message>
        <source>t-SNE: divergence {kl} after {iteration} moves</source>
        <translation>t-SNE: Divergenz {kl} nach {iteration} Schritten</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>{count} {what} examples, step {step}</source>
        <translation>{count} Beispiele ({what}), Schritt {step}</translation>
    </message>
    <message>
        <source>{kept} of its {all} numbers</source>
        <translation>{kept} seiner {all} Zahlen</translation>
    </message>
</context>
<context>
    <name>EmbeddingPanel</name>
    <message>
        <source>Click: look at an example. Drag: lasso; with Shift: a rectangle.</source>
        <translation>Klick: ein Beispiel ansehen. Ziehen: Lasso; mit Umschalt: ein Rechteck.</translation>
    </message>
    <message>
        <source>Here the examples lie as a node sees them. No node gives numbers for an example yet: add an input and a layer.</source>
        <translation>Hier liegen die Beispiele so, wie ein Knoten sie sieht. Noch gibt kein Knoten Zahlen für ein Beispiel: Eine Eingabe und eine Schicht hinzufügen.</translation>
    </message>
    <message>
        <source>Map of the examples</source>
        <translation>Karte der Beispiele</translation>
    </message>
    <message>
        <source>Nothing is known of the nodes yet.</source>
        <translation>Von den Knoten ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>The examples are being put through the network …</source>
        <translation>Die Beispiele laufen durch das Netz …</translation>
    </message>
    <message>
        <source>at work: {0} %</source>
        <translation>in Arbeit: {0} %</translation>
    </message>
    <message>
        <source>test {0}</source>
        <translation>Test: {0}</translation>
    </message>
    <message>
        <source>the network has changed since</source>
        <translation>das Netz hat sich seither geändert</translation>
    </message>
    <message>
        <source>training {0}</source>
        <translation>Training {0}</translation>
    </message>
    <message>
        <source>{0} examples selected</source>
        <translation>{0} Beispiele ausgewählt</translation>
    </message>
</context>
<context>
    <name>Enlarged</name>
    <message>
        <source>Back to all maps (Escape)</source>
        <translation>Zurück zu allen Karten (Escape)</translation>
    </message>
    <message>
        <source>One map, enlarged</source>
        <translation>Eine Karte, vergrößert</translation>
    </message>
    <message>
        <source>The map before</source>
        <translation>Die Karte davor</translation>
    </message>
    <message>
        <source>The next map</source>
        <translation>Die nächste Karte</translation>
    </message>
    <message>
        <source>{layer}, map {number} of {count}</source>
        <translation>{layer}, Karte {number} von {count}</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>RMSE {0}</source>
        <translation>RMSE {0}</translation>
    </message>
    <message>
        <source>R² {r2}, RMSE {rmse}</source>
        <translation>R² {r2}, RMSE {rmse}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>um {0}</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>how often right</source>
        <translation>wie oft richtig</translation>
    </message>
    <message>
        <source>how sure</source>
        <translation>wie sicher</translation>
    </message>
    <message>
        <source>macro average</source>
        <translation>Makro-Mittel</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>said</source>
        <translation>gesagt</translation>
    </message>
    <message>
        <source>says {0}</source>
        <translation>sagt {0}</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>true \ said</source>
        <translation>wahr \ gesagt</translation>
    </message>
    <message>
        <source>true {0}</source>
        <translation>wahr {0}</translation>
    </message>
    <message>
        <source>{0} of {1} numbers are drawn</source>
        <translation>{0} von {1} Zahlen sind gezeichnet</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>{count} {what} examples, step {step}</source>
        <translation>{count} Beispiele ({what}), Schritt {step}</translation>
    </message>
    <message>
        <source>{kept} of {places} places of each</source>
        <translation>je {kept} von {places} Stellen</translation>
    </message>
    <message>
        <source>{share} right, macro F1 {f1}</source>
        <translation>{share} richtig, Makro-F1 {f1}</translation>
    </message>
</context>
<context>
    <name>EvaluationPanel</name>
    <message>
        <source>Here the answers of a network stand beside the right ones. Wire what it says, and a target, into a loss or a metric.</source>
        <translation>Hier stehen die Antworten eines Netzes neben den richtigen. Das, was es sagt, und einen Zielwert mit einem Verlust oder einer Metrik verbinden.</translation>
    </message>
    <message>
        <source>Nothing is known of the nodes yet.</source>
        <translation>Von den Knoten ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>The example is being put through the network …</source>
        <translation>Das Beispiel läuft durch das Netz …</translation>
    </message>
    <message>
        <source>The examples are being put through the network …</source>
        <translation>Die Beispiele laufen durch das Netz …</translation>
    </message>
    <message>
        <source>measuring: {0} %</source>
        <translation>wird gemessen: {0} %</translation>
    </message>
    <message>
        <source>the network has changed since</source>
        <translation>das Netz hat sich seither geändert</translation>
    </message>
</context>
<context>
    <name>ExampleBar</name>
    <message>
        <source>Back to the data</source>
        <translation>Zurück zu den Daten</translation>
    </message>
    <message>
        <source>Choose another example</source>
        <translation>Ein anderes Beispiel wählen</translation>
    </message>
    <message>
        <source>Draw an example, drop a picture, or use a webcam</source>
        <translation>Ein Beispiel zeichnen, ein Bild ablegen oder eine Webcam benutzen</translation>
    </message>
    <message>
        <source>Draw, file, webcam …</source>
        <translation>Zeichnen, Datei, Webcam …</translation>
    </message>
    <message>
        <source>From the test set</source>
        <translation>Aus den Testdaten</translation>
    </message>
    <message>
        <source>From the training set</source>
        <translation>Aus den Trainingsdaten</translation>
    </message>
    <message>
        <source>Next example</source>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>Previous example</source>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>Random example</source>
        <translation>Zufälliges Beispiel</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>ExamplePanel</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Input that you give</source>
        <translation>Eingabe von Hand</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>The chosen input is no picture.</source>
        <translation>Die gewählte Eingabe ist kein Bild.</translation>
    </message>
    <message>
        <source>The data are being loaded.</source>
        <translation>Die Daten werden geladen.</translation>
    </message>
    <message>
        <source>The other inputs are those of {example}.</source>
        <translation>Die anderen Eingaben sind die von {example}.</translation>
    </message>
    <message>
        <source>These data have no input that an example could be of.</source>
        <translation>Diese Daten haben keine Eingabe, für die es ein Beispiel geben könnte.</translation>
    </message>
    <message>
        <source>Webcam</source>
        <translation>Webcam</translation>
    </message>
    <message>
        <source>Where the example comes from</source>
        <translation>Woher das Beispiel kommt</translation>
    </message>
    <message>
        <source>Which input you give; the others come from the data</source>
        <translation>Welche Eingabe von Hand kommt; die anderen kommen aus den Daten</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>your drawing</source>
        <translation>eigene Zeichnung</translation>
    </message>
    <message>
        <source>your numbers</source>
        <translation>eigene Zahlen</translation>
    </message>
    <message>
        <source>your point</source>
        <translation>eigener Punkt</translation>
    </message>
    <message>
        <source>your webcam</source>
        <translation>eigene Webcam</translation>
    </message>
</context>
<context>
    <name>ExamplesView</name>
    <message>
        <source>Earlier examples</source>
        <translation>Frühere Beispiele</translation>
    </message>
    <message>
        <source>Later examples</source>
        <translation>Spätere Beispiele</translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation>Teil der Daten</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Whether examples of the test or the training set are shown</source>
        <translation>Ob Beispiele der Test- oder der Trainingsdaten gezeigt werden</translation>
    </message>
    <message>
        <source>{0} examples</source>
        <translation>{0} Beispiele</translation>
    </message>
    <message>
        <source>{0} … {1} of {2}</source>
        <translation>{0} … {1} von {2}</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Ending …</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Imported: {nodes} nodes, {parameters} parameters.</source>
        <translation>Importiert: {nodes} Knoten, {parameters} Parameter.</translation>
    </message>
    <message>
        <source>Importing {name} …</source>
        <translation>{name} wird importiert …</translation>
    </message>
    <message>
        <source>Its outputs differ from the model&apos;s by at most {difference}.</source>
        <translation>Seine Ausgaben weichen von denen des Modells um höchstens {difference} ab.</translation>
    </message>
    <message>
        <source>Not expressed: {text}</source>
        <translation>Nicht ausgedrückt: {text}</translation>
    </message>
    <message>
        <source>Project of the model</source>
        <translation>Projekt des Modells</translation>
    </message>
    <message>
        <source>Something is being written or read already; wait for it, or cancel it.</source>
        <translation>Es wird schon etwas geschrieben oder gelesen; darauf warten oder es abbrechen.</translation>
    </message>
    <message>
        <source>That is more than rounding explains: the drawing does something else.</source>
        <translation>Das ist mehr, als Runden erklärt: Die Zeichnung tut etwas anderes.</translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation>Es gibt noch nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} wird geschrieben …</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} ist geschrieben.</translation>
    </message>
    <message>
        <source>{name} is written; it opens as the network.</source>
        <translation>{name} ist geschrieben; es öffnet sich als das Netz.</translation>
    </message>
</context>
<context>
    <name>Excites</name>
    <message>
        <source>Click to look at this example in every panel</source>
        <translation>Klicken, um dieses Beispiel in jedem Panel anzusehen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>From noise {seed}: the response rose from {first} to {last}</source>
        <translation>Aus Rauschen {seed}: die Antwort stieg von {first} auf {last}</translation>
    </message>
    <message>
        <source>From this noise it stays silent, and silence has no gradient: choose the node before its ReLU</source>
        <translation>Aus diesem Rauschen bleibt sie stumm, und Stille hat keinen Gradienten: den Knoten vor ihrer ReLU wählen</translation>
    </message>
    <message>
        <source>It answers to none of {count} examples: nowhere does it give more than {most}</source>
        <translation>Sie antwortet auf keines von {count} Beispielen: nirgends gibt sie mehr als {most}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step {step} of {all}: the response has risen from {first} to {last}</source>
        <translation>Schritt {step} von {all}: die Antwort ist von {first} auf {last} gestiegen</translation>
    </message>
    <message>
        <source>Strongest place</source>
        <translation>Stärkste Stelle</translation>
    </message>
    <message>
        <source>The strongest of {count} {part}</source>
        <translation>Die stärksten von {count} {part}</translation>
    </message>
    <message>
        <source>What leads back to this input from the activation {value}</source>
        <translation>Was von der Aktivierung {value} zu dieser Eingabe zurückführt</translation>
    </message>
    <message>
        <source>no ReLU on the way: this is the plain gradient</source>
        <translation>keine ReLU auf dem Weg: das ist der bloße Gradient</translation>
    </message>
    <message>
        <source>response {value}</source>
        <translation>Antwort {value}</translation>
    </message>
    <message>
        <source>sees rows {top} to {bottom}, columns {left} to {right} of the picture</source>
        <translation>sieht Zeilen {top} bis {bottom}, Spalten {left} bis {right} des Bildes</translation>
    </message>
    <message>
        <source>strongest in row {row}, column {column} of its map</source>
        <translation>am stärksten in Zeile {row}, Spalte {column} ihrer Karte</translation>
    </message>
    <message>
        <source>test example {index}</source>
        <translation>Testbeispiel {index}</translation>
    </message>
    <message>
        <source>test examples</source>
        <translation>Testbeispielen</translation>
    </message>
    <message>
        <source>training example {index}</source>
        <translation>Trainingsbeispiel {index}</translation>
    </message>
    <message>
        <source>training examples</source>
        <translation>Trainingsbeispielen</translation>
    </message>
</context>
<context>
    <name>ExcitesPanel</name>
    <message>
        <source>Click a unit to ask what excites it</source>
        <translation>Auf eine Einheit klicken, um zu fragen, was sie erregt</translation>
    </message>
    <message>
        <source>Climbing …</source>
        <translation>Ansteigen …</translation>
    </message>
    <message>
        <source>Here a unit shows what it responds to. There is no node yet that could be asked: wire a layer to the input.</source>
        <translation>Hier zeigt eine Einheit, worauf sie antwortet. Noch gibt es keinen Knoten, der gefragt werden könnte: eine Schicht mit der Eingabe verbinden.</translation>
    </message>
    <message>
        <source>Looking through the data …</source>
        <translation>Die Daten werden durchgesehen …</translation>
    </message>
    <message>
        <source>Nothing is known of the nodes yet.</source>
        <translation>Von den Knoten ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Scale of the inputs</source>
        <translation>Skala der Eingaben</translation>
    </message>
    <message>
        <source>Scale of what leads back</source>
        <translation>Skala des Zurückgeführten</translation>
    </message>
    <message>
        <source>Units of the node</source>
        <translation>Einheiten des Knotens</translation>
    </message>
    <message>
        <source>What excites the unit</source>
        <translation>Was die Einheit erregt</translation>
    </message>
    <message>
        <source>What leads back to the input</source>
        <translation>Was zur Eingabe zurückführt</translation>
    </message>
    <message>
        <source>What leads back to the input, each picture by itself; in the middle zero</source>
        <translation>Was zur Eingabe zurückführt, jedes Bild für sich; in der Mitte null</translation>
    </message>
    <message>
        <source>What the colours of the inputs mean</source>
        <translation>Was die Farben der Eingaben bedeuten</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>for it</source>
        <translation>dafür</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A picture of {width} × {height} pixels is too large. Take a smaller size, or SVG or PDF, which have no pixels.</source>
        <translation>Ein Bild mit {width} × {height} Pixeln ist zu groß. Eine kleinere Größe nehmen, oder SVG oder PDF, die keine Pixel haben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close this window; nothing is written</source>
        <translation>Dieses Fenster schließen; nichts wird geschrieben</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Connections: every use of a weight or bias counts once.</source>
        <translation>Verknüpfungen: Jede Verwendung eines Gewichts oder Bias zählt einmal.</translation>
    </message>
    <message>
        <source>Every use of a weight or bias counts once.</source>
        <translation>Jede Verwendung eines Gewichts oder Bias zählt einmal.</translation>
    </message>
    <message>
        <source>For one example, forward.</source>
        <translation>Für ein Beispiel, vorwärts.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>How many nodes are drawn inside; each copy has all of them.</source>
        <translation>Wie viele Knoten innen gezeichnet sind; jede Kopie hat alle.</translation>
    </message>
    <message>
        <source>How often it runs, one by one.</source>
        <translation>Wie oft er nacheinander läuft.</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>In: {port}</source>
        <translation>Ein: {port}</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innen</translation>
    </message>
    <message>
        <source>Learned numbers: weights and biases.</source>
        <translation>Gelernte Zahlen: Gewichte und Biases.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Multiplications with their additions, for one example.</source>
        <translation>Multiplikationen mit ihren Additionen, für ein Beispiel.</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Mult.-Additionen</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Numbers kept for one example.</source>
        <translation>Für ein Beispiel aufbewahrte Zahlen.</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Out: {port}</source>
        <translation>Aus: {port}</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameters that stay as they are while others learn.</source>
        <translation>Parameter, die bleiben, wie sie sind, während andere lernen.</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>Rezeptives Feld</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The part of the input picture that one output sees.</source>
        <translation>Der Teil des Eingabebildes, den eine Ausgabe sieht.</translation>
    </message>
    <message>
        <source>What comes in → what goes out, for one example.</source>
        <translation>Was hineinkommt → was hinausgeht, für ein Beispiel.</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>{count} nodes</source>
        <translation>{count} Knoten</translation>
    </message>
    <message>
        <source>{count} nodes, {copies} times</source>
        <translation>{count} Knoten, {copies}-mal</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} andere</translation>
    </message>
    <message>
        <source>{weights} weights, {biases} biases</source>
        <translation>{weights} Gewichte, {biases} Biases</translation>
    </message>
</context>
<context>
    <name>FeatureMapsPanel</name>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>Compare no more</source>
        <translation>Nicht mehr vergleichen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Each map by itself</source>
        <translation>Jede Karte für sich</translation>
    </message>
    <message>
        <source>Enlarge this map</source>
        <translation>Diese Karte vergrößern</translation>
    </message>
    <message>
        <source>Most active maps first</source>
        <translation>Aktivste Karten zuerst</translation>
    </message>
    <message>
        <source>No layer with an output to show yet.</source>
        <translation>Noch keine Schicht mit einer Ausgabe zum Zeigen.</translation>
    </message>
    <message>
        <source>One below the other</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Set what is shown beside another moment, or beside another example</source>
        <translation>Das Gezeigte mit einem anderen Zeitpunkt oder einem anderen Beispiel vergleichen</translation>
    </message>
    <message>
        <source>Show the layer on the canvas</source>
        <translation>Die Schicht auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>The usual layers</source>
        <translation>Die üblichen Schichten</translation>
    </message>
    <message>
        <source>Where does this number come from?</source>
        <translation>Woher kommt diese Zahl?</translation>
    </message>
    <message>
        <source>Which layers are shown, and how</source>
        <translation>Welche Schichten gezeigt werden, und wie</translation>
    </message>
    <message>
        <source>With this example</source>
        <translation>Mit diesem Beispiel</translation>
    </message>
    <message>
        <source>With this moment</source>
        <translation>Mit diesem Zeitpunkt</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>vergleichen</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>verglichen</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>high, each layer by itself</source>
        <translation>hoch, jede Schicht für sich</translation>
    </message>
    <message>
        <source>high, each map by itself</source>
        <translation>hoch, jede Karte für sich</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>more than {title}</source>
        <translation>mehr als {title}</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>{example}, step {step}</source>
        <translation>{example}, Schritt {step}</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Import {count} models</source>
        <translation>{count} Modelle importieren</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Insert the nodes of {count} files here</source>
        <translation>Die Knoten von {count} Dateien hier einfügen</translation>
    </message>
    <message>
        <source>Insert the nodes of {name} here</source>
        <translation>Die Knoten von {name} hier einfügen</translation>
    </message>
    <message>
        <source>Neither a project, nor a picture of one, nor a model: {names}.</source>
        <translation>Weder ein Projekt noch ein Bild davon noch ein Modell: {names}.</translation>
    </message>
    <message>
        <source>Open {count} files, each in a tab</source>
        <translation>{count} Dateien öffnen, jede in einem Tab</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>with Shift, its nodes are put into the drawing</source>
        <translation>mit Umschalt kommen seine Knoten in die Zeichnung</translation>
    </message>
    <message>
        <source>with Shift, their nodes are put into the drawing</source>
        <translation>mit Umschalt kommen ihre Knoten in die Zeichnung</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>The system did not open another window.</source>
        <translation>Das System hat kein weiteres Fenster geöffnet.</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>A PNG or JPG file whose picture flows through the network</source>
        <translation>Eine PNG- oder JPG-Datei, deren Bild durch das Netz fließt</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Ein Bild auswählen</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Bild auswählen …</translation>
    </message>
    <message>
        <source>Drop a picture anywhere on this panel: a PNG or JPG file, or a picture.</source>
        <translation>Ein Bild irgendwo auf diesem Feld ablegen: eine PNG- oder JPG-Datei oder ein Bild.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The picture that was copied in another program</source>
        <translation>Das Bild, das in einem anderen Programm kopiert wurde</translation>
    </message>
    <message>
        <source>There is no picture to take. Copy one in another program.</source>
        <translation>Es ist kein Bild da. Zuerst in einem anderen Programm eines kopieren.</translation>
    </message>
    <message>
        <source>dropped picture</source>
        <translation>abgelegtes Bild</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>eingefügtes Bild</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Writing {kind} needs the package {package}, which is not installed: run “python3 bootstrap.py film” once, or “pip install {install}”.</source>
        <translation>Um {kind} zu schreiben, fehlt das Paket {package}: einmal „python3 bootstrap.py film“ ausführen, oder „pip install {install}“.</translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Choose a place and make the film</source>
        <translation>Einen Ort wählen und den Film machen</translation>
    </message>
    <message>
        <source>Each moment is one frame</source>
        <translation>Jeder Moment ist ein Bild</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>GIF goes everywhere, MP4 is smaller and finer</source>
        <translation>GIF geht überall, MP4 ist kleiner und feiner</translation>
    </message>
    <message>
        <source>Making the film …</source>
        <translation>Der Film wird gemacht …</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Share of the film that is made</source>
        <translation>Anteil des Films, der fertig ist</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Step and epoch below each frame</source>
        <translation>Schritt und Epoche unter jedem Bild</translation>
    </message>
    <message>
        <source>The first moment that is shown</source>
        <translation>Der erste gezeigte Moment</translation>
    </message>
    <message>
        <source>The height follows from what is filmed</source>
        <translation>Die Höhe folgt aus dem, was gefilmt wird</translation>
    </message>
    <message>
        <source>The last moment that is shown</source>
        <translation>Der letzte gezeigte Moment</translation>
    </message>
    <message>
        <source>There is no moment in this range.</source>
        <translation>In diesem Bereich liegt kein Moment.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What is filmed, as it is on the screen</source>
        <translation>Was gefilmt wird, wie es auf dem Bildschirm ist</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>{0} px wide</source>
        <translation>{0} px breit</translation>
    </message>
    <message>
        <source>{count} moments, {seconds} s</source>
        <translation>{count} Momente, {seconds} s</translation>
    </message>
</context>
<context>
    <name>FilmProcess</name>
    <message>
        <source>It ended without a word (status {0}).</source>
        <translation>Es endete wortlos (Status {0}).</translation>
    </message>
</context>
<context>
    <name>Filming</name>
    <message>
        <source>Export film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>Das ganze Fenster</translation>
    </message>
    <message>
        <source>{count} were passed over: they are of another network.</source>
        <translation>{count} wurden übergangen: Sie gehören zu einem anderen Netz.</translation>
    </message>
    <message>
        <source>{name} is written: {count} moments.</source>
        <translation>{name} ist geschrieben: {count} Momente.</translation>
    </message>
</context>
<context>
    <name>FilterEditor</name>
    <message>
        <source>Back to all filters (Esc)</source>
        <translation>Zurück zu allen Filtern (Esc)</translation>
    </message>
    <message>
        <source>Begin with a known filter, as strong as the brush</source>
        <translation>Mit einem bekannten Filter beginnen, so stark wie der Pinsel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Let it learn</source>
        <translation>Lernen lassen</translation>
    </message>
    <message>
        <source>Paint it in</source>
        <translation>Einmalen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Preset …</source>
        <translation>Vorlage …</translation>
    </message>
    <message>
        <source>Put the filter&apos;s numbers on the clipboard as CSV</source>
        <translation>Die Zahlen des Filters als CSV in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Put this filter into the network and keep it as it is while the rest learns; a run that is going on is paused for it and goes on</source>
        <translation>Diesen Filter ins Netz setzen und so lassen, während der Rest lernt; ein Lauf, der im Gange ist, wird dafür angehalten und geht weiter</translation>
    </message>
    <message>
        <source>Take numbers from the clipboard, as CSV or with spaces</source>
        <translation>Zahlen aus der Zwischenablage nehmen, als CSV oder mit Leerzeichen</translation>
    </message>
    <message>
        <source>This filter was painted; let it learn like the others</source>
        <translation>Dieser Filter wurde gemalt; ihn wie die anderen lernen lassen</translation>
    </message>
    <message>
        <source>Value of the brush</source>
        <translation>Wert des Pinsels</translation>
    </message>
    <message>
        <source>What the brush paints; the right button paints its negative</source>
        <translation>Was der Pinsel malt; die rechte Taste malt das Negative davon</translation>
    </message>
    <message>
        <source>brush</source>
        <translation>Pinsel</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>filter {number}</source>
        <translation>Filter {number}</translation>
    </message>
    <message>
        <source>map {0} {1}</source>
        <translation>Karte {0} {1}</translation>
    </message>
    <message>
        <source>to map {0} from map {1} ({2}, {3})</source>
        <translation>zu Karte {0} von Karte {1} ({2}, {3})</translation>
    </message>
    <message>
        <source>to map {output} from map {input}</source>
        <translation>zu Karte {output} von Karte {input}</translation>
    </message>
    <message>
        <source>unit {number}</source>
        <translation>Einheit {number}</translation>
    </message>
</context>
<context>
    <name>FiltersPanel</name>
    <message>
        <source>, change since step {0}</source>
        <translation>, Änderung seit Schritt {0}</translation>
    </message>
    <message>
        <source>, change since the start</source>
        <translation>, Änderung seit dem Anfang</translation>
    </message>
    <message>
        <source>Click a filter to paint it</source>
        <translation>Ein Klick auf einen Filter öffnet ihn zum Malen</translation>
    </message>
    <message>
        <source>Layer whose weights are shown</source>
        <translation>Schicht, deren Gewichte gezeigt werden</translation>
    </message>
    <message>
        <source>No layer with weights yet.</source>
        <translation>Noch keine Schicht mit Gewichten.</translation>
    </message>
    <message>
        <source>Show how far the weights have moved since the start</source>
        <translation>Zeigen, wie weit sich die Gewichte seit dem Anfang bewegt haben</translation>
    </message>
    <message>
        <source>The outputs after</source>
        <translation>Die Ausgänge danach</translation>
    </message>
    <message>
        <source>The outputs before</source>
        <translation>Die Ausgänge davor</translation>
    </message>
    <message>
        <source>Whose weights are shown</source>
        <translation>Wessen Gewichte gezeigt werden</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>index {0}</source>
        <translation>Index {0}</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>{layer}, {filter}</source>
        <translation>{layer}, {filter}</translation>
    </message>
</context>
<context>
    <name>FiltersPreview</name>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Escape)</translation>
    </message>
    <message>
        <source>Find by name, type or “problem”</source>
        <translation>Nach Name, Typ oder „Problem“ suchen</translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation>Auf der Zeichenfläche suchen</translation>
    </message>
    <message>
        <source>How much was found</source>
        <translation>Wie viel gefunden wurde</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Weiter (F3)</translation>
    </message>
    <message>
        <source>Nodes that were found</source>
        <translation>Gefundene Knoten</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Zurück (Umschalt+F3)</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>{total} found</source>
        <translation>{total} gefunden</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Add a layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Add a layer here…</source>
        <translation>Schicht hier hinzufügen…</translation>
    </message>
    <message>
        <source>Insert a layer into the wire</source>
        <translation>Eine Schicht in die Verbindung einfügen</translation>
    </message>
    <message>
        <source>Replace {name} by</source>
        <translation>{name} ersetzen durch</translation>
    </message>
    <message>
        <source>Type the name of a layer, to be put here.</source>
        <translation>Den Namen einer Schicht eintippen, die hierhin kommt.</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Done. It holds from the next run on, not for this one.</source>
        <translation>Erledigt. Es gilt ab dem nächsten Lauf, für diesen nicht.</translation>
    </message>
    <message>
        <source>Done. The run goes on with it.</source>
        <translation>Erledigt. Der Lauf geht damit weiter.</translation>
    </message>
    <message>
        <source>Done. Train again to see what it does.</source>
        <translation>Erledigt. Neu trainieren zeigt, was es bewirkt.</translation>
    </message>
    <message>
        <source>Select {0} on the canvas</source>
        <translation>{0} im Plan auswählen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>{0}: one step, which Undo takes back</source>
        <translation>{0}: ein Schritt, den Rückgängig zurücknimmt</translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>What is said beside what is true</source>
        <translation>Gesagtes neben Wahrem</translation>
    </message>
</context>
<context>
    <name>FitView</name>
    <message>
        <source>said</source>
        <translation>gesagt</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>true {true}, said {said}, off by {off}</source>
        <translation>wahr {true}, gesagt {said}, daneben um {off}</translation>
    </message>
</context>
<context>
    <name>FlowView</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
</context>
<context>
    <name>Flowing</name>
    <message>
        <source>Back to the data</source>
        <translation>Zurück zu den Daten</translation>
    </message>
    <message>
        <source>Let the example of the data flow again</source>
        <translation>Wieder das Beispiel der Daten durch das Netz fließen lassen</translation>
    </message>
    <message>
        <source>The example as the network takes it</source>
        <translation>Das Beispiel, wie es ins Netz geht</translation>
    </message>
    <message>
        <source>step {step}, number {number}: {value}</source>
        <translation>Schritt {step}, Zahl {number}: {value}</translation>
    </message>
</context>
<context>
    <name>FoldedWords</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>FoldingRow</name>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Reset to {0}</source>
        <translation>Auf {0} zurücksetzen</translation>
    </message>
    <message>
        <source>Usually {0}.</source>
        <translation>Üblich ist {0}.</translation>
    </message>
    <message>
        <source>Vary this in a sweep</source>
        <translation>In einer Versuchsreihe variieren</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
</context>
<context>
    <name>FormulaView</name>
    <message>
        <source>Copy formula</source>
        <translation>Formel kopieren</translation>
    </message>
    <message>
        <source>Formula: {0}</source>
        <translation>Formel: {0}</translation>
    </message>
    <message>
        <source>The arithmetic of this layer. Right-click copies it as text.</source>
        <translation>Die Rechnung dieser Schicht. Rechtsklick kopiert sie als Text.</translation>
    </message>
</context>
<context>
    <name>GamePanel</name>
    <message>
        <source>Did by chance: {action} · earned {reward}</source>
        <translation>Zufällig getan: {action} · verdient {reward}</translation>
    </message>
    <message>
        <source>Did: {action} · earned {reward}</source>
        <translation>Getan: {action} · verdient {reward}</translation>
    </message>
    <message>
        <source>Does: {action} · the last move earned {reward}</source>
        <translation>Tut: {action} · der letzte Zug brachte {reward}</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Episode</translation>
    </message>
    <message>
        <source>Episode {episode} · move {move} · return {total}</source>
        <translation>Episode {episode} · Zug {move} · Ertrag {total}</translation>
    </message>
    <message>
        <source>Episode: whole episodes, played by the network as it is now, without chance. Training: the game that it learns from at this moment.</source>
        <translation>Episode: ganze Episoden, gespielt vom Netz, wie es jetzt ist, ohne Zufall. Training: das Spiel, von dem es in diesem Moment lernt.</translation>
    </message>
    <message>
        <source>How fast the moves are shown</source>
        <translation>Wie schnell die Züge gezeigt werden</translation>
    </message>
    <message>
        <source>How many steps the network had learned that plays</source>
        <translation>Wie viele Schritte das Netz gelernt hatte, das spielt</translation>
    </message>
    <message>
        <source>Let the network play</source>
        <translation>Das Netz spielen lassen</translation>
    </message>
    <message>
        <source>Next move</source>
        <translation>Nächster Zug</translation>
    </message>
    <message>
        <source>No run is at work. Train, and see the game that it learns from here.</source>
        <translation>Kein Lauf ist im Gange. Nach dem Start des Trainings ist hier das Spiel zu sehen, von dem das Netz lernt.</translation>
    </message>
    <message>
        <source>Over: the last move earned {reward}</source>
        <translation>Vorbei: Der letzte Zug brachte {reward}</translation>
    </message>
    <message>
        <source>Stay at this move</source>
        <translation>Bei diesem Zug bleiben</translation>
    </message>
    <message>
        <source>The chance of each action here</source>
        <translation>Die Wahrscheinlichkeit jeder Aktion an dieser Stelle</translation>
    </message>
    <message>
        <source>The episode begins</source>
        <translation>Die Episode beginnt</translation>
    </message>
    <message>
        <source>The game</source>
        <translation>Das Spiel</translation>
    </message>
    <message>
        <source>This project has no game. Choose one as the data, such as Catch.</source>
        <translation>Dieses Projekt hat kein Spiel. Als Daten eines wählen, etwa Catch.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>What the network expects each action here to earn</source>
        <translation>Was jede Aktion an dieser Stelle nach Erwartung des Netzes bringt</translation>
    </message>
    <message>
        <source>What the network thinks of each action</source>
        <translation>Was das Netz von jeder Aktion hält</translation>
    </message>
    <message>
        <source>Which game is shown</source>
        <translation>Welches Spiel gezeigt wird</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>after {step} steps</source>
        <translation>nach {step} Schritten</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>{moves} moves/s</source>
        <translation>{moves} Züge/s</translation>
    </message>
</context>
<context>
    <name>GradientFlow</name>
    <message>
        <source>Gradient of outputs</source>
        <translation>Gradient der Ausgaben</translation>
    </message>
    <message>
        <source>Gradient of weights</source>
        <translation>Gradient der Gewichte</translation>
    </message>
    <message>
        <source>Gradients on {count} training examples</source>
        <translation>Gradienten an {count} Trainingsbeispielen</translation>
    </message>
    <message>
        <source>How far one step moved the weights, by their length: usually about a thousandth</source>
        <translation>Wie weit ein Schritt die Gewichte bewegt hat, geteilt durch ihre Länge: gewöhnlich etwa ein Tausendstel</translation>
    </message>
    <message>
        <source>Length of the gradient of the loss by all weights and biases</source>
        <translation>Länge des Gradienten der Verlustfunktion nach allen Gewichten und Biases</translation>
    </message>
    <message>
        <source>Length of the gradient of the loss by what the layer gives for all examples</source>
        <translation>Länge des Gradienten der Verlustfunktion nach allem, was die Schicht für die Beispiele ausgibt</translation>
    </message>
    <message>
        <source>Silent units</source>
        <translation>Stumme Einheiten</translation>
    </message>
    <message>
        <source>Units that let no gradient through for any example: dead (always 0), or saturated (at an end of their range)</source>
        <translation>Einheiten, die bei keinem Beispiel einen Gradienten durchlassen: tot (immer 0) oder gesättigt (an einem Ende ihres Bereichs)</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>Änderung / Gewicht</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>units on {count}</source>
        <translation>Einheiten an {count}</translation>
    </message>
    <message>
        <source>update of step {step}</source>
        <translation>Änderung in Schritt {step}</translation>
    </message>
    <message>
        <source>updates are measured while it learns</source>
        <translation>Änderungen werden beim Lernen gemessen</translation>
    </message>
    <message>
        <source>{text} units dead</source>
        <translation>{text} Einheiten tot</translation>
    </message>
    <message>
        <source>{text} units saturated</source>
        <translation>{text} Einheiten gesättigt</translation>
    </message>
</context>
<context>
    <name>GradientFlowPanel</name>
    <message>
        <source>Click a layer to see it on the canvas</source>
        <translation>Eine Schicht anklicken, um sie auf der Zeichenfläche zu sehen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Here every layer shows how much gradient reaches it and how fast it learns. This network has no layer that learns: add one, such as Linear.</source>
        <translation>Hier zeigt jede Schicht, wie viel Gradient sie erreicht und wie schnell sie lernt. Dieses Netz hat keine Schicht, die lernt: eine hinzufügen, etwa Linear.</translation>
    </message>
    <message>
        <source>Measured as soon as the network has been compiled.</source>
        <translation>Wird gemessen, sobald das Netz übersetzt ist.</translation>
    </message>
    <message>
        <source>Numbers of the layers</source>
        <translation>Zahlen der Schichten</translation>
    </message>
    <message>
        <source>Which numbers are shown</source>
        <translation>Welche Zahlen gezeigt werden</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>% of row</source>
        <translation>% der Zeile</translation>
    </message>
    <message>
        <source>About how many neighbours t-SNE holds each example together with</source>
        <translation>Mit ungefähr wie vielen Nachbarn t-SNE jedes Beispiel zusammenhält</translation>
    </message>
    <message>
        <source>All examples</source>
        <translation>Alle Beispiele</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Class or number</source>
        <translation>Klasse oder Zahl</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <translation>Jetzt auswerten</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Follow selection</source>
        <translation>Auswahl folgen</translation>
    </message>
    <message>
        <source>Form anew</source>
        <translation>Neu bilden</translation>
    </message>
    <message>
        <source>Form the map from the start, not from the one that is shown</source>
        <translation>Die Karte von Anfang an bilden, nicht von der gezeigten aus</translation>
    </message>
    <message>
        <source>Found beside false alarms (ROC), or precision beside found</source>
        <translation>Gefundenes über Fehlalarmen (ROC), oder Präzision über Gefundenem</translation>
    </message>
    <message>
        <source>How many examples are judged; of more, evenly spread ones</source>
        <translation>Wie viele Beispiele beurteilt werden; von mehr gleichmäßig verteilte</translation>
    </message>
    <message>
        <source>How many examples are mapped; of more, evenly spread ones</source>
        <translation>Wie viele Beispiele gezeigt werden; von mehr gleichmäßig verteilte</translation>
    </message>
    <message>
        <source>How often, or in per cent of all that are of the class</source>
        <translation>Wie oft, oder in Prozent aller dieser Klasse</translation>
    </message>
    <message>
        <source>How the answers are looked at</source>
        <translation>Wie die Antworten betrachtet werden</translation>
    </message>
    <message>
        <source>Likeliest classes</source>
        <translation>Wahrscheinlichste Klassen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Map the node that is selected on the canvas</source>
        <translation>Den Knoten zeigen, der auf der Zeichenfläche ausgewählt ist</translation>
    </message>
    <message>
        <source>Measure with the network as it is now</source>
        <translation>Mit dem Netz messen, wie es jetzt ist</translation>
    </message>
    <message>
        <source>Measured again</source>
        <translation>Neu gemessen</translation>
    </message>
    <message>
        <source>Measured again when the network changed, every few seconds while it learns</source>
        <translation>Neu gemessen, wenn sich das Netz geändert hat; während es lernt, alle paar Sekunden</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Irrtümer</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>PCA: the plane of the largest variance. t-SNE: keeps neighbours together</source>
        <translation>PCA: die Ebene der größten Varianz. t-SNE: hält Nachbarn beisammen</translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation>Teil der Daten</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Said and true</source>
        <translation>Gesagt und wahr</translation>
    </message>
    <message>
        <source>State, memory, a gate, or a node inside the block</source>
        <translation>Zustand, Speicher, ein Gatter oder ein Knoten im Block</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>States at each step; the same step again and again; who looks where; text that the network writes</source>
        <translation>Zustände bei jedem Schritt; derselbe Schritt immer wieder; wer wohin schaut; Text, den das Netz schreibt</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Unrolled</source>
        <translation>Ausgerollt</translation>
    </message>
    <message>
        <source>Up to {0}</source>
        <translation>Bis zu {0}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>What of it</source>
        <translation>Was davon</translation>
    </message>
    <message>
        <source>What the points are coloured by</source>
        <translation>Wonach die Punkte gefärbt sind</translation>
    </message>
    <message>
        <source>Whether test or training examples are judged</source>
        <translation>Ob Test- oder Trainingsbeispiele beurteilt werden</translation>
    </message>
    <message>
        <source>Whether test or training examples are mapped</source>
        <translation>Ob Test- oder Trainingsbeispiele gezeigt werden</translation>
    </message>
    <message>
        <source>Which answer of the network is judged, by its loss or metric</source>
        <translation>Welche Antwort des Netzes beurteilt wird, nach Verlust oder Metrik</translation>
    </message>
    <message>
        <source>Which class stands against the rest, or which number is shown</source>
        <translation>Welche Klasse gegen den Rest steht, oder welche Zahl gezeigt wird</translation>
    </message>
    <message>
        <source>Whose output is mapped</source>
        <translation>Wessen Ausgabe gezeigt wird</translation>
    </message>
    <message>
        <source>Whose steps are shown; a click on the canvas chooses too</source>
        <translation>Wessen Schritte gezeigt werden; auch ein Klick auf der Zeichenfläche wählt</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>{0} examples</source>
        <translation>{0} Beispiele</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>&lt;i&gt;Also found as:&lt;/i&gt; {0}</source>
        <translation>&lt;i&gt;Auch zu finden als:&lt;/i&gt; {0}</translation>
    </message>
    <message>
        <source>&lt;i&gt;Source:&lt;/i&gt; {0}</source>
        <translation>&lt;i&gt;Quelle:&lt;/i&gt; {0}</translation>
    </message>
    <message>
        <source>Shapes, where it comes from, and other names for it</source>
        <translation>Formen, Herkunft und andere Namen</translation>
    </message>
</context>
<context>
    <name>HistogramChart</name>
    <message>
        <source>Histograms over time</source>
        <translation>Histogramme über die Zeit</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>von {0} bis {1}</translation>
    </message>
</context>
<context>
    <name>Histograms</name>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>, of {examples} training examples</source>
        <translation>, von {examples} Trainingsbeispielen</translation>
    </message>
    <message>
        <source>, {counted} of them counted</source>
        <translation>, {counted} davon gezählt</translation>
    </message>
    <message>
        <source>, {strange} not finite</source>
        <translation>, {strange} nicht endlich</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Gradients of activations</source>
        <translation>Gradienten der Aktivierungen</translation>
    </message>
    <message>
        <source>Gradients of weights</source>
        <translation>Gradienten der Gewichte</translation>
    </message>
    <message>
        <source>Not looked at: steps {gaps}.</source>
        <translation>Nicht betrachtet: Schritte {gaps}.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>{count} looks were made later, from moments that the run keeps.</source>
        <translation>{count} Blicke sind nachträglich entstanden, aus Momenten, die der Lauf aufhebt.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{layer}, {moment}: no number is near {value}</source>
        <translation>{layer}, {moment}: keine Zahl liegt nahe {value}</translation>
    </message>
    <message>
        <source>{layer}, {moment}: {count} of {all} lie from {low} to {high}</source>
        <translation>{layer}, {moment}: {count} von {all} liegen von {low} bis {high}</translation>
    </message>
    <message>
        <source>{size} numbers, mean {mean}, deviation {deviation}</source>
        <translation>{size} Zahlen, Mittelwert {mean}, Abweichung {deviation}</translation>
    </message>
</context>
<context>
    <name>HistogramsPanel</name>
    <message>
        <source>All layers</source>
        <translation>Alle Schichten</translation>
    </message>
    <message>
        <source>Counted as soon as the network has been compiled. Press Train to see it.</source>
        <translation>Gezählt wird, sobald das Netz übersetzt ist. „Trainieren“ drücken, um es zu sehen.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Here the numbers of each layer are counted by size, over the whole run. This network has no layer with such numbers: add one, such as Linear.</source>
        <translation>Hier werden die Zahlen jeder Schicht nach ihrer Größe gezählt, über den ganzen Lauf. Dieses Netz hat keine Schicht mit solchen Zahlen: eine hinzufügen, etwa Linear.</translation>
    </message>
    <message>
        <source>How histograms are drawn</source>
        <translation>Wie Histogramme gezeichnet werden</translation>
    </message>
    <message>
        <source>Layer of the histograms</source>
        <translation>Schicht der Histogramme</translation>
    </message>
    <message>
        <source>Nothing is known of the nodes yet.</source>
        <translation>Von den Knoten ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Ridges</source>
        <translation>Gebirge</translation>
    </message>
    <message>
        <source>Ridges: the newest in front. Heat map: time to the right, values upwards</source>
        <translation>Gebirge: das neueste vorn. Heatmap: Zeit nach rechts, Werte nach oben</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>The first {count} of {all} layers; choose one to see another</source>
        <translation>Die ersten {count} von {all} Schichten; eine andere lässt sich auswählen</translation>
    </message>
    <message>
        <source>Weights, activations, or gradients of the loss by either of them</source>
        <translation>Gewichte, Aktivierungen oder Gradienten der Verlustfunktion nach einem von beiden</translation>
    </message>
    <message>
        <source>Which numbers are counted</source>
        <translation>Welche Zahlen gezählt werden</translation>
    </message>
    <message>
        <source>Which share of a look&apos;s numbers lies in a bin</source>
        <translation>Welcher Anteil der Zahlen eines Blicks in einer Klasse liegt</translation>
    </message>
    <message>
        <source>Whose numbers are counted</source>
        <translation>Wessen Zahlen gezählt werden</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>most</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
    <message>
        <source>step {step} (epoch {epoch})</source>
        <translation>Schritt {step} (Epoche {epoch})</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>{count} layers; point at a bin to read it</source>
        <translation>{count} Schichten; auf eine Klasse zeigen, um sie abzulesen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>3x224x224</source>
        <translation>3x224x224</translation>
    </message>
    <message>
        <source>3x224x224 for a picture, 64 for a vector, steps:20x8 for a sequence, tokens:50/1000 for text. Empty where the file tells it.</source>
        <translation>3x224x224 für ein Bild, 64 für einen Vektor, steps:20x8 für eine Sequenz, tokens:50/1000 für Text. Leer, wo die Datei es sagt.</translation>
    </message>
    <message>
        <source>A torch.export file, a Python file, or a callable of an installed package</source>
        <translation>Eine torch.export-Datei, eine Python-Datei oder ein aufrufbares Objekt eines installierten Pakets</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Choose a place for the project and import the model into it</source>
        <translation>Einen Ort für das Projekt wählen und das Modell hineinimportieren</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>For so many classes a target, a loss and an accuracy are added</source>
        <translation>Für so viele Klassen kommen Zielwert, Verlust und Genauigkeit hinzu</translation>
    </message>
    <message>
        <source>Import model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Importing runs this code on your computer, with all your rights. Do it only with code you trust.</source>
        <translation>Beim Importieren läuft dieser Code auf diesem Rechner, mit allen Rechten. Nur bei vertrauenswürdigem Code tun.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Its modules become blocks; without, there is one large drawing</source>
        <translation>Seine Module werden Blöcke; ohne entsteht eine große Zeichnung</translation>
    </message>
    <message>
        <source>Keep unknown</source>
        <translation>Unbekanntes behalten</translation>
    </message>
    <message>
        <source>Look for a file</source>
        <translation>Nach einer Datei suchen</translation>
    </message>
    <message>
        <source>Made to fit</source>
        <translation>Passend gemacht</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models of PyTorch (*.pt2 *.py);;All files (*)</source>
        <translation>PyTorch-Modelle (*.pt2 *.py);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Name in der Datei</translation>
    </message>
    <message>
        <source>Nodes that only remember stand for what the palette lacks</source>
        <translation>Knoten, die nur erinnern, stehen für das, was der Palette fehlt</translation>
    </message>
    <message>
        <source>PyTorch reads such a file in a way that can run code hidden in it. Import only files you trust.</source>
        <translation>PyTorch liest eine solche Datei so, dass darin versteckter Code laufen kann. Nur vertrauenswürdige Dateien importieren.</translation>
    </message>
    <message>
        <source>Run and import…</source>
        <translation>Ausführen und importieren…</translation>
    </message>
    <message>
        <source>The class or function in the file that gives the model</source>
        <translation>Die Klasse oder Funktion in der Datei, die das Modell gibt</translation>
    </message>
    <message>
        <source>The data set it shall learn from</source>
        <translation>Der Datensatz, aus dem es lernen soll</translation>
    </message>
    <message>
        <source>The sizes of one example, without the batch; one for each input</source>
        <translation>Die Größen eines Beispiels, ohne den Batch; eine für jede Eingabe</translation>
    </message>
    <message>
        <source>net.pt2, net.py or package.module:name</source>
        <translation>net.pt2, net.py oder package.module:name</translation>
    </message>
    <message>
        <source>none: no loss is added</source>
        <translation>keiner: Es kommt kein Verlust hinzu</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Reset {0}</source>
        <translation>{0} zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {0} nodes</source>
        <translation>{0} Knoten zurücksetzen</translation>
    </message>
    <message>
        <source>Set how {0} nodes learn</source>
        <translation>Lernen von {0} Knoten einstellen</translation>
    </message>
    <message>
        <source>Set {0} of {1} nodes</source>
        <translation>{0} von {1} Knoten setzen</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>1 node</source>
        <translation>1 Knoten</translation>
    </message>
    <message>
        <source>1 use</source>
        <translation>1 Verwendung</translation>
    </message>
    <message>
        <source>1 wire</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>Shares its weights with {elsewhere} elsewhere.</source>
        <translation>Teilt seine Gewichte mit {elsewhere} anderswo.</translation>
    </message>
    <message>
        <source>Shares its weights with {here} here and {elsewhere} elsewhere.</source>
        <translation>Teilt seine Gewichte mit {here} hier und {elsewhere} anderswo.</translation>
    </message>
    <message>
        <source>Shares its weights with {here} here.</source>
        <translation>Teilt seine Gewichte mit {here} hier.</translation>
    </message>
    <message>
        <source>Used once</source>
        <translation>Einmal verwendet</translation>
    </message>
    <message>
        <source>Used {count} times</source>
        <translation>{count}-mal verwendet</translation>
    </message>
    <message>
        <source>Would share its weights with other nodes of this block that are shared.</source>
        <translation>Würde seine Gewichte mit anderen geteilten Knoten dieses Blocks teilen.</translation>
    </message>
    <message>
        <source>{count} nodes</source>
        <translation>{count} Knoten</translation>
    </message>
    <message>
        <source>{count} uses</source>
        <translation>{count} Verwendungen</translation>
    </message>
    <message>
        <source>{count} wires</source>
        <translation>{count} Verbindungen</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>{what} go with it.</source>
        <translation>{what} gehen mit.</translation>
    </message>
    <message>
        <source>{what} goes with it.</source>
        <translation>{what} geht mit.</translation>
    </message>
    <message>
        <source>{wires} at {uses}</source>
        <translation>{wires} an {uses}</translation>
    </message>
    <message>
        <source>{wires} inside</source>
        <translation>{wires} innen</translation>
    </message>
</context>
<context>
    <name>InterfacePage</name>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Data and training are set for the whole network.</source>
        <translation>Daten und Training werden für das ganze Netz eingestellt.</translation>
    </message>
    <message>
        <source>Go up to the network</source>
        <translation>Hinauf zum Netz</translation>
    </message>
    <message>
        <source>Leave the block, for the settings of the whole network.</source>
        <translation>Den Block verlassen, zu den Einstellungen des ganzen Netzes.</translation>
    </message>
</context>
<context>
    <name>InterfaceSection</name>
    <message>
        <source>Go to the next node that stands for this block</source>
        <translation>Zum nächsten Knoten gehen, der für diesen Block steht</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Show next</source>
        <translation>Nächsten zeigen</translation>
    </message>
</context>
<context>
    <name>IntoRun</name>
    <message>
        <source>It is in the run when that goes on.</source>
        <translation>Er ist im Lauf, sobald dieser weitergeht.</translation>
    </message>
    <message>
        <source>The run is paused for it and goes on.</source>
        <translation>Der Lauf wird dafür angehalten und geht weiter.</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End it; nothing is written</source>
        <translation>Beenden; nichts wird geschrieben</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Im Gang</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Chainrule ended before these changes were saved: {0}.</source>
        <translation>Chainrule endete, bevor diese Änderungen gespeichert waren: {0}.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reloading it loses your changes.</source>
        <translation>Beim Neuladen gehen die eigenen Änderungen verloren.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>{0} is gone; what is open here is not saved anywhere.</source>
        <translation>{0} ist verschwunden; was hier offen ist, ist nirgends gespeichert.</translation>
    </message>
    <message>
        <source>{0} was changed by another program.</source>
        <translation>{0} wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>{0} was open last time, and could not be found.</source>
        <translation>{0} war zuletzt offen und ließ sich nicht finden.</translation>
    </message>
</context>
<context>
    <name>KernelCanvas</name>
    <message>
        <source>Filter to paint</source>
        <translation>Filter zum Malen</translation>
    </message>
    <message>
        <source>Left button: the brush&apos;s value; right button: its negative; Shift: zero.</source>
        <translation>Linke Taste: der Wert des Pinsels; rechte Taste: das Negative davon; Umschalt: null.</translation>
    </message>
</context>
<context>
    <name>KeyChange</name>
    <message>
        <source>Give these keys to this action, and take them there</source>
        <translation>Diese Tasten dieser Aktion geben und sie dort wegnehmen</translation>
    </message>
    <message>
        <source>Give this action its usual keys</source>
        <translation>Dieser Aktion ihre üblichen Tasten geben</translation>
    </message>
    <message>
        <source>Leave this action without keys</source>
        <translation>Diese Aktion ohne Tasten lassen</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Press Enter, then the new keys.</source>
        <translation>Eingabetaste drücken, dann die neuen Tasten.</translation>
    </message>
    <message>
        <source>Press the new keys here</source>
        <translation>Die neuen Tasten hier drücken</translation>
    </message>
    <message>
        <source>Press the new keys now.</source>
        <translation>Jetzt die neuen Tasten drücken.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>{keys} does this from now on.</source>
        <translation>{keys} tut dies von nun an.</translation>
    </message>
    <message>
        <source>{keys} does this from now on; “{action}” lost it.</source>
        <translation>{keys} tut dies von nun an; „{action}“ hat sie verloren.</translation>
    </message>
    <message>
        <source>{keys} does “{action}” now. Take over, or press other keys.</source>
        <translation>{keys} tut jetzt „{action}“. Übernehmen, oder andere Tasten drücken.</translation>
    </message>
    <message>
        <source>{keys} is what the canvas itself answers to; press others.</source>
        <translation>Auf {keys} antwortet die Zeichenfläche selbst; andere drücken.</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Changed; press Reset for the usual keys</source>
        <translation>Geändert; Zurücksetzen stellt die üblichen Tasten wieder her</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
</context>
<context>
    <name>KnownNodes</name>
    <message>
        <source>There is no node {name} in the network any more. Choose another one.</source>
        <translation>Einen Knoten {name} gibt es im Netz nicht mehr. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>{name} (not there any more)</source>
        <translation>{name} (nicht mehr da)</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>After {step} steps: loss {loss}</source>
        <translation>Nach {step} Schritten: Verlust {loss}</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>a maximum</source>
        <translation>ein Maximum</translation>
    </message>
    <message>
        <source>a minimum</source>
        <translation>ein Minimum</translation>
    </message>
    <message>
        <source>a saddle</source>
        <translation>ein Sattel</translation>
    </message>
    <message>
        <source>a valley, flat along some directions</source>
        <translation>ein Tal, in manchen Richtungen flach</translation>
    </message>
    <message>
        <source>curvature {low} … {high}</source>
        <translation>Krümmung {low} … {high}</translation>
    </message>
    <message>
        <source>gradient {slope}</source>
        <translation>Gradient {slope}</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>Verlust {0}</translation>
    </message>
    <message>
        <source>on a slope</source>
        <translation>an einem Hang</translation>
    </message>
    <message>
        <source>x holds {0} of the path, y {1}</source>
        <translation>x enthält {0} des Wegs, y {1}</translation>
    </message>
    <message>
        <source>{0} moments of another network left out</source>
        <translation>{0} Momente eines anderen Netzes ausgelassen</translation>
    </message>
</context>
<context>
    <name>LandscapePanel</name>
    <message>
        <source>Drag, or press the arrow keys, to turn it; Home: back</source>
        <translation>Ziehen oder Pfeiltasten drehen; Pos1: zurück</translation>
    </message>
    <message>
        <source>Hills of the loss</source>
        <translation>Hügel des Verlusts</translation>
    </message>
    <message>
        <source>Map of the loss</source>
        <translation>Karte des Verlusts</translation>
    </message>
    <message>
        <source>Press Work out to see how the loss rises and falls around the network&apos;s weights.</source>
        <translation>„Berechnen“ drücken, um zu sehen, wie der Verlust um die Gewichte des Netzes steigt und fällt.</translation>
    </message>
    <message>
        <source>Scale of the loss</source>
        <translation>Skala des Verlusts</translation>
    </message>
    <message>
        <source>The landscape is being worked out: {0}</source>
        <translation>Die Landschaft wird berechnet: {0}</translation>
    </message>
    <message>
        <source>The loss by its colour; the line is the way of the run, the dot the present</source>
        <translation>Der Verlust als Farbe; die Linie ist der Weg des Laufs, der Punkt der jetzige Stand</translation>
    </message>
    <message>
        <source>The network has problems; mend them to see its loss.</source>
        <translation>Das Netz hat Probleme; sind sie behoben, zeigt sich hier sein Verlust.</translation>
    </message>
    <message>
        <source>Which loss each colour is</source>
        <translation>Welcher Verlust welche Farbe hat</translation>
    </message>
    <message>
        <source>Working out the landscape</source>
        <translation>Die Landschaft wird berechnet</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>{number}, log</source>
        <translation>{number}, log</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Where does this number come from?</source>
        <translation>Woher kommt diese Zahl?</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>The new language is spoken from the next start.</source>
        <translation>Die neue Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>What is open comes back as it stands.</source>
        <translation>Was offen ist, kommt wieder, wie es ist.</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Add to the canvas</source>
        <translation>Zur Zeichenfläche hinzufügen</translation>
    </message>
    <message>
        <source>Delete… (Del)</source>
        <translation>Löschen… (Entf)</translation>
    </message>
    <message>
        <source>Fold all families (Shift+click)</source>
        <translation>Alle Familien einklappen (Umschalt+Klick)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Rename… (F2)</source>
        <translation>Umbenennen… (F2)</translation>
    </message>
    <message>
        <source>Show its file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Unfold all families</source>
        <translation>Alle Familien ausklappen</translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>1 file can not be read</source>
        <translation>1 Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>My blocks</source>
        <translation>Eigene Blöcke</translation>
    </message>
    <message>
        <source>my block</source>
        <translation>eigener Block</translation>
    </message>
    <message>
        <source>{count} files can not be read</source>
        <translation>{count} Dateien lassen sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <source>Click a map to enlarge it; Ctrl and a click ask where a number comes from</source>
        <translation>Ein Klick vergrößert eine Karte; Strg und Klick fragen, woher eine Zahl kommt</translation>
    </message>
    <message>
        <source>{0}, map {1} ({2}, {3})</source>
        <translation>{0}, Karte {1} ({2}, {3})</translation>
    </message>
    <message>
        <source>{0}, step {1}, channel {2}</source>
        <translation>{0}, Schritt {1}, Kanal {2}</translation>
    </message>
    <message>
        <source>{0}, unit {1}</source>
        <translation>{0}, Einheit {1}</translation>
    </message>
    <message>
        <source>{layer}: double-click shows it on the canvas</source>
        <translation>{layer}: ein Doppelklick zeigt die Schicht auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} von {count}</translation>
    </message>
</context>
<context>
    <name>LearningSection</name>
    <message>
        <source>How fast it learns, in parts of the learning rate; 1: as the others, 0: nothing.</source>
        <translation>Wie schnell er lernt, in Teilen der Lernrate; 1: wie die anderen, 0: gar nicht.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Pull of its weights towards zero, in place of that of the training settings.</source>
        <translation>Zug seiner Gewichte gegen null, statt dessen aus den Trainingseinstellungen.</translation>
    </message>
    <message>
        <source>Rate factor</source>
        <translation>Ratenfaktor</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>as the others</source>
        <translation>wie die anderen</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>No lesson belongs to this project.</source>
        <translation>Zu diesem Projekt gehört keine Lektion.</translation>
    </message>
</context>
<context>
    <name>LineSample</name>
    <message>
        <source>Its curves are dashed</source>
        <translation>Seine Kurven sind gestrichelt</translation>
    </message>
    <message>
        <source>Its curves are solid lines</source>
        <translation>Seine Kurven sind durchgezogen</translation>
    </message>
</context>
<context>
    <name>MarkEdits</name>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Select a node or a note that lies in a frame first.</source>
        <translation>Zuerst einen Knoten oder eine Notiz in einem Rahmen auswählen.</translation>
    </message>
    <message>
        <source>Select a wire first; the bend is put into its middle.</source>
        <translation>Zuerst eine Verbindung auswählen; der Knick kommt in ihre Mitte.</translation>
    </message>
    <message>
        <source>Select the nodes and notes that the frame shall hold first.</source>
        <translation>Zuerst die Knoten und Notizen auswählen, die der Rahmen enthalten soll.</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
</context>
<context>
    <name>MarkPage</name>
    <message>
        <source>1 note lies in it.</source>
        <translation>1 Notiz liegt darin.</translation>
    </message>
    <message>
        <source>A double-click on the note edits it in its place.</source>
        <translation>Ein Doppelklick auf die Notiz bearbeitet sie an Ort und Stelle.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Holds {names}.</source>
        <translation>Enthält {names}.</translation>
    </message>
    <message>
        <source>It lies in the frame {title}.</source>
        <translation>Sie liegt im Rahmen {title}.</translation>
    </message>
    <message>
        <source>Markdown: # heading, - list, **bold**, *italic*, `code`, [words](address).</source>
        <translation>Markdown: # Überschrift, - Liste, **fett**, *kursiv*, `Code`, [Wörter](Adresse).</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
    <message>
        <source>What is dropped inside joins it; what is dropped outside its border leaves it.</source>
        <translation>Was innen abgelegt wird, gehört dazu; was außerhalb des Randes abgelegt wird, nicht mehr.</translation>
    </message>
    <message>
        <source>What stands above the frame.</source>
        <translation>Was über dem Rahmen steht.</translation>
    </message>
    <message>
        <source>{count} notes lie in it.</source>
        <translation>{count} Notizen liegen darin.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
</context>
<context>
    <name>MatrixField</name>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Numbers of the matrix</source>
        <translation>Zahlen der Matrix</translation>
    </message>
    <message>
        <source>Take the last column away</source>
        <translation>Letzte Spalte entfernen</translation>
    </message>
    <message>
        <source>Take the last row away</source>
        <translation>Letzte Zeile entfernen</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>{0} × {1}</source>
        <translation>{0} × {1}</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>test {measured}</source>
        <translation>Test: {measured}</translation>
    </message>
</context>
<context>
    <name>MendMenu</name>
    <message>
        <source>Mend a problem</source>
        <translation>Ein Problem beheben</translation>
    </message>
    <message>
        <source>Mend it this way, as one step that can be undone.</source>
        <translation>So beheben, als ein Schritt, der sich zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Open the block and go to the node inside that causes it.</source>
        <translation>Den Block öffnen und zum Knoten gehen, der es verursacht.</translation>
    </message>
    <message>
        <source>Show me the cause</source>
        <translation>Ursache zeigen</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>There are no problems to mend in this drawing.</source>
        <translation>In dieser Zeichnung sind keine Probleme zu beheben.</translation>
    </message>
</context>
<context>
    <name>MetricsModel</name>
    <message>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>MetricsTable</name>
    <message>
        <source>Ctrl+C copies the table as CSV.</source>
        <translation>Strg+C kopiert die Tabelle als CSV.</translation>
    </message>
    <message>
        <source>Measured values of both networks</source>
        <translation>Messwerte beider Netze</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Click or drag to go there; the wheel zooms</source>
        <translation>Klicken oder ziehen, um dorthin zu gehen; das Rad zoomt</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>Übersichtskarte</translation>
    </message>
</context>
<context>
    <name>MistakesPage</name>
    <message>
        <source>The furthest off first</source>
        <translation>Die größten Abweichungen zuerst</translation>
    </message>
    <message>
        <source>{wrong} of {all} are wrong; first what is said by the largest lead</source>
        <translation>{wrong} von {all} sind falsch; der größte Vorsprung zuerst</translation>
    </message>
    <message>
        <source>{wrong} of {all} are wrong; the surest first: said ≠ true, how sure</source>
        <translation>{wrong} von {all} sind falsch; die sichersten zuerst: gesagt ≠ wahr, wie sicher</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>A PyTorch module that reads like one written by hand, the script that trains it, and its weights beside.</source>
        <translation>Ein PyTorch-Modul, das sich wie von Hand geschrieben liest, dazu das Skript, das es trainiert, und seine Gewichte.</translation>
    </message>
    <message>
        <source>Choose a place and write the file</source>
        <translation>Einen Ort wählen und die Datei schreiben</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>For other programs and devices, with any number of examples at once. Needs the extra packages: python3 bootstrap.py interop.</source>
        <translation>Für andere Programme und Geräte, mit beliebig vielen Beispielen zugleich. Braucht die Zusatzpakete: python3 bootstrap.py interop.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Learned in the last run</source>
        <translation>Im letzten Lauf gelernt</translation>
    </message>
    <message>
        <source>PyTorch&apos;s own form of a finished network, read without code.</source>
        <translation>PyTorchs eigene Form eines fertigen Netzes, ohne Code gelesen.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Start weights, nothing learned yet</source>
        <translation>Startgewichte, noch nichts gelernt</translation>
    </message>
    <message>
        <source>The weights alone, by the names of the nodes.</source>
        <translation>Nur die Gewichte, nach den Namen der Knoten.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What the file is read by</source>
        <translation>Womit die Datei gelesen wird</translation>
    </message>
    <message>
        <source>Which numbers the file holds</source>
        <translation>Welche Zahlen die Datei enthält</translation>
    </message>
    <message>
        <source>Write the examples of the data set beside it, too</source>
        <translation>Auch die Beispiele des Datensatzes daneben schreiben</translation>
    </message>
</context>
<context>
    <name>MomentChip</name>
    <message>
        <source>All panels show the network as it is</source>
        <translation>Alle Felder zeigen das Netz, wie es ist</translation>
    </message>
    <message>
        <source>Back to what is now</source>
        <translation>Zurück zu dem, was jetzt ist</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Looking at step {step} · epoch {epoch}</source>
        <translation>Zu sehen: Schritt {step} · Epoche {epoch}</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>NameTaken</name>
    <message>
        <source>Other name…</source>
        <translation>Anderer Name…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replacing it can not be undone; projects that use the old one keep it.</source>
        <translation>Ersetzen lässt sich nicht rückgängig machen; Projekte, die den alten verwenden, behalten ihn.</translation>
    </message>
    <message>
        <source>Save block to my palette</source>
        <translation>Block in der Palette speichern</translation>
    </message>
    <message>
        <source>Your palette has a block called “{0}” already.</source>
        <translation>Die Palette hat schon einen Block namens „{0}“.</translation>
    </message>
</context>
<context>
    <name>NodeHeader</name>
    <message>
        <source>Click to change the name</source>
        <translation>Klicken, um den Namen zu ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{0}, {1}
Click to change the name</source>
        <translation>{0}, {1}
Klicken, um den Namen zu ändern</translation>
    </message>
</context>
<context>
    <name>NodePage</name>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Open block</source>
        <translation>Block öffnen</translation>
    </message>
    <message>
        <source>Parameters inside</source>
        <translation>Parameter im Innern</translation>
    </message>
    <message>
        <source>Share of the parameters of each node inside</source>
        <translation>Anteil jedes inneren Knotens an den Parametern</translation>
    </message>
    <message>
        <source>Show what is inside, on the canvas</source>
        <translation>Das Innere auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>{field} (not in the data)</source>
        <translation>{field} (nicht in den Daten)</translation>
    </message>
</context>
<context>
    <name>NodeStates</name>
    <message>
        <source>Show nodes larger</source>
        <translation>Knoten größer zeigen</translation>
    </message>
    <message>
        <source>Show nodes smaller</source>
        <translation>Knoten kleiner zeigen</translation>
    </message>
</context>
<context>
    <name>NodesModel</name>
    <message>
        <source>Of several numbers their norm: the length of the vector.</source>
        <translation>Bei mehreren Zahlen ihre Norm: die Länge des Vektors.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>NodesPopup</name>
    <message>
        <source>Find a node</source>
        <translation>Knoten suchen</translation>
    </message>
    <message>
        <source>Name no node</source>
        <translation>Keinen Knoten nennen</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source># Heading
- list
**bold**, `code`

Ctrl+Enter keeps it, Escape drops it.</source>
        <translation># Überschrift
- Liste
**fett**, `Code`

Strg+Eingabe übernimmt, Escape verwirft.</translation>
    </message>
    <message>
        <source>Markdown. Ctrl+Enter keeps it, Escape leaves it as it was.</source>
        <translation>Markdown. Strg+Eingabe übernimmt, Escape lässt alles, wie es war.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>A note on this run</source>
        <translation>Eine Notiz zu diesem Lauf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Your own words about this; they are saved with the project</source>
        <translation>Eigene Worte dazu; sie werden mit dem Projekt gespeichert</translation>
    </message>
    <message>
        <source>Your words on this run; its first line stands in the list</source>
        <translation>Ihre Worte zu diesem Lauf; die erste Zeile steht in der Liste</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Give the second network the data, batches and seed of the first, in one step</source>
        <translation>Dem zweiten Netz Daten, Batches und Startwert des ersten geben, in einem Schritt</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation>Angleichen</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>differ</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>NumbersField</name>
    <message>
        <source>as 1, -0.5, 2</source>
        <translation>etwa 1, -0.5, 2</translation>
    </message>
    <message>
        <source>as 16, 5, 5</source>
        <translation>etwa 16, 5, 5</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>In the data from {low} to {high}. Type a number, or drag.</source>
        <translation>In den Daten von {low} bis {high}. Eine Zahl eintippen oder ziehen.</translation>
    </message>
    <message>
        <source>Type a number, or drag</source>
        <translation>Eine Zahl eintippen oder ziehen</translation>
    </message>
</context>
<context>
    <name>ObstacleCard</name>
    <message>
        <source>Select {0} on the canvas</source>
        <translation>{0} im Plan auswählen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>OnePage</name>
    <message>
        <source>Bars from the lowest score to the highest</source>
        <translation>Balken vom niedrigsten Score zum höchsten</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Place {0}</source>
        <translation>Stelle {0}</translation>
    </message>
    <message>
        <source>The likeliest classes</source>
        <translation>Die wahrscheinlichsten Klassen</translation>
    </message>
    <message>
        <source>Which step, or which pixel, of the example is shown</source>
        <translation>Welcher Schritt oder welches Pixel des Beispiels gezeigt wird</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>says {0}</source>
        <translation>sagt {0}</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>score {0}</source>
        <translation>Score {0}</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>truth {0}</source>
        <translation>wahr: {0}</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Bypassed: what reaches it goes past</source>
        <translation>Überbrückt: was ankommt, geht daran vorbei</translation>
    </message>
    <message>
        <source>Fed by {names}</source>
        <translation>Gespeist von {names}</translation>
    </message>
    <message>
        <source>Feeds {names}</source>
        <translation>Speist {names}</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Frame {title}, with {count} nodes</source>
        <translation>Rahmen {title}, mit {count} Knoten</translation>
    </message>
    <message>
        <source>Frozen: it does not learn</source>
        <translation>Eingefroren: lernt nicht</translation>
    </message>
    <message>
        <source>Gives {shape}</source>
        <translation>Ergibt {shape}</translation>
    </message>
    <message>
        <source>Input {port} from {source}</source>
        <translation>Eingang {port} von {source}</translation>
    </message>
    <message>
        <source>Input {port} of {node}, nothing is wired to it</source>
        <translation>Eingang {port} von {node}, nichts angeschlossen</translation>
    </message>
    <message>
        <source>Input {port} of {node}, wire from {source}</source>
        <translation>Eingang {port} von {node}, Verbindung von {source}</translation>
    </message>
    <message>
        <source>Input {port}: no wire</source>
        <translation>Eingang {port}: keine Verbindung</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>Notiz: {words}</translation>
    </message>
    <message>
        <source>Output {port} of {node}, wired to nothing</source>
        <translation>Ausgang {port} von {node}, nicht angeschlossen</translation>
    </message>
    <message>
        <source>Output {port} of {node}, wired to {targets}</source>
        <translation>Ausgang {port} von {node}, verbunden mit {targets}</translation>
    </message>
    <message>
        <source>Output {port} to {targets}</source>
        <translation>Ausgang {port} zu {targets}</translation>
    </message>
    <message>
        <source>Output {port}: no wire</source>
        <translation>Ausgang {port}: keine Verbindung</translation>
    </message>
    <message>
        <source>Problem: {words}</source>
        <translation>Problem: {words}</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} Parameter</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Enter goes to a node, F2 renames it, Delete deletes it or its wire.</source>
        <translation>Eingabetaste geht zu einem Knoten, F2 benennt ihn um, Entf löscht ihn oder seine Verbindung.</translation>
    </message>
    <message>
        <source>Outline of the network</source>
        <translation>Gliederung des Netzes</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>An empty block</source>
        <translation>Ein leerer Block</translation>
    </message>
    <message>
        <source>An empty project</source>
        <translation>Ein leeres Projekt</translation>
    </message>
    <message>
        <source>Drag a layer from the list to this canvas, or press Tab and type its name.</source>
        <translation>Eine Schicht aus der Liste hierher ziehen, oder Tab drücken und ihren Namen tippen.</translation>
    </message>
    <message>
        <source>No loss yet, so nothing to learn from</source>
        <translation>Noch kein Verlust, also nichts zu lernen</translation>
    </message>
    <message>
        <source>PyTorch is being loaded …</source>
        <translation>PyTorch wird geladen …</translation>
    </message>
    <message>
        <source>The line Data in the inspector opens the data the network learns from.</source>
        <translation>Die Zeile Daten im Inspektor öffnet die Daten, aus denen das Netz lernt.</translation>
    </message>
    <message>
        <source>What reaches this block is not known yet</source>
        <translation>Was diesen Block erreicht, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>{count} problems</source>
        <translation>{count} Probleme</translation>
    </message>
    <message>
        <source>{parameters} parameters · {products} multiply-adds · no problems</source>
        <translation>{parameters} Parameter · {products} Mult.-Additionen · keine Probleme</translation>
    </message>
</context>
<context>
    <name>OwnExample</name>
    <message>
        <source>Colours made grey.</source>
        <translation>Farben in Grau umgerechnet.</translation>
    </message>
    <message>
        <source>Cut to the proportions of the data&apos;s pictures.</source>
        <translation>Auf die Proportionen der Bilder in den Daten zugeschnitten.</translation>
    </message>
    <message>
        <source>Grey put into every colour channel.</source>
        <translation>Grau in jeden Farbkanal gesetzt.</translation>
    </message>
    <message>
        <source>Light and dark exchanged.</source>
        <translation>Hell und Dunkel vertauscht.</translation>
    </message>
    <message>
        <source>Numbers from {low} to {high}.</source>
        <translation>Zahlen von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Scaled from {old_width} × {old_height} to {width} × {height} px.</source>
        <translation>Von {old_width} × {old_height} auf {width} × {height} px skaliert.</translation>
    </message>
    <message>
        <source>Scaled to {extent} px and centred by its weight on {width} × {height} px, as the data&apos;s pictures are.</source>
        <translation>Auf {extent} px skaliert und nach dem Schwerpunkt auf {width} × {height} px zentriert, wie die Bilder der Daten.</translation>
    </message>
    <message>
        <source>Scaled to {extent} px and centred on {width} × {height} px, as the data&apos;s pictures are.</source>
        <translation>Auf {extent} px skaliert und auf {width} × {height} px zentriert, wie die Bilder der Daten.</translation>
    </message>
    <message>
        <source>Scaled to {extent} px on {width} × {height} px, as the data&apos;s pictures are.</source>
        <translation>Auf {extent} px skaliert, auf {width} × {height} px, wie die Bilder der Daten.</translation>
    </message>
    <message>
        <source>{file} is no picture: {reason}.</source>
        <translation>{file} ist kein Bild: {reason}.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete a block</source>
        <translation>Block löschen</translation>
    </message>
    <message>
        <source>Delete “{0}” from your blocks?</source>
        <translation>„{0}“ aus den eigenen Blöcken löschen?</translation>
    </message>
    <message>
        <source>Its file is deleted, which can not be undone. Projects that use the block keep it.</source>
        <translation>Seine Datei wird gelöscht, was sich nicht rückgängig machen lässt. Projekte, die den Block verwenden, behalten ihn.</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Letters of a layer&apos;s name, or a word about what it does</source>
        <translation>Buchstaben des Namens einer Schicht, oder ein Wort zu dem, was sie tut</translation>
    </message>
    <message>
        <source>No layer fits “{0}”.</source>
        <translation>Keine Schicht passt zu „{0}“.</translation>
    </message>
    <message>
        <source>Search layers</source>
        <translation>Schichten suchen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The system opens no folders. The file is {file}.</source>
        <translation>Das System öffnet keine Ordner. Die Datei ist {file}.</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Back to the runs</source>
        <translation>Zurück zu den Läufen</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Leeren …</translation>
    </message>
    <message>
        <source>List the runs of all projects, not of this one alone</source>
        <translation>Die Läufe aller Projekte auflisten, nicht nur die von diesem</translation>
    </message>
    <message>
        <source>Remove everything in the trash for good, after a question</source>
        <translation>Alles im Papierkorb nach einer Rückfrage endgültig löschen</translation>
    </message>
    <message>
        <source>Runs of all projects</source>
        <translation>Läufe aller Projekte</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Läufe suchen</translation>
    </message>
    <message>
        <source>Take the chosen runs out of the trash</source>
        <translation>Die gewählten Läufe aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Trash: {0} runs</source>
        <translation>Papierkorb: {0} Läufe</translation>
    </message>
    <message>
        <source>Words of the project, the note, the state, the metric or the device</source>
        <translation>Wörter aus Projekt, Notiz, Zustand, Maß oder Gerät</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Draw with the left button, rub out with the right one; Delete clears.</source>
        <translation>Mit der linken Taste zeichnen, mit der rechten radieren; Entf leert das Blatt.</translation>
    </message>
    <message>
        <source>Sheet to draw on</source>
        <translation>Blatt zum Zeichnen</translation>
    </message>
</context>
<context>
    <name>ParallelView</name>
    <message>
        <source>Drag along an axis to keep only the trials that pass there; a click frees it.</source>
        <translation>Entlang einer Achse ziehen, um nur die Versuche zu behalten, die dort verlaufen; ein Klick hebt es auf.</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Parallele Koordinaten</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Connections, start and limits</source>
        <translation>Tabelle, Start und Grenzen</translation>
    </message>
    <message>
        <source>Give every changed setting its usual value again, in one step</source>
        <translation>Jeder geänderten Einstellung ihren üblichen Wert zurückgeben, in einem Schritt</translation>
    </message>
    <message>
        <source>Reset all {0} changed</source>
        <translation>Alle {0} zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Auf Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>Start and limits</source>
        <translation>Start und Grenzen</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Alike on every machine, but no text that can be searched or edited</source>
        <translation>Auf jedem Rechner gleich, aber kein Text, der sich suchen oder bearbeiten lässt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Choose a place and write the picture</source>
        <translation>Einen Ort wählen und das Bild schreiben</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Letters as lines</source>
        <translation>Buchstaben als Linien</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light for paper, dark for slides</source>
        <translation>Hell für Papier, dunkel für Folien</translation>
    </message>
    <message>
        <source>Lines, sharp at any size; one page of {width} × {height}</source>
        <translation>Linien, in jeder Größe scharf; eine Seite mit {width} × {height}</translation>
    </message>
    <message>
        <source>Lines, sharp at any size; {width} × {height} in its own</source>
        <translation>Linien, in jeder Größe scharf; {width} × {height} in der eigenen</translation>
    </message>
    <message>
        <source>Live pictures</source>
        <translation>Lebende Bilder</translation>
    </message>
    <message>
        <source>PNG has pixels, SVG and PDF have lines</source>
        <translation>PNG hat Pixel, SVG und PDF haben Linien</translation>
    </message>
    <message>
        <source>Project inside</source>
        <translation>Projekt darin</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The file opens as the network</source>
        <translation>Die Datei öffnet sich als das Netz</translation>
    </message>
    <message>
        <source>The picture opens as the network: by Open, by a drop, by Paste.</source>
        <translation>Das Bild öffnet sich als das Netz: durch Öffnen, Ablegen oder Einfügen.</translation>
    </message>
    <message>
        <source>The project&apos;s file is attached to the page.</source>
        <translation>Die Projektdatei ist der Seite angehängt.</translation>
    </message>
    <message>
        <source>This block</source>
        <translation>Dieser Block</translation>
    </message>
    <message>
        <source>Times larger than on the canvas</source>
        <translation>Vielfaches der Größe auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Durchsichtig</translation>
    </message>
    <message>
        <source>What lies behind the network</source>
        <translation>Was hinter dem Netz liegt</translation>
    </message>
    <message>
        <source>What of the project is drawn</source>
        <translation>Was vom Projekt gezeichnet wird</translation>
    </message>
    <message>
        <source>What the nodes give for the example</source>
        <translation>Was die Knoten für das Beispiel geben</translation>
    </message>
    <message>
        <source>Whole network</source>
        <translation>Ganzes Netz</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>{width} × {height} pixels are too many; take fewer, or SVG or PDF</source>
        <translation>{width} × {height} Pixel sind zu viele; weniger nehmen, oder SVG oder PDF</translation>
    </message>
</context>
<context>
    <name>PicturePreview</name>
    <message>
        <source>How the picture will look</source>
        <translation>Wie das Bild aussehen wird</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Change, stretched for the eye</source>
        <translation>Änderung, fürs Auge verstärkt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Scale of the change</source>
        <translation>Skala der Änderung</translation>
    </message>
    <message>
        <source>What is shown to the network</source>
        <translation>Was dem Netz gezeigt wird</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>PlaceBar</name>
    <message>
        <source>Axis {number}</source>
        <translation>Achse {number}</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Go through all numbers of this map</source>
        <translation>Durch alle Zahlen dieser Karte gehen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Node whose number is written out</source>
        <translation>Knoten, dessen Zahl ausgeschrieben wird</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Stay at this number</source>
        <translation>Bei dieser Zahl bleiben</translation>
    </message>
    <message>
        <source>Step of the sequence, from 0</source>
        <translation>Schritt der Sequenz, ab 0</translation>
    </message>
    <message>
        <source>To the next number</source>
        <translation>Zur nächsten Zahl</translation>
    </message>
    <message>
        <source>To the number before</source>
        <translation>Zur Zahl davor</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Whose number is written out</source>
        <translation>Wessen Zahl ausgeschrieben wird</translation>
    </message>
    <message>
        <source>t, the step of the sequence inside the block, from 1</source>
        <translation>t, der Schritt der Sequenz im Block, ab 1</translation>
    </message>
    <message>
        <source>{axis}, from 0 to {last}</source>
        <translation>{axis}, von 0 bis {last}</translation>
    </message>
</context>
<context>
    <name>Plane</name>
    <message>
        <source>boundary of a unit</source>
        <translation>Grenze einer Einheit</translation>
    </message>
    <message>
        <source>derivative</source>
        <translation>Ableitung</translation>
    </message>
    <message>
        <source>derivative of {curve}</source>
        <translation>Ableitung von {curve}</translation>
    </message>
    <message>
        <source>made from noise</source>
        <translation>aus Rauschen gemacht</translation>
    </message>
    <message>
        <source>taken for another class</source>
        <translation>für eine andere Klasse gehalten</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>{count} of {all} units on</source>
        <translation>{count} von {all} Einheiten an</translation>
    </message>
    <message>
        <source>{curve}, derivative {slope}</source>
        <translation>{curve}, Ableitung {slope}</translation>
    </message>
    <message>
        <source>{node}: {count} numbers</source>
        <translation>{node}: {count} Zahlen</translation>
    </message>
    <message>
        <source>{part}: {wrong} of {all} wrong</source>
        <translation>{part}: {wrong} von {all} falsch</translation>
    </message>
</context>
<context>
    <name>PlanePanel</name>
    <message>
        <source>All answers</source>
        <translation>Alle Antworten</translation>
    </message>
    <message>
        <source>All boundaries</source>
        <translation>Alle Grenzen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classes, one of the numbers, or where units change sides</source>
        <translation>Klassen, eine der Zahlen, oder wo Einheiten die Seite wechseln</translation>
    </message>
    <message>
        <source>Click an example to look at it in every panel</source>
        <translation>Ein Beispiel anklicken, um es in jedem Panel zu betrachten</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Draw how steep each curve is, dashed</source>
        <translation>Gestrichelt zeichnen, wie steil jede Kurve ist</translation>
    </message>
    <message>
        <source>Here a network of points in the plane, or of single numbers, shows what it makes of each. The inputs of this project are others, or nothing follows them.</source>
        <translation>Hier zeigt ein Netz für Punkte der Ebene oder einzelne Zahlen, was es aus jedem macht. Die Eingaben dieses Projekts sind andere, oder nichts folgt auf sie.</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>Wie er gezeigt wird</translation>
    </message>
    <message>
        <source>Its boundary</source>
        <translation>Seine Grenze</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Seine Zahl</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Node that is shown</source>
        <translation>Gezeigter Knoten</translation>
    </message>
    <message>
        <source>Nothing is known of the nodes yet.</source>
        <translation>Von den Knoten ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Zahl {number}</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>What the network makes of each input</source>
        <translation>Was das Netz aus jeder Eingabe macht</translation>
    </message>
    <message>
        <source>Whether derivatives are drawn</source>
        <translation>Ob Ableitungen gezeichnet werden</translation>
    </message>
    <message>
        <source>Whose numbers are shown: an answer, or a hidden layer</source>
        <translation>Wessen Zahlen gezeigt werden: die einer Antwort oder einer verborgenen Schicht</translation>
    </message>
    <message>
        <source>derivative</source>
        <translation>Ableitung</translation>
    </message>
</context>
<context>
    <name>PointPad</name>
    <message>
        <source>Click or drag to put your point; arrow keys move it.</source>
        <translation>Klicken oder ziehen setzt den Punkt; Pfeiltasten bewegen ihn.</translation>
    </message>
    <message>
        <source>Plane to put a point on</source>
        <translation>Ebene, auf die ein Punkt gesetzt wird</translation>
    </message>
</context>
<context>
    <name>PortHandle</name>
    <message>
        <source>Drag to another place (Alt+Up, Alt+Down)</source>
        <translation>An einen anderen Platz ziehen (Alt+Auf, Alt+Ab)</translation>
    </message>
    <message>
        <source>Move the port</source>
        <translation>Anschluss verschieben</translation>
    </message>
</context>
<context>
    <name>PortList</name>
    <message>
        <source>Add an input</source>
        <translation>Eingang hinzufügen</translation>
    </message>
    <message>
        <source>Add an output</source>
        <translation>Ausgang hinzufügen</translation>
    </message>
    <message>
        <source>Give the block another port; nothing is wired yet</source>
        <translation>Dem Block einen weiteren Anschluss geben; noch ist nichts verbunden</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
</context>
<context>
    <name>PortRow</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the port</source>
        <translation>Anschluss löschen</translation>
    </message>
    <message>
        <source>Delete the port and what hangs on it</source>
        <translation>Den Anschluss löschen, und was daran hängt</translation>
    </message>
    <message>
        <source>Delete {port}</source>
        <translation>{port} löschen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leave the port as it is</source>
        <translation>Den Anschluss lassen, wie er ist</translation>
    </message>
    <message>
        <source>Name of the port</source>
        <translation>Name des Anschlusses</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>Over time: every step as a sequence, or the last step alone</source>
        <translation>Über die Zeit: jeder Schritt als Sequenz, oder nur der letzte</translation>
    </message>
    <message>
        <source>Over time: one step of the sequence at a time, or all of it at each step</source>
        <translation>Über die Zeit: ein Schritt der Sequenz nach dem anderen, oder die ganze in jedem Schritt</translation>
    </message>
    <message>
        <source>Shown where the port is pointed at</source>
        <translation>Wird gezeigt, wo auf den Anschluss gezeigt wird</translation>
    </message>
    <message>
        <source>The port&apos;s name; wires follow at every use</source>
        <translation>Der Name des Anschlusses; Verbindungen folgen bei jeder Verwendung</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er da ist</translation>
    </message>
    <message>
        <source>What {port} is for</source>
        <translation>Wofür {port} da ist</translation>
    </message>
    <message>
        <source>each step</source>
        <translation>jeder Schritt</translation>
    </message>
    <message>
        <source>every step</source>
        <translation>jeder Schritt</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzter</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>ganze</translation>
    </message>
</context>
<context>
    <name>PredictionPanel</name>
    <message>
        <source>No right answer is asked for here. The numbers stand on the nodes.</source>
        <translation>Hier wird nach keiner richtigen Antwort gefragt. Die Zahlen stehen an den Knoten.</translation>
    </message>
    <message>
        <source>No scores to show yet.</source>
        <translation>Noch keine Scores zu zeigen.</translation>
    </message>
    <message>
        <source>The example that flows through the network</source>
        <translation>Das Beispiel, das durch das Netz fließt</translation>
    </message>
    <message>
        <source>The picture that the network gives</source>
        <translation>Das Bild, das das Netz gibt</translation>
    </message>
    <message>
        <source>Wire scores into a loss to see what they say.</source>
        <translation>Scores an einen Verlust anschließen, um zu sehen, was sie sagen.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>gives this picture</source>
        <translation>gibt dieses Bild</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>says {0}</source>
        <translation>sagt {0}</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>truth {0}</source>
        <translation>wahr: {0}</translation>
    </message>
    <message>
        <source>{0} numbers</source>
        <translation>{0} Zahlen</translation>
    </message>
    <message>
        <source>{0} of {1} steps right</source>
        <translation>{0} von {1} Schritten richtig</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Edge, lying</source>
        <translation>Kante, liegend</translation>
    </message>
    <message>
        <source>Edge, upright</source>
        <translation>Kante, stehend</translation>
    </message>
    <message>
        <source>Expected {expected} numbers ({height} × {width}), found {found}.</source>
        <translation>{expected} Zahlen erwartet ({height} × {width}), {found} gefunden.</translation>
    </message>
    <message>
        <source>Gabor, 0°</source>
        <translation>Gabor, 0°</translation>
    </message>
    <message>
        <source>Gabor, 135°</source>
        <translation>Gabor, 135°</translation>
    </message>
    <message>
        <source>Gabor, 45°</source>
        <translation>Gabor, 45°</translation>
    </message>
    <message>
        <source>Gabor, 90°</source>
        <translation>Gabor, 90°</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Only finite numbers can be painted.</source>
        <translation>Nur endliche Zahlen können gemalt werden.</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>Fleck</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>Mend it so: {0}</source>
        <translation>So beheben: {0}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{0} % done</source>
        <translation>{0} % fertig</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data: {title}</source>
        <translation>Daten: {title}</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Learning: {0}</source>
        <translation>Lernen: {0}</translation>
    </message>
    <message>
        <source>Opens the data, where others can be chosen.</source>
        <translation>Öffnet die Daten; dort lassen sich andere wählen.</translation>
    </message>
    <message>
        <source>Opens the panel in which it is set how the network learns.</source>
        <translation>Öffnet das Feld, in dem eingestellt wird, wie das Netz lernt.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>{0} stages</source>
        <translation>{0} Phasen</translation>
    </message>
    <message>
        <source>{0}, 1 epoch</source>
        <translation>{0}, 1 Epoche</translation>
    </message>
    <message>
        <source>{0}, only measured</source>
        <translation>{0}, nur gemessen</translation>
    </message>
    <message>
        <source>{0}, {1} epochs</source>
        <translation>{0}, {1} Epochen</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Be content with what is known</source>
        <translation>Sich mit dem Bekannten begnügen</translation>
    </message>
    <message>
        <source>Find it out of the network as it is now</source>
        <translation>Es vom Netz, wie es jetzt ist, herausfinden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu ansehen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stopped before all was known. {0}</source>
        <translation>Angehalten, bevor alles bekannt war. {0}</translation>
    </message>
    <message>
        <source>as it was after {0} batches</source>
        <translation>Stand nach {0} Batches</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Add a layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Layers that can be added</source>
        <translation>Schichten zum Hinzufügen</translation>
    </message>
    <message>
        <source>No layer is called “{words}”.</source>
        <translation>Keine Schicht heißt „{words}“.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Type a name, choose with the arrows, confirm with Enter.</source>
        <translation>Namen tippen, mit den Pfeilen wählen, mit der Eingabetaste bestätigen.</translation>
    </message>
    <message>
        <source>Write in Markdown and leave it on the canvas.</source>
        <translation>In Markdown schreiben und auf der Zeichenfläche lassen.</translation>
    </message>
    <message>
        <source>does not fit here</source>
        <translation>passt hier nicht</translation>
    </message>
    <message>
        <source>my block</source>
        <translation>eigener Block</translation>
    </message>
    <message>
        <source>note comment sticky markdown text</source>
        <translation>Notiz Kommentar Zettel Markdown Text</translation>
    </message>
</context>
<context>
    <name>RateFinder</name>
    <message>
        <source>Again</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>Lernrate suchen</translation>
    </message>
    <message>
        <source>Left before all rates were tried.</source>
        <translation>Beendet, bevor alle Raten probiert waren.</translation>
    </message>
    <message>
        <source>Left: the network was edited, or something else was begun.</source>
        <translation>Beendet: Das Netz wurde geändert oder etwas anderes begonnen.</translation>
    </message>
    <message>
        <source>Put the plot away; the learning rate stays as it is</source>
        <translation>Die Kurve weglegen; die Lernrate bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Set the learning rate</source>
        <translation>Die Lernrate setzen</translation>
    </message>
    <message>
        <source>Set the learning rate to {0}: one step, which Undo takes back</source>
        <translation>Die Lernrate auf {0} setzen: ein Schritt, den Rückgängig zurücknimmt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Try all rates once more, with the settings of now</source>
        <translation>Alle Raten nochmals probieren, mit den jetzigen Einstellungen</translation>
    </message>
    <message>
        <source>Try no more rates</source>
        <translation>Keine weiteren Raten probieren</translation>
    </message>
    <message>
        <source>Try rising rates on a copy of the network, a batch each, and see where the loss falls; what was learned stays as it is</source>
        <translation>Steigende Raten an einer Kopie des Netzes probieren, je ein Batch, und sehen, wo der Verlust fällt; Gelerntes bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Trying rates on a copy of the network…</source>
        <translation>Raten werden an einer Kopie des Netzes probiert …</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} nehmen</translation>
    </message>
</context>
<context>
    <name>RatePlot</name>
    <message>
        <source>Click to choose another rate</source>
        <translation>Klicken, um eine andere Rate zu wählen</translation>
    </message>
    <message>
        <source>Loss over the learning rate</source>
        <translation>Verlust über der Lernrate</translation>
    </message>
    <message>
        <source>{0} rates from {1} to {2}</source>
        <translation>{0} Raten von {1} bis {2}</translation>
    </message>
</context>
<context>
    <name>ReachStrip</name>
    <message>
        <source>map {number} of {all}</source>
        <translation>Karte {number} von {all}</translation>
    </message>
    <message>
        <source>mean of {all} maps</source>
        <translation>Mittelwert von {all} Karten</translation>
    </message>
</context>
<context>
    <name>RecipeSection</name>
    <message>
        <source>&lt;i&gt;Source:&lt;/i&gt; {0}</source>
        <translation>&lt;i&gt;Quelle:&lt;/i&gt; {0}</translation>
    </message>
    <message>
        <source>How it works, and where it comes from</source>
        <translation>Wie es geht und woher es kommt</translation>
    </message>
    <message>
        <source>How one step of learning goes</source>
        <translation>Wie ein Lernschritt vor sich geht</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
</context>
<context>
    <name>ReliabilityView</name>
    <message>
        <source>how often right</source>
        <translation>wie oft richtig</translation>
    </message>
    <message>
        <source>how sure</source>
        <translation>wie sicher</translation>
    </message>
    <message>
        <source>no answer is {low} to {high} sure</source>
        <translation>keine Antwort ist zu {low} bis {high} sicher</translation>
    </message>
    <message>
        <source>{count} answers are {low} to {high} sure: {right} are right</source>
        <translation>{count} Antworten sind zu {low} bis {high} sicher: {right} sind richtig</translation>
    </message>
</context>
<context>
    <name>RepeatField</name>
    <message>
        <source>How many runs, each with the next seed</source>
        <translation>Wie viele Läufe, jeder mit dem nächsten Startwert</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>Anzahl der Startwerte</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Train it again, each time with the next seed; curves show mean and band</source>
        <translation>Erneut trainieren, jedes Mal mit dem nächsten Startwert; die Kurven zeigen Mittel und Band</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Mal</translation>
    </message>
</context>
<context>
    <name>ResidualPage</name>
    <message>
        <source>How the errors are spread</source>
        <translation>Wie die Fehler verteilt sind</translation>
    </message>
    <message>
        <source>mean {mean}, standard deviation {spread}</source>
        <translation>Mittelwert {mean}, Standardabweichung {spread}</translation>
    </message>
</context>
<context>
    <name>ResidualView</name>
    <message>
        <source>how often</source>
        <translation>wie oft</translation>
    </message>
    <message>
        <source>said less true</source>
        <translation>gesagt minus wahr</translation>
    </message>
    <message>
        <source>{count} are off by {low} to {high}</source>
        <translation>{count} liegen um {low} bis {high} daneben</translation>
    </message>
</context>
<context>
    <name>ResultScale</name>
    <message>
        <source>Colours of the results</source>
        <translation>Farben der Ergebnisse</translation>
    </message>
    <message>
        <source>best {0}</source>
        <translation>bester {0}</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Best as project</source>
        <translation>Besten öffnen</translation>
    </message>
    <message>
        <source>By setting</source>
        <translation>Je Einstellung</translation>
    </message>
    <message>
        <source>How the trials are shown</source>
        <translation>Wie die Versuche gezeigt werden</translation>
    </message>
    <message>
        <source>Make the best a project</source>
        <translation>Aus dem besten ein Projekt machen</translation>
    </message>
    <message>
        <source>Open a project with the settings of the best trial, in a new tab</source>
        <translation>Ein Projekt mit den Einstellungen des besten Versuchs in einem neuen Tab öffnen</translation>
    </message>
    <message>
        <source>Open a project with the settings of the chosen trial, in a new tab</source>
        <translation>Ein Projekt mit den Einstellungen des gewählten Versuchs in einem neuen Tab öffnen</translation>
    </message>
    <message>
        <source>Open the run of the chosen trial: its curves and its weights</source>
        <translation>Den Lauf des gewählten Versuchs öffnen: seine Kurven und Gewichte</translation>
    </message>
    <message>
        <source>Open this trial as a project</source>
        <translation>Diesen Versuch als Projekt öffnen</translation>
    </message>
    <message>
        <source>Open trial</source>
        <translation>Versuch öffnen</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Setting against the result</source>
        <translation>Einstellung gegen das Ergebnis</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show its run</source>
        <translation>Seinen Lauf zeigen</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>Lauf zeigen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Take back what was left out along the axes</source>
        <translation>Zurücknehmen, was entlang der Achsen weggelassen wurde</translation>
    </message>
    <message>
        <source>The setting that goes to the right</source>
        <translation>Die Einstellung, die nach rechts zeigt</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>{0} von {1} gezeigt</translation>
    </message>
    <message>
        <source>{0} · Show all</source>
        <translation>{0} · Alle zeigen</translation>
    </message>
</context>
<context>
    <name>ReturnsLine</name>
    <message>
        <source>Return of episodes</source>
        <translation>Ertrag der Episoden</translation>
    </message>
    <message>
        <source>Returns of the last training episodes</source>
        <translation>Erträge der letzten Trainingsepisoden</translation>
    </message>
    <message>
        <source>What the last {episodes} episodes earned that were played to learn; {mean}</source>
        <translation>Was die letzten {episodes} Episoden brachten, die zum Lernen gespielt wurden; {mean}</translation>
    </message>
    <message>
        <source>mean of the last {count}: {mean}</source>
        <translation>Mittel der letzten {count}: {mean}</translation>
    </message>
</context>
<context>
    <name>Rewiring</name>
    <message>
        <source>A port of a block can not become another layer.</source>
        <translation>Ein Anschluss eines Blocks kann keine andere Schicht werden.</translation>
    </message>
    <message>
        <source>Nothing selected has a wire.</source>
        <translation>Nichts Ausgewähltes hat eine Verbindung.</translation>
    </message>
    <message>
        <source>Select a node first; another type takes its place.</source>
        <translation>Zuerst einen Knoten auswählen; ein anderer Typ tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>Select a node with two wired inputs first.</source>
        <translation>Zuerst einen Knoten mit zwei verbundenen Eingängen auswählen.</translation>
    </message>
    <message>
        <source>Select two nodes first: where the wire begins, then where it ends.</source>
        <translation>Zuerst zwei Knoten auswählen: wo die Verbindung beginnt, dann wo sie endet.</translation>
    </message>
    <message>
        <source>{name} has no input free, or nothing comes out of the others.</source>
        <translation>{name} hat keinen freien Eingang, oder aus den anderen kommt nichts.</translation>
    </message>
</context>
<context>
    <name>RiverLegend</name>
    <message>
        <source>Draw the wires as usual</source>
        <translation>Die Verbindungen wie sonst zeichnen</translation>
    </message>
    <message>
        <source>Euclidean norm of the gradient of the loss with respect to what a wire carries</source>
        <translation>Euklidische Norm des Gradienten des Verlusts nach dem, was eine Verbindung trägt</translation>
    </message>
    <message>
        <source>First NaN or ∞: {0}</source>
        <translation>Erstes NaN oder ∞: {0}</translation>
    </message>
    <message>
        <source>Go to the node that made the first number that is none</source>
        <translation>Zu dem Knoten gehen, der die erste Zahl machte, die keine ist</translation>
    </message>
    <message>
        <source>Gradient of the loss</source>
        <translation>Gradient des Verlusts</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>No single step of this block can be seen, so its wires tell nothing.</source>
        <translation>Von diesem Block ist kein einzelner Schritt zu sehen, daher zeigen seine Verbindungen nichts.</translation>
    </message>
    <message>
        <source>Root of the mean square of the numbers that a wire carries</source>
        <translation>Wurzel aus dem mittleren Quadrat der Zahlen, die eine Verbindung trägt</translation>
    </message>
    <message>
        <source>The network is being looked at …</source>
        <translation>Das Netz wird angesehen …</translation>
    </message>
    <message>
        <source>first {count} training examples, step {step}</source>
        <translation>erste {count} Trainingsbeispiele, Schritt {step}</translation>
    </message>
    <message>
        <source>t = {0} of {1}</source>
        <translation>t = {0} von {1}</translation>
    </message>
</context>
<context>
    <name>Rivers</name>
    <message>
        <source>NaN or ∞</source>
        <translation>NaN oder ∞</translation>
    </message>
    <message>
        <source>gradient {0}</source>
        <translation>Gradient {0}</translation>
    </message>
    <message>
        <source>mean {0}</source>
        <translation>Mittel {0}</translation>
    </message>
    <message>
        <source>no gradient</source>
        <translation>kein Gradient</translation>
    </message>
    <message>
        <source>rms {0}</source>
        <translation>RMS {0}</translation>
    </message>
    <message>
        <source>{0} zeros</source>
        <translation>{0} Nullen</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>CPU, 2 threads</source>
        <translation>CPU, 2 Threads</translation>
    </message>
    <message>
        <source>End the run; what was learned stays</source>
        <translation>Den Lauf beenden; das Gelernte bleibt</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Halt after the running batch</source>
        <translation>Nach dem laufenden Batch anhalten</translation>
    </message>
    <message>
        <source>Learn one batch, then pause</source>
        <translation>Einen Batch lernen, dann pausieren</translation>
    </message>
    <message>
        <source>Learn to the end of an epoch, then pause</source>
        <translation>Bis zum Ende einer Epoche lernen, dann pausieren</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Paused, epoch {0} of {1}</source>
        <translation>Pausiert, Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Ready to measure</source>
        <translation>Bereit zum Messen</translation>
    </message>
    <message>
        <source>Ready, 1 epoch</source>
        <translation>Bereit, 1 Epoche</translation>
    </message>
    <message>
        <source>Ready, {0} epochs</source>
        <translation>Bereit, {0} Epochen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Starts with PyTorch</source>
        <translation>Startet mit PyTorch</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>Der Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train from start weights to the last epoch, or go on</source>
        <translation>Von den Startgewichten bis zur letzten Epoche trainieren, oder weitermachen</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} auf {1}</translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <source>Begun with the weights of {0}</source>
        <translation>Begonnen mit den Gewichten von {0}</translation>
    </message>
    <message>
        <source>Choose all {0} runs of this repetition</source>
        <translation>Alle {0} Läufe dieser Wiederholung wählen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Its settings are those of the open project.</source>
        <translation>Seine Einstellungen sind die des offenen Projekts.</translation>
    </message>
    <message>
        <source>Learn on from its last checkpoint, with exactly the same numbers</source>
        <translation>Ab seinem letzten Checkpoint weiterlernen, mit genau denselben Zahlen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Put its network and data into the open project: one step, which Undo takes back</source>
        <translation>Sein Netz und seine Daten ins offene Projekt übernehmen: ein Schritt, den Rückgängig zurücknimmt</translation>
    </message>
    <message>
        <source>Put this run into the trash</source>
        <translation>Diesen Lauf in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Restore this graph</source>
        <translation>Dieses Netz wiederherstellen</translation>
    </message>
    <message>
        <source>See them as mean and band</source>
        <translation>Als Mittel und Band sehen</translation>
    </message>
    <message>
        <source>Show its curves, weights and moments; another network opens in a new tab</source>
        <translation>Seine Kurven, Gewichte und Momente zeigen; ein anderes Netz öffnet sich in einem neuen Tab</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0} Epochen</translation>
    </message>
    <message>
        <source>{0}, seed {1}</source>
        <translation>{0}, Startwert {1}</translation>
    </message>
</context>
<context>
    <name>RunMenu</name>
    <message>
        <source>There is no run to go on with yet; press Train.</source>
        <translation>Es gibt noch keinen Lauf fortzusetzen; Trainieren drücken.</translation>
    </message>
</context>
<context>
    <name>RunQuestion</name>
    <message>
        <source>A run is going on</source>
        <translation>Ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>Closing the tab ends the run; its checkpoint stays in the folder of runs.</source>
        <translation>Den Tab zu schließen beendet den Lauf; sein Checkpoint bleibt im Ordner der Läufe.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Stop “{0}”, then train</source>
        <translation>„{0}“ anhalten, dann trainieren</translation>
    </message>
    <message>
        <source>“{0}” is being trained.</source>
        <translation>„{0}“ wird gerade trainiert.</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Remove {0} runs for good?</source>
        <translation>{0} Läufe endgültig löschen?</translation>
    </message>
    <message>
        <source>The program ended while it ran. It can be continued from its last checkpoint.</source>
        <translation>Das Programm endete, während er lief. Er kann ab seinem letzten Checkpoint fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Their curves, weights and notes can not be brought back.</source>
        <translation>Ihre Kurven, Gewichte und Notizen können nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>bereitet vor</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>training {measured}</source>
        <translation>{measured} im Training</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>vor {0} Tagen</translation>
    </message>
    <message>
        <source>{0} hours ago</source>
        <translation>vor {0} Stunden</translation>
    </message>
    <message>
        <source>{0} minutes ago</source>
        <translation>vor {0} Minuten</translation>
    </message>
    <message>
        <source>{0} runs compared</source>
        <translation>{0} Läufe verglichen</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Click to sort by it</source>
        <translation>Klicken, um danach zu sortieren</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How long it learned; click to sort by it</source>
        <translation>Wie lange er lernte; klicken, um danach zu sortieren</translation>
    </message>
    <message>
        <source>How the metric that counts went; sorted as the result</source>
        <translation>Wie das Maß verlief, das zählt; sortiert wie das Ergebnis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The goal is missed.</source>
        <translation>Das Ziel ist verfehlt.</translation>
    </message>
    <message>
        <source>The goal is reached.</source>
        <translation>Das Ziel ist erreicht.</translation>
    </message>
    <message>
        <source>The metric that counts; click to sort by it</source>
        <translation>Das Maß, das zählt; klicken, um danach zu sortieren</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>List the runs of every project, not only of this one</source>
        <translation>Die Läufe aller Projekte zeigen, nicht nur die von diesem</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>No run has these words.</source>
        <translation>Kein Lauf hat diese Wörter.</translation>
    </message>
    <message>
        <source>No runs of this project yet; {0} of others are kept.</source>
        <translation>Noch keine Läufe dieses Projekts; {0} von anderen sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Run {0} of {1}, seed {2}</source>
        <translation>Lauf {0} von {1}, Startwert {2}</translation>
    </message>
    <message>
        <source>Show all projects</source>
        <translation>Alle Projekte zeigen</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Train, and each run is kept here, to be compared and gone back to.</source>
        <translation>Trainieren, und jeder Lauf wird hier aufbewahrt, um ihn zu vergleichen und zu ihm zurückzukehren.</translation>
    </message>
    <message>
        <source>{0} runs are in the trash.</source>
        <translation>{0} Läufe sind im Papierkorb.</translation>
    </message>
    <message>
        <source>“{0}” is in the trash.</source>
        <translation>„{0}“ ist im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>Enter opens a run, Delete puts it into the trash; choose several to compare.</source>
        <translation>Eingabe öffnet einen Lauf, Entf legt ihn in den Papierkorb; mehrere wählen, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Aufbewahrte Läufe</translation>
    </message>
</context>
<context>
    <name>SampleControls</name>
    <message>
        <source>Begin here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Begin with the example that is looked at now; then choose another</source>
        <translation>Mit dem Beispiel beginnen, das jetzt betrachtet wird; dann ein anderes wählen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Codes on the way, both ends included</source>
        <translation>Codes auf dem Weg, beide Enden eingeschlossen</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Decodings along each axis</source>
        <translation>Dekodierungen je Achse</translation>
    </message>
    <message>
        <source>Draw other chance; until then it stays the same</source>
        <translation>Anderen Zufall ziehen; bis dahin bleibt er derselbe</translation>
    </message>
    <message>
        <source>Draw others</source>
        <translation>Andere ziehen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Extent ±</source>
        <translation>Weite ±</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>Erste Achse</translation>
    </message>
    <message>
        <source>From which code to which output</source>
        <translation>Von welchem Code zu welcher Ausgabe</translation>
    </message>
    <message>
        <source>From which code to which output, and how many numbers the code has</source>
        <translation>Von welchem Code zu welcher Ausgabe und wie viele Zahlen der Code hat</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>How far the plane reaches to each side of zero. 0 is auto: as far as the codes do</source>
        <translation>Wie weit die Ebene nach jeder Seite der Null reicht. 0 heißt auto: so weit wie die Codes</translation>
    </message>
    <message>
        <source>How many are drawn</source>
        <translation>Wie viele gezogen werden</translation>
    </message>
    <message>
        <source>How many examples, from the chosen one on</source>
        <translation>Wie viele Beispiele, vom gewählten an</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures along each axis</source>
        <translation>Bilder je Achse</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Samples drawn by chance; the plane of codes; the way between two examples; examples beside their copies; what Boltzmann machines dream</source>
        <translation>Zufällig gezogene Proben; die Ebene der Codes; der Weg zwischen zwei Beispielen; Beispiele neben ihren Kopien; was Boltzmann-Maschinen träumen</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>Zweite Achse</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What is made at each place, where examples lie (test data), or both</source>
        <translation>Was an jeder Stelle erzeugt wird, wo Beispiele liegen (Testdaten), oder beides</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>What the plane shows</source>
        <translation>Was die Ebene zeigt</translation>
    </message>
    <message>
        <source>Which number of the code; the rest is the example&apos;s</source>
        <translation>Welche Zahl des Codes; die übrigen sind die des Beispiels</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>z{number}</source>
        <translation>z{number}</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Being worked out …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>Codes are drawn as those of the training examples are spread; the chance behind them stays the same.</source>
        <translation>Die Codes werden so gezogen, wie die der Trainingsbeispiele verteilt sind; der Zufall dahinter bleibt derselbe.</translation>
    </message>
    <message>
        <source>Codes are drawn evenly from −1 to 1, always the same ones.</source>
        <translation>Die Codes werden gleichmäßig von −1 bis 1 gezogen, immer dieselben.</translation>
    </message>
    <message>
        <source>Codes are drawn from N(0, 1), always the same ones.</source>
        <translation>Die Codes werden aus N(0, 1) gezogen, immer dieselben.</translation>
    </message>
    <message>
        <source>Dreams</source>
        <translation>Träume</translation>
    </message>
    <message>
        <source>Gibbs step</source>
        <translation>Gibbs-Schritt</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>Nachgebildet</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>chain {chain}, free energy {energy}; row {row}, column {column}: {value}</source>
        <translation>Kette {chain}, freie Energie {energy}; Zeile {row}, Spalte {column}: {value}</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>free energy</source>
        <translation>freie Energie</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>mean squared error {error} over {count} examples; above the original, below it</source>
        <translation>mittlerer quadratischer Fehler {error} über {count} Beispiele; oben das Original, darunter die Kopie</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>weights of the end of pre-training, changed since</source>
        <translation>Gewichte vom Ende des Vortrainings, seither geändert</translation>
    </message>
    <message>
        <source>{layer}, Gibbs step {step}, mean free energy {energy}</source>
        <translation>{layer}, Gibbs-Schritt {step}, mittlere freie Energie {energy}</translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <source>Being worked out …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Drag to walk over the codes, or use the arrow keys; click an example</source>
        <translation>Ziehen, um über die Codes zu wandern, oder die Pfeiltasten benutzen; ein Beispiel anklicken</translation>
    </message>
    <message>
        <source>Here networks that make things show what they make: an autoencoder, whose output is compared with its input; a generator that starts from a Noise node and gives what the data&apos;s examples are; or layers that learn as Boltzmann machines, by contrastive divergence. This network is none of them.</source>
        <translation>Hier zeigen Netze, die etwas erzeugen, was sie erzeugen: ein Autoencoder, dessen Ausgabe mit seiner Eingabe verglichen wird; ein Generator, der bei einem Rauschen-Knoten beginnt und gibt, was die Beispiele der Daten sind; oder Schichten, die durch kontrastive Divergenz als Boltzmann-Maschinen lernen. Dieses Netz ist nichts davon.</translation>
    </message>
    <message>
        <source>Nothing is known of the nodes yet.</source>
        <translation>Von den Knoten ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>The plane of codes</source>
        <translation>Die Ebene der Codes</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>Was erzeugt wird</translation>
    </message>
    <message>
        <source>What is made, as points</source>
        <translation>Was erzeugt wird, als Punkte</translation>
    </message>
    <message>
        <source>White or black: what the network makes; coloured: examples of the data</source>
        <translation>Weiß oder schwarz: was das Netz erzeugt; farbig: Beispiele der Daten</translation>
    </message>
    <message>
        <source>begins: {example}</source>
        <translation>beginnt: {example}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>von {first} bis {last}</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>Zeile {row}, Spalte {column}: {value}</translation>
    </message>
</context>
<context>
    <name>ScatterView</name>
    <message>
        <source>A setting against the result</source>
        <translation>Eine Einstellung gegen das Ergebnis</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
</context>
<context>
    <name>SchedulePlot</name>
    <message>
        <source>Learning rate over the run</source>
        <translation>Lernrate über den Lauf</translation>
    </message>
    <message>
        <source>Learning rate {0} after {1} epochs</source>
        <translation>Lernrate {0} nach {1} Epochen</translation>
    </message>
    <message>
        <source>from {0} to {1} in {2} epochs</source>
        <translation>von {0} bis {1} in {2} Epochen</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Show these settings, or fold them away</source>
        <translation>Diese Einstellungen zeigen oder einklappen</translation>
    </message>
    <message>
        <source>{0}, {1} changed</source>
        <translation>{0}, {1} geändert</translation>
    </message>
</context>
<context>
    <name>Sequence</name>
    <message>
        <source>(truth {value})</source>
        <translation>(wahr: {value})</translation>
    </message>
    <message>
        <source>backwards</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>c: memory</source>
        <translation>c: Speicher</translation>
    </message>
    <message>
        <source>f: forget gate</source>
        <translation>f: Vergessensgatter</translation>
    </message>
    <message>
        <source>g: candidate</source>
        <translation>g: Kandidat</translation>
    </message>
    <message>
        <source>h: output</source>
        <translation>h: Ausgabe</translation>
    </message>
    <message>
        <source>i: input gate</source>
        <translation>i: Eingangsgatter</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>n: candidate</source>
        <translation>n: Kandidat</translation>
    </message>
    <message>
        <source>o: output gate</source>
        <translation>o: Ausgangsgatter</translation>
    </message>
    <message>
        <source>r: reset gate</source>
        <translation>r: Rücksetzgatter</translation>
    </message>
    <message>
        <source>says {name}, {share} %</source>
        <translation>sagt {name}, {share} %</translation>
    </message>
    <message>
        <source>z: update gate</source>
        <translation>z: Aktualisierungsgatter</translation>
    </message>
</context>
<context>
    <name>SequencePanel</name>
    <message>
        <source>A click or Enter chooses the step that blocks over time show on the canvas</source>
        <translation>Ein Klick oder die Eingabetaste wählt den Schritt, den Blöcke über die Zeit auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Here networks over time show what they keep at each step: recurrent layers, blocks that run over time, attention. This network has none. Choose data of sequences, such as Japanese vowels or Python topics, and add an LSTM.</source>
        <translation>Hier zeigen Netze über die Zeit, was sie bei jedem Schritt behalten: rekurrente Schichten, Blöcke, die über die Zeit laufen, Attention. Dieses Netz hat nichts davon. Daten aus Sequenzen wählen, wie Japanische Vokale oder Python-Themen, und ein LSTM hinzufügen.</translation>
    </message>
    <message>
        <source>Input, states and answers at each step</source>
        <translation>Eingabe, Zustände und Antworten bei jedem Schritt</translation>
    </message>
    <message>
        <source>Nothing in this network is known step by step. Add a recurrent layer, or a block that runs over time.</source>
        <translation>Nichts in diesem Netz ist Schritt für Schritt bekannt. Eine rekurrente Schicht hinzufügen oder einen Block, der über die Zeit läuft.</translation>
    </message>
    <message>
        <source>Nothing in this network looks at a sequence. Add a Multi-head attention, an Attention node or a Transformer layer to see who looks where.</source>
        <translation>Nichts in diesem Netz schaut auf eine Sequenz. Eine Multi-Head-Attention, einen Attention-Knoten oder eine Transformer-Schicht hinzufügen, um zu sehen, wer wohin schaut.</translation>
    </message>
    <message>
        <source>Nothing is known of the nodes yet.</source>
        <translation>Von den Knoten ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>The steps one after the other</source>
        <translation>Die Schritte nacheinander</translation>
    </message>
    <message>
        <source>This network does not say which token comes next. It can write where tokens come in, as from the data Python topics, and a loss compares scores with the next ones.</source>
        <translation>Dieses Netz sagt nicht, welches Token als Nächstes kommt. Es kann schreiben, wo Token hereinkommen, wie aus den Daten Python-Themen, und ein Verlust die Scores mit den nächsten vergleicht.</translation>
    </message>
    <message>
        <source>Wheel or arrow keys go on in time; a click on the first box finds the node, on another chooses the step that blocks over time show on the canvas</source>
        <translation>Mausrad oder Pfeiltasten gehen in der Zeit weiter; ein Klick auf den ersten Kasten findet den Knoten, auf einen anderen wählt er den Schritt, den Blöcke über die Zeit auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
</context>
<context>
    <name>SettingPicker</name>
    <message>
        <source>Letters of a setting, a node, or a dotted name</source>
        <translation>Buchstaben einer Einstellung, eines Knotens oder eines Namens mit Punkten</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Settings that can be varied</source>
        <translation>Einstellungen, die variiert werden können</translation>
    </message>
</context>
<context>
    <name>SettingsBar</name>
    <message>
        <source>At how many places the loss is worked out</source>
        <translation>An wie vielen Stellen der Verlust berechnet wird</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>Draw the ways of the last three runs of this project as well</source>
        <translation>Auch die Wege der letzten drei Läufe dieses Projekts zeichnen</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>From above, from aside, or both</source>
        <translation>Von oben, von der Seite oder beides</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Grid, extent, data and scale</source>
        <translation>Raster, Ausdehnung, Daten und Skala</translation>
    </message>
    <message>
        <source>Hills</source>
        <translation>Hügel</translation>
    </message>
    <message>
        <source>How far round the path: 1 is just around it</source>
        <translation>Wie weit um den Weg herum: 1 umschließt ihn eben</translation>
    </message>
    <message>
        <source>How far to both sides, in units of the weights; the path widens it</source>
        <translation>Wie weit nach beiden Seiten, in Einheiten der Gewichte; der Weg weitet es</translation>
    </message>
    <message>
        <source>How far to both sides: 1 is as far as each filter is long</source>
        <translation>Wie weit nach beiden Seiten: 1 ist so weit, wie jeder Filter lang ist</translation>
    </message>
    <message>
        <source>How many examples</source>
        <translation>Wie viele Beispiele</translation>
    </message>
    <message>
        <source>Leave it as it is so far</source>
        <translation>Beim bisher Bekannten bleiben</translation>
    </message>
    <message>
        <source>Linear scale</source>
        <translation>Lineare Skala</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmische Skala</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map and hills</source>
        <translation>Karte und Hügel</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Of the network as it is</source>
        <translation>Vom Netz, wie es jetzt ist</translation>
    </message>
    <message>
        <source>On so many examples, the first ones: fewer are quicker</source>
        <translation>Auf so vielen Beispielen, den ersten: weniger gehen schneller</translation>
    </message>
    <message>
        <source>On which examples the loss is worked out</source>
        <translation>Auf welchen Beispielen der Verlust berechnet wird</translation>
    </message>
    <message>
        <source>Over which two directions among all weights: random ones as long as the network&apos;s filters, those in which the run moved most, or two weights</source>
        <translation>Über welche zwei Richtungen unter allen Gewichten: zufällige, so lang wie die Filter des Netzes, die, in denen sich der Lauf am meisten bewegt hat, oder zwei Gewichte</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Scale of the loss</source>
        <translation>Skala des Verlusts</translation>
    </message>
    <message>
        <source>Scale that suits</source>
        <translation>Passende Skala</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Test data</source>
        <translation>Testdaten</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Two weights</source>
        <translation>Zwei Gewichte</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Weight to the right</source>
        <translation>Gewicht nach rechts</translation>
    </message>
    <message>
        <source>Weight upwards</source>
        <translation>Gewicht nach oben</translation>
    </message>
    <message>
        <source>Whether equal colours are equal differences of the loss, or ratios</source>
        <translation>Ob gleiche Farbschritte gleiche Unterschiede des Verlusts sind oder gleiche Verhältnisse</translation>
    </message>
    <message>
        <source>Which weight lies along x</source>
        <translation>Welches Gewicht entlang x liegt</translation>
    </message>
    <message>
        <source>Which weight lies along y</source>
        <translation>Welches Gewicht entlang y liegt</translation>
    </message>
    <message>
        <source>Work out</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>each way</source>
        <translation>je Seite</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>Beispiele</translation>
    </message>
</context>
<context>
    <name>SettingsModel</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>Ctrl+C copies the table as CSV.</source>
        <translation>Strg+C kopiert die Tabelle als CSV.</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Einstellungen, die sich unterscheiden</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>1 run.</source>
        <translation>1 Lauf.</translation>
    </message>
    <message>
        <source>Choose from all settings of nodes, training, recipe and data</source>
        <translation>Aus allen Einstellungen von Knoten, Training, Verfahren und Daten wählen</translation>
    </message>
    <message>
        <source>Choose settings to vary, or right-click one in the inspector. Each combination is trained as a run of its own.</source>
        <translation>Einstellungen wählen, die variiert werden sollen, oder im Inspektor mit der rechten Taste auf eine klicken. Jede Kombination wird als eigener Lauf trainiert.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Train all of them, in a process beside the window</source>
        <translation>Alle trainieren, in einem Prozess neben dem Fenster</translation>
    </message>
    <message>
        <source>Training in the window and a sweep share the machine: each is slower then.</source>
        <translation>Training im Fenster und eine Reihe teilen sich den Rechner: jedes ist dann langsamer.</translation>
    </message>
    <message>
        <source>Vary a setting…</source>
        <translation>Einstellung variieren…</translation>
    </message>
    <message>
        <source>{0} runs.</source>
        <translation>{0} Läufe.</translation>
    </message>
    <message>
        <source>{0} trials of {1} seeds each: {2} runs.</source>
        <translation>{0} Versuche mit je {1} Startwerten: {2} Läufe.</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message>
        <source>{0} nodes</source>
        <translation>{0} Knoten</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>Shoot</name>
    <message>
        <source>The network at step {step} could not be looked at in time.</source>
        <translation>Das Netz bei Schritt {step} ließ sich nicht rechtzeitig ansehen.</translation>
    </message>
    <message>
        <source>step {step} · epoch {epoch}</source>
        <translation>Schritt {step} · Epoche {epoch}</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window; what was changed holds</source>
        <translation>Dieses Fenster schließen; Änderungen gelten</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Every action with its keys</source>
        <translation>Jede Aktion mit ihren Tasten</translation>
    </message>
    <message>
        <source>Find an action or its keys</source>
        <translation>Eine Aktion oder ihre Tasten suchen</translation>
    </message>
    <message>
        <source>Gestures</source>
        <translation>Gesten</translation>
    </message>
    <message>
        <source>Gestures on the canvas</source>
        <translation>Gesten auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Give every action the keys it had from the start</source>
        <translation>Jeder Aktion die Tasten geben, die sie am Anfang hatte</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation>PDF (*.pdf);;Webseite (*.html)</translation>
    </message>
    <message>
        <source>Put all keys and gestures into the clipboard</source>
        <translation>Alle Tasten und Gesten in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Save as a sheet…</source>
        <translation>Als Blatt speichern…</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Blatt speichern</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
        <source>The sheet could not be written: {reason}</source>
        <translation>Das Blatt ließ sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>What mouse and keys do on the canvas</source>
        <translation>Was Maus und Tasten auf der Zeichenfläche tun</translation>
    </message>
    <message>
        <source>Words of an action, or keys as Ctrl+D</source>
        <translation>Wörter einer Aktion, oder Tasten wie Strg+D</translation>
    </message>
    <message>
        <source>Write all keys and gestures into a PDF or a web page</source>
        <translation>Alle Tasten und Gesten in ein PDF oder eine Webseite schreiben</translation>
    </message>
</context>
<context>
    <name>Shows</name>
    <message>
        <source>All nodes show that already.</source>
        <translation>Alle Knoten zeigen das schon.</translation>
    </message>
    <message>
        <source>Show a histogram on all nodes</source>
        <translation>Auf allen Knoten ein Histogramm zeigen</translation>
    </message>
    <message>
        <source>Show all filters</source>
        <translation>Alle Filter zeigen</translation>
    </message>
    <message>
        <source>Show nothing on all nodes</source>
        <translation>Auf keinem Knoten etwas zeigen</translation>
    </message>
    <message>
        <source>Show statistics on all nodes</source>
        <translation>Auf allen Knoten Statistik zeigen</translation>
    </message>
    <message>
        <source>Show what all nodes give</source>
        <translation>Zeigen, was alle Knoten liefern</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Choose a run to see it, or several to compare them.</source>
        <translation>Einen Lauf wählen, um ihn zu sehen, oder mehrere, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Only the first {0} are compared.</source>
        <translation>Nur die ersten {0} werden verglichen.</translation>
    </message>
    <message>
        <source>Scale of the values</source>
        <translation>Skala der Werte</translation>
    </message>
    <message>
        <source>{0} have no curves yet.</source>
        <translation>{0} haben noch keine Kurven.</translation>
    </message>
    <message>
        <source>{0} of them can not be read.</source>
        <translation>{0} davon können nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>SmoothingButton</name>
    <message>
        <source>Lightly</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Not smoothed</source>
        <translation>Nicht geglättet</translation>
    </message>
    <message>
        <source>Smoothing of the training curve</source>
        <translation>Glättung der Trainingskurve</translation>
    </message>
    <message>
        <source>Strongly</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>glätten</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Classes, training + test</source>
        <translation>Klassen, Training + Test</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Lizenz: {0}</translation>
    </message>
    <message>
        <source>What the network learns from</source>
        <translation>Woraus das Netz lernt</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>real data</source>
        <translation>echte Daten</translation>
    </message>
</context>
<context>
    <name>SpeedFinder</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Left before all was measured.</source>
        <translation>Verlassen, bevor alles gemessen war.</translation>
    </message>
    <message>
        <source>Left: the network was edited, or something else was begun.</source>
        <translation>Beendet: Das Netz wurde geändert oder etwas anderes begonnen.</translation>
    </message>
    <message>
        <source>Measure and choose</source>
        <translation>Messen und wählen</translation>
    </message>
    <message>
        <source>Measure no further</source>
        <translation>Nicht weiter messen</translation>
    </message>
    <message>
        <source>Put the times away; the settings stay as they are</source>
        <translation>Die Zeiten wegräumen; die Einstellungen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Set it in one step, which Undo takes back</source>
        <translation>In einem Schritt einstellen, den „Rückgängig“ zurücknimmt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Time a step of this network in each way of computing, on copies, and see which pays; what was learned stays as it is. Takes up to two minutes</source>
        <translation>Einen Schritt dieses Netzes in jeder Rechenweise stoppen, an Kopien, und sehen, welche sich lohnt; Gelerntes bleibt, wie es ist. Dauert bis zu zwei Minuten</translation>
    </message>
    <message>
        <source>Timing copies of the network…</source>
        <translation>Kopien des Netzes werden gemessen…</translation>
    </message>
    <message>
        <source>Use the fastest</source>
        <translation>Die schnellste nehmen</translation>
    </message>
</context>
<context>
    <name>Spotlight</name>
    <message>
        <source>Spotlight about the pointer</source>
        <translation>Scheinwerfer um den Zeiger</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>Add a stage before the chosen one</source>
        <translation>Eine Phase vor der gewählten einfügen</translation>
    </message>
    <message>
        <source>Learn something before this, with a recipe of its own</source>
        <translation>Vorher etwas lernen, mit einem eigenen Rezept</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message>
        <source>Drag it to another place, or Alt+Up and Alt+Down; Delete removes it.</source>
        <translation>An eine andere Stelle ziehen, oder Alt+Auf und Alt+Ab; Entf entfernt sie.</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Remove this stage</source>
        <translation>Diese Phase entfernen</translation>
    </message>
    <message>
        <source>Stage {0}: {1}, {2}</source>
        <translation>Phase {0}: {1}, {2}</translation>
    </message>
    <message>
        <source>{0}; at work now</source>
        <translation>{0}; gerade am Werk</translation>
    </message>
</context>
<context>
    <name>StateBar</name>
    <message>
        <source>Bypassed</source>
        <translation>Überbrückt</translation>
    </message>
    <message>
        <source>Bypassed: lead data past it, as if its first input went on unchanged</source>
        <translation>Überbrückt: Daten vorbeiführen, als ginge die erste Eingabe unverändert weiter</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Frozen: keep its weights as they are while the others learn</source>
        <translation>Eingefroren: die Gewichte behalten, während die anderen lernen</translation>
    </message>
    <message>
        <source>How much of it is shown on the canvas: little, as usual, or much</source>
        <translation>Wie viel davon auf der Zeichenfläche gezeigt wird: wenig, wie üblich oder viel</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Size on the canvas</source>
        <translation>Größe auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>There is nothing to freeze: it has no weights</source>
        <translation>Es gibt nichts einzufrieren: keine Gewichte</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Device: {0}</source>
        <translation>Gerät: {0}</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>Training on {0}</source>
        <translation>Trainiert auf {0}</translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation>Batch {0}</translation>
    </message>
    <message>
        <source>learning rate {0:.3g}</source>
        <translation>Lernrate {0:.3g}</translation>
    </message>
    <message>
        <source>only measures</source>
        <translation>misst nur</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>Startwert {0}</translation>
    </message>
    <message>
        <source>stage {0} of {1}</source>
        <translation>Phase {0} von {1}</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Back to before the first step (Home)</source>
        <translation>Zurück vor den ersten Schritt (Pos1)</translation>
    </message>
    <message>
        <source>Go on by itself (Space)</source>
        <translation>Von selbst weitergehen (Leertaste)</translation>
    </message>
    <message>
        <source>Next step (Right)</source>
        <translation>Nächster Schritt (Rechts)</translation>
    </message>
    <message>
        <source>One step back (Left)</source>
        <translation>Einen Schritt zurück (Links)</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>Bis zum Ende (Ende)</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
</context>
<context>
    <name>SweepForm</name>
    <message>
        <source>Best in</source>
        <translation>Bester nach</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>Besser ist</translation>
    </message>
    <message>
        <source>End early</source>
        <translation>Früh beenden</translation>
    </message>
    <message>
        <source>End runs that fall behind the others after some epochs</source>
        <translation>Läufe beenden, die nach einigen Epochen hinter den anderen zurückbleiben</translation>
    </message>
    <message>
        <source>Grid: every combination</source>
        <translation>Raster: jede Kombination</translation>
    </message>
    <message>
        <source>How many combinations are tried</source>
        <translation>Wie viele Kombinationen versucht werden</translation>
    </message>
    <message>
        <source>How often each combination is trained; the mean counts</source>
        <translation>Wie oft jede Kombination trainiert wird; das Mittel zählt</translation>
    </message>
    <message>
        <source>How the settings of each trial are chosen</source>
        <translation>Wie die Einstellungen jedes Versuchs gewählt werden</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Random: by chance</source>
        <translation>Zufall: ausgelost</translation>
    </message>
    <message>
        <source>Search: guided by what was found</source>
        <translation>Suche: geleitet vom Gefundenen</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>What the best trial is best in</source>
        <translation>Worin der beste Versuch der beste ist</translation>
    </message>
    <message>
        <source>Which way is up for this value</source>
        <translation>Welche Richtung bei diesem Wert die bessere ist</translation>
    </message>
    <message>
        <source>the higher the better</source>
        <translation>je höher, desto besser</translation>
    </message>
    <message>
        <source>the lower the better</source>
        <translation>je niedriger, desto besser</translation>
    </message>
</context>
<context>
    <name>Sweeps</name>
    <message>
        <source>Augmentation</source>
        <translation>Variation der Bilder</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Trial {0}: {1}</source>
        <translation>Versuch {0}: {1}</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>noch etwa {0}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>früh beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>running, epoch {0}</source>
        <translation>läuft, Epoche {0}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>{0} (test)</source>
        <translation>{0} (Test)</translation>
    </message>
    <message>
        <source>{0} (training)</source>
        <translation>{0} (Training)</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} of {1} trials</source>
        <translation>{0} von {1} Versuchen</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0}, done</source>
        <translation>{0}, fertig</translation>
    </message>
    <message>
        <source>{0}, halted</source>
        <translation>{0}, angehalten</translation>
    </message>
    <message>
        <source>{0}, starting…</source>
        <translation>{0}, beginnt…</translation>
    </message>
    <message>
        <source>{0}, stopping…</source>
        <translation>{0}, hält an…</translation>
    </message>
    <message>
        <source>{0}, waits for the sweep before it</source>
        <translation>{0}, wartet auf die Reihe davor</translation>
    </message>
</context>
<context>
    <name>SweepsPanel</name>
    <message>
        <source>End after the running batch; it can be gone on with</source>
        <translation>Nach dem laufenden Batch enden; es kann weitergehen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on exactly where it stands</source>
        <translation>Genau dort weitermachen, wo sie steht</translation>
    </message>
    <message>
        <source>New sweep</source>
        <translation>Neue Versuchsreihe</translation>
    </message>
    <message>
        <source>Put this sweep with its runs into the trash</source>
        <translation>Diese Reihe mit ihren Läufen in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Set up a new sweep</source>
        <translation>Eine neue Reihe vorbereiten</translation>
    </message>
    <message>
        <source>Set up a new sweep, or look at an earlier one</source>
        <translation>Eine neue Reihe vorbereiten oder eine frühere ansehen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Versuchsreihe</translation>
    </message>
    <message>
        <source>The sweep of {0} ended: {1}</source>
        <translation>Die Reihe von {0} endete: {1}</translation>
    </message>
    <message>
        <source>The sweep with its runs lies in {0} now.</source>
        <translation>Die Reihe mit ihren Läufen liegt jetzt in {0}.</translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation>Es gibt keine Einstellung {0}.</translation>
    </message>
    <message>
        <source>{0} (running)</source>
        <translation>{0} (läuft)</translation>
    </message>
    <message>
        <source>{0} (waiting)</source>
        <translation>{0} (wartet)</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>SwitchField</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Die anderen schließen</translation>
    </message>
    <message>
        <source>Has changes that are not saved</source>
        <translation>Hat ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Is being trained</source>
        <translation>Wird gerade trainiert</translation>
    </message>
    <message>
        <source>Move to a new window</source>
        <translation>In ein neues Fenster verschieben</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Neuer Tab</translation>
    </message>
    <message>
        <source>Open another project: the welcome page</source>
        <translation>Ein anderes Projekt öffnen: die Willkommensseite</translation>
    </message>
    <message>
        <source>Recent projects and examples</source>
        <translation>Letzte Projekte und Beispiele</translation>
    </message>
    <message>
        <source>Training is paused</source>
        <translation>Das Training pausiert</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>border</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>0: always the likeliest; 1: as likely as the network says; above: bolder</source>
        <translation>0: immer das wahrscheinlichste; 1: so wahrscheinlich, wie das Netz sagt; darüber: kühner</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>How many tokens are written</source>
        <translation>Wie viele Token geschrieben werden</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Let the network write with the weights it has now</source>
        <translation>Das Netz mit den Gewichten schreiben lassen, die es jetzt hat</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Of the draws; the same one, the same text</source>
        <translation>Der Ziehungen; derselbe gibt denselben Text</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>What the network writes</source>
        <translation>Was das Netz schreibt</translation>
    </message>
    <message>
        <source>What the text begins with; empty: as the chosen example does</source>
        <translation>Womit der Text beginnt; leer: wie das gewählte Beispiel</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write again and again while the network learns</source>
        <translation>Immer wieder schreiben, während das Netz lernt</translation>
    </message>
    <message>
        <source>as the example begins</source>
        <translation>wie das Beispiel beginnt</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>with the weights after step {step}</source>
        <translation>mit den Gewichten nach Schritt {step}</translation>
    </message>
    <message>
        <source>{token}: {share} %</source>
        <translation>{token}: {share} %</translation>
    </message>
    <message>
        <source>{words}; left out, for the network does not know it: {missing}</source>
        <translation>{words}; weggelassen, weil das Netz es nicht kennt: {missing}</translation>
    </message>
</context>
<context>
    <name>ThresholdPage</name>
    <message>
        <source>Curve over all thresholds</source>
        <translation>Kurve über alle Schwellen</translation>
    </message>
    <message>
        <source>mean AUC of all {0}</source>
        <translation>mittlere AUC aller {0}</translation>
    </message>
    <message>
        <source>{name} against the rest: AUC {auc}, average precision {precision}</source>
        <translation>{name} gegen den Rest: AUC {auc}, mittlere Präzision {precision}</translation>
    </message>
</context>
<context>
    <name>ThresholdView</name>
    <message>
        <source>Point at the curve to read a threshold.</source>
        <translation>Auf die Kurve zeigen, um eine Schwelle abzulesen.</translation>
    </message>
    <message>
        <source>above every score: nothing is said to be of the class</source>
        <translation>über jedem Score: Nichts wird der Klasse zugerechnet</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>found (recall)</source>
        <translation>gefunden (Trefferquote)</translation>
    </message>
    <message>
        <source>from {threshold} on: {found} found, {alarms} false alarms, precision {precision}</source>
        <translation>ab {threshold}: {found} gefunden, {alarms} Fehlalarme, Präzision {precision}</translation>
    </message>
    <message>
        <source>right of those said (precision)</source>
        <translation>richtig von Gesagtem (Präzision)</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Disk space…</source>
        <translation>Speicherplatz…</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>Film exportieren…</translation>
    </message>
    <message>
        <source>Look at the first moment</source>
        <translation>Den ersten Moment ansehen</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>Moment des Laufs</translation>
    </message>
    <message>
        <source>One moment back</source>
        <translation>Einen Moment zurück</translation>
    </message>
    <message>
        <source>One moment forward</source>
        <translation>Einen Moment vor</translation>
    </message>
    <message>
        <source>Play the moments one after the other</source>
        <translation>Die Momente nacheinander abspielen</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Tempo des Abspielens</translation>
    </message>
    <message>
        <source>Start a new run from here</source>
        <translation>Von hier einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>Zeitmaschine</translation>
    </message>
    <message>
        <source>Time machine: new run from here, film, speed, disk space</source>
        <translation>Zeitmaschine: neuer Lauf von hier, Film, Tempo, Speicherplatz</translation>
    </message>
    <message>
        <source>Time machine: no moments are kept, its disk space is 0</source>
        <translation>Zeitmaschine: Kein Moment wird behalten, ihr Speicherplatz ist 0</translation>
    </message>
    <message>
        <source>Time machine: train, then go back to any moment here</source>
        <translation>Zeitmaschine: trainieren, dann hier zu jedem Moment zurück</translation>
    </message>
    <message>
        <source>With the weights of this moment, all else afresh</source>
        <translation>Mit den Gewichten dieses Moments, alles andere von vorn</translation>
    </message>
    <message>
        <source>{0} moments a second</source>
        <translation>{0} Momente je Sekunde</translation>
    </message>
    <message>
        <source>{count} moments, {size} of at most {budget:g} MiB on the disk</source>
        <translation>{count} Momente, {size} von höchstens {budget:g} MiB Speicherplatz</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>1 epoch</source>
        <translation>1 Epoche</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Vary the pictures</source>
        <translation>Bilder variieren</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>misst</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0} Epochen</translation>
    </message>
</context>
<context>
    <name>TrialModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
</context>
<context>
    <name>TrialTable</name>
    <message>
        <source>Press to sort by this column</source>
        <translation>Drücken, um nach dieser Spalte zu sortieren</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>Truth</name>
    <message>
        <source>true class {name}</source>
        <translation>wahre Klasse {name}</translation>
    </message>
    <message>
        <source>true classes {names}</source>
        <translation>wahre Klassen {names}</translation>
    </message>
    <message>
        <source>true value {number}</source>
        <translation>wahrer Wert {number}</translation>
    </message>
</context>
<context>
    <name>TwinButtons</name>
    <message>
        <source>Differences on the canvas</source>
        <translation>Unterschiede auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>End both runs; what was learned stays</source>
        <translation>Beide Läufe beenden; Gelerntes bleibt</translation>
    </message>
    <message>
        <source>Go on with both</source>
        <translation>Beide fortsetzen</translation>
    </message>
    <message>
        <source>Halt both after the running batch</source>
        <translation>Beide nach dem laufenden Batch anhalten</translation>
    </message>
    <message>
        <source>Look at the two together no longer; both stay open</source>
        <translation>Die beiden nicht mehr zusammen betrachten; beide bleiben offen</translation>
    </message>
    <message>
        <source>Make data, batches and seed alike first</source>
        <translation>Zuerst Daten, Batches und Startwert angleichen</translation>
    </message>
    <message>
        <source>One of the two is being trained alone; stop that run first</source>
        <translation>Eines der beiden wird allein trainiert; zuerst diesen Lauf beenden</translation>
    </message>
    <message>
        <source>Outline on the canvas what the network in front has otherwise than its twin</source>
        <translation>Auf der Zeichenfläche umranden, was das vordere Netz anders hat als sein Zwilling</translation>
    </message>
    <message>
        <source>Resume both</source>
        <translation>Beide fortsetzen</translation>
    </message>
    <message>
        <source>Train both</source>
        <translation>Beide trainieren</translation>
    </message>
    <message>
        <source>Train both from start weights, batch by batch in turn, on the same batches</source>
        <translation>Beide von Startgewichten an trainieren, Batch für Batch abwechselnd, auf denselben Batches</translation>
    </message>
</context>
<context>
    <name>TwinCurves</name>
    <message>
        <source>Powers of ten upwards</source>
        <translation>Zehnerpotenzen nach oben</translation>
    </message>
    <message>
        <source>Quantity shown</source>
        <translation>Gezeigte Größe</translation>
    </message>
    <message>
        <source>Show everything again, and keep showing it as it grows</source>
        <translation>Wieder alles zeigen, auch wenn es wächst</translation>
    </message>
    <message>
        <source>Train both to see their curves</source>
        <translation>Beide trainieren, um ihre Kurven zu sehen</translation>
    </message>
    <message>
        <source>Which quantity the curves show</source>
        <translation>Welche Größe die Kurven zeigen</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>follow</source>
        <translation>folgen</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>TwinDialog</name>
    <message>
        <source>A copy of this network as it is now</source>
        <translation>Eine Kopie dieses Netzes, wie es jetzt ist</translation>
    </message>
    <message>
        <source>A second tab with the same network, to be drawn otherwise</source>
        <translation>Ein zweiter Tab mit demselben Netz, das dann anders gezeichnet wird</translation>
    </message>
    <message>
        <source>A twin of {0}</source>
        <translation>Ein Zwilling von {0}</translation>
    </message>
    <message>
        <source>Another open project</source>
        <translation>Ein anderes offenes Projekt</translation>
    </message>
    <message>
        <source>Both learn in step, from the same examples in the same order; layers that are the same in both begin with the same weights.</source>
        <translation>Beide lernen im Gleichschritt, von denselben Beispielen in derselben Reihenfolge; Schichten, die in beiden gleich sind, beginnen mit denselben Gewichten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Make the twin</source>
        <translation>Zwilling anlegen</translation>
    </message>
    <message>
        <source>No other project is open</source>
        <translation>Kein anderes Projekt ist offen</translation>
    </message>
    <message>
        <source>No run is kept yet</source>
        <translation>Noch ist kein Lauf aufbewahrt</translation>
    </message>
    <message>
        <source>Put the second network beside this one</source>
        <translation>Das zweite Netz neben dieses stellen</translation>
    </message>
    <message>
        <source>That tab becomes the twin</source>
        <translation>Dieser Tab wird der Zwilling</translation>
    </message>
    <message>
        <source>The project of a kept run</source>
        <translation>Das Projekt eines aufbewahrten Laufs</translation>
    </message>
    <message>
        <source>What a run learned is opened in a second tab, as it was drawn then</source>
        <translation>Was ein Lauf gelernt hat, öffnet sich in einem zweiten Tab, wie es damals gezeichnet war</translation>
    </message>
    <message>
        <source>Which kept run</source>
        <translation>Welcher aufbewahrte Lauf</translation>
    </message>
    <message>
        <source>Which open project</source>
        <translation>Welches offene Projekt</translation>
    </message>
</context>
<context>
    <name>TwinLab</name>
    <message>
        <source>Open or draw a network first.</source>
        <translation>Zuerst ein Netz öffnen oder zeichnen.</translation>
    </message>
    <message>
        <source>This is the twin: draw or set something otherwise, then train both.</source>
        <translation>Dies ist der Zwilling: etwas anders zeichnen oder einstellen, dann beide trainieren.</translation>
    </message>
</context>
<context>
    <name>TwinLine</name>
    <message>
        <source>Bring {0} to the front</source>
        <translation>{0} nach vorn holen</translation>
    </message>
    <message>
        <source>{0} is in front</source>
        <translation>{0} ist vorn</translation>
    </message>
</context>
<context>
    <name>TwinTabs</name>
    <message>
        <source>{0}, kept run</source>
        <translation>{0}, aufbewahrter Lauf</translation>
    </message>
    <message>
        <source>{0}, twin</source>
        <translation>{0}, Zwilling</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Merkmalskarten</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Paused, epoch {0} of {1}</source>
        <translation>Pausiert, Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Ready, 1 epoch</source>
        <translation>Bereit, 1 Epoche</translation>
    </message>
    <message>
        <source>Ready, {0} epochs</source>
        <translation>Bereit, {0} Epochen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>Der Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Twins learn from the same batches. Not the same yet: {0}.</source>
        <translation>Zwillinge lernen aus denselben Batches. Noch nicht gleich: {0}.</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>test {0}</source>
        <translation>Test: {0}</translation>
    </message>
    <message>
        <source>train {0}</source>
        <translation>Training: {0}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} percentage points</source>
        <translation>{0} Prozentpunkte</translation>
    </message>
    <message>
        <source>“{0}” has ended.</source>
        <translation>„{0}“ ist zu Ende.</translation>
    </message>
    <message>
        <source>“{0}” has failed.</source>
        <translation>„{0}“ ist gescheitert.</translation>
    </message>
    <message>
        <source>“{0}” has learned all its epochs.</source>
        <translation>„{0}“ hat alle Epochen gelernt.</translation>
    </message>
    <message>
        <source>“{0}” was closed; “{1}” has no twin any more.</source>
        <translation>„{0}“ wurde geschlossen; „{1}“ hat keinen Zwilling mehr.</translation>
    </message>
    <message>
        <source>“{0}” was closed; “{1}” learns on alone.</source>
        <translation>„{0}“ wurde geschlossen; „{1}“ lernt allein weiter.</translation>
    </message>
    <message>
        <source>“{0}” was edited. It goes on with the weights that still fit; what is new starts afresh.</source>
        <translation>„{0}“ wurde bearbeitet. Es geht mit den Gewichten weiter, die noch passen; Neues beginnt von vorn.</translation>
    </message>
    <message>
        <source>“{1}” is paused, and goes on alone.</source>
        <translation>„{1}“ ist angehalten und geht allein weiter.</translation>
    </message>
    <message>
        <source>“{1}” learns on alone.</source>
        <translation>„{1}“ lernt allein weiter.</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>A twin is a second network that learns beside this one, from the same examples in the same order. What differs then comes of what you drew otherwise.</source>
        <translation>Ein Zwilling ist ein zweites Netz, das neben diesem lernt, von denselben Beispielen in derselben Reihenfolge. Was sich dann unterscheidet, kommt von dem, was anders gezeichnet ist.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Make a twin…</source>
        <translation>Zwilling anlegen…</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Put a second network beside this one</source>
        <translation>Ein zweites Netz neben dieses stellen</translation>
    </message>
    <message>
        <source>What is shown of both</source>
        <translation>Was von beiden gezeigt wird</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Leave it so</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Take the runs out of the trash again</source>
        <translation>Die Läufe wieder aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>UnitPicker</name>
    <message>
        <source>Where does this number come from?</source>
        <translation>Woher kommt diese Zahl?</translation>
    </message>
    <message>
        <source>unit {0} ({1}, {2}): {3}</source>
        <translation>Einheit {0} ({1}, {2}): {3}</translation>
    </message>
</context>
<context>
    <name>UnrolledDialog</name>
    <message>
        <source>All steps share their weights.</source>
        <translation>Alle Schritte teilen ihre Gewichte.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>How many steps are drawn</source>
        <translation>Wie viele Schritte gezeichnet werden</translation>
    </message>
    <message>
        <source>Put into the drawing</source>
        <translation>In die Zeichnung setzen</translation>
    </message>
    <message>
        <source>Put one node for each step of the data in the place of the block</source>
        <translation>Einen Knoten für jeden Schritt der Daten an die Stelle des Blocks setzen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Take the whole picture into the clipboard</source>
        <translation>Das ganze Bild in die Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>{name}, step by step</source>
        <translation>{name}, Schritt für Schritt</translation>
    </message>
</context>
<context>
    <name>UnrolledView</name>
    <message>
        <source>Drag or use the arrow keys to move, the wheel or + and − to zoom, F to fit.</source>
        <translation>Ziehen oder Pfeiltasten verschieben, Rad oder + und − zoomen, F zeigt alles.</translation>
    </message>
    <message>
        <source>The block, step by step</source>
        <translation>Der Block, Schritt für Schritt</translation>
    </message>
</context>
<context>
    <name>WebcamPage</name>
    <message>
        <source>Hold this picture</source>
        <translation>Dieses Bild behalten</translation>
    </message>
    <message>
        <source>Keep the last picture and switch the webcam off</source>
        <translation>Das letzte Bild behalten und die Webcam ausschalten</translation>
    </message>
    <message>
        <source>Let what the webcam sees flow through the network</source>
        <translation>Was die Webcam sieht, durch das Netz fließen lassen</translation>
    </message>
    <message>
        <source>Switch the webcam off</source>
        <translation>Webcam ausschalten</translation>
    </message>
    <message>
        <source>Switch the webcam on</source>
        <translation>Webcam einschalten</translation>
    </message>
    <message>
        <source>The webcam is being opened …</source>
        <translation>Die Webcam wird geöffnet …</translation>
    </message>
    <message>
        <source>The webcam is on. Nothing of it is kept or sent.</source>
        <translation>Die Webcam ist an. Nichts davon wird behalten oder gesendet.</translation>
    </message>
    <message>
        <source>What the webcam sees can flow through the network. Its pictures stay in this window: nothing is kept or sent.</source>
        <translation>Was die Webcam sieht, kann durch das Netz fließen. Die Bilder bleiben in diesem Fenster: nichts wird behalten oder gesendet.</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>; outputs {first} to {last} shown</source>
        <translation>; Ausgänge {first} bis {last} gezeigt</translation>
    </message>
    <message>
        <source>; the first {count} inputs shown</source>
        <translation>; die ersten {count} Eingänge gezeigt</translation>
    </message>
    <message>
        <source>{count} weights</source>
        <translation>{count} Gewichte</translation>
    </message>
    <message>
        <source>{outputs} kernels, {height} × {width}</source>
        <translation>{outputs} Kernel, {height} × {width}</translation>
    </message>
    <message>
        <source>{outputs} output × {inputs} input maps, {height} × {width} each</source>
        <translation>{outputs} Ausgabe- × {inputs} Eingabekarten, je {height} × {width}</translation>
    </message>
    <message>
        <source>{rows} units downwards, {columns} inputs across</source>
        <translation>{rows} Einheiten abwärts, {columns} Eingaben quer</translation>
    </message>
    <message>
        <source>{units} units across, {channels} channels downwards, {height} × {width} each</source>
        <translation>{units} Einheiten quer, {channels} Kanäle abwärts, je {height} × {width}</translation>
    </message>
    <message>
        <source>{units} units, {height} × {width}</source>
        <translation>{units} Einheiten, {height} × {width}</translation>
    </message>
</context>
<context>
    <name>WeightsSpread</name>
    <message>
        <source>Spread of the weights</source>
        <translation>Streuung der Gewichte</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>am Anfang</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Begin with an empty canvas</source>
        <translation>Mit einer leeren Zeichenfläche beginnen</translation>
    </message>
    <message>
        <source>Draw a network, train it, and watch it learn.</source>
        <translation>Ein Netz zeichnen, trainieren und ihm beim Lernen zusehen.</translation>
    </message>
    <message>
        <source>Find projects by words of their title or their lesson</source>
        <translation>Projekte nach Wörtern ihres Titels oder ihrer Lektion suchen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>No project has these words.</source>
        <translation>Kein Projekt hat diese Wörter.</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>Eine Projektdatei öffnen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Search projects</source>
        <translation>Projekte suchen</translation>
    </message>
    <message>
        <source>Welcome to Chainrule</source>
        <translation>Willkommen bei Chainrule</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Open projects</source>
        <translation>Offene Projekte</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Acting</source>
        <translation>Handeln</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>Backpropagation</translation>
    </message>
    <message>
        <source>Chainrule projects</source>
        <translation>Chainrule-Projekte</translation>
    </message>
    <message>
        <source>Changes of those without a tick are lost.</source>
        <translation>Änderungen derer ohne Häkchen gehen verloren.</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>First networks</source>
        <translation>Erste Netze</translation>
    </message>
    <message>
        <source>Generalisation</source>
        <translation>Generalisierung</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Learning without labels</source>
        <translation>Lernen ohne Labels</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Optimisation</source>
        <translation>Optimierung</translation>
    </message>
    <message>
        <source>Projects and pictures of them</source>
        <translation>Projekte und Bilder davon</translation>
    </message>
    <message>
        <source>Projects to save</source>
        <translation>Zu speichernde Projekte</translation>
    </message>
    <message>
        <source>Published networks</source>
        <translation>Veröffentlichte Netze</translation>
    </message>
    <message>
        <source>Save none</source>
        <translation>Keines speichern</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Save the changes to “{0}”?</source>
        <translation>Die Änderungen an „{0}“ speichern?</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>They are lost if you don&apos;t save them.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>{0} projects have changes that are not saved.</source>
        <translation>{0} Projekte haben ungespeicherte Änderungen.</translation>
    </message>
</context>
</TS>
