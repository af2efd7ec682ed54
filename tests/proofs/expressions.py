#!/usr/bin/env python3
"""Proves what fold and simplify make of small expressions, for all operands.

    expressions.py [--seconds N] [--every N] [--verbose] IRTOOL

Makes small traces of every operation on variables, on equal operands, on
constants that rules may look at, and on each other; lets the passes rewrite
them; and asks z3 of each that came out different whether there are ints of 64
bits, doubles or booleans for which the two leave by a guard or give a value
differently. What it finds is printed and makes the run fail. What stays open
after N seconds (2) is asked again for ints of 16 and 8 bits, floats of 16, and
listed. rules.py proves what the tables say; this, that the passes do it."""

import argparse
import itertools
import re
import subprocess
import sys
import tempfile

from smt import BOOLS, Semantics, Solver, Unsuitable

BATCH = 32  # rewrites asked about together
SKIPPED = 77  # what ctest takes for "not run"

INT_BINARY = ["add", "sub", "mul", "and", "or", "xor"]
INT_COMPARE = ["eq", "ne", "lt", "le", "gt", "ge"]
SHIFTS = ["shl", "sar", "shr"]
DIVISIONS = ["div", "mod"]
INT_UNARY = ["neg", "not", "abs"]
FLOAT_BINARY = ["fadd", "fsub", "fmul", "fdiv"]
FLOAT_COMPARE = ["feq", "fne", "flt", "fle", "fgt", "fge"]
FLOAT_UNARY = ["fneg", "fabs", "fsqrt", "ffloor", "fceil", "ftrunc"]

MAXIMUM, MINIMUM = (1 << 63) - 1, -(1 << 63)
INTS = [0, 1, -1, 2, 3, -2, 7, 8, 63, 64, MAXIMUM, MINIMUM]
FEW_INTS = [0, 1, -1, 5]
FLOATS = ["0.0", "-0.0", "1.0", "-1.0", "2.0", "0.5", "-4.0", "3.0", "inf", "-inf", "nan",
          repr(2.0**1022), repr(2.0**1023), repr(2.0**-1022), repr(2.0**-1074), "1.5e+308"]
FEW_FLOATS = ["0.0", "-0.0", "1.0", "2.0"]


# -- cases: expressions as nested tuples (op, operands…); leaves are x, y, or constants ------------

def kind_of(expression):
    """int, float or bool, of what an expression gives."""
    if isinstance(expression, str):
        return {"x": "int", "y": "int", "f": "float", "g": "float", "b": "bool", "c": "bool"}.get(
            expression, "bool" if expression in BOOLS else "float")
    if isinstance(expression, int):
        return "int"
    op = expression[0]
    if op in INT_COMPARE + FLOAT_COMPARE + ["bnot", "beq"]:
        return "bool"
    return "float" if op in FLOAT_BINARY + FLOAT_UNARY + ["itof"] else "int"


def int_cases():
    for op in INT_BINARY + INT_COMPARE:
        yield op, "x", "y"
        yield op, "x", "x"
        for i in INTS + [1 << k for k in range(2, 63)]:
            yield op, "x", i
            yield op, i, "x"
        for i, k in itertools.product(INTS, INTS):
            yield op, i, k
    for op in DIVISIONS:
        yield op, "x", "y"
        yield op, "x", "x"
        for i in INTS + [1 << k for k in range(2, 63)]:
            if i:
                yield op, "x", i
            yield op, i, "x"
        for i, k in itertools.product(INTS, INTS):
            if k:
                yield op, i, k
    for op in SHIFTS:
        yield op, "x", "y"
        yield op, "x", "x"
        for k in range(64):
            yield op, "x", k
        for i, k in itertools.product(INTS, [0, 1, 31, 63]):
            yield op, i, k
        for i in INTS:
            yield op, i, "x"
    for op in INT_UNARY:
        yield op, "x"
        for i in INTS:
            yield op, i


def nested_int_cases():
    inner = [(op, "x") for op in INT_UNARY]
    inner += [(op, "x", i) for op in INT_BINARY + SHIFTS for i in FEW_INTS if op not in SHIFTS or i >= 0]
    inner += [(op, "x", "y") for op in INT_BINARY]
    inner += [("add", "x", MAXIMUM), ("add", "x", MINIMUM)]
    for first in inner:
        for op in INT_UNARY:
            yield op, first
        for op in INT_BINARY + INT_COMPARE:
            yield op, first, first
            for operand in ["x", "y"] + FEW_INTS + [MAXIMUM, MINIMUM]:
                yield op, first, operand
                yield op, operand, first
        for op in SHIFTS:
            for k in [0, 1, 5]:
                yield op, first, k


def float_cases():
    for op in FLOAT_BINARY + FLOAT_COMPARE:
        yield op, "f", "g"
        yield op, "f", "f"
        for constant in FLOATS:
            yield op, "f", constant
        for constant in FEW_FLOATS:
            yield op, constant, "f"
        for first, second in itertools.product(FLOATS, FLOATS):
            yield op, first, second
    inner = ["f"] + [(op, "f") for op in FLOAT_UNARY] + [("itof", "x"), ("fadd", "f", "g"), ("fmul", "f", "g")]
    for op, first in itertools.product(FLOAT_UNARY, inner + FLOATS):
        yield op, first
    for op, first, second in itertools.product(FLOAT_BINARY, inner[1:], ["f"] + FEW_FLOATS):
        yield op, first, second
        yield op, second, first
    for constant in INTS:
        yield "itof", constant
    for constant in FLOATS + ["1e+19", "-1e+19", "3.7", "-3.7"]:
        yield "ftoi", constant
    yield "ftoi", ("itof", "x")


def bool_cases():
    compares = [(op, "x", "y") for op in INT_COMPARE] + [(op, "f", "g") for op in FLOAT_COMPARE]
    compares += [(op, "x", 3) for op in INT_COMPARE] + [("beq", "b", "c")]
    for operand in ["b", *BOOLS, ("bnot", "b"), *compares]:
        yield "bnot", operand
        yield "bnot", ("bnot", operand)
        yield "beq", operand, operand
        for constant in BOOLS:
            yield "beq", operand, constant
            yield "beq", constant, operand
        for guard in ["guard_true", "guard_false"]:
            yield guard, operand
            yield guard, ("bnot", operand)
            yield guard, ("beq", operand, "false")
            yield guard, ("beq", operand, "true")


def all_cases():
    seen = {}
    for case in itertools.chain(int_cases(), nested_int_cases(), float_cases(), bool_cases()):
        seen[case] = True
    return list(seen)


# -- traces ---------------------------------------------------------------------------------------------

VARIABLES = {"x": (1, "int"), "y": (2, "int"), "f": (3, "float"), "g": (4, "float"), "b": (5, "bool"), "c": (6, "bool")}


class Writer:
    """Writes an expression as a trace that leaves with its value in slot 1."""

    def __init__(self):
        self.lines = []
        self.loaded = {}

    def emit(self, text):
        self.lines.append(text)
        return f"v{len(self.lines) - 1}"

    def variable(self, name):
        if name not in self.loaded:
            slot, kind = VARIABLES[name]
            value = self.emit(f"sload #{slot}")
            self.loaded[name] = self.emit(f"unbox_{kind} " + self.emit(f"guard_{kind} {value} | s0"))
        return self.loaded[name]

    def value(self, expression):
        if isinstance(expression, int):
            return str(expression)
        if isinstance(expression, str):
            return self.variable(expression) if expression in VARIABLES else expression
        op, operands = expression[0], [self.value(operand) for operand in expression[1:]]
        if op in DIVISIONS + SHIFTS and operands[1].startswith("v"):
            guard = "guard_nonzero" if op in DIVISIONS else "guard_count"
            operands[1] = self.emit(f"{guard} {operands[1]} | s0")
        return self.emit(f"{op} {' '.join(operands)}" + (" | s0" if op.startswith("guard") else ""))

    def text(self, number, expression):
        result = self.value(expression)
        if expression[0].startswith("guard"):
            result = "0"
        body = "".join(f"  v{i} = {line}\n" if "guard_true" not in line and "guard_false" not in line else f"  {line}\n"
                       for i, line in enumerate(self.lines))
        return (f'trace {number} "case"\nobjects\n  @0 code "f"\nsnap s0 @0:0+1 {{}}\nsnap s1 @0:1+1 {{#1={result}}}\n'
                f"entry s0\nsegment 0\n{body}end exit s1\n")


# -- SMT ---------------------------------------------------------------------------------------------------

class Translator(Semantics):
    """Makes SMT terms of a trace's text."""

    def trace(self, text):
        """The condition under which the trace leaves by a guard, and its value."""
        terms, leaves = {}, []

        def term(ref):
            return terms[ref] if ref.startswith("v") else self.constant(ref)

        for name, op, operands in re.findall(r"^  (?:(v\d+) = )?([a-z_0-9]+) ?([^|>\n]*?)(?: ->.*| \|.*)?$",
                                             text[text.index("segment 0"):], re.M):
            operands = operands.split()
            if op == "sload":
                terms[name] = next(v for v, (slot, _) in VARIABLES.items() if f"#{slot}" == operands[0])
            elif op in ("guard_int", "guard_float", "guard_bool") or op.startswith("unbox"):
                terms[name] = term(operands[0])
            elif op == "guard_nonzero":
                terms[name] = term(operands[0])
                leaves.append(f"(= {terms[name]} {self.int_constant(0)})")
            elif op == "guard_count":
                terms[name] = term(operands[0])
                leaves.append(f"(bvuge {terms[name]} (_ bv{self.width} {self.width}))")
            elif op == "guard_true":
                leaves.append(f"(not {term(operands[0])})")
            elif op == "guard_false":
                leaves.append(term(operands[0]))
            elif op != "nop":
                terms[name] = self.operation(op, *[term(operand) for operand in (operands + [None])[:2] if operand],
                                             *([None] if len(operands) == 1 else []))
        result = re.search(r"^snap s1 .*\{#1=(\S+)\}", text, re.M).group(1)
        return f"(or false {' '.join(leaves)})", term(result)

    def difference(self, before, after):
        """The condition under which the two can be told apart."""
        (leaves, value), (other_leaves, other_value) = self.trace(before), self.trace(after)
        return f"(or (distinct {leaves} {other_leaves}) (and (not {leaves}) (not (= {value} {other_value}))))"

    def query(self, pairs):
        """Satisfiable if the traces of any of the pairs can be told apart."""
        declarations = "".join(f"(declare-const {name} {self.sort(kind)})" for name, (_, kind) in VARIABLES.items())
        return f"{declarations}(assert (or {' '.join(self.difference(*pair) for pair in pairs)}))"


# -- the whole ----------------------------------------------------------------------------------------------

def shown(expression):
    return expression if isinstance(expression, str) else str(expression) if isinstance(expression, int) \
        else f"({' '.join([expression[0]] + [shown(operand) for operand in expression[1:]])})"


def traces_through(irtool, passes, texts):
    """Each of the traces behind the passes, as printed."""
    with tempfile.NamedTemporaryFile("w", suffix=".irt") as file:
        file.write("".join(texts))
        file.flush()
        done = subprocess.run([irtool, f"--passes={passes}", file.name], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"irtool: {done.stderr[:2000]}")
    return ["trace " + text for text in re.split(r"^trace ", done.stdout, flags=re.M)[1:]]


def prove(solver, before, after, seconds):
    """proved, proved at 16 and 8 bits, open, or a counter-example."""
    answer = solver.ask(Translator(64, 64).query([(before, after)]), seconds)
    if not answer.startswith("unknown") and not answer.startswith("timeout"):
        return "proved" if answer.startswith("unsat") else answer
    for width in (16, 8):
        try:
            answer = solver.ask(Translator(width, 16).query([(before, after)]), seconds)
        except Unsuitable:
            return "open"
        if not answer.startswith("unsat"):
            return "open" if answer.startswith("unknown") else f"at {width} bits {answer}"
    return "proved at 16 and 8 bits"


def verdicts(solver, rewrites, seconds):
    """The verdict on each pair. Most are easy, and are asked many at a time."""
    found = []
    for start in range(0, len(rewrites), BATCH):
        batch = rewrites[start:start + BATCH]
        is_proved = solver.ask(Translator(64, 64).query(batch), seconds).startswith("unsat")
        found += ["proved" if is_proved else prove(solver, *pair, seconds) for pair in batch]
    return found


def check_solver(solver):
    """What is known to be wrong must be found to be: x + 0.0 is not x, x / 8 is no shift, a guard is no contrary."""
    wrong = [(("fadd", "f", "0.0"), ("fsub", "f", "0.0")), (("div", "x", 8), ("sar", "x", 3)),
             (("guard_true", "b"), ("guard_false", "b")), (("mod", "x", "y"), ("mod", "x", 2))]
    for one, other in wrong:
        verdict = prove(solver, Writer().text(0, one), Writer().text(1, other), 60)
        if not verdict.startswith("sat"):
            sys.exit(f"{shown(one)} is not {shown(other)}, but: {verdict}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seconds", type=float, default=2, help="for each question")
    parser.add_argument("--every", type=int, default=1, help="of the expressions take only each Nth")
    parser.add_argument("--verbose", action="store_true", help="print each rewrite that is proved")
    parser.add_argument("irtool")
    options = parser.parse_args()
    try:
        solver = Solver()
    except OSError:
        print("libz3.so.4 is not installed")
        sys.exit(SKIPPED)
    cases = all_cases()[::options.every]
    check_solver(solver)
    before = traces_through(options.irtool, "none", [Writer().text(i, case) for i, case in enumerate(cases)])
    counts, wrong = {}, 0
    for passes in ("fold", "simplify"):
        after = traces_through(options.irtool, passes, before)
        assert len(after) == len(before) == len(cases)
        rewritten = [(case, one, other) for case, one, other in zip(cases, before, after) if one != other]
        found = verdicts(solver, [(one, other) for _, one, other in rewritten], options.seconds)
        for (case, _, other), verdict in zip(rewritten, found):
            is_good = verdict.startswith("proved") or verdict == "open"
            counts[passes, verdict if is_good else "wrong"] = counts.get((passes, verdict if is_good else "wrong"), 0) + 1
            wrong += not is_good
            if verdict != "proved" or options.verbose:
                print(f"{passes} {shown(case)}: {verdict}")
            if not is_good:
                print(other)
    for (passes, verdict), count in sorted(counts.items()):
        print(f"{passes}: {count} rewrites {verdict}")
    print(f"{len(cases)} expressions")
    if not counts:
        sys.exit("nothing was rewritten")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
