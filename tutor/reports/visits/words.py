"""The words in which visits are told."""

from tutor.language import Phrase

TITLE = Phrase("Visites de la borne", "Visits to the kiosk")
NOTHING = Phrase(
    "Aucune visite ne correspond à ce qui est demandé.", "No visit is what is asked for."
)
NOTHING_YET = Phrase(
    "Rien n'est encore compté : les visites de la borne viendront ici.",
    "Nothing is counted yet: the visits to the kiosk will come here.",
)
COUNTED = Phrase("Visites : {count}", "Visits: {count}")
ABOUT = (
    Phrase(
        "Une visite va d'un premier toucher au retour de l'écran d'attente. Deux personnes qui se "
        "suivent sans attendre n'en font qu'une ; une personne qui revient en fait deux.",
        "A visit goes from a first touch to the return of the waiting screen. Two people who "
        "follow each other at once make one; one person who comes back makes two.",
    ),
    Phrase(
        "Les durées vont jusqu'au dernier clic ; chaque pause y compte pour {idle} s au plus. "
        "Personne n'est nommé ni reconnu.",
        "Times end at the last click; each pause counts for {idle} s at most. Nobody is named or "
        "recognised.",
    ),
)

IN_SHORT = Phrase("En bref", "In short")
FIGURE, VALUE = Phrase("Chiffre", "Figure"), Phrase("Valeur", "Value")
VISITS = Phrase("Visites", "Visits")
EMPTY = Phrase("Sans suite (un toucher, puis rien)", "One touch, then nothing")
FINISHED = Phrase("Un parcours vu jusqu'au bout, ou plus", "A scenario seen to its end, or more")
MEDIAN = Phrase("Durée médiane des autres visites", "Median time of the other visits")
HALF = Phrase("La moitié de celles-ci dure", "Half of these last")
LONGEST = Phrase("La plus longue", "The longest one")
FIRST_QUARTER = Phrase("Un quart dure moins", "A quarter last less")
THIRD_QUARTER = Phrase("Trois quarts durent moins", "Three quarters last less")
SECONDS = Phrase("Secondes", "Seconds")
PART = Phrase("{count} ({share} %)", "{count} ({share}%)")
FROM_TO = Phrase("de {first} à {last}", "from {first} to {last}")

BY_DAY, DAY = Phrase("Par jour", "By day"), Phrase("Jour", "Day")
BY_MONTH, MONTH = Phrase("Par mois", "By month"), Phrase("Mois", "Month")
DATE, DATE_OF_MONTH = Phrase("%d/%m/%Y", "%Y-%m-%d"), Phrase("%m/%Y", "%Y-%m")
BY_HOUR = Phrase("À quelle heure elles commencent", "At which time they begin")
HOUR = Phrase("Heure", "Hour")
HOUR_OF_DAY = Phrase("{hour} h", "{hour}:00")

SCENARIOS = Phrase("Les parcours", "The scenarios")
SCENARIO = Phrase("Parcours", "Scenario")
PLAYED = Phrase("Vu", "Seen"), Phrase("Jusqu'au bout", "To its end")
ROUTES = Phrase("Les chemins les plus suivis", "The most frequent routes")
ROUTE = Phrase("Chemin, de parcours en parcours", "Route, from scenario to scenario")
MORE_STEPS = Phrase("… {count} autres …", "… {count} more …")

SLIDE = Phrase("Diapositive", "Slide")
STOPS = Phrase("Où l'on s'arrête en route", "Where people stop on the way")
STOPPED = Phrase("Vue", "Seen"), Phrase("Arrêts", "Stops")
ABOUT_STOPS = Phrase(
    "En visites : celles qui ont vu la diapositive, et celles qui n'ont pas été plus loin, fins de "
    "parcours exclues.",
    "In visits: those that saw the slide, and those that went no further, ends of scenarios left "
    "out.",
)
BESIDE = Phrase("Les clics à côté", "Clicks beside")
CLICKED = Phrase("Clics", "Clicks"), Phrase("Visites", "Visits")
ABOUT_BESIDE = Phrase(
    "Des clics qui ne sont tombés sur aucune zone : ce que l'on croyait pouvoir toucher.",
    "Clicks that fell on no zone: where people thought that they could touch.",
)

TABLE = Phrase("Tableau", "Table")
ITEM = Phrase("Quoi", "What")
ID = Phrase("Identifiant", "Identifier")
MEASURE = Phrase("Mesure", "Measure")
