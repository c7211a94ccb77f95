package se.insteg.people.whole;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;
import se.insteg.kernel.Ids;

/**
 * Reads all that is stored about one person. Sealed values are opened; staff and units are named; of other people nothing
 * is told but that there is one. Asks no rights: whoever calls has done so, and a protected person is only there for their
 * handler, as everywhere.
 */
@Component
public class PersonWhole {
    /** In place of a third person's id. */
    public static final String SOMEBODY_ELSE = "en annan person";

    /** What is there for the database's sake: which municipality, whether hidden, and other spellings to search by. */
    private static final Set<String> INNER = Set.of("tenant_id", "name_key", "phone_key", "name_latin", "sound");

    private static final Pattern OF_ANOTHER = Pattern.compile("^of another person(?: \\((\\w+)\\))?:");

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Vault vault;
    private final Colleagues colleagues;

    PersonWhole(Catalogue catalogue, JdbcClient jdbc, Tenancy tenancy, Vault vault, Colleagues colleagues) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.vault = vault;
        this.colleagues = colleagues;
    }

    /** Every table, also those that say nothing about the person; then without rows. */
    public List<Hanging.Part> of(UUID person) {
        List<Hanging.Part> parts = new ArrayList<>();
        for (Hanging table : catalogue.tables()) {
            parts.add(new Hanging.Part(table, rows(table, person)));
        }
        Map<UUID, String> names = colleagues.names(ids(parts));
        return parts.stream()
                .map(part -> new Hanging.Part(
                        part.table(),
                        part.rows().stream().map(row -> named(row, names)).toList()))
                .toList();
    }

    private List<Map<String, @Nullable Object>> rows(Hanging table, UUID person) {
        List<Hanging.Column> columns =
                table.columns().stream().filter(PersonWhole::tells).toList();
        String about = table.people().stream().map(c -> c + " = :person").collect(Collectors.joining(" or "));
        return jdbc.sql("select " + columns.stream().map(Hanging.Column::name).collect(Collectors.joining(", "))
                        + " from " + table.name() + " where tenant_id = :tenant and (" + about + ")")
                .param("tenant", tenancy.current())
                .param("person", person)
                .query((row, number) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    UUID id = columns.stream().anyMatch(c -> c.name().equals("id"))
                            ? row.getObject("id", UUID.class)
                            : null;
                    for (Hanging.Column column : columns) {
                        Object value = value(table, id == null ? person : id, column, row);
                        boolean other = ofAnother(column, person, row)
                                || table.people().contains(column.name())
                                        && !person.toString().equals(value);
                        if (value != null && !(table.people().contains(column.name()) && !other)) {
                            values.put(column.name(), other ? SOMEBODY_ELSE : value);
                        }
                    }
                    return values;
                })
                .list();
    }

    /**
     * Whether what stands there is about somebody else, as the table's maker says of the column: "of another person: …", or
     * "of another person (column): …", who is the one whose id that column holds.
     */
    private static boolean ofAnother(Hanging.Column column, UUID person, ResultSet row) throws SQLException {
        Matcher said = OF_ANOTHER.matcher(Objects.requireNonNullElse(column.words(), ""));
        return said.find() && (said.group(1) == null || !person.equals(row.getObject(said.group(1), UUID.class)));
    }

    private static boolean tells(Hanging.Column column) {
        return column.readable()
                && !INNER.contains(column.name())
                && !column.name().endsWith("hidden");
    }

    private @Nullable Object value(Hanging table, UUID id, Hanging.Column column, ResultSet row) throws SQLException {
        if (column.type().equals("bytea")) {
            byte[] sealed = row.getBytes(column.name());
            return sealed == null ? null : opened(table, id, column, sealed);
        }
        if (column.type().endsWith("[]")) {
            Array array = row.getArray(column.name());
            return array == null || ((Object[]) array.getArray()).length == 0
                    ? null
                    : Arrays.stream((Object[]) array.getArray())
                            .map(Objects::toString)
                            .toList();
        }
        return row.getString(column.name());
    }

    /** The text; null when it is no sealed value but a keyed hash for finding the row again. */
    private @Nullable String opened(Hanging table, UUID id, Hanging.Column column, byte[] sealed) {
        for (String name : List.of(table.name() + "." + column.name(), table.name(), table.table())) {
            try {
                return new String(vault.open(tenancy.current(), name, id, sealed), StandardCharsets.UTF_8).strip();
            } catch (IllegalStateException notSealedThere) {
                // another name, or a hash
            }
        }
        return null;
    }

    private static Set<UUID> ids(List<Hanging.Part> parts) {
        Set<UUID> ids = new HashSet<>();
        parts.forEach(part -> part.rows().forEach(row -> row.values().forEach(value -> {
            for (Object one : value instanceof List<?> several ? several : List.of(String.valueOf(value))) {
                UUID id = Ids.read(one.toString());
                if (id != null) {
                    ids.add(id);
                }
            }
        })));
        return ids;
    }

    private static Map<String, @Nullable Object> named(Map<String, @Nullable Object> row, Map<UUID, String> names) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        row.forEach((column, value) -> named.put(
                column,
                value instanceof List<?> several
                        ? several.stream()
                                .map(one -> name(one.toString(), names))
                                .toList()
                        : name(String.valueOf(value), names)));
        return named;
    }

    private static String name(String value, Map<UUID, String> names) {
        UUID id = Ids.read(value);
        return id == null ? value : names.getOrDefault(id, value);
    }
}
