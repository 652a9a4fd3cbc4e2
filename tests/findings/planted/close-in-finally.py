import asyncio


class Connection:
    async def query(self, text):
        await asyncio.sleep(0.3)
        return f"<{text}>"

    async def close(self):
        await asyncio.sleep(0.1)
        print("closed")


async def main():
    connection = Connection()
    try:
        print(await connection.query("select 1"))
    finally:
        connection.close()


asyncio.run(main())
