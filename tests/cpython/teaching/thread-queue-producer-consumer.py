import queue
import threading
import time

basket = queue.Queue()


def produce():
    for n in range(4):
        time.sleep(0.01)
        basket.put(n)
        print("put", n)
    basket.put(None)


def consume():
    while (item := basket.get()) is not None:
        time.sleep(0.03)
        print("took", item)


producer, consumer = threading.Thread(target=produce), threading.Thread(target=consume)
producer.start()
consumer.start()
producer.join()
consumer.join()
print("left:", basket.qsize())
