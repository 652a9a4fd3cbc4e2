import threading
import time

counter = 0
lock = threading.Lock()


def add(times):
    global counter
    for _ in range(times):
        with lock:
            value = counter
            time.sleep(0.001)
            counter = value + 1


threads = []
for number in range(4):
    thread = threading.Thread(target=add, args=(5,), name=f"adder-{number}")
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()
    print(thread.name, "is done")
print("counter:", counter, "locked:", lock.locked(), "threads:", threading.active_count())
