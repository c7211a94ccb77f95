package se.insteg.access.signin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The municipalities of this installation, for whoever is about to sign in. Public knowledge. */
@Component
public class Municipalities {
    private final JdbcClient jdbc;

    Municipalities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param code kommunkod */
    public record Choice(String code, String name) {}

    public List<Choice> all() {
        return jdbc.sql("select code, name from access.municipality order by name")
                .query(Choice.class)
                .list();
    }

    String name(String code) {
        return jdbc.sql("select name from access.municipality where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
