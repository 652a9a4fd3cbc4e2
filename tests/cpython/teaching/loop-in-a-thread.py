import asyncio
import threading


async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever, daemon=True)
thread.start()
future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
print("result:", future.result(timeout=2))
futures = [asyncio.run_coroutine_threadsafe(add(n, n), loop) for n in range(3)]
print([future.result() for future in futures])
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print("closed")
