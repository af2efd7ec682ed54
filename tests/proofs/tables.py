"""Reads the tables of rules (passes/*.def): each row as a tree of tuples."""

import ast
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROWS = ("RULE", "FOLD", "CONDITION", "SYMMETRIC", "LIMIT", "CHECK")
OPERATORS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Mod: "%", ast.BitAnd: "&", ast.BitOr: "|",
             ast.BitXor: "^", ast.LShift: "<<", ast.RShift: ">>", ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<",
             ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Invert: "~", ast.USub: "-"}


def tree(node):
    """A row is written so that it is Python's syntax too: names, numbers, (operator, operand…)."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Call):
        return (node.func.id, *map(tree, node.args))
    if isinstance(node, ast.BinOp):
        return OPERATORS[type(node.op)], tree(node.left), tree(node.right)
    if isinstance(node, ast.UnaryOp):
        operand = tree(node.operand)
        return -operand if isinstance(operand, int) else (OPERATORS[type(node.op)], operand)
    assert isinstance(node, ast.Compare) and len(node.ops) == 1, ast.dump(node)
    return OPERATORS[type(node.ops[0])], tree(node.left), tree(node.comparators[0])


def tokens_as_names(text):
    """and, or, not and the like are ops here, but words of Python."""
    return re.sub(r"(\b(?:T|FOLD)\()(and|or|not)\b", r"\1\2_", text)


def names_as_tokens(row):
    if isinstance(row, tuple):
        return tuple(map(names_as_tokens, row))
    return row.rstrip("_") if isinstance(row, str) else row


def read_rows(path):
    """All rows of a table: (kind, column, …)."""
    text = re.sub(r"/\*.*?\*/", "", pathlib.Path(path).read_text(encoding="utf-8"), flags=re.S)
    statements = ast.parse(tokens_as_names(text)).body
    rows = [names_as_tokens(tree(statement.value)) for statement in statements]
    assert all(row[0] in ROWS for row in rows)
    return rows


def read_ops():
    """Of each op its result and its operands, as ir/ops.def has them."""
    text = (ROOT / "ir" / "ops.def").read_text(encoding="utf-8")
    rows = re.findall(r'^IR_OP\((\w+), +(\w+), +"([^"]*)"', text, re.M)
    return {name: (result, operands.split()) for name, result, operands in rows}
