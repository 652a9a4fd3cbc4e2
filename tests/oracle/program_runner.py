"""Runs translated conformance programs and records what CPython did."""

import asyncio
import gc
import json
import sys
import warnings

from dsl_prelude import Vocabulary, show
from ordered_sets import OrderedSet
from virtual_clock import Deadlock, Run, VirtualClockPolicy


def _run_once(code, eager):
    run = Run()
    policy = VirtualClockPolicy(run)
    vocabulary = Vocabulary(run.clock)

    def loop_factory():
        loop = policy.new_event_loop()
        loop.set_exception_handler(vocabulary.on_loop_exception)
        if eager:
            loop.set_task_factory(asyncio.eager_task_factory)
        return loop

    with policy.installed():
        try:
            namespace = vocabulary.namespace()
            exec(code, namespace)
            value = asyncio.run(namespace["F_main"](), loop_factory=loop_factory)
            outcome = {"result": show(value)}
        except Deadlock:
            outcome = {"deadlock": True}
        except BaseException as error:
            outcome = {"error": show(error)}
        finally:
            vocabulary.recording = False
    recording = {"trace": vocabulary.trace, "outcome": outcome, "time": round(run.clock.now, 6)}
    return None if run.cancelled_a_cycle else recording


def _record(program):
    """The recording of one program, or None if it cancels a cycle of waits."""
    code = compile(program["source"], "<program>", "exec")
    OrderedSet.forget_use()
    recording = _run_once(code, program["eager"])
    if recording is not None and OrderedSet.order_was_used:
        with OrderedSet.reversed_order():
            recording["setorder"] = _run_once(code, program["eager"]) != recording
    return recording


def run_programs(programs_json):
    """Record a JSON array of {"source", "eager"}; return a JSON array of {"trace", "outcome", "time", "setorder"?}."""
    recordings = []
    # Collecting cycles during a run would throw GeneratorExit into coroutines at arbitrary moments.
    gc.disable()
    sys.unraisablehook = lambda _: None
    with warnings.catch_warnings(action="ignore"):
        for program in json.loads(programs_json):
            recordings.append(_record(program))
            gc.collect()
    sys.unraisablehook = sys.__unraisablehook__
    gc.enable()
    return json.dumps(recordings, separators=(",", ":"))
