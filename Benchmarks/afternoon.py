#!/usr/bin/env python3
"""An afternoon at the workbench: ten thousand keys in ten minutes, none of which may be lost.

Keys come at a steady pace, each wherever the program happens to be, as from somebody who never looks
up. Every one leaves a trace: walking counts rows, notes are compared letter by letter with the
ledger. The time from each key to the last byte of its answer is measured on the way.
"""

import argparse
import json
import os
import random
import re
import select
import statistics
import subprocess
import sys
import tempfile
import time

from terminal import Session, quantile

LETTERS = "abcdefghijklmnopqrstuvwxyz     .,ŵŷâêîôû"
ROW = re.compile(rb", row (\d+) of (\d+)\.")


class Afternoon:
    def __init__(self, session, pace, seed):
        self.session, self.pace = session, pace
        self.random = random.Random(seed)
        self.keys, self.times, self.lost, self.notes = 0, [], [], []
        self.next = time.monotonic()

    def press(self, key):
        """One key at its time; what comes until the next is its answer."""
        self.wait(self.next)
        start = time.monotonic()
        os.write(self.session.terminal, key)
        self.keys += 1
        self.next = max(self.next + self.pace, start)
        last = self.wait(self.next)
        if last:
            self.times.append((last - start) * 1000)

    def wait(self, end):
        last = None
        while True:
            left = end - time.monotonic()
            if not select.select([self.session.terminal], [], [], max(0, left))[0]:
                return last
            self.session.output += os.read(self.session.terminal, 1 << 20)
            self.session.answer()
            last = time.monotonic()

    def type(self, text):
        for letter in text:
            self.press(letter.encode())

    def shown(self, pattern):
        """What the screen says now; waits for it as long as a person would."""
        end = time.monotonic() + 10
        while time.monotonic() < end:
            self.wait(time.monotonic() + 0.05)
            # The line is drawn in parts; what is asked for is drawn anew as a whole.
            found = list(pattern.finditer(self.session.output, self.mark))
            if found:
                return found[-1]
        return None

    def walk(self):
        """Two hundred rows up and down; the row one ends on tells whether each was counted."""
        row, rows = 1, None
        self.press(b"g")
        for _ in range(200):
            down = self.random.random() < 0.7
            self.press(b"j" if down else b"k")
            row = row + 1 if down else max(1, row - 1)
        self.mark = len(self.session.output)
        self.press(b"\x0c")
        found = self.shown(ROW)
        if not found or int(found[1]) != min(row, int(found[2])):
            self.lost.append(f"row {row}, seen {found and found[0]}")

    def write(self):
        """A note of two hundred letters."""
        text = "".join(self.random.choice(LETTERS) for _ in range(200))
        text = f"Note {len(self.notes) + 1} " + " ".join(text.split()) + "!"
        self.type("n" + text)
        self.mark = len(self.session.output)
        self.press(b"\x13")
        if not self.shown(re.compile(rb"Saved")):
            self.lost.append(f"note {len(self.notes) + 1} was not saved")
        self.notes.append(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=".build/release/oversight")
    parser.add_argument("--keys", type=int, default=10_000)
    parser.add_argument("--minutes", type=float, default=10)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    with tempfile.TemporaryDirectory() as folder:
        workspace = os.path.join(folder, "workspace.sqlite")
        os.makedirs(f"{workspace}.view", mode=0o700)
        with open(f"{workspace}.view/ann.json", "w") as file:
            file.write('{"hasSeenTour": true}')
        ours = [program, "--as", "ann", "--workspace", workspace]
        session = Session(ours, 120, 40, folder)
        session.settle(1, re.compile(rb"help"))
        pace = options.minutes * 60 / options.keys
        afternoon = Afternoon(session, pace, 20_261_122)
        began = time.monotonic()
        while afternoon.keys < options.keys:
            afternoon.walk()
            afternoon.write()
        minutes = (time.monotonic() - began) / 60
        memory = session.memory()[0]
        session.end()
        said = subprocess.run(
            [program, "--as", "ann", "--workspace", workspace, "history", "--format", "json"],
            capture_output=True, check=True, text=True).stdout
        events = [event for event in json.loads(said)["events"] if event["kind"] == "noted"]
        kept = [event["sentence"].split(": ", 1)[1] for event in reversed(events)]
    for number, (wanted, found) in enumerate(zip(afternoon.notes, kept), 1):
        if wanted != found:
            afternoon.lost.append(f"note {number}: {found!r}, typed {wanted!r}")
    if len(kept) != len(afternoon.notes):
        afternoon.lost.append(f"{len(kept)} of {len(afternoon.notes)} notes are there")
    print(
        f"{afternoon.keys} keys in {minutes:.1f} minutes, {len(afternoon.notes)} notes; answer in"
        f" {statistics.median(afternoon.times):.2f} ms in the median,"
        f" {quantile(afternoon.times, 0.95):.2f} ms at the 95th percentile;"
        f" {memory:.1f} MiB at the end; {len(afternoon.lost)} traces of lost keys")
    for trace in afternoon.lost:
        print(trace)
    sys.exit(1 if afternoon.lost else 0)


if __name__ == "__main__":
    main()
