"""What changed between versions."""
