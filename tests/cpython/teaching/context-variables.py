import asyncio
import contextvars

request = contextvars.ContextVar("request")


def describe():
    return f"request {request.get('none')}"


async def handle(number):
    token = request.set(number)
    await asyncio.sleep(0.01 / number)
    print(describe())
    request.reset(token)
    return describe()


async def main():
    print(await asyncio.gather(*(handle(n) for n in (1, 2, 3))))
    context = contextvars.copy_context()
    context.run(request.set, 99)
    task = asyncio.create_task(asyncio.sleep(0, "slept"), context=context)
    print(await task, context[request], describe())
    asyncio.get_running_loop().call_soon(lambda: print("callback:", describe()), context=context)
    await asyncio.sleep(0)
    try:
        request.get()
    except LookupError as error:
        print("LookupError", "request" in str(error))


asyncio.run(main())
