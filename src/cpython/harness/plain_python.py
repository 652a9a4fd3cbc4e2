"""Closes the ways from Python to the JavaScript that hosts it."""

import asyncio
import asyncio.runners
import sys

_BRIDGES = ("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core")


def close():
    """Make every module of the bridge impossible to import. The host's own calls into Python still work."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "JsFinder"]
    for name in [*sys.modules, *_BRIDGES]:
        if name.partition(".")[0] in _BRIDGES:
            # None is how the import system marks a name as not importable.
            sys.modules[name] = None
    # Pyodide runs everything on the loop of the JavaScript host; take that out again.
    asyncio.run = asyncio.runners.run
    asyncio.events._set_running_loop(None)
    asyncio.events._set_event_loop_policy(None)
