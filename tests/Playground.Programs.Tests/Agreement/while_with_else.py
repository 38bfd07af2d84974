n = 3
while n:
    print(n)
    n -= 1
else:
    print("done")
while True:
    n += 1
    if n == 2:
        continue
    if n > 3:
        break
else:
    print("never")
print(n)
