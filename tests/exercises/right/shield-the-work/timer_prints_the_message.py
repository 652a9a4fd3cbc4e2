import asyncio


async def print_tickets(count):
    await asyncio.sleep(0.6 * count)
    print(f"{count} printed")
    return count


async def sell(count):
    loop = asyncio.get_running_loop()
    timer = loop.call_later(1, print, "still printing, please wait")
    try:
        tickets = await print_tickets(count)
    finally:
        timer.cancel()
    print(f"here are your tickets: {tickets}")


async def main():
    await sell(3)


if __name__ == "__main__":
    asyncio.run(main())
