"""Where tasks stand and for what they wait, in as few and as small objects as can be."""

import math
import weakref
from asyncio import AbstractEventLoop, tasks
from types import CoroutineType, GeneratorType

from calls import name_of
from live_task import Task
from observed_task import OWN_AFFAIRS
from short_forms import CALLS
from waits import LOOKED_INTO, await_chain, names_of, wait_of

_SLEEP = tasks.sleep.__code__
_PAUSE = vars(tasks)["__sleep0"].__code__
_Gathering = tasks._GatheringFuture
_NUMBER, _OWNER = "number", "owner"
"""Keys of a node in the tree where a place ends: its number; whether `self` is what it waits for."""


def _type_of_iterator():
    loop = tasks.events.new_event_loop()
    try:
        return type(loop.create_future().__await__()), type(loop.create_future())
    finally:
        loop.close()


_FutureIterator, _Future = _type_of_iterator()


class Root:
    """What is known of the code of tasks' own coroutines."""

    __slots__ = ("code", "is_own", "first_line", "end_line", "places", "pauses")

    def __init__(self, code, is_own, end_line):
        self.code = code
        self.is_own = is_own
        self.first_line = code.co_firstlineno if is_own else None
        self.end_line = end_line
        """That of all of its returns; None if it is not known."""
        self.places = {}
        """By the instruction at which it stands, the trees of the places there."""
        self.pauses = {}
        """By the instruction at which it stands, the number of the place where it awaits `sleep(0)`."""


class Places:
    """Numbers places.

    A place is a chain of coroutines with the line at which each stands that is the program's own. Each is told once. Those
    that were seen are kept as trees: by the instruction at which the outermost coroutine stands, by the identity of the
    code of the next (to hash code takes long), by the instruction at which it stands if it is the program's own, and so on.
    """

    def __init__(self, recorder):
        self._recorder = recorder
        self.roots = {}
        """By the identity of their code."""
        self._codes = {}
        """What is known by its identity has to stay."""
        self._numbers = {}
        """By what is told of them: some are no chains of coroutines alone, others not in all of the trees."""

    def root_of(self, coroutine):
        """The root of a task's own coroutine; None for those of asyncio that no program has anything to do with."""
        try:
            return self.roots[id(coroutine.cr_code)]
        except (AttributeError, KeyError):
            pass
        code = getattr(coroutine, "cr_code", None)
        is_own = code is not None and self._recorder.is_own(code)
        is_hidden = getattr(coroutine, "__name__", None) in OWN_AFFAIRS
        root = None if is_hidden else Root(code, is_own, self._recorder.returns.watch(code) if is_own else None)
        if code is not None and self._recorder.filename() is not None:
            self.roots[id(code)] = root
            self._codes[id(code)] = code
        return root

    def pause(self, task):
        """The number of the place of a task that has given up its turn, mostly in a `sleep(0)` where another has done so."""
        coroutine = task.own_coroutine
        try:
            if coroutine.cr_await.cr_code is _SLEEP:
                return task.root.pauses[coroutine.cr_frame.f_lasti]
        except (AttributeError, KeyError):
            pass
        _, number = self.look(task, None)
        return number

    def look(self, task, future):
        """Tells for what a suspended task waits, as `_short` does, and the number of its place."""
        inner, own = task.own_coroutine, 0
        try:
            node = task.root.places.get(inner.cr_frame.f_lasti)
            if node is None:
                return self._of_chain(task)
            link = inner.cr_await
            while (kind := type(link)) is CoroutineType:
                known = node.get(id(link.cr_code))
                if known is None:
                    return self._of_chain(task)
                instructions, node = known
                if instructions is not None:
                    node = instructions.get(link.cr_frame.f_lasti)
                    if node is None:
                        return self._of_chain(task)
                    if own >= len(task.references) or task.references[own]() is not link:
                        self._call(task, own, link)
                    own += 1
                inner, link = link, link.cr_await
        except AttributeError:  # It is no coroutine; or two tasks share it, and one has closed it.
            return self._of_chain(task)
        number = node.get(_NUMBER)
        if future is None:
            if number is not None and kind is GeneratorType and link.gi_code is _PAUSE:
                return None, number
        elif number is not None and kind is _FutureIterator:
            kind = type(future)
            start = task.observer.start
            if kind is _Future:
                if inner.cr_code is _SLEEP:
                    until = inner.cr_frame.f_locals["h"].when() - start
                    return False if math.isinf(until) else max(0.0, until), number
                if _OWNER in node:
                    owner = inner.cr_frame.f_locals["self"]
                    return isinstance(owner, AbstractEventLoop) or type(owner).__name__, number
            elif kind is Task:
                if future.trace_id is not None and not future.done():
                    return (future.trace_id,), number
            return _wait(task, await_chain(task.own_coroutine), start), number
        return self._of_chain(task)

    def _of_chain(self, task):
        chain = await_chain(task.get_coro())
        own = [link for link in chain if link.frame is not None and self._recorder.is_own(link.code)]
        calls = [link for link in own if link.name is not None]
        for index, link in enumerate(link for link in calls if link.awaitable is not task.own_coroutine):
            if index >= len(task.references) or task.references[index]() is not link.awaitable:
                self._call(task, index, link.awaitable)
        lines = tuple((name_of(link.awaitable), link.frame.f_lineno) for link in calls)
        place = tuple(names_of(chain)), lines, own[-1].frame.f_lineno if own else None
        number = self._numbers.get(place)
        if number is None:
            number = self._numbers[place] = len(self._numbers) + 1
            self._recorder.extend(("place", number, place))
        self._plant(task.root, chain, number)
        return _wait(task, chain, task.observer.start), number

    def _plant(self, root, chain, number):
        """Into the tree, if they are coroutines alone, but for the end of a `sleep(0)`."""
        coroutines = chain[:-1] if chain and chain[-1].code is _PAUSE else chain
        if not coroutines or any(type(link.awaitable) is not CoroutineType or link.frame is None for link in coroutines):
            return
        node = root.places.setdefault(coroutines[0].frame.f_lasti, {})
        for link in coroutines[1:]:
            is_own = self._recorder.is_own(link.code)
            self._codes[id(link.code)] = link.code
            instructions, node = node.setdefault(id(link.code), ({}, None) if is_own else (None, {}))
            if is_own:
                node = instructions.setdefault(link.frame.f_lasti, {})
        node[_NUMBER] = number
        if [link.code for link in chain[1:]] == [_SLEEP, _PAUSE]:
            root.pauses[chain[0].frame.f_lasti] = number
        last = coroutines[-1]
        if last.is_asyncio() and last.code not in LOOKED_INTO and last.code.co_varnames[:1] == ("self",):
            node[_OWNER] = True

    def _call(self, task, index, awaitable):
        """Of the program's calls in the midst of which the task is, that with this index within its own is another."""
        task.references = (*task.references[:index], weakref.ref(awaitable))
        self._recorder.extend((CALLS, task.trace_id, index + task.root.is_own))


def _wait(task, chain, start):
    future = task._fut_waiter
    # There may be thousands.
    if type(future) is _Gathering and {*map(type, future._children)} == {Task}:
        numbers = [each.trace_id for each in future._children if not each.done()]
        if numbers and None not in numbers:
            return tuple(numbers)
    return _short(wait_of(task, chain), start)


def _short(wait, start):
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
