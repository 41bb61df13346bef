"""A copy of the last course that held on a kiosk, with its policy: what it starts on in need."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from tutor import atomic
from tutor.loading.course_files import CourseFiles
from tutor.records.database import kiosk_path

_COURSE, _POLICY = "course", "policy"
_CHUNK = 1 << 20


class Copied(NamedTuple):
    """Where a course and its policy are."""

    course: Path
    policy: Path | None


class CourseCopy:
    """The copy of one kiosk's course: a single archive, replaced whole or not at all."""

    def __init__(self, course: Path, policy: Path | None) -> None:
        self._course = course
        self._policy = policy
        named = os.fsencode(course.absolute()), os.fsencode(policy.absolute() if policy else "")
        digest = sha256(b"\0".join(named)).hexdigest()[:16]
        self._archive = kiosk_path().with_name(f"kiosk-{digest}.zip")

    def keep(self, files: CourseFiles, route: Path | None) -> None:
        """Keep a course as it was read, its pictures, its policy and the policy's route.

        Raises OSError.
        """
        with TemporaryFile() as made:
            with ZipFile(made, "w", ZIP_DEFLATED, strict_timestamps=False) as archive:
                archive.comment = b"" if self._course.is_dir() else os.fsencode(self._course.name)
                for source in files.sources.values():
                    archive.writestr(f"{_COURSE}/{source.path.name}", source.text)
                for name, path in self._others(files, route):
                    archive.write(path, name)
            made.seek(0)
            self._archive.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            atomic.replace(self._archive, iter(partial(made.read, _CHUNK), b""), 0o600)

    def restore(self) -> Copied | None:
        """Return the course that was kept, unpacked beside the archive; None where none was.

        Raises OSError, or what a damaged archive raises.
        """
        if not self._archive.is_file():
            return None
        folder = self._archive.with_suffix("")
        shutil.rmtree(folder, ignore_errors=True)
        with ZipFile(self._archive) as archive:
            archive.extractall(folder)
            name = os.fsdecode(archive.comment)
        policy = folder / _POLICY / self._policy.name if self._policy else None
        return Copied(folder / _COURSE / name, policy)

    def _others(self, files: CourseFiles, route: Path | None) -> Iterator[tuple[str, Path]]:
        """Yield the files whose texts are not at hand, each under its name in the archive."""
        yield from ((f"{_COURSE}/{name}", path) for name, path in files.named.items())
        if self._policy:
            yield f"{_POLICY}/{self._policy.name}", self._policy
            if route:
                yield f"{_POLICY}/{os.path.relpath(route, self._policy.parent.resolve())}", route
