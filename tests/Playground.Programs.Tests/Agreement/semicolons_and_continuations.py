x = 1; y = 2; print(x + y)
z = x + \
    y
if x: print("one line")
for i in range(2): print(i); print("-")
print((x +
       y))
