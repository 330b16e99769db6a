package kernelight.interchange.program;

/** Layers that Keras does not have, written in the program. */
enum KerasPart {
    CONNECTED("ConnectedConv2D", """
            class ConnectedConv2D(layers.Conv2D):
                \"""A convolution whose filters read some of the channels only.\"""

                def __init__(self, channels_of_filters, channels, size, **settings):
                    super().__init__(len(channels_of_filters), size, **settings)
                    connected = np.zeros((1, 1, channels, len(channels_of_filters)), "float32")
                    for filter_, read in enumerate(channels_of_filters):
                        connected[0, 0, read, filter_] = 1
                    self.connected = connected

                def convolution_op(self, inputs, kernel):
                    return super().convolution_op(inputs, kernel * self.connected)
            """),
    LOCAL_RESPONSE("LocalResponseNormalization", """
            class LocalResponseNormalization(layers.Layer):
                \"""Divides by what neighbouring channels say at the same place.\"""

                def __init__(self, size, alpha, beta, bias, name):
                    super().__init__(name=name)
                    self.size, self.alpha, self.beta, self.bias = size, alpha, beta, bias

                def call(self, x):
                    around = ((0, 0), (0, 0), (0, 0), ((self.size - 1) // 2, self.size // 2))
                    squares = ops.pad(x * x, around)
                    total = sum(squares[..., i : i + x.shape[-1]] for i in range(self.size))
                    return x / (self.bias + self.alpha / self.size * total) ** self.beta
            """),
    LOCALLY_CONNECTED("LocallyConnected2D", """
            class LocallyConnected2D(layers.Layer):
                \"""Other weights at each position.\"""

                def __init__(self, filters, size, strides, dilation, use_bias, name):
                    super().__init__(name=name)
                    self.filters, self.size, self.strides = filters, size, strides
                    self.dilation, self.use_bias = dilation, use_bias

                def build(self, shape):
                    rows, columns = (
                        np.arange(0, shape[1 + a] - (self.size[a] - 1) * self.dilation[a], self.strides[a])[:, None]
                        + np.arange(self.size[a]) * self.dilation[a]
                        for a in (0, 1)
                    )
                    self.sides = len(rows), len(columns)
                    cells = rows[:, None, :, None] * shape[2] + columns[None, :, None, :]
                    self.cells = cells.reshape(len(rows) * len(columns), -1)
                    positions, per_window = self.cells.shape
                    sides = (positions, self.filters, shape[3], per_window)
                    limit = (6 / (shape[3] * per_window)) ** 0.5
                    begin = keras.initializers.RandomUniform(-limit, limit)
                    self.kernel = self.add_weight(shape=sides, initializer=begin, name="kernel")
                    if self.use_bias:
                        self.bias = self.add_weight(shape=sides[:2], initializer="zeros", name="bias")

                def call(self, x):
                    rows = ops.reshape(x, (-1, x.shape[1] * x.shape[2], x.shape[3]))
                    windows = ops.take(rows, self.cells, axis=1)
                    y = ops.einsum("npsc,pkcs->npk", windows, self.kernel)
                    y = y + self.bias if self.use_bias else y
                    return ops.reshape(y, (-1, *self.sides, self.filters))
            """),
    SCALED_SUM("ScaledSum", """
            class ScaledSum(layers.Layer):
                \"""The sum over a window (its mean comes in) times a coefficient, plus a bias, for each channel.\"""

                def __init__(self, cells, name):
                    super().__init__(name=name)
                    self.cells = cells

                def build(self, shape):
                    begin = keras.initializers.Constant(1 / self.cells)
                    self.coefficients = self.add_weight(shape=(shape[-1],), initializer=begin, name="coefficients")
                    self.bias = self.add_weight(shape=(shape[-1],), initializer="zeros", name="bias")

                def call(self, mean):
                    return self.coefficients * self.cells * mean + self.bias
            """),
    DISTANCES("Distances", """
            class Distances(layers.Layer):
                \"""Minus half the squared distance to the center of each class; the centers are not learned.\"""

                def __init__(self, centers, name):
                    super().__init__(name=name)
                    self.given = np.array(centers, "float32")

                def build(self, shape):
                    self.centers = self.add_weight(
                        shape=self.given.shape, initializer=lambda shape, dtype: ops.convert_to_tensor(self.given),
                        trainable=False, name="centers",
                    )

                def call(self, x):
                    return -0.5 * ops.sum((x[:, None, :] - self.centers) ** 2, axis=2)
            """);

    private final String className;
    private final String code;

    KerasPart(String className, String code) {
        this.className = className;
        this.code = code;
    }

    String className() {
        return className;
    }

    String code() {
        return code;
    }
}
