import threading
def change(items, table, number):
    items.append(4)
    table["new"] = 1
    number += 1
items, table, number = [1], {}, 5
t = threading.Thread(target=change, args=(items, table, number))
items.append(2)
t.start()
t.join()
print(items, table, number)
