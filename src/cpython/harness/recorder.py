"""Writes down what happens as the events of a trace, and where in the program's text."""

import itertools
import json
import sys

BATCH = 256
"""Events that are written at once: each write goes through to the host."""


class Recorder:
    """The events of one run, as JSON lines: `{"events": […]}`."""

    def __init__(self, clock, write, filename, batch=BATCH):
        self.task_numbers = itertools.count(1)
        self.thread_numbers = itertools.count(1)
        self.turns = []
        self.halted = False
        """Whether the program has got as far as it ever will: what it still does is not to be seen."""
        self._clock = clock
        self._write = write
        self._filename = filename
        self._batch_size = batch
        self._batch = []
        self._count = 0
        self._turn_start = 0

    def record(self, kind, line, **details):
        """An event now, which is returned. `line` is that of the program's file, or None."""
        if self.halted:
            return None
        event = {"type": kind, "t": self._clock.now, **details}
        if line is not None:
            event["line"] = line
        self._batch.append(event)
        self._count += 1
        if len(self._batch) >= self._batch_size:
            self.flush()
        return event

    def record_here(self, kind, **details):
        """An event now, on the line that is being run."""
        return self.record(kind, self.line(), **details)

    def turn_began(self):
        self._turn_start = self._count

    def turn_ended(self):
        if self._turn_start < self._count and not self.halted:
            self.turns.append([self._turn_start, self._count])

    def write(self, record):
        """A line that is no event, after all events so far."""
        self.flush()
        self._write(json.dumps(record) + "\n")

    def flush(self):
        if self._batch:
            batch, self._batch = self._batch, []
            self._write(json.dumps({"events": batch}, separators=(",", ":")) + "\n")

    def is_own(self, code):
        """Whether the code stands in the program's file."""
        return self.is_own_file(code.co_filename)

    def is_own_file(self, filename):
        """Whether it is the program's."""
        return filename == self._filename

    def line_of(self, frame):
        """The line of the innermost frame, from `frame` outwards, that is the program's own; None if none is."""
        while frame is not None:
            if frame.f_code.co_filename == self._filename:
                return frame.f_lineno
            frame = frame.f_back
        return None

    def line(self):
        """The line of the program that is being run."""
        return self.line_of(sys._getframe(1))

    def is_at_work(self, frame):
        """Whether this frame, or one around it, is the recorder's own."""
        while frame is not None and frame.f_code.co_filename != __file__:
            frame = frame.f_back
        return frame is not None
