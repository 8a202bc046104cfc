/* arena.c - see arena.h. Blocks double in size up to 1 MiB; large requests get a block of their own. */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 64, BLOCK_SIZE_MIN = 16 << 10, BLOCK_SIZE_MAX = 1 << 20 };

struct arena_block {
    struct arena_block *next;
    char *memory; /* what calloc returned; bytes below are counted from the first aligned one */
    char *begin;
    size_t size_bytes, used_bytes;
};

_Noreturn void arena_out_of_memory(size_t size_bytes)
{
    fprintf(stderr, "mnv3c: out of memory (%zu bytes asked)\n", size_bytes);
    exit(3);
}

static struct arena_block *block_new(size_t size_bytes)
{
    struct arena_block *block = malloc(sizeof *block);
    char *memory = size_bytes <= SIZE_MAX - ALIGNMENT ? calloc(1, size_bytes + ALIGNMENT) : NULL;
    if (!block || !memory) arena_out_of_memory(size_bytes);
    size_t misalignment = (uintptr_t)memory % ALIGNMENT;
    *block = (struct arena_block){
        .memory = memory, .begin = memory + (misalignment ? ALIGNMENT - misalignment : 0), .size_bytes = size_bytes};
    return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2) arena_out_of_memory(size);
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    struct arena_block *block = arena->blocks;
    if (!block || block->size_bytes - block->used_bytes < size) {
        size_t grown = block ? block->size_bytes * 2 : BLOCK_SIZE_MIN;
        if (grown > BLOCK_SIZE_MAX) grown = BLOCK_SIZE_MAX;
        block = block_new(size > grown ? size : grown);
        block->next = arena->blocks;
        arena->blocks = block;
    }
    void *result = block->begin + block->used_bytes;
    block->used_bytes += size;
    return result;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) arena_out_of_memory(SIZE_MAX);
    return arena_alloc(arena, count * size);
}

void arena_free(struct arena *arena)
{
    while (arena->blocks) {
        struct arena_block *next = arena->blocks->next;
        free(arena->blocks->memory);
        free(arena->blocks);
        arena->blocks = next;
    }
}
