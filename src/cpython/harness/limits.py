"""What stops a program that goes on for too long, or prints too much."""

import contextlib
from signal import SIG_IGN, SIGINT
from signal import signal as set_handler


class LimitReached(KeyboardInterrupt):
    """Leaves the program, through asyncio as Ctrl-C does. A program that catches it is interrupted again."""


def ignore_interrupts():
    """Have the host's interrupts do nothing but within `time_limit`: before and after a program it is the harness that runs."""
    set_handler(SIGINT, SIG_IGN)


@contextlib.contextmanager
def time_limit(on_limit):
    """The host interrupts, again and again, when the time is up.

    `on_limit` is called with the frame that is being run, and returns whether it is the program that runs.
    """

    def interrupt(_signal, frame):
        if on_limit(frame):
            raise LimitReached

    previous = set_handler(SIGINT, interrupt)
    try:
        yield
    finally:
        set_handler(SIGINT, previous)
