import threading
import time


class Greeter(threading.Thread):
    def __init__(self, whom):
        super().__init__(name=f"greeter of {whom}", daemon=True)
        self.whom = whom
        self.greeting = None

    def run(self):
        time.sleep(0.01)
        self.greeting = f"hello {self.whom} from {threading.current_thread().name}"


greeter = Greeter("Ada")
print(greeter.daemon, greeter.is_alive(), threading.current_thread() is threading.main_thread())
greeter.start()
print(greeter.is_alive(), greeter.greeting)
greeter.join(timeout=1)
print(greeter.is_alive(), greeter.greeting)
