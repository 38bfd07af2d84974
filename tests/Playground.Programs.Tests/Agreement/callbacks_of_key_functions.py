class Item:
    def __init__(self, name, size):
        self.name, self.size = name, size
    def __repr__(self):
        return self.name
seen = []
def size(item):
    seen.append(item.name)
    return item.size
items = [Item("a", 3), Item("b", 1), Item("c", 2), Item("d", 1)]
print(sorted(items, key=size), sorted(items, key=size, reverse=True), sorted([], key=size))
print(min(items, key=size), max(items, key=size), min(*items, key=size), max(items[0], items[1], key=size))
print(min([], key=size, default="none"), max([], key=size, default=None))
print(seen)
print(items.sort(key=size), items, items.sort(reverse=True, key=size), items)
class Key:
    def __call__(self, item):
        return -len(item)
    def of(self, item):
        return item[-1]
words = ["bb", "a", "ccc", "da"]
words.sort(key=Key())
print(words, sorted(words, key=Key().of), min(words, key=Key().of), max(words, key=lambda w: w))
print(sorted((w for w in words), key=lambda w: (len(w), w)), max((w for w in words), key=len), min((w for w in words), key=Key()))
print(sorted({3: "x", 1: "y"}, key=lambda k: k), sorted("hello", key=lambda c: -ord(c)), max({1, 5, 3}, key=lambda n: n % 5))
