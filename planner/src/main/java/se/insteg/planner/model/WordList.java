package se.insteg.planner.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A list of ours beside the classes: fields between tabs, several words of a field between bars, # before a remark. */
final class WordList {
    private WordList() {}

    static void read(String resource, Consumer<String[]> line) {
        try (var in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the planner");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .forEach(text -> line.accept(text.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a field; none for a field that is not there. */
    static List<String> words(String[] fields, int field) {
        return field >= fields.length || fields[field].isBlank()
                ? List.of()
                : Arrays.stream(fields[field].split("\\|")).map(String::strip).toList();
    }
}
