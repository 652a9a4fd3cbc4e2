class Turn:
    def __await__(self):
        yield


async def tell(name, *sentences):
    for sentence in sentences:
        print(f"{name}: {sentence}")
        await Turn()
    return f"{name} told {len(sentences)}"


def run(coroutines):
    coroutines = list(coroutines)
    order = list(coroutines)
    results = {}
    while coroutines:
        for coroutine in coroutines:
            try:
                coroutine.send(None)
            except StopIteration as stop:
                results[coroutine] = stop.value
                coroutines.remove(coroutine)
    return [results[coroutine] for coroutine in order]


def main():
    print(run([
        tell("Ann", "A king", "had", "no crown."),
        tell("Bob", "It rained."),
        tell("Cid", "The fox", "slept."),
    ]))


if __name__ == "__main__":
    main()
