"""Differences in lines that people read; each form gives the marks its own look."""

from collections.abc import Iterator
from typing import NamedTuple

from tutor.differences.changes import (
    Differences,
    Edit,
    Happened,
    HotspotChange,
    Part,
    RouteTold,
    SlideChange,
    SlideName,
)
from tutor.differences.word_diff import Mark, MarkedWords, changed_words, paragraphs
from tutor.language import Language, Phrase

_NOTHING = Phrase("No difference.")
_COURSE = Phrase("The course")
_SCENARIOS = Phrase("Scenarios")
_TASKS = Phrase("Tasks")
_SLIDES_REMOVED = Phrase("Slides removed: {count}")
_SLIDES_ADDED = Phrase("Slides added: {count}")
_SLIDES_RENAMED = Phrase("Slides renamed: {count}")
_SLIDES_CHANGED = Phrase("Slides changed: {count}")
_ENDS = Phrase("Ends")
_ROUTES_LOST = Phrase("Routes lost: {count}")
_ROUTES_GAINED = Phrase("Routes gained: {count}")
_TOO_MANY_ROUTES = Phrase("There are too many routes to compare them one by one.")
_QUOTED = Phrase(" “{text}”")
_LABELLED = Phrase("{name}: ")
_ROUTE = Phrase("from {start} to {end}")
_HAPPENED = {
    Happened.ADDED: Phrase("hotspot added"),
    Happened.REMOVED: Phrase("hotspot removed"),
    Happened.RELABELLED: Phrase("hotspot {number} relabelled"),
    Happened.ANSWERS_OTHERWISE: Phrase("hotspot {number} “{label}”, which answers otherwise"),
    Happened.LEADS_ELSEWHERE: Phrase("hotspot {number} “{label}”, which leads elsewhere"),
}
_DOES = Phrase(" ({action})")
_PARTS = {
    Part.TITLE: Phrase("title"),
    Part.SUMMARY: Phrase("summary"),
    Part.WHEN: Phrase("condition"),
    Part.SET: Phrase("remembered choice"),
    Part.TEXT: Phrase("text"),
    Part.NOTES: Phrase("notes"),
    Part.DETAILS: Phrase("details"),
    Part.SCREEN: Phrase("screen"),
    Part.LOOK: Phrase("look of the screen"),
    Part.PICTURE: Phrase("another picture"),
    Part.CALLOUT: Phrase("callout"),
    Part.HINT: Phrase("hint"),
    Part.MAIN: Phrase("main hotspot"),
    Part.NEXT: Phrase("click anywhere"),
    Part.WAIT: Phrase("seconds before it goes on by itself"),
    Part.END: Phrase("end of play"),
    Part.START: Phrase("start"),
    Part.MENU: Phrase("end menu"),
    Part.AFTER: Phrase("where a return without caller leads"),
    Part.MINUTES: Phrase("minutes that it is meant to take"),
    Part.LANGUAGE: Phrase("language"),
    Part.AUTHOR: Phrase("author"),
    Part.VERSION: Phrase("version"),
    Part.LICENCE: Phrase("licence"),
    Part.THEME: Phrase("colour"),
    Part.VARIABLE: Phrase("variable"),
    Part.TERM: Phrase("term"),
    Part.ORDER: Phrase("order"),
    Part.ASKED: Phrase("to fill in oneself"),
    Part.ANSWER: Phrase("expected answer"),
    Part.MISS: Phrase("answer to a wrong click"),
    Part.ON_MISS: Phrase("helps after a wrong click"),
    Part.ID: Phrase("name in the records"),
    Part.PASS_MARK: Phrase("mark to reach"),
    Part.BACK: Phrase("going back in the exam"),
    Part.TASKS: Phrase("order of the tasks"),
    Part.BRIEF: Phrase("situation"),
    Part.THROUGH: Phrase("on the way"),
    Part.GOAL: Phrase("goal"),
}
_ONLY_SPACES = Phrase("its line breaks alone")
_YES = Phrase("yes")
_PROSE = (Part.TEXT, Part.NOTES, Part.DETAILS, Part.TERM, Part.MISS, Part.BRIEF)
_FLAGS = (Part.END, Part.MAIN, Part.ASKED, Part.BACK)
_SHORT = 80
"""Two texts that are no longer together stand on one line."""
_NAMES = (
    Part.START,
    Part.MENU,
    Part.AFTER,
    Part.MINUTES,
    Part.NEXT,
    Part.WAIT,
    Part.THEME,
    Part.LANGUAGE,
    Part.AUTHOR,
    Part.VERSION,
    Part.LICENCE,
    Part.ORDER,
    Part.ID,
    Part.PASS_MARK,
    Part.TASKS,
    Part.THROUGH,
    Part.GOAL,
)


class Line(NamedTuple):
    """A line of a report: the heading of a part, or something under it."""

    depth: int
    """Zero for a heading."""
    words: tuple[MarkedWords, ...]


def tell(differences: Differences, language: Language) -> Iterator[Line]:
    """Yield the lines that tell what changed."""
    if differences.is_empty:
        yield _line(0, _NOTHING(language))
    yield from _course(differences, language)
    yield from _scenarios(differences, language)
    yield from _tasks(differences, language)
    yield from _names(_SLIDES_REMOVED, differences.slides_removed, Mark.REMOVED, language)
    yield from _names(_SLIDES_ADDED, differences.slides_added, Mark.ADDED, language)
    yield from _slides(_SLIDES_RENAMED, differences.slides_renamed, language)
    yield from _slides(_SLIDES_CHANGED, differences.slides_changed, language)
    if differences.ends.lost or differences.ends.gained:
        yield _line(0, _ENDS(language))
        yield from (_line(1, name, Mark.REMOVED) for name in differences.ends.lost)
        yield from (_line(1, name, Mark.ADDED) for name in differences.ends.gained)
    yield from _routes(_ROUTES_LOST, differences.routes_lost, Mark.REMOVED, language)
    yield from _routes(_ROUTES_GAINED, differences.routes_gained, Mark.ADDED, language)
    if not differences.routes_compared and not differences.is_empty:
        yield _line(0, _TOO_MANY_ROUTES(language))


def _course(differences: Differences, language: Language) -> Iterator[Line]:
    if differences.course:
        yield _line(0, _COURSE(language))
    for edit in differences.course:
        yield from _edit(edit, 1, language)


def _scenarios(differences: Differences, language: Language) -> Iterator[Line]:
    removed, added = differences.scenarios_removed, differences.scenarios_added
    if removed or added or differences.scenarios:
        yield _line(0, _SCENARIOS(language))
    yield from (_line(1, name, Mark.REMOVED) for name in removed)
    yield from (_line(1, name, Mark.ADDED) for name in added)
    for change in differences.scenarios:
        yield Line(1, _renamed(change.before, change.scenario))
        for edit in change.edits:
            yield from _edit(edit, 2, language)


def _tasks(differences: Differences, language: Language) -> Iterator[Line]:
    removed, added = differences.tasks_removed, differences.tasks_added
    if removed or added or differences.tasks:
        yield _line(0, _TASKS(language))
    yield from (_line(1, name, Mark.REMOVED) for name in removed)
    yield from (_line(1, name, Mark.ADDED) for name in added)
    for change in differences.tasks:
        yield Line(1, (MarkedWords(change.task), MarkedWords(_QUOTED(language, text=change.title))))
        for edit in change.edits:
            yield from _edit(edit, 2, language)


def _names(
    heading: Phrase, names: tuple[SlideName, ...], mark: Mark, language: Language
) -> Iterator[Line]:
    if names:
        yield _line(0, heading(language, count=len(names)))
    for name in names:
        yield Line(
            1, (MarkedWords(name.slide, mark), MarkedWords(_QUOTED(language, text=name.title)))
        )


def _slides(
    heading: Phrase, changes: tuple[SlideChange, ...], language: Language
) -> Iterator[Line]:
    if changes:
        yield _line(0, heading(language, count=len(changes)))
    for change in changes:
        title = MarkedWords(_QUOTED(language, text=change.title))
        yield Line(1, (*_renamed(change.before, change.slide), title))
        for edit in change.edits:
            yield from _edit(edit, 2, language)
        for hotspot in change.hotspots:
            yield _hotspot(hotspot, language)


def _hotspot(change: HotspotChange, language: Language) -> Line:
    happened = _HAPPENED[change.happened](language, number=change.number, label=change.label)
    begin = MarkedWords(_LABELLED(language, name=happened))
    if change.happened not in (Happened.ADDED, Happened.REMOVED):
        return Line(2, (begin, *_replaced(change.before, change.after)))
    mark = Mark.ADDED if change.happened is Happened.ADDED else Mark.REMOVED
    does = MarkedWords(_DOES(language, action=change.after or change.before))
    return Line(2, (begin, MarkedWords(change.label or str(change.number), mark), does))


def _edit(edit: Edit, depth: int, language: Language) -> Iterator[Line]:
    name = _PARTS[edit.part](language)
    if edit.name:
        name += _QUOTED(language, text=edit.name)
    if edit.part in (Part.LOOK, Part.PICTURE):
        yield _line(depth, name)
        return
    begin = MarkedWords(_LABELLED(language, name=name))
    if edit.part in _FLAGS:
        yield Line(
            depth, (begin, MarkedWords(_YES(language), Mark.ADDED if edit.after else Mark.REMOVED))
        )
        return
    if edit.part in _NAMES:
        yield Line(depth, (begin, *_replaced(edit.before, edit.after)))
        return
    cut = paragraphs if edit.part in _PROSE else str.splitlines
    lines = list(changed_words(cut(edit.before), cut(edit.after)))
    if _is_other(lines):
        yield Line(depth, (begin, lines[0][0], MarkedWords(" → "), lines[1][0]))
    elif not lines:
        yield Line(depth, (begin, MarkedWords(_ONLY_SPACES(language))))
    elif len(lines) == 1:
        yield Line(depth, (begin, *lines[0]))
    else:
        yield _line(depth, begin.text.rstrip())
        yield from (Line(depth + 1, tuple(words)) for words in lines)


def _is_other(lines: list[list[MarkedWords]]) -> bool:
    """Return whether a short text took the place of another with which it shares nothing."""
    marks = [words.mark for line in lines for words in line]
    length = sum(len(words.text) for line in lines for words in line)
    return marks == [Mark.REMOVED, Mark.ADDED] and len(lines) == 2 and length < _SHORT


def _routes(
    heading: Phrase, routes: tuple[RouteTold, ...], mark: Mark, language: Language
) -> Iterator[Line]:
    if routes:
        yield _line(0, heading(language, count=len(routes)))
    for route in routes:
        yield _line(1, _ROUTE(language, start=route.start, end=route.end), mark)
        yield from (_line(2, f"{turn.slide} > {turn.choice}") for turn in route.turns)


def _renamed(before: str, after: str) -> tuple[MarkedWords, ...]:
    return _replaced(before, after) if before else (MarkedWords(after),)


def _replaced(before: str, after: str) -> tuple[MarkedWords, ...]:
    old = (MarkedWords(before, Mark.REMOVED),) if before else ()
    new = (MarkedWords(after, Mark.ADDED),) if after else ()
    return (*old, MarkedWords(" → "), *new) if old and new else (*old, *new)


def _line(depth: int, text: str, mark: Mark = Mark.KEPT) -> Line:
    return Line(depth, (MarkedWords(text, mark),))
