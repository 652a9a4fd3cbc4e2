"""Python imports this before it opens a script, from the folder that `PYTHONPATH` names first.

So the script is the main program, with its own arguments, path and traceback, and nothing of the harness beneath it.
"""

import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_HARNESS = os.path.dirname(_HERE)
_OWN = sys.modules[__name__]


def _observe():
    """Start to observe, and leave what the script and its own processes can see of it as it would be without."""
    settings = os.environ.pop("ASYNCTUTOR_OBSERVER", None)
    if settings is None:
        return
    descriptor, output, path = settings.split(":", 2)
    if path:
        os.environ["PYTHONPATH"] = path
    else:
        os.environ.pop("PYTHONPATH", None)
    sys.path.insert(0, _HARNESS)
    from hidden import hide

    try:
        import live

        live.start(int(descriptor), output == "lines")
    finally:
        hide()


def _next_sitecustomize():
    """Import the one that Python would have imported."""
    sys.modules.pop(__name__, None)
    try:
        import sitecustomize  # noqa: F401
    except ImportError as error:
        if error.name != __name__:
            raise
        sys.modules[__name__] = _OWN


try:
    _observe()
finally:
    _next_sitecustomize()
