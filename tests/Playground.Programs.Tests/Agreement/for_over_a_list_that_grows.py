l = [1, 2]
for x in l:
    if len(l) < 6:
        l.append(x * 10)
print(l)
for x in l[:]:
    l.remove(x)
print(l)
