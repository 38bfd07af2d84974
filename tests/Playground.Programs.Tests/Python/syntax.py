"""Says of each program, one JSON string a line, what CPython makes of it: tree, scopes and error, as one JSON object a line."""
import ast
import json
import struct
import symtable
import sys

BINARY = {
    "Add": "Add", "Sub": "Subtract", "Mult": "Multiply", "Div": "TrueDivide", "FloorDiv": "FloorDivide", "Mod": "Modulo",
    "Pow": "Power", "LShift": "LeftShift", "RShift": "RightShift", "BitOr": "Or", "BitXor": "Xor", "BitAnd": "And",
}
COMPARE = {
    "Eq": "Equal", "NotEq": "NotEqual", "Lt": "Less", "LtE": "LessOrEqual", "Gt": "Greater", "GtE": "GreaterOrEqual",
    "Is": "Is", "IsNot": "IsNot", "In": "In", "NotIn": "NotIn",
}
UNARY = {"Not": "Not", "USub": "Minus", "UAdd": "Plus", "Invert": "Invert"}
KINDS = {1: "Local", 2: "GlobalExplicit", 3: "GlobalImplicit", 4: "Free", 5: "Cell"}


class Tree:
    """Writes a tree as the playground's own records are written."""

    def __init__(self, source):
        self.lines = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.inside_format = 0

    def column(self, line, offset):
        return len(self.lines[line - 1].encode()[:offset].decode())

    def place(self, node):
        if self.inside_format:
            return ""
        start = f"{node.lineno}:{self.column(node.lineno, node.col_offset)}"
        return f" {start}-{node.end_lineno}:{self.column(node.end_lineno, node.end_col_offset)}"

    def node(self, node, name, *parts):
        return f"({name}{self.place(node)} {' '.join(parts)})" if parts else f"({name}{self.place(node)})"

    def plain(self, name, *parts):
        return f"({name} {' '.join(parts)})"

    def all(self, nodes):
        return "[" + " ".join(self.of(node) for node in nodes) + "]"

    def words(self, words):
        return "[" + " ".join(self.word(word) for word in words) + "]"

    def word(self, word):
        if word is None:
            return "-"
        return '"' + "".join(c if c.isascii() and c.isalnum() or c in " _" else f"<{ord(c):x}>" for c in word) + '"'

    def of(self, node):
        return "-" if node is None else getattr(self, type(node).__name__, self.unknown)(node)

    def unknown(self, n):
        return f"({type(n).__name__})"

    def Module(self, n):
        return self.plain("Module", self.all(n.body))

    def Expr(self, n):
        return self.node(n, "ExpressionStatement", self.of(n.value))

    def Assign(self, n):
        return self.node(n, "Assign", self.all(n.targets), self.of(n.value))

    def AugAssign(self, n):
        return self.node(n, "AugmentedAssign", self.of(n.target), str(BINARY.get(type(n.op).__name__)), self.of(n.value))

    def AnnAssign(self, n):
        return self.node(n, "AnnotatedAssign", self.of(n.target), self.of(n.annotation), self.of(n.value), str(bool(n.simple)))

    def FunctionDef(self, n):
        return self.node(n, "FunctionDefinition", self.word(n.name), self.arguments(n.args), self.of(n.returns), self.all(n.body))

    def ClassDef(self, n):
        return self.node(n, "ClassDefinition", self.word(n.name), self.all(n.bases), self.all(n.body))

    def Return(self, n):
        return self.node(n, "Return", self.of(n.value))

    def Delete(self, n):
        return self.node(n, "Delete", self.all(n.targets))

    def For(self, n):
        return self.node(n, "For", self.of(n.target), self.of(n.iter), self.all(n.body), self.all(n.orelse))

    def While(self, n):
        return self.node(n, "While", self.of(n.test), self.all(n.body), self.all(n.orelse))

    def If(self, n):
        first = n
        branches = []
        while True:
            branches.append(self.plain("IfBranch", self.of(n.test), self.all(n.body)))
            rest = n.orelse
            if not (len(rest) == 1 and isinstance(rest[0], ast.If) and self.is_elif(rest[0])):
                return self.node(first, "If", "[" + " ".join(branches) + "]", self.all(rest))
            n = rest[0]

    def is_elif(self, n):
        return self.lines[n.lineno - 1].encode()[n.col_offset:].startswith(b"elif")

    def With(self, n):
        return self.node(n, "With", self.all(n.items), self.all(n.body))

    def withitem(self, n):
        return self.plain("WithItem", self.of(n.context_expr), self.of(n.optional_vars))

    def Raise(self, n):
        return self.node(n, "Raise", self.of(n.exc), self.of(n.cause))

    def Try(self, n):
        return self.node(n, "Try", self.all(n.body), self.all(n.handlers), self.all(n.orelse), self.all(n.finalbody))

    def ExceptHandler(self, n):
        return self.node(n, "ExceptHandler", self.of(n.type), self.word(n.name), self.all(n.body))

    def Assert(self, n):
        return self.node(n, "AssertStatement", self.of(n.test), self.of(n.msg))

    def Import(self, n):
        return self.node(n, "Import", self.all(n.names))

    def ImportFrom(self, n):
        return self.node(n, "ImportFrom", self.word(n.module), self.all(n.names))

    def alias(self, n):
        return self.node(n, "ImportAlias", self.word(n.name), self.word(n.asname))

    def Global(self, n):
        return self.node(n, "Global", self.words(n.names))

    def Nonlocal(self, n):
        return self.node(n, "Nonlocal", self.words(n.names))

    def Pass(self, n):
        return self.node(n, "Pass")

    def Break(self, n):
        return self.node(n, "Break")

    def Continue(self, n):
        return self.node(n, "Continue")

    def BoolOp(self, n):
        return self.node(n, "BooleanOperation", type(n.op).__name__, self.all(n.values))

    def NamedExpr(self, n):
        return self.node(n, "NamedExpression", self.of(n.target), self.of(n.value))

    def BinOp(self, n):
        return self.node(n, "BinaryOperation", self.of(n.left), str(BINARY.get(type(n.op).__name__)), self.of(n.right))

    def UnaryOp(self, n):
        return self.node(n, "UnaryOperation", UNARY[type(n.op).__name__], self.of(n.operand))

    def Lambda(self, n):
        return self.node(n, "Lambda", self.arguments(n.args), self.of(n.body))

    def IfExp(self, n):
        return self.node(n, "Conditional", self.of(n.test), self.of(n.body), self.of(n.orelse))

    def Dict(self, n):
        items = [self.plain("DictItem", self.of(key), self.of(value)) for key, value in zip(n.keys, n.values)]
        return self.node(n, "DictDisplay", "[" + " ".join(items) + "]")

    def Set(self, n):
        return self.node(n, "SetDisplay", self.all(n.elts))

    def List(self, n):
        return self.node(n, "ListDisplay", self.all(n.elts))

    def Tuple(self, n):
        return self.node(n, "TupleDisplay", self.all(n.elts))

    def ListComp(self, n):
        return self.node(n, "ListComprehension", self.of(n.elt), self.all(n.generators))

    def SetComp(self, n):
        return self.node(n, "SetComprehension", self.of(n.elt), self.all(n.generators))

    def GeneratorExp(self, n):
        return self.node(n, "GeneratorExpression", self.of(n.elt), self.all(n.generators))

    def DictComp(self, n):
        return self.node(n, "DictComprehension", self.of(n.key), self.of(n.value), self.all(n.generators))

    def comprehension(self, n):
        return self.plain("ComprehensionClause", self.of(n.target), self.of(n.iter), self.all(n.ifs))

    def Compare(self, n):
        operators = "[" + " ".join(COMPARE[type(op).__name__] for op in n.ops) + "]"
        return self.node(n, "Comparison", self.of(n.left), operators, self.all(n.comparators))

    def Call(self, n):
        return self.node(n, "Call", self.of(n.func), self.all(n.args), self.all(n.keywords))

    def keyword(self, n):
        return self.node(n, "KeywordArgument", self.word(n.arg), self.of(n.value))

    def JoinedStr(self, n):
        place = self.place(n)
        self.inside_format += 1
        parts = self.all(n.values)
        self.inside_format -= 1
        return f"(FormattedString{place} {parts})"

    def FormattedValue(self, n):
        conversion = "-" if n.conversion < 0 else chr(n.conversion)
        return self.node(n, "FormattedValue", self.of(n.value), conversion, self.of(n.format_spec))

    def Constant(self, n):
        value = n.value
        if value is None:
            return self.node(n, "NoneLiteral")
        if isinstance(value, bool):
            return self.node(n, "BooleanLiteral", str(value))
        if isinstance(value, int):
            return self.node(n, "IntegerLiteral", format(value, "x"))
        if isinstance(value, float):
            return self.node(n, "FloatLiteral", str(struct.unpack("<q", struct.pack("<d", value))[0]))
        return self.node(n, "StringLiteral", self.word(value)) if isinstance(value, str) else self.unknown(n)

    def Attribute(self, n):
        return self.node(n, "AttributeAccess", self.of(n.value), self.word(n.attr))

    def Subscript(self, n):
        return self.node(n, "Subscript", self.of(n.value), self.of(n.slice))

    def Slice(self, n):
        return self.node(n, "Slice", self.of(n.lower), self.of(n.upper), self.of(n.step))

    def Starred(self, n):
        return self.node(n, "Starred", self.of(n.value))

    def Name(self, n):
        return self.node(n, "Name", self.word(n.id))

    def arguments(self, n):
        plain = [None] * (len(n.args) - len(n.defaults)) + n.defaults
        positional = [self.parameter(arg, default) for arg, default in zip(n.args, plain)]
        keywords = [self.parameter(arg, default) for arg, default in zip(n.kwonlyargs, n.kw_defaults)]
        rest = self.parameter(n.vararg, None)
        keyword_rest = self.parameter(n.kwarg, None)
        return self.plain("ParameterList", "[" + " ".join(positional) + "]", rest, "[" + " ".join(keywords) + "]", keyword_rest)

    def parameter(self, n, default):
        return "-" if n is None else self.node(n, "Parameter", self.word(n.arg), self.of(default), self.of(n.annotation))


def scopes(table):
    symbols = sorted(s.get_name() + ":" + KINDS[s._Symbol__scope] for s in table.get_symbols() if s.get_name() != ".0")
    name = "<module>" if table.get_type() == "module" else table.get_name()
    return f"({table.get_type()} {name} {' '.join(symbols)} [{' '.join(scopes(child) for child in table.get_children())}])"


def answer(source):
    try:
        compile(source, "program", "exec")
    except SyntaxError as error:
        return {"line": error.lineno, "message": error.msg}
    return {"tree": Tree(source).of(ast.parse(source)), "scopes": scopes(symtable.symtable(source, "program", "exec"))}


sys.setrecursionlimit(10000)
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
