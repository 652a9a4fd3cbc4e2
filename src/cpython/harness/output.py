"""What a program writes to its standard streams."""

import functools
import io

from limits import LimitReached


class _Bytes(io.RawIOBase):
    """Takes for a text stream what is written as bytes."""

    def __init__(self, stream):
        self._stream = stream

    def writable(self):
        return True

    def write(self, data):
        written = memoryview(data).tobytes()
        self._stream.write(written.decode(errors="backslashreplace"))
        return len(written)


class _TextStream(io.TextIOBase):
    """Hands on what is written, up to a limit."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, on_limit=None, limit=None):
        """`on_limit` is called, and the program left, when it has written more than `limit` bytes."""
        self._on_limit = on_limit
        self._left = limit

    @property
    def buffer(self):
        return _Bytes(self)

    def reconfigure(self, **_options):
        """Scripts ask for UTF-8 and for whole lines, and both are so."""

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._left is not None:
            self._left -= len(text) if text.isascii() else len(text.encode(errors="surrogatepass"))
            if self._left < 0:
                self._on_limit()
                raise LimitReached
        self._take(text)
        return len(text)


class Output(_TextStream):
    """Hands on each line when it is complete."""

    def __init__(self, on_line, on_limit=None, limit=None):
        super().__init__(on_limit, limit)
        self._on_line = on_line
        self._partial = []
        """The parts of the line that is not complete."""

    def _take(self, text):
        if "\n" not in text:
            self._partial.append(text)
            return
        *complete, rest = "".join((*self._partial, text)).split("\n")
        self._partial = [rest]
        for line in complete:
            self._on_line(line)

    def finish(self):
        """What is left without a newline is a line too."""
        partial, self._partial = "".join(self._partial), []
        if partial:
            self._on_line(partial)


class ErrorOutput(_TextStream):
    """Keeps what is written, to be told at the end."""

    def __init__(self, on_limit, limit):
        super().__init__(on_limit, limit)
        self._parts = []

    def _take(self, text):
        self._parts.append(text)

    def getvalue(self):
        return "".join(self._parts)


def descriptors_written(write, stdout, stderr):
    """`os.write`, with these streams at the descriptors 1 and 2."""
    streams = {1: stdout, 2: stderr}

    @functools.wraps(write)
    def write_descriptor(fd, data, /):
        stream = streams.get(fd)
        return write(fd, data) if stream is None else stream.buffer.write(data)

    return write_descriptor
