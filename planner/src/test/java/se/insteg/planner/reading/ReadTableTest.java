package se.insteg.planner.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Person;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;

/** What whoever stores a table needs to know beyond what its rows became. */
class ReadTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<FurtherColumn> FURTHER =
            List.of(new FurtherColumn("protection", "skydd", "protection"), new FurtherColumn("sex", "kön", "sex"));

    @TempDir
    Path folder;

    private ReadTable<Person> read(String... lines) throws Exception {
        return ReadTable.people(file(20, lines), TODAY, FURTHER, OccupationCatalogue.starter());
    }

    private SourceFile file(int mostRows, String... lines) throws Exception {
        var path = folder.resolve("7d1f.tmp");
        Files.writeString(path, String.join("\n", lines));
        return new SourceFile(path, "deltagare.csv", 1 << 20, mostRows);
    }

    @Test
    void a_row_carries_its_number_what_it_states_and_what_only_the_reader_has_use_for() throws Exception {
        var table = read("Skydd (ja/nej);id;namn;ort;kön", ";P1;Selam;–;", "\"\";P2;Ali;Insjön;man");
        assertThat(table.columns())
                .isEqualTo(Map.of(
                        "protection", "Skydd (ja/nej)", "id", "id", "name", "namn", "home", "ort", "sex", "kön"));
        assertThat(table.rows()).extracting(ReadRow::number).containsExactly(2, 3);
        assertThat(table.rows().getFirst().stated()).isEqualTo(Set.of("id", "name"));
        assertThat(table.rows().getFirst().further()).isEmpty();
        assertThat(table.rows().getLast().stated()).isEqualTo(Set.of("id", "name", "home"));
        assertThat(table.rows().getLast().further()).isEqualTo(Map.of("sex", "man"));
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_used_still_tells_what_its_further_columns_say() throws Exception {
        var table = read("id;född;skydd", "P1;30 feb 1990;sekretess", "P2;1990-01-01;nej");
        assertThat(table.rows()).extracting(row -> row.value().id()).containsExactly("P2");
        assertThat(table.rejectedFurther()).isEqualTo(Map.of(2, Map.of("protection", "sekretess")));
    }

    @Test
    void a_further_cell_that_cannot_be_read_rejects_its_row_with_the_columns_title() throws Exception {
        var table = read("id;född;skydd", "P1;1990-01-01;" + "x".repeat(3000), "P1;1990-01-01;nej");
        assertThat(table.rows()).isEmpty();
        assertThat(table.rejected())
                .extracting(row ->
                        row.row() + " " + row.column() + " " + row.problem().key())
                .containsExactly("2 skydd problem.tooLong", "3 id problem.repeatedId");
    }

    @Test
    void a_file_goes_by_the_name_its_owner_gave_it_and_is_refused_beyond_the_readers_limits() throws Exception {
        assertThatThrownBy(() ->
                        ReadTable.people(file(1, "id", "P1", "P2"), TODAY, List.of(), OccupationCatalogue.starter()))
                .isInstanceOfSatisfying(UnusableFile.class, refused -> {
                    assertThat(refused.sentence().key()).isEqualTo("file.manyRows");
                    assertThat(refused.sentence().facts().getFirst()).isEqualTo("deltagare.csv");
                });
        var large = new SourceFile(file(20, "id", "P1").path(), "stor.csv", 2, 20);
        assertThatThrownBy(() -> ReadTable.people(large, TODAY, List.of(), OccupationCatalogue.starter()))
                .isInstanceOfSatisfying(
                        UnusableFile.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo("file.large"));
    }
}
