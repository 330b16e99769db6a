def convert_to_numpy(x):
    return x.numpy()
