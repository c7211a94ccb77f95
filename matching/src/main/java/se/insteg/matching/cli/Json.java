package se.insteg.matching.cli;

/** Writes one JSON object, key by key; enough for this command and no dependency. */
final class Json {
    private final StringBuilder text = new StringBuilder("{");
    private boolean first = true;

    Json put(String key, long value) {
        return raw(key, Long.toString(value));
    }

    Json put(String key, boolean value) {
        return raw(key, Boolean.toString(value));
    }

    /** A number that is finite. */
    Json put(String key, double value) {
        return raw(key, Double.toString(value));
    }

    Json put(String key, String value) {
        return raw(key, quoted(value));
    }

    /** A value that is JSON already. */
    Json raw(String key, String json) {
        text.append(first ? "" : ",")
                .append("\n  ")
                .append(quoted(key))
                .append(": ")
                .append(json);
        first = false;
        return this;
    }

    @Override
    public String toString() {
        return text + "\n}";
    }

    static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
