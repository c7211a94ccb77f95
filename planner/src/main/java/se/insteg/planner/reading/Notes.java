package se.insteg.planner.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.insteg.planner.wording.Message;

/** Collects what should be known about how a file was read. The same thing in many rows becomes one note. */
public final class Notes {
    private final List<Message> single = new ArrayList<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private static final class Tally {
        private final Message first;
        private final int firstRow;
        private int rows;

        private Tally(Message first, int firstRow) {
            this.first = first;
            this.firstRow = firstRow;
        }
    }

    public void add(Message note) {
        single.add(note);
    }

    /** A note about one row; of notes with the same key only the first is told in full, the others are counted. */
    void inRow(String file, int row, Message note) {
        var tally = tallies.computeIfAbsent(file + "\0" + note.key(), key -> new Tally(note, row));
        tally.rows++;
    }

    /** A note about one row that is told once for each distinct wording. */
    void once(String file, int row, Message note) {
        if (tallies.size() < 200) {
            tallies.computeIfAbsent(file + "\0" + note, key -> new Tally(note, row)).rows++;
        }
    }

    public List<Message> all(String file) {
        List<Message> all = new ArrayList<>(single);
        for (var tally : tallies.values()) {
            all.add(Message.of("note.inRows", file, Integer.toString(tally.firstRow), tally.first, tally.rows - 1));
        }
        return all;
    }
}
