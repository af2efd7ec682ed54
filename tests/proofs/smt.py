"""What the ops of the IR mean, in SMT, and z3, which is asked about them.

z3 is the library that LLVM brings along (libz3.so.4)."""

import ctypes
import math
import re
import struct
import sys

from evaluate import FORMATS, rounded

BOOLS = ["true", "false"]


class Unsuitable(Exception):
    """A constant that means something else, or nothing, at the smaller width."""


class Semantics:
    """SMT terms. Ints have `width` bits, floats the sort of `float_bits`."""

    def __init__(self, width, float_bits):
        self.width = width
        self.float_sort = {64: (11, 53), **FORMATS}[float_bits]
        self.float_bits = float_bits

    def sort(self, kind):
        return {"int": f"(_ BitVec {self.width})", "float": "(_ FloatingPoint %d %d)" % self.float_sort,
                "bool": "Bool"}[kind]

    def int_constant(self, i):
        if not -(1 << (self.width - 1)) <= i < 1 << (self.width - 1):
            raise Unsuitable
        return f"(_ bv{i & ((1 << self.width) - 1)} {self.width})"

    def float_constant(self, f):
        exponent, significand = self.float_sort
        if math.isnan(f):
            return f"(_ NaN {exponent} {significand})"
        if self.float_bits == 64:
            bits = struct.unpack("<Q", struct.pack("<d", f))[0]
        else:
            bits = self.small_float_bits(f)
        return f"((_ to_fp {exponent} {significand}) (_ bv{bits} {self.float_bits}))"

    def small_float_bits(self, f):
        exponent_bits, precision = self.float_sort
        if not math.isinf(rounded(f, self.float_bits) - f) and rounded(f, self.float_bits) != f:
            raise Unsuitable
        sign = (math.copysign(1, f) < 0) << (self.float_bits - 1)
        bias = (1 << (exponent_bits - 1)) - 1
        if math.isinf(f):
            return sign | (2 * bias + 1) << (precision - 1)
        if abs(f) >= 2.0 ** (bias + 1):
            raise Unsuitable
        exponent = max(math.frexp(f)[1] - 1, 1 - bias) if f else 1 - bias
        significand = int(abs(f) / 2.0 ** (exponent - precision + 1))
        is_normal = significand >> (precision - 1)
        return sign | (exponent + bias) * is_normal << (precision - 1) | significand & ((1 << (precision - 1)) - 1)

    def constant(self, text):
        if text in BOOLS:
            return text
        if re.fullmatch(r"-?\d+", text):
            return self.int_constant(int(text))
        return self.float_constant(float(text))

    def operation(self, op, a, b):
        width, (exponent, significand) = self.width, self.float_sort
        simple = {"add": "bvadd", "sub": "bvsub", "mul": "bvmul", "and": "bvand", "or": "bvor", "xor": "bvxor",
                  "div": "bvsdiv", "mod": "bvsrem", "shl": "bvshl", "sar": "bvashr", "shr": "bvlshr", "eq": "=",
                  "ne": "distinct", "lt": "bvslt", "le": "bvsle", "gt": "bvsgt", "ge": "bvsge", "neg": "bvneg",
                  "not": "bvnot", "fadd": "fp.add RNE", "fsub": "fp.sub RNE", "fmul": "fp.mul RNE",
                  "fdiv": "fp.div RNE", "fneg": "fp.neg", "fabs": "fp.abs", "fsqrt": "fp.sqrt RNE",
                  "ffloor": "fp.roundToIntegral RTN", "fceil": "fp.roundToIntegral RTP",
                  "ftrunc": "fp.roundToIntegral RTZ", "feq": "fp.eq", "flt": "fp.lt", "fle": "fp.leq", "fgt": "fp.gt",
                  "fge": "fp.geq", "bnot": "not", "beq": "=", "same": "=", "is": "=", "no": "not", "ult": "bvult",
                  "sdiv": "bvsdiv", "smod": "bvsrem", "cast": f"(_ fp.to_sbv {width}) RTZ"}
        if op in simple:
            return f"({simple[op]} {a} {b})" if b else f"({simple[op]} {a})"
        if op == "fne":
            return f"(not (fp.eq {a} {b}))"
        if op == "abs":
            return f"(ite (bvslt {a} {self.int_constant(0)}) (bvneg {a}) {a})"
        if op in ("min", "max"):
            return f"(ite ({'bvslt' if op == 'min' else 'bvsgt'} {b} {a}) {b} {a})"
        if op == "itof":
            return f"((_ to_fp {exponent} {significand}) RNE {a})"
        assert op == "ftoi", op
        limit = self.float_constant(2.0 ** (width - 1))
        least, most = (f"(_ bv{bits} {width})" for bits in (1 << (width - 1), (1 << (width - 1)) - 1))
        return (f"(ite (fp.isNaN {a}) {self.int_constant(0)} (ite (fp.geq {a} {limit}) {most} "
                f"(ite (fp.lt {a} (fp.neg {limit})) {least} ((_ fp.to_sbv {width}) RTZ {a}))))")

    def log2(self, i):
        found = self.int_constant(0)
        for exponent in range(1, self.width):
            found = f"(ite (= {i} (_ bv{1 << exponent} {self.width})) (_ bv{exponent} {self.width}) {found})"
        return found

    def invertible(self, f):
        """In terms of its exponent: 1/f is normal just where -f's exponent is one of a normal number."""
        bias = (1 << (self.float_sort[0] - 1)) - 1
        powers = [f"(= (fp.abs {f}) {self.float_constant(2.0 ** k)})" for k in range(1 - bias, bias)]
        return f"(or {' '.join(powers)})"

    def term(self, formula):
        """A formula (see claims.py) as an SMT term."""
        op = formula[0]
        if op == "var":
            return formula[1]
        if op == "int":
            return self.int_constant(formula[1])
        if op == "float":
            return self.float_constant(formula[1])
        if op == "bool":
            return str(formula[1]).lower()
        parts = [self.term(part) for part in formula[1:]]
        if op == "all":
            return f"(and true {' '.join(parts)})"
        if op in ("implies", "pick"):
            return f"({'=>' if op == 'implies' else 'ite'} {' '.join(parts)})"
        if op == "log2":
            return self.log2(*parts)
        if op == "invertible":
            return self.invertible(*parts)
        return self.operation(op, *(parts + [None])[:2])


class Reals:
    """SMT terms over real numbers: what holds of all of them holds of all integers, and z3 always gets to an end."""

    OPS = {"add": "+", "sub": "-", "mul": "*", "eq": "=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "all": "and true",
           "implies": "=>", "no": "not"}

    @staticmethod
    def sort(kind):
        return {"int": "Real"}[kind]

    def term(self, formula):
        if formula[0] in ("var", "int"):
            return str(formula[1]) if formula[0] == "var" else str(formula[1]) if formula[1] >= 0 else f"(- {-formula[1]})"
        return f"({self.OPS[formula[0]]} {' '.join(map(self.term, formula[1:]))})"


class Solver:
    def __init__(self):
        self.z3 = ctypes.CDLL("libz3.so.4")
        self.z3.Z3_mk_config.restype = self.z3.Z3_mk_context.restype = ctypes.c_void_p
        self.z3.Z3_mk_context.argtypes = self.z3.Z3_del_context.argtypes = [ctypes.c_void_p]
        self.z3.Z3_del_config.argtypes = [ctypes.c_void_p]
        self.z3.Z3_set_error_handler.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        self.z3.Z3_eval_smtlib2_string.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
        self.z3.Z3_eval_smtlib2_string.restype = ctypes.c_char_p

    def ask(self, query, seconds):
        """`unsat`, `sat` with a counter-example, or `unknown`."""
        config = self.z3.Z3_mk_config()
        context = self.z3.Z3_mk_context(config)
        self.z3.Z3_del_config(config)
        self.z3.Z3_set_error_handler(context, None)
        text = f"(set-option :timeout {int(seconds * 1000)}){query}(check-sat)"
        answer = self.z3.Z3_eval_smtlib2_string(context, text.encode()).decode()
        if answer.startswith("sat"):
            answer += self.z3.Z3_eval_smtlib2_string(context, b"(get-model)").decode()
        self.z3.Z3_del_context(context)
        if "error" in answer:
            sys.exit(f"{query}\n{answer}")
        return answer
