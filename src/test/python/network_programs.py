"""Runs networks of programs with the weights of ONNX files; says how far their outputs are from those asked for.

usage: network_programs.py FOLDER
For each NAME.py of the folder: NAME.onnx, NAME.shape (of the images, with their number), NAME.images and NAME.outputs
(float32). Prints the largest difference of each, in parts of the largest output, or what went wrong.
"""

import importlib.util
import pathlib
import sys
import traceback

import numpy as np

def outputs(module, file, images):
    if hasattr(module, "build"):
        model = module.build()
        module.load_weights(model, file)
        # Keras has the channels last.
        found = np.asarray(model.predict(np.moveaxis(images, 1, -1) if images.ndim > 2 else images, verbose=0))
        return np.moveaxis(found, -1, 1) if found.ndim > 2 else found
    import torch

    (network,) = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, torch.nn.Module) and value.__module__ == module.__name__
    ]
    model = network()
    module.initialize(model)
    module.load_weights(model, file)
    model.eval()
    with torch.no_grad():
        return model(torch.from_numpy(images)).numpy()


for program in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
    try:
        shape = [int(side) for side in program.with_suffix(".shape").read_text().split()]
        images = np.fromfile(program.with_suffix(".images"), np.float32).reshape(shape)
        wanted = np.fromfile(program.with_suffix(".outputs"), np.float32).reshape(shape[0], -1)
        spec = importlib.util.spec_from_file_location(program.stem, program)
        module = importlib.util.module_from_spec(spec)
        sys.modules[program.stem] = module
        spec.loader.exec_module(module)
        found = outputs(module, str(program.with_suffix(".onnx")), images).reshape(wanted.shape)
        print(program.stem, np.abs(found - wanted).max() / max(1, np.abs(wanted).max()))
    except Exception:
        print(program.stem, "failed")
        traceback.print_exc(file=sys.stdout)
