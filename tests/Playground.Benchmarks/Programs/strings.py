def run(n):
    parts = []
    for i in range(n):
        s = f"{i:05d}-{i % 7}"
        if s.startswith("000") or s[-1] == "3":
            parts.append(s.replace("-", "+").upper())
    text = ",".join(parts)
    vowels = 0
    for ch in text:
        if ch == "1":
            vowels += 1
    return len(text), vowels, len(text.split(","))
print(run(500000))
