import asyncio


class Mailer:
    def __init__(self):
        self.sent = []

    async def send(self, address, text):
        await asyncio.sleep(0.2)
        self.sent.append((address, text))

    async def send_all(self, addresses):
        for address in addresses:
            result = self.send(address, "hello")
            print("sent to", address, bool(result))


async def main():
    mailer = Mailer()
    await mailer.send_all(["ann@example.org", "bob@example.org"])
    print(len(mailer.sent))


asyncio.run(main())
