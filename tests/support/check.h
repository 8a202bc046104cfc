/* check.h - the unit tests' whole framework: a failed check says where and what, and the program exits with 1. */
#ifndef MNV3C_TESTS_CHECK_H
#define MNV3C_TESTS_CHECK_H

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static int check_failures;

#define CHECK(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition);                                    \
            check_failures++;                                                                                          \
        }                                                                                                              \
    } while (0)

#define CHECK_EQ_INT(actual, expected)                                                                                 \
    do {                                                                                                               \
        int64_t actual_ = (actual), expected_ = (expected);                                                            \
        if (actual_ != expected_) {                                                                                    \
            fprintf(stderr, "%s:%d: %s is %" PRId64 ", not %" PRId64 "\n", __FILE__, __LINE__, #actual, actual_,       \
                    expected_);                                                                                        \
            check_failures++;                                                                                          \
        }                                                                                                              \
    } while (0)

#define CHECK_STR(actual, expected)                                                                                    \
    do {                                                                                                               \
        const char *actual_ = (actual), *expected_ = (expected);                                                       \
        if (!actual_ || strcmp(actual_, expected_) != 0) {                                                             \
            fprintf(stderr, "%s:%d: %s is \"%s\", not \"%s\"\n", __FILE__, __LINE__, #actual,                          \
                    actual_ ? actual_ : "(null)", expected_);                                                          \
            check_failures++;                                                                                          \
        }                                                                                                              \
    } while (0)

static inline int check_done(void)
{
    if (check_failures) fprintf(stderr, "%d checks failed\n", check_failures);
    return check_failures != 0;
}

#endif
