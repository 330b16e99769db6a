import numpy as np

import sliding


class Convolution:
    rank = 2

    def __init__(self, filters, kernel_size, strides, padding, dilation_rate, groups, activation, use_bias, dtype):
        assert padding == "valid"
        self.filters, self.size = filters, sliding.each(kernel_size, self.rank)
        self.strides, self.dilation = sliding.each(strides, self.rank), sliding.each(dilation_rate, self.rank)
        if max(self.strides) > 1 and max(self.dilation) > 1:
            raise ValueError("`strides > 1` not supported in conjunction with `dilation_rate > 1`")
        self.groups, self.activation, self.use_bias = groups, activation, use_bias

    def build(self, shape):
        self.shapes = [(*self.size, shape[-1] // self.groups, self.filters)] + [(self.filters,)] * self.use_bias

    def set_weights(self, weights):
        assert [weight.shape for weight in weights] == self.shapes, (weights, self.shapes)
        self.weights = weights

    def __call__(self, x):
        w = np.moveaxis(self.weights[0], (-1, -2), (0, 1))
        y = sliding.convolution(np.moveaxis(x[0], -1, 0), w, self.strides, self.dilation, self.groups)
        y = np.moveaxis(y, 0, -1)
        if self.use_bias:
            y = y + self.weights[1]
        return (np.maximum(y, 0) if self.activation == "relu" else y)[np.newaxis]


class Conv1D(Convolution):
    rank = 1


class Conv2D(Convolution):
    rank = 2


class Conv3D(Convolution):
    rank = 3


class Transposed:
    rank = 2

    def __init__(self, filters, kernel_size, strides, padding, output_padding, use_bias, dtype):
        assert padding == "valid" and output_padding == 0 and not use_bias
        self.filters, self.size = filters, sliding.each(kernel_size, self.rank)
        self.strides = sliding.each(strides, self.rank)

    def build(self, shape):
        self.shapes = [(*self.size, self.filters, shape[-1])]

    def set_weights(self, weights):
        assert [weight.shape for weight in weights] == self.shapes, (weights, self.shapes)
        self.weights = weights

    def __call__(self, x):
        w = np.moveaxis(self.weights[0], (-1, -2), (0, 1))
        none = (0,) * self.rank
        y = sliding.transposed(np.moveaxis(x[0], -1, 0), w, self.strides, (1,) * self.rank, 1, none)
        return np.moveaxis(y, 0, -1)[np.newaxis]


class Conv1DTranspose(Transposed):
    rank = 1


class Conv2DTranspose(Transposed):
    rank = 2


class Conv3DTranspose(Transposed):
    rank = 3


class Pool:
    def __init__(self, pool_size, strides, padding, dtype):
        assert padding == "valid"
        self.size, self.strides = sliding.each(pool_size, 2), sliding.each(strides, 2)

    def __call__(self, x):
        sides = [(x.shape[1 + a] - self.size[a]) // self.strides[a] + 1 for a in range(2)]
        y = np.zeros((1, *sides, x.shape[3]))
        for i, j in sliding.places(sides):
            top, left = i * self.strides[0], j * self.strides[1]
            window = x[:, top : top + self.size[0], left : left + self.size[1]]
            y[:, i, j] = self.fold(window)
        return y


class MaxPooling2D(Pool):
    def fold(self, window):
        return window.max(axis=(1, 2))


class AveragePooling2D(Pool):
    def fold(self, window):
        return window.mean(axis=(1, 2))


class GlobalMaxPooling2D:
    def __init__(self, keepdims, dtype):
        assert keepdims

    def __call__(self, x):
        return x.max(axis=(1, 2), keepdims=True)


class GlobalAveragePooling2D(GlobalMaxPooling2D):
    def __call__(self, x):
        return x.mean(axis=(1, 2), keepdims=True)
