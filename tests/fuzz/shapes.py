"""Statements in shapes that matter to a compiler of traces: ways through a loop,
recursion, calls that change, ways out of several loops. Each takes the Program that
it writes to (hot_programs.py)."""


def counter(p):
    """An int that changes from one iteration to the next."""
    return p.pick([c.split()[0] for c in p.late]) if p.late else p.leaf('int')


def ways(p):
    """A loop body with several ways, taken by turns."""
    target, n = p.target('int'), p.r.randint(2, 5)
    if target is None:
        return p.assign()
    subject = p.pick(['%s %% %d' % (counter(p), n), '%s & 3' % counter(p), '(%s >> 2) %% %d' % (counter(p), n)])
    for way in range(n):
        last = way == n - 1 and p.chance(0.7)
        p.emit('} else {' if last else ('if (%s == %d) {' if way == 0 else '} else if (%s == %d) {') % (subject, way))
        p.block(p.r.randint(1, 2))
    p.emit('}')


def recursion(p):
    """A call of a function that calls itself, in one way or two."""
    if p.cost > p.budget // 20:
        return p.assign()
    name, n, acc = p.fresh('r'), p.fresh('n'), p.fresh('a')
    kind = p.pick(['int', 'int', 'float'])
    step = lambda: '%s + %s' % (acc, p.pick([n, '1', '%s * 2' % n, '0.5', '-%s' % n]))
    p.emit('let %s = fn(%s, %s) {' % (name, n, acc))
    if p.chance(0.2):
        p.emit('if (%s == %d) { return %s; }' % (n, p.r.randint(1, 9), p.pick(['1.5', '0', 'null', '"s"', acc])))
    p.emit('if (%s < 1) { return %s; }' % (n, acc))
    if p.chance(0.3):
        p.emit('for (%s_i in 0..%s) { %s += %s_i; }' % (n, n, acc, n))
    form = p.pick(['tail', 'after', 'before', 'twice', 'array'])
    if form == 'tail':
        p.emit('%s(%s - 1, %s)' % (name, n, step()))
    elif form == 'after':
        p.emit('%s + %s(%s - 1, %s)' % (n, name, n, step()))
    elif form == 'before':
        p.emit('%s(%s - 1, %s) * 3 - %s' % (name, n, step(), n))
    elif form == 'twice':
        p.emit('%s(%s - 1, %s) + %s(%s - 2, %s)' % (name, n, acc, name, n, step()))
    else:
        p.emit('let %s_l = [%s, %s(%s - 1, %s)];' % (n, n, name, n, step()))
        p.emit('%s_l[1] - %s_l[0]' % (n, n))
    p.emit('};')
    deep = {'twice': 7}.get(form, p.pick([5, 20, 60]))
    target = p.target(kind)
    start = p.leaf(kind) if p.chance(0.8) else p.leaf('str')
    call = '%s(%s & %d, %s)' % (name, p.expr('int', 1), deep, start)
    p.emit('%s = %s;' % (target, call) if target and start != '""' and kind == 'int' else 'puts(%s);' % call)


def mutual(p):
    """Two functions that call each other; the first names one that is bound later."""
    if p.cost > p.budget // 20:
        return p.assign()
    a, b = p.fresh('r'), p.fresh('r')
    p.emit('let %s = null;' % b)
    p.emit('let %s = fn(n) { if (n < 1) { return %s; } return %s(n - 1) + 1; };' % (a, p.leaf('int'), b))
    p.emit('%s = fn(n) { if (n < 1) { return %s; } return %s(n - %d) %s 2; };' % (
        b, p.leaf(p.pick(['int', 'float'])), a, p.r.randint(1, 2), p.pick('+-*')))
    p.emit('puts(%s(%s & 31));' % (p.pick([a, b]), p.expr('int', 1)))


def out_of_two(p):
    """Two loops, of which the inner one's end may be the outer one's."""
    i, j, done = p.fresh('i'), p.fresh('j'), p.fresh('d')
    n, m = p.pick([(4, 9), (12, 5), (20, 20), (3, 60)])
    if n * m * p.cost > p.budget * 2:
        return p.assign()
    target = p.target('int')
    p.emit('let %s = false;' % done)
    p.emit('for (%s in 0..%d) {' % (i, n))
    p.emit('for (let %s = %s; %s < %d; %s++) {' % (j, p.pick(['0', i]), j, m, j))
    saved = p.cost, list(p.late)
    p.cost *= n * m
    p.vars.update({i: 'int', j: 'int'})
    p.constant |= {i, j}
    p.late += ['%s == %d' % (i, n - 1), '%s == %d' % (j, m - 1), '%s + %s == %d' % (i, j, m)]
    condition = p.pick(['%s * %s == %d' % (i, j, p.r.randint(4, n * m)), '%s == %s + 3' % (j, i), '%s == %d' % (j, m - 1)])
    p.emit('if (%s) { %s }' % (condition, p.pick(['%s = true; break;' % done, 'break;', 'continue;', '%s = %s;' % (done, j)])))
    if target:
        p.emit('%s += %s;' % (target, p.pick([i, j, '%s * %s' % (i, j), '1'])))
    p.block(p.r.randint(0, 2))
    p.emit('}')
    if p.chance(0.7):
        p.emit('if (%s) { %s; }' % (done, p.pick(['break', 'continue', '%s = false' % done])))
    p.block(p.r.randint(0, 1))
    p.emit('}')
    p.cost, p.late = saved
    p.constant -= {i, j}


def chosen_call(p):
    """A call of what is another function, or with an argument of another type, from time to time."""
    target = p.target('int')
    ints = [f for f in p.functions if f.params == ['int'] and f.cost * p.cost <= p.budget]
    c = counter(p)
    if not target:
        return p.assign()
    if len(ints) > 1:
        f, g = p.pick(ints).name, p.pick(ints).name
    else:
        f, g = 'fn(x) { x + 1 }', p.pick(['fn(x) { x * 2 }', 'fn(x) { x + 0.5 }', 'abs', 'fn(x) { return x; 1 }', 'fn(x) { return x * 3; }', 'len', 'fn() { 1 }'] if p.chance(0.2) else ['fn(x) { -x }', 'fn(x) { x ? x : 2 }'])
    condition = p.pick(['%s %% 3 == 0' % c, '%s > 20' % c, '%s & 1' % c] + p.late[-1:])
    p.emit('let %s_f = (%s ? %s : %s);' % (target, condition, f, g))
    argument = p.pick([p.leaf('int'), '(%s ? %s : %s)' % (condition, p.leaf('int'), p.leaf('float')), c])
    p.emit('let %s_r = %s_f(%s);' % (target, target, argument))
    p.emit('if (%s_r != null) { %s = int(clamp(%s_r, -1e9, 1e9)); }' % (target, target, target) if p.chance(0.5)
           else 'if (%s) { puts(%s_r); }' % (condition, target))


def makers(p):
    """Closures made in a loop, called behind it."""
    if p.cost > 30:
        return p.assign()
    fs, i = p.fresh('g'), p.fresh('i')
    target = p.target('int') or p.target('float')
    p.emit('let %s = [];' % fs)
    p.emit('for (%s in 0..%d) {' % (i, p.pick([3, 20, 40])))
    body = p.pick(['%s' % i, '%s + x' % i, '%s_t * x' % i] + (['%s += x' % target] if target else []))
    p.emit('let %s_t = %s %% 4;' % (i, i))
    p.emit('%s;' % p.pick(['%s = push(%s, fn(x) { %s })' % (fs, fs, body), 'append(%s, fn(x) { %s })' % (fs, body)]))
    p.emit('}')
    p.emit('for (%s in %s) { puts(%s(%s)); }' % (i + '_f', fs, i + '_f', p.pick(['1', '0.5', p.leaf('int')])))


def counts(p):
    """A hash of counts, and a string that grows, in a loop of its own."""
    h, c, s = p.fresh('h'), p.fresh('c'), p.fresh('s')
    n = p.pick([8, 40, 90])
    if n * p.cost > p.budget:
        return p.assign()
    p.emit('let %s = {}; let %s = "";' % (h, s))
    p.emit('for (%s in 0..%d) {' % (c, n))
    key = p.pick(['%s %% 5' % c, 'char(97 + %s %% 7)' % c, 'str(%s %% 3)' % c, '%s %% 2 == 0' % c, '%s * 1.0' % c])
    p.emit('%s[%s] = (%s[%s] || 0) + %s;' % (h, key, h, key, p.pick(['1', c, '0.5'])))
    if p.chance(0.6):
        p.emit('%s %s;' % (s, p.pick(['+= "x"', '= %s + char(65 + %s %% 26)' % (s, c), '+= str(%s)' % c, '= "" + %s' % s])))
    if p.chance(0.4):
        p.emit('if (%s == %d) { %s; }' % (c, n - 3, p.pick(['%s = 3' % s, 'delete(%s, 0)' % h, '%s = []' % h, '%s = {}' % h])))
    p.emit('}')
    p.emit('puts(%s, len(%s));' % (h, p.pick([s, h])))


def columns(p):
    """Arrays of a kind, walked by one counter: what bounds are hoisted for."""
    n, i = p.pick([5, 30, 80]), p.fresh('i')
    if n * p.cost > p.budget:
        return p.assign()
    a, b = p.fresh('w'), p.fresh('w')
    p.emit('let %s = array(%d, %s); let %s = %s;' % (a, n, p.pick(['0', '0.5', '1', 'null']), b,
                                                      p.pick([a, 'range(%d)' % n, '%s[:]' % a, 'push(%s, 1)' % a, '[%s, 2]' % a])))
    bound = p.pick(['%d' % n, 'len(%s)' % a, 'len(%s) - 1' % b, '%d' % (n + 1), 'len(%s)' % b])
    head = p.pick(['for (%s in 0..%s) {' % (i, bound), 'for (let %s = 0; %s < %s; %s += %d) {' % (i, i, bound, i, p.pick([1, 1, 2, 3])),
                   'for (let %s = %s - 1; %s >= 0; %s--) {' % (i, bound, i, i)])
    p.emit(head)
    at = p.pick([i, i, '%s + 1' % i, '%s - 1' % i, '%d - %s' % (n - 1, i), '%s * 2 %% %d' % (i, n)])
    p.emit(p.pick(['%s[%s] = %s;' % (a, at, p.pick([i, '%s * 0.5' % i, '%s[%s]' % (b, i)])),
                   '%s[%s] += %s;' % (a, at, p.pick(['1', '0.5', i])), 'puts(%s[%s]);' % (b, at)]))
    if p.chance(0.3):
        p.emit('if (%s == %d) { %s; }' % (i, p.r.randint(1, n), p.pick(
            ['append(%s, 1)' % b, 'pop(%s)' % a, '%s = %s' % (a, b), '%s[0] = "s"' % a, 'break', '%s = push(%s, 2)' % (b, a)])))
    p.emit('}')
    p.emit('puts(%s, %s);' % (a, b))


SHAPES = [ways, ways, recursion, mutual, out_of_two, out_of_two, chosen_call, chosen_call, makers, counts, columns]
