import asyncio
import time


async def main():
    asyncio.get_running_loop().call_soon(time.sleep, 0.2)
    await asyncio.sleep(0.1)


asyncio.run(main(), debug=True)
