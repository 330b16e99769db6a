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
