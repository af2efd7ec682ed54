/* The syntax tree of a Monkey file. Nodes live in one arena, freed with the tree. */
#ifndef MK_SYNTAX_AST_H
#define MK_SYNTAX_AST_H

#include "operators.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A place in the source: byte offset. Line and column come from source_place(). */
typedef uint32_t SourcePos;

typedef struct Node Node;

/* Bytes of a name or string, owned by the arena; may hold NUL. */
typedef struct {
    const char *bytes;
    uint32_t length;
} Text;

typedef struct {
    Node **items;
    uint32_t count;
} NodeList;

typedef struct {
    Text name;
    SourcePos pos;
    struct Variable *variable; /* filled by the resolver */
    bool may_be_unbound;       /* likewise: a read here has to check */
} Name;

typedef struct {
    Name *items;
    uint32_t count;
} NameList;

typedef enum { LOGIC_AND, LOGIC_OR } LogicOp;

typedef enum {
    /* expressions */
    NODE_NULL,
    NODE_BOOL,     /* boolean */
    NODE_INT,      /* integer */
    NODE_FLOAT,    /* number */
    NODE_STRING,   /* text */
    NODE_TEMPLATE, /* list: string, expression, string, …, string (any of them may be empty), turned to text and joined
                    */
    NODE_NAME,     /* name */
    NODE_ARRAY,    /* list */
    NODE_HASH,     /* list: key, value, key, value … */
    NODE_FUNCTION, /* function */
    NODE_UNARY,    /* unary */
    NODE_BINARY,   /* binary */
    NODE_LOGIC,    /* logic */
    NODE_TERNARY,  /* branch (both arms set); c ? a : b */
    NODE_RANGE,    /* binary.left .. binary.right (op unused) */
    NODE_ASSIGN,   /* assign: target op= value */
    NODE_CALL,     /* call */
    NODE_INDEX,    /* index: a[i]; `h.name` is the same with a NODE_STRING index and is_member */
    NODE_SLICE,    /* slice */
    NODE_IF,       /* branch: arms are NODE_BLOCKs or, for `else if`, a NODE_IF; other may be NULL */
    /* statements */
    NODE_BLOCK,      /* list */
    NODE_EXPRESSION, /* operand: an expression (an `if` too) as a statement */
    NODE_LET,        /* let: also const */
    NODE_WHILE,      /* loop: condition, body */
    NODE_FOR,    /* loop: init (NODE_LET, NODE_EXPRESSION), condition, step (NODE_EXPRESSION), each may be NULL; body */
    NODE_FOR_IN, /* for_in */
    NODE_RETURN, /* operand, may be NULL */
    NODE_BREAK,
    NODE_CONTINUE,
} NodeKind;

typedef struct {
    Text name; /* the name `let f = fn…` or `const f = fn…` gives; length 0 if none */
    NameList parameters;
    Node *body;          /* NODE_BLOCK */
    struct Scope *scope; /* filled by the resolver */
} FunctionNode;

struct Node {
    uint8_t kind; /* NodeKind */
    bool assigns; /* it, or something below it but not inside a nested function, assigns, binds or steps a variable */
    bool parenthesized;
    /* Where errors about it are placed, by LANGUAGE.md's table: the operator's
     * token, the call's `(`, the index's `[` or `.`, a name's or literal's first character. */
    SourcePos pos;
    SourcePos start; /* its first character */
    union {
        bool boolean;
        int64_t integer;
        double number;
        Text text;
        Name name;
        NodeList list;
        FunctionNode *function;
        Node *operand;
        struct {
            UnaryOp op;
            Node *operand;
        } unary;
        struct {
            BinaryOp op;
            Node *left, *right;
        } binary;
        struct {
            LogicOp op;
            Node *left, *right;
        } logic;
        /* target: NODE_NAME or NODE_INDEX. `plain`: `=`, without op; for `++` and
         * `--` value is NULL and op BIN_ADD or BIN_SUB. */
        struct {
            bool plain;
            BinaryOp op;
            Node *target, *value;
        } assign;
        struct {
            Node *callee;
            NodeList arguments;
        } call;
        struct {
            Node *container, *index;
            bool is_member;
        } index;
        struct {
            Node *container, *low, *high;
        } slice; /* low, high may be NULL */
        struct {
            Node *condition, *then, *other;
        } branch;
        struct {
            bool is_const;
            Name name;
            Node *value;
        } let;
        struct {
            Node *init, *condition, *step, *body;
        } loop;
        struct {
            Name name;
            Node *sequence, *body;
        } for_in;
    } as;
};

/* A parsed file. */
typedef struct Tree {
    struct Arena *arena;
    FunctionNode *file; /* the file as a function without parameters */
} Tree;

void tree_free(Tree *tree);

#endif
