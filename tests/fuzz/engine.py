"""Running programs under configurations of the engine, and comparing what they do."""

import functools
import os
import re
import subprocess

REFERENCE = ['--jit=off']
HOT = ['--backend=eval', '--jit-param', 'hotloop=1,hotexit=1,hotfunc=1']
SECONDS = 20  # for a program that the interpreter runs in a fraction of one
LONGEST_WAIT = 20  # times as long as a program may work
STEPS = 100000  # of a program that may never end
MEMORY = ['--max-memory=256M']


class Outcome:
    """What a run did; equal if nobody could tell the two runs apart."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __eq__(self, other):
        return (self.status, self.out, self.err) == (other.status, other.out, other.err)

    def is_unfit(self):
        """The program tells nothing: it does not compile, or ended where a mode may decide."""
        return (self.status in (2, 'timeout') or b'error: out of memory' in self.err or b'error: step limit' in self.err or
                len(self.out) > 1 << 20)

    def is_crash(self):
        return self.status != 'timeout' and self.status < 0 or b'ERROR: AddressSanitizer' in self.err or b'runtime error:' in self.err

    def describe(self):
        err = self.err.decode('utf-8', 'replace')
        return 'status %s\n%s%s' % (self.status, self.out.decode('utf-8', 'replace')[-2000:], err[-2000:])


class Engine:
    """A monkey command; runs count."""

    def __init__(self, command, seconds=SECONDS):
        self.command, self.seconds, self.runs = command, seconds, 0

    def run(self, path, flags, seconds=None):
        self.runs += 1
        environment = dict(os.environ, ASAN_OPTIONS='detect_leaks=0')
        # In its own folder, so that errors name the bare file.
        p = subprocess.Popen([self.command] + MEMORY + flags + [os.path.basename(path)], cwd=os.path.dirname(path),
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        return wait(p, seconds or self.seconds)


def cpu_seconds(pid):
    with open('/proc/%d/stat' % pid, encoding='utf-8', errors='replace') as stat:
        fields = stat.read().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def wait(p, seconds):
    """Its outcome; a timeout if it has worked for so many seconds, or got nowhere in many more: machines may be busy."""
    for _ in range(LONGEST_WAIT):
        try:
            out, err = p.communicate(timeout=seconds)
            return Outcome(p.returncode, out, err)
        except subprocess.TimeoutExpired:
            if cpu_seconds(p.pid) > seconds * 0.9:
                break
    p.kill()
    p.communicate()
    return Outcome('timeout', b'', b'')


def pass_names():
    """In the order of the table."""
    known = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../passes/passes.def')
    with open(known, encoding='utf-8') as table:
        return re.findall(r'^PASS\((\w+)', table.read(), re.M)


def draw_passes(r, names):
    x = r.random()
    if x < 0.35:
        return []
    if x < 0.45:
        return ['--passes=none']
    if x < 0.55:  # in the second round forward sees what cse made one
        return ['--passes=' + ','.join(names + names)]
    if x < 0.70:
        return ['--no-pass=' + n for n in r.sample(names, r.randint(1, 4))]
    order = r.sample(names, r.randint(1, len(names)))
    order += r.sample(names, r.randint(0, 5)) if r.random() < 0.5 else []
    return ['--passes=' + ','.join(order)]


@functools.lru_cache(None)
def parameters():
    """name -> (default, minimum, maximum), of the JIT's."""
    table = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../src/trace/params.def')
    with open(table, encoding='utf-8') as text:
        rows = re.findall(r'^PARAM\((\w+), *(-?\d+), *(-?\d+), *(-?\d+),', text.read(), re.M)
    return {name: tuple(map(int, numbers)) for name, *numbers in rows}


SMALL = {'hotloop': [1, 1, 2, 2, 3, 5, 8, 20], 'hotexit': [1, 1, 2, 3, 8], 'hotfunc': [1, 2, 3, 10], 'maxtrace': [20, 60, 150, 400]}


def draw_parameters(r):
    """What makes code hot is always drawn, of the rest a few."""
    drawn = []
    for name, (default, low, _) in parameters().items():
        if name.startswith('hot'):
            drawn.append((name, r.choice(SMALL.get(name, [1, 2, 3, 5]))))
        elif r.random() < 0.25:
            drawn.append((name, r.choice(SMALL.get(name, [low, low + 1, low + 2, default, default * 2]))))
    ranges = parameters()
    return ','.join('%s=%d' % (name, max(ranges[name][1], min(ranges[name][2], value))) for name, value in drawn)


def draw(r, names, llvm):
    """Flags of a configuration that a program has to behave the same in."""
    flags = ['--backend=' + ('llvm' if llvm else 'eval'), '--jit-param', draw_parameters(r)] + draw_passes(r, names)
    if r.random() < 0.4:
        flags.append('--stress-exits=%d' % r.choice([1, 2, 3, 5, 7, 13, 40]))
    if r.random() < 0.15:
        flags.append('--stress-flush=%d' % r.randint(1, 1000))
    if r.random() < 0.15:
        flags.append('--stress-delay=%d' % r.randint(1, 1000))
    if r.random() < 0.15:
        flags.append('--gc-stress')
    if r.random() < 0.08:
        flags += ['--inject-fault=%d' % r.choice([1, 2, 3, 5, 8, 13, 30, 100]), '--log-file=/dev/null']
    if llvm:
        flags.append('--llvm-opt=' + r.choice(['O0', 'O1', 'O2', 'O3', 'peak']))
        flags.append('--llvm-codegen=' + r.choice(['none', 'less', 'default', 'aggressive']))
    return flags
