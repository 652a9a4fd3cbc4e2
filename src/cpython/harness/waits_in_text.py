"""The awaits of a program's own functions, as they are written."""

import ast
import functools
from collections import namedtuple

from program_text import dotted

# Load what unparses before the memory is kept for all runs: each of them would have to, and it takes 40 ms.
ast.unparse(ast.Name("name"))

_WRAPPERS = {
    "asyncio.wait_for": 0,
    "asyncio.create_task": 0,
    "asyncio.ensure_future": 0,
    "asyncio.shield": 0,
    "asyncio.to_thread": 0,
}
"""Functions, each with the place of the argument that is, or calls, what is waited for."""


_CREATORS = ("create_task", "ensure_future")

CreatedTask = namedtuple("CreatedTask", ("name", "call"))


class WaitInText:
    """An await of one of the program's own functions."""

    def __init__(self, node, call, name):
        self.node = node
        """The await."""
        self.call = call
        """The call that is awaited in the end, or that starts it in a thread."""
        self.name = name
        """The plain name of the function."""
        self.is_discarded = False
        """Whether nobody looks at its value."""

    @functools.cached_property
    def written(self):
        return ast.unparse(self.call)

    def as_json(self):
        lines = {"line": self.node.lineno, "endLine": self.node.end_lineno, "callLine": self.call.lineno}
        return {"name": self.name, **lines}


def wait_of(node, text, effects, tasks=()):
    """The wait of an await; None if it is of something else. `tasks`: the calls that names were made tasks of."""
    awaited = node.value
    if type(awaited) is ast.Name and awaited.id in tasks:
        awaited = tasks[awaited.id]
    return _unwrapped(node, awaited, text, effects)


def _unwrapped(node, call, text, effects):
    if type(call) is not ast.Call:
        return None
    resolved = text.resolve(call.func) or ""
    plain = call.func.attr if type(call.func) is ast.Attribute else dotted(call.func)
    if plain == "run_in_executor" and len(call.args) > 1:
        return _in_thread(node, call, call.args[1], effects)
    if resolved == "asyncio.to_thread" and call.args:
        return _in_thread(node, call, call.args[0], effects)
    if (resolved in _WRAPPERS or plain in _CREATORS) and call.args:
        return _unwrapped(node, call.args[0], text, effects)
    return WaitInText(node, call, plain) if plain is not None and effects.is_async(plain) else None


def _in_thread(node, call, function, effects):
    name = dotted(function)
    plain = name and name.rpartition(".")[2]
    return WaitInText(node, call, plain) if plain and effects.is_sync(plain) else None


def created_task(statement):
    """The name and the call of `task = asyncio.create_task(fetch())`; None of anything else."""
    target, call = statement.targets[0], statement.value
    if type(target) is not ast.Name or type(call) is not ast.Call or not call.args:
        return None
    plain = call.func.attr if type(call.func) is ast.Attribute else dotted(call.func)
    return CreatedTask(target.id, call) if plain in _CREATORS else None


def names_in(node):
    """The names that an expression or statement reads."""
    return {each.id for each in ast.walk(node) if type(each) is ast.Name and type(each.ctx) is ast.Load}


def targets_of(statement):
    """The names that a statement gives values to."""
    return {each.id for each in ast.walk(statement) if type(each) is ast.Name and type(each.ctx) is ast.Store}


def awaits_in(statement):
    """The awaits of a statement in the order of evaluation; None if some may be skipped, or are made again and again."""
    found = []

    def visit(node):
        kind = type(node)
        if kind in (ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef):
            return True
        conditional = kind in (ast.BoolOp, ast.IfExp, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
        if conditional:
            return not any(type(each) is ast.Await for each in ast.walk(node))
        if not all(visit(child) for child in ast.iter_child_nodes(node)):
            return False
        if kind is ast.Await:
            found.append(node)
        return True

    return found if visit(statement) else None
