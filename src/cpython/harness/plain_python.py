"""Takes out of the interpreter what Pyodide adds to Python, and what cannot work. It is no sandbox: the host seals itself."""

import asyncio
import asyncio.runners
import sys

_BRIDGES = ("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core")
_UNUSABLE = ("_ctypes",)
"""The seal ends the interpreter for it: without it, `import ctypes` is an ordinary ImportError."""


def install():
    """Make every module of the bridge to JavaScript impossible to import. The host's own calls still work."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "JsFinder"]
    for name in [*sys.modules, *_BRIDGES]:
        if name.partition(".")[0] in _BRIDGES:
            # None is how the import system marks a name as not importable.
            sys.modules[name] = None
    sys.modules.update(dict.fromkeys(_UNUSABLE))
    # Pyodide runs everything on the loop of the JavaScript host.
    asyncio.run = asyncio.runners.run
    asyncio.events._set_running_loop(None)
    asyncio.events._set_event_loop_policy(None)
