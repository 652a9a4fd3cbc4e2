import heapq
import time


class Sleep:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        return (yield self.seconds)


class Task:
    waiting = 0

    def __init__(self, coroutine, due):
        self.coroutine, self.due = coroutine, due

    def __lt__(self, other):
        return self.due < other.due


def run(*coroutines):
    tasks = [Task(coroutine, n * 1e-6) for n, coroutine in enumerate(coroutines)]
    start = time.monotonic()
    heapq.heapify(tasks)
    while tasks:
        task = heapq.heappop(tasks)
        time.sleep(max(0.0, task.due - (time.monotonic() - start)))
        try:
            task.due = time.monotonic() - start + task.coroutine.send(None)
            heapq.heappush(tasks, task)
        except StopIteration as stop:
            print("result", stop.value)


async def launch(name, seconds):
    print(name, "begins")
    await Sleep(seconds)
    print(name, "goes on")
    await Sleep(seconds)
    return name


run(launch("A", 0.03), launch("B", 0.02))
