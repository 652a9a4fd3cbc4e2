"""Threads on the virtual clock: one of them runs at a time, until it has to wait."""

import _thread
import concurrent.futures.thread
import contextlib
import functools
import heapq
import itertools
import math
import operator
import queue
import sys
import threading
import time
import traceback
from asyncio import events, tasks
from collections import deque
from contextvars import Context
from types import coroutine

import _threading_local
import suspending
from tracebacks import leave_out_harness
from virtual_clock import VirtualClock

_CANNOT_WAIT = (
    "on the virtual clock there are no real threads: here one would have to wait in the midst of a call that cannot be "
    "interrupted"
)


sequences = itertools.count()
"""What is due at the same moment comes in the order in which it was set."""


class Deadlock(BaseException):
    """Nothing is ready to run, and no timer will ever make anything ready."""


def cannot_wait():
    """The error of a thread that would have to be left in the midst of a call."""
    return RuntimeError(_CANNOT_WAIT)


class Waiter:
    """What a thread waits for."""

    __slots__ = ("thread", "is_over", "is_set")

    def __init__(self):
        self.thread = None
        self.is_over = False
        self.is_set = False
        """False once it is over: the time was."""

    def set(self):
        """Let the thread go on."""
        if not self.is_over:
            self.is_set = True
            self.finish()

    def finish(self):
        self.is_over = True
        if self.thread is not None:
            current.ready.append(self)


class _Thread:
    """A thread that does not run on a stack of its own."""

    _idents = itertools.count(2)

    def __init__(self, steps, on_end):
        self.steps = steps
        self.on_end = on_end
        self.ident = next(_Thread._idents)
        self.is_starting = True
        """Whether it runs for the first time, in the midst of what has started it."""
        self.running_loop = None


class Threads:
    """The threads of one run."""

    def __init__(self, clock, beside, on_loop_block):
        """`beside` gives a context in which the observer knows that another thread runs.

        `on_loop_block` is called when a call is about to hold up the main thread's loop, and returns what to call with
        the seconds that are about to pass meanwhile, each time that some do.
        """
        self.running = None
        """The thread that runs; None for the main thread."""
        self.ready = deque()
        self.clock = clock
        self._beside = beside
        self._on_loop_block = on_loop_block
        self._deadlines = []
        self._waits = []
        """What is waited for on the stack, innermost last."""
        self._unfinished = set()

    @contextlib.contextmanager
    def installed(self):
        """Let these be the threads of the program."""
        global current
        outer, current = current, self
        time.sleep, sleep = self.sleep, time.sleep
        try:
            yield
        finally:
            current = outer
            time.sleep = sleep

    @property
    def is_alone(self):
        """Whether there is only the main thread."""
        return not self._unfinished

    def start(self, function, on_end):
        """Run the function in a thread; `on_end` is called when it has returned."""
        thread = _Thread(_steps(function), on_end)
        self._unfinished.add(thread)
        self._resume(thread)
        thread.is_starting = False
        return thread

    @coroutine
    def wait(self, waiter, deadline=None, sequence=None):
        """Suspend the thread. Returns whether what it waits for came before the deadline, in seconds of the clock."""
        if deadline is not None:
            number = next(sequences)
            heapq.heappush(self._deadlines, (deadline, number if sequence is None else sequence, number, waiter))
        yield waiter
        return waiter.is_set

    def sleep(self, seconds):
        """Block the thread, as time.sleep() does: no callback of its loop runs meanwhile."""
        seconds = _duration(seconds)
        self.clock.on_block(seconds)
        if self._is_starting() or (self.running is not None and events._get_running_loop() is None):
            self.clock.ahead += seconds
        elif self.is_alone:
            self.clock.advance_to(self.clock.now + seconds)
        else:
            self.wait_here(self._sleep(seconds))

    async def _sleep(self, seconds):
        await self.wait(Waiter(), self.clock.now + _duration(seconds))

    sleep.suspending = _sleep

    def _is_starting(self):
        return self.running is not None and self.running.is_starting

    def after_call(self, result):
        """What a thread awaits after it has run on the stack: the time for which it was ahead."""
        return self._catch_up(result) if self.clock.ahead else suspending.done(result)

    async def _catch_up(self, result):
        ahead, self.clock.ahead = self.clock.ahead, 0.0
        await self.wait(Waiter(), self.clock.now + ahead)
        return result

    def wait_here(self, waiting, deadlocked=None):
        """The result of a coroutine, while the stack is kept and other threads run.

        `deadlocked` makes the exception to raise when none of them can.
        """
        while True:
            try:
                waiter = waiting.send(None)
            except StopIteration as stop:
                return stop.value
            self._waits.append(waiter)
            try:
                while not waiter.is_over:
                    if self._is_starting() or any(each.is_over for each in self._waits[:-1]):
                        # What lies below on the stack should run now, and cannot.
                        raise cannot_wait()
                    if not self.turn():
                        raise deadlocked() if deadlocked else _deadlock()
            finally:
                self._waits.pop()

    def block_here(self, waiting):
        """As `wait_here`, but not on behalf of a loop: one that runs is held up."""
        if self.running is not None or events._get_running_loop() is None:
            return self.wait_here(waiting)
        outer, self.clock.on_advance = self.clock.on_advance, self._on_loop_block()
        try:
            return self.wait_here(waiting)
        finally:
            self.clock.on_advance = outer

    def turn(self):
        """Run the next thread that can, or let time pass until one could. Returns whether there was any."""
        if not self.ready:
            while self._deadlines and self._deadlines[0][-1].is_over:
                heapq.heappop(self._deadlines)
            if not self._deadlines:
                return False
            deadline, *_, waiter = heapq.heappop(self._deadlines)
            self.clock.advance_to(deadline)
            waiter.finish()
        if self.ready:
            self._resume(self.ready.popleft().thread)
        return True

    def _resume(self, thread):
        outer, loop, hooks = self.running, events._get_running_loop(), sys.get_asyncgen_hooks()
        task = _swap_current_task(loop, None) if loop is not None else None
        self.running = thread
        events._set_running_loop(thread.running_loop)
        try:
            with self._beside(thread.is_starting):
                self._step(thread)
        finally:
            thread.running_loop = events._get_running_loop()
            events._set_running_loop(loop)
            if loop is not None:
                _swap_current_task(loop, task)
            sys.set_asyncgen_hooks(*hooks)
            self.running = outer

    def _step(self, thread):
        try:
            waiter = thread.steps.send(None)
        except StopIteration:
            self._unfinished.discard(thread)
            thread.on_end()
            return
        waiter.thread = thread
        if waiter.is_over:
            self.ready.append(waiter)


async def _steps(function):
    await suspending.call(Context().run, function)
    await current.after_call(None)


def _deadlock():
    error = Deadlock("deadlock: no thread can go on")
    error.add_note("Every thread waits for what no other will do.")
    return error


current = Threads(VirtualClock(), lambda _: contextlib.nullcontext(), lambda: lambda seconds: None)


def waiting(twin):
    """A function that waits on the stack, and that a thread can call without: it has this coroutine function for a twin."""

    def block_here(*args, **options):
        return current.block_here(twin(*args, **options))

    block_here.suspending = twin
    return block_here


class Lock:
    """Stands in for `threading.Lock`."""

    __module__ = "_thread"

    def __init__(self):
        self._is_locked = False
        self._waiters = deque()

    @waiting
    async def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        deadline = current.clock.now + timeout if timeout >= 0 else None
        while self._is_locked:
            if not blocking or timeout == 0:
                return False
            waiter = Waiter()
            self._waiters.append(waiter)
            if not await current.wait(waiter, deadline):
                self._waiters.remove(waiter)
                return False
        self._is_locked = True
        return True

    def release(self):
        if not self._is_locked:
            raise RuntimeError("release unlocked lock")
        self._is_locked = False
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.is_over:
                waiter.set()
                break

    def locked(self):
        return self._is_locked

    def _at_fork_reinit(self):
        self.__init__()

    __enter__ = acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __exit__(self, *_):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._is_locked else 'unlocked'} _thread.lock object at {id(self):#x}>"


Lock.__name__ = Lock.__qualname__ = "lock"


class _Handle:
    """Stands in for `_thread._ThreadHandle`."""

    def __init__(self):
        self.ident = None
        self._is_done = False
        self._waiters = []

    def is_done(self):
        return self._is_done

    def _set_done(self):
        self._is_done = True
        for waiter in self._waiters:
            waiter.set()

    @waiting
    async def join(self, timeout=None):
        if self._is_done:
            return
        waiter = Waiter()
        self._waiters.append(waiter)
        await current.wait(waiter, None if timeout is None else current.clock.now + max(0, timeout))


def _start_joinable_thread(function, handle=None, daemon=True):
    handle = handle or _Handle()
    current.start(function, handle._set_done)
    return handle


def _start_new_thread(function, args, options=None):
    thread = current.start(functools.partial(function, *args, **options or {}), lambda: None)
    return thread.ident


def _set_sentinel():
    """The lock that is released when the thread ends: so Python told the end of one until 3.13."""
    lock = Lock()
    current.running.on_end = lock.release
    return lock


def _excepthook(args, /):
    """What a thread's uncaught exception is told by: the program's own frames."""
    name = args.thread.name if args.thread is not None else threading.get_ident()
    if args.exc_type is not SystemExit:
        told = traceback.TracebackException(args.exc_type, args.exc_value, args.exc_traceback)
        leave_out_harness(told)
        print(f"Exception in thread {name}:\n{''.join(told.format())}", end="", file=sys.stderr)


def _get_ident():
    return _MAIN_IDENT if current.running is None else current.running.ident


_MAIN_IDENT = threading.get_ident()


def _swap_current_task(loop, task):
    """tasks._swap_current_task(), which Python 3.11 does not have."""
    previous = tasks.current_task(loop)
    if previous is not None:
        tasks._leave_task(loop, previous)
    if task is not None:
        tasks._enter_task(loop, task)
    return previous


def _duration(seconds):
    if not isinstance(seconds, float):
        seconds = operator.index(seconds)
    if math.isnan(seconds):
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    return seconds


async def give_way():
    """Let the threads run that can."""
    waiter = Waiter()
    waiter.set()
    await current.wait(waiter)


def join_all():
    """Wait for the threads that the program has left, as CPython does at its exit."""
    if current.is_alone:
        return
    for atexit_call in reversed(threading._threading_atexits):
        atexit_call()
    for thread in threading.enumerate():
        if not thread.daemon and thread is not threading.main_thread():
            thread.join()


def install():
    """Let all that the standard library does with threads be done with these."""
    _thread.start_new_thread = threading._start_new_thread = _start_new_thread
    threading._set_sentinel = _set_sentinel
    _thread.get_ident = _get_ident
    threading.get_ident = _get_ident
    threading._start_joinable_thread = _start_joinable_thread
    threading._ThreadHandle = _Handle
    threading.Lock = threading._LockType = threading._allocate_lock = _thread.allocate_lock = Lock
    threading._CRLock = None
    threading.local = _threading_local.local
    threading._time = queue.time = lambda: time.monotonic()
    threading._active_limbo_lock = threading.RLock()
    concurrent.futures.thread._global_shutdown_lock = Lock()
    threading.excepthook = threading.__excepthook__ = _excepthook
    queue.SimpleQueue = queue._PySimpleQueue
    suspending.after_call = lambda result: current.after_call(result)
