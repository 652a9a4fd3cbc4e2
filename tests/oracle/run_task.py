"""asyncio's Task, fit for many runs in one process."""

import asyncio
from asyncio import tasks


class Task(asyncio.Task):
    """A task that takes its default name, and its place in the order of creation, from its run.

    CPython numbers the tasks of a process; here each run has to start from Task-1.
    """

    def __init__(self, coro, *, loop=None, name=None, **kwargs):
        loop = loop or asyncio.get_event_loop()
        self.birth = next(loop.run.births)
        self._in_cancel = False
        if name is None and asyncio.iscoroutine(coro):
            name = f"Task-{next(loop.run.task_numbers)}"
        super().__init__(coro, loop=loop, name=name, **kwargs)

    def cancel(self, msg=None):
        if self._in_cancel:
            # Tasks wait for each other in a circle. CPython recurses for ever, and here would take the host with it.
            self.get_loop().run.cancelled_a_cycle = True
            raise RecursionError("maximum recursion depth exceeded")
        self._in_cancel = True
        try:
            return super().cancel(msg)
        finally:
            self._in_cancel = False


def install():
    """Let asyncio make all of its tasks of this class."""
    tasks.Task = asyncio.Task = Task
    tasks.eager_task_factory = asyncio.eager_task_factory = tasks.create_eager_task_factory(Task)
