import asyncio


async def main():
    process = await asyncio.create_subprocess_shell("echo hello", stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    print(output.decode().strip(), process.returncode)


asyncio.run(main())
