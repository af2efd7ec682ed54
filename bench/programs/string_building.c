/* Builds n lines byte by byte, packs each by the lengths of its runs, and sums up the bytes. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int64_t x = 7;

static int64_t make_line(char *line)
{
    int64_t length = 0;
    while (length < 60) {
        x = x * 16807 % 2147483647;
        char letter = (char)(97 + x % 26);
        int64_t count = x % 4 + 1;
        for (int64_t k = 0; k < count; k++)
            line[length++] = letter;
    }
    return length;
}

static int64_t pack(const char *line, int64_t length, char *packed)
{
    int64_t size = 0;
    for (int64_t i = 0; i < length;) {
        int64_t j = i + 1;
        while (j < length && line[j] == line[i])
            j++;
        if (j - i > 1)
            size += sprintf(packed + size, "%" PRId64, j - i);
        packed[size++] = line[i];
        i = j;
    }
    return size;
}

int main(int argc, char **argv)
{
    int64_t n = argc > 1 ? atoll(argv[1]) : 200000;
    int64_t length = 0, sum = 0;
    for (int64_t i = 0; i < n; i++) {
        char line[64], packed[96];
        int64_t size = pack(line, make_line(line), packed);
        length += size;
        for (int64_t k = 0; k < size; k++)
            sum = (sum * 31 + (unsigned char)packed[k]) % 1000003;
    }
    printf("%" PRId64 "\n%" PRId64 "\n", length, sum);
}
