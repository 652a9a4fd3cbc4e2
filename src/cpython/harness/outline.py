"""What is known of a program from its text alone."""

import ast

from handlers import catches_of
from overlaps import overlaps_of
from program_text import ProgramText, dotted, is_async, own_nodes

MOST_CHARACTERS = 200_000
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
        functions, dropped, blocks = [], [], []
        for name, node in sorted(text.functions, key=lambda each: each[1].lineno):
            functions.append(
                {
                    "name": name,
                    "line": node.lineno,
                    "endLine": node.end_lineno,
                    "isAsync": is_async(node),
                    "isEndless": _is_endless(node),
                }
            )
            for each in own_nodes(node):
                if type(each) is ast.Expr and _is_creation(each.value):
                    dropped.append(each.lineno)
                elif type(each) is ast.AsyncWith:
                    blocks += [_block(each, item.context_expr, text) for item in each.items]
        return {
            "functions": functions,
            "uses": [{"name": name, "line": line} for line, name in sorted(uses)],
            "droppedTasks": sorted(dropped),
            "blocks": sorted(blocks, key=lambda each: each["line"]),
            "catches": catches_of(text),
            "overlaps": overlaps_of(text),
            "connections": _connections(text, blocks),
        }
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _is_endless(function):
    """Whether it has a loop that only an exception ends."""
    return any(
        type(each) is ast.While
        and type(each.test) is ast.Constant
        and each.test.value
        and not any(type(inner) in (ast.Break, ast.Return) for inner in own_nodes(each))
        for each in own_nodes(function)
    )


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
    limits = [each for each in blocks if each["name"] in ("asyncio.timeout", "asyncio.timeout_at")]
    bounded = {
        dotted(call.args[0].func)
        for _, node in text.functions
        for call in own_nodes(node)
        if type(call) is ast.Call and text.resolve(call.func) == "asyncio.wait_for" and call.args
        if type(call.args[0]) is ast.Call
    }
    found = []
    for name, node in text.functions:
        if name.rpartition(".")[2] in {each.rpartition(".")[2] for each in bounded if each}:
            continue
        for each in own_nodes(node):
            if type(each) is ast.Await and type(each.value) is ast.Call:
                called = text.resolve(each.value.func)
                is_limited = any(limit["bodyLine"] <= each.lineno <= limit["endLine"] for limit in limits)
                if called in _CONNECTORS and not is_limited:
                    found.append({"name": called, "line": each.lineno})
    return sorted(found, key=lambda each: each["line"])
