#!/usr/bin/env python3
"""Mistakes made on purpose, and what finds them.

mutants.py --check               whether each mutant still fits the tree
mutants.py FOLDER [NAME…]        make each in a copy of the tree in FOLDER, build, test
           [--every]             go on behind the first net that finds it; else only the cheap ones do
           [--programs SECONDS]  how long random programs may take to find it (120)

Each mutant stands alone. The nets are tried in order, up to the first that finds it;
the time is that net's alone. Ends with 1 if one survives all."""

import argparse
import filecmp
import os
import re
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.abspath(os.path.join(HERE, '..', '..'))


class Mutant:
    def __init__(self, name):
        self.name, self.file, self.says, self.old, self.new = name, None, None, [], []

    def apply(self, text):
        """The text with the mistake in it; None if its lines are not there, or there twice."""
        old, new = '\n'.join(self.old), '\n'.join(self.new)
        return text.replace(old, new) if text.count(old) == 1 else None


def read(path):
    with open(path, encoding='utf-8') as f:
        return f.read()


def write(path, text):
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)


def mutants():
    made = []
    for line in read(os.path.join(HERE, 'list')).split('\n'):
        word, _, rest = line.partition(' ')
        if word == 'mutant':
            made.append(Mutant(rest))
        elif word == 'is':
            made[-1].says = rest.strip()
        elif word == 'file':
            made[-1].file = rest.strip()
        elif word == '-':
            made[-1].old.append(rest)
        elif word == '+':
            made[-1].new.append(rest)
    return made


def check():
    bad = [m for m in mutants() if m.apply(read(os.path.join(TOP, m.file))) is None]
    for m in bad:
        print('%s no longer fits %s: its lines in tests/mutants/list want the words of now' % (m.name, m.file))
    print('%d mutants, %d out of date' % (len(mutants()), len(bad)))
    return 1 if bad else 0


class Nets:
    """Each gives None, or what found a mistake. What fails without one finds nothing."""

    def __init__(self, tree, build, seconds):
        self.tree, self.build, self.seconds = tree, build, seconds
        self.always = ['fuzz_.*', 'dev_test', 'include_check.*', 'command_test', 'lang_runner_test']
        make(build, ['golden_runner'])
        failing = self.goldens()
        if failing:
            print('without any mistake: %s' % failing, flush=True)
            self.always += failing.split(', ')

    def tests(self, wanted, left_out=()):
        def failed(out):
            return ', '.join(re.findall(r'^\s*\d+ - (\w+) ', out, re.M))
        return self.run(['ctest', '--test-dir', self.build + '/tests', '--timeout', '300', '-R', wanted,
                         '-E', '^(%s)$' % '|'.join([*self.always, *left_out])], failed)

    def run(self, command, tell):
        try:
            done = subprocess.run(command, capture_output=True, text=True, errors='replace', timeout=1800, cwd=self.tree)
        except subprocess.TimeoutExpired:
            return 'it hung'
        return (tell(done.stdout) or 'status %d' % done.returncode) if done.returncode else None

    def goldens(self):
        return self.tests('^golden_')

    def units(self):
        return self.tests('_test$')

    def random_traces(self):
        return self.run([self.build + '/tests/random_traces', '1', '5000'],
                        lambda out: 'seed ' + (re.findall(r'^; random_traces (\d+)', out, re.M) or ['?'])[0])

    def native_traces(self):
        return self.run([sys.executable, self.tree + '/tests/fuzz/native_traces.py', self.build + '/tests/random_traces',
                         self.build + '/irtool', '--count', '500'],
                        lambda out: ' '.join((re.findall(r'^seed \d+', out, re.M) or ['?'])[:1]))

    def language(self):
        """Up to the first program that fails: there are thousands of runs."""
        runner = subprocess.Popen([self.build + '/tests/lang_runner', '--modes=' + MODES, self.build + '/monkey', self.tree + '/tests/lang'],
                                  stdout=subprocess.PIPE, text=True, errors='replace')
        failing = None
        for line in runner.stdout:
            if failing and 'timed out' not in line:  # on a busy machine that says little
                break
            failing = line.strip()[len('FAIL '):] if line.startswith('FAIL ') else None
        runner.kill()
        runner.communicate()
        return failing

    def programs(self):
        return self.run([sys.executable, self.tree + '/tests/fuzz/programs.py', self.build + '/monkey', '--seed', '1', '--jobs', '1',
                         '--seconds', str(self.seconds), '--max-findings', '1', '--no-shrink'],
                        lambda out: ' '.join((re.findall(r'^seed \d+', out, re.M) or ['?'])[:1]))

    def proofs(self):
        return self.tests('^proofs$')

    def all(self):
        """(name, what it needs built, what it does), cheapest first."""
        return [('golden files', ['golden_runner'], self.goldens), ('random traces', ['random_traces'], self.random_traces),
                ('language programs', ['monkey', 'lang_runner'], self.language), ('proofs', ['irtool'], self.proofs),
                ('native traces', ['irtool'], self.native_traces), ('random programs', ['monkey'], self.programs),
                ('unit tests', ['all'], self.units)]


def copy_tree(tree):
    os.makedirs(tree, exist_ok=True)
    listed = subprocess.run(['git', '-C', TOP, 'ls-files', '-z'], capture_output=True, text=True, check=True).stdout
    for name in listed.strip('\0').split('\0'):
        source, copy = os.path.join(TOP, name), os.path.join(tree, name)
        os.makedirs(os.path.dirname(copy), exist_ok=True)
        # What has not changed keeps its time, and is not built again.
        if not os.path.exists(copy) or not filecmp.cmp(source, copy, shallow=False):
            shutil.copy(source, copy) # with a time of now: what was built of a mistake is built again


def configure(tree, build):
    if not os.path.exists(build + '/build.ninja'):
        subprocess.run(['cmake', '-S', tree, '-B', build, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Release'], check=True,
                       stdout=subprocess.DEVNULL)


def make(build, targets):
    """False if it does not build: a mistake that the compiler finds."""
    done = subprocess.run(['ninja', '-j1', '-C', build, *targets], capture_output=True, text=True)
    if done.returncode:
        print(done.stdout[-2000:])
    return done.returncode == 0


CHEAP = 2  # so many nets take seconds
MODES = 'eval_hot,eval_exits1,eval_gc,llvm_hot,llvm_gc'  # of the language programs


def judge(nets, every):
    """What found it: net, seconds that took, details, of the first net, or of the cheap ones; empty if it survives."""
    found = []
    for number, (name, targets, net) in enumerate(nets.all()):
        if found and not (every or number < CHEAP):
            break
        if not make(nets.build, targets):
            return ['the compiler']
        began = time.monotonic()
        details = net()
        if details:
            found.append('%s (%.0f s, %s)' % (name, time.monotonic() - began, details))
    return found


def run(options):
    tree, build = os.path.join(options.folder, 'tree'), os.path.join(options.folder, 'build')
    copy_tree(tree)
    configure(tree, build)
    nets = Nets(tree, build, options.programs)
    survivors = 0
    for m in mutants():
        if options.names and m.name not in options.names:
            continue
        path = os.path.join(tree, m.file)
        whole = read(path)
        mutated = m.apply(whole)
        if mutated is None:
            print('%-32s no longer fits %s' % (m.name, m.file))
            survivors += 1
            continue
        write(path, mutated)
        found = judge(nets, options.every)
        write(path, whole)
        survivors += not found
        print('%-32s %s' % (m.name, '; '.join(found) or 'SURVIVES'), flush=True)
    return 1 if survivors else 0


def main():
    parser = argparse.ArgumentParser(description='Mistakes made on purpose, and what finds them.')
    parser.add_argument('--check', action='store_true')
    parser.add_argument('--every', action='store_true')
    parser.add_argument('--programs', type=int, default=120)
    parser.add_argument('folder', nargs='?')
    parser.add_argument('names', nargs='*')
    options = parser.parse_intermixed_args()
    if options.check:
        return check()
    if not options.folder:
        parser.error('which folder?')
    return run(options)


if __name__ == '__main__':
    sys.exit(main())
