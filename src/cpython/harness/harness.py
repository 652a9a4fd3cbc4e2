"""Runs scripts on CPython, with asyncio on a virtual clock, and tells what they do as the events of a trace."""

import gc
import importlib
import json

import loopback
import observed_loop
import observed_task
import ordered_sets
import plain_python
import suspending
import virtual_signals
import virtual_threads
import waits
from limits import ignore_interrupts
from script import Script

_PREPARED = """
    abc argparse array base64 bisect calendar collections.abc concurrent.futures contextlib contextvars copy csv
    dataclasses datetime decimal difflib enum fractions functools glob hashlib heapq hmac inspect io itertools
    json keyword logging math operator os pathlib pickle pprint queue random re secrets shutil signal socket
    statistics string struct subprocess tempfile textwrap threading time tokenize traceback types typing
    unittest unittest.mock urllib.parse uuid warnings weakref zlib
""".split()
"""Modules that programs use, and that take long to import."""

_IN_THREADS = """
    threading queue concurrent.futures.thread concurrent.futures._base asyncio.runners asyncio.base_events asyncio.events
    asyncio.futures asyncio.tasks observed_loop observer recorder threads virtual_loop virtual_threads
""".split()
"""Modules whose functions threads run, of programs that have any."""


def prepare():
    """Make the interpreter ready, once, for all the runs that follow."""
    # Nearly all that is made here stays.
    gc.disable()
    for name in _PREPARED:
        importlib.import_module(name)
    install()
    ignore_interrupts()
    suspending.prepare(map(importlib.import_module, _IN_THREADS))
    gc.enable()
    gc.collect()
    gc.freeze()


def install():
    """Have asyncio observed."""
    for module in (ordered_sets, observed_task, observed_loop, waits, virtual_threads, virtual_signals, loopback):
        module.install()


def close():
    """Take the host out of the interpreter's sight. It may have needed it until now, to load a snapshot."""
    plain_python.install()


def run(request, write):
    """Run the script of a request, a JSON object.

    The request has the `source`, its `filename`, and may have `args`, for `sys.argv`; `modules`, those that lie beside it;
    a `driver`: the source of a script that is run in its place and imports it as `exercise`; `limits`: `outputBytes`, how
    much it may print; `lines`: whether to tell each line that is run; and `locals`: whether to tell local variables.
    `write` is called with lines of JSON: `{"outline"}` first; `{"events": […]}`, again and again, with `locals`: how many
    events there were before, and the variables from then on; `{"line"}` before each line; `{"limit"}` when the time or the
    output has come to its limit; and `{"end"}`.
    """
    Script(json.loads(request), write).run()
