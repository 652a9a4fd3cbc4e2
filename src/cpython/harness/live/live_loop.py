"""Has an event loop that a script made tell an observer what its tasks do, on the real clock.

The loop keeps its class: a few of its methods are covered on the object alone. C's tasks run through `call_soon`, on
whichever loop.
"""

import functools
import inspect
import itertools
import math
import reprlib
import sys
import weakref
from _thread import get_ident
from asyncio import base_events
from concurrent.futures import ProcessPoolExecutor

from creation import create_task_of
from observer import Observer, safe_repr
from short_forms import CANCELLED, CREATED, DONE, FAILED, IDLE, RESUMED, SUSPENDED, TURN
from steps import cover_steps, is_cancelled
from threads import name_of

_SMALLEST, _LARGEST = -(2**31), 2**31 - 1
"""Integers that are told as they are."""

_bounded = reprlib.Repr()
_bounded.maxlevel = 6
_bounded.maxlist = _bounded.maxtuple = _bounded.maxdict = _bounded.maxset = _bounded.maxdeque = 100
_bounded.maxstring = _bounded.maxother = _bounded.maxlong = 1000


def short_repr(value):
    """The repr, but of what is large only as much as anybody reads: a program must not wait for the rest."""
    kind = type(value)
    if kind is int or kind is float or kind is bool or (kind is str and len(value) < 1000):
        return repr(value)
    try:
        is_large = len(value) > 100
    except Exception:
        return safe_repr(value)
    return _bounded.repr(value) if is_large else safe_repr(value)


class LoopObserver(Observer):
    """Tells of the tasks of one loop. What happens at each step is told in short forms, which the host spells out."""

    def __init__(self, loop, recorder, coroutines, reports):
        super().__init__(recorder, coroutines, reports)
        self.thread = get_ident()
        self.busy_since = None
        """When the loop began what it is doing, on the machine's clock; None while it waits."""
        self._now = recorder.monotonic
        self._tell = recorder.extend
        self._numbers = recorder.task_numbers
        self.is_paused = False
        """Whether the running task has given up its turn, and waits for nothing else."""
        self._root_of = recorder.places.root_of
        self._line_of = recorder.line_of
        self._loop = loop
        self._open_threads = set()
        self.start = loop.time() - recorder.now()
        loop.observer = self
        cover_steps(loop, self, recorder, create_task_of(loop, self, recorder))
        loop.run_in_executor = functools.partial(self._run_in_executor, loop.run_in_executor)
        loop.call_exception_handler = functools.partial(self._call_exception_handler, loop.call_exception_handler)
        loop.default_exception_handler = functools.partial(self._report, loop.default_exception_handler)
        if isinstance(loop, base_events.BaseEventLoop):
            loop._selector.select = self._covered_select(loop, loop._selector.select)

    def has_threads(self):
        return bool(self._open_threads)

    # What tasks do

    def task_created(self, task, name, coroutine):
        try:
            if self._failed:
                self._note_retrieved()
            root = self._root_of(coroutine)
            if root is None:
                return
            number = next(self._numbers)
            task.may_be_cancelled = False
            task.references = ()
            task.observer, task.own_coroutine, task.root = self, coroutine, root
            task.trace_id = number
            running = self.running
            # The frames between are this, the task's and that of asyncio which makes it.
            line = self._line_of(sys._getframe(2))
            parent = None if running is None else running.trace_id
            self._tell((CREATED, self._now(), number, name, parent, line, root.first_line))
            if running is None:
                self.note_main(number)
        except Exception:
            self._recorder.fail()

    def note_main(self, number):
        """A task was made outside of any: it may be what the script itself waits for."""
        if not self._loop.is_running():
            self._tell(("main", number))

    def task_named(self, task):
        """It has got another name than it was made with."""
        self._tell(("named", task.trace_id, task.get_name()))

    def cancel_requested(self, task):
        try:
            super().cancel_requested(task)
        except Exception:
            self._recorder.fail()

    def step_begins(self, task, args):
        self.running = task
        self.busy_since = now = self._now()
        self._tell((RESUMED, now, task.trace_id))
        if is_cancelled(task, args):
            self._tell(("cancel-delivered", now, task.trace_id))

    def step_ends(self, task):
        self._end(task)
        self.running, self.is_told = None, False

    def _end(self, task):
        try:
            if task.done():
                self.tell_finished(task)
            elif not self.is_told:
                self._tell_suspended(task)
        except Exception:
            self._recorder.fail()
        self.is_paused = False

    def _begin(self, task, coroutine):
        self.step_begins(task, ())

    def tell_early(self):
        try:
            super().tell_early()
        except Exception:
            self._recorder.fail()

    def _tell_suspended(self, task):
        now = self._now()
        wait, place = self._recorder.places.look(task, task._fut_waiter)
        limit = None if task.limits is None else self._limit(task).get("limit")
        self._tell((SUSPENDED, now, task.trace_id, wait, place, limit))

    def tell_finished(self, task):
        if self._failed:
            self._note_retrieved()
        outcome, value, root = DONE, task._result, task.root
        line = root.end_line
        if value is None:
            if task.cancelled():
                outcome, line = CANCELLED, None
            elif (error := task._exception) is not None:
                outcome, value, line = FAILED, short_repr(error), self._line_of_error(error)
                self._failed.append((task.trace_id, weakref.ref(task)))
        elif type(value) is not int or not _SMALLEST <= value <= _LARGEST:
            value = short_repr(value)
        if line is None and outcome is DONE and root.is_own:
            line = self._recorder.returns.line_of(root.code)
        self._tell((outcome, self._now(), task.trace_id, value, line))

    def _note_retrieved(self):
        """A task that is freed, and has not logged its exception, had it looked at."""
        failed, self._failed = self._failed, []
        for number, reference in failed:
            task = reference()
            if task is not None and task._log_traceback:
                self._failed.append((number, reference))
            else:
                self._recorder.record_here("exception-retrieved", task=number)

    def _forget_failure(self, task):
        self._failed = [each for each in self._failed if each[0] != task.trace_id]

    def _line_of_error(self, error):
        trace = error.__traceback__
        return trace.tb_lineno if trace is not None and self._recorder.is_own(trace.tb_frame.f_code) else None

    # What is covered of the loop

    def _covered_select(self, loop, original):
        def select(timeout=None):
            if self._failed:
                self._note_retrieved()
            if timeout is None or timeout > 0:
                until = math.inf if timeout is None else loop._scheduled[0].when()
                self._tell((IDLE, self._now(), None if math.isinf(until) else max(0.0, until - self.start)))
            self.busy_since = None
            if self._recorder.is_paused:
                self._recorder.resume()
            events = original(timeout)
            self.busy_since = now = self._now()
            self._tell((TURN, now))
            return events

        return select

    def _run_in_executor(self, original, executor, func, *args):
        if isinstance(executor, ProcessPoolExecutor):  # Other processes get what can be pickled.
            future = original(executor, func, *args)
        else:
            numbers = []
            # The function is called by C, so that its tracebacks have no frame of ours.
            calls = itertools.starmap(func, self._thread(name_of(func), self.running_id, args, numbers))
            future = original(executor, functools.partial(next, calls))
            if (outside := _concurrent(future)) is not None:
                outside.add_done_callback(lambda _: self._thread_ended(numbers))
        future.is_outside = True
        return future

    def _thread(self, name, task, args, numbers):
        """Gives the arguments of one call, in the thread that makes it, and puts the thread's number into a list."""
        number = next(self._recorder.thread_numbers)
        numbers.append(number)
        self._open_threads.add(number)
        details = {"name": name} if name else {}
        self._recorder.record("thread-started", None, thread=number, task=task, **details)
        try:
            yield args
        finally:
            self._thread_ended(numbers)

    def _thread_ended(self, numbers):
        if numbers:
            number = numbers.pop()
            self._open_threads.discard(number)
            self._recorder.record("thread-ended", None, thread=number)

    def _call_exception_handler(self, original, context):
        if context.get("message", "").endswith("exception was never retrieved"):
            self.never_retrieved(context.get("future"))
        original(context)

    def _report(self, original, context):
        self.reports.exception(context)
        original(context)


def _concurrent(future):
    """The future of `concurrent.futures` that one of asyncio's stands for."""
    for callback, _context in future._callbacks or ():
        if getattr(callback, "__qualname__", "") == "_chain_future.<locals>._call_check_cancel":
            return inspect.getclosurevars(callback).nonlocals.get("source")
