import asyncio

seats = ["A1"]


async def pay(buyer):
    print(f"{buyer} pays")
    await asyncio.sleep(1)


async def buy(buyer: str) -> None:
    try:
        seat = seats.pop(0)
    except IndexError:
        print(f"{buyer}: sold out")
    else:
        await pay(buyer)
        print(f"{buyer}: seat {seat}")


async def main():
    await asyncio.gather(buy("Ada"), buy("Grace"))


if __name__ == "__main__":
    asyncio.run(main())
