"""Recomputes the answers of worksheets (JSON files in a folder) with NumPy and the textbooks' definitions alone.

Prints "TOPIC: N" for each topic that it knows, and ends with 1 at the first answer that differs.
"""

import collections
import json
import pathlib
import sys

import numpy as np


def pair(value):
    """Rows and columns of a setting, which is one number where they are alike."""
    return tuple(value) if isinstance(value, list) else (value, value)


def length(given, axis):
    n, f, p, s, d = (pair(given[name])[axis] for name in ("input", "filter", "padding", "stride", "dilation"))
    return sum(1 for first in range(-p, n + p, s) if first + d * (f - 1) <= n + p - 1)


def size(given):
    """One number if rows and columns have the same settings, and so are asked for once."""
    asked_once = not any(isinstance(setting, list) for setting in given.values())
    return length(given, 0) if asked_once else [length(given, 0), length(given, 1)]


def convolved(given):
    """Cross-correlation, cell by cell, on an input with zeros around it."""
    padding, stride, dilation = pair(given["padding"]), pair(given["stride"]), pair(given["dilation"])
    x = np.pad(np.array(given["input"], float), [(padding[0],) * 2, (padding[1],) * 2])
    w = np.array(given["filter"], float)
    reach = [dilation[a] * (w.shape[a] - 1) + 1 for a in (0, 1)]
    windows = np.lib.stride_tricks.sliding_window_view(x, reach)[:: stride[0], :: stride[1]]
    windows = windows[..., :: dilation[0], :: dilation[1]]
    return np.einsum("ijkl,kl->ij", windows, w) + given["bias"]


def cell(given):
    return convolved(given)[given["row"] - 1, given["column"] - 1]


def pool(given):
    x = np.array(given["input"], float)
    kind = given["kind"]
    if kind.startswith("global"):
        return [[x.mean() if kind == "global-average" else x.max()]]
    window, p, s = pair(given["window"]), given["padding"], given["stride"]
    nothing = {"max": -np.inf, "min": np.inf, "average": np.nan}[kind]
    if given.get("countPadding"):
        nothing = 0.0
    padded = np.pad(x, p, constant_values=nothing)
    keep = {"max": np.max, "min": np.min, "average": np.nanmean}[kind]
    return [
        [
            keep(padded[row : row + window[0], column : column + window[1]])
            for column in range(0, padded.shape[1] - window[1] + 1, s)
        ]
        for row in range(0, padded.shape[0] - window[0] + 1, s)
    ]


def parameters(given):
    """Counts the numbers of arrays that a layer would have."""
    if given["layer"] == "fully-connected":
        weights, biases = np.empty((given["outputs"], given["inputs"])), given["outputs"]
    elif given["layer"] == "locally-connected":
        side = given["input"] - given["filter"] + 1
        weights = np.empty((side, side, given["filters"], given["channels"], given["filter"], given["filter"]))
        biases = side * side * given["filters"]
    else:
        in_group = given["channels"] // given["groups"]
        weights = np.empty((given["filters"], in_group, given["filter"], given["filter"]))
        biases = given["filters"]
    return weights.size + (biases if given["bias"] else 0)


def im2col(given):
    side, p = given["input"], given["padding"]
    x = np.zeros((given["images"], given["channels"], side + 2 * p, side + 2 * p))
    windows = np.lib.stride_tricks.sliding_window_view(x, (given["filter"],) * 2, axis=(2, 3))
    windows = windows[:, :, :: given["stride"], :: given["stride"]]
    matrix = windows.transpose(0, 2, 3, 1, 4, 5).reshape(-1, given["channels"] * given["filter"] ** 2)
    return list(matrix.shape)


TOPICS = {
    "size": size,
    "cell": cell,
    "output": convolved,
    "pool": pool,
    "parameters": parameters,
    "im2col": im2col,
}


def main(folder):
    checked = collections.Counter()
    for file in sorted(pathlib.Path(folder).rglob("*.json")):
        sheet = json.loads(file.read_text(encoding="utf-8"))
        for number, question in enumerate(sheet["questions"], 1):
            topic, given, answer = question["topic"], question["given"], question["answer"]
            if topic not in TOPICS:
                continue
            expected = np.asarray(TOPICS[topic](given), float)
            said = np.asarray(answer, float)
            if expected.shape != said.shape or not np.allclose(expected, said, rtol=0, atol=1e-9):
                print(f"{file.name}, question {number}, {topic}: {answer}, but NumPy says {expected.tolist()}")
                print(json.dumps(given))
                return 1
            checked[topic] += 1
    for topic in TOPICS:
        print(f"{topic}: {checked[topic]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
