#!/usr/bin/env python3
"""Proves each row of the tables that the passes are driven by, for all operands.

    rules.py [--seconds N] [--refute] [--verbose] TABLE…

Each row becomes one question to z3: are there ints of 64 bits, doubles, booleans
for which it is wrong? If there are, they are printed, and the run fails. What z3
cannot settle in N seconds (2) is asked of ints of 16 and 8 bits and of floats of 16 and 8,
is tried out there on all operands where that is feasible, and is listed. With
--refute each row must be wrong: so the prover is tested."""

import argparse
import itertools
import math
import pathlib
import sys

import bounds
import folds
import identities
from evaluate import Evaluator, all_floats
from smt import Reals, Semantics, Solver, Unsuitable
from tables import read_rows

SKIPPED = 77  # what ctest takes for "not run"
WIDTHS = [(64, 64), (16, 16), (8, 8)]  # of ints and floats
FEASIBLE = 1 << 20  # operands to be tried out

CLAIMS = {"RULE": identities.of_rule, "CONDITION": identities.of_condition, "SYMMETRIC": identities.of_symmetry,
          "FOLD": folds.of_fold, "CHECK": bounds.of_check}


def ask(solver, claim, semantics, seconds):
    """Whether the claim can be false: z3's answer."""
    declared = "".join(f"(declare-const {name} {semantics.sort(kind)})" for name, kind in claim.variables.items())
    return solver.ask(f"{declared}(assert (not {semantics.term(claim.formula)}))", seconds)


def operands_of(kind, width, float_bits):
    """All values of the kind."""
    if kind == "float":
        return all_floats(float_bits)
    return [False, True] if kind == "bool" else range(-(1 << (width - 1)), 1 << (width - 1))


def try_out(claim, width, float_bits):
    """Whether the claim was tried out on all operands; ends the run if it is wrong of some."""
    spaces = [operands_of(kind, width, float_bits) for kind in claim.variables.values()]
    if math.prod(map(len, spaces)) > FEASIBLE:
        return False
    evaluator = Evaluator(width, float_bits)
    for values in itertools.product(*spaces):
        if not evaluator.value(claim.formula, dict(zip(claim.variables, values))):
            sys.exit(f"{claim.name}: wrong of {values} at {width} bits, tried out")
    return True


def narrow_verdict(solver, claims, seconds):
    said = []
    for claim, (width, float_bits) in zip(claims[1:], WIDTHS[1:]):
        try:
            answer = ask(solver, claim, Semantics(width, float_bits), seconds)
        except Unsuitable:
            continue
        if answer.startswith("sat"):
            return f"wrong at {width} bits\n{answer}"
        tried = try_out(claim, width, float_bits)
        said.append(f"{'proved' if answer.startswith('unsat') else 'open'}{' and tried out' * tried} at {width}")
    return "open at 64 bits; " + ", ".join(said)


def verdict_in_steps(solver, claims, seconds):
    """By its steps at 64 bits; and as a whole where that is small enough, so that a missing step is found."""
    for step in claims[0].steps:
        answer = ask(solver, step, Semantics(*WIDTHS[0]) if step.is_of_words else Reals(), seconds)
        if not answer.startswith("unsat"):
            return f"open in {step.formula}\n{answer}"
    return "proved in steps"


def verdict(solver, row, limits, seconds):
    claims = [CLAIMS[row[0]](row, width, limits) for width, _ in WIDTHS]
    if claims[0].steps:
        answer = ask(solver, claims[-1], Semantics(*WIDTHS[-1]), seconds)
        if answer.startswith("sat"):
            return f"wrong at {WIDTHS[-1][0]} bits\n{answer}"
        found = verdict_in_steps(solver, claims, seconds)
        return f"{found}, as a whole {'proved' if answer.startswith('unsat') else 'open'} at {WIDTHS[-1][0]} bits"
    answer = ask(solver, claims[0], Semantics(*WIDTHS[0]), seconds)
    if answer.startswith("sat"):
        return "wrong\n" + answer
    return "proved" if answer.startswith("unsat") else narrow_verdict(solver, claims, seconds)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seconds", type=float, default=2, help="for each question")
    parser.add_argument("--refute", action="store_true", help="each row must be shown to be wrong")
    parser.add_argument("--verbose", action="store_true", help="print each row that is proved")
    parser.add_argument("tables", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    try:
        solver = Solver()
    except OSError:
        print("libz3.so.4 is not installed")
        sys.exit(SKIPPED)
    counts, bad = {}, 0
    for table in options.tables:
        rows = read_rows(table)
        limits = {name: bits for _, name, bits in (row for row in rows if row[0] == "LIMIT")}
        for row in (row for row in rows if row[0] != "LIMIT"):
            found = verdict(solver, row, limits, options.seconds)
            kind = found.split(maxsplit=1)[0].rstrip(";")
            counts[kind] = counts.get(kind, 0) + 1
            is_bad = (kind == "wrong") != options.refute or (kind == "open" and "proved" not in found)
            bad += is_bad
            if kind != "proved" or options.verbose or is_bad:
                print(f"{table.name} {row[0]} {row[1]}: {found}")
    print(", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    sys.exit(1 if bad or not counts else 0)


if __name__ == "__main__":
    main()
