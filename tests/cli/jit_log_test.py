#!/usr/bin/env python3
"""The JIT's log in both forms, held against src/trace/events.def on real runs; and docs/jitlog.md against it.

    jit_log_test.py MONKEY ROOT [--write]    --write: makes the tables of docs/jitlog.md anew
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

FIELDS = {name: (kind, meaning) for name, kind, meaning in rows.rows(ROOT / "src/trace/events.def", "FIELD")}
EVENTS = {row[0]: row[1:] for row in rows.rows(ROOT / "src/trace/events.def", "EVENT")}
ABORTS = {row[0] for row in rows.rows(ROOT / "src/trace/aborts.def", "ABORT")}
PLACE = {"file": str, "line": int, "function": int, "pc": int}

SUMS = "let s = 0;\nfor (i in 0..1000) { s += i; }\nputs(s);\n"
# Every event has its turn in one of these: flags, script. A new event needs a script here that makes it.
RUNS = [
    ("--dump=bytecode,ir,ir:all", SUMS),
    ("", "let f = fn(x) { x + 1 };\nlet s = 0;\nfor (i in 0..100) { s = f(s); }\nputs(s);\n"),
    ("--stress-exits=1000000", SUMS),
    ("--jit-stats", SUMS),
    ("--stress-flush=8 --jit-param hotloop=1", 
     "let s = 0;\nlet f = fn(n) { for (i in 0..n) { s += i; } };\nfor (k in 0..300) { f(20); }\nputs(s);\n"),
    ("--jit-param maxtrace=10,maxaborts=1", SUMS),
    # The elements' type changes for good: the trace is of no use from then on.
    ("--jit-param hotloop=2,maxentryfails=2", "let f = fn(a) {\n    let s = a[0];\n    for (x in a) { s = s + x; }\n    s\n};\n"
     "for (i in 0..10) { f([1, 2, 3, 4]); }\nfor (i in 0..10) { f([1.5, 2.5, 3.5]); }\nputs(f([1, 2]));\n"),
    # Two ways through a loop, the second a tenth of the time.
    ("--jit-param hotexit=2", "let s = 0;\nfor (i in 0..300) { if (i % 10 == 9) { s += 2; } else { s += 1; } }\nputs(s);\n"),
]
STATS = ([row[0] for row in rows.rows(ROOT / "src/trace/stats.def", "STAT")]
         + [f"time.{row[0]}_us" for row in rows.rows(ROOT / "src/trace/stats.def", "PHASE")]
         + [f"compile.{row[0]}" for row in rows.rows(ROOT / "src/trace/stats.def", "TIMES")])
problems = []


def expect(condition, message):
    if not condition:
        problems.append(message)


def run(flags, script):
    """The log's text, with --jit-log=FORM among the flags; standard output must be the script's alone."""
    with tempfile.TemporaryDirectory() as folder:
        path, log = pathlib.Path(folder, "script.monkey"), pathlib.Path(folder, "log")
        path.write_text(script, encoding="utf-8")
        command = [MONKEY, "--backend=eval", "--jit-sync", f"--log-file={log}", *flags.split(), "script.monkey"]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        plain = subprocess.run([MONKEY, "--jit=off", "script.monkey"], cwd=folder, capture_output=True, check=False)
        expect(done.returncode == 0 and done.stdout == plain.stdout, f"{flags}: the script gives something else")
        expect(done.stderr == b"", f"{flags}: something went to standard error: {done.stderr[:200]}")
        return log.read_text(encoding="utf-8")


def wanted_fields(event):
    """What the event's row promises: JSON names and types, in their order."""
    text, more, _ = EVENTS[event]
    wanted = {"event": str}
    for name in re.findall(r"\{(\w+)\}", text) + more.split():
        kind = FIELDS[name][0]
        wanted.update(PLACE if kind == "PLACE" else {name: {"NUMBER": int, "TIME": float}.get(kind, str)})
    return wanted


def check_event(line):
    event = json.loads(line)
    expect(event["event"] in EVENTS, f"unknown event: {line[:200]}")
    wanted = wanted_fields(event["event"])
    expect(list(event) == list(wanted), f"fields of {event['event']} are {list(event)}, not {list(wanted)}")
    for name, value in event.items():
        expect(isinstance(value, wanted[name]), f"{event['event']}: {name} is {value!r}")
        expect(name != "reason" or value in ABORTS, f"no abort is called {value}")
        expect(wanted[name] != int or value >= 0, f"{event['event']}: {name} is {value}")
    return event


def as_text(event):
    """The event's line in the text form, None if it has none. Times are left out, as in without_times."""

    def field(match):
        name = match.group(1)
        if FIELDS[name][0] == "PLACE":
            return f"{event['file']}:{event['line']}"
        return "" if FIELDS[name][0] == "TIME" else str(event[name])

    def part(match):
        first = re.search(r"\{(\w+)\}", match.group(1)).group(1)
        return match.group(1) if event[first] else ""

    template = EVENTS[event["event"]][0]
    return re.sub(r"\{(\w+)\}", field, re.sub(r"<([^>]*)>", part, template)) if template else None


def without_times(text):
    return re.sub(r"\d+ us\b", " us", text).replace("  us", " us")


def check_runs():
    seen = set()
    for flags, script in RUNS:
        events = [check_event(line) for line in run("--jit-log=json " + flags, script).splitlines()]
        seen.update(event["event"] for event in events)
        expect(events[0]["event"] == "log" and events[0]["backend"] == "eval", f"{flags}: the first event is {events[0]}")
        lines = [as_text(event) for event in events]
        wanted = [re.sub(r" +us", " us", line) for line in lines if line]
        flags = re.sub(r"--dump=\S+|--jit-stats", "", flags)  # these are no events of the text form
        got = without_times(run("--jit-log " + flags, script)).splitlines()
        expect(got == wanted, f"{flags}: text {got}\n  but JSON {wanted}")
    for event in set(EVENTS) - seen:
        problems.append(f"no run above makes the event {event}: add one")


def check_dumps():
    """In JSON a dump is what it is without, wherever that is written."""
    flags = "--dump=bytecode,ir"
    events = [json.loads(line) for line in run(flags + " --jit-log=json", SUMS).splitlines()]
    dumps = [event for event in events if event["event"] == "dump"]
    expect([(d["trace"], d["stage"]) for d in dumps if d["text"]] == [(0, "bytecode"), (1, "ir")], "stages of dumps")
    expect("".join(d["text"] for d in dumps) == run(flags, SUMS), "a dump differs between its two ways out")


def stats_of(flags, script):
    """Name and value of each statistic, from the text form."""
    return {line.split()[0]: int(line.split()[1]) for line in run("--jit-stats " + flags, script).splitlines()}


def check_stats():
    """Loading s and the bounds, FORPREP; ADD and FORRANGE for each number; BUILTIN, MOVE, CALL, RETNULL."""
    for flags in ("--jit=off", "--jit=off --max-steps=100000", "--jit-param hotloop=1001"):
        expect(stats_of(flags, SUMS)["bytecodes"] == 4 + 2 * 1000 + 4, f"{flags}: bytecodes of a loop that is interpreted")
    # 16 rounds until it is hot; then an ADD is recorded; where the trace is left the last FORRANGE is executed.
    stats = stats_of("--jit-param hotloop=16", SUMS)
    expect(stats["bytecodes"] == 4 + 2 * 16 + 1 + 1 + 4, f"bytecodes outside a trace: {stats['bytecodes']}")
    counts = [stats[name] for name in ("trees", "segments", "compiles", "entries", "exits", "aborts", "blacklisted")]
    expect(counts == [1, 1, 1, 1, 1, 0, 0], f"counts of one trace that is entered once: {counts}")
    expect(list(stats) == STATS, f"statistics are {list(stats)}, not {STATS}")
    stats = stats_of("--jit-param maxtrace=10,maxaborts=1", SUMS)
    expect([stats[name] for name in ("aborts", "aborts.trace_too_long", "blacklisted")] == [1, 1, 1], f"aborts: {stats}")
    # In JSON the same, and what each instruction was executed adds up to the sum.
    events = [json.loads(line) for line in run("--jit-log=json --jit-stats", SUMS).splitlines()]
    stats = {event["name"]: event["value"] for event in events if event["event"] == "stat"}
    expect(list(stats) == STATS, f"statistics in JSON are {list(stats)}")
    expect(sum(event["times"] for event in events if event["event"] == "executed") == stats["bytecodes"], "sum of executions")


def check_counts():
    """No instruction is interpreted more often with traces than without them."""
    for flags, script in RUNS:
        counts = []
        for mode in (flags + " --jit-log=json --jit-stats --jit-param hotloop=2,hotexit=2", "--jit=off --jit-log=json --jit-stats"):
            events = [json.loads(line) for line in run(mode, script).splitlines()]
            counts.append({(e["function"], e["pc"]): e["times"] for e in events if e["event"] == "executed"})
        expect(all(times <= counts[1].get(key, 0) for key, times in counts[0].items()), f"{flags}: interpreted more than without traces")
        expect(sum(counts[0].values()) < sum(counts[1].values()) or "maxtrace" in flags, f"{flags}: nothing ran compiled")


def check_names():
    """A place's file name is quoted, whatever its bytes are."""
    with tempfile.TemporaryDirectory() as folder:
        name = b'a "q"\\\n\x01\xff\xc3\xa9.monkey'
        pathlib.Path(folder, "script.monkey").write_text(SUMS, encoding="utf-8")
        subprocess.run(["mv", "script.monkey", name], cwd=folder, check=True)
        done = subprocess.run([MONKEY, "--jit-log=json", "--backend=eval", name], cwd=folder, capture_output=True, check=False)
        places = {json.loads(line).get("file") for line in done.stderr.decode("utf-8").splitlines()} - {None}
        expect(places == {'a "q"\\\n\x01\ufffd\u00e9.monkey'}, f"the file's name became {places}")


def check_page():
    page = ROOT / "docs" / "jitlog.md"
    events = [[f"`{name}`", " ".join(f"`{f}`" for f in list(wanted_fields(name))[1:]), meaning]
              for name, (_, _, meaning) in EVENTS.items()]
    fields = [[f"`{name}`", "string" if kind in ("TEXT", "REASON") else "number", meaning]
              for name, (kind, meaning) in FIELDS.items() if kind != "PLACE"]
    meanings = {row[0]: row[-1] for macro in ("STAT", "PHASE", "TIMES") for row in rows.rows(ROOT / "src/trace/stats.def", macro)}
    stats = [[f"`{name}`", meanings[re.sub(r"^compile\.|^time\.(.*)_us$", r"\1", name)]] for name in STATS]
    for heading, wanted in (("## Events", events), ("## Fields", fields), ("## Statistics", stats)):
        difference = rows.check_page_table(page, heading, wanted, "--write" in sys.argv)
        expect(not difference, "\n".join(["docs/jitlog.md is not what events.def says (--write makes it so):", *difference]))


check_runs()
check_dumps()
check_stats()
check_counts()
check_names()
check_page()
print("\n".join(problems) or "all events as their table says")
sys.exit(bool(problems))
