"""Words of one family, and how much likelier a sentence is with one of them."""

import pytest

from lint.language.context.likelihood import likelier
from lint.language.families import adjectives_of, adverb_of, nouns_of, participles_of, verbs_of


@pytest.mark.parametrize(
    ("word", "noun"),
    [("decide", "decision"), ("arrive", "arrival"), ("safe", "safety"), ("proud", "pride")],
)
def test_a_noun_is_made_of_a_verb_or_an_adjective(word: str, noun: str) -> None:
    assert noun in nouns_of(word)


def test_a_verb_is_found_under_its_forms_and_its_noun() -> None:
    assert "submit" in verbs_of("submitting")
    assert "rescue" in verbs_of("rescued")
    assert "decide" in verbs_of("decision")
    assert participles_of("count") == ["counted"]
    assert participles_of("went") == ["gone"]


def test_adverbs_and_their_adjectives() -> None:
    assert [adverb_of(word) for word in ("sharp", "easy", "terrible")] == [
        "sharply",
        "easily",
        "terribly",
    ]
    assert "careful" in adjectives_of("carefully")
    assert adverb_of("table") == ""


def test_a_sentence_is_likelier_with_the_form_that_people_write() -> None:
    text = "The votes will be count again on Friday .".split()
    sentence = (0, len(text) - 1)
    assert likelier(text, sentence, 4, 5, ["counted"]) > 3
    assert likelier(text, sentence, 4, 5, ["counting"]) < likelier(
        text, sentence, 4, 5, ["counted"]
    )


def test_a_word_that_is_missing_makes_it_likelier_and_one_too_many_does_not() -> None:
    text = "They had listened the concerns of staff .".split()
    sentence = (0, len(text) - 1)
    assert likelier(text, sentence, 3, 3, ["to"]) > 3
    assert likelier(text, sentence, 5, 5, ["to"]) < 0
