"""Has each step of a task told, on whichever loop: C's tasks run through its `call_soon`.

What is written out here twice would be called elsewhere; a call costs a tenth of what asyncio itself takes for a step.
"""

import asyncio
from asyncio import base_events
from asyncio.format_helpers import _format_callback_source
from types import BuiltinFunctionType

from live_task import Task

STARTED, RESUMED, PAUSED, SUSPENDED, READY, IDLE, TURN, FINISHED = range(8)
"""How the host is told of what comes at each step."""


def _type_of_step():
    """C's step of a task, which has no name in Python."""

    class Loop(asyncio.AbstractEventLoop):
        def get_debug(self):
            return False

        def call_soon(self, callback, *, context):
            self.step = callback

    async def nothing():
        pass

    loop, coroutine = Loop(), nothing()
    task = asyncio.Task(coroutine, loop=loop, name="")
    task._log_destroy_pending = False
    coroutine.close()
    return type(loop.step)


_Step = _type_of_step()


def cover_steps(loop, observer, recorder):
    """Cover the loop's `call_soon`."""
    original = loop.call_soon
    is_asyncio = isinstance(loop, base_events.BaseEventLoop)
    is_plain = is_asyncio and type(loop).call_soon is base_events.BaseEventLoop.call_soon
    add, new = loop._ready.append if is_plain else None, object.__new__
    StepHandle = _step_handle(observer, recorder)
    now, tell = recorder.monotonic, recorder.extend

    def call_soon(callback, *args, context=None):
        kind = type(callback)
        # The only function of C's with a task that is ever scheduled wakes it up.
        is_wakeup = kind is BuiltinFunctionType
        if not is_wakeup and kind is not _Step:
            return original(callback, *args, context=context)
        task = callback.__self__
        if not isinstance(task, Task) or task.trace_id is None:
            return original(callback, *args, context=context)
        if is_plain and not loop._debug and not loop._closed:
            # What its constructor does, but for asking whether the loop is in debug mode.
            handle = new(StepHandle)
            handle._context, handle._loop, handle._callback, handle._args = context, loop, callback, args
            handle._cancelled, handle._repr, handle._source_traceback = False, None, None
            add(handle)
        elif is_asyncio:
            handle = original(callback, *args, context=context)
            handle.__class__ = StepHandle
        else:
            handle = original(_step(callback, observer), *args, context=context)
        if is_wakeup:
            if observer.running is not None:
                observer.tell_early()
            tell((READY, now(), task.trace_id))
        return handle

    loop.call_soon = call_soon


def _step_handle(observer, recorder):
    """The class of a step in the ready queue of one of asyncio's own loops."""
    now, tell, look = recorder.monotonic, recorder.extend, observer.look

    class Handle(asyncio.Handle):
        __slots__ = ()

        def _run(self):
            callback, args = self._callback, self._args
            task = callback.__self__
            if args or not task.has_begun or task._must_cancel:
                observer.step_begins(task, args[0] if args else None)
            else:
                observer.running = task
                observer.busy_since = time = now()
                tell((RESUMED, time, task.trace_id))
            try:
                self._context.run(callback, *args)
            except (SystemExit, KeyboardInterrupt):
                observer.step_ends(task)
                raise
            except BaseException as error:  # As in a loop that is run within another: none that the task itself raises.
                text = f"Exception in callback {_format_callback_source(callback, args)}"
                self._loop.call_exception_handler({"message": text, "exception": error, "handle": self})
            if not task.done() and not observer.is_told and task.limits is None:
                time = now()
                wait, place = look(task)
                if wait is None:
                    tell((PAUSED, time, task.trace_id, place))
                else:
                    tell((SUSPENDED, time, task.trace_id, wait, place, None))
                observer.running = None
            else:
                observer.step_ends(task)
            # The traceback of a task's exception has this frame behind it: both would live until a collection.
            self = callback = args = task = None

    return Handle


def _step(callback, observer):
    """A step of a task, for a loop with handles of its own."""

    def run(*args):
        task = callback.__self__
        observer.step_begins(task, args[0] if args else None)
        try:
            callback(*args)
        finally:
            observer.step_ends(task)
            args = task = None

    return run
