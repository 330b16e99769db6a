import numpy as np

import sliding
from torch import Tensor
from torch.nn.functional import MODES


class Convolution:
    rank = 2

    def __init__(self, in_channels, out_channels, kernel_size, stride, padding, padding_mode, dilation, groups, bias, dtype):
        self.stride, self.dilation = sliding.each(stride, self.rank), sliding.each(dilation, self.rank)
        self.padding, self.mode, self.groups = sliding.each(padding, self.rank), padding_mode, groups
        self.weight = parameter((out_channels, in_channels // groups, *sliding.each(kernel_size, self.rank)))
        self.bias = parameter(out_channels) if bias else None

    def __call__(self, x):
        assert x.array.ndim == self.rank + 2
        pads = [(0, 0), (0, 0), *((side, side) for side in self.padding)]
        mode = MODES["constant" if self.mode == "zeros" else self.mode]
        padded = np.pad(x.array, pads, mode=mode)
        w = self.weight.array
        y = np.stack([sliding.convolution(image, w, self.stride, self.dilation, self.groups) for image in padded])

        def back(gradient):
            each = [
                sliding.convolution_back(image, w, g, self.stride, self.dilation, self.groups)
                for image, g in zip(padded, gradient)
            ]
            return np.stack([dx for dx, dw in each]), sum(dw for dx, dw in each)

        sources = [
            (x, lambda g: sliding.padded_back(back(g)[0], x.shape, pads, mode)),
            (self.weight, lambda g: back(g)[1]),
        ]
        if self.bias is not None:
            sources.append((self.bias, lambda g: g.sum(axis=(0, *range(2, g.ndim)))))
        return Tensor(biased(y, self.bias), *sources)


def parameter(shape):
    return Tensor(np.zeros(shape)).requires_grad_()


def biased(y, bias):
    return y if bias is None else y + bias.array.reshape(-1, *(1,) * (y.ndim - 2))


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
        self.weight = parameter((in_channels, out_channels // groups, *sliding.each(kernel_size, self.rank)))
        self.bias = parameter(out_channels) if bias else None

    def __call__(self, x):
        assert x.array.ndim == self.rank + 2
        w = self.weight.array
        y = np.stack(
            [
                sliding.transposed(image, w, self.stride, self.dilation, self.groups, self.output_padding)
                for image in x.array
            ]
        )
        for axis, side in enumerate(self.padding):
            y = np.take(y, range(side, y.shape[2 + axis] - side), axis=2 + axis)
        return Tensor(biased(y, self.bias))


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
        images, channels, rows, columns = x.shape
        y = np.zeros((images, channels, self.count(rows, 0), self.count(columns, 1)))
        for place, under, counted in self.windows(x, y.shape):
            y[place] = self.fold(x.array[under], counted)

        def back(gradient):
            dx = np.zeros(x.shape)
            for place, under, counted in self.windows(x, y.shape):
                dx[under] += gradient[place] * self.shares(x.array[under], counted)
            return dx

        return Tensor(y, (x, back))

    def windows(self, x, shape):
        for n, c, i, j in sliding.places(shape):
            ends = []
            for axis, (place, length) in enumerate(((i, x.shape[2]), (j, x.shape[3]))):
                start = place * self.stride[axis] - self.padding[axis]
                padded = min(start + self.size[axis], length + self.padding[axis])
                ends.append((max(start, 0), min(start + self.size[axis], length), padded - start))
            (top, bottom, high), (left, right, wide) = ends
            yield (n, c, i, j), (n, c, slice(top, bottom), slice(left, right)), high * wide


class MaxPool2d(Pool):
    def fold(self, window, counted):
        return window.max()

    def shares(self, window, counted):
        return sliding.first_of_the_largest(window)


class AvgPool2d(Pool):
    def fold(self, window, counted):
        return window.sum() / counted if self.count_include_pad else window.mean()

    def shares(self, window, counted):
        return np.ones(window.shape) / (counted if self.count_include_pad else window.size)


class AdaptiveMaxPool2d:
    def __init__(self, size):
        assert size == 1

    def __call__(self, x):
        largest = np.array([[sliding.first_of_the_largest(channel) for channel in image] for image in x.array])
        return Tensor(x.array.max(axis=(2, 3), keepdims=True), (x, lambda g: g * largest))


class AdaptiveAvgPool2d(AdaptiveMaxPool2d):
    def __call__(self, x):
        return Tensor(
            x.array.mean(axis=(2, 3), keepdims=True),
            (x, lambda g: g * np.ones(x.shape) / (x.shape[2] * x.shape[3])),
        )
