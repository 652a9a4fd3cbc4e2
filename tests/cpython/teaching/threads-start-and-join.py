import threading
import time


def count(name, delay):
    for n in range(3):
        time.sleep(delay)
        print(name, n)


start = time.perf_counter()
threads = [threading.Thread(target=count, args=(name, delay)) for name, delay in (("slow", 0.05), ("quick", 0.02))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"both in {time.perf_counter() - start:.1f} s", [t.is_alive() for t in threads])
