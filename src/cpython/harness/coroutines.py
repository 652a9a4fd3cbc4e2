"""Watches for coroutines that are made and never awaited."""

import contextlib
import gc
import itertools
import math
import sys
import warnings
import weakref
from dataclasses import dataclass
from functools import partial
from inspect import CO_COROUTINE, CORO_CREATED, getcoroutinestate
from types import CoroutineType, FunctionType, MethodType

_close = CoroutineType.close


@dataclass
class _Freed:
    """A coroutine that was freed unawaited."""

    name: str
    line: int | None
    """Where it was made."""
    call: float
    number: int | None
    """As a drifting one; None until it is told to drift."""
    warnings: list[str]


class Coroutines:
    """The coroutines of a run that nobody has started.

    Calls of coroutine functions are counted against beginnings. Only where a step leaves some over are the objects
    looked for: a program that awaits all it makes pays for two additions.
    """

    def __init__(self, recorder, reports, watch):
        """`watch(code)` has `began` called whenever this code begins."""
        self._recorder = recorder
        self._reports = reports
        self._watch = watch
        self._watched = {}
        """By identity, as all that follows is: to hash code takes long."""
        self._calls = itertools.count()
        self._surplus = {}
        """For each code the numbers of the calls since the last step that have not led to a beginning."""
        self._owned = set()
        """The identities of coroutines that a task was made of and has not begun."""
        self._beginning = None
        """The code of the coroutine that its task is about to begin: its call is off the surplus already."""
        self._drifting = {}
        """For each code those that drift: a reference and a number, by identity."""
        self._count = 0
        self._freed = []
        """Those that were freed unawaited, and are not reported yet."""
        self._untold = []
        """Of those, the ones of the present step, of which nobody has heard that they drift."""

    def called(self, function, argument):
        """The program calls `function`, perhaps a method of `argument`. Returns whether that matters here."""
        if type(function) is partial:
            function = function.func
        if type(function) is MethodType:
            function = function.__func__
        if type(function) is not FunctionType:
            if function is not _close or type(argument) is not CoroutineType:
                return False
            self._take(argument)
            return True
        code = function.__code__
        if not code.co_flags & CO_COROUTINE:
            return False
        if id(code) not in self._watched:
            self._watched[id(code)] = code
            self._watch(code)
        self._surplus.setdefault(id(code), []).append(next(self._calls))
        return True

    def began(self, code):
        """A coroutine of this code begins."""
        if code is self._beginning:
            self._beginning = None
            return
        for reference, _ in [*self._drifting.get(id(code), {}).values()]:
            coroutine = reference()
            if coroutine is not None and coroutine.cr_running:
                self._take(coroutine)
                return
        self._settle(code)

    def owned(self, coroutine):
        """A task is made of it."""
        if type(coroutine) is CoroutineType:
            if not self._take(coroutine):
                self._settle(coroutine.cr_code)
            self._owned.add(id(coroutine))

    def begun(self, coroutine):
        """Its task is about to begin it."""
        self._owned.discard(id(coroutine))
        self._beginning = getattr(coroutine, "cr_code", None)

    def tell_drifting(self, by):
        """A step, or what came between two, is over: tell what it has made and left. `by` is the task's number."""
        self._beginning = None
        if not self._surplus and not self._untold:
            return
        made = [(each.call, each, None) for each in self._untold]
        self._untold.clear()
        if self._surplus:
            calls = {code: iter(numbers) for code, numbers in self._surplus.items()}
            self._surplus.clear()
            for each in self._unstarted():
                if id(each) not in self._drifting.get(id(each.cr_code), ()):
                    made.append((next(calls.get(id(each.cr_code), self._calls), 0), None, each))
        for _, freed, coroutine in sorted(made, key=lambda each: each[0]):
            self._count += 1
            name, line = (freed.name, freed.line) if freed else (coroutine.__qualname__, self._origin(coroutine))
            self._recorder.record("coroutine-drifting", line, id=self._count, coroutine=name, by=by)
            if freed is not None:
                freed.number = self._count
            else:
                drifting = self._drifting.setdefault(id(coroutine.cr_code), {})
                drifting[id(coroutine)] = weakref.ref(coroutine), self._count

    def freed(self, coroutine):
        """Stands in place of `warnings._warn_unawaited_coroutine`."""
        number = self._no_longer_drifting(coroutine)
        call = self._settle(coroutine.cr_code) if number is None else math.inf
        self._owned.discard(id(coroutine))
        message = f"coroutine '{coroutine.__qualname__}' was never awaited"
        with self._reports.captured() as texts:
            warnings.warn(message, RuntimeWarning, stacklevel=2, source=coroutine)
        freed = _Freed(coroutine.__qualname__, self._origin(coroutine), call, number, texts)
        self._freed.append(freed)
        if number is None:
            self._untold.append(freed)

    def report(self):
        """Tell of those that were freed unawaited: the loop closes, or the program ends."""
        freed, self._freed = self._freed, []
        self._untold.clear()
        for each in sorted(freed, key=lambda each: each.number or math.inf):
            details = {} if each.number is None else {"id": each.number}
            self._recorder.record("never-awaited", each.line, coroutine=each.name, **details)
            for text in each.warnings:
                self._reports.report(text)

    def give_up(self):
        """The program hangs: what is unstarted will never be awaited."""
        for coroutine in self._unstarted():
            self.freed(coroutine)
        self.report()

    @contextlib.contextmanager
    def knowing_origins(self):
        """Has each coroutine know where it was made."""
        depth = sys.get_coroutine_origin_tracking_depth()
        sys.set_coroutine_origin_tracking_depth(1)
        try:
            yield
        finally:
            sys.set_coroutine_origin_tracking_depth(depth)

    def _origin(self, coroutine):
        """The line of the program where it was made; None if that was elsewhere."""
        for filename, line, _ in coroutine.cr_origin or ():
            return line if self._recorder.is_own_file(filename) else None

    def _unstarted(self):
        return [
            each
            for each in gc.get_objects()
            if type(each) is CoroutineType
            and getcoroutinestate(each) == CORO_CREATED
            and id(each) not in self._owned
        ]

    def _settle(self, code):
        """Take a call off the surplus: the last, for most are awaited or dropped by the expression that makes them."""
        calls = self._surplus.get(id(code))
        if calls is None:
            return math.inf
        if len(calls) == 1:
            del self._surplus[id(code)]
        return calls.pop()

    def _take(self, coroutine):
        """Somebody takes charge of it. Returns whether it drifted."""
        number = self._no_longer_drifting(coroutine)
        if number is not None:
            self._recorder.record_here("coroutine-taken", id=number, coroutine=coroutine.__qualname__)
        return number is not None

    def _no_longer_drifting(self, coroutine):
        """Returns its number; None if it did not drift."""
        _, number = self._drifting.get(id(coroutine.cr_code), {}).pop(id(coroutine), (None, None))
        return number
