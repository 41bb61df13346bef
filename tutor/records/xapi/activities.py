"""The IRIs that statements name, and the activities that they are about."""

import re
from typing import Literal, NamedTuple
from urllib.parse import quote

from tutor.model.targets import SlideRef
from tutor.records.rows import RecordedSession
from tutor.records.xapi.shapes import Account, Activity, Actor, Definition

BASE = "https://pas-a-pas.invalid"
"""The default beginning of IRIs: a name that can never be someone else's (RFC 2606)."""

_ADL = "http://adlnet.gov/expapi/activities/"
_COURSE = f"{_ADL}course"
_TASK = f"{_ADL}simulation"
_STEP = f"{_ADL}cmi.interaction"
_SLIDE = "http://id.tincanapi.com/activitytype/slide"

_IRI = re.compile(r"https?://[^\s/?#<>\"{}|\\^`]+(/[^\s?#<>\"{}|\\^`]*)?")


def is_base(text: str) -> bool:
    """Return whether IRIs can begin with a text."""
    return _IRI.fullmatch(text) is not None


def course_iri(course: str, base: str = BASE) -> str:
    """Return the IRI of a course, by its name in records."""
    return f"{base}/courses/{quote(course, safe='')}"


class Activities(NamedTuple):
    """The activities of one session, named from a base."""

    session: RecordedSession
    base: str

    @property
    def course(self) -> Activity:
        """The course as an activity."""
        return self._activity(self._course, _COURSE, self.session.course_title)

    @property
    def task(self) -> Activity | None:
        """The task, where there is one."""
        name = self.session.task
        return self._activity(self._root, _TASK, name) if name else None

    def slide(self, ref: SlideRef) -> Activity:
        """Return a slide, as something to look at."""
        return self._activity(f"{self._course}/slides/{_path(ref)}", _SLIDE, str(ref))

    def step(self, ref: SlideRef) -> Activity:
        """Return a slide, as a question that the task asks."""
        iri = f"{self._root}/steps/{_path(ref)}"
        return self._activity(iri, _STEP, str(ref), interaction="other")

    def extension(self, name: str) -> str:
        """Return the IRI of what the specification has no word for."""
        return f"{self.base}/extensions/{name}"

    def agent(self, name: str) -> Actor:
        """Return someone, under a pseudonym."""
        return Actor(account=Account(home_page=self.base, name=name))

    def group(self, name: str) -> Actor:
        """Return people who learn together."""
        return Actor(object_type="Group", account=Account(home_page=self.base, name=name))

    @property
    def _course(self) -> str:
        return course_iri(self.session.course, self.base)

    @property
    def _root(self) -> str:
        """The IRI of the task, or of the course where it is played as a whole."""
        task = self.session.task
        return f"{self._course}/tasks/{quote(task, safe='')}" if task else self._course

    def _activity(
        self, iri: str, type_: str, name: str, interaction: Literal["other"] | None = None
    ) -> Activity:
        words: dict[str, str] = {self.session.course_language: name}
        definition = Definition(type=type_, name=words, interaction_type=interaction)
        return Activity(id=iri, definition=definition)


def _path(ref: SlideRef) -> str:
    return f"{quote(ref.scenario, safe='')}/{quote(ref.slide, safe='')}"
