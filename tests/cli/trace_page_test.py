#!/usr/bin/env python3
"""The page that ./dev trace writes: what is in it, that it needs nothing else, and, where there is a browser, that it draws.

    trace_page_test.py MONKEY ROOT
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

MONKEY, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
PAGE = ROOT / "src" / "cli" / "trace_page" / "page.py"
# A string that would end the page's data, and a line that raises an error at the end.
SCRIPT = '''let close = "</script><!-- é";
let s = 0;
for (i in 0..1000) { s += i; }
let flip = fn(n) { for (k in 0..n) { if (k % 10 == 9) { s += 1; } } };
flip(300);
puts(s, len(close), args());
error("enough");
'''
PASSES = re.findall(r"^PASS\((\w+)", (ROOT / "passes" / "passes.def").read_text(encoding="utf-8"), re.M)
problems = []


def expect(condition, message):
    if not condition:
        problems.append(message)


def check_lines(data):
    """In line 3: two numbers and FORPREP, then GGET, ADD, GSET and FORRANGE a thousand times; 16 rounds of these
    are interpreted, one is while it is recorded, and where the trace is left another FORRANGE is."""
    counts = data["lines"]["3"]
    expect(counts == {"total": 3 + 4 * 1000, "interpreted": 3 + 4 * 16 + 3 + 1}, f"counts of line 3: {counts}")
    expect(data["source"] == SCRIPT.splitlines(), "the source")


def check_trees(data):
    first, second = data["trees"][:2]
    expect(first["start"]["line"] == 3 and first["entered"]["entries"] == 1, f"the first trace: {first['start']}")
    steps = [step["text"].split()[0] for step in first["paths"][0]["steps"]]
    expect(steps == ["FORRANGE", "GGET", "ADD", "GSET", "FORRANGE"], f"its path: {steps}")
    stages = [stage["name"] for stage in first["stages"]]
    expect(stages == ["recorded", *PASSES], f"its stages: {stages}")
    expect(all("segment 0" in stage["text"] for stage in first["stages"] if "text" in stage), "a stage without a segment")
    expect(list(first["code"]) == ["LLVM IR before optimisation", "LLVM IR after optimisation", "assembly"], f"code: {list(first['code'])}")
    expect(sum(exit["taken"] for exit in first["exits"]) == 1, f"its exits: {first['exits']}")
    # The second loop has two ways, of which one gets hot later: it joins the tree.
    side = second["paths"][1]
    expect(side["start"]["event"] == "side" and side["start"]["line"] == 4 and side["steps"] and side["stop"], f"a side path: {side}")
    expect("segment 1" in second["stages"][0]["text"] and len(second["compiles"]) == 2, "the tree as it was compiled last")


def check_page(text):
    expect(not re.search(r"\{\{|<link|\ssrc=|https?://(?!www\.w3\.org)|@import|\burl\(", text.split('id="data"')[0]), "the page is not by itself")
    found = re.findall(r'<script type="application/json" id="data">(.*?)</script>', text, re.S)
    expect(len(found) == 1 and text.count("</script>") == 2, "the data ends early")
    data = json.loads(found[0])
    expect(data["command"].endswith("script.monkey a b"), f"the command: {data['command']}")
    check_lines(data)
    check_trees(data)


def check_drawn(browser, page):
    """What the page's own script makes of it, tab by tab."""
    wanted = {"passes": r'class="diff".*class="come"', "recorded": r'class="band.*FORRANGE', "machine": r"LLVM IR, optimised.*assembly",
              "exits": r"goes on at.*guard_", "log": r"<b>start</b>"}
    for tab, pattern in wanted.items():
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"file://{page}#tab={tab}&trace=1&stage=2&line=3"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        expect(re.search(pattern, done.stdout, re.S), f"the tab {tab} is not drawn: {done.stdout[-500:]}")
        expect('id="line7"' in done.stdout and "trace 1</button>" in done.stdout, "the source is not drawn")


with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "script.monkey").write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, PAGE, "--monkey", MONKEY, "--flags=--llvm-codegen=none", "script.monkey", "a", "b"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    expect(done.stdout == "499530\n16\n[a, b]\n", f"standard output: {done.stdout}")
    expect(done.returncode == 1 and "error: enough" in done.stderr, f"status {done.returncode}: {done.stderr}")
    page = pathlib.Path(folder, "script.html")
    check_page(page.read_text(encoding="utf-8"))
    browser = shutil.which("chromium")
    if browser:
        check_drawn(browser, page)
    missing = subprocess.run([*command[:-3], "nowhere.monkey"], cwd=folder, capture_output=True, text=True, check=False)
    expect(missing.returncode == 2 and "nowhere.monkey: no such file" in missing.stderr, f"a missing script: {missing.stderr}")
print("\n".join(problems) or f"the page is right{', drawn too' if browser else '; no browser to draw it'}")
sys.exit(bool(problems))
