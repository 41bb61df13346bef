"""Paths that cannot be played: each is told for what it is, and nothing hangs or is let out."""

import os
import socket
from pathlib import Path

import pytest

from tests.unit.loading.written import HEAD, heads, report, scenario, write
from tutor.loading import files
from tutor.loading.courses import load_course

COURSE = "format: 1\ntitle: Cours\nscenarios: [a]\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, so that reports show paths as one types them."""
    folder = tmp_path / "ici"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_path_that_is_not_there_is_told_with_the_near_name() -> None:
    write(Path("cours/activation.yaml"), scenario())
    assert report(Path("cours/activaton.yaml")) == (
        "cours/activaton.yaml: introuvable\n  Vouliez-vous dire « activation.yaml » ?"
    )
    assert report(Path("cour")) == "cour: introuvable\n  Vouliez-vous dire « cours » ?"
    assert report(Path("ailleurs/rien.yaml"), "en") == "ailleurs/rien.yaml: not found"


def test_a_path_is_shown_as_one_would_type_it(folder: Path) -> None:
    write(Path("a.yaml"), HEAD)
    for path in (folder / "a.yaml", Path("./a.yaml"), Path("a.yaml")):
        assert report(path).startswith("a.yaml:1:1: ")
    assert report(Path("../ici/a.yaml")).startswith("../ici/a.yaml:1:1: ")


def test_a_folder_that_is_gone_is_no_place_to_stand_in(folder: Path) -> None:
    path = write(folder.parent / "ailleurs" / "a.yaml", HEAD)
    folder.rmdir()
    assert report(path).startswith(f"{path}:1:1: ")
    assert report(Path("a.yaml")) == "a.yaml: introuvable"


def test_a_path_elsewhere_is_shown_whole(folder: Path) -> None:
    path = write(folder.parent / "ailleurs" / "a.yaml", HEAD)
    assert report(path).startswith(f"{path}:1:1: ")


@pytest.mark.parametrize("as_course", [True, False])
def test_a_pipe_is_not_waited_for(as_course: bool) -> None:
    os.mkfifo("a.yaml")
    if as_course:
        write(Path("course.yaml"), COURSE)
        told = heads(report(Path()))
        assert told == ["course.yaml:3:13: parcours introuvable « a »"]
    else:
        assert report(Path("a.yaml")) == "a.yaml: ce n'est pas un fichier ordinaire"


@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero", "/dev/tty"])
def test_a_device_is_not_read(path: str) -> None:
    assert heads(report(Path(path), "en")) == [f"{path}: not a regular file"]


def test_a_socket_is_not_read() -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("a.yaml")
        assert report(Path("a.yaml"), "en") == "a.yaml: not a regular file"


def test_a_folder_in_the_place_of_a_scenario_is_told() -> None:
    Path("a.yaml").mkdir()
    write(Path("course.yaml"), COURSE)
    assert heads(report(Path())) == ["course.yaml:3:13: parcours introuvable « a »"]


def test_a_folder_in_the_place_of_the_course_file_is_a_scenario_of_that_name() -> None:
    Path("course.yaml").mkdir()
    write(Path("a.yaml"), scenario())
    assert report(Path()) == "course.yaml: ce n'est pas un fichier ordinaire"


def test_an_empty_folder_has_no_scenario() -> None:
    Path("vide").mkdir()
    assert heads(report(Path("vide"))) == ["vide: aucun parcours dans ce dossier"]
    assert heads(report(Path("vide/course.yaml"))) == ["vide/course.yaml: introuvable"]


def test_a_file_is_read_through_a_link(folder: Path) -> None:
    write(folder.parent / "ailleurs" / "vrai.yaml", scenario())
    Path("a.yaml").symlink_to(folder.parent / "ailleurs" / "vrai.yaml")
    assert list(load_course(Path("a.yaml")).scenarios) == ["a"]


def test_a_broken_link_leads_nowhere() -> None:
    Path("a.yaml").symlink_to("absent.yaml")
    assert heads(report(Path("a.yaml"))) == ["a.yaml: introuvable"]


def test_a_ring_of_links_is_told() -> None:
    Path("a.yaml").symlink_to("b.yaml")
    Path("b.yaml").symlink_to("a.yaml")
    assert "lecture impossible" in report(Path("a.yaml"))
    write(Path("course.yaml"), COURSE)
    assert "parcours introuvable « a »" in report(Path())


def test_a_name_too_long_for_the_system_is_told() -> None:
    assert ": cannot be read (" in report(Path("a" * 5000), "en")
    assert ": cannot be read (" in report(Path("a" * 5000 + "/b.yaml"), "en")


def test_a_name_that_no_file_can_have_is_told() -> None:
    assert "a<U+0000>b.yaml: cannot be read (" in report(Path("a\0b.yaml"), "en")


def test_a_name_cannot_command_the_terminal() -> None:
    name = "a\x1b]0;titre\x07\n\u202e\udcff.yaml"
    shown = "a<U+001B>]0;titre<U+0007><U+000A><U+202E><U+DCFF>"
    assert report(Path(name)) == f"{shown}.yaml: introuvable"
    write(Path("cours") / name, scenario())
    write(Path("cours/autre.yaml"), scenario())
    assert heads(report(Path("cours"))) == [
        f"cours/{shown}.yaml: nom de parcours interdit « {shown} »"
    ]


@pytest.mark.parametrize("name", ["mon essai", "a.b", "l'essai", "(copie)", "?"])
def test_a_scenario_s_file_bears_a_name_that_targets_can_say(name: str) -> None:
    write(Path(f"{name}.yaml"), scenario())
    write(Path("autre.yaml"), scenario())
    assert heads(report(Path())) == [f"{name}.yaml: nom de parcours interdit « {name} »"]


@pytest.mark.parametrize("name", ["../a", "sous/a", "/a", "..", ".", "a/", "''", "a.yaml", "~"])
def test_a_course_lists_only_names(folder: Path, name: str) -> None:
    for path in (folder.parent / "a.yaml", Path("sous/a.yaml"), Path("a.yaml")):
        write(path, scenario())
    write(Path("course.yaml"), f"format: 1\ntitle: Cours\nscenarios: [{name}]\n")
    assert heads(report(Path())) == [
        f"course.yaml:3:13: nom de parcours interdit « {name.strip(chr(39))} »"
    ]


def test_a_name_that_is_too_long_for_a_file_is_told_where_it_stands() -> None:
    write(Path("course.yaml"), f"format: 1\ntitle: Cours\nscenarios: [{'a' * 400}]\n")
    (head,) = heads(report(Path()))
    assert head.startswith("course.yaml:3:13: parcours introuvable « aaaa")


@pytest.mark.parametrize("method", ["open", "stat", "is_dir", "iterdir", "is_file"])
def test_what_one_may_not_read_is_told(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path("cours/a.yaml"), scenario())
    path = Path("cours") if method == "iterdir" else Path("cours/a.yaml")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, method, refuse)
    assert report(path) == f"{path}: accès refusé"


def test_a_name_with_accents_is_the_same_however_its_file_or_its_text_writes_them() -> None:
    one, two = "\u00e9tape", "e\u0301tape"
    for listed, named, asked in ((one, two, one), (two, one, two)):
        folder = Path(f"cours-{listed.isascii()}-{len(named)}")
        write(folder / "course.yaml", f"format: 1\ntitle: C\nscenarios: [{listed}]\n")
        shown = f"image: {{source: {listed}.png, alt: A}}"
        text = f"{HEAD}slides:\n  {listed}:\n    title: A\n    screen: {{elements: [{shown}]}}\n"
        write(
            folder / f"{named}.yaml",
            f"{text}    next: {named}2\n  {listed}2: {{title: B, end: true}}\n",
        )
        write(folder / f"{named}.png", "")
        for path in (folder, folder / f"{asked}.yaml"):
            assert [str(ref) for ref in load_course(path).refs] == [f"{one}/{one}", f"{one}/{one}2"]


def test_a_failing_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(Path("a.yaml"), scenario())

    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert report(path, "en") == "a.yaml: cannot be read (Input/output error)"


def test_a_file_over_the_bound_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(Path("a.yaml"), scenario())
    monkeypatch.setattr(files, "MAX_BYTES", path.stat().st_size)
    assert load_course(path).title == "Essai"
    monkeypatch.setattr(files, "MAX_BYTES", path.stat().st_size - 1)
    limit = path.stat().st_size - 1
    assert report(path) == f"a.yaml: fichier trop gros\n  Au plus {limit} octets."


def test_no_more_than_the_bound_is_read_of_a_file_that_hides_its_size() -> None:
    with Path("a.yaml").open("wb") as file:
        file.truncate(1 << 40)
    assert "a.yaml: file too large" in report(Path("a.yaml"), "en")


@pytest.mark.parametrize("name", ["mon parcours.yaml", "été (v2).yaml", "a.b.yaml"])
def test_a_file_of_any_name_plays_alone(name: str) -> None:
    path = write(Path("ailleurs") / name, scenario())
    assert list(load_course(path).scenarios) == list(load_course(path.parent).scenarios)


def test_a_file_is_told_how_to_be_renamed_among_others() -> None:
    write(Path("mon parcours.yaml"), scenario())
    write(Path("autre.yaml"), scenario())
    assert report(Path(), "en") == (
        "mon parcours.yaml: “mon parcours” cannot name a scenario\n"
        "  Rename the file “mon parcours.yaml” to “mon_parcours.yaml”."
    )


def test_a_file_is_told_how_to_be_renamed_in_a_course() -> None:
    write(Path("mon parcours (2).yaml"), scenario())
    write(Path("course.yaml"), COURSE.replace("[a]", "[mon parcours (2)]"))
    assert report(Path(), "en").endswith(
        "  Rename the file “mon parcours (2).yaml” to “mon_parcours_2.yaml”, and write "
        "mon_parcours_2 here."
    )


COPIES = [
    "parcours (Copie en conflit de PC-MARIE 2025-11-03).yaml",  # Dropbox
    "parcours (Marie's conflicted copy 2025-11-03).yaml",
    "parcours (conflicted copy 2025-11-03 101010).yaml",  # Nextcloud
    "parcours_conflict-20251103-101010.yaml",
    "parcours-DESKTOP-123.yaml",  # OneDrive
    "parcours-PC-MARIE.yaml",
    "parcours.sync-conflict-20251103-101010-ABCDEFG.yaml",  # Syncthing
    "parcours (SFConflict marie@example.org 2025-11-03-10-10-10).yaml",  # Seafile
    "parcours (1).yaml",  # a browser, Google Drive
    "parcours - Copie (2).yaml",  # Windows
    "parcours copie.yaml",  # macOS
]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_that_a_computer_made_is_no_scenario(name: str) -> None:
    write(Path("parcours.yaml"), scenario())
    write(Path(name), "slides: [")
    assert list(load_course(Path()).scenarios) == ["parcours"]


@pytest.mark.parametrize("name", ["parcours-2.yaml", "parcours-A.yaml", "parcours_bis.yaml"])
def test_what_an_author_named_so_is_one(name: str) -> None:
    write(Path("parcours.yaml"), scenario())
    write(Path(name), scenario())
    assert len(load_course(Path()).scenarios) == 2
