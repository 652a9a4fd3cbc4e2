class Turn:
    def __await__(self):
        yield


async def tell(name, *sentences):
    for sentence in sentences:
        print(f"{name}: {sentence}")
        await Turn()
    return f"{name} told {len(sentences)}"


def steps(number, coroutine, results):
    results[number] = yield from coroutine.__await__()


def run(coroutines):
    results = [None] * len(coroutines)
    rounds = [
        steps(number, coroutine, results)
        for number, coroutine in enumerate(coroutines)
    ]
    while rounds:
        going_on = []
        for one in rounds:
            for _ in one:
                going_on.append(one)
                break
        rounds = going_on
    return results


def main():
    print(run([
        tell("Ann", "A king", "had", "no crown."),
        tell("Bob", "It rained."),
        tell("Cid", "The fox", "slept."),
    ]))


if __name__ == "__main__":
    main()
