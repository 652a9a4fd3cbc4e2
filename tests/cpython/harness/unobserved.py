"""Runs a program on the harness's loop, with nobody to watch it."""


def run_unobserved(source):
    """Print, as JSON, what `source` does: its lines with their times, its warnings, its error, and how long it took."""
    import contextlib
    import gc
    import io
    import json
    import linecache
    import logging
    import sys
    import types
    import warnings

    import observed_task
    from reports import last_line
    from virtual_clock import VirtualClock
    from virtual_loop import LoopPolicy, VirtualEventLoop
    from virtual_threads import Deadlock, Threads, join_all

    clock = VirtualClock()
    told = {"output": [], "warnings": [], "error": None}

    class Lines(io.TextIOBase):
        partial = ""

        def write(self, text):
            *lines, self.partial = (self.partial + text).split("\n")
            for line in lines:
                self.tell(line)
            return len(text)

        def tell(self, line):
            told["output"].append(f"{clock.now:g} {line}")

        def finish(self):
            if self.partial:
                self.tell(self.partial)
                self.partial = ""

    class Log(logging.Handler):
        def emit(self, record):
            told["warnings"].append(record.getMessage().partition("\n")[0])

    def warned(message, category, *_where):
        told["warnings"].append(f"{category.__name__}: {message}")

    log, lines, module = Log(), Lines(), types.ModuleType("__main__")
    module.__file__ = "main.py"
    logger = logging.getLogger("asyncio")
    harness_log, main = logger.handlers[:], sys.modules["__main__"]
    logger.handlers[:] = [log]
    sys.modules["__main__"] = module
    observed_task.reset()
    linecache.cache["main.py"] = (len(source), None, source.splitlines(True), "main.py")
    with (
        warnings.catch_warnings(),
        clock.in_place_of_real_time(),
        Threads(clock, lambda is_starting: contextlib.nullcontext(), lambda: lambda seconds: None).installed(),
        LoopPolicy(lambda: VirtualEventLoop(clock)).installed(),
        contextlib.redirect_stdout(lines),
    ):
        warnings.showwarning = warned
        try:
            exec(compile(source, "main.py", "exec", dont_inherit=True), vars(module))
            join_all()
        except Deadlock:
            told["error"] = "DeadlockError"
        except SystemExit as error:
            told["error"] = None if error.code in (None, 0) else f"SystemExit: {error.code}"
        except BaseException as error:
            told["error"] = last_line(error)
        told["elapsed"] = clock.now
        lines.finish()
        counts = {what: len(told[what]) for what in ("output", "warnings")}
        vars(module).clear()
        gc.collect()
        lines.finish()
    if told["error"] == "DeadlockError":  # It gets no further.
        for what, count in counts.items():
            del told[what][count:]
    logger.handlers[:], sys.modules["__main__"] = harness_log, main
    print(json.dumps(told))
