<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source>$.chainrule.format: {number} is no format of Chainrule.</source>
        <translation>$.chainrule.format: {number} ist kein Format von Chainrule.</translation>
    </message>
    <message>
        <source>({units} units for each of {by})</source>
        <translation>({units} Einheiten für je {by})</translation>
    </message>
    <message>
        <source>--classes {classes}: the model gives {spec} numbers, but one score for each class is needed.</source>
        <translation>--classes {classes}: Das Modell gibt {spec} Zahlen, nötig ist ein Score für jede Klasse.</translation>
    </message>
    <message>
        <source>--input expects sizes as 3x224x224, steps:20x8 or tokens:50/1000, received {text}</source>
        <translation>--input erwartet Größen wie 3x224x224, steps:20x8 oder tokens:50/1000, erhalten {text}</translation>
    </message>
    <message>
        <source>--input {text}: say how many tokens there are, as {text2}/1000</source>
        <translation>--input {text}: angeben, wie viele Tokens es gibt, etwa {text2}/1000</translation>
    </message>
    <message>
        <source>--input: a size of 0 holds nothing ({text})</source>
        <translation>--input: Eine Größe von 0 enthält nichts ({text})</translation>
    </message>
    <message>
        <source>0 (fires above 0)</source>
        <translation>0 (feuert über 0)</translation>
    </message>
    <message>
        <source>0 (paper) to 1 (ink), or shifted and scaled so that all pixels of the training part together have zero mean and unit variance.</source>
        <translation>0 (Papier) bis 1 (Tinte), oder so verschoben und skaliert, dass alle Pixel der Trainingsdaten zusammen Mittelwert 0 und Varianz 1 haben.</translation>
    </message>
    <message>
        <source>0 is no better than always saying the target&apos;s mean; worse than that is below 0. Of several outputs the mean is taken.</source>
        <translation>0 ist nicht besser, als immer den Mittelwert der Zielwerte zu nennen; noch Schlechteres liegt unter 0. Bei mehreren Ausgaben wird gemittelt.</translation>
    </message>
    <message>
        <source>0 is the same direction, 1 a right angle, 2 the opposite one. In a sequence or a picture each place has a vector of its own, and the mean over them is taken.</source>
        <translation>0 heißt gleiche Richtung, 1 rechter Winkel, 2 Gegenrichtung. In einer Sequenz oder einem Bild hat jede Position einen eigenen Vektor; über sie wird gemittelt.</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>1 (fires from 0 on)</source>
        <translation>1 (feuert ab 0)</translation>
    </message>
    <message>
        <source>1 / (2n) · sum</source>
        <translation>1 / (2n) · Summe</translation>
    </message>
    <message>
        <source>1 axis</source>
        <translation>1 Achse</translation>
    </message>
    <message>
        <source>1 for yes, 0 for no.</source>
        <translation>1 für Ja, 0 für Nein.</translation>
    </message>
    <message>
        <source>1 if z ≥ 0, else 0</source>
        <translation>1 falls z ≥ 0, sonst 0</translation>
    </message>
    <message>
        <source>1 if {signs}, else 0</source>
        <translation>1 falls {signs}, sonst 0</translation>
    </message>
    <message>
        <source>1 is certainty; a network that knows nothing has as many as there are classes. It wants plain scores or their Log softmax.</source>
        <translation>1 heißt Gewissheit; ein Netz, das nichts weiß, kommt auf die Zahl der Klassen. Erwartet rohe Scores oder deren Log-Softmax.</translation>
    </message>
    <message>
        <source>1 of as many as there are</source>
        <translation>1 von so vielen, wie es gibt</translation>
    </message>
    <message>
        <source>1 of {classes}</source>
        <translation>1 von {classes}</translation>
    </message>
    <message>
        <source>1 score is needed for yes or no, but {scores} arrive</source>
        <translation>Für Ja oder Nein ist 1 Score nötig, aber es kommen {scores} an</translation>
    </message>
    <message>
        <source>1 wire arrives</source>
        <translation>1 Verbindung kommt an</translation>
    </message>
    <message>
        <source>1 with chance p</source>
        <translation>1 mit Wahrscheinlichkeit p</translation>
    </message>
    <message>
        <source>1 with chance σ(z)</source>
        <translation>1 mit Wahrscheinlichkeit σ(z)</translation>
    </message>
    <message>
        <source>1 × 1 Conv ({filters})</source>
        <translation>1 × 1-Faltung ({filters})</translation>
    </message>
    <message>
        <source>10 measured features: zero mean and unit variance over the training part.</source>
        <translation>10 Messwerte: Mittelwert 0 und Varianz 1 über die Trainingsdaten.</translation>
    </message>
    <message>
        <source>12 cepstral coefficients a frame: zero mean and unit variance over the training part; zeros where nothing was said.</source>
        <translation>12 Cepstralkoeffizienten je Frame: Mittelwert 0 und Varianz 1 über die Trainingsdaten; Nullen, wo nichts gesagt wurde.</translation>
    </message>
    <message>
        <source>12 cepstral coefficients a frame: {units}.</source>
        <translation>12 Cepstralkoeffizienten je Frame: {units}.</translation>
    </message>
    <message>
        <source>12 cepstral coefficients a frame: {units}; zeros where nothing was said.</source>
        <translation>12 Cepstralkoeffizienten je Frame: {units}; Nullen, wo nichts gesagt wurde.</translation>
    </message>
    <message>
        <source>12 drawings of many hands, in 4 positions</source>
        <translation>12 Vorlagen vieler Schreiber, in 4 Lagen</translation>
    </message>
    <message>
        <source>12 drawings of one hand, in 4 positions</source>
        <translation>12 Vorlagen eines Schreibers, in 4 Lagen</translation>
    </message>
    <message>
        <source>12 drawings of two hands, in 4 positions</source>
        <translation>12 Vorlagen zweier Schreiber, in 4 Lagen</translation>
    </message>
    <message>
        <source>13 measured features: zero mean and unit variance over the training part.</source>
        <translation>13 Messwerte: Mittelwert 0 und Varianz 1 über die Trainingsdaten.</translation>
    </message>
    <message>
        <source>1: the exact truth table, for training and test alike; more: a noisy cloud each.</source>
        <translation>1: die genaue Wahrheitstabelle, für Training und Test gleich; mehr: je eine verrauschte Punktwolke.</translation>
    </message>
    <message>
        <source>30 measured features: zero mean and unit variance over the training part.</source>
        <translation>30 Messwerte: Mittelwert 0 und Varianz 1 über die Trainingsdaten.</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>32 bits as it stands is as fast as anything: {step_s} ms a step.</source>
        <translation>32 Bit, wie es ist, ist so schnell wie alles andere: {step_s} ms je Schritt.</translation>
    </message>
    <message>
        <source>32 bits, as it stands</source>
        <translation>32 Bit, wie es ist</translation>
    </message>
    <message>
        <source>4 measured features: zero mean and unit variance over the training part.</source>
        <translation>4 Messwerte: Mittelwert 0 und Varianz 1 über die Trainingsdaten.</translation>
    </message>
    <message>
        <source>48 drawings of MNIST-5k</source>
        <translation>48 Vorlagen aus MNIST-5k</translation>
    </message>
    <message>
        <source>48 drawings of many hands</source>
        <translation>48 Vorlagen vieler Schreiber</translation>
    </message>
    <message>
        <source>64 bits</source>
        <translation>64 Bit</translation>
    </message>
    <message>
        <source>A Linear whose weights are switched off at random, anew for every batch, while learning.</source>
        <translation>Eine lineare Schicht, deren Gewichte beim Lernen zufällig abgeschaltet werden, für jeden Batch neu.</translation>
    </message>
    <message>
        <source>A ball of one pixel falls from the top row to the bottom one, where a paddle may catch it.</source>
        <translation>Ein Ball von einem Pixel fällt von der obersten Zeile in die unterste, wo ein Schläger ihn fangen kann.</translation>
    </message>
    <message>
        <source>A batch holds as many moves as the batch size says. The memory takes twice an observation for each move, 4 bytes a number, in the machine&apos;s memory and in every checkpoint.</source>
        <translation>Ein Batch enthält so viele Züge, wie die Batch-Größe sagt. Der Speicher braucht für jeden Zug zwei Beobachtungen, 4 Byte je Zahl, im Arbeitsspeicher und in jedem Checkpoint.</translation>
    </message>
    <message>
        <source>A block can not contain itself: {way}.</source>
        <translation>Ein Block kann sich nicht selbst enthalten: {way}.</translation>
    </message>
    <message>
        <source>A circle inside a circle; the distance from the centre tells them apart.</source>
        <translation>Ein Kreis in einem Kreis; der Abstand vom Mittelpunkt unterscheidet sie.</translation>
    </message>
    <message>
        <source>A class that does not occur but is said has recall 0; one that neither occurs nor is said is left out of the mean.</source>
        <translation>Eine Klasse, die nicht vorkommt, aber genannt wird, hat Trefferquote 0; eine, die weder vorkommt noch genannt wird, bleibt beim Mitteln außer Acht.</translation>
    </message>
    <message>
        <source>A class that is never said has precision 0; one that neither occurs nor is said is left out of the mean.</source>
        <translation>Eine Klasse, die nie genannt wird, hat Präzision 0; eine, die weder vorkommt noch genannt wird, bleibt beim Mitteln außer Acht.</translation>
    </message>
    <message>
        <source>A field of the data</source>
        <translation>Ein Feld der Daten</translation>
    </message>
    <message>
        <source>A filter is painted at a place, such as (0, 0).</source>
        <translation>Ein Filter wird an eine Stelle gemalt, etwa (0, 0).</translation>
    </message>
    <message>
        <source>A grid of more than {most_trials} points is too large.</source>
        <translation>Ein Raster mit mehr als {most_trials} Punkten ist zu groß.</translation>
    </message>
    <message>
        <source>A learning rate can be looked for where a loss is made small step by step; {title} learns by another rule.</source>
        <translation>Eine Lernrate kann gesucht werden, wo ein Verlust Schritt für Schritt kleiner gemacht wird; {title} lernt nach einer anderen Regel.</translation>
    </message>
    <message>
        <source>A letter for each axis, as ik,kj-&gt;ij; without the batch axis.</source>
        <translation>Ein Buchstabe für jede Achse, etwa ik,kj-&gt;ij; ohne die Batch-Achse.</translation>
    </message>
    <message>
        <source>A little at every step</source>
        <translation>Ein wenig bei jedem Schritt</translation>
    </message>
    <message>
        <source>A logical function of a few inputs: each row of zeros and ones once, with its answer.</source>
        <translation>Eine logische Funktion weniger Eingaben: jede Zeile aus Nullen und Einsen einmal, mit ihrer Antwort.</translation>
    </message>
    <message>
        <source>A long row of numbers, two of which are marked: what is their sum?</source>
        <translation>Eine lange Reihe von Zahlen, von denen zwei markiert sind: Was ist ihre Summe?</translation>
    </message>
    <message>
        <source>A machine has the layer&apos;s inputs as visible units v and its outputs as hidden units h. From the data v₁ it infers h₁ and draws from them, reconstructs v₂, infers h₂, and takes the step ΔW = rate · (h₁ᵀ v₁ − h₂ᵀ v₂) / batch: what is seen becomes likelier, what is imagined less so. In the sums stand the hidden units&apos; probabilities, and reconstructions are not drawn from, which both make less noise. Where they are drawn as well, the machine learns what it would dream by itself, and so dreams better (see the Samples panel). Then the next layer learns from what this one gives.</source>
        <translation>Eine Maschine hat die Eingaben der Schicht als sichtbare Einheiten v und ihre Ausgaben als verborgene Einheiten h. Aus den Daten v₁ schließt sie auf h₁ und zieht daraus, rekonstruiert v₂, schließt auf h₂ und macht den Schritt ΔW = Rate · (h₁ᵀ v₁ − h₂ᵀ v₂) / Batch: Was gesehen wird, wird wahrscheinlicher, was erdacht wird, weniger. In den Summen stehen die Wahrscheinlichkeiten der verborgenen Einheiten, und Rekonstruktionen werden nicht gezogen, was beides weniger rauscht. Wo auch sie gezogen werden, lernt die Maschine, was sie von sich aus träumen würde, und träumt darum besser (siehe das Feld Proben). Dann lernt die nächste Schicht aus dem, was diese gibt.</translation>
    </message>
    <message>
        <source>A moment can not be kept in {parent}: {reason}.</source>
        <translation>Ein Moment kann in {parent} nicht aufbewahrt werden: {reason}.</translation>
    </message>
    <message>
        <source>A network that knows nothing needs log₂ of the number of classes. It wants plain scores or their Log softmax.</source>
        <translation>Ein Netz, das nichts weiß, braucht log₂ der Klassenzahl. Erwartet rohe Scores oder deren Log-Softmax.</translation>
    </message>
    <message>
        <source>A node can be shown {known}, but not {size}.</source>
        <translation>Ein Knoten lässt sich {known} zeigen, aber nicht {size}.</translation>
    </message>
    <message>
        <source>A node of the network gives a number for each action. What it gives for an action that was taken is drawn towards the reward that came plus, unless the game was over, the discounted worth of the best action that followed, as a copy of the network from some time ago judges it. Moves are kept in a memory and learned from in random order; while playing, an action is drawn by chance now and then. No loss node is needed. Measured are games in which the action of the highest value is always taken.</source>
        <translation>Ein Knoten des Netzes gibt für jede Aktion eine Zahl. Was er für eine ausgeführte Aktion gibt, wird zu der Belohnung hingezogen, die kam, und dazu, wenn das Spiel nicht vorbei war, zum diskontierten Wert der besten folgenden Aktion, wie ihn eine ältere Kopie des Netzes beurteilt. Züge kommen in einen Speicher, aus dem in zufälliger Reihenfolge gelernt wird; beim Spielen wird ab und zu eine Aktion zufällig gewählt. Ein Verlustknoten ist nicht nötig. Gemessen werden Spiele, in denen stets die Aktion mit dem höchsten Wert genommen wird.</translation>
    </message>
    <message>
        <source>A node of the network gives a score for each action; the softmax of the scores, divided by the temperature, is the policy, from which every action is drawn. After some episodes comes one step: the chance of each action grows in proportion to its return (all rewards that came after it, later ones less) beyond the baseline. A baseline changes nothing on the average, but lets the steps scatter less.</source>
        <translation>Ein Knoten des Netzes gibt für jede Aktion einen Score; der Softmax der Scores, geteilt durch die Temperatur, ist die Policy, aus der jede Aktion gezogen wird. Nach einigen Episoden folgt ein Schritt: Die Wahrscheinlichkeit jeder Aktion wächst mit ihrem Ertrag (allen Belohnungen danach, spätere weniger), soweit er über der Baseline liegt. Eine Baseline ändert im Mittel nichts, lässt die Schritte aber weniger streuen.</translation>
    </message>
    <message>
        <source>A node that learns to foretell them</source>
        <translation>Ein Knoten, der lernt, sie vorherzusagen</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A number from 0 to 1, and whether it is marked (1) or not (0).</source>
        <translation>Eine Zahl von 0 bis 1, und ob sie markiert ist (1) oder nicht (0).</translation>
    </message>
    <message>
        <source>A number from {low} to {high}.</source>
        <translation>Eine Zahl von {low} bis {high}.</translation>
    </message>
    <message>
        <source>A number from −1 to 1.</source>
        <translation>Eine Zahl von −1 bis 1.</translation>
    </message>
    <message>
        <source>A number from −4 to 4.</source>
        <translation>Eine Zahl von −4 bis 4.</translation>
    </message>
    <message>
        <source>A number is to be predicted, not a class. Half of its variance can not be explained by these features: a good model reaches about R² = 0.5.</source>
        <translation>Vorherzusagen ist eine Zahl, keine Klasse. Die Hälfte ihrer Varianz lässt sich mit diesen Merkmalen nicht erklären: Ein gutes Modell erreicht etwa R² = 0.5.</translation>
    </message>
    <message>
        <source>A number x between −1 and 1, and a function&apos;s value y there, which is to be foretold.</source>
        <translation>Eine Zahl x zwischen −1 und 1 und der Funktionswert y dort, der vorherzusagen ist.</translation>
    </message>
    <message>
        <source>A painted filter needs numbers.</source>
        <translation>Ein gemalter Filter braucht Zahlen.</translation>
    </message>
    <message>
        <source>A place in the plane.</source>
        <translation>Ein Punkt der Ebene.</translation>
    </message>
    <message>
        <source>A place is the number of the pixel in its channel, counted row by row from 0.</source>
        <translation>Eine Position ist die Nummer des Pixels in seinem Kanal, zeilenweise ab 0 gezählt.</translation>
    </message>
    <message>
        <source>A row for each filter, 1 for each input map that it sees, else 0; empty: all.</source>
        <translation>Eine Zeile je Filter: 1 für jede Eingangskarte, die er sieht, sonst 0; leer: alle.</translation>
    </message>
    <message>
        <source>A run has to be gone some way before its path has two directions: train on, or choose random directions.</source>
        <translation>Ein Lauf muss ein Stück gegangen sein, bevor sein Weg zwei Richtungen hat: weiter trainieren oder zufällige Richtungen wählen.</translation>
    </message>
    <message>
        <source>A run is active already; stop it first.</source>
        <translation>Es läuft schon ein Training; dieses zuerst anhalten.</translation>
    </message>
    <message>
        <source>A sequence of vectors.</source>
        <translation>Eine Sequenz von Vektoren.</translation>
    </message>
    <message>
        <source>A single score decides by its sign: the target is a label of two classes, or numbers −1 and 1.</source>
        <translation>Ein einzelner Score entscheidet durch sein Vorzeichen: Der Zielwert ist ein Label mit zwei Klassen, oder die Zahlen −1 und 1.</translation>
    </message>
    <message>
        <source>A single unit can tell them apart. The narrower the strip, the longer the perceptron rule may need: at most (R / γ)² corrections, with R the largest length of an input (with the 1 of the bias) and γ half the strip&apos;s width.</source>
        <translation>Eine einzige Einheit kann sie trennen. Je schmaler der Streifen, desto länger kann die Perzeptron-Regel brauchen: höchstens (R / γ)² Korrekturen, mit R als größter Länge einer Eingabe (samt der 1 des Bias) und γ als halber Breite des Streifens.</translation>
    </message>
    <message>
        <source>A small region counts as much as a large one, which Cross-entropy drowns in background. It wants plain scores: softmax (or the sigmoid, for one region) is built in. The mean over examples and classes is taken.</source>
        <translation>Ein kleiner Bereich zählt so viel wie ein großer, den die Kreuzentropie im Hintergrund untergehen lässt. Erwartet rohe Scores: Softmax (oder die Sigmoidfunktion, bei einem Bereich) ist eingebaut. Gemittelt wird über Beispiele und Klassen.</translation>
    </message>
    <message>
        <source>A sweep has 1 … {most_trials} trials of 1 … 1000 seeds each, not {trials} of {seeds}.</source>
        <translation>Eine Reihe hat 1 … {most_trials} Versuche mit je 1 … 1000 Startwerten, nicht {trials} mit {seeds}.</translation>
    </message>
    <message>
        <source>A temperature above 1 makes the policy more even than the scores say, so that more is tried while learning (the tempered policy gradient); it may fall on the way. The gradient is that of the policy that plays. Measured are games in which the action of the highest score is always taken. No loss node is needed.</source>
        <translation>Eine Temperatur über 1 macht die Policy gleichmäßiger, als die Scores sagen, sodass beim Lernen mehr versucht wird (Tempered Policy Gradient); sie kann unterwegs sinken. Der Gradient ist der jener Policy, die spielt. Gemessen werden Spiele, in denen stets die Aktion mit dem höchsten Score genommen wird. Ein Verlustknoten ist nicht nötig.</translation>
    </message>
    <message>
        <source>A text of 460 579 characters: which one comes next?</source>
        <translation>Ein Text aus 460 579 Zeichen: Welches kommt als Nächstes?</translation>
    </message>
    <message>
        <source>A unit that should have fired and did not gets the input added to its weights, times the learning rate; one that fired and should not have gets it subtracted. Its bias learns like a weight whose input is always 1. If a line (a plane, …) divides the examples, the rule finds one after finitely many corrections, and then nothing changes any more.</source>
        <translation>Einer Einheit, die hätte feuern sollen und es nicht tat, wird die Eingabe mal Lernrate zu den Gewichten addiert; einer, die feuerte und es nicht sollte, wird sie abgezogen. Ihr Bias lernt wie ein Gewicht, dessen Eingabe immer 1 ist. Trennt eine Gerade (eine Ebene, …) die Beispiele, so findet die Regel nach endlich vielen Verbesserungen eine, und dann ändert sich nichts mehr.</translation>
    </message>
    <message>
        <source>A vector (F) can be held against several (K, F), as one example against the means of K classes.</source>
        <translation>Ein Vektor (F) lässt sich mit mehreren (K, F) vergleichen, etwa ein Beispiel mit den Mittelwerten von K Klassen.</translation>
    </message>
    <message>
        <source>A vector on the left is one row, on the right one column, and its axis goes. Further axes in front are paired off; one that is missing, or has size 1, is repeated.</source>
        <translation>Ein Vektor links ist eine Zeile, rechts eine Spalte, und seine Achse entfällt. Weitere Achsen davor werden gepaart; eine fehlende oder eine der Größe 1 wird wiederholt.</translation>
    </message>
    <message>
        <source>A {name} looks at no sequence.</source>
        <translation>{name} schaut auf keine Sequenz.</translation>
    </message>
    <message>
        <source>AND: all of them</source>
        <translation>AND: alle</translation>
    </message>
    <message>
        <source>About 30 looks good, 40 like the original; a perfect copy has infinitely many. The error is the mean over all pictures.</source>
        <translation>Etwa 30 sieht gut aus, 40 wie das Original; eine perfekte Kopie hat unendlich viele. Der Fehler ist der Mittelwert über alle Bilder.</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>Absoluter Fehler</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Acrobot</source>
        <translation>Acrobot</translation>
    </message>
    <message>
        <source>Action values</source>
        <translation>Aktionswerte</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>AdaDelta</source>
        <translation>AdaDelta</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adaptive max</source>
        <translation>Adaptives Max-Pooling</translation>
    </message>
    <message>
        <source>Adaptive max 1D</source>
        <translation>Adaptives Max-Pooling 1D</translation>
    </message>
    <message>
        <source>Adaptive mean</source>
        <translation>Adaptives Mittelwert-Pooling</translation>
    </message>
    <message>
        <source>Adaptive mean 1D</source>
        <translation>Adaptives Mittelwert-Pooling 1D</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>Add a Linear layer and a Sigmoid, or name the layers in the recipe&apos;s settings.</source>
        <translation>Füge eine lineare Schicht und eine Sigmoid ein, oder nenne die Schichten in den Einstellungen des Rezepts.</translation>
    </message>
    <message>
        <source>Add a Linear layer of 1 unit beside the scores, or choose another baseline.</source>
        <translation>Neben den Scores eine lineare Schicht mit 1 Einheit einfügen oder eine andere Baseline wählen.</translation>
    </message>
    <message>
        <source>Add a Threshold unit, or a Step after a Linear layer, and wire it and the target into Accuracy or a loss.</source>
        <translation>Füge eine Schwelleneinheit ein oder eine Stufe nach einer linearen Schicht, und verbinde sie und das Ziel mit der Genauigkeit oder einem Verlust.</translation>
    </message>
    <message>
        <source>Add a layer with weights, such as Linear, or unfreeze one.</source>
        <translation>Eine Schicht mit Gewichten einfügen, etwa Linear, oder eine auftauen.</translation>
    </message>
    <message>
        <source>Add a learned offset in each of the four projections.</source>
        <translation>In jeder der vier Projektionen einen gelernten Versatz addieren.</translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation>Eingang hinzufügen</translation>
    </message>
    <message>
        <source>Add an output</source>
        <translation>Ausgang hinzufügen</translation>
    </message>
    <message>
        <source>Add normal random numbers while training, so that small changes do not matter later.</source>
        <translation>Beim Training normalverteilte Zufallszahlen addieren, damit kleine Änderungen später nicht zählen.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add one learned offset per channel at the end.</source>
        <translation>Am Ende je Kanal einen gelernten Versatz addieren.</translation>
    </message>
    <message>
        <source>Add one learned offset per channel.</source>
        <translation>Je Kanal einen gelernten Versatz addieren.</translation>
    </message>
    <message>
        <source>Add one learned offset per unit.</source>
        <translation>Je Einheit einen gelernten Versatz addieren.</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Phase einfügen</translation>
    </message>
    <message>
        <source>Add to each step a vector that tells its place, as attention itself does not see the order.</source>
        <translation>Zu jedem Schritt einen Vektor addieren, der seine Position angibt, denn Attention selbst sieht die Reihenfolge nicht.</translation>
    </message>
    <message>
        <source>Add two learned offsets per unit and gate, as PyTorch.</source>
        <translation>Je Einheit und Gatter zwei gelernte Versätze addieren, wie PyTorch.</translation>
    </message>
    <message>
        <source>Add up the gradients of so many batches, then step: large batches in little memory.</source>
        <translation>Die Gradienten so vieler Batches zusammenzählen, dann ein Schritt: große Batches in wenig Speicher.</translation>
    </message>
    <message>
        <source>Add what arrives, place by place; with a wire past some layers it is a shortcut.</source>
        <translation>Alles Ankommende elementweise addieren; mit einer Verbindung an Schichten vorbei ist es eine Abkürzung (Skip-Verbindung).</translation>
    </message>
    <message>
        <source>Add {title}</source>
        <translation>{title} hinzufügen</translation>
    </message>
    <message>
        <source>Add {title} {name}</source>
        <translation>{title} {name} hinzufügen</translation>
    </message>
    <message>
        <source>Added above and below the line, so that empty regions do no harm.</source>
        <translation>Über und unter dem Bruchstrich addiert, damit leere Bereiche nicht schaden.</translation>
    </message>
    <message>
        <source>Added at the end; less than stride.</source>
        <translation>Am Ende ergänzt; kleiner als die Schrittweite.</translation>
    </message>
    <message>
        <source>Added at the far sides; less than stride.</source>
        <translation>An den hinteren Seiten ergänzt; kleiner als die Schrittweite.</translation>
    </message>
    <message>
        <source>Added at the right and below; less than stride.</source>
        <translation>Rechts und unten ergänzt; kleiner als die Schrittweite.</translation>
    </message>
    <message>
        <source>Added to the forget gate&apos;s first offset; 1 or more helps to remember from the start.</source>
        <translation>Zum anfänglichen Bias des Vergessensgatters addiert; 1 oder mehr hilft, sich von Anfang an zu erinnern.</translation>
    </message>
    <message>
        <source>Added to the mean square, so that nothing is divided by 0.</source>
        <translation>Zum quadratischen Mittel addiert, damit nichts durch 0 geteilt wird.</translation>
    </message>
    <message>
        <source>Added to the sum, so that nothing is divided by 0.</source>
        <translation>Zur Summe addiert, damit nichts durch 0 geteilt wird.</translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by 0.</source>
        <translation>Zur Varianz addiert, damit nichts durch 0 geteilt wird.</translation>
    </message>
    <message>
        <source>Added to the {what}, so that nothing is divided by 0.</source>
        <translation>Zu {what} addiert, damit nichts durch 0 geteilt wird.</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>Addiert</translation>
    </message>
    <message>
        <source>Adding problem</source>
        <translation>Additionsaufgabe</translation>
    </message>
    <message>
        <source>Adversarial pair (GAN)</source>
        <translation>Gegnerpaar (GAN)</translation>
    </message>
    <message>
        <source>Adversarial training</source>
        <translation>Training unter Angriff</translation>
    </message>
    <message>
        <source>After a layer with pieces times as many units, each unit learns a curve of straight pieces.</source>
        <translation>Nach einer Schicht mit „pieces“-mal so vielen Einheiten lernt jede Einheit eine Kurve aus geraden Stücken.</translation>
    </message>
    <message>
        <source>After an input it drops inputs (a rate of 0.2 is usual there), after a layer its units.</source>
        <translation>Nach einer Eingabe schaltet es Eingaben ab (üblich ist dort eine Rate von 0.2), nach einer Schicht deren Einheiten.</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle auf einmal</translation>
    </message>
    <message>
        <source>All axes</source>
        <translation>Alle Achsen</translation>
    </message>
    <message>
        <source>All cases together</source>
        <translation>Alle Fälle zusammen</translation>
    </message>
    <message>
        <source>All heads, weighed</source>
        <translation>Alle Köpfe, gewichtet</translation>
    </message>
    <message>
        <source>All of it goes to the number that won; the others get nothing.</source>
        <translation>Alles geht an die Zahl, die gewonnen hat; die anderen bekommen nichts.</translation>
    </message>
    <message>
        <source>All that is inside, one after the other: open it to go through it.</source>
        <translation>Alles im Innern, eins nach dem anderen: zum Hindurchgehen öffnen.</translation>
    </message>
    <message>
        <source>All weights are 0, so filter-normalised directions have no length. Train first, or choose two weights.</source>
        <translation>Alle Gewichte sind 0, daher haben filternormierte Richtungen keine Länge. Zuerst trainieren oder zwei Gewichte wählen.</translation>
    </message>
    <message>
        <source>Alpha dropout</source>
        <translation>Alpha-Dropout</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>Amplitude</translation>
    </message>
    <message>
        <source>An axis of size 1, or one that is missing in front, is repeated.</source>
        <translation>Eine Achse der Größe 1 oder eine vorn fehlende wird wiederholt.</translation>
    </message>
    <message>
        <source>An extract of the best known test bed of picture recognition, small enough to train in seconds.</source>
        <translation>Ein Auszug aus dem bekanntesten Prüfstand der Bilderkennung, klein genug, um in Sekunden zu trainieren.</translation>
    </message>
    <message>
        <source>An output at every step</source>
        <translation>Ausgabe in jedem Schritt</translation>
    </message>
    <message>
        <source>An utterance has 7 to 29 frames of 12 cepstral coefficients each, which describe the shape of the short-time spectrum. All are brought to the same number of steps: a shorter one is filled up with zeros before its first frame, so that what a network says after the last step follows the last frame; or after its last frame; or the last frame is repeated. Of a longer one the last frames are kept. How many frames are real is the field ``length``. The division into training and test is that of the publication.</source>
        <translation>Eine Äußerung hat 7 bis 29 Frames mit je 12 Cepstralkoeffizienten, die die Form des Kurzzeitspektrums beschreiben. Alle werden auf dieselbe Schrittzahl gebracht: Eine kürzere wird vor ihrem ersten Frame mit Nullen aufgefüllt, sodass die Ausgabe des Netzes nach dem letzten Schritt auf den letzten Frame folgt; oder nach dem letzten Frame; oder der letzte Frame wird wiederholt. Von einer längeren bleiben die letzten Frames. Wie viele Frames echt sind, sagt das Feld ``length``. Die Aufteilung in Training und Test ist die der Veröffentlichung.</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Any number of wires of the same shape.</source>
        <translation>Beliebig viele Verbindungen gleicher Form.</translation>
    </message>
    <message>
        <source>Any number of wires that agree in all axes but one.</source>
        <translation>Beliebig viele Verbindungen, die in allen Achsen bis auf eine übereinstimmen.</translation>
    </message>
    <message>
        <source>Any number of wires whose shapes agree.</source>
        <translation>Beliebig viele Verbindungen mit verträglicher Form.</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple-GPU</translation>
    </message>
    <message>
        <source>Application Support</source>
        <translation>Application Support</translation>
    </message>
    <message>
        <source>Argmax</source>
        <translation>Argmax</translation>
    </message>
    <message>
        <source>Arm k of n has, at radius r from 0.1 to 1, the angle 2π·(turns·r + k/n); neighbouring arms are 1/(turns·n) apart. Points lie evenly in area, so that the density is the same everywhere.</source>
        <translation>Arm k von n hat beim Radius r von 0.1 bis 1 den Winkel 2π·(turns·r + k/n); benachbarte Arme liegen 1/(turns·n) auseinander. Die Punkte sind gleichmäßig über die Fläche verteilt, die Dichte ist also überall gleich.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>Arms wound into each other: a hard test for a small network, and a beautiful one to watch.</source>
        <translation>Ineinander gewundene Arme: eine harte Prüfung für ein kleines Netz, und schön anzusehen.</translation>
    </message>
    <message>
        <source>Arms, each a class.</source>
        <translation>Arme, jeder eine Klasse.</translation>
    </message>
    <message>
        <source>Arrange the numbers of an example in other axes, in the same order.</source>
        <translation>Die Zahlen eines Beispiels in anderen Achsen anordnen, in gleicher Reihenfolge.</translation>
    </message>
    <message>
        <source>As if the step were not there.</source>
        <translation>Als wäre die Stufe nicht da.</translation>
    </message>
    <message>
        <source>As it is given</source>
        <translation>Wie gegeben</translation>
    </message>
    <message>
        <source>As much for small errors as for large.</source>
        <translation>Für kleine Fehler so viel wie für große.</translation>
    </message>
    <message>
        <source>Ask that an anchor lies nearer to its like than to another, by a margin.</source>
        <translation>Verlangen, dass ein Anker seinesgleichen um einen Abstand näher liegt als etwas anderem.</translation>
    </message>
    <message>
        <source>Ask the right score to lead by a margin; beyond that nothing more is gained.</source>
        <translation>Verlangen, dass der richtige Score um einen Abstand führt; darüber hinaus bringt nichts mehr Gewinn.</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>At each step come a number, evenly from 0 to 1, and a mark: 1 at one step of the first half and at one of the second, 0 at all others. To answer after the last step, a network must keep the first marked number while it passes over all that are not, so the longer the sequence, the longer the memory that is needed. Always to answer 1 gives a mean squared error of 1/6 = 0.167, the variance of the sum; less means that something was remembered.</source>
        <translation>In jedem Schritt kommen eine Zahl, gleichverteilt von 0 bis 1, und eine Markierung: 1 in einem Schritt der ersten Hälfte und in einem der zweiten, 0 in allen anderen. Um nach dem letzten Schritt zu antworten, muss ein Netz die erste markierte Zahl behalten, während es über alle hinweggeht, die es nicht sind; je länger die Sequenz, desto länger muss das Gedächtnis reichen. Immer mit 1 zu antworten ergibt einen mittleren quadratischen Fehler von 1/6 = 0.167, die Varianz der Summe; weniger heißt, dass etwas behalten wurde.</translation>
    </message>
    <message>
        <source>At each step there is a score for each letter and one for the blank, which stands for no new letter. All ways to place the letters are added up. Plain scores are as welcome as their Log softmax. Texts may be filled up at their end with the padding class. The surprise at a text is divided by its length; one that is too long for the sequence counts 0.</source>
        <translation>In jedem Schritt gibt es einen Score für jeden Buchstaben und einen für das Leerzeichen (Blank), das für keinen neuen Buchstaben steht. Alle Arten, die Buchstaben zu setzen, werden addiert. Rohe Scores sind so willkommen wie ihr Log-Softmax. Texte dürfen am Ende mit der Füllklasse aufgefüllt sein. Die Überraschung über einen Text wird durch seine Länge geteilt; ein für die Sequenz zu langer zählt 0.</translation>
    </message>
    <message>
        <source>At each step, the character that comes next.</source>
        <translation>Bei jedem Schritt das Zeichen, das als Nächstes kommt.</translation>
    </message>
    <message>
        <source>At each step, whether the number of ones so far is odd.</source>
        <translation>In jedem Schritt, ob die Zahl der Einsen bisher ungerade ist.</translation>
    </message>
    <message>
        <source>At least one Block input must take one step of a sequence.</source>
        <translation>Mindestens ein Block-Eingang muss einen Schritt einer Sequenz nehmen.</translation>
    </message>
    <message>
        <source>At most a quarter of it passes.</source>
        <translation>Höchstens ein Viertel geht durch.</translation>
    </message>
    <message>
        <source>At step {step} it was another network: {path} was {theirs} then and is {ours} now. Open the run to see it as it was.</source>
        <translation>Bei Schritt {step} war es ein anderes Netz: {path} war damals {theirs} und ist jetzt {ours}. Den Lauf öffnen, um es zu sehen, wie es war.</translation>
    </message>
    <message>
        <source>At the end, come back to the weights of the epoch that was best on the test set.</source>
        <translation>Am Ende zu den Gewichten der Epoche zurückkehren, die auf der Testmenge die beste war.</translation>
    </message>
    <message>
        <source>At zero</source>
        <translation>Bei null</translation>
    </message>
    <message>
        <source>At {rate} the loss falls most steeply; it is lowest at {rates}.</source>
        <translation>Bei {rate} fällt der Verlust am steilsten; am kleinsten ist er bei {rates}.</translation>
    </message>
    <message>
        <source>At {rate} the loss falls most steeply; it runs away above {rates}.</source>
        <translation>Bei {rate} fällt der Verlust am steilsten; über {rates} läuft er davon.</translation>
    </message>
    <message>
        <source>Attacked examples</source>
        <translation>Angegriffene Beispiele</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>Average of weights</source>
        <translation>Mittel der Gewichte</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Axes are matched from the last one: insert Unsqueeze where one is missing.</source>
        <translation>Achsen werden von der letzten an gepaart: Wo eine fehlt, Unsqueeze einfügen.</translation>
    </message>
    <message>
        <source>Axes that go, counted from 1 without the batch axis; −1 is the last. Empty: all.</source>
        <translation>Achsen, die entfallen, ab 1 gezählt, ohne die Batch-Achse; −1 ist die letzte. Leer: alle.</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Axis that grows, counted from 1 without the batch axis; −1 is the last.</source>
        <translation>Achse, die wächst, ab 1 gezählt, ohne die Batch-Achse; −1 ist die letzte.</translation>
    </message>
    <message>
        <source>Axis that grows, {axis_doc}.</source>
        <translation>Achse, die wächst, {axis_doc}.</translation>
    </message>
    <message>
        <source>Axis to leave out, counted from 1 without the batch axis; −1 is the last. 0: all of size 1.</source>
        <translation>Achse, die entfällt, ab 1 gezählt, ohne die Batch-Achse; −1 ist die letzte. 0: alle der Größe 1.</translation>
    </message>
    <message>
        <source>Axis to leave out, {axis_doc}. 0: all of size 1.</source>
        <translation>Achse, die entfällt, {axis_doc}. 0: alle der Größe 1.</translation>
    </message>
    <message>
        <source>Axis to look along, counted from 1 without the batch axis; −1 is the last.</source>
        <translation>Achse, entlang derer gerechnet wird, ab 1 gezählt, ohne die Batch-Achse; −1 ist die letzte.</translation>
    </message>
    <message>
        <source>Axis to look along, {axis_doc}.</source>
        <translation>Achse, entlang derer gerechnet wird, {axis_doc}.</translation>
    </message>
    <message>
        <source>Back through all steps, the last first; every step adds to the gradient of its weights.</source>
        <translation>Zurück durch alle Schritte, der letzte zuerst; jeder Schritt trägt zum Gradienten der Gewichte bei.</translation>
    </message>
    <message>
        <source>Back to epoch {best_epoch}, the best</source>
        <translation>Zurück zur besten Epoche, {best_epoch}</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Baseline memory</source>
        <translation>Gedächtnis der Baseline</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>Batches a step</source>
        <translation>Batches je Schritt</translation>
    </message>
    <message>
        <source>Begin at a random place within epsilon of the example.</source>
        <translation>An einer zufälligen Stelle im Umkreis Epsilon des Beispiels beginnen.</translation>
    </message>
    <message>
        <source>Begin with the last step of the sequence.</source>
        <translation>Mit dem letzten Schritt der Sequenz beginnen.</translation>
    </message>
    <message>
        <source>Below 0 a learned share of it passes.</source>
        <translation>Unter 0 geht ein gelernter Anteil durch.</translation>
    </message>
    <message>
        <source>Below 0 a small share of it passes.</source>
        <translation>Unter 0 geht ein kleiner Anteil durch.</translation>
    </message>
    <message>
        <source>Below 0 it does not exist (NaN), and at 0 its slope is infinite.</source>
        <translation>Unter 0 gibt es sie nicht (NaN), und bei 0 ist ihre Steigung unendlich.</translation>
    </message>
    <message>
        <source>Below 0 the less passes, the lower.</source>
        <translation>Unter 0 geht umso weniger durch, je tiefer.</translation>
    </message>
    <message>
        <source>Bend negative numbers so that mean 0 and deviation 1 stay so through many layers.</source>
        <translation>Negative Zahlen so biegen, dass Mittelwert 0 und Abweichung 1 durch viele Schichten erhalten bleiben.</translation>
    </message>
    <message>
        <source>Bernoulli sample</source>
        <translation>Bernoulli-Stichprobe</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Between two classes a single score will do: above the threshold it says class 1.</source>
        <translation>Zwischen zwei Klassen genügt ein einzelner Score: Über der Schwelle nennt er Klasse 1.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>Bilinear</translation>
    </message>
    <message>
        <source>Bilinear (blend)</source>
        <translation>Bilinear (überblenden)</translation>
    </message>
    <message>
        <source>Binary (numbers from 0 to 1)</source>
        <translation>Binär (Zahlen von 0 bis 1)</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>Bit sequences</source>
        <translation>Bitfolgen</translation>
    </message>
    <message>
        <source>Bits in a sequence; n bits make 2ⁿ of them.</source>
        <translation>Bits einer Folge; n Bits ergeben 2ⁿ Folgen.</translation>
    </message>
    <message>
        <source>Bits per character</source>
        <translation>Bits pro Zeichen</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Punktwolken</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Block input</source>
        <translation>Block-Eingang</translation>
    </message>
    <message>
        <source>Block output</source>
        <translation>Block-Ausgang</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Both a and b.</source>
        <translation>Sowohl a als auch b.</translation>
    </message>
    <message>
        <source>Both learn at the same time: the discriminator to give real examples high scores and made ones low scores, the generator to make examples that get high scores. Each has an optimiser of its own, of the kind that the training settings name; a Beta 1 of 0.5 or 0 suits Adam here.</source>
        <translation>Beide lernen gleichzeitig: der Diskriminator, echten Beispielen hohe und gemachten niedrige Scores zu geben, der Generator, Beispiele zu machen, die hohe Scores bekommen. Jeder hat einen eigenen Optimierer von der Art, die in den Trainingseinstellungen steht; zu Adam passt hier ein Beta 1 von 0.5 oder 0.</translation>
    </message>
    <message>
        <source>Both, side by side</source>
        <translation>Beide nebeneinander</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Brustkrebs</translation>
    </message>
    <message>
        <source>Bring each channel of each example to mean 0 and deviation 1.</source>
        <translation>Jeden Kanal jedes Beispiels auf Mittelwert 0 und Abweichung 1 bringen.</translation>
    </message>
    <message>
        <source>Bring each channel to mean 0 and deviation 1 over the batch, then scale and shift it.</source>
        <translation>Jeden Kanal über den Batch auf Mittelwert 0 und Abweichung 1 bringen, dann skalieren und verschieben.</translation>
    </message>
    <message>
        <source>Bring each group of channels of an example to mean 0 and deviation 1, then scale and shift.</source>
        <translation>Jede Gruppe von Kanälen eines Beispiels auf Mittelwert 0 und Abweichung 1 bringen, dann skalieren und verschieben.</translation>
    </message>
    <message>
        <source>Bring into a block what is wired to the port of the same name outside.</source>
        <translation>In einen Block hineinbringen, was außen am gleichnamigen Anschluss anliegt.</translation>
    </message>
    <message>
        <source>Bring the examples of the data set into the network.</source>
        <translation>Die Beispiele des Datensatzes in das Netz bringen.</translation>
    </message>
    <message>
        <source>Bring the numbers of each example to mean 0 and deviation 1, then scale and shift each.</source>
        <translation>Die Zahlen jedes Beispiels auf Mittelwert 0 und Abweichung 1 bringen, dann einzeln skalieren und verschieben.</translation>
    </message>
    <message>
        <source>Bring the right answers of the data set to losses and metrics.</source>
        <translation>Die richtigen Antworten des Datensatzes zu Verlusten und Metriken bringen.</translation>
    </message>
    <message>
        <source>Brought to mean 0 and deviation 1</source>
        <translation>Auf Mittelwert 0 und Abweichung 1 gebracht</translation>
    </message>
    <message>
        <source>Bump: exp(−16x²)</source>
        <translation>Buckel: exp(−16x²)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>In Stücken von</translation>
    </message>
    <message>
        <source>By how much it must be better to count as progress.</source>
        <translation>Um wie viel es besser sein muss, um als Fortschritt zu gelten.</translation>
    </message>
    <message>
        <source>By how much nearer the positive shall be.</source>
        <translation>Um wie viel näher das Positive sein soll.</translation>
    </message>
    <message>
        <source>By how much the right score shall lead.</source>
        <translation>Um wie viel der richtige Score führen soll.</translation>
    </message>
    <message>
        <source>By what the one is divided, and how.</source>
        <translation>Wodurch das eine geteilt wird, und wie.</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Überbrücken</translation>
    </message>
    <message>
        <source>Bypass {listed}</source>
        <translation>{listed} überbrücken</translation>
    </message>
    <message>
        <source>Bypass {name}</source>
        <translation>{name} überbrücken</translation>
    </message>
    <message>
        <source>CG iterations</source>
        <translation>CG-Iterationen</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU, {threads} thread</source>
        <translation>CPU, {threads} Thread</translation>
    </message>
    <message>
        <source>CPU, {threads} threads</source>
        <translation>CPU, {threads} Threads</translation>
    </message>
    <message>
        <source>CTC loss</source>
        <translation>CTC-Verlust</translation>
    </message>
    <message>
        <source>CUDA GPU</source>
        <translation>CUDA-GPU</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Can be drawn larger, for networks that halve the picture several times. The enlarged picture holds nothing new: between two pixels it is interpolated linearly.</source>
        <translation>Lässt sich größer darstellen, für Netze, die das Bild mehrmals halbieren. Das vergrößerte Bild enthält nichts Neues: Zwischen zwei Pixeln wird linear interpoliert.</translation>
    </message>
    <message>
        <source>Candidate g</source>
        <translation>Kandidat g</translation>
    </message>
    <message>
        <source>Candidate n</source>
        <translation>Kandidat n</translation>
    </message>
    <message>
        <source>Candidate n: what is kept</source>
        <translation>Kandidat n: was behalten wird</translation>
    </message>
    <message>
        <source>Candidate n: what is read</source>
        <translation>Kandidat n: was gelesen wird</translation>
    </message>
    <message>
        <source>Cart and pole</source>
        <translation>Wagen mit Stab</translation>
    </message>
    <message>
        <source>Cart and pole: 1 is earned for each move until the pole falls or the cart leaves the track, at most 500 moves. Acrobot: −1 for each move until the tip swings above the line, at most 500. Mountain car: −1 for each move until the flag on the hill is reached, at most 200. Frozen lake: 1 for the goal, 0 for all else; a hole ends the episode, at most 100 moves.</source>
        <translation>Wagen mit Stab: 1 für jeden Zug, bis der Stab fällt oder der Wagen die Bahn verlässt, höchstens 500 Züge. Acrobot: −1 für jeden Zug, bis die Spitze über die Linie schwingt, höchstens 500. Wagen am Berg: −1 für jeden Zug, bis die Fahne auf dem Hügel erreicht ist, höchstens 200. Gefrorener See: 1 für das Ziel, sonst 0; ein Loch beendet die Episode, höchstens 100 Züge.</translation>
    </message>
    <message>
        <source>Catch</source>
        <translation>Catch</translation>
    </message>
    <message>
        <source>Catch: the screen; 1 where ball and paddle are, 0 elsewhere.</source>
        <translation>Catch: der Bildschirm; 1, wo Ball und Schläger sind, sonst 0.</translation>
    </message>
    <message>
        <source>Catch: {newest}; 1 where ball and paddle are, 0 elsewhere.</source>
        <translation>Catch: {newest}; 1, wo Ball und Schläger sind, sonst 0.</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>Kausal</translation>
    </message>
    <message>
        <source>Ceil</source>
        <translation>Aufrunden</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>Mittelpunkte</translation>
    </message>
    <message>
        <source>Chainrule</source>
        <translation>Chainrule</translation>
    </message>
    <message>
        <source>Chance at first</source>
        <translation>Zufall am Anfang</translation>
    </message>
    <message>
        <source>Chance at last</source>
        <translation>Zufall am Ende</translation>
    </message>
    <message>
        <source>Chance falls over</source>
        <translation>Zufall sinkt über</translation>
    </message>
    <message>
        <source>Chance of yes</source>
        <translation>Wahrscheinlichkeit für Ja</translation>
    </message>
    <message>
        <source>Chances from 0 to 1</source>
        <translation>Wahrscheinlichkeiten von 0 bis 1</translation>
    </message>
    <message>
        <source>Change its units, or name other layers in the recipe&apos;s settings.</source>
        <translation>Ändere ihre Einheiten, oder nenne andere Schichten in den Einstellungen des Rezepts.</translation>
    </message>
    <message>
        <source>Change the layer before it to {parts}.</source>
        <translation>Die Schicht davor auf {parts} ändern.</translation>
    </message>
    <message>
        <source>Change the layers before it until both lengths agree.</source>
        <translation>Die Schichten davor ändern, bis beide Längen übereinstimmen.</translation>
    </message>
    <message>
        <source>Change the layers before it until both shapes agree.</source>
        <translation>Die Schichten davor ändern, bis beide Formen übereinstimmen.</translation>
    </message>
    <message>
        <source>Change the layers before it until both sizes agree.</source>
        <translation>Die Schichten davor ändern, bis beide Größen übereinstimmen.</translation>
    </message>
    <message>
        <source>Change the layers before it until the last sizes agree.</source>
        <translation>Die Schichten davor ändern, bis die letzten Größen übereinstimmen.</translation>
    </message>
    <message>
        <source>Change the layers before it until the sizes agree.</source>
        <translation>Die Schichten davor ändern, bis die Größen übereinstimmen.</translation>
    </message>
    <message>
        <source>Change the layers before it until they agree.</source>
        <translation>Die Schichten davor ändern, bis sie übereinstimmen.</translation>
    </message>
    <message>
        <source>Change the layers before {generated} until both shapes agree.</source>
        <translation>Die Schichten vor {generated} ändern, bis beide Formen übereinstimmen.</translation>
    </message>
    <message>
        <source>Change the layers between until both shapes agree.</source>
        <translation>Die Schichten dazwischen ändern, bis beide Formen übereinstimmen.</translation>
    </message>
    <message>
        <source>Channel dropout</source>
        <translation>Kanal-Dropout</translation>
    </message>
    <message>
        <source>Channels last</source>
        <translation>Kanäle zuletzt</translation>
    </message>
    <message>
        <source>Channels or features</source>
        <translation>Kanäle oder Merkmale</translation>
    </message>
    <message>
        <source>Channels to make.</source>
        <translation>Zu erzeugende Kanäle.</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Choose 32 bits in the training settings.</source>
        <translation>In den Trainingseinstellungen 32 Bit wählen.</translation>
    </message>
    <message>
        <source>Choose a game as the data, such as Catch.</source>
        <translation>Ein Spiel als Daten wählen, etwa Catch.</translation>
    </message>
    <message>
        <source>Choose a place for the project first.</source>
        <translation>Zuerst einen Ort für das Projekt wählen.</translation>
    </message>
    <message>
        <source>Choose another field, or another data set.</source>
        <translation>Ein anderes Feld oder einen anderen Datensatz wählen.</translation>
    </message>
    <message>
        <source>Choose another one in the recipe&apos;s settings, or none, to have it found.</source>
        <translation>In den Einstellungen des Verfahrens einen anderen wählen, oder keinen; dann wird er gefunden.</translation>
    </message>
    <message>
        <source>Choose another one in the recipe&apos;s settings, or none, to have them found.</source>
        <translation>In den Einstellungen des Verfahrens einen anderen wählen, oder keinen; dann werden sie gefunden.</translation>
    </message>
    <message>
        <source>Choose at least one setting to vary.</source>
        <translation>Mindestens eine Einstellung wählen, die variiert wird.</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <source>Choose how to compute</source>
        <translation>Rechenweise wählen</translation>
    </message>
    <message>
        <source>Choose in the recipe&apos;s settings which node gives the real examples, or have the generator make examples of the data&apos;s shape.</source>
        <translation>In den Einstellungen des Verfahrens wählen, welcher Knoten die echten Beispiele gibt, oder den Generator Beispiele von der Form der Daten machen lassen.</translation>
    </message>
    <message>
        <source>Choose in the recipe&apos;s settings which nodes give the scores.</source>
        <translation>In den Einstellungen des Verfahrens wählen, welche Knoten die Scores geben.</translation>
    </message>
    <message>
        <source>Choose one of several by chance, in a way that gradients pass.</source>
        <translation>Zufällig eines von mehreren wählen, so dass Gradienten hindurchgehen.</translation>
    </message>
    <message>
        <source>Choose sizes that divide {size}.</source>
        <translation>Größen wählen, die {size} teilen.</translation>
    </message>
    <message>
        <source>Choose sizes whose product is {size}, or set one of them to −1.</source>
        <translation>Größen wählen, deren Produkt {size} ist, oder eine davon auf −1 setzen.</translation>
    </message>
    <message>
        <source>Choose the layers again in the recipe&apos;s settings.</source>
        <translation>Wähle die Schichten in den Einstellungen des Rezepts neu.</translation>
    </message>
    <message>
        <source>Choose the nodes or notes that the frame shall hold first.</source>
        <translation>Zuerst die Knoten oder Notizen wählen, die der Rahmen enthalten soll.</translation>
    </message>
    <message>
        <source>Choose the nodes that shall become a block first.</source>
        <translation>Zuerst die Knoten wählen, die ein Block werden sollen.</translation>
    </message>
    <message>
        <source>Choose two different weights, one for each axis.</source>
        <translation>Zwei verschiedene Gewichte wählen, eines für jede Achse.</translation>
    </message>
    <message>
        <source>Chooses the hand, the drawings, and which pictures are kept for the test.</source>
        <translation>Wählt den Schreiber, die Vorlagen und die Bilder, die für den Test zurückbleiben.</translation>
    </message>
    <message>
        <source>Chooses the random play that is recorded; learning has a seed of its own.</source>
        <translation>Bestimmt das zufällige Spiel, das aufgezeichnet wird; das Lernen hat einen eigenen Startwert.</translation>
    </message>
    <message>
        <source>Chooses which examples are kept for the test (and the points, where generated).</source>
        <translation>Wählt, welche Beispiele für den Test zurückbleiben (und die Punkte, wo sie erzeugt werden).</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Clamp</source>
        <translation>Begrenzen</translation>
    </message>
    <message>
        <source>Clamp needs both a lower and an upper bound</source>
        <translation>Begrenzen braucht eine untere und eine obere Grenze</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class imbalance</source>
        <translation>Klassen sind ungleich häufig</translation>
    </message>
    <message>
        <source>Class labels are compared as one-hot vectors, as in Squared error.</source>
        <translation>Klassenlabels werden als One-Hot-Vektoren verglichen, wie beim quadratischen Fehler.</translation>
    </message>
    <message>
        <source>Class labels are compared as one-hot vectors: 1 at the right class, 0 at all others; where one score decides between two classes, the label itself, 0 or 1, is the number.</source>
        <translation>Klassenlabels werden als One-Hot-Vektoren verglichen: 1 bei der richtigen Klasse, 0 bei allen anderen; entscheidet ein Score zwischen zwei Klassen, ist das Label selbst, 0 oder 1, die Zahl.</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classes that the label counts; two of them occur.</source>
        <translation>Klassen, die das Label zählt; zwei davon kommen vor.</translation>
    </message>
    <message>
        <source>Clip each number</source>
        <translation>Jede Zahl begrenzen</translation>
    </message>
    <message>
        <source>Clip gradient</source>
        <translation>Gradient begrenzen</translation>
    </message>
    <message>
        <source>Clip the gradient at 1</source>
        <translation>Gradienten auf 1 begrenzen</translation>
    </message>
    <message>
        <source>Clip the gradient at {limit}</source>
        <translation>Gradienten auf {limit} begrenzen</translation>
    </message>
    <message>
        <source>Clouds, each a class.</source>
        <translation>Wolken, jede eine Klasse.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour frame</source>
        <translation>Rahmen färben</translation>
    </message>
    <message>
        <source>Colour frames and notes</source>
        <translation>Rahmen und Notizen färben</translation>
    </message>
    <message>
        <source>Colour note</source>
        <translation>Notiz färben</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Columns of the screen.</source>
        <translation>Spalten des Bildschirms.</translation>
    </message>
    <message>
        <source>Columns or time steps.</source>
        <translation>Spalten oder Zeitschritte.</translation>
    </message>
    <message>
        <source>Columns the paddle covers.</source>
        <translation>Spalten, die der Schläger überdeckt.</translation>
    </message>
    <message>
        <source>Combination</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compare each query with all keys, and give the mean of the values, weighted by the likeness.</source>
        <translation>Jede Anfrage (Query) mit allen Schlüsseln (Keys) vergleichen und den Mittelwert der Werte (Values) geben, nach Ähnlichkeit gewichtet.</translation>
    </message>
    <message>
        <source>Compare squared distances, as FaceNet does.</source>
        <translation>Quadrierte Abstände vergleichen, wie FaceNet.</translation>
    </message>
    <message>
        <source>Compile</source>
        <translation>Kompilieren</translation>
    </message>
    <message>
        <source>Compiled</source>
        <translation>Kompiliert</translation>
    </message>
    <message>
        <source>Compiled, mixed numbers</source>
        <translation>Kompiliert, gemischte Zahlen</translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation>Verketten</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect {node}</source>
        <translation>{node} verbinden</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Kartentabelle</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>Contrastive divergence</source>
        <translation>Kontrastive Divergenz</translation>
    </message>
    <message>
        <source>Contrastive loss</source>
        <translation>Kontrastiver Verlust</translation>
    </message>
    <message>
        <source>Conv 1D</source>
        <translation>Faltung 1D</translation>
    </message>
    <message>
        <source>Conv 2D</source>
        <translation>Faltung 2D</translation>
    </message>
    <message>
        <source>Conv 3D</source>
        <translation>Faltung 3D</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Copied every</source>
        <translation>Kopiert alle</translation>
    </message>
    <message>
        <source>Copy follows</source>
        <translation>Kopie folgt</translation>
    </message>
    <message>
        <source>Corner: |x|</source>
        <translation>Knick: |x|</translation>
    </message>
    <message>
        <source>Correct mistakes, and nothing else, one example after the other.</source>
        <translation>Fehler verbessern und sonst nichts, ein Beispiel nach dem anderen.</translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation>Verfälschung</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Cosine and sine of both joints&apos; angles, and their turning speeds (rad/s).</source>
        <translation>Kosinus und Sinus der Winkel beider Gelenke und deren Drehgeschwindigkeiten (rad/s).</translation>
    </message>
    <message>
        <source>Cosine distance</source>
        <translation>Kosinusabstand</translation>
    </message>
    <message>
        <source>Cosine of the angle</source>
        <translation>Kosinus des Winkels</translation>
    </message>
    <message>
        <source>Cosine: 1 − cos of the angle</source>
        <translation>Kosinus: 1 − cos des Winkels</translation>
    </message>
    <message>
        <source>Count a last window, too, that is only partly filled.</source>
        <translation>Auch ein letztes, nur teilweise gefülltes Fenster zählen.</translation>
    </message>
    <message>
        <source>Count how often a whole sequence is right: one wrong token spoils it.</source>
        <translation>Zählen, wie oft eine ganze Sequenz richtig ist: Ein falsches Token verdirbt sie.</translation>
    </message>
    <message>
        <source>Count how often the highest score is at the right class.</source>
        <translation>Zählen, wie oft der höchste Score bei der richtigen Klasse liegt.</translation>
    </message>
    <message>
        <source>Count how often the right class is among the k highest scores.</source>
        <translation>Zählen, wie oft die richtige Klasse unter den k höchsten Scores ist.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Cubic: 2x³ − x</source>
        <translation>Kubisch: 2x³ − x</translation>
    </message>
    <message>
        <source>Cut apart again: each gets its own part.</source>
        <translation>Wieder zerschnitten: jeder bekommt seinen Teil.</translation>
    </message>
    <message>
        <source>Cut into equal parts along one axis; each part has an output of its own.</source>
        <translation>Entlang einer Achse in gleiche Teile schneiden; jeder Teil hat einen eigenen Ausgang.</translation>
    </message>
    <message>
        <source>Cut off at each end of the result.</source>
        <translation>An jedem Ende des Ergebnisses abgeschnitten.</translation>
    </message>
    <message>
        <source>Cut off at most {size} in all.</source>
        <translation>Insgesamt höchstens {size} abschneiden.</translation>
    </message>
    <message>
        <source>Cut off on each side of the result.</source>
        <translation>Auf jeder Seite des Ergebnisses abgeschnitten.</translation>
    </message>
    <message>
        <source>Cut off the border of a picture, or the beginning and end of a sequence.</source>
        <translation>Den Rand eines Bildes oder Anfang und Ende einer Sequenz abschneiden.</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>Dämpfung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data may flow {join}, not {flow}.</source>
        <translation>Daten dürfen {join} fließen, nicht {flow}.</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>Tote ReLUs</translation>
    </message>
    <message>
        <source>Decide for the class with the highest score. No gradient passes.</source>
        <translation>Sich für die Klasse mit dem höchsten Score entscheiden. Es geht kein Gradient hindurch.</translation>
    </message>
    <message>
        <source>Deep-learning layers lay the kernel on the picture as it is (correlation); a convolution in the mathematical sense, as conv2, turns it by half a turn first (*flip*). With *full* the kernel stands wherever it overlaps the picture: 3×3 with 4×4 gives 6×6. *Same* is the middle of that.</source>
        <translation>Deep-Learning-Schichten legen den Kernel auf das Bild, wie er ist (Korrelation); eine Faltung im mathematischen Sinn, wie conv2, dreht ihn zuerst um eine halbe Umdrehung (*flip*). Bei *full* steht der Kernel überall, wo er das Bild überlappt: 3×3 mit 4×4 ergibt 6×6. *Same* ist die Mitte davon.</translation>
    </message>
    <message>
        <source>Delete frame</source>
        <translation>Rahmen löschen</translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation>Löschen.</translation>
    </message>
    <message>
        <source>Delete {named}</source>
        <translation>{named} löschen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Vollverbunden</translation>
    </message>
    <message>
        <source>Depth it bends towards.</source>
        <translation>Tiefe, auf die sie sich zubiegt.</translation>
    </message>
    <message>
        <source>Descend on the losses of the drawing, on examples that were changed to make them large.</source>
        <translation>Abstieg auf den Verlusten der Zeichnung, an Beispielen, die verändert wurden, um diese groß zu machen.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>Dice loss</source>
        <translation>Dice-Verlust</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Digits 16 × 16</source>
        <translation>Ziffern 16 × 16</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>Dilatation</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskont</translation>
    </message>
    <message>
        <source>Discriminator steps</source>
        <translation>Schritte des Diskriminators</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Distance between the taps of a window.</source>
        <translation>Abstand der Abgriffe eines Fensters.</translation>
    </message>
    <message>
        <source>Distance beyond which different pairs may rest.</source>
        <translation>Abstand, jenseits dessen ungleiche Paare ruhen dürfen.</translation>
    </message>
    <message>
        <source>Distance from one bright stripe to the next.</source>
        <translation>Abstand von einem hellen Streifen zum nächsten.</translation>
    </message>
    <message>
        <source>Distance of the line from the middle of the square.</source>
        <translation>Abstand der Geraden von der Mitte des Quadrats.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>Divide 1 by each number.</source>
        <translation>1 durch jede Zahl teilen.</translation>
    </message>
    <message>
        <source>Divide numbers by their root mean square: their mean stays, their size becomes 1.</source>
        <translation>Zahlen durch ihr quadratisches Mittel teilen: Ihr Mittelwert bleibt, ihre Größe wird 1.</translation>
    </message>
    <message>
        <source>Divide one input by the other, place by place; divided by 0 it is infinite.</source>
        <translation>Eine Eingabe elementweise durch die andere teilen; durch 0 geteilt ist sie unendlich.</translation>
    </message>
    <message>
        <source>Divide what exceeds the baseline by its spread over the episodes of a step.</source>
        <translation>Was über der Baseline liegt, durch seine Streuung über die Episoden eines Schritts teilen.</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Divided by it</source>
        <translation>Dadurch geteilt</translation>
    </message>
    <message>
        <source>Divided by its root</source>
        <translation>Durch die Wurzel davon geteilt</translation>
    </message>
    <message>
        <source>Divided by twice the root.</source>
        <translation>Geteilt durch die doppelte Wurzel.</translation>
    </message>
    <message>
        <source>Divided by what went in.</source>
        <translation>Geteilt durch das, was hineinging.</translation>
    </message>
    <message>
        <source>Divides the scores while playing to learn; above 1 more is tried.</source>
        <translation>Teilt die Scores, während gespielt wird, um zu lernen; über 1 wird mehr versucht.</translation>
    </message>
    <message>
        <source>Do not repeat {name}</source>
        <translation>{name} nicht wiederholen</translation>
    </message>
    <message>
        <source>Dot product</source>
        <translation>Skalarprodukt</translation>
    </message>
    <message>
        <source>Double Q</source>
        <translation>Double Q</translation>
    </message>
    <message>
        <source>Draw a Noise node, the layers that turn it into an example (the generator), and one block that gives an example a score (the discriminator), shared and used twice: on the data and on what the generator makes. Or name the nodes in the recipe&apos;s settings.</source>
        <translation>Einen Knoten Rauschen zeichnen, die Schichten, die daraus ein Beispiel machen (den Generator), und einen Block, der einem Beispiel einen Score gibt (den Diskriminator), geteilt und zweimal verwendet: an den Daten und an dem, was der Generator macht. Oder die Knoten in den Einstellungen des Verfahrens nennen.</translation>
    </message>
    <message>
        <source>Draw a Noise node, the layers that turn it into an example, and one shared block that gives an example a plain score (no sigmoid), used twice: on the data and on what is generated. Labels wired into both make it conditional. A batch norm in the discriminator does not go with the gradient penalty, which looks at each example alone; a layer norm does.</source>
        <translation>Zu zeichnen sind ein Knoten Rauschen, die Schichten, die daraus ein Beispiel machen, und ein geteilter Block, der einem Beispiel einen rohen Score gibt (ohne Sigmoidfunktion), zweimal verwendet: an den Daten und an dem, was erzeugt wird. Labels, die mit beiden verbunden sind, machen das Paar bedingt. Eine Batch-Normalisierung im Diskriminator verträgt sich nicht mit der Gradientenstrafe, die jedes Beispiel für sich betrachtet; eine Layer-Normalisierung schon.</translation>
    </message>
    <message>
        <source>Draw a normal number with the mean and variance that the network gives.</source>
        <translation>Eine normalverteilte Zahl mit Mittelwert und Varianz ziehen, die das Netz angibt.</translation>
    </message>
    <message>
        <source>Draw a wire to it, or switch off Bypass.</source>
        <translation>Eine Verbindung dorthin ziehen oder die Überbrückung ausschalten.</translation>
    </message>
    <message>
        <source>Draw a wire to it.</source>
        <translation>Eine Verbindung dorthin ziehen.</translation>
    </message>
    <message>
        <source>Draw a wire to its input.</source>
        <translation>Eine Verbindung zum Eingang ziehen.</translation>
    </message>
    <message>
        <source>Draw also when the network is only asked.</source>
        <translation>Auch ziehen, wenn das Netz nur gefragt wird.</translation>
    </message>
    <message>
        <source>Draw always</source>
        <translation>Immer ziehen</translation>
    </message>
    <message>
        <source>Draw reconstructions</source>
        <translation>Rekonstruktionen ziehen</translation>
    </message>
    <message>
        <source>Draw the missing wires, or leave parts of the equation out.</source>
        <translation>Die fehlenden Verbindungen ziehen oder Teile der Gleichung weglassen.</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Drop a whole branch by chance while training, for each example anew.</source>
        <translation>Beim Training einen ganzen Zweig zufällig weglassen, für jedes Beispiel neu.</translation>
    </message>
    <message>
        <source>DropConnect</source>
        <translation>DropConnect</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Each batch is attacked with the network as it stands: every number of the attacked inputs is changed by at most epsilon, along the sign of the loss&apos;s gradient. A share of each batch is replaced by what comes of that; with a share of 0 the network learns as usual, and is only measured under attack. What the losses and metrics are on attacked test examples is told as “under attack”.</source>
        <translation>Jeder Batch wird mit dem Netz, wie es gerade ist, angegriffen: Jede Zahl der angegriffenen Eingaben wird um höchstens Epsilon verändert, nach dem Vorzeichen des Gradienten des Verlusts. Ein Anteil jedes Batches wird durch das Ergebnis ersetzt; bei einem Anteil von 0 lernt das Netz wie üblich und wird nur unter Angriff gemessen. Verluste und Metriken an angegriffenen Testbeispielen heißen „under attack“.</translation>
    </message>
    <message>
        <source>Each bit turns the answer round, so a network must remember one thing, the answer so far. All sequences of the length occur once; those kept for the test were never seen.</source>
        <translation>Jedes Bit kehrt die Antwort um; ein Netz muss sich also nur eines merken, die bisherige Antwort. Alle Folgen der Länge kommen einmal vor; die für den Test zurückgehaltenen wurden nie gesehen.</translation>
    </message>
    <message>
        <source>Each input gets all that arrives, unchanged.</source>
        <translation>Jeder Eingang bekommt alles, was ankommt, unverändert.</translation>
    </message>
    <message>
        <source>Each input gets it times all the others.</source>
        <translation>Jeder Eingang bekommt es mal alle anderen.</translation>
    </message>
    <message>
        <source>Each number of the gradient goes back to the place the number came from.</source>
        <translation>Jede Zahl des Gradienten geht an die Stelle zurück, von der die Zahl kam.</translation>
    </message>
    <message>
        <source>Each number of the window gets an equal share.</source>
        <translation>Jede Zahl des Fensters bekommt den gleichen Anteil.</translation>
    </message>
    <message>
        <source>Each number of the window gets its share.</source>
        <translation>Jede Zahl des Fensters bekommt ihren Anteil.</translation>
    </message>
    <message>
        <source>Each, times the other.</source>
        <translation>Jedes mal das andere.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Früher Abbruch</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Einsum</source>
        <translation>Einsum</translation>
    </message>
    <message>
        <source>Either a or b, but not both.</source>
        <translation>Entweder a oder b, aber nicht beide.</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Empty one of the two.</source>
        <translation>Eines von beiden leeren.</translation>
    </message>
    <message>
        <source>Empty pixels on each side; at most kernel / 2.</source>
        <translation>Leere Pixel auf jeder Seite; höchstens kernel / 2.</translation>
    </message>
    <message>
        <source>Empty places on each side; at most kernel / 2.</source>
        <translation>Leere Positionen auf jeder Seite; höchstens kernel / 2.</translation>
    </message>
    <message>
        <source>Empty steps at each end; at most kernel / 2.</source>
        <translation>Leere Schritte an jedem Ende; höchstens kernel / 2.</translation>
    </message>
    <message>
        <source>End the network in a Linear layer of {count} units.</source>
        <translation>Das Netz mit einer linearen Schicht von {count} Einheiten abschließen.</translation>
    </message>
    <message>
        <source>Entropy weight</source>
        <translation>Gewicht der Entropie</translation>
    </message>
    <message>
        <source>Episodes a step</source>
        <translation>Episoden je Schritt</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs between two steps down.</source>
        <translation>Epochen zwischen zwei Absenkungen.</translation>
    </message>
    <message>
        <source>Epochs of each layer with the first momentum.</source>
        <translation>Epochen jeder Schicht mit dem ersten Schwung.</translation>
    </message>
    <message>
        <source>Epochs without progress after which the rate goes down.</source>
        <translation>Epochen ohne Fortschritt, nach denen die Lernrate sinkt.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>Gleichung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Euclidean, squared: Σ(x − y)²</source>
        <translation>Euklidisch, quadriert: Σ(x − y)²</translation>
    </message>
    <message>
        <source>Euclidean: √Σ(x − y)²</source>
        <translation>Euklidisch: √Σ(x − y)²</translation>
    </message>
    <message>
        <source>Even from −1 to 1</source>
        <translation>Gleichverteilt von −1 bis 1</translation>
    </message>
    <message>
        <source>Even out</source>
        <translation>Ausgleichen</translation>
    </message>
    <message>
        <source>Every n steps</source>
        <translation>Alle n Schritte</translation>
    </message>
    <message>
        <source>Every step: a sequence</source>
        <translation>Jeder Schritt: eine Sequenz</translation>
    </message>
    <message>
        <source>Example by example</source>
        <translation>Beispiel für Beispiel</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Examples have no codes here: {code} is chance, and nothing in the network leads from examples to it.</source>
        <translation>Beispiele haben hier keine Codes: {code} ist Zufall, und nichts im Netz führt von Beispielen dorthin.</translation>
    </message>
    <message>
        <source>Examples in one step.</source>
        <translation>Beispiele in einem Schritt.</translation>
    </message>
    <message>
        <source>Examples per corner</source>
        <translation>Beispiele je Ecke</translation>
    </message>
    <message>
        <source>Exchange lower and upper.</source>
        <translation>Untere und obere Grenze tauschen.</translation>
    </message>
    <message>
        <source>Expected a number from 0 to {most_learning}, not {value}.</source>
        <translation>Erwartet wird eine Zahl von 0 bis {most_learning}, nicht {value}.</translation>
    </message>
    <message>
        <source>Expected numbers from {largest} to {largest2}, not {value}.</source>
        <translation>Zahlen von {largest} bis {largest2} erwartet, nicht {value}.</translation>
    </message>
    <message>
        <source>Exploding gradients</source>
        <translation>Explodierende Gradienten</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>FGSM takes one step of length epsilon, PGD several smaller ones, each kept within epsilon.</source>
        <translation>FGSM macht einen Schritt der Länge Epsilon, PGD mehrere kleinere, die innerhalb von Epsilon bleiben.</translation>
    </message>
    <message>
        <source>FGSM: one step</source>
        <translation>FGSM: ein Schritt</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Factor at each step down, or each epoch.</source>
        <translation>Faktor bei jeder Absenkung oder je Epoche.</translation>
    </message>
    <message>
        <source>Factor² channels become one whose sides are factor times as long.</source>
        <translation>Faktor² Kanäle werden einer, dessen Seiten Faktor-mal so lang sind.</translation>
    </message>
    <message>
        <source>Feature {at}</source>
        <translation>Merkmal {at}</translation>
    </message>
    <message>
        <source>Feedforward</source>
        <translation>Feedforward</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Filled up</source>
        <translation>Auffüllung</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters of the bank, turned evenly through half a turn.</source>
        <translation>Filter der Bank, gleichmäßig über eine halbe Drehung verteilt.</translation>
    </message>
    <message>
        <source>Finished {repeats} runs, each with another seed.</source>
        <translation>{repeats} Läufe beendet, jeder mit einem anderen Startwert.</translation>
    </message>
    <message>
        <source>Fire (1) if the weighed sum of the inputs exceeds the threshold, else stay at 0.</source>
        <translation>Feuern (1), wenn die gewichtete Summe der Eingaben die Schwelle übersteigt, sonst bei 0 bleiben.</translation>
    </message>
    <message>
        <source>Fire by chance: give 1 with the chance that arrives, else 0.</source>
        <translation>Zufällig feuern: 1 geben mit der Wahrscheinlichkeit, die ankommt, sonst 0.</translation>
    </message>
    <message>
        <source>First axis: channels</source>
        <translation>Erste Achse: Kanäle</translation>
    </message>
    <message>
        <source>First momentum</source>
        <translation>Erster Schwung</translation>
    </message>
    <message>
        <source>First number.</source>
        <translation>Erste Zahl.</translation>
    </message>
    <message>
        <source>First place that is no longer taken. 0: to the end.</source>
        <translation>Erste Position, die nicht mehr genommen wird. 0: bis zum Ende.</translation>
    </message>
    <message>
        <source>First place that is taken.</source>
        <translation>Erste Position, die genommen wird.</translation>
    </message>
    <message>
        <source>First state</source>
        <translation>Anfangszustand</translation>
    </message>
    <message>
        <source>First to last</source>
        <translation>Erster bis letzter</translation>
    </message>
    <message>
        <source>First: steps of a sequence</source>
        <translation>Erste: Schritte einer Sequenz</translation>
    </message>
    <message>
        <source>Fixed filter</source>
        <translation>Fester Filter</translation>
    </message>
    <message>
        <source>Fixes start weights, order and noise.</source>
        <translation>Legt Startgewichte, Reihenfolge und Rauschen fest.</translation>
    </message>
    <message>
        <source>Flat everywhere: nothing would go back, so training rules lead the gradient round it.</source>
        <translation>Überall flach: nichts ginge zurück, deshalb führen Lernregeln den Gradienten daran vorbei.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Flow downwards</source>
        <translation>Fluss nach unten</translation>
    </message>
    <message>
        <source>Flow to the right</source>
        <translation>Fluss nach rechts</translation>
    </message>
    <message>
        <source>Follow the gradient of the weighted sum of all loss nodes downhill, batch by batch.</source>
        <translation>Dem Gradienten der gewichteten Summe aller Verlustknoten bergab folgen, Batch für Batch.</translation>
    </message>
    <message>
        <source>For drawings that hold several gates: each asks for the field with its name. The table serves for training and for the test alike.</source>
        <translation>Für Zeichnungen mit mehreren Gattern: Jedes verlangt das Feld mit seinem Namen. Die Tabelle dient gleichermaßen Training und Test.</translation>
    </message>
    <message>
        <source>For each query the weighted mean of the values.</source>
        <translation>Für jede Anfrage der gewichtete Mittelwert der Werte.</translation>
    </message>
    <message>
        <source>Forget bias</source>
        <translation>Vergessens-Bias</translation>
    </message>
    <message>
        <source>Forget gate f</source>
        <translation>Vergessensgatter f</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Frame selected</source>
        <translation>Auswahl einrahmen</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Freeze it, take it out, or learn by descent on a loss.</source>
        <translation>Friere sie ein, nimm sie heraus, oder lerne durch Abstieg auf einem Verlust.</translation>
    </message>
    <message>
        <source>Freeze {listed}</source>
        <translation>{listed} einfrieren</translation>
    </message>
    <message>
        <source>From what reaches the layer a share is set to 0, at random; from what its units then give, a decoder must tell what was there before. So the layer learns what belongs together. Then the next layer learns from what this one gives. The decoder&apos;s weights are the layer&apos;s own, turned over, or others; it belongs to the recipe, and goes to the layer that mirrors it if one is named. The stage&apos;s epochs are divided evenly over the layers; the first ones get what is left over.</source>
        <translation>Von dem, was die Schicht erreicht, wird ein Teil zufällig auf 0 gesetzt; aus dem, was ihre Einheiten dann liefern, muss ein Decoder sagen, was vorher da war. So lernt die Schicht, was zusammengehört. Dann lernt die nächste Schicht von dem, was diese liefert. Die Gewichte des Decoders sind die eigenen der Schicht, transponiert, oder andere; er gehört zum Rezept und geht an die Schicht, die sie spiegelt, wenn eine genannt ist. Die Epochen der Phase werden gleichmäßig auf die Schichten verteilt; die ersten bekommen, was übrig bleibt.</translation>
    </message>
    <message>
        <source>Frozen lake</source>
        <translation>Gefrorener See</translation>
    </message>
    <message>
        <source>Full (every overlap)</source>
        <translation>Full (jede Überlappung)</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Function of one number</source>
        <translation>Funktion einer Zahl</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>GELU is exact in the palette, here it is {approximate}</source>
        <translation>GELU ist in der Palette exakt, hier ist es {approximate}</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>Gabor bank</source>
        <translation>Gabor-Filterbank</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>Games played side by side; together they move in one step of the network.</source>
        <translation>Spiele, die nebeneinander gespielt werden; sie ziehen gemeinsam in einem Durchgang des Netzes.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>Gather</translation>
    </message>
    <message>
        <source>Gaussian (real numbers)</source>
        <translation>Gaußsch (reelle Zahlen)</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>Gauß-Weichzeichner</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gaußsches Rauschen</translation>
    </message>
    <message>
        <source>Gaussian sample</source>
        <translation>Gaußsche Stichprobe</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugte</translation>
    </message>
    <message>
        <source>Generator&apos;s rate</source>
        <translation>Rate des Generators</translation>
    </message>
    <message>
        <source>Gibbs steps (k)</source>
        <translation>Gibbs-Schritte (k)</translation>
    </message>
    <message>
        <source>Give +1 if the weighed sum of the inputs exceeds the threshold, else −1.</source>
        <translation>+1 geben, wenn die gewichtete Summe der Eingaben die Schwelle übersteigt, sonst −1.</translation>
    </message>
    <message>
        <source>Give 1 above 0 and 0 below: the unit fires or does not.</source>
        <translation>Über 0 eine 1 geben, darunter 0: Die Einheit feuert oder nicht.</translation>
    </message>
    <message>
        <source>Give 1 above 0, −1 below, and 0 at 0.</source>
        <translation>Über 0 eine 1 geben, unter 0 eine −1, bei 0 eine 0.</translation>
    </message>
    <message>
        <source>Give 1 where a relation holds between two inputs, and 0 where it does not.</source>
        <translation>1 geben, wo eine Relation zwischen zwei Eingaben gilt, und 0, wo nicht.</translation>
    </message>
    <message>
        <source>Give at least one class a weight above 0.</source>
        <translation>Mindestens einer Klasse ein Gewicht über 0 geben.</translation>
    </message>
    <message>
        <source>Give both the same sizes, or switch off Shared.</source>
        <translation>Beiden dieselben Größen geben oder „Geteilt“ ausschalten.</translation>
    </message>
    <message>
        <source>Give each of them layers and blocks of its own.</source>
        <translation>Jedem von beiden eigene Schichten und Blöcke geben.</translation>
    </message>
    <message>
        <source>Give exactly one 1, and the gradient of the soft choice.</source>
        <translation>Genau eine 1 geben, und den Gradienten der weichen Wahl.</translation>
    </message>
    <message>
        <source>Give numbers that are learned and are the same for every example, as a first state.</source>
        <translation>Gelernte Zahlen geben, die für jedes Beispiel gleich sind, etwa als Anfangszustand.</translation>
    </message>
    <message>
        <source>Give out of a block what is wired to it, at the port of the same name outside.</source>
        <translation>Aus einem Block hinausgeben, was hier anliegt, außen am gleichnamigen Anschluss.</translation>
    </message>
    <message>
        <source>Give the cosine of each number, taken as an angle in radians.</source>
        <translation>Den Kosinus jeder Zahl geben, als Winkel im Bogenmaß verstanden.</translation>
    </message>
    <message>
        <source>Give the largest of each few neighbouring channels or features.</source>
        <translation>Die größte von je einigen benachbarten Kanälen oder Merkmalen geben.</translation>
    </message>
    <message>
        <source>Give the natural logarithm of each number.</source>
        <translation>Den natürlichen Logarithmus jeder Zahl geben.</translation>
    </message>
    <message>
        <source>Give the same fixed numbers for every example: one number everywhere, or typed in.</source>
        <translation>Für jedes Beispiel dieselben festen Zahlen geben: überall eine Zahl, oder eingetippte.</translation>
    </message>
    <message>
        <source>Give the sine of each number, taken as an angle in radians.</source>
        <translation>Den Sinus jeder Zahl geben, als Winkel im Bogenmaß verstanden.</translation>
    </message>
    <message>
        <source>Give the square root of each number.</source>
        <translation>Die Quadratwurzel jeder Zahl geben.</translation>
    </message>
    <message>
        <source>Give the two layers before it the same number of units.</source>
        <translation>Den beiden Schichten davor gleich viele Einheiten geben.</translation>
    </message>
    <message>
        <source>Give what it needs out of the block, and put it outside.</source>
        <translation>Aus dem Block hinausgeben, was gebraucht wird, und ihn nach außen setzen.</translation>
    </message>
    <message>
        <source>Give {classes} numbers, one per class, or none.</source>
        <translation>{classes} Zahlen angeben, eine je Klasse, oder keine.</translation>
    </message>
    <message>
        <source>Give {name} {number} {parameter} instead of {now}</source>
        <translation>{name}: {number} {parameter} statt {now}</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Global max</source>
        <translation>Globales Max-Pooling</translation>
    </message>
    <message>
        <source>Global mean</source>
        <translation>Globales Mittelwert-Pooling</translation>
    </message>
    <message>
        <source>Glorot, even: ±√(6/(in + out))</source>
        <translation>Glorot, gleichverteilt: ±√(6/(in + out))</translation>
    </message>
    <message>
        <source>Glorot, normal</source>
        <translation>Glorot, normalverteilt</translation>
    </message>
    <message>
        <source>Goes if the weather is good and there is time.</source>
        <translation>Geht, wenn das Wetter gut ist und Zeit da ist.</translation>
    </message>
    <message>
        <source>Goes if the weather is good.</source>
        <translation>Geht, wenn das Wetter gut ist.</translation>
    </message>
    <message>
        <source>Grad-CAM needs a layer before {output} whose maps have height and width; {layer} is none. Choose one of {join}.</source>
        <translation>Grad-CAM braucht eine Schicht vor {output}, deren Karten Höhe und Breite haben; {layer} ist keine. Eine von {join} wählen.</translation>
    </message>
    <message>
        <source>Grad-CAM needs a picture, and a layer before the output whose maps have height and width.</source>
        <translation>Grad-CAM braucht ein Bild und eine Schicht vor der Ausgabe, deren Karten Höhe und Breite haben.</translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation>Gradientenstrafe</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Group norm</source>
        <translation>Gruppen-Normalisierung</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Groups the channels are split into.</source>
        <translation>Gruppen, in die die Kanäle geteilt werden.</translation>
    </message>
    <message>
        <source>Guesses allowed.</source>
        <translation>Erlaubte Versuche.</translation>
    </message>
    <message>
        <source>Gumbel softmax</source>
        <translation>Gumbel-Softmax</translation>
    </message>
    <message>
        <source>Gymnasium game</source>
        <translation>Gymnasium-Spiel</translation>
    </message>
    <message>
        <source>Gymnasium {version} has no game {id} ({error}). Install the version it is known to work with: run python3 bootstrap.py rl.</source>
        <translation>Gymnasium {version} kennt das Spiel {id} nicht ({error}). Die passende Version installiert python3 bootstrap.py rl.</translation>
    </message>
    <message>
        <source>Half the sum</source>
        <translation>Die halbe Summe</translation>
    </message>
    <message>
        <source>Handwritten digit, 16 × 16 pixels of grey: −1 (paper) … 1 (ink).</source>
        <translation>Handgeschriebene Ziffer, 16 × 16 graue Pixel: −1 (Papier) … 1 (Tinte).</translation>
    </message>
    <message>
        <source>Handwritten digit, 28 × 28 pixels of grey: 0 (paper) … 1 (ink).</source>
        <translation>Handgeschriebene Ziffer, 28 × 28 graue Pixel: 0 (Papier) … 1 (Tinte).</translation>
    </message>
    <message>
        <source>Handwritten digit, 8 × 8 pixels of grey: 0 (paper) … 1 (ink).</source>
        <translation>Handgeschriebene Ziffer, 8 × 8 graue Pixel: 0 (Papier) … 1 (Tinte).</translation>
    </message>
    <message>
        <source>Handwritten digit, {side} × {side2} pixels of grey: {paper} (paper) … 1 (ink).</source>
        <translation>Handgeschriebene Ziffer, {side} × {side2} graue Pixel: {paper} (Papier) … 1 (Tinte).</translation>
    </message>
    <message>
        <source>Handwritten digit, {side} × {side2} pixels of grey: {pixels}.</source>
        <translation>Handgeschriebene Ziffer, {side} × {side2} graue Pixel: {pixels}.</translation>
    </message>
    <message>
        <source>Handwritten digits of 16 × 16 pixels; 32 of each to train and 16 of each to test.</source>
        <translation>Handgeschriebene Ziffern mit 16 × 16 Pixeln; von jeder 32 zum Trainieren und 16 zum Testen.</translation>
    </message>
    <message>
        <source>Handwritten digits of 28 × 28 pixels, 500 of each; 4000 to train and 1000 to test.</source>
        <translation>Handgeschriebene Ziffern mit 28 × 28 Pixeln, je 500; 4000 zum Trainieren und 1000 zum Testen.</translation>
    </message>
    <message>
        <source>Handwritten digits of 8 × 8 pixels with 17 levels of grey; 1797 in all.</source>
        <translation>Handgeschriebene Ziffern mit 8 × 8 Pixeln in 17 Graustufen; insgesamt 1797.</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Hart</translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation>Harte Sigmoidfunktion</translation>
    </message>
    <message>
        <source>Hard tanh</source>
        <translation>Harter Tanh</translation>
    </message>
    <message>
        <source>Hardly any of the gradient reaches {early}: the layers before the end learn much more slowly than the last ones, or not at all.</source>
        <translation>Bei {early} kommt kaum noch etwas vom Gradienten an: Die vorderen Schichten lernen viel langsamer als die letzten oder gar nicht.</translation>
    </message>
    <message>
        <source>Have PyTorch write code for this network alone; takes up to a minute at the start.</source>
        <translation>PyTorch Code eigens für dieses Netz schreiben lassen; dauert zu Beginn bis zu einer Minute.</translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation>He, normalverteilt</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height and width of a patch, at full size.</source>
        <translation>Höhe und Breite eines Ausschnitts, in voller Größe.</translation>
    </message>
    <message>
        <source>Height and width to scale the picture up to.</source>
        <translation>Höhe und Breite, auf die das Bild vergrößert wird.</translation>
    </message>
    <message>
        <source>Height and width to scale to.</source>
        <translation>Höhe und Breite nach dem Skalieren.</translation>
    </message>
    <message>
        <source>Height of the result.</source>
        <translation>Höhe des Ergebnisses.</translation>
    </message>
    <message>
        <source>Height or time</source>
        <translation>Höhe oder Zeit</translation>
    </message>
    <message>
        <source>Held against the threshold</source>
        <translation>Mit der Schwelle verglichen</translation>
    </message>
    <message>
        <source>Here the way back ends: data are not changed by learning.</source>
        <translation>Hier endet der Rückweg: Daten werden durch Lernen nicht verändert.</translation>
    </message>
    <message>
        <source>Hessian-free</source>
        <translation>Hessian-free</translation>
    </message>
    <message>
        <source>Hessian-free needs second derivatives, and something in this network has none in PyTorch ({splitlines}). Choose another optimiser, such as L-BFGS or Adam.</source>
        <translation>Hessian-free braucht zweite Ableitungen, und etwas in diesem Netz hat in PyTorch keine ({splitlines}). Einen anderen Optimierer wählen, etwa L-BFGS oder Adam.</translation>
    </message>
    <message>
        <source>Hessian-free steps through a landscape; use search</source>
        <translation>Hessian-free geht seine Schritte durch eine Landschaft; search nehmen</translation>
    </message>
    <message>
        <source>Hidden units are binary where a Sigmoid follows the layer; the last layer may have none, as the code of an autoencoder, and its units are Gaussian then. The hidden biases are the layer&apos;s; the visible ones belong to the recipe, and go to the layer that mirrors it if one is named. The stage&apos;s epochs are divided evenly over the layers; the first ones get what is left over.</source>
        <translation>Verborgene Einheiten sind binär, wo der Schicht eine Sigmoid folgt; der letzten Schicht muss keine folgen, wie dem Code eines Autoencoders, dann sind ihre Einheiten gaußsch. Die verborgenen Bias sind die der Schicht; die sichtbaren gehören zum Rezept und gehen an die Schicht, die sie spiegelt, wenn eine genannt ist. Die Epochen der Phase werden gleichmäßig auf die Schichten verteilt; die ersten bekommen, was übrig bleibt.</translation>
    </message>
    <message>
        <source>Hidden units of the net at each step.</source>
        <translation>Verborgene Einheiten des Netzes in jedem Schritt.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>Hinge-Verlust</translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation>Horizontal spiegeln</translation>
    </message>
    <message>
        <source>How cautious the first step is; the later ones follow from how it went.</source>
        <translation>Wie vorsichtig der erste Schritt ist; die späteren richten sich danach, wie es ging.</translation>
    </message>
    <message>
        <source>How distance is measured.</source>
        <translation>Wie der Abstand gemessen wird.</translation>
    </message>
    <message>
        <source>How exactly the network computes; 64 bits takes twice the time, mixed numbers are faster on some machines and networks.</source>
        <translation>Wie genau das Netz rechnet; 64 Bit braucht doppelt so lange, gemischte Zahlen sind auf manchen Rechnern und bei manchen Netzen schneller.</translation>
    </message>
    <message>
        <source>How far diabetes has gone on after a year, from ten measures at its start; 442 patients.</source>
        <translation>Wie weit Diabetes nach einem Jahr fortgeschritten ist, aus zehn Messwerten zu Beginn; 442 Patienten.</translation>
    </message>
    <message>
        <source>How far the copy comes towards the network at each step.</source>
        <translation>Wie weit die Kopie dem Netz bei jedem Schritt entgegenkommt.</translation>
    </message>
    <message>
        <source>How many are drawn, training and test together.</source>
        <translation>Wie viele gezogen werden, Training und Test zusammen.</translation>
    </message>
    <message>
        <source>How many classes there are. 0: as many as the labels say.</source>
        <translation>Wie viele Klassen es gibt. 0: so viele, wie die Labels angeben.</translation>
    </message>
    <message>
        <source>How many copies stand one after another.</source>
        <translation>Wie viele Kopien hintereinander stehen.</translation>
    </message>
    <message>
        <source>How many examples the losses are averaged over before the weights change.</source>
        <translation>Über wie viele Beispiele die Verluste gemittelt werden, bevor sich die Gewichte ändern.</translation>
    </message>
    <message>
        <source>How many of the steps are frames of the utterance.</source>
        <translation>Wie viele der Schritte Frames der Äußerung sind.</translation>
    </message>
    <message>
        <source>How many parts; as many outputs.</source>
        <translation>Wie viele Teile; ebenso viele Ausgänge.</translation>
    </message>
    <message>
        <source>How many points are drawn, training and test together.</source>
        <translation>Wie viele Punkte gezogen werden, Training und Test zusammen.</translation>
    </message>
    <message>
        <source>How many times longer the slowest wave is than the fastest.</source>
        <translation>Wievielmal länger die langsamste Welle ist als die schnellste.</translation>
    </message>
    <message>
        <source>How many x in even steps from −1 to 1, training and test together.</source>
        <translation>Wie viele x in gleichen Schritten von −1 bis 1, Training und Test zusammen.</translation>
    </message>
    <message>
        <source>How many, both ends included.</source>
        <translation>Wie viele, beide Enden eingeschlossen.</translation>
    </message>
    <message>
        <source>How many; n inputs make 2ⁿ rows.</source>
        <translation>Wie viele; n Eingaben ergeben 2ⁿ Zeilen.</translation>
    </message>
    <message>
        <source>How much an undecided policy is worth; keeps it from settling too early.</source>
        <translation>Wie viel eine unentschiedene Policy wert ist; hält sie davon ab, sich zu früh festzulegen.</translation>
    </message>
    <message>
        <source>How much each query looks at each key; a row adds up to 1.</source>
        <translation>Wie viel jede Anfrage auf jeden Schlüssel achtet; eine Zeile summiert sich zu 1.</translation>
    </message>
    <message>
        <source>How much its squared error counts in the sum that is made small.</source>
        <translation>Wie viel sein quadratischer Fehler in der Summe zählt, die klein gemacht wird.</translation>
    </message>
    <message>
        <source>How much longer each side.</source>
        <translation>Wie viel länger jede Seite wird.</translation>
    </message>
    <message>
        <source>How much of the text is used, from its beginning.</source>
        <translation>Wie viel des Textes benutzt wird, von seinem Anfang an.</translation>
    </message>
    <message>
        <source>How much shorter each side.</source>
        <translation>Wie viel kürzer jede Seite wird.</translation>
    </message>
    <message>
        <source>How often all examples are seen; 0: only measure.</source>
        <translation>Wie oft alle Beispiele gesehen werden; 0: nur messen.</translation>
    </message>
    <message>
        <source>How often each arm winds round.</source>
        <translation>Wie oft sich jeder Arm windet.</translation>
    </message>
    <message>
        <source>How often in all.</source>
        <translation>Wie oft insgesamt.</translation>
    </message>
    <message>
        <source>How often the machine goes down and up between data and what it imagines.</source>
        <translation>Wie oft die Maschine zwischen Daten und Eingebildetem hinab- und hinaufgeht.</translation>
    </message>
    <message>
        <source>How strongly the slope of the score is held at 1 between real and made examples.</source>
        <translation>Wie stark die Steigung des Scores zwischen echten und gemachten Beispielen bei 1 gehalten wird.</translation>
    </message>
    <message>
        <source>How the copy that judges what follows is kept up.</source>
        <translation>Wie die Kopie nachgeführt wird, die das Folgende beurteilt.</translation>
    </message>
    <message>
        <source>How the examples are changed.</source>
        <translation>Wie die Beispiele verändert werden.</translation>
    </message>
    <message>
        <source>How the learning rate changes over the run.</source>
        <translation>Wie sich die Lernrate im Lauf ändert.</translation>
    </message>
    <message>
        <source>How the numbers are spread.</source>
        <translation>Wie die Zahlen verteilt sind.</translation>
    </message>
    <message>
        <source>How the weights are drawn before training; all but PyTorch&apos;s own set the biases to 0.</source>
        <translation>Wie die Gewichte vor dem Training gezogen werden; alle außer PyTorchs eigener Art setzen die Biases auf 0.</translation>
    </message>
    <message>
        <source>Huber loss</source>
        <translation>Huber-Verlust</translation>
    </message>
    <message>
        <source>Huber: squared up to 1, then straight</source>
        <translation>Huber: bis 1 quadratisch, dann gerade</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Ignored class</source>
        <translation>Ignorierte Klasse</translation>
    </message>
    <message>
        <source>In *connections* each filter can be told which input maps it sees (LeCun et al. 1998, table I); weights for the others do not exist.</source>
        <translation>In *connections* lässt sich jedem Filter sagen, welche Eingangskarten er sieht (LeCun et al. 1998, Tabelle I); Gewichte für die anderen gibt es nicht.</translation>
    </message>
    <message>
        <source>In a picture this happens at each place, over its channels; for a sequence of features set axis to the last.</source>
        <translation>In einem Bild geschieht das an jeder Position, über deren Kanäle; für eine Sequenz von Merkmalen die Achse auf die letzte stellen.</translation>
    </message>
    <message>
        <source>In a picture this happens at each place, over its channels; for a sequence of features set axis to the last. Cross-entropy has it built in and wants the scores themselves.</source>
        <translation>In einem Bild geschieht das an jeder Position, über deren Kanäle; für eine Sequenz von Merkmalen die Achse auf die letzte stellen. Die Kreuzentropie hat es eingebaut und erwartet die Scores selbst.</translation>
    </message>
    <message>
        <source>In proportion to the error.</source>
        <translation>Im Verhältnis zum Fehler.</translation>
    </message>
    <message>
        <source>In the block {name}: {fault}</source>
        <translation>Im Block {name}: {fault}</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Inner radius</source>
        <translation>Innenradius</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Input gate i</source>
        <translation>Eingangsgatter i</translation>
    </message>
    <message>
        <source>Input maps that are looked at, from 1; empty: all.</source>
        <translation>Eingangskarten, die betrachtet werden, ab 1; leer: alle.</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Inputs that are attacked; none: all that hold real numbers and reach a loss.</source>
        <translation>Eingaben, die angegriffen werden; keine: alle mit reellen Zahlen, die einen Verlust erreichen.</translation>
    </message>
    <message>
        <source>Inputs times weights</source>
        <translation>Eingaben mal Gewichte</translation>
    </message>
    <message>
        <source>Insert Embedding before this node.</source>
        <translation>Vor diesem Knoten ein Embedding einfügen.</translation>
    </message>
    <message>
        <source>Insert Flatten and a Linear with {classes} units before this node.</source>
        <translation>Vor diesem Knoten Flatten und eine Linear-Schicht mit {classes} Einheiten einfügen.</translation>
    </message>
    <message>
        <source>Insert Flatten before this node.</source>
        <translation>Vor diesem Knoten Flatten einfügen.</translation>
    </message>
    <message>
        <source>Insert Flatten or Reshape before one of them.</source>
        <translation>Vor einem von ihnen Flatten oder Reshape einfügen.</translation>
    </message>
    <message>
        <source>Insert Flatten or Reshape before this node.</source>
        <translation>Vor diesem Knoten Flatten oder Reshape einfügen.</translation>
    </message>
    <message>
        <source>Insert Reshape before this node.</source>
        <translation>Vor diesem Knoten Reshape einfügen.</translation>
    </message>
    <message>
        <source>Insert Reshape to (1), or make more numbers of it by a Linear.</source>
        <translation>Reshape zu (1) einfügen, oder mit einer Linear-Schicht mehr Zahlen daraus machen.</translation>
    </message>
    <message>
        <source>Insert Reshape to make a picture of it, or use Linear.</source>
        <translation>Reshape einfügen, um ein Bild daraus zu machen, oder Linear verwenden.</translation>
    </message>
    <message>
        <source>Insert Reshape to {target} before this node.</source>
        <translation>Vor diesem Knoten Reshape zu {target} einfügen.</translation>
    </message>
    <message>
        <source>Insert Reshape to {times} before it.</source>
        <translation>Davor Reshape zu {times} einfügen.</translation>
    </message>
    <message>
        <source>Insert Reshape, so that it has 2 axes: steps and features.</source>
        <translation>Reshape einfügen, damit es 2 Achsen hat: Schritte und Merkmale.</translation>
    </message>
    <message>
        <source>Insert Reshape.</source>
        <translation>Reshape einfügen.</translation>
    </message>
    <message>
        <source>Insert a Linear before one of them.</source>
        <translation>Vor einem von ihnen eine Linear-Schicht einfügen.</translation>
    </message>
    <message>
        <source>Insert {join}</source>
        <translation>{join} einfügen</translation>
    </message>
    <message>
        <source>Insert {named} before {name}</source>
        <translation>{named} vor {name} einfügen</translation>
    </message>
    <message>
        <source>Insert {title}</source>
        <translation>{title} einfügen</translation>
    </message>
    <message>
        <source>Instance norm</source>
        <translation>Instanz-Normalisierung</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Is the weather good, is there time, is there company? Eight cases, and two people&apos;s rules.</source>
        <translation>Ist das Wetter gut, ist Zeit, ist Gesellschaft da? Acht Fälle, und die Regeln zweier Leute.</translation>
    </message>
    <message>
        <source>It began at {path}.</source>
        <translation>Es begann bei {path}.</translation>
    </message>
    <message>
        <source>It belongs after SELU, whose mean 0 and deviation 1 ordinary dropout would spoil.</source>
        <translation>Es gehört hinter SELU, dessen Mittelwert 0 und Abweichung 1 gewöhnliches Dropout verderben würde.</translation>
    </message>
    <message>
        <source>It can not be found out: {name}: {fault}</source>
        <translation>Das lässt sich nicht herausfinden: {name}: {fault}</translation>
    </message>
    <message>
        <source>It can not be seen: {name}: {fault}</source>
        <translation>Das lässt sich nicht zeigen: {name}: {fault}</translation>
    </message>
    <message>
        <source>It divides by 0, or by next to nothing.</source>
        <translation>Er teilt durch 0 oder durch fast nichts.</translation>
    </message>
    <message>
        <source>It does not look at other examples, so it does the same in training and afterwards.</source>
        <translation>Es betrachtet keine anderen Beispiele, tut also beim Training und danach dasselbe.</translation>
    </message>
    <message>
        <source>It does not look at other examples, so it works with batches as small as one.</source>
        <translation>Es betrachtet keine anderen Beispiele, arbeitet also schon mit Batches der Größe eins.</translation>
    </message>
    <message>
        <source>It does what layer norm does with fewer steps, and is usual in today&apos;s language models.</source>
        <translation>Es leistet mit weniger Schritten, was Schicht-Normalisierung leistet, und ist in heutigen Sprachmodellen üblich.</translation>
    </message>
    <message>
        <source>It does with far fewer weights nearly what a convolution does: the first part (depthwise) has ``multiplier`` windows for each channel, the second (pointwise) is a 1×1 convolution.</source>
        <translation>Mit weit weniger Gewichten leistet sie fast dasselbe wie eine Faltung: Der erste Teil (depthwise) hat ``multiplier`` Fenster je Kanal, der zweite (pointwise) ist eine 1×1-Faltung.</translation>
    </message>
    <message>
        <source>It fades where tanh is flat.</source>
        <translation>Er schwindet, wo tanh flach ist.</translation>
    </message>
    <message>
        <source>It goes back through the same kernel turned round; all places add to the kernel&apos;s own.</source>
        <translation>Er geht durch denselben Kernel umgedreht zurück; alle Stellen tragen zum eigenen Gradienten des Kernels bei.</translation>
    </message>
    <message>
        <source>It goes back to the step before, to the node that the state was kept from.</source>
        <translation>Er geht zum Schritt davor zurück, zu dem Knoten, von dem der Zustand behalten wurde.</translation>
    </message>
    <message>
        <source>It goes on to {after}, so it is a hidden layer.</source>
        <translation>Es geht weiter zu {after}, also ist es eine verborgene Schicht.</translation>
    </message>
    <message>
        <source>It has the unit of the target. Class labels are compared as one-hot vectors.</source>
        <translation>Er hat die Einheit des Zielwerts. Klassenlabels werden als One-Hot-Vektoren verglichen.</translation>
    </message>
    <message>
        <source>It is 0 where all means are 0 and all variances 1. It is summed up over the numbers of the code; the mean over the examples is taken.</source>
        <translation>Sie ist 0, wo alle Mittelwerte 0 und alle Varianzen 1 sind. Summiert wird über die Zahlen des Codes, gemittelt über die Beispiele.</translation>
    </message>
    <message>
        <source>It is a Linear of inputs of which one is 1 and all others are 0. How many vectors there are follows from the classes of what reaches it.</source>
        <translation>Es ist eine lineare Schicht mit Eingaben, von denen eine 1 ist und alle anderen 0. Wie viele Vektoren es gibt, folgt aus den Klassen dessen, was ankommt.</translation>
    </message>
    <message>
        <source>It is nested too deeply for a project.</source>
        <translation>Es ist für ein Projekt zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>It is no layer of the network: it computes nothing, costs nothing, and is left out of what is exported.</source>
        <translation>Er ist keine Schicht des Netzes: Er rechnet nichts, kostet nichts und entfällt beim Export.</translation>
    </message>
    <message>
        <source>It is no project, no saved block, and no picture of one.</source>
        <translation>Es ist kein Projekt, kein gespeicherter Block und kein Bild von einem.</translation>
    </message>
    <message>
        <source>It is not a project of Chainrule.</source>
        <translation>Es ist kein Projekt von Chainrule.</translation>
    </message>
    <message>
        <source>It is not known what comes out of it, and the recipe needs it as “{words}”.</source>
        <translation>Es ist nicht bekannt, was herauskommt, und das Verfahren braucht es als „{words}“.</translation>
    </message>
    <message>
        <source>It is not valid JSON: {fault}.</source>
        <translation>Es ist kein gültiges JSON: {fault}.</translation>
    </message>
    <message>
        <source>It is the black square in the drawings of recurrent nets, and the only place where wires may close a loop. It works inside a block that runs over time.</source>
        <translation>Er ist das schwarze Quadrat in den Zeichnungen rekurrenter Netze und die einzige Stelle, an der Verbindungen eine Schleife schließen dürfen. Er arbeitet in einem Block, der über die Zeit läuft.</translation>
    </message>
    <message>
        <source>It is the convolution run backwards: overlapping stamps add up. With kernel 2 and stride 2 the picture&apos;s sides are doubled.</source>
        <translation>Sie ist die rückwärts ausgeführte Faltung: Überlappende Stempel werden addiert. Mit Kernel 2 und Schrittweite 2 verdoppeln sich die Seiten des Bildes.</translation>
    </message>
    <message>
        <source>It is the convolution run backwards: overlapping stamps add up. With kernel 2 and stride 2 the sequence becomes twice as long.</source>
        <translation>Sie ist die rückwärts ausgeführte Faltung: Überlappende Stempel werden addiert. Mit Kernel 2 und Schrittweite 2 wird die Sequenz doppelt so lang.</translation>
    </message>
    <message>
        <source>It is the convolution run backwards: overlapping stamps add up. With kernel 2 and stride 2 the volume&apos;s sides are doubled.</source>
        <translation>Sie ist die rückwärts ausgeführte Faltung: Überlappende Stempel werden addiert. Mit Kernel 2 und Schrittweite 2 verdoppeln sich die Seiten des Volumens.</translation>
    </message>
    <message>
        <source>It made numbers that are infinite or none of finite ones.</source>
        <translation>Er hat aus endlichen Zahlen unendliche oder ungültige gemacht.</translation>
    </message>
    <message>
        <source>It needs a unit for each class, or one for two classes.</source>
        <translation>Es braucht eine Einheit für jede Klasse, oder eine für zwei Klassen.</translation>
    </message>
    <message>
        <source>It passes by the share that the sigmoid says.</source>
        <translation>Er geht mit dem Anteil durch, den die Sigmoide nennt.</translation>
    </message>
    <message>
        <source>It passes unchanged.</source>
        <translation>Er geht unverändert durch.</translation>
    </message>
    <message>
        <source>It passes where the number was above 0.</source>
        <translation>Er geht durch, wo die Zahl über 0 war.</translation>
    </message>
    <message>
        <source>It teaches Threshold units, Sign units, and Linear layers with a Step or Sign after them, whose answers are compared with a target by a loss or a metric. Of several units each answers for one class. What lies before them must be fixed: the rule knows no way to teach hidden layers.</source>
        <translation>Sie lehrt Schwelleneinheiten, Vorzeicheneinheiten und lineare Schichten mit einer Stufe oder einem Vorzeichen dahinter, deren Antworten ein Verlust oder eine Metrik mit einem Ziel vergleicht. Von mehreren Einheiten steht jede für eine Klasse. Was vor ihnen liegt, muss fest sein: Die Regel weiß nicht, wie verborgene Schichten zu lehren sind.</translation>
    </message>
    <message>
        <source>It wants plain scores: softmax is built in. The mean over the batch is taken, and over all places of a picture or a sequence. With class weights it is a weighted mean.</source>
        <translation>Erwartet rohe Scores: Softmax ist eingebaut. Gemittelt wird über den Batch und über alle Positionen eines Bildes oder einer Sequenz. Mit Klassengewichten ist es ein gewichteter Mittelwert.</translation>
    </message>
    <message>
        <source>It wants plain scores: the sigmoid is built in. The target is a label of two classes for one score, or numbers from 0 to 1 of the scores&apos; shape. The mean over all of them is taken.</source>
        <translation>Erwartet rohe Scores: Die Sigmoidfunktion ist eingebaut. Der Zielwert ist ein Label mit zwei Klassen für einen Score, oder Zahlen von 0 bis 1 in der Form der Scores. Gemittelt wird über alle.</translation>
    </message>
    <message>
        <source>It wants weights drawn by LeCun&apos;s rule, and Alpha dropout instead of Dropout.</source>
        <translation>Sie erwartet nach LeCuns Regel gezogene Gewichte und Alpha-Dropout statt Dropout.</translation>
    </message>
    <message>
        <source>It wants what Log softmax gives; Cross-entropy does both in one.</source>
        <translation>Erwartet, was Log-Softmax ergibt; die Kreuzentropie tut beides in einem.</translation>
    </message>
    <message>
        <source>Its derivative is 0 everywhere, so no gradient passes: what lies before it learns nothing from a loss after it.</source>
        <translation>Die Ableitung ist überall 0, es geht also kein Gradient hindurch: Was davor liegt, lernt nichts von einem Verlust dahinter.</translation>
    </message>
    <message>
        <source>Its ports are the Input and Output nodes inside. Editing what is inside changes every use of the block. Repeated n times, the outputs of one copy are the first inputs of the next, and every copy has weights of its own. Over time, the block runs once for each step of the sequence that reaches it, and a State node inside brings back what was wired into it one step earlier.</source>
        <translation>Seine Anschlüsse sind die Eingangs- und Ausgangsknoten darin. Das Innere zu bearbeiten ändert jede Verwendung des Blocks. N-mal wiederholt, werden die Ausgaben einer Kopie zu den ersten Eingaben der nächsten, und jede Kopie hat eigene Gewichte. Über die Zeit läuft der Block einmal für jeden Schritt der ankommenden Sequenz, und ein Zustandsknoten darin bringt zurück, was einen Schritt früher in ihn geführt wurde.</translation>
    </message>
    <message>
        <source>Its score{of}</source>
        <translation>Sein Score{of}</translation>
    </message>
    <message>
        <source>Its settings, untouched.</source>
        <translation>Seine Einstellungen, unverändert.</translation>
    </message>
    <message>
        <source>Its sign turns where the number is below 0.</source>
        <translation>Sein Vorzeichen kehrt sich um, wo die Zahl unter 0 ist.</translation>
    </message>
    <message>
        <source>Its sums of products are beyond what the computer can hold.</source>
        <translation>Seine Summen von Produkten sind größer, als der Rechner darstellen kann.</translation>
    </message>
    <message>
        <source>Its weights are no finite numbers any more: the steps before were too long.</source>
        <translation>Seine Gewichte sind keine endlichen Zahlen mehr: Die Schritte davor waren zu lang.</translation>
    </message>
    <message>
        <source>Japanese vowels</source>
        <translation>Japanische Vokale</translation>
    </message>
    <message>
        <source>Join precision and recall in one number, which is small as soon as one of them is.</source>
        <translation>Präzision und Trefferquote in einer Zahl vereinen, die klein ist, sobald eine von ihnen es ist.</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>KL to the unit Gaussian</source>
        <translation>KL zur Standardnormalverteilung</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep data&apos;s range</source>
        <translation>Bereich der Daten einhalten</translation>
    </message>
    <message>
        <source>Keep each axis that goes, with size 1.</source>
        <translation>Jede entfallende Achse behalten, mit Größe 1.</translation>
    </message>
    <message>
        <source>Keep each input between its smallest and largest number in the training data.</source>
        <translation>Jede Eingabe zwischen der kleinsten und der größten Zahl halten, die sie in den Trainingsdaten hat.</translation>
    </message>
    <message>
        <source>Keep each number between two bounds; what lies beyond becomes the bound.</source>
        <translation>Jede Zahl zwischen zwei Grenzen halten; was darüber hinausgeht, wird zur Grenze.</translation>
    </message>
    <message>
        <source>Keep fewer: up to {int} moves fit.</source>
        <translation>Weniger aufbewahren: Bis zu {int} Züge passen.</translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation>Die beste behalten</translation>
    </message>
    <message>
        <source>Keep the channels of a pixel beside each other; faster for some convolutional nets.</source>
        <translation>Die Kanäle eines Pixels nebeneinander halten; schneller bei manchen Faltungsnetzen.</translation>
    </message>
    <message>
        <source>Keep the codes of a variational autoencoder near the unit Gaussian they are drawn from later.</source>
        <translation>Die Codes eines variationellen Autoencoders nahe an der Standardnormalverteilung halten, aus der später gezogen wird.</translation>
    </message>
    <message>
        <source>Keep the largest number of each whole channel: one number per channel is left.</source>
        <translation>Die größte Zahl jedes ganzen Kanals behalten: Je Kanal bleibt eine Zahl.</translation>
    </message>
    <message>
        <source>Keep the largest number of each window of the picture.</source>
        <translation>Die größte Zahl jedes Fensters des Bildes behalten.</translation>
    </message>
    <message>
        <source>Keep the largest number of each window of the sequence.</source>
        <translation>Die größte Zahl jedes Fensters der Sequenz behalten.</translation>
    </message>
    <message>
        <source>Keep the largest number of each window of the volume.</source>
        <translation>Die größte Zahl jedes Fensters des Volumens behalten.</translation>
    </message>
    <message>
        <source>Keep the largest number of each window, and where it was, for Max unpool.</source>
        <translation>Die größte Zahl jedes Fensters behalten, und wo sie war, für Max-Unpooling.</translation>
    </message>
    <message>
        <source>Keep the panels</source>
        <translation>Felder aufbewahren</translation>
    </message>
    <message>
        <source>Kept from the step before</source>
        <translation>Vom Schritt davor behalten</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Kernel, stride and border are those of the pool. Several sizes can be pooled to the same: wire what went into the pool to *like* to get its size back.</source>
        <translation>Kernel, Schrittweite und Rand sind die des Poolings. Mehrere Größen können auf dieselbe zusammengefasst werden: Was in das Pooling ging, an *like* anschließen, um dessen Größe wiederzuerhalten.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Labels, or places from 0 on.</source>
        <translation>Labels, oder Positionen ab 0.</translation>
    </message>
    <message>
        <source>Laplacian, edges all round</source>
        <translation>Laplace, Kanten ringsum</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größtes</translation>
    </message>
    <message>
        <source>Largest difference there can be: 1 for pixels from 0 to 1, 2 for −1 to 1.</source>
        <translation>Größte mögliche Differenz: 1 für Pixel von 0 bis 1, 2 für −1 bis 1.</translation>
    </message>
    <message>
        <source>Largest number allowed in the gradient, up or down; 0: no limit.</source>
        <translation>Größte erlaubte Zahl im Gradienten, nach oben und unten; 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Largest value it squashes to, as 1.7159.</source>
        <translation>Größter Wert, auf den sie staucht, etwa 1.7159.</translation>
    </message>
    <message>
        <source>Largest value that is given.</source>
        <translation>Größter Wert, der gegeben wird.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letztes</translation>
    </message>
    <message>
        <source>Last axis: features</source>
        <translation>Letzte Achse: Merkmale</translation>
    </message>
    <message>
        <source>Last number, which must be larger.</source>
        <translation>Letzte Zahl; sie muss größer sein.</translation>
    </message>
    <message>
        <source>Last temperature</source>
        <translation>Letzte Temperatur</translation>
    </message>
    <message>
        <source>Last to first</source>
        <translation>Letzter bis erster</translation>
    </message>
    <message>
        <source>Later momentum</source>
        <translation>Späterer Schwung</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>Schicht-Normalisierung</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Layers on top of each other; each reads the sequence the one below gives.</source>
        <translation>Schichten übereinander; jede liest die Sequenz, die die darunter gibt.</translation>
    </message>
    <message>
        <source>LeCun&apos;s network of 1989 takes amplitude 1.7159 and slope 2/3, so that ±1 gives ±1.</source>
        <translation>LeCuns Netz von 1989 nimmt Amplitude 1.7159 und Steigung 2/3, sodass ±1 wieder ±1 ergibt.</translation>
    </message>
    <message>
        <source>LeCun, normal</source>
        <translation>LeCun, normalverteilt</translation>
    </message>
    <message>
        <source>LeNet&apos;s pooling: the mean of each window, times one learned weight per map, plus a bias.</source>
        <translation>LeNets Pooling: der Mittelwert jedes Fensters, mal ein gelerntes Gewicht je Karte, plus ein Bias.</translation>
    </message>
    <message>
        <source>Lead a wire round a corner: give what arrives, unchanged.</source>
        <translation>Eine Verbindung um eine Ecke führen: geben, was ankommt, unverändert.</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Learn both numbers; those typed in are where learning starts.</source>
        <translation>Beide Zahlen lernen; die eingetippten sind der Anfang des Lernens.</translation>
    </message>
    <message>
        <source>Learn by</source>
        <translation>Lernen in</translation>
    </message>
    <message>
        <source>Learn each dense layer as a restricted Boltzmann machine, from the input up, without labels.</source>
        <translation>Jede dichte Schicht als eingeschränkte Boltzmann-Maschine lernen, von der Eingabe an aufwärts, ohne Klassenangaben.</translation>
    </message>
    <message>
        <source>Learn each dense layer as the encoder of an autoencoder, from the input up, without labels.</source>
        <translation>Jede dichte Schicht als Encoder eines Autoencoders lernen, von der Eingabe an aufwärts, ohne Klassenangaben.</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Lernen von</translation>
    </message>
    <message>
        <source>Learn from so many training examples alone, as many of each class; 0: from all.</source>
        <translation>Nur von so vielen Trainingsbeispielen lernen, von jeder Klasse gleich vielen; 0: von allen.</translation>
    </message>
    <message>
        <source>Learn one slope; if off, one per channel.</source>
        <translation>Eine Steigung lernen; wenn aus, eine je Kanal.</translation>
    </message>
    <message>
        <source>Learn the target in deviations from the training part&apos;s mean, in units of its standard deviation; otherwise as the index of 25 … 346 that was recorded.</source>
        <translation>Den Zielwert als Abweichung vom Mittelwert der Trainingsdaten lernen, in Einheiten ihrer Standardabweichung; sonst als den aufgezeichneten Index von 25 … 346.</translation>
    </message>
    <message>
        <source>Learn γ and β per channel.</source>
        <translation>γ und β je Kanal lernen.</translation>
    </message>
    <message>
        <source>Learn γ and β per place.</source>
        <translation>γ und β je Position lernen.</translation>
    </message>
    <message>
        <source>Learn γ per place.</source>
        <translation>γ je Position lernen.</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Learned numbers</source>
        <translation>Gelernte Zahlen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>Lernrate zu hoch</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>Lernrate zu niedrig</translation>
    </message>
    <message>
        <source>Learning steps between two copies.</source>
        <translation>Lernschritte zwischen zwei Kopien.</translation>
    </message>
    <message>
        <source>Learning steps between two measurements.</source>
        <translation>Lernschritte zwischen zwei Messungen.</translation>
    </message>
    <message>
        <source>Learning steps from the first temperature to the last; 0: the first holds throughout.</source>
        <translation>Lernschritte von der ersten Temperatur zur letzten; 0: Die erste gilt durchweg.</translation>
    </message>
    <message>
        <source>Learning steps over which it falls from the first share to the last.</source>
        <translation>Lernschritte, in denen er vom ersten Anteil auf den letzten sinkt.</translation>
    </message>
    <message>
        <source>Least progress</source>
        <translation>Kleinster Fortschritt</translation>
    </message>
    <message>
        <source>Leave out axes of size 1.</source>
        <translation>Achsen der Größe 1 weglassen.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Left of the arrow stand the axes of each input, right of it those of the result. Letters that are missing on the right are summed over. The batch axis is not written.</source>
        <translation>Links des Pfeils stehen die Achsen jeder Eingabe, rechts die des Ergebnisses. Über Buchstaben, die rechts fehlen, wird summiert. Die Batch-Achse wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>Left of the sign.</source>
        <translation>Links vom Zeichen.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length of a piece of the text.</source>
        <translation>Länge eines Textstücks.</translation>
    </message>
    <message>
        <source>Length of a step, in the units of the data; 0: 2.5 · epsilon / steps.</source>
        <translation>Länge eines Schritts, in den Einheiten der Daten; 0: 2.5 · Epsilon / Schritte.</translation>
    </message>
    <message>
        <source>Length of the gradient: {norms}; until now it was about {usual}.</source>
        <translation>Länge des Gradienten: {norms}; bisher war sie etwa {usual}.</translation>
    </message>
    <message>
        <source>Length of the result.</source>
        <translation>Länge des Ergebnisses.</translation>
    </message>
    <message>
        <source>Length of the steps.</source>
        <translation>Länge der Schritte.</translation>
    </message>
    <message>
        <source>Length of the window.</source>
        <translation>Länge des Fensters.</translation>
    </message>
    <message>
        <source>Let a generator make examples from noise, and a discriminator tell them from real ones.</source>
        <translation>Einen Generator Beispiele aus Rauschen machen lassen und einen Diskriminator sie von echten unterscheiden.</translation>
    </message>
    <message>
        <source>Let each query see only the keys at its own step and before.</source>
        <translation>Jede Anfrage sieht nur die Schlüssel des eigenen Schritts und davor.</translation>
    </message>
    <message>
        <source>Let each step look at all others, then think for itself; what came in is added both times.</source>
        <translation>Jeder Schritt betrachtet alle anderen und denkt dann für sich; was hineinkam, wird beide Male addiert.</translation>
    </message>
    <message>
        <source>Let each step look at the steps before it, then at a memory, then think for itself.</source>
        <translation>Jeder Schritt betrachtet die Schritte davor, dann ein Gedächtnis, und denkt dann für sich.</translation>
    </message>
    <message>
        <source>Let each step see only itself and the steps before it.</source>
        <translation>Jeder Schritt sieht nur sich selbst und die Schritte davor.</translation>
    </message>
    <message>
        <source>Let everything pass unchanged: the linear activation.</source>
        <translation>Alles unverändert durchlassen: die lineare Aktivierung.</translation>
    </message>
    <message>
        <source>Let filter {listed} of {name} learn</source>
        <translation>Filter {listed} von {name} lernen lassen</translation>
    </message>
    <message>
        <source>Let numbers from 0 to 6 pass and cut off what lies beyond, for arithmetic with few digits.</source>
        <translation>Zahlen von 0 bis 6 durchlassen und abschneiden, was darüber hinausgeht, für Rechnen mit wenigen Ziffern.</translation>
    </message>
    <message>
        <source>Let numbers pass between two bounds and cut off what lies beyond.</source>
        <translation>Zahlen zwischen zwei Grenzen durchlassen und abschneiden, was darüber hinausgeht.</translation>
    </message>
    <message>
        <source>Let painted filters of {name} learn</source>
        <translation>Gemalte Filter von {name} lernen lassen</translation>
    </message>
    <message>
        <source>Let positive numbers pass and bend negative ones smoothly towards −α.</source>
        <translation>Positive Zahlen durchlassen und negative sanft gegen −α biegen.</translation>
    </message>
    <message>
        <source>Let positive numbers pass and make negative ones small, so that no unit falls silent.</source>
        <translation>Positive Zahlen durchlassen und negative klein machen, damit keine Einheit verstummt.</translation>
    </message>
    <message>
        <source>Let positive numbers pass and multiply negative ones by a slope that is learned.</source>
        <translation>Positive Zahlen durchlassen und negative mit einer gelernten Steigung multiplizieren.</translation>
    </message>
    <message>
        <source>Let positive numbers pass and set negative ones to 0.</source>
        <translation>Positive Zahlen durchlassen und negative auf 0 setzen.</translation>
    </message>
    <message>
        <source>Let rare classes count more in {name}</source>
        <translation>Seltene Klassen in {name} stärker zählen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Linear ({units})</source>
        <translation>Linear ({units})</translation>
    </message>
    <message>
        <source>Local 1D</source>
        <translation>Lokal 1D</translation>
    </message>
    <message>
        <source>Local 2D</source>
        <translation>Lokal 2D</translation>
    </message>
    <message>
        <source>Local response norm</source>
        <translation>Lokale Antwort-Normalisierung</translation>
    </message>
    <message>
        <source>Log softmax</source>
        <translation>Log-Softmax</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>Logarithmus</translation>
    </message>
    <message>
        <source>Logarithm of the sum of e^z</source>
        <translation>Logarithmus der Summe der e^z</translation>
    </message>
    <message>
        <source>Logarithms of its variances.</source>
        <translation>Logarithmen der Varianzen.</translation>
    </message>
    <message>
        <source>Logic gates</source>
        <translation>Logikgatter</translation>
    </message>
    <message>
        <source>Longest a unit&apos;s weight vector may grow; longer ones are shortened. 0: no limit.</source>
        <translation>Wie lang der Gewichtsvektor einer Einheit höchstens wird; längere werden gekürzt. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Longest gradient allowed (its norm); 0: no limit.</source>
        <translation>Größte erlaubte Länge des Gradienten (seine Norm); 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Look at a sequence in several ways at once, each head with queries and keys of its own.</source>
        <translation>Eine Sequenz auf mehrere Arten zugleich betrachten; jeder Kopf hat eigene Anfragen und Schlüssel.</translation>
    </message>
    <message>
        <source>Look at the picture through windows, with weights of their own at every place.</source>
        <translation>Das Bild durch Fenster betrachten, mit eigenen Gewichten an jeder Position.</translation>
    </message>
    <message>
        <source>Look at the sequence through windows, with weights of their own at every place.</source>
        <translation>Die Sequenz durch Fenster betrachten, mit eigenen Gewichten an jeder Position.</translation>
    </message>
    <message>
        <source>Looked up in the row of the token</source>
        <translation>Nachgeschlagen in der Zeile des Tokens</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss of the training batches: {first} at first, up to {max} since then, {now} now.</source>
        <translation>Verlust der Trainingsbatches: anfangs {first}, seither bis zu {max}, jetzt {now}.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Low is sharp, high is even.</source>
        <translation>Niedrig ist scharf, hoch ist gleichmäßig.</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>Lower the learning rate to {rate}</source>
        <translation>Lernrate auf {rate} senken</translation>
    </message>
    <message>
        <source>Lp pool</source>
        <translation>Lp-Pooling</translation>
    </message>
    <message>
        <source>Lp pool 1D</source>
        <translation>Lp-Pooling 1D</translation>
    </message>
    <message>
        <source>MNIST-5k</source>
        <translation>MNIST-5k</translation>
    </message>
    <message>
        <source>Made causal it is the layer of a network that writes text.</source>
        <translation>Kausal gemacht, ist sie die Schicht eines Netzes, das Text schreibt.</translation>
    </message>
    <message>
        <source>Majority: more than half</source>
        <translation>Mehrheit: mehr als die Hälfte</translation>
    </message>
    <message>
        <source>Make a block</source>
        <translation>Block bilden</translation>
    </message>
    <message>
        <source>Make a picture larger by laying its channels side by side as pixels.</source>
        <translation>Ein Bild vergrößern, indem seine Kanäle als Pixel nebeneinandergelegt werden.</translation>
    </message>
    <message>
        <source>Make a picture larger without learning: repeat its pixels or blend between them.</source>
        <translation>Ein Bild ohne Lernen vergrößern: Pixel wiederholen oder zwischen ihnen überblenden.</translation>
    </message>
    <message>
        <source>Make a picture smaller without losing anything: neighbouring pixels become channels.</source>
        <translation>Ein Bild verlustfrei verkleinern: Benachbarte Pixel werden zu Kanälen.</translation>
    </message>
    <message>
        <source>Make a response smaller where neighbouring channels respond strongly at the same place.</source>
        <translation>Eine Antwort abschwächen, wo benachbarte Kanäle an derselben Position stark antworten.</translation>
    </message>
    <message>
        <source>Make a vector of each label: 1 at the place of its class, 0 elsewhere.</source>
        <translation>Aus jedem Label einen Vektor machen: 1 an der Stelle seiner Klasse, sonst 0.</translation>
    </message>
    <message>
        <source>Make all letters small: there is less to learn then.</source>
        <translation>Alle Buchstaben klein machen: Dann gibt es weniger zu lernen.</translation>
    </message>
    <message>
        <source>Make both from the same sequence.</source>
        <translation>Beide aus derselben Sequenz machen.</translation>
    </message>
    <message>
        <source>Make data and batches alike</source>
        <translation>Daten und Batches angleichen</translation>
    </message>
    <message>
        <source>Make fresh random numbers for every example, each time the network runs.</source>
        <translation>Für jedes Beispiel frische Zufallszahlen erzeugen, bei jeder Ausführung des Netzes.</translation>
    </message>
    <message>
        <source>Make it a block of its own</source>
        <translation>Eigenen Block daraus machen</translation>
    </message>
    <message>
        <source>Manhattan: Σ|x − y|</source>
        <translation>Manhattan: Σ|x − y|</translation>
    </message>
    <message>
        <source>Many units give 0 whatever comes in. No gradient passes them, so they can not learn their way back.</source>
        <translation>Viele Einheiten geben 0, was auch ankommt. Kein Gradient kommt durch sie hindurch, also lernen sie auch nicht wieder hinaus.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Matrix product</source>
        <translation>Matrixprodukt</translation>
    </message>
    <message>
        <source>Max norm</source>
        <translation>Größte Norm</translation>
    </message>
    <message>
        <source>Max pool</source>
        <translation>Max-Pooling</translation>
    </message>
    <message>
        <source>Max pool 1D</source>
        <translation>Max-Pooling 1D</translation>
    </message>
    <message>
        <source>Max pool 3D</source>
        <translation>Max-Pooling 3D</translation>
    </message>
    <message>
        <source>Max pool with places</source>
        <translation>Max-Pooling mit Positionen</translation>
    </message>
    <message>
        <source>Max unpool</source>
        <translation>Max-Unpooling</translation>
    </message>
    <message>
        <source>Maxout</source>
        <translation>Maxout</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>Mittlere IoU</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>Mean over all numbers</source>
        <translation>Mittelwert über alle Zahlen</translation>
    </message>
    <message>
        <source>Mean over the classes</source>
        <translation>Mittelwert über die Klassen</translation>
    </message>
    <message>
        <source>Mean pool</source>
        <translation>Mittelwert-Pooling</translation>
    </message>
    <message>
        <source>Mean pool 1D</source>
        <translation>Mittelwert-Pooling 1D</translation>
    </message>
    <message>
        <source>Mean pool 3D</source>
        <translation>Mittelwert-Pooling 3D</translation>
    </message>
    <message>
        <source>Mean square</source>
        <translation>Mittleres Quadrat</translation>
    </message>
    <message>
        <source>Mean surprise</source>
        <translation>Mittlere Überraschung</translation>
    </message>
    <message>
        <source>Mean surprise over all places</source>
        <translation>Mittlere Überraschung über alle Stellen</translation>
    </message>
    <message>
        <source>Mean μ</source>
        <translation>Mittelwert μ</translation>
    </message>
    <message>
        <source>Means of the code.</source>
        <translation>Mittelwerte des Codes.</translation>
    </message>
    <message>
        <source>Measure by what angle a vector misses the target&apos;s direction; lengths do not matter.</source>
        <translation>Messen, um welchen Winkel ein Vektor die Richtung des Zielwerts verfehlt; Längen zählen nicht.</translation>
    </message>
    <message>
        <source>Measure how badly two regions overlap: 0 if they are the same, 1 if they have nothing common.</source>
        <translation>Messen, wie schlecht sich zwei Bereiche überlappen: 0 bei Gleichheit, 1, wenn sie nichts gemeinsam haben.</translation>
    </message>
    <message>
        <source>Measure how far the numbers are off, in proportion: a few wild errors weigh less.</source>
        <translation>Messen, wie weit die Zahlen danebenliegen, proportional: Wenige grobe Fehler wiegen weniger.</translation>
    </message>
    <message>
        <source>Measure how far the numbers are off, large errors much more than small ones.</source>
        <translation>Messen, wie weit die Zahlen danebenliegen, große Fehler viel stärker als kleine.</translation>
    </message>
    <message>
        <source>Measure how far the numbers are off: squared near the target, in proportion far from it.</source>
        <translation>Messen, wie weit die Zahlen danebenliegen: nahe am Zielwert quadriert, weit davon proportional.</translation>
    </message>
    <message>
        <source>Measure how surprised the network is by the right class: 0 if it was sure of it.</source>
        <translation>Messen, wie sehr die richtige Klasse das Netz überrascht: 0, wenn es ihrer sicher war.</translation>
    </message>
    <message>
        <source>Measure the surprise at a text of which nobody said when each of its letters is spoken.</source>
        <translation>Die Überraschung über einen Text messen, von dem niemand sagte, wann jeder Buchstabe gesprochen wird.</translation>
    </message>
    <message>
        <source>Measure the surprise at the right class from the logarithms of chances.</source>
        <translation>Die Überraschung über die richtige Klasse aus den Logarithmen der Wahrscheinlichkeiten messen.</translation>
    </message>
    <message>
        <source>Measure the surprise at yes-or-no answers, one score each.</source>
        <translation>Die Überraschung über Ja-Nein-Antworten messen, je ein Score.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Memory c = f · c before + i · g</source>
        <translation>Speicher c = f · c davor + i · g</translation>
    </message>
    <message>
        <source>Memory of a running mean of the weights, which is what is measured and saved; 0: none. Learning goes on with the weights themselves.</source>
        <translation>Gedächtnis eines laufenden Mittels der Gewichte; das Mittel wird gemessen und gespeichert; 0: keines. Weiter lernen die Gewichte selbst.</translation>
    </message>
    <message>
        <source>Memory of the mean gradient.</source>
        <translation>Gedächtnis des mittleren Gradienten.</translation>
    </message>
    <message>
        <source>Memory of the squared gradient.</source>
        <translation>Gedächtnis des quadrierten Gradienten.</translation>
    </message>
    <message>
        <source>Mend the network first.</source>
        <translation>Zuerst das Netz beheben.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Minibatches</source>
        <translation>Minibatches</translation>
    </message>
    <message>
        <source>Minus that of the right class</source>
        <translation>Minus den der richtigen Klasse</translation>
    </message>
    <message>
        <source>Mirror a picture, left for right, with a chance of one half; not for digits or text.</source>
        <translation>Ein Bild mit Wahrscheinlichkeit ½ spiegeln, links gegen rechts; nicht für Ziffern oder Text.</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>Mixed numbers</source>
        <translation>Gemischte Zahlen</translation>
    </message>
    <message>
        <source>Mixed numbers, channels last</source>
        <translation>Gemischte Zahlen, Kanäle zuletzt</translation>
    </message>
    <message>
        <source>Mixed, 16 and 32 bits</source>
        <translation>Gemischt, 16 und 32 Bit</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Momentum rises after</source>
        <translation>Schwung steigt nach</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Most iterations of conjugate gradients in one step.</source>
        <translation>Höchstzahl der Iterationen konjugierter Gradienten in einem Schritt.</translation>
    </message>
    <message>
        <source>Most numbers sit at the flat ends of the curve. There the slope is nearly 0, so hardly any gradient passes to the layers before.</source>
        <translation>Die meisten Zahlen liegen an den flachen Enden der Kurve. Dort ist die Steigung fast 0, und kaum ein Gradient erreicht die Schichten davor.</translation>
    </message>
    <message>
        <source>Mountain car</source>
        <translation>Wagen am Berg</translation>
    </message>
    <message>
        <source>Move each picture by up to so many pixels each way; its edge is repeated.</source>
        <translation>Jedes Bild um bis zu so viele Pixel in jede Richtung verschieben; sein Rand wird wiederholt.</translation>
    </message>
    <message>
        <source>Move it before the Flatten.</source>
        <translation>Vor das Flatten verschieben.</translation>
    </message>
    <message>
        <source>Move stage</source>
        <translation>Phase verschieben</translation>
    </message>
    <message>
        <source>Move {named}</source>
        <translation>{named} verschieben</translation>
    </message>
    <message>
        <source>Moves a step</source>
        <translation>Züge je Schritt</translation>
    </message>
    <message>
        <source>Moves before learning</source>
        <translation>Züge vor dem Lernen</translation>
    </message>
    <message>
        <source>Moves of each game before a learning step.</source>
        <translation>Züge jedes Spiels vor einem Lernschritt.</translation>
    </message>
    <message>
        <source>Moves of random play that are recorded to look at; learning does not use them.</source>
        <translation>Züge zufälligen Spiels, die zum Ansehen aufgezeichnet werden; gelernt wird nicht aus ihnen.</translation>
    </message>
    <message>
        <source>Moving mean of the returns</source>
        <translation>Gleitender Mittelwert der Erträge</translation>
    </message>
    <message>
        <source>Multi-head attention</source>
        <translation>Multi-Head-Attention</translation>
    </message>
    <message>
        <source>Multiplied</source>
        <translation>Multipliziert</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Multiplikator</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplikation</translation>
    </message>
    <message>
        <source>Multiply and sum as an equation says, in which each letter is an axis.</source>
        <translation>Multiplizieren und summieren, wie eine Gleichung sagt, in der jeder Buchstabe eine Achse ist.</translation>
    </message>
    <message>
        <source>Multiply each number by one number and add another: the straight line a·x + b.</source>
        <translation>Jede Zahl mit einer Zahl multiplizieren und eine andere addieren: die Gerade a·x + b.</translation>
    </message>
    <message>
        <source>Multiply two matrices: rows of the one with columns of the other.</source>
        <translation>Zwei Matrizen multiplizieren: Zeilen der einen mit Spalten der anderen.</translation>
    </message>
    <message>
        <source>Multiply what arrives, place by place; with numbers from 0 to 1 it is a gate.</source>
        <translation>Alles Ankommende elementweise multiplizieren; mit Zahlen von 0 bis 1 ist es ein Gatter.</translation>
    </message>
    <message>
        <source>NAND: not all of them</source>
        <translation>NAND: nicht alle</translation>
    </message>
    <message>
        <source>NOR: none of them</source>
        <translation>NOR: keine</translation>
    </message>
    <message>
        <source>NOT: not the first</source>
        <translation>NOT: nicht die erste</translation>
    </message>
    <message>
        <source>Name each axis once in {setting}.</source>
        <translation>Jede Achse in {setting} einmal nennen.</translation>
    </message>
    <message>
        <source>Name each map once.</source>
        <translation>Jede Karte einmal nennen.</translation>
    </message>
    <message>
        <source>Name maps from 1 to {shape}, or none for all.</source>
        <translation>Karten von 1 bis {shape} nennen, oder keine für alle.</translation>
    </message>
    <message>
        <source>Name of the block; all nodes that name it do the same.</source>
        <translation>Name des Blocks; alle Knoten, die ihn nennen, tun dasselbe.</translation>
    </message>
    <message>
        <source>Name of the data set&apos;s field that is brought in.</source>
        <translation>Name des Feldes im Datensatz, das eingebracht wird.</translation>
    </message>
    <message>
        <source>Name one layer of the decoder for each in the recipe&apos;s settings.</source>
        <translation>Nenne in den Einstellungen des Rezepts für jede eine Schicht des Decoders.</translation>
    </message>
    <message>
        <source>Nearest (repeat pixels)</source>
        <translation>Nächster (Pixel wiederholen)</translation>
    </message>
    <message>
        <source>Negative log-likelihood</source>
        <translation>Negative Log-Likelihood</translation>
    </message>
    <message>
        <source>Neighbouring channels, itself included.</source>
        <translation>Benachbarte Kanäle, ihn selbst eingeschlossen.</translation>
    </message>
    <message>
        <source>Neighbouring pixels are alike, so dropping single ones hides little; a whole channel is missed.</source>
        <translation>Benachbarte Pixel gleichen sich, einzelne wegzulassen verbirgt also wenig; ein ganzer Kanal fehlt.</translation>
    </message>
    <message>
        <source>Neighbours that the largest is taken of.</source>
        <translation>Nachbarn, von denen der größte genommen wird.</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Neither a nor b.</source>
        <translation>Weder a noch b.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Neues</translation>
    </message>
    <message>
        <source>Nine men say the vowels /ae/; who is speaking? 270 utterances to train, 370 for the test.</source>
        <translation>Neun Männer sprechen die Vokale /ae/; wer spricht? 270 Äußerungen zum Trainieren, 370 zum Testen.</translation>
    </message>
    <message>
        <source>No Input node gives real examples of {size}, as {generated} makes them.</source>
        <translation>Kein Knoten Eingabe gibt echte Beispiele von {size}, wie {generated} sie macht.</translation>
    </message>
    <message>
        <source>No field of {title} is {shown}, which the model needs.</source>
        <translation>Kein Feld von {title} ist {shown}, wie es das Modell braucht.</translation>
    </message>
    <message>
        <source>No gradient passes where a number was cut off.</source>
        <translation>Wo eine Zahl abgeschnitten wurde, geht kein Gradient hindurch.</translation>
    </message>
    <message>
        <source>No gradient passes. An axis of size 1, or one that is missing in front, is repeated.</source>
        <translation>Es geht kein Gradient hindurch. Eine Achse der Größe 1 oder eine vorn fehlende wird wiederholt.</translation>
    </message>
    <message>
        <source>No input of real numbers reaches a loss, so there is nothing to attack.</source>
        <translation>Keine Eingabe reeller Zahlen erreicht einen Verlust, es gibt also nichts anzugreifen.</translation>
    </message>
    <message>
        <source>No input of real numbers reaches a loss, so there is nothing to attack. Words and labels can not be changed a little.</source>
        <translation>Keine Eingabe mit reellen Zahlen erreicht einen Verlust, daher gibt es nichts anzugreifen. Wörter und Labels lassen sich nicht ein wenig ändern.</translation>
    </message>
    <message>
        <source>No loss looks at the field {name}, so it can not be attacked. Choose another input, or wire this one into the network.</source>
        <translation>Kein Verlust sieht das Feld {name}, es lässt sich also nicht angreifen. Eine andere Eingabe wählen, oder diese mit dem Netz verbinden.</translation>
    </message>
    <message>
        <source>No loss sees the data, so there is nothing to learn from. Wire an Input or a Target into the network.</source>
        <translation>Kein Verlust sieht die Daten, es gibt also nichts zu lernen. Eine Eingabe oder einen Zielwert in das Netz führen.</translation>
    </message>
    <message>
        <source>No node can be told to be the discriminator&apos;s score.</source>
        <translation>Kein Knoten ist als Score des Diskriminators zu erkennen.</translation>
    </message>
    <message>
        <source>No node can be told to be what the generator makes.</source>
        <translation>Kein Knoten ist als das zu erkennen, was der Generator macht.</translation>
    </message>
    <message>
        <source>No node decides what to do: {in_words} needed.</source>
        <translation>Kein Knoten entscheidet, was zu tun ist; gebraucht wird: {in_words}.</translation>
    </message>
    <message>
        <source>No node foretells the return: a single number is needed.</source>
        <translation>Kein Knoten sagt den Ertrag voraus: Eine einzelne Zahl wird gebraucht.</translation>
    </message>
    <message>
        <source>No node gives {actions} numbers, one for each action.</source>
        <translation>Kein Knoten gibt {actions} Zahlen, eine für jede Aktion.</translation>
    </message>
    <message>
        <source>No node gives {wanted}.</source>
        <translation>Kein Knoten gibt: {wanted}.</translation>
    </message>
    <message>
        <source>No progress for {patience} epochs.</source>
        <translation>Seit {patience} Epochen kein Fortschritt.</translation>
    </message>
    <message>
        <source>No run is shown whose moments could be looked at.</source>
        <translation>Es wird kein Lauf gezeigt, dessen Momente man ansehen könnte.</translation>
    </message>
    <message>
        <source>No such filter of {name} was painted.</source>
        <translation>Ein solcher Filter von {name} wurde nicht gemalt.</translation>
    </message>
    <message>
        <source>No webcam was found. Plug one in, and switch it on again.</source>
        <translation>Keine Webcam gefunden. Eine anschließen und wieder einschalten.</translation>
    </message>
    <message>
        <source>Node that gives real examples of the same shape; empty: it is found.</source>
        <translation>Knoten, der echte Beispiele derselben Form gibt; leer: er wird gefunden.</translation>
    </message>
    <message>
        <source>Node that gives the discriminator&apos;s score of generated examples; empty: it is found.</source>
        <translation>Knoten, der den Score des Diskriminators für erzeugte Beispiele gibt; leer: er wird gefunden.</translation>
    </message>
    <message>
        <source>Node that gives the discriminator&apos;s score of real examples; empty: it is found.</source>
        <translation>Knoten, der den Score des Diskriminators für echte Beispiele gibt; leer: er wird gefunden.</translation>
    </message>
    <message>
        <source>Node that gives the generated examples; empty: it is found.</source>
        <translation>Knoten, der die erzeugten Beispiele gibt; leer: er wird gefunden.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Non-saturating (the original)</source>
        <translation>Nicht sättigend (das Original)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Norm first</source>
        <translation>Norm zuerst</translation>
    </message>
    <message>
        <source>Normal (mean 0, deviation 1)</source>
        <translation>Normalverteilt (Mittelwert 0, Abweichung 1)</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <source>Normalise before each part instead of after it; deep stacks learn better.</source>
        <translation>Vor statt nach jedem Teil normalisieren; tiefe Stapel lernen so besser.</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Keine Zahl mehr</translation>
    </message>
    <message>
        <source>Not a, whatever b is.</source>
        <translation>Nicht a, gleich was b ist.</translation>
    </message>
    <message>
        <source>Not both.</source>
        <translation>Nicht beide.</translation>
    </message>
    <message>
        <source>Not yet: {name}: {text}. {hint}</source>
        <translation>Noch nicht: {name}: {text}. {hint}</translation>
    </message>
    <message>
        <source>Not yet: {where}{text} {hint}</source>
        <translation>Noch nicht: {where}{text} {hint}</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Notiz zu {name}</translation>
    </message>
    <message>
        <source>Nothing comes back to {state}; wire its next value first.</source>
        <translation>Zu {state} kommt nichts zurück; zuerst den nächsten Wert dorthin führen.</translation>
    </message>
    <message>
        <source>Nothing could be timed.</source>
        <translation>Nichts konnte gemessen werden.</translation>
    </message>
    <message>
        <source>Nothing flows back from {end}: what it gives can not be derived. Choose another end.</source>
        <translation>Von {end} fließt nichts zurück: die Ausgabe lässt sich nicht ableiten. Ein anderes Ende wählen.</translation>
    </message>
    <message>
        <source>Nothing in the network comes from noise, so nothing can be generated.</source>
        <translation>Nichts im Netz kommt aus Rauschen, es lässt sich also nichts erzeugen.</translation>
    </message>
    <message>
        <source>Nothing in this network is compared with what came in.</source>
        <translation>Nichts in diesem Netz wird mit dem verglichen, was hereinkam.</translation>
    </message>
    <message>
        <source>Nothing is learned here: Linear layers before it make the queries, keys and values. The query may also be a single vector, as the state of a decoder that asks what to look at.</source>
        <translation>Hier wird nichts gelernt: Lineare Schichten davor machen Anfragen, Schlüssel und Werte. Die Anfrage darf auch ein einzelner Vektor sein, etwa der Zustand eines Decoders, der fragt, wohin zu schauen ist.</translation>
    </message>
    <message>
        <source>Nothing is switched off while it is looked at.</source>
        <translation>Beim Hinsehen ist nichts abgeschaltet.</translation>
    </message>
    <message>
        <source>Nothing sound leads from {code} to {output}.</source>
        <translation>Nichts Fehlerfreies führt von {code} zu {output}.</translation>
    </message>
    <message>
        <source>Nothing tells what {name} is given. Say it with {listed}, as --input 3x224x224 for a picture or --input tokens:50/1000 for text, or name a data set with --data.</source>
        <translation>Nichts sagt, was {name} bekommt. Mit {listed} angeben, etwa --input 3x224x224 für ein Bild oder --input tokens:50/1000 für Text, oder mit --data einen Datensatz nennen.</translation>
    </message>
    <message>
        <source>Nothing would learn: all weights before a loss are frozen. Unfreeze some of them, or set epochs to 0 to measure the network as it is.</source>
        <translation>Nichts würde lernen: Alle Gewichte vor einem Verlust sind eingefroren. Einige auftauen, oder Epochen auf 0 setzen, um das Netz zu messen, wie es ist.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Number a to multiply by.</source>
        <translation>Zahl a, mit der multipliziert wird.</translation>
    </message>
    <message>
        <source>Number b to add.</source>
        <translation>Zahl b, die addiert wird.</translation>
    </message>
    <message>
        <source>Number the new axis shall have, counted from 1 without the batch axis; −1 is the last.</source>
        <translation>Nummer der neuen Achse, ab 1 gezählt, ohne die Batch-Achse; −1 ist die letzte.</translation>
    </message>
    <message>
        <source>Number the new axis shall have, {axis_doc}.</source>
        <translation>Nummer der neuen Achse, {axis_doc}.</translation>
    </message>
    <message>
        <source>Number z is multiplied by, as 0.66667.</source>
        <translation>Zahl, mit der z multipliziert wird, etwa 0.66667.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Numbers from 0 to 1</source>
        <translation>Zahlen von 0 bis 1</translation>
    </message>
    <message>
        <source>Numbers from 0 to 1 are reconstructed by a sigmoid and cross-entropy, others by plain sums and half the squared error, both added up over an example. Reconstruction is the mean squared error of a number, without corruption.</source>
        <translation>Zahlen von 0 bis 1 werden mit Sigmoid und Kreuzentropie rekonstruiert, andere mit bloßen Summen und dem halben quadratischen Fehler, beides über ein Beispiel summiert. Rekonstruktion ist der mittlere quadratische Fehler einer Zahl, ohne Verfälschung.</translation>
    </message>
    <message>
        <source>Numbers from {low} to {high} reach {name}, but the recipe reconstructs numbers from 0 to 1. Scale the data, or choose real numbers in the recipe&apos;s settings.</source>
        <translation>Zahlen von {low} bis {high} erreichen {name}, aber das Rezept rekonstruiert Zahlen von 0 bis 1. Skaliere die Daten, oder wähle reelle Zahlen in den Einstellungen des Rezepts.</translation>
    </message>
    <message>
        <source>Numbers in each vector.</source>
        <translation>Zahlen in jedem Vektor.</translation>
    </message>
    <message>
        <source>Numbers in even steps from one to another, to see what nodes make of each of them.</source>
        <translation>Zahlen in gleichen Schritten von einer zur anderen, um zu sehen, was Knoten aus jeder machen.</translation>
    </message>
    <message>
        <source>Numbers typed in</source>
        <translation>Eingetippte Zahlen</translation>
    </message>
    <message>
        <source>OR: at least one</source>
        <translation>OR: mindestens eine</translation>
    </message>
    <message>
        <source>Of 0 it is infinite.</source>
        <translation>Bei 0 ist er unendlich.</translation>
    </message>
    <message>
        <source>Of 0 it is −∞, and below 0 it does not exist (NaN).</source>
        <translation>Von 0 ist er −∞, und unter 0 gibt es ihn nicht (NaN).</translation>
    </message>
    <message>
        <source>Of a sequence each step is weighed by itself, with the same weights at every step.</source>
        <translation>Bei einer Sequenz wird jeder Schritt für sich gewichtet, mit denselben Gewichten in jedem Schritt.</translation>
    </message>
    <message>
        <source>Of a sequence of vectors it is the largest over time. Where several are equally large they share the gradient.</source>
        <translation>Bei einer Sequenz von Vektoren ist es das Größte über die Zeit. Sind mehrere gleich groß, teilen sie sich den Gradienten.</translation>
    </message>
    <message>
        <source>Of a sequence of vectors it is the mean over time.</source>
        <translation>Bei einer Sequenz von Vektoren ist es der Mittelwert über die Zeit.</translation>
    </message>
    <message>
        <source>Of another one that is like it.</source>
        <translation>Eines anderen, das ihm gleicht.</translation>
    </message>
    <message>
        <source>Of negative numbers only whole powers exist (else NaN); of 0, negative powers are infinite.</source>
        <translation>Von negativen Zahlen gibt es nur ganze Potenzen (sonst NaN); von 0 sind negative Potenzen unendlich.</translation>
    </message>
    <message>
        <source>Of one that is not.</source>
        <translation>Eines, das ihm nicht gleicht.</translation>
    </message>
    <message>
        <source>Of the classes that come too near: all of them, or the nearest.</source>
        <translation>Von den Klassen, die zu nahe kommen: alle oder die nächste.</translation>
    </message>
    <message>
        <source>Off: weights and thresholds stay as they are.</source>
        <translation>Aus: Gewichte und Schwellen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>On a node can be shown {known}, but not {shows}.</source>
        <translation>Auf einem Knoten lässt sich {known} zeigen, aber nicht {shows}.</translation>
    </message>
    <message>
        <source>On a plateau</source>
        <translation>Auf einem Plateau</translation>
    </message>
    <message>
        <source>One bit a step, 0 or 1.</source>
        <translation>Ein Bit je Schritt, 0 oder 1.</translation>
    </message>
    <message>
        <source>One character a step.</source>
        <translation>Ein Zeichen je Schritt.</translation>
    </message>
    <message>
        <source>One class alone</source>
        <translation>Nur eine Klasse</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>One-Cycle</translation>
    </message>
    <message>
        <source>One goes only if the weather is good, whatever else. The other needs good weather and time, and does not mind going alone. The table serves for training and for the test alike.</source>
        <translation>Der eine geht nur, wenn das Wetter gut ist, was auch sonst sei. Der andere braucht gutes Wetter und Zeit und geht auch allein. Die Tabelle dient gleichermaßen Training und Test.</translation>
    </message>
    <message>
        <source>One number at each place</source>
        <translation>Eine Zahl je Position</translation>
    </message>
    <message>
        <source>One number everywhere</source>
        <translation>Überall eine Zahl</translation>
    </message>
    <message>
        <source>One of the classic games of the Gymnasium library, which is to be installed for it.</source>
        <translation>Eines der klassischen Spiele der Bibliothek Gymnasium, die dafür zu installieren ist.</translation>
    </message>
    <message>
        <source>One or the other but not both: what no single threshold unit can compute.</source>
        <translation>Das eine oder das andere, aber nicht beides: was keine einzelne Schwelleneinheit berechnen kann.</translation>
    </message>
    <message>
        <source>One row for each unit, one number for each input; empty: drawn as start weights say.</source>
        <translation>Eine Zeile je Einheit, eine Zahl je Eingabe; leer: gezogen, wie die Startgewichte sagen.</translation>
    </message>
    <message>
        <source>One score&apos;s gain is the others&apos; loss.</source>
        <translation>Was ein Score gewinnt, verlieren die anderen.</translation>
    </message>
    <message>
        <source>One size may be −1: it becomes whatever is left over.</source>
        <translation>Eine Größe darf −1 sein: Sie wird, was übrig bleibt.</translation>
    </message>
    <message>
        <source>One slope for all</source>
        <translation>Eine Steigung für alle</translation>
    </message>
    <message>
        <source>One step of the sequence</source>
        <translation>Ein Schritt der Sequenz</translation>
    </message>
    <message>
        <source>One vector.</source>
        <translation>Ein Vektor.</translation>
    </message>
    <message>
        <source>One wire for each part of the equation.</source>
        <translation>Eine Verbindung für jeden Teil der Gleichung.</translation>
    </message>
    <message>
        <source>One-hot</source>
        <translation>One-Hot</translation>
    </message>
    <message>
        <source>Only networks that give one class for each example can be attacked here; this one gives one for each place, or several.</source>
        <translation>Hier lassen sich nur Netze angreifen, die für jedes Beispiel eine Klasse nennen; dieses nennt eine für jede Stelle oder mehrere.</translation>
    </message>
    <message>
        <source>Only the inputs, or only the outputs, of a block have an order.</source>
        <translation>Nur die Eingänge oder nur die Ausgänge eines Blocks haben eine Reihenfolge.</translation>
    </message>
    <message>
        <source>Only the right class gets any.</source>
        <translation>Nur die richtige Klasse bekommt etwas.</translation>
    </message>
    <message>
        <source>Only the rows that were looked up get any.</source>
        <translation>Nur die nachgeschlagenen Zeilen bekommen etwas.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order the ports</source>
        <translation>Anschlüsse ordnen</translation>
    </message>
    <message>
        <source>Orientations</source>
        <translation>Orientierungen</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Output gate o</source>
        <translation>Ausgangsgatter o</translation>
    </message>
    <message>
        <source>Output h = o · tanh c</source>
        <translation>Ausgabe h = o · tanh c</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Überanpassung</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>PGD: several steps</source>
        <translation>PGD: mehrere Schritte</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Auffüllen</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Paddle</source>
        <translation>Schläger</translation>
    </message>
    <message>
        <source>Paint filter {listed} of {name}</source>
        <translation>Filter {listed} von {name} malen</translation>
    </message>
    <message>
        <source>Paint it anew in the filters panel, or let the painted filters learn there.</source>
        <translation>Im Feld Filter neu malen oder dort die gemalten Filter lernen lassen.</translation>
    </message>
    <message>
        <source>Part 1.</source>
        <translation>Teil 1.</translation>
    </message>
    <message>
        <source>Part 2.</source>
        <translation>Teil 2.</translation>
    </message>
    <message>
        <source>Part of each batch that is replaced by attacked examples; 0: none, 1: all of it.</source>
        <translation>Teil jedes Batches, der durch angegriffene Beispiele ersetzt wird; 0: keiner, 1: der ganze.</translation>
    </message>
    <message>
        <source>Part of the examples that is kept for the test; never trained on.</source>
        <translation>Anteil der Beispiele, der für den Test zurückbleibt; nie für das Training verwendet.</translation>
    </message>
    <message>
        <source>Part of the learning rate for machines with Gaussian units, which need smaller steps.</source>
        <translation>Teil der Lernrate für Maschinen mit gaußschen Einheiten, die kleinere Schritte brauchen.</translation>
    </message>
    <message>
        <source>Part {number}.</source>
        <translation>Teil {number}.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts the channels are split into, apart from each other.</source>
        <translation>Teile, in die die Kanäle geteilt werden, voneinander getrennt.</translation>
    </message>
    <message>
        <source>Passes unchanged</source>
        <translation>Geht unverändert durch</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Patches of photographs</source>
        <translation>Fotoausschnitte</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Paused before it began</source>
        <translation>Angehalten, bevor er begann</translation>
    </message>
    <message>
        <source>Paused; the run is being saved</source>
        <translation>Angehalten; der Lauf wird gespeichert</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitzenwert</translation>
    </message>
    <message>
        <source>Perceptron rule</source>
        <translation>Perzeptron-Regel</translation>
    </message>
    <message>
        <source>Permute</source>
        <translation>Permutieren</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Photograph, 16 × 16 pixels: red, green and blue, 0 (dark) … 1 (bright).</source>
        <translation>Fotografie, 16 × 16 Pixel: Rot, Grün und Blau, 0 (dunkel) … 1 (hell).</translation>
    </message>
    <message>
        <source>Photograph, 224 × 224 pixels: red, green and blue, 0 (dark) … 1 (bright).</source>
        <translation>Fotografie, 224 × 224 Pixel: Rot, Grün und Blau, 0 (dunkel) … 1 (hell).</translation>
    </message>
    <message>
        <source>Photograph, {side} × {side2} pixels: {what}, 0 (dark) … 1 (bright).</source>
        <translation>Fotografie, {side} × {side2} Pixel: {what}, 0 (dunkel) … 1 (hell).</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografien</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>Pixel shuffle</source>
        <translation>Pixel-Shuffle</translation>
    </message>
    <message>
        <source>Pixel unshuffle</source>
        <translation>Pixel-Unshuffle</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Pixels are added up over all pictures, and the mean over the classes is taken; one that neither occurs nor is said is left out.</source>
        <translation>Pixel werden über alle Bilder addiert, und über die Klassen wird gemittelt; eine, die weder vorkommt noch genannt wird, bleibt außer Acht.</translation>
    </message>
    <message>
        <source>Pixels of the border count as zeros; of a window that sticks out beyond it (*ceil*) only what is there counts.</source>
        <translation>Pixel des Randes zählen als Nullen; von einem Fenster, das darüber hinausragt (*ceil*), zählt nur, was da ist.</translation>
    </message>
    <message>
        <source>Place, counted from 0; below 0 from the end: −1 is the last.</source>
        <translation>Position, ab 0 gezählt; unter 0 vom Ende: −1 ist die letzte.</translation>
    </message>
    <message>
        <source>Places are counted from 0; below 0 they count from the end, so that −1 is the last one.</source>
        <translation>Positionen werden ab 0 gezählt; unter 0 zählen sie vom Ende, sodass −1 die letzte ist.</translation>
    </message>
    <message>
        <source>Places are whole numbers: labels, or a field of numbers counted from 0.</source>
        <translation>Positionen sind ganze Zahlen: Labels, oder ein Feld mit ab 0 gezählten Zahlen.</translation>
    </message>
    <message>
        <source>Places of the border count as zeros; of a window that sticks out beyond it (*ceil*) only what is there counts.</source>
        <translation>Positionen des Randes zählen als Nullen; von einem Fenster, das darüber hinausragt (*ceil*), zählt nur, was da ist.</translation>
    </message>
    <message>
        <source>Places whose right answer is this class are left out, as padding; −1: none.</source>
        <translation>Positionen, deren richtige Antwort diese Klasse ist, bleiben außer Acht, etwa Padding; −1: keine.</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>Play a game, and learn what each action is worth: all rewards to come, later ones less.</source>
        <translation>Ein Spiel spielen und lernen, was jede Aktion wert ist: alle Belohnungen, die noch kommen, spätere weniger.</translation>
    </message>
    <message>
        <source>Play episodes, and make what was done more likely where it went well, else less likely.</source>
        <translation>Episoden spielen und das Getane wahrscheinlicher machen, wo es gut ging, sonst unwahrscheinlicher.</translation>
    </message>
    <message>
        <source>Played by chance alone, before the first learning step.</source>
        <translation>Rein zufällig gespielt, vor dem ersten Lernschritt.</translation>
    </message>
    <message>
        <source>Played side by side to their ends before each learning step.</source>
        <translation>Vor jedem Lernschritt nebeneinander bis zum Ende gespielt.</translation>
    </message>
    <message>
        <source>Played to measure, always the same ones.</source>
        <translation>Zum Messen gespielt, immer dieselben.</translation>
    </message>
    <message>
        <source>Plus the bias</source>
        <translation>Plus Bias</translation>
    </message>
    <message>
        <source>Points of a square on two sides of a straight line, with a strip between that holds none.</source>
        <translation>Punkte eines Quadrats beiderseits einer Geraden, mit einem leeren Streifen dazwischen.</translation>
    </message>
    <message>
        <source>Policy gradient</source>
        <translation>Policy Gradient</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Positional encoding</source>
        <translation>Positionscodierung</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Potenz</translation>
    </message>
    <message>
        <source>Power it is raised to.</source>
        <translation>Exponent, mit dem potenziert wird.</translation>
    </message>
    <message>
        <source>Power of the divisor.</source>
        <translation>Exponent des Teilers.</translation>
    </message>
    <message>
        <source>Powers added up</source>
        <translation>Potenzen addiert</translation>
    </message>
    <message>
        <source>Powers of the scores</source>
        <translation>Potenzen der Scores</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Preparing the run</source>
        <translation>Der Lauf wird vorbereitet</translation>
    </message>
    <message>
        <source>Prewitt, level edges</source>
        <translation>Prewitt, waagerechte Kanten</translation>
    </message>
    <message>
        <source>Prewitt, upright edges</source>
        <translation>Prewitt, senkrechte Kanten</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Products of patch and kernel</source>
        <translation>Produkte von Ausschnitt und Kernel</translation>
    </message>
    <message>
        <source>Progress is</source>
        <translation>Fortschritt ist</translation>
    </message>
    <message>
        <source>Progress is to be told by {name}, which is not measured here ({measured} is). Choose one of these for early stopping, the best epoch and the plateau.</source>
        <translation>Fortschritt soll an {name} erkannt werden, das hier nicht gemessen wird (gemessen wird: {measured}). Davon etwas wählen für den frühen Abbruch, die beste Epoche und das Plateau.</translation>
    </message>
    <message>
        <source>Progression of the disease after one year: zero mean and unit variance over the training part.</source>
        <translation>Fortschreiten der Krankheit nach einem Jahr: Mittelwert 0 und Varianz 1 über die Trainingsdaten.</translation>
    </message>
    <message>
        <source>Progression of the disease after one year: {units}.</source>
        <translation>Fortschreiten der Krankheit nach einem Jahr: {units}.</translation>
    </message>
    <message>
        <source>Pull of all weights towards zero.</source>
        <translation>Zug aller Gewichte gegen null.</translation>
    </message>
    <message>
        <source>Pull pairs of one kind together, and push others apart until they are a margin away.</source>
        <translation>Paare einer Art zusammenziehen und andere auseinanderschieben, bis sie einen Abstand weit weg sind.</translation>
    </message>
    <message>
        <source>Put a Block input here, and wire the data to the block outside.</source>
        <translation>Hier einen Block-Eingang setzen und die Daten außen an den Block anschließen.</translation>
    </message>
    <message>
        <source>Put a Block output into it.</source>
        <translation>Einen Block-Ausgang hineinsetzen.</translation>
    </message>
    <message>
        <source>Put a Flatten before it, or take it out of the recipe&apos;s settings.</source>
        <translation>Setze ein Flatten davor, oder nimm sie aus den Einstellungen des Rezepts.</translation>
    </message>
    <message>
        <source>Put a Flatten before it.</source>
        <translation>Setze ein Flatten davor.</translation>
    </message>
    <message>
        <source>Put a border around a picture, or before and after a sequence.</source>
        <translation>Einen Rand um ein Bild legen, oder vor und hinter eine Sequenz.</translation>
    </message>
    <message>
        <source>Put a learned vector in the place of each class number or token.</source>
        <translation>An die Stelle jeder Klassennummer oder jedes Tokens einen gelernten Vektor setzen.</translation>
    </message>
    <message>
        <source>Put each number back where Max pool found it; all other pixels become 0.</source>
        <translation>Jede Zahl dorthin zurücklegen, wo das Max-Pooling sie fand; alle anderen Pixel werden 0.</translation>
    </message>
    <message>
        <source>Put in a new axis of size 1.</source>
        <translation>Eine neue Achse der Größe 1 einfügen.</translation>
    </message>
    <message>
        <source>Put into frame</source>
        <translation>In Rahmen setzen</translation>
    </message>
    <message>
        <source>Put it at the end of a branch that is added to a shortcut: without the branch the network is shallower. A branch that stays is made larger by 1 / (1 − rate).</source>
        <translation>Gehört ans Ende eines Zweigs, der zu einer Abkürzung addiert wird: Ohne den Zweig ist das Netz flacher. Ein Zweig, der bleibt, wird um 1 / (1 − Rate) vergrößert.</translation>
    </message>
    <message>
        <source>Put one number in place of all those along some axes: their sum, mean, largest, ….</source>
        <translation>Alle Zahlen entlang einiger Achsen durch eine ersetzen: ihre Summe, ihren Mittelwert, die größte, ….</translation>
    </message>
    <message>
        <source>Put the axes in another order: 2, 1 turns rows into columns, and (C, T) into (T, C).</source>
        <translation>Die Achsen in eine andere Reihenfolge bringen: 2, 1 macht Zeilen zu Spalten und (C, T) zu (T, C).</translation>
    </message>
    <message>
        <source>Put the length (p-norm) of each window of the picture in its place.</source>
        <translation>Jedes Fenster des Bildes durch seine Länge (p-Norm) ersetzen.</translation>
    </message>
    <message>
        <source>Put the length (p-norm) of each window of the sequence in its place.</source>
        <translation>Jedes Fenster der Sequenz durch seine Länge (p-Norm) ersetzen.</translation>
    </message>
    <message>
        <source>Put the mean of each whole channel in its place: one number per channel is left.</source>
        <translation>Jeden ganzen Kanal durch seinen Mittelwert ersetzen: Je Kanal bleibt eine Zahl.</translation>
    </message>
    <message>
        <source>Put the mean of each window in its place.</source>
        <translation>Jedes Fenster durch seinen Mittelwert ersetzen.</translation>
    </message>
    <message>
        <source>Put the mean of each window of the sequence in its place.</source>
        <translation>Jedes Fenster der Sequenz durch seinen Mittelwert ersetzen.</translation>
    </message>
    <message>
        <source>Put the mean of each window of the volume in its place.</source>
        <translation>Jedes Fenster des Volumens durch seinen Mittelwert ersetzen.</translation>
    </message>
    <message>
        <source>Put the whole behind itself again and again along one axis.</source>
        <translation>Das Ganze entlang einer Achse immer wieder hinter sich selbst setzen.</translation>
    </message>
    <message>
        <source>Put what arrives behind each other along a new axis, as vectors into a sequence.</source>
        <translation>Alles Ankommende entlang einer neuen Achse hintereinandersetzen, wie Vektoren zu einer Sequenz.</translation>
    </message>
    <message>
        <source>Put what arrives side by side along one axis.</source>
        <translation>Alles Ankommende entlang einer Achse nebeneinandersetzen.</translation>
    </message>
    <message>
        <source>PyTorch can not compile this network on this machine: {reason} Switch “Compile” off in the training settings.</source>
        <translation>PyTorch kann dieses Netz auf diesem Rechner nicht kompilieren: {reason} In den Trainingseinstellungen „Kompilieren“ ausschalten.</translation>
    </message>
    <message>
        <source>PyTorch is still being loaded; try again in a moment.</source>
        <translation>PyTorch wird noch geladen; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s own</source>
        <translation>PyTorchs eigene</translation>
    </message>
    <message>
        <source>Python topics</source>
        <translation>Python-Themen</translation>
    </message>
    <message>
        <source>Q-learning</source>
        <translation>Q-Learning</translation>
    </message>
    <message>
        <source>Query · key {best}, the best answer{of}</source>
        <translation>Anfrage · Schlüssel {best}, die beste Antwort{of}</translation>
    </message>
    <message>
        <source>RMS norm</source>
        <translation>RMS-Normalisierung</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>RNN</source>
        <translation>RNN</translation>
    </message>
    <message>
        <source>Radius of the inner circle; the outer one has 1.</source>
        <translation>Radius des inneren Kreises; der äußere hat 1.</translation>
    </message>
    <message>
        <source>Raise e = 2.718… to the power of each number.</source>
        <translation>e = 2.718… mit jeder Zahl potenzieren.</translation>
    </message>
    <message>
        <source>Raise each number to a power: 2 squares it, 0.5 takes its root.</source>
        <translation>Jede Zahl potenzieren: 2 quadriert sie, 0.5 zieht ihre Wurzel.</translation>
    </message>
    <message>
        <source>Raise the learning rate to {rate}</source>
        <translation>Lernrate auf {rate} erhöhen</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Rampe</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Random shift px</source>
        <translation>Zufällige Verschiebung</translation>
    </message>
    <message>
        <source>Random start</source>
        <translation>Zufälliger Start</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rate of Gaussian units</source>
        <translation>Rate gaußscher Einheiten</translation>
    </message>
    <message>
        <source>Re-plug</source>
        <translation>Umstecken</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <source>Read a sequence step by step, with a memory c that three gates write, keep and read.</source>
        <translation>Eine Sequenz Schritt für Schritt lesen, mit einem Gedächtnis c, das drei Gatter schreiben, halten und lesen.</translation>
    </message>
    <message>
        <source>Read a sequence step by step; the state is made from the input and the state before.</source>
        <translation>Eine Sequenz Schritt für Schritt lesen; der Zustand entsteht aus der Eingabe und dem Zustand davor.</translation>
    </message>
    <message>
        <source>Read a sequence step by step; two gates decide what of the state is renewed.</source>
        <translation>Eine Sequenz Schritt für Schritt lesen; zwei Gatter entscheiden, was vom Zustand erneuert wird.</translation>
    </message>
    <message>
        <source>Read at this step</source>
        <translation>In diesem Schritt gelesen</translation>
    </message>
    <message>
        <source>Real examples</source>
        <translation>Echte Beispiele</translation>
    </message>
    <message>
        <source>Real examples must come from the data, and nothing of the data reaches it.</source>
        <translation>Echte Beispiele müssen aus den Daten kommen, und nichts von den Daten kommt hier an.</translation>
    </message>
    <message>
        <source>Real numbers</source>
        <translation>Reelle Zahlen</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Reciprocal</source>
        <translation>Kehrwert</translation>
    </message>
    <message>
        <source>Reconstruction is the mean squared error of v₂, without drawing. Where the free energy of test examples rises above that of training examples, the machine learns the latter by heart.</source>
        <translation>Rekonstruktion ist der mittlere quadratische Fehler von v₂, ohne Ziehen. Wo die freie Energie der Testbeispiele über die der Trainingsbeispiele steigt, lernt die Maschine diese auswendig.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>Rekurrent</translation>
    </message>
    <message>
        <source>Red, green and blue, or one channel of brightness.</source>
        <translation>Rot, Grün und Blau, oder ein Helligkeitskanal.</translation>
    </message>
    <message>
        <source>Reduce</source>
        <translation>Reduktion</translation>
    </message>
    <message>
        <source>Reduce border to {kernel}.</source>
        <translation>Rand auf {kernel} verringern.</translation>
    </message>
    <message>
        <source>Reduce border to {shortest}.</source>
        <translation>Rand auf {shortest} verringern.</translation>
    </message>
    <message>
        <source>Reduce extra to {stride}.</source>
        <translation>Zusatz auf {stride} verringern.</translation>
    </message>
    <message>
        <source>Reduce it to {most}, or set mode to replicate.</source>
        <translation>Auf {most} verringern, oder den Modus auf „Den Rand wiederholt“ stellen.</translation>
    </message>
    <message>
        <source>Reduce k to {classes}.</source>
        <translation>k auf {classes} verringern.</translation>
    </message>
    <message>
        <source>Reduce kernel to {fitting}{mend}</source>
        <translation>Kernel verringern auf {fitting}{mend}</translation>
    </message>
    <message>
        <source>Reduce {name} to {told}</source>
        <translation>{name} auf {told} verringern</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Remember: give at each step what was wired into it one step earlier.</source>
        <translation>Sich erinnern: in jedem Schritt geben, was einen Schritt früher hineingeführt wurde.</translation>
    </message>
    <message>
        <source>Remove from frame</source>
        <translation>Aus Rahmen nehmen</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>Phase entfernen</translation>
    </message>
    <message>
        <source>Remove this node.</source>
        <translation>Diesen Knoten entfernen.</translation>
    </message>
    <message>
        <source>Rename frame</source>
        <translation>Rahmen umbenennen</translation>
    </message>
    <message>
        <source>Rename project</source>
        <translation>Projekt umbenennen</translation>
    </message>
    <message>
        <source>Rename the block {block}</source>
        <translation>Block {block} umbenennen</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Repeat a run at least once, not {runs} times.</source>
        <translation>Einen Lauf mindestens einmal wiederholen, nicht {runs}-mal.</translation>
    </message>
    <message>
        <source>Replace {named} by ReLU</source>
        <translation>{named} durch ReLU ersetzen</translation>
    </message>
    <message>
        <source>Replace {name} by Leaky ReLU</source>
        <translation>{name} durch Leaky ReLU ersetzen</translation>
    </message>
    <message>
        <source>Replace {name} by ReLU</source>
        <translation>{name} durch ReLU ersetzen</translation>
    </message>
    <message>
        <source>Replace {name} by {title}</source>
        <translation>{name} durch {title} ersetzen</translation>
    </message>
    <message>
        <source>Reroute</source>
        <translation>Wegpunkt</translation>
    </message>
    <message>
        <source>Reset gate r</source>
        <translation>Rücksetzgatter r</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Reshape</translation>
    </message>
    <message>
        <source>Reshape to {replace}</source>
        <translation>Reshape zu {replace}</translation>
    </message>
    <message>
        <source>Resize note</source>
        <translation>Größe der Notiz ändern</translation>
    </message>
    <message>
        <source>Restore it from Chainrule&apos;s own copy of resources/{name}, or let {environment_variable} name the folder that holds the resources.</source>
        <translation>Aus Chainrules eigener Kopie von resources/{name} wiederherstellen, oder {environment_variable} den Ordner mit den Ressourcen nennen lassen.</translation>
    </message>
    <message>
        <source>Restore the network of a run</source>
        <translation>Netz eines Laufs wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the project of a run</source>
        <translation>Projekt eines Laufs wiederherstellen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Right of the sign.</source>
        <translation>Rechts vom Zeichen.</translation>
    </message>
    <message>
        <source>Rise in a straight line from 0 at −3 to 1 at 3: a sigmoid without the exponential.</source>
        <translation>Geradlinig von 0 bei −3 auf 1 bei 3 steigen: eine Sigmoidfunktion ohne Exponentialfunktion.</translation>
    </message>
    <message>
        <source>Round clouds, their centres evenly on a circle of radius 1; each is a class.</source>
        <translation>Runde Wolken, deren Mittelpunkte gleichmäßig auf einem Kreis mit Radius 1 liegen; jede ist eine Klasse.</translation>
    </message>
    <message>
        <source>Round the corner of ReLU off: always positive and smooth.</source>
        <translation>Die Ecke von ReLU abrunden: immer positiv und glatt.</translation>
    </message>
    <message>
        <source>Rows of a picture.</source>
        <translation>Zeilen eines Bildes.</translation>
    </message>
    <message>
        <source>Rows of the screen.</source>
        <translation>Zeilen des Bildschirms.</translation>
    </message>
    <message>
        <source>Rule that turns gradients into steps.</source>
        <translation>Regel, die Gradienten in Schritte umsetzt.</translation>
    </message>
    <message>
        <source>Run once for each step along the first axis of what arrives.</source>
        <translation>Einmal für jeden Schritt entlang der ersten Achse des Ankommenden laufen.</translation>
    </message>
    <message>
        <source>Running mean μ of the channel</source>
        <translation>Laufender Mittelwert μ des Kanals</translation>
    </message>
    <message>
        <source>Running variance σ² of the channel</source>
        <translation>Laufende Varianz σ² des Kanals</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Same (keeps the size)</source>
        <translation>Same (behält die Größe)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Scale and shift</source>
        <translation>Skalieren und verschieben</translation>
    </message>
    <message>
        <source>Scale the data: {label}</source>
        <translation>Daten skalieren: {label}</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>Skaliert</translation>
    </message>
    <message>
        <source>Scaled by γ and shifted by β</source>
        <translation>Mit γ skaliert und um β verschoben</translation>
    </message>
    <message>
        <source>Scaled; mean and variance stand still here.</source>
        <translation>Skaliert; Mittelwert und Varianz stehen hier fest.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Score of generated</source>
        <translation>Score der erzeugten</translation>
    </message>
    <message>
        <source>Score of real</source>
        <translation>Score der echten</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Scores; the chance is σ(z)</source>
        <translation>Scores; die Wahrscheinlichkeit ist σ(z)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Separable conv</source>
        <translation>Separable Faltung</translation>
    </message>
    <message>
        <source>Sequence accuracy</source>
        <translation>Sequenz-Genauigkeit</translation>
    </message>
    <message>
        <source>Sequences of zeros and ones, one bit a step: was the number of ones so far odd?</source>
        <translation>Folgen aus Nullen und Einsen, ein Bit je Schritt: War die Zahl der Einsen bisher ungerade?</translation>
    </message>
    <message>
        <source>Set augmentation</source>
        <translation>Augmentierung einstellen</translation>
    </message>
    <message>
        <source>Set axis to 0, or use Select or Reduce.</source>
        <translation>Achse auf 0 setzen, oder Auswahl oder Reduktion verwenden.</translation>
    </message>
    <message>
        <source>Set axis to channels.</source>
        <translation>Achse auf die Kanäle stellen.</translation>
    </message>
    <message>
        <source>Set blank to at most {classes}.</source>
        <translation>Blank auf höchstens {classes} setzen.</translation>
    </message>
    <message>
        <source>Set both to 0, or remove this node.</source>
        <translation>Beide auf 0 setzen, oder diesen Knoten entfernen.</translation>
    </message>
    <message>
        <source>Set by to whole slices.</source>
        <translation>„In Stücken von“ auf ganze Scheiben stellen.</translation>
    </message>
    <message>
        <source>Set class to at most {classes}.</source>
        <translation>Klasse auf höchstens {classes} setzen.</translation>
    </message>
    <message>
        <source>Set classes to their number.</source>
        <translation>Klassen auf ihre Anzahl setzen.</translation>
    </message>
    <message>
        <source>Set classes to {classes}, or to 0.</source>
        <translation>Klassen auf {classes} setzen, oder auf 0.</translation>
    </message>
    <message>
        <source>Set factor to {join}, or let the layer before it make {factor} channels.</source>
        <translation>Faktor auf {join} setzen, oder die Schicht davor {factor} Kanäle erzeugen lassen.</translation>
    </message>
    <message>
        <source>Set factor to {join}.</source>
        <translation>Faktor auf {join} setzen.</translation>
    </message>
    <message>
        <source>Set groups to 1, or empty the table of connections.</source>
        <translation>Gruppen auf 1 setzen, oder die Kartentabelle leeren.</translation>
    </message>
    <message>
        <source>Set groups to 1.</source>
        <translation>Gruppen auf 1 setzen.</translation>
    </message>
    <message>
        <source>Set groups to one of {join}.</source>
        <translation>Gruppen auf eines von {join} setzen.</translation>
    </message>
    <message>
        <source>Set groups to one of {shown}.</source>
        <translation>Gruppen auf eines von {shown} setzen.</translation>
    </message>
    <message>
        <source>Set groups to {shown}.</source>
        <translation>Gruppen auf {shown} setzen.</translation>
    </message>
    <message>
        <source>Set heads to one of {fitting}.</source>
        <translation>Köpfe auf eines von {fitting} setzen.</translation>
    </message>
    <message>
        <source>Set how {listed} {verb}</source>
        <translation>Lernen von {listed} einstellen</translation>
    </message>
    <message>
        <source>Set ignored_class to at most {classes}, or to −1 for none.</source>
        <translation>Ignorierte Klasse auf höchstens {classes} setzen, oder auf −1 für keine.</translation>
    </message>
    <message>
        <source>Set index to 0 … {size}, or to −1 for the last.</source>
        <translation>Index auf 0 … {size} setzen, oder auf −1 für den letzten.</translation>
    </message>
    <message>
        <source>Set lower to less than upper.</source>
        <translation>Untere Grenze unter die obere setzen.</translation>
    </message>
    <message>
        <source>Set mode to same or full, or use a smaller filter.</source>
        <translation>Modus auf Same oder Full stellen, oder einen kleineren Filter verwenden.</translation>
    </message>
    <message>
        <source>Set numbers to 0 by chance while training, so that no unit relies on a single other one.</source>
        <translation>Beim Training Zahlen zufällig auf 0 setzen, damit sich keine Einheit auf eine einzelne andere verlässt.</translation>
    </message>
    <message>
        <source>Set numbers to SELU&apos;s lowest value by chance while training, and keep mean and deviation.</source>
        <translation>Beim Training Zahlen zufällig auf den niedrigsten Wert von SELU setzen, wobei Mittelwert und Abweichung bleiben.</translation>
    </message>
    <message>
        <source>Set order to the numbers 1 … {rank} in the order wanted, as {backwards}.</source>
        <translation>Reihenfolge auf die Zahlen 1 … {rank} in der gewünschten Folge setzen, etwa {backwards}.</translation>
    </message>
    <message>
        <source>Set over to the last axis to compare one vector with several.</source>
        <translation>„Über“ auf die letzte Achse stellen, um einen Vektor mit mehreren zu vergleichen.</translation>
    </message>
    <message>
        <source>Set padding of {name} to same</source>
        <translation>Padding von {name} auf Same stellen</translation>
    </message>
    <message>
        <source>Set padding to same</source>
        <translation>Padding auf Same stellen</translation>
    </message>
    <message>
        <source>Set parts to one of {join}.</source>
        <translation>Teile auf eines von {join} setzen.</translation>
    </message>
    <message>
        <source>Set recipe</source>
        <translation>Rezept wählen</translation>
    </message>
    <message>
        <source>Set shape of {name} to {listed}</source>
        <translation>Form von {name} auf {listed} setzen</translation>
    </message>
    <message>
        <source>Set shape to 100, for example.</source>
        <translation>Form zum Beispiel auf 100 setzen.</translation>
    </message>
    <message>
        <source>Set shape to 32, for example.</source>
        <translation>Form zum Beispiel auf 32 setzen.</translation>
    </message>
    <message>
        <source>Set shape to {listed}</source>
        <translation>Form auf {listed} setzen</translation>
    </message>
    <message>
        <source>Set shape to {wanted}.</source>
        <translation>Form auf {wanted} setzen.</translation>
    </message>
    <message>
        <source>Set shape to −1 for a vector of {size} numbers.</source>
        <translation>Form auf −1 setzen, für einen Vektor aus {size} Zahlen.</translation>
    </message>
    <message>
        <source>Set start to 0 … {size} and stop to more than start, or to 0.</source>
        <translation>Anfang auf 0 … {size} und Ende auf mehr als Anfang setzen, oder auf 0.</translation>
    </message>
    <message>
        <source>Set the units before x to {classes}, or choose another axis.</source>
        <translation>Die Einheiten vor x auf {classes} setzen, oder eine andere Achse wählen.</translation>
    </message>
    <message>
        <source>Set the units or filters before it to {fitting}, a multiple of {pieces}.</source>
        <translation>Die Einheiten oder Filter davor auf {fitting} setzen, ein Vielfaches von {pieces}.</translation>
    </message>
    <message>
        <source>Set transposed to {mending}.</source>
        <translation>„Transponiert“ auf {mending} stellen.</translation>
    </message>
    <message>
        <source>Set units to 1 in the layer before it, or use Cross-entropy.</source>
        <translation>Einheiten der Schicht davor auf 1 setzen, oder Kreuzentropie verwenden.</translation>
    </message>
    <message>
        <source>Set units to {classes} in the layer before it.</source>
        <translation>Einheiten der Schicht davor auf {classes} setzen.</translation>
    </message>
    <message>
        <source>Set units to {size} in the layer before it.</source>
        <translation>Einheiten der Schicht davor auf {size} setzen.</translation>
    </message>
    <message>
        <source>Set units to {units} in the layer before it, or units to {size} in this one.</source>
        <translation>Einheiten der Schicht davor auf {units} setzen, oder die Einheiten hier auf {size}.</translation>
    </message>
    <message>
        <source>Set whole channels to 0 by chance while training.</source>
        <translation>Beim Training ganze Kanäle zufällig auf 0 setzen.</translation>
    </message>
    <message>
        <source>Set {lower}</source>
        <translation>{lower} einstellen</translation>
    </message>
    <message>
        <source>Set {name} of {name2} to {wanted}</source>
        <translation>{name} von {name2} auf {wanted} setzen</translation>
    </message>
    <message>
        <source>Set {name} to {plain}</source>
        <translation>{name} auf {plain} setzen</translation>
    </message>
    <message>
        <source>Set {name} to {value}</source>
        <translation>{name} auf {value} setzen</translation>
    </message>
    <message>
        <source>Set {name}.{parameter}</source>
        <translation>{name}.{parameter} einstellen</translation>
    </message>
    <message>
        <source>Set {setting} to 1.</source>
        <translation>{setting} auf 1 setzen.</translation>
    </message>
    <message>
        <source>Set {setting} to one of 1 … {count}.</source>
        <translation>{setting} auf eines von 1 … {count} setzen.</translation>
    </message>
    <message>
        <source>Setosa lies far from the others; versicolor and virginica overlap a little.</source>
        <translation>Setosa liegt weit von den anderen; Versicolor und Virginica überlappen sich ein wenig.</translation>
    </message>
    <message>
        <source>Several nodes could be the discriminator&apos;s score: {join}.</source>
        <translation>Mehrere Knoten könnten der Score des Diskriminators sein: {join}.</translation>
    </message>
    <message>
        <source>Several nodes could be what the generator makes: {join}.</source>
        <translation>Mehrere Knoten könnten das sein, was der Generator macht: {join}.</translation>
    </message>
    <message>
        <source>Several nodes could give the real examples: {join}.</source>
        <translation>Mehrere Knoten könnten die echten Beispiele geben: {join}.</translation>
    </message>
    <message>
        <source>Several shared blocks could be the discriminator: {blocks}.</source>
        <translation>Mehrere geteilte Blöcke könnten der Diskriminator sein: {blocks}.</translation>
    </message>
    <message>
        <source>Shall I go to the concert?</source>
        <translation>Soll ich ins Konzert gehen?</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share copied</source>
        <translation>Kopierter Anteil</translation>
    </message>
    <message>
        <source>Share of the actions that are drawn by chance in the end.</source>
        <translation>Anteil der Aktionen, die am Ende zufällig gewählt werden.</translation>
    </message>
    <message>
        <source>Share of the actions that are drawn by chance when learning begins (ε).</source>
        <translation>Anteil der Aktionen, die zu Beginn des Lernens zufällig gewählt werden (ε).</translation>
    </message>
    <message>
        <source>Share of the attention weights set to 0 by chance while training.</source>
        <translation>Anteil der Attention-Gewichte, die beim Training zufällig auf 0 gesetzt werden.</translation>
    </message>
    <message>
        <source>Share of the channels set to 0.</source>
        <translation>Anteil der auf 0 gesetzten Kanäle.</translation>
    </message>
    <message>
        <source>Share of the examples that drop it.</source>
        <translation>Anteil der Beispiele, die ihn weglassen.</translation>
    </message>
    <message>
        <source>Share of the inputs that is set to 0; 0: a plain autoencoder.</source>
        <translation>Anteil der Eingaben, der auf 0 gesetzt wird; 0: ein einfacher Autoencoder.</translation>
    </message>
    <message>
        <source>Share of the last step that is kept, in each layer&apos;s first epochs.</source>
        <translation>Anteil des letzten Schritts, der in den ersten Epochen jeder Schicht beibehalten wird.</translation>
    </message>
    <message>
        <source>Share of the last step that is kept.</source>
        <translation>Anteil des letzten Schritts, der bleibt.</translation>
    </message>
    <message>
        <source>Share of the moving mean that is kept from step to step.</source>
        <translation>Anteil des gleitenden Mittelwerts, der von Schritt zu Schritt erhalten bleibt.</translation>
    </message>
    <message>
        <source>Share of the newest batch in the running average.</source>
        <translation>Anteil des neuesten Batches am gleitenden Mittel.</translation>
    </message>
    <message>
        <source>Share of the numbers between two layers set to 0 by chance while training.</source>
        <translation>Anteil der Zahlen zwischen zwei Schichten, die beim Training zufällig auf 0 gesetzt werden.</translation>
    </message>
    <message>
        <source>Share of the numbers set to 0.</source>
        <translation>Anteil der auf 0 gesetzten Zahlen.</translation>
    </message>
    <message>
        <source>Share of the numbers that are lost.</source>
        <translation>Anteil der Zahlen, die verloren gehen.</translation>
    </message>
    <message>
        <source>Share of the right answer that is spread evenly over all classes.</source>
        <translation>Anteil der richtigen Antwort, der gleichmäßig über alle Klassen verteilt wird.</translation>
    </message>
    <message>
        <source>Share of the right class, {answer}</source>
        <translation>Anteil der richtigen Klasse, {answer}</translation>
    </message>
    <message>
        <source>Share of the weights switched off.</source>
        <translation>Anteil der abgeschalteten Gewichte.</translation>
    </message>
    <message>
        <source>Share of this loss in the sum that is made small.</source>
        <translation>Anteil dieses Verlusts an der Summe, die minimiert wird.</translation>
    </message>
    <message>
        <source>Share of this one</source>
        <translation>Anteil von diesem</translation>
    </message>
    <message>
        <source>Share set to 0 by chance while training, of the attention weights and of each part.</source>
        <translation>Anteil der Attention-Gewichte und jedes Teils, der beim Training zufällig auf 0 gesetzt wird.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Shared (one per filter)</source>
        <translation>Geteilt (einer je Filter)</translation>
    </message>
    <message>
        <source>Shares, less 1 at the right class.</source>
        <translation>Anteile, weniger 1 bei der richtigen Klasse.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Shift and scale each coefficient so that it has zero mean and unit variance over all frames of the training part.</source>
        <translation>Jeden Koeffizienten so verschieben und skalieren, dass er über alle Frames der Trainingsdaten Mittelwert 0 und Varianz 1 hat.</translation>
    </message>
    <message>
        <source>Shift and scale each feature so that it has zero mean and unit variance over the training part; the test part is scaled by the same numbers.</source>
        <translation>Jedes Merkmal so verschieben und skalieren, dass es über die Trainingsdaten Mittelwert 0 und Varianz 1 hat; die Testdaten werden mit denselben Zahlen skaliert.</translation>
    </message>
    <message>
        <source>Shift the pictures at random by up to 2 pixels</source>
        <translation>Bilder zufällig um bis zu 2 Pixel verschieben</translation>
    </message>
    <message>
        <source>Show a histogram of {listed}</source>
        <translation>Ein Histogramm von {listed} zeigen</translation>
    </message>
    <message>
        <source>Show nothing on {listed}</source>
        <translation>Auf {listed} nichts zeigen</translation>
    </message>
    <message>
        <source>Show the filters of {listed}</source>
        <translation>Die Filter von {listed} zeigen</translation>
    </message>
    <message>
        <source>Show the statistics of {listed}</source>
        <translation>Die Statistik von {listed} zeigen</translation>
    </message>
    <message>
        <source>Show what {listed} gives</source>
        <translation>Zeigen, was {listed} liefert</translation>
    </message>
    <message>
        <source>Show {listed} {get}</source>
        <translation>{listed} {get} zeigen</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Side of the cubic window.</source>
        <translation>Seite des würfelförmigen Fensters.</translation>
    </message>
    <message>
        <source>Side of the pool&apos;s window.</source>
        <translation>Seite des Pooling-Fensters.</translation>
    </message>
    <message>
        <source>Side of the square filter.</source>
        <translation>Seite des quadratischen Filters.</translation>
    </message>
    <message>
        <source>Side of the square window.</source>
        <translation>Seite des quadratischen Fensters.</translation>
    </message>
    <message>
        <source>Side of the square windows.</source>
        <translation>Seite der quadratischen Fenster.</translation>
    </message>
    <message>
        <source>Side of the window, a cube.</source>
        <translation>Seite des Fensters, eines Würfels.</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>Sign unit</source>
        <translation>Vorzeicheneinheit</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>Sine: sin πx</source>
        <translation>Sinus: sin πx</translation>
    </message>
    <message>
        <source>Sines and cosines</source>
        <translation>Sinus und Kosinus</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the gradient at {node}: {gradient}, of its weights: {size}; one step would change them beyond recognition.</source>
        <translation>Größe des Gradienten bei {node}: {gradient}, der Gewichte dort: {size}; ein Schritt würde sie bis zur Unkenntlichkeit verändern.</translation>
    </message>
    <message>
        <source>Size of the gradient: {early_size} at {early}, {late_size} at {late}.</source>
        <translation>Größe des Gradienten: {early_size} bei {early}, {late_size} bei {late}.</translation>
    </message>
    <message>
        <source>Size of the state of each layer.</source>
        <translation>Größe des Zustands jeder Schicht.</translation>
    </message>
    <message>
        <source>Size, α, β and k come as AlexNet had them. α is the paper&apos;s: PyTorch divides its own by size.</source>
        <translation>Größe, α, β und k sind die von AlexNet. α ist das der Veröffentlichung: PyTorch teilt seines durch die Größe.</translation>
    </message>
    <message>
        <source>Sizes of the axes of one example.</source>
        <translation>Größen der Achsen eines Beispiels.</translation>
    </message>
    <message>
        <source>Sizes of the new axes, as 1, 28, 28; one of them may be −1.</source>
        <translation>Größen der neuen Achsen, etwa 1, 28, 28; eine darf −1 sein.</translation>
    </message>
    <message>
        <source>Sizes of the state&apos;s axes, where no start is wired.</source>
        <translation>Größen der Achsen des Zustands, wo kein Anfang anliegt.</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Slide ``filters`` learned windows along the sequence; each makes one output channel.</source>
        <translation>So viele gelernte Fenster, wie ``filters`` sagt, über die Sequenz schieben; jedes ergibt einen Ausgabekanal.</translation>
    </message>
    <message>
        <source>Slide ``filters`` learned windows over the picture; each makes one output channel.</source>
        <translation>So viele gelernte Fenster, wie ``filters`` sagt, über das Bild schieben; jedes ergibt einen Ausgabekanal.</translation>
    </message>
    <message>
        <source>Slide ``filters`` learned windows through the volume; each makes one output channel.</source>
        <translation>So viele gelernte Fenster, wie ``filters`` sagt, durch das Volumen schieben; jedes ergibt einen Ausgabekanal.</translation>
    </message>
    <message>
        <source>Slide a known filter over each channel by itself: edges, blur, or numbers typed in.</source>
        <translation>Einen bekannten Filter über jeden Kanal für sich schieben: Kanten, Weichzeichner oder eingetippte Zahlen.</translation>
    </message>
    <message>
        <source>Slide windows over each channel by itself, then mix the channels at every pixel.</source>
        <translation>Fenster über jeden Kanal für sich schieben, dann die Kanäle an jedem Pixel mischen.</translation>
    </message>
    <message>
        <source>Slippery</source>
        <translation>Rutschig</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>Slope for negative numbers.</source>
        <translation>Steigung für negative Zahlen.</translation>
    </message>
    <message>
        <source>Slope of the line, from the x axis.</source>
        <translation>Steigung der Geraden, von der x-Achse aus.</translation>
    </message>
    <message>
        <source>Slope the learning starts from.</source>
        <translation>Steigung, mit der das Lernen beginnt.</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinstes</translation>
    </message>
    <message>
        <source>Smallest value that is given.</source>
        <translation>Kleinster Wert, der gegeben wird.</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glatt</translation>
    </message>
    <message>
        <source>So a few wild errors weigh less than in Squared error, and near the target it is as smooth. Class labels are compared as one-hot vectors.</source>
        <translation>So wiegen wenige grobe Fehler weniger als beim quadratischen Fehler, und nahe am Zielwert ist er ebenso glatt. Klassenlabels werden als One-Hot-Vektoren verglichen.</translation>
    </message>
    <message>
        <source>So small was the set on which shared weights were first shown to help (LeCun 1989): one person drew 12 examples of each digit, 13 pixels wide, and each was put in 4 positions, one pixel apart, on 16 × 16 pixels; of these 48 pictures of a digit 32 are trained on. What is tested is therefore mostly a drawing that was met elsewhere on the paper. Those pictures were black and white and are not public; these are real digits in grey, scaled. Two hands, 6 drawings each, are about as hard as the digits of 1989 were; one hand is easier, drawings of many are harder.</source>
        <translation>So klein war der Datensatz, an dem sich zuerst zeigte, dass geteilte Gewichte helfen (LeCun 1989): Eine Person zeichnete 12 Beispiele jeder Ziffer, 13 Pixel breit, und jedes wurde in 4 Lagen, ein Pixel auseinander, auf 16 × 16 Pixel gesetzt; von diesen 48 Bildern einer Ziffer dienen 32 dem Training. Geprüft wird also meist eine Vorlage, die anderswo auf dem Papier schon vorkam. Jene Bilder waren schwarzweiß und sind nicht öffentlich; dies sind echte Ziffern in Grau, skaliert. Zwei Schreiber mit je 6 Vorlagen sind etwa so schwer, wie es die Ziffern von 1989 waren; einer ist leichter, Vorlagen vieler sind schwerer.</translation>
    </message>
    <message>
        <source>Sobel, level edges</source>
        <translation>Sobel, waagerechte Kanten</translation>
    </message>
    <message>
        <source>Sobel, upright edges</source>
        <translation>Sobel, senkrechte Kanten</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Some classes have far fewer examples than others. A network that hardly ever names them is right most of the time, and accuracy does not show it.</source>
        <translation>Manche Klassen haben weit weniger Beispiele als andere. Ein Netz, das sie kaum je nennt, hat meistens recht, und der Genauigkeit sieht man es nicht an.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source: Barto, Sutton and Anderson 1983 (cart and pole); Sutton 1996 (Acrobot); Moore 1990 (mountain car).</source>
        <translation>Quelle: Barto, Sutton und Anderson 1983 (Wagen mit Stab); Sutton 1996 (Acrobot); Moore 1990 (Wagen am Berg).</translation>
    </message>
    <message>
        <source>Source: Efron et al. 2004, &quot;Least angle regression&quot;.</source>
        <translation>Quelle: Efron et al. 2004, „Least angle regression“.</translation>
    </message>
    <message>
        <source>Source: Fisher 1936, &quot;The use of multiple measurements in taxonomic problems&quot;.</source>
        <translation>Quelle: Fisher 1936, „The use of multiple measurements in taxonomic problems“.</translation>
    </message>
    <message>
        <source>Source: Hochreiter and Schmidhuber 1997, &quot;Long Short-Term Memory&quot;, section 5.4; in this form Arjovsky, Shah and Bengio 2016, &quot;Unitary Evolution Recurrent Neural Networks&quot;, section 4.2.</source>
        <translation>Quelle: Hochreiter und Schmidhuber 1997, „Long Short-Term Memory“, Abschnitt 5.4; in dieser Form Arjovsky, Shah und Bengio 2016, „Unitary Evolution Recurrent Neural Networks“, Abschnitt 4.2.</translation>
    </message>
    <message>
        <source>Source: Kudo, Toyama, Shimbo 1999, &quot;Multidimensional curve classification using passing-through regions&quot;.</source>
        <translation>Quelle: Kudo, Toyama, Shimbo 1999, „Multidimensional curve classification using passing-through regions“.</translation>
    </message>
    <message>
        <source>Source: Lang and Witbrock 1988, &quot;Learning to tell two spirals apart&quot;.</source>
        <translation>Quelle: Lang und Witbrock 1988, „Learning to tell two spirals apart“.</translation>
    </message>
    <message>
        <source>Source: Minsky and Papert 1969, &quot;Perceptrons&quot;.</source>
        <translation>Quelle: Minsky und Papert 1969, „Perceptrons“.</translation>
    </message>
    <message>
        <source>Source: Novikoff 1962, &quot;On convergence proofs on perceptrons&quot;.</source>
        <translation>Quelle: Novikoff 1962, „On convergence proofs on perceptrons“.</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Spiralen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Split the picture into as many fields as wanted and keep the largest number of each.</source>
        <translation>Das Bild in beliebig viele Felder teilen und von jedem die größte Zahl behalten.</translation>
    </message>
    <message>
        <source>Split the picture into as many fields as wanted and put their means in their place.</source>
        <translation>Das Bild in beliebig viele Felder teilen und jedes durch seinen Mittelwert ersetzen.</translation>
    </message>
    <message>
        <source>Split the sequence into as many parts as wanted and keep the largest number of each.</source>
        <translation>Die Sequenz in beliebig viele Teile teilen und von jedem die größte Zahl behalten.</translation>
    </message>
    <message>
        <source>Split the sequence into as many parts as wanted and put their means in their place.</source>
        <translation>Die Sequenz in beliebig viele Teile teilen und jeden durch seinen Mittelwert ersetzen.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>Quadratwurzel</translation>
    </message>
    <message>
        <source>Square what is missing to the margin.</source>
        <translation>Quadrieren, was zum Abstand fehlt.</translation>
    </message>
    <message>
        <source>Squared</source>
        <translation>Quadriert</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Quadratischer Fehler</translation>
    </message>
    <message>
        <source>Squares of the neighbouring channels</source>
        <translation>Quadrate der Nachbarkanäle</translation>
    </message>
    <message>
        <source>Squash each number to between 0 and 1.</source>
        <translation>Jede Zahl auf einen Wert zwischen 0 und 1 stauchen.</translation>
    </message>
    <message>
        <source>Squash each number to between −1 and 1.</source>
        <translation>Jede Zahl auf einen Wert zwischen −1 und 1 stauchen.</translation>
    </message>
    <message>
        <source>Squeeze</source>
        <translation>Squeeze</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stapeln</translation>
    </message>
    <message>
        <source>Stacked autoencoders</source>
        <translation>Gestapelte Autoencoder</translation>
    </message>
    <message>
        <source>Stamp a learned window onto a larger picture for every pixel that comes in.</source>
        <translation>Für jedes ankommende Pixel ein gelerntes Fenster auf ein größeres Bild stempeln.</translation>
    </message>
    <message>
        <source>Stamp a learned window onto a larger volume for every voxel that comes in.</source>
        <translation>Für jedes ankommende Voxel ein gelerntes Fenster auf ein größeres Volumen stempeln.</translation>
    </message>
    <message>
        <source>Stamp a learned window onto a longer sequence for every step that comes in.</source>
        <translation>Für jeden ankommenden Schritt ein gelerntes Fenster auf eine längere Sequenz stempeln.</translation>
    </message>
    <message>
        <source>Stand for a part of the drawing that has a name, and do what is drawn inside.</source>
        <translation>Für einen benannten Teil der Zeichnung stehen und tun, was darin gezeichnet ist.</translation>
    </message>
    <message>
        <source>Standard deviation of a cloud in each coordinate; the centres&apos; circle is 2 wide.</source>
        <translation>Standardabweichung einer Wolke in jeder Koordinate; der Kreis der Mittelpunkte ist 2 breit.</translation>
    </message>
    <message>
        <source>Standard deviation of the normal numbers it starts from, if nothing else is said.</source>
        <translation>Standardabweichung der normalverteilten Zahlen am Anfang, wenn nichts anderes gesagt ist.</translation>
    </message>
    <message>
        <source>Standard deviation of what is added to each coordinate; it may carry points across.</source>
        <translation>Standardabweichung dessen, was zu jeder Koordinate addiert wird; es kann Punkte auf die andere Seite bringen.</translation>
    </message>
    <message>
        <source>Standard deviation of what is added to each coordinate; the figure is 2 wide.</source>
        <translation>Standardabweichung dessen, was zu jeder Koordinate addiert wird; die Figur ist 2 breit.</translation>
    </message>
    <message>
        <source>Standard deviation of what is added to each coordinate; the figure is about 2 wide.</source>
        <translation>Standardabweichung dessen, was zu jeder Koordinate addiert wird; die Figur ist etwa 2 breit.</translation>
    </message>
    <message>
        <source>Standard deviation of what is added to each y.</source>
        <translation>Standardabweichung dessen, was zu jedem y addiert wird.</translation>
    </message>
    <message>
        <source>Standard deviation of what is added.</source>
        <translation>Standardabweichung dessen, was addiert wird.</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Standardisieren</translation>
    </message>
    <message>
        <source>Standardise target</source>
        <translation>Zielwert standardisieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Start value</source>
        <translation>Anfangswert</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>Start {name} from Glorot&apos;s weights</source>
        <translation>{name} mit Gewichten nach Glorot beginnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State value</source>
        <translation>Zustandswert</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step between its windows.</source>
        <translation>Schritt zwischen seinen Fenstern.</translation>
    </message>
    <message>
        <source>Step between two stamps.</source>
        <translation>Schritt zwischen zwei Stempeln.</translation>
    </message>
    <message>
        <source>Step between two windows.</source>
        <translation>Schritt zwischen zwei Fenstern.</translation>
    </message>
    <message>
        <source>Step down</source>
        <translation>Stufenweise</translation>
    </message>
    <message>
        <source>Step epochs</source>
        <translation>Stufenlänge</translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation>Stufenfaktor</translation>
    </message>
    <message>
        <source>Step or Bernoulli sample</source>
        <translation>Stufe oder Bernoulli-Stichprobe</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Schrittlänge</translation>
    </message>
    <message>
        <source>Step {step} is not kept; choose another moment.</source>
        <translation>Schritt {step} ist nicht aufbewahrt; einen anderen Moment wählen.</translation>
    </message>
    <message>
        <source>Step {step} of the run in {folder} is not kept (any more).</source>
        <translation>Schritt {step} des Laufs in {folder} ist nicht (mehr) aufbewahrt.</translation>
    </message>
    <message>
        <source>Step {step} of {name} is not kept; choose another.</source>
        <translation>Schritt {step} von {name} ist nicht aufbewahrt; einen anderen wählen.</translation>
    </message>
    <message>
        <source>Step: 0 below 0, then 1</source>
        <translation>Stufe: 0 unter 0, dann 1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps a batch</source>
        <translation>Schritte je Batch</translation>
    </message>
    <message>
        <source>Steps along the gradient for each batch; each costs about as much as a training step.</source>
        <translation>Schritte entlang des Gradienten für jeden Batch; jeder kostet etwa so viel wie ein Trainingsschritt.</translation>
    </message>
    <message>
        <source>Steps an epoch</source>
        <translation>Schritte je Epoche</translation>
    </message>
    <message>
        <source>Steps by whose gradients the curvature is judged.</source>
        <translation>Schritte, nach deren Gradienten die Krümmung geschätzt wird.</translation>
    </message>
    <message>
        <source>Steps of a sequence.</source>
        <translation>Schritte einer Sequenz.</translation>
    </message>
    <message>
        <source>Steps of the border count as zeros; of a window that sticks out beyond it (*ceil*) only what is there counts.</source>
        <translation>Schritte des Randes zählen als Nullen; von einem Fenster, das darüber hinausragt (*ceil*), zählt nur, was da ist.</translation>
    </message>
    <message>
        <source>Steps of the discriminator for each step of the generator.</source>
        <translation>Schritte des Diskriminators für jeden Schritt des Generators.</translation>
    </message>
    <message>
        <source>Steps on each batch before the next one comes.</source>
        <translation>Schritte auf jedem Batch, bevor der nächste kommt.</translation>
    </message>
    <message>
        <source>Steps that every utterance is brought to.</source>
        <translation>Schritte, auf die jede Äußerung gebracht wird.</translation>
    </message>
    <message>
        <source>Steps: expected 1 … {most_steps}, received {steps}.</source>
        <translation>Schritte: erwartet 1 … {most_steps}, erhalten {steps}.</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>Stochastische Tiefe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Stop after so many epochs without progress on the test set; 0: never.</source>
        <translation>Nach so vielen Epochen ohne Fortschritt auf der Testmenge aufhören; 0: nie.</translation>
    </message>
    <message>
        <source>Stop after {patience} epochs without progress</source>
        <translation>Nach {patience} Epochen ohne Fortschritt anhalten</translation>
    </message>
    <message>
        <source>Stop bypassing</source>
        <translation>Überbrückung aufheben:</translation>
    </message>
    <message>
        <source>Stop bypassing {listed}</source>
        <translation>Überbrückung von {listed} aufheben</translation>
    </message>
    <message>
        <source>Stop bypassing {name}</source>
        <translation>Überbrückung von {name} aufheben</translation>
    </message>
    <message>
        <source>Stopped after {step} steps.</source>
        <translation>Nach {step} Schritten angehalten.</translation>
    </message>
    <message>
        <source>Stopped after {step} steps; the run is being saved.</source>
        <translation>Beendet nach {step} Schritten; der Lauf wird gespeichert.</translation>
    </message>
    <message>
        <source>Stopped before it began.</source>
        <translation>Angehalten, bevor es begann.</translation>
    </message>
    <message>
        <source>Stopped: the project was closed.</source>
        <translation>Angehalten: Das Projekt wurde geschlossen.</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Subsampling</source>
        <translation>Subsampling</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Subtraktion</translation>
    </message>
    <message>
        <source>Subtract one input from the other, place by place.</source>
        <translation>Eine Eingabe elementweise von der anderen abziehen.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Sum of the losses</source>
        <translation>Summe der Verluste</translation>
    </message>
    <message>
        <source>Sum over all / classes</source>
        <translation>Summe über alle / Klassen</translation>
    </message>
    <message>
        <source>Sums to form, each an output.</source>
        <translation>Zu bildende Summen, jede eine Ausgabe.</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Surprise at it</source>
        <translation>Überraschung darüber</translation>
    </message>
    <message>
        <source>Surprise at the answer</source>
        <translation>Überraschung über die Antwort</translation>
    </message>
    <message>
        <source>Swap inputs</source>
        <translation>Eingänge tauschen</translation>
    </message>
    <message>
        <source>Swap the inputs of {name}</source>
        <translation>Eingänge von {name} tauschen</translation>
    </message>
    <message>
        <source>Switch off Bypass</source>
        <translation>Überbrückung ausschalten</translation>
    </message>
    <message>
        <source>Switch off Shared of {name}</source>
        <translation>„Geteilt“ von {name} ausschalten</translation>
    </message>
    <message>
        <source>Switch off Shared, or repeat it once.</source>
        <translation>„Geteilt“ ausschalten, oder nur einmal wiederholen.</translation>
    </message>
    <message>
        <source>Switch on Over time at the block, or move it into one.</source>
        <translation>„Über die Zeit“ am Block einschalten, oder den Zustand in einen solchen verschieben.</translation>
    </message>
    <message>
        <source>Switch on its bias.</source>
        <translation>Schalte ihren Bias ein.</translation>
    </message>
    <message>
        <source>Switch on one slope for all.</source>
        <translation>„Eine Steigung für alle“ einschalten.</translation>
    </message>
    <message>
        <source>Switch weight decay off</source>
        <translation>Gewichtsabnahme ausschalten</translation>
    </message>
    <message>
        <source>Switch {way} Over time of {name}</source>
        <translation>„Über die Zeit“ von {name} umschalten ({way})</translation>
    </message>
    <message>
        <source>Take a stretch along one axis: from start up to, but without, stop.</source>
        <translation>Ein Stück entlang einer Achse nehmen: von Anfang bis vor Ende.</translation>
    </message>
    <message>
        <source>Take both from the same size.</source>
        <translation>Beide aus derselben Größe nehmen.</translation>
    </message>
    <message>
        <source>Take it out of one of the two lists in the recipe&apos;s settings.</source>
        <translation>Nimm sie aus einer der beiden Listen in den Einstellungen des Rezepts.</translation>
    </message>
    <message>
        <source>Take it out of the recipe&apos;s settings.</source>
        <translation>Nimm sie aus den Einstellungen des Rezepts.</translation>
    </message>
    <message>
        <source>Take kernel, stride and border from the pool, and like from what went into it.</source>
        <translation>Kernel, Schrittweite und Rand vom Pooling nehmen, und like von dem, was hineinging.</translation>
    </message>
    <message>
        <source>Take kernel, stride and border from the pool, or wire its input to like.</source>
        <translation>Kernel, Schrittweite und Rand vom Pooling nehmen, oder dessen Eingabe an like anschließen.</translation>
    </message>
    <message>
        <source>Take only each so-manieth place.</source>
        <translation>Nur jede sovielte Position nehmen.</translation>
    </message>
    <message>
        <source>Take out {named}</source>
        <translation>{named} herausnehmen</translation>
    </message>
    <message>
        <source>Take the field {name}</source>
        <translation>Das Feld {name} nehmen</translation>
    </message>
    <message>
        <source>Take the sigmoid away.</source>
        <translation>Die Sigmoidfunktion wegnehmen.</translation>
    </message>
    <message>
        <source>Take the sign away from each number.</source>
        <translation>Das Vorzeichen jeder Zahl entfernen.</translation>
    </message>
    <message>
        <source>Take what lies at an example&apos;s own places, as the score of the class it belongs to.</source>
        <translation>Nehmen, was an den eigenen Positionen eines Beispiels liegt, etwa den Score der Klasse, zu der es gehört.</translation>
    </message>
    <message>
        <source>Take what lies at one place of an axis, as the last step of a sequence; the axis goes.</source>
        <translation>Nehmen, was an einer Position einer Achse liegt, etwa den letzten Schritt einer Sequenz; die Achse entfällt.</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Nimmt</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Tell between how many equally likely words the network, so to speak, still hesitates.</source>
        <translation>Angeben, zwischen wie vielen gleich wahrscheinlichen Wörtern das Netz gleichsam noch schwankt.</translation>
    </message>
    <message>
        <source>Tell by how much the numbers are off, as the root of the mean of the squared errors.</source>
        <translation>Angeben, um wie viel die Zahlen danebenliegen, als Wurzel aus dem Mittel der quadrierten Fehler.</translation>
    </message>
    <message>
        <source>Tell by how much the numbers are off, on the average.</source>
        <translation>Angeben, um wie viel die Zahlen im Mittel danebenliegen.</translation>
    </message>
    <message>
        <source>Tell how alike two vectors are: larger is more alike.</source>
        <translation>Angeben, wie ähnlich zwei Vektoren sind: größer heißt ähnlicher.</translation>
    </message>
    <message>
        <source>Tell how far two vectors are from each other: 0 for the same.</source>
        <translation>Angeben, wie weit zwei Vektoren auseinanderliegen: 0 für gleiche.</translation>
    </message>
    <message>
        <source>Tell how good a copy of a picture is, in decibels: 10 more is a tenth of the squared error.</source>
        <translation>Angeben, wie gut die Kopie eines Bildes ist, in Dezibel: 10 mehr heißt ein Zehntel des quadratischen Fehlers.</translation>
    </message>
    <message>
        <source>Tell how many bits it takes to write down each character with the network&apos;s help.</source>
        <translation>Angeben, wie viele Bits nötig sind, um jedes Zeichen mit Hilfe des Netzes aufzuschreiben.</translation>
    </message>
    <message>
        <source>Tell how well regions overlap: the pixels in both, divided by the pixels in either.</source>
        <translation>Angeben, wie gut sich Bereiche überlappen: die Pixel in beiden, geteilt durch die Pixel in einem von beiden.</translation>
    </message>
    <message>
        <source>Tell what share of the cases of a class are found: overlooked ones make it small.</source>
        <translation>Angeben, welcher Anteil der Fälle einer Klasse gefunden wird: Übersehene machen ihn klein.</translation>
    </message>
    <message>
        <source>Tell what share of the cases said to be of a class are of it: false alarms make it small.</source>
        <translation>Angeben, welcher Anteil der einer Klasse zugeordneten Fälle zu ihr gehört: Fehlalarme machen ihn klein.</translation>
    </message>
    <message>
        <source>Tell what share of the target&apos;s spread the network explains; 1 is all of it.</source>
        <translation>Angeben, welchen Anteil der Streuung des Zielwerts das Netz erklärt; 1 ist alles.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Temperature falls over</source>
        <translation>Temperatur sinkt über</translation>
    </message>
    <message>
        <source>Ten measures of the nuclei in a microscope picture, each as its mean, its error and its worst (largest) value.</source>
        <translation>Zehn Maße der Kerne in einem Mikroskopbild, jedes als Mittelwert, als Fehler und als schlechtester (größter) Wert.</translation>
    </message>
    <message>
        <source>Test data leak into training</source>
        <translation>Testdaten im Training</translation>
    </message>
    <message>
        <source>Test episodes</source>
        <translation>Testepisoden</translation>
    </message>
    <message>
        <source>Test examples that are attacked for the curves after each epoch; 0: none.</source>
        <translation>Testbeispiele, die nach jeder Epoche für die Kurven angegriffen werden; 0: keine.</translation>
    </message>
    <message>
        <source>Test loss: lowest {test} after epoch {best}, now {now}; training loss now {learned}.</source>
        <translation>Testverlust: am niedrigsten {test} nach Epoche {best}, jetzt {now}; Trainingsverlust jetzt {learned}.</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>The ONNX file gives other numbers than PyTorch at {name_of}: they differ by {difference}, more than by rounding. Nothing was written.</source>
        <translation>Die ONNX-Datei gibt bei {name_of} andere Zahlen als PyTorch: Sie weichen um {difference} ab, mehr als durch Runden. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The answer as a number, 0 or 1.</source>
        <translation>Die Antwort als Zahl, 0 oder 1.</translation>
    </message>
    <message>
        <source>The answer: AND: all of them.</source>
        <translation>Die Antwort: AND: alle.</translation>
    </message>
    <message>
        <source>The answer: {question}.</source>
        <translation>Die Antwort: {question}.</translation>
    </message>
    <message>
        <source>The axis that grows, counted from 1 without the batch axis; −1 is the last.</source>
        <translation>Die Achse, die wächst, ab 1 gezählt, ohne die Batch-Achse; −1 ist die letzte.</translation>
    </message>
    <message>
        <source>The axis that grows, {axis_doc}.</source>
        <translation>Die Achse, die wächst, {axis_doc}.</translation>
    </message>
    <message>
        <source>The axis that grows; all others must agree.</source>
        <translation>Die Achse, die wächst; alle anderen müssen übereinstimmen.</translation>
    </message>
    <message>
        <source>The axis with a number</source>
        <translation>Die nummerierte Achse</translation>
    </message>
    <message>
        <source>The ball starts in a column drawn by chance and falls one row a move; where it drifts, it also goes one column to the left or right and bounces off the sides. The paddle moves one column to the left or right, or stays. Once the ball is in the bottom row the episode is over: 1 is earned if the paddle is there, −1 if not. On a single picture it can not be seen where a drifting ball is going; on two it can.</source>
        <translation>Der Ball beginnt in einer zufälligen Spalte und fällt mit jedem Zug um eine Zeile; wenn er driftet, bewegt er sich zugleich um eine Spalte nach links oder rechts und prallt von den Seiten ab. Der Schläger bewegt sich um eine Spalte nach links oder rechts, oder er bleibt. Ist der Ball in der untersten Zeile, so ist die Episode vorbei: 1 gibt es, wenn der Schläger dort ist, sonst −1. Auf einem einzelnen Bild ist nicht zu sehen, wohin ein driftender Ball fliegt, auf zweien schon.</translation>
    </message>
    <message>
        <source>The camera can not be read: {name}: {fault}</source>
        <translation>Die Kamera ist nicht lesbar: {name}: {fault}</translation>
    </message>
    <message>
        <source>The camera gives no more pictures. Switch it on again.</source>
        <translation>Die Kamera liefert keine Bilder mehr. Wieder einschalten.</translation>
    </message>
    <message>
        <source>The car&apos;s place, from −1.2 to 0.6, and its speed, at most 0.07 a move.</source>
        <translation>Der Ort des Wagens, von −1.2 bis 0.6, und seine Geschwindigkeit, höchstens 0.07 je Zug.</translation>
    </message>
    <message>
        <source>The cart&apos;s place (m) and speed (m/s), the pole&apos;s angle (rad) and turning speed (rad/s).</source>
        <translation>Ort (m) und Geschwindigkeit (m/s) des Wagens, Winkel (rad) und Drehgeschwindigkeit (rad/s) des Stabs.</translation>
    </message>
    <message>
        <source>The chance lies in ε alone, so the gradient passes to mean and variance (reparameterised). When the network is only asked, the mean is given.</source>
        <translation>Der Zufall liegt allein in ε, der Gradient geht also zu Mittelwert und Varianz hindurch (reparametrisiert). Wird das Netz nur gefragt, wird der Mittelwert gegeben.</translation>
    </message>
    <message>
        <source>The chance, less the answer.</source>
        <translation>Die Wahrscheinlichkeit, weniger die Antwort.</translation>
    </message>
    <message>
        <source>The checkpoint in {folder} is of another network: {name} is {theirs} there and {ours} here.</source>
        <translation>Der Checkpoint in {folder} gehört zu einem anderen Netz: {name} ist dort {theirs} und hier {ours}.</translation>
    </message>
    <message>
        <source>The checkpoint in {folder} was saved within an epoch with {name} {there}, not {here}. Choose the same to go on.</source>
        <translation>Der Checkpoint in {folder} wurde innerhalb einer Epoche mit {name} {there} gespeichert, nicht {here}. Zum Weitermachen dasselbe wählen.</translation>
    </message>
    <message>
        <source>The checkpoint in {folder} was trained with {rule}, not {optimiser}. Choose the same optimiser to go on.</source>
        <translation>Der Prüfpunkt in {folder} wurde mit {rule} trainiert, nicht mit {optimiser}. Zum Fortsetzen denselben Optimierer wählen.</translation>
    </message>
    <message>
        <source>The class that fills up short targets at their end; −1: none does.</source>
        <translation>Die Klasse, die kurze Zielwerte am Ende auffüllt; −1: keine.</translation>
    </message>
    <message>
        <source>The class that is looked for, as: ill.</source>
        <translation>Die Klasse, nach der gesucht wird, etwa: krank.</translation>
    </message>
    <message>
        <source>The class that says: the same. The paper has 0.</source>
        <translation>Die Klasse, die „gleich“ bedeutet. In der Veröffentlichung ist es 0.</translation>
    </message>
    <message>
        <source>The class that stands for no new letter.</source>
        <translation>Die Klasse, die für keinen neuen Buchstaben steht.</translation>
    </message>
    <message>
        <source>The clipboard holds more text than a drawing could have.</source>
        <translation>Die Zwischenablage enthält mehr Text, als eine Zeichnung haben könnte.</translation>
    </message>
    <message>
        <source>The clipboard holds no copied nodes.</source>
        <translation>Die Zwischenablage enthält keine kopierten Knoten.</translation>
    </message>
    <message>
        <source>The copied nodes come from a newer Chainrule; update this one to paste.</source>
        <translation>Die kopierten Knoten stammen aus einem neueren Chainrule; zum Einfügen dieses aktualisieren.</translation>
    </message>
    <message>
        <source>The cultivar the wine is made of.</source>
        <translation>Die Rebsorte, aus der der Wein ist.</translation>
    </message>
    <message>
        <source>The data hold numbers that are infinite or none.</source>
        <translation>Die Daten enthalten unendliche oder ungültige Zahlen.</translation>
    </message>
    <message>
        <source>The data set {name} comes with scikit-learn, which can not be imported ({error}). Install scikit-learn again.</source>
        <translation>Der Datensatz {name} gehört zu scikit-learn, das sich nicht importieren lässt ({error}). Scikit-learn neu installieren.</translation>
    </message>
    <message>
        <source>The decoder has the layer&apos;s own weights, turned over.</source>
        <translation>Der Decoder hat die eigenen Gewichte der Schicht, transponiert.</translation>
    </message>
    <message>
        <source>The dense layers of a decoder: each gets the weights of its layer, turned over.</source>
        <translation>Die dichten Schichten eines Decoders: Jede bekommt die Gewichte ihrer Schicht, transponiert.</translation>
    </message>
    <message>
        <source>The dense layers to learn, from the input up; empty: all before the output layer that are not frozen.</source>
        <translation>Die dichten Schichten, die lernen, von der Eingabe an; leer: alle vor der Ausgabeschicht, die nicht eingefroren sind.</translation>
    </message>
    <message>
        <source>The device {setting} is not on this machine; it has {join}. Choose one of these, or automatic.</source>
        <translation>Das Gerät {setting} gibt es auf diesem Rechner nicht; er hat {join}. Eines davon wählen, oder Automatisch.</translation>
    </message>
    <message>
        <source>The difference</source>
        <translation>Die Differenz</translation>
    </message>
    <message>
        <source>The digit that was written.</source>
        <translation>Die geschriebene Ziffer.</translation>
    </message>
    <message>
        <source>The discriminator ends in a sigmoid, but the recipe wants the plain score: what turns it into a chance is built into the loss.</source>
        <translation>Der Diskriminator endet in einer Sigmoidfunktion, aber das Verfahren erwartet den rohen Score: Was eine Wahrscheinlichkeit daraus macht, ist in den Verlust eingebaut.</translation>
    </message>
    <message>
        <source>The divisor</source>
        <translation>Der Teiler</translation>
    </message>
    <message>
        <source>The dot product grows with their lengths; the cosine of the angle between them does not, and is 1 for the same direction, 0 for a right angle. A vector (F) can be held against several (K, F).</source>
        <translation>Das Skalarprodukt wächst mit den Längen; der Kosinus des Winkels nicht: Er ist 1 bei gleicher Richtung, 0 bei rechtem Winkel. Ein Vektor (F) lässt sich mit mehreren (K, F) vergleichen.</translation>
    </message>
    <message>
        <source>The drawing would not run. {join}.</source>
        <translation>Die Zeichnung würde nicht laufen. {join}.</translation>
    </message>
    <message>
        <source>The edge repeated</source>
        <translation>Den Rand wiederholt</translation>
    </message>
    <message>
        <source>The embedding of an example.</source>
        <translation>Das Embedding eines Beispiels.</translation>
    </message>
    <message>
        <source>The embedding of one example.</source>
        <translation>Das Embedding des einen Beispiels.</translation>
    </message>
    <message>
        <source>The embedding of the other.</source>
        <translation>Das Embedding des anderen.</translation>
    </message>
    <message>
        <source>The end of the text, kept for the test.</source>
        <translation>Das Ende des Textes, für den Test zurückgehalten.</translation>
    </message>
    <message>
        <source>The engine can not work: {name}: {fault}. Start Chainrule again.</source>
        <translation>Die Rechenmaschine kann nicht arbeiten: {name}: {fault}. Chainrule neu starten.</translation>
    </message>
    <message>
        <source>The episode that was kept is one of another game.</source>
        <translation>Die aufbewahrte Episode gehört zu einem anderen Spiel.</translation>
    </message>
    <message>
        <source>The error at which it goes over from the square to a straight line.</source>
        <translation>Der Fehler, bei dem es vom Quadrat in eine Gerade übergeht.</translation>
    </message>
    <message>
        <source>The example brings no {lacking}, which is needed for this.</source>
        <translation>Das Beispiel bringt kein {lacking} mit, das dafür gebraucht wird.</translation>
    </message>
    <message>
        <source>The example has no {field}, which would be changed.</source>
        <translation>Dem Beispiel fehlt {field}, was geändert würde.</translation>
    </message>
    <message>
        <source>The example has no {missing}, which is needed here.</source>
        <translation>Dem Beispiel fehlt {missing}, das hier gebraucht wird.</translation>
    </message>
    <message>
        <source>The example lacks {join}, which the loss asks for.</source>
        <translation>Dem Beispiel fehlt {join}, wonach der Verlust fragt.</translation>
    </message>
    <message>
        <source>The exponential of so large a number is beyond what the computer can hold.</source>
        <translation>Die Exponentialfunktion einer so großen Zahl ist größer, als der Rechner darstellen kann.</translation>
    </message>
    <message>
        <source>The features come in units of their own. The largest ones drown the others, and no learning rate suits all of them.</source>
        <translation>Die Merkmale kommen in eigenen Einheiten. Die größten übertönen die anderen, und keine Lernrate passt für alle.</translation>
    </message>
    <message>
        <source>The features differ in size by factors of a thousand: switch ``standardise`` off to see what that does to gradient descent.</source>
        <translation>Die Merkmale unterscheiden sich in der Größe um Faktoren von tausend: ``standardise`` ausschalten, um zu sehen, was das mit dem Gradientenabstieg macht.</translation>
    </message>
    <message>
        <source>The file takes {len} inputs, but {len2} are told with --input.</source>
        <translation>Die Datei nimmt {len} Eingaben, aber mit --input sind {len2} angegeben.</translation>
    </message>
    <message>
        <source>The file was written by a newer Chainrule; update to open it.</source>
        <translation>Die Datei wurde von einem neueren Chainrule geschrieben; zum Öffnen aktualisieren.</translation>
    </message>
    <message>
        <source>The file {path} is damaged ({error}). {remedy}</source>
        <translation>Die Datei {path} ist beschädigt ({error}). {remedy}</translation>
    </message>
    <message>
        <source>The file {path} is damaged ({key}: expected {dtype} {shape}, received {dtype2} {shape2}). {remedy}</source>
        <translation>Die Datei {path} ist beschädigt ({key}: erwartet {dtype} {shape}, erhalten {dtype2} {shape2}). {remedy}</translation>
    </message>
    <message>
        <source>The file {path} is missing. {remedy}</source>
        <translation>Die Datei {path} fehlt. {remedy}</translation>
    </message>
    <message>
        <source>The first gets it as it is, the second less.</source>
        <translation>Der erste bekommt ihn, wie er ist, der zweite mit Minus.</translation>
    </message>
    <message>
        <source>The first steps were so long that they threw the weights far off. From there the training examples are learned by heart; on others it is worse than guessing.</source>
        <translation>Die ersten Schritte waren so lang, dass sie die Gewichte weit weg geworfen haben. Von dort aus werden die Trainingsbeispiele auswendig gelernt; bei anderen ist das Netz schlechter als geraten.</translation>
    </message>
    <message>
        <source>The first value of {state} is computed inside the block, by {node}. Move that node out of the block first.</source>
        <translation>Der erste Wert von {state} wird im Block berechnet, durch {node}. Diesen Knoten zuerst aus dem Block nehmen.</translation>
    </message>
    <message>
        <source>The form *mean* is the mean over all numbers of the batch; the form *half* is that of the lectures, half the squared length of the error, in the mean over the n examples.</source>
        <translation>Die Form *mean* ist der Mittelwert über alle Zahlen des Batches; die Form *half* ist die der Vorlesungen, die halbe quadrierte Länge des Fehlers, gemittelt über die n Beispiele.</translation>
    </message>
    <message>
        <source>The four rows of two inputs a and b, with the answers of six gates beside each other.</source>
        <translation>Die vier Zeilen zweier Eingaben a und b, mit den Antworten von sechs Gattern nebeneinander.</translation>
    </message>
    <message>
        <source>The function of the number</source>
        <translation>Die Funktion der Zahl</translation>
    </message>
    <message>
        <source>The function that bends the new state.</source>
        <translation>Die Funktion, die den neuen Zustand biegt.</translation>
    </message>
    <message>
        <source>The function&apos;s value there.</source>
        <translation>Der Funktionswert dort.</translation>
    </message>
    <message>
        <source>The generator makes {made}, but real examples are {real}.</source>
        <translation>Der Generator macht {made}, aber echte Beispiele sind {real}.</translation>
    </message>
    <message>
        <source>The generator&apos;s learning rate, in parts of the discriminator&apos;s.</source>
        <translation>Die Lernrate des Generators, in Teilen derjenigen des Diskriminators.</translation>
    </message>
    <message>
        <source>The gradient has numbers that are infinite or none.</source>
        <translation>Der Gradient enthält unendliche oder ungültige Zahlen.</translation>
    </message>
    <message>
        <source>The gradient is so large that a single step can undo what was learned, or end in numbers that are none.</source>
        <translation>Der Gradient ist so groß, dass ein einziger Schritt das Gelernte zunichtemachen oder in ungültigen Zahlen enden kann.</translation>
    </message>
    <message>
        <source>The gradient passes as if the chance itself had been given (straight through). When the network is only asked, the likelier of 0 and 1 is given.</source>
        <translation>Der Gradient geht hindurch, als wäre die Wahrscheinlichkeit selbst gegeben worden (Straight-Through). Wird das Netz nur gefragt, wird von 0 und 1 das Wahrscheinlichere gegeben.</translation>
    </message>
    <message>
        <source>The gradient, times the node&apos;s own derivative.</source>
        <translation>Der Gradient, mal die eigene Ableitung des Knotens.</translation>
    </message>
    <message>
        <source>The help on the Python language, in English, with pieces of code. It is cut into pieces of equal length; at each step comes a character, and the answer is the one after it. The end of the text is kept for the test: nothing of it was ever read. To guess evenly among 94 characters costs ln 94 = 4.54 for each; who knows how often each occurs needs about 3.2; a small LSTM comes below 1.6 within a minute.</source>
        <translation>Die Hilfe zur Sprache Python, auf Englisch, mit Stücken von Code. Sie ist in Stücke gleicher Länge geschnitten; bei jedem Schritt kommt ein Zeichen, und die Antwort ist das danach. Das Ende des Textes ist für den Test zurückgehalten: Nichts davon wurde je gelesen. Gleichmäßig unter 94 Zeichen zu raten kostet je Zeichen ln 94 = 4.54; wer weiß, wie oft jedes vorkommt, braucht etwa 3.2; ein kleines LSTM kommt in einer Minute unter 1.6.</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>Der Eingang</translation>
    </message>
    <message>
        <source>The input {field} can not be attacked; choose another one.</source>
        <translation>Die Eingabe {field} lässt sich nicht angreifen; eine andere wählen.</translation>
    </message>
    <message>
        <source>The kind of iris.</source>
        <translation>Die Irisart.</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>Die größte</translation>
    </message>
    <message>
        <source>The largest alone</source>
        <translation>Nur das Größte</translation>
    </message>
    <message>
        <source>The largest of the window</source>
        <translation>Die größte des Fensters</translation>
    </message>
    <message>
        <source>The last axis</source>
        <translation>Die letzte Achse</translation>
    </message>
    <message>
        <source>The last frame again and again</source>
        <translation>Den letzten Frame immer wieder</translation>
    </message>
    <message>
        <source>The last output alone</source>
        <translation>Nur die letzte Ausgabe</translation>
    </message>
    <message>
        <source>The last step alone</source>
        <translation>Nur den letzten Schritt</translation>
    </message>
    <message>
        <source>The last step was {ratio} % as long as the weights (0.1 % is usual); the loss fell from {start} to {now} in {epoch} epochs.</source>
        <translation>Der letzte Schritt war {ratio} % so lang wie die Gewichte (0.1 % ist üblich); der Verlust fiel von {start} auf {now} in {epoch} Epochen.</translation>
    </message>
    <message>
        <source>The last step was {ratio} as long as the weights themselves (0.1 % is usual); the loss stays at {now}.</source>
        <translation>Der letzte Schritt war {ratio} so lang wie die Gewichte selbst (0.1 % ist üblich); der Verlust bleibt bei {now}.</translation>
    </message>
    <message>
        <source>The left matrix.</source>
        <translation>Die linke Matrix.</translation>
    </message>
    <message>
        <source>The loss hardly falls at any of these rates. Look at the network and its start weights first, or try a longer range.</source>
        <translation>Der Verlust fällt bei keiner dieser Lernraten nennenswert. Zuerst nach dem Netz und seinen Startgewichten sehen oder einen größeren Bereich probieren.</translation>
    </message>
    <message>
        <source>The loss is no longer a number at step {step}.{where} Lower the learning rate, or limit the gradient (clip norm).</source>
        <translation>Der Verlust ist bei Schritt {step} keine Zahl mehr.{where} Die Lernrate senken oder den Gradienten begrenzen.</translation>
    </message>
    <message>
        <source>The loss or metric by which progress and the best epoch are told; empty: the sum of the losses.</source>
        <translation>Der Verlust oder die Metrik, an denen Fortschritt und beste Epoche erkannt werden; leer: die Summe der Verluste.</translation>
    </message>
    <message>
        <source>The loss ran away at once: even the lowest rates are too high for this network.</source>
        <translation>Der Verlust lief sofort davon: Selbst die kleinsten Lernraten sind für dieses Netz zu hoch.</translation>
    </message>
    <message>
        <source>The loss {missing} can not be computed yet.</source>
        <translation>Die Verlustfunktion {missing} lässt sich noch nicht berechnen.</translation>
    </message>
    <message>
        <source>The lower the temperature, the nearer the outputs are to a single 1. When the network is only asked, no chance is added.</source>
        <translation>Je niedriger die Temperatur, desto näher kommen die Ausgaben einer einzigen 1. Wird das Netz nur gefragt, kommt kein Zufall hinzu.</translation>
    </message>
    <message>
        <source>The man who speaks.</source>
        <translation>Der Mann, der spricht.</translation>
    </message>
    <message>
        <source>The mean of the window</source>
        <translation>Der Mittelwert des Fensters</translation>
    </message>
    <message>
        <source>The memory after the last step.</source>
        <translation>Das Gedächtnis nach dem letzten Schritt.</translation>
    </message>
    <message>
        <source>The memory is connected to itself with weight one, times the forget gate: so what is written once, and its gradient, can last over many steps.</source>
        <translation>Das Gedächtnis ist mit Gewicht eins mit sich selbst verbunden, mal dem Vergessensgatter: Was einmal geschrieben ist, und sein Gradient, kann also viele Schritte überdauern.</translation>
    </message>
    <message>
        <source>The memory is what an encoder made of another sequence, as of the sentence to be translated.</source>
        <translation>Das Gedächtnis ist, was ein Encoder aus einer anderen Sequenz machte, etwa aus dem zu übersetzenden Satz.</translation>
    </message>
    <message>
        <source>The memory of {memory} moves of {size} numbers each would take {needed} GiB.</source>
        <translation>Der Speicher von {memory} Zügen mit je {size} Zahlen würde {needed} GiB belegen.</translation>
    </message>
    <message>
        <source>The memory to begin with; zeros if nothing is wired.</source>
        <translation>Das Gedächtnis am Anfang; Nullen, wenn nichts anliegt.</translation>
    </message>
    <message>
        <source>The model calls a {name} at {place_here} that is no part of it. Assign it to an attribute in __init__.</source>
        <translation>Das Modell ruft bei {place_here} ein {name} auf, das kein Teil von ihm ist. Es in __init__ einem Attribut zuweisen.</translation>
    </message>
    <message>
        <source>The model does other things with 2 examples than with 3, which a drawing can not express: it does the same for each example.</source>
        <translation>Das Modell tut mit 2 Beispielen anderes als mit 3, was eine Zeichnung nicht ausdrücken kann: Sie tut für jedes Beispiel dasselbe.</translation>
    </message>
    <message>
        <source>The model uses {target} at {place_here}, which can not be traced.</source>
        <translation>Das Modell verwendet bei {place_here} {target}, was sich nicht verfolgen lässt.</translation>
    </message>
    <message>
        <source>The most that any number of an input is changed, in the units of the data.</source>
        <translation>Um wie viel jede Zahl einer Eingabe höchstens verändert wird, in den Einheiten der Daten.</translation>
    </message>
    <message>
        <source>The network can not be exported. {listed}{more}.</source>
        <translation>Das Netz lässt sich nicht exportieren. {listed}{more}.</translation>
    </message>
    <message>
        <source>The network chooses the best action, the copy only judges it: values grow too high less.</source>
        <translation>Das Netz wählt die beste Aktion, die Kopie beurteilt sie nur: So werden Werte weniger überschätzt.</translation>
    </message>
    <message>
        <source>The network does not learn even the training examples, and gets no further. It may be too small for them, or what it sees may not tell the answer.</source>
        <translation>Das Netz lernt nicht einmal die Trainingsbeispiele und kommt nicht weiter. Es kann dafür zu klein sein, oder was es sieht, verrät die Antwort nicht.</translation>
    </message>
    <message>
        <source>The network has no loss node, so there is no landscape. Add one and wire the answer and the target into it.</source>
        <translation>Das Netz hat keinen Verlustknoten, daher gibt es keine Landschaft. Einen hinzufügen und Antwort und Zielwert damit verbinden.</translation>
    </message>
    <message>
        <source>The network has no loss node, so there is nothing to learn from. Add one (such as Cross-entropy) and wire the scores and the target into it.</source>
        <translation>Das Netz hat keinen Verlustknoten, es gibt also nichts zu lernen. Einen hinzufügen (etwa Kreuzentropie) und Scores und Zielwert an ihn anschließen.</translation>
    </message>
    <message>
        <source>The network has nothing to learn: no layer before a loss has weights. Set epochs to 0 to measure it as it is.</source>
        <translation>Das Netz hat nichts zu lernen: Keine Schicht vor einem Verlust hat Gewichte. Epochen auf 0 setzen, um es zu messen, wie es ist.</translation>
    </message>
    <message>
        <source>The network has other weights than when its landscape was worked out. Ask again.</source>
        <translation>Das Netz hat andere Gewichte als zu der Zeit, als seine Landschaft berechnet wurde. Neu berechnen.</translation>
    </message>
    <message>
        <source>The network has problems. {listed}{more}.</source>
        <translation>Das Netz hat Probleme. {listed}{more}.</translation>
    </message>
    <message>
        <source>The network has {parameters} parameters, and learning them takes about {needed} GiB, but this machine has {memory} GiB. Make it smaller; most are in {largest}.</source>
        <translation>Das Netz hat {parameters} Parameter, und sie zu lernen braucht etwa {needed} GiB, aber dieser Rechner hat {memory} GiB. Das Netz verkleinern; die meisten stecken in {largest}.</translation>
    </message>
    <message>
        <source>The network learns no weight {path}; choose another one.</source>
        <translation>Das Netz lernt kein Gewicht {path}; ein anderes wählen.</translation>
    </message>
    <message>
        <source>The network learns no weights, so its loss has no landscape.</source>
        <translation>Das Netz lernt keine Gewichte, daher hat sein Verlust keine Landschaft.</translation>
    </message>
    <message>
        <source>The network tells no classes apart, so it can not be misled: there is no cross-entropy, binary cross-entropy or negative log-likelihood with a label.</source>
        <translation>Das Netz unterscheidet keine Klassen, daher lässt es sich nicht täuschen: Es gibt keine Kreuzentropie, binäre Kreuzentropie oder negative Log-Likelihood mit einem Label.</translation>
    </message>
    <message>
        <source>The network tells no classes apart: there is no cross-entropy, binary cross-entropy or negative log-likelihood whose scores could be read as confidences.</source>
        <translation>Das Netz unterscheidet keine Klassen: Es gibt keine Kreuzentropie, binäre Kreuzentropie oder negative Log-Likelihood, deren Scores als Sicherheiten zu lesen wären.</translation>
    </message>
    <message>
        <source>The new state h</source>
        <translation>Der neue Zustand h</translation>
    </message>
    <message>
        <source>The newest moves, which are learned from.</source>
        <translation>Die neuesten Züge, aus denen gelernt wird.</translation>
    </message>
    <message>
        <source>The newest pictures, the newest last, that an observation holds.</source>
        <translation>Wie viele der neuesten Bilder eine Beobachtung enthält, das neueste zuletzt.</translation>
    </message>
    <message>
        <source>The node that gives a number for each action; empty: the last that can.</source>
        <translation>Der Knoten, der für jede Aktion eine Zahl gibt; leer: der letzte, der es kann.</translation>
    </message>
    <message>
        <source>The node that gives a score for each action; empty: the last that can. No softmax.</source>
        <translation>Der Knoten, der für jede Aktion einen Score gibt; leer: der letzte, der es kann. Kein Softmax.</translation>
    </message>
    <message>
        <source>The node that gives a single number, the return it expects; empty: the last that can.</source>
        <translation>Der Knoten, der eine einzelne Zahl gibt, den erwarteten Ertrag; leer: der letzte, der es kann.</translation>
    </message>
    <message>
        <source>The note can not be kept in {folder}: {strerror}.</source>
        <translation>Die Notiz kann in {folder} nicht aufbewahrt werden: {strerror}.</translation>
    </message>
    <message>
        <source>The note has {len} letters; at most {longest_text} are kept. Shorten it.</source>
        <translation>Die Notiz hat {len} Zeichen; höchstens {longest_text} werden behalten. Bitte kürzen.</translation>
    </message>
    <message>
        <source>The number all weights start from.</source>
        <translation>Die Zahl, mit der alle Gewichte beginnen.</translation>
    </message>
    <message>
        <source>The number the border is filled with.</source>
        <translation>Die Zahl, mit der der Rand gefüllt wird.</translation>
    </message>
    <message>
        <source>The number.</source>
        <translation>Die Zahl.</translation>
    </message>
    <message>
        <source>The numbers of the filter, row by row.</source>
        <translation>Die Zahlen des Filters, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>The numbers, row by row; a single row is a vector.</source>
        <translation>Die Zahlen, Zeile für Zeile; eine einzelne Zeile ist ein Vektor.</translation>
    </message>
    <message>
        <source>The old axes&apos; numbers in their new order, counted from 1 without the batch axis.</source>
        <translation>Die Nummern der alten Achsen in ihrer neuen Reihenfolge, ab 1 gezählt, ohne die Batch-Achse.</translation>
    </message>
    <message>
        <source>The only stage can not be removed; choose another recipe for it.</source>
        <translation>Die einzige Phase kann nicht entfernt werden; ein anderes Rezept dafür wählen.</translation>
    </message>
    <message>
        <source>The order in which the steps are read.</source>
        <translation>Die Reihenfolge, in der die Schritte gelesen werden.</translation>
    </message>
    <message>
        <source>The order must name each port once.</source>
        <translation>Die Reihenfolge muss jeden Anschluss einmal nennen.</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Die andere Seite</translation>
    </message>
    <message>
        <source>The other.</source>
        <translation>Das andere.</translation>
    </message>
    <message>
        <source>The pasted part has a wire to {old}, which it lacks.</source>
        <translation>Der eingefügte Teil hat eine Verbindung zu {old}, das ihm fehlt.</translation>
    </message>
    <message>
        <source>The perceptron rule teaches units that fire or do not, and there is none that learns.</source>
        <translation>Die Perzeptron-Regel lehrt Einheiten, die feuern oder nicht, und es gibt keine, die lernt.</translation>
    </message>
    <message>
        <source>The perplexity is {perplexity}, but there are only {len} examples. Take more examples, or a perplexity of at most a third of them.</source>
        <translation>Die Perplexität ist {perplexity}, aber es gibt nur {len} Beispiele. Mehr Beispiele nehmen oder eine Perplexität von höchstens einem Drittel davon.</translation>
    </message>
    <message>
        <source>The picture carries no project of Chainrule.</source>
        <translation>Das Bild trägt kein Projekt von Chainrule.</translation>
    </message>
    <message>
        <source>The picture is damaged: a checksum does not fit.</source>
        <translation>Das Bild ist beschädigt: Eine Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>The picture is damaged: its end is missing.</source>
        <translation>Das Bild ist beschädigt: Sein Ende fehlt.</translation>
    </message>
    <message>
        <source>The place on the lake, one number for each: 1 where the player stands, 0 elsewhere.</source>
        <translation>Der Platz auf dem See, eine Zahl für jeden: 1, wo der Spieler steht, sonst 0.</translation>
    </message>
    <message>
        <source>The pool&apos;s border; at most kernel / 2.</source>
        <translation>Der Rand des Poolings; höchstens kernel / 2.</translation>
    </message>
    <message>
        <source>The power: 2 for the usual length.</source>
        <translation>Der Exponent: 2 für die gewöhnliche Länge.</translation>
    </message>
    <message>
        <source>The project in the picture is damaged.</source>
        <translation>Das Projekt im Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>The project in the picture is larger than one can be.</source>
        <translation>Das Projekt im Bild ist größer, als eines sein kann.</translation>
    </message>
    <message>
        <source>The ramp would go from {low} to {high}; make high the larger.</source>
        <translation>Die Rampe ginge von {low} nach {high}; die Obergrenze muss größer sein.</translation>
    </message>
    <message>
        <source>The recipe is to attack {name}, which is no input of real numbers that a loss looks at.</source>
        <translation>Das Verfahren soll {name} angreifen, aber das ist keine Eingabe reeller Zahlen, die ein Verlust sieht.</translation>
    </message>
    <message>
        <source>The recipe is to learn {name}, but there is no node of that name.</source>
        <translation>Das Rezept soll {name} lernen, aber es gibt keinen Knoten dieses Namens.</translation>
    </message>
    <message>
        <source>The recipe learns {len} layers ({join}), but {len2} are to mirror them ({join2}).</source>
        <translation>Das Rezept lernt {len} Schichten ({join}), aber {len2} sollen sie spiegeln ({join2}).</translation>
    </message>
    <message>
        <source>The right answer.</source>
        <translation>Die richtige Antwort.</translation>
    </message>
    <message>
        <source>The right matrix.</source>
        <translation>Die rechte Matrix.</translation>
    </message>
    <message>
        <source>The root</source>
        <translation>Die Wurzel</translation>
    </message>
    <message>
        <source>The run can not be kept in {folder}: {strerror}.</source>
        <translation>Der Lauf kann in {folder} nicht aufbewahrt werden: {strerror}.</translation>
    </message>
    <message>
        <source>The run can not be saved in {folder}: {reason}.</source>
        <translation>Der Lauf lässt sich nicht in {folder} speichern: {reason}.</translation>
    </message>
    <message>
        <source>The run can not be saved in {folder}: {strerror}.</source>
        <translation>Der Lauf kann in {folder} nicht gespeichert werden: {strerror}.</translation>
    </message>
    <message>
        <source>The run ended because of {node}. {reasons}</source>
        <translation>Der Lauf endete wegen {node}. {reasons}</translation>
    </message>
    <message>
        <source>The run in {folder} is going on already; stop it first.</source>
        <translation>Der Lauf in {folder} ist schon im Gange; ihn zuerst anhalten.</translation>
    </message>
    <message>
        <source>The run in {folder} learned by the recipe {there}, not {id}. Choose the same recipe to go on.</source>
        <translation>Der Lauf in {folder} lernte nach dem Rezept {there}, nicht {id}. Zum Fortsetzen dasselbe Rezept wählen.</translation>
    </message>
    <message>
        <source>The run in {folder} was saved in stage {stage} of its training, and the project has only {len} now. Begin a new run.</source>
        <translation>Der Lauf in {folder} wurde in Stufe {stage} seines Trainings gespeichert, und das Projekt hat jetzt nur {len}. Einen neuen Lauf beginnen.</translation>
    </message>
    <message>
        <source>The run in {run} is of another network: {path} is {theirs} there and {ours} here.</source>
        <translation>Der Lauf in {run} gehört zu einem anderen Netz: {path} ist dort {theirs} und hier {ours}.</translation>
    </message>
    <message>
        <source>The run met a fault: {name}: {first}</source>
        <translation>Der Lauf stieß auf einen Fehler: {name}: {first}</translation>
    </message>
    <message>
        <source>The runs do not measure {metric} on the {split} part (they measure {known}); choose one of these as the aim.</source>
        <translation>Die Läufe messen {metric} im Teil {split} nicht (sie messen {known}); eines davon als Ziel wählen.</translation>
    </message>
    <message>
        <source>The same after that.</source>
        <translation>Dasselbe danach.</translation>
    </message>
    <message>
        <source>The same at every step</source>
        <translation>In jedem Schritt dasselbe</translation>
    </message>
    <message>
        <source>The same number, from another place</source>
        <translation>Dieselbe Zahl, von anderer Stelle</translation>
    </message>
    <message>
        <source>The score less that</source>
        <translation>Der Score weniger das</translation>
    </message>
    <message>
        <source>The sequence it looks at, as an encoder&apos;s output.</source>
        <translation>Die Sequenz, die sie betrachtet, etwa die Ausgabe eines Encoders.</translation>
    </message>
    <message>
        <source>The sequence that is written.</source>
        <translation>Die Sequenz, die geschrieben wird.</translation>
    </message>
    <message>
        <source>The sequence that looks.</source>
        <translation>Die Sequenz, die schaut.</translation>
    </message>
    <message>
        <source>The smallest</source>
        <translation>Die kleinste</translation>
    </message>
    <message>
        <source>The state after the last step.</source>
        <translation>Der Zustand nach dem letzten Schritt.</translation>
    </message>
    <message>
        <source>The state to begin with; zeros if nothing is wired.</source>
        <translation>Der Zustand am Anfang; Nullen, wenn nichts anliegt.</translation>
    </message>
    <message>
        <source>The steps are so long that they jump over what they should find: the loss does not fall.</source>
        <translation>Die Schritte sind so lang, dass sie überspringen, was sie finden sollen: Der Verlust sinkt nicht.</translation>
    </message>
    <message>
        <source>The sum of the window</source>
        <translation>Die Summe des Fensters</translation>
    </message>
    <message>
        <source>The sweep in {folder} is going on already; stop it first.</source>
        <translation>Die Reihe in {folder} läuft schon; sie zuerst anhalten.</translation>
    </message>
    <message>
        <source>The table is all there is to know of the function, so it serves for training and for the test alike. The answer comes twice: as a label, and as the number 0 or 1.</source>
        <translation>Mehr als die Tabelle gibt es von der Funktion nicht zu wissen, sie dient also gleichermaßen Training und Test. Die Antwort kommt zweimal: als Label und als Zahl 0 oder 1.</translation>
    </message>
    <message>
        <source>The target says of each pair whether it is the same: a label of two classes, or 0 and 1.</source>
        <translation>Der Zielwert sagt von jedem Paar, ob es gleich ist: ein Label mit zwei Klassen, oder 0 und 1.</translation>
    </message>
    <message>
        <source>The target {target} of {name} is to say yes (1) or no (0 or −1), but holds other numbers.</source>
        <translation>Das Ziel {target} von {name} soll ja (1) oder nein (0 oder −1) sagen, enthält aber andere Zahlen.</translation>
    </message>
    <message>
        <source>The temperature in the end.</source>
        <translation>Die Temperatur am Ende.</translation>
    </message>
    <message>
        <source>The test asks for examples that were learned from, so its figures are better than they would be for new ones. Remove the duplicates from the data, or divide them so that equal examples come into the same part.</source>
        <translation>Der Test fragt nach Beispielen, aus denen gelernt wurde; seine Werte sind also besser, als sie es für neue wären. Doppelte Beispiele aus den Daten entfernen oder so teilen, dass gleiche in denselben Teil kommen.</translation>
    </message>
    <message>
        <source>The text of the copied nodes is damaged: a part of it is missing or was changed. Copy them once more.</source>
        <translation>Der Text der kopierten Knoten ist beschädigt: Ein Teil fehlt oder wurde geändert. Noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The title has {len} letters; at most {longest_title} are shown. Shorten it.</source>
        <translation>Der Titel hat {len} Zeichen; höchstens {longest_title} werden gezeigt. Bitte kürzen.</translation>
    </message>
    <message>
        <source>The top layer&apos;s output, at every step or at the last.</source>
        <translation>Die Ausgabe der obersten Schicht, in jedem Schritt oder im letzten.</translation>
    </message>
    <message>
        <source>The two marked numbers, added: from 0 to 2.</source>
        <translation>Die beiden markierten Zahlen, addiert: von 0 bis 2.</translation>
    </message>
    <message>
        <source>The type as the file names it.</source>
        <translation>Der Typ, wie ihn die Datei nennt.</translation>
    </message>
    <message>
        <source>The version the file names.</source>
        <translation>Die Version, die die Datei nennt.</translation>
    </message>
    <message>
        <source>The waves are sines and cosines, from fast to slow, like the hands of a clock; or each place learns a vector of its own.</source>
        <translation>Die Wellen sind Sinus und Kosinus, von schnell bis langsam, wie die Zeiger einer Uhr; oder jede Position lernt einen eigenen Vektor.</translation>
    </message>
    <message>
        <source>The webcam is read with PyAV, which is not installed. Run “python3 bootstrap.py film” once, then switch it on again.</source>
        <translation>Die Webcam wird mit PyAV gelesen, das nicht installiert ist. Einmal „python3 bootstrap.py film“ ausführen und sie dann wieder einschalten.</translation>
    </message>
    <message>
        <source>The webcam {file} can not be opened ({fault}). Close other programs that use it, and allow this program to use it in the system&apos;s settings.</source>
        <translation>Die Webcam {file} lässt sich nicht öffnen ({fault}). Andere Programme schließen, die sie benutzen, und diesem Programm in den Systemeinstellungen die Benutzung erlauben.</translation>
    </message>
    <message>
        <source>The weight {path} is {shape}; {tuple} is needed.</source>
        <translation>Das Gewicht {path} ist {shape}; nötig ist {tuple}.</translation>
    </message>
    <message>
        <source>The weights have moved along a straight line so far, so their path has no second direction: train on, or choose random directions.</source>
        <translation>Die Gewichte haben sich bisher auf einer Geraden bewegt, daher hat ihr Weg keine zweite Richtung: weiter trainieren oder zufällige Richtungen wählen.</translation>
    </message>
    <message>
        <source>The wires close a loop: {join}.</source>
        <translation>Die Verbindungen schließen eine Schleife: {join}.</translation>
    </message>
    <message>
        <source>The {player} has nothing to learn: none of its layers has weights that are not frozen.</source>
        <translation>Nichts zu lernen für {player}: Keine der Schichten hat Gewichte, die nicht eingefroren sind.</translation>
    </message>
    <message>
        <source>Their mean over the heads</source>
        <translation>Ihr Mittelwert über die Köpfe</translation>
    </message>
    <message>
        <source>There are no directions {directions}; choose one of: {known}.</source>
        <translation>Richtungen {directions} gibt es nicht; möglich sind: {known}.</translation>
    </message>
    <message>
        <source>There are no training examples to look at.</source>
        <translation>Es gibt keine Trainingsbeispiele, die betrachtet werden könnten.</translation>
    </message>
    <message>
        <source>There is a block called {new_name} already.</source>
        <translation>Es gibt schon einen Block namens {new_name}.</translation>
    </message>
    <message>
        <source>There is a node called {name} already.</source>
        <translation>Es gibt schon einen Knoten namens {name}.</translation>
    </message>
    <message>
        <source>There is a node called {new_name} already.</source>
        <translation>Es gibt schon einen Knoten namens {new_name}.</translation>
    </message>
    <message>
        <source>There is a way downhill, but the steps are so short that the loss will hardly have fallen by the last epoch.</source>
        <translation>Es ginge bergab, aber die Schritte sind so kurz, dass der Verlust bis zur letzten Epoche kaum gesunken sein wird.</translation>
    </message>
    <message>
        <source>There is no block called {missing}.</source>
        <translation>Es gibt keinen Block namens {missing}.</translation>
    </message>
    <message>
        <source>There is no block called {name}.</source>
        <translation>Es gibt keinen Block namens {name}.</translation>
    </message>
    <message>
        <source>There is no checkpoint at {folder}.</source>
        <translation>In {folder} ist kein Checkpoint.</translation>
    </message>
    <message>
        <source>There is no checkpoint at {path}.</source>
        <translation>In {path} ist kein Checkpoint.</translation>
    </message>
    <message>
        <source>There is no class {answer}; there are {classes}.</source>
        <translation>Eine Klasse {answer} gibt es nicht; es gibt {classes}.</translation>
    </message>
    <message>
        <source>There is no dense layer to learn by itself: none that is not frozen comes before the output layer.</source>
        <translation>Es gibt keine dichte Schicht, die für sich lernen könnte: Vor der Ausgabeschicht kommt keine, die nicht eingefroren ist.</translation>
    </message>
    <message>
        <source>There is no file {place}.</source>
        <translation>Es gibt keine Datei {place}.</translation>
    </message>
    <message>
        <source>There is no format {to} to export to (known: {known}).</source>
        <translation>Ein Exportformat {to} gibt es nicht (bekannt: {known}).</translation>
    </message>
    <message>
        <source>There is no frame called {name}.</source>
        <translation>Es gibt keinen Rahmen namens {name}.</translation>
    </message>
    <message>
        <source>There is no frame or note called {missing}.</source>
        <translation>Es gibt keinen Rahmen und keine Notiz namens {missing}.</translation>
    </message>
    <message>
        <source>There is no gradient by the input: {what} {at}. Choose a node behind an input of real numbers, as pictures and measurements are.</source>
        <translation>Es gibt keinen Gradienten nach der Eingabe: {what} {at}. Einen Knoten hinter einer Eingabe aus reellen Zahlen wählen, wie Bilder und Messwerte es sind.</translation>
    </message>
    <message>
        <source>There is no logarithm of 0, nor of a negative number.</source>
        <translation>Von 0 und von negativen Zahlen gibt es keinen Logarithmus.</translation>
    </message>
    <message>
        <source>There is no loss whose gradient could flow back.</source>
        <translation>Es gibt keinen Verlust, dessen Gradient zurückfließen könnte.</translation>
    </message>
    <message>
        <source>There is no method {method} that takes many passes.</source>
        <translation>Es gibt keine Methode {method}, die viele Durchgänge braucht.</translation>
    </message>
    <message>
        <source>There is no network to export: no node&apos;s output reaches a loss or a metric, and none is left without a wire. Add layers after the data.</source>
        <translation>Es gibt kein Netz zu exportieren: Keine Ausgabe eines Knotens erreicht einen Verlust oder eine Metrik, und keine bleibt ohne Verbindung. Nach den Daten Schichten hinzufügen.</translation>
    </message>
    <message>
        <source>There is no network to look into: its problems, or those of the data, come first.</source>
        <translation>Es gibt kein Netz, in das man hineinsehen könnte: Zuerst kommen seine Probleme oder die der Daten.</translation>
    </message>
    <message>
        <source>There is no node called {name}.</source>
        <translation>Es gibt keinen Knoten namens {name}.</translation>
    </message>
    <message>
        <source>There is no node {end} that could be derived.</source>
        <translation>Es gibt keinen Knoten {end}, der sich ableiten ließe.</translation>
    </message>
    <message>
        <source>There is no node {name}, which the recipe names as “{words}”.</source>
        <translation>Es gibt keinen Knoten {name}, den das Verfahren als „{words}“ nennt.</translation>
    </message>
    <message>
        <source>There is no node {wanted} that could be derived.</source>
        <translation>Es gibt keinen Knoten {wanted}, der abgeleitet werden könnte.</translation>
    </message>
    <message>
        <source>There is no note called {name}.</source>
        <translation>Es gibt keine Notiz namens {name}.</translation>
    </message>
    <message>
        <source>There is no root of a negative number.</source>
        <translation>Von einer negativen Zahl gibt es keine Wurzel.</translation>
    </message>
    <message>
        <source>There is no run called {id} in {place}.</source>
        <translation>In {place} gibt es keinen Lauf namens {id}.</translation>
    </message>
    <message>
        <source>There is no sound block over time {path} in the network.</source>
        <translation>Im Netz gibt es keinen fehlerfreien Block über die Zeit {path}.</translation>
    </message>
    <message>
        <source>There is no sound node {encoder} that gives codes.</source>
        <translation>Es gibt keinen fehlerfreien Knoten {encoder}, der Codes gibt.</translation>
    </message>
    <message>
        <source>There is no sound node {missing} in the network.</source>
        <translation>Im Netz gibt es keinen fehlerfreien Knoten {missing}.</translation>
    </message>
    <message>
        <source>There is no sound node {name} in the network.</source>
        <translation>Einen fehlerfreien Knoten {name} gibt es im Netz nicht.</translation>
    </message>
    <message>
        <source>There is no sound node {path} in the network.</source>
        <translation>Es gibt keinen fehlerfreien Knoten {path} im Netz.</translation>
    </message>
    <message>
        <source>There is no sound node {scores} that could write.</source>
        <translation>Es gibt keinen fehlerfreien Knoten {scores}, der schreiben könnte.</translation>
    </message>
    <message>
        <source>There is no sound node {source} that gives visible units.</source>
        <translation>Es gibt keinen fehlerfreien Knoten {source}, der sichtbare Einheiten liefert.</translation>
    </message>
    <message>
        <source>There is no stage {number}; there are {len}.</source>
        <translation>Eine Phase {number} gibt es nicht; es gibt {len}.</translation>
    </message>
    <message>
        <source>There is no sweep in {folder}.</source>
        <translation>In {folder} liegt keine Reihe.</translation>
    </message>
    <message>
        <source>There is no unit {unit}: the node has {count}, counted from 0.</source>
        <translation>Es gibt keine Einheit {unit}: der Knoten hat {count}, ab 0 gezählt.</translation>
    </message>
    <message>
        <source>There is no wire {wire}.</source>
        <translation>Es gibt keine Verbindung {wire}.</translation>
    </message>
    <message>
        <source>There is no {kind} {id} (known: {ids}).</source>
        <translation>{kind} {id} gibt es nicht (bekannt: {ids}).</translation>
    </message>
    <message>
        <source>There is not enough memory for this run. Make the batch smaller, or the network. ({str})</source>
        <translation>Für diesen Lauf ist nicht genug Speicher da. Den Batch oder das Netz verkleinern. ({str})</translation>
    </message>
    <message>
        <source>There is nothing to attack: no input of real numbers reaches a loss.</source>
        <translation>Es gibt nichts anzugreifen: Keine Eingabe reeller Zahlen erreicht einen Verlust.</translation>
    </message>
    <message>
        <source>There is nothing to be learned: the numbers serve for training and for the test alike.</source>
        <translation>Hier ist nichts zu lernen: Die Zahlen dienen gleichermaßen Training und Test.</translation>
    </message>
    <message>
        <source>There is nothing to derive yet. Wire a node that computes something.</source>
        <translation>Noch ist nichts abzuleiten. Einen Knoten verbinden, der etwas berechnet.</translation>
    </message>
    <message>
        <source>There is nothing to work out at {path}: it has a problem, is not in the network, or lies in a second block over time inside the first.</source>
        <translation>Bei {path} ist nichts auszurechnen: dort gibt es ein Problem, es ist nicht im Netz, oder es liegt in einem zweiten Block über die Zeit innerhalb des ersten.</translation>
    </message>
    <message>
        <source>There is nothing to work out at {path}: it has a problem, or it is not in the network.</source>
        <translation>Bei {path} ist nichts auszurechnen: dort gibt es ein Problem, oder es ist nicht im Netz.</translation>
    </message>
    <message>
        <source>These nodes can not be one block: what they give comes back to them by way of {join}. Choose those nodes as well.</source>
        <translation>Diese Knoten können kein Block sein: Was sie geben, kommt über {join} zu ihnen zurück. Diese Knoten mit auswählen.</translation>
    </message>
    <message>
        <source>They are there to be looked at through a network, not to learn from: the training part and the test part are the same two pictures. A network for the thousand classes of ImageNet can be given as many classes here; all but the first two stay empty.</source>
        <translation>Sie sind zum Betrachten durch ein Netz da, nicht zum Lernen: Trainings- und Testdaten sind dieselben zwei Bilder. Ein Netz für die tausend Klassen von ImageNet kann hier ebenso viele Klassen bekommen; alle außer den ersten zwei bleiben leer.</translation>
    </message>
    <message>
        <source>This example has no {missing}, which is needed here. Choose one of the data.</source>
        <translation>Dieses Beispiel hat kein {missing}, das hier gebraucht wird. Eins der Daten wählen.</translation>
    </message>
    <message>
        <source>This example has no {missing}, without which nothing comes back. Choose one of the data.</source>
        <translation>Dieses Beispiel hat kein {missing}, ohne das nichts zurückkommt. Eins der Daten wählen.</translation>
    </message>
    <message>
        <source>This network looks ahead: what it says after a step follows from later steps too. Make its attention causal, and let recurrent layers read first to last, so that it can write.</source>
        <translation>Dieses Netz schaut voraus: Was es nach einem Schritt sagt, folgt auch aus späteren Schritten. Seine Attention kausal machen und rekurrente Schichten vom ersten zum letzten lesen lassen, damit es schreiben kann.</translation>
    </message>
    <message>
        <source>This takes the contrast out of a picture, which is why networks that change its style use it.</source>
        <translation>Das nimmt den Kontrast aus einem Bild; deshalb verwenden es Netze, die dessen Stil ändern.</translation>
    </message>
    <message>
        <source>This wire would close a loop: {way}. (A loop must run through a State node.)</source>
        <translation>Diese Verbindung würde eine Schleife schließen: {way}. (Eine Schleife muss durch einen Zustandsknoten führen.)</translation>
    </message>
    <message>
        <source>Those of each head</source>
        <translation>Die jedes Kopfes</translation>
    </message>
    <message>
        <source>Those that stay are divided by 1 − rate, so that the sums keep their size; when the network is used all weights count as they are. The biases stay.</source>
        <translation>Was bleibt, wird durch 1 − Rate geteilt, damit die Summen ihre Größe behalten; wird das Netz angewandt, zählen alle Gewichte, wie sie sind. Die Biases bleiben.</translation>
    </message>
    <message>
        <source>Three kinds of iris told apart by the length and width of their leaves; 50 flowers each.</source>
        <translation>Drei Irisarten, unterschieden nach Länge und Breite ihrer Blätter; je 50 Blüten.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Threshold unit</source>
        <translation>Schwelleneinheit</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Tidy layout</source>
        <translation>Layout ordnen</translation>
    </message>
    <message>
        <source>Tied weights</source>
        <translation>Gebundene Gewichte</translation>
    </message>
    <message>
        <source>Time over which the rate rises from zero at the start.</source>
        <translation>Zeit, in der die Rate am Anfang von null ansteigt.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Times minus the sine of what went in.</source>
        <translation>Mal minus den Sinus dessen, was hineinging.</translation>
    </message>
    <message>
        <source>Times minus the square of what came out.</source>
        <translation>Mal minus das Quadrat dessen, was herauskam.</translation>
    </message>
    <message>
        <source>Times the cosine of what went in.</source>
        <translation>Mal den Kosinus dessen, was hineinging.</translation>
    </message>
    <message>
        <source>Times the number that it is scaled by.</source>
        <translation>Mal die Zahl, mit der skaliert wird.</translation>
    </message>
    <message>
        <source>Times the slope at each number.</source>
        <translation>Mal die Steigung bei jeder Zahl.</translation>
    </message>
    <message>
        <source>Times the weight of the map, plus its bias</source>
        <translation>Mal das Gewicht der Karte, plus ihr Bias</translation>
    </message>
    <message>
        <source>Times what came out.</source>
        <translation>Mal das, was herauskam.</translation>
    </message>
    <message>
        <source>To learn, the gradient passes the step as if it were not there. The bias that is learned is −threshold.</source>
        <translation>Zum Lernen geht der Gradient durch die Stufe, als gäbe es sie nicht. Der gelernte Bias ist −threshold.</translation>
    </message>
    <message>
        <source>To learn, the gradient passes the step as if it were not there. With half the squared error, single examples and plain descent of rate η that is exactly Rosenblatt&apos;s perceptron rule: Δw = η · (target − out) · x. The bias that is learned is −threshold.</source>
        <translation>Zum Lernen geht der Gradient durch die Stufe, als gäbe es sie nicht. Mit dem halben quadratischen Fehler, einzelnen Beispielen und einfachem Gradientenabstieg der Rate η ist das genau Rosenblatts Perzeptron-Regel: Δw = η · (target − out) · x. Der gelernte Bias ist −threshold.</translation>
    </message>
    <message>
        <source>To repeat a vector for each step of a sequence, put Unsqueeze before this node.</source>
        <translation>Um einen Vektor für jeden Schritt einer Sequenz zu wiederholen, vor diesem Knoten Unsqueeze einfügen.</translation>
    </message>
    <message>
        <source>To write, the network would need {others} beside {field}.</source>
        <translation>Zum Schreiben brauchte das Netz neben {field} noch {others}.</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Top and bottom do not matter to a sequence.</source>
        <translation>Oben und Unten spielen bei einer Sequenz keine Rolle.</translation>
    </message>
    <message>
        <source>Top-k accuracy</source>
        <translation>Top-k-Genauigkeit</translation>
    </message>
    <message>
        <source>Training loss {last}; always giving the same answer would reach {reference}, so {explained} is explained.</source>
        <translation>Trainingsverlust {last}; immer dieselbe Antwort käme auf {reference}, also sind {explained} erklärt.</translation>
    </message>
    <message>
        <source>Transformer decoder layer</source>
        <translation>Transformer-Decoder-Schicht</translation>
    </message>
    <message>
        <source>Transformer encoder layer</source>
        <translation>Transformer-Encoder-Schicht</translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation>Transponiert</translation>
    </message>
    <message>
        <source>Transposed 1D</source>
        <translation>Transp. Faltung 1D</translation>
    </message>
    <message>
        <source>Transposed 3D</source>
        <translation>Transp. Faltung 3D</translation>
    </message>
    <message>
        <source>Transposed conv</source>
        <translation>Transp. Faltung 2D</translation>
    </message>
    <message>
        <source>Triplet loss</source>
        <translation>Triplet-Verlust</translation>
    </message>
    <message>
        <source>Truth table</source>
        <translation>Wahrheitstabelle</translation>
    </message>
    <message>
        <source>Tumours found malignant or benign, by measures of the cell nuclei; 569 patients.</source>
        <translation>Als bösartig oder gutartig befundene Tumoren, nach Maßen der Zellkerne; 569 Patientinnen.</translation>
    </message>
    <message>
        <source>Turn causal off, or make both from the same sequence.</source>
        <translation>„Kausal“ ausschalten, oder beide aus derselben Sequenz machen.</translation>
    </message>
    <message>
        <source>Turn scores into chances: all between 0 and 1, and 1 together.</source>
        <translation>Scores in Wahrscheinlichkeiten umwandeln: alle zwischen 0 und 1 und zusammen 1.</translation>
    </message>
    <message>
        <source>Turn scores into logarithms of chances, exact also where a chance is tiny.</source>
        <translation>Scores in Logarithmen von Wahrscheinlichkeiten umwandeln, genau auch bei winzigen Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Turn the kernel by half a turn: convolution instead of correlation.</source>
        <translation>Den Kernel um eine halbe Umdrehung drehen: Faltung statt Korrelation.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Windungen</translation>
    </message>
    <message>
        <source>Twins learn from the same batches, but {join} of “{name}” and “{name2}” are not the same. Make them alike first.</source>
        <translation>Zwillinge lernen von denselben Batches, aber bei „{name}“ und „{name2}“ sind nicht gleich: {join}. Sie zuerst angleichen.</translation>
    </message>
    <message>
        <source>Two blocks have the same name.</source>
        <translation>Zwei Blöcke haben denselben Namen.</translation>
    </message>
    <message>
        <source>Two frames or notes have the same name.</source>
        <translation>Zwei Rahmen oder Notizen haben denselben Namen.</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other; no straight line divides them.</source>
        <translation>Zwei Halbkreise, die ineinandergreifen; keine Gerade trennt sie.</translation>
    </message>
    <message>
        <source>Two photographs cut into square patches that do not overlap.</source>
        <translation>Zwei Fotografien, in quadratische, nicht überlappende Ausschnitte zerlegt.</translation>
    </message>
    <message>
        <source>Two photographs, a palace and a flower, cut to a square and scaled.</source>
        <translation>Zwei Fotografien, ein Palast und eine Blume, quadratisch zugeschnitten und skaliert.</translation>
    </message>
    <message>
        <source>Two sides of a line</source>
        <translation>Zwei Seiten einer Geraden</translation>
    </message>
    <message>
        <source>Two wires end at {target}.</source>
        <translation>Zwei Verbindungen enden an {target}.</translation>
    </message>
    <message>
        <source>Type 1 for a map that the filter sees, else 0.</source>
        <translation>1 eintippen für eine Karte, die der Filter sieht, sonst 0.</translation>
    </message>
    <message>
        <source>Type 1 for at least one map, or remove the filter.</source>
        <translation>1 für mindestens eine Karte eintippen, oder den Filter entfernen.</translation>
    </message>
    <message>
        <source>Type a row for each filter with a number for each map, or empty the table.</source>
        <translation>Eine Zeile je Filter mit einer Zahl je Karte eintippen, oder die Tabelle leeren.</translation>
    </message>
    <message>
        <source>Type at least one into kernel.</source>
        <translation>Mindestens eine in Kernel eintippen.</translation>
    </message>
    <message>
        <source>Type at least one into numbers.</source>
        <translation>Mindestens eine in Zahlen eintippen.</translation>
    </message>
    <message>
        <source>Type {counted} of {counted2}, or empty the table.</source>
        <translation>{counted} aus {counted2} eintippen, oder die Tabelle leeren.</translation>
    </message>
    <message>
        <source>Type {counted}, or none for thresholds of 0.</source>
        <translation>{counted} eintippen, oder keine für Schwellen von 0.</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>Eingetippt</translation>
    </message>
    <message>
        <source>UCI Machine Learning Repository, as scikit-learn distributes it.</source>
        <translation>UCI Machine Learning Repository, wie scikit-learn es verteilt.</translation>
    </message>
    <message>
        <source>Underfitting</source>
        <translation>Unteranpassung</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>Auftauen</translation>
    </message>
    <message>
        <source>Unfreeze it, or take it out of the recipe&apos;s settings.</source>
        <translation>Taue sie auf, oder nimm sie aus den Einstellungen des Rezepts.</translation>
    </message>
    <message>
        <source>Unfreeze {listed}</source>
        <translation>{listed} auftauen</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Units at each place.</source>
        <translation>Einheiten an jeder Position.</translation>
    </message>
    <message>
        <source>Units, each with weights of its own.</source>
        <translation>Einheiten, jede mit eigenen Gewichten.</translation>
    </message>
    <message>
        <source>Unknown layer</source>
        <translation>Unbekannte Schicht</translation>
    </message>
    <message>
        <source>Unlike in a convolution nothing is shared: what is learned at one place says nothing about another. *Maps* chooses which input maps all units look at; in *connections* each filter can be told by itself, and weights for the other maps do not exist.</source>
        <translation>Anders als bei einer Faltung wird nichts geteilt: Was an einer Position gelernt wird, sagt nichts über eine andere. *Maps* wählt, welche Eingangskarten alle Einheiten betrachten; in *connections* lässt sich das jedem Filter einzeln sagen, und Gewichte für die anderen Karten gibt es nicht.</translation>
    </message>
    <message>
        <source>Unpack {name}</source>
        <translation>{name} auspacken</translation>
    </message>
    <message>
        <source>Unroll {name}</source>
        <translation>{name} ausrollen</translation>
    </message>
    <message>
        <source>Unscaled input</source>
        <translation>Eingang nicht skaliert</translation>
    </message>
    <message>
        <source>Unsqueeze</source>
        <translation>Unsqueeze</translation>
    </message>
    <message>
        <source>Untied (one per output unit)</source>
        <translation>Ungebunden (einer je Ausgabeeinheit)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Update Chainrule, install the plug-in it comes from, or replace the node.</source>
        <translation>Chainrule aktualisieren, das zugehörige Plug-in installieren, oder den Knoten ersetzen.</translation>
    </message>
    <message>
        <source>Update gate z</source>
        <translation>Erneuerungsgatter z</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Upsample</source>
        <translation>Hochskalieren</translation>
    </message>
    <message>
        <source>Use Accuracy.</source>
        <translation>Genauigkeit verwenden.</translation>
    </message>
    <message>
        <source>Use Adam, which sets a rate for each weight</source>
        <translation>Adam verwenden, das jedem Gewicht seine Rate gibt</translation>
    </message>
    <message>
        <source>Use Cross-entropy for {classes} classes.</source>
        <translation>Für {classes} Klassen Kreuzentropie verwenden.</translation>
    </message>
    <message>
        <source>Use Dropout instead.</source>
        <translation>Stattdessen Dropout verwenden.</translation>
    </message>
    <message>
        <source>Use Layer norm, or move this node to where the picture is larger.</source>
        <translation>Schicht-Normalisierung verwenden, oder diesen Knoten dorthin setzen, wo das Bild größer ist.</translation>
    </message>
    <message>
        <source>Use Layer norm.</source>
        <translation>Schicht-Normalisierung verwenden.</translation>
    </message>
    <message>
        <source>Use Multiply.</source>
        <translation>Multiplikation verwenden.</translation>
    </message>
    <message>
        <source>Use One-hot to make numbers of labels.</source>
        <translation>One-Hot verwenden, um aus Labels Zahlen zu machen.</translation>
    </message>
    <message>
        <source>Use Squared error.</source>
        <translation>Quadratischen Fehler verwenden.</translation>
    </message>
    <message>
        <source>Use a 1-D layer for sequences, or insert Reshape.</source>
        <translation>Für Sequenzen eine 1D-Schicht verwenden, oder Reshape einfügen.</translation>
    </message>
    <message>
        <source>Use an Input instead.</source>
        <translation>Stattdessen eine Eingabe verwenden.</translation>
    </message>
    <message>
        <source>Use another letter, or change the layers before it.</source>
        <translation>Einen anderen Buchstaben verwenden, oder die Schichten davor ändern.</translation>
    </message>
    <message>
        <source>Use fewer letters.</source>
        <translation>Weniger Buchstaben verwenden.</translation>
    </message>
    <message>
        <source>Use letters of {join} on the right.</source>
        <translation>Rechts Buchstaben aus {join} verwenden.</translation>
    </message>
    <message>
        <source>Use one such letter for each axis.</source>
        <translation>Für jede Achse einen solchen Buchstaben verwenden.</translation>
    </message>
    <message>
        <source>Use the 2-D layer for pictures.</source>
        <translation>Für Bilder die 2D-Schicht verwenden.</translation>
    </message>
    <message>
        <source>Use the same weights wherever this block is used as shared.</source>
        <translation>Überall dieselben Gewichte verwenden, wo dieser Block als geteilt steht.</translation>
    </message>
    <message>
        <source>Use {instead} for a single score.</source>
        <translation>Für einen einzelnen Score {instead} verwenden.</translation>
    </message>
    <message>
        <source>Use {title} instead</source>
        <translation>Stattdessen {title} verwenden</translation>
    </message>
    <message>
        <source>Valid (no border)</source>
        <translation>Valid (kein Rand)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value weight</source>
        <translation>Gewicht des Werts</translation>
    </message>
    <message>
        <source>Values, weighed</source>
        <translation>Werte, gewichtet</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>Verschwindende Gradienten</translation>
    </message>
    <message>
        <source>Variance σ²</source>
        <translation>Varianz σ²</translation>
    </message>
    <message>
        <source>Visible units</source>
        <translation>Sichtbare Einheiten</translation>
    </message>
    <message>
        <source>Warm up: let the rate rise slowly at first</source>
        <translation>Anwärmen: die Rate anfangs langsam steigen lassen</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Wasserstein, gradient penalty</source>
        <translation>Wasserstein, Gradientenstrafe</translation>
    </message>
    <message>
        <source>Wavelength</source>
        <translation>Wellenlänge</translation>
    </message>
    <message>
        <source>Waves: 0.7 sin 2πx + 0.3 cos 3πx</source>
        <translation>Wellen: 0.7 sin 2πx + 0.3 cos 3πx</translation>
    </message>
    <message>
        <source>Ways to look; a divisor of the features.</source>
        <translation>Blickweisen; ein Teiler der Merkmalszahl.</translation>
    </message>
    <message>
        <source>Weigh all inputs and add them up, once for each unit, with weights of its own.</source>
        <translation>Alle Eingaben gewichten und addieren, einmal je Einheit, mit eigenen Gewichten.</translation>
    </message>
    <message>
        <source>Weigh each number by its own sigmoid.</source>
        <translation>Jede Zahl mit ihrer eigenen Sigmoidfunktion gewichten.</translation>
    </message>
    <message>
        <source>Weigh each number by the chance that a standard normal number is smaller.</source>
        <translation>Jede Zahl mit der Wahrscheinlichkeit gewichten, dass eine standardnormalverteilte Zahl kleiner ist.</translation>
    </message>
    <message>
        <source>Weigh each number by the tanh of its softplus: smooth, with a small dip below 0.</source>
        <translation>Jede Zahl mit dem Tanh ihres Softplus gewichten: glatt, mit einer kleinen Senke unter 0.</translation>
    </message>
    <message>
        <source>Weigh every product of a number of one vector with a number of the other.</source>
        <translation>Jedes Produkt einer Zahl des einen Vektors mit einer des anderen gewichten.</translation>
    </message>
    <message>
        <source>Weighed products</source>
        <translation>Gewichtete Produkte</translation>
    </message>
    <message>
        <source>Weighs</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Weight decay of {decay}: pull weights towards 0</source>
        <translation>Gewichtsabnahme {decay}: Gewichte zur 0 ziehen</translation>
    </message>
    <message>
        <source>Weight of the neighbours&apos; squares.</source>
        <translation>Gewicht der Quadrate der Nachbarn.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights of step {step} of {name}</source>
        <translation>Gewichte von Schritt {step} von {name}</translation>
    </message>
    <message>
        <source>What a block that runs over time gets at each step.</source>
        <translation>Was ein Block, der über die Zeit läuft, in jedem Schritt bekommt.</translation>
    </message>
    <message>
        <source>What a block that runs over time gives.</source>
        <translation>Was ein Block gibt, der über die Zeit läuft.</translation>
    </message>
    <message>
        <source>What a player who acts by chance did there; not what is right.</source>
        <translation>Was ein Spieler, der zufällig handelt, dort getan hat; nicht, was richtig ist.</translation>
    </message>
    <message>
        <source>What a return has to exceed to count as good.</source>
        <translation>Was ein Ertrag übertreffen muss, um als gut zu gelten.</translation>
    </message>
    <message>
        <source>What a reward is worth that comes one move later.</source>
        <translation>Was eine Belohnung wert ist, die einen Zug später kommt.</translation>
    </message>
    <message>
        <source>What an example of each class counts, one number per class; empty: all the same.</source>
        <translation>Was ein Beispiel jeder Klasse zählt, eine Zahl je Klasse; leer: alle gleich.</translation>
    </message>
    <message>
        <source>What arrives, times the weights, goes back; times the inputs, it is the weights&apos; own.</source>
        <translation>Was ankommt, geht mal die Gewichte zurück; mal die Eingaben ist es der Gradient der Gewichte.</translation>
    </message>
    <message>
        <source>What arrives.</source>
        <translation>Was ankommt.</translation>
    </message>
    <message>
        <source>What bends the hidden units.</source>
        <translation>Was die verborgenen Einheiten biegt.</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Was hereinkommt</translation>
    </message>
    <message>
        <source>What comes out; read backwards, the last output is the one at the first step.</source>
        <translation>Was herauskommt; rückwärts gelesen ist die letzte Ausgabe die des ersten Schritts.</translation>
    </message>
    <message>
        <source>What counts as alike.</source>
        <translation>Was als ähnlich gilt.</translation>
    </message>
    <message>
        <source>What each value is found by.</source>
        <translation>Wodurch jeder Wert gefunden wird.</translation>
    </message>
    <message>
        <source>What exactly 0 gives.</source>
        <translation>Was genau 0 ergibt.</translation>
    </message>
    <message>
        <source>What grows with the distance from the target and is made small.</source>
        <translation>Was mit dem Abstand vom Ziel wächst und klein gemacht wird.</translation>
    </message>
    <message>
        <source>What happened long ago fades, and so does its gradient: LSTM and GRU remember longer.</source>
        <translation>Was lange her ist, verblasst, und ebenso sein Gradient: LSTM und GRU erinnern sich länger.</translation>
    </message>
    <message>
        <source>What is added at both ends.</source>
        <translation>Was an beiden Enden ergänzt wird.</translation>
    </message>
    <message>
        <source>What is added round the picture.</source>
        <translation>Was um das Bild herum ergänzt wird.</translation>
    </message>
    <message>
        <source>What is added round the volume.</source>
        <translation>Was um das Volumen herum ergänzt wird.</translation>
    </message>
    <message>
        <source>What is asked at each place.</source>
        <translation>Was an jeder Position gefragt wird.</translation>
    </message>
    <message>
        <source>What is asked of the inputs.</source>
        <translation>Was von den Eingaben gefragt wird.</translation>
    </message>
    <message>
        <source>What is divided.</source>
        <translation>Was geteilt wird.</translation>
    </message>
    <message>
        <source>What is left is made larger by 1 / (1 − rate), so that sums keep their size. When the network is only asked, everything passes unchanged.</source>
        <translation>Was bleibt, wird um 1 / (1 − Rate) vergrößert, damit Summen ihre Größe behalten. Wird das Netz nur gefragt, geht alles unverändert hindurch.</translation>
    </message>
    <message>
        <source>What is looked for.</source>
        <translation>Wonach gesucht wird.</translation>
    </message>
    <message>
        <source>What is measured jumps when the next layer begins, so a plateau can not be told. Choose another schedule for this stage.</source>
        <translation>Was gemessen wird, springt, wenn die nächste Schicht beginnt; ein Plateau ist so nicht zu erkennen. Wähle für diese Stufe einen anderen Verlauf.</translation>
    </message>
    <message>
        <source>What is put in place of the numbers.</source>
        <translation>Was an die Stelle der Zahlen tritt.</translation>
    </message>
    <message>
        <source>What is read and what is kept</source>
        <translation>Was gelesen und was behalten wird</translation>
    </message>
    <message>
        <source>What is subtracted from.</source>
        <translation>Wovon abgezogen wird.</translation>
    </message>
    <message>
        <source>What is subtracted.</source>
        <translation>Was abgezogen wird.</translation>
    </message>
    <message>
        <source>What is taken from.</source>
        <translation>Wovon genommen wird.</translation>
    </message>
    <message>
        <source>What is to be found.</source>
        <translation>Was zu finden ist.</translation>
    </message>
    <message>
        <source>What is true (1) and what is false (0).</source>
        <translation>Was wahr (1) und was falsch (0) ist.</translation>
    </message>
    <message>
        <source>What it begins with</source>
        <translation>Womit er beginnt</translation>
    </message>
    <message>
        <source>What it gives at the first step, where no start is wired.</source>
        <translation>Was er im ersten Schritt gibt, wo kein Anfang anliegt.</translation>
    </message>
    <message>
        <source>What it gives at the first step.</source>
        <translation>Was er im ersten Schritt gibt.</translation>
    </message>
    <message>
        <source>What it gives is finite, but the gradient on its way back through it is not.</source>
        <translation>Was er gibt, ist endlich, der Gradient auf dem Rückweg durch ihn aber nicht.</translation>
    </message>
    <message>
        <source>What it is divided by.</source>
        <translation>Wodurch geteilt wird.</translation>
    </message>
    <message>
        <source>What it looks at; itself if nothing is wired.</source>
        <translation>Was sie betrachtet; sich selbst, wenn nichts anliegt.</translation>
    </message>
    <message>
        <source>What it shall give one step later.</source>
        <translation>Was er einen Schritt später geben soll.</translation>
    </message>
    <message>
        <source>What it takes from there; the key&apos;s if not wired.</source>
        <translation>Was sie von dort nimmt; das des Schlüssels, wenn nichts anliegt.</translation>
    </message>
    <message>
        <source>What of a window is weighed.</source>
        <translation>Was von einem Fenster gewichtet wird.</translation>
    </message>
    <message>
        <source>What one whole number stands for.</source>
        <translation>Wofür eine ganze Zahl steht.</translation>
    </message>
    <message>
        <source>What paper and ink are as numbers.</source>
        <translation>Was Papier und Tinte als Zahlen sind.</translation>
    </message>
    <message>
        <source>What reached {node} lies from {lowest} to {highest}.</source>
        <translation>Was bei {node} ankam, liegt zwischen {lowest} und {highest}.</translation>
    </message>
    <message>
        <source>What real examples lack to certainty: 0.1 asks the discriminator for 0.9 only.</source>
        <translation>Was echten Beispielen an Gewissheit fehlt: 0.1 verlangt vom Diskriminator nur 0.9.</translation>
    </message>
    <message>
        <source>What shorter utterances are filled up with.</source>
        <translation>Womit kürzere Äußerungen aufgefüllt werden.</translation>
    </message>
    <message>
        <source>What stands between the old pixels.</source>
        <translation>Was zwischen den alten Pixeln steht.</translation>
    </message>
    <message>
        <source>What ten outputs should say: 1 for the digit that was written, −1 for the others.</source>
        <translation>Was zehn Ausgaben sagen sollen: 1 für die geschriebene Ziffer, −1 für die anderen.</translation>
    </message>
    <message>
        <source>What the 48 pictures of each digit are made from.</source>
        <translation>Woraus die 48 Bilder jeder Ziffer gemacht sind.</translation>
    </message>
    <message>
        <source>What the border shows.</source>
        <translation>Was der Rand zeigt.</translation>
    </message>
    <message>
        <source>What the first layer reconstructs; the others go by the activation before them.</source>
        <translation>Was die erste Schicht rekonstruiert; die anderen richten sich nach der Aktivierung vor ihnen.</translation>
    </message>
    <message>
        <source>What the first layer sees; Gaussian units want inputs of unit variance.</source>
        <translation>Was die erste Schicht sieht; gaußsche Einheiten brauchen Eingaben der Varianz 1.</translation>
    </message>
    <message>
        <source>What the network learns now holds for the training examples only: for those it has not seen it gets worse.</source>
        <translation>Was das Netz jetzt lernt, gilt nur für die Trainingsbeispiele: Für andere wird es schlechter.</translation>
    </message>
    <message>
        <source>What the network says.</source>
        <translation>Was das Netz sagt.</translation>
    </message>
    <message>
        <source>What the sum of the squares is divided by.</source>
        <translation>Wodurch die Summe der Quadrate geteilt wird.</translation>
    </message>
    <message>
        <source>What the tumour turned out to be.</source>
        <translation>Als was sich der Tumor herausstellte.</translation>
    </message>
    <message>
        <source>What the two play for: chances of being real, or plain scores that lie far apart.</source>
        <translation>Worum die beiden spielen: Wahrscheinlichkeiten, echt zu sein, oder rohe Scores, die weit auseinanderliegen.</translation>
    </message>
    <message>
        <source>What the weighed sum must exceed, one number for each unit; empty: 0.</source>
        <translation>Was die gewichtete Summe übersteigen muss, eine Zahl je Einheit; leer: 0.</translation>
    </message>
    <message>
        <source>What y is of x.</source>
        <translation>Was y von x ist.</translation>
    </message>
    <message>
        <source>What {path} gives can not be seen; it may lie in a block that runs over time.</source>
        <translation>Was {path} gibt, ist nicht zu sehen; vielleicht liegt es in einem Block, der über die Zeit läuft.</translation>
    </message>
    <message>
        <source>What {wanted} gives is not a number any more.</source>
        <translation>Was {wanted} gibt, ist keine Zahl mehr.</translation>
    </message>
    <message>
        <source>When the network is only asked, everything passes unchanged.</source>
        <translation>Wird das Netz nur gefragt, geht alles unverändert hindurch.</translation>
    </message>
    <message>
        <source>Where a side is no multiple of that, neighbouring fields overlap.</source>
        <translation>Wo eine Seite kein Vielfaches davon ist, überlappen sich benachbarte Felder.</translation>
    </message>
    <message>
        <source>Where the filter is laid.</source>
        <translation>Wo der Filter aufgelegt wird.</translation>
    </message>
    <message>
        <source>Where the gate z is open the state stays as it was, so that it lasts over many steps.</source>
        <translation>Wo das Gatter z offen ist, bleibt der Zustand, wie er war, und überdauert so viele Schritte.</translation>
    </message>
    <message>
        <source>Where the gradient begins: how the loss grows with each score.</source>
        <translation>Wo der Gradient beginnt: wie der Verlust mit jedem Score wächst.</translation>
    </message>
    <message>
        <source>Where the length is no multiple of that, neighbouring parts overlap.</source>
        <translation>Wo die Länge kein Vielfaches davon ist, überlappen sich benachbarte Teile.</translation>
    </message>
    <message>
        <source>Where the new axis of classes stands.</source>
        <translation>Wo die neue Achse der Klassen steht.</translation>
    </message>
    <message>
        <source>Where the new axis stands.</source>
        <translation>Wo die neue Achse steht.</translation>
    </message>
    <message>
        <source>Where the numbers come from.</source>
        <translation>Woher die Zahlen kommen.</translation>
    </message>
    <message>
        <source>Where the scores stand.</source>
        <translation>Wo die Scores stehen.</translation>
    </message>
    <message>
        <source>Where the vectors come from; only learned ones have start weights.</source>
        <translation>Woher die Vektoren kommen; nur gelernte haben Startgewichte.</translation>
    </message>
    <message>
        <source>Where to compute; automatic takes the GPU where there is one.</source>
        <translation>Wo gerechnet wird; Automatisch nimmt die GPU, wo es eine gibt.</translation>
    </message>
    <message>
        <source>Whether the ball falls slanting, off the sides.</source>
        <translation>Ob der Ball schräg fällt und von den Seiten abprallt.</translation>
    </message>
    <message>
        <source>Whether the number of ones is odd.</source>
        <translation>Ob die Zahl der Einsen ungerade ist.</translation>
    </message>
    <message>
        <source>Whether the player slides to a side two times of three.</source>
        <translation>Ob der Spieler in zwei von drei Fällen zur Seite rutscht.</translation>
    </message>
    <message>
        <source>Whether they are the same.</source>
        <translation>Ob sie gleich sind.</translation>
    </message>
    <message>
        <source>Whether visible units are drawn too, and not only their means go up again: noisier, but what the machine then dreams is more like the data.</source>
        <translation>Ob auch sichtbare Einheiten gezogen werden und nicht nur ihre Mittelwerte wieder hinaufgehen: verrauschter, aber was die Maschine dann träumt, gleicht den Daten mehr.</translation>
    </message>
    <message>
        <source>Which attention weights the second output gives.</source>
        <translation>Welche Attention-Gewichte der zweite Ausgang gibt.</translation>
    </message>
    <message>
        <source>Which classes it is about; in the mean each counts the same, however rare it is.</source>
        <translation>Um welche Klassen es geht; im Mittel zählt jede gleich viel, wie selten sie auch sei.</translation>
    </message>
    <message>
        <source>Which filter.</source>
        <translation>Welcher Filter.</translation>
    </message>
    <message>
        <source>Which game is played.</source>
        <translation>Welches Spiel gespielt wird.</translation>
    </message>
    <message>
        <source>Which learned offsets are added.</source>
        <translation>Welche gelernten Versätze addiert werden.</translation>
    </message>
    <message>
        <source>Which numbers make up one of the vectors that are compared.</source>
        <translation>Welche Zahlen einen der verglichenen Vektoren bilden.</translation>
    </message>
    <message>
        <source>Which numbers of an example have a root mean square of 1 together.</source>
        <translation>Welche Zahlen eines Beispiels zusammen das quadratische Mittel 1 haben.</translation>
    </message>
    <message>
        <source>Which numbers of an example have mean 0 and deviation 1 together.</source>
        <translation>Welche Zahlen eines Beispiels zusammen Mittelwert 0 und Abweichung 1 haben.</translation>
    </message>
    <message>
        <source>Which of the photographs it is.</source>
        <translation>Welche der Fotografien es ist.</translation>
    </message>
    <message>
        <source>Which part of the figure the point belongs to.</source>
        <translation>Zu welchem Teil der Figur der Punkt gehört.</translation>
    </message>
    <message>
        <source>While training, mean μ and variance σ² are those of the batch; a running average of them is kept and used when the network is only asked.</source>
        <translation>Beim Training sind Mittelwert μ und Varianz σ² die des Batches; ein gleitendes Mittel davon wird mitgeführt und verwendet, wenn das Netz nur gefragt wird.</translation>
    </message>
    <message>
        <source>Whole slices</source>
        <translation>Ganze Scheiben</translation>
    </message>
    <message>
        <source>Whose rows and columns are exchanged first; vectors have none.</source>
        <translation>Welche zuerst Zeilen und Spalten tauscht; Vektoren haben keine.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the bell across the stripes over its length along them.</source>
        <translation>Breite der Glocke quer zu den Streifen im Verhältnis zu ihrer Länge entlang der Streifen.</translation>
    </message>
    <message>
        <source>Width of the bell: its standard deviation.</source>
        <translation>Breite der Glocke: ihre Standardabweichung.</translation>
    </message>
    <message>
        <source>Width of the empty strip.</source>
        <translation>Breite des leeren Streifens.</translation>
    </message>
    <message>
        <source>Width of the result.</source>
        <translation>Breite des Ergebnisses.</translation>
    </message>
    <message>
        <source>Windows for each input channel.</source>
        <translation>Fenster je Eingangskanal.</translation>
    </message>
    <message>
        <source>Windows to learn.</source>
        <translation>Zu lernende Fenster.</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Wein</translation>
    </message>
    <message>
        <source>Wines of one region, made of three cultivars, told apart by a chemical analysis; 178 wines.</source>
        <translation>Weine einer Gegend aus drei Rebsorten, unterschieden durch eine chemische Analyse; 178 Weine.</translation>
    </message>
    <message>
        <source>Wire a Sigmoid after it in the place of {out}.</source>
        <translation>Verbinde statt {out} eine Sigmoid dahinter.</translation>
    </message>
    <message>
        <source>Wire a Sigmoid after it.</source>
        <translation>Verbinde eine Sigmoid dahinter.</translation>
    </message>
    <message>
        <source>Wire a Target or a field of labels to it, or put Argmax before it.</source>
        <translation>Einen Zielwert oder ein Feld mit Labels anschließen, oder Argmax davorsetzen.</translation>
    </message>
    <message>
        <source>Wire a field of labels or tokens to it, or use Linear.</source>
        <translation>Ein Feld mit Labels oder Tokens anschließen, oder Linear verwenden.</translation>
    </message>
    <message>
        <source>Wire a field of labels to it, or measure numbers with Squared error, Mean absolute error or R².</source>
        <translation>Ein Feld mit Labels anschließen, oder Zahlen mit quadratischem Fehler, mittlerem absolutem Fehler oder R² messen.</translation>
    </message>
    <message>
        <source>Wire a field of real numbers to it.</source>
        <translation>Ein Feld mit reellen Zahlen anschließen.</translation>
    </message>
    <message>
        <source>Wire a field of texts to it, or use Cross-entropy.</source>
        <translation>Ein Feld mit Texten anschließen, oder Kreuzentropie verwenden.</translation>
    </message>
    <message>
        <source>Wire a field to it that says of each pair whether it is the same.</source>
        <translation>Ein Feld anschließen, das von jedem Paar sagt, ob es gleich ist.</translation>
    </message>
    <message>
        <source>Wire a field with a label for each pixel to it, or use Cross-entropy.</source>
        <translation>Ein Feld mit einem Label für jedes Pixel anschließen, oder Kreuzentropie verwenden.</translation>
    </message>
    <message>
        <source>Wire a sequence to it, or let {name} be the same at every step.</source>
        <translation>Eine Sequenz anschließen, oder {name} in jedem Schritt gleich lassen.</translation>
    </message>
    <message>
        <source>Wire a sequence to it.</source>
        <translation>Eine Sequenz anschließen.</translation>
    </message>
    <message>
        <source>Wire a state of {times} to it, or none.</source>
        <translation>Einen Zustand der Form {times} anschließen, oder keinen.</translation>
    </message>
    <message>
        <source>Wire an Input into it, or choose another node as “real”.</source>
        <translation>Eine Eingabe damit verbinden, oder einen anderen Knoten als „real“ wählen.</translation>
    </message>
    <message>
        <source>Wire an Input into the network before it.</source>
        <translation>Verbinde eine Eingabe mit dem Netz davor.</translation>
    </message>
    <message>
        <source>Wire an Input of pictures, features or points into the network; words and labels can not be changed a little.</source>
        <translation>Eine Eingabe von Bildern, Merkmalen oder Punkten mit dem Netz verbinden; Wörter und Labels lassen sich nicht ein wenig ändern.</translation>
    </message>
    <message>
        <source>Wire it and a target into Accuracy or a loss; hidden units must be fixed or frozen.</source>
        <translation>Verbinde es und ein Ziel mit der Genauigkeit oder einem Verlust; verborgene Einheiten müssen fest oder eingefroren sein.</translation>
    </message>
    <message>
        <source>Wire it into the discriminator, or choose another node in the recipe&apos;s settings.</source>
        <translation>Mit dem Diskriminator verbinden, oder in den Einstellungen des Verfahrens einen anderen Knoten wählen.</translation>
    </message>
    <message>
        <source>Wire labels into the target of a loss or a metric.</source>
        <translation>Labels an den Zielwert eines Verlusts oder einer Metrik anschließen.</translation>
    </message>
    <message>
        <source>Wire labels or tokens to it: a field whose classes are known.</source>
        <translation>Labels oder Tokens anschließen: ein Feld, dessen Klassen bekannt sind.</translation>
    </message>
    <message>
        <source>Wire labels to it; Argmax makes labels of scores.</source>
        <translation>Labels anschließen; Argmax macht aus Scores Labels.</translation>
    </message>
    <message>
        <source>Wire one activation after it, or take it out of the recipe&apos;s settings.</source>
        <translation>Verbinde eine einzige Aktivierung dahinter, oder nimm sie aus den Einstellungen des Rezepts.</translation>
    </message>
    <message>
        <source>Wire places of a Max pool with places to it.</source>
        <translation>Die Positionen eines Max-Poolings mit Positionen anschließen.</translation>
    </message>
    <message>
        <source>Wire the activation directly after it, or take it out of the recipe&apos;s settings.</source>
        <translation>Verbinde die Aktivierung direkt dahinter, oder nimm sie aus den Einstellungen des Rezepts.</translation>
    </message>
    <message>
        <source>Wire the keys as well, or no value.</source>
        <translation>Auch die Schlüssel anschließen, oder keinen Wert.</translation>
    </message>
    <message>
        <source>With PyTorch&apos;s own start it begins as the plain mean.</source>
        <translation>Mit PyTorchs eigenem Start beginnt es als einfacher Mittelwert.</translation>
    </message>
    <message>
        <source>With a single score only: above it is class 1. 0 for plain scores, 0.5 after Sigmoid.</source>
        <translation>Nur bei einem einzelnen Score: Darüber ist es Klasse 1. 0 für rohe Scores, 0.5 nach Sigmoid.</translation>
    </message>
    <message>
        <source>With one example per corner the set is the truth table itself, four exact rows without noise, and they serve both for training and for the test: there is nothing else to ask. With more, each corner becomes a cloud and the test part is kept apart.</source>
        <translation>Mit einem Beispiel je Ecke ist der Datensatz die Wahrheitstabelle selbst, vier genaue Zeilen ohne Rauschen, und sie dienen Training wie Test: Mehr gibt es nicht zu fragen. Mit mehr wird jede Ecke zu einer Wolke, und die Testdaten bleiben getrennt.</translation>
    </message>
    <message>
        <source>With p = 1 it is the sum of the magnitudes; the larger p, the more the largest decides.</source>
        <translation>Mit p = 1 ist es die Summe der Beträge; je größer p, desto mehr entscheidet der größte.</translation>
    </message>
    <message>
        <source>With padding *same* the sequence is filled up with zeros until the length is ⌈T / stride⌉, which with stride 1 is the length that came in; with *full* the window stands wherever it overlaps the sequence at all. An untied bias is one learned offset for each output number.</source>
        <translation>Beim Padding *same* wird die Sequenz mit Nullen aufgefüllt, bis die Länge ⌈T / stride⌉ ist, bei Schrittweite 1 also die ankommende Länge; bei *full* steht das Fenster überall, wo es die Sequenz überhaupt überlappt. Ein ungebundener Bias ist ein gelernter Versatz für jede Ausgabezahl.</translation>
    </message>
    <message>
        <source>With padding *same* zeros are added round the picture until its sides are ⌈H / stride⌉ and ⌈W / stride⌉, which with stride 1 are the sides that came in; an even kernel gets one zero more at the right and below. With *full* the window stands wherever it overlaps the picture at all. With as many groups as channels the convolution is depthwise. An untied bias is one learned offset for each output unit, as in the first networks with shared weights (LeCun 1989).</source>
        <translation>Beim Padding *same* werden um das Bild Nullen ergänzt, bis seine Seiten ⌈H / stride⌉ und ⌈W / stride⌉ sind, bei Schrittweite 1 also die ankommenden Seiten; ein gerader Kernel bekommt rechts und unten eine Null mehr. Bei *full* steht das Fenster überall, wo es das Bild überhaupt überlappt. Mit so vielen Gruppen wie Kanälen ist die Faltung „depthwise“. Ein ungebundener Bias ist ein gelernter Versatz für jede Ausgabeeinheit, wie in den ersten Netzen mit geteilten Gewichten (LeCun 1989).</translation>
    </message>
    <message>
        <source>With padding *same* zeros are added round the volume until its sides are ⌈D / stride⌉, ⌈H / stride⌉ and ⌈W / stride⌉; with *full* the window stands wherever it overlaps the volume.</source>
        <translation>Beim Padding *same* werden um das Volumen Nullen ergänzt, bis seine Seiten ⌈D / stride⌉, ⌈H / stride⌉ und ⌈W / stride⌉ sind; bei *full* steht das Fenster überall, wo es das Volumen überlappt.</translation>
    </message>
    <message>
        <source>With single scores only: above it is class 1. 0 for plain scores, 0.5 after Sigmoid.</source>
        <translation>Nur bei einzelnen Scores: Darüber ist es Klasse 1. 0 für rohe Scores, 0.5 nach Sigmoid.</translation>
    </message>
    <message>
        <source>With the query alone the sequence looks at itself (self-attention). With a key, it looks at that one; the values are taken from the key&apos;s sequence too unless they are wired.</source>
        <translation>Mit der Anfrage allein betrachtet die Sequenz sich selbst (Self-Attention). Mit einem Schlüssel betrachtet sie jenen; auch die Werte kommen aus der Sequenz des Schlüssels, wenn an ihnen nichts anliegt.</translation>
    </message>
    <message>
        <source>Write all numbers of an example into one long vector.</source>
        <translation>Alle Zahlen eines Beispiels in einen langen Vektor schreiben.</translation>
    </message>
    <message>
        <source>Write it there once.</source>
        <translation>Dort nur einmal schreiben.</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write the axes of each wire, with commas between them.</source>
        <translation>Die Achsen jeder Verbindung schreiben, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Write {counted} for it.</source>
        <translation>Dafür {counted} schreiben.</translation>
    </message>
    <message>
        <source>Writing ONNX needs {join}, which is not installed. Install it with `python3 bootstrap.py interop`, or pip install onnx onnxscript onnxruntime.</source>
        <translation>ONNX zu schreiben braucht {join}, das nicht installiert ist. Mit `python3 bootstrap.py interop` installieren, oder pip install onnx onnxscript onnxruntime.</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>XOR, parity: an odd number</source>
        <translation>XOR, Parität: eine ungerade Anzahl</translation>
    </message>
    <message>
        <source>Your palette has a block called {name} already.</source>
        <translation>Die Palette hat schon einen Block namens {name}.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>Zeros added at each end.</source>
        <translation>An jedem Ende ergänzte Nullen.</translation>
    </message>
    <message>
        <source>Zeros added on each side.</source>
        <translation>Auf jeder Seite ergänzte Nullen.</translation>
    </message>
    <message>
        <source>Zeros after the last frame</source>
        <translation>Nullen nach dem letzten Frame</translation>
    </message>
    <message>
        <source>Zeros at each end; at most kernel / 2.</source>
        <translation>Nullen an jedem Ende; höchstens kernel / 2.</translation>
    </message>
    <message>
        <source>Zeros before the first frame</source>
        <translation>Nullen vor dem ersten Frame</translation>
    </message>
    <message>
        <source>Zeros on each side; at most kernel / 2.</source>
        <translation>Nullen auf jeder Seite; höchstens kernel / 2.</translation>
    </message>
    <message>
        <source>a block input belongs inside a block</source>
        <translation>ein Block-Eingang gehört in einen Block</translation>
    </message>
    <message>
        <source>a block output belongs inside a block</source>
        <translation>ein Block-Ausgang gehört in einen Block</translation>
    </message>
    <message>
        <source>a border of {max} {does} more than there is: axis {place} of {x} has {shape}</source>
        <translation>ein Rand von {max} ist mehr, als da ist ({does}): Achse {place} von {x} hat {shape}</translation>
    </message>
    <message>
        <source>a border of {pad} lies around more than height and width, or cuts off</source>
        <translation>ein Rand von {pad} liegt um mehr als Höhe und Breite, oder schneidet ab</translation>
    </message>
    <message>
        <source>a camera met a fault</source>
        <translation>eine Kamera traf auf einen Fehler</translation>
    </message>
    <message>
        <source>a chunk is judged</source>
        <translation>ein Teil wird beurteilt</translation>
    </message>
    <message>
        <source>a filter was painted here, but this layer has no weights it could be put into</source>
        <translation>hier wurde ein Filter gemalt, aber diese Schicht hat keine Gewichte, in die er gesetzt werden könnte</translation>
    </message>
    <message>
        <source>a learned slope per channel</source>
        <translation>eine gelernte Steigung je Kanal</translation>
    </message>
    <message>
        <source>a list of names of nodes</source>
        <translation>eine Liste von Knotennamen</translation>
    </message>
    <message>
        <source>a list of numbers {reach}, at most {most} numbers</source>
        <translation>eine Liste von Zahlen {reach}, höchstens {most} Zahlen</translation>
    </message>
    <message>
        <source>a matrix of equally long rows {reach}, at most {most} numbers</source>
        <translation>eine Matrix mit gleich langen Zeilen {reach}, höchstens {most} Zahlen</translation>
    </message>
    <message>
        <source>a matrix or a vector is needed, but one number reaches this node</source>
        <translation>eine Matrix oder ein Vektor ist nötig, aber diesen Knoten erreicht eine einzelne Zahl</translation>
    </message>
    <message>
        <source>a name is given twice in one object</source>
        <translation>in einem Objekt kommt ein Name zweimal vor</translation>
    </message>
    <message>
        <source>a or b, or both.</source>
        <translation>a oder b oder beide.</translation>
    </message>
    <message>
        <source>a picture (channels × height × width) is needed, but {self} reaches this node</source>
        <translation>ein Bild (Kanäle × Höhe × Breite) ist nötig, aber diesen Knoten erreicht {self}</translation>
    </message>
    <message>
        <source>a picture of the size to restore</source>
        <translation>ein Bild der wiederherzustellenden Größe</translation>
    </message>
    <message>
        <source>a picture or a sequence is needed, but {x} reaches this node</source>
        <translation>ein Bild oder eine Sequenz ist nötig, aber diesen Knoten erreicht {x}</translation>
    </message>
    <message>
        <source>a picture or a sequence with channels is needed, but {x} reaches this node</source>
        <translation>ein Bild oder eine Sequenz mit Kanälen ist nötig, aber diesen Knoten erreicht {x}</translation>
    </message>
    <message>
        <source>a probe met a fault</source>
        <translation>ein Blick traf auf einen Fehler</translation>
    </message>
    <message>
        <source>a run is no longer looked after</source>
        <translation>ein Lauf wird nicht mehr beobachtet</translation>
    </message>
    <message>
        <source>a run was not looked at in the end</source>
        <translation>ein Lauf wurde am Ende nicht angesehen</translation>
    </message>
    <message>
        <source>a sequence (channels × length) is needed, but {self} reaches this node</source>
        <translation>eine Sequenz (Kanäle × Länge) ist nötig, aber diesen Knoten erreicht {self}</translation>
    </message>
    <message>
        <source>a sequence (steps × features) is needed, but {x} reaches this node</source>
        <translation>eine Sequenz (Schritte × Merkmale) ist nötig, aber diesen Knoten erreicht {x}</translation>
    </message>
    <message>
        <source>a sequence of vectors is needed, but {x} tokens reach this node</source>
        <translation>eine Sequenz von Vektoren ist nötig, aber diesen Knoten erreichen {x} Tokens</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>eine einzelne Zahl</translation>
    </message>
    <message>
        <source>a single number is</source>
        <translation>eine einzelne Zahl</translation>
    </message>
    <message>
        <source>a state can not be bypassed, as it gives what came one step earlier</source>
        <translation>ein Zustand lässt sich nicht überbrücken, denn er gibt, was einen Schritt früher kam</translation>
    </message>
    <message>
        <source>a state works only inside a block that runs over time</source>
        <translation>ein Zustand arbeitet nur in einem Block, der über die Zeit läuft</translation>
    </message>
    <message>
        <source>a study met a fault</source>
        <translation>eine Untersuchung traf auf einen Fehler</translation>
    </message>
    <message>
        <source>a target of tokens is needed, but {target} arrives</source>
        <translation>ein Zielwert aus Tokens ist nötig, aber {target} kommt an</translation>
    </message>
    <message>
        <source>a transposed convolution has no groups and no dilation</source>
        <translation>eine transponierte Faltung hat keine Gruppen und keine Dilatation</translation>
    </message>
    <message>
        <source>a value is wired, but no key</source>
        <translation>ein Wert (Value) ist angeschlossen, aber kein Schlüssel (Key)</translation>
    </message>
    <message>
        <source>a vector</source>
        <translation>ein Vektor</translation>
    </message>
    <message>
        <source>a vector is needed, but {self} reaches this node</source>
        <translation>ein Vektor ist nötig, aber diesen Knoten erreicht {self}</translation>
    </message>
    <message>
        <source>a volume (channels × depth × height × width) is needed, but {x} reaches this node</source>
        <translation>ein Volumen (Kanäle × Tiefe × Höhe × Breite) ist nötig, aber diesen Knoten erreicht {x}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a {lists}{reach}, at most {most_numbers} numbers</source>
        <translation>eine {lists}{reach}, höchstens {most_numbers} Zahlen</translation>
    </message>
    <message>
        <source>a {times} picture can not be split into squares of {times2}</source>
        <translation>ein Bild mit {times} lässt sich nicht in Quadrate mit {times2} teilen</translation>
    </message>
    <message>
        <source>a {times} picture is pooled to {times2}, but {times3} reaches this node</source>
        <translation>ein Bild mit {times} wird auf {times2} zusammengefasst, aber diesen Knoten erreicht {times3}</translation>
    </message>
    <message>
        <source>a {title} follows it, but the hidden units of a restricted Boltzmann machine are sigmoid.</source>
        <translation>ihr folgt {title}, aber die verborgenen Einheiten einer eingeschränkten Boltzmann-Maschine sind sigmoid.</translation>
    </message>
    <message>
        <source>a {value} inside a block is not seen by the training</source>
        <translation>{value} in einem Block wird vom Training nicht gesehen</translation>
    </message>
    <message>
        <source>age (years)</source>
        <translation>Alter (Jahre)</translation>
    </message>
    <message>
        <source>alcalinity of ash</source>
        <translation>Alkalität der Asche</translation>
    </message>
    <message>
        <source>all axes of size 1</source>
        <translation>alle Achsen der Größe 1</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>alle Kanäle</translation>
    </message>
    <message>
        <source>all inputs must have the same number of axes, but {first} and {other} arrive</source>
        <translation>alle Eingaben müssen gleich viele Achsen haben, aber {first} und {other} kommen an</translation>
    </message>
    <message>
        <source>all inputs must have the same shape, but {inputs} and {other} arrive</source>
        <translation>alle Eingaben müssen dieselbe Form haben, aber {inputs} und {other} kommen an</translation>
    </message>
    <message>
        <source>all inputs must have the same shape, but {other} and {x} arrive</source>
        <translation>alle Eingaben müssen dieselbe Form haben, aber {other} und {x} kommen an</translation>
    </message>
    <message>
        <source>all inputs must hold the same kind of values, but {first} and {second} arrive</source>
        <translation>alle Eingaben müssen Werte derselben Art haben, aber {first} und {second} kommen an</translation>
    </message>
    <message>
        <source>all sizes but the {named} must agree, but {first} and {other} arrive</source>
        <translation>alle Größen außer {named} müssen übereinstimmen, aber {first} und {other} kommen an</translation>
    </message>
    <message>
        <source>all tokens right</source>
        <translation>alle Tokens richtig</translation>
    </message>
    <message>
        <source>all zeros</source>
        <translation>lauter Nullen</translation>
    </message>
    <message>
        <source>all {given} class weights are 0, so nothing would count</source>
        <translation>alle {given} Klassengewichte sind 0, es würde also nichts zählen</translation>
    </message>
    <message>
        <source>along a new {axis} axis</source>
        <translation>entlang einer neuen Achse ({axis})</translation>
    </message>
    <message>
        <source>along axis {replace}</source>
        <translation>entlang Achse {replace}</translation>
    </message>
    <message>
        <source>along the last axis</source>
        <translation>entlang der letzten Achse</translation>
    </message>
    <message>
        <source>along {named}</source>
        <translation>entlang {named}</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>an index of 25 … 346</source>
        <translation>ein Index von 25 … 346</translation>
    </message>
    <message>
        <source>another vector</source>
        <translation>ein weiterer Vektor</translation>
    </message>
    <message>
        <source>arm {number}</source>
        <translation>Arm {number}</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>as in training</source>
        <translation>wie im Training</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>wie es kommt</translation>
    </message>
    <message>
        <source>at least {text_of}{unit}</source>
        <translation>mindestens {text_of}{unit}</translation>
    </message>
    <message>
        <source>at most {text_of}{unit}</source>
        <translation>höchstens {text_of}{unit}</translation>
    </message>
    <message>
        <source>at normal size</source>
        <translation>in normaler Größe</translation>
    </message>
    <message>
        <source>axis {axis}</source>
        <translation>Achse {axis}</translation>
    </message>
    <message>
        <source>axis {dim} is no fixed number</source>
        <translation>Achse {dim} ist keine feste Zahl</translation>
    </message>
    <message>
        <source>axis {places} of {x} has size {size}, and only size 1 can be left out</source>
        <translation>Achse {places} von {x} hat die Größe {size}, und nur Größe 1 kann entfallen</translation>
    </message>
    <message>
        <source>axis {replace}</source>
        <translation>Achse {replace}</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>batch norm needs 1 to 4 axes, but {rank} axes ({x}) reach this node</source>
        <translation>Batch-Normalisierung braucht 1 bis 4 Achsen, aber diesen Knoten erreichen {rank} Achsen ({x})</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>before {name}</source>
        <translation>vor {name}</translation>
    </message>
    <message>
        <source>beta {beta} and threshold {threshold} are 1 and 20 in the palette</source>
        <translation>beta {beta} und threshold {threshold} sind in der Palette 1 und 20</translation>
    </message>
    <message>
        <source>blank is {blank}, but the classes that have a score are 0 … {classes}</source>
        <translation>Blank ist {blank}, aber die Klassen mit einem Score sind 0 … {classes}</translation>
    </message>
    <message>
        <source>blank {blank}, weight {weight}</source>
        <translation>Blank {blank}, Gewicht {weight}</translation>
    </message>
    <message>
        <source>blob {number}</source>
        <translation>Wolke {number}</translation>
    </message>
    <message>
        <source>blobs</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>blood pressure (mmHg)</source>
        <translation>Blutdruck (mmHg)</translation>
    </message>
    <message>
        <source>blood sugar (mg/dl)</source>
        <translation>Blutzucker (mg/dl)</translation>
    </message>
    <message>
        <source>body mass index (kg/m²)</source>
        <translation>Body-Mass-Index (kg/m²)</translation>
    </message>
    <message>
        <source>border {border}</source>
        <translation>Rand {border}</translation>
    </message>
    <message>
        <source>border {border} is more than half of kernel {kernel}</source>
        <translation>Rand {border} ist mehr als die Hälfte von Kernel {kernel}</translation>
    </message>
    <message>
        <source>both connections and groups ({groups}) say which maps a filter sees</source>
        <translation>sowohl Kartentabelle als auch Gruppen ({groups}) sagen, welche Karten ein Filter sieht</translation>
    </message>
    <message>
        <source>both inputs must have the same shape, but {x} and {y} arrive</source>
        <translation>beide Eingaben müssen dieselbe Form haben, aber {x} und {y} kommen an</translation>
    </message>
    <message>
        <source>both maps and connections say which input maps are looked at</source>
        <translation>sowohl Karten als auch Kartentabelle sagen, welche Eingangskarten betrachtet werden</translation>
    </message>
    <message>
        <source>both vectors must be equally long, but {x} and {y} arrive</source>
        <translation>beide Vektoren müssen gleich lang sein, aber {x} und {y} kommen an</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>bypassed, it gives {name} alone, but {further} is wired too</source>
        <translation>überbrückt gibt er nur {name}, aber auch {further} ist angeschlossen</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>kausal</translation>
    </message>
    <message>
        <source>causal attention needs a key for each query, but {queries} queries and {shape} keys arrive</source>
        <translation>kausale Attention braucht zu jeder Anfrage einen Schlüssel, aber {queries} Anfragen und {shape} Schlüssel kommen an</translation>
    </message>
    <message>
        <source>causal attention needs a key for each query, but {queries} query and {shape} keys arrive</source>
        <translation>kausale Attention braucht zu jeder Anfrage einen Schlüssel, aber {queries} Anfrage und {shape} Schlüssel kommen an</translation>
    </message>
    <message>
        <source>cepstrum {number}</source>
        <translation>Cepstrum {number}</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>china.jpg (the Summer Palace in Beijing, by danielbuechele) and flower.jpg (by vultilion), the two photographs that scikit-learn distributes, from Flickr.</source>
        <translation>china.jpg (der Sommerpalast in Peking, von danielbuechele) und flower.jpg (von vultilion), die zwei Fotografien, die scikit-learn verteilt, von Flickr.</translation>
    </message>
    <message>
        <source>class labels are needed as the target, but numbers ({target}) arrive</source>
        <translation>als Zielwert sind Klassenlabels nötig, aber Zahlen ({target}) kommen an</translation>
    </message>
    <message>
        <source>class {at}</source>
        <translation>Klasse {at}</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>Klasse {number}</translation>
    </message>
    <message>
        <source>class {positive} is looked for, but the classes are 0 … {classes}</source>
        <translation>gesucht wird Klasse {positive}, aber die Klassen sind 0 … {classes}</translation>
    </message>
    <message>
        <source>class_weights has {given} number, but there are {classes} classes</source>
        <translation>Klassengewichte hat {given} Zahl, aber es gibt {classes} Klassen</translation>
    </message>
    <message>
        <source>class_weights has {given} numbers, but there are {classes} classes</source>
        <translation>Klassengewichte hat {given} Zahlen, aber es gibt {classes} Klassen</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>color intensity</source>
        <translation>Farbintensität</translation>
    </message>
    <message>
        <source>colour: expected one of {join}, received {colour}.</source>
        <translation>Farbe: erwartet eine von {join}, erhalten {colour}.</translation>
    </message>
    <message>
        <source>concave points</source>
        <translation>Konkavitätspunkte</translation>
    </message>
    <message>
        <source>connections holds {odd} in row {number}; a map is either seen or not</source>
        <translation>die Kartentabelle hat {odd} in Zeile {number}; eine Karte wird gesehen oder nicht</translation>
    </message>
    <message>
        <source>connections is a table of {rows}×{columns}, but one of {filters}×{maps} (filters × input maps) is needed</source>
        <translation>die Kartentabelle hat {rows}×{columns}, nötig ist {filters}×{maps} (Filter × Eingangskarten)</translation>
    </message>
    <message>
        <source>cos x</source>
        <translation>cos x</translation>
    </message>
    <message>
        <source>cos {bracketed}</source>
        <translation>cos {bracketed}</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>counted from 1 without the batch axis; −1 is the last</source>
        <translation>ab 1 gezählt, ohne die Batch-Achse; −1 ist die letzte</translation>
    </message>
    <message>
        <source>data do not come into a block by themselves</source>
        <translation>Daten kommen nicht von selbst in einen Block</translation>
    </message>
    <message>
        <source>data {title}</source>
        <translation>Daten {title}</translation>
    </message>
    <message>
        <source>deviation {deviation}</source>
        <translation>Abweichung {deviation}</translation>
    </message>
    <message>
        <source>does not require grad</source>
        <translation>hat keinen Gradienten</translation>
    </message>
    <message>
        <source>dot product</source>
        <translation>Skalarprodukt</translation>
    </message>
    <message>
        <source>double backward</source>
        <translation>double backward</translation>
    </message>
    <message>
        <source>drops {rate} %</source>
        <translation>lässt {rate} % weg</translation>
    </message>
    <message>
        <source>drops {rate} % of branches</source>
        <translation>lässt {rate} % der Zweige weg</translation>
    </message>
    <message>
        <source>drops {rate} % of channels</source>
        <translation>lässt {rate} % der Kanäle weg</translation>
    </message>
    <message>
        <source>each channel holds one number only ({x}), which is its own mean</source>
        <translation>jeder Kanal hat nur eine Zahl ({x}), die ihr eigener Mittelwert ist</translation>
    </message>
    <message>
        <source>each example</source>
        <translation>jedes Beispiel</translation>
    </message>
    <message>
        <source>each group would hold one number only, which is its own mean</source>
        <translation>jede Gruppe hätte nur eine Zahl, die ihr eigener Mittelwert ist</translation>
    </message>
    <message>
        <source>each number needs a place, but {x} numbers and {places} places arrive</source>
        <translation>jede Zahl braucht eine Position, aber {x} Zahlen und {places} Positionen kommen an</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>euclidean</source>
        <translation>euklidisch</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>exp(−mean ln p)</source>
        <translation>exp(−mean ln p)</translation>
    </message>
    <message>
        <source>expected a number, received a root of a negative one</source>
        <translation>erwartet wurde eine Zahl, erhalten die Wurzel einer negativen</translation>
    </message>
    <message>
        <source>expected a number, received nothing</source>
        <translation>erwartet wurde eine Zahl, erhalten nichts</translation>
    </message>
    <message>
        <source>expected a number, received {len} characters</source>
        <translation>erwartet wurde eine Zahl, erhalten {len} Zeichen</translation>
    </message>
    <message>
        <source>expected a number, received {strip}</source>
        <translation>erwartet wurde eine Zahl, erhalten {strip}</translation>
    </message>
    <message>
        <source>expected a number, received {unparse}</source>
        <translation>erwartet wurde eine Zahl, erhalten {unparse}</translation>
    </message>
    <message>
        <source>expected a whole number, received {text_of}</source>
        <translation>erwartet wurde eine ganze Zahl, erhalten {text_of}</translation>
    </message>
    <message>
        <source>expected {words}, received {text_of}</source>
        <translation>erwartet {words}, erhalten {text_of}</translation>
    </message>
    <message>
        <source>expected {words}, received {value}</source>
        <translation>erwartet {words}, erhalten {value}</translation>
    </message>
    <message>
        <source>extra {extra} is not less than stride {stride}</source>
        <translation>Zusatz {extra} ist nicht kleiner als Schrittweite {stride}</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>filter ({where}) was painted with {len} numbers, but is {sizes}</source>
        <translation>Filter ({where}) wurde mit {len} Zahlen gemalt, ist aber {sizes}</translation>
    </message>
    <message>
        <source>filter ({where}) was painted, but the weights are {sizes} now</source>
        <translation>Filter ({where}) wurde gemalt, aber die Gewichte sind jetzt {sizes}</translation>
    </message>
    <message>
        <source>filter {number} sees no map: row {number2} of connections holds only 0</source>
        <translation>Filter {number} sieht keine Karte: Zeile {number2} der Kartentabelle hat nur Nullen</translation>
    </message>
    <message>
        <source>filter {place} learns again</source>
        <translation>Filter {place} lernt wieder</translation>
    </message>
    <message>
        <source>filter {place} painted</source>
        <translation>Filter {place} gemalt</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>forward of {name} takes {join}, but {len} inputs are told. Give --input once for each.</source>
        <translation>forward von {name} nimmt {join}, angegeben sind {len} Eingaben. --input für jede einmal angeben.</translation>
    </message>
    <message>
        <source>fractal dimension</source>
        <translation>fraktale Dimension</translation>
    </message>
    <message>
        <source>frame or note</source>
        <translation>Rahmen oder Notiz</translation>
    </message>
    <message>
        <source>frame {title}</source>
        <translation>Rahmen {title}</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>from {lower} to {upper}</source>
        <translation>von {lower} bis {upper}</translation>
    </message>
    <message>
        <source>f′(u) = cos u</source>
        <translation>f′(u) = cos u</translation>
    </message>
    <message>
        <source>f′(u) = sign u</source>
        <translation>f′(u) = Vorzeichen von u</translation>
    </message>
    <message>
        <source>f′(u) = −sin u</source>
        <translation>f′(u) = −sin u</translation>
    </message>
    <message>
        <source>games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>group norm</source>
        <translation>Gruppen-Normalisierung</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>hart</translation>
    </message>
    <message>
        <source>has the shape {shape}, expected {expected}</source>
        <translation>hat die Form {shape}, erwartet {expected}</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>high-density lipoproteins (mg/dl)</source>
        <translation>Lipoproteine hoher Dichte (mg/dl)</translation>
    </message>
    <message>
        <source>holds class numbers {low} … {high}, expected 0 … {classes}</source>
        <translation>enthält Klassennummern {low} … {high}, erwartet 0 … {classes}</translation>
    </message>
    <message>
        <source>holds numbers that are not finite</source>
        <translation>enthält Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>how many classes there are is not known here</source>
        <translation>wie viele Klassen es gibt, ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>how pictures are varied</source>
        <translation>wie Bilder variiert werden</translation>
    </message>
    <message>
        <source>ignored_class is {ignored_class}, but the classes are 0 … {classes}</source>
        <translation>Ignorierte Klasse ist {ignored_class}, aber die Klassen sind 0 … {classes}</translation>
    </message>
    <message>
        <source>in both directions</source>
        <translation>in beiden Richtungen</translation>
    </message>
    <message>
        <source>in their own units</source>
        <translation>in ihren eigenen Einheiten</translation>
    </message>
    <message>
        <source>index is {index}, but the axis has {size} place</source>
        <translation>Index ist {index}, aber die Achse hat {size} Position</translation>
    </message>
    <message>
        <source>index is {index}, but the axis has {size} places</source>
        <translation>Index ist {index}, aber die Achse hat {size} Positionen</translation>
    </message>
    <message>
        <source>input {listed} is not connected</source>
        <translation>Eingang {listed} ist nicht verbunden</translation>
    </message>
    <message>
        <source>input {port} is not connected, so nothing can go past it</source>
        <translation>Eingang {port} ist nicht verbunden, es kann also nichts daran vorbei</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>inputs {listed} are not connected</source>
        <translation>Eingänge {listed} sind nicht verbunden</translation>
    </message>
    <message>
        <source>instance norm</source>
        <translation>Instanz-Normalisierung</translation>
    </message>
    <message>
        <source>is not contiguous</source>
        <translation>ist nicht zusammenhängend</translation>
    </message>
    <message>
        <source>is {dtype}, expected {dtype2}</source>
        <translation>ist {dtype}, erwartet {dtype2}</translation>
    </message>
    <message>
        <source>it adds axes in front of the batch</source>
        <translation>es fügt Achsen vor dem Batch ein</translation>
    </message>
    <message>
        <source>it calculates with the size of the batch</source>
        <translation>es rechnet mit der Größe des Batches</translation>
    </message>
    <message>
        <source>it can not be bypassed, as nothing comes into it that could go past</source>
        <translation>er lässt sich nicht überbrücken, denn es kommt nichts hinein, das vorbei könnte</translation>
    </message>
    <message>
        <source>it can not be bypassed, as nothing goes out of it</source>
        <translation>er lässt sich nicht überbrücken, denn es geht nichts hinaus</translation>
    </message>
    <message>
        <source>it can not share the weights of {block} with {who}: {ours} reaches it, and {theirs} there</source>
        <translation>er kann die Gewichte von {block} nicht mit {who} teilen: Hier kommt {ours} an, dort {theirs}</translation>
    </message>
    <message>
        <source>it combines {spec} and {spec2} whose batches lie along other axes</source>
        <translation>es verknüpft {spec} und {spec2}, deren Batches entlang anderer Achsen liegen</translation>
    </message>
    <message>
        <source>it comes before {name} and learns, but the perceptron rule knows no way to teach hidden layers.</source>
        <translation>sie kommt vor {name} und lernt, aber die Perzeptron-Regel weiß nicht, wie verborgene Schichten zu lehren sind.</translation>
    </message>
    <message>
        <source>it counts partly filled windows (ceil_mode)</source>
        <translation>es zählt teilweise gefüllte Fenster (ceil_mode)</translation>
    </message>
    <message>
        <source>it divides by another number than the size of the window</source>
        <translation>es teilt durch eine andere Zahl als die Größe des Fensters</translation>
    </message>
    <message>
        <source>it does not see the observation.</source>
        <translation>er sieht die Beobachtung nicht.</translation>
    </message>
    <message>
        <source>it ends with {name}</source>
        <translation>es endet mit {name}</translation>
    </message>
    <message>
        <source>it gives chances, but scores are needed: the softmax is taken of them.</source>
        <translation>er gibt Wahrscheinlichkeiten, gebraucht werden aber Scores: Von ihnen wird der Softmax genommen.</translation>
    </message>
    <message>
        <source>it gives nothing</source>
        <translation>es gibt nichts</translation>
    </message>
    <message>
        <source>it gives places</source>
        <translation>es gibt Positionen</translation>
    </message>
    <message>
        <source>it gives {outputs}, but {in_words} needed.</source>
        <translation>er gibt {outputs}; gebraucht wird: {in_words}.</translation>
    </message>
    <message>
        <source>it goes backwards, or takes nothing</source>
        <translation>es geht rückwärts, oder nimmt nichts</translation>
    </message>
    <message>
        <source>it has no bias, but what it mirrors has one for each input.</source>
        <translation>sie hat keinen Bias, aber was sie spiegelt, hat einen für jede Eingabe.</translation>
    </message>
    <message>
        <source>it has no biases</source>
        <translation>es hat keine Biases</translation>
    </message>
    <message>
        <source>it has {count} unit, but the target is {wanted}.</source>
        <translation>sie hat {count} Einheit, aber das Ziel ist {wanted}.</translation>
    </message>
    <message>
        <source>it has {count} units, but the target is {wanted}.</source>
        <translation>sie hat {count} Einheiten, aber das Ziel ist {wanted}.</translation>
    </message>
    <message>
        <source>it hides parts of the memory, or some keys</source>
        <translation>es verdeckt Teile des Gedächtnisses, oder einige Schlüssel</translation>
    </message>
    <message>
        <source>it hides some keys (key_padding_mask), or adds keys of its own</source>
        <translation>es verdeckt einige Schlüssel (key_padding_mask), oder fügt eigene hinzu</translation>
    </message>
    <message>
        <source>it hides some keys (src_key_padding_mask)</source>
        <translation>es verdeckt einige Schlüssel (src_key_padding_mask)</translation>
    </message>
    <message>
        <source>it is a {title}, but only Linear layers can be learned one by one.</source>
        <translation>sie ist {title}, aber nur lineare Schichten können eine nach der anderen gelernt werden.</translation>
    </message>
    <message>
        <source>it is bypassed</source>
        <translation>er ist überbrückt</translation>
    </message>
    <message>
        <source>it is frozen, but the recipe is to change it.</source>
        <translation>sie ist eingefroren, aber das Rezept soll sie ändern.</translation>
    </message>
    <message>
        <source>it is made from {unseen}, which nobody knows while playing.</source>
        <translation>er entsteht aus {unseen}, was beim Spielen niemand kennt.</translation>
    </message>
    <message>
        <source>it is named among the layers to learn and among the mirrored ones.</source>
        <translation>sie ist unter den lernenden Schichten genannt und unter den gespiegelten.</translation>
    </message>
    <message>
        <source>it is not a text file</source>
        <translation>es ist keine Textdatei</translation>
    </message>
    <message>
        <source>it is scaled</source>
        <translation>es ist skaliert</translation>
    </message>
    <message>
        <source>it is told the size of what comes out</source>
        <translation>ihm wird die Größe des Ergebnisses vorgegeben</translation>
    </message>
    <message>
        <source>it is wired to {source}, but only a layer behind a node&apos;s first output can be learned by itself.</source>
        <translation>sie ist mit {source} verbunden, aber nur eine Schicht hinter dem ersten Ausgang eines Knotens kann für sich lernen.</translation>
    </message>
    <message>
        <source>it keeps a running average</source>
        <translation>es führt ein gleitendes Mittel</translation>
    </message>
    <message>
        <source>it keeps its vectors short in its own way (max_norm)</source>
        <translation>es hält seine Vektoren auf eigene Art kurz (max_norm)</translation>
    </message>
    <message>
        <source>it keeps no running average, or one of all batches alike</source>
        <translation>es führt kein gleitendes Mittel, oder eines über alle Batches gleich</translation>
    </message>
    <message>
        <source>it makes {sizes} numbers of {sizes2}, but to mirror {name} it must make {inputs} of {units}.</source>
        <translation>sie macht {sizes} Zahlen aus {sizes2}, müsste aber, um {name} zu spiegeln, {inputs} aus {units} machen.</translation>
    </message>
    <message>
        <source>it mixes the batch with another axis</source>
        <translation>es mischt den Batch mit einer anderen Achse</translation>
    </message>
    <message>
        <source>it mixes the batch with another axis (shape {tuple} for 2 examples)</source>
        <translation>es mischt den Batch mit einer anderen Achse (Form {tuple} bei 2 Beispielen)</translation>
    </message>
    <message>
        <source>it mixes the batch with another axis (shape {tuple} for 2 examples); each example is by itself in a drawing</source>
        <translation>es mischt den Batch mit einer anderen Achse (Form {tuple} bei 2 Beispielen); in einer Zeichnung steht jedes Beispiel für sich</translation>
    </message>
    <message>
        <source>it multiplies along the batch</source>
        <translation>es multipliziert entlang des Batches</translation>
    </message>
    <message>
        <source>it pairs the batch with another axis</source>
        <translation>es paart den Batch mit einer anderen Achse</translation>
    </message>
    <message>
        <source>it projects its output (proj_size)</source>
        <translation>es projiziert seine Ausgabe (proj_size)</translation>
    </message>
    <message>
        <source>it repeats examples, or adds axes</source>
        <translation>es wiederholt Beispiele, oder fügt Achsen ein</translation>
    </message>
    <message>
        <source>it rounds</source>
        <translation>es rundet</translation>
    </message>
    <message>
        <source>it says that it is {id}, but {fault}</source>
        <translation>es nennt sich {id}, aber {fault}</translation>
    </message>
    <message>
        <source>it scales without a shift, or shifts without a scale</source>
        <translation>es skaliert ohne Verschiebung, oder verschiebt ohne Skala</translation>
    </message>
    <message>
        <source>it sums over the batch</source>
        <translation>es summiert über den Batch</translation>
    </message>
    <message>
        <source>it takes a part whose size depends on the batch</source>
        <translation>es nimmt einen Teil, dessen Größe vom Batch abhängt</translation>
    </message>
    <message>
        <source>it takes elements by an index that is no fixed number</source>
        <translation>es nimmt Elemente nach einem Index, der keine feste Zahl ist</translation>
    </message>
    <message>
        <source>it takes some of the examples; each example is by itself in a drawing</source>
        <translation>es nimmt einige der Beispiele; in einer Zeichnung steht jedes Beispiel für sich</translation>
    </message>
    <message>
        <source>it tells where they were</source>
        <translation>es sagt, wo sie waren</translation>
    </message>
    <message>
        <source>it uses fixed numbers that are not real or not finite</source>
        <translation>es verwendet feste Zahlen, die nicht reell oder nicht endlich sind</translation>
    </message>
    <message>
        <source>it uses numbers that are computed from weights alone</source>
        <translation>es verwendet Zahlen, die nur aus Gewichten berechnet sind</translation>
    </message>
    <message>
        <source>it uses numbers that differ from example to example</source>
        <translation>es verwendet Zahlen, die sich von Beispiel zu Beispiel unterscheiden</translation>
    </message>
    <message>
        <source>it uses {numel} fixed numbers, too many to type in</source>
        <translation>es verwendet {numel} feste Zahlen, zu viele zum Eintippen</translation>
    </message>
    <message>
        <source>it works along the batch</source>
        <translation>es arbeitet entlang des Batches</translation>
    </message>
    <message>
        <source>it works along the batch, but each example is by itself in a drawing</source>
        <translation>es arbeitet entlang des Batches, aber in einer Zeichnung steht jedes Beispiel für sich</translation>
    </message>
    <message>
        <source>it works over {len} of {rank} axes, not over all or the last</source>
        <translation>es arbeitet über {len} von {rank} Achsen, nicht über alle oder die letzte</translation>
    </message>
    <message>
        <source>its activation is {bend}, not ReLU or GELU</source>
        <translation>seine Aktivierung ist {bend}, nicht ReLU oder GELU</translation>
    </message>
    <message>
        <source>its arguments are not understood ({fault})</source>
        <translation>seine Argumente sind unverständlich ({fault})</translation>
    </message>
    <message>
        <source>its axes do not stand as batch_first says</source>
        <translation>seine Achsen stehen nicht, wie batch_first sagt</translation>
    </message>
    <message>
        <source>its border is {mode}, in three directions</source>
        <translation>sein Rand ist {mode}, in drei Richtungen</translation>
    </message>
    <message>
        <source>its bounds are no fixed numbers</source>
        <translation>seine Grenzen sind keine festen Zahlen</translation>
    </message>
    <message>
        <source>its exponent is no fixed number</source>
        <translation>sein Exponent ist keine feste Zahl</translation>
    </message>
    <message>
        <source>its first axis is not the batch</source>
        <translation>seine erste Achse ist nicht der Batch</translation>
    </message>
    <message>
        <source>its further arguments {spare} have no counterpart</source>
        <translation>seine weiteren Argumente {spare} haben keine Entsprechung</translation>
    </message>
    <message>
        <source>its mask depends on the examples</source>
        <translation>seine Maske hängt von den Beispielen ab</translation>
    </message>
    <message>
        <source>its mask hides other steps than the later ones</source>
        <translation>seine Maske verdeckt andere Schritte als die späteren</translation>
    </message>
    <message>
        <source>its mask hides the later steps only in part</source>
        <translation>seine Maske verdeckt die späteren Schritte nur zum Teil</translation>
    </message>
    <message>
        <source>its mask or its value depends on the examples</source>
        <translation>seine Maske oder sein Wert hängt von den Beispielen ab</translation>
    </message>
    <message>
        <source>its option {name}={value} has no counterpart</source>
        <translation>seine Option {name}={value} hat keine Entsprechung</translation>
    </message>
    <message>
        <source>its parts have other dropout rates than each other</source>
        <translation>seine Teile haben unterschiedliche Dropout-Raten</translation>
    </message>
    <message>
        <source>its sides do not become longer by the same whole factor</source>
        <translation>seine Seiten werden nicht um denselben ganzen Faktor länger</translation>
    </message>
    <message>
        <source>its sums go into several activations ({join}), so it is not clear what its units give.</source>
        <translation>ihre Summen gehen in mehrere Aktivierungen ({join}), es ist also nicht klar, was ihre Einheiten liefern.</translation>
    </message>
    <message>
        <source>its windows have gaps (dilation)</source>
        <translation>seine Fenster haben Lücken (dilation)</translation>
    </message>
    <message>
        <source>its {kind} is over all examples; each is by itself in a drawing</source>
        <translation>sein {kind} geht über alle Beispiele; in einer Zeichnung steht jedes für sich</translation>
    </message>
    <message>
        <source>its {name} has the shape {tuple}, but {title} needs {shape}</source>
        <translation>sein {name} hat die Form {tuple}, aber {title} braucht {shape}</translation>
    </message>
    <message>
        <source>its {what} is computed from other weights</source>
        <translation>sein {what} wird aus anderen Gewichten berechnet</translation>
    </message>
    <message>
        <source>its {what} is computed from the examples</source>
        <translation>sein {what} wird aus den Beispielen berechnet</translation>
    </message>
    <message>
        <source>its {what} is {sides}; nodes of the palette have the same on all sides</source>
        <translation>sein {what} ist {sides}; Knoten der Palette haben auf allen Seiten dasselbe</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>k is {k}, but there are only {classes} classes</source>
        <translation>k ist {k}, aber es gibt nur {classes} Klassen</translation>
    </message>
    <message>
        <source>keeps mean 0, deviation 1</source>
        <translation>hält Mittelwert 0, Abweichung 1</translation>
    </message>
    <message>
        <source>kept from the step before</source>
        <translation>vom Schritt davor behalten</translation>
    </message>
    <message>
        <source>kernel {square}{spread} is larger than the {times} {place}{with_border} that reaches it</source>
        <translation>Kernel {square}{spread} ist größer als {place} ({times}){with_border}, was hier ankommt</translation>
    </message>
    <message>
        <source>labels are needed, but numbers ({x}) reach this node</source>
        <translation>Labels sind nötig, aber diesen Knoten erreichen Zahlen ({x})</translation>
    </message>
    <message>
        <source>labels of 2 classes are needed, but there are {classes}</source>
        <translation>Labels mit 2 Klassen sind nötig, aber es gibt {classes}</translation>
    </message>
    <message>
        <source>labels of 2 classes are needed, same and different, but there are {classes}</source>
        <translation>Labels mit 2 Klassen sind nötig, gleich und ungleich, aber es gibt {classes}</translation>
    </message>
    <message>
        <source>labels of {classes} classes</source>
        <translation>Labels mit {classes} Klassen</translation>
    </message>
    <message>
        <source>labels or tokens are needed, but real numbers ({x}) reach this node</source>
        <translation>Labels oder Tokens sind nötig, aber diesen Knoten erreichen reelle Zahlen ({x})</translation>
    </message>
    <message>
        <source>largest of each {pieces}</source>
        <translation>Größtes von je {pieces}</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzte</translation>
    </message>
    <message>
        <source>layer_norm_eps is {norms}, and 1e-5 in the palette</source>
        <translation>layer_norm_eps ist {norms}, und in der Palette 1e-5</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>learned numbers</source>
        <translation>gelernte Zahlen</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>Liste von Zahlen</translation>
    </message>
    <message>
        <source>list of whole numbers</source>
        <translation>Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>ln x</source>
        <translation>ln x</translation>
    </message>
    <message>
        <source>ln {bracketed}</source>
        <translation>ln {bracketed}</translation>
    </message>
    <message>
        <source>ln Σ e^z, {len} terms</source>
        <translation>ln Σ e^z, {len} Summanden</translation>
    </message>
    <message>
        <source>ln σ², so that σ² is above 0.</source>
        <translation>ln σ², damit σ² über 0 liegt.</translation>
    </message>
    <message>
        <source>local response norm</source>
        <translation>Lokale Antwort-Normalisierung</translation>
    </message>
    <message>
        <source>logarithm of triglycerides</source>
        <translation>Logarithmus der Triglyceride</translation>
    </message>
    <message>
        <source>low-density lipoproteins (mg/dl)</source>
        <translation>Lipoproteine niedriger Dichte (mg/dl)</translation>
    </message>
    <message>
        <source>lower is {lower} and upper {upper}, so nothing passes</source>
        <translation>die untere Grenze ist {lower}, die obere {upper}, es geht also nichts hindurch</translation>
    </message>
    <message>
        <source>lower is {lower}, which is more than upper, {upper}</source>
        <translation>die untere Grenze ist {lower}, mehr als die obere, {upper}</translation>
    </message>
    <message>
        <source>malic acid</source>
        <translation>Äpfelsäure</translation>
    </message>
    <message>
        <source>maps names input map {beyond}, but {shape} arrive</source>
        <translation>„Karten“ nennt die Eingangskarte {beyond}, aber es kommen {shape} an</translation>
    </message>
    <message>
        <source>maps names one input map twice ({join})</source>
        <translation>„Karten“ nennt eine Eingangskarte zweimal ({join})</translation>
    </message>
    <message>
        <source>margin {margin}, weight {weight}</source>
        <translation>Abstand {margin}, Gewicht {weight}</translation>
    </message>
    <message>
        <source>matrix of equally long rows</source>
        <translation>Matrix mit gleich langen Zeilen</translation>
    </message>
    <message>
        <source>max of {len}</source>
        <translation>Größte von {len}</translation>
    </message>
    <message>
        <source>max of {len}: x[{at}] wins</source>
        <translation>Größte von {len}: x[{at}] gewinnt</translation>
    </message>
    <message>
        <source>max per channel</source>
        <translation>Max je Kanal</translation>
    </message>
    <message>
        <source>max {kernel}×{kernel2}{step}</source>
        <translation>Max {kernel}×{kernel2}{step}</translation>
    </message>
    <message>
        <source>max, to {height}×{width}</source>
        <translation>Max, auf {height}×{width}</translation>
    </message>
    <message>
        <source>max, to {length}</source>
        <translation>Max, auf {length}</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean and log_variance must have the same shape, but {mean} and {log_variance} arrive</source>
        <translation>mean und log_variance müssen dieselbe Form haben, aber {mean} und {log_variance} kommen an</translation>
    </message>
    <message>
        <source>mean of {len}</source>
        <translation>Mittelwert von {len}</translation>
    </message>
    <message>
        <source>mean of {len} numbers</source>
        <translation>Mittelwert von {len} Zahlen</translation>
    </message>
    <message>
        <source>mean of {len} squares</source>
        <translation>Mittelwert von {len} Quadraten</translation>
    </message>
    <message>
        <source>mean of {len} squares (x − μ)²</source>
        <translation>Mittelwert von {len} Quadraten (x − μ)²</translation>
    </message>
    <message>
        <source>mean of {len}: {name}</source>
        <translation>Mittelwert von {len}: {name}</translation>
    </message>
    <message>
        <source>mean per channel</source>
        <translation>Mittel je Kanal</translation>
    </message>
    <message>
        <source>mean square</source>
        <translation>quadratisches Mittel</translation>
    </message>
    <message>
        <source>mean {measure}</source>
        <translation>Mittel: {measure}</translation>
    </message>
    <message>
        <source>mean, to {height}×{width}</source>
        <translation>Mittel, auf {height}×{width}</translation>
    </message>
    <message>
        <source>mean, to {length}</source>
        <translation>Mittel, auf {length}</translation>
    </message>
    <message>
        <source>method: expected one of {join}.</source>
        <translation>Verfahren: erwartet wird eines von {join}.</translation>
    </message>
    <message>
        <source>min of {len}</source>
        <translation>Kleinste von {len}</translation>
    </message>
    <message>
        <source>mode {mode} with align_corners={align_corners} is not in the palette</source>
        <translation>den Modus {mode} mit align_corners={align_corners} gibt es in der Palette nicht</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>nächster</translation>
    </message>
    <message>
        <source>new axis {replace}</source>
        <translation>neue Achse {replace}</translation>
    </message>
    <message>
        <source>no activation follows it, but the hidden units of a restricted Boltzmann machine are sigmoid; only the last layer may be linear.</source>
        <translation>ihr folgt keine Aktivierung, aber die verborgenen Einheiten einer eingeschränkten Boltzmann-Maschine sind sigmoid; nur die letzte Schicht darf linear sein.</translation>
    </message>
    <message>
        <source>no data reach</source>
        <translation>keine Daten erreichen</translation>
    </message>
    <message>
        <source>no data reach it, so there is nothing it could learn.</source>
        <translation>keine Daten erreichen sie, also gibt es nichts, was sie lernen könnte.</translation>
    </message>
    <message>
        <source>no equation</source>
        <translation>keine Gleichung</translation>
    </message>
    <message>
        <source>no fields</source>
        <translation>keine Felder</translation>
    </message>
    <message>
        <source>no mistake any more</source>
        <translation>kein Fehler mehr</translation>
    </message>
    <message>
        <source>no numbers are typed in</source>
        <translation>es sind keine Zahlen eingetippt</translation>
    </message>
    <message>
        <source>no numbers typed in</source>
        <translation>keine Zahlen eingetippt</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keine nötig</translation>
    </message>
    <message>
        <source>nonflavanoid phenols</source>
        <translation>nichtflavonoide Phenole</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normalverteilt</translation>
    </message>
    <message>
        <source>not implemented</source>
        <translation>nicht implementiert</translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>nicht {name}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>nothing in it depends on the examples</source>
        <translation>nichts darin hängt von den Beispielen ab</translation>
    </message>
    <message>
        <source>nothing is left of the {whole} when {border} {unit} are cut off on each side (it would be {times})</source>
        <translation>es bleibt nichts übrig ({whole}), wenn auf jeder Seite {border} {unit} abgeschnitten werden (es wäre {times})</translation>
    </message>
    <message>
        <source>nothing is left when a border of {border} is taken off (the picture would be {times})</source>
        <translation>es bleibt nichts übrig, wenn ein Rand von {border} entfernt wird (das Bild wäre {times})</translation>
    </message>
    <message>
        <source>nothing is left when {before} and {after} are cut off axis {place} of {x}, which has {size}</source>
        <translation>es bleibt nichts übrig, wenn {before} und {after} von Achse {place} von {x} abgeschnitten werden; sie hat {size}</translation>
    </message>
    <message>
        <source>nothing is wired into this node</source>
        <translation>an diesem Knoten ist nichts angeschlossen</translation>
    </message>
    <message>
        <source>nothing lies from {start} to {stop}: the axis has {size} places</source>
        <translation>zwischen {start} und {stop} liegt nichts: Die Achse hat {size} Positionen</translation>
    </message>
    <message>
        <source>nothing says how many steps there are</source>
        <translation>nichts sagt, wie viele Schritte es gibt</translation>
    </message>
    <message>
        <source>nothing tells that its tokens are 1 of {shape}; say so with --input, as --input tokens:{shape2}/{shape3}</source>
        <translation>nichts sagt, dass seine Tokens 1 von {shape} sind; mit --input angeben, etwa --input tokens:{shape2}/{shape3}</translation>
    </message>
    <message>
        <source>nothing tells what {out} should have answered.{is_hidden}</source>
        <translation>nichts sagt, was {out} hätte antworten sollen.{is_hidden}</translation>
    </message>
    <message>
        <source>nothing that counts</source>
        <translation>nichts, was zählt</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>numbers ({dtype})</source>
        <translation>Zahlen ({dtype})</translation>
    </message>
    <message>
        <source>numbers to put back</source>
        <translation>zurückzulegende Zahlen</translation>
    </message>
    <message>
        <source>od280/od315 of diluted wines</source>
        <translation>OD280/OD315 verdünnter Weine</translation>
    </message>
    <message>
        <source>of class {positive}</source>
        <translation>der Klasse {positive}</translation>
    </message>
    <message>
        <source>of head {head}</source>
        <translation>von Kopf {head}</translation>
    </message>
    <message>
        <source>one answer per pair is needed, but {target} arrives</source>
        <translation>je Paar ist eine Antwort nötig, aber {target} kommt an</translation>
    </message>
    <message>
        <source>one index is needed at each place ({rest}), but {index} arrives</source>
        <translation>an jeder Position ist ein Index nötig ({rest}), aber {index} kommt an</translation>
    </message>
    <message>
        <source>one learned slope</source>
        <translation>eine gelernte Steigung</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>one number per example can not be normalised</source>
        <translation>eine Zahl je Beispiel lässt sich nicht normalisieren</translation>
    </message>
    <message>
        <source>one number per example has no axes</source>
        <translation>eine Zahl je Beispiel hat keine Achsen</translation>
    </message>
    <message>
        <source>one number per example has no channels</source>
        <translation>eine Zahl je Beispiel hat keine Kanäle</translation>
    </message>
    <message>
        <source>one of its vectors stays zero (padding_idx)</source>
        <translation>einer seiner Vektoren bleibt null (padding_idx)</translation>
    </message>
    <message>
        <source>one of {join}</source>
        <translation>eines von {join}</translation>
    </message>
    <message>
        <source>only some of its results can be expressed</source>
        <translation>nur einige seiner Ergebnisse lassen sich ausdrücken</translation>
    </message>
    <message>
        <source>only whole numbers (tokens or classes) reach</source>
        <translation>nur ganze Zahlen (Tokens oder Klassen) erreichen</translation>
    </message>
    <message>
        <source>or {mend}.</source>
        <translation>oder {mend}.</translation>
    </message>
    <message>
        <source>order ({listed}) must name each of the {rank} axes of {x} once</source>
        <translation>die Reihenfolge ({listed}) muss jede der {rank} Achsen von {x} einmal nennen</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>kein Speicher mehr</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>über die Zeit</translation>
    </message>
    <message>
        <source>over {size} channel</source>
        <translation>über {size} Kanal</translation>
    </message>
    <message>
        <source>over {size} channels</source>
        <translation>über {size} Kanäle</translation>
    </message>
    <message>
        <source>peak {peak}</source>
        <translation>Spitzenwert {peak}</translation>
    </message>
    <message>
        <source>per channel and example</source>
        <translation>je Kanal und Beispiel</translation>
    </message>
    <message>
        <source>per channel, over the batch</source>
        <translation>je Kanal, über den Batch</translation>
    </message>
    <message>
        <source>petal length (cm)</source>
        <translation>Kronblattlänge (cm)</translation>
    </message>
    <message>
        <source>petal width (cm)</source>
        <translation>Kronblattbreite (cm)</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>places (whole numbers) are needed, but class numbers ({places}) reach places</source>
        <translation>Positionen (ganze Zahlen) sind nötig, aber an places kommen Klassennummern ({places}) an</translation>
    </message>
    <message>
        <source>places (whole numbers) are needed, but real numbers ({places}) reach places</source>
        <translation>Positionen (ganze Zahlen) sind nötig, aber an places kommen reelle Zahlen ({places}) an</translation>
    </message>
    <message>
        <source>places are told of pictures alone, without ceil_mode</source>
        <translation>Positionen werden nur von Bildern angegeben, ohne ceil_mode</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>port of the block</source>
        <translation>Anschluss des Blocks</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>push left</source>
        <translation>nach links schieben</translation>
    </message>
    <message>
        <source>push right</source>
        <translation>nach rechts schieben</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>queries and keys must have the same size, but queries of {shape} and keys of {width} numbers arrive</source>
        <translation>Anfragen und Schlüssel müssen dieselbe Größe haben, aber Anfragen mit {shape} und Schlüssel mit {width} Zahlen kommen an</translation>
    </message>
    <message>
        <source>reach</source>
        <translation>erreichen</translation>
    </message>
    <message>
        <source>reaches</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>real numbers ({numbers}) are needed, but {dtype} reaches this node</source>
        <translation>reelle Zahlen ({numbers}) sind nötig, aber diesen Knoten erreicht {dtype}</translation>
    </message>
    <message>
        <source>real numbers are needed, but class labels ({spec}) reach this node</source>
        <translation>reelle Zahlen sind nötig, aber diesen Knoten erreichen Klassenlabels ({spec})</translation>
    </message>
    <message>
        <source>red, green and blue</source>
        <translation>Rot, Grün und Blau</translation>
    </message>
    <message>
        <source>row {n}, column {n2}</source>
        <translation>Zeile {n}, Spalte {n2}</translation>
    </message>
    <message>
        <source>rows of {k} numbers can not be multiplied with columns of {other} ({x} times {y})</source>
        <translation>Zeilen mit {k} Zahlen lassen sich nicht mit Spalten mit {other} multiplizieren ({x} mal {y})</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s data set {table} has the shape {shape}, expected {expected}. Install scikit-learn again.</source>
        <translation>Der Datensatz {table} von scikit-learn hat die Form {shape}, erwartet {expected}. Scikit-learn neu installieren.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s digits have the shape {shape}, expected (1797, 64). Install scikit-learn again.</source>
        <translation>Die Ziffern von scikit-learn haben die Form {shape}, erwartet (1797, 64). Scikit-learn neu installieren.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s file of the data set {name} can not be read ({error}). Install scikit-learn again.</source>
        <translation>Die scikit-learn-Datei des Datensatzes {name} lässt sich nicht lesen ({error}). Scikit-learn neu installieren.</translation>
    </message>
    <message>
        <source>scores and target must have the same shape, but {scores} and {target} arrive</source>
        <translation>Scores und Zielwert müssen dieselbe Form haben, aber {scores} und {target} kommen an</translation>
    </message>
    <message>
        <source>sepal length (cm)</source>
        <translation>Kelchblattlänge (cm)</translation>
    </message>
    <message>
        <source>sepal width (cm)</source>
        <translation>Kelchblattbreite (cm)</translation>
    </message>
    <message>
        <source>sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>set padding to same</source>
        <translation>Padding auf Same stellen</translation>
    </message>
    <message>
        <source>several scores are needed, but one number reaches this node</source>
        <translation>mehrere Scores sind nötig, aber diesen Knoten erreicht eine Zahl</translation>
    </message>
    <message>
        <source>sex (1, 2)</source>
        <translation>Geschlecht (1, 2)</translation>
    </message>
    <message>
        <source>shape ({join}) needs at least one size, none of them 0, and −1 at most once</source>
        <translation>die Form ({join}) braucht mindestens eine Größe, keine davon 0, und −1 höchstens einmal</translation>
    </message>
    <message>
        <source>shape names no axis</source>
        <translation>die Form nennt keine Achse</translation>
    </message>
    <message>
        <source>share of spread explained</source>
        <translation>erklärter Anteil der Streuung</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>sign of {text}</source>
        <translation>Vorzeichen von {text}</translation>
    </message>
    <message>
        <source>sin x</source>
        <translation>sin x</translation>
    </message>
    <message>
        <source>sin {bracketed}</source>
        <translation>sin {bracketed}</translation>
    </message>
    <message>
        <source>sines and cosines</source>
        <translation>Sinus und Kosinus</translation>
    </message>
    <message>
        <source>slope {slope} below 0</source>
        <translation>Steigung {slope} unter 0</translation>
    </message>
    <message>
        <source>speaker {number}</source>
        <translation>Sprecher {number}</translation>
    </message>
    <message>
        <source>squared</source>
        <translation>quadriert</translation>
    </message>
    <message>
        <source>stage {number}.recipe</source>
        <translation>Stufe {number}.Rezept</translation>
    </message>
    <message>
        <source>stage {number}.training</source>
        <translation>Stufe {number}.Training</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>standardisiert</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>stride {stride}</source>
        <translation>Schrittweite {stride}</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>sum {size}</source>
        <translation>Summe {size}</translation>
    </message>
    <message>
        <source>taken as ∂out/∂z = 1</source>
        <translation>genommen als ∂out/∂z = 1</translation>
    </message>
    <message>
        <source>tanh z</source>
        <translation>tanh z</translation>
    </message>
    <message>
        <source>temperature {temperature}</source>
        <translation>Temperatur {temperature}</translation>
    </message>
    <message>
        <source>temperature {temperature}, hard</source>
        <translation>Temperatur {temperature}, hart</translation>
    </message>
    <message>
        <source>the batches of its inputs lie along other axes</source>
        <translation>die Batches seiner Eingaben liegen entlang anderer Achsen</translation>
    </message>
    <message>
        <source>the block {block}</source>
        <translation>der Block {block}</translation>
    </message>
    <message>
        <source>the block {block} gives nothing</source>
        <translation>der Block {block} gibt nichts</translation>
    </message>
    <message>
        <source>the copies can not share weights, as what reaches them differs in size</source>
        <translation>die Kopien können keine Gewichte teilen, denn was sie erreicht, ist verschieden groß</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>die Daten</translation>
    </message>
    <message>
        <source>the data set has no field {field}; it has {known}</source>
        <translation>der Datensatz hat kein Feld {field}; er hat {known}</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>zum Ende</translation>
    </message>
    <message>
        <source>the engine&apos;s thread met a fault</source>
        <translation>der Thread der Rechenmaschine stieß auf einen Fehler</translation>
    </message>
    <message>
        <source>the equation gives input {number} {counted} ({letters}), but it has {counted2} ({x})</source>
        <translation>die Gleichung gibt Eingabe {number} {counted} ({letters}), sie hat aber {counted2} ({x})</translation>
    </message>
    <message>
        <source>the equation holds {sign}, which is no letter from a to z or A to Z</source>
        <translation>die Gleichung enthält {sign}, keinen Buchstaben von a bis z oder A bis Z</translation>
    </message>
    <message>
        <source>the equation names {named}, but {arriving}</source>
        <translation>die Gleichung nennt {named}, aber {arriving}</translation>
    </message>
    <message>
        <source>the equation uses all 52 letters, so none is left for the batch axis</source>
        <translation>die Gleichung verwendet alle 52 Buchstaben, für die Batch-Achse bleibt also keiner</translation>
    </message>
    <message>
        <source>the equation {equation} needs an arrow, and no dots</source>
        <translation>die Gleichung {equation} braucht einen Pfeil, und keine Punkte</translation>
    </message>
    <message>
        <source>the filter has no numbers</source>
        <translation>der Filter hat keine Zahlen</translation>
    </message>
    <message>
        <source>the first state {name} must be {times}, but {state} reaches it</source>
        <translation>der erste Zustand {name} muss {times} sein, aber {state} kommt an</translation>
    </message>
    <message>
        <source>the highest score</source>
        <translation>der höchste Score</translation>
    </message>
    <message>
        <source>the index has {classes} classes, but the axis has {size} place</source>
        <translation>der Index hat {classes} Klassen, aber die Achse hat {size} Position</translation>
    </message>
    <message>
        <source>the index has {classes} classes, but the axis has {size} places</source>
        <translation>der Index hat {classes} Klassen, aber die Achse hat {size} Positionen</translation>
    </message>
    <message>
        <source>the inputs</source>
        <translation>die Eingaben</translation>
    </message>
    <message>
        <source>the labels have {classes} classes, but classes is {classes2}</source>
        <translation>die Labels haben {classes} Klassen, aber „Klassen“ ist {classes2}</translation>
    </message>
    <message>
        <source>the largest numbers</source>
        <translation>die größten Zahlen</translation>
    </message>
    <message>
        <source>the last step</source>
        <translation>der letzte Schritt</translation>
    </message>
    <message>
        <source>the last {frames} screens, newest last</source>
        <translation>die letzten {frames} Bildschirme, der neueste zuletzt</translation>
    </message>
    <message>
        <source>the name of a node</source>
        <translation>der Name eines Knotens</translation>
    </message>
    <message>
        <source>the palette&apos;s node would give {spec}, but the model gives {join}</source>
        <translation>der Knoten der Palette ergäbe {spec}, aber das Modell gibt {join}</translation>
    </message>
    <message>
        <source>the power is too large to work out</source>
        <translation>die Potenz ist zu groß zum Ausrechnen</translation>
    </message>
    <message>
        <source>the same at every step</source>
        <translation>in jedem Schritt dasselbe</translation>
    </message>
    <message>
        <source>the screen</source>
        <translation>der Bildschirm</translation>
    </message>
    <message>
        <source>the sequences differ in length: {told} steps</source>
        <translation>die Sequenzen sind verschieden lang: {told} Schritte</translation>
    </message>
    <message>
        <source>the state is {outputs}, but {back} comes back to it</source>
        <translation>der Zustand ist {outputs}, aber {back} kommt zu ihm zurück</translation>
    </message>
    <message>
        <source>the target has one value per example, but regions are made of many places</source>
        <translation>der Zielwert hat einen Wert je Beispiel, aber Bereiche bestehen aus vielen Positionen</translation>
    </message>
    <message>
        <source>the target is a single label, not a sequence of them</source>
        <translation>der Zielwert ist ein einzelnes Label, keine Sequenz von Labels</translation>
    </message>
    <message>
        <source>the wires close a loop</source>
        <translation>die Verbindungen schließen eine Schleife</translation>
    </message>
    <message>
        <source>the {kind} of all examples, or of two tensors, is not in the palette</source>
        <translation>{kind} aller Beispiele oder zweier Tensoren gibt es in der Palette nicht</translation>
    </message>
    <message>
        <source>the {times} filter is larger than the {times2} picture that reaches it</source>
        <translation>der Filter mit {times} ist größer als das ankommende Bild mit {times2}</translation>
    </message>
    <message>
        <source>there is no node for it in the palette</source>
        <translation>in der Palette gibt es dafür keinen Knoten</translation>
    </message>
    <message>
        <source>there is no such node in the drawing.</source>
        <translation>diesen Knoten gibt es in der Zeichnung nicht.</translation>
    </message>
    <message>
        <source>there must be a value for each key, but {shape} keys and {shape2} values arrive</source>
        <translation>zu jedem Schlüssel gehört ein Wert, aber {shape} Schlüssel und {shape2} Werte kommen an</translation>
    </message>
    <message>
        <source>this program does not know the layer type {type_id} (version {type_version})</source>
        <translation>dieses Programm kennt den Schichttyp {type_id} (Version {type_version}) nicht</translation>
    </message>
    <message>
        <source>thresholds has {counted}, but there are {counted2}</source>
        <translation>Schwellen hat {counted}, aber es gibt {counted2}</translation>
    </message>
    <message>
        <source>thresholds has {counted}, but there is {counted2}</source>
        <translation>Schwellen hat {counted}, aber es gibt {counted2}</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>times weights</source>
        <translation>mal Gewichte</translation>
    </message>
    <message>
        <source>to a vector</source>
        <translation>zu einem Vektor</translation>
    </message>
    <message>
        <source>to {len} axes</source>
        <translation>zu {len} Achsen</translation>
    </message>
    <message>
        <source>to {listed}</source>
        <translation>zu {listed}</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>auf {name}</translation>
    </message>
    <message>
        <source>to {times}</source>
        <translation>auf {times}</translation>
    </message>
    <message>
        <source>too many axes</source>
        <translation>zu viele Achsen</translation>
    </message>
    <message>
        <source>top {k}</source>
        <translation>Top {k}</translation>
    </message>
    <message>
        <source>total cholesterol (mg/dl)</source>
        <translation>Gesamtcholesterin (mg/dl)</translation>
    </message>
    <message>
        <source>total cholesterol / HDL</source>
        <translation>Gesamtcholesterin / HDL</translation>
    </message>
    <message>
        <source>total phenols</source>
        <translation>Gesamtphenole</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>turn one way</source>
        <translation>in die eine Richtung drehen</translation>
    </message>
    <message>
        <source>turn the other way</source>
        <translation>in die andere Richtung drehen</translation>
    </message>
    <message>
        <source>turning speed</source>
        <translation>Drehgeschwindigkeit</translation>
    </message>
    <message>
        <source>turning speed 1</source>
        <translation>Drehgeschwindigkeit 1</translation>
    </message>
    <message>
        <source>turning speed 2</source>
        <translation>Drehgeschwindigkeit 2</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>Windungen</translation>
    </message>
    <message>
        <source>two axes or more are needed, but {x} reaches this node</source>
        <translation>zwei oder mehr Achsen sind nötig, aber diesen Knoten erreicht {x}</translation>
    </message>
    <message>
        <source>two {kind}s are called {id}</source>
        <translation>zwei {kind}s heißen {id}</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>typed {size}</source>
        <translation>eingetippt {size}</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>gleichverteilt</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>vectors are needed, but one number per example reaches this node</source>
        <translation>Vektoren sind nötig, aber diesen Knoten erreicht eine Zahl je Beispiel</translation>
    </message>
    <message>
        <source>vectors are needed, but one number reaches this node</source>
        <translation>Vektoren sind nötig, aber diesen Knoten erreicht eine Zahl</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>Gewicht {weight}</translation>
    </message>
    <message>
        <source>weights has {counted} of {counted2}, but there are {counted3} and {counted4}</source>
        <translation>Gewichte hat {counted} mit {counted2}, aber es gibt {counted3} und {counted4}</translation>
    </message>
    <message>
        <source>weights has {counted} of {counted2}, but there is {counted3} and {counted4}</source>
        <translation>Gewichte hat {counted} mit {counted2}, aber es gibt {counted3} und {counted4}</translation>
    </message>
    <message>
        <source>what it begins with</source>
        <translation>womit er beginnt</translation>
    </message>
    <message>
        <source>what it gives is not known.</source>
        <translation>was er gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>what it hangs on</source>
        <translation>wovon es abhängt</translation>
    </message>
    <message>
        <source>what reaches it could not be drawn</source>
        <translation>was hier ankommt, ließ sich nicht zeichnen</translation>
    </message>
    <message>
        <source>where each belongs</source>
        <translation>wohin jede gehört</translation>
    </message>
    <message>
        <source>where they were</source>
        <translation>wo sie waren</translation>
    </message>
    <message>
        <source>which spans {square} with dilation {dilation}</source>
        <translation>der mit Dilatation {dilation} {square} überspannt,</translation>
    </message>
    <message>
        <source>whole input</source>
        <translation>gesamte Eingabe</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>whole numbers ({x}) reach this node, but nothing tells how many different ones there are</source>
        <translation>ganze Zahlen ({x}) erreichen diesen Knoten, aber nichts sagt, wie viele verschiedene es gibt</translation>
    </message>
    <message>
        <source>whole numbers are needed as the index, but {dtype} ({index}) arrives</source>
        <translation>als Index sind ganze Zahlen nötig, aber {dtype} ({index}) kommt an</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>wires changed</source>
        <translation>Verbindungen geändert</translation>
    </message>
    <message>
        <source>with its border of {border}</source>
        <translation>mit seinem Rand von {border}</translation>
    </message>
    <message>
        <source>worst {measure}</source>
        <translation>schlechtester Wert: {measure}</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>x &lt; y</source>
        <translation>x &lt; y</translation>
    </message>
    <message>
        <source>x = y</source>
        <translation>x = y</translation>
    </message>
    <message>
        <source>x &gt; y</source>
        <translation>x &gt; y</translation>
    </message>
    <message>
        <source>x ≠ y</source>
        <translation>x ≠ y</translation>
    </message>
    <message>
        <source>x ≤ y</source>
        <translation>x ≤ y</translation>
    </message>
    <message>
        <source>x ≥ y</source>
        <translation>x ≥ y</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>zero mean and unit variance over the training part</source>
        <translation>Mittelwert 0 und Varianz 1 über die Trainingsdaten</translation>
    </message>
    <message>
        <source>zⱼ − ln Σ e^zₖ</source>
        <translation>zⱼ − ln Σ e^zₖ</translation>
    </message>
    <message>
        <source>{actions} numbers, one for each action</source>
        <translation>{actions} Zahlen, eine für jede Aktion</translation>
    </message>
    <message>
        <source>{again}, or delete the node.</source>
        <translation>{again}, oder den Knoten löschen.</translation>
    </message>
    <message>
        <source>{again}, or delete the wires from {further}.</source>
        <translation>{again}, oder die Verbindungen von {further} löschen.</translation>
    </message>
    <message>
        <source>{along}, each place</source>
        <translation>{along}, jede Position</translation>
    </message>
    <message>
        <source>{at_ends} of the numbers that {path} gives lie at its ends.</source>
        <translation>{at_ends} der Zahlen, die {path} gibt, liegen an den Enden.</translation>
    </message>
    <message>
        <source>{average} average</source>
        <translation>Mittelung: {average}</translation>
    </message>
    <message>
        <source>{channels} channels can not be laid side by side in squares of {times}</source>
        <translation>{channels} Kanäle lassen sich nicht in Quadraten mit {times} nebeneinanderlegen</translation>
    </message>
    <message>
        <source>{channels} channels can not be split into {groups} groups</source>
        <translation>{channels} Kanäle lassen sich nicht in {groups} Gruppen teilen</translation>
    </message>
    <message>
        <source>{channels} channels or features can not be split into pieces of {pieces}</source>
        <translation>{channels} Kanäle oder Merkmale lassen sich nicht in Stücke von {pieces} teilen</translation>
    </message>
    <message>
        <source>{classes} scores are needed at each step, one per class, but {classes2} arrive</source>
        <translation>in jedem Schritt sind {classes} Scores nötig, einer je Klasse, aber es kommen {classes2} an</translation>
    </message>
    <message>
        <source>{classes} scores are needed at each step, one per class, but {classes2} arrives</source>
        <translation>in jedem Schritt sind {classes} Scores nötig, einer je Klasse, aber es kommt {classes2} an</translation>
    </message>
    <message>
        <source>{classes} scores are needed, one per class, but {arriving} arrive</source>
        <translation>{classes} Scores sind nötig, einer je Klasse, aber es kommen {arriving} an</translation>
    </message>
    <message>
        <source>{classes} scores are needed, one per class, but {arriving} arrives</source>
        <translation>{classes} Scores sind nötig, einer je Klasse, aber es kommt {arriving} an</translation>
    </message>
    <message>
        <source>{counted} can not be split evenly into {times}: {size} is no multiple of {known}</source>
        <translation>{counted} lässt sich nicht gleichmäßig in {times} teilen: {size} ist kein Vielfaches von {known}</translation>
    </message>
    <message>
        <source>{counts} examples of {name}, {counts2} of {name2}.</source>
        <translation>{counts} Beispiele von {name}, {counts2} von {name2}.</translation>
    </message>
    <message>
        <source>{count} axes</source>
        <translation>{count} Achsen</translation>
    </message>
    <message>
        <source>{count} frame</source>
        <translation>{count} Rahmen</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} Rahmen</translation>
    </message>
    <message>
        <source>{count} node</source>
        <translation>{count} Knoten</translation>
    </message>
    <message>
        <source>{count} nodes</source>
        <translation>{count} Knoten</translation>
    </message>
    <message>
        <source>{count} note</source>
        <translation>{count} Notiz</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} Notizen</translation>
    </message>
    <message>
        <source>{count} numbers, each with its derivative</source>
        <translation>{count} Zahlen, jede mit ihrer Ableitung</translation>
    </message>
    <message>
        <source>{count} parts</source>
        <translation>{count} Teile</translation>
    </message>
    <message>
        <source>{count} {what} can not be split into {groups} groups</source>
        <translation>{count} {what} lassen sich nicht in {groups} Gruppen teilen</translation>
    </message>
    <message>
        <source>{epochs} epoch is divided over {len} layers, so some would learn nothing. Set at least {len2} epochs.</source>
        <translation>{epochs} Epoche wird auf {len} Schichten verteilt, einige würden also nichts lernen. Setze mindestens {len2} Epochen.</translation>
    </message>
    <message>
        <source>{epochs} epochs are divided over {len} layers, so some would learn nothing. Set at least {len2} epochs.</source>
        <translation>{epochs} Epochen werden auf {len} Schichten verteilt, einige würden also nichts lernen. Setze mindestens {len2} Epochen.</translation>
    </message>
    <message>
        <source>{factor}× larger</source>
        <translation>{factor}× größer</translation>
    </message>
    <message>
        <source>{factor}× smaller</source>
        <translation>{factor}× kleiner</translation>
    </message>
    <message>
        <source>{file} holds no weights: {reason}.</source>
        <translation>{file} enthält keine Gewichte: {reason}.</translation>
    </message>
    <message>
        <source>{filters} @ {times}, stride {stride}</source>
        <translation>{filters} @ {times}, Schrittweite {stride}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <source>{folder} can not be made: {strerror}.</source>
        <translation>{folder} lässt sich nicht anlegen: {strerror}.</translation>
    </message>
    <message>
        <source>{folder} can not be moved to {to}: {strerror}.</source>
        <translation>{folder} kann nicht nach {to} verschoben werden: {strerror}.</translation>
    </message>
    <message>
        <source>{folder} can not be moved to {trash_folder}: {strerror}.</source>
        <translation>{folder} kann nicht nach {trash_folder} verschoben werden: {strerror}.</translation>
    </message>
    <message>
        <source>{folder} can not be opened. {refusal}</source>
        <translation>{folder} kann nicht geöffnet werden. {refusal}</translation>
    </message>
    <message>
        <source>{folder} can not be read: {strerror}.</source>
        <translation>{folder} kann nicht gelesen werden: {strerror}.</translation>
    </message>
    <message>
        <source>{folder} can not be removed: {strerror}.</source>
        <translation>{folder} kann nicht entfernt werden: {strerror}.</translation>
    </message>
    <message>
        <source>{folder} does not tell of a run.</source>
        <translation>{folder} gibt keine Auskunft über einen Lauf.</translation>
    </message>
    <message>
        <source>{folder} holds a sweep already; choose another folder.</source>
        <translation>In {folder} liegt schon eine Reihe; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{folder} holds too many sweeps begun in this second.</source>
        <translation>In {folder} liegen zu viele Reihen aus dieser Sekunde.</translation>
    </message>
    <message>
        <source>{folder} takes no more: {strerror}.</source>
        <translation>{folder} nimmt nichts mehr auf: {strerror}.</translation>
    </message>
    <message>
        <source>{follower} follows it, a {title}, where an activation is needed, or another Linear layer.</source>
        <translation>ihr folgt {follower}, {title}, wo eine Aktivierung nötig ist oder eine weitere lineare Schicht.</translation>
    </message>
    <message>
        <source>{form}, weight {weight}</source>
        <translation>{form}, Gewicht {weight}</translation>
    </message>
    <message>
        <source>{given} reaches it, but only a layer that gets a vector can be learned by itself.</source>
        <translation>{given} erreicht sie, aber nur eine Schicht, die einen Vektor bekommt, kann für sich lernen.</translation>
    </message>
    <message>
        <source>{given} reaches it, but the perceptron rule teaches units that get a vector.</source>
        <translation>{given} erreicht sie, aber die Perzeptron-Regel lehrt Einheiten, die einen Vektor bekommen.</translation>
    </message>
    <message>
        <source>{groups} groups</source>
        <translation>{groups} Gruppen</translation>
    </message>
    <message>
        <source>{heads} head</source>
        <translation>{heads} Kopf</translation>
    </message>
    <message>
        <source>{heads} head, {feedforward} units</source>
        <translation>{heads} Kopf, {feedforward} Einheiten</translation>
    </message>
    <message>
        <source>{heads} heads</source>
        <translation>{heads} Köpfe</translation>
    </message>
    <message>
        <source>{heads} heads, {feedforward} units</source>
        <translation>{heads} Köpfe, {feedforward} Einheiten</translation>
    </message>
    <message>
        <source>{id} is going on; stop it first.</source>
        <translation>{id} ist im Gange; ihn zuerst anhalten.</translation>
    </message>
    <message>
        <source>{join} would belong to both players, who want opposite things.</source>
        <translation>{join} würde beiden Gegnern gehören, die Gegenteiliges wollen.</translation>
    </message>
    <message>
        <source>{judge} compares a text with steps that are not aligned to it, letter by letter, so there is no class that is right at a step.</source>
        <translation>{judge} vergleicht einen Text mit Schritten, die ihm nicht Buchstabe für Buchstabe zugeordnet sind; so gibt es bei keinem Schritt eine richtige Klasse.</translation>
    </message>
    <message>
        <source>{judge} has a problem, or what is wired into it has.</source>
        <translation>{judge} hat ein Problem, oder was damit verbunden ist.</translation>
    </message>
    <message>
        <source>{kind} along {len} axes</source>
        <translation>{kind} entlang {len} Achsen</translation>
    </message>
    <message>
        <source>{kind} along {listed}</source>
        <translation>{kind} entlang {listed}</translation>
    </message>
    <message>
        <source>{kind} of all</source>
        <translation>{kind} von allen</translation>
    </message>
    <message>
        <source>{layers} in both directions</source>
        <translation>{layers} in beiden Richtungen</translation>
    </message>
    <message>
        <source>{layers} layer</source>
        <translation>{layers} Schicht</translation>
    </message>
    <message>
        <source>{layers} layers</source>
        <translation>{layers} Schichten</translation>
    </message>
    <message>
        <source>{layer} can not dream yet: its visible biases are not known. They are learned while it learns as a Boltzmann machine, and kept with the run. Train, or look at a later moment.</source>
        <translation>{layer} kann noch nicht träumen: Die Biases der sichtbaren Einheiten sind nicht bekannt. Sie werden gelernt, während die Schicht als Boltzmann-Maschine lernt, und mit dem Lauf aufgehoben. Trainieren Sie, oder sehen Sie einen späteren Augenblick an.</translation>
    </message>
    <message>
        <source>{left} px on each side</source>
        <translation>{left} px auf jeder Seite</translation>
    </message>
    <message>
        <source>{left}, {right}, {top}, {bottom} px</source>
        <translation>{left}, {right}, {top}, {bottom} px</translation>
    </message>
    <message>
        <source>{length} of {name}</source>
        <translation>{length} aus {name}</translation>
    </message>
    <message>
        <source>{len} activations</source>
        <translation>{len} Aktivierungen</translation>
    </message>
    <message>
        <source>{len} axes</source>
        <translation>{len} Achsen</translation>
    </message>
    <message>
        <source>{len} inputs</source>
        <translation>{len} Eingaben</translation>
    </message>
    <message>
        <source>{len} measured features: {units}.</source>
        <translation>{len} Messwerte: {units}.</translation>
    </message>
    <message>
        <source>{len} nodes</source>
        <translation>{len} Knoten</translation>
    </message>
    <message>
        <source>{len} nodes and marks</source>
        <translation>{len} Knoten, Rahmen und Notizen</translation>
    </message>
    <message>
        <source>{len} nodes are too many to step through one by one.</source>
        <translation>{len} Knoten sind zu viele, um sie einzeln durchzugehen.</translation>
    </message>
    <message>
        <source>{len} wires arrive</source>
        <translation>{len} Verbindungen kommen an</translation>
    </message>
    <message>
        <source>{len} × {len2} typed in</source>
        <translation>{len} × {len2} eingetippt</translation>
    </message>
    <message>
        <source>{letter} stands for two sizes, {sizes} and {size}</source>
        <translation>{letter} steht für zwei Größen, {sizes} und {size}</translation>
    </message>
    <message>
        <source>{letter} stands right of the arrow, but is no axis of an input</source>
        <translation>{letter} steht rechts vom Pfeil, ist aber keine Achse einer Eingabe</translation>
    </message>
    <message>
        <source>{letter} stands twice right of the arrow</source>
        <translation>{letter} steht rechts vom Pfeil zweimal</translation>
    </message>
    <message>
        <source>{low} … {high} {unit}</source>
        <translation>{low} … {high} {unit}</translation>
    </message>
    <message>
        <source>{marks} frames and notes</source>
        <translation>{marks} Rahmen und Notizen</translation>
    </message>
    <message>
        <source>{measure} error</source>
        <translation>{measure} (Fehler)</translation>
    </message>
    <message>
        <source>{more} more</source>
        <translation>{more} weitere</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>{name} hinzugefügt</translation>
    </message>
    <message>
        <source>{name} can not be read: {strerror}.</source>
        <translation>{name} lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>{name} can not be written as Python: {fault}.</source>
        <translation>{name} lässt sich nicht als Python schreiben: {fault}.</translation>
    </message>
    <message>
        <source>{name} can not feed itself; data flows one way only.</source>
        <translation>{name} kann sich nicht selbst speisen; Daten fließen nur in eine Richtung.</translation>
    </message>
    <message>
        <source>{name} can not go into a block: data, losses and metrics stay outside, where they are seen. Leave it out of the selection.</source>
        <translation>{name} kann nicht in einen Block: Daten, Verluste und Metriken bleiben draußen, wo sie gesehen werden. Aus der Auswahl nehmen.</translation>
    </message>
    <message>
        <source>{name} can not name a node: use letters, digits and _, beginning with a letter.</source>
        <translation>{name} kann kein Knotenname sein: Buchstaben, Ziffern und _ verwenden, mit einem Buchstaben beginnend.</translation>
    </message>
    <message>
        <source>{name} could not be imported by other Python files; call it {better}.py.</source>
        <translation>{name} ließe sich aus anderen Python-Dateien nicht importieren; besser {better}.py nennen.</translation>
    </message>
    <message>
        <source>{name} gives nothing that depends on what it is given.</source>
        <translation>{name} gibt nichts, das von seiner Eingabe abhängt.</translation>
    </message>
    <message>
        <source>{name} has a deviation of {max}, {name2} one of {min}.</source>
        <translation>{name} hat eine Streuung von {max}, {name2} eine von {min}.</translation>
    </message>
    <message>
        <source>{name} has a mean of {means} and a deviation of {deviations}; about 0 and 1 would suit.</source>
        <translation>{name} hat einen Mittelwert von {means} und eine Streuung von {deviations}; günstig wären etwa 0 und 1.</translation>
    </message>
    <message>
        <source>{name} has a problem, or what is wired into it has.</source>
        <translation>{name} hat ein Problem, oder was damit verbunden ist.</translation>
    </message>
    <message>
        <source>{name} has fewer than two wired inputs to swap.</source>
        <translation>{name} hat weniger als zwei verbundene Eingänge zum Tauschen.</translation>
    </message>
    <message>
        <source>{name} has no field {name2} (it has: {known}).</source>
        <translation>{name} hat kein Feld {name2} (es gibt: {known}).</translation>
    </message>
    <message>
        <source>{name} has no input called {port}.</source>
        <translation>{name} hat keinen Eingang namens {port}.</translation>
    </message>
    <message>
        <source>{name} has no output called {port}.</source>
        <translation>{name} hat keinen Ausgang namens {port}.</translation>
    </message>
    <message>
        <source>{name} holds no nodes. {refusal}</source>
        <translation>{name} enthält keine Knoten. {refusal}</translation>
    </message>
    <message>
        <source>{name} holds no nodes: it is not a text file.</source>
        <translation>{name} enthält keine Knoten: Es ist keine Textdatei.</translation>
    </message>
    <message>
        <source>{name} is a name that Chainrule or PyTorch uses itself; choose another.</source>
        <translation>{name} ist ein Name, den Chainrule oder PyTorch selbst verwendet; einen anderen wählen.</translation>
    </message>
    <message>
        <source>{name} is a port of the block it is in; leave it out of the selection.</source>
        <translation>{name} ist ein Anschluss des Blocks, in dem er steht; aus der Auswahl nehmen.</translation>
    </message>
    <message>
        <source>{name} is a value; use replace({name2}=…)</source>
        <translation>{name} ist ein Wert; replace({name2}=…) verwenden</translation>
    </message>
    <message>
        <source>{name} is bypassed; stop bypassing it first.</source>
        <translation>{name} ist überbrückt; zuerst die Überbrückung aufheben.</translation>
    </message>
    <message>
        <source>{name} is larger than a project file can be.</source>
        <translation>{name} ist größer, als eine Projektdatei sein kann.</translation>
    </message>
    <message>
        <source>{name} is no block that runs over time.</source>
        <translation>{name} ist kein Block, der über die Zeit läuft.</translation>
    </message>
    <message>
        <source>{name} is no block.</source>
        <translation>{name} ist kein Block.</translation>
    </message>
    <message>
        <source>{name} is no block; make one of it first.</source>
        <translation>{name} ist kein Block; zuerst einen daraus machen.</translation>
    </message>
    <message>
        <source>{name} is no game, and this recipe learns by playing one. Choose a game as the data, such as Catch.</source>
        <translation>{name} ist kein Spiel, und dieses Rezept lernt, indem es eines spielt. Ein Spiel als Daten wählen, etwa Catch.</translation>
    </message>
    <message>
        <source>{name} is no game.</source>
        <translation>{name} ist kein Spiel.</translation>
    </message>
    <message>
        <source>{name} is repeated; unpack it or repeat it once first.</source>
        <translation>{name} wird wiederholt; zuerst auspacken oder nur einmal wiederholen.</translation>
    </message>
    <message>
        <source>{name} learns</source>
        <translation>{name} lernt</translation>
    </message>
    <message>
        <source>{name} lies in a frame that is not there.</source>
        <translation>{name} liegt in einem Rahmen, den es nicht gibt.</translation>
    </message>
    <message>
        <source>{name} needs {lowest} to 4 axes, but {axes} ({x}) {verb} this node</source>
        <translation>{name} braucht {lowest} bis 4 Achsen, aber {axes} ({x}) {verb} diesen Knoten</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} entfernt</translation>
    </message>
    <message>
        <source>{name} runs over time; unroll it instead.</source>
        <translation>{name} läuft über die Zeit; stattdessen ausrollen.</translation>
    </message>
    <message>
        <source>{name} shares its weights, as loose nodes can not. Turn sharing off first.</source>
        <translation>{name} teilt seine Gewichte, was lose Knoten nicht können. Zuerst das Teilen ausschalten.</translation>
    </message>
    <message>
        <source>{name} takes one step of a sequence, but a single number reaches it</source>
        <translation>{name} nimmt einen Schritt einer Sequenz, aber eine einzelne Zahl kommt an</translation>
    </message>
    <message>
        <source>{name}, trial {number}</source>
        <translation>{name}, Versuch {number}</translation>
    </message>
    <message>
        <source>{name}: a setting can not be called {name2}</source>
        <translation>{name}: Eine Einstellung kann nicht {name2} heißen</translation>
    </message>
    <message>
        <source>{name}: expected {expectation}, received {value}</source>
        <translation>{name}: erwartet {expectation}, erhalten {value}</translation>
    </message>
    <message>
        <source>{name}: no such setting (known: {known})</source>
        <translation>{name}: keine solche Einstellung (bekannt: {known})</translation>
    </message>
    <message>
        <source>{name}: the {part} part holds no examples.</source>
        <translation>{name}: Der Teil {part} enthält keine Beispiele.</translation>
    </message>
    <message>
        <source>{name}: the {part} part lacks {name2}.</source>
        <translation>{name}: Dem Teil {part} fehlt {name2}.</translation>
    </message>
    <message>
        <source>{name}: what is kept</source>
        <translation>{name}: was behalten wird</translation>
    </message>
    <message>
        <source>{name}: what is read</source>
        <translation>{name}: was gelesen wird</translation>
    </message>
    <message>
        <source>{name}: with the bias</source>
        <translation>{name}: mit Bias</translation>
    </message>
    <message>
        <source>{name}: {name2} of the {part} part {fault}.</source>
        <translation>{name}: {name2} des Teils {part} {fault}.</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{next}: no such setting (known: {known})</source>
        <translation>{next}: keine solche Einstellung (bekannt: {known})</translation>
    </message>
    <message>
        <source>{node} and {truth} do not give one answer for each example: of {len} examples come {len2} answers and {len3} truths.</source>
        <translation>{node} und {truth} geben nicht für jedes Beispiel eine Antwort: Von {len} Beispielen kommen {len2} Antworten und {len3} Wahrheiten.</translation>
    </message>
    <message>
        <source>{node} can not be expressed in ONNX{named}. Put another layer in its place, or export to torch-export or python.</source>
        <translation>{node} lässt sich in ONNX{named} nicht ausdrücken. Eine andere Schicht an seine Stelle setzen, oder nach torch-export oder python exportieren.</translation>
    </message>
    <message>
        <source>{node} can not be written as Python: it is made with {value}.</source>
        <translation>{node} lässt sich nicht als Python schreiben: Es ist mit {value} gemacht.</translation>
    </message>
    <message>
        <source>{node} can not be written as Python: it is not known how its {name} was made.</source>
        <translation>{node} lässt sich nicht als Python schreiben: Es ist nicht bekannt, wie sein {name} entstand.</translation>
    </message>
    <message>
        <source>{node} gives no scores now.</source>
        <translation>{node} gibt jetzt keine Scores.</translation>
    </message>
    <message>
        <source>{node} gives numbers that are not finite, as a network does that diverged. Train again from the start, with a smaller learning rate.</source>
        <translation>{node} gibt Zahlen, die nicht endlich sind, wie ein Netz, das divergiert ist. Von Anfang an neu trainieren, mit einer kleineren Lernrate.</translation>
    </message>
    <message>
        <source>{node} gives numbers, not classes.</source>
        <translation>{node} gibt Zahlen, keine Klassen.</translation>
    </message>
    <message>
        <source>{numbers} numbers, one for each action, are</source>
        <translation>{numbers} Zahlen, eine für jede Aktion</translation>
    </message>
    <message>
        <source>{optimisers} finds the length of its steps by itself and has no learning rate that could be looked for.</source>
        <translation>{optimisers} findet die Länge seiner Schritte selbst und hat keine Lernrate, die man suchen könnte.</translation>
    </message>
    <message>
        <source>{orientations} gabor {side}, {mode}</source>
        <translation>{orientations} Gabor {side}, {mode}</translation>
    </message>
    <message>
        <source>{output} gives {len} numbers, counted from 0; there is no number {beyond}.</source>
        <translation>{output} gibt {len} Zahlen, ab 0 gezählt; es gibt keine Zahl {beyond}.</translation>
    </message>
    <message>
        <source>{output} needs {named} too, which an example of one&apos;s own does not have. Choose an output that needs the input alone, or an example of the data.</source>
        <translation>{output} braucht auch {named}, was ein eigenes Beispiel nicht hat. Eine Ausgabe wählen, die allein die Eingabe braucht, oder ein Beispiel der Daten.</translation>
    </message>
    <message>
        <source>{parent} can not be made: {strerror}.</source>
        <translation>{parent} lässt sich nicht anlegen: {strerror}.</translation>
    </message>
    <message>
        <source>{parts} parts {along}</source>
        <translation>{parts} Teile {along}</translation>
    </message>
    <message>
        <source>{part} is written when all blocks are known</source>
        <translation>{part} wird geschrieben, wenn alle Blöcke bekannt sind</translation>
    </message>
    <message>
        <source>{path} can not be deleted: {strerror}.</source>
        <translation>{path} lässt sich nicht löschen: {strerror}.</translation>
    </message>
    <message>
        <source>{path} can not be opened. {refusal}</source>
        <translation>{path} lässt sich nicht öffnen. {refusal}</translation>
    </message>
    <message>
        <source>{path} can not be read: {reason}.</source>
        <translation>{path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{path} can not be read: {strerror}.</source>
        <translation>{path} lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>{path} can not be written: there is no folder {parent}.</source>
        <translation>{path} lässt sich nicht schreiben: Den Ordner {parent} gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} can not be written: {reason}.</source>
        <translation>{path} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{path} can not be written: {strerror}.</source>
        <translation>{path} lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>{path} does not give something for each example by itself.</source>
        <translation>{path} gibt nicht für jedes Beispiel einzeln etwas.</translation>
    </message>
    <message>
        <source>{path} does not tell of a run: {fault}.</source>
        <translation>{path} gibt keine Auskunft über einen Lauf: {fault}.</translation>
    </message>
    <message>
        <source>{path} gives nothing</source>
        <translation>{path} gibt nichts</translation>
    </message>
    <message>
        <source>{path} gives numbers that are not finite, as a network does that diverged. Train again from the start, with a smaller learning rate.</source>
        <translation>{path} gibt Zahlen, die nicht endlich sind, wie ein Netz, das divergiert ist. Von Anfang an neu trainieren, mit einer kleineren Lernrate.</translation>
    </message>
    <message>
        <source>{path} has nothing that is called {missing}.</source>
        <translation>{path} hat nichts, das {missing} heißt.</translation>
    </message>
    <message>
        <source>{path} holds no block. {fault}</source>
        <translation>{path} enthält keinen Block. {fault}</translation>
    </message>
    <message>
        <source>{path} holds no single block; save one from the node&apos;s menu.</source>
        <translation>{path} enthält keinen einzelnen Block; einen aus dem Menü des Knotens speichern.</translation>
    </message>
    <message>
        <source>{path} is called several times with the same weights, but does not do the same each time</source>
        <translation>{path} wird mehrmals mit denselben Gewichten aufgerufen, tut aber nicht jedes Mal dasselbe</translation>
    </message>
    <message>
        <source>{path} is damaged ({fault}); choose another moment.</source>
        <translation>{path} ist beschädigt ({fault}); einen anderen Moment wählen.</translation>
    </message>
    <message>
        <source>{path} is larger than a block can be.</source>
        <translation>{path} ist größer, als ein Block sein kann.</translation>
    </message>
    <message>
        <source>{path} is larger than a project file can be.</source>
        <translation>{path} ist größer, als eine Projektdatei sein kann.</translation>
    </message>
    <message>
        <source>{path} is not a text file.</source>
        <translation>{path} ist keine Textdatei.</translation>
    </message>
    <message>
        <source>{path} is not a whole checkpoint of Chainrule ({fault}).</source>
        <translation>{path} ist kein ganzer Checkpoint von Chainrule ({fault}).</translation>
    </message>
    <message>
        <source>{path} is not a whole sweep ({fault}).</source>
        <translation>{path} ist keine vollständige Reihe ({fault}).</translation>
    </message>
    <message>
        <source>{path} looks with several queries at each of {count} steps, which no picture holds. Look at it outside the block.</source>
        <translation>{path} schaut bei jedem von {count} Schritten mit mehreren Anfragen, was kein Bild fasst. Es außerhalb des Blocks ansehen.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Chainrule; update to open it.</source>
        <translation>{path} wurde von einem neueren Chainrule geschrieben; zum Öffnen aktualisieren.</translation>
    </message>
    <message>
        <source>{path}.name: expected # and a number, found {name}.</source>
        <translation>{path}.name: erwartet # und eine Zahl, gefunden {name}.</translation>
    </message>
    <message>
        <source>{path}.place: expected indices, found {place}.</source>
        <translation>{path}.place: Indizes erwartet, {place} gefunden.</translation>
    </message>
    <message>
        <source>{path}.position: expected two numbers, found {place}.</source>
        <translation>{path}.position: erwartet zwei Zahlen, gefunden {place}.</translation>
    </message>
    <message>
        <source>{path}.values[{i}]: expected a number, found {value}.</source>
        <translation>{path}.values[{i}]: eine Zahl erwartet, {value} gefunden.</translation>
    </message>
    <message>
        <source>{path}.{key}: expected a number from 0 on, found {value}.</source>
        <translation>{path}.{key}: erwartet wird eine Zahl ab 0, gefunden {value}.</translation>
    </message>
    <message>
        <source>{path}.{key}: expected a number, found {place}.</source>
        <translation>{path}.{key}: erwartet eine Zahl, gefunden {place}.</translation>
    </message>
    <message>
        <source>{path}.{key}: expected one of {join}, found {word}.</source>
        <translation>{path}.{key}: erwartet eines von {join}, gefunden {word}.</translation>
    </message>
    <message>
        <source>{path}.{name}: expected [node, port], found {end}.</source>
        <translation>{path}.{name}: erwartet [node, port], gefunden {end}.</translation>
    </message>
    <message>
        <source>{path}: expected {name}, found {name2}.</source>
        <translation>{path}: erwartet {name}, gefunden {name2}.</translation>
    </message>
    <message>
        <source>{place} can not be imported: {name}: {fault}.</source>
        <translation>{place} lässt sich nicht importieren: {name}: {fault}.</translation>
    </message>
    <message>
        <source>{place} does not reach the score {score}.</source>
        <translation>{place} erreicht den Score {score} nicht.</translation>
    </message>
    <message>
        <source>{port}: what goes in</source>
        <translation>{port}: was hineingeht</translation>
    </message>
    <message>
        <source>{rank} axes</source>
        <translation>{rank} Achsen</translation>
    </message>
    <message>
        <source>{reach} (whole)</source>
        <translation>{reach} (ganzzahlig)</translation>
    </message>
    <message>
        <source>{round} of {units} units of {path} are 0 for every example looked at.</source>
        <translation>{round} von {units} Einheiten von {path} sind bei jedem angesehenen Beispiel 0.</translation>
    </message>
    <message>
        <source>{rule} computes each batch several times and can not add up the gradients of several batches. Set batches a step to 1 and make the batch larger.</source>
        <translation>{rule} rechnet jeden Batch mehrmals und kann die Gradienten mehrerer Batches nicht zusammenzählen. Batches je Schritt auf 1 stellen und den Batch vergrößern.</translation>
    </message>
    <message>
        <source>{rule} computes each batch several times, but {title} makes its examples anew for every step. Choose another optimiser, such as Adam or SGD.</source>
        <translation>{rule} rechnet jeden Batch mehrmals, aber {title} macht seine Beispiele für jeden Schritt neu. Einen anderen Optimierer wählen, etwa Adam oder SGD.</translation>
    </message>
    <message>
        <source>{rule} finds one step for all weights together, so nodes can not learn at rates of their own. Set their rate factor to 1, freeze them, or choose another optimiser such as Adam.</source>
        <translation>{rule} findet einen Schritt für alle Gewichte zusammen, darum können Knoten nicht mit eigenen Lernraten lernen. Deren Faktor auf 1 stellen, sie einfrieren oder einen anderen Optimierer wählen, etwa Adam.</translation>
    </message>
    <message>
        <source>{rule} needs the losses of a batch several times over, which {title} does not give. Choose another optimiser, such as Adam or SGD.</source>
        <translation>{rule} braucht die Verluste eines Batches mehrmals, was {title} nicht bietet. Einen anderen Optimierer wählen, etwa Adam oder SGD.</translation>
    </message>
    <message>
        <source>{setting} is {number}, but there are {axes} ({x}), counted from 1</source>
        <translation>{setting} ist {number}, aber es gibt {axes} ({x}), ab 1 gezählt</translation>
    </message>
    <message>
        <source>{setting} is {number}, but there is only {axes} ({x}), counted from 1</source>
        <translation>{setting} ist {number}, aber es gibt nur {axes} ({x}), ab 1 gezählt</translation>
    </message>
    <message>
        <source>{setting} names an axis twice ({listed})</source>
        <translation>{setting} nennt eine Achse zweimal ({listed})</translation>
    </message>
    <message>
        <source>{shared} of {test_count} test examples ({shared2}) are in the training part as well.</source>
        <translation>{shared} von {test_count} Testbeispielen ({shared2}) sind auch im Trainingsteil.</translation>
    </message>
    <message>
        <source>{share} of what {node} gave is not finite</source>
        <translation>{share} dessen, was {node} gab, sind nicht endlich</translation>
    </message>
    <message>
        <source>{size} can not be cut into {parts} equal parts</source>
        <translation>{size} lässt sich nicht in {parts} gleiche Teile schneiden</translation>
    </message>
    <message>
        <source>{size} number each</source>
        <translation>je {size} Zahl</translation>
    </message>
    <message>
        <source>{size} numbers</source>
        <translation>{size} Zahlen</translation>
    </message>
    <message>
        <source>{size} numbers ({x})</source>
        <translation>{size} Zahlen ({x})</translation>
    </message>
    <message>
        <source>{size} numbers each</source>
        <translation>je {size} Zahlen</translation>
    </message>
    <message>
        <source>{strip} divides by zero</source>
        <translation>{strip} teilt durch null</translation>
    </message>
    <message>
        <source>{summary}, rate {rate}</source>
        <translation>{summary}, Rate {rate}</translation>
    </message>
    <message>
        <source>{target} can not be called without arguments: {name}: {fault}. Point at a function that takes none and gives the model.</source>
        <translation>{target} lässt sich nicht ohne Argumente aufrufen: {name}: {fault}. Eine Funktion angeben, die keine nimmt und das Modell gibt.</translation>
    </message>
    <message>
        <source>{target} is a {name}, neither module nor callable.</source>
        <translation>{target} ist ein {name}, weder Modul noch aufrufbar.</translation>
    </message>
    <message>
        <source>{target} is no number: give a list of values, not a range.</source>
        <translation>{target} ist keine Zahl: eine Liste von Werten angeben, keinen Bereich.</translation>
    </message>
    <message>
        <source>{target}: a range in factors must begin above 0, not at {low}.</source>
        <translation>{target}: Ein Bereich in Faktoren muss über 0 beginnen, nicht bei {low}.</translation>
    </message>
    <message>
        <source>{target}: expected 1 … {most_trials} steps.</source>
        <translation>{target}: erwartet 1 … {most_trials} Schritte.</translation>
    </message>
    <message>
        <source>{target}: expected NODE.SETTING, as hidden.units.</source>
        <translation>{target}: erwartet wird KNOTEN.EINSTELLUNG, wie hidden.units.</translation>
    </message>
    <message>
        <source>{target}: expected a range from low to high, not {low} … {high}.</source>
        <translation>{target}: erwartet einen Bereich von niedrig bis hoch, nicht {low} … {high}.</translation>
    </message>
    <message>
        <source>{target}: there is no whole number in the range.</source>
        <translation>{target}: Im Bereich liegt keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{target}: there is nothing called {name} in it.{listed}</source>
        <translation>{target}: Darin heißt nichts {name}.{listed}</translation>
    </message>
    <message>
        <source>{times} holds {known} numbers, but {counted} reach this node</source>
        <translation>{times} enthält {known} Zahlen, aber diesen Knoten erreichen {counted}</translation>
    </message>
    <message>
        <source>{times} times along axis {axis}</source>
        <translation>{times}-mal entlang Achse {axis}</translation>
    </message>
    <message>
        <source>{times}, one step back</source>
        <translation>{times}, ein Schritt zurück</translation>
    </message>
    <message>
        <source>{title} can not be put into a wire.</source>
        <translation>{title} lässt sich nicht in eine Verbindung setzen.</translation>
    </message>
    <message>
        <source>{title} computes with 32 or 64 bits, not with mixed numbers.</source>
        <translation>{title} rechnet mit 32 oder 64 Bit, nicht mit gemischten Zahlen.</translation>
    </message>
    <message>
        <source>{title} is a port of its block; no other layer can take its place.</source>
        <translation>{title} ist ein Anschluss seines Blocks; keine andere Schicht kann an seine Stelle treten.</translation>
    </message>
    <message>
        <source>{title} is fastest: {step_s} ms a step, {ratio} times as fast as 32 bits; its first losses differ by {gap} %.</source>
        <translation>{title} ist am schnellsten: {step_s} ms je Schritt, {ratio}-mal so schnell wie 32 Bit; die ersten Verluste weichen um {gap} % ab.</translation>
    </message>
    <message>
        <source>{title} is no game, and this recipe learns by playing one.</source>
        <translation>{title} ist kein Spiel, und dieses Rezept lernt, indem es eines spielt.</translation>
    </message>
    <message>
        <source>{title} is played by the library Gymnasium, which can not be imported ({error}). Install it: run python3 bootstrap.py rl once, or pip install &apos;gymnasium==1.4.*&apos;. Catch needs no library.</source>
        <translation>{title} wird von der Bibliothek Gymnasium gespielt, die nicht importiert werden kann ({error}). Zum Installieren einmal python3 bootstrap.py rl aufrufen, oder pip install &apos;gymnasium==1.4.*&apos;. Catch braucht keine Bibliothek.</translation>
    </message>
    <message>
        <source>{title} needs {join}, which the model lacks</source>
        <translation>{title} braucht {join}, was dem Modell fehlt</translation>
    </message>
    <message>
        <source>{twice} is varied twice; vary it once.</source>
        <translation>{twice} wird zweimal variiert; es nur einmal variieren.</translation>
    </message>
    <message>
        <source>{units} unit</source>
        <translation>{units} Einheit</translation>
    </message>
    <message>
        <source>{units} units</source>
        <translation>{units} Einheiten</translation>
    </message>
    <message>
        <source>{units} units × {features}</source>
        <translation>{units} Einheiten × {features}</translation>
    </message>
    <message>
        <source>{value} everywhere, {sizes}</source>
        <translation>überall {value}, {sizes}</translation>
    </message>
    <message>
        <source>{value} or {mend}.</source>
        <translation>{value}, oder {mend}.</translation>
    </message>
    <message>
        <source>{value} stands where a tensor is needed</source>
        <translation>{value} steht, wo ein Tensor nötig ist</translation>
    </message>
    <message>
        <source>{value} {sign} {number} has no result</source>
        <translation>{value} {sign} {number} hat kein Ergebnis</translation>
    </message>
    <message>
        <source>{wanted} scores are needed, one per class, but {scores} reaches this node</source>
        <translation>{wanted} Scores sind nötig, einer je Klasse, aber diesen Knoten erreicht {scores}</translation>
    </message>
    <message>
        <source>{width} features can not be shared out to {heads} heads</source>
        <translation>{width} Merkmale lassen sich nicht auf {heads} Köpfe verteilen</translation>
    </message>
    <message>
        <source>{words}; it divided by numbers as small as {nearest_zero}.</source>
        <translation>{words}; geteilt wurde durch Zahlen bis hinab zu {nearest_zero}.</translation>
    </message>
    <message>
        <source>{words}; the largest number that reached it is {highest}.</source>
        <translation>{words}; die größte Zahl, die ankam, ist {highest}.</translation>
    </message>
    <message>
        <source>{words}; the smallest number that reached it is {lowest}.</source>
        <translation>{words}; die kleinste Zahl, die ankam, ist {lowest}.</translation>
    </message>
    <message>
        <source>{words}; what reached it lies from {lowest} to {highest}.</source>
        <translation>{words}; was ankam, liegt zwischen {lowest} und {highest}.</translation>
    </message>
    <message>
        <source>{word} is not a number a project can hold</source>
        <translation>{word} ist keine Zahl, die ein Projekt enthalten kann</translation>
    </message>
    <message>
        <source>{x} has no axis called {axis}</source>
        <translation>{x} hat keine Achse namens {axis}</translation>
    </message>
    <message>
        <source>{x} has no axis of size 1</source>
        <translation>{x} hat keine Achse der Größe 1</translation>
    </message>
    <message>
        <source>½</source>
        <translation>½</translation>
    </message>
    <message>
        <source>Σ e^(z {plus}), {len} terms</source>
        <translation>Σ e^(z {plus}), {len} Summanden</translation>
    </message>
    <message>
        <source>Σ h · w, {count} terms</source>
        <translation>Σ h · w, {count} Summanden</translation>
    </message>
    <message>
        <source>Σ q · k, {len} terms</source>
        <translation>Σ q · k, {len} Summanden</translation>
    </message>
    <message>
        <source>Σ x · w, {count} terms</source>
        <translation>Σ x · w, {count} Summanden</translation>
    </message>
    <message>
        <source>Σ x, {len} terms</source>
        <translation>Σ x, {len} Summanden</translation>
    </message>
    <message>
        <source>Σ x², {len} terms</source>
        <translation>Σ x², {len} Summanden</translation>
    </message>
    <message>
        <source>Σ {written}, {count} terms</source>
        <translation>Σ {written}, {count} Summanden</translation>
    </message>
    <message>
        <source>Σ |x|^{text}, {len} terms</source>
        <translation>Σ |x|^{text}, {len} Summanden</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>β</source>
        <translation>β</translation>
    </message>
    <message>
        <source>δ</source>
        <translation>δ</translation>
    </message>
    <message>
        <source>δ = {delta}, weight {weight}</source>
        <translation>δ = {delta}, Gewicht {weight}</translation>
    </message>
    <message>
        <source>μ</source>
        <translation>μ</translation>
    </message>
    <message>
        <source>“{name}” is being trained. Only one project is trained at a time, so that every run gives the same numbers each time; stop that run first.</source>
        <translation>„{name}“ wird gerade trainiert. Es wird immer nur ein Projekt trainiert, damit jeder Lauf jedes Mal dieselben Zahlen ergibt; jenen Lauf zuerst anhalten.</translation>
    </message>
    <message>
        <source>∂L/∂x = ∂L/∂z ∗ w turned round,  ∂L/∂w = x ⋆ ∂L/∂z</source>
        <translation>∂L/∂x = ∂L/∂z ∗ w umgedreht,  ∂L/∂w = x ⋆ ∂L/∂z</translation>
    </message>
    <message>
        <source>∂L/∂x₁ = Σⱼ ∂L/∂zⱼ · Wⱼ x₂,  ∂L/∂x₂ = Σⱼ ∂L/∂zⱼ · Wⱼᵀ x₁</source>
        <translation>∂L/∂x₁ = Σⱼ ∂L/∂zⱼ · Wⱼ x₂,  ∂L/∂x₂ = Σⱼ ∂L/∂zⱼ · Wⱼᵀ x₁</translation>
    </message>
    <message>
        <source>∂ln pⱼ/∂zₖ = 1[j = k] − pₖ</source>
        <translation>∂ln pⱼ/∂zₖ = 1[j = k] − pₖ</translation>
    </message>
    <message>
        <source>∂out/∂x = 1 / numbers in the window</source>
        <translation>∂out/∂x = 1 / Zahlen im Fenster</translation>
    </message>
    <message>
        <source>∂out/∂x = 1 at the largest, else 0</source>
        <translation>∂out/∂x = 1 bei der größten, sonst 0</translation>
    </message>
    <message>
        <source>∂out/∂x = 1 at the same number</source>
        <translation>∂out/∂x = 1 bei derselben Zahl</translation>
    </message>
    <message>
        <source>∂out/∂xᵢ = 1 at its own part</source>
        <translation>∂out/∂xᵢ = 1 beim eigenen Teil</translation>
    </message>
    <message>
        <source>−1 to 1</source>
        <translation>−1 bis 1</translation>
    </message>
    <message>
        <source>−ln p</source>
        <translation>−ln p</translation>
    </message>
    <message>
        <source>−ln {text}</source>
        <translation>−ln {text}</translation>
    </message>
    <message>
        <source>−mean log₂ p</source>
        <translation>−Mittel log₂ p</translation>
    </message>
    <message>
        <source>√ mean (s − y)²</source>
        <translation>√ Mittel (s − y)²</translation>
    </message>
</context>
</TS>
