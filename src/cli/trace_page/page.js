"use strict";
/* Draws the page from the data that page.py put in. Nothing is fetched. */

const data = JSON.parse(document.getElementById("data").textContent);
const PHASES = { compiled: "in compiled code", interpreting: "interpreting", compiling: "compiling", recording: "recording", leaving: "leaving traces" };
const state = { tree: null, tab: "passes", stage: 1, line: null };

// -- small things ---------------------------------------------------------------------
function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
        if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
        else if (value !== undefined && value !== false) node.setAttribute(name, value);
    }
    node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
    return node;
}

const grouped = new Intl.NumberFormat("en-US");
function count(number) { return number === undefined || number === null ? "" : grouped.format(number); }

/* At most three digits and a unit. */
function short(number) {
    for (const [size, unit] of [[1e12, "T"], [1e9, "G"], [1e6, "M"], [1e3, "k"]])
        if (number >= size) return (number / size).toPrecision(3).replace(/\.0+$/, "") + unit;
    return String(number);
}

function time(us) { return us >= 1e6 ? (us / 1e6).toPrecision(3) + " s" : us >= 1e3 ? (us / 1e3).toPrecision(3) + " ms" : Math.round(us) + " µs"; }
function percent(share) { return share >= 99.95 && share < 100 ? share.toFixed(3) + "%" : share > 0 && share < 0.05 ? share.toFixed(3) + "%" : share.toFixed(1) + "%"; }
function base(path) { return path.replace(/^.*\//, ""); }
function place(event) { return `${base(event.file)}:${event.line}`; }
function sum(numbers) { return numbers.reduce((a, b) => a + b, 0); }

// -- the top ------------------------------------------------------------------------------
function tile(value, label, title) { return make("div", { class: "tile", title }, make("b", null, value), make("span", null, label)); }

function drawTimes() {
    const parts = Object.keys(PHASES).map(phase => [phase, data.stats[`time.${phase}_us`] || 0]);
    const whole = sum(parts.map(([, us]) => us)) || 1;
    return make("div", { class: "times" },
        make("div", { class: "bar" }, parts.map(([phase, us]) =>
            make("i", { class: phase, style: `width:${100 * us / whole}%`, title: `${PHASES[phase]}: ${time(us)}` }))),
        make("div", { class: "legend" }, parts.map(([phase, us]) =>
            make("span", null, make("i", { class: phase }), `${PHASES[phase]} ${percent(100 * us / whole)}`))));
}

function drawSummary() {
    const stats = data.stats, whole = sum(Object.keys(PHASES).map(phase => stats[`time.${phase}_us`] || 0));
    const inCode = data.bytecodes ? 100 * (1 - Math.min(1, stats.bytecodes / data.bytecodes)) : null;
    document.title = `Traces of ${base(data.script)}`;
    document.getElementById("summary").append(
        make("div", { class: "title" }, make("h1", null, base(data.script)), make("span", null, `monkey ${data.command}`)),
        make("div", { class: "tiles" },
            inCode === null ? null : tile(percent(inCode), "of bytecodes ran compiled", `${count(stats.bytecodes)} of ${count(data.bytecodes)} were interpreted`),
            tile(count(stats.trees), "trees"), tile(count(stats.segments), "recorded paths"), tile(short(stats.exits), "exits to the interpreter", count(stats.exits)),
            tile(count(stats.aborts), "aborted recordings"), tile((stats.code_bytes / 1024).toFixed(1) + " KiB", "machine code"),
            tile((stats.peak_bytes / 1048576).toFixed(0) + " MiB", "memory at most"),
            tile(time(whole), "with counting", "the run that this page shows: it counts and times, and is slower for it"),
            drawTimes()));
}

// -- source ---------------------------------------------------------------------------------
function sourceRow(text, index, most, whole) {
    const number = index + 1, counts = data.lines[number];
    const row = make("div", { class: "source-line", id: `line${number}`, onclick: () => chooseLine(number) });
    const share = make("span", { class: "share" }), heat = make("span", { class: "heat" });
    if (counts && counts.total) {
        const part = 100 * counts.total / whole, compiled = 1 - counts.interpreted / counts.total;
        const width = 100 * Math.log1p(counts.total) / Math.log1p(most);
        share.textContent = part >= 0.05 ? part.toFixed(1) + "%" : "";
        heat.append(make("i", { class: "compiled", style: `width:${width * compiled}%` }),
            make("i", { class: "interpreted", style: `width:${width * (1 - compiled)}%` }));
        row.title = `${count(counts.total)} bytecodes, ${percent(100 * compiled)} of them in compiled code`;
        row.classList.add("hot");
        row.style.setProperty("--share", (4 + 26 * Math.sqrt(part / 100)).toFixed(1));
        row.style.setProperty("--heat", part < 0.05 ? "transparent" : compiled > 0.5 ? "var(--compiled)" : "var(--interpreted)");
    }
    row.append(make("span", { class: "number" }, String(number)), share, heat, make("span", { class: "text" }, text || " "), make("span", { class: "pills" }, pills(number)));
    return row;
}

/* What begins, fails or is left on this line. */
function pills(line) {
    const here = event => event.file === data.script && event.line === line;
    const pill = (tree, label, title) => make("button", { class: "pill", title, onclick: e => { e.stopPropagation(); choose(tree); } }, label);
    const starts = data.trees.filter(tree => here(tree.start) && !abortOf(tree)).map(tree => pill(tree, `trace ${tree.trace}`, `trace ${tree.trace} begins here`));
    const sides = data.trees.map(tree => [tree, tree.paths.slice(1).filter(path => here(path.start) && !path.abort).length]).filter(([, number]) => number)
        .map(([tree, number]) => pill(tree, `${number} ${number > 1 ? "paths" : "path"} of ${tree.trace}`, `where trace ${tree.trace} was left, it goes on here`));
    const aborts = data.trees.flatMap(tree => tree.paths).filter(path => path.abort && here(path.abort));
    const reasons = [...new Set(aborts.map(path => path.abort.reason))].join(", ");
    const exits = sum(data.trees.flatMap(tree => tree.exits).filter(here).map(e => e.taken));
    const black = (data.program.blacklist || []).filter(here).length;
    return [starts, sides, aborts.length ? make("span", { class: "pill bad", title: "recordings that were given up here" }, `${aborts.length} × ${reasons}`) : null,
        black ? make("span", { class: "pill bad", title: "the loop is left alone" }, "blacklisted") : null,
        exits ? make("span", { class: "pill exit", title: "times a trace was left here for the interpreter" }, `${short(exits)} exits`) : null].flat();
}

function drawSource() {
    const totals = Object.values(data.lines).map(counts => counts.total);
    const most = Math.max(1, ...totals), whole = sum(totals) || 1;
    document.getElementById("source").replaceChildren(
        make("div", { class: "source-head" }, make("span", null, "line"), make("span", { title: "of the script's own bytecodes" }, "share"),
            make("span", { title: "how many bytecodes, on a logarithmic scale; green: in compiled code, orange: interpreted" }, "bytecodes")),
        ...data.source.map((text, index) => sourceRow(text, index, most, whole)));
}

function chooseLine(line) {
    state.line = state.line === line ? null : line;
    for (const row of document.querySelectorAll(".source-line.chosen")) row.classList.remove("chosen");
    if (state.line) document.getElementById(`line${line}`).classList.add("chosen");
    const passes = tree => stepsOf(tree).some(step => step.line === line && step.file === data.script);
    const through = state.line && data.trees.find(tree => !abortOf(tree) && passes(tree));
    const current = state.tree && passes(state.tree);
    if (through && !current) choose(through);
    else drawDetail();
}

// -- the table of trees ---------------------------------------------------------------------------
function last(items) { return items[items.length - 1]; }

/* Why its first recording was given up, so that there is no tree. */
function abortOf(tree) { return tree.paths[0].abort; }

/* The bytecodes of all its paths, without the header that a path ends at, which is not recorded again; of an aborted recording all. */
function stepsOf(tree) {
    const recorded = path => path.stop && ["return", "exit"].includes(path.stop.end) ? path.steps : path.steps.slice(0, -1);
    return abortOf(tree) ? tree.paths[0].steps : tree.paths.filter(path => !path.abort).flatMap(recorded);
}

/* Rounds of the loop in compiled code: of all trees that begin there together. */
function rounds(tree) {
    const key = `${tree.start.function}:${tree.start.pc}`;
    return key in data.total ? Math.max(0, data.total[key] - (data.interpreted[key] || 0)) : null;
}

function compileTime(tree) { return sum(tree.compiles.map(c => c.passes_us + c.build_us + c.optimize_us + c.codegen_us)); }

/* How each path ends, in words; the ends of the recorded IR's segments tell where a link leads. */
function endOf(tree, path, index) {
    const ends = ((tree.stages[0] || {}).text || "").split("\n").filter(line => line.startsWith("end "));
    const link = ends[index] && ends[index].match(/^end link (\d+)/);
    const words = { loop: "back to the loop", entry: "enters its tree anew", return: "returns", exit: "leaves" };
    return path.abort ? path.abort.reason : link ? `goes on in trace ${link[1]}` : path.stop ? words[path.stop.end] || path.stop.end : "";
}

function clickable(tree, className, ...cells) {
    const pick = () => choose(tree);
    return make("tr", { tabindex: 0, class: className, onclick: pick, onkeydown: e => { if (e.key === "Enter") pick(); } }, ...cells);
}

function abortedRow(group) {
    const tree = group[0], abort = abortOf(tree);
    return clickable(tree, group.includes(state.tree) ? "chosen" : "", make("td", { class: "left muted" }, "–"), make("td", { class: "left" }, make("code", null, place(tree.start))),
        make("td", { class: "left" }, make("span", { class: "bad-text" }, abort.reason)),
        make("td", { class: "left muted", colspan: 7 }, `${abort.detail}, at ${place(abort)}${group.length > 1 ? `; ${group.length} times` : ""}`));
}

/* A path that began at an exit: what it added to the recorded tree. */
function pathRow(tree, path, index, before, times) {
    const added = path.stop && before ? path.stop.instructions - before.instructions : null;
    const guards = path.stop && before ? path.stop.guards - before.guards : null;
    return clickable(tree, `path${tree === state.tree ? " within" : ""}`, make("td", { class: "left muted" }, "↳"), make("td", { class: "left" }, make("code", null, place(path.start))),
        make("td", { class: "left" }, make("span", { class: path.abort ? "bad-text" : "muted", title: path.abort ? path.abort.detail : undefined }, endOf(tree, path, index) + (times > 1 ? `, ${times} times` : ""))),
        ["", "", "", added === null ? "" : `+${added}`, guards === null ? "" : `+${guards}`, "", ""].map(text => make("td", { class: "muted" }, text)));
}

function treeRows(group) {
    const tree = group[0];
    if (abortOf(tree)) return [abortedRow(group)];
    const c = last(tree.compiles), whole = tree.paths.filter(path => path.stop), s = whole.length ? last(whole).stop : null;
    const cells = [short(tree.entered ? tree.entered.entries : 0), rounds(tree) === null ? "" : short(rounds(tree)), short(sum(tree.exits.map(e => e.taken))),
        s && c ? `${s.instructions} → ${c.instructions}` : s ? String(s.instructions) : "", s && c ? `${s.guards} → ${c.guards}` : "", c ? count(c.bytes) : "", c ? time(compileTime(tree)) : ""];
    const row = clickable(tree, tree === state.tree ? "chosen" : "", make("td", { class: "left" }, make("b", null, String(tree.trace))),
        make("td", { class: "left" }, make("code", null, place(tree.start))), make("td", { class: "left" }, endOf(tree, tree.paths[0], 0)),
        cells.map((text, i) => make("td", { title: i === 6 && tree.compiles.length > 1 ? `in ${tree.compiles.length} compilations` : undefined }, text)));
    /* Those that were given up alike are one row. */
    const alike = path => path.abort && [place(path.start), path.start.pc, path.abort.reason, place(path.abort)].join();
    const times = new Map();
    for (const path of tree.paths.slice(1)) if (path.abort) times.set(alike(path), (times.get(alike(path)) || 0) + 1);
    let before = tree.paths[0].stop, segment = 0;
    const rows = [row];
    for (const path of tree.paths.slice(1)) {
        if (path.abort && !times.has(alike(path))) continue;
        rows.push(pathRow(tree, path, path.abort ? -1 : ++segment, before, times.get(alike(path))));
        if (path.abort) times.delete(alike(path));
        before = path.stop || before;
    }
    return rows;
}

/* Aborted recordings with the same beginning, reason and end are one row. */
function treeGroups() {
    const groups = [], known = new Map();
    for (const tree of data.trees) {
        const abort = abortOf(tree), key = abort && [place(tree.start), tree.start.pc, abort.reason, place(abort)].join();
        if (key && known.has(key)) { known.get(key).push(tree); continue; }
        groups.push([tree]);
        if (key) known.set(key, groups[groups.length - 1]);
    }
    return groups;
}

function drawTrees() {
    const heads = [["trace", "left"], ["begins at", "left"], ["path", "left", "how it ends; the rows below a trace are paths recorded where it was left"], ["entered", "", "by the interpreter"],
        ["rounds", "", "of the loop in compiled code, by all its trees"], ["left", "", "exits taken"], ["instructions", "", "of trace IR: as recorded, and optimised"], ["guards", ""], ["bytes", ""], ["compile time", ""]];
    const box = document.getElementById("traces");
    if (!data.trees.length) {
        box.replaceChildren(make("p", { class: "note" }, "Nothing got hot: no trace was recorded."));
        return;
    }
    box.replaceChildren(make("table", { class: "traces" },
        make("thead", null, make("tr", null, heads.map(([text, side, title]) => make("th", { class: side, title }, text)))),
        make("tbody", null, treeGroups().flatMap(treeRows))));
}

// -- trace IR as text with colours ---------------------------------------------------------------
const IR_TOKEN = /("(?:\\.|[^"\\])*")|(;.*$)|(\bv\d+\b)|(->\s*\w+|\|\s*s\d+)|([#@]\d+)|(-?\b\d[\w.+]*\b)|(guard\w*|poll)|([A-Za-z_]\w*)|([^])/g;
const LLVM_TOKEN = /("(?:\\.|[^"\\])*")|(;.*$)|(%[\w.]+)|(\b(?:i\d+|ptr|double|float|void|label)\b)|([#@!][\w.]+)|(-?\b\d[\w.+]*\b)|(\b(?:br|switch|ret|musttail|call)\b)|([A-Za-z_][\w.]*)|([^])/g;
const ASM_TOKEN = /("(?:\\.|[^"\\])*")|((?:#|\/\/).*$)|(%[a-z]\w*)|(\.[A-Za-z_][\w.]*)|(\$-?\w+)|(-?\b(?:0x)?\d\w*\b)|(\b(?:j[a-z]+|call\w*|ret\w*|b\.\w+)\b)|([A-Za-z_][\w.]*)|([^])/g;
const CLASSES = ["s", "c", "r", "t", "n", "n", "g", "o"];

function paint(line, tokens, marks) {
    const parts = [];
    let plain = "";
    const flush = () => { if (plain) parts.push(plain); plain = ""; };
    for (const match of line.matchAll(tokens)) {
        const kind = match.slice(1).findIndex(group => group !== undefined);
        if (kind >= CLASSES.length) { plain += match[0]; continue; }
        flush();
        const span = make("span", { class: CLASSES[kind], "data-r": kind === 2 ? match[0] : undefined }, match[0]);
        parts.push(marks && marks.has(match[0]) ? make("mark", null, span) : span);
    }
    flush();
    return parts;
}

/* Pointing at a reference shows where else it is. */
document.addEventListener("mouseover", event => {
    for (const node of document.querySelectorAll(".lit")) node.classList.remove("lit");
    const name = event.target.dataset && event.target.dataset.r;
    const pane = name && event.target.closest(".code, .diff");
    if (pane) for (const node of pane.querySelectorAll(`[data-r="${CSS.escape(name)}"]`)) node.classList.add("lit");
});

// -- what a pass changed ----------------------------------------------------------------------------
/* A stage's lines: nops left out; `bare`: nothing in front of the instructions. A stage without a text is as the one before it. */
function stageLines(stages, index, bare) {
    while (index > 0 && stages[index].text === undefined) index--;
    const lines = (stages[index].text || "").split("\n").filter(line => line && !/^\s*(v\d+ = )?nop$/.test(line));
    return bare ? lines.slice(Math.max(0, lines.findIndex(line => line.startsWith("segment")))) : lines;
}

function withoutNumbers(line) { return line.replace(/\bv\d+\b/g, "v").replace(/\bs\d+\b/g, "s"); }

/* Pairs [left, right] of line numbers, in order, with -1 for none: the heaviest common subsequence,
 * where lines that differ by the numbers of instructions alone count for less than equal ones. */
function align(left, right) {
    let first = 0, same = 0; // lines that are equal at the beginning and at the end need no search
    while (first < left.length && first < right.length && left[first] === right[first]) first++;
    while (same < left.length - first && same < right.length - first && left[left.length - 1 - same] === right[right.length - 1 - same]) same++;
    const shift = ([i, j]) => [i < 0 ? i : i + first, j < 0 ? j : j + first];
    return [...Array.from({ length: first }, (_, k) => [k, k]),
        ...search(left.slice(first, left.length - same), right.slice(first, right.length - same)).map(shift),
        ...Array.from({ length: same }, (_, k) => [left.length - same + k, right.length - same + k])];
}

function search(left, right) {
    const shapeLeft = left.map(withoutNumbers), shapeRight = right.map(withoutNumbers);
    const width = right.length + 1, best = new Uint32Array((left.length + 1) * width);
    const weight = (i, j) => left[i] === right[j] ? 3 : shapeLeft[i] === shapeRight[j] ? 2 : 0;
    for (let i = left.length - 1; i >= 0; i--)
        for (let j = right.length - 1; j >= 0; j--) {
            const w = weight(i, j), skip = Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
            best[i * width + j] = w ? Math.max(skip, w + best[(i + 1) * width + j + 1]) : skip;
        }
    const pairs = [];
    for (let i = 0, j = 0; i < left.length || j < right.length;) {
        const w = i < left.length && j < right.length ? weight(i, j) : 0;
        if (w && best[i * width + j] === w + best[(i + 1) * width + j + 1]) pairs.push([i++, j++]);
        else if (j >= right.length || (i < left.length && best[(i + 1) * width + j] >= best[i * width + j + 1])) pairs.push([i++, -1]);
        else pairs.push([-1, j++]);
    }
    return pairs;
}

/* What the left side's numbers became on the right, by the lines that stand beside one another. */
function renumbering(left, right, pairs) {
    const names = new Map();
    for (const [i, j] of pairs) {
        if (i < 0 || j < 0) continue;
        const from = left[i].match(/^\s*(?:snap )?([vs]\d+)\b/), to = right[j].match(/^\s*(?:snap )?([vs]\d+)\b/);
        if (from && to) names.set(from[1], to[1]);
    }
    return names;
}

function references(line) { return line.match(/\b[vs]\d+\b/g) || []; }

/* Rows of a comparison: the two lines, how they differ, and the references that do. */
function compare(left, right) {
    const pairs = align(left, right), names = renumbering(left, right, pairs);
    return pairs.map(([i, j]) => {
        if (i < 0) return { right: right[j], kind: "come" };
        if (j < 0) return { left: left[i], kind: "gone" };
        const from = references(left[i]), to = references(right[j]);
        const differ = from.map((name, k) => (names.get(name) || name) !== to[k]);
        if (!differ.some(Boolean)) return { left: left[i], right: right[j], kind: "same" };
        return { left: left[i], right: right[j], kind: "changed", leftMarks: new Set(from.filter((_, k) => differ[k])), rightMarks: new Set(to.filter((_, k) => differ[k])) };
    });
}

function diffView(tree, before, after) {
    const stages = tree.stages, rows = compare(stageLines(stages, before, !state.whole), stageLines(stages, after, !state.whole));
    const cell = (line, kind, marks) => make("div", { class: line === undefined ? "none" : kind }, line === undefined ? "" : paint(line, IR_TOKEN, marks));
    const changes = rows.filter(row => row.kind !== "same").length;
    return make("div", { class: "pane" },
        make("h3", null, before === 0 ? "as recorded" : `behind ${stages[before].name}`,
            make("span", null, changes ? `${rows.filter(r => r.kind === "gone").length} gone, ${rows.filter(r => r.kind === "come").length} new, ${rows.filter(r => r.kind === "changed").length} changed` : "nothing changed"),
            make("span", null, `behind ${stages[after].name}`)),
        make("div", { class: "diff" }, rows.flatMap(row => [cell(row.left, row.kind, row.leftMarks), cell(row.right, row.kind, row.rightMarks)])));
}

function wholeSwitch(label) {
    const box = make("input", { type: "checkbox", onchange: e => { state.whole = e.target.checked; drawDetail(); } });
    box.checked = Boolean(state.whole);
    return make("label", { class: "switch" }, box, label);
}

// -- the tabs of one trace -------------------------------------------------------------------------------
function passesTab(tree) {
    const stages = tree.stages;
    if (stages.length < 2) return make("p", { class: "note" }, "There is nothing to compare: no pass ran.");
    const all = state.stage === "all", at = all ? 0 : Math.min(state.stage, stages.length - 1);
    const chip = (label, on, pick, idle, title) => make("button", { class: `chip${on ? " on" : ""}${idle ? " idle" : ""}`, title, onclick: () => { state.stage = pick; drawDetail(); } }, label);
    const chips = stages.slice(1).map((stage, i) => chip([stage.name, stage.rewrites ? make("small", null, String(stage.rewrites)) : null],
        !all && at === i + 1, i + 1, !stage.rewrites, `${stage.rewrites || 0} rewrites, ${time(stage.us || 0)}`));
    return make("div", null,
        make("div", { class: "chips" }, chip("from first to last", all, "all"), make("span", { class: "arrow" }, "or pass by pass:"), chips, wholeSwitch("with objects and snapshots")),
        make("p", { class: "note" }, (tree.compiles.length > 1 ? `The tree as it was compiled last, of ${tree.compiles.length} times. ` : "") + "Left the trace in front of the pass, right behind it. Red: gone, green: new, yellow: other operands. The numbers on the buttons are rewrites; point at a value to see its uses."),
        all ? diffView(tree, 0, stages.length - 1) : diffView(tree, at - 1, at));
}

/* The recorded trace, each bytecode above what was made of it. */
function recordedTab(tree) {
    const steps = stepsOf(tree);
    if (!steps.length && !tree.stages.length) return make("p", { class: "note" }, "Nothing was recorded.");
    const body = make("div", { class: "code" }), lines = stageLines(tree.stages.length ? tree.stages : [{ text: "" }], 0, !state.whole);
    let step = 0, next = 0;
    const band = () => {
        const s = steps[step++], key = `${s.function}:${s.pc}`;
        const total = data.total[key], interpreted = data.interpreted[key] || 0;
        const shares = total === undefined ? "" : `  ${short(Math.max(0, total - interpreted))} compiled, ${short(interpreted)} interpreted`;
        const chosen = s.line === state.line && s.file === data.script;
        body.append(make("div", { class: `band${chosen ? " chosen" : ""}` }, make("b", null, s.text), `   f${s.function}:${s.pc}   ${base(s.file)}:${s.line}${shares}`));
    };
    for (const line of lines) {
        const label = line.match(/^  v(\d+) =/);
        const inSegment = line.startsWith("  ") && !/^  [#@]/.test(line);
        next = label ? Number(label[1]) : inSegment && next ? next + 1 : next;
        while (inSegment && step < steps.length && steps[step].first <= next) band();
        body.append(make("div", { class: inSegment ? "" : "section" }, paint(line, IR_TOKEN)));
    }
    while (step < steps.length) band();
    return make("div", null, make("div", { class: "chips" }, make("span", { class: "muted" }, "Each bytecode that was recorded, and the trace IR that it became, before any pass."), wholeSwitch("with objects, inputs and snapshots")),
        make("div", { class: "pane" }, body));
}

function codePane(title, text, tokens, exits) {
    const lines = text.split("\n");
    const taken = line => { const exit = exits && line.match(/\| s(\d+)$/), number = exit && exits.get(Number(exit[1])); return number ? make("span", { class: "taken", title: "times this exit was taken" }, short(number)) : null; };
    return make("div", { class: "pane" }, make("h3", null, title, make("span", null, `${lines.length} lines`)),
        make("div", { class: "code low" }, lines.map(line => make("div", null, paint(line, tokens), taken(line)))));
}

/* Without what says nothing of the code: comments, metadata, directives. */
function essential(text, kind) {
    const noise = kind === "asm" ? /^\t\.(?!quad|long|byte|word|double)\S+|^\s*#/ : /^(;|source_filename|target |attributes |!|declare )/;
    return text.split("\n").filter(line => !noise.test(line)).join("\n").replace(/\n{2,}/g, "\n").replace(/ +; preds.*$/gm, "").replace(/, !(tbaa|alias\.scope|noalias|prof|invariant\.load)( !\d+)?/g, "").trim();
}

function machineTab(tree) {
    const code = tree.code, panes = [], brief = !state.whole;
    const final = tree.stages.length ? stageLines(tree.stages, tree.stages.length - 1, brief).join("\n") : "";
    const add = (title, text, tokens, exits) => { if (text) panes.push(codePane(title, text, tokens, exits)); };
    add("trace IR, optimised", final, IR_TOKEN, new Map(tree.exits.map(exit => [exit.exit, exit.taken])));
    const llvm = name => code[name] && (brief ? essential(code[name], "llvm") : code[name]);
    add("LLVM IR, as made", llvm("LLVM IR before optimisation"), LLVM_TOKEN);
    add("LLVM IR, optimised", llvm("LLVM IR after optimisation"), LLVM_TOKEN);
    add("assembly", code.assembly && (brief ? essential(code.assembly, "asm") : code.assembly), ASM_TOKEN);
    if (panes.length < 2) panes.push(make("p", { class: "note" }, "No machine code: the trace did not get so far, or runs on the evaluator."));
    return make("div", null, make("div", { class: "chips" }, wholeSwitch("with snapshots, metadata and directives")), make("div", { class: "columns two" }, panes));
}

function exitsTab(tree) {
    if (!tree.exits.length) return make("p", { class: "note" }, "The trace was never left.");
    const guards = new Map(), final = tree.stages.length ? stageLines(tree.stages, tree.stages.length - 1) : [];
    const defined = new Map(final.map(line => line.match(/^\s*(v\d+) = (.*?)(?: ->.*)?$/)).filter(Boolean).map(m => [m[1], m[2]]));
    const explained = line => { const from = line.match(/^guard_\w+ (v\d+)$/); return from && defined.has(from[1]) ? `${line}   ; ${defined.get(from[1])}` : line; };
    for (const line of final) {
        const match = line.match(/\| s(\d+)$/);
        if (match) guards.set(Number(match[1]), [...(guards.get(Number(match[1])) || []), explained(line.replace(/\| s\d+$/, "").trim())]);
    }
    const most = Math.max(...tree.exits.map(e => e.taken));
    const rows = [...tree.exits].sort((a, b) => b.taken - a.taken).map(exit => make("tr", null,
        make("td", null, `s${exit.exit}`), make("td", { class: "left" }, make("code", null, place(exit))), make("td", null, count(exit.taken)),
        make("td", { class: "left" }, make("span", { class: "meter", style: `width:${120 * exit.taken / most}px` })), make("td", null, exit.forced ? count(exit.forced) : ""),
        make("td", { class: "left wide" }, (guards.get(exit.exit) || []).map(line => make("div", null, make("code", null, paint(line, IR_TOKEN)))))));
    return make("table", null, make("thead", null, make("tr", null, ["exit", "goes on at", "taken", "", "on purpose", "guards"].map((text, i) => make("th", { class: i === 1 || i === 5 ? "left" : "" }, text)))), make("tbody", null, rows));
}

function logTab(tree) {
    const fields = event => Object.entries(event).filter(([name]) => !["event", "trace", "function", "pc"].includes(name)).map(([name, value]) => `${name} ${typeof value === "number" ? count(value) : value}`).join(", ");
    return make("table", null, make("tbody", null, tree.log.map(event =>
        make("tr", null, make("td", { class: "left" }, make("b", null, event.event)), make("td", { class: "left wide" }, fields(event))))));
}

const TABS = { passes: ["Passes", passesTab], recorded: ["Bytecode and recorded IR", recordedTab], machine: ["LLVM IR and assembly", machineTab], exits: ["Exits", exitsTab], log: ["Log", logTab] };

function drawDetail() {
    const box = document.getElementById("detail"), tree = state.tree;
    if (!tree) { box.replaceChildren(); return; }
    const title = abortOf(tree) ? "Aborted recording" : `Trace ${tree.trace}`;
    box.replaceChildren(make("h2", null, `${title} `, make("span", { class: "place" }, place(tree.start))),
        make("nav", { class: "tabs" }, Object.entries(TABS).map(([name, [label]]) =>
            make("button", { class: state.tab === name ? "on" : "", onclick: () => { state.tab = name; drawDetail(); } }, label))),
        TABS[state.tab][1](tree));
}

function choose(tree) {
    if (abortOf(tree)) state.tab = "recorded";
    else if (state.tree && abortOf(state.tree)) state.tab = "passes";
    state.tree = tree;
    drawTrees();
    drawDetail();
}

// -- all of it; what to show first may stand behind the page's # ---------------------------------------
for (const part of location.hash.slice(1).split("&")) {
    const [name, value] = part.split("=");
    if (name === "tab" && TABS[value]) state.tab = value;
    if (name === "stage") state.stage = value === "all" ? value : Number(value);
    if (name === "trace") state.tree = data.trees.find(tree => String(tree.trace) === value && !abortOf(tree)) || null;
    if (name === "line") state.line = Number(value);
}
if (!state.tree) {
    const rank = tree => (abortOf(tree) ? -1 : rounds(tree) || 0);
    state.tree = data.trees.reduce((best, r) => (!best || rank(r) > rank(best) ? r : best), null);
}
drawSummary();
drawSource();
drawTrees();
drawDetail();
if (state.line && document.getElementById(`line${state.line}`)) {
    document.getElementById(`line${state.line}`).classList.add("chosen");
    document.getElementById(`line${state.line}`).scrollIntoView({ block: "center" });
    const band = document.querySelector(".band.chosen");
    if (band) band.scrollIntoView({ block: "nearest" });
}
