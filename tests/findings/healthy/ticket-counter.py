import asyncio

issued = 0


async def next_ticket(desk):
    global issued
    await asyncio.sleep(0.1)
    issued += 1
    return f"{desk}-{issued}"


class Desk:
    def __init__(self, name):
        self.name = name
        self.tickets = []

    async def serve(self, people):
        first = await next_ticket(self.name)
        second = await next_ticket(self.name.lower())
        self.tickets += [first, second]
        for person in people:
            ticket = await next_ticket(person)
            self.tickets.append(ticket)
        return self.tickets


async def main():
    print(await Desk("A").serve(["ann", "bob"]))


asyncio.run(main())
