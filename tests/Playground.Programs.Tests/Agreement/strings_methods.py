s = "  Hello, World  "
print(s.strip(), s.upper().strip(), s.lower().strip(), s.replace("l", "L").strip(), s.split(","), "a-b-c".split("-", 1))
print("abc".find("c"), "abc".find("z"), "abc".index("b"), "banana".count("an"), "abc".startswith("ab"), "abc".endswith(("x", "c")))
print("-".join(["a", "b"]), "abc".center(9, "*"), "5".zfill(3), "Title case".title(), "abc".isalpha(), "12".isdigit(), "a b\nc".split())
print("a" * 3, "a" + "b", "x" in "xyz", "abc"[0], "é".upper(), "ß", "日本"[1], len("日本"))
print("line1\nline2".splitlines(), "tab\there", 'quote"s', "back\\slash", repr("a\nb'\""))
