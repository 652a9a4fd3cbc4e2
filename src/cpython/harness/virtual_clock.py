"""A clock that stands still while Python code runs, and jumps when all that runs waits.

Time is in virtual seconds (IEEE doubles, 0.0 when a run starts). Hence a run takes no real time, and always goes the
same way.
"""

import array
import contextlib
import math
import time

_WALL = array.array("d", [0.0])
"""Seconds since 1970, as the host tells them to C; 0 while the real clock counts."""
_GRAINS = 2**22
"""Of a second: what a double can still tell apart, that many seconds after 1970."""
_READINGS = 200_000
"""So many readings at one moment are a program that waits for the clock to go on."""
PATIENCE = 0.001
"""What then passes at each, in seconds."""


def wall_address():
    """Where in the memory the host finds the time of the day."""
    return _WALL.buffer_info()[0]


class VirtualClock:
    """The time of one run, shared by all of its event loops and threads."""

    def __init__(self):
        self.now = 0.0
        self.ahead = 0.0
        """By how many seconds a thread is ahead that could not be suspended."""
        self.on_block = lambda seconds: None
        """Called when the program is about to block."""
        self.on_advance = lambda seconds: None
        """Called when so many seconds are about to pass."""
        self._epoch = 0
        """The time of the day when the run started, in whole seconds since 1970."""
        self._moments = 0
        """How many moments the time of the day was asked at."""
        self._last_moment = None
        self._readings = 0

    def time(self):
        self._readings += 1
        if self._readings > _READINGS:
            self.on_block(PATIENCE)
            self.advance_to(self.now + PATIENCE)
            self._readings = _READINGS
        return self.now + self.ahead

    def time_ns(self):
        return round(self.time() * 1e9)

    def wall_time(self):
        """Seconds since 1970. Between two readings at least as much passes as on the clock, as on every machine."""
        now = self.time()
        if now != self._last_moment:
            self._last_moment = now
            self._moments += 1
        return self._epoch + (math.ceil(now * _GRAINS) + self._moments) / _GRAINS

    def wall_time_ns(self):
        return self._epoch * 10**9 + self.time_ns()

    def advance_to(self, when):
        if when > self.now:
            self.on_advance(when - self.now)
            self.now = when
            self._readings = 0
            _WALL[0] = self._epoch + when

    @contextlib.contextmanager
    def in_place_of_real_time(self):
        """Make the `time` module read this clock; the time of the day starts with today's."""
        self._epoch = math.floor(time.time())
        _WALL[0] = self._epoch
        stand_ins = {
            "monotonic": self.time,
            "monotonic_ns": self.time_ns,
            "perf_counter": self.time,
            "perf_counter_ns": self.time_ns,
            "time": self.wall_time,
            "time_ns": self.wall_time_ns,
        }
        originals = {name: getattr(time, name) for name in stand_ins}
        vars(time).update(stand_ins)
        try:
            yield
        finally:
            vars(time).update(originals)
            _WALL[0] = 0.0
