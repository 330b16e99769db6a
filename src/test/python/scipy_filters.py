"""Filters a picture with SciPy, and compares with the responses that SciPyTest wrote.

A line of cases.txt: name, edge rule, correlate or convolve, stride, and the sigma of a Gaussian or -.
"""

import pathlib
import sys

import numpy as np
from scipy import ndimage, signal

MODES = {"zero": "constant", "replicate": "nearest", "reflect": "mirror", "circular": "wrap"}
# The engine computes with floats, which have seven digits.
ABSOLUTE = 1e-4
RELATIVE = 1e-6

folder = pathlib.Path(sys.argv[1])


def read(name):
    return np.loadtxt(folder / (name + ".txt"), ndmin=2)


def filtered(picture, kernel, edges, operation, sigma):
    if sigma != "-":
        return ndimage.gaussian_filter(picture, float(sigma), mode=MODES[edges], truncate=4)
    if edges == "none":
        slide = signal.convolve2d if operation == "convolve" else signal.correlate2d
        return slide(picture, kernel, mode="valid")
    slide = ndimage.convolve if operation == "convolve" else ndimage.correlate
    return slide(picture, kernel, mode=MODES[edges], cval=0)


picture = read("picture")
cases = (folder / "cases.txt").read_text().split("\n")[:-1]
for case in cases:
    name, edges, operation, stride, sigma = case.split()
    expected = filtered(picture, read(name + "-kernel"), edges, operation, sigma)[:: int(stride), :: int(stride)]
    response = read(name + "-response")
    if expected.shape != response.shape:
        sys.exit(f"{case}: SciPy has {expected.shape}, the engine {response.shape}")
    if not np.allclose(response, expected, rtol=RELATIVE, atol=ABSOLUTE):
        sys.exit(f"{case}: differs by up to {np.abs(expected - response).max()}")
print(len(cases), "responses are the same")
