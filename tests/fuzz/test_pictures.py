"""A damaged picture is drawn or is not; nothing else happens."""

from io import BytesIO
from pathlib import Path
from random import Random
from time import monotonic

import pytest
from PIL import Image

from tests.fuzz.mutations import WATCHDOG, mutated
from tutor.painting.picture_files import FORMATS
from tutor.painting.pictures import paint_picture


def pictures() -> list[bytes]:
    """Return small pictures of every kind that is drawn."""
    made: list[bytes] = []
    for kind in FORMATS:
        for mode in ("RGB", "RGBA", "P", "L"):
            file = BytesIO()
            picture = Image.effect_noise((24, 16), 90).convert(mode)
            try:
                picture.save(file, kind)
            except OSError:  # a kind that does not know this mode
                continue
            made.append(file.getvalue())
    return made


def test_no_damage_hangs_or_raises(
    tmp_path: Path, fuzz: int, capfd: pytest.CaptureFixture[str]
) -> None:
    random, seeds = Random(0), pictures()
    drawn = 0
    for number in range(fuzz):
        path = tmp_path / str(number % 64)
        path.write_bytes(mutated(random, seeds))
        began = monotonic()
        drawn += paint_picture(path, 20, 6) is not None
        assert monotonic() - began < WATCHDOG, path.read_bytes()
    assert 0 < drawn < fuzz
    assert capfd.readouterr() == ("", "")
