import numpy as np

import sliding
from torch import Tensor
from torch.nn.functional import MODES


class Convolution:
    rank = 2

    def __init__(self, in_channels, out_channels, kernel_size, stride, padding, padding_mode, dilation, groups, bias, dtype):
        self.stride, self.dilation = sliding.each(stride, self.rank), sliding.each(dilation, self.rank)
        self.padding, self.mode, self.groups = sliding.each(padding, self.rank), padding_mode, groups
        self.weight = Tensor(np.zeros((out_channels, in_channels // groups, *sliding.each(kernel_size, self.rank))))
        self.bias = Tensor(np.zeros(out_channels)) if bias else None

    def __call__(self, x):
        assert x.array.ndim == self.rank + 2 and x.shape[0] == 1
        pads = [(0, 0), *((side, side) for side in self.padding)]
        padded = np.pad(x.array[0], pads, mode=MODES["constant" if self.mode == "zeros" else self.mode])
        y = sliding.convolution(padded, self.weight.array, self.stride, self.dilation, self.groups)
        return Tensor(biased(y, self.bias)[np.newaxis])


def biased(y, bias):
    return y if bias is None else y + bias.array.reshape(-1, *(1,) * (y.ndim - 1))


class Conv1d(Convolution):
    rank = 1


class Conv2d(Convolution):
    rank = 2


class Conv3d(Convolution):
    rank = 3


class Transposed:
    rank = 2

    def __init__(self, in_channels, out_channels, kernel_size, stride, padding, output_padding, dilation, groups, bias, dtype):
        self.stride, self.dilation = sliding.each(stride, self.rank), sliding.each(dilation, self.rank)
        self.padding, self.groups = sliding.each(padding, self.rank), groups
        self.output_padding = sliding.each(output_padding, self.rank)
        for more, step, gap in zip(self.output_padding, self.stride, self.dilation):
            assert more < max(step, gap), "output padding must be smaller than either stride or dilation"
        self.weight = Tensor(np.zeros((in_channels, out_channels // groups, *sliding.each(kernel_size, self.rank))))
        self.bias = Tensor(np.zeros(out_channels)) if bias else None

    def __call__(self, x):
        assert x.array.ndim == self.rank + 2 and x.shape[0] == 1
        y = sliding.transposed(
            x.array[0], self.weight.array, self.stride, self.dilation, self.groups, self.output_padding
        )
        for axis, side in enumerate(self.padding):
            y = np.take(y, range(side, y.shape[1 + axis] - side), axis=1 + axis)
        return Tensor(biased(y, self.bias)[np.newaxis])


class ConvTranspose1d(Transposed):
    rank = 1


class ConvTranspose2d(Transposed):
    rank = 2


class ConvTranspose3d(Transposed):
    rank = 3


class Pool:
    def __init__(self, kernel_size, stride, padding=0, ceil_mode=False, count_include_pad=True):
        self.size, self.stride, self.padding = (sliding.each(value, 2) for value in (kernel_size, stride, padding))
        self.ceil_mode, self.count_include_pad = ceil_mode, count_include_pad
        for side, size in zip(self.padding, self.size):
            assert 2 * side <= size, "pad should be at most half of effective kernel size"

    def count(self, length, axis):
        size, stride, pad = self.size[axis], self.stride[axis], self.padding[axis]
        room = length + 2 * pad - size
        count = (-(-room // stride) if self.ceil_mode else room // stride) + 1
        return count - 1 if self.ceil_mode and (count - 1) * stride >= length + pad else count

    def __call__(self, x):
        channels, rows, columns = x.shape[1:]
        y = np.zeros((channels, self.count(rows, 0), self.count(columns, 1)))
        for c, i, j in sliding.places(y.shape):
            ends = []
            for axis, (place, length) in enumerate(((i, rows), (j, columns))):
                start = place * self.stride[axis] - self.padding[axis]
                padded = min(start + self.size[axis], length + self.padding[axis])
                ends.append((max(start, 0), min(start + self.size[axis], length), padded - start))
            (top, bottom, high), (left, right, wide) = ends
            y[c, i, j] = self.fold(x.array[0, c, top:bottom, left:right], high * wide)
        return Tensor(y[np.newaxis])


class MaxPool2d(Pool):
    def fold(self, window, counted):
        return window.max()


class AvgPool2d(Pool):
    def fold(self, window, counted):
        return window.sum() / counted if self.count_include_pad else window.mean()


class AdaptiveMaxPool2d:
    def __init__(self, size):
        assert size == 1

    def __call__(self, x):
        return Tensor(x.array.max(axis=(2, 3), keepdims=True))


class AdaptiveAvgPool2d(AdaptiveMaxPool2d):
    def __call__(self, x):
        return Tensor(x.array.mean(axis=(2, 3), keepdims=True))
