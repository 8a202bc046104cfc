/* dispatch.c - the table of dispatch.def. */
#include "plan/plan.h"

const struct run_time_level run_time_levels[TARGET_COUNT] = {
#define RUN_TIME(target, features, crt_level) [TARGET_##target] = {features, crt_level},
#include "plan/dispatch.def"
#undef RUN_TIME
};

const uint32_t run_time_targets = 0
#define RUN_TIME(target, features, crt_level) | UINT32_C(1) << TARGET_##target
#include "plan/dispatch.def"
#undef RUN_TIME
    ;
