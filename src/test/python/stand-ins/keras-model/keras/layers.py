"""Layers of Keras by the definitions in its documentation; images are N x H x W x C."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from keras.tensors import apply


class Layer:
    def __init__(self, name=None, **settings):
        assert not settings, settings
        self.name, self.variables = name, []

    def add_weight(self, shape, initializer, name, trainable=True, regularizer=None):
        self.variables.append(self.first(shape, initializer))
        return self.variables[-1]

    @staticmethod
    def first(shape, initializer):
        if initializer in ("zeros", "ones"):
            return np.full(shape, float(initializer == "ones"), np.float32)
        if isinstance(initializer, str):
            assert initializer.split("_")[0] in ("he", "glorot", "lecun") and initializer.split("_")[1] in ("uniform", "normal")
        if callable(initializer):
            return np.asarray(initializer(shape, dtype="float32"), np.float32)
        return np.full(shape, getattr(initializer, "value", 0.1), np.float32)

    def set_weights(self, weights):
        assert [w.shape for w in weights] == [v.shape for v in self.variables], (
            self.name,
            [w.shape for w in weights],
            [v.shape for v in self.variables],
        )
        for variable, weight in zip(self.variables, weights):
            variable[...] = weight

    def build(self, shape):
        pass

    def __call__(self, x):
        x_shape = x[0].shape if isinstance(x, list) else x.shape
        self.build(x_shape)
        operands = x if isinstance(x, list) else [x]
        whole = (lambda *a: self.call(list(a))) if isinstance(x, list) else self.call
        return apply(whole, *operands, layer=self)


def each(number):
    return number if isinstance(number, tuple) else (number, number)


class Conv2D(Layer):
    def __init__(
        self,
        filters,
        kernel_size,
        strides=1,
        padding="valid",
        dilation_rate=1,
        groups=1,
        use_bias=True,
        kernel_initializer="glorot_uniform",
        kernel_regularizer=None,
        bias_regularizer=None,
        name=None,
    ):
        super().__init__(name)
        assert padding in ("valid", "same")
        self.filters, self.size, self.strides, self.padding = filters, each(kernel_size), each(strides), padding
        self.dilation, self.groups, self.use_bias, self.begin = each(dilation_rate), groups, use_bias, kernel_initializer
        if max(self.strides) > 1 and max(self.dilation) > 1:
            raise ValueError("`strides > 1` not supported in conjunction with `dilation_rate > 1`")

    def build(self, shape):
        sides = (*self.size, shape[-1] // self.groups, self.filters)
        self.kernel = self.add_weight(shape=sides, initializer=self.begin, name="kernel")
        if self.use_bias:
            self.bias = self.add_weight(shape=(self.filters,), initializer="zeros", name="bias")

    def convolution_op(self, inputs, kernel):
        reach = [(size - 1) * gap + 1 for size, gap in zip(self.size, self.dilation)]
        if self.padding == "same":
            assert self.strides == (1, 1)
            inputs = np.pad(inputs, ((0, 0), *(((r - 1) // 2, r // 2) for r in reach), (0, 0)))
        windows = sliding_window_view(inputs, reach, axis=(1, 2))  # N, H', W', C, R, S
        windows = windows[:, :: self.strides[0], :: self.strides[1], :, :: self.dilation[0], :: self.dilation[1]]
        channels, filters = inputs.shape[-1] // self.groups, self.filters // self.groups
        return np.concatenate(
            [
                np.einsum(
                    "nhwcrs,rsck->nhwk",
                    windows[:, :, :, g * channels : (g + 1) * channels],
                    kernel[..., g * filters : (g + 1) * filters],
                    optimize=True,
                )
                for g in range(self.groups)
            ],
            axis=-1,
        )

    def call(self, x):
        y = self.convolution_op(x, self.kernel)
        return y + self.bias if self.use_bias else y


class Conv2DTranspose(Conv2D):
    def build(self, shape):
        assert self.padding == "valid" and self.groups == 1 and max(self.dilation) == 1
        sides = (*self.size, self.filters, shape[-1])
        self.kernel = self.add_weight(shape=sides, initializer=self.begin, name="kernel")
        if self.use_bias:
            self.bias = self.add_weight(shape=(self.filters,), initializer="zeros", name="bias")

    def call(self, x):
        n, height, width, _ = x.shape
        (r, s), (down, right) = self.size, self.strides
        y = np.zeros((n, (height - 1) * down + max(r, down), (width - 1) * right + max(s, right), self.filters), np.float32)
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,rskc->nrsk", x[:, i, j], self.kernel)
                y[:, i * down : i * down + r, j * right : j * right + s] += stamp
        return y + self.bias if self.use_bias else y


class Dense(Layer):
    def __init__(
        self,
        units,
        use_bias=True,
        kernel_initializer="glorot_uniform",
        kernel_regularizer=None,
        bias_regularizer=None,
        name=None,
    ):
        super().__init__(name)
        self.units, self.use_bias, self.begin = units, use_bias, kernel_initializer

    def build(self, shape):
        assert len(shape) == 2
        self.kernel = self.add_weight(shape=(shape[-1], self.units), initializer=self.begin, name="kernel")
        if self.use_bias:
            self.bias = self.add_weight(shape=(self.units,), initializer="zeros", name="bias")

    def call(self, x):
        y = x @ self.kernel
        return y + self.bias if self.use_bias else y


class BatchNormalization(Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, gamma_regularizer=None, beta_regularizer=None, name=None):
        super().__init__(name)
        self.epsilon = epsilon

    def build(self, shape):
        for name, begin in ("gamma", "ones"), ("beta", "zeros"), ("moving_mean", "zeros"), ("moving_variance", "ones"):
            self.add_weight(shape=shape[-1:], initializer=begin, name=name)

    def call(self, x):
        gamma, beta, mean, variance = self.variables
        return gamma * (x - mean) / np.sqrt(variance + np.float32(self.epsilon)) + beta


class Pool(Layer):
    def __init__(self, pool_size, strides=None):
        super().__init__()
        self.size, self.strides = each(pool_size), each(strides or pool_size)

    def call(self, x):
        windows = sliding_window_view(x, self.size, axis=(1, 2))[:, :: self.strides[0], :: self.strides[1]]
        return self.fold(windows)


class MaxPooling2D(Pool):
    def fold(self, windows):
        return windows.max((-1, -2))


class AveragePooling2D(Pool):
    def fold(self, windows):
        return windows.mean((-1, -2))


class GlobalAveragePooling2D(Layer):
    def __init__(self, keepdims):
        super().__init__()
        assert keepdims

    def call(self, x):
        return x.mean((1, 2), keepdims=True)


class GlobalMaxPooling2D(GlobalAveragePooling2D):
    def call(self, x):
        return x.max((1, 2), keepdims=True)


class Flatten(Layer):
    def call(self, x):
        return x.reshape(len(x), -1)


class Reshape(Layer):
    def __init__(self, sides):
        super().__init__()
        self.sides = sides

    def call(self, x):
        return x.reshape(len(x), *self.sides)


class Permute(Layer):
    def __init__(self, axes):
        super().__init__()
        assert sorted(axes) == list(range(1, 1 + len(axes)))
        self.axes = axes

    def call(self, x):
        return x.transpose(0, *self.axes)


class ZeroPadding2D(Layer):
    def __init__(self, widths):
        super().__init__()
        self.widths = widths

    def call(self, x):
        return np.pad(x, ((0, 0), *self.widths, (0, 0)))


class Cropping2D(Layer):
    def __init__(self, widths):
        super().__init__()
        self.widths = widths

    def call(self, x):
        (top, bottom), (left, right) = self.widths
        return x[:, top : x.shape[1] - bottom, left : x.shape[2] - right]


class Dropout(Layer):
    def __init__(self, rate):
        super().__init__()
        assert 0 <= rate < 1

    def call(self, x):
        return x


class Concatenate(Layer):
    def call(self, parts):
        return np.concatenate(parts, axis=-1)
