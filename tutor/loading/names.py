"""What authors may call their scenarios, slides and variables."""

import re

from tutor.language import Phrase

NAME = re.compile(r"[\w-]+")
"""What the name of a scenario, a slide or a variable is made of."""

NAME_REMEDY = Phrase("A name is made of letters, digits, “_” and “-”.")

BAD_SCENARIO_NAME = Phrase("“{name}” cannot name a scenario")
REPEATED_SCENARIO = Phrase("repeated scenario “{name}”")
