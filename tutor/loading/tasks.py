"""The tasks of `course.yaml`, and the rules of its exam."""

from functools import partial

from tutor.language import Phrase
from tutor.loading.fields import read_fields
from tutor.loading.names import NAME, NAME_REMEDY
from tutor.loading.nodes import Mapping, Node, Scalar, is_empty
from tutor.loading.reader import Reader
from tutor.loading.targets import Directory, read_slide_ref
from tutor.model.targets import SlideRef
from tutor.model.tasks import BEST_MARK, Exam, Task

_PLACES = ("start", "goal", "through")

_BAD_NAME = Phrase("“{id}” cannot be a name")
_REPEATED = Phrase("repeated task “{id}”")
_REPEATED_REMEDY = Phrase("Each has its own id.")
_BAD_MARK = Phrase("“{mark}” is no mark from 1 to 100")
_PERCENT = Phrase("a mark is a number from 1 to 100, without “%”")


def read_tasks(reader: Reader, node: Node | None, directory: Directory) -> tuple[Task, ...]:
    """Return the tasks that are right."""
    if node is None or is_empty(node):
        return ()
    ids: set[str] = set()
    return reader.sequence_of(node, partial(_task, reader, directory, ids)) or ()


def read_exam(reader: Reader, node: Node | None) -> Exam:
    """Return the rules of the exam, the usual ones for those that are not given."""
    mapping = reader.mapping(node) if node is not None and not is_empty(node) else None
    if mapping and _has_percent(mapping.get("pass_mark")):
        reader.wrong(mapping.pairs.pop("pass_mark")[1], _PERCENT)
    exam = Exam(**(read_fields(reader, Exam, mapping, mapping) or {})) if mapping else Exam()
    if mapping and exam.pass_mark > BEST_MARK:
        reader.wrong(mapping.pairs["pass_mark"][1], _BAD_MARK, mark=exam.pass_mark)
    return exam


def _has_percent(node: Node | None) -> bool:
    return isinstance(node, Scalar) and node.value.endswith("%")


def read_course_id(reader: Reader, node: Node | None) -> str:
    """Return the course's name in the records; none where it is not given, or wrong."""
    id = None if node is None else reader.text(node)
    if node is not None and id and not NAME.fullmatch(id):
        reader.wrong(node, _BAD_NAME, NAME_REMEDY, id=id)
    return id or ""


def _task(reader: Reader, directory: Directory, ids: set[str], node: Node) -> Task | None:
    mapping = reader.mapping(node)
    values = None if mapping is None else read_fields(reader, Task, mapping, node, _PLACES)
    if mapping is None or values is None:
        return None
    _check_id(reader, mapping, values["id"], ids)

    def slide(at: Node) -> SlideRef | None:
        return read_slide_ref(reader, at, directory, None)

    start, goal, through = (mapping.get(key) for key in _PLACES)
    return Task(
        **values,
        start=None if start is None else slide(start),
        goal=None if goal is None else slide(goal),
        through=() if through is None else reader.sequence_of(through, slide) or (),
    )


def _check_id(reader: Reader, mapping: Mapping, id: str, ids: set[str]) -> None:
    if not NAME.fullmatch(id):
        reader.wrong(mapping.pairs["id"][1], _BAD_NAME, NAME_REMEDY, id=id)
    elif id in ids:
        reader.wrong(mapping.pairs["id"][1], _REPEATED, _REPEATED_REMEDY, id=id)
    ids.add(id)
