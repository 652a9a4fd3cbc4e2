import asyncio


async def deposit(account, lock):
    async with lock:
        balance = account["balance"]
        await asyncio.sleep(0.5)
        account["balance"] = balance + 10


async def main():
    account = {"balance": 100}
    lock = asyncio.Lock()
    await asyncio.gather(
        asyncio.create_task(deposit(account, lock), name="Ann"),
        asyncio.create_task(deposit(account, lock), name="Bob"),
        asyncio.create_task(deposit(account, lock), name="Cleo"),
    )
    print("main: balance", account["balance"])


asyncio.run(main())
