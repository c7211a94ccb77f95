package se.insteg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.InstegApplication;
import se.insteg.access.Mandate;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.access.Tenancy;
import se.insteg.imports.Batch;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Imports;
import se.insteg.imports.ReadFile;
import se.insteg.people.importing.PeopleImport;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.testing.TestTown;

/**
 * Insteg in a program of its own, with somebody who imports people: goes on with the import that waits, or begins another,
 * and confirms it whenever it may be. Tells what the import is doing, a line each time; made to be killed.
 */
final class ImportProgram {
    static final int ROWS = 4_000;

    private final Imports imports;
    private final PeopleImport kind;
    private final StaffJobs jobs;
    private final SignedIn me;
    private final String unit;

    private ImportProgram(ApplicationContext app, SignedIn me, UUID unit) {
        this.imports = app.getBean(Imports.class);
        this.kind = app.getBean(PeopleImport.class);
        this.jobs = app.getBean(StaffJobs.class);
        this.me = me;
        this.unit = unit.toString();
    }

    public static void main(String[] arguments) {
        ApplicationContext app = new SpringApplicationBuilder(InstegApplication.class)
                .run(
                        "--insteg.home=" + arguments[0],
                        "--server.port=0",
                        "--management.server.port=0",
                        "--insteg.terminal=quiet");
        ImportProgram program = begun(app);
        while (true) {
            program.importOne();
        }
    }

    private static ImportProgram begun(ApplicationContext app) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        List<UUID> towns =
                jdbc.sql("select id from access.municipality").query(UUID.class).list();
        if (towns.isEmpty()) {
            TestTown town = TestTown.in(app);
            UUID unit = town.unit("Integration");
            return new ImportProgram(app, signedIn(town.id(), town.staff(Role.CASEWORKER, unit), unit), unit);
        }
        UUID tenant = towns.getFirst();
        return app.getBean(Tenancy.class).inTenant(tenant, () -> {
            UUID unit = jdbc.sql("select id from access.unit").query(UUID.class).single();
            UUID staff =
                    jdbc.sql("select id from access.staff").query(UUID.class).single();
            return new ImportProgram(app, signedIn(tenant, staff, unit), unit);
        });
    }

    private static SignedIn signedIn(UUID tenant, UUID staff, UUID unit) {
        return new SignedIn(tenant, staff, "Prov", "Provköping", List.of(new Mandate(Role.CASEWORKER, unit)));
    }

    private void importOne() {
        UUID batch = jobs.inNameOf(me, this::waitingOrNew);
        Batch.State state = Batch.State.READING;
        while (state != Batch.State.DONE && state != Batch.State.FAILED) {
            Batch now = jobs.inNameOf(me, () -> imports.find(kind, batch));
            state = now.state();
            System.out.println(state + (now.trouble() == null ? "" : " " + now.trouble()));
            if (state == Batch.State.READY) {
                jobs.inNameOf(me, () -> {
                    imports.confirm(kind, batch);
                    return true;
                });
                System.out.println("CONFIRMED");
            }
        }
    }

    private UUID waitingOrNew() {
        List<Batch> mine = imports.mine(kind);
        return mine.stream()
                .filter(batch -> batch.state() != Batch.State.DONE && batch.state() != Batch.State.FAILED)
                .map(Batch::id)
                .findFirst()
                .orElseGet(() -> begin("F" + mine.size()));
    }

    private UUID begin(String prefix) {
        StringBuilder table = new StringBuilder("id;namn\n");
        for (int i = 0; i < ROWS; i++) {
            table.append(prefix).append('-').append(i).append(";Person\n");
        }
        ImportSettings settings = ImportSettings.of(
                Map.of("unit", unit, PeopleImport.STATEMENT, PeopleImport.NOBODY_PROTECTED), List.of());
        try {
            Path file = Files.createTempFile("import", ".csv");
            Files.writeString(file, table);
            ReadFile read = imports.read(kind, file, "deltagare.csv", settings);
            Files.delete(file);
            return imports.begin(kind, "deltagare.csv", read, settings);
        } catch (IOException | UnusableFile e) {
            throw new IllegalStateException(e);
        }
    }
}
