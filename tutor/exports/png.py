"""An SVG picture → a PNG one."""

_ZOOM = 2
"""Pixels for each of the picture's own units: it stays sharp in a document."""


def rasterize(svg: str) -> bytes:
    """Return the picture as PNG. Raises ImportError where the extra `png` is not installed."""
    from resvg_py import svg_to_bytes

    return svg_to_bytes(svg_string=svg, zoom=_ZOOM)
