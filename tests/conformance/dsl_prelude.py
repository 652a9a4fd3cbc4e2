"""What a translated conformance program calls: the DSL's vocabulary, with its exact output format."""

import asyncio
import inspect
import re


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


def show(value):
    """The DSL's repr(), free of addresses."""
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    if isinstance(value, str):
        return f"'{_REPR_OF_OBJECT.sub('<...>', value)}'"
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


class Vocabulary:
    """The functions of one run, over that run's variables `G` and trace."""

    def __init__(self, clock):
        self.G = {}
        self.trace = []
        self.recording = True
        self._clock = clock

    def namespace(self):
        """The globals in which a translated program runs."""
        methods = {name: getattr(self, name) for name in vars(Vocabulary) if not name.startswith("_")}
        return globals() | methods | {"G": self.G}

    def P(self, text):
        task = asyncio.current_task()
        self._record("-" if task is None else task.get_name(), text)

    def on_loop_exception(self, loop, context):
        message = context["message"]
        for reported in _REPORTED:
            if reported in message:
                # The message of a callback goes on with the repr of the callback.
                head = message[: message.index(reported)] + reported
                self._record("!", f"{head}: {show(context['exception'])}")

    def _record(self, who, text):
        if self.recording:
            self.trace.append((round(self._clock.now, 6), f"{who}| {text}"))

    def _report(self, what, name, describe):
        """Print `what`, and the future in variable `name` as `describe` sees it."""
        future = self.G.get(name)
        self.P(f"{what} {describe(future) if asyncio.isfuture(future) else 'n/a'}")

    def show_var(self, name):
        self.P(f"{name}={show(self.G.get(name))}")

    def showexc(self, error):
        cause = f" from {show(error.__cause__)}" if error.__cause__ else ""
        self.P(f"caught {show(error)}{cause}")

    def cancel(self, name, msg=None):
        self._report(f"cancel {name}", name, lambda future: show(future.cancel(msg)))

    def state(self, name):
        self._report(f"state {name}", name, fstate)

    def result(self, name):
        self._report("result", name, lambda future: show(future.result()))

    def expired(self, name):
        scope = self.G.get(name)
        self.P(f"expired {name} {'n/a' if scope is None else show(scope.expired())}")

    def reschedule(self, name, delay=None):
        scope = self.G[name]
        scope.reschedule(None if delay is None else asyncio.get_running_loop().time() + delay)

    def corostate(self, name):
        coro = self.G.get(name)
        self.P(f"corostate {name} {inspect.getcoroutinestate(coro) if inspect.iscoroutine(coro) else 'n/a'}")

    def query(self, name, method):
        self.P(f"query {name} {method} {show(getattr(self.G[name], method)())}")

    def alltasks(self):
        self.P(f"alltasks {len(asyncio.all_tasks())}")

    def uncancel(self):
        self.P(f"uncancel {asyncio.current_task().uncancel()}")

    def cancelling(self):
        self.P(f"cancelling {asyncio.current_task().cancelling()}")

    def hcancel(self, name):
        if self.G.get(name) is not None:
            self.G[name].cancel()

    def donecb(self, name, then):
        future = self.G.get(name)
        if asyncio.isfuture(future):

            def callback(done):
                self.P(f"donecb {name} {fstate(done)}")
                then()

            future.add_done_callback(callback)

    async def wait(self, names, timeout, until):
        futures = [(name, self.G[name]) for name in names if asyncio.isfuture(self.G.get(name))]
        done, pending = await asyncio.wait(
            [future for _, future in futures], timeout=timeout, return_when=_RETURN_WHEN[until]
        )
        finished = ", ".join(name for name, future in futures if future in done)
        unfinished = ", ".join(name for name, future in futures if future in pending)
        self.P(f"wait done=[{finished}] pending=[{unfinished}]")
