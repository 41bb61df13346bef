"""A process that has imported the program, and of which each line of its input forks one that runs.

That one is as a shell starts it, with its own arguments, environment, folder, streams and exit
code, and ends as Python ends; but what every start would import anew is there already.
"""

import atexit
import gc
import json
import os
import runpy
import signal
import sys
import threading
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import NoReturn

import tutor

_LEFT = ("tutor.__main__", "tutor.ui")
"""What is run and not imported, and the one room that needs Textual."""


def wait_to_be_run() -> None:
    """Fork at each line, and print the exit codes; return in those that are to be the program."""
    _import(tutor.__path__, "tutor.")
    gc.freeze()  # else forks copy it all to look for what is used no more
    with open(0, closefd=False) as asked:  # the program's own is still to be read
        for line in asked:
            if not (child := os.fork()):
                _begin(**json.loads(line))
                return
            _, status = os.waitpid(child, 0)
            print(os.waitstatus_to_exitcode(status), flush=True)
    sys.exit()


def _import(folders: Sequence[str], prefix: str) -> None:
    for found in iter_modules(folders, prefix):
        if found.name not in _LEFT:
            module = import_module(found.name)
            if found.ispkg:
                _import(module.__path__, f"{found.name}.")


def _begin(
    arguments: Sequence[str],
    environment: dict[str, str],
    folder: str,
    streams: Sequence[str],
    deadline: int,
) -> None:
    signal.alarm(deadline)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv[1:] = arguments
    flags = os.O_RDONLY, os.O_WRONLY, os.O_WRONLY
    for number, (path, flag) in enumerate(zip(streams, flags, strict=True)):
        os.dup2(os.open(path, flag), number)
    os.closerange(len(streams), os.sysconf("SC_OPEN_MAX"))


def _be_the_program() -> int:
    try:
        runpy.run_module("tutor", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _end(code: int) -> NoReturn:
    """Do what Python does at an end, but take all apart that was imported."""
    for thread in threading.enumerate():
        if not (thread.daemon or thread is threading.current_thread()):
            thread.join()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    wait_to_be_run()
    _end(_be_the_program())
