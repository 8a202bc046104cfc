/* identifier.c - see identifier.h. */
#include "tool/identifier.h"

/* C99 to C23 and C++17, alternative tokens of C++ included; words with a leading underscore need no row. */
static const char *const keywords[] = {
    "alignas",  "alignof",  "and",        "and_eq",    "asm",          "auto",      "bitand",       "bitor",
    "bool",     "break",    "case",       "catch",     "char",         "char16_t",  "char32_t",     "class",
    "compl",    "const",    "const_cast", "constexpr", "continue",     "decltype",  "default",      "delete",
    "do",       "double",   "else",       "enum",      "explicit",     "export",    "extern",       "false",
    "float",    "for",      "friend",     "goto",      "if",           "inline",    "int",          "long",
    "mutable",  "new",      "noexcept",   "not",       "not_eq",       "nullptr",   "operator",     "or",
    "or_eq",    "private",  "protected",  "public",    "register",     "restrict",  "return",       "short",
    "signed",   "sizeof",   "static",     "struct",    "switch",       "template",  "this",         "throw",
    "true",     "try",      "typedef",    "typeid",    "typename",     "typeof",    "union",        "unsigned",
    "using",    "virtual",  "void",       "volatile",  "wchar_t",      "while",     "xor",          "xor_eq",
    "dynamic_cast", "namespace", "reinterpret_cast", "static_assert", "static_cast", "thread_local",
    "typeof_unqual",
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_identifier_char(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_';
}

bool identifier_valid(struct str name)
{
    if (name.len == 0 || !is_letter(name.ptr[0])) return false;
    for (size_t i = 0; i < name.len; i++)
        if (!is_identifier_char(name.ptr[i])) return false;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (str_is(name, keywords[i])) return false;
    return true;
}

struct str identifier_from(struct arena *arena, struct str name)
{
    char *text = arena_alloc(arena, name.len + 1);
    for (size_t i = 0; i < name.len; i++) text[i] = is_identifier_char(name.ptr[i]) ? name.ptr[i] : '_';
    struct str identifier = {text, name.len};
    return identifier_valid(identifier) ? identifier : str_printf(arena, "net_%.*s", STR_ARG(identifier));
}
