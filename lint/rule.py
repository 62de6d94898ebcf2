"""What one file of rules/ says."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from lint.finding import Edit, Finding, Fix
from lint.text import Mark, Span

Spec = TypeVar("Spec")


class Rule(NamedTuple):
    """What a finding needs to know of its rule. Its name is its path: `confusions/capitol`."""

    name: str
    kind: str
    level: str
    message: str
    """With `{found}`, `{suggest}` and facts that its kind of check names."""
    why: str
    fix: str
    """`safe`: may be corrected unasked. `ask`: on demand. `none`: never by a program."""
    where: tuple[str, ...] = ()
    """Parts it reads (`headline`) or leaves alone (`~quotations`); none: everything."""
    sources: tuple[str, ...] = ()

    def finding(
        self,
        span: Span,
        found: str,
        suggestions: tuple[str, ...] = (),
        *,
        edits: tuple[Edit, ...] = (),
        safe: bool = True,
        related: tuple[Span, ...] = (),
        level: str = "",
        **facts: object,
    ) -> Finding:
        """Make a finding of this rule.

        With one suggestion the fix is to put it in place of `span`, unless `edits` say
        otherwise. `safe=False` takes back what the rule allows. `level` overrules the rule's.
        `facts` fill further braces of the message.
        """
        suggest = suggestions[0] if suggestions else ""
        message = self.message.format(found=found, suggest=suggest, **facts)
        if not edits and len(suggestions) == 1:
            edits = (Edit(span, suggest),)
        fix = Fix(edits, safe and self.fix == "safe") if edits and self.fix != "none" else None
        return Finding(span, self.name, level or self.level, message, suggestions, fix, related)


def fits(name: str, globs: Iterable[str]) -> bool:
    """Does one of the globs mean the rule of this name? A folder stands for all rules in it."""
    if not globs:
        return False
    from fnmatch import fnmatchcase  # most runs name no rules

    return any(
        name == glob or name.startswith(glob + "/") or fnmatchcase(name, glob) for glob in globs
    )


def with_folders(rules: Iterable[str]) -> list[str]:
    """The names of rules, and of the folders they are in, any of which a setting may mean."""
    found = dict.fromkeys(rules)
    for name in list(found):
        parts = name.split("/")
        found.update(dict.fromkeys("/".join(parts[:n]) for n in range(1, len(parts))))
    return list(found)


class Example(NamedTuple):
    """A piece of text and every mark the rule must make in it. No marks: stay silent."""

    text: str
    marks: tuple[Mark, ...]
    line: int = 0


class RuleFile(NamedTuple, Generic[Spec]):
    """A whole rule file: the rule, the fields of its kind, its examples, where it stands."""

    rule: Rule
    spec: Spec
    examples: tuple[Example, ...]
    path: Path


AnyRuleFile = RuleFile[Any]
