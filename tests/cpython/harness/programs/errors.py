# === messages
def f(a, b): pass
def g(a, b=1): pass
def h(*, k): pass
def none(): pass
class A:
    def m(self, x): pass
def outer():
    def inner(a): pass
    return inner
cases = [
    lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: () + [], lambda: {} + {}, lambda: None + 1, lambda: 1 - "a", lambda: "a" * "b", lambda: [1] * 1.5, lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.5 % 0, lambda: 0 ** -1, lambda: 0.0 ** -1,
    lambda: 1 < "a", lambda: [] < 1, lambda: None > 1, lambda: 1 in 5, lambda: 1 in "abc", lambda: -"a", lambda: ~1.5, lambda: +[],
    lambda: f(), lambda: f(1), lambda: f(1, 2, 3), lambda: f(1, a=2), lambda: f(1, 2, zz=3), lambda: g(), lambda: g(1, 2, 3), lambda: h(), lambda: h(1), lambda: h(k=1, q=2), lambda: none(1), lambda: A().m(), lambda: A().m(1, 2), lambda: outer()(), lambda: (lambda x: x)(), lambda: f(**{"a": 1, "q": 2}), lambda: f(*5), lambda: f(**5), lambda: f(*[1], **{"a": 2}),
    lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: [1]["a"], lambda: (1,)["a"], lambda: "a"["b"], lambda: [1][1.5], lambda: {}["k"], lambda: {1: 2}[3], lambda: {}[[]], lambda: {[]: 1}, lambda: {[], 1}, lambda: 5[0], lambda: None[0], lambda: f[0], lambda: range(3)[5],
    lambda: undefined, lambda: (5).foo, lambda: "a".foo, lambda: [].foo, lambda: None.foo, lambda: f.foo, lambda: A.foo, lambda: A().foo, lambda: {}.foo, lambda: print.foo,
    lambda: 5(), lambda: "a"(), lambda: None(), lambda: [](), lambda: {}(),
    lambda: len(5), lambda: len(None), lambda: iter(5), lambda: list(5), lambda: [x for x in 5], lambda: sum(5), lambda: sum(["a"]), lambda: sum([[1]]), lambda: max([]), lambda: max(1, "a"), lambda: sorted([1, "a"]), lambda: sorted(5), lambda: ",".join([1]), lambda: ",".join(5), lambda: enumerate(5), lambda: list(zip(1)), lambda: next([]), lambda: next(iter([])), lambda: reversed(5),
    lambda: int("x"), lambda: int("1.5"), lambda: int([]), lambda: int(None), lambda: float("x"), lambda: float([]), lambda: float("inf") and int(float("inf")), lambda: int(float("nan")), lambda: range("a"), lambda: range(1.5), lambda: range(1, 2, 0), lambda: round("a"), lambda: abs("a"), lambda: chr(-1), lambda: ord("ab"), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: str.upper(5), lambda: isinstance(1, 1),
    lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: {}.pop("k"), lambda: {}.popitem(), lambda: "a".index("z"), lambda: "a".split(""), lambda: "a".split(1), lambda: {1}.remove(2), lambda: set().pop(), lambda: (1,).index(2), lambda: [].append(), lambda: list(zip([1], [1, 2], strict=True)), lambda: "a".replace(1, 2), lambda: "a".startswith(1),
    lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: 10 ** 400 * 1.0, lambda: 1 << -1,
]
for i, case in enumerate(cases):
    try:
        print(i, case())
    except Exception as e:
        print(i, type(e).__name__, e, e.args)
# === unpacking
def attempt(fn):
    try: fn()
    except Exception as e: print(type(e).__name__, e)
def a():
    x, y = 1
def b():
    x, y = 1, 2, 3
def c():
    x, y = [1]
def d():
    x, *y, z = [1]
def e():
    x, y = None
def f():
    for x, y in [1]: pass
def g():
    x, y = "abc"
def h():
    (x, y), z = (1, 2, 3), 4
def i():
    x, y = (v for v in range(3))
def j():
    [1][5] = 1
def k():
    (1,)[0] = 1
def l():
    "a"[0] = "b"
def m():
    x = 5
    x[0] = 1
def n():
    x = {}
    del x["a"]
def o():
    x = [1]
    del x[5]
def p():
    x = 1
    x += "a"
def q():
    x = [1]
    x += 5
def r():
    x = None
    x += 1
def s():
    x = 5
    x.y = 1
def t():
    x = "a"
    x -= 1
def u():
    print = 5
    print("x")
def v():
    raise 5
def w():
    raise ValueError from 5
def x():
    raise
def y():
    try: raise ValueError
    except 5: pass
def z():
    del undefined_name
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z): attempt(fn)
# === escaping: ValueError
raise ValueError("bad")
# === escaping: without text
raise ValueError
# === escaping: KeyError
{}["missing"]
# === escaping: own class
class MyError(Exception): pass
raise MyError("mine", 2)
# === escaping: nested class
def f():
    class Local(Exception): pass
    raise Local("x")
f()
# === escaping: CancelledError
import asyncio
raise asyncio.CancelledError("msg")
# === escaping: QueueEmpty
import asyncio
asyncio.Queue().get_nowait()
# === escaping: group
raise ExceptionGroup("several", [ValueError(1), KeyError("k")])
# === escaping: SystemExit
raise SystemExit
# === escaping: SystemExit with code
raise SystemExit("bye")
# === escaping: NameError
print(undefined)
# === escaping: import
import nonexistent_module_x
# === escaping: from import
from asyncio import nonexistent
# === escaping: assertion
assert 1 == 2
# === escaping: assertion with message
assert [], "empty"
# === escaping: attribute of module
import asyncio
asyncio.slep(1)
# === escaping: from main
import asyncio
async def main():
    await asyncio.sleep(1)
    raise RuntimeError("from main")
asyncio.run(main())
# === escaping: exit code zero
raise SystemExit(0)
# === exceptions as values
for e in (ValueError(), ValueError("a"), ValueError(1), ValueError("a", 2), KeyError("k"), KeyError(1), KeyError("a", "b"), IndexError("i"), StopIteration(5), Exception(None), OSError("x"), TimeoutError(), ZeroDivisionError("z"), ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError("q")])]), BaseExceptionGroup("b", [KeyboardInterrupt()]), BaseExceptionGroup("b", [ValueError()]), AssertionError([1]), NotImplementedError("todo"), UnicodeError("u"), FileNotFoundError("f"), ConnectionError(), LookupError()):
    print(repr(e), "|", e, "|", e.args, type(e).__name__, isinstance(e, Exception), isinstance(e, OSError))
# === user exceptions
class AppError(Exception):
    """Base"""
class CodeError(AppError):
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code
    def __str__(self): return f"[{self.code}] {self.args[0]}"
class Plain(AppError):
    def __init__(self, a, b):
        self.a = a
try:
    raise CodeError("failed", code=5)
except AppError as e:
    print(e, repr(e), e.code, e.args, type(e).__name__, f"{e!r} {e}")
print(repr(Plain(1, 2)), Plain(1, 2), Plain(1, b=2).args)
class MyTimeout(TimeoutError): pass
try: raise MyTimeout("t")
except TimeoutError as e: print(type(e).__name__, isinstance(e, OSError), e)
class Both(ValueError, KeyError): pass
try: raise Both("x")
except KeyError as e: print(repr(e), e)
err = ValueError("kept"); err.note = 1; print(err.note)
class Rich(Exception):
    def __repr__(self): return "Rich!"
print([Rich(1)], Rich(1), str(Rich(2)))
# === chains
def show(e, depth=0):
    while e is not None:
        print(" " * depth, repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__))
        e, depth = e.__cause__ or e.__context__, depth + 1
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("v") from z
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: {}["k"]
except KeyError as e: show(e)
try:
    try: 1 / 0
    finally: int("x")
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("v") from None
except ValueError as e: show(e)
try:
    try:
        try: 1 / 0
        except ZeroDivisionError: raise ValueError("a")
    except ValueError: raise KeyError("b")
except KeyError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise
except ZeroDivisionError as e: show(e)
def helper(): raise RuntimeError("in helper")
try:
    try: 1 / 0
    except ZeroDivisionError: helper()
except RuntimeError as e: show(e)
# === try in all its parts
def run(what):
    try:
        print("try", what)
        if what == 1: raise ValueError("one")
        if what == 2: return "returned"
        if what == 3: raise KeyError("three")
    except ValueError as e:
        print("except", e)
        return "handled"
    except (KeyError, TypeError):
        print("tuple")
    else:
        print("else")
    finally:
        print("finally")
    return "end"
for i in range(4): print(run(i))
def loop():
    for i in range(3):
        try:
            if i == 0: continue
            if i == 2: break
            print("body", i)
        finally:
            print("f", i)
loop()
try:
    try: raise ValueError(1)
    except KeyError: print("no")
    finally: print("yes")
except ValueError as e: print("outer", e)
try: raise ValueError("x")
except ValueError as e: pass
try: print(e)
except NameError as n: print(n)
try: raise ValueError, KeyError if False else 1
except: print("x") if False else None
# === try in all its parts 2
try: raise KeyError("a")
except ValueError, KeyError: print("3.14 without brackets")
try: raise ValueError
except Exception as e: print(repr(e), e.args)
try: raise ValueError("a") from KeyError("b")
except ValueError as e: print(repr(e.__cause__))
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), OSError(4)])])
except* ValueError as g: print("V", repr(g), g.exceptions)
except* TypeError as g: print("T", repr(g))
except* OSError as g: print("O", repr(g))
else: print("else")
finally: print("fin")
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: print("V")
except ExceptionGroup as rest: print(repr(rest), rest)
try:
    try: raise ValueError("naked")
    except* ValueError as g:
        print(repr(g))
        raise
except BaseException as e: print(repr(e))
try:
    try: raise ValueError("naked")
    except* ValueError as g: raise KeyError("new")
except BaseException as e: print(repr(e))
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as g: raise KeyError("new")
except BaseException as e: print(repr(e))
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as g: raise
    except* TypeError as g: raise
except BaseException as e: print(repr(e))
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])])
print(g.split(ValueError), g.subgroup(TypeError), g.subgroup(OSError), g.message, g.subgroup(lambda e: isinstance(e, TypeError)), g.exceptions[1].exceptions)
for args in (("g",), ("g", []), (1, [ValueError()]), ("g", [1]), ("g", 5), ("g", [KeyboardInterrupt()])):
    try: print(repr(ExceptionGroup(*args)))
    except Exception as e: print(type(e).__name__, e)
# === SyntaxError: await in def
def f():
    await g()
# === SyntaxError: await at the top
import asyncio
await asyncio.sleep(1)
# === SyntaxError: async with in def
def f():
    async with g() as x: pass
# === SyntaxError: async for in def
def f():
    async for x in y: pass
# === SyntaxError: comprehension
def f():
    return [x async for x in y]
# === SyntaxError: return outside
return 5
# === SyntaxError: yield outside
yield 5
# === SyntaxError: break outside
break
# === SyntaxError: continue outside
continue
# === SyntaxError: missing colon
def f()
    pass
# === SyntaxError: missing colon in if
if True
    pass
# === SyntaxError: unclosed
print("a"
# === SyntaxError: unterminated
x = "abc
# === SyntaxError: assignment to a call
f() = 1
# === SyntaxError: assignment to a literal
1 = x
# === SyntaxError: keyword
class = 1
# === SyntaxError: indent
def f():
pass
# === SyntaxError: unexpected indent
x = 1
  y = 2
# === SyntaxError: dedent
if True:
    x = 1
  y = 2
# === SyntaxError: print statement
print "hello"
# === SyntaxError: await in lambda
async def f():
    return lambda: await g()
# === SyntaxError: return value in async generator
async def f():
    yield 1
    return 2
# === SyntaxError: yield from in async
async def f():
    yield from g()
# === SyntaxError: positional after keyword
f(a=1, 2)
# === SyntaxError: default
def f(a=1, b): pass
# === SyntaxError: duplicate
def f(a, a): pass
# === SyntaxError: nonlocal
def f():
    nonlocal x
# === SyntaxError: global late
def f():
    x = 1
    global x
# === SyntaxError: mismatch
x = (1, 2]
# === SyntaxError: unmatched
x = 1)
# === SyntaxError: if assign
if x = 1: pass
# === SyntaxError: try alone
try:
    pass
x = 1
# === SyntaxError: default except first
try: pass
except: pass
except ValueError: pass
# === SyntaxError: break in star
for x in y:
    try: pass
    except* ValueError: break
# === SyntaxError: mixed
try: pass
except ValueError: pass
except* KeyError: pass
# === SyntaxError: empty f-string
f"{}"
# === SyntaxError: f-string brace
f"}"
# === SyntaxError: else
x = 1 if 2
# === SyntaxError: octal
x = 0777
# === SyntaxError: invalid decimal
x = 1abc
# === SyntaxError: comma
x = [1 2]
# === SyntaxError: keyword repeated
f(a=1, a=2)
# === SyntaxError: del call
del f()
# === SyntaxError: None
None = 1
# === SyntaxError: augmented
f() += 1
# === SyntaxError: two stars
*a, *b = c
# === SyntaxError: lone star
*a = c
# === SyntaxError: generator not alone
f(x for x in y, 1)
# === SyntaxError: walrus
x := 1
# === SyntaxError: async alone
async x = 1
# === SyntaxError: indent at start
  x = 1
# === SyntaxError: unterminated triple
x = """abc
# === SyntaxError: backslash
x = 1 \ 2
# === SyntaxError: dollar
x = $a
# === SyntaxError: bare equals in call
f(1=2)
