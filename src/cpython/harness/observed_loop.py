"""Makes asyncio's event loop, whichever it is, tell an observer what its tasks do.

C's tasks run through `call_soon`: a handle is put there around each of their steps, which tells what was before it and
what is after it.
"""

import asyncio
import math
from types import BuiltinFunctionType


class _StepHandle(asyncio.Handle):
    """A step of a task, in the ready queue."""

    __slots__ = ()

    def _run(self):
        observer = self._loop.observer
        task = self._callback.__self__
        observer.step_begins(task, self._args[0] if self._args else None)
        try:
            super()._run()
        finally:
            observer.step_ends(task)
            # As in asyncio: an exception keeps this frame, and the frame would keep the task that keeps the exception.
            self = task = None


class ObservedSelector:
    """Stands where a loop blocks, and tells that it is about to wait."""

    def __init__(self, loop, selector):
        self._loop = loop
        self._selector = selector

    def select(self, timeout):
        if (timeout is None or timeout > 0) and not self._selector.is_ready():
            until = self._loop._scheduled[0].when() if timeout is not None else math.inf
            self._loop.observer.idle(None if math.isinf(until) else until)
        return self._selector.select(timeout)

    def __getattr__(self, name):
        return getattr(self._selector, name)


class ObservedLoop:
    """Put before the class of an event loop, makes it tell its `observer`."""

    observer = None

    def call_soon(self, callback, *args, context=None):
        kind = type(callback)
        is_wakeup = kind is BuiltinFunctionType and callback.__name__ == "task_wakeup"
        if not is_wakeup and kind.__name__ != "TaskStepMethWrapper":
            return super().call_soon(callback, *args, context=context)
        task = callback.__self__
        if getattr(task, "trace_id", None) is None:
            return super().call_soon(callback, *args, context=context)
        self._check_closed()
        handle = _StepHandle(callback, args, self, context)
        self._ready.append(handle)
        if is_wakeup:
            self.observer.task_ready(task)
        return handle

    def call_exception_handler(self, context):
        if context.get("message", "").endswith("exception was never retrieved"):
            self.observer.never_retrieved(context.get("future"))
        super().call_exception_handler(context)

    def default_exception_handler(self, context):
        self.observer.reports.exception(context)

    def _run_once(self):
        self.observer.turn_began()
        try:
            super()._run_once()
        finally:
            self.observer.turn_ended()

    @property
    def running_id(self):
        return self.observer.running_id

    def thread_started(self, name, task):
        return self.observer.thread_started(name, task)

    def thread_ended(self, thread):
        self.observer.thread_ended(thread)

    def close(self):
        was_open = not self.is_closed()
        super().close()
        if was_open:
            self.observer.loop_closed()


_cancel_all_tasks = asyncio.runners._cancel_all_tasks


def _telling_cancel_all_tasks(loop):
    observer = getattr(loop, "observer", None)
    if observer is not None and (asyncio.all_tasks(loop) or loop.has_threads()):
        observer.closing()
    _cancel_all_tasks(loop)


def install():
    """Let `asyncio.run` tell that it clears up."""
    asyncio.runners._cancel_all_tasks = _telling_cancel_all_tasks
