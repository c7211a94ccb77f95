package se.insteg.planner.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.planner.TestPeople.people;
import static se.insteg.planner.TestPeople.readOffers;
import static se.insteg.planner.TestPeople.readPeople;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Wording;

class TablesTest {
    private static List<String> problems(List<RejectedRow> rejected) {
        return rejected.stream()
                .map(row -> row.row() + " " + row.column() + " " + row.problem().key())
                .toList();
    }

    private static List<String> keys(List<Message> notes) {
        return notes.stream()
                .map(note -> note.key().equals("note.inRows")
                        ? ((Message) note.facts().get(2)).key()
                        : note.key())
                .toList();
    }

    @Test
    void swedish_and_english_headers_in_any_order_and_spelling_are_the_same() {
        var swedish =
                people("id;NAMN;född;Språk;svenska;max restid;väntar sedan", "1;A;1990-01-02;ar;B1;30;2026-01-01");
        var english =
                people("waiting_since;MAX TRAVEL;Swedish;languages;Born;name;ID", "2026-01-01;30;B1;ar;1990-01-02;A;1");
        var decomposed = people(
                "id;namn;fo\u0308dd;spra\u030Ak;svenska;max-restid;Va\u0308ntar sedan",
                "1;A;1990-01-02;ar;B1;30;2026-01-01");
        assertThat(swedish).isEqualTo(english).isEqualTo(decomposed);
    }

    @Test
    void what_is_missing_is_as_little_as_possible() {
        var person = people("id", "P1").getFirst();
        assertThat(person.swedish()).isEqualTo(SwedishLevel.A0);
        assertThat(person.born()).isNull();
        assertThat(person.maxTravel()).isNull();
        assertThat(person.busy().isEmpty()).isTrue();
        assertThat(person.home().hasCoordinates()).isFalse();
    }

    @Test
    void every_problem_of_a_row_is_told_with_its_line_column_and_value_and_the_other_rows_are_read() {
        var read = readPeople(
                "id;född;svenska;lat;lon", "P1;30 feb 1990;Z9;;", "P2;1990-01-01;A2;60,7;15,0", "P3;2031-01-01;;15;60");
        assertThat(read.people()).extracting("id").containsExactly("P2");
        assertThat(problems(read.rejected()))
                .containsExactly(
                        "2 född problem.noSuchDay",
                        "2 svenska problem.notSwedishLevel",
                        "4 född problem.dateTooLate",
                        "4 lat problem.exchangedCoordinates");
        assertThat(read.rejected().getFirst().value()).isEqualTo("30 feb 1990");
    }

    @Test
    void a_repeated_id_keeps_the_first_row_and_reports_the_later_one() {
        var read = readPeople("id;svenska", "P1;A2", "P2;", "P1;C1", "\u200BP2\u202C;B1");
        assertThat(read.people()).extracting("id").containsExactly("P1", "P2");
        assertThat(read.people().getFirst().swedish()).isEqualTo(SwedishLevel.A2);
        assertThat(problems(read.rejected())).containsExactly("4 id problem.repeatedId", "5 id problem.repeatedId");
    }

    @Test
    void an_id_mangled_by_a_spreadsheet_is_reported() {
        var read = readPeople("id;namn", "1,97E+11;A", "1E5;B", ";C");
        assertThat(read.people()).extracting("id").containsExactly("1E5");
        assertThat(problems(read.rejected())).containsExactly("2 id problem.scientific", "4 id problem.missing");
    }

    @Test
    void a_personal_identity_number_is_not_repeated_in_the_report() {
        var read = readPeople("id;född", "P1;19850312-1234");
        assertThat(read.rejected().getFirst().value()).isEqualTo("19850312-****");
    }

    @Test
    void a_row_with_too_many_cells_is_rejected_and_one_with_too_few_is_not() {
        var read = readPeople("id;svenska;ort", "P1;A2;Leksand;extra", "P2;A2;Leksand;;", "P3;B1");
        assertThat(read.people()).extracting("id").containsExactly("P2", "P3");
        assertThat(problems(read.rejected())).containsExactly("2  problem.tooManyCells");
    }

    @Test
    void columns_that_must_never_decide_are_named_and_others_noted() {
        var read = readPeople("id;kön;Religion;födelseland;skostorlek", "P1;k;x;y;38");
        assertThat(read.notes().stream().map(Wording.in("sv")::say))
                .anyMatch(note -> note.contains("kön, Religion, födelseland används aldrig"))
                .anyMatch(note -> note.contains("skostorlek"));
    }

    @Test
    void of_repeated_columns_the_first_counts_and_the_documented_name_wins() {
        var read = readPeople("id;modersmål;språk;språk", "P1;dari;arabiska;somaliska");
        assertThat(read.people().getFirst().languages()).containsExactly(Language.known("ar"));
        assertThat(keys(read.notes())).contains("note.repeatedColumns");
    }

    @Test
    void unknown_titles_and_languages_are_notes_not_problems() {
        var read = readPeople("id;yrke;språk", "P1;Drakskötare;drakiska", "P2;Kock, Servitör;arabiska och engelska");
        assertThat(read.rejected()).isEmpty();
        assertThat(keys(read.notes())).containsExactlyInAnyOrder("note.unknownTitle", "note.unknownLanguage");
        assertThat(read.people().get(1).occupations()).extracting("code").containsExactly("5120", "5131");
        assertThat(read.people().get(1).languages()).hasSize(2);
    }

    @Test
    void a_lost_zero_in_a_code_is_reported() {
        assertThat(problems(readPeople("id;yrke", "P1;110").rejected()))
                .containsExactly("2 yrke problem.notOccupationCode");
    }

    @Test
    void offers_are_checked_too() {
        var read = readOffers(
                "id;platser;start;slut;max samma språk;minsta ålder;tider",
                "O1;2;2027-01-01;2027-06-01;1;18;mån 8-12",
                "O2;;;;;;",
                "O3;1,5;;;;;",
                "O4;1;2027-06-01;2027-01-01;;;",
                "O5;1;;;0;;",
                "O6;1;;;;arton;mån",
                "O7;-1;;;;;",
                "O8;0;;;;;");
        assertThat(read.offers()).extracting("id").containsExactly("O1", "O8");
        assertThat(problems(read.rejected()))
                .containsExactly(
                        "3 platser problem.missing",
                        "4 platser problem.notWholeNumber",
                        "5 slut problem.endBeforeStart",
                        "6 max samma språk problem.outOfRange",
                        "7 tider problem.hoursWithoutTime",
                        "7 minsta ålder problem.notWholeNumber",
                        "8 platser problem.outOfRange");
    }

    @Test
    void a_name_may_be_in_any_script_and_of_any_kind() {
        var people = people("id;namn", "1;محمد", "2;O'Brien", "3;Null", "4;ሰላም", "5;" + "å".repeat(200), "6;👩🏽‍🍳");
        assertThat(people)
                .extracting("name")
                .contains("محمد", "O'Brien", "Null", "ሰላም")
                .hasSize(6);
    }

    @Test
    void offers_too_have_swedish_and_english_headers() {
        var swedish = readOffers(
                "id;anordnare;yrke;kompetens;svenska;språk på plats;platser;ort;lat;lon;tider;start;slut;max samma språk;minsta ålder",
                "O1;A;5321;x;A2;arabiska;2;Leksand;60,1;15,1;mån 8-12;2027-01-01;2027-06-01;1;18");
        var english = readOffers(
                "min age,max same language,end,start,hours,lon,lat,place,seats,languages spoken,min swedish,skills,occupation,host,id",
                "18,1,2027-06-01,2027-01-01,Mon 8-12,15.1,60.1,Leksand,2,Arabic,SFI C,x,5321,A,O1");
        assertThat(swedish.offers()).isEqualTo(english.offers()).hasSize(1);
        assertThat(english.notes()).isEmpty();
    }

    @Test
    void an_offer_that_has_ended_is_noted() {
        assertThat(keys(readOffers("id;platser;slut", "O1;1;2026-01-01").notes()))
                .containsExactly("note.ended");
        assertThat(readOffers("id;platser;slut", "O1;1;2026-12-01")
                        .offers()
                        .getFirst()
                        .end())
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }
}
