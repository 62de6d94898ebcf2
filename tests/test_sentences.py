"""Where sentences end; `/` stands for each end in the middle of a paragraph."""

from __future__ import annotations

import pytest

from lint.readers.plain import read

CASES = """
He left. / She stayed.
On Feb. 24 Mr. Smith of the U.S. Senate met J. K. Rowling in St. Louis. / They spoke.
It cost $44.9 billion. / It was cheap.
“Why?” Smith asked. / Nobody knew.
“I don’t know. / We left. / It was late.” / He shrugged.
She lives in the U.S. / The rest of the family does not.
The police came at 5 p.m. on Monday. / They left at 6 p.m. / Nobody was hurt.
Acme Inc. said so. / Acme Inc. / The firm sells anvils.
So do I. / The end is near.
Go! / Now? / Yes.
He waited ... and left. / Then he came back.
Gen. David Petraeus and Lt. Col. Ann Lee met Sen. Bob Dole. / All smiled.
No. 10 did not reply. / Downing Street is in London.
He won 6-4, 6-3 vs. Federer. / It was over.
“Is it true?” she asked. / “It is!” he cried.
He said: “We are ready.” / Then he left.
(He was wrong.) / She was right.
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_sentences(case: str) -> None:
    article = read("case", case.replace(" / ", " "))
    words, sentences = article.words, article.sentences
    made = " / ".join(
        article.text[words.start[first] : words.end[last]]
        for first, last in zip(sentences.first, sentences.last, strict=True)
    )
    assert made == case


def test_a_paragraph_ends_a_sentence() -> None:
    article = read("case", "Headline without stop\n\nBody text here.")
    assert len(article.sentences) == 2
    assert article.starts_sentence(3)
    assert not article.starts_sentence(4)
