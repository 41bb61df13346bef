"""A walk at random, told: what it met, and what it did not."""

from collections.abc import Callable, Iterator

from rich.text import Text

from tutor.language import Language, Phrase
from tutor.model.locus import Locus
from tutor.model.targets import SlideRef
from tutor.routes.random_walk import Coverage, Walk
from tutor.routes.ways import Way, act, told

_SHOWN = 50
"""How much of what is left is told before the rest is only counted."""

_HEAD = Phrase("Steps at random: {count}, seed {seed}")
_SLIDES = Phrase("slides")
_HOTSPOTS = Phrase("hotspots")
_NEXTS = Phrase("clicks anywhere")
_ENDS = Phrase("ends")
_DONE = Phrase("scenarios done")
_TALLY = Phrase("{met} of {there}")
_NEVER_DONE = Phrase(" (never: {names})")
_COMPLETE = Phrase("All of it was walked.")
_UNREACHABLE = Phrase("Nothing leads there from {start}: {count}")
_GAVE_UP = Phrase("Not walked yet after {steps} steps (--steps): {count}")
_SLIDE_LEFT = Phrase("slide {slide} “{title}”")
_HOTSPOT_LEFT = Phrase("hotspot {act} on {slide}")
_NEXT_LEFT = Phrase("“next” on {slide}")
_MORE = Phrase("… and {count} more.")
_AGAIN = Phrase("To walk the same way again: --seed {seed}")


def text(walk: Walk, where: Callable[[Locus], str], language: Language) -> Iterator[Text]:
    """Yield what was met and what was not; `where` tells a place in the course's files."""
    count = len(walk.steps) - 1
    yield Text(walk.course.title, "bold")
    yield Text(_HEAD(language, count=count, seed=walk.seed))
    yield Text()
    yield from _tallies(walk, language)
    yield Text()
    if walk.is_complete:
        yield Text(_COMPLETE(language), "bold green")
    else:
        yield from _left(walk, where, language)
    yield Text(_AGAIN(language, seed=walk.seed), "dim")


def _tallies(walk: Walk, language: Language) -> Iterator[Text]:
    scenarios = walk.scenarios
    never = [name for name in scenarios if name not in walk.done]
    done = Coverage(len(walk.done), len(scenarios))
    tallies = {
        _SLIDES: walk.slides,
        _HOTSPOTS: walk.hotspots,
        _NEXTS: walk.nexts,
        _ENDS: walk.ends,
        _DONE: done,
    }
    names = max(len(name(language)) for name in tallies)
    digits = max(len(str(tally.there)) for tally in tallies.values())
    for name, tally in tallies.items():
        style = "green" if tally.met == tally.there else "yellow"
        numbers = _TALLY(language, met=f"{tally.met:>{digits}}", there=tally.there)
        note = _NEVER_DONE(language, names=", ".join(never)) if name is _DONE and never else ""
        yield Text.assemble(f"  {name(language):<{names}}  ", (numbers, style), note)


def _left(walk: Walk, where: Callable[[Locus], str], language: Language) -> Iterator[Text]:
    unseen = set(walk.unseen)
    ways = [way for way in walk.untried if way.slide not in unseen]
    left: list[tuple[Locus, str]] = [_slide_left(walk, ref, language) for ref in walk.unseen]
    left += [_way_left(walk, way, language) for way in ways]
    steps, start = len(walk.steps) - 1, walk.course.start
    head = _GAVE_UP if walk.gave_up else _UNREACHABLE
    yield Text(head(language, steps=steps, start=start, count=len(left)), "bold yellow")
    for locus, words in left[:_SHOWN]:
        yield Text.assemble("  ", (f"{where(locus)}:", "dim"), " ", words)
    if len(left) > _SHOWN:
        yield Text(_MORE(language, count=len(left) - _SHOWN))


def _slide_left(walk: Walk, ref: SlideRef, language: Language) -> tuple[Locus, str]:
    title = walk.course.slide(ref).title
    return Locus.of(ref), _SLIDE_LEFT(language, slide=ref, title=title)


def _way_left(walk: Walk, way: Way, language: Language) -> tuple[Locus, str]:
    slide = walk.course.slide(way.slide)
    if not way.place:
        return Locus.of(way.slide, "next"), _NEXT_LEFT(language, slide=way.slide)
    words, element = told(act(slide.played, way), language), slide.source(way.place)
    return slide.locus(element=element), _HOTSPOT_LEFT(language, act=words, slide=way.slide)
