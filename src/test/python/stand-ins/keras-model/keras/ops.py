"""Functions of Keras, as far as the programs use them; where Keras wants an argument, so does this."""

import math

import numpy as np

from keras.tensors import apply


def relu(x):
    return apply(lambda x: np.maximum(x, 0), x)


def relu6(x):
    return apply(lambda x: np.clip(x, 0, 6), x)


def leaky_relu(x, negative_slope):
    return apply(lambda x: np.where(x > 0, x, x * negative_slope), x)


def clip(x, least, most):
    return apply(lambda x: np.clip(x, least, most), x)


def sigmoid(x):
    return apply(lambda x: 1 / (1 + np.exp(-x)), x)


def silu(x):
    return apply(lambda x: x / (1 + np.exp(-x)), x)


def gelu(x, approximate):
    if approximate:
        return apply(lambda x: x / 2 * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))), x)
    return apply(lambda x: x / 2 * (1 + np.vectorize(math.erf)(x / math.sqrt(2))), x)


def log(x):
    return apply(np.log, x)


def tanh(x):
    return apply(np.tanh, x)


def softmax(x, axis):
    return apply(lambda x: np.exp(x - x.max(axis, keepdims=True)) / np.exp(x - x.max(axis, keepdims=True)).sum(axis, keepdims=True), x)


def log_softmax(x, axis):
    return log(softmax(x, axis))


def mean(x, axis, keepdims=False):
    return apply(lambda x: x.mean(axis, keepdims=keepdims), x)


def std(x, axis, keepdims=False):
    return apply(lambda x: x.std(axis, keepdims=keepdims), x)


def sum(x, axis):
    return apply(lambda x: x.sum(axis), x)


def ones_like(x):
    return apply(np.ones_like, x)


def pad(x, widths, mode="constant", constant_values=None):
    assert mode in ("constant", "reflect", "symmetric")
    more = {} if mode != "constant" else {"constant_values": constant_values or 0}
    return apply(lambda x: np.pad(x, widths, mode=mode, **more), x)


def reshape(x, sides):
    return apply(lambda x: x.reshape(sides), x)


def take(x, indices, axis):
    return apply(lambda x: np.take(x, indices, axis), x)


def einsum(rule, *operands):
    return apply(lambda *operands: np.einsum(rule, *operands), *operands)


def convert_to_tensor(x):
    return x
