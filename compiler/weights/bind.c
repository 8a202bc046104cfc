/* bind.c - weights_load: a checkpoint's tensors to the layers of a net, see weights.h and bind.h.
 *
 * First every part of every layer is looked up by name, then what is missing is reported (only now is it known which
 * tensors nobody wanted, the best guesses at what was meant), then shapes and values are checked and folded, layer by
 * layer. */
#include "weights/bind.h"

#include "weights/values.h"
#include "weights/weights.h"

enum {
    GUESSES_MAX = 4096, /* tensors compared with a missing name */
    EXTRAS_SHOWN = 4
};

struct binder {
    struct values_context values;
    struct arena *arena;
    struct diag *diag;
    struct net *net;
    struct catalog *catalog;
    const struct leaves_info *leaves;
    struct binding *bindings;
    size_t binding_count;
};

static struct str part_path(const struct binding *binding, enum part part)
{
    return part == PART_WEIGHT || part == PART_BIAS ? binding->names.convolution : binding->names.norm;
}

static const struct tensor *take(struct binder *binder, struct str path, const char *leaf)
{
    struct catalog_entry *entry = catalog_find(binder->catalog, path, leaf);
    if (entry) entry->is_used = true;
    return entry ? entry->tensor : NULL;
}

static void look_up(struct binder *binder, struct binding *binding)
{
    const struct leaves_info *leaves = binder->leaves;
    if (binding->layer->op == OP_DWCONV)
        binding->tensors[PART_WEIGHT] = take(binder, binding->names.convolution, leaves->depthwise);
    for (int p = 0; p < PART_COUNT; p++) {
        bool is_norm = p >= PART_GAMMA;
        if (binding->tensors[p] || (is_norm && !binding->layer->batch_norm)) continue;
        binding->tensors[p] = take(binder, part_path(binding, (enum part)p), leaves->parts[p]);
    }
}

static void look_up_all(struct binder *binder, const struct naming *naming)
{
    struct net *net = binder->net;
    binder->bindings = ARENA_ARRAY(binder->arena, net->layer_count, struct binding);
    for (size_t l = 0; l < net->layer_count; l++) {
        if (!layer_is_convolution(&net->layers[l])) continue;
        struct binding *binding = &binder->bindings[binder->binding_count++];
        binding->layer = &net->layers[l];
        binding->names = names_of(binder->arena, naming, binder->catalog->layout, binding->layer);
        look_up(binder, binding);
    }
}

/* How many of gamma, beta, mean and variance were found: all, or none where they were folded. */
static int norm_parts(const struct binding *binding)
{
    int count = 0;
    for (int p = PART_GAMMA; p < PART_COUNT; p++) count += binding->tensors[p] != NULL;
    return count;
}

static bool is_extra(const struct catalog *catalog, const struct catalog_entry *entry)
{
    return !entry->is_used && !name_is_ignored(entry->name) && !catalog_is_copy(catalog, entry);
}

/* The tensor that was meant, perhaps: of the shape needed, wanted by no layer, and of the most similar name; NULL if
 * none is. */
static const struct tensor *guess_tensor(const struct binder *binder, const struct binding *binding, enum part part,
                                         struct str name)
{
    const struct catalog *catalog = binder->catalog;
    const char **names = ARENA_ARRAY(binder->arena, GUESSES_MAX, const char *);
    const struct tensor **tensors = ARENA_ARRAY(binder->arena, GUESSES_MAX, const struct tensor *);
    size_t count = 0;
    for (size_t i = 0; i < catalog->count && count < GUESSES_MAX; i++) {
        const struct catalog_entry *entry = &catalog->entries[i];
        struct str rest = entry->name, prefix = catalog->prefix;
        if (!is_extra(catalog, entry) || rest.len < prefix.len) continue;
        if (!str_eq((struct str){rest.ptr, prefix.len}, prefix)) continue;
        if (!values_shape_fits(binding->layer, binder->leaves->order, part, entry->tensor)) continue;
        rest = (struct str){rest.ptr + prefix.len, rest.len - prefix.len};
        names[count] = str_copy(binder->arena, rest).ptr;
        tensors[count++] = entry->tensor;
    }
    const char *nearest = diag_nearest(name, names, count);
    for (size_t i = 0; i < count; i++)
        if (names[i] == nearest) return tensors[i];
    return NULL;
}

static void report_unnamed(struct binder *binder, const struct binding *binding)
{
    diag_report_on(binder->diag, MESSAGE_LAYER_UNNAMED, binder->values.path,
                   layout_table[binder->catalog->layout].name, STR_ARG(binding->layer->name));
    values_note_row(&binder->values, binding->layer);
}

static void report_missing(struct binder *binder, const struct binding *binding, enum part part)
{
    const struct catalog *catalog = binder->catalog;
    bool is_depthwise = binding->layer->op == OP_DWCONV && part == PART_WEIGHT;
    const char *leaf = is_depthwise ? binder->leaves->depthwise : binder->leaves->parts[part];
    struct str path = part_path(binding, part);
    struct str name = str_printf(binder->arena, "%.*s%s", STR_ARG(path), leaf);
    struct str shape = values_shape_text(binder->arena, binding->layer, binder->leaves->order, part);
    diag_report_on(binder->diag, MESSAGE_TENSOR_MISSING, binder->values.path, NAME_ARG(catalog->prefix),
                   NAME_ARG(name), STR_ARG(shape), STR_ARG(binding->layer->name), layout_table[catalog->layout].name);
    values_note_row(&binder->values, binding->layer);
    bool is_shown = binder->diag->count <= DIAG_SHOWN_MAX;
    const struct tensor *guess = is_shown ? guess_tensor(binder, binding, part, name) : NULL;
    if (guess)
        diag_remedy(binder->diag, "did you mean '%.*s', which has that shape and is not used?", NAME_ARG(guess->name));
    else if (part == PART_GAMMA && norm_parts(binding) == 0)
        diag_remedy(binder->diag, "a folded checkpoint has a bias '%.*s%.*s%s' instead", NAME_ARG(catalog->prefix),
                    NAME_ARG(binding->names.convolution), binder->leaves->parts[PART_BIAS]);
    else if (part == PART_BIAS)
        diag_remedy(binder->diag, "give the row 'bias=off' if the network has none there");
}

/* One message for a layer of which there is nothing. Folded batch normalisation shows as a bias in its place. */
static void report_missing_parts(struct binder *binder, const struct binding *binding)
{
    const struct layer *layer = binding->layer;
    bool norm_found = norm_parts(binding) > 0, bias_found = binding->tensors[PART_BIAS] != NULL;
    if (!binding->names.convolution.len) {
        report_unnamed(binder, binding);
        return;
    }
    if (!binding->tensors[PART_WEIGHT]) report_missing(binder, binding, PART_WEIGHT);
    if (!binding->tensors[PART_WEIGHT] && !norm_found && !bias_found) return;
    if (!layer->batch_norm && layer->has_bias && !bias_found) report_missing(binder, binding, PART_BIAS);
    if (!layer->batch_norm || (bias_found && !norm_found)) return;
    if (!norm_found) {
        report_missing(binder, binding, binding->names.norm.len ? PART_GAMMA : PART_BIAS);
        return;
    }
    for (int p = PART_GAMMA; p < PART_COUNT; p++)
        if (!binding->tensors[p]) report_missing(binder, binding, (enum part)p);
}

/* Reports whatever is wrong with the layer's tensors, and folds them if nothing is. */
static void fold_binding(struct binder *binder, struct binding *binding)
{
    const struct values_context *context = &binder->values;
    struct weight_view view;
    const double *values[PART_COUNT] = {NULL};
    bool ok = values_view(context, binding->layer, binder->leaves->order, binding->tensors[PART_WEIGHT], &view);
    for (int p = PART_BIAS; p < PART_COUNT; p++) {
        if (!binding->tensors[p]) continue;
        values[p] = values_per_channel(context, binding->layer, (enum part)p, binding->tensors[p]);
        ok = ok && values[p];
    }
    int norm_count = norm_parts(binding);
    if (!ok || (norm_count != 0 && norm_count != PART_COUNT - PART_GAMMA)) return;
    struct channel_values channels = {values[PART_BIAS], values[PART_GAMMA], values[PART_BETA], values[PART_MEAN],
                                      values[PART_VARIANCE]};
    if (fold_layer(binder->arena, binding->layer, &view, &channels)) return;
    diag_report_on(binder->diag, MESSAGE_FOLD_OVERFLOW, context->path, STR_ARG(binding->layer->name));
    values_note_row(context, binding->layer);
}

static void note_extras(const struct binder *binder)
{
    const struct catalog *catalog = binder->catalog;
    struct strbuf names = {0};
    size_t count = 0;
    for (size_t i = 0; i < catalog->count; i++) {
        const struct catalog_entry *entry = &catalog->entries[i];
        if (!is_extra(catalog, entry)) continue;
        if (count < EXTRAS_SHOWN)
            strbuf_printf(&names, "%s'%.*s'", count ? ", " : "", NAME_ARG(entry->tensor->name));
        else if (count == EXTRAS_SHOWN) strbuf_puts(&names, ", ...");
        count++;
    }
    if (count)
        diag_report_on(binder->diag, MESSAGE_TENSORS_EXTRA, binder->values.path, count, count == 1 ? "" : "s",
                       names.ptr);
    strbuf_free(&names);
}

/* No layout fits: shows what the nearest would call the first layer, and what the file has. */
static void report_layout(const struct binder *binder, const struct naming *naming)
{
    const struct catalog *catalog = binder->catalog;
    diag_report_on(binder->diag, MESSAGE_LAYOUT_UNKNOWN, binder->values.path, layout_table[catalog->layout].name,
                   catalog->found, catalog->expected);
    const struct layer *layer = binder->net->layers;
    for (size_t l = 0; l < binder->net->layer_count && !layer_is_convolution(layer); l++) layer++;
    struct str name = names_of(binder->arena, naming, catalog->layout, layer).convolution;
    diag_note(binder->diag, binder->net->rows[layer->row].span, "in that scheme this row has '%.*s%s'",
              NAME_ARG(name), layout_table[catalog->layout].leaves->parts[PART_WEIGHT]);
    if (catalog->count)
        diag_note(binder->diag, (struct span){0}, "the file has '%.*s' and %zu more",
                  NAME_ARG(catalog->entries[0].tensor->name), catalog->count - 1);
}

static void bind(struct binder *binder)
{
    const struct naming *naming = naming_of(binder->arena, binder->net);
    if (!catalog_choose_layout(binder->arena, binder->catalog, binder->net, naming)) {
        if (binder->catalog->expected) report_layout(binder, naming);
        return;
    }
    binder->leaves = layout_table[binder->catalog->layout].leaves;
    look_up_all(binder, naming);
    for (size_t b = 0; b < binder->binding_count; b++) report_missing_parts(binder, &binder->bindings[b]);
    for (size_t b = 0; b < binder->binding_count; b++)
        if (binder->bindings[b].tensors[PART_WEIGHT]) fold_binding(binder, &binder->bindings[b]);
    note_extras(binder);
}

bool weights_bind(struct arena *arena, struct diag *diag, struct net *net, const char *path,
                  const struct safetensors *file)
{
    size_t errors_before = diag->error_count;
    struct binder binder = {.values = {arena, diag, str_of(path), net}, .arena = arena, .diag = diag, .net = net};
    binder.catalog = catalog_of(arena, file);
    bind(&binder);
    return diag->error_count == errors_before;
}

bool tensor_bindings_find(struct arena *arena, struct net *net, const struct safetensors *file,
                          struct tensor_bindings *out)
{
    struct binder binder = {.arena = arena, .net = net, .catalog = catalog_of(arena, file)};
    const struct naming *naming = naming_of(arena, net);
    if (!catalog_choose_layout(arena, binder.catalog, net, naming)) return false;
    binder.leaves = layout_table[binder.catalog->layout].leaves;
    look_up_all(&binder, naming);
    *out = (struct tensor_bindings){binder.catalog, binder.leaves, binder.bindings, binder.binding_count};
    return true;
}

bool weights_load(struct arena *arena, struct diag *diag, struct net *net, const char *path)
{
    struct safetensors file;
    bool ok = safetensors_open(arena, diag, path, &file) && weights_bind(arena, diag, net, path, &file);
    safetensors_close(&file);
    return ok;
}
