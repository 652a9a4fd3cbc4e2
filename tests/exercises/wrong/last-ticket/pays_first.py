import asyncio

seats = ["A1"]


async def pay(buyer):
    print(f"{buyer} pays")
    await asyncio.sleep(1)


async def buy(buyer):
    await pay(buyer)
    if seats:
        print(f"{buyer}: seat {seats.pop(0)}")
    else:
        print(f"{buyer}: sold out")


async def main():
    await asyncio.gather(buy("Ada"), buy("Grace"))


if __name__ == "__main__":
    asyncio.run(main())
