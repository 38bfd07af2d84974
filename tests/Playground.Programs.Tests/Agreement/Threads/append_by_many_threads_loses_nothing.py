import threading
items, found = [], {}
def work(me):
    for n in range(100):
        items.append((me, n))
        found[me, n] = True
threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(items), len(found), sorted(items)[:2])
print(all([n for m, n in items if m == k] == list(range(100)) for k in range(4)))
