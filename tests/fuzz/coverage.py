"""What a run brought about in the engine, told from its log and dumps: which operation
stands behind or uses which, why recordings were given up, what kind of guard left."""

import re

FLAGS = ['--jit-log', '--dump=ir,ir:dce']
LONGEST = 1 << 20  # bytes of a log that are read

INSTRUCTION = re.compile(r'^  (?:v(\d+) = )?([a-z]\w*)(.*)$')
EVENT = re.compile(r'^\[(?:trace \d+ )?([a-z]+)(.*)$')
EXIT = re.compile(r'^\[trace (\d+) exit (\d+) (?:hot|taken)')


class Reader:
    def __init__(self):
        self.found = set()
        self.optimised = False
        self.before = None     # the operation above
        self.defined = {}      # label -> operation, of this trace
        self.guards = {}       # (trace, snapshot) -> operations that leave through it
        self.trace = None

    def instruction(self, label, op, rest):
        if op == 'call' or op.startswith('fcall'):
            op += ' ' + rest.split()[0]
        if self.optimised:
            for used in re.findall(r'\bv(\d+)', rest.split('->')[0]):
                self.found.add('use %s %s' % (op, self.defined.get(used)))
        else:
            self.found.add('pair %s %s' % (self.before, op))
        self.before = op
        self.defined[label] = op
        leaves = re.search(r'\| s(\d+)', rest)
        if leaves and self.optimised:
            self.guards.setdefault((self.trace, leaves.group(1)), set()).add(op)

    def event(self, line, word, rest):
        taken = EXIT.match(line)
        if taken:
            for op in self.guards.get(taken.groups(), ()):
                self.found.add('exit ' + op)
        elif word in ('abort', 'stop'):
            self.found.add(word + ' ' + (rest.split() or [''])[0])
        else:
            self.found.add('event ' + word)

    def line(self, line):
        if line.startswith('trace '):
            self.trace, self.before, self.defined = line.split()[1], None, {}
        elif line.startswith('; after '):
            self.optimised = True
        elif line.startswith('segment') or line.startswith('  loop'):
            self.before = line.split()[0]
        elif line.startswith('end'):
            self.found.add('%s %s %s' % ('optimised' if self.optimised else 'recorded', self.before, line.split()[1]))
            self.optimised = False
        else:
            event, instruction = EVENT.match(line), INSTRUCTION.match(line)
            if event:
                self.event(line, event.group(1), event.group(2))
            elif instruction:
                self.instruction(*instruction.groups())


def features(path):
    """Those of the log at `path`."""
    reader = Reader()
    try:
        with open(path, encoding='utf-8', errors='replace') as log:
            text = log.read(LONGEST)
    except FileNotFoundError:
        return set()
    for line in text.split('\n'):
        reader.line(line)
    return reader.found
