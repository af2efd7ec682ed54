"""Programs whose loops get hot and whose world changes late.

A program is a list of lines, one statement each; a block's first line ends with
`{`, its last one begins with `}`: the shrinker takes them away as such. Every
program ends: iterations are budgeted when it is made, and what grows is cut.
"""

import shapes

INT_EDGES = ['9223372036854775807', '(-9223372036854775807 - 1)', '4294967296', '-1', '0', '1', '2', '3', '7', '10',
             '63', '64', '255', '1000003', '-5', '0x7fffffff', '-2147483648', '9007199254740993', '3037000500']
FLOAT_EDGES = ['0.0', '-0.0', '0.5', '1.5', '-2.25', '1e308', '1e-308', 'NAN', 'INF', '-INF', '3.0', '1e16',
               '9007199254740993.0', '0.1', '9223372036854775808.0', '100.0']
STRINGS = ['""', '"a"', '"bc"', '"monkey"', '"0"', '"\\n"', '"\\0z"', '"é"']
COMPARISONS = ['<', '>', '<=', '>=', '==', '!=']
TYPES = ['int', 'int', 'int', 'float', 'float', 'bool', 'str', 'ints', 'floats', 'mixed', 'hash', 'rows']


class Function:
    """A function of the program that calls may be made of."""

    def __init__(self, name, params, result, cost):
        self.name, self.params, self.result, self.cost = name, params, result, cost


class Program:
    def __init__(self, rng):
        self.r = rng
        self.lines = []
        self.depth = 0                      # of blocks
        self.vars = {}                      # of the function being written: name -> type
        self.constant = set()               # those that nothing may assign: what makes loops end
        self.functions = []
        self.shared = []                    # (reads it, changes it): functions around one captured variable
        self.names = 0
        self.late = []                      # conditions that are true late, innermost loop last
        self.loops = 0                      # around, in this function
        self.inside_function = False
        self.cost = 1                       # times that what is being written runs
        self.budget = rng.choice([300, 1000, 3000])
        self.ill = rng.choice([0, 0, 0, 0.0003, 0.003])
        self.size = rng.choice([6, 12, 25])
        self.shaped = rng.choice([0, 0.08, 0.25])
        self.print_every = rng.choice([1, 3, 7, 10, 1000])

    # -- small things -----------------------------------------------------------

    def chance(self, p):
        return self.r.random() < p

    def pick(self, items):
        return self.r.choice(items)

    def emit(self, line):
        if line.startswith('}'):
            self.depth -= 1
        self.lines.append('    ' * self.depth + line)
        if line.endswith('{'):
            self.depth += 1

    def fresh(self, stem):
        self.names += 1
        return '%s%d' % (stem, self.names)

    def of_type(self, kind):
        return [n for n, t in self.vars.items() if t == kind]

    def var(self, kind):
        names = self.of_type(kind)
        return self.pick(names) if names else None

    def target(self, kind):
        names = [n for n in self.of_type(kind) if n not in self.constant]
        return self.pick(names) if names else None

    # -- expressions ------------------------------------------------------------

    def expr(self, kind, d):
        if self.ill and self.chance(self.ill):
            kind = self.pick(TYPES)
        if d <= 0:
            return self.leaf(kind)
        return getattr(self, kind)(d)

    def any(self, d):
        return self.expr(self.pick(TYPES[:-2]), d)

    def leaf(self, kind):
        name = self.var(kind)
        if name and self.chance(0.75):
            return name
        if kind == 'int':
            return self.pick(INT_EDGES) if self.chance(0.3) else str(self.r.randint(0, 20))
        if kind == 'float':
            return self.pick(FLOAT_EDGES)
        if kind == 'bool':
            return self.pick(['true', 'false'])
        if kind == 'str':
            return self.pick(STRINGS)
        if name:
            return name
        if kind == 'item':
            return 'null'
        if kind == 'ints':
            return self.pick(['[]', '[1, 2, 3]', 'range(7)', '[5, -1, 0, 9]', 'array(5, 0)'])
        if kind == 'floats':
            return self.pick(['[0.5, 1.5]', 'array(6, 0.25)', '[NAN, -0.0, 2.0]'])
        if kind == 'mixed':
            return self.pick(['[1, 2.5, "s", null, true]', '[null, null]', '[1, 1.5]', '["x", 3]'])
        if kind == 'rows':
            return '[[1, 2], [3, 4, 5], [0.5, 6]]'
        return self.pick(['{}', '{"k": 1, 2: "two", true: 0.5}', '{"a": 1, "b": 2}'])

    def array(self, d=0):
        return self.expr(self.pick(['ints', 'ints', 'floats', 'mixed']), d)

    def index(self, array, d):
        """An index, mostly of an element, counted from either end."""
        x = self.r.random()
        if x < 0.55:
            return '%s %% %d' % (self.expr('int', d - 1), self.pick([1, 2, 3, 3, 5]))
        if x < 0.75 and array.isidentifier():
            return '%s %% (len(%s) + 1)' % (self.expr('int', d - 1), array)
        if x < 0.95:
            return str(self.pick([0, 0, 1, 2, -1, -2, 4]))
        return self.expr('int', d - 1)

    def int(self, d):
        e = lambda: self.expr('int', d - 1)
        x = self.r.random()
        if x < 0.30:
            return '(%s %s %s)' % (e(), self.pick(['+', '-', '*', '&', '|', '^', '+', '-']), e())
        if x < 0.38:
            return '(%s %s %s)' % (e(), self.pick(['/', '%']), self.pick(['2', '3', '7', '-1', '10', '(1 + (%s & 7))' % e()]))
        if x < 0.43:
            return '(%s %s (%s & 63))' % (e(), self.pick(['<<', '>>', '>>>']), e())
        if x < 0.432:
            return '(%s %s %s)' % (e(), self.pick(['<<', '>>', '/', '%']), e())
        if x < 0.48:
            return '%s%s' % (self.pick(['-', '~']), self.paren(e()))
        if x < 0.52:
            return '(%s ? %s : %s)' % (self.expr('bool', d - 1), e(), e())
        if x < 0.55:
            return 'len(%s)' % self.expr(self.pick(['ints', 'floats', 'mixed', 'str', 'hash']), d - 1)
        if x < 0.63:
            array = self.expr('ints', d - 2)
            return self.pick(['(%s[%s] || 0)'] * 5 + ['%s[%s]']) % (array, self.index(array, d))
        if x < 0.66 and self.target('int'):
            return '(%s %s %s)' % (self.target('int'), self.pick(['=', '+=', '-=', '*=', '^=']), e())
        if x < 0.68 and self.target('int'):
            return self.target('int') + self.pick(['++', '--'])
        if x < 0.72:
            return self.pick(['min(%s, %s)', 'max(%s, %s)']) % (e(), e())
        if x < 0.74:
            return self.pick(['abs(%s)', 'sign(%s)']) % e()
        if x < 0.76:
            return 'int(clamp(%s, -1e6, 1e6 + 0.5))' % self.finite(d)
        if x < 0.86:
            call = self.call('int', d)
            return call or e()
        if x < 0.90:
            return '(%s %s %s)' % (e(), self.pick(['&&', '||']), e())
        if x < 0.93:
            return self.deep('int')
        if x < 0.95 and self.var('hash'):
            return '(%s[%s] || 0)' % (self.var('hash'), self.key(d))
        if x < 0.97:
            array = self.var('ints')
            return '(len(%s) > 1 ? (%s[%s] = %s) : 0)' % (array, array, self.pick(['0', '-1', '1']), e()) if array else e()
        if x < 0.98:
            return 'ord("monkey", %s %% 6)' % e()
        return self.functional('int', d)

    def finite(self, d):
        name = self.var('float')
        return '(%s == %s ? %s : 1.5)' % (name, name, name) if name else '2.5'

    def paren(self, text):
        return text if text[0] == '(' else '(%s)' % text

    def deep(self, kind):
        """Many operands pending on the stack while the innermost is computed."""
        n = self.r.randint(5, 25)
        text = self.expr(kind, 1)
        for _ in range(n):
            text = '(%s %s %s)' % (self.leaf(kind), self.pick('+-*'), text)
        return text

    def key(self, d):
        return self.pick(['"k"', '"a"', '"b"', '2', 'true', '(%s & 7)' % self.expr('int', d - 1), self.leaf('str')])

    def functional(self, kind, d):
        array = self.leaf('ints') if kind == 'int' else self.leaf('floats')
        x = self.r.random()
        if self.cost > 400 or x < 0.3:
            return 'len(%s)' % array if kind == 'int' else 'float(len(%s))' % array
        if x < 0.5:
            return 'sum(%s)' % array
        op = self.pick(['p + q', 'p - q * 2', 'p * 3 + q', 'min(p, q)', 'p > q ? p : q'])
        return 'reduce(%s, %s, fn(p, q) { %s })' % (array, self.leaf(kind), op)

    def float(self, d):
        e = lambda: self.expr('float', d - 1)
        x = self.r.random()
        if x < 0.40:
            return '(%s %s %s)' % (e(), self.pick(['+', '-', '*', '/', '+', '*', '%']), e())
        if x < 0.55:
            a, b = e(), self.expr('int', d - 1)
            if self.chance(0.5):
                a, b = b, a
            return '(%s %s %s)' % (a, self.pick(['+', '-', '*', '/']), b)
        if x < 0.60:
            return '-' + self.paren(e())
        if x < 0.66:
            return '%s(%s)' % (self.pick(['sqrt', 'floor', 'ceil', 'abs', 'sin', 'exp', 'round', 'trunc', 'sign', 'log']), e())
        if x < 0.70:
            return 'float(%s)' % self.expr('int', d - 1)
        if x < 0.78:
            array = self.expr('floats', d - 2)
            return self.pick(['(%s[%s] || 0.5)'] * 5 + ['%s[%s]']) % (array, self.index(array, d))
        if x < 0.82 and self.target('float'):
            return '(%s %s %s)' % (self.target('float'), self.pick(['=', '+=', '-=', '*=']), e())
        if x < 0.86:
            return '(%s ? %s : %s)' % (self.expr('bool', d - 1), e(), e())
        if x < 0.92:
            return self.call('float', d) or e()
        if x < 0.95:
            return self.pick(['min(%s, %s)', 'max(%s, %s)', 'pow(%s, %s)', 'atan2(%s, %s)', 'hypot(%s, %s)']) % (e(), e())
        if x < 0.97:
            return self.deep('float')
        return self.functional('float', d)

    def bool(self, d):
        x = self.r.random()
        if x < 0.40:
            return '(%s %s %s)' % (self.expr('int', d - 1), self.pick(COMPARISONS), self.expr('int', d - 1))
        if x < 0.55:
            return '(%s %s %s)' % (self.expr('float', d - 1), self.pick(COMPARISONS),
                                   self.expr(self.pick(['int', 'float', 'float']), d - 1))
        if x < 0.62:
            return '(%s %s %s)' % (self.any(d - 1), self.pick(['==', '!=']), self.any(d - 1))
        if x < 0.70:
            return '!' + self.paren(self.expr('bool', d - 1))
        if x < 0.82:
            return '(%s %s %s)' % (self.expr('bool', d - 1), self.pick(['&&', '||']), self.expr('bool', d - 1))
        if x < 0.86:
            return '(%s %s %s)' % (self.expr('str', d - 1), self.pick(COMPARISONS), self.expr('str', d - 1))
        if x < 0.90 and self.late:
            return self.pick(self.late)
        if x < 0.94:
            return 'contains(%s, %s)' % (self.array(), self.expr('int', d - 1))
        if x < 0.96 and self.var('hash'):
            return 'has(%s, %s)' % (self.var('hash'), self.key(d))
        return '(%s %% %d == 0)' % (self.expr('int', d - 1), self.pick([2, 3, 5]))

    def str(self, d):
        x = self.r.random()
        if x < 0.25:
            return '(%s + %s)' % (self.expr('str', d - 1), self.expr('str', d - 1))
        if x < 0.45:
            return 'str(%s)' % self.expr(self.pick(['int', 'float', 'bool']), d - 1)
        if x < 0.60:
            return '`<${%s}${%s}>`' % (self.any(d - 1), self.expr('int', d - 1))
        if x < 0.70:
            return '%s[%s:%s]' % (self.leaf('str'), self.pick(['', '1', '-2', '0']), self.pick(['', '3', '-1', '9']))
        if x < 0.80:
            return '(%s[%s] || "-")' % (self.leaf('str'), self.expr('int', d - 1))
        if x < 0.88:
            return '%s(%s)' % (self.pick(['upper', 'lower', 'trim', 'type']), self.expr('str', d - 1))
        if x < 0.94:
            return '("ab" * (%s & 3))' % self.expr('int', d - 1)
        return 'join(%s, "")[0:30]' % self.array()

    def ints(self, d):
        x = self.r.random()
        if x < 0.5 or self.cost > 400:
            return '[%s]' % ', '.join(self.expr('int', d - 1) for _ in range(self.r.randint(1, 5)))
        if x < 0.6:
            return self.leaf('ints') + '[%s:%s]' % (self.pick(['', '1', '-2']), self.pick(['', '3', '-1']))
        if x < 0.7:
            return '(%s..(%s & 15))' % (self.pick(['0', '2', '-3']), self.expr('int', d - 1))
        if x < 0.8:
            return 'map(%s, fn(v) { %s })' % (self.leaf('ints'), self.pick(['v + 1', 'v * v', 'v ^ 5', '-v', 'v % 3']))
        if x < 0.9:
            return 'filter(%s, fn(v) { %s })' % (self.leaf('ints'), self.pick(['v % 2 == 0', 'v > 2', 'v', 'v != 1']))
        if x < 0.95:
            return 'sort(%s, fn(p, q) { %s })' % (self.leaf('ints'), self.pick(['q - p', 'p - q', 'p % 3 - q % 3']))
        return 'reverse(%s)' % self.leaf('ints')

    def floats(self, d):
        if self.chance(0.7) or self.cost > 400:
            return '[%s]' % ', '.join(self.expr('float', d - 1) for _ in range(self.r.randint(1, 4)))
        return 'map(%s, fn(v) { %s })' % (self.leaf(self.pick(['floats', 'ints'])), self.pick(['v * 0.5', 'v + 1.5', 'v / 3.0']))

    def mixed(self, d):
        return '[%s]' % ', '.join(self.any(min(d - 1, 1)) for _ in range(self.r.randint(1, 4)))

    def rows(self, d):
        return '[%s]' % ', '.join(self.array(1) for _ in range(3))

    def item(self, d):
        return self.var('item') or self.any(d - 1)

    def hash(self, d):
        return '{"k": %s, %s: %s}' % (self.any(d - 1), self.r.randint(0, 5), self.expr('int', d - 1))

    def call(self, kind, d):
        usable = [f for f in self.functions if f.result == kind and f.cost * self.cost <= self.budget]
        if not usable:
            return None
        f = self.pick(usable[-4:])
        return '%s(%s)' % (f.name, ', '.join(self.expr(p, min(d - 1, 1)) for p in f.params))

    # -- statements -------------------------------------------------------------

    def assign(self):
        kind = self.pick(['int', 'int', 'int', 'float', 'float', 'bool', 'str', 'ints', 'floats', 'mixed', 'hash'])
        if self.cost > 50 and kind in ('ints', 'floats', 'hash', 'mixed') and self.chance(0.7):
            kind = 'int'
        name = self.target(kind)
        if name is None:
            return self.puts()
        d = self.r.randint(1, 4)
        if kind == 'int' and self.chance(0.4):
            return self.emit('%s %s %s;' % (name, self.pick(['+=', '-=', '*=', '&=', '|=', '^=']), self.expr(kind, d)))
        if kind == 'int' and self.chance(0.1):
            return self.emit(name + self.pick(['++;', '--;']))
        if kind == 'float' and self.chance(0.4):
            return self.emit('%s %s %s;' % (name, self.pick(['+=', '-=', '*=', '/=']), self.expr(self.pick(['float', 'int']), d)))
        if kind == 'str':
            return self.emit('%s = (%s)[0:40];' % (name, self.expr('str', d)))
        if kind in ('ints', 'floats', 'mixed') and self.chance(0.3):
            return self.emit('%s = %s;' % (name, self.leaf(kind)))  # an alias, if it is a variable
        self.emit('%s = %s;' % (name, self.expr(kind, d)))

    def element(self):
        kind = self.pick(['ints', 'ints', 'floats', 'mixed', 'rows'])
        name = self.var(kind)
        if name is None:
            return self.assign()
        d = self.r.randint(1, 3)
        if kind == 'rows':
            inner = '%s[%s]' % (name, self.pick(['0', '1', '2', '-1', '%s & 1' % self.leaf('int')]))
            return self.emit('%s[%s] = %s;' % (inner, self.pick(['0', '1', '-1']), self.expr(self.pick(['int', 'float']), d)))
        item = {'ints': 'int', 'floats': 'float'}.get(kind) or self.pick(['int', 'float', 'str', 'bool'])
        x = self.r.random()
        if x < 0.45:
            line = '%s[%s] = %s;' % (name, self.index(name, d), self.expr(item, d))
            return self.emit('if (len(%s) > 4) { %s }' % (name, line)) if self.chance(0.9) else self.emit(line)
        if x < 0.60 and kind != 'mixed':
            return self.emit('if (len(%s) > 2) { %s[%s] %s %s; }' % (
                name, name, self.pick(['0', '1', '2', '-1', '-2']), self.pick(['+=', '-=', '*=']), self.expr(item, d)))
        if x < 0.75:
            return self.emit('if (len(%s) < %d) { append(%s, %s); }' % (
                name, self.pick([5, 20, 60]), name, self.expr(item, d)))
        if x < 0.85 and name not in self.constant:
            return self.emit('if (len(%s) < %d) { %s = push(%s, %s); }' % (
                name, self.pick([5, 20, 60]), name, self.pick([name, name, self.leaf(kind)]), self.expr(item, d)))
        if x < 0.95:
            target = self.target('int')
            pop = 'pop(%s)' % name
            return self.emit('%s = %s || 1;' % (target, pop) if target and kind == 'ints' else pop + ';')
        self.emit('fill(%s, %s);' % (name, self.expr(item, d)))

    def aliases(self):
        """Reads, writes and reads again what may be one place under two names."""
        first, second = self.target('int'), self.target('int')
        if first is None:
            return self.assign()
        if self.shared and self.chance(0.4):
            get, change = self.pick(self.shared)
            self.emit('%s = %s();' % (first, get))
            self.emit('%s(%s);' % (change, self.expr('int', 2)))
            return self.emit('%s += %s();' % (second, get))
        kind = self.pick(['ints', 'ints', 'floats', 'mixed'])
        if self.var(kind) is None:
            return self.assign()
        a, b = self.var(kind), self.var(kind)
        item = 'float' if kind == 'floats' else 'int'
        counters = [c.split()[0] for c in self.late] or ['1']
        k = self.pick(['0', '1', '-1', self.pick(counters) + ' % 2', self.pick(counters) + ' & 1'])
        if self.chance(0.6):  # one value for all of them: what is the same place is the same to every pass
            index = self.fresh('k')
            self.emit('let %s = %s;' % (index, k))
            k = index
        self.emit('if (len(%s) > 1 && len(%s) > 1) {' % (a, b))
        names = self.fresh('r'), self.fresh('r')
        self.emit('let %s = %s[%s];' % (names[0], a, k))
        write = self.pick(['%s[%s] = %s;' % (b, self.pick([k, k, '0', '1']), self.expr(item, 2)),
                           '%s[%s] = %s;' % (b, k, self.expr(item, 2)),
                           'pop(%s);' % b, 'append(%s, %s);' % (b, self.expr(item, 1)) if self.cost < 60 else 'pop(%s);' % b,
                           'fill(%s, %s);' % (b, self.expr(item, 1)),
                           '%s = push(%s, %s);' % (b, b, self.expr(item, 1)) if self.cost < 60 and b not in self.constant else ';'])
        self.emit(write if write != ';' else '%s[0] = 1;' % b)
        self.emit('let %s = %s[%s];' % (names[1], a, k))
        self.emit('if (%s != %s) { %s += len(%s); }' % (names[0], names[1], first, a))
        if self.chance(0.3):
            self.emit('puts(%s, %s);' % names)
        self.emit('}')

    def hash_statement(self):
        name = self.var('hash')
        if name is None:
            return self.assign()
        x = self.r.random()
        if x < 0.5:
            self.emit('%s[%s] = %s;' % (name, self.key(2), self.expr('int', 2)))
        elif x < 0.7:
            self.emit('%s.k = %s;' % (name, self.any(1)))
        elif x < 0.85:
            self.emit('%s[%s] = (%s[%s] || 0) == null;' % (name, self.key(1), name, self.key(1)))
        else:
            self.emit('delete(%s, %s);' % (name, self.key(1)))

    def puts(self):
        names = [n for n in self.vars]
        shown = ', '.join(self.r.sample(names, min(len(names), self.r.randint(1, 3))) or ['0'])
        if self.loops and self.late:
            counter = self.pick(self.late).split()[0]
            return self.emit('if (%s %% %d == 0) { puts(%s); }' % (counter, self.print_every, shown))
        self.emit('puts(%s);' % shown)

    def world_change(self):
        """What a trace did not see when it was recorded."""
        if not self.late:
            return self.assign()
        condition = self.pick(self.late)
        kinds = list(self.vars)
        name = self.pick(kinds) if kinds else None
        if name is None or name in self.constant:
            return self.assign()
        kind = self.vars[name]
        x = self.r.random()
        if kind in ('ints', 'floats', 'mixed') and x < 0.6:
            change = self.pick(['append(%s, 1.5)', 'append(%s, "s")', 'append(%s, null)', '%s[0] = 0.25', '%s[-1] = null',
                                '%s[0] = 3', 'pop(%s)', '%s = []', '%s = [0.5, 1.5, 2.5]', '%s = [1, 2, 3, 4]',
                                '%s = %s[:]' % ('%s', name), '%s = ' + self.leaf('mixed'), '%s = ' + self.leaf('ints')]) % name
        elif x < 0.95:
            change = '%s = %s' % (name, self.expr(kind, 2))
        else:
            change = '%s = %s' % (name, self.pick(['1.5', '7', 'null', '"s"', 'true', '[]', '0', '[1]']))
        self.emit('if (%s) { %s; }' % (condition, change))

    def late_error(self):
        if not self.late:
            return self.assign()
        n, a = self.leaf('int'), self.leaf('ints')
        bad = self.pick(['%s / 0;' % n, '%s %% 0;' % n, 'null + %s;' % n, '%s(1);' % n, '%s[100] = 1;' % a, 'error("late");',
                         '1 << 64;', 'later;', '%s["k"];' % a, '-"s";', 'len(1, 2);', 'assert(%s == null);' % n,
                         '[1, 2].k;', '%s[-99] = 2;' % a, 'int(NAN);', 'sum(["a"]);', 'map(%s, fn(v) { v / 0 });' % a,
                         'for (e in 5) { puts(e); }', '"s"[0] = 1;', '{[]: 1};'])
        self.emit('if (%s) { %s }' % (self.pick(self.late), bad))

    def if_statement(self):
        self.emit('if (%s) {' % self.expr('bool', self.r.randint(1, 3)))
        self.block(self.r.randint(1, 3))
        if self.chance(0.4):
            self.emit('} else {')
            self.block(self.r.randint(1, 3))
        self.emit('}')

    def loop(self):
        n = self.pick([3, 8, 20, 40, 60, 130, 300])
        while n > 1 and n * self.cost > self.budget:
            n //= 3
        if n < 2:
            return self.assign()
        kind = self.pick(['range', 'range', 'for', 'while', 'array', 'string', 'hash', 'forever'])
        i = self.fresh('i')
        saved = self.cost, list(self.late), self.loops
        self.loops += 1
        if kind == 'array':
            n = max(n // 2, 2)
            source = self.pick([self.leaf('ints'), self.leaf('floats'), self.leaf('mixed'), '0..%d' % n, 'range(%d)' % n])
            n = max(n, 60) if not source[0] in 'r0' else n
            if n * self.cost > self.budget * 3:
                source, n = '[1, 2, 3]', 3
            self.emit('for (%s in %s) {' % (i, source))
            self.vars.setdefault(i, 'int' if source[0] in 'r0[' else 'item')
        elif kind == 'string':
            n = 6
            self.emit('for (%s in "monkey") {' % i)
            self.vars[i] = 'str'
        elif kind == 'hash' and self.var('hash'):
            n = 8
            self.emit('for (%s in %s) {' % (i, self.var('hash')))
            self.vars[i] = 'item'
        elif kind == 'for':
            step = self.pick(['++', ' += 1', ' += 2', '--'])
            if step == '--':
                self.emit('for (let %s = %d; %s > 0; %s--) {' % (i, n, i, i))
            else:
                self.emit('for (let %s = 0; %s < %d; %s%s) {' % (i, i, n, i, step))
            self.late.append('%s == %d' % (i, n - 4 if step != '--' else 4))
            self.vars[i] = 'int'
            self.constant.add(i)
        elif kind in ('while', 'forever'):
            self.emit('let %s = 0;' % i)
            self.emit('while (%s) {' % ('%s < %d' % (i, n) if kind == 'while' else 'true'))
            self.emit('%s++;' % i)
            if kind == 'forever':
                self.emit('if (%s > %d) { break; }' % (i, n))
            self.late.append('%s == %d' % (i, n - self.r.randint(0, 5)))
            self.vars[i] = 'int'
            self.constant.add(i)
        else:
            low = self.pick([0, 0, 0, -5, 3])
            self.emit('for (%s in %d..%d) {' % (i, low, low + n))
            self.late.append('%s == %d' % (i, low + n - self.r.randint(1, 6)))
            self.vars[i] = 'int'
            if self.chance(0.8):
                self.constant.add(i)
        self.cost *= n
        self.block(self.r.randint(2, 7))
        self.emit('}')
        self.cost, self.late, self.loops = saved
        if self.depth and self.chance(0.7):
            self.vars.pop(i, None)  # it may never have been bound

    def jump(self):
        word = self.pick(['break', 'continue', 'return'])
        if word == 'return':
            if not self.inside_function:
                return self.assign()
            word = 'return ' + self.expr('int', 1)
        elif not self.loops:
            return self.assign()
        self.emit('if (%s) { %s; }' % (self.expr('bool', 2), word))

    def statement(self):
        if self.depth < 6 and self.chance(self.shaped):
            return self.pick(shapes.SHAPES)(self)
        x = self.r.random()
        if x < 0.36:
            self.assign()
        elif x < 0.53:
            self.element()
        elif x < 0.56:
            self.hash_statement()
        elif x < 0.60:
            self.aliases()
        elif x < 0.65:
            self.puts()
        elif x < 0.73:
            self.if_statement() if self.depth < 6 else self.assign()
        elif x < 0.83:
            self.loop() if self.depth < 6 else self.assign()
        elif x < 0.90:
            self.world_change()
        elif x < 0.91 + self.ill:
            self.late_error()
        elif x < 0.96:
            self.jump()
        else:
            self.if_value()

    def if_value(self):
        name = self.target('int')
        if not name:
            return self.assign()
        self.emit('%s = if (%s) {' % (name, self.expr('bool', 2)))
        if self.chance(0.5):
            self.statement()
        self.emit(self.expr('int', 2))
        self.emit('} else {')
        self.emit(self.expr('int', 2))
        self.emit('};')

    def block(self, count):
        for _ in range(count):
            self.statement()

    # -- functions --------------------------------------------------------------

    def function(self, level):
        name = self.fresh('f')
        params = [self.pick(['int', 'int', 'float', 'ints', 'floats', 'bool', 'mixed', 'str']) for _ in range(self.r.randint(0, 3))]
        result = self.pick(['int', 'int', 'float'])
        outer = dict(self.vars), set(self.constant), self.late, self.loops, self.inside_function, self.cost
        maker = self.chance(0.35)
        if maker:  # a closure over variables of its own, which it changes
            cells = {self.fresh('c'): self.pick(['int', 'float', 'ints']) for _ in range(self.r.randint(1, 2))}
            self.emit('let make_%s = fn(%s) {' % (name, ', '.join(cells)))
            self.vars.update(cells)
        names = [self.fresh('p') for _ in params]
        if not maker or self.chance(0.5):
            self.emit(('' if maker else 'let %s = ' % name) + 'fn(%s) {' % ', '.join(names))
        else:
            self.emit('return fn(%s) {' % ', '.join(names))
        if self.chance(0.5):  # mostly its own
            self.vars = {n: t for n, t in self.vars.items() if self.chance(0.3) or maker and n in cells}
        self.vars.update(zip(names, params))
        self.late, self.loops, self.inside_function, self.cost = [], 0, True, max(self.budget // 60, 1)
        for n, t in zip(names, params):
            if t == 'int':
                self.late.append('%s == %d' % (n, self.pick([2, 7, 15, 33, 55])))
        if self.chance(0.4):
            local = self.fresh('t')
            self.emit('let %s = %s;' % (local, self.expr('int', 1)))
            self.vars[local] = 'int'
        saved_budget = self.budget
        self.budget = max(self.budget // 60, 1) * self.pick([1, 1, 4])
        self.block(self.r.randint(0, 2 + (level == 0)))
        self.budget = saved_budget
        self.emit('%s' % self.expr(result, self.r.randint(1, 4)))
        self.emit('};' if not maker else '}')
        self.vars, self.constant, self.late, self.loops, self.inside_function, self.cost = outer
        if maker:
            self.emit('};')
            self.emit('let %s = make_%s(%s);' % (name, name, ', '.join(self.leaf(t) for t in cells.values())))
        self.functions.append(Function(name, params, result, 1 + level * 2))

    def variables(self):
        for kind in ('int', 'int', 'int', 'float', 'float', 'bool', 'str', 'ints', 'ints', 'floats', 'mixed', 'hash', 'rows'):
            if kind in ('int', 'float') or self.chance(0.6):
                name = self.fresh('v')
                self.emit('let %s = %s;' % (name, self.expr(kind, 1)))
                self.vars[name] = kind
                if kind in ('ints', 'floats', 'mixed') and self.chance(0.4):
                    alias = self.fresh('v')
                    self.emit('let %s = %s;' % (alias, name))
                    self.vars[alias] = kind

    def share(self):
        """Closures that share a captured variable, under names of their own."""
        n = self.fresh('s')
        self.emit('let make_%s = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };' % n)
        self.emit('let %s = make_%s(%s);' % (n, n, self.leaf('int')))
        for i, what in enumerate(('get', 'set', 'add')):
            self.emit('let %s_%s = %s[%d];' % (what, n, n, i))
        self.shared += [('get_' + n, 'set_' + n), ('get_' + n, 'add_' + n)]

    def make(self):
        in_function = self.chance(0.5)
        if self.chance(0.5):
            self.variables()
        for _ in range(self.r.choice([0, 0, 1, 2])):
            self.share()
        for level in range(self.r.randint(0, 4)):
            self.function(level)
        if in_function:
            self.emit('let main = fn(n) {')
            self.inside_function = True
            self.vars['n'] = 'int'
        if in_function or not self.vars:
            self.variables()
        for _ in range(self.r.randint(1, 3)):
            self.loop()
            self.block(self.r.randint(0, self.size // 4))
        self.emit('puts(%s);' % ', '.join(self.vars))
        if in_function:
            self.emit('};')
            if self.chance(0.7):
                self.emit('main(3);')
            else:
                self.emit('for (k in 0..4) {')
                self.emit('main(k);')
                self.emit('}')
        self.emit('let later = 1;')
        return '\n'.join(self.lines) + '\n'


def make(rng):
    return Program(rng).make()
