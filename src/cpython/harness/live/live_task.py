"""asyncio's Task, which tells the observer of its loop that it is made and that it is to be cancelled."""

import asyncio
import itertools
import sys
from asyncio import events, tasks
from types import CoroutineType

init = asyncio.Task.__init__
_set_task_name = getattr(tasks, "_set_task_name", None)

next_number = itertools.count(1).__next__
"""Of the default names: C has the same count, and does not tell what it is at."""


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
            name = f"Task-{next_number()}"
        elif type(name) is not str:
            name = str(name)
        if observer is not None and (type(coro) is CoroutineType or asyncio.iscoroutine(coro)):
            observer.task_created(self, name, coro)
            if options and self.trace_id is not None and options.get("eager_start") and loop.is_running():
                with observer.eager_step(self, coro):
                    init(self, coro, loop=loop, name=name, context=context, **options)
                return
        if options:
            init(self, coro, loop=loop, name=name, context=context, **options)
        else:
            init(self, coro, loop=loop, name=name, context=context)

    def cancel(self, msg=None):
        if self.trace_id is not None and not self.done():
            self.observer.cancel_requested(self)
            self.may_be_cancelled = True
        return super().cancel(msg)


Task.__qualname__ = "Task"


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
