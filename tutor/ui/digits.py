"""The keys that write digits."""

DIGITS = {
    **{str(number): number for number in range(1, 10)},
    "ampersand": 1,
    "é": 2,
    "quotation_mark": 3,
    "apostrophe": 4,
    "left_parenthesis": 5,
    "minus": 6,
    "è": 7,
    "underscore": 8,
    "ç": 9,
}
"""The hotspot that each key chooses: digits, and their keys on a French keyboard without Shift."""

ZERO = ("0", "à")
"""The keys that write a zero, which no hotspot bears."""
