"""How far one goes where nothing else is asked for. It stands alone: the help tells these."""

STEPS_AT_MOST = 100_000
"""How many steps the random player takes."""

SHOWN_AT_MOST = 50
"""How many routes are kept from each beginning."""

MOST_WORK = 100_000
"""How many ways are looked at before the search for more routes stops."""
