"""What commands print is in lines, and commands no terminal."""

import sys

import pytest
from rich.table import Table
from rich.text import Text

from tutor.commands.common.output import colour_console
from tutor.commands.common.printing import print_error, print_line, print_text
from tutor.painting.console import Console

EVIL = "a\x1b[2Jb\x9b31mc\r\u202ed\x07"


def test_a_line_stays_one_and_tabs_part_its_cells_alone(capsys: pytest.CaptureFixture[str]) -> None:
    print_line("one\ntwo", "a\tb")
    assert capsys.readouterr().out == "one two\ta b\n"


def test_what_others_wrote_commands_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_line(EVIL)
    print_text(f"{EVIL}\n{EVIL}")
    print_error(EVIL)
    printed = capsys.readouterr()
    clean = "a [2Jb 31mc  d \n"
    assert (printed.out, printed.err) == (clean * 3, clean)


def test_spaces_that_never_break_stay(capsys: pytest.CaptureFixture[str]) -> None:
    print_line("«\u00a0é\u00a0»")
    assert capsys.readouterr().out == "«\u00a0é\u00a0»\n"


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_nothing_is_printed_where_it_was_closed(
    stream: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, stream, None)
    print_line("out")
    print_error("err")
    assert colour_console() is None
    assert "".join(capsys.readouterr()) == {"stdout": "err\n", "stderr": "out\n"}[stream]


def test_a_coloured_table_has_no_sequences_but_its_own() -> None:
    console = Console(force_terminal=True, color_system="truecolor", width=60)
    table = Table("one")
    table.add_row(Text(EVIL, "bold"))
    with console.capture() as captured:
        console.print(EVIL, table, Text(EVIL))
    printed = captured.get()
    assert "\x1b[1m" in printed
    assert not [sign for sign in ("\x1b[2J", "\x9b", "\r", "\u202e", "\x07") if sign in printed]
