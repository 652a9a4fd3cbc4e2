"""How the host is told of what comes often."""

CREATED, RESUMED, PAUSED, SUSPENDED, READY, IDLE, TURN, DONE, FAILED, CANCELLED, CALLS = range(11)
