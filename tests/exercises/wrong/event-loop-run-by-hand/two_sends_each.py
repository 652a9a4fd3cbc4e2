class Turn:
    def __await__(self):
        yield


async def tell(name, *sentences):
    for sentence in sentences:
        print(f"{name}: {sentence}")
        await Turn()
    return f"{name} told {len(sentences)}"


from collections import deque


def run(coroutines):
    ready = deque(enumerate(coroutines))
    results = [None] * len(ready)
    while ready:
        number, coroutine = ready.popleft()
        try:
            coroutine.send(None)
            coroutine.send(None)
        except StopIteration as stop:
            results[number] = stop.value
        else:
            ready.append((number, coroutine))
    return results


def main():
    print(run([
        tell("Ann", "A king", "had", "no crown."),
        tell("Bob", "It rained."),
        tell("Cid", "The fox", "slept."),
    ]))


if __name__ == "__main__":
    main()
