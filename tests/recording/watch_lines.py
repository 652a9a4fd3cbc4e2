"""Runs a script and prints, as its last line, on which of its lines everything happened."""


def watch(source):
    """Run `source` as the main program; print [what, task, line]… as JSON after all that it prints.

    What is told is what a trace records: a task is created, started, suspended, resumed or finished, somebody asks to
    cancel it, a line is printed, the thread is held. Tasks are numbered from 1; None is no task, or no line.
    """
    import asyncio
    import builtins
    import json
    import sys
    import time

    monitoring = sys.monitoring
    events = monitoring.events
    tool = monitoring.DEBUGGER_ID
    filename = "main.py"
    told, tasks, stands, yields = [], [], {}, []
    create, cancel = asyncio.Task.__init__, asyncio.Task.cancel
    real_print, real_sleep = builtins.print, time.sleep

    def current():
        try:
            return asyncio.current_task()
        except RuntimeError:
            return None

    def number(task):
        return tasks.index(task) + 1 if task in tasks else None

    def own_line():
        """The line of the innermost frame that is the script's own."""
        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != filename:
            frame = frame.f_back
        return frame and frame.f_lineno

    def tell(what, task, line):
        told.append([what, number(task), line])

    def root_of(code):
        """The current task, if this is the code of its own coroutine."""
        task = current()
        return task if task in tasks and getattr(task.get_coro(), "cr_code", None) is code else None

    def created(task, coro, **options):
        create(task, coro, **options)
        # The coroutines with which asyncio.run() closes the loop are its own affair.
        if "EventLoop.shutdown_" not in getattr(coro, "__qualname__", ""):
            tasks.append(task)
            tell("task-created", task, own_line())

    def cancelled(task, *args, **options):
        if not task.done() and current() is not None:
            tell("cancel-requested", task, own_line())
        return cancel(task, *args, **options)

    def printed(*args, **options):
        tell("printed", current(), own_line())
        real_print(*args, **options)

    def slept(seconds):
        if sys._getframe(1).f_code.co_filename == filename:
            tell("blocked", current(), own_line())
        real_sleep(seconds)

    def on_start(code, _offset):
        if code.co_filename != filename:
            return monitoring.DISABLE
        task = root_of(code)
        if task is not None and task not in stands:
            stands[task] = code.co_firstlineno
            tell("started", task, code.co_firstlineno)

    def on_resume(code, _offset, *_):
        if code.co_filename == filename and (task := root_of(code)) is not None:
            # One that is cancelled before it has begun gets the exception where it stands: at its beginning.
            first = task not in stands
            stands.setdefault(task, code.co_firstlineno)
            tell("started" if first else "resumed", task, stands[task])

    def on_yield(code, _offset, value):
        # What an asynchronous generator yields to its consumer suspends nobody.
        if code.co_filename != filename or "async_generator_wrapped" in type(value).__name__:
            return
        # The innermost coroutine yields first, then those that await it, up to the task's own.
        yields.append(own_line())
        task = root_of(code)
        if task is not None:
            stands[task] = yields[0]
            tell("suspended", task, yields[0])
            yields.clear()

    def on_end(code, _offset, _value):
        if code.co_filename == filename and (task := root_of(code)) is not None and task in stands:
            tell("finished", task, own_line())

    callbacks = {
        events.PY_START: on_start,
        events.PY_RESUME: on_resume,
        events.PY_THROW: on_resume,
        events.PY_YIELD: on_yield,
        events.PY_RETURN: on_end,
        events.PY_UNWIND: on_end,
    }
    asyncio.Task.__init__, asyncio.Task.cancel = created, cancelled
    builtins.print, time.sleep = printed, slept
    monitoring.use_tool_id(tool, "lines")
    for event, callback in callbacks.items():
        monitoring.register_callback(tool, event, callback)
    monitoring.set_events(tool, sum(callbacks))
    try:
        exec(compile(source, filename, "exec"), {"__name__": "__main__"})
    finally:
        monitoring.set_events(tool, 0)
        for event in callbacks:
            monitoring.register_callback(tool, event, None)
        monitoring.free_tool_id(tool)
        asyncio.Task.__init__, asyncio.Task.cancel = create, cancel
        builtins.print, time.sleep = real_print, real_sleep
        sys.stdout.write("\n" + json.dumps(told) + "\n")
