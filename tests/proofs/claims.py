"""A claim: a formula that holds for all values of its variables.

A formula is a tuple: an op of the IR on formulas (ints, floats, booleans), or
  ("var", name)  ("int", i)  ("float", f)  ("bool", b)
  ("all", p, …)  ("implies", p, q)  ("no", p)  ("pick", p, a, b)
  ("is", a, b)             the same value; NaN is itself, 0.0 is not -0.0
  ("ult", a, b)            of ints without sign
  ("sdiv" or "smod", a, b) C's, where defined
  ("cast", f)              C's cast to an int, where defined
  ("log2", i)              of a power of two
  ("invertible", f)        a power of two of either sign, the inverse of which is a normal number"""

import dataclasses


@dataclasses.dataclass
class Claim:
    name: str
    variables: dict  # name: int, float or bool
    formula: tuple
    steps: list = dataclasses.field(default_factory=list)  # what it follows from, where it is too hard as a whole


@dataclasses.dataclass
class Step:
    """Of words, which wrap, or of real numbers, which don't."""

    is_of_words: bool
    variables: dict
    formula: tuple


def var(name):
    return "var", name


def num(i):
    return "int", i


def within(low, x, high):
    return "all", ("le", low, x), ("le", x, high)


def highest(width):
    return num((1 << (width - 1)) - 1)


def lowest(width):
    return num(-(1 << (width - 1)))
