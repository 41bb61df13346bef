"""A learning platform in the browser: scorm-again, a course in a frame, what it holds kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Browser, FrameLocator, Page, Route

from tests.browser.leaving import Way
from tutor.web.editions import Edition

SCORM_AGAIN = Path(__file__).parents[2] / "web" / "node_modules" / "scorm-again" / "dist"

_ADDRESS = "http://platform.test/"
_PAGE = """\
<!DOCTYPE html>
<meta charset="utf-8">
<title>A learning platform</title>
<script src="{script}"></script>
<script>
const api = new {name}({{autocommit: false, logLevel: 5}});
const kept = localStorage.getItem("kept");
if (kept) api.loadFromJSON(JSON.parse(kept));
window.{object} = api;
window.calls = [];
const refused = JSON.parse(localStorage.getItem("refused") ?? "[]");
for (const name of ["SetValue", "Commit", "{finish}"]) {{
  const its = api["{prefix}" + name].bind(api);
  api["{prefix}" + name] = (...values) => {{
    const result = String(its(...values));
    window.calls.push([name, ...values]);
    if (result !== "true") refused.push([name, ...values, api.{prefix}GetLastError()]);
    localStorage.setItem("refused", JSON.stringify(refused));
    if (name !== "SetValue") localStorage.setItem("kept", JSON.stringify(api.cmi.toJSON()));
    if (name === "{finish}") localStorage.setItem("finished", result);
    return result;
  }};
}}
</script>
<iframe src="index.html" style="width: 98vw; height: 90vh"></iframe>
"""
_NAMES = {
    Edition.SCORM_12: {
        "script": "scorm12.min.js",
        "object": "API",
        "name": "Scorm12API",
        "prefix": "LMS",
        "finish": "Finish",
        "location": "cmi.core.lesson_location",
        "status": "cmi.core.lesson_status",
        "mark": "cmi.core.score.raw",
    },
    Edition.SCORM_2004: {
        "script": "scorm2004.min.js",
        "object": "API_1484_11",
        "name": "Scorm2004API",
        "prefix": "",
        "finish": "Terminate",
        "location": "cmi.location",
        "status": "cmi.success_status",
        "mark": "cmi.score.raw",
    },
}


class Platform:
    """A platform with one course and one learner, visited as often as one likes."""

    def __init__(self, page: Page, edition: Edition) -> None:
        self.page = page
        self._names = _NAMES[edition]

    def visit(self) -> FrameLocator:
        """Open the course; return its frame."""
        self.page.goto(f"{_ADDRESS}lms.html")
        return self.page.frame_locator("iframe")

    def close(self) -> None:
        """Leave the course as one leaves any page."""
        self.page.goto(f"{_ADDRESS}elsewhere")

    def leave(self, way: Way) -> None:
        """Leave the course in some way, and have a tab again."""
        way(self.page)
        self.page.close()
        self.page = self.page.context.new_page()
        self.close()

    def value(self, name: str) -> str:
        """Return what the platform holds under a name of the data model."""
        get = f"name => {self._names['object']}.{self._names['prefix']}GetValue(name)"
        return str(self.page.evaluate(get, name))

    @property
    def location(self) -> str:
        """The slide on which one is, or was."""
        return self.value(self._names["location"])

    @property
    def status(self) -> str:
        """How far one is: in 2004, whether one passed, and before that, whether one completed."""
        status = self.value(self._names["status"])
        return self.value("cmi.completion_status") if status == "unknown" else status

    @property
    def mark(self) -> str:
        """The mark, if there is one."""
        return self.value(self._names["mark"])

    @property
    def calls(self) -> list[list[str]]:
        """What this visit told, as names and values."""
        return list(self.page.evaluate("calls"))

    @property
    def interactions(self) -> list[list[str]]:
        """What this visit told of the steps of tasks."""
        return [call for call in self.calls if "cmi.interactions." in str(call)]

    @property
    def is_finished(self) -> bool:
        """Whether a visit said that it was over."""
        return bool(self.page.evaluate("localStorage.getItem('finished') === 'true'"))

    @property
    def refused(self) -> list[object]:
        """What the platform did not take, and the numbers of the errors."""
        return list(self.page.evaluate("JSON.parse(localStorage.getItem('refused') ?? '[]')"))


@contextmanager
def platform(browser: Browser, package: bytes, edition: Edition) -> Iterator[Platform]:
    """Offer a package on a platform."""
    with ZipFile(BytesIO(package)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    names = _NAMES[edition]
    files["lms.html"] = _PAGE.format(**names).encode()
    files[names["script"]] = (SCORM_AGAIN / names["script"]).read_bytes()

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(_ADDRESS).partition("#")[0]
        kind = "text/javascript" if name.endswith(".js") else "text/html"
        route.fulfill(body=files.get(name, b""), content_type=f"{kind}; charset=utf-8")

    context = browser.new_context(reduced_motion="reduce")
    context.route(f"{_ADDRESS}**", answer)
    tried = Platform(context.new_page(), edition)
    tried.close()
    yield tried
    context.close()
