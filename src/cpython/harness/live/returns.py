"""Which line a coroutine has returned from: no hook of asyncio tells, but CPython 3.12 and newer, if there are several."""

import dis
import sys
from itertools import islice

_TOOL = 4  # None that a debugger, a coverage tool or a profiler takes.


class Returns:
    """The last return from code that is watched."""

    def __init__(self):
        self._last = None, None
        self._lines = {}
        """Those of returns that were looked up."""
        self._monitoring = getattr(sys, "monitoring", None)
        if self._monitoring is not None and self._monitoring.get_tool(_TOOL) is None:
            self._monitoring.use_tool_id(_TOOL, "asynctutor")
            self._monitoring.register_callback(_TOOL, self._monitoring.events.PY_RETURN, self._returned)
        else:
            self._monitoring = None

    def watch(self, code):
        """Note from now on where it returns. If that is always the same line, there is nothing to note: it is returned."""
        lines = set()
        for instruction in dis.get_instructions(code):
            if instruction.opname.startswith("RETURN_") and instruction.opname != "RETURN_GENERATOR":
                lines.add(instruction.positions.lineno)
        if len(lines) == 1:
            return lines.pop()
        if self._monitoring is not None:
            self._monitoring.set_local_events(_TOOL, code, self._monitoring.events.PY_RETURN)
        return None

    def line_of(self, code):
        """The line at which this code has returned just now; None if it is not known."""
        last, offset = self._last
        if last is not code:
            return None
        key = id(code), offset  # To hash code takes long.
        if key not in self._lines:
            self._lines[key] = next(islice(code.co_positions(), offset // 2, None))[0]
        return self._lines[key]

    def _returned(self, code, offset, _value):
        self._last = code, offset
