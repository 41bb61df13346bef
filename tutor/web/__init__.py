"""The same course as one page that plays in a browser: compiled, then put beside its player."""
