x = 3.14159
n = 42
s = "hi"
print(f"{x:.2f}|{x:10.3f}|{x:<10.1f}|{x:e}|{x:g}|{x:%}")
print(f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:,}|{1234567:,}|{1234567:_}")
print(f"{s:>5}|{s:^6}|{s!r:>6}|{s:*<5}|{s:.1}")
w = 8
print(f"{n:{w}}|{s:>{w}}|{x:{w}.{2}f}")
print(f"{n=} {n + 1 = } {s=} {s!s} {{braces}} {'nested'}")
print(f"{[1, 2]} {None} {True} {(1,)} {n if n > 3 else 0} {max(1, 2)}")
