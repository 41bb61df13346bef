"""Painted blocks that are kept for when they are shown again."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from tutor.painting.blocks import Block

_KEPT = 64

Key = TypeVar("Key")


class BlockCache(Generic[Key]):
    """Keeps the blocks that were asked for last."""

    def __init__(self) -> None:
        self._blocks: OrderedDict[Key, Block] = OrderedDict()

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._blocks)

    def kept(self, key: Key) -> Block | None:
        """Return what was painted under a key, where it is still kept."""
        if key in self._blocks:
            self._blocks.move_to_end(key)
        return self._blocks.get(key)

    def get(self, key: Key, paint: Callable[[], Block]) -> Block:
        """Return what was painted under a key; paint it where it is not kept."""
        block = self.kept(key)
        if block is None:
            block = self._blocks[key] = paint()
            if len(self._blocks) > _KEPT:
                self._blocks.popitem(last=False)
        return block

    def clear(self) -> None:
        """Forget everything."""
        self._blocks.clear()
