"""The `create_task` of a loop of asyncio's own: with fewer calls than its own and the class of tasks."""

import asyncio
import sys
from asyncio import tasks

from live_task import Task, init, next_number
from short_forms import CREATED

_new = asyncio.Task.__new__
_NAMES = (type(None), str)


def create_task_of(loop, observer, recorder):
    """For a loop that has no task factory, is open, and is not in debug mode."""
    original, roots = loop.create_task, recorder.places.roots
    now, tell, count = recorder.monotonic, recorder.extend, recorder.task_numbers.__next__
    line_of_caller = _lines(recorder)

    def create_task(coro, *, name=None, context=None, **options):
        try:
            root = roots[id(coro.cr_code)]
        except (AttributeError, KeyError):
            root = None
        is_usual = root is not None and context is None and not options and type(name) in _NAMES
        if not (is_usual and observer.is_plain and tasks.Task is Task):
            # A task factory gets what was said.
            if name is not None:
                options["name"] = name
            if context is not None:
                options["context"] = context
            return original(coro, **options)
        task = _new(Task)
        task.trace_id = None
        told = next_number() if name is None else name
        try:
            number = count()
            running = observer.running
            parent = None if running is None else running.trace_id
            tell((CREATED, now(), number, told, parent, line_of_caller(), root.first_line))
            if running is None:
                observer.note_main(number)
            task.observer = observer
            task.own_coroutine = coro
            task.root = root
            task.limits = None
            task.may_be_cancelled = False
            task.references = ()
            task.trace_id = number
        except Exception:
            recorder.fail()
        init(task, coro, loop=loop, name=f"Task-{told}" if name is None else name)
        return task

    return create_task


def _lines(recorder):
    """Returns a function that tells the line of the program's on which its caller is called.

    Tasks are mostly made where one was made before. Then asyncio has the frame that it had then so many frames further
    out, which is compared alone, as to make an object of each frame between, and to look up a line, takes long.
    """
    getframe, line_of = sys._getframe, recorder.line_of
    depth, inner_code, own_code, instruction, line = 2, None, None, None, None

    def line_of_caller():
        nonlocal depth, inner_code, own_code, instruction, line
        try:
            frame = getframe(depth)
            if frame.f_code is inner_code:
                frame = frame.f_back
                if frame.f_code is own_code and frame.f_lasti == instruction:
                    return line
        except (ValueError, AttributeError):  # There are fewer frames.
            pass
        frame, depth, inner_code, own_code = getframe(2), 2, None, None
        if (found := line_of(frame)) is None or recorder.is_own(frame.f_code):
            return found
        while not recorder.is_own(frame.f_back.f_code):
            frame, depth = frame.f_back, depth + 1
        inner_code, own_code, instruction, line = frame.f_code, frame.f_back.f_code, frame.f_back.f_lasti, found
        return line

    return line_of_caller
