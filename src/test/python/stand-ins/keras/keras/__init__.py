from keras import layers, ops
