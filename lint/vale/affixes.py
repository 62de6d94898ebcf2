"""Words that say their forms by flags: `utilize/DGS` is utilize, utilized, utilizing, utilizes.

The flags are those of a Hunspell `.aff` file. Those that English dictionaries have in common stand
here.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from lint.vale import ValeError
from lint.vale.hunspell import Affixes, formed, parsed_affixes

BUILT_IN = "en_US-web"
_ENGLISH = """
PFX A 0 re .
PFX I 0 in .
PFX U 0 un .
PFX C 0 de .
PFX E 0 dis .
PFX F 0 con .
PFX K 0 pro .
SFX V e ive e
SFX V 0 ive [^e]
SFX N e ion e
SFX N y ication y
SFX N 0 en [^ey]
SFX X e ions e
SFX X y ications y
SFX X 0 ens [^ey]
SFX H y ieth y
SFX H 0 th [^y]
SFX Y 0 ly .
SFX G e ing e
SFX G 0 ing [^e]
SFX J e ings e
SFX J 0 ings [^e]
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [^ey]
SFX D 0 ed [aeiou]y
SFX T 0 st e
SFX T y iest [^aeiou]y
SFX T 0 est [aeiou]y
SFX T 0 est [^ey]
SFX R 0 r e
SFX R y ier [^aeiou]y
SFX R 0 er [aeiou]y
SFX R 0 er [^ey]
SFX Z 0 rs e
SFX Z y iers [^aeiou]y
SFX Z 0 ers [aeiou]y
SFX Z 0 ers [^ey]
SFX S y ies [^aeiou]y
SFX S 0 s [aeiou]y
SFX S 0 es [sxzh]
SFX S 0 s [^sxzhy]
SFX P y iness [^aeiou]y
SFX P 0 ness [aeiou]y
SFX P 0 ness [^y]
SFX M 0 's .
SFX B 0 able [^aeiou]
SFX B e able [^aeiou]e
SFX L 0 ment .
"""
_FLAGGED = re.compile(r"(\\b)?((?:[^/\s\\]|\\/)+)(?<!\\)/([A-Za-z0-9]+)(\\b)?")


def forms(word: str, flags: str, affix: str, styles: Path) -> list[str]:
    """A word and what its flags make of it. Raises ValeError for a flag that is not known."""
    known = _affixes(affix, styles)
    for flag in flags:
        if flag not in known:
            raise ValeError(f"`{flag}` of `{word}/{flags}` is no flag of {affix or BUILT_IN}")
    return list(dict.fromkeys(formed(word, [one for flag in flags for one in known[flag]])))


@cache
def _affixes(affix: str, styles: Path) -> Affixes:
    path = styles / "config" / "dictionaries" / f"{affix}.aff"
    if affix and path.is_file():
        return parsed_affixes(path.read_text(encoding="utf-8-sig", errors="replace"))
    if affix in ("", BUILT_IN):
        return parsed_affixes(_ENGLISH)
    raise ValeError(f"there is no {path}")


def spelt_out(token: str, affix: str, styles: Path) -> str:
    """A token of a rule with its flagged words as alternatives. Raises ValeError."""

    def alternatives(match: re.Match[str]) -> str:
        word = match[2].replace(r"\/", "/")
        listed = "|".join(map(re.escape, forms(word, match[3], affix, styles)))
        return f"{match[1] or ''}(?:{listed}){match[4] or ''}"

    return " ".join(_FLAGGED.sub(alternatives, part) for part in token.split(" "))
