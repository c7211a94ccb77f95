package se.insteg.people.merging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.insteg.database.SharedDatabase;

/**
 * Puts a row into any table, made from what the catalogue says of its columns: references are followed, values that a check
 * wants are read out of it, and tried until the database takes the row. So a test can fill every table that hangs on a
 * person, also those that come later.
 */
final class AnyRow implements AutoCloseable {
    private static final int TRIES = 2_000;
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'::");

    /** Among what columns of text ask for: a word, a language, a number, a time, a colour, an address. */
    private static final List<String> WORDS =
            List.of("prov", "sv", "7", "12345", "08:15", "2026-01-15", "prov@prov.example", "PROV");

    /** A programme is always whole: what is made by its row being there is read at once, by whoever counts hours. */
    private static final List<String> CURRICULA = List.of("draft", "curriculum");

    private static final String CURRICULUM =
            "{\"summary\": \"\", \"audience\": \"\", \"weeks\": 0, \"week\": [], \"modules\": []}";

    private final Connection owner;
    private final UUID tenant;
    private final Map<String, UUID> known;
    private final Random chance = new Random(5);

    /** @param known by table, whom a reference to it points at */
    AnyRow(UUID tenant, Map<String, UUID> known) throws SQLException {
        this.tenant = tenant;
        this.known = known;
        owner = DriverManager.getConnection(SharedDatabase.url(), "insteg_owner", SharedDatabase.ownerPassword());
        act(tenant);
        owner.setAutoCommit(false);
    }

    /** A column. @param needed not null and without a value of its own */
    private record Column(String name, String type, boolean needed, List<String> literals) {}

    /** A reference to another table, column by column. */
    private record Reference(String table, List<String> mine, List<String> theirs) {}

    /** @param given columns whose value is settled @return the row's columns, as text */
    Map<String, String> into(String table, Map<String, String> given) throws SQLException {
        Map<String, String> row = tried(table, given);
        owner.commit();
        return row;
    }

    private Map<String, String> tried(String table, Map<String, String> given) throws SQLException {
        List<Column> columns = columns(table);
        String why = "";
        for (int i = 0; i < TRIES; i++) {
            Savepoint before = owner.setSavepoint();
            try {
                return insert(table, columns, values(table, columns, given));
            } catch (SQLException refused) {
                why = String.valueOf(refused.getMessage());
                owner.rollback(before);
            }
        }
        throw new AssertionError("No row was taken by " + table + ": " + why);
    }

    private Map<String, String> values(String table, List<Column> columns, Map<String, String> given)
            throws SQLException {
        Map<String, String> values = new HashMap<>(given);
        values.put("tenant_id", tenant.toString());
        values.put("home_tenant", tenant.toString());
        values.put("host_tenant", neighbour().toString());
        for (Reference reference : references(table)) {
            boolean settled = reference.mine().stream().allMatch(values::containsKey);
            boolean needed = columns.stream()
                    .anyMatch(column -> reference.mine().contains(column.name())
                            && column.needed()
                            && !values.containsKey(column.name()));
            if (!settled && needed) {
                follow(reference, given, values);
            }
        }
        for (Column column : columns) {
            if (!values.containsKey(column.name())
                    && (column.needed() || chance.nextInt(4) == 0)
                    && references(table).stream().noneMatch(one -> one.mine().contains(column.name()))) {
                values.put(column.name(), value(column));
            }
        }
        return values;
    }

    /** Any other municipality: of a row between two of them this one is the home. */
    private UUID neighbour() throws SQLException {
        try (PreparedStatement read =
                owner.prepareStatement("select id from access.municipality where id <> ? order by id limit 1")) {
            read.setObject(1, tenant);
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : tenant;
            }
        }
    }

    /** Of a table between two municipalities only the host may add to. */
    private boolean addedByHost(String table) throws SQLException {
        try (PreparedStatement read = owner.prepareStatement("""
                select exists (select 1 from pg_policy p where p.polrelid = cast(? as regclass)
                    and p.polname = 'added_by_one' and pg_get_expr(p.polwithcheck, p.polrelid) ~ 'host_tenant')
                """)) {
            read.setString(1, table);
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void act(UUID municipality) throws SQLException {
        try (PreparedStatement announce = owner.prepareStatement("select set_config('app.tenant', ?, false)")) {
            announce.setString(1, municipality.toString());
            announce.execute();
        }
    }

    private void follow(Reference reference, Map<String, String> given, Map<String, String> values)
            throws SQLException {
        UUID one = known.get(reference.table());
        Map<String, String> parent =
                one == null ? tried(reference.table(), given) : Map.of("id", one.toString(), "hidden", "false");
        for (int i = 0; i < reference.mine().size(); i++) {
            String value = parent.get(reference.theirs().get(i));
            if (value != null) {
                values.putIfAbsent(reference.mine().get(i), value);
            }
        }
    }

    private String value(Column column) {
        if (!column.literals().isEmpty() && chance.nextInt(10) > 0) {
            String one = column.literals().get(chance.nextInt(column.literals().size()));
            return column.type().startsWith("_") ? "{\"" + one + "\"}" : one;
        }
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "bool" -> String.valueOf(chance.nextBoolean());
            case "int2", "int4", "int8", "float8", "numeric" ->
                String.valueOf(chance.nextInt(chance.nextBoolean() ? 4 : 60));
            case "date" -> "2026-0" + (1 + chance.nextInt(9)) + "-15";
            case "timestamptz", "timestamp" -> "2026-0" + (1 + chance.nextInt(9)) + "-15 08:00:00";
            case "time" -> "0" + chance.nextInt(9) + ":00";
            case "bytea" -> "\\x" + (chance.nextBoolean() ? "ab" : "cd").repeat(32);
            case "jsonb", "json" -> CURRICULA.contains(column.name()) ? CURRICULUM : chance.nextBoolean() ? "{}" : "[]";
            default -> column.type().startsWith("_") ? "{}" : WORDS.get(chance.nextInt(WORDS.size()));
        };
    }

    private Map<String, String> insert(String table, List<Column> columns, Map<String, String> values)
            throws SQLException {
        List<Column> filled = columns.stream()
                .filter(column -> values.containsKey(column.name()))
                .toList();
        String sql = "insert into " + table + " ("
                + filled.stream().map(Column::name).collect(Collectors.joining(", ")) + ") values ("
                + filled.stream()
                        .map(column -> "cast(? as "
                                + (column.type().startsWith("_") ? column.type().substring(1) + "[]" : column.type())
                                + ")")
                        .collect(Collectors.joining(", "))
                + ")";
        act(addedByHost(table) ? neighbour() : tenant);
        try (PreparedStatement insert = owner.prepareStatement(sql)) {
            for (int i = 0; i < filled.size(); i++) {
                insert.setString(i + 1, values.get(filled.get(i).name()));
            }
            insert.execute();
        }
        act(tenant);
        return values;
    }

    private List<Column> columns(String table) throws SQLException {
        try (PreparedStatement read = owner.prepareStatement("""
                select a.attname, t.typname, a.attnotnull and not a.atthasdef as needed,
                    coalesce((select string_agg(pg_get_constraintdef(c.oid), ' ') from pg_constraint c
                        where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any (c.conkey)), '') as checks
                from pg_attribute a join pg_type t on t.oid = a.atttypid
                where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped
                    and a.attgenerated = '' order by a.attnum
                """)) {
            read.setString(1, table);
            List<Column> columns = new ArrayList<>();
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    List<String> literals = LITERAL.matcher(String.valueOf(rows.getString("checks")))
                            .results()
                            .map(found -> found.group(1))
                            .filter(text -> !text.startsWith("^"))
                            .toList();
                    boolean text = List.of("text", "_text").contains(String.valueOf(rows.getString("typname")));
                    columns.add(new Column(
                            String.valueOf(rows.getString("attname")),
                            String.valueOf(rows.getString("typname")),
                            rows.getBoolean("needed"),
                            text ? literals : List.of()));
                }
            }
            return columns;
        }
    }

    private List<Reference> references(String table) throws SQLException {
        try (PreparedStatement read = owner.prepareStatement("""
                select c.confrelid::regclass::text as of,
                    (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k (num, n)
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as mine,
                    (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k (num, n)
                        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as theirs
                from pg_constraint c where c.contype = 'f' and c.conrelid = cast(? as regclass)
                """)) {
            read.setString(1, table);
            List<Reference> references = new ArrayList<>();
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    references.add(new Reference(
                            String.valueOf(rows.getString("of")),
                            List.of((String[]) rows.getArray("mine").getArray()),
                            List.of((String[]) rows.getArray("theirs").getArray())));
                }
            }
            return references;
        }
    }

    /** Every row of the municipality in every table, but what tells of versions, deeds and moments. */
    List<String> dump() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement read = owner.createStatement();
                ResultSet rows = read.executeQuery("""
                        select c.oid::regclass::text from pg_class c
                            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                        where c.relkind = 'r' order by 1
                        """)) {
            while (rows.next()) {
                tables.add(String.valueOf(rows.getString(1)));
            }
        }
        tables.removeAll(List.of("access.audit", "people.person_history", "people.person_merge", "people.merge_row"));
        tables.removeAll(List.of("funding.evidence", "funding.unsettled")); // derived anew a moment later, by a job
        List<String> dump = new ArrayList<>();
        try (Statement read = owner.createStatement()) {
            read.execute("select set_config('app.merging', 'on', false)");
            for (String table : tables) {
                try (ResultSet rows = read.executeQuery("select '" + table
                        + " ' || (to_jsonb(r) - 'version' - 'updated_at')::text from " + table + " r order by 1")) {
                    while (rows.next()) {
                        dump.add(String.valueOf(rows.getString(1)));
                    }
                }
            }
        }
        owner.commit();
        return dump;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
