"""The phrases of a report on visits."""

from tutor.language import Phrase

TITLE = Phrase("Visits to the kiosk")
NOTHING = Phrase("No visit is what is asked for.")
NOTHING_YET = Phrase("Nothing is counted yet: the visits to the kiosk will come here.")
COUNTED = Phrase("Visits: {count}")
ABOUT = (
    Phrase(
        "A visit goes from a first touch to the return of the waiting screen. Two people who "
        "follow each other at once make one; one person who comes back makes two."
    ),
    Phrase(
        "Times end at the last click; each pause counts for {idle} s at most. Nobody is named or "
        "recognised."
    ),
)

IN_SHORT = Phrase("In short")
FIGURE, VALUE = Phrase("Figure"), Phrase("Value")
VISITS = Phrase("Visits")
EMPTY = Phrase("One touch, then nothing")
FINISHED = Phrase("A scenario seen to its end, or more")
MEDIAN = Phrase("Median time of the other visits")
HALF = Phrase("Half of these last")
LONGEST = Phrase("The longest one")
FIRST_QUARTER = Phrase("A quarter last less")
THIRD_QUARTER = Phrase("Three quarters last less")
SECONDS = Phrase("Seconds")
PART = Phrase("{count} ({share}%)")
FROM_TO = Phrase("from {first} to {last}")

BY_DAY, DAY = Phrase("By day"), Phrase("Day")
BY_MONTH, MONTH = Phrase("By month"), Phrase("Month")
DATE, DATE_OF_MONTH = Phrase("%Y-%m-%d"), Phrase("%Y-%m")
BY_HOUR = Phrase("At which time they begin")
HOUR = Phrase("Hour")
HOUR_OF_DAY = Phrase("{hour}:00")

SCENARIOS = Phrase("The scenarios")
SCENARIO = Phrase("Scenario")
PLAYED = Phrase("Seen"), Phrase("To its end")
ROUTES = Phrase("The most frequent routes")
ROUTE = Phrase("Route, from scenario to scenario")
MORE_STEPS = Phrase("… {count} more …")

SLIDE = Phrase("Slide")
STOPS = Phrase("Where people stop on the way")
STOPPED = Phrase("Seen", context="slide"), Phrase("Stops")
ABOUT_STOPS = Phrase(
    "In visits: those that saw the slide, and those that went no further, ends of scenarios left "
    "out."
)
BESIDE = Phrase("Clicks beside")
CLICKED = Phrase("Clicks"), Phrase("Visits")
ABOUT_BESIDE = Phrase("Clicks that fell on no zone: where people thought that they could touch.")

TABLE = Phrase("Table")
ITEM = Phrase("What")
ID = Phrase("Identifier")
MEASURE = Phrase("Measure")
