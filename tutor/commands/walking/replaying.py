"""Recorded routes, replayed."""

from collections.abc import Sequence
from pathlib import Path

from tutor.language import Language, Phrase
from tutor.loading.files import read_source
from tutor.loading.gathering import CourseFiles
from tutor.loading.mistakes import Mistake, Place, Source, WrongCourse, printable
from tutor.routes.replay import replay
from tutor.routes.scripts import Script, Spot, read_script

_FOLLOWED = Phrase("{path} : comme prévu, {count} pas", "{path}: as expected, steps: {count}")
_ALL_FOLLOWED = Phrase(
    "Itinéraires rejoués : {count}, tous possibles.", "Routes replayed: {count}, all possible."
)
_SOME_FAILED = Phrase(
    "Itinéraires rejoués : {count} ; que le cours ne permet plus : {failed}.",
    "Routes replayed: {count}; that the course no longer allows: {failed}.",
)


def run(files: CourseFiles, paths: Sequence[Path], language: Language) -> int:
    """Replay each route; return 1 where one cannot be followed. Raises WrongCourse."""
    scripts = _read(paths)
    failed = 0
    for source, script in scripts:
        mistake = _failure(files, source, script, language)
        failed += mistake is not None
        path = printable(str(source.path))
        count = sum(step.act is not None for step in script.route.steps)
        told = mistake.report(language) if mistake else _FOLLOWED(language, path=path, count=count)
        print(told)
    closing = _SOME_FAILED if failed else _ALL_FOLLOWED
    print(closing(language, count=len(scripts), failed=failed))
    return int(failed > 0)


def _read(paths: Sequence[Path]) -> list[tuple[Source, Script]]:
    mistakes: list[Mistake] = []
    sources = [source for path in paths if (source := read_source(path, mistakes))]
    scripts = [(source, read_script(source.text)) for source in sources]
    for source, script in scripts:
        mistakes += [
            Mistake(_place(source, fault.spot), fault.problem, fault.remedy)
            for fault in script.faults
        ]
    if mistakes:
        raise WrongCourse(mistakes)
    return scripts


def _failure(
    files: CourseFiles, source: Source, script: Script, language: Language
) -> Mistake | None:
    failure = replay(files.course, script.route)
    if failure is None:
        return None
    place = _place(source, script.spot(failure))
    return Mistake(place, failure.problem, failure.remedy, failure.told(language), failure.near)


def _place(source: Source, spot: Spot) -> Place:
    return Place(source, spot.line, spot.column, spot.length)
