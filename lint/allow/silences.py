"""What a writer silences in the draft itself, and silences that silence nothing.

    <!-- copydesk ignore: names/one-spelling -- Reuters spells it so -->
    <!-- copydesk off: punctuation, typos -->  …  <!-- copydesk on -->
    [copydesk off]  …  [copydesk on]
    {/* copydesk off */}, in MDX

`ignore` is for the paragraph that the remark stands in, or the next one if it stands alone; `off`
for everything up to `on` or the end. Names are rules, folders of rules or globs; `off` without
names is for all. After ` -- ` a reason may stand. Front matter can say `copydesk: off`, or
`ignore` and `words` under `copydesk`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from lint.allow.remarks import OURS, RULE, Remark, read_remarks
from lint.allow.vocabulary import Vocabulary
from lint.article import Article
from lint.finding import Finding
from lint.pattern import Pattern
from lint.rule import fits, with_folders
from lint.text import Span

_FRONT = Pattern(
    r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<matter>.*?\n)"
    r"(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL,
)
_VERBS = ("off", "on", "ignore")


class Silence(NamedTuple):
    """A stretch of the file in which some rules (none: all) are silent."""

    remark: Remark
    span: Span


def silenced(
    article: Article, findings: Iterable[Finding], levels: Mapping[str, str]
) -> list[Finding]:
    """The findings that are left, and one for each silence that is wrong or not needed.

    `findings` are in places of the file; `levels` has all rules, those that are out of force
    `off`.
    """
    begin = _end_of_toml(article.source)
    remarks = [remark for remark in read_remarks(article.source) if remark.span.start >= begin]
    matter, problems = _front_matter(article.source)
    silences = [*matter.silences, *_silences(remarks, article)]
    used: set[tuple[Silence, str]] = set()
    left = [
        finding
        for finding in findings
        if not any(finding.span.overlaps(remark.span) for remark in remarks)
        and not _is_silenced(finding, silences, used)
        and not (matter.words and matter.words.accepts(article.source, finding.span))
    ]
    if levels[RULE.name] != "off":
        problems += [_wrong_verb(remark) for remark in remarks if remark.verb not in _VERBS]
        for silence in silences:
            problems += _unused(silence, used, levels)
        left += [problem._replace(level=levels[RULE.name]) for problem in problems]
    return sorted(left, key=lambda finding: finding.span)


def _silences(remarks: Iterable[Remark], article: Article) -> Iterator[Silence]:
    blocks = [article.in_source(block.span) for block in article.blocks]
    off: list[Remark] = []
    for remark in remarks:
        if remark.verb == "ignore":
            yield Silence(remark, _paragraph(remark.span, blocks, article.source))
        elif remark.verb == "off":
            off.append(remark)
        elif remark.verb == "on":
            for begun in off:
                if not remark.names or begun.names == remark.names:
                    yield Silence(begun, Span(begun.span.end, remark.span.start))
            off = [begun for begun in off if remark.names and begun.names != remark.names]
    for begun in off:
        yield Silence(begun, Span(begun.span.end, len(article.source)))


def _paragraph(remark: Span, blocks: list[Span], source: str) -> Span:
    """The paragraph that a remark stands in or at the end of, else the first after it.

    In marked-up text a paragraph ends with its last word, and in MDX a remark alone is one.
    """
    for block in blocks:
        alone = remark.start <= block.start and block.end <= remark.end
        between = source[block.end : remark.start]
        at_end = block.end <= remark.start and not between.strip(" \t")
        within = block.start <= remark.start < block.end
        if ((within or at_end) and not alone) or block.start >= remark.end:
            return block
    return Span(remark.end, remark.end)


def _is_silenced(
    finding: Finding, silences: Iterable[Silence], used: set[tuple[Silence, str]]
) -> bool:
    silent = False
    for silence in silences:
        if silence.span.start <= finding.span.start < silence.span.end:
            for name in silence.remark.names or ("*",):
                if fits(finding.rule, (name,)):
                    used.add((silence, name))
                    silent = True
    return silent


class _Matter(NamedTuple):
    silences: tuple[Silence, ...] = ()
    words: Vocabulary | None = None


class _Wishes(NamedTuple):
    """What front matter may say under `copydesk`."""

    ignore: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def _front_matter(source: str) -> tuple[_Matter, list[Finding]]:
    front = _FRONT.match(source)
    if front is None or OURS not in front["matter"]:
        return _Matter(), []
    from lint.record import Fault, build  # few drafts have such a thing
    from lint.yaml import Fields, YamlFault, read_yaml

    whole = Span(front.end(), len(source))
    place = Span(*front.span("matter"))
    try:
        fields = (read_yaml if front["fence"] == "---" else _read_toml)(front["matter"])
        ours = fields.get(OURS) if isinstance(fields, Fields) else None
        if ours is None:
            return _Matter(), []
        if ours == "off":
            return _Matter((Silence(Remark(place, "off"), whole),)), []
        if not isinstance(ours, Fields):
            raise Fault(1, "`copydesk` is `off`, or has `ignore` and `words` under it")
        wishes: _Wishes = build(_Wishes, ours)
    except YamlFault:
        return _Matter(), []  # for other programs to complain of
    except Fault as fault:
        return _Matter(), [_finding(place, f"Front matter: {fault}")]
    silences = (Silence(Remark(place, "ignore", wishes.ignore), whole),) if wishes.ignore else ()
    return _Matter(silences, Vocabulary(wishes.words) if wishes.words else None), []


def _read_toml(text: str) -> Any:
    """What TOML says to us, as YAML would say it."""
    import tomllib

    from lint.yaml import Fields, Items, Text

    try:
        ours = tomllib.loads(text).get(OURS)
    except tomllib.TOMLDecodeError:
        return None  # for other programs to complain of
    if not isinstance(ours, dict):
        return Fields({OURS: ours})
    fields = Fields(
        (key, Items(Text(str(item)) for item in value) if isinstance(value, list) else value)
        for key, value in ours.items()
    )
    fields.key_line = dict.fromkeys(fields, 1)
    return Fields({OURS: fields})


def _end_of_toml(source: str) -> int:
    """Where front matter in TOML ends: `[copydesk]` is a table there and no remark."""
    if not source.startswith(("+++", "\ufeff+++")):
        return 0
    front = _FRONT.match(source)
    return front.end() if front is not None else 0


def _unused(
    silence: Silence, used: set[tuple[Silence, str]], levels: Mapping[str, str]
) -> Iterator[Finding]:
    """Findings about names in a silence that stood for nothing.

    Rules that are out of force in this run may be what a silence is for.
    """
    for name in silence.remark.names or ("*",):
        if (silence, name) in used:
            continue
        meant = [rule for rule in levels if fits(rule, (name,))]
        if not meant and not name.startswith("styles/"):
            from lint.record import did_you_mean

            hint = did_you_mean(name, with_folders(levels))
            yield _finding(silence.remark.span, f"There is no rule ‘{name}’ to silence{hint}")
        elif meant and all(levels[rule] != "off" for rule in meant):
            what = "" if name == "*" else f" from ‘{name}’"
            yield _finding(silence.remark.span, f"Nothing{what} is silenced by this remark.")


def _wrong_verb(remark: Remark) -> Finding:
    from lint.record import did_you_mean

    hint = did_you_mean(remark.verb, _VERBS) or "; write off, on or ignore"
    return _finding(remark.span, f"‘{remark.verb}’ is nothing that can be asked of copydesk{hint}")


def _finding(span: Span, problem: str) -> Finding:
    return RULE.finding(span, "", problem=problem)
