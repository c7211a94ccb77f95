package se.insteg;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands: an import only goes down. */
class FloorsTest {
    private final ApplicationModules rooms = ApplicationModules.of(InstegApplication.class);

    @Test
    void every_room_uses_only_what_it_declares() {
        rooms.verify();
    }
}
