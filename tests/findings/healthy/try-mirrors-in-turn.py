import asyncio


async def download(mirror):
    await asyncio.sleep(1)
    if mirror != "three":
        raise OSError(f"{mirror} is down")
    return f"file from {mirror}"


async def download_any(mirrors):
    errors = []
    for mirror in mirrors:
        try:
            return await asyncio.wait_for(download(mirror), timeout=2)
        except (OSError, TimeoutError) as error:
            errors.append(str(error))
    raise OSError("; ".join(errors))


print(asyncio.run(download_any(["one", "two", "three", "four"])))
