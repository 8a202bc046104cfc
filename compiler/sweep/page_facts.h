/* page_facts.h - the head of the page: its title, how it was measured, the figures of the summary. */
#ifndef MNV3C_SWEEP_PAGE_FACTS_H
#define MNV3C_SWEEP_PAGE_FACTS_H

#include "emit/template.h"
#include "sweep/table.h"

/* Binds title, version, about (name, value), notice, notice_kind and facts (value, what, link, link_text). */
void page_bind_facts(struct arena *arena, const struct sweep_table *table, struct bindings *page);

#endif
