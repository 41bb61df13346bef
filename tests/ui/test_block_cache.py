"""Painted blocks are kept, the latest alone."""

from tutor.painting.blocks import Block
from tutor.ui.block_cache import BlockCache


def block() -> Block:
    return Block(0, [], [])


def test_what_is_kept_is_not_painted_again() -> None:
    latest: BlockCache[str] = BlockCache()
    first = latest.get("a", block)
    assert latest.get("a", lambda: Block(1, [], [])) is first
    assert latest.kept("a") is first
    assert latest.kept("b") is None


def test_what_was_asked_for_longest_ago_is_forgotten_first() -> None:
    latest: BlockCache[int] = BlockCache()
    for number in range(64):
        latest.get(number, block)
    latest.kept(0)
    latest.get(64, block)
    assert len(latest) == 64
    assert latest.kept(0)
    assert latest.kept(1) is None


def test_nothing_is_kept_once_it_is_cleared() -> None:
    latest: BlockCache[str] = BlockCache()
    latest.get("a", block)
    latest.clear()
    assert latest.kept("a") is None
