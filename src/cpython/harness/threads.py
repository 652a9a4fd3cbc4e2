"""What runs in threads on behalf of tasks."""

import contextvars
import functools


def name_of(func):
    """The name of what an executor is to run, as the program knows it."""
    if isinstance(func, functools.partial) and getattr(func.func, "__name__", "") == "run":
        if isinstance(func.func.__self__, contextvars.Context):  # As to_thread() hands it over.
            func = func.args[0]
    while isinstance(func, functools.partial):
        func = func.func
    return getattr(func, "__name__", "")
