"""Texts of the engine, with values in them, in another language."""

from __future__ import annotations

from gui.language.engine_words import Lexicon

WORDS = {
    "Dropout": "Auslassen",
    "Kernel size": "Kerngröße",
    "classes": "Klassen",
    "{count} nodes": "{count} Knoten",
    "{first} and {last}": "{first} und {last}",
    "{name}: expected {expectation}, received {value}": "{name}: nötig {expectation}, ist {value}",
    "Add {title}": "{title} hinzufügen",
    "Move {named}": "{named} verschieben",
    "{setting} is {number} here": "{setting} ist hier {number}",
    "a vector is needed, but {spec} arrives": "ein Vektor ist nötig, aber {spec} kommt an",
    "The file {path} is missing. {remedy}": "Die Datei {path} fehlt. {remedy}",
    "Restore it.": "Sie ist wiederherzustellen.",
    "each of {pieces} pieces": "je {pieces} Stücke",
    "per layer": "je Schicht",
}


def say(text: str) -> str:
    return Lexicon(WORDS).translated(text)


def test_a_known_text_is_translated_and_an_unknown_one_stays() -> None:
    assert say("Dropout") == "Auslassen"
    assert say("Never heard of it") == "Never heard of it"


def test_values_are_put_where_the_translation_has_them() -> None:
    assert say("kernel: expected 1 … 31 px, received 0") == "kernel: nötig 1 … 31 px, ist 0"


def test_what_comes_into_a_text_is_translated_too() -> None:
    assert say("Add Dropout") == "Auslassen hinzufügen"
    assert say("The file a b.txt is missing. Restore it.") == (
        "Die Datei a b.txt fehlt. Sie ist wiederherzustellen."
    )


def test_names_that_people_gave_are_left_alone() -> None:
    assert say("Move Dropout") == "Dropout verschieben"
    assert say("Move 3 nodes") == "3 Knoten verschieben"


def test_a_setting_is_told_by_its_label() -> None:
    assert say("kernel_size is 4 here") == "Kerngröße ist hier 4"


def test_texts_put_together_are_taken_apart() -> None:
    assert say("Add Dropout; Restore it.") == "Auslassen hinzufügen; Sie ist wiederherzustellen."
    assert say("each of 3 pieces (per layer)") == "je 3 Stücke (je Schicht)"


def test_a_text_of_which_half_is_unknown_stays_whole() -> None:
    text = "Add Dropout; something that nobody translated yet"
    assert say(text) == text
    assert say("some strange words and other strange words") == (
        "some strange words and other strange words"
    )


def test_the_most_telling_template_wins() -> None:
    words = {"{a} is {b}": "{a} gleich {b}", "{a} is no block": "{a} ist kein Block"}
    assert Lexicon(words).translated("conv is no block") == "conv ist kein Block"


def test_a_value_may_be_empty_or_hold_lines() -> None:
    assert say("Add ") == "{title} hinzufügen".format(title="") or say("Add ") == "Add "
    assert say("a vector is needed, but 1\n2 arrives") == (
        "ein Vektor ist nötig, aber 1\n2 kommt an"
    )


def test_no_text_is_too_strange() -> None:
    for text in ("", " ", "{", "{}", "(", "%", "\\", ". ", "a" * 10_000, "∀ x ∈ ℝ"):
        assert isinstance(say(text), str)
