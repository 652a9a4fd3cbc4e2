"""asyncio's Task, which tells an observer that it is made and that it is to be cancelled."""

import asyncio
import itertools
import sys
from asyncio import events, tasks

OWN_AFFAIRS = frozenset(
    ("shutdown_asyncgens", "shutdown_default_executor", "_accept_connection2", "_create_server_getaddrinfo")
)
"""The coroutines with which asyncio closes the loop, accepts connections and looks up addresses: tasks of its own."""

_set_name = asyncio.Task.set_name
CYCLE = "asyncio: a cancellation went round a circle of tasks that wait for each other"


class Task(asyncio.Task):
    """A task that counts from its run, not from the start of the interpreter."""

    __module__ = "_asyncio"  # Where error messages and reprs place the class that this one stands for.

    numbers = itertools.count(1)
    """Of the default names."""
    births = itertools.count()

    def __init__(self, coro, *, loop=None, name=None, **options):
        loop = loop or events.get_event_loop()
        self.trace_id = None
        """Its number among the observed tasks; None for those that are nobody's business."""
        self.birth = next(Task.births)
        self.is_passing_cancel = False
        if not asyncio.iscoroutine(coro):
            super().__init__(coro, loop=loop, name=name, **options)
            return
        if name is None:
            name = f"Task-{next(Task.numbers)}"
        observer = getattr(loop, "observer", None)
        creator = tasks.current_task(loop) if loop.is_running() else None
        is_hidden = getattr(coro, "__name__", None) in OWN_AFFAIRS or (creator is not None and creator.trace_id is None)
        if observer is None or is_hidden:
            super().__init__(coro, loop=loop, name=name, **options)
            return
        observer.task_created(self, str(name), coro)
        if not (options.get("eager_start") and loop.is_running()):
            super().__init__(coro, loop=loop, name=name, **options)
            return
        with observer.eager_step(self, coro):
            super().__init__(coro, loop=loop, name=name, **options)

    def cancel(self, msg=None):
        if self.is_passing_cancel and self.trace_id is not None:
            observer = self.get_loop().observer
            if observer.has_halted:
                return False  # Nobody cancels a program that hangs: what it hangs at is to be told.
            # CPython recurses for ever, and here would take the host with it.
            observer.reports.report(CYCLE)
            raise RecursionError("maximum recursion depth exceeded")
        if self.trace_id is not None and not self.done():
            self.get_loop().observer.cancel_requested(self)
        self.is_passing_cancel = True
        try:
            return super().cancel(msg)
        finally:
            self.is_passing_cancel = False


Task.__qualname__ = "Task"


def set_name(task, name):
    """Task.set_name(), which before Python 3.13 names every new task only after it is made."""
    _set_name(task, name)
    if getattr(task, "created", None) is not None and not task.has_begun:
        task.created["name"] = str(name)


if sys.version_info < (3, 13):
    Task.set_name = set_name


def install():
    """Let asyncio make all of its tasks of this class."""
    tasks.Task = asyncio.Task = Task
    if hasattr(tasks, "create_eager_task_factory"):
        tasks.eager_task_factory = asyncio.eager_task_factory = tasks.create_eager_task_factory(Task)


def reset():
    """Count from the beginning again."""
    Task.numbers = itertools.count(1)
    Task.births = itertools.count()
