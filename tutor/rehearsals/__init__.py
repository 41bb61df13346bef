"""How long a run of a course took, slide by slide."""
