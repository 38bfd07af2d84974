import random, threading
def work():
    random.seed("lesson")
    print(random.random(), random.choice("abc"))
t = threading.Thread(target=work)
t.start()
t.join()
items = [1, 2, 3, 4, 5]
random.shuffle(items)
print(items, random.sample(range(50), 3), random.uniform(1, 2), random.randrange(10))
