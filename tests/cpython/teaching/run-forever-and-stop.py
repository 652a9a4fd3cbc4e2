import asyncio


def tick(loop, left):
    print("tick", left)
    if left == 0:
        loop.stop()
    else:
        loop.call_later(0.01, tick, loop, left - 1)


loop = asyncio.new_event_loop()
loop.call_soon(tick, loop, 3)
handle = loop.call_later(5, print, "never")
loop.call_at(loop.time() + 0.005, print, "between")
handle.cancel()
print("cancelled:", handle.cancelled())
try:
    loop.run_forever()
finally:
    loop.close()
    print("closed", loop.is_closed())
