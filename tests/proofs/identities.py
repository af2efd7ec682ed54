"""What the rows of simplify.def and conditions.def claim."""

from claims import Claim, num, var, within
from tables import read_ops

OPS = read_ops()
INTS = ("int", "nonzero", "count", "any")  # of a reference only what `same` asks counts: the word


class Reader:
    """Makes formulas of terms; notes the variables, and what their places say of them."""

    def __init__(self, width):
        self.width = width
        self.variables = {}
        self.known = []

    def variable(self, name, kind):
        sort = "int" if kind in INTS else kind
        assert self.variables.setdefault(name, sort) == sort, name
        if kind == "nonzero":
            self.known.append(("ne", var(name), num(0)))
        if kind == "count":
            self.known.append(within(num(0), var(name), num(self.width - 1)))
        return var(name)

    def term(self, term, kind):
        if term == "MINUS_ZERO":
            return "float", -0.0
        if isinstance(term, str):
            return self.variable(term, kind)
        if term[0] == "T":
            return self.operation(term[1], term[2:])
        if term[0] == "LOG2":
            return "log2", self.term(term[1], "int")
        assert term[0] in ("INT", "FLOAT", "BOOL"), term
        return term[0].lower(), {"INT": int, "FLOAT": float, "BOOL": bool}[term[0]](term[1])

    def operation(self, op, operands):
        kinds = OPS[op][1]
        assert len(kinds) == len(operands), op
        formulas = [self.term(operand, kind) for operand, kind in zip(operands, kinds)]
        if op == "guard_true":  # whether it lets through
            return formulas[0]
        return "bnot" if op == "guard_false" else op, *formulas


def equality(name, width, one, other, known=()):
    """That the two terms are the same; `known` asks a reader what holds besides."""
    reader = Reader(width)
    one, other = reader.term(one, None), reader.term(other, OPS[one[1]][0])
    assumed = reader.known + [make(var("C")) for make in known]
    return Claim(name, reader.variables, ("implies", ("all", *assumed), ("is", one, other)))


def is_power_of_two(c):
    return "all", ("ne", c, num(0)), ("eq", ("and", c, ("sub", c, num(1))), num(0))


CONDITIONS = {"ALWAYS": [], "WORD": [], "POWER_OF_TWO": [is_power_of_two], "INVERTIBLE": [lambda c: ("invertible", c)]}


def of_rule(row, width, _):
    _, name, pattern, condition, result = row
    return equality(name, width, pattern, result, CONDITIONS[condition])


def of_condition(row, width, _):
    _, op, form = row
    return equality(op, width, ("T", op, "X", "Y"), form)


def of_symmetry(row, width, _):
    return equality(row[1], width, ("T", row[1], "X", "Y"), ("T", row[1], "Y", "X"))
