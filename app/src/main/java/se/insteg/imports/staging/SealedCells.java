package se.insteg.imports.staging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;
import se.insteg.imports.StagedRow;

/** Seals what a row says that nobody may read in the database, and opens it for the work on its import. */
@Component
class SealedCells {
    private static final String TABLE = "imports.staged_row.";

    private final Vault vault;
    private final Tenancy tenancy;
    private final Json json;

    SealedCells(Vault vault, Tenancy tenancy, Json json) {
        this.vault = vault;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** Bound to the row: another row's cells do not open here. Null when there is nothing to seal. */
    byte @Nullable [] seal(UUID batch, StagedRow row) {
        return row.secrets().isEmpty()
                ? null
                : vault.seal(
                        tenancy.current(),
                        TABLE + row.number(),
                        batch,
                        json.write(row.secrets()).getBytes(StandardCharsets.UTF_8));
    }

    Map<String, List<String>> open(UUID batch, int number, byte @Nullable [] sealed) {
        return sealed == null
                ? Map.of()
                : json.texts(new String(
                        vault.open(tenancy.current(), TABLE + number, batch, sealed), StandardCharsets.UTF_8));
    }
}
