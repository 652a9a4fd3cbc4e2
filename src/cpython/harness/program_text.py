"""The syntax tree of a program, surveyed once: its functions, imports and names."""

import ast
import warnings

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


_KEPT = (
    ast.stmt,
    ast.Await,
    ast.Call,
    ast.NamedExpr,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
)
"""Of a function's nodes, those that are looked at again."""


class Function:
    """A function of a program."""

    def __init__(self, name, node):
        self.name = name
        """As a trace calls it."""
        self.node = node
        self.is_async = _FUNCTIONS[type(node)]
        self.nodes = []
        """Its statements, calls, awaits and comprehensions, without those of functions in it."""
        self.awaiting = set()
        """The identities of its statements that have an await in them, and not just in a statement below."""

    @property
    def plain_name(self):
        return self.name.rpartition(".")[2]


class ProgramText:
    """What a program's text has in it."""

    def __init__(self, source):
        """Raises what `ast.parse` raises."""
        with warnings.catch_warnings(action="ignore"):  # It is compiled once more, to be run.
            tree = ast.parse(source)
        self.functions = []
        """Each `Function`."""
        self.imports = {}
        """What each imported name stands for: `{"aio": "asyncio", "nap": "asyncio.sleep"}`."""
        self.names = []
        """The names and constructs that are used, each with its line."""
        self._survey(tree)

    def resolve(self, node):
        """The dotted name of an expression, as it is called where it was imported from; None if it has none."""
        name = dotted(node)
        return None if name is None else self.resolved(name)

    def resolved(self, name):
        first, dot, rest = name.partition(".")
        return self.imports.get(first, first) + dot + rest

    def _survey(self, tree):
        imports, names, plain = self.imports, self.names, []
        todo = [(tree, "", None, None)]
        while todo:
            node, scope, function, statement = todo.pop()
            kind = type(node)
            if kind is ast.Name:
                plain.append((node.lineno, node.id))
                continue
            if kind is ast.Attribute and (name := dotted(node)) is not None:
                names.append((node.lineno, name))
                continue
            if function is not None and isinstance(node, _KEPT):
                function.nodes.append(node)
                if kind is ast.Await:
                    function.awaiting.add(id(statement))
            if isinstance(node, ast.stmt):
                statement = node
            if kind in _CONSTRUCTS:
                names.append((node.lineno, _CONSTRUCTS[kind]))
            elif kind is ast.Call and type(node.func) is ast.Name:
                names.append((node.lineno, node.func.id))
            elif kind in _FUNCTIONS:
                function = Function(scope + node.name, node)
                self.functions.append(function)
                scope = ""
            elif kind is ast.Lambda:
                function = None
            elif kind is ast.ClassDef:
                scope = f"{scope}{node.name}."
            elif kind is ast.Import:
                imports |= {each.asname or each.name.partition(".")[0]: _module_of(each) for each in node.names}
            elif kind is ast.ImportFrom and node.module is not None and not node.level:
                imports |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
            if kind in (ast.Try, ast.TryStar) and node.finalbody:
                names.append((node.lineno, "try-finally"))
            todo += [(child, scope, function, statement) for child in children(node)]
        names += [(line, name) for line, name in plain if name in imports]


def dotted(node):
    """`a.b.c` of a name or of attributes of one; None of anything else."""
    rest = ""
    while type(node) is ast.Attribute:
        rest = f".{node.attr}{rest}"
        node = node.value
    return node.id + rest if type(node) is ast.Name else None


def children(node):
    """The nodes right below one, in the order of the text."""
    found = []
    for field in node._fields:
        child = getattr(node, field, None)
        if type(child) is list:
            found += [each for each in child if isinstance(each, ast.AST)]
        elif isinstance(child, ast.AST) and child._fields:
            found.append(child)
    return found


def nodes_below(node):
    """The nodes below one, without those of functions defined there."""
    todo = children(node)
    while todo:
        each = todo.pop()
        yield each
        if type(each) not in _FUNCTIONS and type(each) is not ast.Lambda:
            todo += children(each)


def _module_of(alias):
    return alias.name if alias.asname else alias.name.partition(".")[0]
