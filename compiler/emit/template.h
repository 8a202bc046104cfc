/* template.h - renders the files of templates/: C with five directives and $NAME.
 *
 *     //$ if NAME            lines kept when NAME is set and neither "", "0" nor an empty list; or: if not NAME
 *     //$ else               at most one for an if
 *     //$ for v in NAME      lines repeated for every item of the list NAME, its members read as $v.member
 *     //$ end                closes the innermost if or for; both nest
 *     //$ include FILE       another template, with the same variables, those of the loops around it included
 *     //$ require NAME in a b c   an error unless NAME has one of the values
 *
 * $NAME, ${NAME}, $v.member and ${v.member} are replaced by their text, $$ by a dollar; what was inserted is not
 * scanned again. Directive lines (first thing on the line: //$) vanish with their line end. Every place that takes
 * NAME also takes v.member, lists of lists included. Details:
 *   - $v alone is the member "" of the item, for lists of plain texts. Unless the item binds them itself, every item
 *     also has the members index (from 0), first and last ("1" or "0").
 *   - $NAME.h is the text of NAME followed by ".h", unless NAME is a loop variable; ${NAME.h} is always a member.
 *   - A loop variable must not have the name of a variable or of a loop around it.
 *   - An unknown name is an error that points into the template; in an if it is false.
 *   - A variable that was set and that the template and all its includes nowhere mention, whichever branches were
 *     taken, is an error; so is a member of an item. bind_spare exempts a name.
 *   - Includes are loaded with the template that names them, taken or not; a template must not include itself.
 * The engine knows no networks. */
#ifndef MNV3C_EMIT_TEMPLATE_H
#define MNV3C_EMIT_TEMPLATE_H

#include "base/arena.h"
#include "base/str.h"
#include "diag/diag.h"

/* A set of names: texts and lists of further sets. Names and texts are borrowed. A name that is set again has the new
 * value. */
struct bindings;

struct bindings *bindings_new(struct arena *arena);
void bind_text(struct bindings *bindings, const char *name, struct str text);
void bind_int(struct bindings *bindings, const char *name, int64_t value);
/* Appends an item to the list `name` (made if it is new) and returns it to be filled. An empty list: bind_list. */
struct bindings *bind_item(struct bindings *bindings, const char *name);
void bind_list(struct bindings *bindings, const char *name);
/* Lets templates leave out `name`, whether it is set already or set later. */
void bind_spare(struct bindings *bindings, const char *name);

/* Where template texts come from: the table embedded at build time, or a directory (--template-dir). */
struct template_cache;
struct template_source {
    const char *directory; /* NULL = embedded */
    struct sources *sources; /* loaded texts are added here, so that errors show their lines */
    struct arena *arena;
    struct diag *diag;
    struct template_cache *cache; /* templates already parsed; starts as NULL */
};

/* Appends the rendering of template `name` ("conv1x1.c.in") to out; when errors were reported, returns false and
 * leaves out as it was. An error that recurs at one place of a template is reported once for the source, not for
 * every rendering. */
bool template_render(struct template_source *source, const char *name, const struct bindings *bindings,
                     struct strbuf *out);

/* The embedded table, sorted by name; made by tool/embed.c. Besides templates it holds what a sweep writes into its
 * folder: measure/measure.c, threads/pool.[ch], runners/NAME. */
struct embedded_template {
    const char *name, *text;
    size_t size_bytes;
};
extern const struct embedded_template embedded_templates[];
extern const size_t embedded_template_count;

/* The entry of that name, or NULL. */
const struct embedded_template *template_embedded(struct str name);

#endif
