package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.kernel.Ids;
import se.insteg.people.search.NameWords;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/**
 * A tenant with 100,000 people beside another as large: what a page of the list and a search cost over HTTP, as a ratio
 * to their own SQL, and what row-level security costs. Times are printed; asserted are ratios and generous bounds, since
 * machines differ.
 */
@Tag("long")
@InstegTest
class PeopleAtScaleTest {
    private static final int PEOPLE = 100_000;
    private static final int BATCH = 5_000;
    private static final int RUNS = 60;
    private static final List<String> FIRST = List.of(
            "Mohammed",
            "محمد",
            "Selam",
            "ሰላም",
            "Oksana",
            "Оксана",
            "Amina",
            "Fatima",
            "فاطمة",
            "Yusuf",
            "Ali",
            "Hassan",
            "Zahra",
            "Tesfay",
            "Olena",
            "Ahmad",
            "Khaled",
            "Nour",
            "Shirin",
            "Abdi",
            "Hodan",
            "Samir",
            "Layla",
            "Bogdan");
    private static final List<String> LAST = List.of(
            "Haile",
            "Hussein",
            "Bondar",
            "Kovalenko",
            "الحسن",
            "Gebremichael",
            "Warsame",
            "Haddad",
            "Rahimi",
            "Noori",
            "Shevchenko",
            "Abdullahi",
            "Tekle",
            "Osman",
            "Karimi",
            "Said",
            "Yilmaz",
            "Demir",
            "Khan",
            "Ahmadi",
            "Mahmoud");

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batch;

    private TestTown town;
    private UUID unit;

    @BeforeEach
    void two_large_municipalities() {
        TestTown neighbour = TestTown.in(app);
        fill(neighbour, neighbour.unit("Integration"));
        town = TestTown.in(app);
        unit = town.unit("Integration");
        fill(town, unit);
    }

    @Test
    void a_hundred_thousand_people_answer_fast() {
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        UUID caseworker = town.staff(Role.CASEWORKER, unit);
        giveCases(caseworker, 80);
        UUID middle = town.inTenant(
                () -> jdbc.sql("select id from people.person where tenant_id = ? and not hidden order by name_latin, id"
                                + " offset 50000 limit 1")
                        .param(town.id())
                        .query(UUID.class)
                        .single());
        TestTown.Browser desk = town.browser(coordinator);
        TestTown.Browser own = town.browser(caseworker);
        List<Line> lines = new ArrayList<>();
        lines.add(measure("list, first page, everybody", coordinator, desk, "/people", listSql(null)));
        lines.add(measure("list, from the middle", coordinator, desk, "/people?after=" + middle, listSql(middle)));
        lines.add(measure("list, own cases", caseworker, own, "/people", null));
        lines.add(measure("search, common name", coordinator, desk, "/people?q=muhammed", searchSql("muhammed")));
        lines.add(measure("search, two words", coordinator, desk, "/people?q=oksana%20kovalenko", null));
        lines.add(measure("search, other script", coordinator, desk, "/people?q=%D9%85%D8%AD%D9%85%D8%AF", null));
        lines.add(measure("search, letters astray", coordinator, desk, "/people?q=gebrimicheal", null));
        lines.add(measure("search, nobody", coordinator, desk, "/people?q=wxyzzy", null));
        lines.add(measure("search, own cases", caseworker, own, "/people?q=muhammed", null));
        System.out.printf("%-32s %9s %9s %12s%n", "100,000 people", "p50 ms", "p95 ms", "× its SQL");
        lines.forEach(line -> System.out.printf(
                "%-32s %9.1f %9.1f %12s%n",
                line.name(), line.p50(), line.p95(), line.sql() > 0 ? "%.1f".formatted(line.p50() / line.sql()) : ""));
        rowLevelSecurity();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.p95()).as(line.name()).isLessThan(3_000));
    }

    private record Line(String name, double p50, double p95, double sql) {}

    private Line measure(String name, UUID staff, TestTown.Browser browser, String path, @Nullable String sql) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        double[] pages = times(() -> browser.get(path).body());
        double[] alone = sql == null ? new double[] {0} : town.as(staff, () -> times(() -> query(sql)));
        return new Line(name, at(pages, 0.5), at(pages, 0.95), at(alone, 0.5));
    }

    private Object query(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    private String listSql(@Nullable UUID after) {
        return "select id, name, born, status from people.person where tenant_id = '" + town.id() + "' and not hidden"
                + (after == null
                        ? ""
                        : " and (name_latin, id) > (select name_latin, id from people.person where tenant_id = '"
                                + town.id() + "' and id = '" + after + "')")
                + " order by name_latin, id limit 51";
    }

    private String searchSql(String word) {
        String sound = NameWords.sought(word).getFirst().sound();
        return "select p.id, p.name from people.name_word w join people.person p on p.tenant_id = w.tenant_id"
                + " and p.id = w.person_id where w.tenant_id = '" + town.id() + "' and (w.word >= '" + word
                + "' and w.word < '" + word + "~' or w.sound >= '" + sound + "' and w.sound < '" + sound
                + "~') order by p.name_latin, p.id limit 50";
    }

    /** The same statements with and without policies in the way: as the application, and with them switched off. */
    private void rowLevelSecurity() {
        for (String sql : List.of(listSql(null), searchSql("muhammed"), trigramSql())) {
            double behind = at(town.inTenant(() -> times(() -> query(sql))), 0.5);
            double without = at(Unpoliced.during(() -> times(() -> Unpoliced.query(sql))), 0.5);
            System.out.printf(
                    "row-level security: %6.2f ms behind it, %6.2f ms without, ratio %.2f (%s…)%n",
                    behind, without, behind / without, sql.substring(0, 60).replaceAll("\\s+", " "));
        }
    }

    private String trigramSql() {
        return "select person_id from people.name_word where tenant_id = '" + town.id()
                + "' and word >= 'g' and word < 'h' and people.similarity(word, 'gebrimicheal') >= 0.4";
    }

    private static double[] times(Supplier<?> work) {
        return IntStream.range(0, RUNS)
                .mapToDouble(i -> {
                    long begin = System.nanoTime();
                    Object unused = work.get();
                    return (System.nanoTime() - begin) / 1e6;
                })
                .skip(RUNS / 6)
                .sorted()
                .toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    private void giveCases(UUID caseworker, int cases) {
        town.inTenant(() ->
                jdbc.sql("""
                        update people.person set caseworker_id = ? where tenant_id = ? and id in
                            (select id from people.person where tenant_id = ? and not hidden limit ?)
                        """).params(caseworker, town.id(), town.id(), cases).update());
    }

    /** People written as rows, since registering so many through the door takes an hour. */
    private void fill(TestTown filling, UUID inUnit) {
        UUID colleague = filling.staff(Role.CASEWORKER, inUnit);
        UUID handler = filling.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        Random random = new Random(7);
        for (int from = 0; from < PEOPLE; from += BATCH) {
            int begin = from;
            filling.inTenant(() -> write(filling.id(), inUnit, colleague, handler, begin, random));
        }
        Unpoliced.run("analyze people.person", "analyze people.name_word");
    }

    private boolean write(UUID tenant, UUID inUnit, UUID colleague, UUID handler, int begin, Random random) {
        List<Object[]> people = new ArrayList<>();
        List<Object[]> words = new ArrayList<>();
        for (int i = begin; i < begin + BATCH; i++) {
            UUID id = Ids.next(Clock.systemUTC());
            boolean hidden = i % 200 == 0;
            String name = pick(FIRST, random) + " " + pick(LAST, random);
            people.add(new Object[] {
                tenant,
                id,
                "D-" + i,
                name,
                NameWords.latin(name),
                NameWords.key(name),
                inUnit,
                colleague,
                LegalStatus.values()[i % 5].code(),
                hidden ? "unknown" : "none",
                hidden ? handler : null
            });
            NameWords.stored(name)
                    .forEach(word -> words.add(new Object[] {tenant, id, hidden, word.plain(), word.sound()}));
        }
        batch.batchUpdate("""
                insert into people.person (tenant_id, id, reference, name, name_latin, name_key, unit_id, caseworker_id,
                    status, protection, handlers, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, array_remove(array[?::uuid], null), now(), now())
                """, people);
        batch.batchUpdate(
                "insert into people.name_word (tenant_id, person_id, hidden, word, sound) values (?, ?, ?, ?, ?)",
                words);
        return true;
    }

    private static String pick(List<String> names, Random random) {
        return names.get((int) Math.min(names.size() - 1, Math.abs(random.nextGaussian()) * names.size() / 3));
    }
}
