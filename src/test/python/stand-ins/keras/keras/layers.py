import numpy as np

import sliding
from tensorflow import Tensor, Variable


def tensor(x):
    return x if isinstance(x, Tensor) else Tensor(x)


class Convolution:
    rank = 2

    def __init__(
        self, filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias, dtype
    ):
        assert padding in ("valid", "same") and data_format == "channels_last"
        self.padding = padding
        self.filters, self.size = filters, sliding.each(kernel_size, self.rank)
        self.strides, self.dilation = sliding.each(strides, self.rank), sliding.each(dilation_rate, self.rank)
        if max(self.strides) > 1 and max(self.dilation) > 1:
            raise ValueError("`strides > 1` not supported in conjunction with `dilation_rate > 1`")
        self.groups, self.activation, self.use_bias = groups, activation, use_bias

    def build(self, shape):
        self.shapes = [(*self.size, shape[-1] // self.groups, self.filters)] + [(self.filters,)] * self.use_bias
        self.input_shape = shape

    def set_weights(self, weights):
        assert [weight.shape for weight in weights] == self.shapes, (weights, self.shapes)
        self.trainable_weights = [Variable(weight) for weight in weights]

    def pads(self, lengths):
        """TensorFlow's rule, as its documentation has it."""
        for length, size, stride, gap in zip(lengths, self.size, self.strides, self.dilation):
            reach = (size - 1) * gap + 1
            total = max(reach - (stride if length % stride == 0 else length % stride), 0)
            yield total // 2, total - total // 2

    def __call__(self, x):
        x = tensor(x)
        assert x.shape == self.input_shape, (x.shape, self.input_shape)
        images = np.moveaxis(x.array, -1, 1)
        if self.padding == "same":
            images = np.pad(images, ((0, 0), (0, 0), *self.pads(images.shape[2:])))
        w = np.moveaxis(self.trainable_weights[0].array, (-1, -2), (0, 1))
        y = np.stack([sliding.convolution(cells, w, self.strides, self.dilation, self.groups) for cells in images])
        y = np.moveaxis(y, 1, -1)
        if self.use_bias:
            y = y + self.trainable_weights[1].array
        opened = (y > 0) if self.activation == "relu" else np.ones(y.shape)

        def back(gradient):
            assert self.padding == "valid", "the stand-in knows no gradient through same padding"
            each = [
                sliding.convolution_back(cells, w, flowing, self.strides, self.dilation, self.groups)
                for cells, flowing in zip(images, np.moveaxis(gradient * opened, -1, 1))
            ]
            return np.stack([dx for dx, dw in each]), sum(dw for dx, dw in each)

        sources = [
            (x, lambda g: np.moveaxis(back(g)[0], 1, -1)),
            (self.trainable_weights[0], lambda g: np.moveaxis(back(g)[1], (0, 1), (-1, -2))),
        ]
        if self.use_bias:
            sources.append((self.trainable_weights[1], lambda g: (g * opened).reshape(-1, self.filters).sum(axis=0)))
        return Tensor(y * opened, *sources)


class Conv1D(Convolution):
    rank = 1


class Conv2D(Convolution):
    rank = 2


class Conv3D(Convolution):
    rank = 3


class Transposed:
    """Leaves room for a whole stride where the filter is shorter. No output padding: not all versions take it."""

    rank = 2

    def __init__(self, filters, kernel_size, strides, padding, data_format, use_bias, dtype):
        assert padding == "valid" and data_format == "channels_last" and not use_bias
        self.filters, self.size = filters, sliding.each(kernel_size, self.rank)
        self.strides = sliding.each(strides, self.rank)

    def build(self, shape):
        self.shapes = [(*self.size, self.filters, shape[-1])]

    def set_weights(self, weights):
        assert [weight.shape for weight in weights] == self.shapes, (weights, self.shapes)
        self.weights = weights

    def __call__(self, x):
        w = np.moveaxis(self.weights[0], (-1, -2), (0, 1))
        room = tuple(max(stride - size, 0) for stride, size in zip(self.strides, self.size))
        images = np.moveaxis(x, -1, 1)
        y = np.stack([sliding.transposed(cells, w, self.strides, (1,) * self.rank, 1, room) for cells in images])
        return Tensor(np.moveaxis(y, 1, -1))


class Conv1DTranspose(Transposed):
    rank = 1


class Conv2DTranspose(Transposed):
    rank = 2


class Conv3DTranspose(Transposed):
    rank = 3


class Pool:
    def __init__(self, pool_size, strides, padding, data_format, dtype):
        assert padding == "valid" and data_format == "channels_last"
        self.size, self.strides = sliding.each(pool_size, 2), sliding.each(strides, 2)

    def __call__(self, x):
        x = tensor(x)
        sides = [(x.shape[1 + a] - self.size[a]) // self.strides[a] + 1 for a in range(2)]
        y = np.zeros((x.shape[0], *sides, x.shape[3]))
        for place in sliding.places(y.shape):
            y[place] = self.fold(x.array[self.under(place)])

        def back(gradient):
            dx = np.zeros(x.shape)
            for place in sliding.places(gradient.shape):
                under = self.under(place)
                dx[under] += gradient[place] * self.shares(x.array[under])
            return dx

        return Tensor(y, (x, back))

    def under(self, place):
        batch, i, j, channel = place
        top, left = i * self.strides[0], j * self.strides[1]
        return batch, slice(top, top + self.size[0]), slice(left, left + self.size[1]), channel


class MaxPooling2D(Pool):
    def fold(self, window):
        return window.max()

    def shares(self, window):
        return sliding.first_of_the_largest(window)


class AveragePooling2D(Pool):
    def fold(self, window):
        return window.mean()

    def shares(self, window):
        return np.ones(window.shape) / window.size


class Global(Pool):
    """A window as large as the input."""

    def __init__(self, data_format, keepdims, dtype):
        assert data_format == "channels_last" and keepdims

    def __call__(self, x):
        x = tensor(x)
        self.size, self.strides = x.shape[1:3], (1, 1)
        return super().__call__(x)


class GlobalMaxPooling2D(Global, MaxPooling2D):
    """A reduction, not a pooling: TensorFlow divides its gradient among all the largest numbers."""

    def shares(self, window):
        largest = window == window.max()
        return largest / largest.sum()


class GlobalAveragePooling2D(Global, AveragePooling2D):
    pass
