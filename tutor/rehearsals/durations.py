"""Times as people tell them."""


def duration(seconds: float) -> str:
    """Return a time as people tell it, in either language."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
