import asyncio
import gc
import tracemalloc
import warnings
import weakref

tracemalloc.start()
warnings.simplefilter("ignore", RuntimeWarning)


class Cache:
    pass


async def main():
    cache = Cache()
    reference = weakref.ref(cache, lambda _: print("freed"))
    weak = weakref.WeakValueDictionary(key=cache)
    print(reference() is cache, len(weak))
    del cache
    print(reference(), len(weak))
    loop = Cache()
    loop.self = loop
    finalizer = weakref.finalize(loop, print, "finalized")
    del loop
    gc.collect()
    print(finalizer.alive)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.warn("old", DeprecationWarning)
        print(len(caught), caught[0].category.__name__, caught[0].message)
    tasks = weakref.WeakSet()
    tasks.add(asyncio.current_task())
    print(len(tasks))


asyncio.run(main())
current, peak = tracemalloc.get_traced_memory()
print(current > 0, peak >= current)
tracemalloc.stop()
