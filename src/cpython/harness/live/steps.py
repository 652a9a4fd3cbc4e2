"""Has each step of a task told, on whichever loop: C's tasks run through its `call_soon`.

What is written out here would be called elsewhere; a call costs a tenth of what asyncio itself takes for a step.
"""

import asyncio
from asyncio import base_events
from asyncio.format_helpers import _format_callback_source
from types import BuiltinFunctionType

from short_forms import PAUSED, READY, RESUMED, SUSPENDED

_WRITTEN_OUT = ("call_soon", "_call_soon", "create_task")
_WHAT_SLOWS = ("close", "set_debug", "set_task_factory")
"""Methods of a loop after which it has more to do for a step, or for a new task, than what is written out here."""


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


def cover_steps(loop, observer, recorder, create_task):
    """Cover the loop's `call_soon`; and its `create_task`, where both are asyncio's own and nothing is asked of them."""
    observer.is_plain = _is_plain(loop)
    loop.call_soon = _call_soon(loop, observer, recorder)
    if observer.is_plain:
        loop.call_soon = _fast_call_soon(loop, observer, recorder, loop.call_soon)
        loop.create_task = create_task
        for name in _WHAT_SLOWS:
            _slow_down(loop, name, observer)


def _is_plain(loop):
    """Whether all that is written out here is asyncio's own, and nothing is asked of it."""
    kind, own = type(loop), base_events.BaseEventLoop
    if not issubclass(kind, own) or any(getattr(kind, name) is not getattr(own, name) for name in _WRITTEN_OUT):
        return False
    return not (loop._debug or loop._task_factory) and vars(loop).keys().isdisjoint((*_WRITTEN_OUT, *_WHAT_SLOWS))


def _slow_down(loop, name, observer):
    """Have a method of the loop say that from now on it is no plain one."""
    original = getattr(loop, name)

    def covered(*args):
        observer.is_plain = False
        return original(*args)

    setattr(loop, name, covered)


def _call_soon(loop, observer, recorder):
    original = loop.call_soon
    is_asyncio = isinstance(loop, base_events.BaseEventLoop)
    now, tell = recorder.monotonic, recorder.extend

    def call_soon(callback, *args, context=None):
        kind = type(callback)
        try:
            number = callback.__self__.trace_id if kind is _WakeUp or kind is _Step else None
        except AttributeError:  # Another function of C's, or a task of another class.
            number = None
        if number is None:
            return original(callback, *args, context=context)
        if is_asyncio:
            handle = original(callback, *args, context=context)
            handle.__class__ = _ForeignStep
        else:
            handle = original(_covered(callback, observer), *args, context=context)
        if kind is _WakeUp:
            observer.tell_early()
            tell((READY, now(), number))
        elif observer.running is callback.__self__:
            observer.is_paused = True
        return handle

    return call_soon


def _fast_call_soon(loop, observer, recorder, slow):
    """For a loop of asyncio's own: a task is the handle of its next step itself, there is at most one to come."""
    Handle, add = asyncio.Handle, loop._ready.append
    now, tell = recorder.monotonic, recorder.extend

    def call_soon(callback, *args, context=None):
        if not observer.is_plain:
            return slow(callback, *args, context=context)
        kind = type(callback)
        number = None
        if kind is _Step or kind is _WakeUp:
            task = callback.__self__
            try:
                number = task.trace_id
            except AttributeError:  # Another function of C's, or a task of another class.
                pass
        if number is None:
            handle = Handle(callback, args, loop, context)
            add(handle)
            return handle
        if kind is _WakeUp:
            if observer.running is not None:
                observer.tell_early()
            tell((READY, now(), number))
        elif task is observer.running:
            observer.is_paused = True
        task._callback = callback
        task._args = args
        task._context = context
        add(task)

    return call_soon


def runner(recorder):
    """Returns what runs the next step of a task: a method of it."""
    now, tell, look, fail = recorder.monotonic, recorder.extend, recorder.places.look, recorder.fail
    pause = recorder.places.pause

    def _run(self):
        observer, callback, args = self.observer, self._callback, self._args
        # The task would live until a collection.
        self._callback = None
        outer, observer.running = observer.running, self
        try:
            observer.busy_since = time = now()
            tell((RESUMED, time, self.trace_id))
            if (args or self.may_be_cancelled) and is_cancelled(self, args):
                self.may_be_cancelled = False
                tell(("cancel-delivered", time, self.trace_id))
        except Exception:
            fail()
        try:
            if args:
                self._args = None
                self._context.run(callback, *args)
            else:
                self._context.run(callback)
        except (SystemExit, KeyboardInterrupt):
            observer.step_ends(self)
            observer.running = outer
            raise
        except BaseException as error:  # As in a loop that is run within another: none that the task itself raises.
            handle = asyncio.Handle(callback, args, self.get_loop(), self._context)
            text = f"Exception in callback {_format_callback_source(callback, args)}"
            handle._loop.call_exception_handler({"message": text, "exception": error, "handle": handle})
            observer.step_ends(self)
            observer.running = outer
            self = callback = args = handle = None
            return
        try:
            if observer.is_paused and self.limits is None:
                observer.is_paused = False
                tell((PAUSED, now(), self.trace_id, pause(self)))
            elif (future := self._fut_waiter) is None and not observer.is_paused:
                observer.tell_finished(self)
            elif observer.is_told or self.limits is not None:
                observer.step_ends(self)
            else:
                time = now()
                wait, place = look(self, future)
                tell((SUSPENDED, time, self.trace_id, wait, place, None))
        except Exception:
            fail()
        observer.running = outer
        # The traceback of a task's exception has this frame behind it: both would live until a collection.
        self = callback = args = future = None

    return _run


def is_cancelled(task, args):
    """Whether a step of a task begins with its cancellation. `args`: of its callback, the future for which it waited."""
    if task._must_cancel or not args:
        return task._must_cancel
    [future] = args
    if isinstance(future, BaseException):
        return isinstance(future, asyncio.CancelledError)
    return future.cancelled() or isinstance(getattr(future, "_exception", None), asyncio.CancelledError)


class _ForeignStep(asyncio.Handle):
    """A step of a task on one of asyncio's loops with a `call_soon` of its own."""

    __slots__ = ()

    def _run(self):
        task = self._callback.__self__
        task._callback, task._args, task._context = self._callback, self._args, self._context
        # As there, this frame must not keep the task.
        steps = [task._run]
        self = task = None
        steps.pop()()


def _covered(callback, observer):
    """A step of a task, for a loop with handles of its own."""

    def run(*args):
        task = callback.__self__
        observer.step_begins(task, args)
        try:
            callback(*args)
        finally:
            observer.step_ends(task)
            args = task = None

    return run
