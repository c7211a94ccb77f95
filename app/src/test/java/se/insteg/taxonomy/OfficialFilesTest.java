package se.insteg.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.planner.model.Substitutes;
import se.insteg.taxonomy.importing.TaxonomyErrand;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/**
 * The whole official files, which are not part of Insteg: without them, at {@code -Dinsteg.test.domain=…} or beside the
 * checkout, the test is skipped and says so.
 */
@Tag("long")
@InstegTest
class OfficialFilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @Autowired
    ApplicationContext app;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Taxonomy taxonomy;

    private static Path folder(String name) {
        Path folder = Path.of(System.getProperty("insteg.test.domain", "../../shared/domain/data"))
                .resolve(name);
        assumeTrue(Files.isDirectory(folder), "Skipped: no official files in " + folder + " (see insteg.test.domain)");
        return folder;
    }

    @AfterEach
    void forget() {
        new OfficialTables(app).forget();
    }

    private List<String> take() throws IOException {
        return new TaxonomyErrand()
                .run(new OfficialTables(app).owner(), List.of(folder("jobtech"), folder("esco")), "2026-11-22", CLOCK);
    }

    @Test
    void everything_official_is_taken_in_and_99_of_100_searches_answer_within_50_milliseconds() throws IOException {
        List<String> said = take();
        said.forEach(System.out::println);
        assertThat(said).anyMatch(line -> line.startsWith("In use: jobtech") && line.contains("2412 occupations"));
        assertThat(said).anyMatch(line -> line.startsWith("In use: esco"));
        assertThat(take()).anyMatch(line -> line.startsWith("jobtech: 0 new, 0 changed, 0 withdrawn"));
        TestTown town = TestTown.in(app);
        town.as(town.staff(Role.CASEWORKER, null), () -> {
            var titles = catalogue.occupations();
            int links = 0;
            for (var name : catalogue.official().occupations()) {
                for (var other : List.of("Läkemedelskonsulent", "Barnskötare", "Vårdbiträde")) {
                    links += catalogue.substitutes().strength(titles.find(name.stored()), titles.find(other)) > 0
                            ? 1
                            : 0;
                }
            }
            assertThat(links).isGreaterThan(10);
            assertThat(catalogue
                            .substitutes()
                            .strength(titles.find("Grundutbildad sjuksköterska"), titles.find("Läkare")))
                    .isZero();
            assertThat(catalogue.substitutes().strength(titles.find("Kock"), titles.find("Köksbiträde")))
                    .isEqualTo(Substitutes.HIGH);
            searchFast();
        });
    }

    private void searchFast() {
        Random random = new Random(1);
        List<String> typed = new ArrayList<>();
        for (var names :
                List.of(catalogue.official().occupations(), catalogue.official().skills())) {
            for (int i = 0; i < 500; i++) {
                var all = names.get(random.nextInt(names.size())).names().values().stream()
                        .flatMap(List::stream)
                        .toList();
                String name = all.get(random.nextInt(all.size()));
                String begun = name.substring(0, Math.min(name.length(), 2 + random.nextInt(12)));
                // Every third with a slip of the finger.
                typed.add(
                        i % 3 == 0 && begun.length() > 4
                                ? begun.charAt(1) + begun.substring(0, 1) + begun.substring(2)
                                : begun);
            }
        }
        Locale swedish = Locale.of("sv");
        typed.subList(0, 200).forEach(one -> taxonomy.suggestOccupations(one, swedish));
        long[] nanos = new long[2 * typed.size()];
        for (int i = 0; i < typed.size(); i++) {
            long begun = System.nanoTime();
            taxonomy.suggestOccupations(typed.get(i), swedish);
            long between = System.nanoTime();
            taxonomy.suggestSkills(typed.get(i), swedish);
            nanos[2 * i] = between - begun;
            nanos[2 * i + 1] = System.nanoTime() - between;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%d searches among all official names: half within %.1f ms, 99 of 100 within %.1f ms, the slowest %.1f ms%n",
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
        assertThat(nanos[nanos.length * 99 / 100]).isLessThan(50_000_000);
    }
}
