/* main.c - argv to options to driver to exit status; nothing else. A sweep has ninja call the tool for each of its
 * commands, which has no options (sweep/attempt.h). */
#include "sweep/attempt.h"
#include "tool/driver.h"

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    struct options options;
    int status = STATUS_USAGE;
    if (attempt_asked(argc, argv)) status = attempt_run(&arena, &diag, argc, argv);
    else if (options_parse(&diag, argc, argv, &options)) status = (int)driver_run(&arena, &diag, &options);
    diag_flush(&diag, stderr);
    arena_free(&arena);
    return status;
}
