"""Files that are written whole or not at all."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

_LONGEST_NAME = 50


def replace(path: Path, chunks: Iterable[bytes], mode: int) -> None:
    """Put a file of this mode in the place of one that there may be, once it is all written.

    Whatever happens meanwhile, the file is the former one or the new one. Raises OSError.
    """
    prefix = f".{path.name[:_LONGEST_NAME]}."
    with NamedTemporaryFile(dir=path.parent, prefix=prefix, delete=False) as file:
        try:
            file.writelines(chunks)
            file.close()
            Path(file.name).chmod(mode)
            Path(file.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(file.name).unlink()
            raise
