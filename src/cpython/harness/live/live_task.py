"""asyncio's Task, which tells the observer of its loop that it is made and that it is to be cancelled."""

import asyncio
import itertools
import sys
from asyncio import events, tasks
from types import CoroutineType

from short_forms import CREATED

_init = asyncio.Task.__init__
_new = asyncio.Task.__new__
_set_task_name = getattr(tasks, "_set_task_name", None)

_next_number = itertools.count(1).__next__
"""Of the default names: C has the same count, and does not tell what it is at."""


_NAMES = (type(None), str)


class Task(asyncio.Task):
    """Behaves as the class in whose place it stands. It is the handle of its next step, too: it has at most one to come."""

    __module__ = "_asyncio"
    __slots__ = (
        "trace_id",
        "observer",
        "root",
        "own_coroutine",
        "references",
        "may_be_cancelled",
        "limits",
        "failure",
        "_callback",
        "_args",
        "_context",
    )
    _cancelled = False
    """Nobody has the handle to cancel it."""

    observer_of = None
    """Gives the observer of a loop that has none yet; None if it cannot be observed."""

    def __init__(self, coro, *, loop=None, name=None, context=None, **options):
        self.trace_id = self.limits = None
        if loop is None:
            loop = events.get_event_loop()
        try:
            observer = loop.observer
        except AttributeError:
            observer = Task.observer_of(loop)
        if name is None:
            name = f"Task-{_next_number()}"
        elif type(name) is not str:
            name = str(name)
        if observer is not None and (type(coro) is CoroutineType or asyncio.iscoroutine(coro)):
            observer.task_created(self, name, coro)
            if options and self.trace_id is not None and options.get("eager_start") and loop.is_running():
                with observer.eager_step(self, coro):
                    _init(self, coro, loop=loop, name=name, context=context, **options)
                return
        if options:
            _init(self, coro, loop=loop, name=name, context=context, **options)
        else:
            _init(self, coro, loop=loop, name=name, context=context)

    def cancel(self, msg=None):
        if self.trace_id is not None and not self.done():
            self.observer.cancel_requested(self)
            self.may_be_cancelled = True
        return super().cancel(msg)


Task.__qualname__ = "Task"


def create_task_of(loop, observer, recorder):
    """`create_task` of a loop of asyncio's own without a task factory: what its own and the class do, with fewer calls."""
    original, roots = loop.create_task, recorder.places.roots
    getframe = sys._getframe
    now, tell, count, line_of = recorder.monotonic, recorder.extend, recorder.task_numbers.__next__, recorder.line_of

    def create_task(coro, *, name=None, context=None, **options):
        try:
            root = roots[id(coro.cr_code)]
        except (AttributeError, KeyError):
            root = None
        if root is None or context is not None or options or tasks.Task is not Task or type(name) not in _NAMES:
            return original(coro, name=name, context=context, **options)
        task = _new(Task)
        task.trace_id = None
        told = _next_number() if name is None else name
        try:
            number = count()
            running = observer.running
            parent = None if running is None else running.trace_id
            tell((CREATED, now(), number, told, parent, line_of(getframe(1)), root.first_line))
            if running is None:
                observer.note_main(number)
            task.observer = observer
            task.own_coroutine = coro
            task.root = root
            task.limits = None
            task.may_be_cancelled = False
            task.references = ()
            task.trace_id = number
        except Exception:
            recorder.fail()
        _init(task, coro, loop=loop, name=f"Task-{told}" if name is None else name)
        return task

    return create_task


def _name_new_task(task, name):
    """Names a task that was just made, which before Python 3.13 the class does not do."""
    _set_task_name(task, name)
    if name is not None and getattr(task, "trace_id", None) is not None:
        task.observer.task_named(task)


def install(observer_of, run_step):
    """Let asyncio make all of its tasks of this class. `run_step` runs the next step of one."""
    Task.observer_of = staticmethod(observer_of)
    Task._run = run_step
    tasks.Task = asyncio.Task = Task
    if _set_task_name is not None:
        tasks._set_task_name = _name_new_task
    if hasattr(tasks, "create_eager_task_factory"):
        tasks.eager_task_factory = asyncio.eager_task_factory = tasks.create_eager_task_factory(Task)
