"""Where tasks stand and for what they wait, in as few and as small objects as can be."""

import itertools
import math
import weakref
from asyncio import AbstractEventLoop, tasks
from types import CoroutineType, GeneratorType

from calls import name_of
from live_task import Task
from waits import LOOKED_INTO, await_chain, names_of, wait_of

_SLEEP = tasks.sleep.__code__
_PAUSE = vars(tasks)["__sleep0"].__code__
_NUMBER, _OWNER = "number", "owner"
"""Keys of a node in the tree where a place ends: its number; whether `self` is what it waits for."""


def _type_of_iterator():
    loop = tasks.events.new_event_loop()
    try:
        return type(loop.create_future().__await__()), type(loop.create_future())
    finally:
        loop.close()


_FutureIterator, _Future = _type_of_iterator()


class Places:
    """Numbers places and calls.

    A place is a chain of coroutines with the line at which each stands that is the program's own. Each is told once. Those
    that were seen are kept as a tree: by the identity of the code of the outermost coroutine (to hash code takes long), by
    the instruction at which it stands if it is the program's own, by the code of the next, and so on.
    """

    def __init__(self, recorder):
        self._tree = {}
        self._recorder = recorder
        self._codes = {}
        """What is known by its identity has to stay."""
        self._numbers = {}
        """Of places that are no chains of coroutines alone, or are new to the tree, by what is told of them."""
        self._calls = itertools.count(1)

    def looker(self, start):
        """Returns a function that tells of a suspended task for what it waits, as `short_wait` does, and its place.

        `task.calls` becomes those of its own coroutines. `start`: what the loop's clock showed at the start of the run.
        """
        tree, of_chain, call, end_calls = self._tree, self._of_chain, self._call, self._end_calls

        def look(task):
            node, link, own = tree, task.get_coro(), 0
            while (kind := type(link)) is CoroutineType:
                known = node.get(id(link.cr_code))
                if known is None:
                    return of_chain(task, start)
                instructions, node = known
                if instructions is not None:
                    # Of one that two tasks share, and one has closed, there is no frame.
                    frame = link.cr_frame
                    node = instructions.get(frame and frame.f_lasti)
                    if node is None:
                        return of_chain(task, start)
                    if own > 0 or not task.calls:
                        call(task, own, link)
                    own += 1
                inner, link = link, link.cr_await
            number = node.get(_NUMBER)
            if number is None or kind is not _FutureIterator and (
                kind is not GeneratorType or link.gi_code is not _PAUSE
            ):
                return of_chain(task, start)
            if own < len(task.calls):
                end_calls(task, own)
            future = task._fut_waiter
            if future is None:
                return None, number
            kind = type(future)
            if kind is _Future:
                if inner.cr_code is _SLEEP:
                    until = inner.cr_frame.f_locals["h"].when() - start
                    return False if math.isinf(until) else max(0.0, until), number
                if _OWNER in node:
                    owner = inner.cr_frame.f_locals["self"]
                    return isinstance(owner, AbstractEventLoop) or type(owner).__name__, number
            elif kind is Task and future.trace_id is not None and not future.done():
                return (future.trace_id,), number
            return short_wait(wait_of(task, await_chain(task.get_coro())), start), number

        return look

    def _of_chain(self, task, start):
        chain = await_chain(task.get_coro())
        own = [link for link in chain if link.frame is not None and self._recorder.is_own(link.code)]
        calls = [link for link in own if link.name is not None]
        for index, link in enumerate(calls):
            self._call(task, index, link.awaitable)
        self._end_calls(task, len(calls))
        lines = tuple((name_of(link.awaitable), link.frame.f_lineno) for link in calls)
        place = tuple(names_of(chain)), lines, own[-1].frame.f_lineno if own else None
        number = self._numbers.get(place)
        if number is None:
            number = self._numbers[place] = len(self._numbers) + 1
            self._recorder.extend(("place", number, place))
        self._plant(chain, number)
        return short_wait(wait_of(task, chain), start), number

    def _plant(self, chain, number):
        """Into the tree, if they are coroutines alone, but for the end of a `sleep(0)`."""
        coroutines = chain[:-1] if chain and chain[-1].code is _PAUSE else chain
        if not coroutines or any(type(link.awaitable) is not CoroutineType or link.frame is None for link in coroutines):
            return
        node = self._tree
        for link in coroutines:
            is_own = self._recorder.is_own(link.code)
            self._codes[id(link.code)] = link.code
            instructions, node = node.setdefault(id(link.code), ({}, None) if is_own else (None, {}))
            if is_own:
                node = instructions.setdefault(link.frame.f_lasti, {})
        node[_NUMBER] = number
        if link.is_asyncio() and link.code not in LOOKED_INTO and link.code.co_varnames[:1] == ("self",):
            node[_OWNER] = True

    def _call(self, task, index, awaitable):
        """The task's own coroutine number `index` is this one. In another than before there are no calls yet."""
        references = task.references
        if index == len(references) or references[index]() is not awaitable:
            self._end_calls(task, index)
            references.append(weakref.ref(awaitable))
            task.calls += (next(self._calls),)
            self._recorder.extend(("calls", task.trace_id, task.calls))

    def _end_calls(self, task, index):
        """The task's own coroutines from number `index` on are over."""
        if len(task.references) > index:
            del task.references[index:]
            task.calls = task.calls[:index]
            # The host takes as many as the place has.


def short_wait(wait, start):
    """What a task waits for.

    None: its turn; a number: a timer; a tuple: tasks; a string: an object of this class; True: something outside; False:
    a future.
    """
    match wait.kind:
        case "turn":
            return None
        case "tasks":
            return tuple(each.trace_id for each in wait.what)
        case "object":
            return type(wait.what).__name__
        case "timer" if not math.isinf(wait.what):
            return max(0.0, wait.what - start)
        case kind:
            return kind == "outside"
