"""A stand-in for Keras 3, for models as Kernelight writes them: every tensor knows how it is computed from the input."""

import numpy as np

from keras import layers, ops
from keras.tensors import Tensor


def Input(shape):
    assert isinstance(shape, tuple)
    return Tensor(None, (), np.zeros((1, *shape), np.float32))


class Model:
    def __init__(self, inputs, outputs):
        self.inputs, self.outputs = inputs, outputs
        self.layers = {layer.name: layer for layer in outputs.layers() if layer.name}

    def get_layer(self, name):
        return self.layers[name]

    def predict(self, x, verbose):
        assert x.shape[1:] == self.inputs.sample.shape[1:], (x.shape, self.inputs.sample.shape)
        return self.outputs.computed({id(self.inputs): np.asarray(x, np.float32)})

    def compile(self, optimizer, loss, metrics):
        self.optimizer, self.loss = optimizer, loss

    def fit(self, x, y, batch_size, epochs, callbacks, shuffle=True):
        """Learns nothing, but does all that a program can notice."""
        assert len(x) == len(y) and x.dtype == np.float32
        for callback in callbacks:
            callback.model = self
        for _ in range(epochs):
            for batch in range(-(-len(x) // batch_size)):
                for callback in callbacks:
                    callback.on_train_batch_begin(batch)
                assert 0 <= self.optimizer.learning_rate < 10

    def evaluate(self, x, y, batch_size, verbose):
        scores = self.predict(x, verbose)
        return 0.0, float((scores.argmax(axis=1) == y).mean())


class Optimizer:
    def __init__(self, learning_rate, **settings):
        assert set(settings) <= set(self.knows), settings
        self.learning_rate = learning_rate


class optimizers:
    class SGD(Optimizer):
        knows = "momentum", "nesterov"

    class Adam(Optimizer):
        knows = "beta_1", "beta_2", "epsilon"

    class AdamW(Optimizer):
        knows = "beta_1", "beta_2", "epsilon", "weight_decay"


class losses:
    class SparseCategoricalCrossentropy:
        def __init__(self, from_logits):
            pass


class regularizers:
    class L2:
        def __init__(self, factor):
            self.factor = factor


class callbacks:
    class Callback:
        pass


class initializers:
    class Constant:
        def __init__(self, value):
            self.value = value

    class RandomUniform:
        def __init__(self, least, most):
            assert least < most


class utils:
    @staticmethod
    def set_random_seed(seed):
        assert isinstance(seed, int)
