def sum(iterable, *args, **kwargs):
    return _sum([item for item in iterable], *args, **kwargs)


def list(iterable):
    return [item for item in iterable]


def tuple(iterable):
    return _tuple([item for item in iterable])


def set(iterable):
    return _set([item for item in iterable])


def dict(iterable, **kwargs):
    return _dict([item for item in iterable], **kwargs)


def min(*args, key=None, **default):
    items = args if len(args) > 1 else args[0]
    if key is None:
        return _min([item for item in items], **default)
    is_first = True
    for item in items:
        value = key(item)
        if is_first or value < least:
            result, least, is_first = item, value, False
    return _min([], **default) if is_first else result


def max(*args, key=None, **default):
    items = args if len(args) > 1 else args[0]
    if key is None:
        return _max([item for item in items], **default)
    is_first = True
    for item in items:
        value = key(item)
        if is_first or value > most:
            result, most, is_first = item, value, False
    return _max([], **default) if is_first else result


def sorted(iterable, *, key=None, **reverse):
    items = [item for item in iterable]
    if key is not None:
        key = _in_turn([key(item) for item in items])
    return _sorted(items, key=key, **reverse)


def sort(items, *, key, **reverse):
    taken = _emptied(items)
    try:
        keys = [key(item) for item in taken]
        taken.sort(key=_in_turn(keys), **reverse)
    except:
        _put_back(items, taken)
        raise
    if not _put_back(items, taken):
        raise ValueError("list modified during sort")


class map:
    def __init__(self, function, *iterables):
        self._function = function
        self._iterators = [iter(iterable) for iterable in iterables]

    def __iter__(self):
        return self

    def __next__(self):
        return self._function(*[_next(iterator) for iterator in self._iterators])

    def __repr__(self):
        return _describe(self, "map")


class filter:
    def __init__(self, function, iterable):
        self._function = function
        self._iterator = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = _next(self._iterator)
            if item if self._function is None else self._function(item):
                return item

    def __repr__(self):
        return _describe(self, "filter")


def any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def next(iterator, *default):
    for item in iterator:
        return item
    if default:
        return default[0]
    raise StopIteration


def _next_of(iterator, *default):
    try:
        return iterator.__next__()
    except StopIteration:
        if not default:
            raise
    return default[0]
