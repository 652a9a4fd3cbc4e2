class Turn:
    def __await__(self):
        yield


async def tell(name, *sentences):
    for sentence in sentences:
        print(f"{name}: {sentence}")
        await Turn()
    return f"{name} told {len(sentences)}"


def run(coroutines):
    results = [None] * len(coroutines)
    left = dict(enumerate(coroutines))
    while left:
        for number in list(left):
            try:
                left[number].send(None)
            except StopIteration as stop:
                results[number] = stop.value
                del left[number]
    return results


def main():
    print(run([
        tell("Ann", "A king", "had", "no crown."),
        tell("Bob", "It rained."),
        tell("Cid", "The fox", "slept."),
    ]))


if __name__ == "__main__":
    main()
