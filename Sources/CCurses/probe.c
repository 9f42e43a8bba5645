#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "ccurses.h"

#include <curses.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// A terminal that has not answered by then is taken to be like most.
enum { PATIENCE = 150 };

/// Finds `ESC [ row ; column R` in what came and takes it out. Answers the column, or 0.
static int take_report(char *bytes, int *count) {
  for (int start = 0; start < *count; start++) {
    int row = 0, column = 0, length = 0;
    if (sscanf(bytes + start, "\033[%d;%d%n", &row, &column, &length) != 2) continue;
    if (bytes[start + length] != 'R') continue;
    memmove(bytes + start, bytes + start + length + 1, strlen(bytes + start + length));
    *count = (int)strlen(bytes);
    return column;
  }
  return 0;
}

/// Gives keys typed during the question back to ncurses, in their order.
static int push_back(const char *bytes, int count) {
  for (int i = count - 1; i >= 0; i--) ungetch((unsigned char)bytes[i]);
  return count > 0;
}

/// Asks the terminal where the cursor stands after a character whose width is ambiguous. Some
/// draw these two cells wide, and every border would shift. Answers whether it is one cell.
int ccurses_probe_width(int *keys_waiting) {
  static const char question[] = "\r\xE2\x96\xA0\033[6n\r\033[K";
  char bytes[128] = "";
  int count = 0, column = 0;
  ccurses_write(question, sizeof question - 1);
  struct pollfd wait = {ccurses_input_descriptor(), POLLIN, 0};
  while (!column && count < (int)sizeof bytes - 1 && poll(&wait, 1, PATIENCE) > 0) {
    ssize_t got = read(wait.fd, bytes + count, sizeof bytes - 1 - (size_t)count);
    if (got <= 0) break;
    count += (int)got;
    bytes[count] = 0;
    column = take_report(bytes, &count);
  }
  *keys_waiting = push_back(bytes, count);
  return column != 3;
}
