"""Threads on the virtual clock, where there are none."""

import contextlib
import functools
import threading
from asyncio import events, tasks

from threads import name_of
from virtual_clock import VirtualEventLoop

_CANNOT_WAIT = (
    "on the virtual clock a thread runs to its end at once and cannot wait for another; "
    "programs whose threads do need a real clock"
)
_CANNOT_START = "on the virtual clock there are only the threads of asyncio.to_thread() and loop.run_in_executor()"


class ThreadedEventLoop(VirtualEventLoop):
    """A virtual event loop with an executor.

    A function is called at once, with the clock set back afterwards, and its result delivered as late as a thread
    would that sleeps as long as the function does: to_thread(time.sleep, 1) has to take a second, and not hold up the
    loop.
    """

    def __init__(self, clock):
        super().__init__(clock)
        self.thread_start = self._threads_end = 0.0

    def thread_started(self, name):
        """Returns what `thread_ended` is to be called with."""

    def thread_ended(self, thread):
        pass

    def has_threads(self):
        return self._threads_end > self.clock.now

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        future = self.create_future()
        future.is_outside = True
        thread = self.thread_started(name_of(func))
        with self._beside():
            try:
                settle, value = future.set_result, func(*args)
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                settle, value = future.set_exception, error
            end = self.clock.now
        self.call_at(end, self.thread_ended, thread)
        self.call_at(end, _settle_unless_cancelled, future, settle, value)
        self._threads_end = max(self._threads_end, end)
        return future

    def call_soon_threadsafe(self, callback, *args, context=None):
        if self.clock.thread is None:
            return super().call_soon_threadsafe(callback, *args, context=context)
        return self.call_at(self.clock.now, callback, *args, context=context)

    async def shutdown_default_executor(self, *timeout):
        """Wait for the threads that nobody waits for any more, as asyncio.run() does in the end."""
        await super().shutdown_default_executor(*timeout)
        if self.has_threads():
            joined = self.create_future()
            self.call_at(self._threads_end, joined.set_result, None)
            await joined

    @contextlib.contextmanager
    def _beside(self):
        """Outside of the loop and of its time."""
        clock = self.clock
        outer, start = clock.thread, clock.now
        clock.thread, self.thread_start = self, start
        task = _swap_current_task(self, None)
        events._set_running_loop(None)
        try:
            yield
        finally:
            events._set_running_loop(self)
            _swap_current_task(self, task)
            clock.thread, clock.now = outer, start


def _swap_current_task(loop, task):
    """tasks._swap_current_task(), which Python 3.11 does not have."""
    previous = tasks.current_task(loop)
    if previous is not None:
        tasks._leave_task(loop, previous)
    if task is not None:
        tasks._enter_task(loop, task)
    return previous


def in_its_time(clock, act, *args):
    """Act now; ahead of the loop, when the loop has got there."""
    loop = clock.thread
    if loop is None or clock.now == loop.thread_start:
        act(*args)
    else:
        loop.call_at(clock.now, act, *args)


def _settle_unless_cancelled(future, settle, value):
    if not future.cancelled():
        settle(value)


def _refuse_start(self):
    raise RuntimeError(_CANNOT_START)


def _refuse_wait(self, timeout=None):
    if timeout is not None and timeout <= 0:
        return False
    raise RuntimeError(_CANNOT_WAIT)


def install():
    """Let what needs threads say so."""
    threading.Thread.start = _refuse_start
    threading.Condition.wait = _refuse_wait
