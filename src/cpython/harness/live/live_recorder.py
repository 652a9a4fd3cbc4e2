"""Hands the events of a run on the real clock to the host, while they happen.

Events are kept as they come, as tuples and dictionaries of plain values, and written by `marshal` in its simplest format:
whatever else would take longer than what is observed.
"""

import itertools
import marshal
import os
import select
import signal
import sys
import time
import traceback
from _thread import allocate_lock, get_native_id, start_new_thread

from places import Places
from returns import Returns

PERIOD = 0.03
"""Seconds between two batches: a board that is drawn less than thirty times a second shows none of them late."""

_FORMAT = 2
"""The last that does without references to what was written before."""

LIMIT = 5_000_000
"""Values that are written: about a million events, of which the host keeps all that a board can go back to."""

_LAST_MOMENTS = 1
"""Seconds at most until the system has ended a thread that has nothing left to do."""

# A script may replace them.
_monotonic = time.monotonic
_sleep = time.sleep
_stat = os.stat
_write = os.write


class LiveRecorder:
    """The events of one run.

    A thread of its own writes them, so that the program waits for no host, and the host for no step of a task. Events
    may come from any thread.
    """

    def __init__(self, descriptor, sample):
        """`sample` is called by the writing thread before each batch."""
        self.task_numbers = itertools.count(1)
        self.thread_numbers = itertools.count(1)
        self.start = _monotonic()
        self._descriptor = descriptor
        self._sample = sample
        self._filename = None
        self._events = []
        self.extend = self._events.extend
        """Takes an event in short form: its type, its time on the machine's clock, and what else there is of it."""
        self.monotonic = _monotonic
        self.places = Places(self)
        self.returns = Returns()
        self._stopping = allocate_lock()
        self._stopped = allocate_lock()
        self._is_open = True
        self._room = LIMIT
        """How many values more are recorded."""
        self._failure = None
        self._thread = None
        """The system's number of the thread that writes."""
        self.is_paused = True
        self.resume()

    def now(self):
        """Seconds since the start of the run."""
        return _monotonic() - self.start

    def record(self, kind, line, **details):
        """An event now, which is returned. `line` is that of the program's file, or None."""
        event = {"type": kind, "t": self.now(), **details}
        if line is not None:
            event["line"] = line
        self.extend(("event", event))
        if self.is_paused:
            self.resume()
        if not self._is_open:
            self.flush()
        return event

    def record_here(self, kind, **details):
        """An event now, on the line that is being run."""
        return self.record(kind, self.line_of(sys._getframe(1)), **details)

    def is_own(self, code):
        """Whether the code stands in the program's file."""
        return code.co_filename == (self._filename or self.filename())

    def line_of(self, frame):
        """The line of the innermost frame, from `frame` outwards, that is the program's own; None if none is."""
        filename = self._filename or self.filename()
        try:
            while frame.f_code.co_filename != filename:
                frame = frame.f_back
        except AttributeError:  # After the outermost comes None.
            return None
        return frame.f_lineno

    def resume(self):
        """Have a thread write from now on."""
        if self._is_open:
            self.is_paused = False
            self._stopping.acquire()
            self._stopped.acquire()
            start_new_thread(self._write_on, ())

    def pause(self):
        """End the thread, when it has written all so far.

        So it is before a fork, of which Python warns where there are several threads, even of those made right after it.
        It counts those of the system, where a thread is for a while after its last line.
        """
        if self._is_open and not self.is_paused:
            self.is_paused = True
            self._stopping.release()
            with self._stopped:
                self._stopping.acquire()
                self._stopping.release()
            _await_end(self._thread)

    def close(self, report):
        """Write what is left, and a report. From now on each event is written as it comes."""
        self.pause()
        self._is_open = False
        self.write(report)

    def abandon(self):
        """In a process that was forked, nothing is told."""
        self._is_open = False
        os.close(self._descriptor)
        self._descriptor = None

    def fail(self):
        """Called where an error of the harness's own is caught: the program goes on, and no more is recorded."""
        self._failure = self._failure or traceback.format_exc()

    def flush(self):
        """Returns whether anything was written."""
        data = marshal.dumps(self._events, _FORMAT)
        # A list is written with its length: other threads may have added to it since.
        count = int.from_bytes(data[1:5], "little")
        del self._events[:count]
        if self._room <= 0:
            return False
        if count:
            self._send(data)
        self._room -= count
        if self._failure is not None or self._room <= 0:
            self._room = 0
            self._write(["incomplete", self._failure])
        return count > 0 and self._descriptor is not None

    def write(self, report):
        """What is no event, after all events so far."""
        self.flush()
        self._write(list(report))

    def filename(self):
        """The file of the script, or of the module that is run as one. It is known when Python has opened it."""
        if self._filename is None:
            self._filename = getattr(sys.modules.get("__main__"), "__file__", None)
            if self._filename is not None:
                self.extend(("file", self._filename))
        return self._filename

    def _write(self, batch):
        self._send(marshal.dumps(batch, _FORMAT))

    def _send(self, data):
        if self._descriptor is None:
            return
        data = memoryview(len(data).to_bytes(4, "little") + data)
        try:
            while data:
                data = data[_write(self._descriptor, data) :]
        except OSError:
            self._descriptor = None

    def _write_on(self):
        if hasattr(signal, "pthread_sigmask"):
            # Signals are for the script, and interrupt what its own thread waits for.
            signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        self._thread = get_native_id()
        watch = _Watch(self._descriptor)
        while not self._stopping.acquire(timeout=PERIOD):
            self._sample()
            # Who has just written need not ask: Python lets go of its lock for that, and the program has to stop once more.
            if not self.flush() and watch.has_hung_up():
                _end_process()
        self.flush()
        self._stopping.release()
        self._stopped.release()


class _Watch:
    """Tells when the host has gone."""

    def __init__(self, descriptor):
        self._poll = select.poll() if hasattr(select, "poll") else None
        if self._poll is not None:
            self._poll.register(descriptor, 0)

    def has_hung_up(self):
        return self._poll is not None and bool(self._poll.poll(0))


def _await_end(thread):
    """Wait until Linux, which shows the threads of a process as files, has none of this number any more."""
    deadline = _monotonic() + _LAST_MOMENTS
    try:
        while _monotonic() < deadline:
            _stat(f"/proc/self/task/{thread}")
            _sleep(0.0001)
    except OSError:
        pass


def _end_process():
    """As when a terminal is closed; a script that goes on all the same is ended."""
    os.kill(os.getpid(), signal.SIGHUP)
    time.sleep(2)
    os._exit(1)
