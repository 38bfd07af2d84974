out = ""
for i in range(5):
    for j in range(i + 1):
        out += str(j)
    out += "\n"
print(out)
lines = out.splitlines()
print(lines, "".join(reversed(lines[-1])), [c for c in lines[2]])
