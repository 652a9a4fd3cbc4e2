"""Tells what tasks do, as events of a trace."""

import asyncio
import contextlib
import sys
import weakref

from calls import Calls
from waits import await_chain, limit_of, names_of, wait_of

_RUN_FOREVER = asyncio.BaseEventLoop.run_forever.__qualname__
"""The outermost function of a loop at work, and of its twin that a thread runs."""


class Observer:
    """Tells of the tasks of one run."""

    start = 0.0
    """What the loop's clock shows when the run starts, in seconds."""

    def __init__(self, recorder, coroutines, reports):
        self.coroutines = coroutines
        self.reports = reports
        self.running = None
        """The task whose step is under way."""
        self._recorder = recorder
        self._calls = Calls(recorder.is_own)
        self.is_told = False
        """Whether the suspension of the running task is told already."""
        self._line = None
        """Where the last task that ran stands."""
        self._failed = []
        """Tasks that failed, and nobody has looked: the number of each, and a reference."""
        self._failures = 0

    @property
    def has_halted(self):
        """Whether the program has got as far as it ever will."""
        return self._recorder.halted

    @property
    def running_id(self):
        """The number of the running task; None outside of any."""
        return None if self.running is None else self.running.trace_id

    def line_of(self, frame):
        """The line of the program that is run in this frame; where the loop itself is at work, that where the last task stands."""
        inner = frame
        while inner is not None and inner.f_code.co_qualname != _RUN_FOREVER:
            if self._recorder.is_own(inner.f_code):
                return inner.f_lineno
            inner = inner.f_back
        return self._line or self._recorder.line_of(inner)

    # What the loop does

    def turn_began(self):
        if self._failed:
            self._note_retrieved()
        self._recorder.turn_began()

    def turn_ended(self):
        if self._failed:
            self._note_retrieved()
        self._recorder.turn_ended()

    def idle(self, until):
        """Nothing is ready until `until`, in seconds of the loop's clock; None: nothing will ever be."""
        self._recorder.record_here("idle", until=None if until is None else until - self.start)

    def loop_closed(self):
        self.coroutines.report()
        self.reports.report_leftovers()
        self.reports.loops -= 1

    def closing(self):
        """The main coroutine has ended: what is left is cancelled and waited for."""
        if self._failed:
            self._note_retrieved()
        self._recorder.record_here("closing")

    # What tasks do

    def task_created(self, task, name, coroutine):
        if self._failed:
            self._note_retrieved()
        self.coroutines.owned(coroutine)
        task.trace_id = next(self._recorder.task_numbers)
        task.has_begun = False
        task.line = None
        """Where it stands, or has ended."""
        task.last_variables = None
        """The variables of its function at its end."""
        code = getattr(coroutine, "cr_code", None)
        if code is not None and self._recorder.is_own(code):
            task.line = code.co_firstlineno
        created = {"task": task.trace_id, "name": name, "parent": self.running_id}
        task.created = self._recorder.record_here("task-created", **created)

    def task_ready(self, task):
        if self._failed:
            self._note_retrieved()
        self.tell_early()
        self._tell("ready", task)

    def cancel_requested(self, task):
        if self._failed:
            self._note_retrieved()
        self.tell_early()
        self._recorder.record_here("cancel-requested", task=task.trace_id, by=self.running_id)

    def step_begins(self, task, future):
        """`future` is what it waited for; None for nothing."""
        if getattr(future, "_log_traceback", False) and getattr(future, "trace_id", None) is not None:
            self._tell_retrieved(future)
        if self._failed:
            self._note_retrieved()
        self.coroutines.tell_drifting(None)
        self._begin(task, task.get_coro())
        error = None if future is None else future._exception
        if task._must_cancel or isinstance(error, asyncio.CancelledError) or (future is not None and future.cancelled()):
            self._tell("cancel-delivered", task)

    def step_ends(self, task):
        self._end(task)
        self.coroutines.tell_drifting(self.running_id)
        self.running = None

    @contextlib.contextmanager
    def eager_step(self, task, coroutine):
        """A first step inside the step of another task."""
        outer, was_told = self.running, self.is_told
        self._begin(task, coroutine)
        try:
            yield
        finally:
            self._end(task)
            self.running, self.is_told = outer, was_told

    @contextlib.contextmanager
    def beside(self, is_starting):
        """What another thread does is not the running task's doing, but for the start of what it has started."""
        outer = self.running, self.is_told, self._line
        if not is_starting:
            self.running = None
        try:
            yield
        finally:
            self.running, self.is_told, self._line = outer

    def never_retrieved(self, task):
        """It is freed: that its exception is no longer logged does not mean that anybody has looked."""
        self._forget_failure(task)

    def ended(self, frame):
        """It returns, or is left by an exception. Of the end of an `except*`, CPython knows no line."""
        task, code = self.running, frame.f_code
        if task is not None and getattr(task.get_coro(), "cr_code", None) is code:
            is_own = self._recorder.is_own(code)
            task.line = frame.f_lineno if is_own else None
            task.last_variables = self._recorder.variables_of(frame) if is_own else None

    def thread_started(self, name, task):
        """Returns the thread's number."""
        number = next(self._recorder.thread_numbers)
        details = {"name": name} if name else {}
        self._recorder.record_here("thread-started", thread=number, task=task, **details)
        return number

    def thread_ended(self, thread):
        self._recorder.record_here("thread-ended", thread=thread)

    def block_begins(self):
        """Returns what tells that it lasts for so many seconds more.

        Look now at the task and the line: what other threads run meanwhile is on the same stack.
        """
        frame = self._recorder.own_frame(sys._getframe())
        line, variables = frame and frame.f_lineno, self._recorder.variables_of(frame)
        details = {"task": self.running_id, **self._limit(self.running)}
        return lambda seconds: self._recorder.record("blocked", line, variables, seconds=seconds, **details)

    def printed(self, text):
        if self._failed:
            self._note_retrieved()
        self._recorder.record_here("printed", task=self.running_id, text=text)

    def _begin(self, task, coroutine):
        self.running, self.is_told = task, False
        kind = "resumed" if task.has_begun else "started"
        if not task.has_begun:
            self.coroutines.begun(coroutine)
        task.has_begun = True
        self._line = task.line
        self._tell(kind, task)

    def _tell(self, kind, task):
        """An event of a task that stands where it was suspended, or is about to begin."""
        self._recorder.record(kind, task.line, self._variables_of(task), task=task.trace_id)

    def _variables_of(self, task):
        if not self._recorder.wants_locals:
            return None
        try:
            frame = self._own_frame(await_chain(task.get_coro()))
        except RecursionError:
            return None
        return self._recorder.variables_of(frame)

    def _end(self, task):
        if self._failed:
            self._note_retrieved()
        if task.done():
            self._tell_finished(task)
        elif not self.is_told:
            self._tell_suspended(task)

    def tell_early(self):
        """A task that was cancelled while it ran cancels what it comes to wait for, in the midst of its suspension."""
        running = self.running
        if running is not None and not self.is_told and running._fut_waiter is not None:
            self.is_told = True
            self._tell_suspended(running)

    def _tell_suspended(self, task):
        chain = await_chain(task.get_coro())
        frame = self._own_frame(chain)
        self._line = task.line = frame and frame.f_lineno
        self._recorder.record(
            "suspended",
            task.line,
            self._recorder.variables_of(frame),
            task=task.trace_id,
            wait=wait_of(task, chain).as_json(self.start),
            stack=names_of(chain),
            calls=self._calls.of(chain),
            **self._limit(task),
        )

    def _own_frame(self, chain):
        """The innermost that is the program's own."""
        own = [link.frame for link in chain if link.frame is not None and self._recorder.is_own(link.code)]
        return own[-1] if own else None

    def _tell_finished(self, task):
        """Returns the repr of its result, or of its error."""
        outcome, value = "done", None
        if task.cancelled():
            outcome = "cancelled"
        elif (error := task._exception) is not None:
            outcome, value = "failed", error
            task.failure = self._failures = self._failures + 1
            self._failed.append((task.trace_id, weakref.ref(task)))
        else:
            value = task._result
        value = safe_repr(value)
        details = {"task": task.trace_id, "outcome": outcome, "value": value}
        self._recorder.record("finished", task.line, task.last_variables, **details)
        return value

    def _note_retrieved(self):
        """Tell of exceptions that somebody has looked at since the last time; CPython tells nobody."""
        retrieved, left = [], []
        for number, reference in self._failed:
            task = reference()
            # One that is gone, and of which CPython has not complained, was looked at before.
            is_left = task is not None and task._log_traceback
            (left if is_left else retrieved).append((number, reference))
        self._failed = left
        for number, _ in sorted(retrieved, key=lambda each: each[0]):
            self._recorder.record_here("exception-retrieved", task=number)

    def _tell_retrieved(self, task):
        self._forget_failure(task)
        self._recorder.record_here("exception-retrieved", task=task.trace_id)

    def _forget_failure(self, task):
        number = getattr(task, "trace_id", None)
        self._failed = [each for each in self._failed if each[0] != number]

    def _limit(self, task):
        limit = None if task is None else limit_of(task)
        return {} if limit is None else {"limit": max(0.0, limit - self.start)}


def describe_wait(task):
    """What a suspended task waits for, in words."""
    return str(wait_of(task, await_chain(task.get_coro())))


def safe_repr(value):
    """The repr; that of a plain object if the program's own fails."""
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)
