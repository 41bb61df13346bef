"""`pas-a-pas records export --format xapi` and `records push`."""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.program import python, run
from tests.unit.records.keeping import begin, finish, keeper, query
from tests.unit.records.xapi.lrs_server import CREDENTIALS, Fault, RecordStore, serving
from tutor.commands.parser import read_arguments

ENVIRONMENT = {
    "PAS_A_PAS_LRS_USER": CREDENTIALS.user,
    "PAS_A_PAS_LRS_PASSWORD": CREDENTIALS.password,
}


@pytest.fixture
def store() -> Iterator[RecordStore]:
    with serving() as store:
        yield store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Records: Julie passed the task."""
    path = tmp_path / "records.sqlite"
    finish(begin(keeper(path)))
    return path


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file of credentials that only its owner can read."""
    path = tmp_path / "lrs.txt"
    path.write_text(":".join(CREDENTIALS) + "\n", encoding="utf-8")
    path.chmod(0o600)
    return path


def push(path: Path, to: str, *more: str, env: dict[str, str] | None = None) -> tuple[int, str]:
    """Push; return the exit code and what was said."""
    arguments = ["records", "push", "--records", str(path), "--to", to, "--lang", "en", *more]
    ran = run(*arguments, env=ENVIRONMENT if env is None else env)
    assert "Traceback" not in ran.stderr
    return ran.returncode, ran.stdout + ran.stderr


def push_here(path: Path, to: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Push without waiting between the tries; return the exit code."""
    monkeypatch.setattr(time, "sleep", lambda _: None)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    arguments = ["records", "push", "--records", str(path), "--to", to, "--lang", "en"]
    command, options = read_arguments(arguments, "en")
    return command.run(options, "en")


def test_statements_are_exported_a_line_each(path: Path, store: RecordStore) -> None:
    ran = run("records", "export", "--format", "xapi", "--records", str(path))
    exported = [json.loads(line) for line in ran.stdout.splitlines()]
    verbs = [statement["verb"]["display"]["en"] for statement in exported]
    assert verbs[0] == "attempted"
    assert verbs[-2:] == ["completed", "passed"]
    push(path, store.url)
    assert exported == list(store.statements.values())


def test_the_base_is_asked_for(path: Path) -> None:
    ran = run(
        *("records", "export", "--format", "xapi", "--records", str(path)),
        *("--base", "https://formation.example.org/"),
    )
    actor = json.loads(ran.stdout.splitlines()[0])["actor"]
    assert actor["account"] == {"homePage": "https://formation.example.org", "name": "Julie"}


def test_a_base_without_statements_is_refused(path: Path) -> None:
    ran = run("records", "export", "--base", "https://a.fr", "--records", str(path), "--lang", "en")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "pas-a-pas: --base goes with --format xapi alone.\n"


def test_a_base_that_is_none_is_told(path: Path, store: RecordStore) -> None:
    code, said = push(path, store.url, "--base", "formation")
    assert code == 2
    assert "“formation” cannot begin the names" in said


def test_what_is_pushed_is_counted(path: Path, store: RecordStore) -> None:
    assert push(path, store.url) == (
        0,
        f"Statements sent to {store.url}: {len(store.statements)}\n",
    )
    assert len(store.statements) > 3
    assert push(path, store.url + "/statements/") == (0, f"Nothing new for {store.url}.\n")


def test_credentials_may_be_in_a_file(path: Path, store: RecordStore, secret: Path) -> None:
    assert push(path, store.url, "--credentials", str(secret), env={})[0] == 0
    assert store.statements


@pytest.mark.skipif(sys.platform == "win32", reason="files have other rights there")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_of_credentials_that_others_can_read_is_refused(
    path: Path, store: RecordStore, secret: Path, mode: int
) -> None:
    secret.chmod(mode)
    code, said = push(path, store.url, "--credentials", str(secret), env={})
    assert code == 2
    assert f"close it: chmod 600 {secret}" in said
    assert store.requests == 0


@pytest.mark.parametrize("text", ["", "name", "name:", ":word", "a:b\nc:d", "a:b\n\n"])
def test_a_file_that_holds_no_credentials_is_refused(
    path: Path, store: RecordStore, secret: Path, text: str
) -> None:
    secret.write_text(text)
    code, said = push(path, store.url, "--credentials", str(secret))
    assert code == 2
    assert "one line is expected, NAME:PASSWORD" in said


def test_a_file_that_is_not_there_is_told(path: Path, store: RecordStore, tmp_path: Path) -> None:
    code, said = push(path, store.url, "--credentials", str(tmp_path / "none"))
    assert code == 2
    assert "there is no such file" in said


@pytest.mark.parametrize("given", [{}, {"PAS_A_PAS_LRS_USER": "me"}])
def test_who_pushes_is_to_be_told(path: Path, store: RecordStore, given: dict[str, str]) -> None:
    code, said = push(path, store.url, env=given)
    assert code == 2
    assert "PAS_A_PAS_LRS_USER" in said
    assert "--credentials FILE" in said


def test_a_password_in_the_address_is_refused_and_not_said_again(path: Path) -> None:
    code, said = push(path, "https://me:hunter2@lrs.example.org/xapi")
    assert code == 2
    assert "neither a name nor a password" in said
    assert "hunter2" not in said


def test_an_account_that_the_store_does_not_know_is_told(path: Path, store: RecordStore) -> None:
    code, said = push(path, store.url, env={**ENVIRONMENT, "PAS_A_PAS_LRS_PASSWORD": "wrong"})
    assert (code, said) == (2, f"pas-a-pas: {store.url} refuses this account (HTTP 401).\n")


def test_what_is_no_store_is_told(path: Path, store: RecordStore) -> None:
    wrong = store.url.removesuffix("/xapi")
    code, said = push(path, wrong)
    assert (code, said) == (2, f"pas-a-pas: what answers at {wrong} is no LRS (HTTP 404).\n")


def test_what_the_store_says_of_its_refusal_is_told(path: Path, store: RecordStore) -> None:
    store.faults.append(Fault(400, {}, b"no\x1b[31m such\n verb"))
    code, said = push(path, store.url)
    assert code == 2
    assert "(HTTP 400: no" in said
    assert "\x1b" not in said


def test_what_the_store_tells_otherwise_is_counted(path: Path, store: RecordStore) -> None:
    ran = run("records", "export", "--format", "xapi", "--records", str(path))
    first, *others = (json.loads(line) for line in ran.stdout.splitlines())
    store.statements[first["id"]] = {**first, "timestamp": "2020-01-01T00:00:00Z"}
    code, said = push(path, store.url)
    sent, kept = said.splitlines()
    assert code == 0
    assert sent == f"Statements sent to {store.url}: {len(others)}"
    assert kept.startswith(f"Statements that {store.url} had already")


def test_offline_one_is_told_and_nothing_is_lost(
    path: Path,
    store: RecordStore,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with serving() as gone:
        to = gone.url
    assert push_here(path, to, monkeypatch) == 1
    assert capsys.readouterr().err == (
        f"pas-a-pas: {to} cannot be reached (connection refused). Statements sent: 0; nothing is "
        "lost: run the command again later, and it will send the rest.\n"
    )
    assert push_here(path, store.url, monkeypatch) == 0
    assert store.statements


def test_without_urllib3_one_is_told_how_to_install_it(path: Path) -> None:
    ran = python(
        "-c",
        "import sys; sys.modules['urllib3'] = None\n"
        "from tutor.cli import main\n"
        "sys.exit(main(sys.argv[1:]))",
        *("records", "push", "--records", str(path), "--to", "https://lrs.example.org"),
        env=ENVIRONMENT,
    )
    assert ran.returncode == 2
    assert "« push » demande urllib3" in ran.stderr
    assert "python -m pip install 'pas-a-pas[push]'" in ran.stderr


def test_a_demo_that_is_not_recorded_pushes_nothing(tmp_path: Path, store: RecordStore) -> None:
    code, said = push(tmp_path / "none.sqlite", store.url)
    assert code == 2
    assert "nothing is recorded here" in said


def test_where_one_is_up_to_is_kept_for_each_store(path: Path, store: RecordStore) -> None:
    push(path, store.url)
    assert query(path, "SELECT destination FROM pushed") == [(store.url,)]
