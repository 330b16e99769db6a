package kernelight.filter.code;

import kernelight.interchange.code.PythonText;

/** The function {@code correlate} of a program, which slides a kernel over a plane that is padded first. */
final class CorrelateFunction {
    private static final String HEAD = """
            def correlate(plane, w, pad, mode, stride, dilation):
                ""\"The sum of products for each position of the kernel w.""\"
                plane = np.pad(plane, pad, mode=mode)
            """;

    private static final String NUMPY = """
                rows = (plane.shape[0] - dilation * (w.shape[0] - 1) - 1) // stride + 1
                columns = (plane.shape[1] - dilation * (w.shape[1] - 1) - 1) // stride + 1
                y = np.zeros((rows, columns))
                for r in range(w.shape[0]):  # weight by weight, for all positions at once
                    for s in range(w.shape[1]):
                        under = plane[r * dilation :, s * dilation :]
                        y += w[r, s] * under[::stride, ::stride][:rows, :columns]
                return y
            """;

    private static final String OPENCV = """
                # OpenCV knows no dilation and no stride: zeros between the weights, and places left out
                reach = [dilation * (side - 1) + 1 for side in w.shape]
                spread = np.zeros(reach)
                spread[::dilation, ::dilation] = w
                y = cv2.filter2D(plane, cv2.CV_64F, spread, anchor=(0, 0))
                rows = plane.shape[0] - reach[0] + 1  # where the whole kernel lies on the plane
                columns = plane.shape[1] - reach[1] + 1
                return y[:rows:stride, :columns:stride]
            """;

    private static final String PYTORCH = """
                y = functional.conv2d(  # N x C x H x W, with N = C = 1
                    torch.from_numpy(plane)[None, None],
                    torch.from_numpy(w)[None, None],
                    stride=stride,
                    dilation=dilation,
                )
                return y[0, 0].numpy()
            """;

    private CorrelateFunction() {}

    static void write(FilterLibrary library, PythonText text) {
        String body = switch (library) {
            case NUMPY -> NUMPY;
            case OPENCV -> OPENCV;
            case PYTORCH -> PYTORCH;
        };
        text.line();
        HEAD.lines().forEach(line -> text.line(line));
        body.lines().forEach(line -> text.line(line));
        text.line().line();
    }
}
