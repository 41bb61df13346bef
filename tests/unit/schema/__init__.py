"""The JSON Schema of the format."""
