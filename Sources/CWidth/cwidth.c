#define _GNU_SOURCE
#include "cwidth.h"

#include <locale.h>
#include <pthread.h>
#include <wchar.h>

static locale_t utf8_locale = (locale_t)0;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_locale(void) {
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_GB.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names && !utf8_locale; i++) {
    utf8_locale = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
  }
}

int cwidth_scalar(uint32_t scalar) {
  pthread_once(&once, make_locale);
  if (!utf8_locale) {
    return wcwidth((wchar_t)scalar);
  }
  // The locale of this thread only, and only for one call: other threads print numbers meanwhile.
  locale_t before = uselocale(utf8_locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
