"""Observes a script on asyncio's ordinary loops and the real clock, and tells the host as it happens."""

import asyncio
import atexit
import os
import sys
import traceback
import warnings
from asyncio import events, runners

import live_task
import steps
import waits
from live_loop import LoopObserver
from live_output import Printed
from live_recorder import LiveRecorder
from reports import last_line, report_of

_ASYNCIO = os.path.dirname(asyncio.__file__)
_HARNESS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

_SAMPLED = 0.05
"""Seconds from which on a loop that is held up has the line looked up that holds it."""


def start(descriptor, is_piped):
    """Observe from now on.

    `descriptor`: where the host reads. `is_piped`: whether it reads what the script prints too, and shows it at once.
    """
    if is_piped:
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(encoding="utf-8", line_buffering=True)
    _Session(_out_of_the_way(descriptor)).install()


def _out_of_the_way(descriptor):
    """Another number for it, which no script expects, and which no process inherits that the script starts."""
    try:
        from fcntl import F_DUPFD_CLOEXEC, fcntl
    except ImportError:
        os.set_inheritable(descriptor, False)
        return descriptor
    moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 200)
    os.close(descriptor)
    return moved


class _Reports:
    """What asyncio's exception handler says, and goes on to log."""

    def __init__(self, recorder):
        self._recorder = recorder

    def report(self, text):
        self._recorder.record_here("reported", text=text)

    def exception(self, context):
        self.report(report_of(context))


class _Unawaited:
    """Coroutines that are freed unawaited. Which of them drift before, would cost each call of the script's."""

    def __init__(self, recorder):
        self._recorder = recorder

    def owned(self, coroutine):
        pass

    def begun(self, coroutine):
        pass

    def tell_drifting(self, by):
        pass

    def freed(self, coroutine):
        self._recorder.record_here("never-awaited", coroutine=coroutine.__qualname__)


class _Session:
    """The one run that this process observes."""

    def __init__(self, descriptor):
        self._recorder = LiveRecorder(descriptor, self._sample)
        self._reports = _Reports(self._recorder)
        self._unawaited = _Unawaited(self._recorder)
        self._observers = []
        self._is_on = True
        self._error = {}

    def install(self):
        live_task.install(self._observer_of, steps.runner(self._recorder))
        waits.install()
        self._cover(runners, "_cancel_all_tasks", self._cancel_all_tasks)
        warnings._warn_unawaited_coroutine = self._warning_unawaited(warnings._warn_unawaited_coroutine)
        self._cover(sys, "excepthook", self._excepthook)
        self._printed = None if sys.stdout is None else Printed(sys.stdout, self._line_printed)
        atexit.register(self._exit)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(before=self._recorder.pause, after_in_child=self._abandon)
        self._recorder.write(("hello", self._recorder.start))

    def _cover(self, owner, name, act):
        """Have `act` called with the original and its arguments."""
        original = getattr(owner, name)
        setattr(owner, name, lambda *args: act(original, *args))

    def _observer_of(self, loop):
        """The observer of a loop, which may be new; None for a loop that cannot be observed."""
        observer = getattr(loop, "observer", None)
        if observer is None and self._is_on:
            try:
                observer = LoopObserver(loop, self._recorder, self._unawaited, self._reports)
                self._observers.append(observer)
            except AttributeError:  # Of a class that lets nothing be set.
                pass
            if not type(loop).__module__.startswith("asyncio."):
                name = f"{type(loop).__module__}.{type(loop).__qualname__}"
                self._recorder.write(("loop", name, observer is not None))
        return observer

    def _sample(self):
        """Tell the lines of the program that hold loops up."""
        frames = None
        for observer in self._observers:
            since = observer.busy_since
            if since is not None and self._recorder.monotonic() - since > _SAMPLED:
                frames = frames or sys._current_frames()
                line = self._line_held(frames.get(observer.thread))
                if line is not None:
                    self._recorder.extend(("sample", line))

    def _line_held(self, frame):
        """The line of the program that holds up a loop in this frame; None where asyncio itself is at work."""
        called = None
        while frame is not None and not self._recorder.is_own(frame.f_code):
            code = frame.f_code
            if code is asyncio.Handle._run.__code__:
                is_asyncio = called is not None and called.f_code.co_filename.startswith(_ASYNCIO)
                return None if is_asyncio else self._recorder.line_of(frame)
            if code is asyncio.BaseEventLoop.run_forever.__code__:
                return None
            called, frame = frame, frame.f_back
        return frame and frame.f_lineno

    def _line_printed(self, text):
        observer = getattr(events._get_running_loop(), "observer", None)
        task = None if observer is None else observer.running_id
        self._recorder.record_here("printed", task=task, text=text)

    def _cancel_all_tasks(self, original, loop):
        observer = getattr(loop, "observer", None)
        if observer is not None and (asyncio.all_tasks(loop) or observer.has_threads()):
            observer.closing()
        original(loop)

    def _warning_unawaited(self, original):
        def warn_unawaited_coroutine(coroutine):
            self._unawaited.freed(coroutine)
            if coroutine.cr_origin is not None:
                original(coroutine)
                return
            # The original would name this file as the place.
            message = f"coroutine '{coroutine.__qualname__}' was never awaited"
            warnings.warn(message, RuntimeWarning, stacklevel=2, source=coroutine)

        return warn_unawaited_coroutine

    def _excepthook(self, original, kind, error, trace):
        self._error["error"] = last_line(error)
        lines = [line for frame, line in traceback.walk_tb(trace) if self._recorder.is_own(frame.f_code)]
        # The script itself does not compile if nothing was run; Python 3.14 has then forgotten its name already.
        if isinstance(error, SyntaxError) and (trace is None or error.filename == self._recorder.filename()):
            lines.append(error.lineno)
        if lines:
            self._error["line"] = lines[-1]
        original(kind, error, _without_harness(trace))

    def _exit(self):
        if self._is_on:
            if self._printed is not None:
                self._printed.finish()
            recorder, error = self._recorder, self._error
            recorder.close(("end", recorder.now(), error.get("error"), error.get("line")))

    def _abandon(self):
        """In a forked process."""
        self._is_on = False
        self._recorder.abandon()


def _without_harness(trace):
    """The traceback without the frames of these modules."""
    while trace is not None and _is_ours(trace):
        trace = trace.tb_next
    each = trace
    while each is not None:
        while each.tb_next is not None and _is_ours(each.tb_next):
            each.tb_next = each.tb_next.tb_next
        each = each.tb_next
    return trace


def _is_ours(trace):
    return trace.tb_frame.f_code.co_filename.startswith(_HARNESS)
