import threading

TABLES = 5
PASSING = "captured"  # or "copy", "positional", "named"

visited = []
loop_has_ended = threading.Event()


def serve(table, guests):
    print(f"{threading.current_thread().name}: table {table}, {guests} guests")
    visited.append(table)


def serve_captured():
    loop_has_ended.wait()
    serve(table, 2)  # the loop's own variable, as it is by now


def serve_when_told(table, guests):
    loop_has_ended.wait()
    serve(table, guests)


waiters = []
for table in range(1, TABLES + 1):
    name = f"Waiter-{table}"
    if PASSING == "captured":
        waiter = threading.Thread(target=serve_captured, name=name)
    elif PASSING == "copy":
        # A default value is worked out when the function is made.
        waiter = threading.Thread(target=lambda own=table: serve_when_told(own, 2), name=name)
    elif PASSING == "positional":
        # A tuple: a single argument would need a comma behind it.
        waiter = threading.Thread(target=serve_when_told, args=(table, 2), name=name)
    else:
        waiter = threading.Thread(target=serve_when_told, kwargs={"guests": 2, "table": table}, name=name)
    waiters.append(waiter)
    waiter.start()

loop_has_ended.set()
for waiter in waiters:
    waiter.join()

unserved = [table for table in range(1, TABLES + 1) if table not in visited]
print(f"{len(unserved)} of {TABLES} tables got no waiter")
