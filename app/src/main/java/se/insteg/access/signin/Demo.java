package se.insteg.access.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.access.staff.Founding;
import se.insteg.kernel.Announcement;
import se.insteg.kernel.Ids;

/**
 * The demonstration's staff: two neighbouring municipalities, a login for each role, invented names. Made once, in an
 * empty database, and only when Insteg was asked to demonstrate; their sign-in works only while it does.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(100)
class Demo implements ApplicationRunner, Announcement, DemoLogins, DemoStaff {
    /** No secret: it is printed at start and on the sign-in page, and opens nothing outside a demonstration. */
    static final String PASSWORD = "prova insteg i lugn och ro";

    /** A number that no subscriber has, for use in fiction (PTS). */
    private static final String PHONE = "031-390 06 00";

    private static final List<Person> LEKSAND = List.of(
            new Person("Maria Hedlund", "maria", "handlaggare", Role.CASEWORKER),
            new Person("Jonas Wik", "jonas", "handlaggare", Role.CASEWORKER),
            new Person("Amina Warsame", "amina", "handlaggare", Role.CASEWORKER),
            new Person("Yusuf Adan", "yusuf", "kursledare", Role.COURSE_LEADER),
            new Person("Karin Ersdotter", "karin", "samordnare", Role.COORDINATOR),
            new Person("Sofia Englund", "sofia", "samordnare", Role.COORDINATOR),
            new Person("Eva Stenmark", "eva", "skyddshandlaggare", Role.PROTECTED_IDENTITY_HANDLER),
            new Person("Berit Olsson", "berit", "skyddshandlaggare", Role.PROTECTED_IDENTITY_HANDLER),
            new Person("Håkan Ljung", "hakan", "skyddshandlaggare", Role.PROTECTED_IDENTITY_HANDLER),
            new Person("Olof Lindh", "olof", "loggranskare", Role.LOG_REVIEWER),
            new Person("Anders Nyberg", "anders", "systemforvaltare", Role.ADMINISTRATOR),
            new Person("Shirin Rahimi", "shirin", "systemforvaltare", Role.ADMINISTRATOR));
    private static final List<Person> RATTVIK = List.of(
            new Person("Lena Backlund", "lena", "samordnare", Role.COORDINATOR),
            new Person("Malin Grop", "malin", "handlaggare", Role.CASEWORKER),
            new Person("Per Sjödin", "per", "systemforvaltare", Role.ADMINISTRATOR));
    /** SAL-05: residents who look for placements themselves. */
    private static final List<Person> SALA = List.of(
            new Person("Ingrid Tallmo", "ingrid", "samordnare", Role.COORDINATOR),
            new Person("Mats Kvarnlund", "mats", "handlaggare", Role.CASEWORKER),
            new Person("Elin Sandås", "elin", "systemforvaltare", Role.ADMINISTRATOR));

    private final Founding founding;
    private final Tenancy tenancy;
    private final Passwords passwords;
    private final StaffAtTheDoor door;
    private final Clock clock;

    Demo(Founding founding, Tenancy tenancy, Passwords passwords, StaffAtTheDoor door, Clock clock) {
        this.founding = founding;
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.door = door;
        this.clock = clock;
    }

    private record Person(String name, String account, String jobTitle, Role role) {
        String email(String town) {
            return account + "@" + town + ".example";
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!founding.anyMunicipality()) {
            String hash = passwords.hash(PASSWORD);
            // LEK-02: two accommodations, each a unit of its own.
            List<String> units = List.of("Integrationsenheten", "Boendet Noret", "Boendet Insjön");
            found("2029", "Leksands kommun", units, "leksand", LEKSAND, hash);
            found("2031", "Rättviks kommun", List.of("Arbetsmarknadsenheten"), "rattvik", RATTVIK, hash);
            found("1981", "Sala kommun", List.of("Integrationsenheten"), "sala", SALA, hash);
        }
    }

    private void found(String code, String name, List<String> units, String town, List<Person> people, String hash) {
        tenancy.inTenant(Ids.next(clock), () -> {
            founding.municipality(code, name, true);
            UUID unit = founding.unit(units.getFirst());
            founding.phone(unit, PHONE);
            units.stream().skip(1).forEach(other -> founding.phone(founding.unit(other), PHONE));
            for (Person person : people) {
                UUID staff = founding.staff(person.name(), person.email(town), person.jobTitle(), unit, hash);
                founding.role(staff, person.role(), null);
            }
        });
    }

    @Override
    public Optional<SignedIn> find(String account, String town) {
        String code =
                Map.of("leksand", "2029", "rattvik", "2031", "sala", "1981").getOrDefault(town, "");
        return founding.municipalityWith(code)
                .flatMap(tenant -> tenancy.inTenant(tenant, () -> founding.staffWith(account + "@" + town + ".example")
                        .flatMap(staff ->
                                Optional.ofNullable(door.read(new StaffSession(tenant, staff, clock.instant()))))));
    }

    @Override
    public List<Login> all() {
        List<Login> logins = new ArrayList<>();
        LEKSAND.forEach(person -> logins.add(login("2029", "Leksands kommun", "leksand", person)));
        RATTVIK.forEach(person -> logins.add(login("2031", "Rättviks kommun", "rattvik", person)));
        SALA.forEach(person -> logins.add(login("1981", "Sala kommun", "sala", person)));
        return logins;
    }

    private static Login login(String code, String municipality, String town, Person person) {
        return new Login(code, municipality, person.name(), person.role(), person.email(town), PASSWORD);
    }

    @Override
    public List<String> lines(String address) {
        List<String> lines = new ArrayList<>();
        lines.add("Demonstration. Everybody's password: " + PASSWORD);
        @Nullable String town = null;
        for (Login login : all()) {
            if (!login.municipality().equals(town)) {
                town = login.municipality();
                lines.add("  " + town);
            }
            lines.add(String.format(
                    "    %-24s %s",
                    login.email(), login.role().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        return lines;
    }
}
