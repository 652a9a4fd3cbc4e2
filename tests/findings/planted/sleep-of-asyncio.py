import asyncio
import random


async def blink(times):
    for n in range(times):
        print("on" if n % 2 == 0 else "off")
        asyncio.sleep(0.5)
    await asyncio.sleep(random.Random(1).random())


asyncio.run(blink(3))
