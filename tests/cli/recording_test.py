#!/usr/bin/env python3
"""docs/recording.md: what each bytecode and native function becomes in a trace, held against what is recorded.

    recording_test.py MONKEY ROOT [--write]    --write: makes the page's tables anew

Each example below is a line of one script, a loop that is recorded; the log tells which bytecodes it was and what
trace IR each became. An opcode or native function without an example is a failure.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

MONKEY, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
sys.path.insert(0, str(ROOT / "tests" / "tables"))
import rows  # noqa: E402

SCALARS = {"INTEGER": ("7", "3"), "FLOAT": ("7.5", "2.5"), "INTEGER, FLOAT": ("7", "2.5")}
SYMBOLS = {"ADD": "+", "SUB": "-", "MUL": "*", "DIV": "/", "MOD": "%", "AND": "&", "OR": "|", "XOR": "^", "SHL": "<<", "SAR": ">>",
           "SHR": ">>>", "EQ": "==", "NE": "!=", "LT": "<", "LE": "<=", "GT": ">", "GE": ">="}


def loop(body, a="1", b="1"):
    """A loop whose body has a, b and i; r is what it gives."""
    return f"let r = null; for (i in 0..n) {{ {body} }} r", a, b


def examples():
    """Opcode, what is special about the case, the function's body, its arguments a and b."""
    yield "MOVE", "", *loop("r = a;")
    yield "LOADK", "", *loop("r = 1.5;")
    yield "LOADINT", "", *loop("r = 5;")
    yield "LOADNULL", "", *loop("r = null;")
    yield "LOADBOOL", "", *loop("r = true;")
    maybe = "let g = fn(c) { if (c) { let y = 1; } y }; "
    yield "CLEAR", "", *loop(maybe + "r = g(a);")
    yield "CHECK", "", *loop(maybe + "r = g(a);")
    yield "GGET", "a name that is bound once", *loop("r = fixed;")
    yield "GGET", "any other name", *loop("r = changing;")
    yield "GSET", "", *loop("changing = a;")
    yield "BUILTIN", "", *loop("r = len;")
    counter = "let g = fn(v) { let c = v; let h = fn() { c += 1; c }; h(); c }; "
    for name in ("CELLNEW", "CELLGET", "UPGET", "UPSET", "CLOSURE"):
        yield name, "", *loop(counter + "r = g(a);")
    yield "CELLSET", "", *loop("let g = fn(v) { let c = 0; let h = fn() { c }; c = v; h() }; r = g(a);")
    yield "CAPGET", "", *loop("let g = fn(v) { let h = fn() { v }; h() }; r = g(a);")
    for name, symbol in SYMBOLS.items():
        is_bits = name in ("AND", "OR", "XOR", "SHL", "SAR", "SHR")
        for kinds, (a, b) in SCALARS.items():
            if kinds == "INTEGER" or not is_bits:
                yield name, kinds, *loop(f"r = a {symbol} b;", a, b)
    yield "DIV_RK", "INTEGER and a constant", *loop("r = a / 3;")
    yield "ADD", "STRING", *loop("r = a + b;", '"x"', '"y"')
    yield "ADD", "ARRAY", *loop("r = a + b;", "[1]", "[2]")
    yield "MUL", "STRING, INTEGER", *loop("r = a * b;", '"x"', "2")
    yield "EQ", "STRING", *loop("r = a == b;", '"x"', '"y"')
    yield "LT", "STRING", *loop("r = a < b;", '"x"', '"y"')
    yield "EQ", "ARRAY", *loop("r = a == b;", "[1]", "[2]")
    yield "EQ", "null and anything", *loop("r = a == b;", "null", "2")
    yield "NEG", "INTEGER", *loop("r = -a;")
    yield "NEG", "FLOAT", *loop("r = -a;", "1.5")
    yield "NOT", "BOOLEAN", *loop("r = !a;", "true")
    yield "NOT", "others", *loop("r = !a;")
    yield "BNOT", "", *loop("r = ~a;")
    yield "JUMP", "", *loop("if (b) { r = 1; } else { r = 2; }")
    yield "JTRUE", "BOOLEAN", *loop("if (a || b) { r = 1; }", "true")
    yield "JFALSE", "BOOLEAN", *loop("if (a) { r = 1; }", "true")
    yield "JFALSE", "others", *loop("if (a) { r = 1; }", "[]")
    for name in ("EQ", "NE", "LT", "LE", "GT", "GE"):
        for kinds, (a, b) in SCALARS.items():
            yield f"J{name}", kinds, *loop(f"if (a {SYMBOLS[name]} b) {{ r = i; }}", a, b)
    yield "JEQ", "STRING", *loop("if (a == b) { r = i; }", '"x"', '"y"')
    yield "LOOP", "the trace's own", "let i = 0; while (i < n) { i++; }", "1", "1"
    long = "r = " + " + ".join(["a"] * 250) + ";"  # longer than a trace may be: its loop is given up in the first round
    yield "ILOOP", "another, which is not to be compiled", *loop(f"let k = i * 9; while (k < 9) {{ {long} k++; }}")
    yield "TLOOP", "another, compiled", "let i = 0; while (i < n) { let k = 0; while (k < 9) { k++; } i++; }", "1", "1"
    yield "FORPREP", "", *loop("for (k in 0..a) { r = k; }")
    yield "FORRANGE", "the trace's own", *loop("r = a;")
    yield "IFORRANGE", "another, which is not to be compiled", *loop("for (k in 0..a) { r = k; }")
    yield "TFORRANGE", "another, compiled", *loop("for (k in 0..9) { r = k; }")
    yield "ITERPREP", "ARRAY", *loop("for (x in a) { r = x; }", "[]")
    yield "ITERPREP", "HASH", *loop("for (x in a) { r = x; }", '{"k": 1}')
    sequences = {"ARRAY of INTEGERs": "range(50)", "ARRAY of FLOATs": "array(50, 0.5)", "ARRAY of others": "array(50, null)", "STRING": '"x" * 50'}
    for kind, value in sequences.items():
        yield "ITERNEXT", kind, "let r = null; for (x in a) { r = x; } r", value, "1"
    yield "NEWARRAY", "", *loop("r = [a, b];")
    yield "PUSHALL", "", *loop("r = [" + ", ".join(["a"] * 60) + "];")
    yield "NEWRANGE", "", *loop("r = a..b;")
    yield "NEWHASH", "", *loop("r = {};")
    yield "HASHKEY", "", *loop("r = {a: b};")
    yield "HASHPUT", "", *loop("r = {a: b};")
    for kind, value in sequences.items():
        yield "INDEX", f"{kind}, in range", *loop("r = a[b];", value)
    yield "INDEX", "ARRAY, negative", *loop("r = a[b];", "[1, 2]", "-1")
    yield "INDEX", "ARRAY, out of range", *loop("r = a[b];", "[1, 2]", "5")
    yield "INDEX", "HASH", *loop('r = a["k"];', '{"k": 1}')
    yield "SETINDEX", "ARRAY of INTEGERs", *loop("a[b] = i;", "range(50)")
    yield "SETINDEX", "ARRAY of FLOATs", *loop("a[b] = 0.5;", "array(50, 0.5)")
    yield "SETINDEX", "ARRAY of others", *loop("a[b] = i;", "array(50, null)")
    yield "SETINDEX", "ARRAY, negative", *loop("a[b] = i;", "[1, 2]", "-1")
    yield "SETINDEX", "HASH", *loop('a["k"] = i;', '{"k": 1}')
    yield "SLICE", "", *loop("r = a[b:];", "[1, 2]")
    yield "CONCAT", "", *loop("r = `a${a}`;")
    yield "FUNCTION", "", *loop("r = same(a);")
    yield ("TFUNCTION", "where it is recorded for other types", "let down = fn(k) { k < 1 ? 0 : 1 + down(k - 1) }; let r = null; "
           "for (i in 0..n) { r = down(a); } for (i in 0..n) { r = down(b); } r", "5", "5.5")
    yield "CALL", "a function known beforehand", *loop("r = same(a);")
    yield "CALL", "a function in a variable", *loop("r = a(b);", "same")
    yield "CALL", "a function that is active already", *loop("r = count(a);", "5")
    yield "CALL", "native, in a variable", *loop("r = a(b);", "str")
    yield "RETURN", "", *loop("r = same(a);")
    yield "RETNULL", "", *loop("r = nothing(a);")


ARRAY, STRING, HASH = "[3, 1, 2]", '"a,b"', '{"k": 1}'
CALLS = {  # arguments of each native function: the first example may be followed by others, for other kinds
    "puts": ['"x"'], "print": ['"x"'], "len": ["[1, 2]", '"ab"', HASH], "type": ["1"], "str": ["1"], "int": ["1", "1.5", '"12"', "true"],
    "float": ["1.5", "1", '"1.5"'], "first": [ARRAY], "last": [ARRAY], "rest": [ARRAY], "push": [f"{ARRAY}, 1"],
    "append": [f"{ARRAY}, i"], "extend": [f"{ARRAY}, {ARRAY}"], "pop": [ARRAY], "fill": [f"{ARRAY}, 0"], "array": ["3, 0"], "range": ["3"],
    "concat": [f"{ARRAY}, {ARRAY}"], "reverse": [ARRAY], "slice": [f"{ARRAY}, 0, 2"], "index_of": [f"{ARRAY}, 2"], "contains": [f"{ARRAY}, 2"],
    "keys": [HASH], "values": [HASH], "has": [f'{HASH}, "k"'], "delete": [f'{HASH}, "k"'], "merge": [f"{HASH}, {HASH}"],
    "split": [f'{STRING}, ","'], "join": [f'{ARRAY}, ","'], "trim": [STRING], "upper": [STRING], "lower": [STRING],
    "replace": [f'{STRING}, "a", "b"'], "starts_with": [f'{STRING}, "a"'], "ends_with": [f'{STRING}, "b"'], "ord": [STRING, f"{STRING}, 1"],
    "char": ["65"], "format": ['"%d", 1'], **{name: ["0.5"] for name in ("sin cos tan asin acos atan sinh cosh tanh exp log log2 log10").split()},
    "sqrt": ["0.5", "4"], "floor": ["0.5", "4"], "ceil": ["0.5", "4"], "round": ["0.5", "4"], "trunc": ["0.5", "4"], "atan2": ["0.5, 1.5"], "pow": ["0.5, 1.5", "2, 3"],
    "hypot": ["0.5, 1.5"], "abs": ["-1", "-1.5"], "min": ["1, 2", "1.5, 2.5", "1, 2.5", "1, 2, 3"], "max": ["1, 2", "1.5, 2.5", "1, 2.5", "1, 2, 3"], "sign": ["1", "1.5"],
    "clamp": ["1, 2, 3", "1.5, 2.5, 3.5"], "random": [""], "random_seed": ["1"], "clock": [""], "args": [""], "eputs": ['"x"'],
    "read_file": ['"script.monkey"'], "write_file": ['"out", "x"'], "read_line": [""], "assert": ["true"],
}
ENDS = {"exit": "ends the script: no loop comes to it twice", "error": "raises an error: no loop comes to it twice"}
KINDS = [(r'^".*"$', "STRING"), (r"^\[.*\]$", "ARRAY"), (r"^\{.*\}$", "HASH"), (r"^-?\d+$|^i$", "INTEGER"), (r"^-?\d+\.\d+$", "FLOAT"), (r"^true$", "BOOLEAN")]


def split_arguments(text):
    """The arguments of a call, at commas outside brackets and strings."""
    return [part for part in re.findall(r'(?:"[^"]*"|\[[^]]*\]|\{[^}]*\}|[^,"\[{])+', text)] if text else []


def kinds_of(text):
    return ", ".join(next(kind for pattern, kind in KINDS if re.match(pattern, part.strip())) for part in split_arguments(text))


# -- the script and its recordings -----------------------------------------------------
def make_script(cases):
    """The examples, a line each, behind three lines that they use."""
    lines = ["let fixed = 1.5; let same = fn(x) { x }; let nothing = fn(x) { let y = x; return; }; let count = fn(k) { k < 1 ? 0 : 1 + count(k - 1) };",
             "let changing = 1; changing = 2;", "same(fixed);"]
    for k, (body, a, b) in enumerate(cases):
        lines.append(f"let example{k} = fn(n, a, b) {{ {body} }}; example{k}(40, {a}, {b});")
    return "\n".join(lines) + "\n"


def events_of(script):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "script.monkey").write_text(script, encoding="utf-8")
        command = [MONKEY, "--backend=eval", "--jit-sync", "--jit-log=json", "--dump=path,ir", "--log-file=log", "--passes=none",
                   "--jit-param", "hotloop=4,hotexit=65535,maxaborts=1", "script.monkey"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            sys.exit(f"the script of examples fails: {done.stderr}")
        log = pathlib.Path(folder, "log").read_text(encoding="utf-8")
    return [json.loads(line) for line in log.splitlines()]


def instructions(text):
    """The recorded instructions by number, each as its operation, with the callee of a call."""
    found, number = {}, -1
    for line in text[text.index("segment 0"):].splitlines()[1:]:
        if line.startswith("end"):
            break
        match = re.match(r"  (?:v(\d+) = )?(.*)", line)
        number = int(match[1]) if match[1] else number + 1
        words = match[2].split()
        found[number] = " ".join(words[:2]) if words[0] in ("call", "fcall1", "fcall2") else words[0]
    return found


def recordings(events):
    """Of each first path: its line, its steps (first instruction, opcode, line), what it became or why it was given up."""
    found, now = [], None
    for event in events:
        if event["event"] == "start":
            now = {"line": event["line"], "steps": [], "code": None, "abort": None}
            found.append(now)
        elif event["event"] == "dump" and event["stage"] == "path" and now and not now["steps"]:
            now["steps"] = [(int(m[1]), m[2], int(m[3])) for m in re.finditer(r"^; v(\d+) +f\d+ +\d+ (\w+).*:(\d+)$", event["text"], re.M)]
        elif event["event"] == "dump" and event["stage"] == "ir" and now and not now["code"]:
            now["code"] = instructions(event["text"])
        elif event["event"] == "abort" and now:
            now["abort"] = now["abort"] or event["reason"]
    return found


BOOKKEEPING = re.compile(r"(sload|sstore|box_\w+|unbox_\w+)$")


def becomes(recording, k):
    """What step k of a recording became, in words."""
    steps = recording["steps"]
    if recording["abort"]:
        return f"aborts: {recording['abort']}" if k == len(steps) - 1 else None
    last = steps[k + 1][0] if k + 1 < len(steps) else max(recording["code"], default=0) + 1
    operations = [recording["code"][i] for i in range(steps[k][0], last) if i in recording["code"]]
    useful = [operation for operation in operations if not BOOKKEEPING.match(operation)]
    return " ".join(f"`{operation}`" for operation in useful) or "nothing but slots"


def is_form(opcode, wanted):
    return re.fullmatch(wanted + r"(_RK|_KR)?", opcode) is not None


def find_step(found, line, wanted, take_last):
    """What an example's bytecode became: of its first recording in which it is (its last one, for a call)."""
    for recording in found:
        places = [k for k, (_, opcode, where) in enumerate(recording["steps"]) if is_form(opcode, wanted) and line == where]
        for k in reversed(places) if take_last else places:
            text = becomes(recording, k)
            if text:
                return text
    return None


# -- the page ----------------------------------------------------------------------------
def note_missing(problems, what, names, shown):
    for name in names:
        if name not in shown:
            problems.append(f"{what} {name} has no example")


def merged(table):
    """The rows of one name together; those that differ in what they were made of alone become one."""
    names, found = [name for name, _, _ in table], {}
    for name, case, text in sorted(table, key=lambda row: names.index(row[0])):
        found.setdefault((name, text), []).append(case)
    return [[f"`{name}`", "; ".join(cases), text] for (name, text), cases in found.items()]


def effects(bits):
    return ", ".join(re.findall(r"E\((\w+)\)", bits)) or "–"


def tables(problems):
    opcode_cases = list(examples())
    calls = [(name, text) for name, texts in CALLS.items() for text in texts]
    call_bodies = [loop(f"r = {name}({text});") for name, text in calls]
    found = recordings(events_of(make_script([case[2:] for case in opcode_cases] + call_bodies)))
    first = 4  # the line of the first example
    opcodes = []
    for k, (name, case, *_) in enumerate(opcode_cases):
        lines = (first + k, 1) if name in ("FUNCTION", "CALL", "RETURN", "RETNULL") else (first + k,)
        text = next(filter(None, (find_step([r for r in found if r["line"] == first + k], line, name, False) for line in lines)), None)
        if text is None:
            problems.append(f"the example of {name} ({case or 'any'}) records no {name}")
        opcodes.append((name, case, text or ""))
    natives = [(name, kinds_of(text), find_step(found, first + len(opcode_cases) + k, "CALL", True) or "") for k, (name, text) in enumerate(calls)]
    natives += [(name, "", text) for name, text in ENDS.items()]
    problems += [f"{name}({kinds}) is not recorded" for name, kinds, text in natives if not text]
    shown = {name for name, _, _ in opcodes}
    names = [row[0] for row in rows.rows(ROOT / "src/bytecode/opcodes.def", "OP") if "#" not in row[0]] + list(SYMBOLS) + [f"J{n}" for n in list(SYMBOLS)[-6:]]
    note_missing(problems, "the opcode", names, shown)
    note_missing(problems, "the native function", [row[0] for row in rows.rows(ROOT / "src/runtime/builtins.def", "BUILTIN")], {n for n, _, _ in natives})
    runtime = [[f"`{name}`", effects(reads), effects(writes), ", ".join(f.lower() for f in re.findall(r"\w+", flags) if f != "0") or "–", meaning]
               for name, reads, writes, flags, meaning in rows.rows(ROOT / "ir/calls.def", "IR_CALL")]
    return {"## Bytecodes": merged(opcodes), "## Native functions": merged(natives), "## Calls of the runtime": runtime}


def main():
    problems, page = [], ROOT / "docs" / "recording.md"
    for heading, wanted in tables(problems).items():
        difference = rows.check_page_table(page, heading, wanted, "--write" in sys.argv)
        if difference:
            problems.append("\n".join([f"docs/recording.md is not what is recorded (--write makes it so), {heading}:", *difference]))
    print("\n".join(problems) or "docs/recording.md says what is recorded")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
