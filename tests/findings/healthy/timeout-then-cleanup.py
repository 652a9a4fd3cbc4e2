import asyncio


class Transfer:
    def __init__(self):
        self.parts = 0
        self.cleaned = False

    async def run(self):
        try:
            for _ in range(10):
                await asyncio.sleep(0.4)
                self.parts += 1
        finally:
            await asyncio.sleep(0.2)
            self.cleaned = True


async def main():
    transfer = Transfer()
    try:
        await asyncio.wait_for(transfer.run(), timeout=1)
    except asyncio.TimeoutError:
        print("gave up after", transfer.parts, "parts, cleaned:", transfer.cleaned)


asyncio.run(main())
