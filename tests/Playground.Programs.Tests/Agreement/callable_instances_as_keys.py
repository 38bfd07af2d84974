class Key:
    def __call__(self, x):
        return -x
print(sorted([1, 3, 2], key=Key()), list(map(Key(), [1])), max([1, 2], key=Key()))
