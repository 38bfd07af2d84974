print("a" if 1 else "b", "a" if [] else "b")
print(1 if True else 1 / 0)
x = 5
print("big" if x > 10 else "mid" if x > 3 else "small")
print([i if i % 2 else -i for i in range(5)])
