#include "cbundleddata.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"

#if __has_embed("../../Data/bundled.pack")
static const unsigned char data[] = {
#embed "../../Data/bundled.pack"
};

const unsigned char *oversight_bundled_data(void) { return data; }
long oversight_bundled_data_length(void) { return sizeof data; }
#else
// The first build of all: the program that writes the pack is built before there is one.
const unsigned char *oversight_bundled_data(void) { return NULL; }
long oversight_bundled_data_length(void) { return 0; }
#endif

#pragma clang diagnostic pop
