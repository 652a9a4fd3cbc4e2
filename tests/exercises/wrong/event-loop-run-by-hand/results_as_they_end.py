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
    ready = list(coroutines)
    while ready:
        for coroutine in list(ready):
            try:
                coroutine.send(None)
            except StopIteration as stop:
                results.append(stop.value)
                ready.remove(coroutine)
    return results


def main():
    print(run([
        tell("Ann", "A king", "had", "no crown."),
        tell("Bob", "It rained."),
        tell("Cid", "The fox", "slept."),
    ]))


if __name__ == "__main__":
    main()
