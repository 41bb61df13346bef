"""However the tests were started, the programs that they start hear signals."""

import signal

from tests.unit.program import python

IGNORED_THEN_HEARD = """
import signal, subprocess, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGHUP, signal.SIG_IGN)
import tests.conftest
signal.raise_signal(signal.SIGINT)
for number in (signal.SIGINT, signal.SIGHUP):
    print(subprocess.run(["sh", "-c", f"kill -{number} $$"]).returncode)
"""


def test_a_signal_that_the_tests_ignore_is_heard_by_what_they_start() -> None:
    ran = python("-c", IGNORED_THEN_HEARD)
    assert ran.stdout.split() == [str(-signal.SIGINT), str(-signal.SIGHUP)], ran.stderr
