package se.insteg.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.imports.Batch.State;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** Imports that wait for the one who brought them, on that one's start page: they are gone within a day. */
@Component
@Order(20)
class ImportStart implements StartPlug {
    private final Imports imports;
    private final ObjectProvider<ImportKind> kinds;
    private final Clock clock;

    ImportStart(Imports imports, ObjectProvider<ImportKind> kinds, Clock clock) {
        this.imports = imports;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        return kinds.orderedStream()
                .filter(kind -> viewer.may(kind.action().name()))
                .flatMap(kind -> imports.mine(kind).stream()
                        .filter(batch -> batch.state() == State.READY)
                        .map(batch -> waiting(kind, batch)))
                .toList();
    }

    private StartItem waiting(ImportKind kind, Batch batch) {
        return new StartItem.Work(
                When.TODAY,
                Words.of("imports.start.ready"),
                batch.fileName(),
                LocalDate.ofInstant(batch.madeAt(), clock.getZone()),
                null,
                Step.open(kind.path() + "/" + batch.id(), Words.of("imports.start.open")));
    }
}
