/* count_plugin.c - a plugin of QEMU's user mode: what an AArch64 program, or one of 32-bit ARM, asks of the machine.
 *
 * In: the sizes of two caches, as arguments (below). Out: at the end of the program, by QEMU's log, one line "name
 * number" for each of: instructions, mac_instructions, loads, stores, l1d_misses, l2_misses, and threads, how many the
 * program had. With more than one of them the other numbers are not exact, for nothing here is atomic. Instructions of
 * 32-bit ARM are not decoded: of such a program there are no mac_instructions, loads and stores. With the argument
 * mark=ADDRESS there is also, each time that the program comes to this address, a line "mark instructions
 * mac_instructions loads stores" of what was counted since the last time.
 *
 * The caches hold data of loads and stores, line by line, each set with the least recently used line replaced; stores
 * allocate, and the second level sees the misses of the first. The defaults are those of a Cortex-A76. Nothing depends
 * on the machine that counts.
 *
 * build: cc -O2 -shared -fPIC -DPLUGIN_API=1 count_plugin.c -o count_plugin.so
 * run:   qemu-aarch64 -plugin ./count_plugin.so,l1=65536,l1_ways=4,l2=262144,l2_ways=8,line=64 -d plugin PROGRAM
 *
 * The interface of plugins is declared here because distributions ship no header for it. PLUGIN_API is its version: 1
 * for QEMU up to 8.2, 2 for 9.0, 3 from 9.1 on, where instructions are copied out. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef PLUGIN_API
#define PLUGIN_API 1
#endif
#define EXPORTED __attribute__((visibility("default")))

typedef uint64_t plugin_id;
typedef uint32_t access_info;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
struct qemu_info {
    const char *target_name;
};
enum { NO_REGISTERS = 0, READS_AND_WRITES = 3 };
extern void qemu_plugin_register_vcpu_init_cb(plugin_id, void (*)(plugin_id, unsigned cpu));
extern void qemu_plugin_register_vcpu_tb_trans_cb(plugin_id, void (*)(plugin_id, struct qemu_plugin_tb *));
extern void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb *, void (*)(unsigned cpu, void *), int flags,
                                                 void *);
extern void qemu_plugin_register_vcpu_mem_cb(struct qemu_plugin_insn *,
                                             void (*)(unsigned cpu, access_info, uint64_t address, void *), int flags,
                                             int accesses, void *);
extern void qemu_plugin_register_atexit_cb(plugin_id, void (*)(plugin_id, void *), void *);
extern size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);
extern uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *);
extern struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *, size_t);
extern unsigned qemu_plugin_mem_size_shift(access_info);
extern void qemu_plugin_outs(const char *);
#if PLUGIN_API < 3
extern const void *qemu_plugin_insn_data(const struct qemu_plugin_insn *);
#else
extern size_t qemu_plugin_insn_data(const struct qemu_plugin_insn *, void *, size_t);
#endif
EXPORTED int qemu_plugin_version = PLUGIN_API;

/* Instructions that multiply and add, by the encoding tables of the Arm Architecture Reference Manual, A64: a word is
 * one of them if its bits under the mask are these. */
static const struct encoding {
    uint32_t mask, bits;
} mac_encodings[] = {
    {0xbfa0fc00, 0x0e20cc00}, /* FMLA (vector), single and double */
    {0xbf80f400, 0x0f801000}, /* FMLA (by element) */
    {0xbfe0fc00, 0x0e400c00}, /* FMLA (vector), half */
    {0xbfc0f400, 0x0f001000}, /* FMLA (by element) */
    {0xff208000, 0x1f000000}, /* FMADD, of scalars */
    {0x9f20fc00, 0x0e009400}, /* SDOT, UDOT (vector) */
    {0x9f00f400, 0x0f00e000}, /* SDOT, UDOT (by element) */
    {0xdfe0fc00, 0x4e80a400}, /* SMMLA, UMMLA */
    {0x9f20fc00, 0x0e208000}, /* SMLAL, UMLAL (vector) */
    {0x9f00f400, 0x0f002000}, /* SMLAL, UMLAL (by element) */
};

struct counts {
    uint64_t instructions, macs, loads, stores;
};

struct block {
    struct counts counts;
    bool is_mark;
};

struct cache {
    const char *size_name, *ways_name;
    uint64_t size_bytes, ways, sets, misses;
    uint64_t *lines; /* sets x ways numbers of lines plus one, the last used first; 0: none */
};

enum { WAYS_MAX = 64, LINE_BYTES_MAX = 4096, SIZE_BYTES_MAX = 1 << 30 };

static struct counts total, marked; /* marked: the total at the last mark */
static uint64_t threads, line_bytes = 64, mark;
static bool decodes;
static struct cache l1d = {.size_name = "l1", .ways_name = "l1_ways", .size_bytes = 65536, .ways = 4};
static struct cache l2 = {.size_name = "l2", .ways_name = "l2_ways", .size_bytes = 262144, .ways = 8};

/* Uses a line; false if it had to be fetched. */
static bool cache_use(struct cache *cache, uint64_t line)
{
    uint64_t *set = cache->lines + line % cache->sets * cache->ways, way = 0;
    if (set[0] == line + 1) return true;
    while (way + 1 < cache->ways && set[way] != line + 1) way++;
    bool hit = set[way] == line + 1;
    memmove(set + 1, set, way * sizeof *set);
    set[0] = line + 1;
    cache->misses += !hit;
    return hit;
}

static void on_access(unsigned cpu, access_info info, uint64_t address, void *data)
{
    (void)cpu, (void)data;
    uint64_t last = (address + (UINT64_C(1) << qemu_plugin_mem_size_shift(info)) - 1) / line_bytes;
    for (uint64_t line = address / line_bytes; line <= last; line++) {
        if (!cache_use(&l1d, line)) cache_use(&l2, line);
    }
}

static void print_mark(void)
{
    char line[128];
    snprintf(line, sizeof line, "mark %" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 "\n",
             total.instructions - marked.instructions, total.macs - marked.macs, total.loads - marked.loads,
             total.stores - marked.stores);
    qemu_plugin_outs(line);
    marked = total;
}

static void on_block(unsigned cpu, void *data)
{
    const struct block *block = data;
    (void)cpu;
    if (block->is_mark) print_mark();
    total.instructions += block->counts.instructions;
    total.macs += block->counts.macs;
    total.loads += block->counts.loads;
    total.stores += block->counts.stores;
}

static bool is_mac(uint32_t word)
{
    for (size_t i = 0; i < sizeof mac_encodings / sizeof *mac_encodings; i++) {
        if ((word & mac_encodings[i].mask) == mac_encodings[i].bits) return true;
    }
    return false;
}

/* The group "loads and stores" of A64: op0 is x1x0 at bit 25. */
static bool accesses_memory(uint32_t word)
{
    return (word >> 25 & 5) == 4;
}

/* Of that group, whether it reads: 1, writes: 0, or does neither, as prefetches: -1. */
static int loads(uint32_t word)
{
    uint32_t form = word >> 28 & 3, size = word >> 30, opc = word >> 22 & 3;
    bool vector = word >> 26 & 1;
    if (form == 1 && (word >> 24 & 1) == 0) return size == 3 && !vector ? -1 : 1; /* literals */
    if ((form == 1 || form == 3) && !vector) {                                    /* one register */
        bool atomic = form == 3 && (word & 0x01200c00) == 0x00200000;
        if (atomic) return 1;
        if (size == 3 && opc == 2) return -1;
        return opc != 0;
    }
    return opc & 1; /* pairs, vectors, exclusive ones, structures: bit 22 is L */
}

static uint32_t word_of(const struct qemu_plugin_insn *instruction)
{
    uint32_t word = 0;
#if PLUGIN_API < 3
    memcpy(&word, qemu_plugin_insn_data(instruction), sizeof word);
#else
    qemu_plugin_insn_data(instruction, &word, sizeof word);
#endif
    return word;
}

/* Counts what an instruction does; whether it accesses memory. */
static bool count_word(uint32_t word, struct counts *counts)
{
    counts->macs += is_mac(word);
    if (!accesses_memory(word)) return false;
    counts->loads += loads(word) == 1;
    counts->stores += loads(word) == 0;
    return true;
}

static void on_translate(plugin_id id, struct qemu_plugin_tb *translated)
{
    (void)id;
    struct block *block = calloc(1, sizeof *block); /* never freed: the translation holds its address */
    if (!block) abort();
    block->is_mark = qemu_plugin_tb_vaddr(translated) == mark;
    block->counts.instructions = qemu_plugin_tb_n_insns(translated);
    for (size_t i = 0; i < block->counts.instructions; i++) {
        struct qemu_plugin_insn *instruction = qemu_plugin_tb_get_insn(translated, i);
        if (decodes && !count_word(word_of(instruction), &block->counts)) continue;
        qemu_plugin_register_vcpu_mem_cb(instruction, on_access, NO_REGISTERS, READS_AND_WRITES, NULL);
    }
    qemu_plugin_register_vcpu_tb_exec_cb(translated, on_block, NO_REGISTERS, block);
}

static void on_thread(plugin_id id, unsigned cpu)
{
    (void)id, (void)cpu;
    threads++;
}

static void print(const char *name, uint64_t number)
{
    char line[64];
    snprintf(line, sizeof line, "%s %" PRIu64 "\n", name, number);
    qemu_plugin_outs(line);
}

static void on_exit_print(plugin_id id, void *data)
{
    (void)id, (void)data;
    print("instructions", total.instructions);
    if (decodes) {
        print("mac_instructions", total.macs);
        print("loads", total.loads);
        print("stores", total.stores);
    }
    print("l1d_misses", l1d.misses);
    print("l2_misses", l2.misses);
    print("threads", threads);
}

/* The number of an argument "name=number", if it has this name. */
static bool argument(const char *text, const char *name, uint64_t max, uint64_t *number)
{
    size_t length = strlen(name);
    char *end;
    if (strncmp(text, name, length) != 0 || text[length] != '=') return false;
    uint64_t value = strtoull(text + length + 1, &end, 10);
    if (end == text + length + 1 || *end != '\0' || value == 0 || value > max) return false;
    *number = value;
    return true;
}

static bool cache_argument(const char *text, struct cache *cache)
{
    return argument(text, cache->size_name, SIZE_BYTES_MAX, &cache->size_bytes) ||
           argument(text, cache->ways_name, WAYS_MAX, &cache->ways);
}

static bool cache_open(struct cache *cache)
{
    cache->sets = cache->size_bytes / line_bytes / cache->ways;
    if (cache->sets * line_bytes * cache->ways != cache->size_bytes || cache->sets == 0) {
        fprintf(stderr, "count_plugin: %s is not a number of sets of %s lines\n", cache->size_name, cache->ways_name);
        return false;
    }
    cache->lines = calloc(cache->sets * cache->ways, sizeof *cache->lines);
    return cache->lines != NULL;
}

EXPORTED int qemu_plugin_install(plugin_id id, const struct qemu_info *info, int argc, char **argv)
{
    decodes = strcmp(info->target_name, "aarch64") == 0;
    if (!decodes && strcmp(info->target_name, "arm") != 0) {
        fprintf(stderr, "count_plugin: counts programs of aarch64 and arm, not of %s\n", info->target_name);
        return 1;
    }
    for (int i = 0; i < argc; i++) {
        if (cache_argument(argv[i], &l1d) || cache_argument(argv[i], &l2) ||
            argument(argv[i], "line", LINE_BYTES_MAX, &line_bytes) || argument(argv[i], "mark", UINT64_MAX, &mark))
            continue;
        fprintf(stderr, "count_plugin: unknown or impossible: %s\n", argv[i]);
        return 1;
    }
    if (!cache_open(&l1d) || !cache_open(&l2)) return 1;
    qemu_plugin_register_vcpu_init_cb(id, on_thread);
    qemu_plugin_register_vcpu_tb_trans_cb(id, on_translate);
    qemu_plugin_register_atexit_cb(id, on_exit_print, NULL);
    return 0;
}
