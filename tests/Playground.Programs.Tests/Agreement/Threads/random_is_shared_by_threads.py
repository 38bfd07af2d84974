import random, threading
random.seed(5)
expected = [random.randint(1, 100) for _ in range(6)]
random.seed(5)
drawn = []
def draw():
    drawn.append(random.randint(1, 100))
for _ in range(6):
    t = threading.Thread(target=draw)
    t.start()
    t.join()
print(drawn, drawn == expected)
