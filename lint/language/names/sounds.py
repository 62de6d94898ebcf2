"""What a name sounds like, whatever alphabet it came from and whoever wrote it down.

Two spellings of one name as romanised by different systems (BGN/PCGN, ISO 9, Wade-Giles, French and
German usage) mostly have the same sound here: Zelensky, Zelenskiy, Zelenskyy; Mohammed, Muhammad;
Gaddafi, Qaddafi, Kadhafi; Chebyshev, Tschebyschow. Plain replacements, no regular expressions: they
would cost more to compile than all names of an article cost to compare.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_ENDINGS = (
    ("ahame", "am"),
    ("borough", "brg"),
    ("brough", "brg"),
    ("burgh", "brg"),
    ("house", "haus"),
    ("field", "feld"),
    ("aine", "ain"),
    ("ayne", "ain"),
    ("stine", "stin"),
    ("ew", "u"),
    ("ue", "u"),
    ("skyy", "ski"),
    ("skiy", "ski"),
    ("aham", "am"),
    ("aeme", "am"),
    ("berg", "brg"),
    ("burg", "brg"),
    ("leigh", "li"),
    ("sson", "sn"),
    ("ssen", "sn"),
    ("mann", "man"),
    ("vic", "vich"),
    ("wicz", "vich"),
    ("witz", "vits"),
    ("off", "ov"),
    ("eff", "ev"),
    ("son", "sn"),
    ("sen", "sn"),
    ("iy", "i"),
    ("yi", "i"),
    ("ii", "i"),
    ("yy", "i"),
    ("ij", "i"),
    ("ey", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("ah", "a"),
    ("eh", "a"),
    ("ke", "k"),
    ("wne", "wn"),
    ("rpe", "rp"),
    ("nne", "n"),
    ("lfe", "lf"),
    ("ene", "en"),
    ("we", "w"),
    ("yne", "yn"),
)
_OPENINGS = (("ie", "ye"), ("je", "ye"), ("geof", "jef"), ("steph", "stev"))
_CLUSTERS = (
    ("schtsch", "5"),
    ("shch", "5"),
    ("stsch", "5"),
    ("tsch", "4"),
    ("sch", "5"),
    ("sh", "5"),
    ("tch", "4"),
    ("cz", "4"),
    ("chs", "ks"),
    ("chr", "kr"),
    ("chl", "kl"),
    ("ch", "4"),
    ("zh", "3"),
    ("dj", "3"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("qu", "kv"),
    ("x", "ks"),
    ("w", "v"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("ai", "i"),
    ("ay", "i"),
    ("ey", "i"),
    ("ia", "ya"),
    ("ja", "ya"),
    ("iu", "yu"),
    ("ju", "yu"),
    ("io", "yo"),
    ("jo", "yo"),
)
_SLAVIC = ("ov", "off", "ev", "eff", "in", "sky", "ski", "skiy", "enko", "uk", "ova", "eva", "ina")
"""Endings of surnames that come by way of Russian."""
_SOFT = frozenset("eiy")
_MOST = 100_000
_ROUGH = str.maketrans(
    {
        **dict.fromkeys("aeiouyhj'-.", None),
        **dict.fromkeys("cqg", "k"),
        **dict.fromkeys("wf", "v"),
        "z": "s",
        "x": "ks",
    }
)
_VOWELS_AND_H = str.maketrans(dict.fromkeys("aeiouyh", None))


class Echo(NamedTuple):
    """How a name sounds, the consonants of that, and a bit for each letter it has."""

    sound: str
    bones: str
    mask: int


class _Echoes(dict[str, Echo]):
    """Remembers how every name compared sounds."""

    def __missing__(self, key: str) -> Echo:
        if len(self) > _MOST:
            self.clear()
        heard = sound(key)
        mask = 0
        for letter in key:
            mask |= 1 << (ord(letter) & 31)
        echo = self[key] = Echo(heard, skeleton(heard), mask)
        return echo


ECHOES = _Echoes()
"""How a name sounds, by its letters (see `cores.letters`)."""


def sound(key: str) -> str:
    """The sound of a name given by its letters."""
    word = "mc" + key[3:] if key.startswith("mac") and len(key) > 5 else key
    for opening, as_if in _OPENINGS:
        if word.startswith(opening):
            word = as_if + word[len(opening) :]
            break
    if word[:2] == "zh" and word.endswith(_SLAVIC):
        word = "j" + word[2:]  # Zhukov is Joukov in French; Zhang is no Jang
    if "ou" in word:  # as the French write it: Loukachenko, Tchoubais
        word = word.replace("tch", "4").replace("ch", "5")
    for ending, as_if in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            word = word[: -len(ending)] + as_if
            break
    for cluster, as_if in _CLUSTERS:
        if cluster in word:
            word = word.replace(cluster, as_if)
    return _letter_by_letter(word)


def _letter_by_letter(word: str) -> str:
    signs: list[str] = []
    for i, letter in enumerate(word):
        follower = word[i + 1 : i + 2]
        sign = letter
        if letter in "cq":
            sign = "s" if letter == "c" and follower in _SOFT else "k"
        elif letter == "y" or (letter == "j" and i):
            glide = follower in ("a", "e", "o", "u") and follower
            sign = ("y" if not i or word[i - 1] in "aeiou" else "") if glide else "i"
        elif letter == "h" and (not follower or follower not in "aeiou") and i:
            sign = ""
        if sign and (not signs or signs[-1] != sign):
            signs.append(sign)
    return "".join(signs)


def skeleton(sound: str) -> str:
    """A sound without its vowels; only that a name begins with one is kept."""
    first = "a" if sound[:1] in ("a", "e", "i", "o", "u", "y") else sound[:1]
    return first + sound[1:].translate(_VOWELS_AND_H)


@lru_cache(50_000)
def rough(key: str) -> str:
    """The consonants of a name by classes: cheap, and the same for nearly all spellings that sound
    alike."""
    if "sch" in key:
        key = key.replace("schtsch", "shch").replace("tsch", "ch").replace("sch", "sh")
    signs = key.translate(_ROUGH)
    return "".join(c for i, c in enumerate(signs) if not i or signs[i - 1] != c)
