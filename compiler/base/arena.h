/* arena.h - region allocation: everything the compiler makes lives until the run ends.
 *
 * A run allocates from one arena and frees it whole, so no pass needs ownership rules. Blocks are zeroed. Running out
 * of memory is fatal in one place, arena.c; sizes that come from input are bounded before they get here. */
#ifndef MNV3C_BASE_ARENA_H
#define MNV3C_BASE_ARENA_H

#include <stddef.h>

struct arena_block;
struct arena {
    struct arena_block *blocks; /* newest first */
};

/* Returns size bytes, zeroed, aligned to 64 (packed weights are emitted from such blocks). Never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* Returns count * size bytes, zeroed; the product is checked for overflow. */
void *arena_array(struct arena *arena, size_t count, size_t size);

void arena_free(struct arena *arena);

/* The one end of a run that has no more memory: says so and exits with status 3. */
_Noreturn void arena_out_of_memory(size_t size_bytes);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, count, type) ((type *)arena_array((arena), (count), sizeof(type)))

#endif
