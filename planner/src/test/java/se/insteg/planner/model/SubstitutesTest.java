package se.insteg.planner.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.planner.model.Substitutes.Link;

class SubstitutesTest {
    private static Occupation occupation(String text) {
        return OccupationCatalogue.starter().find(text);
    }

    private static int strength(Substitutes substitutes, String has, String wanted) {
        return substitutes.strength(occupation(has), occupation(wanted));
    }

    @ParameterizedTest
    @CsvSource({
        "Kock,Köksbiträde,75", "Köksbiträde,Kock,0", "Undersköterska,Vårdbiträde,75",
                "Grundskollärare,Studiehandledare,75",
        "Kock,Kock,0", "Kock,Drakskötare,0", "Drakskötare,Kock,0", "Servitör,Kafébiträde,25"
    })
    void the_list_of_ours_has_a_direction_and_two_strengths(String has, String wanted, int percent) {
        assertThat(strength(Substitutes.starter(), has, wanted)).isEqualTo(percent);
    }

    /** Swedish law keeps these occupations for those who have the licence. */
    @Test
    void nobody_becomes_a_doctor_a_nurse_or_a_teacher_by_the_list_of_ours_without_being_one() {
        var licensed = List.of(
                "2211", "2219", "2221", "2222", "2224", "2233", "2260", "2272", "2273", "2281", "3213", "2341", "2330",
                "2343", "2250", "2241", "3250");
        var catalogue = OccupationCatalogue.starter();
        for (var entry : catalogue.entries()) {
            for (var wanted : licensed) {
                if (!licensed.contains(entry.code())) {
                    assertThat(Substitutes.starter().strength(catalogue.find(entry.code()), catalogue.find(wanted)))
                            .as(entry.code() + " to " + wanted)
                            .isZero();
                }
            }
        }
    }

    @Test
    void the_list_of_ours_names_groups_that_exist() {
        List<String> named = new ArrayList<>();
        WordList.read("substitutes.tsv", fields -> {
            assertThat(fields).hasSize(3);
            assertThat(fields[1]).isIn("75", "25");
            named.add(fields[0]);
            named.addAll(List.of(fields[2].split(" ")));
            assertThat(fields[2].split(" ")).doesNotContain(fields[0]);
        });
        assertThat(named).hasSizeGreaterThan(300).allMatch(OccupationCatalogue.starter()::exists);
    }

    @Test
    void two_official_names_are_compared_as_such_and_other_titles_by_what_most_names_of_the_group_say() {
        var tailor = occupation("Kostymskräddare (7531)");
        var furrier = occupation("Körsnär (7531)");
        var sewer = occupation("Industrisömmerska (8159)");
        var dyer = occupation("Färgare (8159)");
        var clothier = occupation("Ekiperare (5223)");
        var official = Substitutes.none()
                .with(
                        List.of(tailor, furrier, sewer, dyer, clothier),
                        List.of(new Link(tailor, sewer, 75), new Link(sewer, clothier, 25)));
        assertThat(official.strength(tailor, sewer)).isEqualTo(75);
        assertThat(official.strength(sewer, tailor)).isZero();
        assertThat(official.strength(furrier, sewer)).as("it is not linked").isZero();
        assertThat(official.strength(tailor, dyer)).as("nor is this one").isZero();
        assertThat(official.strength(occupation("Skräddare"), occupation("8159")))
                .as("one of the two names of the group is")
                .isEqualTo(75);
        assertThat(official.strength(occupation("8159"), occupation("Butikssäljare")))
                .isEqualTo(25);
        assertThat(official.strength(occupation("Skräddare"), occupation("Skräddare")))
                .isZero();
    }

    @Test
    void few_names_of_a_large_group_do_not_speak_for_it() {
        var one = occupation("Kock, à la carte (5120)");
        var all = List.of(
                one, occupation("Storhushållskock (5120)"), occupation("Grillkock (5120)"), occupation("Pilot (3153)"));
        var official = Substitutes.none().with(all, List.of(new Link(one, occupation("Pilot (3153)"), 75)));
        assertThat(official.strength(occupation("Kock"), occupation("Pilot"))).isZero();
        assertThat(official.strength(one, occupation("Pilot (3153)"))).isEqualTo(75);
    }

    @Test
    void ours_and_the_official_links_are_told_apart_by_their_sign() {
        var more = Substitutes.starter()
                .with(
                        List.of(occupation("Kock (5120)"), occupation("Pilot (3153)")),
                        List.of(new Link(occupation("Kock (5120)"), occupation("Pilot (3153)"), 25)));
        assertThat(more.toString()).isNotEqualTo(Substitutes.starter().toString());
        assertThat(strength(more, "Kock", "Köksbiträde"))
                .as("ours is still there")
                .isEqualTo(75);
        assertThat(strength(Substitutes.starter(), "Kock", "Pilot"))
                .as("what it is made of stays")
                .isZero();
    }

    @Test
    void more_links_never_make_an_occupation_less_of_a_substitute() {
        var random = new Random(5);
        var codes = OccupationCatalogue.starter().entries().stream()
                .map(OccupationCatalogue.Entry::code)
                .toList();
        for (int round = 0; round < 20; round++) {
            List<Link> links = new ArrayList<>();
            List<Occupation> names = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                var from = occupation("A" + i + " (" + codes.get(random.nextInt(codes.size())) + ")");
                var to = occupation("B" + i + " (" + codes.get(random.nextInt(codes.size())) + ")");
                names.add(from);
                names.add(to);
                links.add(new Link(from, to, random.nextBoolean() ? 75 : 25));
            }
            var more = Substitutes.starter().with(names, links);
            for (var has : codes) {
                for (int i = 0; i < 40; i++) {
                    var wanted = codes.get(random.nextInt(codes.size()));
                    assertThat(strength(more, has, wanted))
                            .isGreaterThanOrEqualTo(strength(Substitutes.starter(), has, wanted));
                }
            }
        }
    }
}
