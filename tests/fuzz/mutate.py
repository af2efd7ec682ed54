"""Programs made of other programs by small changes of their text.

A unit is a line that is complete by itself, or a block from the line that opens it
to the one that closes it. What comes out need not compile: that is cheap to find out."""

import re

INTS = ['0', '1', '2', '3', '7', '-1', '63', '64', '100', '255', '9223372036854775807', '-9223372036854775808', '4294967296']
VALUES = ['1.5', '-0.0', 'NAN', 'INF', '9007199254740993.0', 'null', 'true', '"s"', '[]', '[1, 2]', '{}', '0', '3.0']
SWAPS = [['+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>', '>>>'], ['<', '>', '<=', '>=', '==', '!='], ['&&', '||'],
         ['+=', '-=', '*=', '&=', '|=', '^='], ['++', '--']]
TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|`[^`]*`|0[xb][0-9a-fA-F]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_]\w*'
                   r'|>>>=|>>>|<<=|>>=|\.\.|[-+*/%&|^<>=!]=|&&|\|\||\+\+|--|<<|>>|\S|\s+')
KEYWORDS = set('fn let const if else true false null return while for in break continue'.split())
LONGEST = 4000


def clean(source):
    """Without what a test expects, and other comments on lines of their own."""
    lines = [line for line in source.split('\n') if line.strip() and not line.lstrip().startswith('//')]
    return '\n'.join(lines) + '\n'


def balance(line):
    line = re.sub(r'"(?:\\.|[^"\\])*"|//.*', '', line)
    return sum(line.count(c) for c in '([{') - sum(line.count(c) for c in ')]}')


def unit_end(lines, start):
    """Behind the last line of the unit that begins at `start`; None if none does."""
    depth = 0
    for i in range(start, len(lines)):
        depth += balance(lines[i])
        if depth < 0 or lines[i].lstrip().startswith('}') and i == start:
            return None
        if depth == 0:
            return i + 1
    return None


class Mutator:
    def __init__(self, r, others):
        self.r, self.others = r, others  # others(): another program's text

    def unit(self, lines):
        """(start, end) of a unit at random, or None."""
        for _ in range(8):
            start = self.r.randrange(len(lines))
            end = unit_end(lines, start)
            if end and not lines[start].lstrip().startswith(('} else', 'else')):
                return start, end
        return None

    # -- of tokens: text to text ----------------------------------------------------

    def change_token(self, source, fits, change):
        tokens = TOKEN.findall(source)
        places = [i for i, t in enumerate(tokens) if fits(t)]
        if not places:
            return source
        i = self.r.choice(places)
        tokens[i] = change(tokens[i])
        return ''.join(tokens)

    def number(self, source):
        def change(token):
            if self.r.random() < 0.3:
                return self.r.choice(VALUES)
            if self.r.random() < 0.4 and token.isdigit():
                return str(int(token) + self.r.choice([-1, 1, 1, 10]))
            return self.r.choice(INTS)
        return self.change_token(source, lambda t: t[0].isdigit(), change)

    def operator(self, source):
        known = {op: group for group in SWAPS for op in group}
        return self.change_token(source, known.__contains__, lambda t: self.r.choice(known[t]))

    def variable(self, source):
        bound = re.findall(r'(?:let|const|for \() *(\w+)', source) + re.findall(r'fn\((\w+)', source)
        if not bound:
            return source
        return self.change_token(source, bound.__contains__, lambda t: self.r.choice(bound))

    def literal(self, source):
        return self.change_token(source, lambda t: t[0] == '"' or t in ('true', 'false', 'null'),
                                 lambda t: self.r.choice(VALUES))

    def value(self, source):
        """Something else of which a variable is: its type changes."""
        return self.change_token(source, lambda t: t.isidentifier() and t not in KEYWORDS,
                                 lambda t: self.r.choice(['(%s + 0.5)', '(%s * 1.0)', 'str(%s)', '[%s]', '(%s || 1)', 'float(%s)',
                                                          '-%s', '!%s', '(%s ? 1 : 2)', 'int(%s)', '(%s == 3 ? null : %s)']).replace('%s', t))

    # -- of units: lines to lines ---------------------------------------------------

    def on_unit(self, source, change):
        lines = source.split('\n')
        where = self.unit(lines)
        if not where:
            return source
        start, end = where
        return '\n'.join(lines[:start] + change(lines[start:end]) + lines[end:])

    def duplicate(self, source):
        return self.on_unit(source, lambda unit: unit + unit)

    def drop(self, source):
        return self.on_unit(source, lambda unit: [])

    def move(self, source):
        lines = source.split('\n')
        where = self.unit(lines)
        if not where:
            return source
        unit, rest = lines[where[0]:where[1]], lines[:where[0]] + lines[where[1]:]
        to = self.unit(rest) if rest else None
        return '\n'.join(rest[:to[0]] + unit + rest[to[0]:]) if to else source

    def fresh(self):
        return 'm%d' % self.r.randrange(10000)

    def in_loop(self, source):
        name, n = self.fresh(), self.r.choice([2, 5, 12, 30, 70])
        head = self.r.choice(['for (%s in 0..%d) {', 'for (%s in range(%d)) {', 'for (let %s = 0; %s < %d; %s++) {',
                              'let %s = 0; while (%s++ < %d) {'])
        head = re.sub('%s', name, head).replace('%d', str(n))
        return self.on_unit(source, lambda unit: [head] + unit + ['}'])

    def in_branch(self, source):
        names = re.findall(r'for \((?:let )?(\w+)', source) or ['0']
        condition = self.r.choice(['%s %% 3 == 0', '%s > 9', '%s == 17', '%s %% 7 < 3', '%s & 1']) .replace('%%', '%')
        head = 'if (%s) {' % condition.replace('%s', self.r.choice(names))
        return self.on_unit(source, lambda unit: [head] + unit + ['}'])

    def in_function(self, source):
        name = self.fresh()
        tail = self.r.choice(['%s();', '%s(); %s();', 'for (q%s in 0..20) { %s(); }']).replace('%s', name)
        return self.on_unit(source, lambda unit: ['let %s = fn() {' % name] + unit + ['};', tail])

    def all_in_function(self, source):
        name = self.fresh()
        n = self.r.choice([1, 1, 3, 20])
        tail = '%s();' % name if n == 1 else 'for (k%s in 0..%d) { %s(); }' % (name, n, name)
        return 'let %s = fn() {\n%s};\n%s\n' % (name, source, tail)

    def late_change(self, source):
        counters = re.findall(r'for \((?:let )?(\w+)', source)
        names = re.findall(r'let (\w+)', source)
        if not counters or not names:
            return source
        line = 'if (%s == %d) { %s = %s; }' % (self.r.choice(counters), self.r.choice([3, 9, 17, 30, 50]), self.r.choice(names),
                                               self.r.choice(VALUES + names))
        return self.on_unit(source, lambda unit: [unit[0]] + [line] + unit[1:] if len(unit) > 1 else unit + [line])

    def jump(self, source):
        line = 'if (%s) { %s; }' % (self.r.choice(re.findall(r'for \((?:let )?(\w+)', source) or ['true']) +
                                    self.r.choice([' > 20', ' % 5 == 4', ' == 11']), self.r.choice(['break', 'continue', 'return 1']))
        return self.on_unit(source, lambda unit: [unit[0]] + [line] + unit[1:] if len(unit) > 1 else unit)

    def splice(self, source):
        other = self.others().split('\n')
        where = self.unit(other)
        return self.on_unit(source, lambda unit: unit + other[where[0]:where[1]]) if where else source

    def join(self, source):
        """Two programs one behind the other: the second finds the first one's variables, of other types."""
        return source + self.others()

    def mutate(self, source):
        steps = [self.number] * 4 + [self.operator] * 3 + [self.variable] * 3 + [self.value] * 2 + [self.literal] + [
            self.duplicate, self.drop, self.move, self.in_loop, self.in_loop, self.in_branch, self.in_function,
            self.all_in_function, self.late_change, self.late_change, self.jump, self.splice, self.join]
        for _ in range(self.r.choice([1, 1, 2, 3, 5])):
            changed = self.r.choice(steps)(source)
            if len(changed) < LONGEST:
                source = changed
        return source
