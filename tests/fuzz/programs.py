#!/usr/bin/env python3
"""Whole programs at random, run under many configurations of the engine.

programs.py MONKEY [--checked MONKEY] [--seed S] [--count N] [--seconds T] [--jobs N] [--found FOLDER] [--keep FOLDER]
programs.py MONKEY --replay FOLDER
programs.py MONKEY --distil FOLDER

A program is made anew (hot_programs.py, reference_programs.py), or of another one
by small changes (mutate.py, corpus.py). Each program's output, errors and exit status under a configuration are compared
with what the interpreter alone gives, and that with reference.py's where it knows
the program. A program that disagrees is made smaller and saved with its seed and
flags in FOLDER (tests/fuzz/found), the files of which --replay runs again. What
brings something new about in the engine (coverage.py) is kept with --keep, and other
programs are made of it; --distil adds the fewest and smallest of those to the tree's."""

import argparse
import concurrent.futures
import os
import random
import sys
import tempfile
import threading
import time
import zlib

import corpus
import coverage
import engine
import hot_programs
import reference_programs
import shrink

HERE = os.path.dirname(os.path.abspath(__file__))
NAME = 'program.monkey'
SHRINKING_SECONDS = 120   # at most, for one program
WORTH_KEEPING = 4         # things that a program of the tree brings about alone, at least
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
        self.passes = engine.pass_names()
        self.lock = threading.Lock()
        self.corpus = corpus.Corpus(options.keep)
        self.programs = self.errors = self.referenced = self.mutated = self.unfit = self.native = 0
        self.findings = []

    def count(self, unfit, demanded, mutated, outcome):
        with self.lock:
            self.programs += not unfit
            self.unfit += unfit
            self.referenced += demanded is not None and not unfit
            self.mutated += mutated and not unfit
            self.errors += not unfit and outcome.status == 1

    def program(self, r):
        """(source, outcome that the reference demands, or None, whether it is made of another); None if there is none
        for this seed."""
        x = r.random()
        if x < 0.45:
            return hot_programs.make(r), None, False
        if x < 0.8:
            return self.corpus.make(r), None, True
        made = reference_programs.make(r)
        if not made:
            return None
        source, output, error = made
        first = '%s:%d:%d: error: %s' % ((NAME,) + error) if error else ''
        return source, engine.Outcome(1 if error else 0, output.encode(), first.encode()), False

    def configurations(self, r):
        """(engine, flags) for each run of a program beyond the interpreter's."""
        yield self.engine, engine.HOT
        yield self.engine, engine.draw(r, self.passes, False)
        yield self.engine, engine.draw(r, self.passes, False)
        if r.random() < 0.1:
            self.native += 1
            yield self.engine, engine.draw(r, self.passes, True)
        if self.checked and r.random() < 0.2:
            yield self.checked, engine.draw(r, self.passes, r.random() < 0.2)

    def one(self, seed):
        r = random.Random(seed)
        made = self.program(r)
        if not made:
            return
        source, demanded, mutated = made
        with tempfile.TemporaryDirectory(prefix='monkeyfuzz') as folder:
            path, log = os.path.join(folder, NAME), os.path.join(folder, 'log')
            write(path, source)
            wanted = self.wanted(path, mutated)
            self.count(wanted.is_unfit(), demanded, mutated, wanted)
            if wanted.is_unfit() or wanted.is_crash():
                if wanted.is_crash() or wanted.status == 2 and not mutated:
                    self.found(Finding(seed, engine.REFERENCE, source, engine.Outcome(0, b'', b''), wanted))
                return
            if demanded and engine.Outcome(wanted.status, wanted.out, wanted.err.split(b'\n')[0]) != demanded:
                self.found(Finding(seed, engine.REFERENCE, source, demanded, wanted))
            for which, flags in self.configurations(r):
                watched = flags is engine.HOT
                got = which.run(path, flags + (coverage.FLAGS + ['--log-file=' + log] if watched else []))
                if watched:
                    self.corpus.note('seed%d.monkey' % seed, source, log)
                if got != wanted and b'error: out of memory' not in got.err:
                    self.disagreement(seed, which, flags, path, source, got.status == 'timeout')
                    return

    def wanted(self, path, mutated):
        """What the interpreter says; of a program that may never end, only if it ends soon."""
        if mutated:
            first = self.engine.run(path, engine.REFERENCE + ['--max-steps=%d' % engine.STEPS], HANGING_SECONDS)
            if first.is_unfit():
                return first
        return self.engine.run(path, engine.REFERENCE)

    def disagreement(self, seed, which, flags, path, source, hangs):
        seconds = HANGING_SECONDS if hangs else None
        end = time.monotonic() + SHRINKING_SECONDS

        def shows(text):
            if time.monotonic() > end:
                return False
            write(path, text)
            wanted = self.engine.run(path, engine.REFERENCE, seconds)
            return not wanted.is_unfit() and which.run(path, flags, seconds) != wanted

        if not self.options.no_shrink and shows(source):
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
        print('seed %d: %d programs (%d end with an error, %d against the reference, %d made of others, %d on LLVM), %d unfit, '
              '%d executions, %d things brought about, %d programs kept, %d disagreements' % (
                  o.seed, self.programs, self.errors, self.referenced, self.mutated, self.native, self.unfit, runs,
                  len(self.corpus.seen), self.corpus.added, len(self.findings)))
        return 1 if self.findings or not self.programs else 0


def write(path, source):
    with open(path, 'w', encoding='utf-8', errors='surrogateescape') as f:
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


def distil(options):
    """The tree's programs, and of the folder's so many that little of what it brings about is lost, made small."""
    which = engine.Engine(options.monkey)
    with tempfile.TemporaryDirectory(prefix='monkeyfuzz') as folder:
        path, log = os.path.join(folder, NAME), os.path.join(folder, 'log')

        def brings(text):
            write(path, text)
            if os.path.exists(log):
                os.remove(log)
            which.run(path, engine.HOT + coverage.FLAGS + ['--log-file=' + log], HANGING_SECONDS)
            return coverage.features(log)

        covered = set().union(*map(brings, corpus.programs(corpus.KEPT)))
        candidates = [(brings(text), text) for text in corpus.programs(options.distil)]
        while candidates:
            found, text = max(candidates, key=lambda c: len(c[0] - covered))
            new = found - covered
            if len(new) < WORTH_KEEPING:
                break
            small = shrink.shrink(text, lambda t: new <= brings(t), tries=100)
            found = brings(small)
            covered |= found
            os.makedirs(corpus.KEPT, exist_ok=True)
            write(os.path.join(corpus.KEPT, '%08x.monkey' % zlib.crc32(small.encode('utf-8', 'replace'))), small)
            print('%d things more, %d bytes' % (len(new), len(small)), flush=True)
            candidates = [c for c in candidates if c[0] - covered]
    return 0


def main():
    parser = argparse.ArgumentParser(description='Random programs in random configurations.')
    parser.add_argument('monkey')
    parser.add_argument('--checked', help='a build with sanitizers and checks, for a part of the runs')
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--count', type=int, default=1 << 40)
    parser.add_argument('--seconds', type=float, default=1e9)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--max-findings', type=int, default=10)
    parser.add_argument('--no-shrink', action='store_true', help='report programs as they are')
    parser.add_argument('--found', help='where to save programs that disagree')
    parser.add_argument('--keep', metavar='FOLDER', help='where to keep programs that bring something new about')
    parser.add_argument('--replay', metavar='FOLDER')
    parser.add_argument('--distil', metavar='FOLDER')
    options = parser.parse_args()
    options.monkey = os.path.abspath(options.monkey)
    options.checked = options.checked and os.path.abspath(options.checked)
    sys.setrecursionlimit(20000)
    threading.stack_size(256 << 20)
    if options.distil:
        return distil(options)
    return replay(options) if options.replay else Fuzzer(options).run()


if __name__ == '__main__':
    sys.exit(main())
