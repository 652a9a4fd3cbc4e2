"""What is known of a program from its text alone."""

import ast
import warnings

MOST_CHARACTERS = 200_000
"""A longer text is not looked at: that would take as long as a second."""

_FUNCTIONS = {ast.FunctionDef: False, ast.AsyncFunctionDef: True}
"""Whether each is asynchronous."""
_CONSTRUCTS = {
    ast.Await: "await",
    ast.AsyncFor: "async for",
    ast.AsyncWith: "async with",
    ast.TryStar: "except*",
    ast.Yield: "yield",
    ast.YieldFrom: "yield from",
}


def outline(source):
    """As JSON: the `functions` of the program, and its `uses` of names and constructs, in the order of the lines.

    Functions are named as calls are in a trace. Uses are the names that are called or imported, and attributes: dotted,
    as they are written; where a name was imported, also as the module has it: `aio.gather` and `asyncio.gather`.
    None if the source does not compile, or is too long.
    """
    if len(source) > MOST_CHARACTERS:
        return None
    try:
        with warnings.catch_warnings(action="ignore"):  # It is compiled once more, to be run.
            tree = ast.parse(source)
        functions, imports, names = _survey(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    uses = {*names, *((line, resolved(name, imports)) for line, name in names)}
    return {
        "functions": sorted(functions, key=lambda each: each["line"]),
        "uses": [{"name": name, "line": line} for line, name in sorted(uses)],
    }


def dotted(node):
    """`a.b.c` of a name or of attributes of one; None of anything else."""
    rest = ""
    while type(node) is ast.Attribute:
        rest = f".{node.attr}{rest}"
        node = node.value
    return node.id + rest if type(node) is ast.Name else None


def resolved(name, imports):
    """A dotted name, as it is called in the module that it was imported from."""
    first, dot, rest = name.partition(".")
    return imports.get(first, first) + dot + rest


def _survey(tree):
    """The functions, what each imported name stands for, and the lines with the names on them."""
    functions, imports, names, plain = [], {}, [], []
    todo = [(tree, "")]
    while todo:
        node, scope = todo.pop()
        kind = type(node)
        if kind is ast.Name:
            plain.append((node.lineno, node.id))
            continue
        if kind is ast.Attribute and (name := dotted(node)) is not None:
            names.append((node.lineno, name))
            continue
        if kind in _CONSTRUCTS:
            names.append((node.lineno, _CONSTRUCTS[kind]))
        elif kind is ast.Call and type(node.func) is ast.Name:
            names.append((node.lineno, node.func.id))
        elif kind in _FUNCTIONS:
            whole = {"name": scope + node.name, "line": node.lineno, "endLine": node.end_lineno}
            functions.append({**whole, "isAsync": _FUNCTIONS[kind]})
            scope = ""
        elif kind is ast.ClassDef:
            scope = f"{scope}{node.name}."
        elif kind is ast.Import:
            imports |= {each.asname or each.name.partition(".")[0]: _module_of(each) for each in node.names}
        elif kind is ast.ImportFrom and node.module is not None and not node.level:
            imports |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
        if kind in (ast.Try, ast.TryStar) and node.finalbody:
            names.append((node.lineno, "try-finally"))
        for field in node._fields:
            child = getattr(node, field)
            if type(child) is list:
                todo += [(each, scope) for each in child if isinstance(each, ast.AST)]
            elif isinstance(child, ast.AST) and child._fields:
                todo.append((child, scope))
    return functions, imports, names + [(line, name) for line, name in plain if name in imports]


def _module_of(alias):
    return alias.name if alias.asname else alias.name.partition(".")[0]
