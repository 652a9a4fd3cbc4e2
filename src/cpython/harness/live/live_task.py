"""asyncio's Task, which tells the observer of its loop that it is made and that it is to be cancelled."""

import asyncio
import itertools
import sys
from asyncio import events, tasks

from observed_task import CLOSING, set_name

_OWN_AFFAIRS = CLOSING | {"_accept_connection2"}
"""Of asyncio's tasks those that no program has anything to do with."""

_numbers = itertools.count(1)
"""Of the default names: C has the same count, and does not tell what it is at."""


class Task(asyncio.Task):
    """Behaves as the class in whose place it stands."""

    __module__ = "_asyncio"
    __slots__ = ("trace_id", "has_begun", "line", "limits", "failure", "created", "references", "calls")

    observer_of = None
    """Gives the observer of a loop."""

    def __init__(self, coro, *, loop=None, name=None, **options):
        self.trace_id = self.limits = None
        if loop is None:
            loop = events.get_event_loop()
        observer = Task.observer_of(loop)
        if observer is None or not asyncio.iscoroutine(coro):
            super().__init__(coro, loop=loop, name=name, **options)
            return
        known = f"Task-{next(_numbers)}" if name is None else str(name)
        if getattr(coro, "__name__", None) in _OWN_AFFAIRS:
            super().__init__(coro, loop=loop, name=name, **options)
            return
        observer.task_created(self, known, coro)
        if options.get("eager_start") and loop.is_running():
            with observer.eager_step(self, coro):
                super().__init__(coro, loop=loop, name=name, **options)
        else:
            super().__init__(coro, loop=loop, name=name, **options)

    def cancel(self, msg=None):
        if self.trace_id is not None and not self.done():
            Task.observer_of(self.get_loop()).cancel_requested(self)
        return super().cancel(msg)


Task.__qualname__ = "Task"
if sys.version_info < (3, 13):
    Task.set_name = set_name


def install(observer_of):
    """Let asyncio make all of its tasks of this class."""
    Task.observer_of = staticmethod(observer_of)
    tasks.Task = asyncio.Task = Task
    if hasattr(tasks, "create_eager_task_factory"):
        tasks.eager_task_factory = asyncio.eager_task_factory = tasks.create_eager_task_factory(Task)
