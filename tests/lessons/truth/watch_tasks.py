"""Runs a script and prints, as its last line, what became of its tasks; what the script means stays the same."""


def watch(source):
    """Run `source` as the main program; print {"tasks", "finished", "result"} as JSON after all that it prints."""
    import asyncio
    import json
    import sys

    task_class, run, create = asyncio.Task, asyncio.run, asyncio.Task.__init__
    tasks, finished, result = [], [], None

    def finish(number, task):
        # Not task.exception(): asyncio would no longer warn that nobody has looked at it.
        outcome = "cancelled" if task.cancelled() else "failed" if task._exception else "done"
        finished.append({"task": number, "outcome": outcome})
        tasks[number]["name"] = task.get_name()

    def created(task, coro, **options):
        create(task, coro, **options)
        # The coroutines with which asyncio.run() closes the loop are its own affair.
        if "EventLoop.shutdown_" in getattr(coro, "__qualname__", ""):
            return
        number = len(tasks)
        creator = asyncio.current_task(task.get_loop())
        tasks.append({"name": task.get_name(), "main": creator is None})
        task.add_done_callback(lambda task: finish(number, task))

    def run_and_keep(*args, **options):
        nonlocal result
        result = None
        result = repr(value := run(*args, **options))
        return value

    task_class.__init__, asyncio.run = created, run_and_keep
    try:
        exec(compile(source, "main.py", "exec"), globals())
    finally:
        task_class.__init__, asyncio.run = create, run
        told = {"tasks": tasks, "finished": finished, "result": result}
        sys.stdout.write("\n" + json.dumps(told) + "\n")
