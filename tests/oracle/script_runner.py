"""Runs an ordinary Python script on a virtual clock and records what it prints, and when."""

import asyncio
import contextlib
import gc
import io
import json
import logging
import sys
import traceback
import types
import warnings

from virtual_clock import Deadlock, Run, VirtualClockPolicy

_MAIN = "__main__"
_DEADLOCK = "Deadlock: every task waits, and nothing will ever wake one"


class _TimedLines(io.TextIOBase):
    """A text stream that notes the virtual time at which each line was completed."""

    def __init__(self, clock):
        self.lines = []
        self._clock = clock
        self._partial = ""

    def writable(self):
        return True

    def write(self, text):
        *complete, self._partial = (self._partial + text).split("\n")
        self.lines += [self._line(line) for line in complete]
        return len(text)

    def finish(self):
        """Count what is left without a newline as a line, and put all lines into the order of their times."""
        if self._partial:
            self.lines.append(self._line(self._partial))
            self._partial = ""
        # Only a stand-in for a thread can have printed ahead of time.
        self.lines.sort(key=lambda line: line["t"])

    def _line(self, text):
        return {"t": round(self._clock.now, 6), "text": text}


class _WarningList(logging.Handler):
    """Collects Python's warnings, and what asyncio logs ("Task exception was never retrieved", ...)."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.texts = []

    def emit(self, record):
        self.texts.append(record.getMessage().partition("\n")[0])

    def show_warning(self, message, category, *_where):
        self.texts.append(f"{category.__name__}: {message}")

    @contextlib.contextmanager
    def collecting(self):
        logger = logging.getLogger("asyncio")
        logger.addHandler(self)
        logger.propagate = False
        try:
            with warnings.catch_warnings():
                warnings.showwarning = self.show_warning
                yield
        finally:
            logger.removeHandler(self)
            logger.propagate = True


@contextlib.contextmanager
def _as_main(module):
    """Let `module` be the `__main__` that dataclasses, pickle and the like look up."""
    previous = sys.modules[_MAIN]
    sys.modules[_MAIN] = module
    try:
        yield
    finally:
        sys.modules[_MAIN] = previous


def _last_line(error):
    """The last line of the traceback that the interpreter would print; of a group, the line that names it."""
    told = traceback.TracebackException.from_exception(error, compact=True)
    return [*told.format_exception_only()][-1].rstrip("\n")


def _execute(source, filename, module):
    """Run the script; return the last line of the traceback that it ends with, or None."""
    try:
        exec(compile(source, filename, "exec"), vars(module))
    except Deadlock:
        return _DEADLOCK
    except SystemExit as error:
        return None if error.code in (None, 0) else f"SystemExit: {error.code}"
    except BaseException as error:
        return _last_line(error)
    return None


class _Results:
    """The repr of what the last `asyncio.run` returned."""

    def __init__(self):
        self.last = "None"

    @contextlib.contextmanager
    def noting(self):
        original = asyncio.Runner.run

        def run(runner, *args, **options):
            result = original(runner, *args, **options)
            self.last = repr(result)
            return result

        asyncio.Runner.run = run
        try:
            yield
        finally:
            asyncio.Runner.run = original


def _free(module):
    """Destroy what the script has left, as at the exit of the interpreter. It may still print and warn."""
    vars(module).clear()
    gc.collect()


def run_script(source, filename):
    """Run `source` as the main program; return JSON: {"output", "stderr", "warnings", "elapsed", "result", "error"}."""
    run = Run()
    clock = run.clock
    stdout, stderr, warning_list = _TimedLines(clock), _TimedLines(clock), _WarningList()
    results = _Results()
    module = types.ModuleType(_MAIN)
    # Only at the end: the moment of a collection is not part of what a script means.
    gc.disable()
    with (
        VirtualClockPolicy(run).installed(),
        clock.in_place_of_real_time(),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
        warning_list.collecting(),
        results.noting(),
        _as_main(module),
    ):
        error = _execute(source, filename, module)
        elapsed = round(clock.now, 6)
        if error != _DEADLOCK:
            _free(module)
        stdout.finish()
        stderr.finish()
        result = json.dumps(
            {
                "output": stdout.lines,
                "stderr": stderr.lines,
                "warnings": warning_list.texts,
                "elapsed": elapsed,
                "result": results.last if error is None else None,
                "error": error,
            }
        )
        # A program that hangs gets no further; what its coroutines do when they are closed is not to be seen.
        _free(module)
    gc.enable()
    return result
