"""Courses as nobody writes them: damaged ones, and ones made up of anything, by a seed."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.fuzz.mutations import mutated
from tests.fuzz.trees import ODD, any_element, any_target, any_text, changed, dumped
from tutor.commands.common.command import shipped_course
from tutor.model.screens import FRAMES

Files = dict[str, bytes]
"""The files of a course, each under its name in the folder."""

DATA = Path(__file__).parents[1] / "data"


@cache
def seeds() -> tuple[Files, ...]:
    """Return the courses to damage: those of the tests, and the one that is shipped."""
    return tuple(filter(None, map(_files, _places())))


def course(seed: int) -> Files:
    """Return the files of a made-up course."""
    random = Random(seed)
    return random.choice(_WAYS)(random)


def _places() -> Iterator[Path]:
    yield shipped_course()
    for folder in ("flawed", "flawed_graphs"):
        yield from sorted((DATA / folder).iterdir())
    yield from sorted((DATA / "bad").iterdir())[::10]


def _files(place: Path) -> Files:
    paths = [place] if place.is_file() else sorted(place.iterdir())
    return {
        path.name: path.read_bytes() for path in paths if path.suffix == ".yaml" and path.is_file()
    }


def _damaged(random: Random, damage: Callable[[Random, bytes], bytes]) -> Files:
    files = dict(random.choice(seeds()))
    for _ in range(random.choice((1, 1, 1, 2))):
        name = random.choice(list(files))
        files[name] = damage(random, files[name])
    return files


def _bytes(random: Random) -> Files:
    return _damaged(random, lambda random, content: mutated(random, [content, *_others(random)]))


def _others(random: Random) -> list[bytes]:
    return [random.choice(list(random.choice(seeds()).values())) or b"a"]


def _lines(random: Random) -> Files:
    def damage(random: Random, content: bytes) -> bytes:
        lines = content.split(b"\n")
        for _ in range(random.choice((1, 1, 2, 5))):
            at, other = random.randrange(len(lines)), random.randrange(len(lines))
            match random.randrange(6):
                case 0:
                    del lines[at : at + random.choice((1, 1, 3, 20))]
                case 1:
                    lines[at:at] = lines[other : other + random.choice((1, 3, 20))]
                case 2:
                    lines[at], lines[other] = lines[other], lines[at]
                case 3:
                    lines[at] = b" " * random.randint(0, 9) + lines[at].lstrip()
                case 4:
                    lines[at] = lines[at].replace(b": ", b":", 1) + random.choice(
                        (b":", b" #", b'"')
                    )
                case 5:
                    lines[at] += random.choice(ODD).encode()
            lines = lines or [b""]
        return b"\n".join(lines)

    return _damaged(random, damage)


def _nodes(random: Random) -> Files:
    def damage(random: Random, content: bytes) -> bytes:
        try:
            tree = yaml.safe_load(content)
        except (yaml.YAMLError, ValueError):
            return content
        for _ in range(random.choice((1, 1, 2, 5))):
            tree = changed(random, tree)
        return dumped(tree)

    return _damaged(random, damage)


def _made_up(random: Random) -> Files:
    """Return a scenario that is nearly one, with screens of any elements."""
    slides: dict[str, Any] = {}
    for name in ("a", "b", "c", "fin"):
        slide: dict[str, Any] = {"title": any_text(random) or "a"}
        if random.random() < 0.6:
            elements = [any_element(random, 3) for _ in range(random.randint(0, 6))]
            slide["screen"] = {"frame": random.choice(list(FRAMES)), "elements": elements}
        for key in random.sample(("text", "notes", "details", "on_miss"), 2):
            slide[key] = any_text(random)
        if not any(f"{action}:" in str(slide) for action in ("to'", "say'")):
            slide |= {"end": True} if name == "fin" else {"next": any_target(random)}
        slides[name] = slide
    head = {"format": 1, "title": "T", "vars": {"a": any_text(random)}, "slides": slides}
    files = {"s.yaml": dumped(head)}
    if random.random() < 0.5:
        task = {"id": "t", "title": any_text(random) or "a", "goal": any_target(random)}
        course = {"format": 1, "title": "T", "scenarios": ["s"]}
        course |= random.choice(({}, {"menu": "s/b"}, {"tasks": [task]}, {"terms": {"a": "b"}}))
        files["course.yaml"] = dumped(course)
    return files


def _deep(random: Random) -> Files:
    """Return nestings: of YAML, of elements, or of Markdown."""
    many = random.choice((5, 12, 30, 60, 400, 5000))
    begin, end = random.choice(
        (("[", "]"), ("{a: ", "}"), ("- ", ""), ("card: {elements: [", "]}"), ("? ", ""))
    )
    element: Any = "fin"
    for _ in range(min(many, 60)):
        element = {"card": {"title": "a", "elements": [element]}}
    text = (
        random.choice(("> ", "- ", "*a **", "[", "![", "_", "1. ", "(", "<", "`", "~~~\n")) * many
    )
    slide = random.choice(
        (
            b"{title: a, next: fin, text: " + (begin * many + end * many).encode() + b"}",
            dumped({"title": "a", "next": "a", "text": text}, flow=True),
            dumped({"title": "a", "next": "a", "screen": {"elements": [element]}}, flow=True),
        )
    )
    return {"s.yaml": b"format: 1\ntitle: T\nslides:\n  a: " + slide.strip() + b"\n"}


def _huge(random: Random) -> Files:
    """Return a course with one text that is about as long as one may be."""
    short = ("a b ", "[a]: b\n", "a\n", ">a\n", "- a\n", "*_[`", "a*b_", "](", "[a](", "![", "a:")
    piece = random.choice((*ODD[1:], *short, "`a``b", "<![CDATA[", "<a ", "a://", '"a '))
    text = (piece * (60_000 // len(piece)))[: random.choice((2_000, 20_000, 50_000, 60_000))]
    text += random.choice(("", ";", '"', ")"))
    slide: dict[str, Any] = {"title": "a", "end": True}
    where = random.choice(("title", "text", "notes", "element", "list", "vars"))
    if where == "element":
        kind = random.choice(("text", "button", "notice", "heading", "field", "badge"))
        slide["screen"] = {"elements": [{kind: text}]}
    elif where == "list":
        slide["screen"] = {"elements": [{"list": text.split("a")[:2000]}]}
    elif where == "vars":
        slide["text"] = "{{a}}" * random.choice((1, 10, 1000))
    else:
        slide[where] = text
    head = {"format": 1, "title": "T", "vars": {"a": text}, "slides": {"fin": slide}}
    return {"s.yaml": dumped(head)}


_WAYS: Sequence[Callable[[Random], Files]] = (
    _bytes,
    _lines,
    _lines,
    _nodes,
    _nodes,
    _made_up,
    _made_up,
    _deep,
    _huge,
)
