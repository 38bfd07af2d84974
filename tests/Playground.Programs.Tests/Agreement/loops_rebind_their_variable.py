for i in range(3):
    print(i)
    i = 10
print(i)
for c in "ab":
    for c in "xy":
        pass
    print(c)
