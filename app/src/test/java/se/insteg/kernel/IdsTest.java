package se.insteg.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private final InstantSource noon = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    @Test
    void ids_of_one_millisecond_sort_as_they_were_made() {
        assertThat(Stream.generate(() -> Ids.next(noon)).limit(1000).map(UUID::toString))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void an_id_tells_its_version_and_its_moment() {
        UUID id = Ids.next(noon);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(noon.millis());
    }
}
