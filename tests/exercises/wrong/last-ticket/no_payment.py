import asyncio

seats = ["A1"]


async def pay(buyer):
    print(f"{buyer} pays")
    await asyncio.sleep(1)


async def buy(buyer):
    if seats:
        seat = seats[0]
        print(f"{buyer} pays")
        del seats[:1]
        print(f"{buyer}: seat {seat}")
    else:
        print(f"{buyer}: sold out")


async def main():
    await asyncio.gather(buy("Ada"), buy("Grace"))


if __name__ == "__main__":
    asyncio.run(main())
