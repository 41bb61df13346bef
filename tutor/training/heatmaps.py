"""Wrong answers as records name them → a heatmap by places on the slide."""

from collections.abc import Collection, Mapping

from tutor.model.slide import Slide
from tutor.painting.heatmap import Heatmap
from tutor.training.controls import names_of


def heatmap_of(slide: Slide, wrong: Mapping[str | None, int], right: Collection[str]) -> Heatmap:
    """Return the heatmap of a slide, from wrong and right answers under the controls' names.

    Where nobody was right, every way on is taken for right.
    """
    numbers = {name: number for number, name in enumerate(names_of(slide), 1)}
    counts = {numbers[name]: count for name, count in wrong.items() if name in numbers}
    found = frozenset(numbers[name] for name in right if name in numbers)
    beside = wrong.get(None, 0)
    return Heatmap(
        wrong=counts,
        right=found or _ways_on(slide),
        beside=beside,
        gone=sum(wrong.values()) - beside - sum(counts.values()),
    )


def _ways_on(slide: Slide) -> frozenset[int]:
    leading = {id(spot.element) for spot in slide.hotspots if spot.leads_on}
    return frozenset(n for n, element in enumerate(slide.elements, 1) if id(element) in leading)
