#!/usr/bin/env python3
"""Whole programs at random, run under many configurations of the engine.

programs.py MONKEY [--checked MONKEY] [--seed S] [--count N] [--seconds T] [--jobs N] [--found FOLDER]
programs.py MONKEY --replay FOLDER

Each program's output, errors and exit status under a configuration are compared
with what the interpreter alone gives, and that with reference.py's where it knows
the program. A program that disagrees is made smaller and saved with its seed and
flags in FOLDER (tests/fuzz/found), the files of which --replay runs again."""

import argparse
import concurrent.futures
import os
import random
import sys
import tempfile
import threading
import time

import engine
import hot_programs
import reference_programs
import shrink

HERE = os.path.dirname(os.path.abspath(__file__))
NAME = 'program.monkey'
SHRINKING_SECONDS = 120   # at most, for one program
HANGING_SECONDS = 2       # of a program that does not end, while it is made smaller


class Finding:
    def __init__(self, seed, flags, source, wanted, got, checked=False):
        self.seed, self.flags, self.source, self.wanted, self.got = seed, flags, source, wanted, got
        self.checked = checked


class Fuzzer:
    def __init__(self, options):
        self.options = options
        self.engine = engine.Engine(options.monkey)
        self.checked = engine.Engine(options.checked, 120) if options.checked else None
        self.passes = engine.pass_names(options.monkey)
        self.lock = threading.Lock()
        self.programs = self.errors = self.referenced = self.unfit = self.executions = 0
        self.findings = []

    def count(self, unfit, referenced, outcome):
        with self.lock:
            self.programs += not unfit
            self.unfit += unfit
            self.referenced += referenced and not unfit
            self.errors += not unfit and outcome.status == 1

    def program(self, r):
        """(source, outcome that the reference demands, or None); None if there is none for this seed."""
        if r.random() < 0.75:
            return hot_programs.make(r), None
        made = reference_programs.make(r)
        if not made:
            return None
        source, output, error = made
        first = '%s:%d:%d: error: %s' % ((NAME,) + error) if error else ''
        return source, engine.Outcome(1 if error else 0, output.encode(), first.encode())

    def configurations(self, r):
        """(engine, flags) for each run of a program beyond the interpreter's."""
        yield self.engine, engine.HOT
        yield self.engine, engine.draw(r, self.passes, False)
        yield self.engine, engine.draw(r, self.passes, False)
        if r.random() < 0.1:
            yield self.engine, engine.draw(r, self.passes, True)
        if self.checked and r.random() < 0.2:
            yield self.checked, engine.draw(r, self.passes, r.random() < 0.2)

    def one(self, seed):
        r = random.Random(seed)
        made = self.program(r)
        if not made:
            return
        source, demanded = made
        with tempfile.TemporaryDirectory(prefix='monkeyfuzz') as folder:
            path = os.path.join(folder, NAME)
            write(path, source)
            wanted = self.engine.run(path, engine.REFERENCE)
            self.count(wanted.is_unfit(), demanded is not None, wanted)
            if wanted.is_unfit():
                if wanted.status == 2:
                    self.found(Finding(seed, engine.REFERENCE, source, engine.Outcome(0, b'', b''), wanted))
                return
            if demanded and engine.Outcome(wanted.status, wanted.out, wanted.err.split(b'\n')[0]) != demanded:
                self.found(Finding(seed, engine.REFERENCE, source, demanded, wanted))
            for which, flags in self.configurations(r):
                got = which.run(path, flags)
                if got != wanted and b'error: out of memory' not in got.err:
                    self.disagreement(seed, which, flags, path, source, got.status == 'timeout')
                    return

    def disagreement(self, seed, which, flags, path, source, hangs):
        seconds = HANGING_SECONDS if hangs else None
        end = time.monotonic() + SHRINKING_SECONDS

        def shows(text):
            if time.monotonic() > end:
                return False
            write(path, text)
            wanted = self.engine.run(path, engine.REFERENCE, seconds)
            return not wanted.is_unfit() and which.run(path, flags, seconds) != wanted

        if shows(source):
            source = shrink.shrink(source, shows)
        write(path, source)
        self.found(Finding(seed, flags, source, self.engine.run(path, engine.REFERENCE), which.run(path, flags, seconds),
                           which is self.checked))

    def found(self, finding):
        with self.lock:
            self.findings.append(finding)
            sys.stdout.write('seed %d disagrees%s: %s\n%s-- expected: %s\n-- got: %s\n' % (
                finding.seed, ' in the checked build' if finding.checked else '', ' '.join(finding.flags), finding.source,
                finding.wanted.describe(), finding.got.describe()))
            if self.options.found:
                os.makedirs(self.options.found, exist_ok=True)
                write(os.path.join(self.options.found, 'seed%d.monkey' % finding.seed),
                      '// seed %d\n//flags: %s\n%s' % (finding.seed, ' '.join(finding.flags), finding.source))
            sys.stdout.flush()

    def run(self):
        o = self.options
        began = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(o.jobs) as pool:
            def worker(first):
                for seed in range(o.seed + first, o.seed + o.count, o.jobs):
                    if time.monotonic() - began > o.seconds or len(self.findings) >= o.max_findings:
                        return
                    self.one(seed)
            for done in [pool.submit(worker, i) for i in range(o.jobs)]:
                done.result()
        runs = self.engine.runs + (self.checked.runs if self.checked else 0)
        print('seed %d: %d programs (%d end with an error, %d against the reference), %d unfit, %d executions, '
              '%d disagreements' % (o.seed, self.programs, self.errors, self.referenced, self.unfit, runs, len(self.findings)))
        return 1 if self.findings or not self.programs else 0


def write(path, source):
    with open(path, 'w', encoding='utf-8') as f:
        f.write(source)


def replay(options):
    """Each saved program under its own flags and the hot ones."""
    which = engine.Engine(options.monkey, 120)
    bad = total = 0
    folder = os.path.abspath(options.replay)
    names = os.listdir(folder) if os.path.isdir(folder) else []  # git keeps no empty folder
    for name in sorted(n for n in names if n.endswith('.monkey')):
        path = os.path.join(folder, name)
        with open(path, encoding='utf-8') as f:
            own = [line[len('//flags:'):].split() for line in f if line.startswith('//flags:')]
        wanted = which.run(path, engine.REFERENCE)
        for flags in own + [engine.HOT]:
            total += 1
            got = which.run(path, flags)
            if got != wanted:
                bad += 1
                print('%s disagrees: %s %s %s\n-- expected: %s\n-- got: %s' % (
                    name, options.monkey, ' '.join(flags), path, wanted.describe(), got.describe()))
    print('%d runs of saved programs, %d disagreements' % (total, bad))
    return 1 if bad else 0


def main():
    parser = argparse.ArgumentParser(description='Random programs in random configurations.')
    parser.add_argument('monkey')
    parser.add_argument('--checked', help='a build with sanitizers and checks, for a part of the runs')
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--count', type=int, default=1 << 40)
    parser.add_argument('--seconds', type=float, default=1e9)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--max-findings', type=int, default=10)
    parser.add_argument('--found', help='where to save programs that disagree')
    parser.add_argument('--replay', metavar='FOLDER')
    options = parser.parse_args()
    options.monkey = os.path.abspath(options.monkey)
    sys.setrecursionlimit(20000)
    threading.stack_size(256 << 20)
    return replay(options) if options.replay else Fuzzer(options).run()


if __name__ == '__main__':
    sys.exit(main())
