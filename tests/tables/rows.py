"""The rows of the X-macro tables (*.def), for tests and tools that hold something against them."""

import difflib
import re


TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|/\*.*?\*/|.', re.S)


def arguments(text, at):
    """The arguments of a macro's use, from behind its opening parenthesis: their texts, without comments."""
    found, current, depth = [], "", 1
    while depth:
        piece = TOKEN.match(text, at).group()
        at += len(piece)
        depth += (piece == "(") - (piece == ")")
        if depth == 0 or (piece == "," and depth == 1):
            found.append(current.strip())
            current = ""
        elif not piece.startswith("/*"):
            current += piece
    return found


def literal(text):
    """The value of a C string literal, or of some in a row; other texts as they are."""
    if not text.startswith('"'):
        return text
    parts = re.findall(r'"((?:\\.|[^"\\])*)"', text, re.S)
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m.group(1), m.group(1)), "".join(parts))


def rows(path, macro):
    """Each use of `macro` in the file, at the start of a line: the list of its arguments."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    found = []
    for match in re.finditer(r"^" + macro + r"\(", text, re.M):
        found.append([literal(a) for a in arguments(text, match.end())])
    return found


def table_lines(lines, heading):
    """Where the rows of the first table behind a heading stand: the first one, and behind the last."""
    first = lines.index(heading)
    while not lines[first].startswith("|"):
        first += 1
    first += 2  # the table's own heading
    last = first
    while last < len(lines) and lines[last].startswith("|"):
        last += 1
    return first, last


def check_page_table(path, heading, wanted, write):
    """Compares the table behind a heading of a page with its wanted rows (lists of cells), or writes it anew.
    Gives the lines that are missing in the page, and those too many, marked as diff does."""
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    first, last = table_lines(lines, heading)
    rows_wanted = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in wanted]
    if write:
        path.write_text("\n".join(lines[:first] + rows_wanted + lines[last:]), encoding="utf-8")
        return []
    return [line for line in difflib.ndiff(lines[first:last], rows_wanted) if line[0] in "+-"]
