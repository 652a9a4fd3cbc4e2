import asyncio


class Step:
    def __init__(self, name, seconds, needs=()):
        self.name = name
        self.seconds = seconds
        self.needs = needs


async def run_step(step, artifacts):
    missing = [need for need in step.needs if need not in artifacts]
    if missing:
        raise RuntimeError(f"{step.name} needs {missing}")
    await asyncio.sleep(step.seconds)
    return f"{step.name}.tar"


async def release(steps):
    artifacts = {}
    for step in steps:
        artifact = await run_step(step, artifacts)
        artifacts[step.name] = artifact
    return artifacts


async def main():
    steps = [
        Step("build", 3),
        Step("test", 2, needs=["build"]),
        Step("sign", 1, needs=["test"]),
    ]
    print(await release(steps))


asyncio.run(main())
