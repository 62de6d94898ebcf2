"""Plants slips in names of published news, to measure how many the desk finds.

    python bench/names/slips.py FOLDER OUT --seed 1 --each 40

takes the articles of FOLDER (`*.txt`), plants one slip in a name of each, and writes the articles
to OUT with `gold.json`: where the slip is, what it was, and of which family. The same seed gives
the same files. Slips of the keyboard are planted in names the article has. Kinds of names that old
British and American news rarely has (Slavic, Arabic, accents, hyphens, firms) are transplanted: one
name of the article is replaced throughout, then one place gets the slip.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable
from pathlib import Path

from lint.language.names.familiar import is_word

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
KEYS = {
    a: b
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for a, b in zip(
        row, [x + y for x, y in zip(" " + row, row[1:] + " ", strict=False)], strict=False
    )
}
NOT_NAMES = set(
    (
        "The This That These Those But And For When While With From After Before Mr Mrs Ms Dr He "
        "She They It We You His Her Their Its There Here What Which Who How Why Monday Tuesday "
        "Wednesday Thursday Friday Saturday Sunday January February March April May June July "
        "August September October November December North South East West New Prime Minister "
        "President Secretary Chief Executive Lord Lady Sir However Although Some Many Most More"
    ).split()
)
SLAVIC = (
    "Zelensky Zelenskiy|Kovalchuk Kovaltchuk|Yushchenko Juschtschenko|Medvedev Medvedyev|"
    "Navalny Navalniy|Podolyak Podoliak|Zaluzhny Zaluzhnyi|Lavrov Lavroff|Kasyanov Kasianov|"
    "Dostoevsky Dostoyevsky|Shevchuk Schevchuk|Yermak Iermak|Malinovsky Malinowski|"
    "Milosevic Milosevich|Kuznetsov Kuznetsoff|Gorbachev Gorbachov|Chernyshev Chernyshov|"
    "Arestovych Arestovich|Reznikov Resnikov|Budanov Budanoff|Syrsky Syrskyi|Belousov Belousoff|"
    "Zhukov Jukov|Yashin Iashin|Kravchuk Krawchuk|Plyushchev Plushchev|Tymoshenko Timoshenko|"
    "Lukashenko Loukachenko|Kozlovsky Kozlowsky|Petrosyan Petrosian|Aliyev Aliev|Kadyrov Kadirov"
)
ARABIC = (
    "Mohammed Muhammad|Gaddafi Qaddafi|Abdullah Abdallah|Hussein Hussain|Khalid Khaled|"
    "Nasrallah Nasralla|Khalifa Khalifah|Mustafa Mostafa|Youssef Yusuf|Rahman Rehman|"
    "Suleiman Sulaiman|Mahmoud Mahmud|Karzai Karzay|Barghouti Barghuthi|Qasim Kassem|"
    "Sharif Shareef|Faisal Faysal|Zawahiri Zawahri|Hamid Hameed|Osama Usama|Saeed Said|"
    "Haniyeh Haniya|Tantawi Tantawy|Mansour Mansur|Rafiq Rafik|Jamal Gamal|Siddiqui Siddiqi"
)
ARTICLE = (
    "al-Sadr el-Sadr|al-Sisi el-Sisi|al-Baradei el-Baradei|al-Zarqawi az-Zarqawi|"
    "al-Maliki el-Maliki|al-Hariri el-Hariri|al-Rashid ar-Rashid|al-Jazeera Al-Jazeera"
)
GIVEN = (
    "Steven Stephen|Catherine Katherine|Sean Shaun|Jeffrey Geoffrey|Alan Allan|Philip Phillip|"
    "Mark Marc|Eric Erik|Nicholas Nicolas|Stuart Stewart|Graham Graeme|Sara Sarah|Anne Ann|"
    "Rachel Rachael|Lesley Leslie|Elizabeth Elisabeth|Teresa Theresa|Jonathan Jonathon|"
    "Laurence Lawrence|Anthony Antony|Kristin Kirsten|Carl Karl|Brian Bryan|Neil Neal|"
    "Jon John|Isabel Isobel|Elliott Eliot|Tracey Tracy|Derek Derrick|Alistair Alasdair"
)
MC = (
    "McDonald MacDonald|MacLeod McLeod|McKenzie Mackenzie|MacMillan McMillan|McGregor MacGregor|"
    "McIntyre MacIntyre|McAllister MacAllister|MacArthur McArthur|McKay Mackay|McLean Maclean"
)
SON = (
    "Anderson Andersen|Larsen Larson|Petersen Peterson|Eriksson Erikson|Hansen Hanson|"
    "Svensson Svenson|Jensen Jenson|Olsen Olson|Nielsen Nielson|Gustafsson Gustafson|"
    "Knudsen Knudson|Mikkelsen Mikkelson|Bengtsson Bengtson|Thorsen Thorson"
)
SUFFIX = (
    "Hoffman Hoffmann|Whalley Whally|Hartmann Hartman|Clarke Clark|Browne Brown|Thorpe Thorp|"
    "Feinberg Feinburg|Humphrey Humphry|Bradley Bradly|Neumann Neuman|Goldberg Goldburg|"
    "Wolfe Wolf|Bailey Baily|Kaufmann Kaufman|Rosenberg Rosenburg|Lindsey Lindsay|Cooke Cook"
)
ACCENTS = (
    "José Jose|Müller Muller|García Garcia|Peña Pena|Beyoncé Beyonce|Zoë Zoe|Håkan Hakan|"
    "Núñez Nunez|Sánchez Sanchez|Björn Bjorn|Lévy Levy|François Francois|Søren Soren|"
    "Éric Eric|Gómez Gomez|Señor Senor|Nuñez Nunéz|Guantánamo Guantanamo"
)
CAPITALS = (
    "McDonald Mcdonald|MacDonald Macdonald|DiCaprio Dicaprio|PayPal Paypal|WorldCom Worldcom|"
    "YouTube Youtube|LaGuardia Laguardia|DeVos Devos|FitzGerald Fitzgerald|McAfee Mcafee|"
    "O'Brien O'brien|FedEx Fedex|DreamWorks Dreamworks|VanDyke Vandyke|LeBron Lebron|"
    "GlaxoSmithKline Glaxosmithkline|iPhone Iphone|eBay Ebay"
)
PARTICLES = (
    "Oscar de la Hoya>Oscar De La Hoya|Robin van Persie>Robin Van Persie|"
    "Dominique de Villepin>Dominique De Villepin|Ursula von der Leyen>Ursula Von der Leyen|"
    "Osama bin Laden>Osama Bin Laden|Ruud van Nistelrooy>Ruud Van Nistelrooy"
)
HYPHENS = (
    "Kilroy-Silk>Kilroy Silk|Hewlett-Packard>Hewlett Packard|Jean-Claude>Jean Claude|"
    "Wal-Mart>Walmart|Abdul-Rahman>Abdul Rahman|Rolls-Royce>Rolls Royce|Lloyd-Jones>Lloyd Jones|"
    "Coca-Cola>Coca Cola|Saint-Denis>Saint Denis|Mercedes-Benz>Mercedes Benz|Ki-moon>Kimoon|"
    "Lloyd-Webber>Lloyd Webber|Anne-Marie>Anne Marie|Bonham-Carter>Bonham Carter"
)
SPACES = (
    "Time Warner>TimeWarner|JPMorgan>JP Morgan|AstraZeneca>Astra Zeneca|DaimlerChrysler>Daimler "
    "Chrysler|BlackRock>Black Rock|Le Pen>LePen|ExxonMobil>Exxon Mobil|SpaceX>Space X|"
    "Air Asia>AirAsia|PricewaterhouseCoopers>Pricewaterhouse Coopers|MasterCard>Master Card|"
    "Al Jazeera>al-Jazeera|FedEx>Fed Ex|Van Dyke>VanDyke|Mac Kenzie>MacKenzie"
)
PLACES = (
    "Kyiv Kiev|Kharkiv Kharkov|Odesa Odessa|Lviv Lvov|Tehran Teheran|"
    "Kandahar Qandahar|Fallujah Falluja|Jeddah Jiddah|Luhansk Lugansk|"
    "Sevastopol Sebastopol|Marseille Marseilles|Basel Basle|Dnipro Dnepr|Zaporizhzhia Zaporizhia|"
    "Mariupol Mariupil|Guangzhou Guangzhu|Chongqing Chungking|Reykjavik Reykjavick|"
    "Johannesburg Johannesberg|Edinburgh Edinborough|Pittsburgh Pittsburg|Addis Adis"
)
FIRMS = (
    "Marks & Spencer>Marks and Spencer|Procter & Gamble>Proctor & Gamble|Lehman Brothers>Lehmann "
    "Brothers|Standard & Poor's>Standard and Poor's|Johnson & Johnson>Johnson and Johnson|"
    "Lockheed Martin>Lockhead Martin|Goldman Sachs>Goldman Sacks|Deutsche Bank>Deutche Bank|"
    "Berkshire Hathaway>Berkshire Hathway|Harley-Davidson>Harley Davidson|Moody's>Moodys|"
    "Sainsbury's>Sainsburys|Barclays>Barclay's|Morgan Stanley>Morgan Stanly|Novartis>Novartus"
)
INITIALS = (
    "J.K. Rowling>JK Rowling|George W. Bush>George W Bush|J.P. Morgan>J P Morgan|"
    "A.N. Wilson>AN Wilson|John F. Kennedy>John F Kennedy|P.D. James>PD James|"
    "B.B. King>BB King|C.S. Lewis>CS Lewis|T.S. Eliot>TS Eliot|E.M. Forster>EM Forster"
)


def _drop(w, r):
    i = r.randrange(1, len(w))
    return w[:i] + w[i + 1 :]


def _double(w, r):
    i = r.randrange(1, len(w))
    return w[:i] + w[i] + w[i:]


def _swap(w, r):
    i = r.randrange(1, len(w) - 1)
    return w[:i] + w[i + 1] + w[i] + w[i + 2 :]


def _neighbour(w, r):
    i = r.randrange(1, len(w))
    near = KEYS.get(w[i].lower(), "").replace(" ", "")
    return w[:i] + r.choice(near) + w[i + 1 :] if near else w


def _insert(w, r):
    i = r.randrange(1, len(w))
    near = KEYS.get(w[i].lower(), "").replace(" ", "")
    return w[: i + 1] + r.choice(near) + w[i + 1 :] if near else w


def _vowel(w, r):
    at = [i for i, c in enumerate(w) if i and c in "aeiou"]
    if not at:
        return w
    i = r.choice(at)
    return w[:i] + r.choice([v for v in "aeiou" if v != w[i]]) + w[i + 1 :]


def _consonant(w, r):
    twice = [i for i in range(1, len(w) - 1) if w[i] == w[i + 1]]
    if twice:
        i = r.choice(twice)
        return w[:i] + w[i + 1 :]
    at = [i for i in range(1, len(w)) if w[i] in "bcdfglmnprst" and w[i - 1] in "aeiou"]
    if not at:
        return w
    i = r.choice(at)
    return w[:i] + w[i] + w[i:]


def _first(w, r):
    return w[1].upper() + w[2:] if r.random() < 0.5 else w[1:]


def _lower(w, r):
    return w.lower()


KEYBOARD: dict[str, Callable[[str, random.Random], str]] = {
    "drop": _drop,
    "double": _double,
    "swap": _swap,
    "neighbour": _neighbour,
    "insert": _insert,
    "vowel": _vowel,
    "consonant": _consonant,
    "possessive-slip": _vowel,
    "first-letter": _first,
    "lower-case": _lower,
}
LISTED = {
    "slavic": SLAVIC,
    "arabic": ARABIC,
    "article": ARTICLE,
    "mc-mac": MC,
    "son-sen": SON,
    "suffix": SUFFIX,
    "accents": ACCENTS,
    "capitals": CAPITALS + "|" + PARTICLES,
    "hyphens": HYPHENS,
    "spaces": SPACES,
    "places": PLACES,
    "firms": FIRMS,
    "initials": INITIALS,
    "given": GIVEN,
}
FAMILIES = (*KEYBOARD, *LISTED)


def pairs(source: str) -> list[tuple[str, str]]:
    return [tuple(p.split(">") if ">" in p else p.split()) for p in source.split("|")]


def names_of(text: str) -> dict[str, list[re.Match]]:
    """Names of an article: capitalised words that stand in mid-sentence, with all their places."""
    body = text.find("\n")  # a headline has its own rules for capitals and stops
    found: dict[str, list[re.Match]] = {}
    inside: set[str] = set()
    lower: set[str] = set()
    for m in WORD.finditer(text):
        w = re.sub(r"['’]s$", "", m.group())
        if not w[0].isupper():
            lower.add(w)
            continue
        if m.start() < body:
            continue
        found.setdefault(w, []).append(m)
        if re.search(r"[a-z,;] $", text[max(0, m.start() - 2) : m.start()]):
            inside.add(w)
    return {
        w: at
        for w, at in found.items()
        if w in inside
        and w not in NOT_NAMES
        and len(w) >= 4
        and not w.isupper()
        and w.isalpha()
        and w.lower() not in lower
        and not is_word(w.lower())
    }


def person(text: str, at: list[re.Match]) -> str:
    """The first name that stands before a surname, if one does."""
    for m in at:
        before = re.search(r"([A-Z][a-z]+) $", text[: m.start()][-24:])
        if before and before[1] not in NOT_NAMES:
            return before[1]
    return ""


def plant(text: str, family: str, tie: bool, r: random.Random):
    """The text with one slip, and where it is; None if the article has no fit name."""
    names = names_of(text)
    wanted = [w for w, at in names.items() if (len(at) == 2 if tie else len(at) >= 3)]
    r.shuffle(wanted)
    for name in wanted:
        at = names[name]
        if family in KEYBOARD:
            made = _keyboard(text, family, name, at, r)
        elif family == "given":
            made = _given(text, name, at, tie, r)
        else:
            made = _listed(text, family, name, at, r)
        if made:
            return made
    return None


def _keyboard(text, family, name, at, r):
    if family == "possessive-slip":
        at = [m for m in at if re.search(r"['’]s$", m.group())]
        if not at:
            return None
    m = r.choice(at[1:] if len(at) > 1 and family != "lower-case" else at)
    for _ in range(8):
        wrong = KEYBOARD[family](name, r)
        if wrong != name and not re.search(rf"\b{re.escape(wrong)}\b", text):
            return _put(text, m.start(), len(name), wrong, name)
    return None


def _given(text, name, at, tie, r):
    """Give a person of the article a first name that can be written in two ways."""
    full = [m for m in re.finditer(rf"\b([A-Z][a-z]+) {name}\b", text) if m[1] not in NOT_NAMES]
    firsts = {m[1] for m in full}
    if len(firsts) != 1:
        return None
    first = firsts.pop()
    right, wrong = r.choice(pairs(GIVEN))
    if right in text or wrong in text:
        return None
    text = re.sub(rf"\b{first}\b", right, text)
    # The person must be named in full often enough: surnames further on get the first name too.
    for _ in range(2 if not tie else 1):
        full = list(re.finditer(rf"\b{right} {name}\b", text))
        bare = [
            m
            for m in re.finditer(rf"(?<![A-Z][a-z] )(?<!Mrs )\b{name}\b", text)
            if not any(f.start() <= m.start() < f.end() for f in full)
        ]
        if len(full) < (2 if tie else 3) and bare:
            m = bare[-1]
            start = m.start() - 3 if text[: m.start()].endswith("Mr ") else m.start()
            text = text[:start] + f"{right} {name}" + text[m.end() :]
    full = list(re.finditer(rf"\b{right} {name}\b", text))
    if len(full) != 2 if tie else len(full) < 3:
        return None
    m = full[-1]
    return _put(text, m.start(), len(right), wrong, right)


def _listed(text, family, name, at, r):
    right, wrong = r.choice(pairs(LISTED[family]))
    if any(re.search(rf"\b{re.escape(w)}\b", text) for w in (right, wrong)):
        return None
    alone = " " not in right and family not in ("initials", "firms", "places", "spaces", "hyphens")
    if not alone and person(text, at):
        return (
            None
            if family in ("firms", "places", "spaces", "hyphens")
            else _named(text, name, at, right, wrong, r)
        )
    if not alone and family in ("initials", "capitals"):
        return None
    text = re.sub(rf"\b{name}\b", right.replace("\\", ""), text)
    found = [
        m
        for m in re.finditer(rf"\b{re.escape(right)}(?!\w)", text)
        if m.start() > text.find("\n") and re.search(r"[a-z,;] $", text[: m.start()][-3:])
    ]
    if len(found) < 2:
        return None
    return _put(text, r.choice(found[1:]).start(), len(right), wrong, right)


def _named(text, name, at, right, wrong, r):
    """Replace a full name throughout, a surname by the new surname."""
    first = person(text, at)
    surname = right.split()[-1]
    text = re.sub(rf"\b{first} {name}\b", right, text)
    text = re.sub(rf"\b{name}\b", surname, text)
    found = list(re.finditer(re.escape(right), text))
    if len(found) < 2:
        bare = list(re.finditer(rf"(?<!\w\. )(?<!\w )\b{surname}\b", text))
        bare = [m for m in bare if not text[: m.start()].endswith(right[: -len(surname)])]
        if not bare:
            return None
        m = bare[-1]
        text = text[: m.start()] + right + text[m.end() :]
        found = list(re.finditer(re.escape(right), text))
    if len(found) < 2:
        return None
    return _put(text, found[-1].start(), len(right), wrong, right)


def _put(text, start, length, wrong, right):
    text = text[:start] + wrong + text[start + length :]
    body = text.find("\n")
    if start < body or not text[body:].count(right):
        return None
    return text, {"start": start, "end": start + len(wrong), "wrong": wrong, "right": right}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--each", type=int, default=40)
    args = parser.parse_args()
    r = random.Random(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    paths = sorted(args.folder.rglob("*.txt"))
    gold = []
    for family in FAMILIES:
        for tie in (False, True):
            r.shuffle(paths)
            wanted = args.each if not tie else args.each // 2
            for path in paths:
                if not wanted:
                    break
                made = plant(path.read_text(encoding="utf-8", errors="replace"), family, tie, r)
                if made is None:
                    continue
                text, slip = made
                name = f"{family}-{'tie' if tie else 'most'}-{wanted:03}.txt"
                (args.out / name).write_text(text, encoding="utf-8")
                gold.append(
                    {"file": name, "source": path.name, "family": family, "tie": tie, **slip}
                )
                wanted -= 1
    (args.out / "gold.json").write_text(json.dumps(gold, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
