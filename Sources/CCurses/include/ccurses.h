#ifndef CCURSES_H
#define CCURSES_H

// Plain C types only: no curses type, global or macro reaches Swift.

/// What `ccurses_open` answers.
enum { CCURSES_OK = 0, CCURSES_NO_TTY, CCURSES_NO_TERMINFO, CCURSES_NO_MEMORY };

/// What an input is.
enum {
  CCURSES_NONE = 0,  // nothing pending
  CCURSES_SCALAR,    // `value` is a Unicode scalar, control characters included
  CCURSES_KEY,       // `value` is one of the keys below
  CCURSES_MOUSE,     // `value` is 0 press, 1 wheel up, 2 wheel down; at `column`, `row`
  CCURSES_HANGUP,    // the terminal is gone
};

/// Keys; CCURSES_F + n is the function key n.
enum {
  CCURSES_UP = 1, CCURSES_DOWN, CCURSES_LEFT, CCURSES_RIGHT, CCURSES_HOME, CCURSES_END,
  CCURSES_PAGE_UP, CCURSES_PAGE_DOWN, CCURSES_INSERT, CCURSES_DELETE, CCURSES_BACKSPACE,
  CCURSES_ENTER, CCURSES_BACK_TAB, CCURSES_CTRL_UP, CCURSES_CTRL_DOWN, CCURSES_CTRL_LEFT,
  CCURSES_CTRL_RIGHT, CCURSES_CTRL_HOME, CCURSES_CTRL_END, CCURSES_SHIFT_UP,
  CCURSES_SHIFT_DOWN, CCURSES_SHIFT_LEFT, CCURSES_SHIFT_RIGHT, CCURSES_PASTE_BEGIN,
  CCURSES_PASTE_END, CCURSES_IGNORED, CCURSES_F = 100,
};

/// Attribute bits of `ccurses_put`.
enum { CCURSES_BOLD = 1, CCURSES_UNDERLINE = 2, CCURSES_REVERSE = 4 };

/// One input.
struct ccurses_input {
  int kind;
  int value;
  int column;
  int row;
};

/// What signals have asked for since the last question.
struct ccurses_signals {
  int resized;
  int stopped;
  int continued;
  int ending;  // number of the signal, or 0
};

// Screen (ccurses.c); one thread only.
int ccurses_open(int input, int output, const char *type);
void ccurses_close(void);
int ccurses_columns(void);
int ccurses_rows(void);
int ccurses_colours(void);
int ccurses_direct_colour(void);
int ccurses_utf8(void);
void ccurses_put(int row, int column, const char *text, int count, int foreground, int background,
                 int bits);
void ccurses_flush(int row, int column);
void ccurses_invalidate(void);
void ccurses_resize(void);
void ccurses_mouse(int on);
void ccurses_write(const char *bytes, int count);
void ccurses_leave(void);
void ccurses_return(void);

// Width (probe.c).
int ccurses_probe_width(int *keys_waiting);

// Input (input.c).
void ccurses_open_input(void);
void ccurses_close_input(void);
struct ccurses_input ccurses_read(int milliseconds);

// Signals and stderr (signals.c).
int ccurses_guard(int input, int output);
void ccurses_unguard(void);
void ccurses_set_restoring(const char *sequence);
void ccurses_capture_stderr(void);
void ccurses_release_stderr(int print);
struct ccurses_signals ccurses_take_signals(void);
int ccurses_wake_descriptor(void);
void ccurses_wake(void);
void ccurses_drain_wakes(void);
void ccurses_set_lent(int lent);
void ccurses_stop(void);
void ccurses_raise(int signal);
int ccurses_input_descriptor(void);
int ccurses_wait(int extra, int *extra_ready);

#endif
