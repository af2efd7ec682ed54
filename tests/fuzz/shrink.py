"""Makes a program smaller while it still shows what it showed.

Works on the text: takes lines away, blocks (from a line that ends with `{` to its
`}`), the frame of a block, then parts of expressions and digits of numbers."""

import re


def block_end(lines, start):
    """The line that closes the block which `start` opens, or None."""
    depth = 0
    for i in range(start, len(lines)):
        stripped = lines[i].strip()
        if stripped.startswith('}') and i > start:
            depth -= 1
            if depth == 0 and not stripped.endswith('{'):
                return i
        if stripped.endswith('{'):
            depth += 1
    return None


def without_lines(lines):
    size = max(len(lines) // 2, 1)
    while size:
        for start in range(len(lines) - size, -1, -1):
            yield lines[:start] + lines[start + size:]
        size //= 2 if size > 3 else 1
        if size == 1:
            break


def without_blocks(lines):
    for start, line in enumerate(lines):
        if not line.rstrip().endswith('{'):
            continue
        end = block_end(lines, start)
        if end is None:
            continue
        yield lines[:start] + lines[end + 1:]
        yield lines[:start] + lines[start + 1:end] + lines[end + 1:]


def groups(line):
    """(start, end) of what stands in parentheses or brackets."""
    opened = []
    for i, c in enumerate(line):
        if c in '([':
            opened.append(i)
        elif c in ')]' and opened:
            yield opened.pop(), i + 1


def simpler_lines(line):
    for start, end in sorted(groups(line), key=lambda g: g[0] - g[1]):
        inner = line[start + 1:end - 1]
        before, after = line[:start], line[end:]
        operands = re.split(r' (?:[-+*/%&|^<>=!?:]+) ', inner)
        for replacement in ['1', '0.5'] + ([inner] + operands if line[start] == '(' else ['[]']):
            if len(replacement) < end - start:
                yield before + replacement + after
        name = re.search(r'[\w.]+$', before)
        if name:  # a call, an element: one of its arguments, or a number
            for replacement in ['1'] + inner.split(', '):
                yield before[:name.start()] + replacement + after
    for number in re.finditer(r'\d+', line):
        for smaller in ('0', '1', '2', str(int(number.group()) // 2)):
            if len(smaller) < len(number.group()) or smaller < number.group() and len(smaller) == len(number.group()):
                yield line[:number.start()] + smaller + line[number.end():]


def with_simpler_lines(lines):
    for i, line in enumerate(lines):
        for simpler in simpler_lines(line):
            yield lines[:i] + [simpler] + lines[i + 1:]


def shrink(source, shows, tries=1500):
    """The smallest text found; `shows(text)` tells whether it still shows the fault."""
    lines = source.split('\n')
    for candidates in (without_blocks, without_lines, with_simpler_lines) * 4:
        again = True
        while again and tries > 0:
            again = False
            for candidate in candidates(lines):
                tries -= 1
                if tries <= 0:
                    break
                if shows('\n'.join(candidate)):
                    lines, again = candidate, True
                    break
    return '\n'.join(line for line in lines if line.strip()) + '\n'
