/* template_tree.h - what template.c, template_load.c and template_parse.c share: a template as a tree, and the inside
 * of bindings.
 *
 * Names carry their hash, made once when a template is parsed, so that rendering a network with its hundred functions
 * does not hash a name again. Trees live in the source's arena; after parsing only `reported` changes. */
#ifndef MNV3C_EMIT_TEMPLATE_TREE_H
#define MNV3C_EMIT_TEMPLATE_TREE_H

#include "emit/template.h"

struct name {
    struct str text;
    uint64_t hash;
};

struct name name_of(struct str text);

/* NAME or NAME.MEMBER as written. */
struct operand {
    struct name name, member;
    bool has_member;
    bool is_whole; /* in ${} or in a directive, where ".member" can only be a member */
    struct span span;
};

enum node_kind { NODE_TEXT, NODE_VALUE, NODE_IF, NODE_FOR, NODE_INCLUDE, NODE_REQUIRE };

struct node {
    enum node_kind kind;
    struct node *next;
    struct str text;          /* TEXT */
    struct operand operand;   /* VALUE, IF, FOR, REQUIRE */
    bool is_negated;          /* IF */
    struct name variable;     /* FOR */
    struct span variable_span;
    struct node *body, *other; /* IF, FOR; other is the else part */
    struct template *included; /* INCLUDE */
    struct str *values;        /* REQUIRE */
    size_t value_count;
    bool reported; /* an error here was reported already */
};

enum template_state { TEMPLATE_LOADING, TEMPLATE_GOOD, TEMPLATE_BAD };

struct template {
    struct template *next; /* in the cache */
    struct str name;
    enum template_state state;
    uint32_t file; /* in struct sources */
    struct node *nodes;
    struct bindings *names, *members; /* all that it and its includes mention; the values mean nothing */
    bool unused_reported;
};

struct template_cache {
    struct template *templates;
    size_t depth; /* of includes being loaded */
};

/* The parsed template, from the cache or loaded; NULL when it is not good. Errors are reported when it is first
 * loaded; span is the include that asks for it (file 0 = the caller of template_render). */
struct template *template_load(struct template_source *source, struct str name, struct span span);

/* Fills template->nodes, names and members from the text; false when errors were reported. */
bool template_parse(struct template_source *source, struct template *template, struct str text);

struct binding {
    struct name name;
    bool is_set, is_list, is_spare;
    struct str text;
    struct bindings **items;
    size_t item_count, item_capacity;
};

struct bindings {
    struct arena *arena;
    struct binding *entries; /* in the order they were first named */
    size_t count, capacity;
    uint32_t *slots; /* open addressing; 1 + index in entries, 0 = free; 2 * capacity of them, a power of two */
};

/* The set binding of that name, or NULL. */
const struct binding *bindings_find(const struct bindings *bindings, struct name name);

/* The entry of that name, made when it is new. */
struct binding *bindings_entry(struct bindings *bindings, struct name name);

/* Adds the names of another set; used for what templates mention. */
void bindings_merge(struct bindings *bindings, const struct bindings *others);

#endif
