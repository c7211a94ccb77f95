package se.insteg.access.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Role;
import se.insteg.access.Tenancy;
import se.insteg.access.staff.Founding;
import se.insteg.database.DataFolder;
import se.insteg.kernel.Announcement;
import se.insteg.kernel.Ids;

/**
 * The way into an empty installation: a link made at start, told on the terminal and in a file only its owner can read,
 * which founds the municipality and its first administrator. Once one exists the link is void.
 */
@Component
@Order(200)
class SetUp implements ApplicationRunner, Announcement {
    private final JdbcClient jdbc;
    private final Founding founding;
    private final Tenancy tenancy;
    private final Clock clock;
    private final PublicAddress address;
    private final Path file;
    private final boolean demo;
    private @Nullable String token;

    SetUp(
            JdbcClient jdbc,
            Founding founding,
            Tenancy tenancy,
            Clock clock,
            DataFolder folder,
            PublicAddress address,
            @Value("${insteg.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.founding = founding;
        this.tenancy = tenancy;
        this.clock = clock;
        this.address = address;
        this.file = folder.path().resolve("setup-link.txt");
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (demo || founding.anyMunicipality()) {
            Files.deleteIfExists(file);
            return;
        }
        String made = Token.random();
        jdbc.sql("insert into access.setup_link (token_hash, created_at) values (?, ?)")
                .params(Token.hash(made), Timestamp.from(clock.instant()))
                .update();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, address.link("/setup/" + made) + System.lineSeparator(), StandardOpenOption.WRITE);
        token = made;
    }

    @Override
    public List<String> lines(String address) {
        return token == null
                ? List.of()
                : List.of(
                        "There is no municipality yet. Make the first administrator here (the link works once):",
                        "  " + address + "/setup/" + token);
    }

    boolean isValid(String typed) {
        return !founding.anyMunicipality()
                && jdbc.sql("select exists (select 1 from access.setup_link where token_hash = ? and used_at is null)")
                        .param(Token.hash(typed))
                        .query(Boolean.class)
                        .single();
    }

    /** Who and what to begin with. */
    record Beginning(String code, String municipality, String name, String email, String passwordHash) {}

    /** A founded municipality and its administrator. */
    record Founded(UUID tenant, UUID administrator) {}

    /** Empty when somebody else used the link first. */
    Optional<Founded> found(String typed, Beginning beginning) throws IOException {
        UUID tenant = Ids.next(clock);
        Optional<Founded> founded = tenancy.inTenant(tenant, () -> {
            jdbc.sql("lock table access.setup_link in exclusive mode").update(); // two links, one municipality
            if (founding.anyMunicipality()) {
                return Optional.<Founded>empty();
            }
            int used = jdbc.sql("update access.setup_link set used_at = ? where token_hash = ? and used_at is null")
                    .params(Timestamp.from(clock.instant()), Token.hash(typed))
                    .update();
            if (used == 0) {
                return Optional.<Founded>empty();
            }
            jdbc.sql("delete from access.setup_link where used_at is null").update();
            founding.municipality(beginning.code(), beginning.municipality(), false);
            UUID administrator =
                    founding.staff(beginning.name(), beginning.email(), null, null, beginning.passwordHash());
            founding.role(administrator, Role.ADMINISTRATOR, null);
            return Optional.of(new Founded(tenant, administrator));
        });
        Files.deleteIfExists(file);
        token = null;
        return founded;
    }
}
