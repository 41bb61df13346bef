"""iTerm2's inline images: https://iterm2.com/documentation-images.html."""

from base64 import standard_b64encode


def drawing(png: bytes, columns: int, lines: int) -> str:
    """Return what draws a picture from the cursor on, over so many cells."""
    told = f"inline=1;size={len(png)};width={columns};height={lines};preserveAspectRatio=0"
    return f"\x1b]1337;File={told};doNotMoveCursor=1:{standard_b64encode(png).decode()}\x07"
