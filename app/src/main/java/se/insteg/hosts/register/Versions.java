package se.insteg.hosts.register;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.History;
import se.insteg.access.History.Deed;
import se.insteg.hosts.Changed;
import se.insteg.hosts.register.RowWriter.Written;
import se.insteg.taxonomy.typed.Texts;

/** Keeps each version of what is registered and changed: the row, the history, the audit log. */
@Component
public class Versions {
    private final HistoryTable table;
    private final History history;
    private final Audit audit;

    Versions(HistoryTable table, History history, Audit audit) {
        this.table = table;
        this.history = history;
        this.audit = audit;
    }

    /** Something as stored. @param texts its details */
    public record Stored<T>(Thing thing, UUID id, int version, T record, SequencedMap<String, List<String>> texts) {}

    /** After the row was inserted. */
    public void registered(Thing thing, UUID id, String why, SequencedMap<String, List<String>> texts) {
        table.write(thing, id, history.now(0, Deed.REGISTERED, List.copyOf(texts.keySet())), why, texts);
        audit.write(new Audit.Entry(thing + "_REGISTERED", thing.noun(), id, why));
    }

    /**
     * @param version that the change began from
     * @param update of the row, when there is anything to update and nobody was first
     * @param again reads what is stored by then
     */
    public <T> Changed<T> change(
            Stored<T> stored,
            int version,
            SequencedMap<String, List<String>> wanted,
            String why,
            Supplier<Written> update,
            Supplier<Optional<T>> again) {
        List<String> fields = Texts.differences(stored.thing().fields(), stored.texts(), wanted);
        if (fields.isEmpty()) {
            return new Changed.Done<>(stored.version(), fields); // also when somebody else made the same change
        }
        if (version != stored.version()) {
            return conflict(stored, stored.record(), version);
        }
        return switch (update.get()) {
            case TAKEN -> new Changed.Taken<>(stored.thing().unique());
            case STALE -> conflict(stored, again.get().orElse(stored.record()), version);
            case DONE -> {
                History.Version next = history.now(version + 1, Deed.CHANGED, fields);
                table.write(stored.thing(), stored.id(), next, why, wanted);
                audit.write(new Audit.Entry(
                        stored.thing() + "_CHANGED",
                        stored.thing().noun(),
                        stored.id(),
                        why,
                        "fields=" + String.join(",", fields)));
                yield new Changed.Done<>(version + 1, fields);
            }
        };
    }

    private <T> Changed<T> conflict(Stored<T> stored, T theirs, int version) {
        return new Changed.Conflict<>(
                theirs, table.texts(stored.thing(), stored.id(), version).orElse(null));
    }
}
