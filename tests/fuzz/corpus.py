"""Programs to make others of: those kept because they brought something new about,
and the language tests. Nothing in them may depend on the world outside."""

import glob
import os
import threading

import coverage
import mutate

HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = os.path.join(HERE, 'corpus', 'programs')
OUTSIDE = ('write_file', 'read_file', 'read_line', 'clock', 'args', 'exit', 'eputs')
LARGEST = 3000


def read(path):
    with open(path, encoding='utf-8', errors='surrogateescape') as f:
        return f.read()


def fits(text):
    return len(text) <= LARGEST and not any(word in text for word in OUTSIDE)


def programs(folder):
    texts = [mutate.clean(read(p)) for p in sorted(glob.glob(os.path.join(folder, '**', '*.monkey'), recursive=True))]
    return [t for t in texts if fits(t)]


class Corpus:
    def __init__(self, folder=None):
        """With a folder, what is new is kept there, and drawn from too."""
        self.folder = folder
        self.lock = threading.Lock()
        self.seen = set()
        self.kept = programs(KEPT) + (programs(folder) if folder else [])
        self.tests = programs(os.path.join(HERE, '..', 'lang'))
        self.added = 0

    def draw(self, r):
        with self.lock:
            return r.choice(self.kept if self.kept and r.random() < 0.5 else self.tests)

    def make(self, r):
        return mutate.Mutator(r, lambda: self.draw(r)).mutate(self.draw(r))

    def note(self, name, source, log):
        """Looks at what a run of the source brought about."""
        found = coverage.features(log)
        with self.lock:
            new = found - self.seen
            self.seen |= found
            if not new or not self.folder or len(source) > LARGEST:
                return
            self.kept.append(source)
            self.added += 1
        os.makedirs(self.folder, exist_ok=True)
        with open(os.path.join(self.folder, name), 'w', encoding='utf-8', errors='surrogateescape') as f:
            f.write(source)
