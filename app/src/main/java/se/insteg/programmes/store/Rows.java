package se.insteg.programmes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Codes;
import se.insteg.taxonomy.StoredTerms;

/** Columns that several tables have in common. */
final class Rows {
    private Rows() {}

    static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        E found = Codes.find(type, row.getString(column));
        if (found == null) {
            throw new IllegalStateException("The database let an unknown " + column + " in");
        }
        return found;
    }

    static List<Language> languages(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("languages").getArray())
                .map(StoredTerms::language)
                .toList();
    }

    static String[] languages(List<Language> languages) {
        return languages.stream().map(StoredTerms::text).toArray(String[]::new);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }
}
