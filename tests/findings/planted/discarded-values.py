import asyncio


async def deploy(server):
    print("deploying to", server)
    await asyncio.sleep(2)
    print("deployed to", server)


async def main():
    await deploy("alpha")
    await deploy("beta")
    await deploy("gamma")


asyncio.run(main())
