"""Has CPython tell what no hook of asyncio does: calls and beginnings of coroutines, and the lines where they end.

Python 3.11 tells nothing of it: there no coroutine drifts, and a task ends at the line where it stood last.
"""

import contextlib
import sys
from asyncio import locks, queues, taskgroups, tasks, timeouts
from functools import partial
from inspect import CO_COROUTINE
from types import CodeType, FunctionType, MethodType

from errnos import raised

_monitoring = getattr(sys, "monitoring", None)
_events = _monitoring and _monitoring.events
_TOOL = 4  # None that a debugger, a coverage tool or a profiler takes.


def _functions_of(module):
    """The code of all functions and methods that a module defines."""
    for owner in [module, *(each for each in vars(module).values() if isinstance(each, type))]:
        for each in vars(owner).values():
            if isinstance(each, FunctionType) and each.__module__ == module.__name__:
                yield each.__code__


_ASYNCIO = [code for module in (locks, queues, taskgroups, tasks, timeouts) for code in _functions_of(module)]
"""Calls here are counted, too: they make the coroutines that asyncio awaits, and some that it hands to the program."""


def watch_beginning(code):
    """Have the coroutines of this code told when they begin."""
    _monitoring.set_local_events(_TOOL, code, _monitoring.get_local_events(_TOOL, code) | _events.PY_START)


def watch(code, is_line_wanted):
    """Have the calls and ends in a program's code told, and its lines if they are wanted."""
    if _monitoring is None:
        return
    wanted = _events.CALL | (_events.LINE if is_line_wanted else 0)
    if code.co_flags & CO_COROUTINE:
        wanted |= _events.PY_RETURN
    _monitoring.set_local_events(_TOOL, code, wanted)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            watch(constant, is_line_wanted)


@contextlib.contextmanager
def monitoring(coroutines, observer, on_line):
    """Tells `coroutines` and `observer`; `on_line` is called with each line that is run, of code watched for lines."""

    def called(code, _offset, function, argument):
        if coroutines.called(function, argument):
            return None
        # Where a program calls a function of Python, it may call another the next time; asyncio does not.
        may_vary = type(function) in (FunctionType, MethodType, partial) and id(code) not in fixed
        return None if may_vary else _monitoring.DISABLE

    def began(code, _offset):
        coroutines.began(code)

    def ended(_code, _offset, _value):
        observer.ended(sys._getframe(1))

    if _monitoring is None:
        yield
        return
    fixed = {id(code) for code in _ASYNCIO}
    callbacks = {
        _events.CALL: called,
        _events.PY_START: began,
        _events.PY_RETURN: ended,
        _events.PY_UNWIND: ended,
        _events.RAISE: raised,
        _events.LINE: lambda _code, line: on_line(line),
    }
    _monitoring.use_tool_id(_TOOL, "harness")
    for event, callback in callbacks.items():
        _monitoring.register_callback(_TOOL, event, callback)
    for code in _ASYNCIO:
        _monitoring.set_local_events(_TOOL, code, _events.CALL)
    # Exceptions cannot be watched in one code alone.
    _monitoring.set_events(_TOOL, _events.PY_UNWIND | _events.RAISE)
    try:
        yield
    finally:
        if hasattr(_monitoring, "clear_tool_id"):  # Before Python 3.14 a process runs one script.
            _monitoring.clear_tool_id(_TOOL)
        _monitoring.free_tool_id(_TOOL)
