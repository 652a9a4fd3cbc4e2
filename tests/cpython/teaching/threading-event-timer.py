import threading
import time

ready = threading.Event()
timer = threading.Timer(0.02, ready.set)
timer.start()
print(ready.is_set())
print(ready.wait(timeout=1))
late = threading.Event()
print(late.wait(0.01))
cancelled = threading.Timer(30, print, ["never"])
cancelled.start()
cancelled.cancel()
local = threading.local()
local.value = 5
print(local.value, threading.get_ident() == threading.main_thread().ident)
with threading.Semaphore(2), threading.RLock():
    print("both")
