import asyncio

seats = ["A1"]


async def pay(buyer):
    print(f"{buyer} pays")
    await asyncio.sleep(1)


async def buy(buyer):
    if seats:
        seat = seats[0]
        await pay(buyer)
        if seats:
            del seats[:1]
            print(f"{buyer}: seat {seat}")
            return
    print(f"{buyer}: sold out")


async def main():
    await asyncio.gather(buy("Ada"), buy("Grace"))


if __name__ == "__main__":
    asyncio.run(main())
