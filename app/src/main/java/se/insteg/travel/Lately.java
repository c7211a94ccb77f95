package se.insteg.travel;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the very objects that were asked about lately. A plan asks of the same few thousand objects fifty million
 * times, and comparing them by what they hold would take most of its time. Thread-safe; what falls on the same place is found
 * again.
 */
final class Lately<K, V> {
    private static final int SIZE = 1 << 14;

    private final AtomicReferenceArray<@Nullable Found<K, V>> all = new AtomicReferenceArray<>(SIZE);
    private final Function<K, @Nullable V> find;

    Lately(Function<K, @Nullable V> find) {
        this.find = find;
    }

    private record Found<K, V>(K object, @Nullable V value) {}

    @SuppressWarnings("ReferenceEquality") // the very object is what is meant
    @Nullable
    V of(K object) {
        int place = System.identityHashCode(object) & (SIZE - 1);
        Found<K, V> known = all.getAcquire(place);
        if (known == null || known.object() != object) {
            known = new Found<>(object, find.apply(object));
            all.setRelease(place, known);
        }
        return known.value();
    }
}
