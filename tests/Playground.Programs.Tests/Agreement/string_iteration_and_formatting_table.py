rows = [("id", "name"), (1, "ann"), (22, "bob")]
for a, b in rows:
    print(f"{a!s:>4} | {b:<6}|")
print("=" * 10, "\t|", "a\\b", 'mixed "quotes"', "unicode: \u00e9 \x41")
