import heapq
import time
from collections import deque


class Loop:
    def __init__(self):
        self.ready, self.sleeping, self.sequence = deque(), [], 0

    def spawn(self, task):
        self.ready.append(task)

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                when, _, task = heapq.heappop(self.sleeping)
                time.sleep(max(0, when - time.monotonic()))
                self.ready.append(task)
            task = self.ready.popleft()
            try:
                delay = task.send(None)
            except StopIteration as stop:
                print("returned", stop.value)
                continue
            if delay is None:
                self.ready.append(task)
            else:
                self.sequence += 1
                heapq.heappush(self.sleeping, (time.monotonic() + delay, self.sequence, task))


def countdown(name, n, delay):
    while n:
        print(name, n)
        yield delay
        n -= 1
    return name


loop = Loop()
loop.spawn(countdown("slow", 2, 0.05))
loop.spawn(countdown("quick", 3, 0.02))
loop.spawn(countdown("eager", 2, None))
loop.run()
