/* io.c - see io.h. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define LIMIT_WORDS "larger than "

static bool fail(struct arena *arena, struct str *why)
{
    *why = str_copy(arena, str_of(strerror(errno)));
    return false;
}

/* Reads what the descriptor still holds, up to one byte more than the limit. */
static bool read_all(struct strbuf *text, int file, size_t limit_bytes)
{
    char chunk[1 << 16];
    while (text->len <= limit_bytes) {
        ssize_t n = read(file, chunk, sizeof chunk);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        if (n == 0) return true;
        strbuf_add(text, chunk, (size_t)n);
    }
    return true;
}

bool io_read(struct arena *arena, const char *path, size_t limit_bytes, struct str *text, struct str *why)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int file = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return fail(arena, why);
    struct strbuf buffer = {0};
    bool ok = read_all(&buffer, file, limit_bytes);
    if (!ok) fail(arena, why);
    if (!is_stdin) close(file);
    if (ok && buffer.len > limit_bytes) {
        *why = str_printf(arena, LIMIT_WORDS "%zu bytes", limit_bytes);
        ok = false;
    }
    if (ok) *text = str_copy(arena, (struct str){buffer.ptr, buffer.len});
    strbuf_free(&buffer);
    return ok;
}

bool io_is_limit(struct str why)
{
    return why.len > strlen(LIMIT_WORDS) && memcmp(why.ptr, LIMIT_WORDS, strlen(LIMIT_WORDS)) == 0;
}

bool io_map(struct arena *arena, const char *path, struct io_map *map, struct str *why)
{
    *map = (struct io_map){0};
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return fail(arena, why);
    struct stat status;
    bool ok = fstat(file, &status) == 0;
    if (!ok) {
        fail(arena, why);
    } else if (!S_ISREG(status.st_mode)) {
        *why = STR("not a regular file");
        ok = false;
    } else if (status.st_size > 0) {
        void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
        ok = bytes != MAP_FAILED;
        if (ok) *map = (struct io_map){bytes, (size_t)status.st_size};
        else fail(arena, why);
    }
    close(file);
    return ok;
}

void io_unmap(struct io_map *map)
{
    if (map->bytes) munmap((void *)(uintptr_t)map->bytes, map->size_bytes);
    *map = (struct io_map){0};
}

static bool write_all(int file, const char *bytes, size_t size_bytes)
{
    while (size_bytes > 0) {
        ssize_t n = write(file, bytes, size_bytes);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes += n;
        size_bytes -= (size_t)n;
    }
    return true;
}

static bool same_content(const char *path, const void *bytes, size_t size_bytes)
{
    struct arena scratch = {0};
    struct io_map map;
    struct str why;
    bool same = io_map(&scratch, path, &map, &why) && map.size_bytes == size_bytes &&
                (size_bytes == 0 || memcmp(map.bytes, bytes, size_bytes) == 0);
    io_unmap(&map);
    arena_free(&scratch);
    return same;
}

static bool write_directly(struct arena *arena, const char *path, const void *bytes, size_t size_bytes, struct str *why)
{
    bool is_stdout = strcmp(path, "-") == 0;
    int file = is_stdout ? STDOUT_FILENO : open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return fail(arena, why);
    bool ok = write_all(file, bytes, size_bytes) || fail(arena, why);
    if (!is_stdout && close(file) != 0 && ok) ok = fail(arena, why);
    return ok;
}

bool io_stage(struct arena *arena, const char *path, const void *bytes, size_t size_bytes, struct io_staged *staged,
              struct str *why)
{
    struct stat status;
    bool exists = stat(path, &status) == 0;
    *staged = (struct io_staged){.path = path};
    if (strcmp(path, "-") == 0 || (exists && !S_ISREG(status.st_mode)))
        return write_directly(arena, path, bytes, size_bytes, why);
    if (exists && same_content(path, bytes, size_bytes)) return true;

    struct str temporary = str_printf(arena, "%s.XXXXXX", path);
    char *name = (char *)(uintptr_t)temporary.ptr; /* ours: str_printf made it */
    int file = mkstemp(name);
    if (file < 0) return fail(arena, why);
    staged->temporary = name;
    mode_t mask = umask(0); /* mkstemp makes 0600; a generated source is as readable as any other file */
    umask(mask);
    bool ok = write_all(file, bytes, size_bytes) && fchmod(file, (exists ? status.st_mode : 0666 & ~mask) & 0777) == 0;
    if (!ok) fail(arena, why);
    if (close(file) != 0 && ok) ok = fail(arena, why);
    if (!ok) io_discard(staged);
    return ok;
}

bool io_commit(struct arena *arena, struct io_staged *staged, struct str *why)
{
    if (!staged->temporary) return true;
    bool ok = rename(staged->temporary, staged->path) == 0 || fail(arena, why);
    if (ok) staged->temporary = NULL;
    else io_discard(staged);
    return ok;
}

void io_discard(struct io_staged *staged)
{
    if (staged->temporary) unlink(staged->temporary);
    staged->temporary = NULL;
}

bool io_write(struct arena *arena, const char *path, const void *bytes, size_t size_bytes, struct str *why)
{
    struct io_staged staged;
    return io_stage(arena, path, bytes, size_bytes, &staged, why) && io_commit(arena, &staged, why);
}

bool io_make_directory(struct arena *arena, const char *path, struct str *why)
{
    struct stat status;
    if (mkdir(path, 0777) == 0) return true;
    if (errno != EEXIST) return fail(arena, why);
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode)) return true;
    errno = ENOTDIR;
    return fail(arena, why);
}

bool io_make_directories(struct arena *arena, const char *path, struct str *why)
{
    struct str whole = str_of(path);
    for (size_t i = 1; i < whole.len; i++) {
        if (path[i] != '/' || path[i - 1] == '/') continue;
        if (!io_make_directory(arena, str_copy(arena, (struct str){path, i}).ptr, why)) return false;
    }
    return io_make_directory(arena, path, why);
}

bool io_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

void io_remove(const char *path)
{
    unlink(path);
}

bool io_absolute(struct arena *arena, const char *path, struct str *absolute, struct str *why)
{
    char *resolved = realpath(path, NULL);
    if (!resolved) return fail(arena, why);
    *absolute = str_copy(arena, str_of(resolved));
    free(resolved);
    return true;
}

bool io_claim(struct arena *arena, const char *path, bool *held, struct str *why)
{
    *held = false;
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) return fail(arena, why);
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (fcntl(file, F_SETLK, &whole) == 0) return true; /* open until the process ends, which gives it back */
    *held = errno == EACCES || errno == EAGAIN;
    fail(arena, why);
    close(file);
    return false;
}

struct str io_directory(struct str path)
{
    size_t len = path.len;
    while (len > 0 && path.ptr[len - 1] != '/') len--;
    return (struct str){path.ptr, len};
}

struct str io_base_name(struct str path)
{
    size_t len = io_directory(path).len;
    return (struct str){path.ptr + len, path.len - len};
}
