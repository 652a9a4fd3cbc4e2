import asyncio


async def quote(host, port):
    reader, writer = await asyncio.wait_for(asyncio.open_connection(host, port), 5)
    try:
        return await reader.readline()
    finally:
        writer.close()
        await writer.wait_closed()


async def main():
    try:
        print(await quote("quotes.example.org", 17))
    except (OSError, NotImplementedError) as error:
        print("no quote:", error)


asyncio.run(main())
