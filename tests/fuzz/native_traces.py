#!/usr/bin/env python3
"""Random traces as machine code: native_traces.py RANDOM_TRACES IRTOOL [--seed S] [--count N] [--seconds T]

Batches of traces (tests/golden/random_traces.c) with passes drawn for each run once on
the evaluator and once as machine code of drawn levels, each guard failing on purpose
when its turn comes: exit, slots, arrays, cells and globals have to be the same."""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time

import engine

BATCH = 50


def run(irtool, path, flags):
    """number of a trace -> what was said of it; and what went wrong altogether."""
    try:
        p = subprocess.run([irtool] + flags + [path], capture_output=True, text=True, timeout=300)
    except subprocess.TimeoutExpired:
        return {}, 'timeout'
    out = re.sub(r'; median of .*', '', p.stdout)
    parts = re.split(r'^; trace (\d+):.*\n', out, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2])), p.stderr + ('' if p.returncode in (0, 1) else 'status %d' % p.returncode)


def draw(r, names):
    """(flags for both, for machine code alone)."""
    both = ['--replay=1', '--stress-exits=%d' % r.choice([2, 3, 5, 9, 30])]
    x = r.random()
    if x < 0.4:
        both.append('--passes=all')
    elif x < 0.7:
        both.append('--passes=' + ','.join(r.sample(names, r.randint(1, len(names)))))
    native = ['--llvm-opt=' + r.choice(['O0', 'O1', 'O2', 'O3', 'peak', 'peak']),
              '--codegen=' + r.choice(['none', 'less', 'default', 'aggressive'])]
    return both, native


def batch(options, names, seed, count, path):
    """How many traces were compared, and what is to be said of those that differ."""
    with open(path, 'w', encoding='utf-8') as f:
        subprocess.run([options.random_traces, '--print', str(seed), str(count)], stdout=f, check=True)
    both, native = draw(random.Random(seed), names)
    wanted, trouble = run(options.irtool, path, both + ['--backend=eval'])
    got, more_trouble = run(options.irtool, path, both + ['--backend=llvm'] + native)
    findings = ['seed %s, %s\n-- evaluator\n%s-- machine code\n%s' % (n, ' '.join(both + native), wanted[n], got.get(n, 'nothing\n'))
                for n in wanted if got.get(n) != wanted[n]]
    if trouble != more_trouble or not wanted:
        findings.append('seeds from %d, %s: %s | %s' % (seed, ' '.join(both + native), trouble, more_trouble))
    return len(wanted), findings


def main():
    parser = argparse.ArgumentParser(description='Random traces as machine code.')
    parser.add_argument('random_traces')
    parser.add_argument('irtool')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=1 << 40)
    parser.add_argument('--seconds', type=float, default=1e9)
    options = parser.parse_args()
    names = engine.pass_names()
    end, done, bad = time.monotonic() + options.seconds, 0, 0
    with tempfile.TemporaryDirectory(prefix='monkeyfuzz') as folder:
        path = os.path.join(folder, 'traces.irt')
        for first in range(options.seed, options.seed + options.count, BATCH):
            if time.monotonic() > end or bad >= 10:
                break
            count, findings = batch(options, names, first, min(BATCH, options.seed + options.count - first), path)
            done += count
            bad += len(findings)
            for finding in findings:
                print(finding, flush=True)
    print('%d traces as machine code, %d differ' % (done, bad))
    return 1 if bad or not done else 0


if __name__ == '__main__':
    sys.exit(main())
