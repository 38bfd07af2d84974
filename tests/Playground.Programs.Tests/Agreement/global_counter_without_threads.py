counter = 0
def increment(times):
    global counter
    for _ in range(times):
        counter += 1
increment(100)
print(counter)
