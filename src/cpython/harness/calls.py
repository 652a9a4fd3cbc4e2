"""Tells one call of the program's own coroutines and asynchronous generators from another."""

import itertools
import weakref


class Calls:
    """Numbers calls through a whole run, in the order in which they are first seen."""

    def __init__(self, is_own):
        """`is_own(code)`: whether the code stands in the program's file."""
        self._is_own = is_own
        self._numbers = weakref.WeakKeyDictionary()
        self._next = itertools.count(1)

    def of(self, chain):
        """The program's own calls in an await chain, outermost first, as a trace has them."""
        return [
            {"call": self._number(link.awaitable), "name": name_of(link.awaitable), "line": link.frame.f_lineno}
            for link in chain
            if link.name is not None and link.frame is not None and self._is_own(link.code)
        ]

    def _number(self, awaitable):
        number = self._numbers.get(awaitable)
        if number is None:
            number = self._numbers[awaitable] = next(self._next)
        return number


def name_of(awaitable):
    """`fetch` and `Client.fetch`, also where they are defined in another function."""
    return awaitable.__qualname__.rpartition("<locals>.")[2]
