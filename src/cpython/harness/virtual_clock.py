"""asyncio's own event loop on a virtual clock.

Time is in virtual seconds (IEEE doubles, 0.0 when a run starts). It stands still while Python code runs, and
jumps to the next deadline when every task waits. Hence a run takes no real time, and always goes the same way.
"""

import asyncio
import contextlib
import heapq
import itertools
import math
import operator
import time

CLOCK_RESOLUTION = 1e-9
"""Virtual seconds: a timer is due once its deadline is less than this ahead, as on Linux."""


class Deadlock(BaseException):
    """Nothing is ready to run, and no timer will ever make anything ready."""


class VirtualClock:
    """The time of one run, shared by all of its event loops."""

    def __init__(self):
        self.now = 0.0
        self.thread = None
        """The stand-in for a thread that is being run, for which this clock goes ahead; see `virtual_threads.py`."""
        self.on_block = lambda seconds: None
        """Called when the program is about to block."""

    def time(self):
        return self.now

    def time_ns(self):
        return round(self.now * 1e9)

    def advance_to(self, when):
        self.now = max(self.now, when)

    def sleep(self, seconds):
        """Block the whole program, as time.sleep() does: no callback runs meanwhile."""
        if not isinstance(seconds, float):
            seconds = operator.index(seconds)
        if math.isnan(seconds):
            raise ValueError("Invalid value NaN (not a number)")
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if self.thread is None:
            self.on_block(seconds)
        self.now += seconds

    @contextlib.contextmanager
    def in_place_of_real_time(self):
        """Make the `time` module read, and wait on, this clock."""
        stand_ins = {
            "sleep": self.sleep,
            "monotonic": self.time,
            "monotonic_ns": self.time_ns,
            "perf_counter": self.time,
            "perf_counter_ns": self.time_ns,
            "time": self.time,
            "time_ns": self.time_ns,
        }
        originals = {name: getattr(time, name) for name in stand_ins}
        vars(time).update(stand_ins)
        try:
            yield
        finally:
            vars(time).update(originals)


class _FifoTimerHandle(asyncio.TimerHandle):
    """A timer that fires in creation order among those with an equal deadline.

    heapq is not stable, so CPython's order is arbitrary there; but a real clock never lets two deadlines be equal.
    """

    __slots__ = ("_sequence",)
    _sequences = itertools.count()

    def __init__(self, *args):
        super().__init__(*args)
        self._sequence = next(self._sequences)

    def __lt__(self, other):
        return (self._when, self._sequence) < (other._when, other._sequence)


class _ClockSelector:
    """Stands where the loop would block on I/O, and moves the clock instead of waiting."""

    def __init__(self, loop, clock):
        self._loop = loop
        self._clock = clock
        self._deadlock = None

    def select(self, timeout):
        # BaseEventLoop has just dropped cancelled timers from the head of its heap.
        timers = self._loop._scheduled
        if timeout is None or (timeout > 0 and math.isinf(timers[0].when())):
            self._deadlock = self._deadlock or self._loop.deadlock()
        if self._deadlock is not None:
            # Also from now on: asyncio.run() would otherwise clean up a program that in truth hangs.
            raise self._deadlock
        if timeout > 0:
            self._clock.advance_to(timers[0].when())
        return ()


class VirtualEventLoop(asyncio.BaseEventLoop):
    """CPython's BaseEventLoop without I/O, on a VirtualClock."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock
        self._selector = _ClockSelector(self, clock)

    def deadlock(self):
        """The exception that ends a program which hangs."""
        return Deadlock()

    def time(self):
        return self.clock.now

    @property
    def _clock_resolution(self):
        # After half a year the resolution is less than the last digit of the time, and no timer would ever be due.
        return max(CLOCK_RESOLUTION, 2 * math.ulp(self.clock.now))

    @_clock_resolution.setter
    def _clock_resolution(self, _):
        """BaseEventLoop sets what the machine's clock has."""

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = _FifoTimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    async def _refuse(self, *_args, **_options):
        raise NotImplementedError("on the virtual clock there are no connections and no other processes")

    create_connection = create_server = create_unix_connection = create_unix_server = _refuse
    create_datagram_endpoint = getaddrinfo = getnameinfo = sendfile = start_tls = _refuse
    connect_read_pipe = connect_write_pipe = subprocess_exec = subprocess_shell = _refuse

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


# Until Python 3.14 their names were public.
_BasePolicy = getattr(asyncio.events, "_BaseDefaultEventLoopPolicy", None) or asyncio.events.BaseDefaultEventLoopPolicy
_set_policy = getattr(asyncio.events, "_set_event_loop_policy", asyncio.events.set_event_loop_policy)


_LOOP_CLASSES = ("EventLoop", "SelectorEventLoop", "ProactorEventLoop")


class LoopPolicy(_BasePolicy):
    """Makes every event loop that asyncio creates."""

    def __init__(self, loop_class):
        super().__init__()
        self._loop_factory = loop_class

    @contextlib.contextmanager
    def installed(self):
        """Put this policy in force, and its loops in the place of those that a program may ask for by name."""
        others = [each for each in _BasePolicy.__subclasses__() if "_loop_factory" in vars(each)]
        places = [(asyncio, name) for name in _LOOP_CLASSES if hasattr(asyncio, name)]
        places += [(policy, "_loop_factory") for policy in others]
        originals = [(owner, name, getattr(owner, name)) for owner, name in places]
        for owner, name in places:
            setattr(owner, name, self._loop_factory)
        _set_policy(self)
        try:
            yield
        finally:
            _set_policy(None)
            for owner, name, original in originals:
                setattr(owner, name, original)
