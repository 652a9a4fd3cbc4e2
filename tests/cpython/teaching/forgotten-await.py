import asyncio


async def main():
    print("never printed")


coroutine = main()
print(type(coroutine).__name__, coroutine.__name__, asyncio.iscoroutine(coroutine))
coroutine.close()
main()
print("done")
