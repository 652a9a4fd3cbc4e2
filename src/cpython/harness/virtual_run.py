"""Runs a script of the installed Python's on the virtual clock."""

import json
import os
import runpy
import sys
import tokenize
from os import write

import harness
from hidden import hide
from script import Script


def main(descriptor):
    """Run what the host asks for, a line of JSON on this descriptor, and write there what it does.

    The request is as in `harness.run`, with `directory`: the first in which imports are looked for; or `module`: the one
    to run, in place of `filename`.
    """
    with open(descriptor, "rb", closefd=False) as host:
        request = json.loads(host.readline())
    os.set_inheritable(descriptor, False)
    harness.install()
    hide()
    sys.path.insert(0, request["directory"])
    spec = None
    if "module" in request:
        spec = _spec_of(request["module"])
        request |= {"source": spec.loader.get_source(spec.name), "filename": spec.origin}
        _write_all(descriptor, json.dumps({"file": spec.origin}).encode() + b"\n")
    else:
        # Also what is not UTF-8, and says so.
        with tokenize.open(request["filename"]) as file:
            request["source"] = file.read()
    _InstalledScript(request, lambda text: _write_all(descriptor, text.encode()), spec).run()


class _InstalledScript(Script):
    """A script that may read what the user types, and lies in a folder or a package."""

    def __init__(self, request, write, spec):
        super().__init__(request, write)
        self._spec = spec

    def _module(self, name):
        module = super()._module(name)
        if self._spec is not None:
            module.__spec__, module.__loader__ = self._spec, self._spec.loader
            module.__package__ = self._spec.parent
        return module

    def _stdin(self):
        return sys.stdin


def _spec_of(name):
    """Of a module, or of a package's `__main__`. Ends the process as Python itself does if there is none."""
    try:
        _name, spec, _code = runpy._get_module_details(name, runpy._Error)
    except runpy._Error as error:
        sys.exit(f"{sys.executable}: {error}")
    return spec


def _write_all(descriptor, data):
    while data:
        data = data[write(descriptor, data) :]
