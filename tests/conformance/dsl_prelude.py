"""Stands before every conformance program: the DSL's vocabulary, with its exact output format.

Each line of a program's trace is printed as JSON, `[time, text]`. `record` runs the program, and prints how it ends as
the last line: `{"outcome", "time", "orderWasUsed"}`. A program that hangs prints no last line.
"""

import asyncio
import contextlib
import inspect
import json
import re
import sys
import time
import warnings

from ordered_sets import OrderedSet
from virtual_threads import Deadlock


class AppError(Exception):
    """The one exception of the DSL that Python does not have."""


# The DSL knows these by name, next to Python's builtin exceptions.
CancelledError = asyncio.CancelledError
InvalidStateError = asyncio.InvalidStateError
QueueEmpty = asyncio.QueueEmpty
QueueFull = asyncio.QueueFull
QueueShutDown = asyncio.QueueShutDown

# TaskGroup is not among them: its repr holds only counts and states.
_REPR_OF_OBJECT = re.compile(r"<(Task|_?\w*Future|coroutine object|[^>]* at 0x)(\W|$).*", re.DOTALL)

# What the interpreter, not asyncio, says of it has other words since Python 3.14.
_NOT_AWAITABLE = re.compile(r"object (\w+) can't be used in 'await' expression")

_REPORTED = (
    "Exception in callback",
    "exception in shielded future",
    "unhandled exception during asyncio.run() shutdown",
)

_RETURN_WHEN = {
    "ALL": asyncio.ALL_COMPLETED,
    "FIRST": asyncio.FIRST_COMPLETED,
    "EXC": asyncio.FIRST_EXCEPTION,
}

G = {}
"""The program's variables."""

_is_recording = True


def show(value):
    """The DSL's repr(), free of addresses."""
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    if isinstance(value, str):
        text = _NOT_AWAITABLE.sub(r"'\1' object can't be awaited", value)
        return f"'{_REPR_OF_OBJECT.sub('<...>', text)}'"
    if isinstance(value, list):
        return f"[{', '.join(map(show, value))}]"
    if isinstance(value, BaseExceptionGroup):
        return f"ExceptionGroup({show(value.message)}, {show(list(value.exceptions))})"
    if isinstance(value, BaseException):
        return f"{type(value).__name__}({show(value.args[0]) if value.args else ''})"
    if isinstance(value, asyncio.Task):
        return f"<Task {value.get_name()}>"
    if asyncio.isfuture(value):
        return "<Future>"
    if inspect.iscoroutine(value):
        return "<coroutine>"
    return f"<{type(value).__name__}>"


def fstate(future):
    if not future.done():
        return "pending"
    if future.cancelled():
        return "cancelled"
    if future.exception() is not None:
        return f"exception {show(future.exception())}"
    return f"result {show(future.result())}"


def P(text):
    task = asyncio.current_task()
    _note("-" if task is None else task.get_name(), text)


def _note(who, text):
    if _is_recording:
        print(json.dumps([round(time.monotonic(), 6), f"{who}| {text}"]))


def _report(what, name, describe):
    """Print `what`, and the future in variable `name` as `describe` sees it."""
    future = G.get(name)
    P(f"{what} {describe(future) if asyncio.isfuture(future) else 'n/a'}")


def show_var(name):
    P(f"{name}={show(G.get(name))}")


def showexc(error):
    cause = f" from {show(error.__cause__)}" if error.__cause__ else ""
    P(f"caught {show(error)}{cause}")


def cancel(name, msg=None):
    _report(f"cancel {name}", name, lambda future: show(future.cancel(msg)))


def state(name):
    _report(f"state {name}", name, fstate)


def result(name):
    _report("result", name, lambda future: show(future.result()))


def expired(name):
    scope = G.get(name)
    P(f"expired {name} {'n/a' if scope is None else show(scope.expired())}")


def reschedule(name, delay=None):
    G[name].reschedule(None if delay is None else asyncio.get_running_loop().time() + delay)


def corostate(name):
    coro = G.get(name)
    P(f"corostate {name} {inspect.getcoroutinestate(coro) if inspect.iscoroutine(coro) else 'n/a'}")


def query(name, method):
    P(f"query {name} {method} {show(getattr(G[name], method)())}")


def alltasks():
    P(f"alltasks {len(asyncio.all_tasks())}")


def uncancel():
    P(f"uncancel {asyncio.current_task().uncancel()}")


def cancelling():
    P(f"cancelling {asyncio.current_task().cancelling()}")


def hcancel(name):
    if G.get(name) is not None:
        G[name].cancel()


def donecb(name, then):
    future = G.get(name)
    if asyncio.isfuture(future):

        def callback(done):
            P(f"donecb {name} {fstate(done)}")
            then()

        future.add_done_callback(callback)


async def wait(names, timeout, until):
    futures = [(name, G[name]) for name in names if asyncio.isfuture(G.get(name))]
    done, pending = await asyncio.wait(
        [future for _, future in futures], timeout=timeout, return_when=_RETURN_WHEN[until]
    )
    finished = ", ".join(name for name, future in futures if future in done)
    unfinished = ", ".join(name for name, future in futures if future in pending)
    P(f"wait done=[{finished}] pending=[{unfinished}]")


def _on_loop_exception(_loop, context):
    message = context["message"]
    for reported in _REPORTED:
        if reported in message:
            # The message of a callback goes on with the repr of the callback.
            head = message[: message.index(reported)] + reported
            _note("!", f"{head}: {show(context['exception'])}")


def record(main, *, eager, backwards):
    """Run the program; `backwards` has asyncio iterate over its sets of tasks in reverse."""
    global _is_recording

    def loop_factory():
        loop = asyncio.new_event_loop()
        loop.set_exception_handler(_on_loop_exception)
        if eager:
            loop.set_task_factory(asyncio.eager_task_factory)
        return loop

    warnings.simplefilter("ignore")
    sys.unraisablehook = lambda _: None
    OrderedSet.forget_use()
    with OrderedSet.reversed_order() if backwards else contextlib.nullcontext():
        try:
            outcome = {"result": show(asyncio.run(main(), loop_factory=loop_factory))}
        except Deadlock:
            raise
        except BaseException as error:
            outcome = {"error": show(error)}
    _is_recording = False
    print(
        json.dumps(
            {"outcome": outcome, "time": round(time.monotonic(), 6), "orderWasUsed": OrderedSet.order_was_used}
        )
    )
