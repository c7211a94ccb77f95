package se.insteg.hosts.register;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Parts of statements that lists have in common. */
final class ListSql {
    private static final int MOST_WORDS = 8;

    private ListSql() {}

    /** Every word sought stands somewhere in the text, which holds words as they are compared. */
    static String found(String sought, String text, MapSqlParameterSource parameters) {
        StringBuilder conditions = new StringBuilder();
        List<String> words =
                HostColumns.words(sought).stream().limit(MOST_WORDS).toList();
        for (int i = 0; i < words.size(); i++) {
            conditions
                    .append(" and position(:word")
                    .append(i)
                    .append(" in ")
                    .append(text)
                    .append(") > 0");
            parameters.addValue("word" + i, words.get(i));
        }
        if (words.isEmpty() && !sought.isBlank()) {
            return " and false"; // nothing but signs was sought
        }
        return conditions.toString();
    }
}
