package se.insteg.access.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Draws what is to be reviewed of a month of the log. By rule, and by lot with the municipality and the month as seed: the
 * same month gives the same items, whoever asks and however often, since the rows never change.
 */
final class Draw {
    /** More opened participants than this in a day is worth a look. */
    static final int MANY = 60;

    /** As many are drawn by lot, or one in a hundred if that is more, up to {@link #MOST_DRAWN}. */
    static final int DRAWN = 20;

    static final int MOST_DRAWN = 100;

    /** What one sees without having chosen the person: only a protected person makes that worth a look. */
    private static final String IN_PASSING =
            "why in ('lista', 'sökning', 'att göra', 'möjlig dubblett', 'matchning', 'import')";

    private static final String SQL = """
            with row as (
                select id, actor_id, subject_id, action, flags, at at time zone ? as local,
                    %s as in_passing
                from access.audit
                where tenant_id = ? and subject_kind = 'person' and actor_id <> subject_id
                    and at >= ?::date::timestamp at time zone ? and at < ?::date::timestamp at time zone ?
            ), busy as (
                select actor_id, local::date as day from row where not in_passing
                group by actor_id, local::date having count(distinct subject_id) > ?
            ), item as (
                select (array_agg(id order by id))[1] as id, actor_id, local::date as day, count(*) as row_count,
                    bool_or('protected' = any (flags)) as protected,
                    bool_or('not_own_case' = any (flags) and not in_passing) as not_own_case,
                    bool_or('same_surname' = any (flags) and not in_passing) as same_surname,
                    bool_or(not in_passing and (extract(hour from local) not between 6 and 19
                        or extract(isodow from local) > 5)) as outside_hours
                from row group by actor_id, subject_id, action, local::date
            ), told as (
                select item.*, exists (select 1 from busy where busy.actor_id = item.actor_id and busy.day = item.day)
                        and row_number() over (partition by item.actor_id, item.day order by item.id) = 1 as many,
                    row_number() over (order by md5(? || item.id)) as lot, count(*) over () as all_items
                from item
            ), chosen as (
                select *, lot <= least(?, greatest(?, ceil(all_items / 100.0))) as sample from told
            )
            select id, row_count, protected, not_own_case, same_surname, outside_hours, many, sample,
                (select count(*) from row) as all_rows
            from chosen where protected or not_own_case or same_surname or outside_hours or many or sample
            order by id
            """.formatted(IN_PASSING);

    private Draw() {}

    /** @param items to be looked at @param rows how many rows about participants the month has */
    record Drawn(List<Item> items, long rows) {}

    static Drawn of(Connection reader, UUID tenant, YearMonth month, ZoneId zone) throws SQLException {
        List<Item> items = new ArrayList<>();
        long rows = 0;
        try (PreparedStatement query = reader.prepareStatement(SQL)) {
            int i = 1;
            query.setString(i++, zone.getId());
            query.setObject(i++, tenant);
            query.setString(i++, month.atDay(1).toString());
            query.setString(i++, zone.getId());
            query.setString(i++, month.plusMonths(1).atDay(1).toString());
            query.setString(i++, zone.getId());
            query.setInt(i++, MANY);
            query.setString(i++, tenant + " " + month + " ");
            query.setInt(i++, MOST_DRAWN);
            query.setInt(i, DRAWN);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows = row.getLong("all_rows");
                    items.add(item(row));
                }
            }
        }
        return new Drawn(items, rows);
    }

    private static Item item(ResultSet row) throws SQLException {
        List<Item.Kind> kinds = new ArrayList<>();
        for (Item.Kind kind : Item.Kind.values()) {
            if (row.getBoolean(kind.code())) {
                kinds.add(kind);
            }
        }
        return new Item(row.getObject("id", UUID.class), row.getLong("row_count"), kinds, null, null, null, null);
    }
}
