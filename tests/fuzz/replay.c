/* Runs a target on files, and on those in folders: replay PATH…
 *
 * The ordinary driver, for inputs that are kept, where libFuzzer's is not linked. */
#include "fuzz_target.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int runs;

static bool run_file(const char *path)
{
    FILE *in = fopen(path, "rb");
    if (!in) {
        perror(path);
        return false;
    }
    char *bytes = NULL;
    size_t size = 0, got;
    FILE *copy = open_memstream(&bytes, &size);
    for (char block[4096]; (got = fread(block, 1, sizeof block, in)) > 0;)
        fwrite(block, 1, got, copy);
    fclose(in);
    fclose(copy);
    fprintf(stderr, "%s\n", path); /* the last line tells what a crash was about */
    LLVMFuzzerTestOneInput((const uint8_t *)bytes, size);
    free(bytes);
    runs++;
    return true;
}

static bool run_path(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder)
        return run_file(path);
    bool ok = true;
    for (const struct dirent *entry; (entry = readdir(folder));) {
        char inner[4096];
        if (entry->d_name[0] == '.')
            continue;
        snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        ok &= run_path(inner);
    }
    closedir(folder);
    return ok;
}

int main(int argc, char **argv)
{
    bool ok = argc > 1;
    for (int i = 1; i < argc; i++)
        ok &= run_path(argv[i]);
    printf("%d inputs\n", runs);
    return ok && runs > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
