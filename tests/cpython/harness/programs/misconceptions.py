# === 1 a call that nobody awaits
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
    return n
async def main():
    nap(.1)
    print("done")
asyncio.run(main())
# === 2 a coroutine object is true
import asyncio
async def boom():
    raise ValueError("x")
async def main():
    if boom():
        print("GRANTED")
asyncio.run(main())
# === 3 await after await
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
    return n
async def main():
    await nap(.1, "a"); await nap(.1, "b")
    await asyncio.gather(nap(.1, "c"), nap(.1, "d"))
asyncio.run(main())
# === 4 coroutine objects do not run
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
    return n
async def main():
    a, b = nap(.1, "a"), nap(.1, "b")
    await a
    await b
    await asyncio.create_task(nap(.1, "c"))
    await asyncio.create_task(nap(.1, "d"))
asyncio.run(main())
# === 5 blocking inside async def
import asyncio, time
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
    return n
async def main():
    task = asyncio.create_task(nap(.1))
    await asyncio.sleep(0)
    time.sleep(.5)
    await task
    print(time.perf_counter())
asyncio.run(main())
# === 6 run inside a loop
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
async def main():
    asyncio.run(nap(0))
asyncio.run(main())
# === 6b run inside a loop, caught
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
async def main():
    try:
        asyncio.run(nap(0))
    except RuntimeError as error:
        print(error)
asyncio.run(main())
# === 7 await in a plain def
import asyncio
async def nap(d):
    await asyncio.sleep(d)
def f():
    await nap(0)
# === 8 an await that need not wait
import asyncio
async def other():
    print("other")
async def main():
    task = asyncio.create_task(other())
    lock = asyncio.Lock()
    await lock.acquire()
    print("locked", lock.locked())
    await task
asyncio.run(main())
# === 9 create_task does not start
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
    return n
async def main():
    t = asyncio.create_task(nap(0, "child"))
    print("parent")
    await t
asyncio.run(main())
# === 9b an eager factory
import asyncio
async def child():
    print("child")
    return 1
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(child())
    print("parent", t.done())
    print(await t)
asyncio.run(main())
# === 9c an eager task
import asyncio
async def child():
    print("child")
    await asyncio.sleep(1)
    print("child ends")
async def main():
    t = asyncio.create_task(child(), name="kid", eager_start=True)
    print("parent", t.get_name(), t.done())
    await t
asyncio.run(main())
# === 10 gather does not cancel
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
    return n
async def boom():
    raise ValueError("x")
async def main():
    try:
        await asyncio.gather(boom(), nap(.1, "sib"))
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(.2)
asyncio.run(main())
# === 11 a TaskGroup raises a group
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
    return n
async def boom():
    raise ValueError("x")
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom())
            sleeper = tg.create_task(nap(.1))
    except ValueError:
        print("not this one")
    except ExceptionGroup as group:
        print("group", group.exceptions, sleeper.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom())
            tg.create_task(nap(.1))
    except* ValueError as group:
        print("star", repr(group))
asyncio.run(main())
# === 11b uncaught
import asyncio
async def boom():
    raise ValueError("x")
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom())
            tg.create_task(asyncio.sleep(1))
    except ValueError:
        print("not this one")
asyncio.run(main())
# === 12 fire and forget
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
async def main():
    asyncio.create_task(nap(.1, "uploaded"))
asyncio.run(main())
# === 14 an error nobody looks at
import asyncio
async def boom():
    raise ValueError("x")
async def main():
    task = asyncio.create_task(boom())
    await asyncio.sleep(.1)
    print("fine")
    del task
asyncio.run(main())
# === 15 wait_for cancels
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
async def main():
    task = asyncio.create_task(nap(.2))
    try:
        await asyncio.wait_for(task, .1)
    except TimeoutError as error:
        print(repr(error), task.cancelled(), asyncio.get_running_loop().time())
    task = asyncio.create_task(nap(.2))
    try:
        await asyncio.wait_for(asyncio.shield(task), .1)
    except TimeoutError:
        print(task.cancelled())
    await task
asyncio.run(main())
# === 16 a timeout cannot interrupt blocking code
import asyncio, time
async def main():
    async with asyncio.timeout(.1) as c:
        time.sleep(.3)
    print(c.expired())
asyncio.run(main())
# === 17 a thread cannot be cancelled
import asyncio, time
async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, .5), .1)
    except TimeoutError:
        print("timeout")
asyncio.run(main())
# === 18 a bare except swallows cancellation
import asyncio
async def stubborn():
    try:
        await asyncio.sleep(1)
    except:
        return "survived"
async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t)
asyncio.run(main())
# === 19 cancel is a request
import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    print(t.cancel(), t.cancelled(), t.cancelling())
    await asyncio.sleep(0)
    print(t.cancelled())
asyncio.run(main())
# === 20 one thread has races
import asyncio
n = 0
async def add():
    global n
    v = n
    await asyncio.sleep(0)
    n = v + 1
async def main():
    await asyncio.gather(*(add() for _ in range(100)))
    print(n)
asyncio.run(main())
# === 21 async for is sequential
import asyncio, time
async def produce():
    for i in range(3):
        await asyncio.sleep(.1)
        yield i
async def main():
    async for item in produce():
        await asyncio.sleep(.1)
        print(item)
    print(f"{time.perf_counter():.1f}")
asyncio.run(main())
# === 22 gather keeps the order of its arguments
import asyncio
async def nap(d, n="nap"):
    await asyncio.sleep(d)
    print(n)
    return n
async def main():
    print(await asyncio.gather(nap(.2, "slow"), nap(.1, "fast")))
asyncio.run(main())
# === 23 computing is no faster
import asyncio
async def compute(n):
    total = 0
    for i in range(n):
        total += i * i
    return total
async def main():
    print(await asyncio.gather(compute(300), compute(300)))
asyncio.run(main())
# === 24 plain with
import asyncio
async def main():
    with asyncio.Lock():
        pass
asyncio.run(main())
# === 24b plain for
import asyncio
async def produce():
    yield 1
async def main():
    for x in produce():
        pass
asyncio.run(main())
# === 24c other protocols
import asyncio
class Plain:
    def __enter__(self): return 1
    def __exit__(self, *args): pass
async def main():
    for manager in (Plain(), 5, asyncio.timeout(1), asyncio.TaskGroup()):
        try:
            async with manager:
                print("in")
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
        try:
            with manager:
                print("in")
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
    try:
        async for x in [1, 2]:
            pass
    except TypeError as e:
        print(e)
asyncio.run(main())
# === 25 wait does not raise
import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(.3), name="slow")
    done, pending = await asyncio.wait([t], timeout=.1)
    print(done, len(pending), [p.get_name() for p in pending], t.done())
    await t
    print(t)
asyncio.run(main())
# === S5 three steps
import asyncio
async def steps():
    print("Start")
    await asyncio.sleep(1)
    print("Middle")
    await asyncio.sleep(1)
    print("End")
asyncio.run(steps())
# === S4 printing a coroutine
import asyncio
async def hello():
    return 1
c = hello()
print(c)
print(type(c), type(hello))
c.close()
# === S6 states
import asyncio, inspect
async def inner():
    await asyncio.sleep(1)
    print(inspect.getcoroutinestate(me))
async def main():
    global me
    me = inner()
    print(inspect.getcoroutinestate(me))
    t = asyncio.create_task(me)
    await asyncio.sleep(.5)
    print(inspect.getcoroutinestate(me) == inspect.CORO_SUSPENDED)
    await t
    print(inspect.getcoroutinestate(me))
asyncio.run(main())
# === S6 the generator's function does not do
import asyncio, inspect
async def inner():
    pass
c = inner()
try:
    inspect.getgeneratorstate(c)
except AttributeError as e:
    print(e)
c.close()
# === S13
import asyncio
async def long():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled")
        raise
async def main():
    try:
        await asyncio.wait_for(long(), timeout=2)
    except asyncio.TimeoutError:
        print("timeout")
asyncio.run(main())
# === S17 async from sync
import asyncio
async def fetch():
    return 1
def main():
    value = fetch()
    print(value + 1)
main()
# === S17b async from sync, right
import asyncio
async def fetch():
    await asyncio.sleep(1)
    return 1
def main():
    value = asyncio.run(fetch())
    print(value + 1)
if __name__ == "__main__":
    main()
# === gather outside a loop
import asyncio
async def f(): pass
asyncio.gather(f(), f())
# === create_task outside a loop
import asyncio
async def f(): pass
asyncio.create_task(f())
# === run without calling
import asyncio
async def main():
    pass
asyncio.run(main)
# === await things that cannot be
import asyncio
async def main():
    for x in (1, None, "a", [1], print, main, 1.5, (1,), {}):
        try:
            await x
        except TypeError as e:
            print(e)
asyncio.run(main())
# === a coroutine is not what it returns
import asyncio
async def data():
    return [1]
async def main():
    for attempt in (lambda d: d[0], lambda d: len(d), lambda d: list(d), lambda d: d + 1, lambda d: d.x,
                    lambda d: d(), lambda d: 1 in d, lambda d: d < 1, lambda d: -d, lambda d: "a" + d, lambda d: [*d],
                    lambda d: {**d}, lambda d: d[0:1], lambda d: ", ".join(d), lambda d: int(d), lambda d: sum(d)):
        d = data()
        try:
            attempt(d)
        except Exception as e:
            print(type(e).__name__, e)
        d.close()
    a = data()
    try:
        x, y = a
    except TypeError as e:
        print(e)
    try:
        a[0] = 1
    except TypeError as e:
        print(e)
    await a
    try:
        await a
    except RuntimeError as e:
        print(e)
asyncio.run(main())
# === a late return inside a TaskGroup
import asyncio
async def nap(d, n):
    await asyncio.sleep(d)
    print(n)
async def f():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nap(1, "child"))
        return "value"
async def main():
    print(await f())
asyncio.run(main())
# === cancelled before its first step
import asyncio
async def f():
    try:
        print("body")
    finally:
        print("finally")
async def main():
    t = asyncio.create_task(f())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), isinstance(e, Exception), isinstance(e, BaseException))
asyncio.run(main())
# === wait_for waits for the clean-up
import asyncio
async def f():
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(1)
        print("cleaned up")
async def main():
    try:
        await asyncio.wait_for(f(), 1)
    except TimeoutError:
        print("timeout", asyncio.get_running_loop().time())
asyncio.run(main())
# === a deadlock
import asyncio
async def main():
    print("waiting")
    await asyncio.Event().wait()
asyncio.run(main())
# === cancelled main
import asyncio
async def main():
    asyncio.current_task().cancel("why")
    await asyncio.sleep(1)
asyncio.run(main())
# === system exit
import asyncio
async def main():
    try:
        raise SystemExit(3)
    finally:
        print("finally")
asyncio.run(main())
# === keyboard interrupt
import asyncio
async def child():
    await asyncio.sleep(.1)
    raise KeyboardInterrupt
async def main():
    t = asyncio.create_task(child())
    try:
        await asyncio.sleep(1)
    finally:
        print("cleanup")
asyncio.run(main())
