"""What formulas are worth, without z3: so the two are held against each other. Floats are small ones."""

import math

FORMATS = {16: (5, 11), 8: (4, 4)}  # bits of exponent and significand


def rounded(f, float_bits):
    """To the nearest float there is, ties to even."""
    if f == 0 or math.isinf(f) or math.isnan(f):
        return f
    exponent_bits, precision = FORMATS[float_bits]
    largest = (1 << (exponent_bits - 1)) - 1
    quantum = 2.0 ** (max(math.frexp(f)[1] - 1, 1 - largest) - precision + 1)
    result = math.copysign(round(f / quantum) * quantum, f)
    return math.copysign(math.inf, f) if abs(result) >= 2.0 ** (largest + 1) else result


def all_floats(float_bits):
    """Each float of the format, one NaN."""
    exponent_bits, precision = FORMATS[float_bits]
    bias, found = (1 << (exponent_bits - 1)) - 1, [math.nan, math.inf, -math.inf]
    for exponent in range((1 << exponent_bits) - 1):
        for significand in range(1 << (precision - 1)):
            f = (significand + (exponent > 0) * 2.0 ** (precision - 1)) * 2.0 ** (max(exponent, 1) - bias - precision + 1)
            found += [f, -f]
    return found


def is_same(a, b):
    if isinstance(a, float):
        return math.isnan(a) and math.isnan(b) or a == b and math.copysign(1, a) == math.copysign(1, b)
    return a == b


def divided(a, b):
    if b == 0 or math.isnan(a) or math.isnan(b):
        return math.nan if a == 0 or math.isnan(a) or math.isnan(b) else \
            math.copysign(math.inf, math.copysign(1, a) * math.copysign(1, b))
    return math.nan if math.isinf(a) and math.isinf(b) else a / b


def integral(function):
    return lambda f: math.copysign(function(f), f) if math.isfinite(f) else f


def is_invertible(f, float_bits):
    largest = (1 << (FORMATS[float_bits][0] - 1)) - 1
    mantissa, exponent = math.frexp(f) if math.isfinite(f) else (0, 0)
    return abs(mantissa) == 0.5 and -largest < exponent - 1 <= largest - 1


def quotient(a, b):
    """Truncated, as C's."""
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1) if b else 0


INT_OPS = {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "and": lambda a, b: a & b,
    "or": lambda a, b: a | b, "xor": lambda a, b: a ^ b, "not": lambda a: ~a, "neg": lambda a: -a, "abs": abs,
    "div": quotient, "sdiv": quotient, "mod": lambda a, b: a - b * quotient(a, b),
    "smod": lambda a, b: a - b * quotient(a, b), "log2": lambda a: a.bit_length() - 1,
}
FLOAT_OPS = {
    "fadd": lambda a, b: a + b, "fsub": lambda a, b: a - b, "fmul": lambda a, b: a * b, "fdiv": divided,
    "fneg": lambda a: -a, "fabs": abs, "fsqrt": lambda a: math.sqrt(a) if a >= 0 else math.nan,
    "ffloor": integral(math.floor), "fceil": integral(math.ceil), "ftrunc": integral(math.trunc), "itof": float,
}
PREDICATES = {
    "eq": lambda a, b: a == b, "ne": lambda a, b: a != b, "lt": lambda a, b: a < b, "le": lambda a, b: a <= b,
    "gt": lambda a, b: a > b, "ge": lambda a, b: a >= b, "no": lambda a: not a, "bnot": lambda a: not a,
    "beq": lambda a, b: a == b, "same": lambda a, b: a == b, "is": is_same,
}
PREDICATES |= {"f" + name: PREDICATES[name] for name in ("eq", "ne", "lt", "le", "gt", "ge")}


class Evaluator:
    def __init__(self, width, float_bits):
        self.width, self.float_bits = width, float_bits

    def wrap(self, i):
        half = 1 << (self.width - 1)
        return (i + half) % (2 * half) - half

    def shift(self, op, a, count):
        count %= self.width
        return {"shl": a << count, "sar": a >> count, "shr": (a % (1 << self.width)) >> count}[op]

    def to_int(self, f):
        limit = 1 << (self.width - 1)
        return 0 if math.isnan(f) else limit - 1 if f >= limit else -limit if f < -limit else int(f)

    def value(self, formula, values):
        op = formula[0]
        if op == "var":
            return values[formula[1]]
        if op in ("int", "float", "bool"):
            return formula[1]
        if op == "all":
            return all(self.value(part, values) for part in formula[1:])
        if op == "implies":
            return not self.value(formula[1], values) or self.value(formula[2], values)
        if op == "pick":
            return self.value(formula[2 if self.value(formula[1], values) else 3], values)
        return self.operation(op, [self.value(part, values) for part in formula[1:]])

    def operation(self, op, operands):
        if op in PREDICATES:
            return PREDICATES[op](*operands)
        if op in INT_OPS:
            return self.wrap(INT_OPS[op](*operands))
        if op in FLOAT_OPS:
            return rounded(FLOAT_OPS[op](*operands), self.float_bits)
        if op in ("shl", "sar", "shr"):
            return self.wrap(self.shift(op, *operands))
        if op in ("ftoi", "cast"):
            return self.to_int(*operands)
        if op == "ult":
            return operands[0] % (1 << self.width) < operands[1] % (1 << self.width)
        assert op == "invertible", op
        return is_invertible(operands[0], self.float_bits)
