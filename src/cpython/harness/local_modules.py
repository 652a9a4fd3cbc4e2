"""Modules that lie beside a program, imported from the sources that the host has handed over."""

import contextlib
import importlib.abc
import importlib.util
import sys


class LocalModules(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Finds and loads modules by their dotted names: `{name: {"source", "filename", "isPackage"}}`."""

    def __init__(self, modules):
        self._modules = modules
        self._sources = {module["filename"]: module["source"] for module in modules.values()}

    @contextlib.contextmanager
    def installed(self):
        """Let them come before all others, as the script's directory does; even before the harness's own."""
        replaced = {name: sys.modules.pop(name) for name in self._modules if name in sys.modules}
        sys.meta_path.insert(0, self)
        try:
            yield
        finally:
            # A program may have changed the list itself.
            sys.meta_path[:] = [finder for finder in sys.meta_path if finder is not self]
            sys.modules.update(replaced)

    def find_spec(self, fullname, _path=None, _target=None):
        if fullname not in self._modules:
            return None
        module = self._modules[fullname]
        spec = importlib.util.spec_from_loader(
            fullname, self, origin=module["filename"], is_package=module["isPackage"]
        )
        spec.has_location = True
        return spec

    def is_package(self, fullname):
        return self._modules[fullname]["isPackage"]

    def get_source(self, fullname):
        return self._modules[fullname]["source"]

    def get_filename(self, fullname):
        return self._modules[fullname]["filename"]

    def get_data(self, path):
        # As text: it was decoded already, and a comment that names an encoding counts no more.
        return self._sources[path]
