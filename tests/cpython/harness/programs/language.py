# === numbers
print(1 + 2, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 / 2, 2 ** 10, 2 ** -1, 10 ** 20, 1e16, 1e15, 1.5e-5, 0.0001, 0.1 + 0.2)
print(7.0 // 2, -7.5 % 2, 1.0, -0.0, 1e100, 3.14159, 5 / 1, 1 / 3, float("inf"), -float("inf"), float("nan"))
print(True + 1, True * 2.5, not 1, ~5, -True, +True, 5 & 3, 5 | 3, 5 ^ 3, 1 << 4, 256 >> 2, True & False, True ^ True)
print(round(2.5), round(3.5), round(2.675, 2), round(-0.5), round(1.005, 2), round(1234.5678, 1), round(5, 2), abs(-3), abs(-2.5))
print(1 == 1.0, 1 == True, 2 < 3 < 4, 1 < 3 > 2, 3 != 3.0, 10**18 == 1e18, 0.5 in (0.5,), 1 is None, None is None)
print(divmod(7, 2), divmod(-7, 2), pow(2, 5), min(3, 1, 2), max([1, 5, 3]), sum([1, 2.5, 3]), sum([0.1] * 10), sum([], 5))
print(int("42"), int(3.9), int(-3.9), int("  7 "), int("1_000"), float("2.5"), float(3), int(True), int("ff", 16), bool(""), bool("0"), bool([]), bool([0]))
print(0x1f, 0b101, 0o17, 1_000_000, 1e3, .5, 5., 123456789012345678901234567890)
print(hex(255), bin(5), oct(8), chr(65), ord("a"), (5).bit_length(), (2.0).is_integer())
print(max("apple", "fig", key=len), min([], default="none"), sorted([3, 1, 2], reverse=True), sorted("banana"), sorted(["b", "A", "c"], key=str.lower))
# === strings
s = "Hello, World"
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), len(s), s[0], s[-1], s[0:5], s[::-1], s[7:], s[:-1])
print("a,b,c".split(","), "  a b  c ".split(), "a b c".split(" ", 1), " x ".strip(), "xxaxx".strip("x"), "a\nb\nc".splitlines(), "xa".lstrip("x") + "|", "ax ".rstrip() + "|")
print("-".join(["a", "b"]), "abc".replace("b", "X"), "abcabc".count("bc"), "abc".find("c"), "abc".find("z"), "abc".index("b"), "abc".startswith("ab"), "abc".endswith(("x", "c")))
print("a" in "abc", "ab" * 3, "a" + "b", "abc" < "abd", "Z" < "a", "a" == 'a', "ab".center(6, "*"), "ab".ljust(4) + "|", "ab".rjust(4) + "|", "7".zfill(3), "abc".center(6) + "|", "abcd".center(7,"-"))
print("a-b".partition("-"), "abc".partition("x"), "a.b.c".rpartition("."), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"))
print("abc".isalpha(), "123".isdigit(), "a1".isalnum(), "".isalpha(), " ".isspace(), "ABC".isupper(), "abc".islower())
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnew\nline\\"), repr("\x00\x7f é 漢 😀"), ascii("é漢"))
print("{} and {}".format(1, "two"), "{1} {0}".format("a", "b"), "{name!r:>8}".format(name="x"), "{:05.1f}|{:>6}|{:<6}|{:^6}".format(3.14159, "r", "l", "c"), "{{}}".format())
print("😀"[0], len("😀"), "a" "b", """triple
line""", r"raw\n", 'esc\'d', "\u00e9\x41\101")
print("abc"[1:10], "abc"[5:], "abc"[-2:], "abcdef"[::2], "abcdef"[4:1:-1], "="*20)
# === f-strings
x, y, name, z = 3, 2.5, "n", [1, "a"]
print(f"{x}", f"{x!r}", f"{name!r}", f"{name=}", f"{x = }", f"{x + 1 = }", f"{z}", f"{z!s}", f"{{{x}}}", f"{y:.1f}", f"{y:8.3f}|", f"{x:03d}", f"{x:>5}|", f"{x:<5}|", f"{x:^5}|", f"{name:*^7}")
print(f"{1234567:,}", f"{1234567.891:,.2f}", f"{0.256:.1%}", f"{255:x}", f"{255:#x}", f"{5:b}", f"{5:08b}", f"{12345.678:e}", f"{1e10:g}", f"{0.00001:g}", f"{123456789:g}", f"{3.0:g}", f"{x:+d}", f"{-x:+d}", f"{x: d}")
w, p = 10, 2
print(f"{y:{w}.{p}f}|", f"{name:>{w}}|", f"{'nested ' + f'{x}'}", f"{'a' if x else 'b'}", f"{x!r:>5}|", f"{y=:.2f}", f"{(lambda a: a * 2)(4)}", f"{ {'k': 1}['k'] }", f"{x:}", f"{True:d}", f"{True}", f"{None}")
print(f"{2.5:.0f} {3.5:.0f} {0.5:.0f} {1.005:.2f} {1e20:.1f} {123.456:.10g} {1.0:.3} {100.0:.2} {1234.5:.3} {0.1:.20f}")
print(f"{10:5}|{'ab':5}|{1.5:5}|{-3:05d}|{-3.5:07.2f}|{'x':.0}|{'abcdef':.3}|{1_000:_}|{3:<03}|")
print(f"{x}" f"{y}" "lit" rf"\n{x}", f"{x:{'>'}{5}}|", f"""multi {
    x + 1
} line""")
for bad in ("d", "x"):
    try:
        print(f"{'a':{bad}}")
    except ValueError as e:
        print(e)
try:
    print(f"{[]:>5}")
except TypeError as e:
    print(e)
try:
    print(f"{1.5:d}")
except ValueError as e:
    print(e)
# === containers
a = [1, 2, 3]
a.append(4); a.extend([5, 6]); a.insert(0, 0); a += [7]
print(a, a.pop(), a.pop(0), a, a[1:3], a[::-1], a.index(3), a.count(2), len(a))
a.remove(3); a.reverse(); print(a); a.sort(); print(a); a.sort(key=lambda v: -v); print(a); a[0] = "z"; a[1:3] = [9]; del a[0]; print(a, a.copy() == a, a is a.copy()); a.clear(); print(a)
d = {"a": 1, "b": 2}
d["c"] = 3; d.update({"a": 10}, e=5); d |= {"f": 6}
print(d, d["a"], d.get("z"), d.get("z", 0), list(d), list(d.values()), list(d.items()), "a" in d, len(d), d.pop("a"), d.pop("q", None), d.setdefault("n", []), d.keys(), d.values(), d.items())
for k, v in d.items():
    print(k, v, end=";")
print()
del d["b"]
print(d, dict(x=1), dict([("k", "v")]), {**d, "m": 1}, d == {"c": 3}, d.popitem(), dict.fromkeys("ab", 0), {1: "a", 1.0: "b", True: "c"})
t = (1, 2, 3)
print(t, t[0], t + (4,), t * 2, (1,), (), 1 in t, t.index(2), t.count(1), tuple("ab"), t == (1, 2, 3), t < (1, 3))
s = {1}
s.add(2); s.discard(9)
print(len(s), 2 in s, s | {3} == {1, 2, 3}, s & {2}, s - {2}, s ^ {1}, s <= {1, 2, 3}, s.issubset({1}), sorted(s.union([5])), set(), frozenset([1]), {1} == {1.0})
x, *rest = [1, 2, 3]; *init, last = "abc"; (p, q), r = (1, 2), 3; first, *mid, end = range(5)
print(x, rest, init, last, p, q, r, first, mid, end)
m = n = [0]; m.append(1); print(n); i, j = 1, 2; i, j = j, i; print(i, j)
print([1, [2, [3]]], [*range(3), *"ab"], (*a, 1), {"k": (1, [2])}, [None, True, 1.5, "s"], [[]] * 2, [1] == [1.0], [1, 2] < [1, 3], [] < [0])
b = []; b.append(b); print(b); e = {}; e["self"] = e; print(e)
print(range(3), range(1, 10, 2), list(range(5, 0, -2)), len(range(10)), range(10)[3], 3 in range(5), range(0), list(reversed(range(3))), range(3) == range(0, 3))
print(list(enumerate("ab", 1)), list(zip([1, 2], "ab", strict=True)), list(map(lambda v: v * 2, [1, 2])), list(filter(None, [0, 1, 2])), list(reversed([1, 2])), any([0, 1]), all([]), sum(v for v in range(4)))
print([v * w for v in range(3) for w in range(2) if v != w], {k: v for k, v in zip("ab", [1, 2])}, {v % 2 for v in range(4)} == {0, 1}, (v for v in [1]).__next__(), [[c for c in r] for r in ("ab", "c")])
print(slice(1, 2), [1, 2, 3][slice(0, 2)], list("abc"[i] for i in range(3)), isinstance(1, (int, str)), isinstance(True, int), isinstance("a", str), issubclass(bool, int), type(1).__name__, type([]) is list, callable(print), callable(1))
# === control flow
for i in range(5):
    if i == 1: continue
    if i == 3: break
    print(i)
else:
    print("not reached")
for i in []:
    pass
else:
    print("for else")
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print("n", n)
else:
    print("while else")
print("a" if n else "b", n and "and", 0 or "or", not n, None or 0 or [], 1 and 2 and 3, (m := 5) + m, m)
while (n := n - 1) > 0: print(n)
if n == 1: print(1)
elif n == 0: print("zero")
else: print("other")
assert n == 0, "no"
pass; pass
del n
try:
    print(n)
except NameError as e:
    print(e)
for i, (a, b) in enumerate([(1, 2), (3, 4)]): print(i, a, b)
for x in "ab", "cd": print(x)
for k in {"x": 1}: print(k)
# === functions
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3}), f(b=1, a=2, c=3))
def g(x, /, y, *, z=0): return x + y + z
print(g(1, 2), g(1, y=2, z=3))
def outer():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
inc = outer(); inc(); print(inc(5), outer()())
counter = 0
def count():
    global counter, fresh
    counter += 1
    fresh = "new"
count(); count(); print(counter, fresh)
print((lambda *a, k=1: (a, k))(1, 2), [h() for h in [lambda i=i: i for i in range(3)]], [h() for h in [lambda: i for i in range(3)]])
def default(l=[]):
    l.append(1)
    return l
default(); print(default())
def none(): pass
print(none(), none() is None, f.__name__, (lambda: 0).__name__, outer.__qualname__, inc.__qualname__)
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(20), fact(30))
def deco(fn):
    def wrapper(*args, **kwargs):
        print("before", fn.__name__)
        result = fn(*args, **kwargs)
        print("after")
        return result
    return wrapper
@deco
def add(a, b=1):
    "doc"
    return a + b
print(add(2), add.__name__, add(1, b=5))
def annotated(x: int, *args: str, y: "float" = 1.0) -> list[int]:
    z: dict[str, int] = {}
    w: int
    return [x, y, args, z]
print(annotated(1))
print(max([1, 2, 3], key=lambda v: -v), list(map(str, [1, 2])), *[1, 2], sep="-")
print("no newline", end="")
print(" then", "more", sep="+", end="!\n")
print()
print("a\nb")
def shadow():
    print = 1
    return print
shadow()
def unbound():
    print(v)
    v = 1
try: unbound()
except UnboundLocalError as e: print(e)
def free():
    def inner(): return late
    try: inner()
    except NameError as e: print(e)
    late = 1
    return inner()
print(free())
# === generators
def gen(n):
    for i in range(n):
        got = yield i
        if got: print("got", got)
    return "done"
g = gen(3)
print(next(g), g.send("x"), next(g), next(g, "end"), list(gen(2)), sum(gen(4)))
def chain():
    r = yield from gen(2)
    print("r", r)
    yield from "ab"
    yield
print(list(chain()))
def cleanup():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned")
for v in cleanup():
    print(v)
    break
c = cleanup(); next(c); c.close()
c = cleanup(); next(c)
try: c.throw(ValueError("in"))
except ValueError as e: print("out", e)
try:
    next(iter([]))
except StopIteration as e:
    print("stop", repr(e), e.value)
def ret():
    return 5
    yield
try: next(ret())
except StopIteration as e: print(e.value)
e = (v * 2 for v in range(3)); print(list(e), list(e))
it = iter([1, 2]); print(next(it), list(it))
print(*(x for x in "abc"), list(zip(*[(1, 2), (3, 4)])))
def infinite():
    n = 0
    while True:
        yield n
        n += 1
for a, b in zip(infinite(), "ab"): print(a, b)
print(type(gen(1)).__name__, type(iter([])).__name__, type(zip()).__name__, type(range(1)).__name__, type({}.keys()).__name__, type(lambda: 0).__name__, type(print).__name__, type(None).__name__, type(...).__name__, type(int).__name__, type([].append).__name__)
# === classes
class Point:
    """doc"""
    count = 0
    def __init__(self, x, y=0):
        self.x, self.y = x, y
        Point.count += 1
    def __repr__(self): return f"Point({self.x}, {self.y})"
    def __eq__(self, other): return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __lt__(self, other): return self.x < other.x
    def __len__(self): return 2
    def __contains__(self, v): return v in (self.x, self.y)
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __call__(self, *args): return args
    def __bool__(self): return self.x != 0
    @property
    def norm(self): return abs(self.x) + abs(self.y)
    @norm.setter
    def norm(self, v): self.x = v
    @staticmethod
    def origin(): return Point(0)
    @classmethod
    def of(cls, x): return cls(x, x)
p = Point(1, 2)
print(p, [p], str(p), f"{p}", p == Point(1, 2), p != Point(2), p < Point(5), sorted([Point(3), Point(1)]), len(p), 2 in p, p[0], p(1, 2), bool(Point(0)), p.norm, Point.origin(), Point.of(4), Point.count)
p.norm = 9; p.extra = "e"; print(p, p.extra, hasattr(p, "zz"), getattr(p, "zz", None), isinstance(p, Point), type(p).__name__, p.__class__.__name__)
class Base:
    kind = "base"
    def __init__(self, n): self.n = n
    def hello(self): return f"{self.kind} {self.n} {self.who()}"
    def who(self): return "base"
class Child(Base):
    kind = "child"
    def __init__(self, n):
        super().__init__(n * 2)
        self.extra = 1
    def who(self): return "child of " + super().who()
c = Child(3); print(c.hello(), isinstance(c, Base), issubclass(Child, Base), Base.hello(c), Child.kind, c.kind)
c.kind = "own"; print(c.kind, Child.kind); del c.kind; print(c.kind)
class Stack:
    def __init__(self): self.items = []
    def push(self, v): self.items.append(v); return self
    def __iter__(self): return iter(self.items)
print(list(Stack().push(1).push(2)), [*Stack().push(3)])
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), sum(Countdown(4)))
class Empty: pass
e = Empty(); e.x = 1; print(e.x, Empty, Base.hello.__qualname__, type(e))
class S:
    def __str__(self): return "str"
print(S(), f"{S()}", str(S()))
class Outer:
    class Inner: pass
print(Outer.Inner, Outer.Inner.__qualname__, Outer.__name__)
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Empty(1), lambda: p.nope, lambda: Point.nope, lambda: p.x.y, lambda: Empty()(), lambda: Empty()[0], lambda: len(Empty()), lambda: Empty() < Empty(), lambda: Empty() + 1, lambda: setattr(p, "count2", 1), lambda: setattr(1, "x", 1)):
    try: bad()
    except Exception as err: print(type(err).__name__, err)
print(p.__init__ is not None, Point.__doc__, Point.__init__.__name__)
class Ctx:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, kind, error, tb): print("exit", self.n, kind and kind.__name__, error); return self.swallow
with Ctx(1) as a, Ctx(2) as b: print(a, b)
with (Ctx(3) as a, Ctx(4),): print(a)
with Ctx(5, True): raise ValueError("swallowed")
try:
    with Ctx(6): raise KeyError("k")
except KeyError as e: print(repr(e), e)
def early():
    with Ctx(7): return "early"
print(early())
for i in range(2):
    with Ctx(8): continue
# === scopes of comprehensions
x = "outer"
print([x for x in range(2)], x, [y := 1, y], y)
def f():
    z = 10
    return [z + i for i in range(2)], {k: z for k in "a"}, list(z for _ in range(1)), [(lambda: z + j)() for j in range(2)]
print(f())
print([last := i for i in range(3)], last)
class C:
    n = 3
    items = [i for i in range(n)]
    def get(self): return self.n
print(C.items, C().get())
fns = [lambda: i for i in range(3)]
print([fn() for fn in fns])
# === recursion without end
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
# === the order of sets of ints
print({3, 1, 2}, {10, 9, 8, 7, 1}, set(range(20, 0, -3)), {True, 3, 2}, {1, 9, 17, 25}, set([64, 32, 16, 8, 4]), [x for x in {5, 3, 8}], {x * 7 % 11 for x in range(10)}, {3, 1} | {2, 0}, {5, 1, 3} - {1}, frozenset([9, 4]))
