"""What both stand-ins slide: plain loops over every place of a window."""

import itertools

import numpy as np


def each(value, count):
    return (value,) * count if isinstance(value, int) else tuple(value)


def places(shape):
    return itertools.product(*(range(side) for side in shape))


def convolution(x, w, stride, dilation, groups):
    """x: C x ..., w: K x C/groups x ..., both NumPy arrays; no padding, no bias."""
    sides = [
        (x.shape[1 + a] - dilation[a] * (w.shape[2 + a] - 1) - 1) // stride[a] + 1
        for a in range(x.ndim - 1)
    ]
    y = np.zeros((w.shape[0], *sides))
    for place in places(y.shape):
        k = place[0]
        first = k // (w.shape[0] // groups) * w.shape[1]
        for cell in places(w.shape[1:]):
            at = tuple(place[1 + a] * stride[a] + cell[1 + a] * dilation[a] for a in range(len(sides)))
            y[place] += x[(first + cell[0], *at)] * w[(k, *cell)]
    return y


def convolution_back(x, w, gradient, stride, dilation, groups):
    """What of the output's gradient reaches x and w: what each product hands back to its two factors."""
    dx, dw = np.zeros(x.shape), np.zeros(w.shape)
    for place in places(gradient.shape):
        k = place[0]
        first = k // (w.shape[0] // groups) * w.shape[1]
        for cell in places(w.shape[1:]):
            at = (first + cell[0], *(place[1 + a] * stride[a] + cell[1 + a] * dilation[a] for a in range(x.ndim - 1)))
            dx[at] += gradient[place] * w[(k, *cell)]
            dw[(k, *cell)] += gradient[place] * x[at]
    return dx, dw


def padded_back(gradient, shape, pads, mode):
    """What of a padded array's gradient reaches the array: each cell gets that of all its copies."""
    more = {"constant_values": -1} if mode == "constant" else {}
    sources = np.pad(np.arange(np.prod(shape)).reshape(shape), pads, mode=mode, **more)
    back = np.zeros(int(np.prod(shape)))
    for at in places(gradient.shape):
        if sources[at] >= 0:
            back[sources[at]] += gradient[at]
    return back.reshape(shape)


def transposed(x, w, stride, dilation, groups, output_padding):
    """x: C x ..., w: C x K/groups x ...; no padding is cut off."""
    sides = [
        (x.shape[1 + a] - 1) * stride[a] + dilation[a] * (w.shape[2 + a] - 1) + output_padding[a] + 1
        for a in range(x.ndim - 1)
    ]
    y = np.zeros((w.shape[1] * groups, *sides))
    for place in places(x.shape):
        first = place[0] // (w.shape[0] // groups) * w.shape[1]
        for cell in places(w.shape[1:]):
            at = tuple(place[1 + a] * stride[a] + cell[1 + a] * dilation[a] for a in range(len(sides)))
            y[(first + cell[0], *at)] += x[place] * w[(place[0], *cell)]
    return y


def first_of_the_largest(window):
    one = np.zeros(window.shape)
    one[np.unravel_index(np.argmax(window), window.shape)] = 1
    return one
