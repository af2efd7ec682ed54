"""What the rows of range.def claim: that the index is in bounds, and the counter does not pass where it began."""

from claims import Claim, Step, highest, lowest, num, var, within

UP, DOWN = ("BELOW", "UP_TO"), ("ABOVE", "DOWN_TO")
GUARDS = {"BELOW": ("lt", var("x"), var("END")), "UP_TO": ("le", var("x"), var("END")),
          "ABOVE": ("gt", var("x"), var("END")), "DOWN_TO": ("ge", var("x"), var("END")),
          "BELOW_LENGTH": ("lt", var("x"), var("LENGTH"))}
LAST = {"BELOW": -1, "UP_TO": 0, "ABOVE": 1, "DOWN_TO": 0, "BELOW_LENGTH": 0}


def index_at(x, shape):
    return ("add", x, var("B")) if shape == "NEAR" else ("add", ("mul", var("A"), x), var("B"))


def arithmetic(expression, width):
    """The value of what LIMIT says of bits."""
    if expression == "WIDTH":
        return width
    if isinstance(expression, int):
        return expression
    op, left, right = expression[0], arithmetic(expression[1], width), arithmetic(expression[2], width)
    return {"-": left - right, "/": left // right}[op]


def limit_of(name, limits, width):
    return 1 << arithmetic(limits[name], width)


class Reader:
    def __init__(self, width, limits, guard, shape, is_sum):
        self.width = width
        first = ("add", var("START"), var("STEP")) if is_sum else var("START")
        last = ("add", var("END"), num(LAST[guard]))
        self.terms = {"FIRST": first, "AT_FIRST": index_at(first, shape), "AT_LAST": index_at(last, shape),
                      "A": num(1) if shape == "NEAR" else var("A"),
                      **{name: num(limit_of(name, limits, width)) for name in limits}}

    def term(self, term):
        if isinstance(term, str):
            return self.terms.get(term, var(term))
        if term[0] == "INT":
            return num(term[1])
        if term[0] == "WITHIN":
            limit = self.term(term[2])
            return self.in_bounds(("add", self.term(term[1]), limit), ("add", limit, limit))
        assert term[0] == "T" and len(term) == 4, term
        operands = [self.term(operand) for operand in term[2:]]
        return self.in_bounds(*operands) if term[1] == "guard_bounds" else (term[1], *operands)

    @staticmethod
    def in_bounds(x, length):
        return "all", ("le", num(0), x), ("lt", x, length)


def case(width, limits, guard, shape, is_sum, conditions):
    """Of one guard, and of the phi or the sum."""
    reader = Reader(width, limits, guard, shape, is_sum)
    is_up = guard not in DOWN
    ahead = "ge" if is_up else "le"
    known = [reader.term(condition) for condition in conditions]
    known += [within(num(0), var("LENGTH"), num((1 << (width - 4)) - 1)), GUARDS[guard],
              (ahead, var("x"), reader.terms["FIRST"])]
    if shape == "NEAR":
        reach = limit_of("REACH", limits, width)
        known.append(within(num(1 - reach), var("B"), num(reach - 1)))
    index = index_at(var("x"), shape)
    return "implies", ("all", *known), ("all", reader.in_bounds(index, var("LENGTH")),
                                        (ahead, ("add", var("x"), var("STEP")), var("x")))


def is_about_index(condition):
    return "AT_FIRST" in condition or "AT_LAST" in condition


def steps_of(width, limits, guards, conditions):
    """Why the index of a FAR row is in bounds, as steps that z3 can settle at 64 bits:

    1. what is asked of start, end and step keeps FIRST, x and LAST, in this order (or the other
       way round), within 2 * REACH, and x + STEP from wrapping;
    2. so A*y + B is the same in words and in numbers that do not wrap, whichever of the three y is;
    3. and without wrapping, what is asked of the index at FIRST and LAST holds at x."""
    near = {name: limit_of(name, limits, width) for name in limits}
    far = 2 * near["REACH"]
    plain = [condition for condition in conditions if not is_about_index(condition)]
    steps = []
    for guard in guards:
        for is_sum in (False, True):
            reader = Reader(width, limits, guard, "FAR", is_sum)
            ahead, last = "ge" if guard in UP else "le", ("add", var("END"), num(LAST[guard]))
            known = [reader.term(condition) for condition in plain] + [GUARDS[guard], (ahead, var("x"), reader.terms["FIRST"])]
            shown = [within(num(-far), y, num(far)) for y in (reader.terms["FIRST"], var("x"), last)]
            shown += [(ahead, last, var("x")), (ahead, ("add", var("x"), var("STEP")), var("x")),
                      within(num(-near["FACTOR_REACH"]), var("A"), num(near["FACTOR_REACH"])),
                      within(num(-near["OFFSET_REACH"]), var("B"), num(near["OFFSET_REACH"]))]
            steps.append(Step(True, dict.fromkeys(["START", "END", "STEP", "A", "B", "x"], "int"),
                              ("implies", ("all", *known), ("all", *shown))))
    fits = within(lowest(width), index_at(var("x"), "FAR"), highest(width))
    steps.append(Step(False, dict.fromkeys(["A", "B", "x"], "int"), ("implies", ("all", shown[1], *shown[-2:]), fits)))
    reader = Reader(width, limits, guards[0], "FAR", False)
    reader.terms |= {"AT_FIRST": index_at(var("FIRST"), "FAR"), "AT_LAST": index_at(var("LAST"), "FAR")}
    ahead = "ge" if guards[0] in UP else "le"
    known = [reader.term(condition) for condition in conditions
             if is_about_index(condition) or (condition[0] == "T" and condition[2] == "A")]
    known += [(ahead, var("x"), var("FIRST")), (ahead, var("LAST"), var("x"))]
    index = index_at(var("x"), "FAR")
    steps += [Step(False, dict.fromkeys(["A", "B", "x", "FIRST", "LAST", "LENGTH"], "int"), ("implies", ("all", *known), goal))
              for goal in (("le", num(0), index), ("lt", index, var("LENGTH")))]
    return steps


def of_check(row, width, limits):
    _, name, guard, shape, *conditions = row
    guards = {"UP": UP, "DOWN": DOWN}.get(guard, (guard,))
    names = ["START", "END", "STEP", "LENGTH", "B", "x"] + ["A"] * (shape == "FAR")
    whole = ("all", *(case(width, limits, each, shape, is_sum, conditions) for each in guards for is_sum in (False, True)))
    steps = steps_of(width, limits, guards, conditions) if shape == "FAR" else []
    return Claim(name, dict.fromkeys(names, "int"), whole, steps)
