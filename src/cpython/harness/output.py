"""What a program prints, line by line."""

import io

from limits import LimitReached


class Output(io.TextIOBase):
    """A text stream that hands on each line when it is complete."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, on_line, on_limit=None, limit=None):
        """`on_limit` is called, and the program left, when it has printed more than `limit` bytes."""
        self._on_line = on_line
        self._on_limit = on_limit
        self._left = limit
        self._partial = []
        """The parts of the line that is not complete."""

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
        if "\n" not in text:
            self._partial.append(text)
            return len(text)
        *complete, rest = "".join((*self._partial, text)).split("\n")
        self._partial = [rest]
        for line in complete:
            self._on_line(line)
        return len(text)

    def finish(self):
        """What is left without a newline is a line too."""
        partial, self._partial = "".join(self._partial), []
        if partial:
            self._on_line(partial)
