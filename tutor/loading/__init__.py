"""YAML files → a course, every mistake told with its file, line and column."""
