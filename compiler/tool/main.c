/* main.c - argv to options to driver to exit status; nothing else. */
#include "tool/driver.h"

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct options options;
    enum exit_status status = STATUS_USAGE;
    if (options_parse(&diag, argc, argv, &options)) status = driver_run(&arena, &diag, &options);
    diag_flush(&diag, stderr);
    arena_free(&arena);
    return (int)status;
}
