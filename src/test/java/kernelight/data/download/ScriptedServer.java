package kernelight.data.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mirror on the loopback interface that misbehaves as scripted: each request gets the next answer of the script.
 * After the script has ended, files are served correctly, ranges included.
 */
public final class ScriptedServer implements AutoCloseable {
    /** One request and the means to answer it. */
    public record Exchange(String path, long rangeStart, byte[] file, OutputStream out, BufferedReader in) {
        void head(String status, String... headers) throws IOException {
            String text = "HTTP/1.1 " + status + "\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            List.of(headers).stream()
                                    .map(header -> header + "\r\n")
                                    .toList()) + "\r\n";
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }

        void whole() throws IOException {
            head("200 OK", "Content-Length: " + file.length);
            out.write(file);
        }

        /** Announces the rest of the file, but sends only some bytes of it. */
        void begin(int length) throws IOException {
            int start = Math.max(0, (int) rangeStart);
            if (rangeStart >= 0) {
                head(
                        "206 Partial Content",
                        "Content-Length: " + (file.length - start),
                        "Content-Range: bytes " + start + "-" + (file.length - 1) + "/" + file.length);
            } else {
                head("200 OK", "Content-Length: " + file.length);
            }
            out.write(file, start, length);
            out.flush();
        }

        void good() throws IOException {
            if (file.length == 0) {
                head("404 Not Found", "Content-Length: 0");
            } else if (rangeStart >= file.length) {
                head("416 Range Not Satisfiable", "Content-Length: 0", "Content-Range: bytes */" + file.length);
            } else {
                begin(file.length - (int) Math.max(0, rangeStart));
            }
        }

        /** Waits until the client closes the connection. */
        void waitForTheClientToLeave() throws IOException {
            while (in.read() >= 0) {}
        }
    }

    public interface Answer {
        void give(Exchange exchange) throws IOException;
    }

    private final ServerSocket socket;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public URI base() {
        return URI.create(
                "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/mnist/");
    }

    public void serve(String name, byte[] content) {
        files.put("/mnist/" + name, content);
    }

    public void next(Answer... answers) {
        script.addAll(List.of(answers));
    }

    /** The requests in order: the file's name, and the start of the range if there was one. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = connection.getOutputStream()) {
            String request = in.readLine();
            if (request == null) {
                return; // the client has cancelled before it asked; an exception here would fail whatever test runs
            }
            String path = request.split(" ")[1];
            long rangeStart = -1;
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                if (header.startsWith("Range: bytes=")) {
                    rangeStart = Long.parseLong(header.substring("Range: bytes=".length(), header.length() - 1));
                }
            }
            requests.add(path.substring("/mnist/".length()) + (rangeStart < 0 ? "" : " from " + rangeStart));
            Answer answer = script.isEmpty() ? Exchange::good : script.remove();
            answer.give(new Exchange(path, rangeStart, files.getOrDefault(path, new byte[0]), out, in));
        } catch (IOException clientLeft) {
            // the client has cancelled
        }
    }
}
