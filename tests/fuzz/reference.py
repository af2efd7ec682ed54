"""A second implementation of the language, as plain as can be: it walks the tree
of a generated program (reference_programs.py) and shares no line with the first.
It knows a part of the language: no hashes, few builtins, the first line of errors."""

import math

UNBOUND = object()


class Error(Exception):
    """A runtime error: place (line, column) and message."""


class TooLong(Exception):
    """The program is none for a test: too many steps, too deep, too large."""


class Break(Exception):
    pass


class Continue(Exception):
    pass


class Return(Exception):
    pass


class Array:
    def __init__(self, items):
        self.items = items


class Function:
    def __init__(self, node, env):
        self.node, self.env = node, env


class Env:
    def __init__(self, names, parent):
        self.vars = {name: UNBOUND for name in names}
        self.parent = parent


def type_name(v):
    if v is None:
        return 'NULL'
    for kind, name in ((bool, 'BOOLEAN'), (int, 'INTEGER'), (float, 'FLOAT'), (Array, 'ARRAY'), (str, 'STRING')):
        if isinstance(v, kind):
            return name
    return 'FUNCTION'


def is_number(v):
    return isinstance(v, (int, float)) and not isinstance(v, bool)


def wrap(i):
    i &= (1 << 64) - 1
    return i - (1 << 64) if i >> 63 else i


def truthy(v):
    return not (v is None or v is False)


def equal(a, b):
    if is_number(a) and is_number(b):
        return a == b
    if type_name(a) != type_name(b):
        return False
    return a is b if isinstance(a, (Array, Function)) else a == b


def text(v, around=()):
    if v is None:
        return 'null'
    if isinstance(v, bool):
        return 'true' if v else 'false'
    if isinstance(v, float):
        return 'nan' if v != v else repr(v)
    if isinstance(v, Array):
        if v in around:
            return '[...]'
        return '[' + ', '.join(text(x, around + (v,)) for x in v.items) + ']'
    if isinstance(v, Function):
        return 'fn(' + ', '.join(v.node['params']) + ')'
    return str(v)


# -- operators ------------------------------------------------------------------


def int_binary(op, a, b, pos):
    if op in '/%':
        if b == 0:
            raise Error(pos, 'division by zero')
        q = abs(a) // abs(b)
        q = q if (a < 0) == (b < 0) else -q
        return wrap(q) if op == '/' else a - q * b
    if op in ('<<', '>>', '>>>'):
        if not 0 <= b < 64:
            raise Error(pos, 'shift count out of range: %d' % b)
        return wrap(a << b if op == '<<' else a >> b if op == '>>' else (a & ((1 << 64) - 1)) >> b)
    return wrap({'+': a + b, '-': a - b, '*': a * b, '&': a & b, '|': a | b, '^': a ^ b}[op])


def float_divide(a, b):
    if b != 0:
        return a / b
    if a == 0 or a != a:
        return math.nan
    return math.copysign(math.inf, a) * math.copysign(1, b)


def float_binary(op, a, b):
    a, b = float(a), float(b)
    if op == '/':
        return float_divide(a, b)
    if op == '%':
        return math.nan if a != a or b != b or b == 0 or math.isinf(a) else math.fmod(a, b)
    return a + b if op == '+' else a - b if op == '-' else a * b


def compare(op, a, b):
    return {'<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b}[op]


def binary(op, a, b, pos):
    if op == '==':
        return equal(a, b)
    if op == '!=':
        return not equal(a, b)
    ta, tb = type_name(a), type_name(b)
    is_order = op in ('<', '>', '<=', '>=')
    if is_number(a) and is_number(b):
        if is_order:
            return compare(op, a, b)
        if ta == tb == 'INTEGER':
            return int_binary(op, a, b, pos)
        if op in ('+', '-', '*', '/', '%'):
            return float_binary(op, a, b)
    if ta == tb == 'STRING':
        if is_order:
            return compare(op, a, b)
        if op == '+':
            return shorter(a + b)
    if ta == tb == 'ARRAY' and op == '+':
        return Array(shorter(a.items + b.items))
    if ta == 'STRING' and tb == 'INTEGER' and op == '*':
        if b < 0:
            raise Error(pos, 'repeat count must not be negative')
        if len(a) * b > 1000:
            raise TooLong()
        return a * b
    kind = 'unknown operator' if ta == tb else 'type mismatch'
    raise Error(pos, '%s: %s %s %s' % (kind, ta, op, tb))


def shorter(sequence):
    if len(sequence) > 1000:
        raise TooLong()
    return sequence


# -- evaluation -----------------------------------------------------------------


class Reference:
    """Runs one program; `out` is what it printed."""

    def __init__(self, max_steps):
        self.out, self.steps, self.max_steps, self.depth = [], 0, max_steps, 0

    def tick(self):
        self.steps += 1
        if self.steps > self.max_steps:
            raise TooLong()

    def find(self, env, name):
        while name not in env.vars:
            env = env.parent
        return env

    def read(self, env, name, pos):
        v = self.find(env, name).vars[name]
        if v is UNBOUND:
            raise Error(pos, 'identifier not found: ' + name)
        return v

    def check_index(self, i, pos):
        if type_name(i) != 'INTEGER':
            raise Error(pos, 'index must be an integer, got ' + type_name(i))

    def sequence(self, v, pos):
        if isinstance(v, str):
            return v
        if isinstance(v, Array):
            return v.items
        raise Error(pos, 'index operator not supported: ' + type_name(v))

    def index(self, container, i, pos):
        items = self.sequence(container, pos)
        self.check_index(i, pos)
        i = i + len(items) if i < 0 else i
        return items[i] if 0 <= i < len(items) else None

    def set_index(self, container, i, v, pos):
        if isinstance(container, str):
            raise Error(pos, 'index assignment not supported: STRING')
        items = self.sequence(container, pos)
        self.check_index(i, pos)
        j = i + len(items) if i < 0 else i
        if not 0 <= j < len(items):
            raise Error(pos, 'index out of range: %d (length %d)' % (i, len(items)))
        items[j] = v

    # Statements

    def block(self, env, statements):
        v = None
        for n in statements:
            v = self.statement(env, n)
        return v  # statements that are no expressions give None

    def statement(self, env, n):
        handler = getattr(self, 'do_' + n['k'], None)
        return handler(env, n) if handler else self.eval(env, n)

    def bind(self, env, name, v):
        self.find(env, name).vars[name] = v

    def do_let(self, env, n):
        self.bind(env, n['name'], self.eval(env, n['e']))

    def body(self, env, n):
        """False after `break`. A header is no part of its loop: a jump there is the surrounding loop's."""
        self.tick()
        try:
            self.block(env, n['b'])
        except Continue:
            pass
        except Break:
            return False
        return True

    def do_while(self, env, n):
        while truthy(self.eval(env, n['c'])) and self.body(env, n):
            pass

    def do_for(self, env, n):
        self.statement(env, n['init'])
        while truthy(self.eval(env, n['c'])) and self.body(env, n):
            self.eval(env, n['step'])

    def do_range(self, env, n):
        low, high = self.eval(env, n['lo']), self.eval(env, n['hi'])
        if type_name(low) != 'INTEGER' or type_name(high) != 'INTEGER':
            raise Error(n['pos'], 'range bounds must be integers')
        for i in range(low, high):
            self.bind(env, n['name'], i)
            if not self.body(env, n):
                break

    def do_each(self, env, n):
        v = self.eval(env, n['e'])
        if not isinstance(v, (Array, str)):
            raise Error(n['e']['start'], 'not iterable: ' + type_name(v))
        items = v.items if isinstance(v, Array) else v
        i = 0
        while i < len(items):
            self.bind(env, n['name'], items[i])
            i += 1
            if not self.body(env, n):
                break

    def do_break(self, env, n):
        raise Break()

    def do_continue(self, env, n):
        raise Continue()

    def do_return(self, env, n):
        raise Return(self.eval(env, n['e']) if n['e'] else None)

    # Expressions

    def eval(self, env, n):
        return getattr(self, 'ev_' + n['k'])(env, n)

    def ev_lit(self, env, n):
        return n['v']

    def ev_name(self, env, n):
        return self.read(env, n['name'], n['pos'])

    def ev_bin(self, env, n):
        a = self.eval(env, n['l'])
        return binary(n['op'], a, self.eval(env, n['r']), n['pos'])

    def ev_neg(self, env, n):
        v = self.eval(env, n['e'])
        if not is_number(v):
            raise Error(n['pos'], 'unknown operator: -' + type_name(v))
        return -v if isinstance(v, float) else wrap(-v)

    def ev_not(self, env, n):
        return not truthy(self.eval(env, n['e']))

    def ev_and(self, env, n):
        v = self.eval(env, n['l'])
        return self.eval(env, n['r']) if truthy(v) else v

    def ev_or(self, env, n):
        v = self.eval(env, n['l'])
        return v if truthy(v) else self.eval(env, n['r'])

    def ev_tern(self, env, n):
        return self.eval(env, n['a'] if truthy(self.eval(env, n['c'])) else n['b'])

    def ev_if(self, env, n):
        if truthy(self.eval(env, n['c'])):
            return self.block(env, n['a'])
        return self.block(env, n['b'] or [])

    def ev_arr(self, env, n):
        return Array([self.eval(env, e) for e in n['l']])

    def ev_tmpl(self, env, n):
        return shorter(''.join(text(v) for v in [self.eval(env, e) for e in n['l']]))

    def ev_idx(self, env, n):
        container = self.eval(env, n['c'])
        return self.index(container, self.eval(env, n['i']), n['pos'])

    def ev_slice(self, env, n):
        container = self.eval(env, n['c'])
        bounds = [self.eval(env, n[end]) if n[end] else None for end in ('lo', 'hi')]
        items = self.sequence(container, n['pos'])
        for end, v in zip(('lo', 'hi'), bounds):
            if n[end]:
                self.check_index(v, n['pos'])
        part = items[bounds[0]:bounds[1]]
        return Array(part) if isinstance(container, Array) else part

    def ev_asg(self, env, n):
        owner = self.find(env, n['name'])
        if n['op'] is None:
            v = self.eval(env, n['e'])
        else:
            old = self.read(env, n['name'], n['npos'])
            v = binary(n['op'], old, self.eval(env, n['e']) if n['e'] else 1, n['pos'])
        owner.vars[n['name']] = v
        return v

    def ev_iasg(self, env, n):
        container = self.eval(env, n['c'])
        i = self.eval(env, n['i'])
        if n['op'] is None:
            v = self.eval(env, n['e'])
        else:
            old = self.index(container, i, n['ipos'])
            v = binary(n['op'], old, self.eval(env, n['e']) if n['e'] else 1, n['pos'])
        self.set_index(container, i, v, n['ipos'])
        return v

    def ev_call(self, env, n):
        f = self.eval(env, n['f'])
        args = [self.eval(env, a) for a in n['a']]
        self.tick()
        if not isinstance(f, Function):
            raise Error(n['pos'], 'not a function: ' + type_name(f))
        params = f.node['params']
        if len(args) != len(params):
            raise Error(n['pos'], 'wrong number of arguments: want=%d, got=%d' % (len(params), len(args)))
        inner = Env(f.node['names'], f.env)
        inner.vars.update(zip(params, args))
        self.depth += 1
        if self.depth > 60:
            raise TooLong()
        try:
            return self.block(inner, f.node['b'])
        except Return as result:
            return result.args[0]
        finally:
            self.depth -= 1

    def ev_fn(self, env, n):
        return Function(n, env)

    def ev_puts(self, env, n):
        for v in [self.eval(env, a) for a in n['a']]:
            self.out.append(shorter(text(v)) + '\n')


def run(program, names, max_steps):
    """(output, error): error is (line, column, message) or None. Raises TooLong."""
    reference = Reference(max_steps)
    error = None
    try:
        reference.block(Env(names, None), program)
    except Error as e:
        (line, column), message = e.args
        error = line, column, message
    except RecursionError:
        raise TooLong() from None
    return ''.join(reference.out), error
