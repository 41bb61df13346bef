"""What may be wrong with slides as they are painted."""

from tutor.checks.finding import Rule, Severity
from tutor.language import Phrase

OVERFLOW = Rule(
    "PP201",
    "overflow",
    Severity.WARNING,
    Phrase("Diapositive plus haute que la fenêtre usuelle", "Slide higher than the usual window"),
    Phrase(
        "À 120×36, la diapositive se voit d'un seul coup d'œil : personne ne s'attend à devoir la "
        "faire défiler, et ce qui est en bas se perd. Sont comptées les lignes de la diapositive "
        "avec la réponse d'une zone « say », ou les marques des parcours faits.",
        "At 120×36, the slide is seen at a glance: nobody expects to have to scroll, and what is "
        "at the bottom is lost. The answer of a “say” hotspot, or the marks of the parcours that "
        "are done, count among the slide's lines.",
    ),
    Phrase(
        "{lines} lignes à {window}, où il y en a {room}",
        "{lines} lines at {window}, where there are {room}",
    ),
    Phrase(
        "Resserrez le texte, mettez des éléments côte à côte (« columns »), ou faites-en deux "
        "diapositives.",
        "Tighten the text, put elements side by side (“columns”), or make it two slides.",
    ),
)

LONG = Rule(
    "PP202",
    "long-slide",
    Severity.NOTE,
    Phrase("Diapositive très longue dans une petite fenêtre", "Very long slide in a small window"),
    Phrase(
        "À 80×24, l'écran se place sous l'explication et l'on fait défiler : c'est prévu. Au-delà "
        "de trois fenêtres, on ne sait plus où l'on en est.",
        "At 80×24, the screen stands under the explanation and one scrolls: that is as it should "
        "be. Beyond three windows, one no longer knows where one is.",
    ),
    Phrase(
        "{lines} lignes à {window}, plus de {most} fenêtres",
        "{lines} lines at {window}, more than {most} windows",
    ),
    Phrase("Faites-en deux diapositives.", "Make it two slides."),
)

FAR_HOTSPOT = Rule(
    "PP203",
    "far-hotspot",
    Severity.WARNING,
    Phrase("Zone cliquable loin sous la fenêtre", "Hotspot far below the window"),
    Phrase(
        "À 80×24, une page vers le bas doit suffire pour voir une zone tout entière : plus loin, "
        "on ne la cherche pas, et l'on se croit bloqué.",
        "At 80×24, one page down should be enough to see a hotspot whole: further, nobody looks "
        "for it, and one believes to be stuck.",
    ),
    Phrase(
        "à {window}, la zone « {caption} » est à plus d'une page de défilement",
        "at {window}, the hotspot “{caption}” is more than one page of scrolling away",
    ),
    Phrase(
        "Raccourcissez ce qui précède, ou remontez la zone.",
        "Shorten what comes before, or move the hotspot up.",
    ),
)

SMALL_HOTSPOT = Rule(
    "PP204",
    "small-hotspot",
    Severity.WARNING,
    Phrase("Zone trop petite pour être cliquée", "Hotspot too small to click"),
    Phrase(
        "À côté du numéro et du pointeur, une zone doit offrir au moins trois cases à la souris, "
        "et quelque chose à viser.",
        "Beside its number and its pointer, a hotspot should offer the mouse three cells at "
        "least, and something to aim at.",
    ),
    Phrase(
        "la zone {number} n'a pas trois cases de large à {window}",
        "the hotspot {number} is not three cells wide at {window}",
    ),
    Phrase(
        "Donnez-lui un libellé d'au moins trois signes, ou faites-en un bouton.",
        "Give it a label of three signs at least, or make it a button.",
    ),
)

BEYOND = Rule(
    "PP205",
    "beyond-its-box",
    Severity.WARNING,
    Phrase("Élément plus large que sa place", "Element wider than its place"),
    Phrase(
        "Trop de boîtes l'une dans l'autre, trop d'étapes ou de colonnes : l'élément ne peut pas "
        "se faire aussi étroit qu'il le faudrait. Il pousse les bordures, et ce qui dépasse de la "
        "fenêtre est coupé, zones comprises.",
        "Too many boxes in one another, too many steps or columns: the element cannot be as "
        "narrow as it would have to be. It pushes the borders, and what goes beyond the window is "
        "cut, hotspots too.",
    ),
    Phrase(
        "{cells} cases de large pour {room} à {window}",
        "{cells} cells wide where there are {room} at {window}",
    ),
    Phrase(
        "Sortez-le d'une carte ou d'une colonne, ou donnez-lui moins de parts.",
        "Take it out of a card or a column, or give it fewer parts.",
    ),
)

CUT_WORD = Rule(
    "PP206",
    "cut-word",
    Severity.NOTE,
    Phrase("Mot coupé, trop long pour sa place", "Word cut, too long for its place"),
    Phrase(
        "Un mot plus long que sa boîte continue à la ligne sans trait d'union : on lit deux mots, "
        "ou une adresse fausse.",
        "A word longer than its box goes on in the next line without a hyphen: one reads two "
        "words, or a wrong address.",
    ),
    Phrase("« {word} » est coupé à {window}", "“{word}” is cut at {window}"),
    Phrase(
        "Écrivez-le plus court, ou donnez-lui plus de place.",
        "Write it shorter, or give it more room.",
    ),
)

SHORTENED = Rule(
    "PP207",
    "shortened-text",
    Severity.NOTE,
    Phrase("Texte abrégé, trop long pour sa ligne", "Text shortened, too long for its line"),
    Phrase(
        "Une adresse, un objet, une valeur de champ tiennent sur une ligne ; la fin qui manque "
        "est remplacée par « … ».",
        "An address, a subject, a field's value stand on one line; where the end is missing "
        "stands “…”.",
    ),
    Phrase("« {text} » est abrégé à {window}", "“{text}” is shortened at {window}"),
    Phrase("Écrivez-le plus court.", "Write it shorter."),
)

SQUEEZED_TABLE = Rule(
    "PP208",
    "squeezed-table",
    Severity.WARNING,
    Phrase("Tableau trop serré pour être lu", "Table too tight to be read"),
    Phrase(
        "Les colonnes se partagent la largeur. Quand il n'y en a pas assez pour le mot le plus "
        "long de chacune, les mots sont coupés en morceaux les uns sous les autres.",
        "Columns share the width. Where there is not enough for the longest word of each, words "
        "are cut in pieces one under the other.",
    ),
    Phrase(
        "à {window}, une colonne est trop étroite pour « {word} »",
        "at {window}, a column is too narrow for “{word}”",
    ),
    Phrase(
        "Ôtez une colonne, abrégez les mots, ou faites-en une liste.",
        "Take out a column, shorten the words, or make it a list.",
    ),
)

LOST_DRAWING = Rule(
    "PP209",
    "lost-drawing",
    Severity.NOTE,
    Phrase("Dessin trop large, remplacé par ses mots", "Drawing too wide, its words shown instead"),
    Phrase(
        "Un dessin en caractères ne rétrécit pas : où il n'a pas la place, son texte (« alt ») "
        "est montré.",
        "A drawing in characters does not shrink: where it has no room, its words (“alt”) are "
        "shown.",
    ),
    Phrase(
        "le dessin n'a que {room} cases à {window} : il est remplacé par ses mots",
        "the drawing has only {room} cells at {window}: its words stand instead",
    ),
    Phrase("Dessinez-le moins large.", "Draw it narrower."),
)
