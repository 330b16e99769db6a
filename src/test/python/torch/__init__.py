import contextlib

import numpy as np

float64 = np.float64
inf = np.inf


class Tensor:
    def __init__(self, array):
        self.array = np.asarray(array, dtype=np.float64)

    @property
    def shape(self):
        return self.array.shape

    def copy_(self, other):
        assert self.shape == other.shape, (self.shape, other.shape)
        self.array = other.array.copy()

    def unsqueeze(self, axis):
        return Tensor(np.expand_dims(self.array, axis))

    def squeeze(self, axis):
        return Tensor(np.squeeze(self.array, axis))

    def flip(self, *axes):
        return Tensor(np.flip(self.array, axes))

    def transpose(self, one, other):
        return Tensor(np.swapaxes(self.array, one, other))

    def reshape(self, *sides):
        return Tensor(self.array.reshape(*sides))

    def __getitem__(self, index):
        return Tensor(self.array[index])

    def __neg__(self):
        return Tensor(-self.array)

    def __truediv__(self, other):
        return Tensor(self.array / other.array)


def tensor(values, dtype):
    return Tensor(np.array(values, dtype=dtype))


def relu(x):
    return Tensor(np.maximum(x.array, 0))


def ones_like(x):
    return Tensor(np.ones_like(x.array))


def equal(one, other):
    return np.array_equal(one.array, other.array)


def allclose(one, other):
    return np.allclose(one.array, other.array, rtol=1e-5, atol=1e-8)


def no_grad():
    return contextlib.nullcontext()
