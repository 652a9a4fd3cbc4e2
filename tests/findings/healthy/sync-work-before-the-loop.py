import asyncio
import time


def warm_up():
    time.sleep(2)
    return {"ready": True}


async def serve(state):
    await asyncio.sleep(1)
    return state["ready"]


if __name__ == "__main__":
    state = warm_up()
    print(asyncio.run(serve(state)))
    time.sleep(0.5)
