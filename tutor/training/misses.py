"""Where a slide was answered wrongly: the names that records keep → places on the slide."""

from collections.abc import Collection, Mapping

from tutor.model.course import Slide
from tutor.painting.heat import Heat
from tutor.training.asked import names_of


def heat_of(slide: Slide, wrong: Mapping[str | None, int], right: Collection[str]) -> Heat:
    """Return what each element was wrongly given, of what was answered under the controls' names.

    Where nobody was right, every way on is taken for right.
    """
    numbers = {name: number for number, name in enumerate(names_of(slide), 1)}
    counts = {numbers[name]: count for name, count in wrong.items() if name in numbers}
    found = frozenset(numbers[name] for name in right if name in numbers)
    beside = wrong.get(None, 0)
    return Heat(
        wrong=counts,
        right=found or _ways_on(slide),
        beside=beside,
        gone=sum(wrong.values()) - beside - sum(counts.values()),
    )


def _ways_on(slide: Slide) -> frozenset[int]:
    leading = {id(spot.element) for spot in slide.hotspots if spot.leads_on}
    return frozenset(n for n, element in enumerate(slide.elements, 1) if id(element) in leading)
