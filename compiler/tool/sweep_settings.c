/* sweep_settings.c - see sweep_settings.h. A line of a .sweep file is an option of the sweep command by its name; files
 * that it names are relative to it. What the command line says goes before. */
#include "tool/sweep_settings.h"

#include <string.h>

#include "sweep/sweep_file.h"
#include "tool/measure_options.h"

struct reader {
    struct arena *arena;
    struct diag *diag;
    const struct options *options;
    struct sweep_settings *settings;
    const char **arch_paths;
    struct sweep_file file;
    bool set[OPTION_COUNT]; /* by the file */
};

/* Options that say how the command is called, not what is swept. */
static bool is_setting(enum option option)
{
    const struct option_info *info = &option_table[option];
    return option_applies(option, COMMAND_SWEEP) && info->group != GROUP_OTHER && option != OPTION_OUTPUT &&
           option != OPTION_SWEEP_COMPARE;
}

static enum option setting_by_name(struct str name)
{
    int option = 0;
    while (option < OPTION_COUNT && !(is_setting((enum option)option) && str_is(name, option_table[option].name)))
        option++;
    return (enum option)option;
}

static void report_name(struct reader *reader, const struct sweep_setting *setting)
{
    const char *names[OPTION_COUNT + 1] = {"arch"};
    size_t count = 1;
    for (int i = 0; i < OPTION_COUNT; i++)
        if (is_setting((enum option)i)) names[count++] = option_table[i].name;
    diag_report(reader->diag, MESSAGE_SWEEP_FILE_NAME, setting->name_span, STR_ARG(setting->name));
    const char *nearest = diag_nearest(setting->name, names, count);
    if (nearest) diag_remedy(reader->diag, "did you mean '%s'?", nearest);
}

/* The value without the blanks beside its commas: in a file there is room for them. */
static const char *without_blanks(struct arena *arena, struct str value)
{
    char *text = arena_alloc(arena, value.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < value.len; i++) {
        char c = value.ptr[i];
        bool blank = c == ' ' || c == '\t';
        size_t next = i;
        while (next < value.len && (value.ptr[next] == ' ' || value.ptr[next] == '\t')) next++;
        bool beside_comma = (len && text[len - 1] == ',') || (next < value.len && value.ptr[next] == ',');
        if (!blank || !beside_comma) text[len++] = c;
    }
    return text;
}

/* Names of files are relative to the file that holds them; so are programs by path. */
static void make_relative(struct reader *reader, enum option option, struct option_value *value)
{
    struct arena *arena = reader->arena;
    if (option_table[option].kind == ARGUMENT_FILE)
        value->text = str_copy(arena, sweep_file_relative(arena, reader->file.path, str_of(value->text))).ptr;
    if (option != OPTION_SWEEP_RUNNER) return;
    struct str *words = ARENA_ARRAY(arena, OPTION_LIST_MAX, struct str);
    for (int i = 0; i < value->count; i++) {
        bool is_path = memchr(value->words[i].ptr, '/', value->words[i].len) != NULL;
        words[i] = value->words[i];
        if (is_path) words[i] = str_copy(arena, sweep_file_relative(arena, reader->file.path, words[i]));
    }
    value->words = words;
}

static void take_value(struct reader *reader, const struct sweep_setting *setting, enum option option)
{
    const struct option_info *info = &option_table[option];
    struct option_value value = {0}, *kept = &reader->settings->values[option];
    bool given = option_given(reader->options, option), needs_text = info->kind != ARGUMENT_NONE;
    if (reader->set[option] && option_repeats(info)) value = *kept;
    const char *text = option_is_list(info) ? without_blanks(reader->arena, setting->value) : setting->value.ptr;
    struct str why = STR(""), expected = option_value_expected(reader->arena, info);
    bool fits = needs_text ? setting->value.len > 0 : setting->value.len == 0;
    if (fits) fits = option_value_parse(reader->arena, info, text, &value, &why);
    if (!fits) {
        diag_report(reader->diag, MESSAGE_SWEEP_FILE_VALUE, setting->value_span, STR_ARG(setting->value),
                    expected.ptr);
        if (why.len) diag_remedy(reader->diag, "%.*s", STR_ARG(why));
        return;
    }
    make_relative(reader, option, &value);
    if (!given) *kept = value;
}

static void take_networks(struct reader *reader, const struct sweep_setting *setting)
{
    struct str word;
    struct span span;
    size_t offset = 0;
    while (sweep_file_next_word(reader->arena, reader->diag, setting, &offset, &word, &span)) {
        if (reader->settings->axes.arch_count == OPTION_LIST_MAX) {
            diag_report(reader->diag, MESSAGE_SWEEP_FILE_VALUE, span, STR_ARG(word), "one network of at most 1024");
            return;
        }
        struct str path = sweep_file_relative(reader->arena, reader->file.path, word);
        reader->arch_paths[reader->settings->axes.arch_count++] = str_copy(reader->arena, path).ptr;
    }
}

static void take_setting(struct reader *reader, const struct sweep_setting *setting)
{
    if (str_is(setting->name, "arch")) {
        take_networks(reader, setting);
        return;
    }
    enum option option = setting_by_name(setting->name);
    if (option == OPTION_COUNT) {
        report_name(reader, setting);
    } else if (option == OPTION_SWEEP_FILTER) {
        struct sweep_filters unused = {0};
        bool given = option_given(reader->options, OPTION_SWEEP_FILTER);
        sweep_filter_parse(reader->diag, setting->value, setting->value_span,
                           given ? &unused : &reader->settings->axes.filters);
    } else if (reader->set[option] && !option_repeats(&option_table[option])) {
        diag_report(reader->diag, MESSAGE_SWEEP_FILE_DOUBLED, setting->name_span, STR_ARG(setting->name));
    } else {
        take_value(reader, setting, option);
        reader->set[option] = true;
    }
}

void sweep_settings_filters(struct diag *diag, const struct option_value *value, struct sweep_filters *filters)
{
    for (int i = 0; i < value->count; i++) {
        uint32_t file = source_add(diag->arena, diag->sources, STR("--filter"), value->words[i]);
        struct span span = {file, 0, (uint32_t)value->words[i].len};
        sweep_filter_parse(diag, value->words[i], span, filters);
    }
}

static struct sweep_words words_of(const struct option_value *value)
{
    return (struct sweep_words){value->words, value->count};
}

static void take_axes(struct reader *reader)
{
    struct sweep_settings *settings = reader->settings;
    const struct option_value *values = settings->values, *sizes = &values[OPTION_SWEEP_RESOLUTION];
    struct sweep_axes *axes = &settings->axes;
    struct sweep_size *copies = ARENA_ARRAY(reader->arena, (size_t)sizes->count, struct sweep_size);
    for (int i = 0; i < sizes->count; i++)
        copies[i] = (struct sweep_size){sizes->sizes[i].height, sizes->sizes[i].width};
    axes->arch_paths = reader->arch_paths;
    axes->multipliers = values[OPTION_SWEEP_MULTIPLIER].reals;
    axes->multiplier_count = values[OPTION_SWEEP_MULTIPLIER].count;
    axes->sizes = copies;
    axes->size_count = sizes->count;
    axes->threads = values[OPTION_SWEEP_THREADS].integers;
    axes->thread_count = values[OPTION_SWEEP_THREADS].count;
    axes->targets = words_of(&values[OPTION_SWEEP_TARGET]);
    axes->dtypes = words_of(&values[OPTION_SWEEP_DTYPE]);
    axes->compilers = words_of(&values[OPTION_SWEEP_CC]);
    axes->schedules = words_of(&values[OPTION_SWEEP_SCHEDULE]);
    axes->runners = words_of(&values[OPTION_SWEEP_RUNNER]);
    axes->policy = values[OPTION_POLICY].text ? str_of(values[OPTION_POLICY].text) : STR("");
    axes->classes = (int32_t)values[OPTION_CLASSES].integer;
    axes->has_cflags = values[OPTION_SWEEP_CFLAGS].text != NULL;
    axes->cflags = axes->has_cflags ? str_of(values[OPTION_SWEEP_CFLAGS].text) : STR("");
    axes->workspace_limit_bytes = values[OPTION_MAX_WORKSPACE].integer;
}

bool sweep_settings_read(struct arena *arena, struct diag *diag, const struct options *options,
                         struct sweep_settings *settings)
{
    struct reader reader = {.arena = arena, .diag = diag, .options = options, .settings = settings};
    *settings = (struct sweep_settings){0};
    memcpy(settings->values, options->values, sizeof settings->values);
    bool from_file = str_ends(str_of(options->paths[0]), ".sweep");
    reader.arch_paths = ARENA_ARRAY(arena, OPTION_LIST_MAX, const char *);
    if (from_file && sweep_file_read(arena, diag->sources, diag, options->paths[0], &reader.file))
        for (int i = 0; i < reader.file.count; i++) take_setting(&reader, &reader.file.settings[i]);
    if (from_file && options->path_count == 1 && settings->axes.arch_count == 0 && diag->error_count == 0)
        diag_report_on(diag, MESSAGE_SWEEP_FILE_ARCH, reader.file.path);
    if (!from_file || options->path_count > 1) { /* networks of the command line go before those of the file */
        reader.arch_paths = options->paths + from_file;
        settings->axes.arch_count = options->path_count - from_file;
    }
    sweep_settings_filters(diag, &options->values[OPTION_SWEEP_FILTER], &settings->axes.filters);
    measure_options_check(diag, settings->values);
    take_axes(&reader);
    return diag->error_count == 0;
}
