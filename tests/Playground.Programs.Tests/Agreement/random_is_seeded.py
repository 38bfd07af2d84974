import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.uniform(1, 2), random.choice("abcdef"), random.randrange(0, 100, 5))
l = list(range(10))
random.shuffle(l)
print(l, random.sample(range(100), 5), random.sample([1, 2, 3], 2))
random.seed("text")
print(random.random(), random.randrange(10), random.randint(10 ** 20, 10 ** 21))
random.seed(7)
a = random.random()
random.seed(7)
print(a == random.random())
for f in [lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.sample([1], 2)]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
