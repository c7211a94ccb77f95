package se.insteg.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.insteg.planner.model.Language;
import se.insteg.rules.Holidays;
import se.insteg.rules.SwedishHolidays;
import se.insteg.ui.Messages;

/** Weeks that come again, with the clocks, the holidays and the curriculum they have (MAR-03, MAR-12, LEK-15). */
class WeeklyTest {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Holidays NONE = day -> Optional.empty();
    private static final SwedishHolidays SWEDISH = new SwedishHolidays();

    private static WeekSlot slot(DayOfWeek day, SessionKind kind) {
        return new WeekSlot(day, LocalTime.of(9, 0), 180, kind);
    }

    private static List<Weekly.Meeting> meetings(DayOfWeek day, String from, String to, Holidays holidays) {
        return Weekly.meetings(
                List.of(slot(day, SessionKind.SWEDISH)), LocalDate.parse(from), LocalDate.parse(to), holidays);
    }

    @Test
    void nine_o_clock_stays_nine_when_the_clocks_change_in_october_and_in_march() {
        for (String[] change :
                List.of(new String[] {"2026-10-19", "2026-10-26"}, new String[] {"2027-03-22", "2027-03-29"})) {
            List<Weekly.Meeting> two = meetings(DayOfWeek.MONDAY, change[0], change[1], NONE);
            assertThat(two).hasSize(2);
            Session.When before = when(two.get(0));
            Session.When after = when(two.get(1));
            assertThat(before.begins(SWEDEN).atZone(SWEDEN).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
            assertThat(after.begins(SWEDEN).atZone(SWEDEN).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
            assertThat(Duration.between(after.begins(SWEDEN), after.ends(SWEDEN)))
                    .isEqualTo(Duration.ofHours(3));
            assertThat(Duration.between(before.begins(SWEDEN), after.begins(SWEDEN)))
                    .isNotEqualTo(Duration.ofDays(7));
        }
    }

    @Test
    void a_session_in_the_night_of_the_change_ends_when_the_clock_on_the_wall_says() {
        Session.When october = new Session.When(LocalDate.parse("2026-10-25"), LocalTime.of(1, 0), 180);
        assertThat(october.ends(SWEDEN).atOffset(ZoneOffset.UTC).toLocalTime()).isEqualTo(LocalTime.of(3, 0));
        Session.When march = new Session.When(LocalDate.parse("2027-03-28"), LocalTime.of(1, 0), 180);
        assertThat(march.ends(SWEDEN).atOffset(ZoneOffset.UTC).toLocalTime()).isEqualTo(LocalTime.of(2, 0));
    }

    private static Session.When when(Weekly.Meeting meeting) {
        return new Session.When(
                meeting.day(), meeting.slot().at(), meeting.slot().minutes());
    }

    @Test
    void public_holidays_and_the_eves_are_skipped_and_named() {
        assertThat(meetings(DayOfWeek.THURSDAY, "2026-05-07", "2026-05-21", SWEDISH))
                .extracting(Weekly.Meeting::holiday)
                .containsExactly(null, "ascension-day", null);
        assertThat(meetings(DayOfWeek.FRIDAY, "2026-06-19", "2026-06-19", SWEDISH))
                .extracting(Weekly.Meeting::holiday)
                .containsExactly("midsummer-eve");
        assertThat(meetings(DayOfWeek.THURSDAY, "2026-12-24", "2026-12-31", SWEDISH))
                .extracting(Weekly.Meeting::holiday)
                .containsExactly("christmas-eve", "new-years-eve");
        assertThat(SWEDISH.on(LocalDate.parse("2026-04-30"))).as("Walpurgis").isEmpty();
    }

    @Test
    void every_holiday_of_fifty_years_has_words_and_each_year_has_its_sixteen() {
        Messages messages = new Messages();
        for (int year = 2010; year < 2060; year++) {
            Map<LocalDate, String> days = SWEDISH.of(year);
            assertThat(days).as("year " + year).hasSizeBetween(15, 16); // 6 June can be Whit Sunday too
            days.values().forEach(key -> assertThat(messages.has("programmes.holiday." + key))
                    .as(key)
                    .isTrue());
        }
    }

    @Test
    void modules_are_laid_on_sessions_of_their_kind_and_go_on_where_they_do_not_fit() {
        Laying laying = new Laying(
                List.of(
                        TestProgrammes.module("språk", 270, SessionKind.SWEDISH, null),
                        TestProgrammes.module("samhälle", 120, SessionKind.SOCIETY, null)),
                Map.of());
        assertThat(laying.next(SessionKind.SWEDISH, 180)).containsExactly(new Session.Part("språk", 180));
        assertThat(laying.next(SessionKind.SOCIETY, 60)).containsExactly(new Session.Part("samhälle", 60));
        assertThat(laying.next(SessionKind.SWEDISH, 180))
                .containsExactly(new Session.Part("språk", 90), new Session.Part("samhälle", 60));
        assertThat(laying.next(SessionKind.SWEDISH, 180)).isEmpty();
    }

    @Test
    void what_is_in_the_timetable_already_is_not_laid_again() {
        Laying laying = new Laying(
                List.of(TestProgrammes.module("språk", 180, SessionKind.SWEDISH, null)), Map.of("språk", 120));
        assertThat(laying.next(SessionKind.SWEDISH, 180)).containsExactly(new Session.Part("språk", 60));
    }

    private static Session session(String at, int minutes, UUID room, UUID leader) {
        return new Session(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Grupp",
                UUID.randomUUID(),
                new Session.When(LocalDate.parse("2026-11-23"), LocalTime.parse(at), minutes),
                new Session.What(SessionKind.SWEDISH, room, List.of(leader), ""),
                List.of(),
                false,
                "",
                null,
                0);
    }

    @Test
    void a_room_or_a_leader_at_two_places_at_once_is_a_clash_but_one_after_the_other_is_none() {
        UUID room = UUID.randomUUID();
        UUID leader = UUID.randomUUID();
        Session first = session("09:00", 180, room, leader);
        Session overlapping = session("11:30", 60, room, UUID.randomUUID());
        assertThat(Clash.of(null, overlapping.when(), overlapping.what(), List.of(first)))
                .containsExactly(new Clash(first, true, List.of()));
        Session sameLeader = session("11:59", 60, UUID.randomUUID(), leader);
        assertThat(Clash.of(null, sameLeader.when(), sameLeader.what(), List.of(first)))
                .containsExactly(new Clash(first, false, List.of(leader)));
        Session after = session("12:00", 60, room, leader);
        assertThat(Clash.of(null, after.when(), after.what(), List.of(first))).isEmpty();
        assertThat(Clash.of(first.id(), first.when(), first.what(), List.of(first)))
                .as("with itself")
                .isEmpty();
    }

    @Test
    void a_session_lacks_the_languages_of_its_group_that_no_leader_speaks_MAR_12() {
        Leader arabic = new Leader(
                UUID.randomUUID(),
                null,
                "Prov",
                LeaderKind.SUBSIDISED,
                List.of(Language.known("ar"), Language.known("sv")),
                true,
                0);
        Group group = new Group(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "Prov",
                new Group.Details(
                        "Grupp",
                        LocalDate.parse("2026-11-23"),
                        null,
                        20,
                        List.of(Language.known("ti"), Language.known("ar"))),
                0,
                0);
        Session session = session("09:00", 60, UUID.randomUUID(), arabic.id());
        assertThat(Timetable.lacking(session, group, Map.of(arabic.id(), arabic)))
                .containsExactly(Language.known("ti"));
    }
}
