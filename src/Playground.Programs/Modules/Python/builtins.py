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


def min(iterable, **kwargs):
    return _min([item for item in iterable], **kwargs)


def max(iterable, **kwargs):
    return _max([item for item in iterable], **kwargs)


def sorted(iterable, **kwargs):
    return _sorted([item for item in iterable], **kwargs)


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
