import asyncio


async def apply(state, event):
    await asyncio.sleep(0.1)
    return {**state, event: state.get(event, 0) + 1}


async def main():
    state = {}
    for event in ["open", "click", "click", "close"]:
        state = await apply(state, event)
    print(state)


asyncio.run(main())
