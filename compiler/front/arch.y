/* arch.y - the grammar of .arch files.
 *
 * In: tokens of arch.l. Out: statements, appended to the tree by the constructors of ast_build.h. A line is a
 * statement; after an error reading goes on at the next line, within a head's braces at its next line or at the brace.
 * The scanner ends the last line and closes open braces itself, so there is always a place to recover at. What values
 * mean is decided in net/. */
%require "3.8"
%define api.pure full
%define api.prefix {arch_yy}
%define api.token.prefix {TOKEN_}
%define api.location.type {struct span}
%define api.value.type union
%define parse.error custom
%define parse.lac full
%locations
%expect 0
%lex-param {void *scanner}
%parse-param {void *scanner} {struct parse_state *state}

%code requires {
#include "front/ast_build.h"
#include "front/parse_state.h"
}

%code provides {
int arch_yylex(ARCH_YYSTYPE *value, struct span *span, void *scanner);
}

%code {
#include <string.h>

#define YYLLOC_DEFAULT(current, rhs, n)                                                                                \
    ((current) = (n) ? (struct span){YYRHSLOC(rhs, 1).file, YYRHSLOC(rhs, 1).begin, YYRHSLOC(rhs, n).end}              \
                     : (struct span){YYRHSLOC(rhs, 0).file, YYRHSLOC(rhs, 0).end, YYRHSLOC(rhs, 0).end})

static void yyerror(const struct span *span, void *scanner, struct parse_state *state, const char *text);
}

%initial-action { @$ = (struct span){state->file, 0, 0}; }

%token END 0                "end of the file"
%token NEWLINE              "end of the line"
%token <enum keyword> KEYWORD "keyword"
%token <enum keyword> HEAD  "keyword 'head'"
%token <struct str> WORD    "word"
%token <struct str> ATTRIBUTE "attribute"
%token <struct str> POINT   "tap"
%token <struct str> STRING  "string"
%token <int64_t> INTEGER    "whole number"
%token <double> REAL        "number"
%token <double> RATIO       "ratio"
%token DASH                 "'-'"
%token TIMES                "'x'"
%token SLASH                "'/'"
%token COLON                "':'"
%token EQUALS               "'='"
%token COMMA                "','"
%token AT                   "'@'"
%token OPEN                 "'{'"
%token CLOSE                "'}'"

%nterm <struct ast_values> values list
%nterm <struct ast_value *> value scalar number
%nterm <struct ast_attributes> attributes body items
%nterm <struct ast_attribute *> attribute
%nterm <struct ast_taps> taps
%nterm <struct ast_tap *> tap

%%

file: lines;

lines:
    %empty
  | lines line
  ;

line:
    NEWLINE
  | statement NEWLINE
  | error NEWLINE           { yyerrok; }
  | HEAD error NEWLINE      { yyerrok; }
  | HEAD error body NEWLINE { yyerrok; }
  ;

statement:
    KEYWORD values attributes taps  { ast_statement(state, @$, $1, @1, $2, $3, $4); }
  | HEAD WORD body taps             { struct ast_values kind = {0};
                                      kind = ast_values_add(kind, ast_word(state, @2, $2));
                                      ast_statement(state, @$, $1, @1, kind, $3, $4); }
  ;

body:
    OPEN items CLOSE        { $$ = $2; }
  | OPEN items error CLOSE  { $$ = $2; yyerrok; }
  ;

items:
    %empty              { $$ = (struct ast_attributes){0}; }
  | items attribute     { $$ = ast_attributes_add($1, $2); }
  | items NEWLINE       { $$ = $1; }
  | items error NEWLINE { $$ = $1; yyerrok; }
  ;

values:
    %empty       { $$ = (struct ast_values){0}; }
  | values value { $$ = ast_values_add($1, $2); }
  ;

value:
    scalar
  | list { $$ = ast_list(state, @$, $1); }
  ;

list:
    scalar COMMA scalar { struct ast_values items = {0};
                          items = ast_values_add(items, $1);
                          $$ = ast_values_add(items, $3); }
  | list COMMA scalar   { $$ = ast_values_add($1, $3); }
  ;

scalar:
    number
  | number SLASH number                         { $$ = ast_quotient(state, @$, $1, $3); }
  | DASH                                        { $$ = ast_dash(state, @$); }
  | WORD                                        { $$ = ast_word(state, @$, $1); }
  | STRING                                      { $$ = ast_string(state, @$, $1); }
  | RATIO                                       { $$ = ast_ratio(state, @$, $1); }
  | INTEGER TIMES INTEGER                       { $$ = ast_dims(state, @$, 2, $1, $3, 0); }
  | INTEGER TIMES INTEGER TIMES INTEGER         { $$ = ast_dims(state, @$, 3, $1, $3, $5); }
  | WORD COLON INTEGER                          { $$ = ast_squeeze(state, @$, $1, STR(""), $3); }
  | WORD COLON WORD SLASH INTEGER               { $$ = ast_squeeze(state, @$, $1, $3, $5); }
  ;

number:
    INTEGER { $$ = ast_integer(state, @$, $1); }
  | REAL    { $$ = ast_real(state, @$, $1); }
  ;

attributes:
    %empty               { $$ = (struct ast_attributes){0}; }
  | attributes attribute { $$ = ast_attributes_add($1, $2); }
  ;

attribute: ATTRIBUTE EQUALS value { $$ = ast_attribute(state, @1, $1, $3); };

taps:
    %empty   { $$ = (struct ast_taps){0}; }
  | taps tap { $$ = ast_taps_add($1, $2); }
  ;

tap:
    AT WORD       { $$ = ast_tap(state, @$, STR(""), $2); }
  | POINT AT WORD { $$ = ast_tap(state, @$, $1, $3); }
  ;

%%

/* The words for what was expected. A group stands for its symbols when all of them are expected, and then hides those
 * that could also follow but would only lengthen the message; the first rows win. Lists end in YYSYMBOL_YYEOF. */
enum { SYMBOLS_MAX = 7 };
struct expectation {
    const char *words;
    yysymbol_kind_t symbols[SYMBOLS_MAX], hides[SYMBOLS_MAX];
};
#define NONE YYSYMBOL_YYEOF
static const struct expectation expectations[] = {
    {"a keyword", {YYSYMBOL_KEYWORD, YYSYMBOL_HEAD}, {YYSYMBOL_NEWLINE}},
    {"a value",
     {YYSYMBOL_WORD, YYSYMBOL_STRING, YYSYMBOL_INTEGER, YYSYMBOL_REAL, YYSYMBOL_RATIO, YYSYMBOL_DASH},
     {YYSYMBOL_TIMES, YYSYMBOL_SLASH, YYSYMBOL_COLON, YYSYMBOL_COMMA}},
    {"a number", {YYSYMBOL_INTEGER, YYSYMBOL_REAL}, {NONE}},
    {"a whole number", {YYSYMBOL_INTEGER}, {NONE}},
    {"a name", {YYSYMBOL_WORD}, {NONE}},
    {"an attribute (name=value)", {YYSYMBOL_ATTRIBUTE},
     {YYSYMBOL_TIMES, YYSYMBOL_SLASH, YYSYMBOL_COLON, YYSYMBOL_COMMA}},
    {"a tap (@name)", {YYSYMBOL_AT, YYSYMBOL_POINT},
     {YYSYMBOL_TIMES, YYSYMBOL_SLASH, YYSYMBOL_COLON, YYSYMBOL_COMMA}},
    {"'@'", {YYSYMBOL_AT}, {NONE}},
    {"'='", {YYSYMBOL_EQUALS}, {NONE}},
    {"'x'", {YYSYMBOL_TIMES}, {NONE}},
    {"'/'", {YYSYMBOL_SLASH}, {NONE}},
    {"','", {YYSYMBOL_COMMA}, {NONE}},
    {"'{'", {YYSYMBOL_OPEN}, {NONE}},
    {"'}'", {YYSYMBOL_CLOSE}, {YYSYMBOL_NEWLINE}},
    {"the end of the line", {YYSYMBOL_NEWLINE}, {NONE}},
};

/* Remedies for mistakes that are made, the first that fits; the message's own one serves the others. NONE fits all. */
#define ANY_VALUE YYSYMBOL_value
static const struct {
    yysymbol_kind_t unexpected, expected;
    const char *remedy;
} remedies[] = {
    {YYSYMBOL_SLASH, YYSYMBOL_KEYWORD, "a comment begins with #"},
    {YYSYMBOL_CLOSE, YYSYMBOL_NEWLINE, "no head is open here: take it out"},
    {NONE, YYSYMBOL_KEYWORD, "a line begins with a keyword such as network, input, conv, bneck or pool"},
    {YYSYMBOL_ATTRIBUTE, YYSYMBOL_DASH, "attributes are separated by spaces, the values of a list by commas"},
    {NONE, YYSYMBOL_CLOSE, "between the braces of a head there are only name=value attributes"},
    {YYSYMBOL_EQUALS, YYSYMBOL_NEWLINE, "settings stand without '=', as in: gate hard"},
    {YYSYMBOL_EQUALS, YYSYMBOL_DASH, "one '=' stands between name and value"},
    {YYSYMBOL_TIMES, NONE, "sizes are whole numbers with x between them: 3x3, 224 x 224 x 3"},
    {YYSYMBOL_OPEN, YYSYMBOL_ATTRIBUTE, "only heads have braces"},
    {YYSYMBOL_OPEN, YYSYMBOL_WORD, "name the kind of head: head lraspp { filters=128 }"},
    {NONE, YYSYMBOL_OPEN, "the parameters of a head stand in braces: head lraspp { filters=128 }"},
    {YYSYMBOL_ATTRIBUTE, YYSYMBOL_AT, "attributes stand before taps"},
    {ANY_VALUE, YYSYMBOL_ATTRIBUTE, "columns stand before attributes"},
    {ANY_VALUE, YYSYMBOL_AT, "columns stand before taps"},
    {YYSYMBOL_NEWLINE, YYSYMBOL_DASH, "put a value after the '=' or ',', or take the sign out"},
    {YYSYMBOL_COMMA, YYSYMBOL_DASH, "a value stands on both sides of the ',' of a list"},
    {YYSYMBOL_NEWLINE, YYSYMBOL_SLASH, "squeeze widths are SE, SE:24, SE:in/4 or SE:exp/4"},
    {ANY_VALUE, YYSYMBOL_SLASH, "squeeze widths are SE, SE:24, SE:in/4 or SE:exp/4"},
    {YYSYMBOL_NEWLINE, YYSYMBOL_INTEGER, "sizes look like 3x3, quotients like 1/6, squeeze widths like SE:24"},
    {YYSYMBOL_REAL, YYSYMBOL_INTEGER, "sizes and divisors of squeeze widths are whole numbers"},
    {ANY_VALUE, YYSYMBOL_INTEGER, "sizes look like 3x3, quotients like 1/6, squeeze widths like SE:24"},
    {YYSYMBOL_NEWLINE, YYSYMBOL_WORD, "taps look like @name, heads like: head lraspp { filters=128 }"},
    {YYSYMBOL_RATIO, YYSYMBOL_WORD, "an x before digits makes a ratio: choose another name"},
    {ANY_VALUE, YYSYMBOL_WORD, "names begin with a letter or '_'"},
};

static bool are_expected(const bool *expected, const yysymbol_kind_t *symbols)
{
    for (; *symbols != NONE; symbols++)
        if (!expected[*symbols]) return false;
    return true;
}

static void forget(bool *expected, const yysymbol_kind_t *symbols)
{
    for (; *symbols != NONE; symbols++) expected[*symbols] = false;
}

static bool is_value(yysymbol_kind_t symbol)
{
    return symbol == YYSYMBOL_WORD || symbol == YYSYMBOL_STRING || symbol == YYSYMBOL_INTEGER ||
           symbol == YYSYMBOL_REAL || symbol == YYSYMBOL_RATIO || symbol == YYSYMBOL_DASH;
}

static const char *remedy_for(yysymbol_kind_t unexpected, const bool *expected)
{
    for (size_t i = 0; i < sizeof remedies / sizeof remedies[0]; i++) {
        yysymbol_kind_t wanted = remedies[i].unexpected;
        bool fits = wanted == NONE || wanted == unexpected || (wanted == ANY_VALUE && is_value(unexpected));
        if (fits && (remedies[i].expected == NONE || expected[remedies[i].expected])) return remedies[i].remedy;
    }
    return NULL;
}

/* "a value, a tap (@name) or the end of the line" */
static struct str expected_words(struct arena *arena, bool *expected)
{
    enum { GROUP_COUNT = sizeof expectations / sizeof expectations[0] };
    const char *words[GROUP_COUNT];
    size_t count = 0;
    for (size_t i = 0; i < GROUP_COUNT; i++) {
        if (!are_expected(expected, expectations[i].symbols)) continue;
        forget(expected, expectations[i].symbols);
        forget(expected, expectations[i].hides);
        words[count++] = expectations[i].words;
    }
    struct str text = STR("");
    for (size_t i = 0; i < count; i++)
        text = str_printf(arena, "%.*s%s%s", STR_ARG(text), i == 0 ? "" : i + 1 < count ? ", " : " or ", words[i]);
    return text;
}

/* "word 'HS'", "whole number 16", "'='", "end of the line" */
static struct str unexpected_words(const struct parse_state *state, yysymbol_kind_t symbol, struct span span)
{
    const char *name = yysymbol_name(symbol);
    struct str text = parse_quote(state, span);
    bool is_number = symbol == YYSYMBOL_INTEGER || symbol == YYSYMBOL_REAL || symbol == YYSYMBOL_RATIO;
    if (is_number) return str_printf(state->arena, "%s %.*s", name, STR_ARG(text));
    if (symbol == YYSYMBOL_WORD || symbol == YYSYMBOL_ATTRIBUTE || symbol == YYSYMBOL_POINT)
        return str_printf(state->arena, "%s '%.*s'", name, STR_ARG(text));
    return str_of(name);
}

/* An error on a line whose characters were complained about already is an echo, and so are those after giving up. */
static int yyreport_syntax_error(const yypcontext_t *context, void *scanner, struct parse_state *state)
{
    (void)scanner;
    struct span span = *yypcontext_location(context);
    yysymbol_kind_t symbol = yypcontext_token(context);
    if (parse_gives_up(state) || parse_line_is_bad(state, span.begin)) return 0;

    yysymbol_kind_t list[YYNTOKENS];
    bool expected[YYNTOKENS] = {false};
    int count = yypcontext_expected_tokens(context, list, YYNTOKENS);
    if (count < 0) return count;
    for (int i = 0; i < count; i++) expected[list[i]] = true;

    parse_mark_bad(state, span.begin);
    bool names_file = state->keyword == KEYWORD_INCLUDE || state->keyword == KEYWORD_WEIGHTS;
    const char *remedy = names_file && !expected[YYSYMBOL_KEYWORD] ? "a file name stands between double quotes: \""
                                                                  : remedy_for(symbol, expected);
    struct str found = unexpected_words(state, symbol, span), wanted = expected_words(state->arena, expected);
    diag_report(state->diag, MESSAGE_SYNTAX, span, STR_ARG(found), STR_ARG(wanted));
    if (remedy) diag_remedy(state->diag, "%s", remedy);
    return 0;
}

/* Called for a full parser stack only. The grammar is left-recursive and not nested: input cannot make it deep. */
static void yyerror(const struct span *span, void *scanner, struct parse_state *state, const char *text)
{
    (void)span, (void)scanner, (void)state, (void)text;
    arena_out_of_memory(sizeof *span);
}
