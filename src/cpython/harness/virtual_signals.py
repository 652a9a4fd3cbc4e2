"""Signals that a program sends itself. No others come: those of the host are the harness's."""

import functools
import os
import signal
import sys
from asyncio import coroutines
from inspect import iscoroutinefunction

_DEFAULTS = {signal.SIGINT: signal.default_int_handler}
_handlers = {}


def _getsignal(number):
    return _handlers.get(signal.Signals(number), _DEFAULTS.get(number, signal.SIG_DFL))


def _signal(number, handler):
    if not callable(handler) and handler not in (signal.SIG_DFL, signal.SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    number = signal.Signals(number)
    if number in (signal.SIGKILL, signal.SIGSTOP):
        raise OSError(22, "Invalid argument")
    previous = _getsignal(number)
    _handlers[number] = handler
    return previous


def _raise_signal(number):
    handler = _getsignal(number)
    if handler is signal.SIG_DFL:
        raise SystemExit(128 + number)
    if handler is not signal.SIG_IGN:
        handler(number, sys._getframe(1))


def _kill(pid, number, *, kill=os.kill):
    if pid != os.getpid() or number == 0:
        return kill(pid, number)
    return _raise_signal(number)


def add_handler(loop, number, callback, *args):
    """What `loop.add_signal_handler` does."""
    if coroutines.iscoroutine(callback) or iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    if not isinstance(number, int):
        raise TypeError(f"sig must be an int, not {number!r}")
    if number not in signal.valid_signals():
        raise ValueError(f"invalid signal number {number}")
    signal.signal(number, functools.partial(_call_in, loop, callback, args))


def remove_handler(number):
    """What `loop.remove_signal_handler` does."""
    handler = signal.getsignal(number)
    if getattr(handler, "func", None) is not _call_in:
        return False
    signal.signal(number, _DEFAULTS.get(number, signal.SIG_DFL))
    return True


def _call_in(loop, callback, args, _number, _frame):
    loop.call_soon_threadsafe(callback, *args)


def install():
    """Let programs send and handle only their own."""
    signal.signal, signal.getsignal, signal.raise_signal, os.kill = _signal, _getsignal, _raise_signal, _kill
