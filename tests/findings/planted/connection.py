import asyncio


async def banner(host):
    reader, writer = await asyncio.open_connection(host, 25)
    line = await reader.readline()
    writer.close()
    return line


async def main():
    try:
        print(await banner("mail.example.org"))
    except (OSError, NotImplementedError) as error:
        print("no banner:", error)


asyncio.run(main())
