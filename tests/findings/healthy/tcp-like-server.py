import asyncio


class Stream:
    """A connection in memory."""

    def __init__(self):
        self.lines = asyncio.Queue()
        self.closed = False

    async def readline(self):
        return await self.lines.get()

    def write(self, line):
        self.lines.put_nowait(line)

    def close(self):
        self.closed = True
        self.lines.put_nowait("")


class Server:
    def __init__(self, idle_timeout):
        self.idle_timeout = idle_timeout
        self.handled = 0
        self.tasks = set()

    def accept(self, incoming, outgoing):
        task = asyncio.create_task(self.handle(incoming, outgoing))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def handle(self, incoming, outgoing):
        try:
            while True:
                async with asyncio.timeout(self.idle_timeout):
                    line = await incoming.readline()
                if not line:
                    break
                self.handled += 1
                outgoing.write(line.upper())
        except TimeoutError:
            outgoing.write("BYE")
        finally:
            outgoing.close()

    async def shut_down(self):
        while self.tasks:
            await asyncio.wait(self.tasks, timeout=1)
            for task in self.tasks:
                task.cancel()


async def client(server, words, pause):
    to_server, to_client = Stream(), Stream()
    server.accept(to_server, to_client)
    answers = []
    for word in words:
        to_server.write(word)
        answers.append(await asyncio.wait_for(to_client.readline(), 2))
        await asyncio.sleep(pause)
    to_server.close()
    return answers


async def main():
    server = Server(idle_timeout=1)
    print(await asyncio.gather(client(server, ["a", "b"], 0.1), client(server, ["c", "d"], 0.5)))
    await server.shut_down()
    print(server.handled)


asyncio.run(main())
