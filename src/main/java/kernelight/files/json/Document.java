package kernelight.files.json;

import kernelight.words.LocalizedMessage;

/**
 * The common outer structure of all Kernelight files: the kind of file, the format version, and the content.
 *
 * @param kind the kind of file, for example "convolution"
 * @param content all other fields
 */
public record Document(String kind, FieldsReader content) {
    private static final String KIND = "kernelight";
    private static final String VERSION = "version";

    /** The text of a file of this kind with these fields. */
    public static String text(String kind, int version, JsonValue.Fields content) {
        FieldsWriter all = new FieldsWriter().put(KIND, kind).put(VERSION, version);
        content.fields().forEach(all::put);
        return JsonWriter.text(all.fields());
    }

    /**
     * Reads a file.
     *
     * @param newest the newest version that can be read
     * @throws ContentProblem if the text is not JSON, not a Kernelight file, or of a newer version
     */
    public static Document read(String text, int newest) throws ContentProblem {
        if (!(JsonReader.read(text) instanceof JsonValue.Fields all)
                || !all.fields().containsKey(KIND)) {
            throw new ContentProblem(1, LocalizedMessage.of("file.problem.notOurs"));
        }
        FieldsReader content = new FieldsReader(all);
        String kind = content.text(KIND);
        int version = content.whole(VERSION, 1, Integer.MAX_VALUE);
        if (version > newest) {
            throw new ContentProblem(
                    content.value(VERSION).line(), LocalizedMessage.of("file.problem.newer", version, newest));
        }
        return new Document(kind, content);
    }
}
