"""Has each step of a task told, on whichever loop: C's tasks run through its `call_soon`.

What is written out here would be called elsewhere; a call costs a tenth of what asyncio itself takes for a step.
"""

import asyncio
from asyncio import base_events
from asyncio.format_helpers import _format_callback_source
from types import BuiltinFunctionType

from short_forms import PAUSED, READY, RESUMED, SUSPENDED


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
_WakeUp = BuiltinFunctionType
"""The only function of C's with a task that is ever scheduled wakes it up."""


def cover_steps(loop, observer, recorder):
    """Cover the loop's `call_soon`. Returns the class of what a task has as its `task_step`."""
    original = loop.call_soon
    Step = _step_class(loop, observer, recorder)
    is_asyncio = isinstance(loop, base_events.BaseEventLoop)
    is_plain = is_asyncio and type(loop).call_soon is base_events.BaseEventLoop.call_soon
    add = loop._ready.append if is_plain else None
    now, tell = recorder.monotonic, recorder.extend

    def call_soon(callback, *args, context=None):
        kind = type(callback)
        if kind is not _WakeUp and kind is not _Step:
            return original(callback, *args, context=context)
        try:
            step = callback.__self__.task_step
        except AttributeError:  # Another function of C's, or a task of another class.
            step = None
        if step is None:
            return original(callback, *args, context=context)
        if is_plain:
            if loop._debug or loop._closed:
                loop._check_closed()
                loop._check_thread()
            # A task has at most one step to come: its handle is used again.
            handle = step
            step._callback, step._args, step._context = callback, args, context
            add(step)
        elif is_asyncio:
            handle = original(callback, *args, context=context)
            handle.__class__ = _ForeignStep
        else:
            handle = original(_covered(callback, observer), *args, context=context)
        if kind is _WakeUp:
            if observer.running is not None:
                observer.tell_early()
            tell((READY, now(), step.number))
        return handle

    loop.call_soon = call_soon
    return Step


def _step_class(loop, observer, recorder):
    """The class of a task's steps in the ready queue of one of asyncio's own loops."""
    now, tell, look = recorder.monotonic, recorder.extend, observer.look

    class Step(asyncio.Handle):
        """What is known of a task, and the handle of its next step."""

        __slots__ = ("number", "coroutine", "root", "places", "references", "may_be_cancelled")
        # Nobody has it to cancel it.
        _cancelled, _loop, _repr, _source_traceback = False, loop, None, None

        def __init__(self, number, coroutine, root):
            self.number = number
            self.coroutine = coroutine
            self.root = root
            self.places = root.places
            self.may_be_cancelled = False
            self.references = ()
            """Those to the calls of the program's that it was in the midst of last, but for its own coroutine."""

        def _run(self):
            callback, args = self._callback, self._args
            # The task would live until a collection.
            self._callback = self._args = None
            task = callback.__self__
            try:
                observer.running = task
                observer.busy_since = time = now()
                tell((RESUMED, time, self.number))
                if (args or self.may_be_cancelled) and is_cancelled(task, args[0] if args else None):
                    self.may_be_cancelled = False
                    tell(("cancel-delivered", time, self.number))
            except Exception:
                recorder.fail()
            try:
                self._context.run(callback, *args)
            except (SystemExit, KeyboardInterrupt):
                observer.step_ends(task)
                raise
            except BaseException as error:  # As in a loop that is run within another: none that the task itself raises.
                self._callback, self._args = callback, args
                text = f"Exception in callback {_format_callback_source(callback, args)}"
                loop.call_exception_handler({"message": text, "exception": error, "handle": self})
            try:
                future = task._fut_waiter
                if future is None and task.done() or observer.is_told or task.limits is not None:
                    observer.step_ends(task)
                else:
                    time = now()
                    wait, place = look(self, task, future)
                    if wait is None:
                        tell((PAUSED, time, self.number, place))
                    else:
                        tell((SUSPENDED, time, self.number, wait, place, None))
                    observer.running = None
            except Exception:
                recorder.fail()
            # The traceback of a task's exception has this frame behind it: both would live until a collection.
            self = callback = args = task = future = None

    return Step


def is_cancelled(task, future):
    """Whether a step of a task begins with its cancellation. `future` is what it waited for; None for nothing."""
    if future is None or task._must_cancel:
        return task._must_cancel
    return future.cancelled() or isinstance(getattr(future, "_exception", None), asyncio.CancelledError)


class _ForeignStep(asyncio.Handle):
    """A step of a task on one of asyncio's loops with a `call_soon` of its own."""

    __slots__ = ()

    def _run(self):
        step = self._callback.__self__.task_step
        step._callback, step._args, step._context = self._callback, self._args, self._context
        self = None
        step._run()


def _covered(callback, observer):
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
