"""The documentation, and what writes its tables, its pictures and its revisions."""
