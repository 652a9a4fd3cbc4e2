import asyncio


async def shop(commands: asyncio.Queue) -> int:
    stock = {"tea": 3, "jam": 1}
    while True:
        match await commands.get():
            case ("buy", name) if stock.get(name, 0) > 0:
                stock[name] -= 1
                print(f"sold {name}, {stock[name]} left")
            case ("buy", name):
                print(f"no {name}")
            case {"restock": {"name": str(name), "count": int(count)}}:
                stock[name] = stock.get(name, 0) + count
                print(f"{name} is now {stock[name]}")
            case [("close" | "stop") as word]:
                print(f"asked to {word}")
                return sum(stock.values())
            case other:
                print(f"what is {other!r}?")


async def main():
    commands = asyncio.Queue()
    for command in (("buy", "jam"), ("buy", "jam"), {"restock": {"name": "jam", "count": 5}}, 42, ("stop",)):
        commands.put_nowait(command)
    print("left:", await shop(commands))


asyncio.run(main())
