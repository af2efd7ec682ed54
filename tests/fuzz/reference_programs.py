"""Programs as trees, which reference.py runs and a Printer writes down, noting in
each node the place where an error about it is reported. Most have every kind of
mistake; those of Numbers have only numbers, so that they get further."""

import reference


def lit(v):
    return {'k': 'lit', 'v': v}


def name(n):
    return {'k': 'name', 'name': n}


def binary(op, left, right):
    return {'k': 'bin', 'op': op, 'l': left, 'r': right}


LITERALS = [0, 1, 2, 3, 5, -1, True, False, None, 'a', 'bc', 7, 1, 2, 0.5, 2.0, -0.0]
OPERATORS = ['+', '+', '+', '-', '*', '<', '>', '<=', '>=', '==', '!=', '%', '/', '&', '|', '^', '<<', '>>', '>>>']


class Anything:
    def __init__(self, r, names):
        self.r, self.scopes, self.loop = r, [names], 0
        self.budget = r.choice([60, 150, 300])
        self.iterations = r.choice([4, 4, 20, 50])

    def name(self):
        scope = self.scopes[-1] if self.r.random() < .65 else self.r.choice(self.scopes)
        return self.r.choice(sorted(scope) or sorted(n for s in self.scopes for n in s))

    def leaf(self):
        return name(self.name()) if self.r.random() < .55 else lit(self.r.choice(LITERALS))

    def step(self, op):
        """The value of an assignment by op; None: it is ++ or --."""
        return op in ('+', '-') and self.r.random() < .4

    def expr(self, d):
        r = self.r
        self.budget -= 1
        if d <= 0 or self.budget < 0:
            return self.leaf()
        e = lambda: self.expr(d - 1)
        x = r.random()
        if x < .20:
            return self.leaf()
        if x < .42:
            return binary(r.choice(OPERATORS), e(), e())
        if x < .58:
            op = r.choice([None, None, '+', '-', '*'])
            return {'k': 'asg', 'name': self.name(), 'op': op, 'e': None if self.step(op) else e()}
        if x < .63:
            return {'k': r.choice(['and', 'or']), 'l': e(), 'r': e()}
        if x < .67:
            return {'k': 'tern', 'c': e(), 'a': e(), 'b': e()}
        if x < .72:
            return {'k': 'if', 'c': e(), 'a': self.block(d - 1, 2), 'b': self.block(d - 1, 2) if r.random() < .6 else None}
        if x < .77:
            return {'k': 'arr', 'l': [e() for _ in range(r.randint(0, 3))]}
        if x < .81:
            return {'k': 'idx', 'c': e(), 'i': e()}
        if x < .84:
            op = r.choice([None, None, '+', '-'])
            return {'k': 'iasg', 'c': name(self.name()) if r.random() < .8 else e(), 'i': e(), 'op': op,
                    'e': None if self.step(op) else e()}
        if x < .90:
            return {'k': 'call', 'f': name(self.name()) if r.random() < .7 else e(),
                    'a': [e() for _ in range(r.choice([0, 1, 1, 2]))]}
        if x < .93:
            return self.function(d - 1)
        if x < .95:
            return {'k': 'tmpl', 'l': [e() for _ in range(r.randint(1, 3))]}
        if x < .96:
            return {'k': 'slice', 'c': e(), 'lo': e() if r.random() < .7 else None, 'hi': e() if r.random() < .7 else None}
        if x < .98:
            return {'k': 'not', 'e': e()}
        return {'k': 'neg', 'e': name(self.name())}

    def parameters(self):
        return self.r.sample(['a', 'b', 'c'], self.r.choice([0, 1, 1, 2]))

    def last(self):
        return []

    def function(self, d):
        r = self.r
        params = self.parameters()
        names = set(params) | set(r.sample(['x', 'y', 'z', 'w'], r.randint(0, 3)))
        self.scopes.append(names)
        loop, self.loop = self.loop, 0
        body = self.block(d, 4)
        for v in sorted(names - set(params)):  # each is bound somewhere
            body.insert(r.randint(0, len(body)) if r.random() < .3 else 0, {'k': 'let', 'name': v, 'e': self.expr(1)})
        body += self.last()
        self.scopes.pop()
        self.loop = loop
        return {'k': 'fn', 'params': params, 'names': names, 'b': body}

    def block(self, d, n):
        return [self.statement(d) for _ in range(self.r.randint(1, n))]

    def condition(self, d):
        return self.expr(d)

    def loop_statement(self, d):
        r = self.r
        own = sorted(self.scopes[-1])
        kind = r.choice(['while', 'for', 'range', 'range', 'each', 'range'])
        if kind != 'while' and not own:
            return self.expr(d)
        n = {'k': kind, 'name': r.choice(own) if own else None}
        if kind == 'while':
            n['c'] = self.condition(d - 1)
        elif kind == 'for':
            n['init'] = {'k': 'let', 'name': n['name'], 'e': lit(0)}
            n['c'] = binary('<', name(n['name']), lit(self.iterations)) if r.random() < .8 else self.condition(d - 1)
            n['step'] = {'k': 'asg', 'name': n['name'], 'op': '+', 'e': None} if r.random() < .8 else self.expr(d - 1)
        elif kind == 'range':
            n['lo'] = self.leaf() if r.random() < .1 else lit(0)
            n['hi'] = self.leaf() if r.random() < .1 else lit(r.randint(1, self.iterations))
        else:
            n['e'] = self.expr(d - 1) if r.random() < .3 else {'k': 'arr', 'l': [self.leaf(), self.leaf()]}
        self.loop += 1
        n['b'] = self.block(d - 1, 3)
        self.loop -= 1
        return n

    def statement(self, d):
        r = self.r
        x = r.random()
        if d <= 0 or self.budget < 0:
            return self.leaf() if x < .5 else {'k': 'asg', 'name': self.name(), 'op': None, 'e': self.leaf()}
        if x < .2 and self.scopes[-1]:
            return {'k': 'let', 'name': r.choice(sorted(self.scopes[-1])), 'e': self.expr(d)}
        if x < .35:
            return {'k': 'puts', 'a': [self.expr(d) for _ in range(r.randint(1, 3))]}
        if x < .4 and self.loop:
            return {'k': r.choice(['break', 'continue'])}
        if x < .43 and len(self.scopes) > 1:
            return {'k': 'return', 'e': self.expr(d)}
        if x < .6:
            return self.loop_statement(d)
        if x < .72:
            return {'k': 'if', 'c': self.condition(d - 1), 'a': self.block(d - 1, 3),
                    'b': self.block(d - 1, 3) if r.random() < .5 else None}
        return self.expr(d)

    def first(self, names):
        return [{'k': 'let', 'name': v, 'e': self.function(3) if self.r.random() < .5 else self.expr(2)} for v in names]


class Numbers(Anything):
    """All variables hold numbers but p and q: functions of one parameter."""

    def leaf(self):
        r = self.r
        if r.random() < .7:
            return name(self.name())
        return lit(r.choice([r.randint(-2, 9), r.randint(-2, 9), 300, (1 << 63) - 1, -(1 << 62), .5, -1.25]))

    def condition(self, d):
        r = self.r
        x = r.random()
        if d <= 0 or x < .5:
            return binary(r.choice(['<', '>', '<=', '>=', '==', '!=']), self.expr(d - 1), self.expr(d - 1))
        if x < .7:
            return {'k': r.choice(['and', 'or']), 'l': self.condition(d - 1), 'r': self.condition(d - 1)}
        if x < .8:
            return {'k': 'not', 'e': self.condition(d - 1)}
        return lit(r.choice([True, False, None, 0])) if x < .9 else self.expr(d - 1)

    def last(self):
        return [self.expr(1)]

    def arm(self, d):
        return self.block(d, 2) + self.last()

    def parameters(self):
        return [self.r.choice('abc')]

    def expr(self, d):
        r = self.r
        self.budget -= 1
        if d <= 0 or self.budget < 0:
            return self.leaf()
        e = lambda: self.expr(d - 1)
        x = r.random()
        if x < .20:
            return self.leaf()
        if x < .48:
            return binary(r.choice(['+', '-', '*', '+', '/', '%']), e(), e())
        if x < .65:
            op = r.choice([None, None, '+', '-', '*'])
            return {'k': 'asg', 'name': self.name(), 'op': op, 'e': None if self.step(op) else e()}
        if x < .7:
            return {'k': r.choice(['and', 'or']), 'l': e(), 'r': e()}
        if x < .76:
            return {'k': 'tern', 'c': self.condition(d - 1), 'a': e(), 'b': e()}
        if x < .84:
            return {'k': 'if', 'c': self.condition(d - 1), 'a': self.arm(d - 1), 'b': self.arm(d - 1)}
        if x < .88:
            return {'k': 'idx', 'c': {'k': 'arr', 'l': [e(), e()]}, 'i': lit(r.choice([0, 1, -1]))}
        if x < .93:
            return {'k': 'call', 'f': self.function(d - 1), 'a': [e()]}
        return {'k': 'call', 'f': name(r.choice('pq')), 'a': [e()]}

    def first(self, names):
        r = self.r
        return ([{'k': 'let', 'name': v, 'e': lit(r.randint(0, 5))} for v in names] +
                [{'k': 'let', 'name': v, 'e': self.function(3)} for v in 'pq'])


class Printer:
    """Writes a tree; `places` go into its nodes as (line, column)."""

    def __init__(self):
        self.parts, self.line, self.column, self.depth = [], 1, 1, 0

    def text(self):
        return ''.join(self.parts)

    def place(self):
        return self.line, self.column

    def write(self, text):
        self.parts.append(text)
        self.column += len(text)

    def new_line(self):
        self.parts.append('\n' + '    ' * self.depth)
        self.line += 1
        self.column = 1 + 4 * self.depth

    def block(self, statements):
        self.write('{')
        self.depth += 1
        for n in statements:
            self.new_line()
            self.statement(n)
        self.depth -= 1
        self.new_line()
        self.write('}')

    def statement(self, n):
        k = n['k']
        if k == 'let':
            self.write('let ' + n['name'] + ' = ')
            self.expr(n['e'])
            self.write(';')
        elif k == 'while':
            self.write('while (')
            self.expr(n['c'])
            self.loop_body(n)
        elif k == 'for':
            self.write('for (')
            self.statement(n['init'])
            self.write(' ')
            self.expr(n['c'])
            self.write('; ')
            self.expr(n['step'])
            self.loop_body(n)
        elif k == 'range':
            self.write('for (%s in ' % n['name'])
            self.expr(n['lo'])
            n['pos'] = self.place()
            self.write('..')
            self.expr(n['hi'])
            self.loop_body(n)
        elif k == 'each':
            self.write('for (%s in ' % n['name'])
            self.expr(n['e'])
            self.loop_body(n)
        elif k in ('break', 'continue'):
            self.write(k + ';')
        elif k == 'return':
            self.write('return ')
            self.expr(n['e'])
            self.write(';')
        elif k == 'if':
            self.branches(n)
        else:
            self.expr(n)
            self.write(';')

    def loop_body(self, n):
        self.write(') ')
        self.block(n['b'])

    def branches(self, n):
        self.write('if (')
        self.expr(n['c'])
        self.write(') ')
        self.block(n['a'])
        if n['b'] is not None:
            self.write(' else ')
            self.block(n['b'])

    def list(self, before, items, behind):
        self.write(before)
        for i, item in enumerate(items):
            if i:
                self.write(', ')
            self.expr(item)
        self.write(behind)

    def assignment(self, n):
        n['pos'] = self.place()
        if n['op'] and n['e'] is None:
            self.write(n['op'] * 2 + ')')
        else:
            self.write((n['op'] or '') + '= ')
            self.expr(n['e'])
            self.write(')')

    def literal(self, v):
        if isinstance(v, str):
            return '"%s"' % v
        return '(%s)' % reference.text(v) if reference.is_number(v) and str(v)[0] == '-' else reference.text(v)

    def expr(self, n):
        k = n['k']
        n['start'] = self.place()
        if k == 'lit':
            self.write(self.literal(n['v']))
        elif k == 'name':
            n['pos'] = self.place()
            self.write(n['name'])
        elif k in ('bin', 'and', 'or'):
            self.write('(')
            self.expr(n['l'])
            self.write(' ')
            n['pos'] = self.place()
            self.write({'and': '&&', 'or': '||'}.get(k) or n['op'])
            self.write(' ')
            self.expr(n['r'])
            self.write(')')
        elif k in ('neg', 'not'):
            self.write('(')
            n['pos'] = self.place()
            self.write('-' if k == 'neg' else '!')
            self.expr(n['e'])
            self.write(')')
        elif k == 'tern':
            self.write('(')
            self.expr(n['c'])
            self.write(' ? ')
            self.expr(n['a'])
            self.write(' : ')
            self.expr(n['b'])
            self.write(')')
        elif k == 'if':
            self.write('(')
            self.branches(n)
            self.write(')')
        elif k == 'arr':
            self.list('[', n['l'], ']')
        elif k == 'tmpl':
            self.write('`')
            for part in n['l']:
                self.list('${', [part], '}')
            self.write('`')
        elif k == 'idx':
            self.expr(n['c'])
            n['pos'] = self.place()
            self.list('[', [n['i']], ']')
        elif k == 'slice':
            self.expr(n['c'])
            n['pos'] = self.place()
            self.list('[', [n['lo']] if n['lo'] else [], ':')
            self.list('', [n['hi']] if n['hi'] else [], ']')
        elif k == 'asg':
            self.write('(')
            n['npos'] = self.place()
            self.write(n['name'] + ' ')
            self.assignment(n)
        elif k == 'iasg':
            self.write('(')
            self.expr(n['c'])
            n['ipos'] = self.place()
            self.list('[', [n['i']], '] ')
            self.assignment(n)
        elif k == 'call':
            self.expr(n['f'])
            n['pos'] = self.place()
            self.list('(', n['a'], ')')
        elif k == 'fn':
            self.write('(fn(' + ', '.join(n['params']) + ') ')
            self.block(n['b'])
            self.write(')')
        else:
            assert k == 'puts', k
            self.list('puts(', n['a'], ')')


def make(r):
    """(source, output, error) of a program that the reference can run, or None."""
    names = {'f', 'g', 'h', 'k'}
    maker = (Numbers if r.random() < .6 else Anything)(r, names)
    program = maker.first(sorted(names)) + maker.block(4, 5)
    program.insert(r.randint(0, len(program)), {'k': 'let', 'name': 'h', 'e': maker.expr(1)})
    program.append({'k': 'puts', 'a': [name(v) for v in 'ghk']})
    printer = Printer()
    for n in program:
        printer.statement(n)
        printer.new_line()
    try:
        output, error = reference.run(program, names | {'p', 'q'}, 20000)
    except reference.TooLong:
        return None
    return printer.text(), output, error
