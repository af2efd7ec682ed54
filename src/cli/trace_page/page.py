#!/usr/bin/env python3
"""One self-contained HTML page that shows what the JIT made of a script.

    page.py --monkey PATH [--out FILE] [--flags=FLAGS] [--once] SCRIPT [ARGUMENT…]

The script is run twice, with its traces and without: what the interpreter
executed of each line in either run tells how much of it was compiled. The page
shows what the first run wrote to its log (docs/jitlog.md); standard output is
that run's. --once leaves out the second run, and with it the compiled shares.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
DUMPS = "--dump=bytecode,path,ir,ir:all,llvm,asm"


# -- running ---------------------------------------------------------------------------
def run(options, flags, stdin, stdout):
    """The events of a run, and its exit status."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, "log")
        command = [options.monkey, *flags, "--jit-sync", "--jit-stats", "--jit-log=json", f"--log-file={log}",
                   options.script, *options.arguments]
        status = subprocess.run(command, input=stdin, stdout=stdout, check=False).returncode
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    return [json.loads(line) for line in lines if line.startswith("{")], status


# -- from events to what the page shows --------------------------------------------------
def executed(events):
    """Times each instruction was interpreted, by (function, pc), and the place of each."""
    counts, places = {}, {}
    for event in events:
        if event["event"] == "executed":
            key = f"{event['function']}:{event['pc']}"
            counts[key] = event["times"]
            places[key] = (event["file"], event["line"])
    return counts, places


def line_counts(with_jit, without, script):
    """Bytecodes of each line of the script that were executed: in all, and interpreted."""
    counts, places = executed(with_jit)
    all_counts, all_places = executed(without) if without else (counts, places)
    lines = {}
    for which, numbers, where in (("total", all_counts, all_places), ("interpreted", counts, places)):
        for key, number in numbers.items():
            file, line = where[key]
            if file == script:
                entry = lines.setdefault(line, {"total": 0, "interpreted": 0})
                entry[which] += number
    for entry in lines.values():  # a script that goes by the clock does not do the same twice
        entry["total"] = max(entry["total"], entry["interpreted"])
    return lines


PATH_LINE = re.compile(r"; v(\d+) +f(\d+) +(\d+) (.*) ; (.*):(\d+)$")


def parse_path(text):
    """The recorded bytecodes: first IR instruction, function, pc, text, file and line."""
    found = (PATH_LINE.match(line) for line in text.splitlines())
    return [{"first": int(m[1]), "function": int(m[2]), "pc": int(m[3]), "text": m[4], "file": m[5], "line": int(m[6])}
            for m in found if m]


def split_code(text):
    """LLVM IR before and after its own passes, and assembly."""
    parts = re.split(r"^; (LLVM IR before optimisation|LLVM IR after optimisation|assembly)\n", text, flags=re.M)
    return {name: body.rstrip() for name, body in zip(parts[1::2], parts[2::2]) if body.strip()}


def new_path(event):
    """A recording: the first of a tree, or one that began at an exit of it."""
    return {"start": event, "steps": []}


def new_tree(event):
    return {"trace": event["trace"], "start": event, "paths": [new_path(event)], "stages": [], "code": {}, "passes": {},
            "compiles": [], "exits": [], "log": []}


def add_dump(tree, event):
    """Of a tree that was compiled several times the last one is kept."""
    stage, text = event["stage"], event["text"]
    if stage == "path":
        tree["paths"][-1]["steps"] = parse_path(text)
        return
    if stage == "code":
        tree["code"] = split_code(text)
        return
    if stage == "ir":
        tree["stages"] = []
    name = "recorded" if stage == "ir" else stage.removeprefix("ir:")
    body = "\n".join(line for line in text.splitlines() if not line.startswith(";"))
    same = tree["stages"] and tree["stages"][-1].get("text") == body
    tree["stages"].append({"name": name, **tree["passes"].get(name, {}), **({} if same else {"text": body})})


def add_event(tree, event):
    """What an event says of its tree; those the page has no place for stand in its log all the same."""
    kind = event["event"]
    if kind == "dump":
        add_dump(tree, event)
        return
    if kind == "pass":
        tree["passes"][event["pass"]] = {"rewrites": event["rewrites"], "us": event["pass_us"]}
        return
    tree["log"].append(event)
    if kind == "side":
        tree["paths"].append(new_path(event))
    elif kind in ("stop", "abort"):
        tree["paths"][-1][kind] = event
    elif kind == "compile":
        tree["compiles"].append(event)
    elif kind == "exit":
        tree["exits"].append(event)
    elif kind == "entered":
        tree["entered"] = event


def find_trees(events):
    """One entry a tree, or aborted first recording, in their order; and the events that belong to none. A number
    that an aborted recording had is used again."""
    found, by_trace, of_program = [], {}, {}
    for event in events:
        if event["event"] == "start":
            by_trace[event["trace"]] = new_tree(event)
            found.append(by_trace[event["trace"]])
        if event.get("trace"):
            if event["trace"] in by_trace:
                add_event(by_trace[event["trace"]], event)
        elif event["event"] not in ("executed", "stat", "log"):
            of_program.setdefault(event["event"], []).append(event)
    for tree in found:
        del tree["passes"]
    return found, of_program


def model(options, with_jit, without):
    """All that the page knows, as JSON's types."""
    source = pathlib.Path(options.script).read_text(encoding="utf-8", errors="replace").splitlines()
    stats = {event["name"]: event["value"] for event in with_jit if event["event"] == "stat"}
    plain = {event["name"]: event["value"] for event in without if event["event"] == "stat"}
    found, of_program = find_trees(with_jit)
    return {
        "script": options.script, "command": " ".join([*options.flags.split(), options.script, *options.arguments]),
        "source": source, "stats": stats, "bytecodes": plain.get("bytecodes"),
        "lines": line_counts(with_jit, without, options.script),
        "interpreted": executed(with_jit)[0], "total": executed(without)[0],
        "trees": found, "program": of_program,
    }


def page(data):
    """The template with its style, its code and the data put in."""
    template = (HERE / "page.html").read_text(encoding="utf-8")
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/").replace("<!--", "<\\u0021--")
    parts = {"STYLE": (HERE / "page.css").read_text(encoding="utf-8"), "CODE": (HERE / "page.js").read_text(encoding="utf-8"),
             "DATA": text}
    return re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match.group(1)], template)


def main():
    parser = argparse.ArgumentParser(prog="./dev trace", usage="./dev trace [--out FILE] [--flags=FLAGS] [--once] SCRIPT [ARGUMENT…]")
    parser.add_argument("--monkey", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--out", help="the page; SCRIPT's name with .html in this folder unless told")
    parser.add_argument("--flags", default="", help="options for monkey, with spaces between")
    parser.add_argument("--once", action="store_true", help="do not run the script without its traces too")
    parser.add_argument("script")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    if not pathlib.Path(options.script).is_file():
        parser.error(f"{options.script}: no such file")
    stdin = b"" if sys.stdin.isatty() else sys.stdin.buffer.read()
    with_jit, status = run(options, [DUMPS, *options.flags.split()], stdin, None)
    if not with_jit:
        return status
    without = [] if options.once else run(options, ["--jit=off"], stdin, subprocess.DEVNULL)[0]
    out = pathlib.Path(options.out or pathlib.Path(options.script).stem + ".html")
    out.write_text(page(model(options, with_jit, without)), encoding="utf-8")
    print(f"dev: the page is {out}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
