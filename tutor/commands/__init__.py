"""The commands of the program: a module or a folder for each, named as it is typed."""

from collections.abc import Mapping

from tutor.language import Phrase

COMMANDS: Mapping[str, Phrase] = {
    "play": Phrase("play a course; what is done without a command"),
    "notes": Phrase("show the trainer's notes, and command the room's screen"),
    "kiosk": Phrase("play a course on a kiosk that nobody watches"),
    "new": Phrase("write a small course, then to be changed"),
    "import": Phrase("make a course of a PowerPoint deck, or tell what is wrong with it"),
    "check": Phrase("check courses"),
    "map": Phrase("draw the map of a course"),
    "walk": Phrase("walk all of a course at random, list or replay its routes"),
    "diff": Phrase("tell what changed from one version of a course to the next"),
    "show": Phrase("show a slide in a file, or a course to print"),
    "publish": Phrase("make of a course one page that plays in a browser"),
    "records": Phrase("list, show, share or forget the results"),
    "report": Phrase("tell trainers what goes well, and what is hard"),
    "schema": Phrase("print the format's JSON Schema, for editors"),
}
"""Every command with what it does, in the order in which the help lists them."""

DEFAULT = "play"
"""The command that is run where none is named."""
