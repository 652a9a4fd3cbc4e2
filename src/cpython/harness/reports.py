"""What a program does not print itself: warnings, and the messages of asyncio's exception handler."""

import contextlib
import logging
import math
import traceback
import warnings

_UNHANDLED = "Unhandled exception in event loop"
_PENDING = "Task was destroyed but it is pending!"
_UNRETRIEVED = "exception was never retrieved"


def last_line(error):
    """The last line of the traceback that the interpreter would print; of a group, the line that names it."""
    told = traceback.TracebackException.from_exception(error, compact=True)
    return [*told.format_exception_only()][-1].rstrip("\n")


def report_of(context):
    """What a loop's exception handler is given, in one line."""
    message = context.get("message") or _UNHANDLED
    error = context.get("exception")
    return message if error is None else f"{message} — {last_line(error)}"


class Reports(logging.Handler):
    """Turns reports into events.

    CPython reports what is left behind when the object is freed, wherever the program is then. Here it is told when
    its loop closes: what was never awaited, then what was never finished, then what nobody has looked at.
    """

    def __init__(self, recorder):
        super().__init__(logging.WARNING)
        self.loops = 0
        """How many loops are open."""
        self._recorder = recorder
        self._captured = None
        self._leftovers = []

    def report(self, text):
        if self._captured is not None:
            self._captured.append(text)
        else:
            self._recorder.record_here("reported", text=text)

    @contextlib.contextmanager
    def captured(self):
        """Gives a list to which reports go instead."""
        outer, self._captured = self._captured, []
        try:
            yield self._captured
        finally:
            self._captured = outer

    def exception(self, context):
        """What a loop's default exception handler is given."""
        message = context.get("message") or _UNHANDLED
        text = report_of(context)
        rank = 0 if message == _PENDING else 1 if message.endswith(_UNRETRIEVED) else None
        if rank is None or self.loops == 0:
            self.report(text)
        else:
            order = getattr(context.get("future"), "failure", math.inf)
            self._leftovers.append((rank, order, text))

    def report_leftovers(self):
        leftovers, self._leftovers = self._leftovers, []
        for _, _, text in sorted(leftovers, key=lambda each: each[:2]):
            self.report(text)

    def emit(self, record):
        """A message of asyncio's logger."""
        first, _, _ = record.getMessage().partition("\n")
        self.report(f"{record.name}: {first}")

    @contextlib.contextmanager
    def collecting(self):
        """Takes Python's warnings, and what asyncio logs."""
        logger = logging.getLogger("asyncio")
        logger.addHandler(self)
        try:
            with warnings.catch_warnings():
                warnings.showwarning = self._show_warning
                yield
        finally:
            logger.removeHandler(self)

    def _show_warning(self, message, category, *_where):
        self.report(f"{category.__name__}: {message}")
