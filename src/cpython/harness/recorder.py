"""Writes down what happens as the events of a trace, and where in the program's text."""

import itertools
import json
import sys

from local_variables import length_of, variables_of

BATCH = 256
"""Events that are written at once: each write goes through to the host."""
MOST_TEXT = 2**18
"""Characters that the local variables of one run may take."""
_LOOK = 20
"""As many characters as take the time that it takes to look at a frame: nobody waits for variables alone."""


class Recorder:
    """The events of one run, as JSON lines: `{"events": […]}`; with `"locals"`, if there are any to tell."""

    def __init__(self, clock, write, filename, batch=BATCH, with_locals=False):
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
        self._locals = []
        """Of this batch: the number of events before, and the variables from then on."""
        self._last_locals = None
        self.wants_locals = with_locals
        """Whether local variables are to be told, and have not taken too much yet."""
        self._room = MOST_TEXT
        self._count = 0
        self._turn_start = 0
        self._open_turns = 0

    def record(self, kind, line, variables=None, **details):
        """An event now, which is returned. `line` is that of the program's file, or None; `variables` are the frame's there."""
        if self.halted:
            return None
        if variables != self._last_locals:
            self._last_locals = variables
            self._locals.append([self._count, variables])
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
        frame = self.own_frame(sys._getframe(1))
        return self.record(kind, frame and frame.f_lineno, self.variables_of(frame), **details)

    def variables_of(self, frame):
        """Those of one of the program's frames, as `record` takes them; None if they are not to be told."""
        if not self.wants_locals:
            return None
        try:
            variables = variables_of(frame)
        except (MemoryError, RecursionError):
            return None  # The program has used up what there is, which it must not notice sooner than without us.
        if variables is not None:
            self._room -= _LOOK + length_of(variables)
            self.wants_locals = self._room > 0
        return variables

    def turn_began(self):
        # The loop of another thread may be in the midst of one.
        if self._open_turns > 0:
            self._add_turn()
        self._open_turns += 1
        self._turn_start = self._count

    def turn_ended(self):
        self._open_turns -= 1
        self._add_turn()

    def _add_turn(self):
        if self._turn_start < self._count and not self.halted:
            self.turns.append([self._turn_start, self._count])
        self._turn_start = self._count

    def write(self, record):
        """A line that is no event, after all events so far."""
        self.flush()
        self._write(json.dumps(record) + "\n")

    def flush(self):
        if self._batch:
            report = {"events": self._batch, **({"locals": self._locals} if self._locals else {})}
            self._batch, self._locals = [], []
            self._write(json.dumps(report, separators=(",", ":")) + "\n")

    def is_own(self, code):
        """Whether the code stands in the program's file."""
        return self.is_own_file(code.co_filename)

    def is_own_file(self, filename):
        """Whether it is the program's."""
        return filename == self._filename

    def own_frame(self, frame):
        """The innermost frame, from `frame` outwards, that is the program's own; None if none is."""
        while frame is not None and frame.f_code.co_filename != self._filename:
            frame = frame.f_back
        return frame

    def line_of(self, frame):
        """The line of the innermost frame, from `frame` outwards, that is the program's own; None if none is."""
        own = self.own_frame(frame)
        return own and own.f_lineno

    def line(self):
        """The line of the program that is being run."""
        return self.line_of(sys._getframe(1))

    def is_at_work(self, frame):
        """Whether this frame, or one around it, is the recorder's own."""
        while frame is not None and frame.f_code.co_filename != __file__:
            frame = frame.f_back
        return frame is not None
