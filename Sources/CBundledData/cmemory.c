#include "cmemory.h"

#include <malloc.h>

// Memory that is only reserved costs nothing, so threads reserve much at once. To set one of these
// ends the adjusting of the others: blocks as large as a picture must not be mapped one by one.
enum { reserve = 32 << 20, large = 4 << 20 };

void oversight_prepare_memory(void) {
  mallopt(M_TOP_PAD, reserve);
  mallopt(M_TRIM_THRESHOLD, reserve);
  mallopt(M_MMAP_THRESHOLD, large);
}

void oversight_give_back_memory(void) { malloc_trim(0); }
