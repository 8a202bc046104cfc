/* test_options.c - the command line: every way of writing an option, every way of getting it wrong. */
#include "tool/options.h"

#include "plan/plan.h"
#include "support/check.h"
#include "tool/depfile.h"
#include "tool/identifier.h"

enum { ARGUMENTS_MAX = 16 };

/* Parses words separated by '|'; returns how many errors were reported. */
static int64_t parse(struct options *options, const char *line)
{
    static char text[512];
    char *argv[ARGUMENTS_MAX] = {"mnv3c"};
    int argc = 1;
    snprintf(text, sizeof text, "%s", line);
    for (char *word = text; word && argc < ARGUMENTS_MAX;) {
        argv[argc++] = word;
        word = strchr(word, '|');
        if (word) *word++ = '\0';
    }
    struct arena arena = {0};
    struct sources sources = {0};
    struct diag diag = {.arena = &arena, .sources = &sources};
    bool ok = options_parse(&diag, argc, argv, options);
    CHECK(ok == (diag.error_count == 0));
    arena_free(&arena);
    return (int64_t)diag.error_count;
}

static void test_forms(void)
{
    struct options options;
    static const char *const lines[] = {"a.arch|-o|m.c", "a.arch|-om.c", "-o|m.c|a.arch", "--output=m.c|a.arch",
                                        "--output|m.c|--|a.arch"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        CHECK_EQ_INT(parse(&options, lines[i]), 0);
        CHECK_EQ_INT(options.command, COMMAND_COMPILE);
        CHECK_STR(options.arch_path, "a.arch");
        CHECK_STR(options.values[OPTION_OUTPUT].text, "m.c");
    }
    CHECK_EQ_INT(parse(&options, "--json|info|-"), 0);
    CHECK_EQ_INT(options.command, COMMAND_INFO);
    CHECK_STR(options.arch_path, "-");
    CHECK_EQ_INT(parse(&options, "-o-|--|info"), 0); /* after -- it is a file */
    CHECK_EQ_INT(options.command, COMMAND_COMPILE);
    CHECK_STR(options.arch_path, "info");
    CHECK_EQ_INT(parse(&options, "info|info"), 0);
    CHECK_STR(options.arch_path, "info");
    CHECK_EQ_INT(parse(&options, "--|-x.arch|"), 1); /* two files */
}

static void test_values(void)
{
    struct options options;
    CHECK_EQ_INT(parse(&options, "a|-om.c|--multiplier=0.35|--resolution=193x225|--classes|10|--policy|keras|"
                                 "--weights=synthetic:7"),
                 0);
    CHECK(options.values[OPTION_MULTIPLIER].real > 0.349 && options.values[OPTION_MULTIPLIER].real < 0.351);
    CHECK_EQ_INT(options.values[OPTION_RESOLUTION].height, 193);
    CHECK_EQ_INT(options.values[OPTION_RESOLUTION].width, 225);
    CHECK_EQ_INT(options.values[OPTION_CLASSES].integer, 10);
    CHECK_EQ_INT(options.values[OPTION_POLICY].integer, 2);
    CHECK(options.values[OPTION_WEIGHTS].synthetic);
    CHECK_EQ_INT((int64_t)options.values[OPTION_WEIGHTS].seed, 7);
    struct arena arena = {0};
    CHECK_STR(options_text(&arena, &options).ptr, "--multiplier=0.35 --resolution=193x225 --policy=keras --classes=10");
    arena_free(&arena);
    CHECK_EQ_INT(parse(&options, "a|-om.c|--resolution=96"), 0);
    CHECK_EQ_INT(options.values[OPTION_RESOLUTION].width, 96);
    CHECK_EQ_INT(parse(&options, "a|-om.c|--weights=synthetic:18446744073709551615"), 0);
    CHECK(options.values[OPTION_WEIGHTS].seed == UINT64_MAX);
    CHECK_EQ_INT(parse(&options, "a|-om.c|--max-workspace=400000"), 0);
    CHECK_EQ_INT(options.values[OPTION_MAX_WORKSPACE].integer, 400000);
    CHECK_EQ_INT(parse(&options, "a|-om.c|--max-workspace=3M"), 0);
    CHECK_EQ_INT(options.values[OPTION_MAX_WORKSPACE].integer, 3 << 20);
    CHECK_EQ_INT(parse(&options, "info|--memory|a"), 0);
    CHECK_EQ_INT(options.values[OPTION_MEMORY].integer, 0);
    CHECK_EQ_INT(parse(&options, "info|a|--memory=svg"), 0);
    CHECK_EQ_INT(options.values[OPTION_MEMORY].integer, 1);
}

/* An option whose argument may be left out: the next word is never its argument. */
static void test_choices(void)
{
    struct options options;
    const int64_t *levels = &options.values[OPTION_DISPATCH].integer;
    CHECK_EQ_INT(parse(&options, "--dispatch|a|-om.c"), 0);
    CHECK_STR(options.arch_path, "a");
    CHECK_EQ_INT(*levels, (INT64_C(1) << TARGET_COUNT) - 1);
    CHECK_EQ_INT(parse(&options, "a|-om.c|--dispatch=avx2"), 0);
    CHECK_EQ_INT(*levels, 1 << TARGET_AVX2);
    CHECK_EQ_INT(parse(&options, "a|-om.c|--dispatch=neon,avx512,avx2|--prefix=m"), 0);
    CHECK_EQ_INT(*levels, 1 << TARGET_AVX512 | 1 << TARGET_AVX2 | 1 << TARGET_NEON);
    struct arena arena = {0};
    CHECK_STR(options_text(&arena, &options).ptr, "--dispatch=neon,avx512,avx2 --prefix=m");
    CHECK_EQ_INT(parse(&options, "a|-om.c|--dispatch|--selftest"), 0);
    CHECK_STR(options_text(&arena, &options).ptr, "--dispatch --selftest");
    arena_free(&arena);
}

static void test_malformed_values(void)
{
    struct options options;
    static const char *const bad[] = {
        "--multiplier=0", "--multiplier=-1", "--multiplier=inf", "--multiplier=nan", "--multiplier=0x1",
        "--multiplier=1e999", "--multiplier=", "--multiplier=1,5", "--resolution=0", "--resolution=224x",
        "--resolution=x224",
        "--resolution=1x2x3",
        "--resolution=99999999999", "--resolution=-5", "--resolution= 5", "--classes=0", "--classes=2147483648",
        "--classes=1.5", "--classes=99999999999999999999999", "--policy=tensorflow", "--policy=", "--prefix=1a",
        "--prefix=_a", "--prefix=int", "--prefix=a-b", "--prefix=", "--weights=", "--weights=synthetic:",
        "--weights=synthetic:-1", "--weights=synthetic:18446744073709551616", "--depfile=", "--dispatch=",
        "--dispatch=avx", "--dispatch=avx2,", "--dispatch=,avx2", "--dispatch=avx2,avx2", "--dispatch=avx2,,avx512",
        "--dispatch=avx2 avx512",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char line[128];
        snprintf(line, sizeof line, "a|-om.c|%s", bad[i]);
        int64_t errors = parse(&options, line);
        if (errors != 1) fprintf(stderr, "%s\n", bad[i]);
        CHECK_EQ_INT(errors, 1);
    }
}

static void test_usage_errors(void)
{
    struct options options;
    static const struct {
        const char *line;
        int64_t errors;
    } cases[] = {
        {"-o|m.c", 1},                      /* no file */
        {"a.arch", 1},                      /* no output */
        {"a|b|-om.c", 1},                   /* two files */
        {"a|-om.c|-om.c", 1},               /* doubled */
        {"a|-om.c|--nonsense|-z", 2},       /* unknown */
        {"a|-o", 1},                        /* argument missing at the end */
        {"a|-o|--json", 2},                 /* argument missing before an option, which is not for compiling */
        {"info|a|--json=1", 1},             /* argument of a switch */
        {"info|a|--prefix=m", 1},           /* not an option of info */
        {"run|a|--weights=w", 1},           /* run without --input */
        {"pack|a|--weights=w", 1},          /* pack without -o */
        {"a|-om.h", 1},                     /* would be its own header */
        {"a|-oa.arch", 1},                  /* would overwrite a network */
        {"a|-oa", 1},                       /* would overwrite what is read */
        {"a|-om.c|--depfile=a", 1},
        {"pack|a|--weights=w|-ow", 1},
        {"a|-od/", 1},
        {"a|-o-|--depfile=d", 1},
        {"a|-o-|--weights-as=incbin", 1},
        {"a|--dump=everything", 1},
        {"info|a|--memory|--json", 0},
        {"info|a|--memory|text", 1},                /* two files */
        {"info|a|--memory=", 1},
        {"info|a|--memory=svg|--json", 1},          /* memory-form */
        {"a|-om.c|--memory", 1},
        {"a|-om.c|--max-workspace|64K", 0},
        {"info|a|--max-workspace=64K", 0},
        {"pack|a|-ob|--max-workspace=64K", 1},
        {"a|-om.c|--dispatch|avx2", 1},             /* two files */
        {"a|-om.c|--dispatch|--dispatch=avx2", 1},  /* doubled */
        {"a|-om.c|--dispatch|--target=avx2", 1},    /* dispatch-target */
        {"a|-om.c|--dispatch=neon,portable", 1},    /* dispatch-nothing */
        {"pack|a|--weights=w|-ow.bin|--dispatch", 1},
        {"a|--dump=net", 0},
        {"--help", 0},
        {"info|--help", 0},
        {"--help|--nonsense", 1},
        {"--version", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t errors = parse(&options, cases[i].line);
        if (errors != cases[i].errors) fprintf(stderr, "%s\n", cases[i].line);
        CHECK_EQ_INT(errors, cases[i].errors);
    }
}

static void test_identifiers(void)
{
    struct arena arena = {0};
    CHECK(identifier_valid(STR("m")) && identifier_valid(STR("model_2")));
    CHECK(!identifier_valid(STR("")) && !identifier_valid(STR("2m")) && !identifier_valid(STR("_m")));
    CHECK(!identifier_valid(STR("while")) && !identifier_valid(STR("namespace")) && !identifier_valid(STR("a.b")));
    CHECK_STR(identifier_from(&arena, STR("mobilenet-v3")).ptr, "mobilenet_v3");
    CHECK_STR(identifier_from(&arena, STR("224 net")).ptr, "net_224_net");
    CHECK_STR(identifier_from(&arena, STR("int")).ptr, "net_int");
    CHECK_STR(identifier_from(&arena, STR("\xc3\xa9")).ptr, "net___");
    CHECK_STR(identifier_from(&arena, STR("")).ptr, "net_");
    arena_free(&arena);
}

static void test_depfile(void)
{
    struct depfile depfile = {0};
    struct strbuf text = {0};
    depfile_target(&depfile, STR("my out.c"));
    depfile_target(&depfile, STR("my out.h"));
    depfile_prerequisite(&depfile, STR("a#b$c.arch"));
    depfile_prerequisite(&depfile, STR("w\\ x"));
    depfile_finish(&depfile, &text);
    CHECK_STR(text.ptr, "my\\ out.c my\\ out.h: \\\n  a\\#b$$c.arch \\\n  w\\\\\\ x\n");
    strbuf_free(&text);
}

int main(void)
{
    test_forms();
    test_values();
    test_choices();
    test_malformed_values();
    test_usage_errors();
    test_identifiers();
    test_depfile();
    return check_done();
}
