#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "ccurses.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>

// Our keys are defined above everything ncurses uses.
enum { OWN = 2000 };

struct sequence {
  const char *bytes;
  int key;
};

// Terminals differ from their terminfo entry in these; both forms of each are understood.
static const struct sequence sequences[] = {
    {"\033[A", CCURSES_UP},            {"\033OA", CCURSES_UP},
    {"\033[B", CCURSES_DOWN},          {"\033OB", CCURSES_DOWN},
    {"\033[C", CCURSES_RIGHT},         {"\033OC", CCURSES_RIGHT},
    {"\033[D", CCURSES_LEFT},          {"\033OD", CCURSES_LEFT},
    {"\033[H", CCURSES_HOME},          {"\033OH", CCURSES_HOME},
    {"\033[1~", CCURSES_HOME},         {"\033[7~", CCURSES_HOME},
    {"\033[F", CCURSES_END},           {"\033OF", CCURSES_END},
    {"\033[4~", CCURSES_END},          {"\033[8~", CCURSES_END},
    {"\033[2~", CCURSES_INSERT},       {"\033[3~", CCURSES_DELETE},
    {"\033[5~", CCURSES_PAGE_UP},      {"\033[6~", CCURSES_PAGE_DOWN},
    {"\033[Z", CCURSES_BACK_TAB},      {"\033OM", CCURSES_ENTER},
    {"\033[1;5A", CCURSES_CTRL_UP},    {"\033[1;5B", CCURSES_CTRL_DOWN},
    {"\033[1;5C", CCURSES_CTRL_RIGHT}, {"\033[1;5D", CCURSES_CTRL_LEFT},
    {"\033[5C", CCURSES_CTRL_RIGHT},   {"\033[5D", CCURSES_CTRL_LEFT},
    {"\033Oc", CCURSES_CTRL_RIGHT},    {"\033Od", CCURSES_CTRL_LEFT},
    {"\033[1;3C", CCURSES_CTRL_RIGHT}, {"\033[1;3D", CCURSES_CTRL_LEFT},
    {"\033[1;5H", CCURSES_CTRL_HOME},  {"\033[1;5F", CCURSES_CTRL_END},
    {"\033[1;2A", CCURSES_SHIFT_UP},   {"\033[1;2B", CCURSES_SHIFT_DOWN},
    {"\033[1;2C", CCURSES_SHIFT_RIGHT}, {"\033[1;2D", CCURSES_SHIFT_LEFT},
    {"\033[200~", CCURSES_PASTE_BEGIN}, {"\033[201~", CCURSES_PASTE_END},
    {"\033[I", CCURSES_IGNORED},       {"\033[O", CCURSES_IGNORED},
};

// Keys are read through a pad: reading through a window would first draw what it holds.
static WINDOW *pad;

void ccurses_close_input(void) {
  if (pad) delwin(pad);
  pad = NULL;
}

void ccurses_open_input(void) {
  pad = newpad(1, 1);
  keypad(pad, TRUE);
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
    define_key(sequences[i].bytes, OWN + sequences[i].key);
  }
}

static const int named[][2] = {
    {KEY_UP, CCURSES_UP},           {KEY_DOWN, CCURSES_DOWN},
    {KEY_LEFT, CCURSES_LEFT},       {KEY_RIGHT, CCURSES_RIGHT},
    {KEY_HOME, CCURSES_HOME},       {KEY_END, CCURSES_END},
    {KEY_PPAGE, CCURSES_PAGE_UP},   {KEY_NPAGE, CCURSES_PAGE_DOWN},
    {KEY_IC, CCURSES_INSERT},       {KEY_DC, CCURSES_DELETE},
    {KEY_BACKSPACE, CCURSES_BACKSPACE}, {KEY_ENTER, CCURSES_ENTER},
    {KEY_BTAB, CCURSES_BACK_TAB},   {KEY_SR, CCURSES_SHIFT_UP},
    {KEY_SF, CCURSES_SHIFT_DOWN},   {KEY_SLEFT, CCURSES_SHIFT_LEFT},
    {KEY_SRIGHT, CCURSES_SHIFT_RIGHT},
};

static struct ccurses_input mouse(void) {
  struct ccurses_input input = {CCURSES_KEY, CCURSES_IGNORED, 0, 0};
  MEVENT event;
  if (getmouse(&event) != OK) return input;
  input.column = event.x;
  input.row = event.y;
  if (event.bstate & BUTTON1_PRESSED) input.value = 0;
  else if (event.bstate & BUTTON4_PRESSED) input.value = 1;
  else if (event.bstate & BUTTON5_PRESSED) input.value = 2;
  else return input;
  input.kind = CCURSES_MOUSE;
  return input;
}

static struct ccurses_input key(int code) {
  struct ccurses_input input = {CCURSES_KEY, CCURSES_IGNORED, 0, 0};
  if (code == KEY_MOUSE) return mouse();
  if (code > OWN) input.value = code - OWN;
  if (code > KEY_F0 && code <= KEY_F(63)) input.value = CCURSES_F + code - KEY_F0;
  for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
    if (named[i][0] == code) input.value = named[i][1];
  }
  return input;
}

/// Reads the rest of a UTF-8 character. Broken bytes become U+FFFD and eat no other key, which
/// is why this is not left to `get_wch`.
static int scalar(int first) {
  int rest = first < 0x80 ? 0 : first >= 0xF5 ? -1 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2
           : first >= 0xC2 ? 1 : -1;
  if (rest == 0) return first;
  if (rest < 0) return 0xFFFD;
  int value = first & (0x3F >> rest);
  for (int i = 0; i < rest; i++) {
    wtimeout(pad, 25);
    int next = wgetch(pad);
    if (next == ERR) return 0xFFFD;
    if (next > 0xFF || (next & 0xC0) != 0x80) {
      ungetch(next);
      return 0xFFFD;
    }
    value = value << 6 | (next & 0x3F);
  }
  int least = rest == 1 ? 0x80 : rest == 2 ? 0x800 : 0x10000;
  int valid = value >= least && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return valid ? value : 0xFFFD;
}

/// A read of nothing from a terminal that poll calls readable: it is gone.
static int has_hung_up(void) {
  struct pollfd wait = {ccurses_input_descriptor(), POLLIN, 0};
  return poll(&wait, 1, 0) > 0 && (wait.revents & (POLLHUP | POLLERR | POLLNVAL));
}

struct ccurses_input ccurses_read(int milliseconds) {
  struct ccurses_input input = {CCURSES_NONE, 0, 0, 0};
  if (!pad) return input;
  wtimeout(pad, milliseconds);
  int code = wgetch(pad);
  if (code == ERR) {
    if (has_hung_up()) input.kind = CCURSES_HANGUP;
    return input;
  }
  if (code > 0xFF) return key(code);
  input.kind = CCURSES_SCALAR;
  input.value = scalar(code);
  return input;
}
