import numpy as np

import sliding
from torch import Tensor

MODES = {"constant": "constant", "reflect": "reflect", "replicate": "edge", "circular": "wrap"}


def pad(x, sides, mode="constant", value=0):
    pairs = [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)][::-1]
    pairs = [(0, 0)] * (x.array.ndim - len(pairs)) + pairs
    more = {"constant_values": value} if mode == "constant" else {}
    return Tensor(
        np.pad(x.array, pairs, mode=MODES[mode], **more),
        (x, lambda g: sliding.padded_back(g, x.shape, pairs, MODES[mode])),
    )


def conv2d(x, w, stride=1, dilation=1):
    reach = [dilation * (side - 1) + 1 for side in w.shape[2:]]
    under = windows(x, reach, stride)[..., ::dilation, ::dilation]
    return Tensor(np.einsum("nchwrs,kcrs->nkhw", under, w.array))


def max_pool2d(x, size, stride):
    return Tensor(windows(x, (size, size), stride).max(axis=(4, 5)))


def avg_pool2d(x, size, stride):
    return Tensor(windows(x, (size, size), stride).mean(axis=(4, 5)))


def windows(x, sides, stride):
    return np.lib.stride_tricks.sliding_window_view(x.array, sides, axis=(2, 3))[:, :, ::stride, ::stride]
