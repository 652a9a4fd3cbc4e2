import asyncio

PAGES = {"/news": 0.6, "/weather": 0.9, "/sport": 0.3}


async def serve(reader, writer):
    path = (await reader.readline()).split()[1].decode()
    while await reader.readline() != b"\r\n":
        pass
    await asyncio.sleep(PAGES[path])
    body = f"the page {path}"
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n"
    writer.write((head + body).encode())
    writer.close()


async def get(port, path):
    print(f"{path}: asked for")
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"
    writer.write(request.encode())
    head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    print(f"{path}: {head.split()[1].decode()}")
    return body.decode()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        tasks = [
            asyncio.create_task(get(port, path), name=path)
            for path in PAGES
        ]
        return await asyncio.gather(*tasks)


bodies = asyncio.run(main())
print(", ".join(bodies))
