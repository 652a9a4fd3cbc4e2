import asyncio
import traceback


async def fail(error):
    await asyncio.sleep(0)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("bad value")))
            group.create_task(fail(TypeError("bad type")))
            group.create_task(fail(KeyError("bad key")))
    except* ValueError as group:
        print("values:", [str(error) for error in group.exceptions])
    except* (TypeError, KeyError) as group:
        print("others:", len(group.exceptions), group.message)
    group = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [OSError(2), ValueError(3)])])
    match, rest = group.split(ValueError)
    print(repr(match))
    print(repr(rest), group.subgroup(KeyError))
    error = RuntimeError("with a note")
    error.add_note("look here")
    print("".join(traceback.format_exception_only(error)), end="")
    try:
        try:
            await fail(KeyError("cause"))
        except KeyError as error:
            raise RuntimeError("effect") from error
    except RuntimeError as error:
        print(repr(error), repr(error.__cause__))


asyncio.run(main())
