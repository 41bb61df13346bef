"""The words of the format, and the commands, in other languages: what one writes for them."""

from collections.abc import Iterable, Iterator
from functools import cache

from tutor.folding import fold
from tutor.language import LANGUAGES, Language, Phrase

_WORDS = (
    Phrase("add", "other words"),
    Phrase("address", "other words"),
    Phrase("after", "other words"),
    Phrase("align", "other words"),
    Phrase("all", "other words"),
    Phrase("alt", "other words"),
    Phrase("answer", "other words"),
    Phrase("any", "other words"),
    Phrase("art", "other words"),
    Phrase("asked", "other words"),
    Phrase("at", "other words"),
    Phrase("author", "other words"),
    Phrase("auto", "other words"),
    Phrase("back", "other words"),
    Phrase("badge", "other words"),
    Phrase("before", "other words"),
    Phrase("bottom", "other words"),
    Phrase("breaks", "other words"),
    Phrase("brief", "other words"),
    Phrase("browser", "other words"),
    Phrase("button", "other words"),
    Phrase("by", "other words"),
    Phrase("callout", "other words"),
    Phrase("card", "other words"),
    Phrase("cells", "other words"),
    Phrase("center", "other words"),
    Phrase("change", "other words"),
    Phrase("check", "other words"),
    Phrase("checkbox", "other words"),
    Phrase("checked", "other words"),
    Phrase("choices", "other words"),
    Phrase("columns", "other words"),
    Phrase("commands", "other words"),
    Phrase("cover", "other words"),
    Phrase("current", "other words"),
    Phrase("date", "other words"),
    Phrase("details", "other words"),
    Phrase("dialog", "other words"),
    Phrase("diff", "other words"),
    Phrase("disabled", "other words"),
    Phrase("divider", "other words"),
    Phrase("document", "other words"),
    Phrase("done", "other words"),
    Phrase("elements", "other words"),
    Phrase("else", "other words"),
    Phrase("email", "other words"),
    Phrase("end", "other words"),
    Phrase("error", "other words"),
    Phrase("exact", "other words"),
    Phrase("exam", "other words"),
    Phrase("false", "other words"),
    Phrase("field", "other words"),
    Phrase("format", "other words"),
    Phrase("frame", "other words"),
    Phrase("from", "other words"),
    Phrase("goal", "other words"),
    Phrase("head", "other words"),
    Phrase("heading", "other words"),
    Phrase("help", "other words"),
    Phrase("hint", "other words"),
    Phrase("id", "other words"),
    Phrase("image", "other words"),
    Phrase("info", "other words"),
    Phrase("import", "other words"),
    Phrase("is", "other words"),
    Phrase("items", "other words"),
    Phrase("kiosk", "other words"),
    Phrase("label", "other words"),
    Phrase("language", "other words"),
    Phrase("left", "other words"),
    Phrase("letter", "other words"),
    Phrase("level", "other words"),
    Phrase("licence", "other words"),
    Phrase("light", "other words"),
    Phrase("like", "other words"),
    Phrase("link", "other words"),
    Phrase("list", "other words"),
    Phrase("logo", "other words"),
    Phrase("main", "other words"),
    Phrase("map", "other words"),
    Phrase("menu", "other words"),
    Phrase("message", "other words"),
    Phrase("minutes", "other words"),
    Phrase("miss", "other words"),
    Phrase("motto", "other words"),
    Phrase("muted", "other words"),
    Phrase("name", "other words"),
    Phrase("nav", "other words"),
    Phrase("new", "other words"),
    Phrase("next", "other words"),
    Phrase("not", "other words"),
    Phrase("note", "other words"),
    Phrase("notes", "other words"),
    Phrase("notice", "other words"),
    Phrase("number", "other words"),
    Phrase("on_miss", "other words"),
    Phrase("one_of", "other words"),
    Phrase("options", "other words"),
    Phrase("ordered", "other words"),
    Phrase("outside", "other words"),
    Phrase("page", "other words"),
    Phrase("pass_mark", "other words"),
    Phrase("pattern", "other words"),
    Phrase("phone", "other words"),
    Phrase("plain", "other words"),
    Phrase("play", "other words"),
    Phrase("primary", "other words"),
    Phrase("qr", "other words"),
    Phrase("question", "other words"),
    Phrase("quit", "other words"),
    Phrase("radio", "other words"),
    Phrase("recipient", "other words"),
    Phrase("records", "other words"),
    Phrase("remove", "other words"),
    Phrase("report", "other words"),
    Phrase("required", "other words"),
    Phrase("return", "other words"),
    Phrase("reveal", "other words"),
    Phrase("right", "other words"),
    Phrase("rows", "other words"),
    Phrase("same_as", "other words"),
    Phrase("say", "other words"),
    Phrase("scenarios", "other words"),
    Phrase("schema", "other words"),
    Phrase("screen", "other words"),
    Phrase("secondary", "other words"),
    Phrase("secret", "other words"),
    Phrase("seen", "other words"),
    Phrase("select", "other words"),
    Phrase("sender", "other words"),
    Phrase("service", "other words"),
    Phrase("set", "other words"),
    Phrase("several", "other words"),
    Phrase("show", "other words"),
    Phrase("slides", "other words"),
    Phrase("source", "other words"),
    Phrase("start", "other words"),
    Phrase("steps", "other words"),
    Phrase("still", "other words"),
    Phrase("style", "other words"),
    Phrase("subject", "other words"),
    Phrase("subtitle", "other words"),
    Phrase("success", "other words"),
    Phrase("summary", "other words"),
    Phrase("table", "other words"),
    Phrase("tasks", "other words"),
    Phrase("terms", "other words"),
    Phrase("text", "other words"),
    Phrase("theme", "other words"),
    Phrase("through", "other words"),
    Phrase("time", "other words"),
    Phrase("title", "other words"),
    Phrase("to", "other words"),
    Phrase("tone", "other words"),
    Phrase("top", "other words"),
    Phrase("true", "other words"),
    Phrase("url", "other words"),
    Phrase("value", "other words"),
    Phrase("vars", "other words"),
    Phrase("version", "other words"),
    Phrase("visit", "other words"),
    Phrase("wait", "other words"),
    Phrase("walk", "other words"),
    Phrase("warning", "other words"),
    Phrase("when", "other words"),
    Phrase("why", "other words"),
    Phrase("widths", "other words"),
    Phrase("wrong", "other words"),
    Phrase("zone", "other words"),
    Phrase("zones", "other words"),
)
"""Each word of the format and each command. A catalogue gives its meaning, then its other names."""

_BY_NAME = {phrase.text: phrase for phrase in _WORDS}


def glossed(name: str, language: Language) -> str:
    """Return a word of the format with its meaning, where this is another word."""
    if name not in _BY_NAME:
        return name
    meaning = _others(name, language)[0]
    return name if fold(meaning) == name else f"{name} ({meaning})"


def translated(word: str, names: Iterable[str]) -> str | None:
    """Return the one of these words of the format that is called so in another language.

    Of several, the one of which it is the meaning.
    """
    found = _translations(word, names)
    return min(found, key=lambda name: not has_meaning(word, name), default=None)


def surely_meant(word: str, names: Iterable[str]) -> str | None:
    """Return the only one of these words of the format that is called so in another language."""
    found = [*_translations(word, names)]
    return found[0] if len(found) == 1 else None


def has_meaning(word: str, name: str) -> bool:
    """Return whether a word is what a word of the format means first, in some language."""
    return any(_plain(word) == fold(_others(name, one)[0]) for one in LANGUAGES)


def _translations(word: str, names: Iterable[str]) -> Iterator[str]:
    ours = (name for name in map(str, names) if name in _BY_NAME)
    return (name for name in ours if _plain(word) in _called(name))


def _plain(word: str) -> str:
    return fold(word).strip().replace("_", " ")


@cache
def _called(name: str) -> frozenset[str]:
    return frozenset(fold(word) for one in LANGUAGES for word in _others(name, one))


def _others(name: str, language: Language) -> list[str]:
    return _BY_NAME[name](language).split(", ")
