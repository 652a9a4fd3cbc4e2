# === tasks
import asyncio
async def work(n, fail=False):
    await asyncio.sleep(n)
    if fail: raise ValueError(n)
    return n
async def main():
    t = asyncio.create_task(work(1), name="one")
    u = asyncio.create_task(work(2, True))
    print(t.get_name(), u.get_name(), t, u, t.done(), t.cancelled(), len(asyncio.all_tasks()), asyncio.current_task().get_name())
    t.set_name("renamed"); print(t.get_name())
    for attempt in (t.result, t.exception):
        try: attempt()
        except asyncio.InvalidStateError as e: print(repr(e))
    await asyncio.sleep(3)
    print(t.result(), t.exception(), repr(u.exception()), t, u)
    try: u.result()
    except ValueError as e: print(repr(e))
    c = asyncio.create_task(work(5)); await asyncio.sleep(0)
    print(c)
    c.cancel("msg"); print(c, c.cancelling())
    try: await c
    except asyncio.CancelledError as e: print(repr(e), e.args)
    print(c, c.cancelled())
    for attempt in (c.result, c.exception):
        try: attempt()
        except asyncio.CancelledError as e: print(repr(e))
    print(c.cancel(), t.cancel())
    try: t.set_result(1)
    except RuntimeError as e: print(e)
    print(t == t, t is u, t.get_loop() is asyncio.get_running_loop(), t.get_coro().__name__, asyncio.isfuture(t), asyncio.iscoroutine(t), isinstance(t, asyncio.Task), isinstance(t, asyncio.Future))
asyncio.run(main())
# === done callbacks
import asyncio
def report(task): print("done", task.get_name(), task.result(), asyncio.get_running_loop().time())
class Box:
    def note(self, task): print("box", task.get_name())
async def work():
    await asyncio.sleep(1)
    return 5
async def main():
    box = Box()
    t = asyncio.create_task(work(), name="w")
    t.add_done_callback(report)
    t.add_done_callback(lambda task: print("lambda", task is t))
    t.add_done_callback(box.note)
    t.add_done_callback(box.note)
    print(t.remove_done_callback(box.note), t.remove_done_callback(print))
    tasks = {t}
    t.add_done_callback(tasks.discard)
    await t
    print("awaited")
    await asyncio.sleep(0)
    print(len(tasks))
    t.add_done_callback(report)
    await asyncio.sleep(0)
asyncio.run(main())
# === futures
import asyncio
async def setter(f, v):
    await asyncio.sleep(1)
    f.set_result(v)
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done())
    asyncio.create_task(setter(f, "value"))
    print(await f, f, f.result(), await f)
    g = loop.create_future(); g.set_exception(ValueError("x"))
    try: await g
    except ValueError as e: print(repr(e), g)
    for act in (lambda: f.set_result(2), lambda: f.set_exception(ValueError()), lambda: loop.create_future().result()):
        try: act()
        except asyncio.InvalidStateError as e: print(repr(e))
    h = loop.create_future(); print(h.cancel(), h, h.cancel())
    try: await h
    except asyncio.CancelledError as e: print(repr(e))
    k = loop.create_future(); k.set_exception(KeyError)
    print(repr(k.exception()))
    m = asyncio.Future(); loop.call_later(1, m.set_result, 7); print(await m)
    n = loop.create_future()
    for bad in (5, "x"):
        try: n.set_exception(bad)
        except TypeError as e: print(e)
asyncio.run(main())
# === gather
import asyncio
async def work(n, fail=None):
    await asyncio.sleep(n)
    if fail: raise fail
    return n
async def main():
    print(await asyncio.gather(), await asyncio.gather(work(1)), await asyncio.gather(*[work(i) for i in (3, 1, 2)]))
    print(await asyncio.gather(work(1), work(.5, ValueError("x")), return_exceptions=True))
    t = asyncio.create_task(work(1)); print(await asyncio.gather(t, t, work(2)))
    c = work(1); print(await asyncio.gather(c, c))
    try: await asyncio.gather(work(1), work(.5, ValueError("x")), work(.7, KeyError("y")))
    except ValueError as e: print(repr(e), asyncio.get_running_loop().time())
    await asyncio.sleep(2)
    g = asyncio.gather(work(5), work(6)); await asyncio.sleep(1); print(g.cancel())
    try: await g
    except asyncio.CancelledError as e: print("cancelled", repr(e))
    a = asyncio.create_task(work(5))
    g = asyncio.gather(a, work(1), return_exceptions=True); await asyncio.sleep(.5); a.cancel(); print(await g)
    for bad in (5, None, "a", [work]):
        try: asyncio.gather(bad)
        except TypeError as e: print(e)
    async def nested(): return await asyncio.gather(work(1), asyncio.gather(work(1), work(2)))
    print(await nested())
    f = asyncio.gather(work(1)); r = await f; print(r is await f, f.result() == r)
asyncio.run(main())
# === wait_for
import asyncio
async def work(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print("work cancelled", n)
        raise
async def stubborn():
    try: await asyncio.sleep(5)
    except asyncio.CancelledError: return "stubborn"
async def main():
    print(await asyncio.wait_for(work(1), 2), await asyncio.wait_for(work(1), None), await asyncio.wait_for(work(1), timeout=1.5))
    for limit in (.5, 0, -1):
        try: await asyncio.wait_for(work(1), limit)
        except TimeoutError as e: print(repr(e), repr(e.__cause__), e.args, str(e) == "")
    try: print(await asyncio.wait_for(stubborn(), 1))
    except TimeoutError: print("timeout")
    t = asyncio.create_task(asyncio.wait_for(work(5), 3)); await asyncio.sleep(1); t.cancel()
    try: await t
    except asyncio.CancelledError: print("outer cancelled")
    for bad in (5, None, "x"):
        try: await asyncio.wait_for(bad, 1)
        except TypeError as e: print(e)
    try: await asyncio.wait_for(asyncio.sleep(1), "a")
    except TypeError as e: print(e)
    print(await asyncio.wait_for(asyncio.gather(work(1), work(2)), 5))
asyncio.run(main())
# === timeout
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as scope:
            print(scope, scope.when(), scope.expired())
            await asyncio.sleep(2)
    except TimeoutError as e: print(repr(e), scope, scope.expired(), repr(e.__cause__), loop.time())
    async with asyncio.timeout(1) as scope: await asyncio.sleep(.5)
    print(scope, scope.expired())
    async with asyncio.timeout(None) as scope:
        scope.reschedule(loop.time() + 1)
        try: await asyncio.sleep(.5)
        finally: scope.reschedule(None)
    try:
        async with asyncio.timeout_at(loop.time() + 1):
            try: await asyncio.sleep(3)
            except asyncio.CancelledError:
                print("cleaning")
                raise
    except TimeoutError: print("at", loop.time())
    try:
        async with asyncio.timeout(2):
            async with asyncio.timeout(1): await asyncio.sleep(3)
    except TimeoutError: print("inner", loop.time())
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(2): await asyncio.sleep(3)
    except TimeoutError: print("outer", loop.time())
    s = asyncio.timeout(1)
    for act in (lambda: s.reschedule(2),):
        try: act()
        except RuntimeError as e: print(e)
    try:
        async with asyncio.timeout(.5):
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: raise ValueError("during")
    except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__context__.__cause__))
    try:
        async with asyncio.timeout(0): await asyncio.sleep(0); print("not reached?")
    except TimeoutError: print("zero")
asyncio.run(main())
# === wait
import asyncio
async def work(n, fail=False):
    await asyncio.sleep(n)
    if fail: raise ValueError(n)
    return n
async def main():
    def names(s): return sorted(t.get_name() for t in s)
    def make(*specs): return [asyncio.create_task(work(*s), name=str(s[0])) for s in specs]
    for how in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = make((1,), (2, True), (3,))
        done, pending = await asyncio.wait(tasks, return_when=how)
        print(how, names(done), names(pending), asyncio.get_running_loop().time())
        for t in pending: t.cancel()
        await asyncio.wait(tasks)
        for t in tasks: t.cancelled() or t.exception()
    done, pending = await asyncio.wait({*make((1,), (5,))}, timeout=2)
    print(names(done), names(pending))
    for t in pending: t.cancel()
    for bad in ([], [work(1)], work(1), 5, make((1,))[0]):
        try: await asyncio.wait(bad)
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
    try: await asyncio.wait(make((1,)), return_when="X")
    except ValueError as e: print(e)
asyncio.run(main())
# === as_completed
import asyncio
async def work(n, fail=False):
    await asyncio.sleep(n)
    if fail: raise ValueError(n)
    return n
async def main():
    for c in asyncio.as_completed([work(3), work(1), work(2)]):
        print(await c, asyncio.get_running_loop().time())
    tasks = [asyncio.create_task(work(n), name=f"t{n}") for n in (2, 1)]
    async for t in asyncio.as_completed(tasks):
        print(t.get_name(), await t, t in tasks)
    for c in asyncio.as_completed([work(1), work(.5, True)]):
        try: print(await c)
        except ValueError as e: print(repr(e))
    try:
        for c in asyncio.as_completed([work(1), work(5)], timeout=2): print(await c)
    except TimeoutError as e: print(repr(e))
    for bad in (5, work(1), [5]):
        try: asyncio.as_completed(bad)
        except TypeError as e: print(e)
    for c in asyncio.as_completed([]): print("never")
asyncio.run(main())
# === shield
import asyncio
async def work():
    try:
        await asyncio.sleep(2)
        print("work done")
        return 5
    except asyncio.CancelledError:
        print("never")
async def main():
    inner = asyncio.create_task(work())
    async def outer(): return await asyncio.shield(inner)
    t = asyncio.create_task(outer()); await asyncio.sleep(1); t.cancel()
    try: await t
    except asyncio.CancelledError: print("outer cancelled", inner.done())
    print(await inner, await asyncio.shield(inner))
    print(await asyncio.shield(work()))
asyncio.run(main())
# === TaskGroup
import asyncio
async def work(n, fail=None):
    try:
        await asyncio.sleep(n)
        if fail: raise fail
        print("end", n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
async def main():
    async with asyncio.TaskGroup() as tg:
        a, b = tg.create_task(work(2), name="a"), tg.create_task(work(1))
        print(tg, a.get_name())
    print(a.result(), b.result(), tg)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(1, ValueError("x"))); tg.create_task(work(1, KeyError("y"))); tg.create_task(work(3))
            await asyncio.sleep(5)
            print("not reached")
    except* ValueError as e: print("V", e.exceptions)
    except* KeyError as e: print("K", e.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(3))
            raise RuntimeError("body")
    except ExceptionGroup as e: print(repr(e))
    coro = work(1)
    try: tg.create_task(coro)
    except RuntimeError as e: print(e)
    async def cancel_me():
        async with asyncio.TaskGroup() as tg: tg.create_task(work(5))
    t = asyncio.create_task(cancel_me()); await asyncio.sleep(1); t.cancel()
    try: await t
    except asyncio.CancelledError: print("group cancelled")
    async with asyncio.TaskGroup() as tg:
        async with asyncio.TaskGroup() as inner: inner.create_task(work(1)); tg.create_task(work(2))
        print("inner done")
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(5)
    except* (TypeError, AttributeError) as e: print(type(e.exceptions[0]).__name__)
asyncio.run(main())
# === locks
import asyncio
async def user(lock, n):
    async with lock:
        print(n, "in", lock.locked()); await asyncio.sleep(1)
    print(n, "out")
async def main():
    lock = asyncio.Lock(); print(lock)
    await asyncio.gather(*(user(lock, i) for i in range(3)))
    await lock.acquire(); print(lock); lock.release()
    try: lock.release()
    except RuntimeError as e: print(e)
    sem = asyncio.Semaphore(2); print(sem)
    await asyncio.gather(*(user(sem, i) for i in range(4)))
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: print(e)
    ev = asyncio.Event(); print(ev)
    async def waiter(n): await ev.wait(); print("woke", n)
    ts = [asyncio.create_task(waiter(i)) for i in range(2)]
    await asyncio.sleep(1); print(ev); ev.set(); await asyncio.gather(*ts); print(ev.is_set(), await ev.wait()); ev.clear(); print(ev.is_set())
    cond = asyncio.Condition(); items = []
    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: items)
            print("got", n, items.pop())
    async def producer():
        for i in range(2):
            await asyncio.sleep(1)
            async with cond: items.append(i); cond.notify()
    await asyncio.gather(consumer("a"), consumer("b"), producer())
    for act in (cond.notify, cond.release, cond.notify_all):
        try: act()
        except RuntimeError as e: print(e)
    try: await cond.wait()
    except RuntimeError as e: print(e)
    bar = asyncio.Barrier(3); print(bar, bar.parties, bar.n_waiting, bar.broken)
    async def meet(n):
        await asyncio.sleep(n); i = await bar.wait(); print("met", n, i)
    await asyncio.gather(meet(1), meet(2), meet(3))
    t = asyncio.create_task(bar.wait()); await asyncio.sleep(0); await bar.abort()
    try: await t
    except asyncio.BrokenBarrierError as e: print(repr(e))
    with_cond = asyncio.Condition(asyncio.Lock())
    async with with_cond: print(with_cond.locked())
asyncio.run(main())
# === queues
import asyncio
async def main():
    q = asyncio.Queue(maxsize=2)
    async def producer():
        for i in range(4):
            await q.put(i); print("put", i, q.qsize())
        await q.put(None)
    async def consumer():
        while (item := await q.get()) is not None:
            await asyncio.sleep(1); print("got", item); q.task_done()
        q.task_done()
    await asyncio.gather(producer(), consumer()); await q.join()
    print(q.empty(), q.full(), q.maxsize)
    for act in (q.get_nowait, q.task_done, lambda: [q.put_nowait(i) for i in range(3)]):
        try: act()
        except (asyncio.QueueEmpty, asyncio.QueueFull, ValueError) as e: print(repr(e))
    p = asyncio.PriorityQueue()
    for item in ((2, "b"), (1, "z"), (1, "a"), (3, "c")): p.put_nowait(item)
    print([p.get_nowait() for _ in range(p.qsize())])
    l = asyncio.LifoQueue()
    for i in range(3): await l.put(i)
    print([await l.get() for _ in range(3)])
    q = asyncio.Queue()
    async def worker(name):
        while True:
            item = await q.get()
            await asyncio.sleep(item)
            print(name, item); q.task_done()
    for i in (3, 1, 2, 1): q.put_nowait(i)
    workers = [asyncio.create_task(worker(f"w{i}")) for i in range(2)]
    await q.join(); [w.cancel() for w in workers]
    print(await asyncio.gather(*workers, return_exceptions=True))
    q.shutdown()
    try: await q.get()
    except asyncio.QueueShutDown as e: print(repr(e))
    try: await q.put(1)
    except asyncio.QueueShutDown as e: print(repr(e))
    p.put_nowait(1); 
    try: p.put_nowait("a")
    except TypeError as e: print(e)
asyncio.run(main())
# === the loop
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon", 1)
    h = loop.call_later(2, print, "later")
    loop.call_at(loop.time() + 1, lambda: print("at", loop.time()))
    c = loop.call_later(.5, print, "never"); c.cancel(); print(c.cancelled(), h.when(), loop.is_running(), loop.is_closed(), loop.get_debug())
    t = loop.create_task(asyncio.sleep(1, "slept"), name="s"); print(await t, t.get_name(), asyncio.get_event_loop() is loop)
    await asyncio.sleep(2)
    def bad(): raise ValueError("in callback")
    loop.call_soon(bad); await asyncio.sleep(0)
    loop.set_exception_handler(lambda l, ctx: print("handler", ctx["message"][:21], repr(ctx["exception"])))
    loop.call_soon(bad); await asyncio.sleep(0)
    for act in (lambda: loop.call_soon(5), lambda: loop.call_later(None, print), lambda: loop.call_later("a", print), lambda: asyncio.run(main())):
        try: act()
        except (TypeError, RuntimeError) as e: print(type(e).__name__)
    print(await loop.run_in_executor(None, lambda: 5))
    try: await asyncio.sleep("a")
    except TypeError as e: print(e)
    print(await asyncio.sleep(1, result="r"), await asyncio.sleep(-1, 2), await asyncio.sleep(0))
asyncio.run(main())
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
try: asyncio.get_event_loop()
except RuntimeError as e: print(e)
# === threads
import asyncio, time
def blocking(n, *, tag="t"):
    time.sleep(n)
    return (n, tag, time.perf_counter())
def fails(): raise ValueError("thread")
async def tick():
    for i in range(3): print("tick", i); await asyncio.sleep(.4)
async def main():
    print(await asyncio.gather(asyncio.to_thread(blocking, 1), asyncio.to_thread(blocking, .5), tick()))
    try: await asyncio.to_thread(fails)
    except ValueError as e: print(repr(e))
    t = asyncio.create_task(asyncio.to_thread(blocking, 2)); await asyncio.sleep(.1); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled", time.monotonic())
asyncio.run(main())
print(time.perf_counter())
# === several runs
import asyncio, time
async def f(n): await asyncio.sleep(n); return asyncio.current_task().get_name()
start, day = time.perf_counter(), time.time()
print(asyncio.run(f(1)), asyncio.run(f(2)), time.perf_counter() - start)
time.sleep(1)
def main(): return asyncio.run(f(3))
print(main(), round(time.time() - day, 3))
try: asyncio.run(f())
except TypeError as e: print(e)
for bad in (5, None, f, "a"):
    try: asyncio.run(bad)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
async def boom(): raise KeyError("k")
try: asyncio.run(boom())
except KeyError as e: print(repr(e))
# === async generators
import asyncio
async def gen(n):
    try:
        for i in range(n):
            await asyncio.sleep(.1)
            yield i
    finally:
        print("gen closed", n)
async def main():
    print([x async for x in gen(3)], {x async for x in gen(2)} == {0, 1}, {x: x async for x in gen(2)}, [x async for x in gen(4) if x % 2], sum([x async for x in gen(3)]))
    async for x in gen(5):
        if x == 1: break
    await asyncio.sleep(0)
    print("after break")
    g = gen(3); print(await anext(g), await g.__anext__(), await anext(g, "d"), await anext(g, "default"))
    g = gen(3); await anext(g); await g.aclose(); print(await anext(g, "closed"))
    async def echo():
        got = None
        while True: got = yield got
    e = echo(); await e.asend(None); print(await e.asend(5)); 
    try: await e.athrow(ValueError("t"))
    except ValueError as err: print(repr(err))
    agen = (x * 2 async for x in gen(2)); print(agen, [y async for y in agen])
    async def total(it): return sum([x async for x in it])
    print(await asyncio.gather(total(gen(2)), total(gen(3))))
    async def delegating():
        async for x in gen(2): yield x
        yield "end"
    async for x in delegating(): print(x)
    else: print("else")
    async def failing():
        yield 1
        raise ValueError("gen")
    try:
        async for x in failing(): print(x)
    except ValueError as err: print(repr(err))
    class Counter:
        def __init__(self, n): self.n = n
        def __aiter__(self): return self
        async def __anext__(self):
            if self.n == 0: raise StopAsyncIteration
            self.n -= 1
            await asyncio.sleep(.1)
            return self.n
    async for x in Counter(2): print(x)
    print([x async for x in Counter(3)], [await c for c in [asyncio.sleep(.1, "r")]], gen, type(gen(0)).__name__)
    async for a, b in agen2(): print(a, b)
async def agen2():
    yield 1, 2
asyncio.run(main())
# === async context managers
import asyncio
from contextlib import asynccontextmanager, contextmanager, suppress, aclosing
class Res:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    async def __aenter__(self): await asyncio.sleep(.1); print("enter", self.n); return self
    async def __aexit__(self, kind, error, tb): await asyncio.sleep(.1); print("exit", self.n, kind.__name__ if kind else None, error); return self.swallow
@asynccontextmanager
async def managed(n):
    print("setup", n)
    try:
        await asyncio.sleep(.1)
        yield n
    except ValueError as e: print("handled", e)
    finally: print("teardown", n)
@contextmanager
def plain(n):
    print("plain", n)
    yield n
    print("plain end", n)
async def gen():
    try:
        yield 1; yield 2
    finally: print("aclosed")
async def main():
    async with Res(1) as r, Res(2): print(r.n)
    async with Res(3, True): raise ValueError("swallowed")
    try:
        async with Res(4): raise KeyError("k")
    except KeyError: print("out")
    async with managed(1) as m: print(m)
    async with managed(2): raise ValueError("v")
    try:
        async with managed(3): raise KeyError("k")
    except KeyError as e: print(repr(e))
    with plain(1) as p: print(p)
    with suppress(ValueError, KeyError): raise KeyError
    with suppress(asyncio.CancelledError):
        t = asyncio.create_task(asyncio.sleep(1)); t.cancel(); await t
    async with aclosing(gen()) as g:
        async for x in g: print(x); break
    for i in range(2):
        async with Res(5):
            if i == 0: continue
            break
    async def early():
        async with Res(6): return "early"
    print(await early())
asyncio.run(main())
# === cancellation
import asyncio
async def worker(n):
    try:
        while True:
            await asyncio.sleep(1); print("working", n)
    except asyncio.CancelledError:
        print("cleanup", n); await asyncio.sleep(.5); print("cleaned", n)
        raise
    finally: print("finally", n)
async def main():
    ts = [asyncio.create_task(worker(i)) for i in range(2)]
    await asyncio.sleep(2.5)
    for t in ts: t.cancel()
    print(await asyncio.gather(*ts, return_exceptions=True))
    async def uncancels():
        try: await asyncio.sleep(5)
        except asyncio.CancelledError:
            print(asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
        await asyncio.sleep(1); return "went on"
    t = asyncio.create_task(uncancels()); await asyncio.sleep(1); t.cancel(); print(await t)
    async def outer():
        try: await inner()
        finally: print("outer finally")
    async def inner():
        try: await asyncio.sleep(5)
        finally: print("inner finally")
    t = asyncio.create_task(outer()); await asyncio.sleep(0); t.cancel()
    await asyncio.wait([t]); print(t.cancelled())
    asyncio.create_task(worker("left"))
    await asyncio.sleep(0)
asyncio.run(main())
# === errors nobody sees
import asyncio
async def boom(n): raise ValueError(n)
async def main():
    asyncio.create_task(boom(1))
    f = asyncio.get_running_loop().create_future(); f.set_exception(KeyError("f"))
    async def forgotten(): pass
    forgotten(); asyncio.sleep(1); asyncio.Queue().get(); asyncio.Event().wait()
    await asyncio.sleep(.1)
asyncio.run(main())
# === eager
import asyncio
async def quick(n): print("quick", n); return n
async def slow(n): print("slow", n); await asyncio.sleep(.1); print("slow end", n); return n
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.gather(quick(1), slow(2), quick(3)))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(slow(4)); tg.create_task(quick(5))
    print(asyncio.current_task().get_name())
asyncio.run(main())
# === decorators and helpers
import asyncio, functools, time, itertools, inspect
from functools import partial, wraps
def timed(fn):
    @wraps(fn)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try: return await fn(*args, **kwargs)
        finally: print(f"{fn.__name__} took {time.perf_counter() - start:.1f}s")
    return wrapper
@timed
async def work(n, *, extra=0): await asyncio.sleep(n + extra); return n
def retry(times):
    def decorate(fn):
        async def wrapper(*args):
            for attempt in range(1, times + 1):
                try: return await fn(*args)
                except ConnectionError as e:
                    print(f"attempt {attempt} failed: {e}")
                    await asyncio.sleep(2 ** attempt)
            raise RuntimeError("gave up") from e if False else None
        return wrapper
    return decorate
calls = itertools.count(1)
@retry(3)
async def flaky(x):
    if next(calls) < 3: raise ConnectionError("refused")
    return x
async def main():
    print(await work(1), await work(1, extra=2), work.__name__, await partial(work, 1, extra=1)())
    print(await flaky("ok"), asyncio.get_running_loop().time())
    print(asyncio.iscoroutinefunction(main), inspect.iscoroutinefunction(retry), inspect.isawaitable(asyncio.sleep), list(itertools.chain([1], "a")), list(itertools.islice(itertools.count(), 3)), functools.reduce(lambda a, b: a + b, [1, 2, 3]))
asyncio.run(main())
# === typing
from __future__ import annotations
import asyncio
from typing import Any, Optional
from collections.abc import AsyncIterator
async def numbers(n: int) -> AsyncIterator[int]:
    for i in range(n): yield i
async def main(x: Optional[int] = None, **kw: Any) -> None:
    total: int = 0
    async for i in numbers(3): total += i
    print(total, x)
asyncio.run(main())
# === reprs
import asyncio
async def coro(): await asyncio.sleep(1)
async def main():
    async def inner(): pass
    c = inner(); print(c, c.__name__, c.__qualname__); await c
    def fn(): pass
    print(fn, lambda: 0, print, len, asyncio.sleep, main, [].append, "a".upper, coro, asyncio.Queue, ValueError, int, asyncio.CancelledError)
    q = asyncio.Queue(); print(type(q), type(asyncio.Lock()).__name__, type(asyncio.get_running_loop().create_future()))
    t = asyncio.create_task(coro(), name="x'y"); print(t); await asyncio.sleep(0); print(t); await t; print([t])
    print({"k": (1, [2.0, None]), "s": "it's"}, [ValueError("a")], (asyncio.TimeoutError(),))
asyncio.run(main())
# === generators that nobody finishes
import asyncio
async def gen(n):
    try:
        for i in range(n):
            await asyncio.sleep(.1)
            yield i
    finally:
        await asyncio.sleep(.1)
        print("closed", n)
async def main():
    global kept
    kept = gen(3)
    async for x in kept:
        break
    async for x in gen(4): break
    print("end")
asyncio.run(main())
print("after")
