package se.insteg.programmes.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme leaves as a file and comes as one; a file from anywhere is refused in words (TRE-10, MAR-20). */
class PackageTest {
    private static final String HEAD = "insteg-programme: 1\nname: Svenska\nkind: swedish\nfrom: Prov\n";
    private static final String MODULES = "modules:\n  - {title: Hälsa, hours: 2, kind: swedish}\n";

    private static List<Slip> slips(String text) {
        return PackageReader.read(text) instanceof PackageReader.Rejected(List<Slip> slips) ? slips : List.of();
    }

    private static ProgrammePackage read(String text) {
        return PackageReader.read(text) instanceof PackageReader.Read(ProgrammePackage read)
                ? read
                : Assertions.fail(slips(text).toString());
    }

    @Test
    void what_is_written_is_read_again_as_it_was() throws IOException {
        for (ShippedPackages.Shipped one : new ShippedPackages().all()) {
            assertThat(read(PackageText.of(one.read()))).as(one.key()).isEqualTo(one.read());
        }
    }

    @Test
    void the_example_is_a_programme_VAN_13() throws IOException {
        ProgrammePackage example = read(Files.readString(Path.of("../examples/programme.yaml")));
        assertThat(example.curriculum().audience()).contains("HVB");
        assertThat(example.curriculum().minutes()).isEqualTo(360);
    }

    @Test
    void times_are_understood_with_and_without_quotation_marks() {
        String week = "week:\n  - {day: monday, at: 13:30, minutes: 60, kind: swedish}\n"
                + "  - {day: friday, at: 09:00, minutes: 60, kind: swedish}\n";
        assertThat(read(HEAD + week + MODULES).curriculum().week())
                .extracting(slot -> slot.at())
                .containsExactly(LocalTime.of(13, 30), LocalTime.of(9, 0));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_at_its_place() {
        String wrong =
                HEAD + "weeks: tio\nfärg: blå\nweek:\n  - {day: måndag, at: '25:00', minutes: 5, kind: swedish}\n"
                        + "modules:\n  - {title: '', hours: 2, minutes: 3, kind: sång, part: 9, perspectives: [kläder]}\n"
                        + "  - bara text\n";
        List<Slip> unknown = slips(wrong);
        assertThat(unknown).extracting(Slip::where).containsExactly("färg");
        assertThat(slips(wrong.replace("färg: blå\n", "")))
                .extracting(Slip::where)
                .contains(
                        "weeks",
                        "week 1, day",
                        "week 1, at",
                        "week 1, minutes",
                        "modules 1, title",
                        "modules 1, hours",
                        "modules 1, kind",
                        "modules 1, part",
                        "modules 1, perspectives",
                        "modules 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "42",
                "[]",
                "a: [",
                "\t- x",
                "name: &a [1]\nkind: *a",
                "a: !!java.net.URL [\"http://127.0.0.1/\"]",
                "!!javax.script.ScriptEngineManager []",
                "name: x\nname: y",
                "insteg-programme: 2\nname: x",
                "insteg-programme: '1'\nname: x",
                "? [a, b]\n: c",
                "{{{{{{{{{{{{{{{{{{",
                "name: \"\\u0000\"",
                "- - - - - - - - - - - - - - x",
            })
    void a_hostile_file_is_refused_in_words(String text) {
        assertThat(slips(text)).isNotEmpty();
        slips(text).forEach(slip -> assertThat(slip.messageKey()).startsWith("programmes.package."));
    }

    @Test
    void a_file_is_refused_for_its_size_its_encoding_and_its_depth() {
        assertThat(PackageReader.read(new byte[ProgrammePackage.LARGEST_FILE + 1]))
                .isInstanceOf(PackageReader.Rejected.class);
        assertThat(PackageReader.read((HEAD + MODULES).getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new PackageReader.Rejected(List.of(Slip.at("", "programmes.package.notUtf8"))));
        assertThat(slips(HEAD + "summary: " + "[".repeat(50_000))).isNotEmpty();
        assertThat(slips(HEAD + "summary: " + "x".repeat(2001) + "\n" + MODULES))
                .extracting(Slip::where)
                .containsExactly("summary");
        assertThat(slips(HEAD + "modules:\n" + "  - {title: a, hours: 1, kind: swedish}\n".repeat(201)))
                .extracting(Slip::messageKey)
                .contains("programmes.package.tooMany");
    }

    @Test
    void what_steers_the_direction_of_letters_is_not_taken_along() {
        assertThat(read(HEAD.replace("Svenska", "\"Sven\\u202Eska\"") + MODULES).name())
                .isEqualTo("Svenska");
    }
}
