"""Recomputes the answers of worksheets (JSON files in a folder) with NumPy and the textbooks' definitions alone.

Prints "TOPIC: N" for each topic that it knows, and ends with 1 at the first answer that differs.
"""

import collections
import json
import pathlib
import sys

import numpy as np


def pair(value):
    """Rows and columns of a setting, which is one number where they are alike."""
    return tuple(value) if isinstance(value, list) else (value, value)


def length(given, axis):
    n, f, p, s, d = (pair(given[name])[axis] for name in ("input", "filter", "padding", "stride", "dilation"))
    return sum(1 for first in range(-p, n + p, s) if first + d * (f - 1) <= n + p - 1)


def size(given):
    """One number if rows and columns have the same settings, and so are asked for once."""
    asked_once = not any(isinstance(setting, list) for setting in given.values())
    return length(given, 0) if asked_once else [length(given, 0), length(given, 1)]


def windows(x, given, shape):
    """The windows of a filter or a pooling on a padded input: output rows, output columns, rows, columns."""
    stride, dilation = pair(given["stride"]), pair(given.get("dilation", 1))
    reach = [dilation[axis] * (shape[axis] - 1) + 1 for axis in (0, 1)]
    view = np.lib.stride_tricks.sliding_window_view(x, reach)[:: stride[0], :: stride[1]]
    return view[..., :: dilation[0], :: dilation[1]]


def padded(x, padding, mode="constant", **options):
    rows, columns = pair(padding)
    return np.pad(np.array(x, float), [(rows,) * 2, (columns,) * 2], mode, **options)


def convolved(given):
    """Cross-correlation on an input with zeros around it; the channels of one filter are added up."""
    inputs, filters = np.array(given["input"], float), np.array(given["filter"], float)
    if inputs.ndim == 2:
        inputs, filters = inputs[None], filters[None]
    each = [
        np.einsum("ijkl,kl->ij", windows(padded(x, given["padding"]), given, w.shape), w)
        for x, w in zip(inputs, filters)
    ]
    return sum(each) + given["bias"]


def cell(given):
    return convolved(given)[given["row"] - 1, given["column"] - 1]


def poolings(given):
    """The windows of a pooling, with what lies on the padding, and what is kept of each."""
    kind = given["kind"].split("-")[-1]
    nothing = {"max": -np.inf, "min": np.inf, "average": 0.0 if given.get("countPadding") else np.nan}[kind]
    size = np.shape(given["input"]) if given["kind"].startswith("global") else pair(given["window"])
    x = padded(given["input"], given["padding"], constant_values=nothing)
    return windows(x, given, size), {"max": np.max, "min": np.min, "average": np.nanmean}[kind]


def pool(given):
    view, keep = poolings(given)
    return [[keep(window) for window in row] for row in view]


def parameters(given):
    """Counts the numbers of arrays that a layer would have."""
    if given["layer"] == "fully-connected":
        weights, biases = np.empty((given["outputs"], given["inputs"])), given["outputs"]
    elif given["layer"] == "locally-connected":
        side = given["input"] - given["filter"] + 1
        weights = np.empty((side, side, given["filters"], given["channels"], given["filter"], given["filter"]))
        biases = side * side * given["filters"]
    else:
        in_group = given["channels"] // given["groups"]
        weights = np.empty((given["filters"], in_group, given["filter"], given["filter"]))
        biases = given["filters"]
    return weights.size + (biases if given["bias"] else 0)


def im2col(given):
    side, p = given["input"], given["padding"]
    x = np.zeros((given["images"], given["channels"], side + 2 * p, side + 2 * p))
    windows = np.lib.stride_tricks.sliding_window_view(x, (given["filter"],) * 2, axis=(2, 3))
    windows = windows[:, :, :: given["stride"], :: given["stride"]]
    matrix = windows.transpose(0, 2, 3, 1, 4, 5).reshape(-1, given["channels"] * given["filter"] ** 2)
    return list(matrix.shape)


def choose(given):
    """Tries every padding and stride."""

    def output(padding, stride):
        return length({**given, "padding": padding, "stride": stride, "dilation": 1}, 0)

    if "largestPadding" in given:
        fitting = [
            (stride, padding)
            for stride in range(1, given["input"] + 1)
            for padding in range(given["largestPadding"] + 1)
            if output(padding, stride) == given["output"]
        ]
        largest = max(stride for stride, padding in fitting)
        return [largest, min(padding for stride, padding in fitting if stride == largest)]
    if "stride" in given:
        found = [padding for padding in range(100) if output(padding, given["stride"]) == given["output"]]
    else:
        found = [stride for stride in range(1, 100) if output(given["padding"], stride) == given["output"]]
    assert len(found) == 1, f"{found} fit"
    return found[0]


def multiplications(given):
    side = length({**given, "dilation": 1}, 0)
    products = np.broadcast_to(
        0, (side, side, given["filters"], given["channels"] // given["groups"], given["filter"], given["filter"])
    )
    return products.size


def receptive_field(given):
    """Which inputs the middle of a long enough row depends on, layer by layer from behind."""
    reached = {0}
    for layer in reversed(given["layers"]):
        window, stride, dilation = layer
        reached = {number * stride + step * dilation for number in reached for step in range(window)}
    return max(reached) - min(reached) + 1


def dilation(given):
    return cell(given) if "row" in given else size(given)


def groups(given):
    if "input" in given:
        inputs, filters = np.array(given["input"], float), np.array(given["filters"], float)
        if filters.ndim == 3:
            filters = filters[:, None]
        number = given["filter"] - 1
        in_group = len(inputs) // given["groups"]
        first = number // (len(filters) // given["groups"]) * in_group
        return convolved(
            {
                "input": inputs[first : first + in_group],
                "filter": filters[number],
                "padding": 0,
                "stride": 1,
                "bias": 0,
            }
        )[given["row"] - 1, given["column"] - 1]
    channels = np.split(np.arange(given["channels"]) + 1, given["groups"])
    filters = np.split(np.arange(given["filters"]) + 1, given["groups"])
    group = next(index for index, numbers in enumerate(filters) if given["filter"] in numbers)
    return [channels[group][0], channels[group][-1]]


def groups_or_shapes(given, answer):
    """With three answers, the channels of a filter, the filters of a group, and the maps are asked for."""
    if isinstance(answer, list) and len(answer) == 3:
        return [given["channels"] // given["groups"], given["filters"] // given["groups"], given["filters"]]
    return groups(given)


def stamped(x, w, stride):
    """Lays a copy of the filter for each number, and adds the copies up."""
    stride = pair(stride)
    out = np.zeros([(x.shape[axis] - 1) * stride[axis] + w.shape[axis] for axis in (0, 1)])
    for (row, column), number in np.ndenumerate(x):
        row, column = row * stride[0], column * stride[1]
        out[row : row + w.shape[0], column : column + w.shape[1]] += number * w
    return out


def spread(w, dilation):
    """A filter with zeros between its weights."""
    rows, columns = pair(dilation)
    out = np.zeros(((w.shape[0] - 1) * rows + 1, (w.shape[1] - 1) * columns + 1))
    out[::rows, ::columns] = w
    return out


def cut(x, padding):
    rows, columns = pair(padding)
    return x[rows : x.shape[0] - rows, columns : x.shape[1] - columns]


def transposed(given):
    if not isinstance(given["input"], list) or not isinstance(given["input"][0], list):
        x, w = np.ones(pair(given["input"])), np.ones(pair(given["filter"]))
        rows, columns = cut(stamped(x, w, given["stride"]), given["padding"]).shape
        more = given.get("outputPadding", 0)
        return rows + more if rows == columns else [rows + more, columns + more]
    x, w = np.array(given["input"], float), np.array(given["filter"], float)
    out = cut(stamped(x, w, given["stride"]), given["padding"])
    return out[given["row"] - 1, given["column"] - 1] if "row" in given else out


def gradient(given):
    """Numerically: the loss is a sum of the outputs, weighted by their gradients, so that differences are exact."""
    weights = np.array(given["outputGradient"], float)
    if given["of"] == "bias":
        return weights.sum()
    of_weight = given["of"] == "weight"
    asked = np.zeros(pair(given["filter"] if of_weight else given["input"]))
    asked[given["row"] - 1, given["column"] - 1] = 1
    changed = {**given, "bias": 0, "filter" if of_weight else "input": asked.tolist()}
    return (convolved(changed) * weights).sum()


def pooling_gradient(given):
    """Each window gives its gradient to the cell that it kept, or to all cells that count."""
    view, keep = poolings(given)
    x = np.array(given["input"], float)
    numbers = np.arange(x.size).reshape(x.shape) + 1.0
    cells = windows(padded(numbers, given["padding"]), given, view.shape[2:])
    out = np.zeros(x.size + 1)
    for place in np.ndindex(*view.shape[:2]):
        share = np.array(given["outputGradient"], float)[place]
        values, indices = view[place].ravel(), cells[place].ravel().astype(int)
        if keep is np.nanmean:
            counted = ~np.isnan(values)
            np.add.at(out, indices[counted], share / counted.sum())
        else:
            out[indices[np.argmax(values) if keep is np.max else np.argmin(values)]] += share
    out = out[1:].reshape(x.shape)
    return out[given["row"] - 1, given["column"] - 1] if "row" in given else out


def softmax(given):
    exponentials = dict(zip(given["exponents"], given["exponentials"]))
    most = max(given["scores"])
    less = 0 if given["scores"][0] in exponentials and all(s in exponentials for s in given["scores"]) else most
    shares = np.array([exponentials[score - less] for score in given["scores"]])
    shares = shares / shares.sum()
    return [shares[given["class"] - 1]] if "class" in given else shares


FILTERS = {
    "identity": [[0, 0, 0], [0, 1, 0], [0, 0, 0]],
    "box": [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
    "cross": [[0, 1, 0], [1, 1, 1], [0, 1, 0]],
    "diagonal": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "other-diagonal": [[0, 0, 1], [0, 1, 0], [1, 0, 0]],
    "sobel-x": [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
    "sobel-y": [[-1, -2, -1], [0, 0, 0], [1, 2, 1]],
    "sobel-left": [[1, 0, -1], [2, 0, -2], [1, 0, -1]],
    "prewitt-x": [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]],
    "laplacian": [[0, 1, 0], [1, -4, 1], [0, 1, 0]],
    "laplacian-8": [[1, 1, 1], [1, -8, 1], [1, 1, 1]],
    "sharpen": [[0, -1, 0], [-1, 5, -1], [0, -1, 0]],
}


def which_filter(given):
    """The only filter that fits, by its name, or else by its letter in the list."""
    plain = {"padding": 0, "stride": 1, "bias": 0}
    fitting = [
        index
        for index, w in enumerate(given["filters"])
        if np.array_equal(convolved({**given, **plain, "filter": w}), given["output"])
    ]
    assert len(fitting) == 1, f"{len(fitting)} filters fit"
    names = [name for name, w in FILTERS.items() if w == given["filters"][fitting[0]]]
    are_named = all(w in FILTERS.values() for w in given["filters"])
    return names[0] if are_named else "abcdefgh"[fitting[0]]


def which_padding(given):
    modes = {"zeros": "constant", "reflect": "reflect", "replicate": "edge", "circular": "wrap"}
    found = []
    for name, mode in modes.items():
        x = padded(given["input"], given["padding"], mode)
        if "filter" in given:
            made = convolved({**given, "input": x, "padding": 0, "bias": given.get("bias", 0)})
        else:
            made = x
        if np.array_equal(made, given["output" if "filter" in given else "padded"]):
            found.append(name)
    assert len(found) == 1, f"{found} fit"
    return found[0]


def layer_shapes(given):
    channels, side, shapes = given["channels"], given["input"], []
    for kind, *numbers in given["layers"]:
        if kind == "convolution":
            channels, window, padding, stride = numbers
        elif kind == "pooling":
            (window, stride), padding = numbers, 0
        elif kind == "flatten":
            channels, side = channels * side**2, None
            shapes.append([channels])
            continue
        elif kind == "fully-connected":
            channels, side = numbers[0], None
            shapes.append([channels])
            continue
        else:
            window, stride, padding = side, 1, 0
        axis = {"input": side, "filter": window, "padding": padding, "stride": stride, "dilation": 1}
        side = length(axis, 0)
        shapes.append([channels, side])
    return shapes if given["images"] == 1 else [given["images"], *shapes]


def loss_curve(given):
    training, test = given["trainingLoss"], given["testLoss"]
    if max(training + test) - min(training + test) < 0.1:
        return "nothing-learned"
    if training[-1] > training[0]:
        return "rate-too-large"
    if test[-1] - min(test) >= 0.3:
        return "overfitting"
    if training[-1] > 1.6:
        return "rate-too-small"
    return "fine" if training[-1] < 0.4 else "network-too-small"


def lectures(given):
    """The lectures' questions are those of other topics; what is given says of which."""
    if given.get("layer") == "average-pooling-by-im2col":
        return "axis-1"  # the mean of each row
    topic = (
        which_filter if "filters" in given and "output" in given
        else layer_shapes if "layers" in given
        else parameters if "layer" in given
        else pool if "kind" in given
        else im2col if "images" in given
        else choose if "output" in given
        else cell if "row" in given
        else convolved if isinstance(given["input"], list) and "bias" in given
        else size
    )
    return topic(given)


TOPICS = {
    "size": size,
    "cell": cell,
    "output": convolved,
    "pool": pool,
    "parameters": parameters,
    "im2col": im2col,
    "choose": choose,
    "channels": cell,
    "multiplications": multiplications,
    "receptive-field": receptive_field,
    "dilation": dilation,
    "groups": groups_or_shapes,
    "transposed": transposed,
    "gradient": gradient,
    "pooling-gradient": pooling_gradient,
    "softmax": softmax,
    "which-filter": which_filter,
    "which-padding": which_padding,
    "layer-shapes": layer_shapes,
    "loss-curve": loss_curve,
    "lectures": lectures,
}


def same(expected, said):
    """Whether two answers are equal: names as they are, numbers and lists of them up to rounding."""
    if isinstance(expected, str) or isinstance(said, str):
        return expected == said
    if isinstance(said, list):
        expected = list(expected)
        return len(expected) == len(said) and all(same(*both) for both in zip(expected, said))
    return np.ndim(expected) == 0 and bool(np.isclose(float(expected), said, rtol=0, atol=1e-9))


def main(folder):
    checked = collections.Counter()
    for file in sorted(pathlib.Path(folder).rglob("*.json")):
        sheet = json.loads(file.read_text(encoding="utf-8"))
        for number, question in enumerate(sheet["questions"], 1):
            topic, given, answer = question["topic"], question["given"], question["answer"]
            if topic not in TOPICS:
                continue
            recompute = TOPICS[topic]
            takes_answer = recompute.__code__.co_argcount == 2
            expected = recompute(given, answer) if takes_answer else recompute(given)
            if not same(expected, answer):
                print(f"{file.name}, question {number}, {topic}: {answer}, but NumPy says {expected}")
                print(json.dumps(given))
                return 1
            checked[topic] += 1
    for topic in TOPICS:
        print(f"{topic}: {checked[topic]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
