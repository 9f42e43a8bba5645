#ifndef CWIDTH_H
#define CWIDTH_H

#include <stdint.h>

/// The cells a Unicode scalar takes: -1 not printable, 0 combining, 1 or 2.
/// Asks libc under its own UTF-8 locale, so the answer never depends on LANG.
int cwidth_scalar(uint32_t scalar);

#endif
