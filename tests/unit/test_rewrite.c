/* test_rewrite.c - a network written down again resolves to itself (compiler/adapt/rewrite.c).
 *
 * All networks of arch_specs/ and tests/info/ under every policy and several multipliers, text for text and member for
 * member; then what follows a change of widths. */
#include "support/check.h"

#include <glob.h>

#include "adapt/rewrite.h"
#include "front/parse.h"

static struct arena arena;
static struct sources sources;
static struct diag diag;

static void begin(void)
{
    arena_free(&arena);
    arena = (struct arena){0};
    sources = (struct sources){0};
    diag = (struct diag){.arena = &arena, .sources = &sources};
}

static struct net *resolve_text(struct strbuf *text, struct ast_file **ast)
{
    struct str copy = str_copy(&arena, (struct str){text->ptr, text->len});
    *ast = parse_text_alone(&arena, &sources, &diag, STR("rewritten"), copy);
    struct net *net = diag.error_count ? NULL : net_resolve(&arena, &diag, &sources, *ast, NULL);
    if (!net) {
        fprintf(stderr, "%s", text->ptr);
        diag_flush(&diag, stderr);
    }
    return net;
}

/* Text of a net without its first line, which has the multiplier. */
static const char *body(const struct net *net)
{
    struct strbuf text = {0};
    net_print(net, &text);
    const char *copy = str_copy(&arena, (struct str){text.ptr, text.len}).ptr;
    strbuf_free(&text);
    return strchr(copy, '\n');
}

static void check_rows(const struct net *a, const struct net *b)
{
    CHECK_EQ_INT((int64_t)b->row_count, (int64_t)a->row_count);
    for (size_t i = 0; i < a->row_count && i < b->row_count; i++) {
        struct row x = a->rows[i], y = b->rows[i];
        CHECK(str_eq(x.name, y.name) && x.keyword == y.keyword && x.act == y.act);
        CHECK(x.kernel_height == y.kernel_height && x.kernel_width == y.kernel_width);
        CHECK(x.stride_height == y.stride_height && x.stride_width == y.stride_width);
        CHECK(x.dilation_height == y.dilation_height && x.dilation_width == y.dilation_width);
        CHECK(x.expansion == y.expansion && x.channels_in == y.channels_in && x.channels_out == y.channels_out);
        CHECK(x.squeeze == y.squeeze && x.has_expand == y.has_expand && x.residual == y.residual);
        CHECK(x.first_layer == y.first_layer && x.layer_count == y.layer_count);
    }
}

static void check_same(const struct net *a, const struct net *b)
{
    CHECK(str_eq(a->name, b->name) && str_eq(a->policy, b->policy));
    CHECK(b->multiplier == 1 && a->classes == b->classes);
    const struct input_format *x = &a->format, *y = &b->format;
    CHECK(x->type == y->type && x->order == y->order && x->pixel_stride == y->pixel_stride);
    CHECK(x->normalised == y->normalised && memcmp(x->mean, y->mean, sizeof x->mean) == 0 &&
          memcmp(x->scale, y->scale, sizeof x->scale) == 0);
    CHECK_STR(body(b), body(a));
    check_rows(a, b);
    for (size_t i = 0; i < a->layer_count && i < b->layer_count; i++) {
        const struct layer *p = &a->layers[i], *q = &b->layers[i];
        CHECK(p->epsilon == q->epsilon && p->output_factor == q->output_factor);
        CHECK(p->role == q->role && p->align_corners == q->align_corners);
    }
}

/* Rewrites once and, as what was written is a network too, once more: the second text is the first. */
static void check_file(const char *path, const struct net_overrides *overrides)
{
    int failures = check_failures;
    begin();
    struct ast_file *ast = parse_arch(&arena, &sources, &diag, path), *again;
    struct net *net = net_resolve(&arena, &diag, &sources, ast, overrides), *second;
    if (!net) return; /* a network that this override makes impossible */
    struct strbuf text = {0}, twice = {0};
    arch_rewrite(&arena, net, ast, NULL, 0, &text);
    second = resolve_text(&text, &again);
    CHECK(second);
    if (second) {
        check_same(net, second);
        arch_rewrite(&arena, second, again, NULL, 0, &twice);
        CHECK_STR(twice.ptr, text.ptr);
    }
    if (check_failures > failures)
        fprintf(stderr, "%s --multiplier %g --policy %.*s\n%s", path, overrides->multiplier, STR_ARG(overrides->policy),
                text.ptr);
    strbuf_free(&text);
    strbuf_free(&twice);
}

static void test_shipped_networks(void)
{
    static const char *const policies[] = {"", "slim", "slim-fixed-head", "keras", "timm", "torchvision", "paddle"};
    static const double multipliers[] = {0, 0.35, 0.5, 0.75, 1.25, 1.4};
    glob_t files = {0};
    CHECK(glob("arch_specs/*.arch", 0, NULL, &files) == 0);
    CHECK(glob("arch_specs/digits/*.arch", GLOB_APPEND, NULL, &files) == 0);
    CHECK(glob("tests/info/*.arch", GLOB_APPEND, NULL, &files) == 0);
    CHECK(files.gl_pathc > 30);
    for (size_t f = 0; f < files.gl_pathc; f++)
        for (size_t p = 0; p < sizeof policies / sizeof *policies; p++)
            for (size_t m = 0; m < sizeof multipliers / sizeof *multipliers; m++) {
                struct net_overrides overrides = {.multiplier = multipliers[m], .policy = str_of(policies[p])};
                check_file(files.gl_pathv[f], &overrides);
            }
    for (size_t f = 0; f < files.gl_pathc; f++) {
        struct net_overrides overrides = {.height = 128, .width = 160, .classes = 7};
        check_file(files.gl_pathv[f], &overrides);
    }
    globfree(&files);
}

static const char header[] = "network n\ninput 32 x 32 x 3 mean=127.5 scale=1/127.5 order=bgr\nclasses 5\n";

static struct net *resolve(const char *settings, const char *rows, struct ast_file **ast)
{
    begin();
    struct str text = str_printf(&arena, "%s%s\n%s", header, settings, rows);
    *ast = parse_text_alone(&arena, &sources, &diag, STR("test"), text);
    struct net *net = net_resolve(&arena, &diag, &sources, *ast, NULL);
    diag_flush(&diag, stderr);
    return net;
}

/* Settings, attributes and taps of all kinds that arch_specs/ does not use. */
static void test_language(void)
{
    static const char rows[] = "conv 3x5 - 17 - R6 2x1 padding=1,2,1,2 bias=on epsilon=0.01 @low\n"
                               "bneck 3x3 x1 24 SE:5 HS 1 gate=sigmoid se_act=HS expand=on depthwise@d\n"
                               "bneck 5x5 x2.3 24 SE:in/4 RE 1 residual=off dilation=2\n"
                               "bneck 3x3 - 24 SE:exp/3 - 1 from=low padding=valid\n"
                               "fused 3x3 x4 40 SE HS 2 width=grow expansion@e\n"
                               "fused 3x3 x1 40 - RE 1\n"
                               "conv 1x1 - 30 - HS 1 width=fixed factor=0.5 bn=off @last\n"
                               "pool 2x2 stride=1 padding=same\n"
                               "conv 1x1 - 30 - HS 1 width=fixed @branch\n"
                               "conv 1x1 - 30 - HS 1 width=fixed from=last @copy\n"
                               "add from=copy,branch\n"
                               "concat from=last,branch @joined\n"
                               "pool global\nhidden - - 50 - R6 width=scaled bias=off @hidden\nlogits\n"
                               "softmax @answer\n";
    static const char *const settings[] = {
        "policy slim\nmultiplier 0.7\ndivisor 4\npadding symmetric\nepsilon 0.002\ngate sigmoid\noutput answer joined",
        "policy paddle\nmultiplier 1.3\ndivisor 1\noutput answer,hidden",
        "policy torchvision\nmultiplier 0.3\nrates slim\ntail halved-all",
        "policy keras\nmultiplier 2\noutput_stride 2\ntail halved"};
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        struct ast_file *ast, *again;
        struct net *net = resolve(settings[i], rows, &ast), *second;
        CHECK(net);
        if (!net) continue;
        struct strbuf text = {0};
        arch_rewrite(&arena, net, ast, NULL, 0, &text);
        second = resolve_text(&text, &again);
        CHECK(second);
        if (second) check_same(net, second);
        CHECK(net->tap_count == 9 && second && second->tap_count == 9);
        strbuf_free(&text);
    }
}

static const struct row *row_named(const struct net *net, const char *name)
{
    static const struct row none;
    for (size_t i = 0; net && i < net->row_count; i++)
        if (str_is(net->rows[i].name, name)) return &net->rows[i];
    CHECK(!"there is such a row");
    return &none;
}

static struct net *changed(const struct net *net, const struct ast_file *ast, const struct row_change *changes,
                           int count)
{
    struct strbuf text = {0};
    struct ast_file *again;
    arch_rewrite(&arena, net, ast, changes, count, &text);
    struct net *second = resolve_text(&text, &again);
    strbuf_free(&text);
    CHECK(second);
    return second;
}

static void test_changes(void)
{
    struct ast_file *ast;
    const struct net *net = resolve("policy torchvision",
                                    "conv 3x3 - 16 - HS 2\n"
                                    "bneck 3x3 16 16 SE RE 1\n"
                                    "bneck 3x3 64 24 SE:in/4 RE 2\n"
                                    "bneck 3x3 72 24 SE:exp/3 RE 1\n"
                                    "bneck 5x5 96 40 SE:7 HS 2\n"
                                    "conv 1x1 - 96 - HS 1\npool global\n"
                                    "hidden - - 64 - HS\nlogits\n",
                                    &ast);
    if (!net) return;
    /* Tied widths: the block without expansion follows, and so does its SE by rule. */
    struct row_change tied[] = {{.row = 0, .members = CHANGE_OUTPUT, .channels_out = 8},
                                {.row = 1, .members = CHANGE_OUTPUT, .channels_out = 8}};
    struct net *second = changed(net, ast, tied, 2);
    CHECK(!row_named(second, "bneck0")->has_expand && row_named(second, "bneck0")->residual);
    CHECK_EQ_INT(row_named(second, "bneck0")->expansion, 8);
    CHECK_EQ_INT(row_named(second, "bneck0")->squeeze, 8);
    CHECK_EQ_INT(row_named(second, "bneck1")->squeeze, 2);
    /* An expansion that comes to its input stays a convolution. */
    struct row_change expansion[] = {{.row = 3, .members = CHANGE_EXPANSION, .expansion = 24}};
    second = changed(net, ast, expansion, 1);
    CHECK(row_named(second, "bneck2")->has_expand);
    CHECK_EQ_INT(row_named(second, "bneck2")->squeeze, 8);
    CHECK_EQ_INT((int64_t)second->layer_count, (int64_t)net->layer_count);
    /* Widths that are no multiples of 8, and everything else of a row. */
    struct row_change all[] = {
        {.row = 4, .members = CHANGE_KERNEL | CHANGE_ACT, .kernel_height = 3, .kernel_width = 3, .act = ACT_RELU},
        {.row = 4, .members = CHANGE_EXPANSION | CHANGE_OUTPUT, .expansion = 92, .channels_out = 39},
        {.row = 3, .members = CHANGE_SQUEEZE},
        {.row = 2, .members = CHANGE_SQUEEZE, .squeeze = 11},
        {.row = 5, .members = CHANGE_OUTPUT, .channels_out = 95},
        {.row = 7, .members = CHANGE_OUTPUT | CHANGE_ACT, .channels_out = 63}};
    second = changed(net, ast, all, 6);
    const struct row *last = row_named(second, "bneck3");
    CHECK(last->kernel_height == 3 && last->kernel_width == 3 && last->act == ACT_RELU);
    CHECK(last->expansion == 92 && last->channels_out == 39 && last->squeeze == 7);
    CHECK_EQ_INT(row_named(second, "bneck1")->squeeze, 11);
    CHECK_EQ_INT(row_named(second, "bneck2")->squeeze, 0);
    CHECK_EQ_INT(row_named(second, "conv1")->channels_out, 95);
    CHECK_EQ_INT(row_named(second, "hidden")->channels_out, 63);
    CHECK_EQ_INT(row_named(second, "hidden")->act, ACT_NONE);
    /* The expansion taken away. */
    struct row_change none[] = {{.row = 3, .members = CHANGE_EXPANSION}};
    second = changed(net, ast, none, 1);
    CHECK(!row_named(second, "bneck2")->has_expand && row_named(second, "bneck2")->expansion == 24);
    int32_t *widths = arch_rewrite_widths(&arena, net, none, 1);
    for (size_t i = 0; i < second->row_count; i++)
        CHECK_EQ_INT(widths[net->rows[i].first_layer + net->rows[i].layer_count - 1], second->rows[i].channels_out);
}

/* A block whose widths become equal has a residual from then on, unless it must not. */
static void test_new_residuals(void)
{
    struct ast_file *ast;
    const struct net *net = resolve("policy torchvision", "conv 3x3 - 16 - HS 2\n"
                                                          "bneck 3x3 64 24 - RE 1\n"
                                                          "bneck 3x3 64 40 - RE 2\n",
                                    &ast);
    if (!net) return;
    for (int off = 0; off < 2; off++) {
        unsigned members = CHANGE_OUTPUT | (off ? CHANGE_NO_RESIDUAL : 0u);
        struct row_change changes[] = {{.row = 1, .members = members, .channels_out = 16},
                                       {.row = 2, .members = members, .channels_out = 16}};
        const struct net *second = changed(net, ast, changes, 2);
        CHECK_EQ_INT(row_named(second, "bneck0")->residual, !off);
        CHECK(!row_named(second, "bneck1")->residual);
    }
}

int main(void)
{
    test_new_residuals();
    test_shipped_networks();
    test_language();
    test_changes();
    arena_free(&arena);
    return check_done();
}
