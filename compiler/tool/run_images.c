/* run_images.c - the run command: images from a NumPy file through the reference executor to NumPy files or a short
 * list.
 *
 * In: a net with weights, and --input. Out: for every output of the net an array [images, height, width, channels], or
 * [images, channels] for a map of one pixel. Images are run one by one, each in an arena of its own. */
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "base/size.h"
#include "run/npy.h"
#include "run/run.h"
#include "tool/session.h"

/* 1 GiB of floats: far more images than the executor gets through, far less than what would bring a machine down. */
#define INPUT_ELEMENTS_MAX (INT64_C(1) << 28)
#define RUN_ELEMENTS_MAX (INT64_C(1) << 31) /* 8 GiB for all that a run keeps */
enum { SHOWN_VALUES = 5 };

struct images {
    int64_t count;
    bool planar; /* channels before height and width */
    const float *values;
};

/* One image as the generated code takes it: RGBA pixels have four elements, whatever the checkpoint sees of them. */
static struct shape image_shape(const struct net *net)
{
    struct shape shape = net->input;
    if (net->format.pixel_stride > 0) shape.channels = net->format.pixel_stride;
    return shape;
}

static struct str shape_text(struct arena *arena, const int64_t *dims, int rank)
{
    struct str text = STR("(");
    for (int i = 0; i < rank; i++)
        text = str_printf(arena, "%.*s%s%lld", STR_ARG(text), i ? ", " : "", (long long)dims[i]);
    return str_printf(arena, "%.*s%s)", STR_ARG(text), rank == 1 ? "," : "");
}

/* True when the dimensions are [image...] or [count, image...]. */
static bool fits(const struct npy *array, const int64_t *image, int image_rank, int64_t *count)
{
    int extra = array->rank - image_rank;
    if (extra != 0 && extra != 1) return false;
    for (int i = 0; i < image_rank; i++)
        if (array->dims[extra + i] != image[i]) return false;
    *count = extra ? array->dims[0] : 1;
    return true;
}

static void report_shape(struct session *session, struct str path, const struct npy *array, struct shape image)
{
    struct arena *arena = session->arena;
    int h = image.height, w = image.width, c = image.channels;
    struct str grey = c == 1 ? str_printf(arena, "(N, %d, %d), ", h, w) : STR("");
    struct str expected =
        str_printf(arena, "%.*s(N, %d, %d, %d) or (N, %d, %d, %d), with or without N", STR_ARG(grey), h, w, c, c, h, w);
    diag_report_on(session->diag, MESSAGE_INPUT_SHAPE, path, shape_text(arena, array->dims, array->rank).ptr,
                   expected.ptr);
}

/* Finds out what the array's dimensions are; a grey image may lack its dimension of channels. */
static bool interpret(struct session *session, struct str path, const struct npy *array, struct images *images)
{
    struct shape image = image_shape(session->net);
    int64_t last[] = {image.height, image.width, image.channels}, first[] = {image.channels, image.height, image.width};
    const struct option_value *layout = &session->options->values[OPTION_INPUT_LAYOUT];
    int64_t count_last = 0, count_first = 0;
    bool is_last = fits(array, last, 3, &count_last), is_first = fits(array, first, 3, &count_first);
    if (layout->text && layout->integer == 0) is_first = false;
    else if (layout->text) is_last = false;
    if (image.channels == 1 && !is_last && !is_first) is_last = fits(array, last, 2, &count_last);
    if (is_last && is_first && image.channels > 1) {
        struct str found = shape_text(session->arena, array->dims, array->rank);
        diag_report_on(session->diag, MESSAGE_INPUT_AMBIGUOUS, path, found.ptr);
        return false;
    }
    if (!is_last && !is_first) {
        report_shape(session, path, array, image);
        return false;
    }
    *images = (struct images){is_last ? count_last : count_first, !is_last, array->values};
    return true;
}

static bool read_images(struct session *session, struct images *images)
{
    const char *path = session->options->values[OPTION_INPUT].text;
    struct str name = strcmp(path, "-") == 0 ? STR("standard input") : str_of(path), why;
    struct npy array = {0};
    struct io_map map = {0};
    if (strcmp(path, "-") != 0 && !io_map(session->arena, path, &map, &why)) {
        diag_report_on(session->diag, MESSAGE_CANNOT_READ, name, str_copy(session->arena, why).ptr);
        session->diag->io_failed = true;
        return false;
    }
    io_unmap(&map);
    if (!npy_read(session->arena, path, INPUT_ELEMENTS_MAX, &array, &why)) {
        diag_report_on(session->diag, MESSAGE_INPUT_INVALID, name, str_copy(session->arena, why).ptr);
        return false;
    }
    if (!interpret(session, name, &array, images)) return false;
    bool one_only = option_given(session->options, OPTION_DUMP_LAYERS);
    if (one_only && images->count != 1)
        diag_report_on(session->diag, MESSAGE_LAYERS_ONE_IMAGE, name, (long long)images->count);
    return !one_only || images->count == 1;
}

/* Image number i, channels last. */
static const float *image_at(struct arena *arena, const struct images *images, struct shape shape, int64_t i)
{
    const float *image = images->values + i * shape_elements(shape);
    if (!images->planar) return image;
    float *interleaved = ARENA_ARRAY(arena, (size_t)shape_elements(shape), float);
    int64_t pixels = (int64_t)shape.height * shape.width;
    for (int64_t p = 0; p < pixels; p++)
        for (int64_t c = 0; c < shape.channels; c++) interleaved[p * shape.channels + c] = image[c * pixels + p];
    return interleaved;
}

static struct str array_file(struct strbuf *file, int64_t count, struct shape shape, const float *values)
{
    bool one_pixel = shape.height == 1 && shape.width == 1;
    int64_t dims[] = {count, shape.height, shape.width, shape.channels}, flat[] = {count, shape.channels};
    npy_write(file, one_pixel ? flat : dims, one_pixel ? 2 : 4, values);
    return (struct str){file->ptr, file->len};
}

static bool dump_layers(struct session *session, float **outputs)
{
    const char *directory = session->options->values[OPTION_DUMP_LAYERS].text;
    const struct net *net = session->net;
    struct str why;
    if (!io_make_directory(session->arena, directory, &why)) return session_cannot_write(session, directory, why);
    bool written = true;
    for (size_t i = 0; i < net->layer_count && written; i++) {
        const struct layer *layer = &net->layers[i];
        struct str path = str_printf(session->arena, "%s/%.*s.npy", directory, STR_ARG(layer->name));
        struct strbuf file = {0};
        struct str bytes = array_file(&file, 1, layer->out, outputs[i]);
        written = session_write(session, path.ptr, bytes.ptr, bytes.len);
        strbuf_free(&file);
    }
    return written;
}

/* The name of output number i: its tap's, else its layer's. */
static struct str output_name(const struct net *net, size_t i)
{
    for (size_t t = 0; t < net->tap_count; t++)
        if (net->taps[t].layer == net->outputs[i]) return net->taps[t].name;
    return net->layers[net->outputs[i]].name;
}

/* y.npy, or y.NAME.npy for each of several outputs. */
static struct str output_path(struct session *session, size_t i)
{
    struct str path = str_of(session->options->values[OPTION_OUTPUT].text);
    if (session->net->output_count == 1 || str_is(path, "-")) return path;
    struct str name = output_name(session->net, i);
    bool has_suffix = str_ends(path, ".npy");
    if (has_suffix) path.len -= sizeof ".npy" - 1;
    return str_printf(session->arena, "%.*s.%.*s%s", STR_ARG(path), STR_ARG(name), has_suffix ? ".npy" : "");
}

static bool write_outputs(struct session *session, float *const *results, int64_t count)
{
    bool written = true;
    for (size_t i = 0; i < session->net->output_count && written; i++) {
        struct strbuf file = {0};
        struct str bytes = array_file(&file, count, session->net->layers[session->net->outputs[i]].out, results[i]);
        written = session_write(session, output_path(session, i).ptr, bytes.ptr, bytes.len);
        strbuf_free(&file);
    }
    return written;
}

/* Largest first; NaN counts as less than everything, equal values go by index. */
static void print_largest(struct strbuf *text, const float *values, int64_t count)
{
    int64_t shown[SHOWN_VALUES];
    int shown_count = 0;
    for (int64_t i = 0; i < count; i++) {
        int at = shown_count;
        while (at > 0 && (values[i] > values[shown[at - 1]] || values[shown[at - 1]] != values[shown[at - 1]])) at--;
        if (at == SHOWN_VALUES) continue;
        int last = shown_count < SHOWN_VALUES ? shown_count++ : SHOWN_VALUES - 1;
        for (int j = last; j > at; j--) shown[j] = shown[j - 1];
        shown[at] = i;
    }
    for (int j = 0; j < shown_count; j++)
        strbuf_printf(text, "%8lld  %.6g\n", (long long)shown[j], (double)values[shown[j]]);
}

static bool print_outputs(struct session *session, float *const *results, int64_t count)
{
    const struct net *net = session->net;
    struct strbuf text = {0};
    for (int64_t image = 0; image < count; image++) {
        for (size_t i = 0; i < net->output_count; i++) {
            int64_t elements = shape_elements(net->layers[net->outputs[i]].out);
            struct str name = output_name(net, i);
            if (count > 1 || net->output_count > 1)
                strbuf_printf(&text, "image %lld, %.*s\n", (long long)image, STR_ARG(name));
            print_largest(&text, results[i] + image * elements, elements);
        }
    }
    return session_print(session, &text);
}

/* Room for every output of every image; NULL when that is beyond what can be asked for. */
/* The executor keeps every layer's output, and the results of all images. */
bool session_run_fits(struct session *session, int64_t count)
{
    const struct net *net = session->net;
    int64_t elements = 0, result_elements = 0, all_results;
    for (size_t i = 0; i < net->layer_count; i++) elements += shape_elements(net->layers[i].out);
    for (size_t i = 0; i < net->output_count; i++) result_elements += shape_elements(net->layers[net->outputs[i]].out);
    if (size_mul(count, result_elements, &all_results) && elements + all_results <= RUN_ELEMENTS_MAX) return true;
    diag_report(session->diag, MESSAGE_RUN_SIZE, net->name_span, (int)(RUN_ELEMENTS_MAX >> 28));
    return false;
}

static float **make_results(struct session *session, int64_t count)
{
    const struct net *net = session->net;
    float **results = ARENA_ARRAY(session->arena, net->output_count, float *);
    for (size_t i = 0; i < net->output_count; i++) {
        int64_t elements = count * shape_elements(net->layers[net->outputs[i]].out); /* session_run_fits */
        results[i] = ARENA_ARRAY(session->arena, (size_t)elements, float);
    }
    return results;
}

bool run_images(struct session *session)
{
    const struct net *net = session->net;
    struct images images;
    if (!read_images(session, &images) || !session_run_fits(session, images.count)) return false;
    float **results = make_results(session, images.count);
    bool ok = true;
    for (int64_t n = 0; n < images.count && ok; n++) {
        struct arena scratch = {0};
        float **outputs = ARENA_ARRAY(&scratch, net->layer_count, float *);
        run_net(&scratch, net, image_at(&scratch, &images, image_shape(net), n), outputs);
        for (size_t i = 0; i < net->output_count; i++) {
            int64_t elements = shape_elements(net->layers[net->outputs[i]].out);
            memcpy(results[i] + n * elements, outputs[net->outputs[i]], (size_t)elements * sizeof(float));
        }
        if (option_given(session->options, OPTION_DUMP_LAYERS)) ok = dump_layers(session, outputs);
        arena_free(&scratch);
    }
    if (!ok) return false;
    bool to_file = option_given(session->options, OPTION_OUTPUT);
    return to_file ? write_outputs(session, results, images.count) : print_outputs(session, results, images.count);
}
