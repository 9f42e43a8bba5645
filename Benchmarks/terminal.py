#!/usr/bin/env python3
"""Times terminal programs from outside, each in a pseudo-terminal of its own.

Start: from just before exec to the first byte, to the first full picture, and to the last byte
before 150 ms of silence. Key: from writing the key to the last byte before 30 ms of silence.
Memory and processor use come from /proc. Only the standard library is used.
"""

import argparse
import datetime
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

DOWN, UP = b"\x1b[B", b"\x1b[A"
APPLICATION = {DOWN: b"\x1bOB", UP: b"\x1bOA"}
# What a program may ask of a terminal, and what a plain one answers.
ANSWERS = [
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;2R"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[>0?c"), b"\x1b[>0;10;1c"),
]


class Session:
    """A program on a pseudo-terminal of its own."""

    def __init__(self, command, columns, rows, folder):
        self.output = bytearray()
        self.answered = 0
        stamp_out, stamp_in = os.pipe()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            size = struct.pack("HHHH", rows, columns, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            environment = dict(
                os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8", LINES="", COLUMNS="")
            del environment["LINES"], environment["COLUMNS"]
            os.write(stamp_in, struct.pack("d", time.monotonic()))
            os.execvpe(command[0], command, environment)
        self.began = struct.unpack("d", os.read(stamp_out, 8))[0]
        os.close(stamp_out)
        os.close(stamp_in)

    def settle(self, silence, until=None):
        """Reads to the silence. Gives the times of first byte, of `until` being there, of last."""
        first = found = last = None
        searched = len(self.output)
        while select.select(
            [self.terminal], [], [], silence if last and (found or not until) else 5)[0]:
            try:
                got = os.read(self.terminal, 1 << 20)
            except OSError:
                got = b""
            if not got:
                break
            last = time.monotonic()
            first = first or last
            self.output += got
            self.answer()
            if until and not found and until.search(self.output, searched):
                found = last
        return first, found, last

    def answer(self):
        for question, answer in ANSWERS:
            for _ in question.findall(self.output, self.answered):
                os.write(self.terminal, answer)
        self.answered = max(self.answered, len(self.output) - 2)

    def key(self, key):
        """Milliseconds from a key to the last byte of what it changed; None if nothing came."""
        if b"\x1b[?1h" in self.output:
            key = APPLICATION.get(key, key)
        start = time.monotonic()
        os.write(self.terminal, key)
        _, _, last = self.settle(0.03) if self.ready() else (None, None, None)
        return None if last is None else (last - start) * 1000

    def ready(self):
        return bool(select.select([self.terminal], [], [], 0.5)[0])

    def memory(self):
        """Resident memory now, and the part of it that is the program's own, in MiB."""
        values = {}
        for line in open(f"/proc/{self.pid}/status"):
            name, _, rest = line.partition(":")
            values[name] = rest.split()
        return int(values["VmRSS"][0]) / 1024, int(values["RssAnon"][0]) / 1024

    def processor(self):
        """Milliseconds of processor time of each of its threads."""
        tasks = f"/proc/{self.pid}/task"
        times = {}
        for thread in os.listdir(tasks):
            try:
                with open(f"{tasks}/{thread}/schedstat") as file:
                    times[thread] = int(file.read().split()[0]) / 1e6
            except OSError:
                pass  # It has just ended.
        return times

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


class Program:
    def __init__(self, name, command, full=None, keys=(DOWN, UP), folder=None, setup=b""):
        self.name, self.command, self.setup = name, command, setup
        self.full = re.compile(full) if full else None
        self.keys, self.folder = keys, folder or os.getcwd()


def starts(program, columns, rows, count):
    """First byte, full picture, last byte, processor time of some starts, in milliseconds."""
    times = []
    for number in range(count + 1):
        session = Session(program.command, columns, rows, program.folder)
        first, full, last = session.settle(0.15, program.full)
        work = sum(session.processor().values())
        session.end()
        if last is None:
            raise SystemExit(f"{program.name} shows nothing")
        if program.full and not full:
            raise SystemExit(f"{program.name} does not show {program.full.pattern}")
        if number > 0:  # The first one reads the files from the disk.
            times.append(
                [(at - session.began) * 1000 for at in (first, full or last, last)] + [work])
    return [statistics.median(column) for column in zip(*times)], [row[1] for row in times]


def keys(program, columns, rows, count, idle):
    """Times of keys in milliseconds, memory in MiB, share of a core used when idle."""
    session = Session(program.command, columns, rows, program.folder)
    session.settle(0.4)
    if program.setup:
        os.write(session.terminal, program.setup)
        session.settle(0.4)
    session.key(program.keys[0])
    memory = session.memory()
    before = session.processor()
    time.sleep(idle)
    after = session.processor()
    used = sum(after[thread] - before.get(thread, 0) for thread in after)
    used /= 1000 * max(idle, 1e-9)
    session.settle(0.03) if session.ready() else None
    there, back = program.keys
    times, silent = [], 0
    for number in range(count):
        # Forty rows down and forty up: inside one page and over its edge.
        time_taken = session.key(there if number // 40 % 2 == 0 else back)
        if time_taken is None:
            silent += 1
        else:
            times.append(time_taken)
    grown = session.memory()
    session.end()
    return times, memory, grown, used, silent


def quantile(times, share):
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def table(folder):
    """A table of 250 rows for the programs that read one."""
    path = os.path.join(folder, "rows.csv")
    with open(path, "w") as file:
        file.write("code,name,type,region,average,segment,rank\n")
        for row in range(250):
            file.write(
                f"R{row:03},Organisation number {row},Acute,North West,{row / 100 + 1:.2f},"
                f"{row % 4 + 1},{row}\n")
    return path


def programs(options, folder):
    workspace = os.path.join(folder, "workspace.sqlite")
    ours = [options.program, "--as", "ann", "--workspace", workspace]
    # Somebody who has seen the tour: it would take the keys.
    os.makedirs(f"{workspace}.view", mode=0o700)
    with open(f"{workspace}.view/ann.json", "w") as file:
        file.write('{"hasSeenTour": true}')
    repository = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return [
        Program("oversight", ours, full=options.full.encode()),
        Program("tig", ["tig"], folder=repository),
        Program("htop", ["htop", "-d", "100"]),
        Program("mc", ["mc", "-X"], folder="/usr/bin"),
        Program("visidata", ["vd", table(folder)]),
        Program("ncdu", ["ncdu", "-0", "/usr/share/doc"]),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=".build/release/oversight")
    parser.add_argument("--full", default="help", help="what ends the first full picture")
    parser.add_argument("--only", action="append", help="measure only this one; may be repeated")
    parser.add_argument("--size", action="append", help="COLUMNSxROWS; 80x24 and 200x60 if absent")
    parser.add_argument("--starts", type=int, default=20)
    parser.add_argument("--keys", type=int, default=240)
    parser.add_argument("--idle", type=float, default=5)
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    sizes = [tuple(map(int, size.split("x"))) for size in options.size or ["80x24", "200x60"]]
    load = os.getloadavg()[0]
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, load {load:.1f} at the beginning")
    print("| program | size | first byte | full picture | best | worst | last byte | work | key |"
          " p95 | keys | MiB | own MiB | MiB after keys | idle CPU |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for program in programs(options, folder):
            if options.only and program.name not in options.only:
                continue
            if not shutil.which(program.command[0]):
                print(f"| {program.name} | not installed: skipped |")
                continue
            for columns, rows in sizes:
                measure(program, columns, rows, options)
    print(f"load {os.getloadavg()[0]:.1f} at the end")


def measure(program, columns, rows, options):
    (first, full, last, work), all_full = starts(program, columns, rows, options.starts)
    times, memory, after, used, silent = keys(
        program, columns, rows, options.keys, options.idle)
    key = f"{statistics.median(times):.2f} | {quantile(times, 0.95):.2f}" if times else "– | –"
    note = f" ({silent} without an answer)" if silent else ""
    print(f"| {program.name} | {columns}×{rows} | {first:.1f} | {full:.1f} |"
          f" {min(all_full):.1f} | {max(all_full):.1f} | {last:.1f} | {work:.1f} | {key} |"
          f" {len(times)}{note} | {memory[0]:.1f} | {memory[1]:.1f} |"
          f" {after[0]:.1f} | {used * 100:.2f} % |")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
