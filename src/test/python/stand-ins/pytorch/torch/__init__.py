import contextlib

import numpy as np

from traced import Traced

float64 = np.float64
inf = np.inf


class Tensor(Traced):
    def __init__(self, array, *sources):
        super().__init__(array, *sources)
        self.requires_grad = any(source.requires_grad for source, back in sources)
        self.grad = None

    def requires_grad_(self):
        self.sources, self.requires_grad = (), True
        return self

    def backward(self, gradient):
        assert self.requires_grad, "element 0 of tensors does not require grad"
        assert self.shape == gradient.shape, "Mismatch in shape: grad_output[0] and output[0]"
        self.leave(self.gradients(gradient.array))

    def leave(self, flowing):
        """Gradients are kept where nothing was made from anything else."""
        for source, back in self.sources:
            source.leave(flowing)
        if not self.sources and self.requires_grad:
            self.grad = Tensor(flowing[id(self)])

    def copy_(self, other):
        assert not grad_enabled or not self.requires_grad, "a leaf Variable that requires grad is used in-place"
        assert self.shape == other.shape, (self.shape, other.shape)
        self.array = other.array.copy()

    def unsqueeze(self, axis):
        return Tensor(np.expand_dims(self.array, axis), (self, lambda g: np.squeeze(g, axis)))

    def squeeze(self, axis):
        return Tensor(np.squeeze(self.array, axis), (self, lambda g: np.expand_dims(g, axis)))

    def flip(self, *axes):
        return Tensor(np.flip(self.array, axes))

    def transpose(self, one, other):
        return Tensor(np.swapaxes(self.array, one, other))

    def reshape(self, *sides):
        return Tensor(self.array.reshape(*sides))

    def __getitem__(self, index):
        return Tensor(self.array[index])

    def numpy(self):
        return self.array

    def __neg__(self):
        return Tensor(-self.array, (self, lambda g: -g))

    def __truediv__(self, other):
        assert not other.requires_grad
        return Tensor(self.array / other.array, (self, lambda g: g / other.array))


def from_numpy(array):
    assert all(side > 0 for side in array.strides), "PyTorch takes no array that is turned round in place"
    return Tensor(array)


def tensor(values, dtype):
    return Tensor(np.array(values, dtype=dtype))


def relu(x):
    return Tensor(np.maximum(x.array, 0), (x, lambda g: g * (x.array > 0)))


def ones_like(x):
    return Tensor(np.ones_like(x.array))


def equal(one, other):
    return np.array_equal(one.array, other.array)


def allclose(one, other):
    return np.allclose(one.array, other.array, rtol=1e-5, atol=1e-8)


grad_enabled = True


@contextlib.contextmanager
def no_grad():
    global grad_enabled
    grad_enabled = False
    yield
    grad_enabled = True
