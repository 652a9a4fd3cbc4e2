class Turn:
    def __await__(self):
        yield


async def tell(name, *sentences):
    for sentence in sentences:
        print(f"{name}: {sentence}")
        await Turn()
    return f"{name} told {len(sentences)}"


def run(coroutines):
    results = []
    for coroutine in reversed(coroutines):
        try:
            while True:
                coroutine.send(None)
        except StopIteration as stop:
            results.insert(0, stop.value)
    return results


def main():
    print(run([
        tell("Ann", "A king", "had", "no crown."),
        tell("Bob", "It rained."),
        tell("Cid", "The fox", "slept."),
    ]))


if __name__ == "__main__":
    main()
