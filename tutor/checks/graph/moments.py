"""The moments at which play meets a slide, as far as its conditions tell them apart."""

from tutor.checks.graph.circumstances import facts_of
from tutor.checks.graph.graph import PlayGraph
from tutor.model.conditions import Facts, When
from tutor.model.locus import Locus
from tutor.model.slide import Slide


def moments(graph: PlayGraph, slide: Slide) -> dict[tuple[bool, ...], Facts]:
    """Return facts in which play meets a slide, under which of its conditions then hold.

    Where play never does, they are those in which the slide is looked at anyway.
    """
    nodes = graph.both(slide.ref)
    met = [node for node in nodes if node in graph.reached] or nodes
    conditions = [when for _, when in written(slide)]
    every = map(facts_of, {id(node.known): node.known for node in met}.values())
    return {tuple(one.holds(facts) for one in conditions): facts for facts in every}


def written(slide: Slide) -> list[tuple[Locus, When]]:
    """Return the conditions of a slide, and where each is written."""
    if not slide.conditions:
        return []
    return [
        *(
            (slide.locus("when", element=index), element.when)
            for index, element in enumerate(slide.elements)
            if element.when
        ),
        *(
            (Locus.of(slide.ref, "next", str(index), "when"), branch.when)
            for index, branch in enumerate(slide.branches)
        ),
    ]
