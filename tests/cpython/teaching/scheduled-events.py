import sched
import time

scheduler = sched.scheduler(time.monotonic, time.sleep)
scheduler.enter(0.03, 1, print, ("third",))
scheduler.enter(0.01, 1, print, ("first",))
scheduler.enter(0.02, 1, print, argument=("second",))
event = scheduler.enter(0.02, 2, print, ("cancelled",))
scheduler.cancel(event)
print(len(scheduler.queue))
scheduler.run()
wall = sched.scheduler(time.time, time.sleep)
wall.enterabs(time.time() + 0.01, 1, print, kwargs={"sep": "-"}, argument=("wall", "clock"))
wall.run()
print(wall.empty())
