/* ast.h - the syntax tree of .arch files: what was written, where, and nothing else.
 *
 * A file is a list of statements; a statement is a keyword, positional values, attributes and taps. What a value means
 * is decided in net/, so that messages about meaning are all made there. Included files are children. */
#ifndef MNV3C_FRONT_AST_H
#define MNV3C_FRONT_AST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "diag/source.h"

enum keyword {
#define KEYWORD(id, word, kind, columns, summary) KEYWORD_##id,
#include "front/keywords.def"
#undef KEYWORD
    KEYWORD_COUNT
};

/* A SETTING describes the network, a ROW adds layers, a HEAD adds a whole head with its parameters in braces. */
enum keyword_kind { KEYWORD_KIND_SETTING, KEYWORD_KIND_ROW, KEYWORD_KIND_HEAD };

struct keyword_info {
    const char *word;
    enum keyword_kind kind;
    const char *columns; /* the positional values, for messages and documentation */
    const char *summary;
};
extern const struct keyword_info keyword_table[KEYWORD_COUNT];

enum value_kind {
    VALUE_DASH,    /* -          nothing in this column */
    VALUE_INT,     /* 72         integer */
    VALUE_REAL,    /* 0.75, 1/6  real; a quotient of two numbers is real */
    VALUE_WORD,    /* HS         word */
    VALUE_STRING,  /* "a b"      string */
    VALUE_DIMS,    /* 3x3        count = 2 or 3 integers */
    VALUE_RATIO,   /* x6, x3.67  real, a multiple of something */
    VALUE_SQUEEZE, /* SE:24, SE:in/4: word = "SE"; of = "" with integer, or "in"/"exp" with integer as divisor */
    VALUE_LIST     /* a,b,c      items[0..count), none of them a list */
};

struct ast_value {
    enum value_kind kind;
    struct span span;
    int64_t integer;
    double real; /* also set for VALUE_INT */
    struct str word, of;
    int64_t dims[3];
    struct ast_value *items;
    size_t count;
    struct ast_value *next; /* next positional value, or next list item */
};

struct ast_attribute { /* name=value */
    struct str name;
    struct span name_span;
    struct ast_value value;
    struct ast_attribute *next;
};

struct ast_tap { /* @name, expansion@name, depthwise@name, output@name */
    struct str point; /* "" means output */
    struct str name;
    struct span span;
    struct ast_tap *next;
};

struct ast_file;
struct ast_statement {
    enum keyword keyword;
    struct span span; /* the whole statement */
    struct span keyword_span;
    struct ast_value *values; /* the first; a head's kind is its first value */
    size_t value_count;
    struct ast_attribute *attributes;
    struct ast_tap *taps;
    struct ast_file *included; /* of KEYWORD_INCLUDE, once loaded */
    struct ast_statement *next;
};

struct ast_file {
    uint32_t file; /* number in struct sources */
    struct ast_statement *statements;
};

/* Prints the tree as .arch text that parses to the same tree (--dump=ast). What an include loaded follows its line as a
 * comment. */
void ast_print(const struct ast_file *file, struct strbuf *out);

#endif
