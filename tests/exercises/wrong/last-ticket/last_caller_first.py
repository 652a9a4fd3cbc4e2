import asyncio

seats = ["A1"]


async def pay(buyer):
    print(f"{buyer} pays")
    await asyncio.sleep(1)


async def buy(buyer):
    await asyncio.sleep(0 if buyer.startswith("A") else 0.01)
    try:
        seat = seats.pop()
    except IndexError:
        print(f"{buyer}: sold out")
        return
    await pay(buyer)
    print(f"{buyer}: seat {seat}")


async def main():
    await asyncio.gather(buy("Ada"), buy("Grace"))


if __name__ == "__main__":
    asyncio.run(main())
