/* executions.c - a plugin of QEMU's user mode: how often each instruction of a program was executed.
 *
 * In: nothing. Out: at the end of the program one line "first-address instructions executions" for each block that QEMU
 * translated, on standard error, in hexadecimal, decimal, decimal. A block that was translated twice has two lines.
 *
 * build: gcc -O2 -shared -fPIC executions.c -o executions.so
 * run:   qemu-aarch64 -plugin ./executions.so -d plugin PROGRAM
 *
 * The interface is declared here because distributions ship no header for it (API version 1, QEMU 4.2 and later). */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

typedef uint64_t plugin_id;
struct qemu_plugin_tb;
struct qemu_info;
extern void qemu_plugin_register_vcpu_tb_trans_cb(plugin_id, void (*)(plugin_id, struct qemu_plugin_tb *));
extern size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);
extern uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *);
extern void qemu_plugin_register_vcpu_tb_exec_inline(struct qemu_plugin_tb *, int op, void *, uint64_t);
extern void qemu_plugin_register_atexit_cb(plugin_id, void (*)(plugin_id, void *), void *);
extern void qemu_plugin_outs(const char *);
__attribute__((visibility("default"))) int qemu_plugin_version = 1;

enum { ADD = 0 }; /* QEMU_PLUGIN_INLINE_ADD_U64 */

struct block {
    uint64_t address, executions;
    size_t instructions;
    struct block *next;
};

static struct block *blocks; /* never freed: QEMU's translations hold addresses of counts */

static void on_translate(plugin_id id, struct qemu_plugin_tb *tb)
{
    (void)id;
    struct block *block = calloc(1, sizeof *block);
    if (!block) abort();
    *block = (struct block){qemu_plugin_tb_vaddr(tb), 0, qemu_plugin_tb_n_insns(tb), blocks};
    blocks = block;
    qemu_plugin_register_vcpu_tb_exec_inline(tb, ADD, &block->executions, 1);
}

static void on_exit_print(plugin_id id, void *data)
{
    (void)id, (void)data;
    for (const struct block *block = blocks; block; block = block->next) {
        char line[64];
        snprintf(line, sizeof line, "%" PRIx64 " %zu %" PRIu64 "\n", block->address, block->instructions,
                 block->executions);
        qemu_plugin_outs(line);
    }
}

__attribute__((visibility("default"))) int qemu_plugin_install(plugin_id id, const struct qemu_info *info, int argc,
                                                               char **argv)
{
    (void)info, (void)argc, (void)argv;
    qemu_plugin_register_vcpu_tb_trans_cb(id, on_translate);
    qemu_plugin_register_atexit_cb(id, on_exit_print, NULL);
    return 0;
}
