"""Policies of a kiosk, as a test writes them."""

from pathlib import Path

from tutor.kiosk import pin

PIN = pin.make("1234")

WHOLE = f"""
idle: 60
warning: 30
visit: 15
attract: {{slide: opposition/, pace: 5, blank_after: 20}}
open: [activation, opposition]
keys: [back, on]
pin: {PIN}
hours: {{opens: "08:30", closes: 18:00}}
language: en
languages: [en]
motion: none
statistics: false
large: true
contrast: true
memory: 300
"""
"""All that a policy may say."""


def written(folder: Path, text: str) -> Path:
    """Write a policy into a folder."""
    path = folder / "kiosk.yaml"
    path.write_text(f"format: 1\n{text}\n", encoding="utf-8")
    return path
