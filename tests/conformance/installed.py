"""Runs scripts on the harness's virtual clock, each in a process of its own: `python installed.py HARNESS`.

A request is a line of JSON on the standard input; what the harness writes goes to the standard output, then `{"done": true}`.
"""

import os
import sys

sys.path.insert(0, sys.argv[1])

import harness  # noqa: E402

harness.install()


def write(text, write=os.write):
    # During a run `os.write` is the program's.
    data = text.encode()
    while data:
        data = data[write(1, data) :]


for request in iter(sys.stdin.readline, ""):
    child = os.fork()
    if child == 0:
        harness.run(request, write)
        os._exit(0)
    os.waitpid(child, 0)
    write('{"done": true}\n')
