"""Objects of the compiled form."""

Form = dict[str, object]
"""An object of the compiled form; what is empty or by default is left out."""

_NOTHING: tuple[object, ...] = (None, False, "", [], {}, ())


def filled(**values: object) -> Form:
    """Return the values that say something: neither nothing, nor false, nor empty."""
    return {name: value for name, value in values.items() if value not in _NOTHING}
