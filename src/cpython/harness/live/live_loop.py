"""Has an event loop that a script made tell an observer what its tasks do, on the real clock.

The loop keeps its class: a few of its methods are covered on the object alone. C's tasks run through `call_soon`, on
whichever loop.
"""

import asyncio
import functools
import itertools
import math
from _thread import get_ident
from asyncio import base_events
from concurrent.futures import ProcessPoolExecutor
from types import BuiltinFunctionType

from observer import Observer
from threads import name_of


class _StepHandle(asyncio.Handle):
    """A step of a task, in the ready queue of asyncio's own loops."""

    __slots__ = ()

    def _run(self):
        task = self._callback.__self__
        observer = self._loop.observer
        observer.step_begins(task, self._args[0] if self._args else None)
        super()._run()
        observer.step_ends(task)


_StepHandle.__name__ = _StepHandle.__qualname__ = "Handle"  # For messages of asyncio's debug mode.


def _step(callback, observer):
    """A step of a task, for a loop with handles of its own."""
    task = callback.__self__

    def run(*args):
        observer.step_begins(task, args[0] if args else None)
        callback(*args)
        observer.step_ends(task)

    return run


class LoopObserver(Observer):
    """Tells of the tasks of one loop."""

    def __init__(self, loop, recorder, coroutines, reports):
        super().__init__(recorder, coroutines, reports)
        self.thread = get_ident()
        self.busy_since = None
        """When the loop began what it is doing; None while it waits."""
        self._loop = loop
        self._main = None
        """The number of the task that the script itself waits for."""
        self._open_threads = set()
        self.start = loop.time() - recorder.now()
        loop.observer = self
        loop.call_soon = self._covered_call_soon(loop, loop.call_soon)
        loop.run_in_executor = functools.partial(self._run_in_executor, loop.run_in_executor)
        loop.call_exception_handler = functools.partial(self._call_exception_handler, loop.call_exception_handler)
        loop.default_exception_handler = functools.partial(self._report, loop.default_exception_handler)
        if isinstance(loop, base_events.BaseEventLoop):
            loop._selector.select = self._covered_select(loop, loop._selector.select)

    def has_threads(self):
        return bool(self._open_threads)

    def step_begins(self, task, future):
        self.busy_since = self._recorder.now()
        super().step_begins(task, future)

    def step_ends(self, task):
        super().step_ends(task)
        self.busy_since = self._recorder.now()

    def task_created(self, task, name, coroutine):
        super().task_created(task, name, coroutine)
        if not self._loop.is_running():
            self._main = task.trace_id

    def _tell_finished(self, task):
        value = super()._tell_finished(task)
        if task.trace_id == self._main and not task.cancelled() and task._exception is None:
            self._recorder.result = value

    def _covered_call_soon(self, loop, original):
        is_asyncio = isinstance(loop, base_events.BaseEventLoop)
        is_plain = is_asyncio and type(loop).call_soon is base_events.BaseEventLoop.call_soon

        def call_soon(callback, *args, context=None):
            kind = type(callback)
            is_wakeup = kind is BuiltinFunctionType and callback.__name__ == "task_wakeup"
            if not is_wakeup and kind.__name__ != "TaskStepMethWrapper":
                return original(callback, *args, context=context)
            task = callback.__self__
            if getattr(task, "trace_id", None) is None:
                return original(callback, *args, context=context)
            if is_plain and not loop._debug and not loop._closed:
                handle = _StepHandle(callback, args, loop, context)
                loop._ready.append(handle)
            elif is_asyncio:
                handle = original(callback, *args, context=context)
                handle.__class__ = _StepHandle
            else:
                handle = original(_step(callback, self), *args, context=context)
            if is_wakeup:
                self.task_ready(task)
            return handle

        return call_soon

    def _covered_select(self, loop, original):
        def select(timeout=None):
            self.turn_ended()
            if timeout is None or timeout > 0:
                until = math.inf if timeout is None else loop._scheduled[0].when()
                self.idle(None if math.isinf(until) else until)
            self.busy_since = None
            events = original(timeout)
            self.busy_since = self._recorder.now()
            self.turn_began()
            return events

        return select

    def _run_in_executor(self, original, executor, func, *args):
        if isinstance(executor, ProcessPoolExecutor):  # Other processes get what can be pickled.
            return self._outside(original(executor, func, *args))
        # The function is called by C, so that its tracebacks have no frame of ours.
        calls = itertools.starmap(func, self._thread(name_of(func), self.running_id, args))
        return self._outside(original(executor, functools.partial(next, calls)))

    def _outside(self, future):
        future.is_outside = True
        return future

    def _thread(self, name, task, args):
        """Gives the arguments of one call, in the thread that makes it."""
        number = next(self._recorder.thread_numbers)
        self._open_threads.add(number)
        details = {"name": name} if name else {}
        self._recorder.record("thread-started", None, thread=number, task=task, **details)
        try:
            yield args
        finally:
            self._open_threads.discard(number)
            self._recorder.record("thread-ended", None, thread=number)

    def _call_exception_handler(self, original, context):
        if context.get("message", "").endswith("exception was never retrieved"):
            self.never_retrieved(context.get("future"))
        original(context)

    def _report(self, original, context):
        self.reports.exception(context)
        original(context)
