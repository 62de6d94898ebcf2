"""Those who are named as against, and the figure of the vote."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.faults import Slip
from lint.pattern import Pattern
from lint.text import Span


def lone_votes(article: Article) -> Iterator[Slip]:
    """A vote of 4-2, with only one named member opposed."""
    words = article.words
    folded = words.folded
    if not {"only", "lone"} & article.types:
        return
    for i in words.places({"opposed", "dissenting", "objecting", "against"}):
        first, _ = article.sentence_at(i)
        inside = folded[first:i]
        if "only" not in inside or "with" not in inside:
            continue
        only = first + len(inside) - 1 - inside[::-1].index("only")
        if not 1 < i - only < 7 or folded[only - 1] != "with" or not _named(words.text[only + 1]):
            continue
        if not {"and", ","}.isdisjoint(folded[only:i]):
            continue
        for k in range(first, only):
            won, hyphen, lost = folded[k].partition("-")
            if hyphen and won.isdigit() and lost.isdigit() and lost != "1":
                span = Span(words.start[k], words.end[k])
                related = (Span(words.start[only], words.end[i]),)
                yield Slip(span, (f"{won}-1",), related, "one against")


_VOTED = Pattern(r"\b(?:[Vv]oted?|[Vv]ote was|[Vv]ote of) (\d{1,2})[-–](\d{1,2})\b")
_AGAINST = Pattern(
    r"\b((?:[A-Z][\w'’.-]+ ?){1,4}(?:, (?:[A-Z][\w'’.-]+ ?){1,4})*,? and (?:[A-Z][\w'’.-]+ ?){1,4})"
    r"(?:both |all )?(?:voted (?:no|against)|dissented|cast the dissenting votes)\b",
    needs=("voted no", "voted against", "dissented", "dissenting votes"),
)


def dissenters(article: Article) -> Iterator[Slip]:
    """A vote of 5-3, and the two who voted no."""
    if not article.quantities.scored:
        return
    named = list(_AGAINST.finditer(article.text))
    votes = list(_VOTED.finditer(article.text)) if len(named) == 1 else []
    if len(votes) != 1:
        return
    won, lost = (int(figure) for figure in votes[0].groups())
    count = named[0].group(1).replace(", and", " and").count(",") + 2
    if won + lost < 20 and lost and abs(count - lost) in (1, 2) and count < won + 2:
        span = Span(votes[0].start(1), votes[0].end(2))
        dash = article.text[votes[0].end(1)]
        right = (f"{won}{dash}{count}", f"{won + lost - count}{dash}{count}")
        yield Slip(span, right, (Span(*named[0].span(1)),), f"{count} against")


def _named(text: str) -> bool:
    return text[0].isupper()
