"""asyncio's own event loop on a virtual clock."""

import asyncio
import contextlib
import heapq
import itertools
import math
import threading
from asyncio.selector_events import BaseSelectorEventLoop

import _threading_local
import loopback
import virtual_signals
import virtual_threads
from threads import name_of
from virtual_clock import PATIENCE
from virtual_threads import Deadlock, Waiter, sequences

CLOCK_RESOLUTION = 1e-9
"""Virtual seconds: a timer is due once its deadline is less than this ahead, as on Linux."""

_TURNS = 10_000
"""So many turns of a loop in succession are a program that waits for the clock to go on."""


class _FifoTimerHandle(asyncio.TimerHandle):
    """A timer that fires in creation order among those with an equal deadline.

    heapq is not stable, so CPython's order is arbitrary there; but a real clock never lets two deadlines be equal.
    """

    __slots__ = ("sequence",)

    def __init__(self, *args):
        super().__init__(*args)
        self.sequence = next(sequences)

    def __lt__(self, other):
        return (self._when, self.sequence) < (other._when, other.sequence)


class _ClockSelector(loopback.LoopbackSelector):
    """Stands where the loop would block on I/O, and lets other threads run and the clock jump instead."""

    def __init__(self, clock):
        super().__init__()
        self._loop = None
        self._clock = clock
        self._deadlock = None
        self._turns = 0
        """How many in turn did not wait."""

    def watch(self, loop):
        """Serve this loop; nothing is selected before."""
        self._loop = loop

    def changed(self, number):
        super().changed(number)
        # It may wait while another thread's loop runs.
        self._loop._write_to_self()

    def select(self, timeout):
        if self._deadlock is not None:
            raise self._deadlock
        threads = virtual_threads.current
        events = self.ready()
        if events:
            timeout = 0
        else:
            self._count(timeout)
        if timeout == 0:
            while threads.ready:
                threads.turn()
        elif threads.is_alone and self._has_timer(timeout):
            self._clock.advance_to(self._loop._scheduled[0].when())
        else:
            threads.wait_here(self._wait(timeout), self._deadlocked)
        return events or self.ready()

    async def _select(self, timeout):
        events = self.ready()
        if not events:
            self._count(timeout)
        await (virtual_threads.give_way() if events or timeout == 0 else self._wait(timeout))
        return events or self.ready()

    select.suspending = _select

    async def _wait(self, timeout):
        # BaseEventLoop has just dropped cancelled timers from the head of its heap.
        timer = self._loop._scheduled[0] if self._has_timer(timeout) else None
        self._loop.waiter = Waiter()
        await virtual_threads.current.wait(self._loop.waiter, *((timer.when(), timer.sequence) if timer else ()))

    def _has_timer(self, timeout):
        timers = self._loop._scheduled
        return timeout is not None and bool(timers) and not math.isinf(timers[0].when())

    def _count(self, timeout):
        self._turns = self._turns + 1 if timeout == 0 else 0
        if self._turns > _TURNS:
            self._clock.advance_to(self._clock.now + PATIENCE)

    def _deadlocked(self):
        # Also from now on: asyncio.run() would otherwise clean up a program that in truth hangs.
        self._deadlock = self._deadlock or self._loop.deadlock()
        return self._deadlock


# In debug mode a loop logs which one it has.
_ClockSelector.__name__ = "EpollSelector"


class VirtualEventLoop(BaseSelectorEventLoop):
    """CPython's event loop with sockets, on a VirtualClock and the loopback network."""

    def __init__(self, clock):
        self.waiter = None
        """While it waits: what wakes it."""
        super().__init__(_ClockSelector(clock))
        self._selector.watch(self)
        self.clock = clock
        self._numbers = set()
        """Of the default executor's threads that are at work."""
        self._joined = None

    def deadlock(self):
        """The exception that ends a program which hangs."""
        return Deadlock()

    def time(self):
        return self.clock.time()

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
        raise NotImplementedError(
            "on the virtual clock there are no other processes, and connections to 127.0.0.1 alone"
        )

    create_unix_connection = create_unix_server = create_datagram_endpoint = _refuse
    getnameinfo = sendfile = sock_sendfile = start_tls = _refuse
    connect_read_pipe = connect_write_pipe = subprocess_exec = subprocess_shell = _refuse

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        return loopback.getaddrinfo(host, port, flags=flags)

    def _make_self_pipe(self):
        pass

    def _close_self_pipe(self):
        pass

    def _write_to_self(self):
        if self.waiter is not None:
            self.waiter.set()

    def add_signal_handler(self, sig, callback, *args):
        virtual_signals.add_handler(self, sig, callback, *args)

    def remove_signal_handler(self, sig):
        return virtual_signals.remove_handler(sig)

    # Threads

    running_id = None
    """The number of the task that runs, for `thread_started`."""

    def thread_started(self, name, task):
        """`task` has called `run_in_executor`. Returns what `thread_ended` is to be called with."""

    def thread_ended(self, thread):
        pass

    def has_threads(self):
        return bool(self._numbers)

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            return self._run_in_thread(func, args)
        # Where all threads are busy, another task may run when it begins, or none.
        task = self.running_id

        def work():
            thread = self.thread_started(name_of(func), task)
            try:
                return func(*args)
            finally:
                self._call_in_loop(self.thread_ended, thread)

        future = super().run_in_executor(executor, work)
        future.is_outside = True
        return future

    def _run_in_thread(self, func, args):
        """As the default executor would, had it as many threads as are wanted."""
        future = self.create_future()
        future.is_outside = True
        task = self.running_id

        def work():
            thread = self.thread_started(name_of(func), task)
            try:
                settle, value = future.set_result, func(*args)
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                settle, value = future.set_exception, error
            self._call_in_loop(end, thread, settle, value)

        def end(thread, settle, value):
            self._numbers.discard(number)
            self.thread_ended(thread)
            if not future.cancelled():
                settle(value)
            if self._joined is not None and not self._numbers:
                self._joined.set_result(None)

        number = next(each for each in itertools.count() if each not in self._numbers)
        self._numbers.add(number)
        threading.Thread(target=work, name=f"asyncio_{number}", daemon=True).start()
        return future

    def _call_in_loop(self, callback, *args):
        if not self.is_closed():
            self.call_soon_threadsafe(callback, *args)

    async def shutdown_default_executor(self, *timeout):
        """Wait for the threads that nobody waits for any more, as asyncio.run() does in the end."""
        await super().shutdown_default_executor(*timeout)
        if self._numbers:
            self._joined = self.create_future()
            await self._joined


# Until Python 3.14 their names were public.
_BasePolicy = getattr(asyncio.events, "_BaseDefaultEventLoopPolicy", None) or asyncio.events.BaseDefaultEventLoopPolicy
_set_policy = getattr(asyncio.events, "_set_event_loop_policy", asyncio.events.set_event_loop_policy)


_LOOP_CLASSES = ("EventLoop", "SelectorEventLoop", "ProactorEventLoop")


class LoopPolicy(_BasePolicy):
    """Makes every event loop that asyncio creates."""

    class _Local(_threading_local.local):
        _loop = None
        _set_called = False

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
