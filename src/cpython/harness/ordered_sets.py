"""Gives an order to the sets of tasks inside asyncio.

CPython iterates over them in the order of memory addresses, which is arbitrary. Here they iterate in insertion
order, those that the program makes itself in the order of the tasks' creation, or all in reverse: a program whose two
results differ depends on an order that Python does not define.
"""

import asyncio
import contextlib
from asyncio import events, futures, queues, taskgroups, tasks
from collections.abc import MutableSet


class OrderedSet(MutableSet):
    """A set that iterates in insertion order, or in reverse while `reversed_order()` is in force."""

    _reversed = False
    order_was_used = False
    """Whether since `forget_use()` any set of two or more members was iterated over."""

    def __init__(self, members=()):
        if isinstance(members, set | frozenset):
            members = sorted(members, key=lambda member: getattr(member, "birth", -1))
        self._members = dict.fromkeys(members)

    def __contains__(self, member):
        return member in self._members

    def __len__(self):
        return len(self._members)

    def __iter__(self):
        if len(self._members) > 1:
            OrderedSet.order_was_used = True
        return reversed(self._members) if OrderedSet._reversed else iter(self._members)

    def __repr__(self):
        return f"{{{', '.join(map(repr, self._members))}}}" if self._members else "set()"

    def add(self, member):
        self._members[member] = None

    def discard(self, member):
        self._members.pop(member, None)

    def copy(self):
        return OrderedSet(self._members)

    def update(self, *others):
        for other in others:
            self |= OrderedSet(other)

    def union(self, *others):
        merged = self.copy()
        merged.update(*others)
        return merged

    def difference(self, other):
        return self - OrderedSet(other)

    @classmethod
    def forget_use(cls):
        cls.order_was_used = False

    @classmethod
    @contextlib.contextmanager
    def reversed_order(cls):
        cls._reversed = True
        try:
            yield
        finally:
            cls._reversed = False


_HAS_AWAITED_BY = hasattr(tasks, "_AsCompletedIterator") and (
    "_cur_task" in tasks._AsCompletedIterator.__init__.__code__.co_names
)
"""Whether this release of Python notes who awaits the futures of as_completed()."""


def _as_completed_init(self, aws, timeout):
    """_AsCompletedIterator.__init__, whose set comprehension no other set can be put in place of."""
    self._done = queues.Queue()
    self._timeout_handle = None

    loop = events.get_event_loop()
    # The second set has the order of the first: reversed twice, it would look as if it were not reversed.
    todo = [tasks.ensure_future(aw, loop=loop) for aw in OrderedSet(aws)]
    if _HAS_AWAITED_BY:
        self._cur_task = tasks.current_task()
    for f in todo:
        f.add_done_callback(self._handle_completion)
        if _HAS_AWAITED_BY:
            futures.future_add_to_awaited_by(f, self._cur_task)
    if todo and timeout is not None:
        self._timeout_handle = loop.call_later(timeout, self._handle_timeout)
    self._todo = OrderedSet(todo)
    self._todo_left = len(todo)


_unordered_all_tasks = asyncio.all_tasks


def _all_tasks(loop=None):
    """asyncio.all_tasks(), in creation order."""
    if loop is None:
        loop = asyncio.get_running_loop()
    return OrderedSet(sorted(_unordered_all_tasks(loop), key=lambda task: task.birth))


def install():
    """Put ordered sets into TaskGroup, wait(), as_completed() and all_tasks(), and so into run()'s clean-up."""
    # A module's global shadows the builtin for that module alone.
    taskgroups.set = OrderedSet
    tasks.set = OrderedSet
    if hasattr(tasks, "_AsCompletedIterator"):  # Before Python 3.13 no order of what is not done yet is ever seen.
        tasks._AsCompletedIterator.__init__ = _as_completed_init
    tasks.all_tasks = asyncio.all_tasks = _all_tasks
