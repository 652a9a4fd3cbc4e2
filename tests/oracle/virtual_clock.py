"""asyncio's own event loop on a virtual clock.

Time is in virtual seconds (IEEE doubles, 0.0 when a run starts). It stands still while Python code runs, and
jumps to the next deadline when every task waits. Hence a run takes no real time, and always goes the same way.
"""

import asyncio
import contextlib
import heapq
import itertools
import math
import time

CLOCK_RESOLUTION = 1e-9
"""Virtual seconds: a timer is due once its deadline is less than this ahead, as on Linux."""


class Deadlock(BaseException):
    """Nothing is ready to run, and no timer will ever make anything ready."""


class VirtualClock:
    """The time of one run, shared by all of its event loops."""

    def __init__(self):
        self.now = 0.0

    def time(self):
        return self.now

    def time_ns(self):
        return round(self.now * 1e9)

    def advance_to(self, when):
        self.now = max(self.now, when)

    def sleep(self, seconds):
        """Block the whole program, as time.sleep() does: no callback runs meanwhile."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.now += seconds

    @contextlib.contextmanager
    def kept(self):
        """Go back, at the end, to the time at the beginning."""
        start = self.now
        try:
            yield
        finally:
            self.now = start

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


class Run:
    """What all event loops of one run of a program share."""

    def __init__(self):
        self.clock = VirtualClock()
        self.task_numbers = itertools.count(1)
        self.births = itertools.count()
        self.cancelled_a_cycle = False
        """Whether a cancellation went around a cycle of waits; see `run_task.Task`."""


class FifoTimerHandle(asyncio.TimerHandle):
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
        self._deadlocked = False

    def select(self, timeout):
        # BaseEventLoop has just dropped cancelled timers from the head of its heap.
        timers = self._loop._scheduled
        if timeout is None or (timeout > 0 and math.isinf(timers[0].when())):
            self._deadlocked = True
        if self._deadlocked:
            # Also from now on: asyncio.run() would otherwise clean up a program that in truth hangs.
            raise Deadlock
        if timeout > 0:
            self._clock.advance_to(timers[0].when())
        return ()


def _settle_unless_cancelled(future, settle, value):
    if not future.cancelled():
        settle(value)


class VirtualEventLoop(asyncio.BaseEventLoop):
    """CPython's BaseEventLoop with neither I/O nor threads, on a VirtualClock."""

    def __init__(self, run):
        super().__init__()
        self.run = run
        self._clock = run.clock
        self._selector = _ClockSelector(self, run.clock)
        self._threads_end = 0.0

    def time(self):
        return self._clock.now

    @property
    def _clock_resolution(self):
        # After half a year the resolution is less than the last digit of the time, and no timer would ever be due.
        return max(CLOCK_RESOLUTION, 2 * math.ulp(self._clock.now))

    @_clock_resolution.setter
    def _clock_resolution(self, _):
        """BaseEventLoop sets what the machine's clock has."""

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = FifoTimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def run_in_executor(self, executor, func, *args):
        """Call `func` at once, but deliver its result as late as a thread would that sleeps as long as `func` does.

        There are no threads here: to_thread(time.sleep, 1) has to take a second, and not hold up the loop.
        """
        self._check_closed()
        future = self.create_future()
        with self._clock.kept():
            try:
                settle, value = future.set_result, func(*args)
            except BaseException as error:
                settle, value = future.set_exception, error
            end = self._clock.now
        self.call_at(end, _settle_unless_cancelled, future, settle, value)
        if executor is None:
            self._threads_end = max(self._threads_end, end)
        return future

    async def shutdown_default_executor(self, timeout=None):
        """Wait for the threads that nobody waits for any more, as asyncio.run() does in the end."""
        await super().shutdown_default_executor(timeout)
        if self._threads_end > self._clock.now:
            joined = self.create_future()
            self.call_at(self._threads_end, joined.set_result, None)
            await joined

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class VirtualClockPolicy(asyncio.events._BaseDefaultEventLoopPolicy):
    """Makes every event loop that asyncio creates during one run a virtual one, on the same clock."""

    def __init__(self, run):
        super().__init__()
        self._run = run

    def _loop_factory(self):
        return VirtualEventLoop(self._run)

    @contextlib.contextmanager
    def installed(self):
        """Put this policy in force."""
        asyncio.events._set_event_loop_policy(self)
        try:
            yield
        finally:
            asyncio.events._set_event_loop_policy(None)
