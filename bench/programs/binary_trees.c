/* Complete binary trees, made and walked: allocation. Depth n. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct Tree {
    struct Tree *left, *right;
} Tree;

static Tree *make(int64_t depth)
{
    Tree *tree = malloc(sizeof *tree);
    tree->left = depth == 0 ? NULL : make(depth - 1);
    tree->right = depth == 0 ? NULL : make(depth - 1);
    return tree;
}

static int64_t count(const Tree *tree)
{
    if (!tree->left)
        return 1;
    return 1 + count(tree->left) + count(tree->right);
}

static void drop(Tree *tree)
{
    if (!tree)
        return;
    drop(tree->left);
    drop(tree->right);
    free(tree);
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 16;
    Tree *long_lived = make(n);
    for (int64_t depth = 4; depth <= n; depth += 4) {
        int64_t rounds = INT64_C(1) << (n - depth + 4), nodes = 0;
        for (int64_t i = 0; i < rounds; i++) {
            Tree *tree = make(depth);
            nodes += count(tree);
            drop(tree);
        }
        printf("%" PRId64 " trees of depth %" PRId64 ": %" PRId64 "\n", rounds, depth, nodes);
    }
    printf("%" PRId64 "\n", count(long_lived));
    drop(long_lived);
}
