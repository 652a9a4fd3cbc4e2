"""Python imports this before it opens a script, from the folder that `PYTHONPATH` names first.

So the script is the main program, with its own arguments, path and traceback, and nothing of the harness beneath it.
"""

import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_HARNESS = os.path.dirname(_HERE)


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
    before = set(sys.modules)
    try:
        import live

        live.start(int(descriptor), output == "lines")
    finally:
        sys.path.remove(_HARNESS)
        # A script may have modules of the same names.
        for name in set(sys.modules) - before:
            if (getattr(sys.modules[name], "__file__", None) or "").startswith(_HARNESS):
                del sys.modules[name]


def _next_sitecustomize():
    """Import the one that Python would have imported."""
    sys.path[:] = [each for each in sys.path if each != _HERE]
    own = sys.modules.pop(__name__)
    try:
        import sitecustomize  # noqa: F401
    except ImportError as error:
        if error.name != __name__:
            raise
        sys.modules[__name__] = own


try:
    _observe()
finally:
    _next_sitecustomize()
