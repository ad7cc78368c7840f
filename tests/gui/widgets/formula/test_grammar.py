import pytest

from engine.catalogue.builtin import builtin_catalogue
from gui.widgets.formula.grammar import statements_of
from gui.widgets.formula.tokens import FormulaUnread
from gui.widgets.formula.tree import (
    Cases,
    Fenced,
    Fraction,
    Node,
    Root,
    Row,
    Scripted,
    Symbol,
    Under,
)

CATALOGUE = builtin_catalogue()


def body(formula: str) -> Node:
    (statement,) = statements_of(formula)
    return statement.body


def signs_of(node: Node | None) -> str:
    """Every letter and digit of a tree, in order of reading."""
    match node:
        case None:
            return ""
        case Symbol(text):
            return text
        case Scripted(base, below, above):
            return signs_of(base) + signs_of(below) + signs_of(above)
        case Under(base, below):
            return signs_of(base) + signs_of(below)
        case Fraction(top, bottom):
            return signs_of(top) + signs_of(bottom)
        case Root(inside):
            return signs_of(inside)
        case Fenced(_, inside, _, base):
            return signs_of(base) + signs_of(inside)
        case Row(_, parts):
            return "".join(signs_of(part) for _, part in parts)
        case Cases(cases):
            return "".join(signs_of(c.value) + c.words + signs_of(c.condition) for c in cases)


LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉ₐₑᵢⱼₖₘₙₜ", "0123456789aeijkmnt")
RAISED = str.maketrans("⁰¹²³ᵀᵖᶻˣ", "0123Tpzx")


@pytest.mark.parametrize("kind", CATALOGUE, ids=lambda kind: kind.id)
def test_every_formula_of_the_catalogue_is_read_and_loses_no_letter(kind) -> None:
    statements = statements_of(kind.formula)
    read = "".join(signs_of(s.body) + s.remark for s in statements)
    written = kind.formula.translate(LOWERED).translate(RAISED)

    def letters(text: str) -> list[str]:
        # "over … of" becomes a place under the function; sums over several indices become one.
        text = text.replace("Σ", "")
        return sorted(c for c in text if c.isalnum())

    lost = "".join(letters(written))
    words_of_place = ("over", "of") if " over " in kind.formula else ()
    for word in words_of_place:
        if len(letters(read)) < len(lost):
            for letter in word:
                lost = lost.replace(letter, "", 1)
    assert "".join(letters(read)) == lost


def test_a_slash_makes_a_fraction_of_all_factors_before_it() -> None:
    assert body("a · b / c") == Fraction(
        Row("product", (("", Symbol("a")), ("·", Symbol("b")))), Symbol("c")
    )


def test_what_stands_in_brackets_before_a_slash_is_divided_alone() -> None:
    product = body("γ · (x − μ) / √(σ² + ε)")
    assert isinstance(product, Row)
    assert product.parts[0] == ("", Symbol("γ"))
    fraction = product.parts[1][1]
    assert isinstance(fraction, Fraction)
    assert isinstance(fraction.top, Row)
    assert isinstance(fraction.bottom, Root)


def test_sums_over_several_indices_become_one() -> None:
    product = body("Σ_c Σ_k w[c, k]")
    assert isinstance(product, Row)
    sign = product.parts[0][1]
    assert sign == Under(Symbol("Σ", "sign"), Row("list", (("", Symbol("c")), (",", Symbol("k")))))


def test_words_with_if_and_else_become_cases() -> None:
    cases = body("1 if z > 0, −1 if z < 0, else 0")
    assert isinstance(cases, Cases)
    assert [case.words for case in cases.cases] == ["if", "if", "else"]


def test_a_long_name_is_a_variable_unless_it_is_a_function_or_plain_language() -> None:
    assert body("stride") == Symbol("stride", "variable")
    assert body("tanh(z)") == Fenced("(", Symbol("z"), ")", Symbol("tanh", "function"))
    assert body("read row by row") == Symbol("read row by row", "words")


def test_semicolons_wide_commas_and_wide_ors_begin_statements() -> None:
    assert len(statements_of("a = b;  c = d,  e = f   or   g, h")) == 4


@pytest.mark.parametrize("formula", ["a +", "(a", "a ] b", "a § b"])
def test_what_is_not_in_the_notation_is_refused(formula: str) -> None:
    with pytest.raises(FormulaUnread):
        statements_of(formula)
