"""asyncio's Task, which tells the observer of its loop that it is made and that it is to be cancelled."""

import asyncio
import itertools
import sys
from asyncio import events, tasks
from types import CoroutineType

_numbers = itertools.count(1)
"""Of the default names: C has the same count, and does not tell what it is at."""

_init = asyncio.Task.__init__
_set_task_name = getattr(tasks, "_set_task_name", None)


class Task(asyncio.Task):
    """Behaves as the class in whose place it stands."""

    __module__ = "_asyncio"
    __slots__ = ("trace_id", "task_step", "limits", "failure", "created")
    is_named_at_once = sys.version_info >= (3, 13)

    observer_of = None
    """Gives the observer of a loop that has none yet; None if it cannot be observed."""

    def __init__(self, coro, *, loop=None, name=None, context=None, **options):
        self.trace_id = self.task_step = self.limits = None
        if loop is None:
            loop = events.get_event_loop()
        try:
            observer = loop.observer
        except AttributeError:
            observer = Task.observer_of(loop)
        if name is None:
            name = f"Task-{next(_numbers)}"
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
            self.get_loop().observer.cancel_requested(self)
            self.task_step.may_be_cancelled = True
        return super().cancel(msg)


Task.__qualname__ = "Task"


def _name_new_task(task, name):
    """Names a task that was just made, which before Python 3.13 the class does not do."""
    _set_task_name(task, name)
    if name is not None and getattr(task, "trace_id", None) is not None:
        task.created[0] = task.get_name()


def install(observer_of):
    """Let asyncio make all of its tasks of this class."""
    Task.observer_of = staticmethod(observer_of)
    tasks.Task = asyncio.Task = Task
    if not Task.is_named_at_once:
        tasks._set_task_name = _name_new_task
    if hasattr(tasks, "create_eager_task_factory"):
        tasks.eager_task_factory = asyncio.eager_task_factory = tasks.create_eager_task_factory(Task)
