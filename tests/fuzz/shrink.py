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


def drop_blocks(lines, shows):
    """Without whole blocks, or with only what is in them."""
    start = 0
    while start < len(lines):
        end = block_end(lines, start) if lines[start].rstrip().endswith('{') else None
        candidates = [] if end is None else [lines[:start] + lines[end + 1:],
                                             lines[:start] + lines[start + 1:end] + lines[end + 1:]]
        smaller = next((c for c in candidates if shows(c)), None)
        if smaller is None:
            start += 1
        else:
            lines = smaller
    return lines


def drop_lines(lines, shows):
    """Without runs of lines, longer ones first; from the end, where what others need is not."""
    size = max(len(lines) // 2, 1)
    while size:
        start = len(lines) - size
        while start >= 0:
            smaller = lines[:start] + lines[start + size:]
            if shows(smaller):
                lines = smaller
            start -= size
        size //= 2
    return lines


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


def simplify_lines(lines, shows):
    """Each line as simple as it gets."""
    for i in range(len(lines)):
        found = True
        while found:
            found = False
            for simpler in simpler_lines(lines[i]):
                candidate = lines[:i] + [simpler] + lines[i + 1:]
                if shows(candidate):
                    lines, found = candidate, True
                    break
    return lines


def shrink(source, shows, tries=2500):
    """The smallest text found; `shows(text)` tells whether it still shows the fault."""
    seen = set()

    def still_shows(lines):
        text = '\n'.join(lines)
        if text in seen or len(seen) >= tries:
            return False
        seen.add(text)
        return shows(text)

    lines, before = [line for line in source.split('\n') if line.strip()], None
    while lines != before:
        before = lines
        for step in (drop_blocks, drop_lines, simplify_lines):
            lines = step(lines, still_shows)
    return '\n'.join(lines) + '\n'
