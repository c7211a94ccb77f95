package se.insteg.matching.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import se.insteg.matching.Instance;
import se.insteg.matching.InstanceBuilder;
import se.insteg.matching.InvalidInstanceException;
import se.insteg.matching.Place;
import se.insteg.matching.Unit;

/**
 * The native text format, one record a line, words separated by blanks, {@code #} starts a comment:
 *
 * <pre>
 * insteg 1
 * place &lt;placeId&gt; &lt;capacity&gt; [classcap &lt;n&gt;]
 * unit &lt;unitId&gt; &lt;size&gt; [class &lt;c&gt;]… [priority &lt;n&gt;] [at &lt;placeId&gt;] [locked]
 * pair &lt;unitId&gt; &lt;placeId&gt; &lt;points&gt;
 * </pre>
 *
 * A record comes after those it names.
 */
final class InstegFormat {
    private final Path file;
    private final InstanceBuilder builder = Instance.builder();
    private int line;

    private InstegFormat(Path file) {
        this.file = file;
    }

    static LoadedInstance read(Path file) throws IOException, BadInputException {
        return new InstegFormat(file).read();
    }

    private LoadedInstance read() throws IOException, BadInputException {
        boolean headed = false;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                List<String> words = words(line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
                if (words.isEmpty()) {
                    continue;
                }
                if (headed) {
                    record(words);
                } else if (words.equals(List.of("insteg", "1"))) {
                    headed = true;
                } else {
                    throw bad("the first record must be 'insteg 1'; is this another format? See --format");
                }
            }
        } catch (MalformedInputException notUtf8) {
            throw bad("the file is not UTF-8 text after this line; save it as UTF-8");
        }
        if (!headed) {
            throw bad("the file is empty; its first record must be 'insteg 1'");
        }
        try {
            return new LoadedInstance(builder.build(), false);
        } catch (InvalidInstanceException e) {
            if (e.pair() >= 0) {
                throw new BadInputException(file, lineOf("pair", e.pair()), e.getMessage());
            }
            if (e.unit() >= 0) {
                throw new BadInputException(file, lineOf("unit", e.unit()), e.getMessage());
            }
            throw new BadInputException(file + ": " + e.getMessage());
        }
    }

    private void record(List<String> words) throws BadInputException {
        try {
            switch (words.getFirst()) {
                case "place" -> place(words);
                case "unit" -> unit(words);
                case "pair" -> {
                    exactly(words, 4, "pair <unitId> <placeId> <points>");
                    builder.pair(words.get(1), words.get(2), number("points", words.get(3)));
                }
                default -> throw bad("'" + words.getFirst() + "' is not a record; expected place, unit or pair");
            }
        } catch (InvalidInstanceException e) {
            throw bad(e.getMessage());
        }
    }

    private void place(List<String> words) throws BadInputException {
        boolean capped = words.size() == 5 && words.get(3).equals("classcap");
        if (words.size() != 3 && !capped) {
            throw bad("expected: place <placeId> <capacity> [classcap <n>]");
        }
        Place place = Place.of(words.get(1), number("capacity", words.get(2)));
        builder.place(capped ? place.classCap(number("classcap", words.get(4))) : place);
    }

    private void unit(List<String> words) throws BadInputException {
        if (words.size() < 3) {
            throw bad("expected: unit <unitId> <size> [class <c>]… [priority <n>] [at <placeId>] [locked]");
        }
        Unit unit = Unit.of(words.get(1)).size(number("size", words.get(2)));
        List<String> classes = new ArrayList<>();
        String at = null;
        boolean locked = false;
        for (int i = 3; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("locked")) {
                locked = true;
            } else if (i + 1 == words.size()) {
                throw bad("'" + word + "' needs a value after it, or is not one of class, priority, at, locked");
            } else {
                String next = words.get(++i);
                switch (word) {
                    case "class" -> classes.add(next);
                    case "priority" -> unit = unit.priority(priority(next));
                    case "at" -> at = next;
                    default -> throw bad("'" + word + "' is not one of class, priority, at, locked");
                }
            }
        }
        if (locked && at == null) {
            throw bad("a locked unit needs 'at <placeId>'");
        }
        if (at != null) {
            unit = locked ? unit.lockedAt(at) : unit.at(at);
        }
        builder.unit(unit.classes(classes));
    }

    /** The line of a record of this kind, counted from 0 in the order of the file. */
    private int lineOf(String kind, int record) throws IOException {
        int seen = -1;
        int at = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String text = reader.readLine(); text != null && seen < record; text = reader.readLine()) {
                at++;
                List<String> words = words(text);
                seen += !words.isEmpty() && words.getFirst().equals(kind) ? 1 : 0;
            }
        }
        return at;
    }

    private static List<String> words(String text) {
        int comment = text.indexOf('#');
        StringTokenizer tokens = new StringTokenizer(comment < 0 ? text : text.substring(0, comment));
        List<String> words = new ArrayList<>();
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    private void exactly(List<String> words, int count, String form) throws BadInputException {
        if (words.size() != count) {
            throw bad("expected: " + form);
        }
    }

    private int number(String what, String word) throws BadInputException {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw bad(what + " '" + word + "' is not a whole number between -2147483648 and 2147483647");
        }
    }

    private long priority(String word) throws BadInputException {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw bad("priority '" + word + "' is not a whole number of at most 18 digits");
        }
    }

    private BadInputException bad(String problem) {
        return new BadInputException(file, line, problem);
    }
}
