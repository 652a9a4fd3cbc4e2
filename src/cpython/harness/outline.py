"""What is known of a program from its text alone."""

import ast

from handlers import catches_of
from overlaps import overlaps_of
from program_text import ProgramText, dotted, nodes_below

MOST_CHARACTERS = 100_000
"""A longer text is not looked at: that would take seconds."""

_CREATORS = ("create_task", "ensure_future")
_CONNECTORS = ("asyncio.open_connection", "asyncio.open_unix_connection")


def outline(source):
    """As JSON, in the order of the lines; None if the source does not compile, or is too long.

    `functions`, named as calls are in a trace. `uses` of names that are called or imported, and attributes: dotted, as
    they are written; where a name was imported, also as the module has it: `aio.gather` and `asyncio.gather`; and of
    constructs. `droppedTasks`: the lines where a task is made and nobody keeps it. `blocks`: the objects of each
    `async with`. `catches`: where a cancellation is caught. `overlaps`: see `overlaps.py`. `connections`: awaits
    of a peer's answer with no time limit in sight.
    """
    if len(source) > MOST_CHARACTERS:
        return None
    try:
        text = ProgramText(source)
        uses = {*text.names, *((line, text.resolved(name)) for line, name in text.names)}
        connects = any(name in _CONNECTORS for _, name in uses)
        dropped, blocks = [], []
        for function in text.functions:
            for each in function.nodes:
                if type(each) is ast.Expr and _is_creation(each.value):
                    dropped.append(each.lineno)
                elif type(each) is ast.AsyncWith:
                    blocks += [_block(each, item.context_expr, text) for item in each.items]
        functions = [_function(each) for each in text.functions]
        return {
            "functions": sorted(functions, key=lambda each: each["line"]),
            "uses": [{"name": name, "line": line} for line, name in sorted(uses)],
            "droppedTasks": sorted(dropped),
            "blocks": sorted(blocks, key=lambda each: each["line"]),
            "catches": catches_of(text),
            "overlaps": _overlaps(text),
            "connections": _connections(text, blocks) if connects else [],
        }
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _overlaps(text):
    try:
        return overlaps_of(text)
    except RecursionError:  # An expression of a thousand terms: the rest is known all the same.
        return []


def _function(function):
    return {
        "name": function.name,
        "line": function.node.lineno,
        "endLine": function.node.end_lineno,
        "isAsync": function.is_async,
        "isEndless": any(_is_endless(each) for each in function.nodes if type(each) is ast.While),
    }


def _is_endless(loop):
    """Whether only an exception ends it."""
    is_true = type(loop.test) is ast.Constant and loop.test.value
    return bool(is_true) and not any(type(each) in (ast.Break, ast.Return) for each in nodes_below(loop))


def _is_creation(node):
    return type(node) is ast.Call and (dotted(node.func) or "").rpartition(".")[2] in _CREATORS


def _block(node, context, text):
    """The object of an `async with`, or what makes it, and the lines of the block."""
    target = context.func if type(context) is ast.Call else context
    return {
        "name": text.resolve(target) or "",
        "isCall": type(context) is ast.Call,
        "line": node.lineno,
        "bodyLine": node.body[0].lineno,
        "endLine": node.end_lineno,
    }


def _connections(text, blocks):
    """For each function, the first await of another machine that nothing limits, here or where it is called."""
    limits = [each for each in blocks if each["name"] in ("asyncio.timeout", "asyncio.timeout_at")]
    limited_calls = _limited_calls(text)
    found = []
    for function in text.functions:
        if function.plain_name in limited_calls:
            continue
        readers = _readers(function, text)
        awaits = [each for each in function.nodes if type(each) is ast.Await and type(each.value) is ast.Call]
        for each in sorted(awaits, key=lambda each: each.lineno):
            called = text.resolve(each.value.func)
            is_limited = any(limit["bodyLine"] <= each.lineno <= limit["endLine"] for limit in limits)
            owner, _, method = (called or "").rpartition(".")
            if not is_limited and (called in _CONNECTORS or (owner in readers and method.startswith("read"))):
                found.append({"name": called, "line": each.lineno})
                break
    return sorted(found, key=lambda each: each["line"])


def _limited_calls(text):
    """The plain names of the functions that the program calls under a time limit of `wait_for`."""
    return {
        (dotted(call.args[0].func) or "").rpartition(".")[2]
        for function in text.functions
        for call in function.nodes
        if type(call) is ast.Call and text.resolve(call.func) == "asyncio.wait_for"
        if call.args and type(call.args[0]) is ast.Call
    }


def _readers(function, text):
    """The names of the streams that a function reads from a connection of its own."""
    found = set()
    for node in function.nodes:
        if type(node) is ast.Assign and type(node.targets[0]) is ast.Tuple:
            calls = [text.resolve(each.func) for each in ast.walk(node.value) if type(each) is ast.Call]
            if any(call in _CONNECTORS for call in calls):
                found.add(dotted(node.targets[0].elts[0]))
    return found - {None}
