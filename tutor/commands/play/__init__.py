"""Play a course: full-screen, or line by line."""

from tutor.commands.play.options import Options, add_arguments
from tutor.language import Language, Phrase

__all__ = ["EXAMPLE", "USAGE", "Options", "add_arguments", "run"]

USAGE = Phrase("[OPTIONS] [PATH]")
EXAMPLE = "play my-course --mode practice"


def run(options: Options, language: Language) -> int:
    """Play the course to its end."""
    from tutor.commands.play.playing import play  # the program's help does without

    return play(options, language)
