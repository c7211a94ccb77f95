package se.insteg.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.testing.InstegTest;

/**
 * What stands about what somebody can goes with them, whatever table it is in. That it is joined when two entries become one
 * is shown by MergingTest and that the person gets all of it by PersonWholeTest, for every table there is.
 */
@InstegTest
class SkillsTablesTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void every_row_about_somebody_is_erased_with_them_and_nothing_that_points_at_it_stands_in_the_way() {
        List<String> about = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'skills'::regnamespace and c.relkind = 'r' and a.attname = 'person_id'
                        """).query(String.class).list();
        assertThat(about)
                .contains(
                        "skills.claim",
                        "skills.interview",
                        "skills.answer",
                        "skills.consent",
                        "skills.sheet",
                        "skills.handed_out",
                        "skills.brought");
        assertThat(jdbc.sql("""
                        select distinct f.conrelid::regclass::text from pg_constraint f
                        where f.contype = 'f' and f.confrelid = 'people.person'::regclass and f.confdeltype = 'c'
                            and f.connamespace = 'skills'::regnamespace
                        """).query(String.class).list())
                .as("erased with their person")
                .containsExactlyInAnyOrderElementsOf(about);
        assertThat(jdbc.sql("""
                        select f.conrelid::regclass || ' points at ' || f.confrelid::regclass from pg_constraint f
                        join pg_attribute a on a.attrelid = f.confrelid and a.attname = 'person_id'
                        where f.contype = 'f' and f.conrelid <> f.confrelid and f.confdeltype not in ('c', 'n')
                            and (f.confrelid in (select oid from pg_class where relnamespace = 'skills'::regnamespace)
                                or f.connamespace = 'skills'::regnamespace)
                        """).query(String.class).list())
                .as("rows that would keep one of these from being erased")
                .isEmpty();
    }
}
