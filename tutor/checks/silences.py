"""What may be wrong with the comments by which authors silence findings."""

from tutor.checks.finding import Rule, Severity
from tutor.language import Phrase

_FORM = Phrase(
    "La forme est : `# pas-a-pas: ignore PP203 la raison`, sur la ligne de ce qui est "
    "signalé ou seule sur celle d'au-dessus ; plusieurs codes se séparent par des virgules.",
    "The form is: `# pas-a-pas: ignore PP203 the reason`, on the line of the finding or alone on "
    "the one above; several codes are separated by commas.",
)


def _why(fr: str, en: str) -> Phrase:
    return Phrase(f"{fr}\n\n{_FORM.fr}", f"{en}\n\n{_FORM.en}")


UNUSED = Rule(
    "PP401",
    "unused-silence",
    Severity.WARNING,
    Phrase("Une mise au silence ne sert à rien", "A silence that silences nothing"),
    _why(
        "Ce qu'elle devait taire a été corrigé, ou se trouve sur une autre ligne. Si elle restait, "
        "elle tairait un jour un vrai défaut sans que personne le sache. Retirez-la, ou mettez-la "
        "sur la bonne ligne. Seuls sont jugés les codes que l'on a demandé de vérifier.",
        "What it was to silence is mended, or stands on another line. If it stayed, it would one "
        "day silence a real defect without anyone knowing. Remove it, or move it to the right "
        "line. Only the codes that one asked to check are judged.",
    ),
    Phrase("{code} n'est pas signalé ici", "{code} is not reported here"),
    Phrase(
        "Retirez ce code, ou mettez le commentaire sur la ligne de ce qu'il doit taire.",
        "Remove this code, or move the comment to the line of what it is to silence.",
    ),
)
UNKNOWN = Rule(
    "PP402",
    "unknown-silence",
    Severity.WARNING,
    Phrase("Une mise au silence ne se comprend pas", "A silence that cannot be understood"),
    _why(
        "Le commentaire s'adresse à pas-a-pas, mais le code n'existe pas ou le mot n'est pas "
        "« ignore » : rien n'est tu. `pas-a-pas check --rules` donne la liste des codes.",
        "The comment speaks to pas-a-pas, but there is no such code, or the word is not “ignore”: "
        "nothing is silenced. `pas-a-pas check --rules` lists the codes.",
    ),
    Phrase("« {word} » ne désigne aucune règle", "“{word}” names no rule"),
    Phrase(
        "Écrivez « ignore », un code comme PP203, puis la raison.",
        "Write “ignore”, a code such as PP203, then the reason.",
    ),
)
UNREASONED = Rule(
    "PP403",
    "unreasoned-silence",
    Severity.WARNING,
    Phrase("Une mise au silence n'a pas de raison", "A silence without a reason"),
    _why(
        "Qui reprendra le cours doit savoir pourquoi l'on a voulu cette exception, et quand elle "
        "ne vaudra plus. Dites-le en quelques mots après les codes.",
        "Whoever takes the course over must know why this exception was wanted, and when it will "
        "no longer hold. Say it in a few words after the codes.",
    ),
    Phrase("pourquoi taire {codes} ?", "why silence {codes}?"),
    Phrase("Ajoutez la raison après les codes.", "Add the reason after the codes."),
)

RULES = (UNUSED, UNKNOWN, UNREASONED)
"""What is looked for in these comments."""
