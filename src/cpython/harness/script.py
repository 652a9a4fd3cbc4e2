"""One run of a program, from its first line to its last."""

import asyncio
import atexit
import builtins
import contextlib
import gc
import io
import linecache
import os
import sys
import traceback
import types
import warnings

import monitoring
import observed_task
import own_builtins
from coroutines import Coroutines
from limits import LimitReached, time_limit
from local_modules import LocalModules
from observed_loop import ObservedLoop, ObservedSelector
from observer import Observer, describe_wait, safe_repr
from outline import outline
from output import ErrorOutput, Output, descriptors_written
from recorder import BATCH, Recorder
from reports import Reports, last_line
from tracebacks import leave_out_harness
from virtual_clock import VirtualClock
from virtual_loop import LoopPolicy, VirtualEventLoop
from virtual_threads import Deadlock, Threads, cannot_wait, join_all
from waits import listed

_MAIN = "__main__"
_EXERCISE = "exercise"
"""The name of the module that a driver imports."""
_DRIVER = "<driver>"


class _Loop(ObservedLoop, VirtualEventLoop):
    """The event loop of a script."""

    def __init__(self, clock, observer, recorder):
        super().__init__(clock)
        self.observer = observer
        self._recorder = recorder
        self._selector = ObservedSelector(self, self._selector)
        observer.reports.loops += 1

    def deadlock(self):
        tasks = sorted(asyncio.all_tasks(self), key=lambda task: task.trace_id or 0)
        waits = [f"{task.get_name()} waits for {describe_wait(task)}" for task in tasks]
        told = listed(waits, "; ") or "no task is left"
        if self._selector.listens():
            told += "; clients can only come from the program itself"
        self._recorder.halted = True
        error = Deadlock(f"deadlock: nothing can wake this loop again; {told}")
        lines = [f"line {task.line}: {wait}" for task, wait in zip(tasks, waits)]
        error.add_note(
            "Every task waits:\n  " + listed(lines, "\n  ")
            if lines
            else "No task is left, and no timer: nothing can wake this loop again."
        )
        return error


def _loop_class(clock, observer, recorder):
    """The class of the event loops of one script."""

    class _UnixSelectorEventLoop(_Loop):
        def __init__(self, selector=None):
            super().__init__(clock, observer, recorder)

    # For programs that look: it does what the real one does.
    _UnixSelectorEventLoop.__qualname__ = "_UnixSelectorEventLoop"
    _UnixSelectorEventLoop.__module__ = "asyncio.unix_events"
    return _UnixSelectorEventLoop


class Script:
    """One run of a program, from its first line to its last."""

    def __init__(self, request, write):
        self._source = request["source"]
        self._filename = request["filename"]
        self._args = request.get("args", [])
        self._modules = LocalModules(request.get("modules", {}))
        self._driver = request.get("driver")
        self._is_line_wanted = request.get("lines", False)
        self._clock = VirtualClock()
        batch = 1 if self._is_line_wanted else BATCH
        self._recorder = Recorder(self._clock, write, self._filename, batch, request.get("locals", False))
        self._reports = Reports(self._recorder)
        self._coroutines = Coroutines(self._recorder, self._reports, monitoring.watch_beginning)
        self._observer = Observer(self._recorder, self._coroutines, self._reports)
        self._threads = Threads(self._clock, self._observer.beside, self._observer.block_begins)
        self._clock.on_block = self._blocked
        limit = request.get("limits", {}).get("outputBytes")
        self._stdout = Output(self._printed, self._output_limit, limit)
        self._stderr = ErrorOutput(self._output_limit, limit)
        self._result = "None"
        self._limit = None

    def run(self):
        """Run it, and write all that it does."""
        modules = [self._module(_MAIN)]
        if self._driver is not None:
            modules = [types.ModuleType(_MAIN), self._module(_EXERCISE)]
        # A collection would close suspended coroutines at arbitrary moments.
        gc.disable()
        with self._surroundings(modules):
            # Before the program can write one of its own: the first counts.
            self._recorder.write({"outline": outline(self._source)})
            try:
                end = self._join(self._execute(modules))
                self._leave(modules)
            except LimitReached:
                end = {"error": "KeyboardInterrupt", "limit": self._limit}
            end |= {"elapsed": self._clock.now, "turns": self._recorder.turns}
            if stderr := self._stderr.getvalue():
                end["stderr"] = stderr
            self._recorder.write({"end": end})
            # A program that hangs gets no further; what its coroutines do when they are closed is not to be seen.
            self._recorder.halted = True
            _clear(modules)
        gc.enable()

    def _module(self, name):
        module = types.ModuleType(name)
        module.__file__ = self._filename
        return module

    def _stdin(self):
        return io.StringIO()

    @contextlib.contextmanager
    def _surroundings(self, modules):
        policy = LoopPolicy(_loop_class(self._clock, self._observer, self._recorder))
        with (
            policy.installed(),
            self._clock.in_place_of_real_time(),
            self._threads.installed(),
            contextlib.redirect_stdout(self._stdout),
            contextlib.redirect_stderr(self._stderr),
            _replaced(sys, "__stdout__", self._stdout),
            _replaced(sys, "__stderr__", self._stderr),
            _replaced(os, "write", descriptors_written(os.write, self._stdout, self._stderr)),
            self._reports.collecting(),
            time_limit(self._time_limit),
            self._coroutines.knowing_origins(),
            monitoring.monitoring(self._coroutines, self._observer, self._line_run),
            _replaced(asyncio.Runner, "run", self._noting_result(asyncio.Runner.run)),
            _replaced(warnings, "_warn_unawaited_coroutine", self._coroutines.freed),
            _replaced(sys, "stdin", self._stdin()),
            _replaced(sys, "argv", [self._filename, *self._args]),
            _replaced(sys, "unraisablehook", sys.unraisablehook),
            self._modules.installed(),
            _imported(modules),
        ):
            observed_task.reset()
            yield

    def _execute(self, modules):
        """Run the script, and the driver if there is one; return how it ends."""
        try:
            with own_builtins.restored():
                self._execute_text(self._source, self._filename, modules[-1], self._is_line_wanted)
                if self._driver is not None:
                    self._execute_text(self._driver, _DRIVER, modules[0], False)
        except LimitReached:
            raise
        except Deadlock as error:
            return self._hung(error)
        except SystemExit as error:
            if error.code not in (None, 0):
                return {"error": f"SystemExit: {error.code}"}
        except BaseException as error:
            return self._failure(error)
        return {"result": self._result}

    def _join(self, end):
        """Wait for the threads that the script has left; return how it ends."""
        try:
            if not self._recorder.halted:
                join_all()
        except Deadlock as error:
            return self._hung(error)
        return end

    def _hung(self, error):
        self._recorder.halted = True
        return {"error": f"DeadlockError: {error}", "traceback": "\n".join([*error.__notes__, ""])}

    def _execute_text(self, source, filename, module, is_line_wanted):
        linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
        code = compile(source, filename, "exec", dont_inherit=True)
        monitoring.watch(code, is_line_wanted)
        # The program has those that all other modules share.
        vars(module)["__builtins__"] = builtins
        exec(code, vars(module))

    def _failure(self, error):
        told = traceback.TracebackException.from_exception(error, compact=True)
        lines = [frame.lineno for frame in told.stack if frame.filename == self._filename]
        if isinstance(error, SyntaxError) and error.filename == self._filename:
            lines.append(error.lineno)
        leave_out_harness(told)
        end = {"error": last_line(error), "traceback": "".join(told.format())}
        if lines:
            end["errorLine"] = lines[-1]
        return end

    def _leave(self, modules):
        """Destroy what the script has left, as at the exit of the interpreter. It may still print and warn."""
        if not self._recorder.halted:
            atexit._run_exitfuncs()
        self._stdout.finish()
        if self._recorder.halted:  # It hangs. Nothing is destroyed, but what has not begun never will.
            self._recorder.halted = False
            self._coroutines.give_up()
            return
        self._reports.loops += 1  # What is freed now is told in the order in which a loop that closes tells it.
        _clear(modules)
        self._stdout.finish()
        self._coroutines.report()
        self._reports.report_leftovers()

    def _noting_result(self, original):
        def run(runner, *args, **options):
            result = original(runner, *args, **options)
            self._result = safe_repr(result)
            return result

        return run

    def _printed(self, text):
        if self._clock.ahead:
            raise cannot_wait()
        self._observer.printed(text)

    def _blocked(self, seconds):
        if self._threads.running is None:
            self._observer.block_begins()(seconds)

    def _line_run(self, line):
        self._recorder.write({"line": line})

    def _time_limit(self, frame):
        if self._recorder.is_at_work(frame):
            return False  # No event is to be lost: the next interrupt will do.
        self._stop("time", self._observer.line_of(frame))
        return self._recorder.line_of(frame) is not None

    def _output_limit(self):
        self._stop("output", self._recorder.line())

    def _stop(self, kind, line):
        if self._limit is None:
            self._limit = {"kind": kind} if line is None else {"kind": kind, "line": line}
            self._recorder.write({"limit": self._limit})
        self._recorder.halted = True


@contextlib.contextmanager
def _replaced(owner, name, value):
    original = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, original)


@contextlib.contextmanager
def _imported(modules):
    """Let these be the modules that a driver imports, and that dataclasses, pickle and the like look up."""
    previous = {module.__name__: sys.modules.get(module.__name__) for module in modules}
    sys.modules.update((module.__name__, module) for module in modules)
    try:
        yield
    finally:
        for name, module in previous.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module


def _clear(modules):
    for module in modules:
        vars(module).clear()
    gc.collect()
