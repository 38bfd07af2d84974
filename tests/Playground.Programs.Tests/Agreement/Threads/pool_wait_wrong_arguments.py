from concurrent.futures import ThreadPoolExecutor, Future, wait
for attempt in [
    lambda: wait(),
    lambda: wait(5),
    lambda: wait([5]),
    lambda: wait([Future()], 0, "SOME"),
    lambda: wait([Future()], return_when=None),
    lambda: wait([], 0, "ALL", 1),
]:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
print(wait([], return_when="anything"))
ended = Future()
ended.set_result(1)
print(len(wait([ended], return_when="anything").done))
