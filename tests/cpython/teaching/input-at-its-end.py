import asyncio
import sys


async def ask(question):
    return await asyncio.to_thread(input, question)


async def main():
    try:
        print("hello", await ask("your name? "))
    except EOFError as error:
        print("nobody there:", error)
    print(repr(sys.stdin.readline()), list(sys.stdin))


asyncio.run(main())
