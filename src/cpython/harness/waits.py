"""What a suspended task waits for, and through which coroutines."""

import gc
import math
import re
from asyncio import AbstractEventLoop, taskgroups, tasks, timeouts
from os.path import dirname
from types import AsyncGeneratorType, CoroutineType, GeneratorType

_ASYNCIO = dirname(tasks.__file__)
_SLEEP = tasks.sleep.__code__
_WAIT = tasks._wait.__code__
_WAIT_FOR_ONE = (tasks._cancel_and_wait.__code__, tasks.wait_for.__code__)
"""What has the future for which it waits under the name `fut`; the second only in Python 3.11."""
_LEAVE_GROUP = getattr(taskgroups.TaskGroup, "_aexit", taskgroups.TaskGroup.__aexit__).__code__
LOOKED_INTO = frozenset((_WAIT, *_WAIT_FOR_ONE, _LEAVE_GROUP))
"""Coroutines of asyncio that wait for other tasks by a future of their own."""
_Task = tasks.Task  # Before a class of ours stands in its place.
_WRAPPERS = frozenset(("async_generator_asend", "async_generator_athrow", "anext_awaitable", "coroutine_wrapper"))
"""The types of objects without attributes, which stand between a coroutine and what it awaits."""


class Link:
    """A member of an await chain: a coroutine, an asynchronous generator or a generator in their place."""

    __slots__ = ("awaitable", "code", "frame", "name", "awaits")

    def __init__(self, awaitable, method):
        """`method` is how an asynchronous generator is advanced."""
        self.awaitable = awaitable
        kind = type(awaitable)
        if kind is CoroutineType:
            self.code, self.frame, self.awaits = awaitable.cr_code, awaitable.cr_frame, awaitable.cr_await
            self.name = awaitable.__qualname__.removeprefix("_ContextManagerMixin.")
        elif kind is AsyncGeneratorType:
            self.code, self.frame, self.awaits = awaitable.ag_code, awaitable.ag_frame, awaitable.ag_await
            self.name = f"{awaitable.__qualname__}.{method}"
        else:
            self.code, self.frame, self.awaits = awaitable.gi_code, awaitable.gi_frame, awaitable.gi_yieldfrom
            self.name = None

    def is_asyncio(self):
        return self.code.co_filename.startswith(_ASYNCIO)


def await_chain(awaitable):
    """The links from a task's own coroutine to the innermost."""
    chain, method = [], None
    while awaitable is not None:
        if type(awaitable) in (CoroutineType, AsyncGeneratorType, GeneratorType):
            link = Link(awaitable, method)
            chain.append(link)
            awaitable = link.awaits
        elif type(awaitable).__name__ in _WRAPPERS:
            method = _method_of(awaitable) or method
            awaitable = next(iter(gc.get_referents(awaitable)), None)
        else:
            break
    return chain


def _method_of(wrapper):
    match type(wrapper).__name__:
        case "async_generator_asend":
            return "asend"
        case "async_generator_athrow":
            # Only athrow() has arguments to keep.
            return "athrow" if len(gc.get_referents(wrapper)) > 1 else "aclose"


def names_of(chain):
    """The names of the coroutines, without the helpers that asyncio's own await."""
    names, inside = [], False
    for link in chain:
        is_helper = inside and link.code.co_name.startswith("_") and not link.code.co_name.startswith("__")
        inside = link.is_asyncio()
        if link.name is not None and not (is_helper and inside):
            names.append(link.name)
    return names


_MOST_NAMED = 10
"""The most that one message names: nobody reads a thousand."""


def listed(texts, separator):
    """A list in one text; of a long one the beginning, and the number of the rest."""
    rest = len(texts) - _MOST_NAMED
    return separator.join(texts if rest <= 0 else [*texts[:_MOST_NAMED], f"{rest} more"])


class Wait:
    """What a task waits for: a kind of the trace's, and the object or objects."""

    __slots__ = ("kind", "what")

    def __init__(self, kind, what=None):
        self.kind = kind
        self.what = what

    def as_json(self, start):
        """`start`: what the loop's clock showed at the start of the run."""
        match self.kind:
            case "timer" if math.isinf(self.what):
                return {"for": "future"}
            case "timer":
                return {"for": "timer", "until": max(0.0, self.what - start)}
            case "tasks":
                return {"for": "tasks", "tasks": [task.trace_id for task in self.what]}
            case "object":
                return {"for": "object", "object": type(self.what).__name__}
            case kind:
                return {"for": kind}

    def __str__(self):
        match self.kind:
            case "turn":
                return "its turn"
            case "timer":
                return f"its time, {self.what:g} s"
            case "tasks":
                return listed([task.get_name() for task in self.what], " and ")
            case "object":
                return re.sub(r"^<(?:[\w.]+\.)?(\w+)(?: object)? at 0x\w+", r"<\1", repr(self.what))
            case "outside":
                return "something outside the loop"
            case _:
                return "a future that nobody completes"


def wait_of(task, chain):
    """What a suspended task waits for, at the end of this chain."""
    future = task._fut_waiter
    if future is None:
        return Wait("turn")
    # A coroutine that two tasks share may be closed by one of them, while the other waits.
    innermost = chain[-1] if chain and chain[-1].frame is not None else None
    code = innermost and innermost.code
    if code is _SLEEP:
        return Wait("timer", innermost.frame.f_locals["h"].when())
    if waiting := list(_unfinished(future)):
        return Wait("tasks", waiting)
    own = innermost.frame.f_locals if innermost and innermost.is_asyncio() else {}
    if code in LOOKED_INTO:
        group = own["fs"] if code is _WAIT else own["self"]._tasks if code is _LEAVE_GROUP else [own["fut"]]
        waiting = [each for member in group for each in _unfinished(member)]
        return Wait("tasks", waiting) if waiting else Wait("future")
    owner = own.get("self")
    # A loop's own methods wait for sockets.
    if getattr(future, "is_outside", False) or isinstance(owner, AbstractEventLoop):
        return Wait("outside")
    return Wait("future") if owner is None else Wait("object", owner)


def _unfinished(future):
    """The tasks behind a future: itself, those it gathers, or what it shields."""
    if future.done():
        return
    if isinstance(future, _Task):
        if getattr(future, "trace_id", None) is not None:
            yield future
        return
    for child in getattr(future, "_children", ()) or _shielded(future):
        yield from _unfinished(child)


def _shielded(future):
    for callback, _context in getattr(future, "_callbacks", None) or ():
        if getattr(callback, "__qualname__", "") == "shield.<locals>._outer_done_callback":
            for name, cell in zip(callback.__code__.co_freevars, callback.__closure__, strict=True):
                if name == "inner":
                    yield cell.cell_contents


def limit_of(task):
    """When the first is up of the time limits that a task stands under; None if there is none."""
    scopes = getattr(task, "limits", None) or ()
    active = [scope for scope in scopes if scope._state is timeouts._State.ENTERED]
    if len(active) < len(scopes):
        task.limits = active
    return min((scope.when() for scope in active if scope.when() is not None), default=None)


_reschedule = timeouts.Timeout.reschedule


def _noting_reschedule(self, when):
    """Timeout.reschedule, which also every timeout that is entered goes through."""
    limits = getattr(self._task, "limits", None)
    if limits is None and self._task is not None:
        self._task.limits = [self]
    elif limits is not None and self not in limits:
        limits.append(self)
    _reschedule(self, when)


def install():
    """Let every task know its time limits."""
    timeouts.Timeout.reschedule = _noting_reschedule
