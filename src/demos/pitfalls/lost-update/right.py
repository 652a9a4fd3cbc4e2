import asyncio


async def deposit(name, account, lock):
    async with lock:
        balance = account["balance"]
        print(f"{name}: reads {balance}")
        await asyncio.sleep(0.5)
        account["balance"] = balance + 10
        print(f"{name}: writes {balance + 10}")


async def main():
    account = {"balance": 100}
    lock = asyncio.Lock()
    await asyncio.gather(
        asyncio.create_task(deposit("Ann", account, lock), name="Ann"),
        asyncio.create_task(deposit("Bob", account, lock), name="Bob"),
        asyncio.create_task(deposit("Eve", account, lock), name="Eve"),
    )
    print("main: balance", account["balance"])


asyncio.run(main())
