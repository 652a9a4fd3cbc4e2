import asyncio


async def get_price(symbol):
    await asyncio.sleep(0.3)
    return len(symbol) * 10


async def main():
    for symbol in ("AAPL", "GOOG", "MSFT"):
        price = await get_price(symbol)
        print(f"{symbol}: {price}")


asyncio.run(main())
