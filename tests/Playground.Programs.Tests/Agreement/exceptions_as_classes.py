class AppError(Exception):
    """Base."""
class NotFound(AppError):
    def __init__(self, what, code=404):
        super().__init__(f"{what} not found")
        self.code = code
class Silent(AppError):
    def __init__(self, x):
        self.x = x
try:
    raise NotFound("page")
except AppError as e:
    print(e, e.code, e.args, repr(e), isinstance(e, Exception))
s = Silent(5)
print(s.args, s.x, repr(s), str(s))
class WithRepr(Exception):
    def __repr__(self):
        return "custom"
print([WithRepr()], str(WithRepr("m")))
print(AppError("x") == AppError("x"), NotFound.__name__)
