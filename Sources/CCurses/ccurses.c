#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "ccurses.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static SCREEN *screen;
static FILE *screen_input, *screen_output;
static int output_descriptor = -1;
// A picture is gathered here first: ncurses writes whenever it has moved the cursor.
static int picture = -1, picture_way = -1;
static int mouse_is_on;

/// LC_CTYPE only: a decimal comma must not reach any number. A UTF-8 locale that is named but
/// not installed, as in small containers, is still a UTF-8 terminal.
static void set_locale(void) {
  const char *name = getenv("LC_ALL");
  if (!name || !*name) name = getenv("LC_CTYPE");
  if (!name || !*name) name = getenv("LANG");
  if (setlocale(LC_CTYPE, "")) return;
  if (name && (strcasestr(name, "utf-8") || strcasestr(name, "utf8"))) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
}

/// Appends a capability without the padding that only `tputs` understands.
static void append(char *target, size_t size, const char *text) {
  size_t used = strlen(target);
  if (!text || text == (char *)-1) return;
  while (*text && used + 1 < size) {
    const char *end = strncmp(text, "$<", 2) == 0 ? strchr(text, '>') : NULL;
    if (end) {
      text = end + 1;
    } else {
      target[used++] = *text++;
    }
  }
  target[used] = 0;
}

/// The bytes that undo all we do to a terminal, for the handler of fatal signals.
static void prepare_restoring(void) {
  char sequence[512] = "";
  append(sequence, sizeof sequence, paste_off);
  append(sequence, sizeof sequence, "\033[?1000l\033[?1006l");
  append(sequence, sizeof sequence, tigetstr("sgr0"));
  append(sequence, sizeof sequence, tigetstr("op"));
  append(sequence, sizeof sequence, tigetstr("rmkx"));
  append(sequence, sizeof sequence, tigetstr("cnorm"));
  append(sequence, sizeof sequence, tigetstr("rmcup"));
  append(sequence, sizeof sequence, "\r");
  ccurses_set_restoring(sequence);
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  idcok(stdscr, FALSE);
  typeahead(-1);
  mouseinterval(0);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
}

/// Streams of our own, so that closing never touches the program's.
static int open_streams(int input, int output) {
  screen_input = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 3), "r");
  screen_output = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w");
  output_descriptor = output;
  picture_way = fcntl(output, F_DUPFD_CLOEXEC, 3);
  picture = picture_way < 0 ? -1 : memfd_create("picture", MFD_CLOEXEC);
  return screen_input && screen_output;
}

static void delete_screen(void) {
  if (screen) {
    ccurses_close_input();
    endwin();
    delscreen(screen);
  }
  if (screen_input) fclose(screen_input);
  if (screen_output) fclose(screen_output);
  if (picture >= 0) close(picture);
  if (picture_way >= 0) close(picture_way);
  picture = picture_way = -1;
  screen = NULL;
  screen_input = screen_output = NULL;
}

int ccurses_open(int input, int output, const char *type) {
  if (!isatty(input) || !isatty(output)) return CCURSES_NO_TTY;
  set_locale();
  set_escdelay(25);
  // Before newterm, which leaves signals alone that have a handler already.
  int guarded = ccurses_guard(input, output);
  if (guarded != CCURSES_OK) return guarded;
  if (open_streams(input, output)) screen = newterm(type, screen_output, screen_input);
  if (!screen || !tigetstr("cup")) {
    delete_screen();
    ccurses_unguard();
    return CCURSES_NO_TERMINFO;
  }
  prepare_restoring();
  set_modes();
  ccurses_open_input();
  ccurses_write(paste_on, sizeof paste_on - 1);
  ccurses_capture_stderr();
  return CCURSES_OK;
}

void ccurses_close(void) {
  if (!screen) return;
  ccurses_mouse(0);
  ccurses_write(paste_off, sizeof paste_off - 1);
  delete_screen();
  ccurses_unguard();
  ccurses_release_stderr(1);
}

int ccurses_columns(void) { return screen ? COLS : 0; }
int ccurses_rows(void) { return screen ? LINES : 0; }
int ccurses_colours(void) { return screen && has_colors() ? COLORS : 0; }
int ccurses_direct_colour(void) { return screen && tigetflag("RGB") > 0; }
int ccurses_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

void ccurses_put(int row, int column, const char *text, int count, int foreground,
                 int background, int bits) {
  attr_t attributes = (bits & CCURSES_BOLD ? A_BOLD : 0) |
                      (bits & CCURSES_UNDERLINE ? A_UNDERLINE : 0) |
                      (bits & CCURSES_REVERSE ? A_REVERSE : 0);
  int pair = foreground < 0 && background < 0 ? 0 : alloc_pair(foreground, background);
  attr_set(attributes, (short)(pair < 0 ? 0 : pair), NULL);
  mvaddnstr(row, column, text, count);
}

/// Sends what was gathered in one piece, so that a terminal never shows half a picture.
static void send_picture(void) {
  char bytes[8192];
  // What was gathered for an earlier, longer picture may follow.
  off_t length = lseek(picture, 0, SEEK_CUR);
  for (off_t sent = 0; sent < length;) {
    size_t room = length - sent < (off_t)sizeof bytes ? (size_t)(length - sent) : sizeof bytes;
    ssize_t count = pread(picture, bytes, room, sent);
    if (count <= 0) break;
    ccurses_write(bytes, (int)count);
    sent += count;
  }
  lseek(picture, 0, SEEK_SET);
}

void ccurses_flush(int row, int column) {
  int shown = row >= 0 && row < LINES && column >= 0 && column < COLS;
  int gathered = picture >= 0 && dup2(picture, fileno(screen_output)) >= 0;
  curs_set(shown ? 1 : 0);
  if (shown) move(row, column);
  refresh();
  if (!gathered) return;
  dup2(picture_way, fileno(screen_output));
  send_picture();
}

void ccurses_invalidate(void) { clearok(curscr, TRUE); }

void ccurses_resize(void) {
  struct winsize size;
  if (ioctl(output_descriptor, TIOCGWINSZ, &size) != 0) return;
  if (size.ws_row > 0 && size.ws_col > 0) resizeterm(size.ws_row, size.ws_col);
}

void ccurses_mouse(int on) {
  mmask_t wanted = BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED;
  mouse_is_on = on;
  mousemask(on ? wanted : 0, NULL);
  // ncurses sends both modes in one sequence, of which some terminals read only the first.
  const char *sequence = tigetstr("kmous");
  if (!sequence || sequence == (char *)-1 || strcmp(sequence, "\033[<") != 0) return;
  const char *modes = on ? "\033[?1006h\033[?1000h" : "\033[?1000l\033[?1006l";
  ccurses_write(modes, (int)strlen(modes));
}

void ccurses_write(const char *bytes, int count) {
  while (count > 0) {
    ssize_t written = write(output_descriptor, bytes, (size_t)count);
    if (written <= 0) return;
    bytes += written;
    count -= (int)written;
  }
}

/// Gives the terminal and stderr back for a while.
void ccurses_leave(void) {
  ccurses_write(paste_off, sizeof paste_off - 1);
  endwin();
  ccurses_release_stderr(0);
  ccurses_set_lent(1);
}

/// Takes the terminal again; modes may have been changed by who had it meanwhile.
void ccurses_return(void) {
  ccurses_set_lent(0);
  ccurses_capture_stderr();
  ccurses_resize();
  reset_prog_mode();
  clearok(curscr, TRUE);
  refresh();
  ccurses_mouse(mouse_is_on);
  ccurses_write(paste_on, sizeof paste_on - 1);
}
