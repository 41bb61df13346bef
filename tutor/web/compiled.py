"""A course → the one JSON form that the page's player reads, and nothing else does.

What its fields mean stands beside their types, in `web/src/course.ts`; FORMAT goes up by one
whenever a player of the former number would misread it. A slide is named `scenario/slide`; what is
empty or by default is left out. What has an order is a list: in a browser, the names of an object
that are numbers would come first.
"""

from collections.abc import Collection

from tutor.language import Language
from tutor.model.course import Course, Scenario
from tutor.model.live import chosen_in, options_of
from tutor.model.screens import Screen
from tutor.model.slide import Slide
from tutor.model.tasks import Task
from tutor.painting.terms import TermFinder
from tutor.routes.random_walk import demo_scenarios
from tutor.training.course_tasks import tasks_of
from tutor.training.instructions import brief_of
from tutor.web.elements import ElementCompiler, condition, target_name
from tutor.web.forms import Form, filled
from tutor.web.frames import frame_form
from tutor.web.markdown import nodes_of
from tutor.web.words import MANUAL, Rows

FORMAT = 1
"""The version of the form; the player refuses any other."""


def compiled(
    course: Course, language: Language, *, notes: bool = True, manual: Rows = MANUAL
) -> Form:
    """Return a course, what it answers by itself in `language`; the trainer's `notes` if asked.

    The `manual` tells how one plays.
    """
    played = demo_scenarios(course)
    return filled(
        format=FORMAT,
        id=course.known_as,
        title=course.title,
        language=course.language,
        author=course.author,
        version=course.version,
        licence=course.licence,
        start=str(course.start),
        menu=str(course.menu) if course.menu else None,
        offered=sorted(course.slide(course.menu).played.offered) if course.menu else None,
        scenarios=[_scenario(one, played) for one in course.scenarios.values()],
        choices=list(course.choices.items()),
        watched=sorted(course.watched),
        counted=sorted(course.counted),
        tasks=[task_form(one, language) for one in tasks_of(course)],
        exam=filled(pass_mark=course.exam.pass_mark, back=course.exam.back),
        terms={str(word): nodes_of(told) for word, told in course.terms.items()},
        slides={
            str(one.ref): _slide(one, ElementCompiler(one.played, language, manual), notes=notes)
            for one in course.slides
        },
    )


def task_form(task: Task, language: Language) -> Form:
    """Return a task, with a general sentence where it has no brief."""
    return filled(
        id=task.id,
        title=task.title,
        brief=nodes_of(brief_of(task, language)),
        start=str(task.start),
        goal=str(task.goal) if task.goal else None,
        through=list(map(str, task.through)),
        minutes=task.minutes,
    )


def _scenario(scenario: Scenario, played: Collection[str]) -> Form:
    return filled(
        id=scenario.id,
        title=scenario.title,
        start=str(scenario.start),
        after=target_name(scenario.after) if scenario.after else None,
        apart=scenario.id not in played,
    )


def _slide(slide: Slide, compiler: ElementCompiler, *, notes: bool) -> Form:
    """Return a slide with all that it may hold, each option of what leads as a hotspot."""
    played = slide.played
    finder = TermFinder(slide.glossary) if slide.glossary else None
    first = chosen_in(slide.controls, {})
    return filled(
        title=" ".join(slide.title.split()),
        text=nodes_of(slide.text, terms=finder) if slide.text else None,
        details=nodes_of(slide.details) if slide.details else None,
        notes=nodes_of(slide.notes) if notes and slide.notes else None,
        screen=_screen(played.screen, compiler) if played.screen else None,
        next=target_name(slide.next) if slide.next else None,
        branches=[
            {"when": condition(branch.when), "to": target_name(branch.to)}
            for branch in slide.branches
        ],
        controls={
            id: filled(options=options_of(control), chosen=first.get(id))
            for id, control in slide.controls.items()
        },
        wait=slide.wait,
        end=slide.end,
        on_miss=[
            filled(text=nodes_of(rung.text) if rung.text else None, reveal=rung.reveal)
            for rung in slide.on_miss
        ],
    )


def _screen(screen: Screen, compiler: ElementCompiler) -> Form:
    dialog = screen.dialog
    return filled(
        frame=frame_form(screen.frame, compiler.language),
        elements=compiler.elements(screen.elements),
        dialog=dialog and {"title": dialog.title, "elements": compiler.elements(dialog.elements)},
        outside=compiler.elements(screen.outside),
    )
