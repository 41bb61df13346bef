"""One defect a file, and beside it what is told: that alone, in its place, in two languages."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import tutor.loading
from tests.unit.loading.written import heads
from tutor.language import Phrase, Plural
from tutor.language.catalogues import catalogue
from tutor.loading.courses import load_course
from tutor.loading.mistakes import WrongCourse

CORPUS = Path(__file__).parents[2] / "data" / "bad"
CASES = sorted(path.name for path in CORPUS.iterdir() if path.suffix != ".txt")
OF_A_WHOLE_FILE = {"bad_file_name", "folder_for_a_file", "no_scenario", "twice_the_same_name"}

EXCERPT = re.compile(r"^ {1,6}\d* \| .*$", re.MULTILINE)
CORRECTED = re.compile(r"^  (Écrivez\u00a0|Write):(?: .*|(?:\n {3,}.*)+)$", re.MULTILINE)
PLACE = re.compile(r"[\w/]+\.ya?ml:\d+:\d+: .+")

TOLD_BY_OTHER_TESTS = {
    "introuvable",
    "accès refusé",
    "lecture impossible ({reason})",
    "fichier trop gros",
    "Au plus {limit} octets.",
    "parcours trop long pour être lu d'un bloc, et cette ligne empêche de le découper",
    "Sous « slides: », seul sur sa ligne, écrivez chaque nom de diapositive une seule fois, seul "
    "sur sa ligne, tous au même décalage ; le reste plus à droite.",
    "… et une autre erreur.",
    "… et {count} autres erreurs.",
    "… et bien d'autres erreurs.",
    "YAML illisible : {parser_says}",
    "lecture impossible ici ({reason})",
    "ceci ne peut pas être dessiné ({reason})",
    "Simplifiez. Si rien n'y est étrange, le programme est en faute : merci de le signaler.",
    "« {kind} » ne s'écrit pas avec une simple valeur",
}


@pytest.fixture(autouse=True)
def _in_the_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CORPUS)


def words(report: str) -> str:
    """Return a report without the lines of the author's file, as they are and as they should be."""
    return CORRECTED.sub("", EXCERPT.sub("", report))


@pytest.mark.parametrize("case", CASES)
def test_a_defect_is_told_as_expected_once_in_its_place_in_both_languages(case: str) -> None:
    french, english = reports(case)
    expected = CORPUS / (Path(case).stem + ".txt")
    assert french + "\n" == expected.read_text(encoding="utf-8")
    assert len(heads(french)) == 1
    check_languages(french, english)
    check_places(case, french, english)


def reports(case: str) -> tuple[str, str]:
    """Return what is told of a file, in French then in English."""
    with pytest.raises(WrongCourse) as caught:
        load_course(Path(case))
    return caught.value.report("fr"), caught.value.report("en")


def check_languages(french: str, english: str) -> None:
    """Hold each report to one language."""
    told = words(english)
    assert not re.search(r"[«»éèêàçùôîœ]|[Éé]criv|Vouliez|interdit|attendu|manque", told)
    assert "“" not in words(french)


def check_places(case: str, french: str, english: str) -> None:
    """Hold both reports to the same file, line and column, and to the same lines of the file."""
    assert bool(PLACE.match(english)) is (Path(case).stem not in OF_A_WHOLE_FILE)
    assert french.split(": ")[0] == english.split(": ")[0]
    assert EXCERPT.findall(french) == EXCERPT.findall(english)


def test_every_file_has_its_report_beside_it() -> None:
    reports = {path.stem for path in CORPUS.glob("*.txt")}
    assert reports == {Path(case).stem for case in CASES}


def sentences() -> set[str]:
    """Return all that the loader can say of a course, in French."""
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(tutor.loading.__path__, "tutor.loading.")
        if not module.name.startswith("tutor.loading.policy")  # no part of a course
    ]
    values = [value for module in modules for value in vars(module).values()]
    plurals = [plural for plural in values if isinstance(plural, Plural)]
    return {
        *(phrase.template("fr") for phrase in values if isinstance(phrase, Phrase)),
        *(catalogue("fr").ngettext(*plural, n) for plural in plurals for n in (1, 2)),
    }


def pattern(sentence: str) -> str:
    """Return what a sentence looks like once its places are filled."""
    plain = sentence.replace("{{", "\0").replace("}}", "\1")
    parts = (re.escape(part) for part in re.split(r"\{\w+\}", plain))
    return r"(: |^  )" + ".*".join(parts).replace("\0", r"\{").replace("\1", r"\}") + "$"


def test_every_sentence_of_the_loader_is_told_of_some_defect() -> None:
    told = "\n".join(path.read_text(encoding="utf-8") for path in CORPUS.glob("*.txt"))
    untold = {
        sentence for sentence in sentences() if not re.search(pattern(sentence), told, re.MULTILINE)
    }
    assert untold == TOLD_BY_OTHER_TESTS
