"""What a script prints, while it goes where it would go anyway."""


class Printed:
    """Covers the `write` of a text stream, and hands on each line when it is complete."""

    def __init__(self, stream, on_line):
        self._write = stream.write
        self._on_line = on_line
        self._partial = []
        """The parts of the line that is not complete."""
        stream.write = self.write

    def write(self, text):
        written = self._write(text)
        self._partial.append(text)
        if "\n" in text:
            partial, self._partial = self._partial, []
            *lines, rest = "".join(partial).split("\n")
            if rest:
                self._partial.insert(0, rest)
            for line in lines:
                self._on_line(line)
        return written

    def finish(self):
        """What is left without a newline is a line too."""
        if self._partial:
            self._on_line("".join(self._partial))
