"""Draws the picture of the published page again, in the Chromium that the system has."""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

from tutor.commands.common.command import shipped_course
from tutor.loading.courses import load_course
from tutor.web.page import course_page

PICTURE = Path(__file__).parent / "images" / "page.png"

_SLIDE = "activation/commencer"
_SIZE: ViewportSize = {"width": 1280, "height": 800}


def main() -> None:
    """Publish the shipped course, and take a picture of one of its slides."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder, "course.html")
        page.write_text("".join(course_page(load_course(shipped_course()), "fr")), "utf-8")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        shown = browser.new_page(viewport=_SIZE, reduced_motion="reduce")
        shown.goto(f"{page.as_uri()}#{_SLIDE}")
        shown.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
