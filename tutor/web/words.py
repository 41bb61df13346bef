"""The sentences of the page's own: a row for each of `Words`, in `web/src/words.ts`."""

from tutor.language import Language, Phrase, Words, verbatim
from tutor.web.training_words import training_words

_PHRASES: dict[str, Phrase] = {
    "previous": Phrase("Previous", "a slide"),
    "next": Phrase("Next", "a slide"),
    "contents": Phrase("Map", "of a course, on a button"),
    "menu": Phrase("Menu"),
    "help": Phrase("Help"),
    "close": Phrase("Close"),
    "screen": Phrase("Screen"),
    "notes": Phrase("Notes"),
    "learn_more": Phrase("Learn more"),
    "slide": Phrase("slide {number} of {count}"),
    "click_anywhere": Phrase("I click anywhere to go on"),
    "wait": Phrase("I wait {seconds} s, or click anywhere to go on"),
    "end": Phrase("The end"),
    "over": Phrase("It is over."),
    "start_over": Phrase("Start over"),
    "miss": Phrase("Only what bears a number reacts: click there, or type the number."),
    "done": Phrase("done"),
    "some_done": Phrase("{done} of {count} scenarios done"),
    "all_done": Phrase("Well done! All {count} scenarios are done."),
    "left": Phrase("Go on where you were?"),
    "go_on": Phrase("Go on", "what was left"),
    "commands": Phrase("Commands"),
    "error": Phrase("error"),
    "navigation": Phrase("navigation"),
    "required": Phrase("required"),
    "several": Phrase("Several answers may be right."),
    "search": Phrase("Find slides by their words"),
    "found": Phrase("Slides found: {count}"),
    "finish": Phrase("Finish", "and leave the learning platform"),
    "finished": Phrase("All is recorded: this window can be closed."),
    "no_platform": Phrase("No learning platform answers: nothing is recorded there."),
    "full_screen": Phrase("Full screen"),
    "results": Phrase("My results"),
    "results_kept": Phrase("Kept in this browser alone: no name, nothing of what was typed."),
    "save": Phrase("Save in a file"),
    "forget": Phrase("Forget"),
    "forget_all": Phrase("Forget all of this course?"),
    "forgotten": Phrase(
        "The results, the tasks that were passed and where one was leave this browser for good."
    ),
    "keep": Phrase("Keep"),
}

Rows = tuple[tuple[Words, Words], ...]

MANUAL: Rows = (
    (Phrase("A number"), Phrase("Marks what can be clicked: nothing else reacts.")),
    (Phrase("No number"), Phrase("Click anywhere, or press →.")),
    (Phrase("Enter · its number"), Phrase("Choose a zone.")),
    (Phrase("→ · ←"), Phrase("Go on, go back.")),
    (verbatim("?"), Phrase("Help, and all the commands.")),
)
"""How one plays, as the element `commands` tells it."""
_KEYS: Rows = (
    (
        Phrase("A click, a finger"),
        Phrase("Choose a zone that bears a number; where none does, go on"),
    ),
    (Phrase("→ · Page Down · Enter"), Phrase("Go on")),
    (Phrase("← · Page Up"), Phrase("Go back")),
    (verbatim("1 … 9"), Phrase("Choose the zone that bears this number")),
    (Phrase("Tab · Enter"), Phrase("Move from one zone to another, and choose")),
    (verbatim("E"), Phrase("Choose how to learn")),
    (Phrase("I · F3"), Phrase("A hint")),
    (verbatim("G"), Phrase("Map of the course")),
    (verbatim("/"), Phrase("Find slides by their words")),
    (Phrase("M · End"), Phrase("The end menu")),
    (Phrase("Home"), Phrase("The course's start")),
    (verbatim("F"), Phrase("Full screen")),
    (verbatim("P"), Phrase("Print all the slides")),
    (Phrase("Escape"), Phrase("Close what is open; leave a task, after asking")),
    (verbatim("?"), Phrase("Help and commands")),
)

NEEDS = Phrase(
    "This page needs a browser of 2024 or later, with JavaScript: "
    "Chrome or Edge 120, Firefox 121, Safari 17.2."
)
"""What stands on the page as long as its script does not run."""


def words(language: Language) -> dict[str, object]:
    """Return the sentences in a language, their places still to fill."""
    told = {name: phrase.template(language) for name, phrase in _PHRASES.items()}
    keys = [[by(language), what(language)] for by, what in _KEYS]
    return {**told, **training_words(language), "keys": keys}
