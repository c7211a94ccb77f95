package se.insteg.planner.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.planner.TestPeople.TODAY;
import static se.insteg.planner.TestPeople.offers;
import static se.insteg.planner.TestPeople.people;

import java.util.Random;
import org.junit.jupiter.api.Test;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Substitutes;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.reading.PointsFile;
import se.insteg.planner.wording.Wording;

class CriteriaTest {
    private static Reason reason(
            String criterion, String personHeader, String person, String offerHeader, String offer) {
        return reason(new TravelTable(), criterion, personHeader, person, offerHeader, offer);
    }

    private static Reason reason(
            TravelTable travel,
            String criterion,
            String personHeader,
            String person,
            String offerHeader,
            String offer) {
        var criteria = new Criteria(PointsFile.standard(), travel, TODAY);
        var someone = people("id;" + personHeader, "P;" + person).getFirst();
        var somewhere = offers("id;platser;" + offerHeader, "O;1;" + offer).getFirst();
        return criteria.explain(someone, somewhere).stream()
                .filter(reason -> reason.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Reason reason) {
        return Wording.in("sv").say(reason.evidence());
    }

    @Test
    void swedish_must_reach_the_level_and_missing_swedish_is_A0() {
        assertThat(reason("swedish", "svenska", "SFI C", "svenska", "A2").met()).isTrue();
        assertThat(reason("swedish", "svenska", "B", "svenska", "A2").met()).isFalse();
        assertThat(reason("swedish", "svenska", "", "svenska", "A1").met()).isFalse();
        assertThat(reason("swedish", "svenska", "", "svenska", "").met()).isTrue();
    }

    @Test
    void age_counts_on_the_first_day_and_on_todays_date_without_one() {
        assertThat(reason("age", "född", "2009-01-11", "start;minsta ålder", "2027-01-11;18")
                        .met())
                .isTrue();
        assertThat(reason("age", "född", "2009-01-12", "start;minsta ålder", "2027-01-11;18")
                        .met())
                .isFalse();
        assertThat(reason("age", "född", "2008-11-23", "minsta ålder", "18").met())
                .isTrue();
        assertThat(reason("age", "född", "2008-11-24", "minsta ålder", "18").met())
                .isFalse();
        assertThat(reason("age", "född", "2008-02-29", "start;minsta ålder", "2026-02-28;18")
                        .met())
                .isFalse();
        assertThat(reason("age", "född", "2008-02-29", "start;minsta ålder", "2026-03-01;18")
                        .met())
                .isTrue();
    }

    @Test
    void an_unknown_birth_date_fails_a_minimum_age_and_nothing_else() {
        assertThat(reason("age", "född", "", "minsta ålder", "16").met()).isFalse();
        assertThat(reason("age", "född", "", "minsta ålder", "").met()).isTrue();
    }

    @Test
    void hours_may_touch_but_not_overlap_and_unknown_hours_are_unknown() {
        assertThat(reason("schedule", "upptagen", "mån-fre 08:00-12:00", "tider", "mån-fre 12-16")
                        .met())
                .isTrue();
        var clash = reason("schedule", "upptagen", "ons 13-15", "tider", "mån-fre 12-16");
        assertThat(clash.met()).isFalse();
        assertThat(said(clash)).isEqualTo("Tiderna mån–fre 12:00–16:00 krockar: upptagen ons 13:00–15:00");
        assertThat(reason("schedule", "upptagen", "ons 13-15", "tider", "").met())
                .isNull();
        assertThat(reason("schedule", "upptagen", "", "tider", "mån 8-9").met()).isTrue();
        assertThat(reason("schedule", "upptagen", "sön 22-06", "tider", "mån 05-08")
                        .met())
                .isFalse();
    }

    @Test
    void travel_is_taken_from_the_table_one_way_and_otherwise_estimated() {
        var travel = new TravelTable();
        travel.put("Insjön", "Leksand", 31);
        assertThat(reason(travel, "maxTravel", "ort;max restid", "insjon;30", "ort", "LEKSAND")
                        .met())
                .isFalse();
        assertThat(reason(travel, "maxTravel", "ort;max restid", "Insjön;31", "ort", "Leksand")
                        .met())
                .isTrue();
        assertThat(reason(travel, "maxTravel", "ort;max restid", "Leksand;60", "ort", "Insjön")
                        .met())
                .isNull();
        var estimate = reason("travelTime", "lat;lon", "60,7305;14,9990", "lat;lon", "60.6769;15.0931");
        assertThat(said(estimate)).isEqualTo("cirka 16 min (uppskattning efter avståndet)");
        assertThat(estimate.points()).isEqualTo(120 - 2 * 16);
    }

    @Test
    void an_id_in_the_travel_table_is_more_precise_than_a_place() {
        var travel = new TravelTable();
        travel.put("Insjön", "Leksand", 31);
        travel.put("P", "O", 5);
        assertThat(reason(travel, "maxTravel", "ort;max restid", "Insjön;10", "ort", "Leksand")
                        .met())
                .isTrue();
    }

    @Test
    void unknown_travel_is_neither_met_nor_broken_and_gives_no_points() {
        var must = reason("maxTravel", "ort;max restid", "Leksand;30", "ort", "Leksand");
        assertThat(must.met()).isNull();
        assertThat(said(must)).contains("okänd");
        assertThat(reason("travelTime", "ort", "Leksand", "ort", "Leksand").points())
                .isZero();
    }

    @Test
    void the_most_alike_of_several_wishes_counts() {
        var wish = reason("wishes", "önskar", "Kock|5330", "yrke", "Städare|5321");
        assertThat(wish.points()).isEqualTo(60);
        assertThat(reason("wishes", "önskar", "5321", "yrke", "5321").points()).isEqualTo(300);
        assertThat(reason("wishes", "önskar", "5323", "yrke", "5321").points()).isEqualTo(150);
        assertThat(reason("wishes", "önskar", "", "yrke", "5321").met()).isNull();
        assertThat(reason("occupation", "yrke", "Drakskötare", "yrke", "drakskötare")
                        .points())
                .isEqualTo(200);
    }

    @Test
    void a_substitute_counts_as_far_as_it_can_be_one_and_says_so() {
        var largely = reason("occupation", "yrke", "Kock", "yrke", "Köksbiträde");
        assertThat(largely.points()).isEqualTo(150);
        assertThat(said(largely))
                .isEqualTo(
                        "Har arbetat som Kock (5120), och kan till stor del ersätta Köksbiträde (9412) (utbytbart yrke)");
        assertThat(reason("occupation", "yrke", "Servitör", "yrke", "Kafébiträde")
                        .points())
                .isEqualTo(50);
        assertThat(reason("occupation", "yrke", "Köksbiträde", "yrke", "Kock").points())
                .as("not the other way round")
                .isZero();
        assertThat(reason("occupation", "yrke", "Undersköterska", "yrke", "5323")
                        .points())
                .as("more than the same group")
                .isEqualTo(150);
        assertThat(reason("wishes", "önskar", "Kock", "yrke", "Köksbiträde").points())
                .as("who wishes to cook does not wish to wash up")
                .isZero();
    }

    /** Whatever a municipality writes in its file of points. */
    @Test
    void a_substitute_never_counts_as_more_than_the_occupation_itself() {
        var random = new Random(17);
        var codes = OccupationCatalogue.starter().entries().stream()
                .map(OccupationCatalogue.Entry::code)
                .toList();
        var standard = PointsFile.standard();
        int substitutes = 0;
        for (int round = 0; round < 3000; round++) {
            var own = new Points.Own(
                    new Points.Likeness(random.nextInt(300), 0, 0), random.nextInt(600), random.nextInt(600));
            var criterion = new OwnOccupation(own, Substitutes.starter());
            var has = codes.get(random.nextInt(codes.size()));
            var wanted = codes.get(random.nextInt(codes.size()));
            var someone = people("id;yrke", "P;" + has).getFirst();
            int itself = criterion.points(
                    someone, offers("id;platser;yrke", "O;1;" + has).getFirst());
            var other = offers("id;platser;yrke", "O;1;" + wanted).getFirst();
            assertThat(criterion.points(someone, other)).isLessThanOrEqualTo(itself);
            assertThat(criterion.explain(someone, other).points()).isEqualTo(criterion.points(someone, other));
            substitutes += criterion.points(someone, other) > 0 && !has.equals(wanted) ? 1 : 0;
        }
        assertThat(substitutes).as("pairs that say something").isGreaterThan(5);
        assertThat(standard.occupation().substitute75())
                .isLessThan(standard.occupation().likeness().same4());
    }

    @Test
    void skills_count_each_up_to_a_limit_whatever_their_case() {
        assertThat(reason("skills", "kompetens", "Truckkort|KÖRKORT B", "kompetens", "körkort B|truckkort|kassa")
                        .points())
                .isEqualTo(80);
        assertThat(reason("skills", "kompetens", "a|b|c|d|e", "kompetens", "a|b|c|d|e")
                        .points())
                .isEqualTo(120);
        assertThat(reason("skills", "kompetens", "C", "kompetens", "C++").points())
                .isZero();
    }

    @Test
    void sharing_few_languages_on_site_is_good_and_swedish_is_what_one_practises() {
        assertThat(reason("languagePractice", "språk", "dari,svenska", "språk på plats", "svenska")
                        .points())
                .isEqualTo(60);
        assertThat(reason("languagePractice", "språk", "dari,engelska", "språk på plats", "svenska,engelska")
                        .points())
                .isEqualTo(20);
        assertThat(reason("languagePractice", "språk", "dari,engelska", "språk på plats", "dari,engelska")
                        .points())
                .isZero();
        assertThat(reason("languagePractice", "språk", "dari", "språk på plats", "")
                        .met())
                .isNull();
    }

    @Test
    void waiting_counts_full_months_up_to_a_limit() {
        assertThat(reason("waiting", "väntar sedan", "2026-10-24", "ort", "x").points())
                .isEqualTo(10);
        assertThat(reason("waiting", "väntar sedan", "2026-10-25", "ort", "x").points())
                .isZero();
        assertThat(reason("waiting", "väntar sedan", "2015-01-01", "ort", "x").points())
                .isEqualTo(240);
    }
}
