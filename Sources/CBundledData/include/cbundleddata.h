#ifndef OVERSIGHT_BUNDLED_DATA_H
#define OVERSIGHT_BUNDLED_DATA_H

#include <stddef.h>

/// The packed data; null where the program was built without.
const unsigned char *_Nullable oversight_bundled_data(void);

/// The length of the packed data; 0 where the program was built without.
long oversight_bundled_data_length(void);

#endif
