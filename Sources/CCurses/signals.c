#define _GNU_SOURCE
#include "ccurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// Everything a handler touches is static and prepared before the first signal can come.
static const int asked[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT,
                            SIGBUS,  SIGFPE, SIGQUIT};
enum { ASKED = sizeof asked / sizeof *asked, FATAL = sizeof fatal / sizeof *fatal };
static struct sigaction asked_before[ASKED], fatal_before[FATAL];
static volatile sig_atomic_t resized, stopped, continued, ending, lent;
static volatile long asked_at;
static struct termios saved_termios;
static char restoring[512];
static volatile sig_atomic_t restoring_length, guarded;
static int installed, input_descriptor, output_descriptor;
static int wake_pipe[2] = {-1, -1};
static int stderr_memory = -1, stderr_saved = -1;
static char alternate_stack[65536];
static stack_t stack_before;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/// Leaves the screen and gives the line discipline back. Safe inside a signal handler.
static void restore_terminal(void) {
  if (!guarded) return;
  guarded = 0;
  write_all(output_descriptor, restoring, (size_t)restoring_length);
  tcsetattr(input_descriptor, TCSANOW, &saved_termios);
}

void ccurses_release_stderr(int print) {
  if (stderr_saved < 0) return;
  dup2(stderr_saved, STDERR_FILENO);
  if (!print) return;
  char buffer[4096];
  ssize_t count;
  lseek(stderr_memory, 0, SEEK_SET);
  while ((count = read(stderr_memory, buffer, sizeof buffer)) > 0) {
    write_all(STDERR_FILENO, buffer, (size_t)count);
  }
  close(stderr_memory);
  close(stderr_saved);
  stderr_memory = stderr_saved = -1;
}

/// What libraries print must not land on the screen; it is kept in memory and printed later.
void ccurses_capture_stderr(void) {
  if (stderr_memory < 0) {
    stderr_memory = memfd_create("stderr", MFD_CLOEXEC);
    if (stderr_memory < 0) return;
    stderr_saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  }
  if (stderr_saved >= 0) dup2(stderr_memory, STDERR_FILENO);
}

/// A crash: the terminal first, then what was said about it, then the same signal again.
static void on_fatal(int number) {
  restore_terminal();
  ccurses_release_stderr(1);
  for (int i = 0; i < FATAL; i++) {
    if (fatal[i] == number) sigaction(number, &fatal_before[i], NULL);
  }
  raise(number);
}

static long seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long)now.tv_sec;
}

static void on_asked(int number) {
  int before = errno;
  switch (number) {
    case SIGWINCH: resized = 1; break;
    case SIGTSTP: stopped = 1; break;
    case SIGCONT: continued = 1; break;
    case SIGINT:
      // ^C in a program that has the terminal meanwhile is meant for that program.
      if (lent) return;
      // fall through
    default:
      // Asked again after two seconds, the program is stuck: it ends at once. A lost terminal
      // sends the same signal several times together, while drafts are being saved.
      if (!ending) asked_at = seconds();
      if (ending && seconds() - asked_at >= 2) {
        restore_terminal();
        ccurses_release_stderr(1);
        signal(number, SIG_DFL);
        raise(number);
      }
      ending = number;
  }
  ccurses_wake();
  errno = before;
}

static void install(const int *numbers, int count, struct sigaction *before, void (*handler)(int),
                    int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FATAL; i++) sigdelset(&action.sa_mask, fatal[i]);
  for (int i = 0; i < count; i++) sigaction(numbers[i], &action, &before[i]);
}

int ccurses_input_descriptor(void) { return input_descriptor; }

int ccurses_guard(int input, int output) {
  input_descriptor = input;
  output_descriptor = output;
  if (tcgetattr(input, &saved_termios) != 0) return CCURSES_NO_TTY;
  // Made once and never closed: a worker may still wake a loop that has ended.
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return CCURSES_NO_MEMORY;
  resized = stopped = continued = ending = 0;
  restoring_length = 0;
  guarded = installed = 1;
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, &stack_before);
  install(asked, ASKED, asked_before, on_asked, SA_RESTART);
  install(fatal, FATAL, fatal_before, on_fatal, SA_ONSTACK);
  return CCURSES_OK;
}

void ccurses_set_restoring(const char *sequence) {
  strncpy(restoring, sequence, sizeof restoring - 1);
  restoring_length = (sig_atomic_t)strlen(restoring);
}

void ccurses_unguard(void) {
  if (!installed) return;
  installed = 0;
  if (guarded) tcsetattr(input_descriptor, TCSANOW, &saved_termios);
  guarded = 0;
  for (int i = 0; i < ASKED; i++) sigaction(asked[i], &asked_before[i], NULL);
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &fatal_before[i], NULL);
  sigaltstack(&stack_before, NULL);
}

/// Clears a flag only if it was seen, so that a signal between the two steps is not lost.
static int take(volatile sig_atomic_t *flag) {
  int value = *flag;
  if (value) *flag = 0;
  return value;
}

struct ccurses_signals ccurses_take_signals(void) {
  struct ccurses_signals taken = {take(&resized), take(&stopped), take(&continued), ending};
  return taken;
}

int ccurses_wake_descriptor(void) { return wake_pipe[0]; }

void ccurses_wake(void) {
  char byte = 1;
  ssize_t ignored = write(wake_pipe[1], &byte, 1);
  (void)ignored;  // A full pipe is awake already.
}

void ccurses_drain_wakes(void) {
  char buffer[256];
  while (read(wake_pipe[0], buffer, sizeof buffer) > 0) {}
}

/// Who has the terminal meanwhile decides what ^Z does; the whole group stops with it.
void ccurses_set_lent(int now_lent) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = now_lent ? SIG_DFL : on_asked;
  lent = now_lent;
  sigaction(SIGTSTP, &action, NULL);
  if (!now_lent) continued = stopped = 0;
}

/// Stops the process as the terminal's own ^Z would; returns when it is continued. Only while
/// the terminal is lent.
void ccurses_stop(void) { kill(0, SIGTSTP); }

/// Ends the process by a signal that was handled before, so that its parent sees the cause.
void ccurses_raise(int number) {
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

/// Waits for the terminal, a wake or the extra descriptor. Answers 1 if the terminal has input,
/// 2 if it has hung up, else 0.
int ccurses_wait(int extra, int *extra_ready) {
  struct pollfd waits[3] = {{input_descriptor, POLLIN, 0}, {wake_pipe[0], POLLIN, 0},
                            {extra, POLLIN, 0}};
  int count = poll(waits, extra >= 0 ? 3 : 2, -1);
  *extra_ready = count > 0 && extra >= 0 && waits[2].revents != 0;
  if (count <= 0) return 0;
  if (waits[0].revents & POLLIN) return 1;
  return waits[0].revents & (POLLHUP | POLLERR | POLLNVAL) ? 2 : 0;
}
