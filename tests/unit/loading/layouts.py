"""Scenarios in every layout that YAML allows, and damages done to them."""

import textwrap

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tutor.model.targets import Reserved

RESERVED = {str(word) for word in Reserved}

NAMES = st.from_regex(r"[a-z0-9é_-]{1,5}", fullmatch=True).filter(lambda name: name not in RESERVED)

# What lies between two slides, or at the end of a file.
GAPS = st.sampled_from(
    ["", "\n", "\n\n\n", "# un mot\n", "  # un mot\n", "         # un mot\n\n", "  \n", "#\n"]
)

SLIDES_LINES = st.sampled_from(["slides:", "slides: ", "slides:  # les voici", "slides:\t# ici"])

# Texts as values: what follows `text:`, the lines after the first being indented afterwards.
TEXTS = st.sampled_from(
    [
        " simple",
        " sur deux\n  lignes",
        "\n  à la ligne",
        ' "entre guillemets"',
        ' "sur deux\n  lignes\n\n  et une autre: ici"',
        " 'l''apostrophe\n  fin:'",
        " |\n  un bloc\n\n    fin:\n  slides:",
        " |+\n  gardé\n\n\n",
        " |-\n  coupé\n\n",
        " >\n  plié\n  en un\n\n  et deux",
        " |2\n    décalé\n  ici",
        " |\n  # pas un commentaire\n  - ni une liste",
        " # commentaire\n  après",
        " ''",
        " a#b",
        "\n  |\n   loin",
    ]
)

# What follows `screen:`.
SCREENS = st.sampled_from(
    [
        " {elements: [divider]}",
        " {frame: phone, elements: [\n  {heading: Bonjour},\n  divider]}",
        "\n  frame: browser\n  elements:\n  - divider\n  - list:\n    - a\n    - b",
        "\n  elements:\n    # rien\n    - heading: a\n\n    - card:\n      - text: |\n         b",
    ]
)

WRONGS = st.sampled_from(
    [
        "txet: a",
        "notes: [a]",
        "notes: {a: b}",
        'notes: "{{ inconnue }}"',
        "screen: {elements: [divder, {button: {lable: a}}]}",
        "screen:\n  elements:\n    - button: {label: a, to: nowhere}\n    - heading: {level: 7}",
        "end: maybe",
    ]
)


@st.composite
def scenarios(draw: DrawFn, *, wrong: bool = False) -> str:
    """Return a scenario's text; each of its slides has something wrong where that is asked."""
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    indent, step = " " * draw(st.integers(1, 4)), " " * draw(st.integers(1, 3))
    slides = "".join(
        f"{indent}{name}:{draw(st.sampled_from(['', ' ', '  # ici']))}\n"
        + textwrap.indent(draw(_slides(names, wrong=wrong)), indent + step)
        + draw(GAPS)
        for name in names
    )
    before = draw(st.sampled_from(["", "# Un parcours\n\n", f"start: '{names[-1]}'\n"]))
    after = draw(st.sampled_from(["", "summary: |\n  Après.\n", "summary: Après\n# Fin\n"]))
    head = f"format: 1\n{before}title: Essai\nvars: {{nom: Martin}}\n{draw(SLIDES_LINES)}\n"
    text = head + draw(GAPS) + slides + after
    return text if draw(st.booleans()) else text.rstrip("\n")


@st.composite
def _slides(draw: DrawFn, names: list[str], *, wrong: bool) -> str:
    """Return what is written under a slide's name."""
    lines = ["title: Le titre" + draw(st.sampled_from(["", " # ici", " de {{ nom }}"]))]
    if draw(st.booleans()):
        lines.append("text:" + draw(TEXTS))
    if draw(st.booleans()):
        lines.append("screen:" + draw(SCREENS))
    lines.append(f"next: '{draw(st.sampled_from(names))}'")
    if wrong:
        lines.append(draw(WRONGS))
    return "\n".join(draw(st.permutations(lines))) + "\n"


# What a hand may add by accident; the odd characters are a return, line ends that editors do not
# show, a space that is not one, a byte order mark and an escape.
SNIPPETS = st.sampled_from(
    [
        *"\n\t \"'[]{}|>#:,&*!%@`-?=\\",
        *"\r\x85\u2028\xa0\ufeff\x1b",
        *("\n\n", "  ", ": ", " #", "- ", "? ", "\n# x", "\n\ta"),
        *("slides:", "\nslides:\n", "\n---\n", "\n...\n", "\n  a:\n", "\n a: b\n", "\nb: c\n"),
        *("&a ", "*a", "!a ", "<<: *a", "|\n", ">+\n", '"\n', "'\n", "[\n", "{\n", "{{ a }}"),
    ]
)


@st.composite
def damaged(draw: DrawFn, texts: st.SearchStrategy[str]) -> str:
    """Return one of the texts after a few accidents."""
    text = draw(texts)
    for _ in range(draw(st.integers(1, 2))):
        text = draw(_accident(text))
    return text


def _accident(text: str) -> st.SearchStrategy[str]:
    at = st.integers(0, len(text))
    return st.one_of(
        st.builds(lambda i, added: text[:i] + added + text[i:], at, SNIPPETS),
        st.builds(lambda i, length: text[:i] + text[i + length :], at, st.integers(1, 12)),
        st.builds(lambda i, added: text[:i] + added + text[i + 1 :], at, SNIPPETS),
        st.builds(lambda i, j: text[:i] + text[j:], at, at),
        st.builds(lambda i, shift: _shifted(text, i, shift), at, st.integers(-3, 3)),
        st.builds(lambda i, j: _with_line_repeated(text, i, j), at, at),
    )


def _shifted(text: str, at: int, shift: int) -> str:
    """Return the text with the line at a place moved to the right or to the left."""
    start = text.rfind("\n", 0, at) + 1
    if shift > 0:
        return text[:start] + " " * shift + text[start:]
    spaces = len(text[start:]) - len(text[start:].lstrip(" "))
    return text[:start] + text[start + min(spaces, -shift) :]


def _with_line_repeated(text: str, at: int, to: int) -> str:
    """Return the text with the line at a place written once more before another."""
    start, place = text.rfind("\n", 0, at) + 1, text.rfind("\n", 0, to) + 1
    stop = text.find("\n", at) + 1 or len(text)
    return text[:place] + text[start:stop] + text[place:]
