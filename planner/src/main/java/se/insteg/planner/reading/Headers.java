package se.insteg.planner.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.wording.Message;

/**
 * Which column of a table stands where.
 *
 * @param <C> the columns of the table
 */
final class Headers<C extends Enum<C> & Column> {
    /** Columns that must never decide anything; named in the notes so that nobody believes they did. */
    private static final Set<String> NEVER_USED = Stream.of(
                    "kön",
                    "juridiskt kön",
                    "sex",
                    "gender",
                    "man/kvinna",
                    "religion",
                    "trosuppfattning",
                    "faith",
                    "födelseland",
                    "född i",
                    "country of birth",
                    "birth country",
                    "medborgarskap",
                    "citizenship",
                    "nationalitet",
                    "nationality",
                    "ursprung",
                    "ursprungsland",
                    "origin",
                    "land",
                    "country",
                    "hemland",
                    "etnicitet",
                    "etnisk tillhörighet",
                    "ethnicity",
                    "ålder",
                    "age",
                    "civilstånd")
            .map(PlainText::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_TITLE = 60;

    private final Class<C> type;
    private final List<String> titles;
    private final Map<C, Integer> places;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> neverUsed = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private final Map<String, Integer> furtherPlaces = new LinkedHashMap<>();
    private final Map<String, String> furtherNames;

    Headers(Class<C> type, List<String> titles) {
        this(type, titles, List.of());
    }

    Headers(Class<C> type, List<String> titles, List<FurtherColumn> further) {
        this.type = type;
        this.furtherNames = new HashMap<>();
        further.forEach(column -> column.plainNames().forEach(name -> furtherNames.putIfAbsent(name, column.key())));
        this.titles =
                titles.stream().map(CellText::line).map(Headers::shortened).toList();
        this.places = new EnumMap<>(type);
        var ranks = new EnumMap<C, Integer>(type);
        for (int i = 0; i < this.titles.size(); i++) {
            place(i, ranks);
        }
    }

    private static String shortened(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
    }

    private void place(int position, Map<C, Integer> ranks) {
        var title = titles.get(position);
        if (title.isEmpty()) {
            return;
        }
        var named = find(type, title);
        var further = named == null ? furtherNames.get(plain(title)) : null;
        if (further != null) {
            if (furtherPlaces.putIfAbsent(further, position) != null) {
                repeated.add(title);
            }
            return;
        }
        if (named == null) {
            (NEVER_USED.contains(PlainText.key(title)) ? neverUsed : unknown).add(title);
            return;
        }
        C column = type.cast(named.column());
        // The column's preferred name wins over another name for it, then the first wins.
        int rank = named.rank();
        Integer earlier = ranks.get(column);
        if (earlier == null || rank < earlier) {
            Integer replaced = places.put(column, position);
            ranks.put(column, rank);
            if (replaced != null) {
                repeated.add(titles.get(replaced));
            }
        } else {
            repeated.add(title);
        }
    }

    /** A column and how good a name for it was: 1 a name of the documentation, higher one of the others. */
    private record Named(Column column, int rank) {}

    private static final ConcurrentMap<Class<?>, Map<String, Named>> NAMES = new ConcurrentHashMap<>();

    private static @Nullable Named find(Class<? extends Column> type, String title) {
        var names = NAMES.computeIfAbsent(type, key -> names(type));
        var exact = names.get(PlainText.key(title));
        boolean explained = exact == null && title.indexOf('(') > 0;
        return explained ? names.get(PlainText.key(title.substring(0, title.indexOf('(')))) : exact;
    }

    private static Map<String, Named> names(Class<? extends Column> type) {
        Map<String, Named> names = new HashMap<>();
        for (var column : type.getEnumConstants()) {
            for (int i = 0; i < column.names().size(); i++) {
                names.putIfAbsent(PlainText.key(column.names().get(i)), new Named(column, Math.max(1, i)));
            }
        }
        return names;
    }

    /** As compared; what is explained in brackets does not count. */
    private static String plain(String title) {
        int bracket = title.indexOf('(');
        return PlainText.key(bracket > 0 ? title.substring(0, bracket) : title);
    }

    static <C extends Enum<C> & Column> int known(Class<C> type, List<String> titles) {
        return (int) titles.stream()
                .map(CellText::line)
                .filter(title -> !title.isEmpty() && title.length() < 200 && find(type, title) != null)
                .count();
    }

    boolean isComplete() {
        return missing().isEmpty();
    }

    List<String> missing() {
        return Stream.of(type.getEnumConstants())
                .filter(column -> column.mandatory() && !places.containsKey(column))
                .map(column -> column.names().getFirst().equals("id")
                        ? "id"
                        : String.join("/", column.names().subList(0, 2)))
                .toList();
    }

    /** Position of the column from 0, or −1. */
    int position(C column) {
        return places.getOrDefault(column, -1);
    }

    String title(int position) {
        return titles.get(position);
    }

    /** The column's name as the file has it, or its usual name if the file does not have it. */
    String title(C column) {
        int position = position(column);
        return position < 0 ? column.names().getFirst() : titles.get(position);
    }

    /** The further columns the file has: key → position. */
    Map<String, Integer> further() {
        return furtherPlaces;
    }

    /** Every column that somebody has use for: key → its title in the file. */
    Map<String, String> used() {
        Map<String, String> used = new LinkedHashMap<>();
        places.forEach((column, position) -> used.put(column.key(), titles.get(position)));
        furtherPlaces.forEach((key, position) -> used.put(key, titles.get(position)));
        return used;
    }

    int width() {
        return titles.size();
    }

    List<Message> notes(String file) {
        List<Message> notes = new ArrayList<>();
        if (!neverUsed.isEmpty()) {
            notes.add(Message.of("note.neverUsed", file, neverUsed));
        }
        if (!unknown.isEmpty()) {
            var named = unknown.stream().limit(20).toList();
            notes.add(Message.of("note.unknownColumns", file, named, unknown.size() - named.size()));
        }
        if (!repeated.isEmpty()) {
            notes.add(Message.of("note.repeatedColumns", file, repeated));
        }
        return notes;
    }
}
