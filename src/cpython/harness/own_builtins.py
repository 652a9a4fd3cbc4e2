"""The builtins of the harness are its own: a program may replace those that all other modules share."""

import builtins
import contextlib
import importlib.machinery
import os
import sys

_OWN = dict(vars(builtins))
_FOLDER = os.path.dirname(os.path.abspath(__file__))


class _Loader(importlib.machinery.SourceFileLoader):
    def exec_module(self, module):
        # The functions of a module look names up there.
        vars(module)["__builtins__"] = _OWN
        super().exec_module(module)


def install():
    """Have the modules of the harness that are imported from now on look up builtins in the copy."""
    sys.path_importer_cache[_FOLDER] = importlib.machinery.FileFinder(_FOLDER, (_Loader, [".py"]))


@contextlib.contextmanager
def restored():
    """Put back, when this ends, what was replaced meanwhile: what tells of an error needs it."""
    try:
        yield
    finally:
        vars(builtins).update(_OWN)
