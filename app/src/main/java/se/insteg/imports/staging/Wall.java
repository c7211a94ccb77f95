package se.insteg.imports.staging;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.insteg.access.ProtectedRows;

/**
 * The wall before rows about protected people. What is done behind it is the work the bringer of the file asked for;
 * nothing read there is shown to them.
 */
@Component
public class Wall {
    private final ProtectedRows protectedRows;

    Wall(ProtectedRows protectedRows) {
        this.protectedRows = protectedRows;
    }

    /** @param handlers of the import; when it has none there is nothing behind the wall */
    public <T> T behind(Set<UUID> handlers, Supplier<T> work) {
        return handlers.isEmpty()
                ? work.get()
                : protectedRows.handingOverTo(handlers.iterator().next(), work);
    }

    /** As {@link #behind(Set, Supplier)}, without a result. */
    public void behind(Set<UUID> handlers, Runnable work) {
        behind(handlers, () -> {
            work.run();
            return true;
        });
    }
}
