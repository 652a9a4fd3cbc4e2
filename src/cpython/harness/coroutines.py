"""Watches for coroutines that are made and never awaited."""

import gc
import math
import warnings
import weakref
from functools import partial
from inspect import CO_COROUTINE, CORO_CREATED, getcoroutinestate
from types import CoroutineType, FunctionType, MethodType

_close = CoroutineType.close


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
        self._watched = set()
        self._surplus = {}
        """How many more calls than beginnings of each code there were since the last step."""
        self._owned = set()
        """The identities of coroutines that a task was made of and has not begun."""
        self._drifting = {}
        """For each code those that drift: a reference and a number, by identity."""
        self._count = 0
        self._freed = []
        """`[number, name, warnings]` of each that was freed unawaited; the number is None until it is told to drift."""

    def called(self, function, argument):
        """The program calls `function`, perhaps a method of `argument`. Returns whether that may matter again."""
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
        if code.co_flags & CO_COROUTINE:
            if code not in self._watched:
                self._watched.add(code)
                self._watch(code)
            self._surplus[code] = self._surplus.get(code, 0) + 1
        return True

    def began(self, code):
        """A coroutine of this code begins."""
        self._settle(code)
        for reference, _ in [*self._drifting.get(code, {}).values()]:
            coroutine = reference()
            if coroutine is not None and coroutine.cr_running:
                self._take(coroutine)
                return

    def owned(self, coroutine):
        """A task is made of it."""
        if type(coroutine) is CoroutineType:
            self._settle(coroutine.cr_code)
            self._take(coroutine)
            self._owned.add(id(coroutine))

    def begun(self, coroutine):
        """Its task begins it."""
        self._owned.discard(id(coroutine))

    def tell_drifting(self, by):
        """A step, or what came between two, is over: tell what it has made and left. `by` is the task's number."""
        for entry in self._freed:
            if entry[0] is None:
                entry[0] = self._tell(entry[1], by)
        if self._surplus:
            self._surplus.clear()
            for coroutine in self._unstarted():
                drifting = self._drifting.setdefault(coroutine.cr_code, {})
                if id(coroutine) not in drifting:
                    number = self._tell(coroutine.__qualname__, by)
                    drifting[id(coroutine)] = weakref.ref(coroutine), number

    def freed(self, coroutine):
        """Stands in place of `warnings._warn_unawaited_coroutine`."""
        self._settle(coroutine.cr_code)
        self._owned.discard(id(coroutine))
        _, number = self._drifting.get(coroutine.cr_code, {}).pop(id(coroutine), (None, None))
        message = f"coroutine '{coroutine.__qualname__}' was never awaited"
        with self._reports.captured() as texts:
            warnings.warn(message, RuntimeWarning, stacklevel=2, source=coroutine)
        self._freed.append([number, coroutine.__qualname__, texts])

    def report(self):
        """Tell of those that were freed unawaited: the loop closes, or the program ends."""
        freed, self._freed = self._freed, []
        freed.sort(key=lambda entry: math.inf if entry[0] is None else entry[0])
        for number, name, texts in freed:
            details = {} if number is None else {"id": number}
            self._recorder.record("never-awaited", self._recorder.line(), coroutine=name, **details)
            for text in texts:
                self._reports.report(text)

    def give_up(self):
        """The program hangs: what is unstarted will never be awaited."""
        for coroutine in self._unstarted():
            self.freed(coroutine)
        self.report()

    def _unstarted(self):
        return [
            each
            for each in gc.get_objects()
            if type(each) is CoroutineType
            and getcoroutinestate(each) == CORO_CREATED
            and id(each) not in self._owned
        ]

    def _settle(self, code):
        if count := self._surplus.pop(code, 0):
            if count > 1:
                self._surplus[code] = count - 1

    def _take(self, coroutine):
        _, number = self._drifting.get(coroutine.cr_code, {}).pop(id(coroutine), (None, None))
        if number is not None:
            name = coroutine.__qualname__
            self._recorder.record("coroutine-taken", self._recorder.line(), id=number, coroutine=name)

    def _tell(self, name, by):
        self._count += 1
        line = self._recorder.line()
        self._recorder.record("coroutine-drifting", line, id=self._count, coroutine=name, by=by)
        return self._count
