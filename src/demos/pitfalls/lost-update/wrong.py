import asyncio


async def deposit(name, account):
    balance = account["balance"]
    print(f"{name}: reads {balance}")
    await asyncio.sleep(0.5)
    account["balance"] = balance + 10
    print(f"{name}: writes {balance + 10}")


async def main():
    account = {"balance": 100}
    await asyncio.gather(
        asyncio.create_task(deposit("Ann", account), name="Ann"),
        asyncio.create_task(deposit("Bob", account), name="Bob"),
        asyncio.create_task(deposit("Eve", account), name="Eve"),
    )
    print("main: balance", account["balance"])


asyncio.run(main())
