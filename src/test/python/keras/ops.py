import numpy as np


def convert_to_numpy(x):
    return np.array(x)
