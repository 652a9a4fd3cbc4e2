import asyncio


class Participant:
    def __init__(self, name, vote):
        self.name = name
        self.vote = vote
        self.state = "idle"

    async def prepare(self):
        await asyncio.sleep(0.1)
        self.state = "prepared"
        return self.vote

    async def commit(self):
        await asyncio.sleep(0.1)
        self.state = "committed"

    async def abort(self):
        await asyncio.sleep(0.1)
        self.state = "aborted"


async def run(participants):
    votes = await asyncio.gather(*(each.prepare() for each in participants))
    if all(votes):
        await asyncio.gather(*(each.commit() for each in participants))
    else:
        await asyncio.gather(*(each.abort() for each in participants))
    return [each.state for each in participants]


async def main():
    yes = [Participant("a", True), Participant("b", True)]
    no = [Participant("c", True), Participant("d", False)]
    print(await run(yes), await run(no))


asyncio.run(main())
