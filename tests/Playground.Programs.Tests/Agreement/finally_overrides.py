def f():
    try:
        return 1
    finally:
        return 2
def g():
    for i in range(3):
        try:
            continue
        finally:
            if i == 1:
                break
    return i
def h():
    try:
        1 / 0
    finally:
        return "swallowed"
def k():
    while True:
        try:
            return "r"
        finally:
            break
    return "broken"
print(f(), g(), h(), k())
