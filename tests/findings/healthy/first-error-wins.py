import asyncio


async def validate(field, seconds, message=None):
    await asyncio.sleep(seconds)
    if message:
        raise ValueError(f"{field}: {message}")
    return field


async def submit(form):
    checks = [asyncio.create_task(validate(*check), name=check[0]) for check in form]
    done, pending = await asyncio.wait(checks, return_when=asyncio.FIRST_EXCEPTION)
    for check in pending:
        check.cancel()
    if pending:
        await asyncio.wait(pending)
    errors = [task.exception() for task in done if task.exception()]
    return [str(error) for error in errors] or [task.result() for task in checks]


async def main():
    print(await submit([("name", 1), ("age", 2, "too young"), ("mail", 5)]))
    print(await submit([("name", 1), ("age", 0.5)]))


asyncio.run(main())
