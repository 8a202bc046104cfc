/* code_size.c - see code_size.h. The layout of the headers: "System V ABI", chapter 4, Object Files. */
#include "sweep/code_size.h"

#include <stdbool.h>
#include <string.h>

enum { IDENT_BYTES = 16, CLASS_64 = 2, DATA_BIG = 2, TYPE_NOBITS = 8, FLAG_WRITE = 1, FLAG_ALLOC = 2 };

struct reader {
    struct str text;
    bool is_64, is_big, bad;
};

/* A number of `width` bytes at an offset; 0, and bad, outside of the file. */
static uint64_t number(struct reader *reader, uint64_t offset, int width)
{
    uint64_t value = 0;
    if (offset > reader->text.len || reader->text.len - offset < (uint64_t)width) {
        reader->bad = true;
        return 0;
    }
    for (int i = 0; i < width; i++) {
        uint64_t byte = (unsigned char)reader->text.ptr[offset + (uint64_t)(reader->is_big ? i : width - 1 - i)];
        value = value << 8 | byte;
    }
    return value;
}

/* An address, an offset or a size: as wide as the class. */
static uint64_t wide(struct reader *reader, uint64_t offset_32, uint64_t offset_64)
{
    return reader->is_64 ? number(reader, offset_64, 8) : number(reader, offset_32, 4);
}

static bool is_for_unwinding(struct reader *reader, uint64_t names, uint64_t name)
{
    static const char *const prefixes[] = {".eh_frame", ".ARM.ex"};
    uint64_t begin = names + name;
    if (begin > reader->text.len) return false;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t len = strlen(prefixes[i]);
        if (reader->text.len - begin >= len && memcmp(reader->text.ptr + begin, prefixes[i], len) == 0) return true;
    }
    return false;
}

int64_t code_size_of(struct str object)
{
    if (object.len < IDENT_BYTES || memcmp(object.ptr, "\177ELF", 4) != 0) return 0;
    struct reader reader = {.text = object, .is_64 = object.ptr[4] == CLASS_64, .is_big = object.ptr[5] == DATA_BIG};
    uint64_t sections = wide(&reader, 0x20, 0x28);
    uint64_t entry_bytes = number(&reader, reader.is_64 ? 0x3a : 0x2e, 2);
    uint64_t count = number(&reader, reader.is_64 ? 0x3c : 0x30, 2);
    uint64_t names_index = number(&reader, reader.is_64 ? 0x3e : 0x32, 2);
    uint64_t names_entry = sections + names_index * entry_bytes;
    uint64_t names = wide(&reader, names_entry + 0x10, names_entry + 0x18), sum = 0;
    for (uint64_t i = 0; i < count && !reader.bad; i++) {
        uint64_t entry = sections + i * entry_bytes;
        uint64_t name = number(&reader, entry, 4), type = number(&reader, entry + 4, 4);
        uint64_t flags = wide(&reader, entry + 8, entry + 8), size = wide(&reader, entry + 0x14, entry + 0x20);
        if (!(flags & FLAG_ALLOC) || (flags & FLAG_WRITE) || type == TYPE_NOBITS || size > object.len) continue;
        if (!is_for_unwinding(&reader, names, name)) sum += size;
    }
    return reader.bad ? 0 : (int64_t)sum;
}
