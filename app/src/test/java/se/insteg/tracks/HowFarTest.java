package se.insteg.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.insteg.hosts.PlacementKind;
import se.insteg.kernel.Refusal;
import se.insteg.placements.EndCause;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.EnrolmentState;
import se.insteg.tracks.HowFar.How;
import se.insteg.tracks.HowFar.Known;
import se.insteg.tracks.HowFar.Noted;
import se.insteg.tracks.Track.Kind;
import se.insteg.tracks.Track.Step;

/** How far somebody has come on a fast track: what the rooms show, and what staff note (LEK-13, LEK-14). */
class HowFarTest {
    private static final LocalDate BEGAN = LocalDate.parse("2026-06-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final UUID GROUP = UUID.randomUUID();
    private static final Step MAPPING = step(Kind.MAPPING, 2, null);
    private static final Step COURSE = step(Kind.COURSE, 10, GROUP);
    private static final Step PLACEMENT = step(Kind.PLACEMENT, 12, null);
    private static final Step SECOND = step(Kind.PLACEMENT, 12, null);
    private static final Step VALIDATION = step(Kind.VALIDATION, 4, null);
    private static final Track TRACK = new Track(
            UUID.randomUUID(),
            new Track.Details("Lärare", "", null, 15, "", "", null),
            List.of(MAPPING, COURSE, PLACEMENT, SECOND, VALIDATION),
            0);
    private static final Seat SEAT = Seat.entered(UUID.randomUUID(), TRACK.id(), UUID.randomUUID(), BEGAN, BEGAN);

    private static Step step(Kind kind, int weeks, @Nullable UUID group) {
        return new Step(UUID.randomUUID(), kind, kind.code(), weeks, group);
    }

    private static Enrolment enrolment(UUID group, EnrolmentState state) {
        UUID id = UUID.randomUUID();
        return new Enrolment(id, id, id, "Yrkessvenska", group, "Sommar", state, Enrolment.Marks.NONE, 0);
    }

    private static Placement placement(
            PlacementState state, LocalDate begun, @Nullable LocalDate ended, @Nullable EndCause cause) {
        UUID id = UUID.randomUUID();
        return new Placement(
                id,
                id,
                new Placement.Where(null, null, null, "Skolan", "Skolan"),
                state,
                new Placement.Agreed(1, 1, PlacementKind.VOCATIONAL_PLACEMENT, begun, begun.plusWeeks(12), true),
                begun,
                ended,
                cause,
                null,
                id,
                Instant.EPOCH,
                0);
    }

    private static HowFar far(Known known, Noted... noted) {
        Map<UUID, Noted> all = new HashMap<>();
        for (Noted one : noted) {
            all.put(one.step(), one);
        }
        return HowFar.of(TRACK, SEAT, known, all);
    }

    private static List<How> hows(HowFar far) {
        return far.steps().stream().map(HowFar.At::how).toList();
    }

    @Test
    void the_interview_the_group_and_the_placements_show_the_steps_and_staff_note_the_rest() {
        HowFar far = far(
                new Known(
                        List.of(
                                enrolment(UUID.randomUUID(), new EnrolmentState.Started(BEGAN)),
                                enrolment(GROUP, new EnrolmentState.Finished(BEGAN, BEGAN.plusWeeks(9)))),
                        List.of(
                                placement(PlacementState.RUNNING, LocalDate.parse("2026-11-01"), null, null),
                                placement(
                                        PlacementState.FINISHED,
                                        LocalDate.parse("2026-08-20"),
                                        LocalDate.parse("2026-10-20"),
                                        null)),
                        LocalDate.parse("2026-03-01")),
                new Noted(VALIDATION.id(), true, TODAY));
        assertThat(hows(far)).containsExactly(How.DONE, How.DONE, How.DONE, How.ONGOING, How.DONE);
        assertThat(far.now()).satisfies(at -> {
            assertThat(at.step()).isEqualTo(SECOND);
            assertThat(at.on()).isEqualTo("2026-11-01");
        });
        assertThat(far.steps().getLast().noted()).isTrue();
        assertThat(far.done()).isEqualTo(4);
    }

    @Test
    void a_placement_before_they_entered_or_broken_off_shows_no_step_and_another_group_neither() {
        HowFar far = far(new Known(
                List.of(enrolment(UUID.randomUUID(), new EnrolmentState.Finished(BEGAN, TODAY))),
                List.of(
                        placement(PlacementState.FINISHED, BEGAN.minusDays(1), TODAY, null),
                        placement(PlacementState.ENDED_EARLY, BEGAN, BEGAN.plusDays(9), EndCause.values()[0])),
                null));
        assertThat(hows(far)).containsOnly(How.AHEAD);
    }

    @Test
    void what_staff_took_back_is_not_done() {
        Known nothing = new Known(List.of(), List.of(), null);
        assertThat(hows(far(nothing, new Noted(MAPPING.id(), true, TODAY))).getFirst())
                .isEqualTo(How.DONE);
        assertThat(hows(far(nothing, new Noted(MAPPING.id(), false, TODAY))).getFirst())
                .isEqualTo(How.AHEAD);
    }

    @Test
    void a_step_is_late_when_the_weeks_up_to_it_have_passed() {
        Known nothing = new Known(List.of(), List.of(), null);
        HowFar far = far(nothing, new Noted(MAPPING.id(), true, BEGAN));
        LocalDate planned = BEGAN.plusWeeks(12);
        assertThat(far.now()).extracting(HowFar.At::planned).isEqualTo(planned);
        assertThat(far.late(planned)).isFalse();
        assertThat(far.late(planned.plusDays(1))).isTrue();
    }

    @Test
    void a_seat_goes_its_way_and_no_other() {
        Seat waiting = Seat.entered(SEAT.id(), TRACK.id(), SEAT.personId(), BEGAN, null);
        assertThat(waiting.state()).isEqualTo(Seat.State.WAITING);
        assertThatThrownBy(() -> waiting.finish(TODAY)).isInstanceOf(Refusal.class);
        Seat left = waiting.begin(TODAY).leave(TODAY, Seat.Cause.WORK, "Skolan anställde");
        assertThatThrownBy(() -> left.leave(TODAY, Seat.Cause.WORK, "")).isInstanceOf(Refusal.class);
        assertThat(left.resume(TODAY, false).state()).isEqualTo(Seat.State.WAITING);
        assertThat(left.resume(TODAY, true))
                .extracting(Seat::state, Seat::endedOn, Seat::cause)
                .containsExactly(Seat.State.GOING, null, null);
        assertThatThrownBy(() -> SEAT.begin(TODAY)).isInstanceOf(Refusal.class);
    }
}
