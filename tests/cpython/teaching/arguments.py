import argparse
import asyncio
import os
import sys


async def greet(name, times, loud):
    for _ in range(times):
        await asyncio.sleep(0)
        print(f"hello {name}".upper() if loud else f"hello {name}")


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="greet", description="Greets.")
    parser.add_argument("name", nargs="?", default="world")
    parser.add_argument("-n", "--times", type=int, default=1)
    parser.add_argument("--loud", action="store_true")
    options = parser.parse_args(arguments)
    print(options)
    asyncio.run(greet(**vars(options)))


print(len(sys.argv), os.path.basename(sys.argv[0]) == os.path.basename(__file__))
main()
main(["ann", "-n", "2", "--loud"])
print(os.environ.get("NO_SUCH_VARIABLE", "unset"), os.getenv("HOME") is not None)
try:
    main(["--times", "x"])
except SystemExit as error:
    print("exit", error.code)
