"""What of a traceback is the program's."""

_HERE = __file__.rpartition("/")[0]


def leave_out_harness(told):
    """Take the frames of these modules out of a traceback, and of all that it is chained to."""
    seen, todo = set(), [told]
    while todo:
        each = todo.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        kept = [frame for frame in each.stack if not frame.filename.startswith(_HERE)]
        each.stack[:] = kept
        todo += [each.__cause__, each.__context__, *(each.exceptions or ())]
