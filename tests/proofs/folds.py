"""What the rows of fold.def claim: that a C expression is defined, and gives what the op gives."""

from claims import Claim, highest, lowest, num, var
from identities import OPS, Reader

COMPARISONS = {"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}
ARITHMETIC = {"+": "add", "-": "sub", "*": "mul", "&": "and", "|": "or", "^": "xor", "<<": "shl", ">>": "shr"}
FLOAT_ARITHMETIC = {"+": "fadd", "-": "fsub", "*": "fmul", "/": "fdiv"}
FLOAT_CALLS = {"fabs": "fabs", "sqrt": "fsqrt", "floor": "ffloor", "ceil": "fceil", "trunc": "ftrunc"}


class Reading:
    """Makes formulas of C expressions: (type, formula, where it is defined). Types: s, u, f, b."""

    def __init__(self, width, operands):
        self.width = width
        i, j = operands[0], operands[-1]
        self.names = {"i": ("s", i), "j": ("s", j), "u": ("u", i), "v": ("u", j), "f": ("f", i), "g": ("f", j),
                      "INT64_MAX": ("s", highest(width)), "INT64_MIN": ("s", lowest(width)),
                      "TWO_TO_63": ("f", ("float", 2.0 ** (width - 1)))}

    def read(self, c):
        if isinstance(c, int):
            return "s", num(c), ("all",)
        if isinstance(c, str):
            return *self.names[c], ("all",)
        if c[0] == "PICK":
            return self.pick(*c[1:])
        parts = [self.read(part) for part in c[1:]]
        kinds = "".join(kind for kind, _, _ in parts)
        defined = ("all", *(where for _, _, where in parts))
        return self.combine(c[0], kinds, [formula for _, formula, _ in parts], defined)

    def combine(self, op, kinds, parts, defined):
        if kinds == "ff":
            if op in COMPARISONS:
                return "b", ("f" + COMPARISONS[op], *parts), defined
            return "f", (FLOAT_ARITHMETIC[op], *parts), defined
        if kinds == "f":
            return self.of_float(op, parts[0], defined)
        if op == "FLOAT_OF":
            assert kinds == "s"
            return "f", ("itof", *parts), defined
        if op in COMPARISONS:
            assert kinds == "ss" or op == "<", op
            return "b", ("lt" if kinds == "ss" else "ult", *parts) if op == "<" else (COMPARISONS[op], *parts), defined
        if op in ("/", "%"):
            assert kinds == "ss"
            overflow = ("all", ("eq", parts[0], lowest(self.width)), ("eq", parts[1], num(-1)))
            return "s", ("sdiv" if op == "/" else "smod", *parts), \
                ("all", defined, ("ne", parts[1], num(0)), ("no", overflow))
        assert "u" in kinds, "signed arithmetic overflows"
        if op == "~":
            return "u", ("not", *parts), defined
        if op in ("<<", ">>"):
            defined = ("all", defined, ("ult", parts[1], num(self.width)))
        return "u", (ARITHMETIC[op], *parts), defined

    def of_float(self, op, part, defined):
        if op == "-":
            return "f", ("fneg", part), defined
        if op == "isnan":
            return "b", ("fne", part, part), defined
        if op == "INT_OF":
            limit = ("float", 2.0 ** (self.width - 1))
            return "s", ("cast", part), ("all", defined, ("fle", ("fneg", limit), part), ("flt", part, limit))
        return "f", (FLOAT_CALLS[op], part), defined

    def pick(self, condition, one, other):
        _, asked, where = self.read(condition)
        (_, one, one_where), (_, other, other_where) = self.read(one), self.read(other)
        return "u", ("pick", asked, one, other), \
            ("all", where, ("implies", asked, one_where), ("implies", ("no", asked), other_where))


def of_fold(row, width, _):
    _, op, when, kind, value = row
    names = [("i", "j"), ("f", "g")]["float" in OPS[op][1]][:len(OPS[op][1])]
    reader = Reader(width)
    meant = reader.operation(op, names)
    is_bool = "bool" in OPS[op][1]
    operands = [("pick", var(name), num(1), num(0)) if is_bool else var(name) for name in names]
    reading = Reading(width, operands)
    found_kind, found, defined = reading.read(value)
    assert found_kind in {"INT": "su", "FLOAT": "f", "BOOL": "b"}[kind] and OPS[op][0] == kind.lower()
    when = ("all",) if when == 1 else reading.read(when)[1]
    return Claim(op, reader.variables, ("implies", when, ("all", defined, ("implies", ("all", *reader.known),
                                                                          ("is", found, meant)))))
