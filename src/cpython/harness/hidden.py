"""Keeps the harness out of the sight of a script that the installed Python runs."""

import sys
from os.path import dirname

_HARNESS = dirname(__file__)


def hide():
    """Let a script have modules of the same names: those that are loaded know each other already."""
    sys.path[:] = [each for each in sys.path if not each.startswith(_HARNESS)]
    for name, module in [*sys.modules.items()]:
        if (getattr(module, "__file__", None) or "").startswith(_HARNESS):
            del sys.modules[name]
