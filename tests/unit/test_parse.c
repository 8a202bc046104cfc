/* test_parse.c - front/: tokens in their context, spans, recovery, includes, and printing that reads back.
 *
 * The texts of messages are tested in tests/diag; here are those that need files which a repository should not hold. */
#include "front/parse.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/check.h"

struct run {
    struct arena arena;
    struct sources sources;
    struct diag diag;
    struct ast_file *ast;
    char *printed, *messages;
};

static void run_begin(struct run *run)
{
    *run = (struct run){0};
    run->diag.arena = &run->arena;
    run->diag.sources = &run->sources;
}

/* Prints tree and messages; error_count stays. */
static void run_print(struct run *run)
{
    size_t size;
    struct strbuf text = {0};
    ast_print(run->ast, &text);
    strbuf_add(&text, "", 0);
    run->printed = text.ptr;
    FILE *stream = open_memstream(&run->messages, &size);
    diag_flush(&run->diag, stream);
    fclose(stream);
}

static void run_text(struct run *run, struct str text)
{
    run_begin(run);
    run->ast = parse_text(&run->arena, &run->sources, &run->diag, STR("test.arch"), text);
    run_print(run);
}

static void run_path(struct run *run, const char *path)
{
    run_begin(run);
    run->ast = parse_arch(&run->arena, &run->sources, &run->diag, path);
    run_print(run);
}

static void run_end(struct run *run)
{
    free(run->printed);
    free(run->messages);
    arena_free(&run->arena);
}

/* The text prints as expected and without messages, and what is printed prints the same again. */
static void check_prints(const char *text, const char *expected)
{
    struct run first, second;
    run_text(&first, str_of(text));
    CHECK_STR(first.messages, "");
    CHECK_STR(first.printed, expected);
    run_text(&second, str_of(first.printed));
    CHECK_STR(second.messages, "");
    CHECK_STR(second.printed, expected);
    run_end(&first);
    run_end(&second);
}

/* The text has that many errors, the first at line:column with that slug. */
static void check_error(struct str text, size_t count, const char *place, const char *slug)
{
    struct run run;
    run_text(&run, text);
    CHECK_EQ_INT((int64_t)run.diag.error_count, (int64_t)count);
    char expected[100];
    snprintf(expected, sizeof expected, "test.arch:%s: error: ", place);
    if (strncmp(run.messages, expected, strlen(expected)) != 0) CHECK_STR(run.messages, expected);
    const char *end = strchr(run.messages, '\n');
    snprintf(expected, sizeof expected, " [%s]", slug);
    CHECK(end && (size_t)(end - run.messages) > strlen(expected) &&
          strncmp(end - strlen(expected), expected, strlen(expected)) == 0);
    run_end(&run);
}

static const struct ast_value *first_value(struct run *run, const char *text)
{
    run_text(run, str_of(text));
    CHECK_STR(run->messages, "");
    return run->ast->statements ? run->ast->statements->values : NULL;
}

static void test_values(void)
{
    struct run run;
    const struct ast_value *value = first_value(&run, "conv 3x3 x6 -7 0.75 x3.67 - HS SE SE:24 SE:in/4 a,2 \"s t\"\n");
    static const enum value_kind kinds[] = {VALUE_DIMS, VALUE_RATIO, VALUE_INT, VALUE_REAL, VALUE_RATIO, VALUE_DASH,
                                            VALUE_WORD, VALUE_WORD, VALUE_SQUEEZE, VALUE_SQUEEZE, VALUE_LIST,
                                            VALUE_STRING};
    const struct ast_value *values[12] = {0};
    for (size_t i = 0; i < 12 && value; i++, value = value->next) {
        CHECK_EQ_INT(value->kind, kinds[i]);
        values[i] = value;
    }
    CHECK(values[11] && !value);
    CHECK_EQ_INT((int64_t)run.ast->statements->value_count, 12);
    CHECK(values[0]->count == 2 && values[0]->dims[0] == 3 && values[0]->dims[1] == 3);
    CHECK(values[1]->real == 6 && values[4]->real == 3.67);
    CHECK(values[2]->integer == -7 && values[2]->real == -7 && values[3]->real == 0.75);
    CHECK(str_is(values[6]->word, "HS"));
    CHECK(values[8]->integer == 24 && values[8]->of.len == 0 && str_is(values[8]->word, "SE"));
    CHECK(values[9]->integer == 4 && str_is(values[9]->of, "in"));
    CHECK(values[10]->count == 2 && str_is(values[10]->items[0].word, "a") && values[10]->items[1].integer == 2);
    CHECK(values[10]->items[0].next == &values[10]->items[1] && !values[10]->items[1].next);
    CHECK(str_is(values[11]->word, "s t"));
    run_end(&run);
}

/* x is a sign between numbers, a ratio before digits behind space, and a letter elsewhere. */
static void test_x(void)
{
    check_prints("input 224 x 224 x 3", "input  224 x 224 x 3\n");
    check_prints("input 224x 224 x3", "input  224x224  x3\n");
    check_prints("pool 3x3x3", "pool  3 x 3 x 3\n");
    check_prints("resize -1x-2", "resize  -1x-2\n");
    check_prints("network x", "network  x\n");
    check_prints("network x-ray", "network  x-ray\n");
    check_prints("add from=x,xs,xy9 @x", "add  from=x,xs,xy9  @x\n");
    check_prints("conv 3x3 x6 6 x 6", "conv  3x3  x6  6x6\n");
}

static void test_numbers(void)
{
    check_prints("epsilon 1e-3", "epsilon  0.001\n");
    check_prints("epsilon 1e30", "epsilon  1e+30\n");
    check_prints("epsilon 2.0", "epsilon  2.0\n");
    check_prints("epsilon 0e0", "epsilon  0.0\n");
    check_prints("epsilon 0.1", "epsilon  0.1\n");
    check_prints("epsilon 1/3", "epsilon  0.3333333333333333\n");
    check_prints("epsilon 1 / 127.5", "epsilon  0.00784313725490196\n");
    check_prints("epsilon 0.30000000000000004", "epsilon  0.30000000000000004\n");
    check_prints("classes 9223372036854775807", "classes  9223372036854775807\n");
    check_prints("classes -9223372036854775808", "classes  -9223372036854775808\n");
    check_prints("classes 007", "classes  7\n");
    check_prints("bneck x2.0 x1e2", "bneck  x2  x100\n");
    check_error(STR("classes 9223372036854775808"), 1, "1:9", "number-range");
    check_error(STR("epsilon 1e-310"), 1, "1:9", "number-range");
    check_error(STR("epsilon 1/0.0"), 1, "1:11", "division-by-zero");
    check_error(STR("epsilon 1e-300/1e10"), 1, "1:9", "number-range");
    check_error(STR("classes 1..2"), 1, "1:9", "number-malformed");
}

/* Words are keywords at the beginning of a statement only; heads may have parameters of the same names. */
static void test_keywords(void)
{
    check_prints("network conv", "network  conv\n");
    check_prints("output pool head", "output  pool  head\n");
    check_prints("add from=conv,pool gate=pool @head", "add  from=conv,pool  gate=pool  @head\n");
    check_prints("head head { gate=hard\nclasses=21 output=input\n}\n",
                 "head head {\n    gate=hard\n    classes=21\n    output=input\n}\n");
    check_prints("head lraspp {} @a", "head lraspp {\n}  @a\n");
    check_prints("policy slim-fixed-head", "policy  slim-fixed-head\n");
    check_error(STR("pool global\nnetwrok a b c = 9\npool"), 1, "2:1", "keyword-unknown");
}

static void test_lines(void)
{
    check_prints("", "");
    check_prints("\n\n  # nothing\n", "");
    check_prints("pool global", "pool  global\n");
    check_prints("\xef\xbb\xbf" "pool global\r\nsoftmax # \xc3\xa9\r\n", "pool     global\nsoftmax\n");
    check_prints("\tpool\tglobal\t", "pool  global\n");
    check_prints("weights \"a # b\" # c", "weights  \"a # b\"\n");
    check_error(STR("network a\0b"), 1, "1:10", "nul-byte");
    check_error(STR("network a # \0\0\n#\0\n"), 1, "1:13", "nul-byte");
    check_error(STR("pool \xff"), 1, "1:6", "utf8-invalid");
    check_error(STR("# \xc0\x80"), 1, "1:3", "utf8-invalid");             /* overlong */
    check_error(STR("# \xed\xa0\x80"), 1, "1:3", "utf8-invalid");         /* surrogate */
    check_error(STR("# \xf4\x90\x80\x80"), 1, "1:3", "utf8-invalid");     /* above U+10FFFF */
    check_error(STR("weights \"\xe2\x82\""), 1, "1:10", "utf8-invalid");  /* cut short */
    check_error(STR("pool\rglobal"), 1, "1:5", "character-control");
    check_error(STR("weights \"a"), 1, "1:9", "string-unterminated");
    check_error(STR("weights \"a\r\n"), 1, "1:9", "string-unterminated");
    check_error(STR("pool \xef\xbb\xbf"), 1, "1:6", "character-unexpected");
}

static void check_span(const char *text, struct span span, const char *expected)
{
    struct str found = {text + span.begin, span.end - span.begin};
    if (!str_is(found, expected)) CHECK_STR(text + span.begin, expected);
}

static void test_spans(void)
{
    static const char text[] = "# first\n"
                               "  conv 3 x 3  - SE:in/4 a, b  padding=1,1 residual = off  @out depthwise@mid  # c\n"
                               "head lraspp {\n low=s8\n}\n";
    struct run run;
    run_text(&run, str_of(text));
    const struct ast_statement *conv = run.ast->statements, *head = conv->next;
    check_span(text, conv->keyword_span, "conv");
    check_span(text, conv->span,
               "conv 3 x 3  - SE:in/4 a, b  padding=1,1 residual = off  @out depthwise@mid");
    const struct ast_value *value = conv->values;
    check_span(text, value->span, "3 x 3");
    check_span(text, (value = value->next)->span, "-");
    check_span(text, (value = value->next)->span, "SE:in/4");
    check_span(text, (value = value->next)->span, "a, b");
    check_span(text, value->items[1].span, "b");
    check_span(text, conv->attributes->name_span, "padding");
    check_span(text, conv->attributes->value.span, "1,1");
    check_span(text, conv->attributes->next->name_span, "residual");
    check_span(text, conv->taps->span, "@out");
    check_span(text, conv->taps->next->span, "depthwise@mid");
    CHECK(str_is(conv->taps->next->point, "depthwise") && str_is(conv->taps->next->name, "mid"));
    check_span(text, head->span, "head lraspp {\n low=s8\n}");
    check_span(text, head->values->span, "lraspp");
    CHECK_EQ_INT(conv->span.file, 1);
    run_end(&run);
}

/* After an error the next line is read; a statement with an error is not in the tree. */
static void test_recovery(void)
{
    struct run run;
    run_text(&run, STR("conv = 1\npool global\nbnek 1\nconv 3x3 99999999999999999999\nhead a { b= \n c=1 }\nsoftmax"));
    CHECK_EQ_INT((int64_t)run.diag.error_count, 4);
    CHECK(run.ast->statements && run.ast->statements->keyword == KEYWORD_POOL);
    const struct ast_statement *last = run.ast->statements;
    while (last->next) last = last->next;
    CHECK_EQ_INT(last->keyword, KEYWORD_SOFTMAX);
    run_end(&run);
    check_error(STR("head a {\n b=1\nconv 3x3\n"), 1, "1:8", "brace-unclosed");
    check_error(STR("head a {\n conv 3x3\n}\n"), 1, "2:2", "syntax");
    check_error(STR("head a {"), 1, "1:8", "brace-unclosed");
}

static void test_limits(void)
{
    struct strbuf text = {0};
    for (int i = 0; i < STATEMENT_COUNT_MAX; i++) strbuf_puts(&text, "softmax\n");
    struct run run;
    run_text(&run, (struct str){text.ptr, text.len});
    CHECK_EQ_INT((int64_t)run.diag.error_count, 0);
    run_end(&run);
    strbuf_puts(&text, "softmax\nsoftmax\n");
    check_error((struct str){text.ptr, text.len}, 1, "4097:1", "statement-count");
    while (text.len <= ARCH_SIZE_MAX) strbuf_puts(&text, "# a long file\n");
    run_text(&run, (struct str){text.ptr, text.len});
    CHECK_STR(run.messages, "test.arch: error: the file is larger than 1048576 bytes [file-too-large]\n"
                            "  help: a network takes a few kilobytes: is this an .arch file?\n");
    run_end(&run);
    strbuf_free(&text);
}

static void put_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    CHECK(file && fputs(text, file) >= 0);
    if (file) fclose(file);
}

static void test_files(void)
{
    char directory[] = "test_parse.XXXXXX";
    CHECK(mkdtemp(directory) && chdir(directory) == 0 && mkdir("sub", 0777) == 0);
    put_file("main.arch", "network main\ninclude \"sub/a.arch\" backbone\nsoftmax\n");
    put_file("sub/a.arch", "include \"../sub/./b.arch\"\npool global\n");
    put_file("sub/b.arch", "conv 3x3 - 16 - HS 2\n");
    put_file("-", "include \"main.arch\"\n");
    put_file("dash.arch", "include \"-\"\n");
    put_file("printed.arch", "");

    struct run run, again;
    run_path(&run, "main.arch");
    CHECK_STR(run.messages, "");
    CHECK_STR(run.printed, "network  main\n"
                           "include  \"sub/a.arch\"  backbone\n"
                           "#   include  \"../sub/./b.arch\"\n"
                           "#   # op  kernel  exp  out  SE  NL  stride\n"
                           "#   conv  3x3       -   16   -  HS       2\n"
                           "#\n"
                           "#   pool  global\n"
                           "\n"
                           "softmax\n");
    CHECK_EQ_INT(run.sources.count, 3);
    const struct ast_file *child = run.ast->statements->next->included;
    CHECK(child && child->file == 2 && child->statements->included && child->statements->included->file == 3);
    CHECK(run.sources.count == 3 && str_is(run.sources.files[2].path, "sub/../sub/./b.arch"));
    put_file("printed.arch", run.printed);
    run_path(&again, "printed.arch");
    CHECK_STR(again.printed, run.printed);
    run_end(&run);
    run_end(&again);

    run_path(&run, "dash.arch"); /* a file of that name, not stdin */
    CHECK_STR(run.messages, "");
    CHECK_EQ_INT(run.sources.count, 5);
    run_end(&run);

    run_path(&run, "missing.arch");
    CHECK_STR(run.messages, "missing.arch: error: cannot be read: No such file or directory [file-unreadable]\n"
                            "  help: check the path and its permissions\n");
    CHECK(run.diag.io_failed && run.ast && !run.ast->statements);
    run_end(&run);

    run_begin(&run);
    run.ast = parse_text_alone(&run.arena, &run.sources, &run.diag, STR("x"), STR("include \"main.arch\"\n"));
    CHECK(run.diag.error_count == 0 && !run.ast->statements->included && run.sources.count == 1);
    run_end(&run);

    static const char *const files[] = {"main.arch", "sub/a.arch", "sub/b.arch", "-", "dash.arch", "printed.arch"};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) unlink(files[i]);
    CHECK(rmdir("sub") == 0 && chdir("..") == 0 && rmdir(directory) == 0);
}

static void test_print(void)
{
    check_prints("network small # Table 2\n"
                 "input 224 x 224 x 3 type=u8 mean=123.7,116.3 scale=1/2\n"
                 "multiplier 1.0\n"
                 "conv 3x3 - 16 - HS 2\n"
                 "bneck 5x5 x6 24 SE:in/4 RE 2x1 padding=2,1,2,1 residual=off expansion@mid @out\n"
                 "pool global\n"
                 "hidden - - 1024 - HS\n"
                 "logits\n"
                 "head lraspp { low=s8 filters=128\n}\n"
                 "output a, b c\n",
                 "network     small\n"
                 "input       224 x 224 x 3  type=u8  mean=123.7,116.3  scale=0.5\n"
                 "multiplier  1.0\n"
                 "\n"
                 "# op    kernel  exp   out       SE  NL  stride\n"
                 "conv    3x3       -    16        -  HS       2\n"
                 "bneck   5x5      x6    24  SE:in/4  RE     2x1  padding=2,1,2,1  residual=off  expansion@mid  @out\n"
                 "pool    global\n"
                 "hidden  -         -  1024        -  HS\n"
                 "logits\n"
                 "\n"
                 "head lraspp {\n"
                 "    low=s8\n"
                 "    filters=128\n"
                 "}\n"
                 "\n"
                 "output  a,b  c\n");
}

int main(void)
{
    test_values();
    test_x();
    test_numbers();
    test_keywords();
    test_lines();
    test_spans();
    test_recovery();
    test_limits();
    test_files();
    test_print();
    return check_done();
}
