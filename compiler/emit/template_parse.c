/* template_parse.c - the text of a template as a tree. In: a text that stays where it is. Out: nodes that borrow from
 * it, and the sets of names and members it mentions. Goes on after an error to the end of the text. See template.h
 * for the language. */
#include <string.h>

#include "emit/template_tree.h"

enum { BLOCK_DEPTH_MAX = 64, WORDS_MAX = 40 };

struct block {
    struct node *node;
    bool in_else;
    struct span span; /* of the word that opened it */
};

struct parser {
    struct template_source *source;
    struct template *template;
    const char *text;
    struct node **end; /* where the next node goes */
    struct block blocks[BLOCK_DEPTH_MAX];
    size_t depth,
        excess_depth; /* blocks beyond BLOCK_DEPTH_MAX are counted only, so that their ends find something to end */
    bool failed;
};

/* A directive's words; words[0] is its keyword. */
struct words {
    struct str items[WORDS_MAX];
    size_t count;
    struct span span; /* of all of them */
};

static struct span span_at(const struct parser *parser, const char *begin, const char *end)
{
    return (struct span){parser->template->file, (uint32_t)(begin - parser->text), (uint32_t)(end - parser->text)};
}

static struct span span_of(const struct parser *parser, struct str word)
{
    return span_at(parser, word.ptr, word.ptr + word.len);
}

static bool is_name_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* The name at the front of text[0..len), of length 0 when there is none. */
static struct str name_at(const char *text, size_t len)
{
    size_t n = 0;
    while (n < len && (is_name_start(text[n]) || (n > 0 && text[n] >= '0' && text[n] <= '9'))) n++;
    return (struct str){text, n};
}

static struct node *add_node(struct parser *parser, enum node_kind kind)
{
    struct node *node = ARENA_NEW(parser->source->arena, struct node);
    node->kind = kind;
    *parser->end = node;
    parser->end = &node->next;
    return node;
}

static void add_text(struct parser *parser, const char *begin, const char *end)
{
    if (begin < end) add_node(parser, NODE_TEXT)->text = (struct str){begin, (size_t)(end - begin)};
}

/* Reads NAME or NAME.MEMBER at the front of text[0..len) and notes what it mentions; the length read, 0 when there is
 * no name. */
static size_t parse_operand(struct parser *parser, const char *text, size_t len, struct operand *operand)
{
    struct str name = name_at(text, len);
    if (!name.len) return 0;
    *operand = (struct operand){.name = name_of(name)};
    size_t used = name.len;
    if (used + 1 < len && text[used] == '.') {
        struct str member = name_at(text + used + 1, len - used - 1);
        operand->has_member = member.len > 0;
        if (operand->has_member) {
            operand->member = name_of(member);
            used += 1 + member.len;
            bindings_entry(parser->template->members, operand->member)->is_set = true;
        }
    }
    operand->span = span_at(parser, text, text + used);
    bindings_entry(parser->template->names, operand->name)->is_set = true;
    return used;
}

/* A directive's word as an operand. */
static bool word_operand(struct parser *parser, struct str word, struct operand *operand)
{
    bool good = parse_operand(parser, word.ptr, word.len, operand) == word.len;
    operand->is_whole = true;
    return good;
}

/* Reads what follows the dollar at text[0]; returns the first character after it. */
static const char *parse_dollar(struct parser *parser, const char *dollar, const char *end)
{
    const char *after = dollar + 1;
    if (after < end && *after == '$') {
        add_text(parser, after, after + 1);
        return after + 1;
    }
    bool in_braces = after < end && *after == '{';
    if (in_braces) after++;
    struct operand operand = {0};
    size_t used = parse_operand(parser, after, (size_t)(end - after), &operand);
    bool is_closed = !in_braces || (after + used < end && after[used] == '}');
    if (!used || !is_closed) {
        diag_report(parser->source->diag, MESSAGE_TEMPLATE_DOLLAR, span_at(parser, dollar, after + used));
        parser->failed = true;
        return after + used;
    }
    operand.is_whole = in_braces;
    after += used + in_braces;
    operand.span = span_at(parser, dollar, after);
    add_node(parser, NODE_VALUE)->operand = operand;
    return after;
}

static void bad_form(struct parser *parser, const struct words *words, const char *form)
{
    diag_report(parser->source->diag, MESSAGE_TEMPLATE_FORM, words->span, form);
    parser->failed = true;
}

static void open_block(struct parser *parser, struct node *node, struct str word)
{
    if (parser->depth == BLOCK_DEPTH_MAX) {
        if (!parser->failed)
            diag_report(parser->source->diag, MESSAGE_TEMPLATE_DEPTH, span_of(parser, word), (int)BLOCK_DEPTH_MAX);
        parser->excess_depth++;
        parser->failed = true;
        return;
    }
    parser->blocks[parser->depth++] = (struct block){.node = node, .span = span_of(parser, word)};
    parser->end = &node->body;
}

/* Opens its block even when the words are wrong, so that its end is not an error too. */
static void parse_if(struct parser *parser, const struct words *words)
{
    struct node *node = add_node(parser, NODE_IF);
    node->is_negated = words->count == 3 && str_is(words->items[1], "not");
    if (words->count != (node->is_negated ? 3U : 2U) ||
        !word_operand(parser, words->items[words->count - 1], &node->operand))
        bad_form(parser, words, node->is_negated ? "if not NAME" : "if NAME");
    open_block(parser, node, words->items[0]);
}

static void parse_for(struct parser *parser, const struct words *words)
{
    struct node *node = add_node(parser, NODE_FOR);
    struct str variable = words->count > 1 ? words->items[1] : (struct str){0};
    if (words->count != 4 || name_at(variable.ptr, variable.len).len != variable.len ||
        !str_is(words->items[2], "in") || !word_operand(parser, words->items[3], &node->operand))
        bad_form(parser, words, "for v in NAME");
    node->variable = name_of(variable);
    node->variable_span = words->count > 1 ? span_of(parser, variable) : words->span;
    open_block(parser, node, words->items[0]);
}

static void parse_else(struct parser *parser, const struct words *words)
{
    if (words->count != 1) bad_form(parser, words, "else");
    struct block *block = parser->depth ? &parser->blocks[parser->depth - 1] : NULL;
    if (!block || block->node->kind != NODE_IF) {
        diag_report(parser->source->diag, MESSAGE_TEMPLATE_UNOPENED, words->span, "else", "'if'");
        parser->failed = true;
        return;
    }
    if (block->in_else) {
        diag_report(parser->source->diag, MESSAGE_TEMPLATE_ELSE_TWICE, words->span);
        diag_note(parser->source->diag, block->span, "the 'if' is here");
        parser->failed = true;
        return;
    }
    block->in_else = true;
    parser->end = &block->node->other;
}

static void parse_end(struct parser *parser, const struct words *words)
{
    if (words->count != 1) bad_form(parser, words, "end");
    if (parser->excess_depth) {
        parser->excess_depth--;
        return;
    }
    if (!parser->depth) {
        diag_report(parser->source->diag, MESSAGE_TEMPLATE_UNOPENED, words->span, "end", "'if' or 'for'");
        parser->failed = true;
        return;
    }
    parser->end = &parser->blocks[--parser->depth].node->next;
}

static void parse_include(struct parser *parser, const struct words *words)
{
    if (words->count != 2) {
        bad_form(parser, words, "include FILE");
        return;
    }
    struct template *included = template_load(parser->source, words->items[1], span_of(parser, words->items[1]));
    if (!included) {
        parser->failed = true;
        return;
    }
    add_node(parser, NODE_INCLUDE)->included = included;
    bindings_merge(parser->template->names, included->names);
    bindings_merge(parser->template->members, included->members);
}

static void parse_require(struct parser *parser, const struct words *words)
{
    struct node *node = add_node(parser, NODE_REQUIRE);
    if (words->count < 4 || !str_is(words->items[2], "in") || !word_operand(parser, words->items[1], &node->operand)) {
        bad_form(parser, words, "require NAME in VALUE...");
        return;
    }
    node->value_count = words->count - 3;
    node->values = ARENA_ARRAY(parser->source->arena, node->value_count, struct str);
    memcpy(node->values, words->items + 3, node->value_count * sizeof *node->values);
}

static const struct directive {
    const char *word;
    void (*parse)(struct parser *parser, const struct words *words);
} directives[] = {{"if", parse_if},   {"else", parse_else},       {"end", parse_end},
                  {"for", parse_for}, {"include", parse_include}, {"require", parse_require}};
enum { DIRECTIVE_COUNT = sizeof directives / sizeof *directives };

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Splits text at blanks, into at most WORDS_MAX words; *is_whole says whether that was all. */
static struct words split(struct parser *parser, const char *text, const char *end, bool *is_whole)
{
    struct words words = {0};
    while (end > text && is_blank(end[-1])) end--;
    while (text < end && words.count < WORDS_MAX) {
        while (is_blank(*text)) text++;
        const char *begin = text;
        while (text < end && !is_blank(*text)) text++;
        words.items[words.count++] = (struct str){begin, (size_t)(text - begin)};
    }
    *is_whole = text == end;
    words.span = words.count ? span_at(parser, words.items[0].ptr, end) : span_at(parser, end, end);
    return words;
}

static void parse_directive(struct parser *parser, const char *text, const char *end)
{
    bool is_whole;
    struct words words = split(parser, text, end, &is_whole);
    if (!is_whole) {
        bad_form(parser, &words, "require NAME in VALUE... (at most 37 values)");
        return;
    }
    const char *names[DIRECTIVE_COUNT];
    for (size_t i = 0; i < DIRECTIVE_COUNT; i++) {
        names[i] = directives[i].word;
        if (!words.count || !str_is(words.items[0], names[i])) continue;
        directives[i].parse(parser, &words);
        return;
    }
    struct str word = words.count ? words.items[0] : (struct str){end, 0};
    diag_report(parser->source->diag, MESSAGE_TEMPLATE_DIRECTIVE, span_of(parser, word), STR_ARG(word));
    const char *nearest = word.len ? diag_nearest(word, names, DIRECTIVE_COUNT) : NULL;
    if (nearest) diag_remedy(parser->source->diag, "did you mean '%s'?", nearest);
    parser->failed = true;
}

/* The first character after "//$" when the line is a directive, else NULL. */
static const char *directive_of(const char *line, const char *end)
{
    while (line < end && (*line == ' ' || *line == '\t')) line++;
    return end - line >= 3 && memcmp(line, "//$", 3) == 0 ? line + 3 : NULL;
}

/* Adds the text from *unwritten to the line's variables, one after the other; the rest of the line stays unwritten. */
static void parse_line(struct parser *parser, const char **unwritten, const char *line, const char *end)
{
    const char *dollar;
    while (line < end && (dollar = memchr(line, '$', (size_t)(end - line))) != NULL) {
        add_text(parser, *unwritten, dollar);
        *unwritten = line = parse_dollar(parser, dollar, end);
    }
}

bool template_parse(struct template_source *source, struct template *template, struct str text)
{
    struct parser parser = {.source = source, .template = template, .text = text.ptr, .end = &template->nodes};
    const char *end = text.ptr + text.len, *unwritten = text.ptr;
    for (const char *line = text.ptr; line < end;) {
        const char *line_end = memchr(line, '\n', (size_t)(end - line));
        const char *next = line_end ? line_end + 1 : end;
        if (!line_end) line_end = end;
        const char *directive = directive_of(line, line_end);
        if (directive) {
            add_text(&parser, unwritten, line);
            parse_directive(&parser, directive, line_end);
            unwritten = next;
        } else {
            parse_line(&parser, &unwritten, line, line_end);
        }
        line = next;
    }
    add_text(&parser, unwritten, end);
    for (size_t i = 0; i < parser.depth; i++) {
        bool is_if = parser.blocks[i].node->kind == NODE_IF;
        diag_report(source->diag, MESSAGE_TEMPLATE_UNCLOSED, parser.blocks[i].span, is_if ? "if" : "for");
        parser.failed = true;
    }
    return !parser.failed;
}
