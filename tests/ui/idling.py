"""When a player without a terminal has dealt with all that it was sent."""

import asyncio
from typing import Any

_SOON = 0.02
"""Within how many seconds a timer is waited for: screens are updated by one."""

_TIMERS = 20
"""How many are waited for: some start again and again."""

_TURNS = 3
"""How often the loop is seen without work before it is believed: sockets need a turn or two."""


async def wait_for_idle(_min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until the event loop has nothing to do, now or soon.

    Textual's own function of this name sleeps 20 ms each time, whatever there is to do, and takes
    a process that a busy machine keeps waiting for an idle one.
    """
    loop: Any = asyncio.get_running_loop()  # whose queues are not public
    stop, timers, turns = loop.time() + max_sleep, 0, 0
    while turns < _TURNS and loop.time() < stop:
        await asyncio.sleep(0)
        turns += 1
        if loop._ready:
            turns = 0
        elif timers < _TIMERS and (left := _until_the_next_timer(loop)) < _SOON:
            await asyncio.sleep(left)
            timers, turns = timers + 1, 0


def _until_the_next_timer(loop: Any) -> float:
    """Return how many seconds are left before it, infinity without one."""
    due = (timer.when() for timer in loop._scheduled if not timer.cancelled())
    return float(min(due, default=float("inf")) - loop.time())
