"""Lets functions be suspended in the midst of a call, as those that a thread runs have to be.

There is one stack here. Hence each function of Python that a thread calls has a twin: a coroutine function of the same
text, in which every call that may wait is awaited. What has no twin runs on the stack as ever: what is written in C, and
generators.
"""

import ast
import builtins
import functools
import linecache
from contextvars import Context
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR
from types import BuiltinMethodType, CodeType, FunctionType, MethodType, coroutine

_NEVER_TWINS = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR
_CALLERS = frozenset("all any dict filter list map max min next set sorted sum tuple zip".split())
_BUILTINS = frozenset(vars(builtins)) - _CALLERS
"""What neither waits nor calls what may."""
_WAITING = frozenset(
    """
    acquire _acquire_restore fn func function _function get join put result run _run_once run_forever
    run_until_complete select shutdown sleep start submit _target wait wait_for wait_until
    """.split()
)
"""Methods that wait, or that call what may wait."""
_CALL, _WITH = "_suspending_call", "_suspending_with"
_Function = ast.FunctionDef | ast.Lambda
_LEAVES = ast.Name | ast.Constant | ast.expr_context

_texts = {}
_twins = {}


def call(function, /, *args, **options):
    """Call it. Returns what to await for its result, which may suspend the thread."""
    if type(function) is MethodType:
        function, args = function.__func__, (function.__self__, *args)
    kind = type(function)
    if kind is FunctionType:
        twin = function.__dict__.get("suspending") or _twin_of(function)
        if twin is not None:
            return twin(*args, **options)
    elif kind is functools.partial:
        return call(function.func, *function.args, *args, **{**function.keywords, **options})
    elif kind is BuiltinMethodType and function.__name__ == "run" and type(function.__self__) is Context:
        return _in_context(function.__self__, args, options)
    elif type(method := getattr(kind, "__call__", None)) is FunctionType and not isinstance(function, type):
        return call(method, function, *args, **options)
    result = function(*args, **options)
    return after_call(result)


@coroutine
def done(result):
    """To await for a result that is there."""
    return result
    yield


after_call = done
"""Makes what to await for the result of a call on the stack."""


@coroutine
def _in_context(context, args, options):
    awaitable = context.run(call, *args, **options)
    steps = awaitable if hasattr(awaitable, "send") else awaitable.__await__()
    while True:
        try:
            waiter = context.run(steps.send, None)
        except StopIteration as stop:
            return stop.value
        yield waiter


class _With:
    """A context manager whose two ends may suspend the thread."""

    def __init__(self, manager):
        self._manager = manager

    async def __aenter__(self):
        return await call(type(self._manager).__enter__, self._manager)

    async def __aexit__(self, *error):
        return await call(type(self._manager).__exit__, self._manager, *error)


_CELLS = {
    name: (lambda value: (lambda: value).__closure__[0])(value) for name, value in ((_CALL, call), (_WITH, _With))
}


def _twin_of(function):
    """The twin; None if a call of it can as well run on the stack."""
    original = function.__code__
    if original.co_flags & _NEVER_TWINS:
        return None
    if original not in _twins:
        text = _text_of(original.co_filename, function.__globals__)
        _twins[original] = text.twin_of(original)
    code = _twins[original]
    if code is None:
        return None
    cells = _CELLS | dict(zip(original.co_freevars, function.__closure__ or (), strict=True))
    closure = tuple(cells[name] for name in code.co_freevars)
    twin = FunctionType(code, function.__globals__, function.__name__, function.__defaults__, closure)
    twin.__kwdefaults__ = function.__kwdefaults__
    return twin


def prepare(modules):
    """Make the twins of all functions of these modules: in each run anew, that would take longer than the run."""
    for module in modules:
        text = _Text(linecache.getlines(module.__file__, vars(module)))
        for code in _codes_of(module):
            if not code.co_flags & _NEVER_TWINS:
                _twins[code] = text.twin_of(code)
    linecache.clearcache()


def _codes_of(module):
    """Of all functions that stand in a module's file, in whatever class or function."""
    owners = [each for each in vars(module).values() if isinstance(each, type) and each.__module__ == module.__name__]
    codes = [each.__code__ for owner in (module, *owners) for each in vars(owner).values() if type(each) is FunctionType]
    while codes:
        code = codes.pop()
        if code.co_filename == module.__file__:
            yield code
            codes += [each for each in code.co_consts if type(each) is CodeType]


def _text_of(filename, module):
    lines = linecache.getlines(filename, module)
    known = _texts.get(filename)
    if known is None or known.lines is not lines:
        known = _texts[filename] = _Text(lines)
    return known


class _Text:
    """The functions of one file."""

    def __init__(self, lines):
        self.lines = lines
        self._functions = {}
        """Those that begin at a line, each with the name of the class that it stands in."""
        self._waiting = set()
        """The names of those that may wait."""
        try:
            tree = ast.parse("".join(lines))
        except SyntaxError:
            return
        self._collect(tree, None)
        self._find_waiting()

    def twin_of(self, code):
        """The code of the twin of this code; None if it has none."""
        found = [each for each in self._functions.get(code.co_firstlineno, ()) if _is_of(code, each[0])]
        if len(found) != 1:
            return None
        node, owner = found[0]
        if isinstance(node, ast.FunctionDef) and node.name not in self._waiting:
            return None
        module = compile(_twin(node, owner, code.co_freevars), code.co_filename, "exec", dont_inherit=True)
        return next(_codes_named(module, code.co_name)).replace(co_qualname=code.co_qualname)

    def _collect(self, parent, owner):
        for node in ast.iter_child_nodes(parent):
            if isinstance(node, _Function):
                decorators = getattr(node, "decorator_list", None)
                line = (decorators[0] if decorators else node).lineno
                self._functions.setdefault(line, []).append((node, owner))
            if not isinstance(node, _LEAVES):
                inner = None if isinstance(node, _Function | ast.AsyncFunctionDef) else owner
                self._collect(node, node.name if isinstance(node, ast.ClassDef) else inner)

    def _find_waiting(self):
        """A function waits if it calls one that does, or one of which nothing is known."""
        nodes = [node for each in self._functions.values() for node, _ in each if isinstance(node, ast.FunctionDef)]
        names = {node.name for node in nodes}
        calls = [(node.name, set(_calls_of(node, names))) for node in nodes]
        grown = True
        while grown:
            known = _WAITING | self._waiting | {None}
            found = {name for name, called in calls if called & known}
            grown = not found <= self._waiting
            self._waiting |= found


def _is_of(code, node):
    if isinstance(node, ast.FunctionDef):
        return node.name == code.co_name
    places = {position[2:] for position in code.co_positions() if position[0] == node.body.lineno}
    return code.co_name == "<lambda>" and (node.body.col_offset, node.body.end_col_offset) in places


def _calls_of(function, names):
    """The names of what it may call, itself or by what it calls; None for what is not known."""
    for node in ast.walk(function):
        match node:
            case ast.With() | ast.Call(func=ast.Call() | ast.Subscript()):
                yield None
            case ast.Call(func=ast.Name(id=name)) if name not in names and name not in _BUILTINS | _CALLERS:
                yield None
            case ast.Name(id=name) if name in names:
                yield name
            case ast.Attribute(attr=name):
                yield name


def _twin(node, owner, free):
    """A module with the twin of a function, in surroundings in which its names mean the same."""
    name = getattr(node, "name", "<lambda>")
    twin = ast.copy_location(ast.AsyncFunctionDef(name, _bare(node.args), [], []), node)
    inner = twin if owner is None else ast.copy_location(ast.ClassDef(owner, [], [], [twin], []), node)
    targets = [ast.Name(each, ast.Store()) for each in (*free, _CALL, _WITH) if each != "__class__" or owner is None]
    assignment = ast.Assign(targets, ast.Constant(None))
    # Elsewhere the name of the function, or of its class, is what the module says.
    names = [] if inner.name in free else [ast.Global([inner.name])]
    around = ast.FunctionDef("around", _NO_ARGUMENTS, [*names, assignment, inner], [])
    ast.copy_location(around, node)
    module = ast.fix_missing_locations(ast.Module([around], []))
    body = node.body if isinstance(node, ast.FunctionDef) else [ast.copy_location(ast.Return(node.body), node)]
    twin.body = _awaiting(body)
    return module


_NO_ARGUMENTS = ast.arguments([], [], None, [], [], None, [])


def _bare(arguments):
    """The same parameters; their defaults are the function's own."""

    def names(parameters):
        return [ast.arg(each.arg) for each in parameters]

    return ast.arguments(
        names(arguments.posonlyargs),
        names(arguments.args),
        arguments.vararg and ast.arg(arguments.vararg.arg),
        names(arguments.kwonlyargs),
        [each and ast.Constant(None) for each in arguments.kw_defaults],
        arguments.kwarg and ast.arg(arguments.kwarg.arg),
        [ast.Constant(None) for _ in arguments.defaults],
    )


def _codes_named(code, name):
    for constant in code.co_consts:
        if type(constant) is CodeType:
            if constant.co_name == name and constant.co_flags & CO_COROUTINE:
                yield constant
            yield from _codes_named(constant, name)


_UNCHANGED = _LEAVES | ast.AsyncFunctionDef | ast.ClassDef | ast.GeneratorExp | _Function


def _awaiting(node):
    """The same with its calls awaited. New are only the nodes above a call: to copy a whole function takes twice as long."""
    if isinstance(node, list):
        return [_awaiting(each) for each in node]
    if not isinstance(node, ast.AST) or isinstance(node, _UNCHANGED):
        return node
    new = type(node)(**{name: _awaiting(value) for name, value in vars(node).items()})
    match new:
        case ast.Call(func=ast.Name(id=name)) if name in _BUILTINS:
            return new
        case ast.Call():
            return ast.copy_location(ast.Await(_call_of(_CALL, new, [new.func, *new.args], new.keywords)), node)
        case ast.With():
            for item in new.items:
                item.context_expr = _call_of(_WITH, item.context_expr, [item.context_expr])
            return ast.AsyncWith(**vars(new))
    return new


def _call_of(name, place, arguments, keywords=()):
    function = ast.copy_location(ast.Name(name, ast.Load()), place)
    return ast.copy_location(ast.Call(function, arguments, [*keywords]), place)
