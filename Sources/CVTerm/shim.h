#ifndef CVTERM_SHIM_H
#define CVTERM_SHIM_H

#include <fcntl.h>
#include <pty.h>
#include <spawn.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vterm.h>

// Unions, bit fields, macros and variadic functions do not reach Swift; these do.

/// A cell of the terminal. Colours are a number of the palette, -1 for the terminal's own, or
/// 0x1000000 | red << 16 | green << 8 | blue.
struct cvterm_cell {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int width;
  int bold;
  int underline;
  int reverse;
  int foreground;
  int background;
};

static inline int cvterm_colour(VTermColor colour, int is_default) {
  if (is_default) return -1;
  if (VTERM_COLOR_IS_INDEXED(&colour)) return colour.indexed.idx;
  return 0x1000000 | colour.rgb.red << 16 | colour.rgb.green << 8 | colour.rgb.blue;
}

static inline struct cvterm_cell cvterm_get_cell(VTermScreen *screen, int row, int column) {
  struct cvterm_cell result = {{0}, 1, 0, 0, 0, -1, -1};
  VTermScreenCell cell;
  VTermPos place = {row, column};
  if (!vterm_screen_get_cell(screen, place, &cell)) return result;
  for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++) {
    result.scalars[i] = cell.chars[i];
  }
  result.width = cell.width;
  result.bold = cell.attrs.bold;
  result.underline = cell.attrs.underline != 0;
  result.reverse = cell.attrs.reverse;
  result.foreground = cvterm_colour(cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
  result.background = cvterm_colour(cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
  return result;
}

static inline int cvterm_is_true(const VTermValue *value) { return value->boolean != 0; }
static inline int cvterm_number(const VTermValue *value) { return value->number; }

static inline int cvterm_set_size(int descriptor, int rows, int columns) {
  struct winsize size = {(unsigned short)rows, (unsigned short)columns, 0, 0};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

/// Opens a terminal; `name` takes at least 128 bytes. Neither end is inherited by a child.
static inline int cvterm_open(int *master, int *slave, char *name) {
  if (openpty(master, slave, name, NULL, NULL) != 0) return -1;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*slave, F_SETFD, FD_CLOEXEC);
  return fcntl(*master, F_SETFL, O_NONBLOCK);
}

// glibc hides it without _GNU_SOURCE, which an imported module cannot set.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);

static inline int cvterm_close_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

/// A descriptor that becomes readable when the process ends, for poll.
static inline int cvterm_process_descriptor(pid_t process) {
  return (int)syscall(SYS_pidfd_open, process, 0);
}

#endif
