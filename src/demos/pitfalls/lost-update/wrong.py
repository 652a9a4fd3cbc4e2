import asyncio


async def deposit(account):
    balance = account["balance"]
    await asyncio.sleep(0.5)
    account["balance"] = balance + 10


async def main():
    account = {"balance": 100}
    await asyncio.gather(
        asyncio.create_task(deposit(account), name="Ann"),
        asyncio.create_task(deposit(account), name="Bob"),
        asyncio.create_task(deposit(account), name="Cleo"),
    )
    print("main: balance", account["balance"])


asyncio.run(main())
