package se.insteg.programmes;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.TestTown;

/** Builds programmes as a coordinator would. */
public final class TestProgrammes {
    private final TestTown town;
    private final UUID staff;
    private final Programmes programmes;

    /** @param staff who builds */
    public TestProgrammes(ApplicationContext app, TestTown town, UUID staff) {
        this.town = town;
        this.staff = staff;
        this.programmes = app.getBean(Programmes.class);
    }

    /** Not published: one module of two hours of Swedish. */
    public UUID swedish(String name) {
        return begun(ProgrammeKind.SWEDISH, name, List.of(module("m1", 120, SessionKind.SWEDISH, null)));
    }

    public UUID begun(ProgrammeKind kind, String name, List<CourseModule> modules) {
        Curriculum curriculum = new Curriculum("", "", 0, List.of(), modules);
        return town.as(staff, () -> programmes
                .begin(Programme.begun(programmes.next(), kind, name, curriculum, ""))
                .id());
    }

    /** @return the version */
    public int published(UUID programme) {
        return town.as(
                staff,
                () -> Objects.requireNonNull(
                        programmes.publish(programme, programmes.find(programme).draftVersion())));
    }

    static CourseModule module(
            String key, int minutes, SessionKind kind, @Nullable CivicPart part, Perspective... perspectives) {
        return new CourseModule(key, "Modul " + key, minutes, kind, part, Set.of(perspectives), List.of("Ämne"));
    }
}
