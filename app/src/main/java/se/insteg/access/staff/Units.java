package se.insteg.access.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Staffing.Municipality;
import se.insteg.access.Staffing.Unit;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/** The municipality and its units. */
@Component
public class Units {
    private static final int NAME_LENGTH = 100;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()–-]{3,38}[0-9]");

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Units(JdbcClient jdbc, Tenancy tenancy, Rights rights, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    public Municipality municipality() {
        rights.require(Action.SEE_STAFF, Subject.MUNICIPALITY);
        return jdbc.sql("select id, code, name, version from access.municipality where id = ?")
                .param(tenancy.current())
                .query(Municipality.class)
                .single();
    }

    public void renameMunicipality(String name, int version) {
        rights.require(Action.MANAGE_UNITS, Subject.MUNICIPALITY);
        int changed = jdbc.sql(
                        "update access.municipality set name = ?, version = version + 1 where id = ? and version = ?")
                .params(named(name), tenancy.current(), version)
                .update();
        Conflict.unlessOne(changed);
        audit.write(new Audit.Entry("MUNICIPALITY_RENAMED", "municipality", tenancy.current(), "administration"));
    }

    public List<Unit> all() {
        rights.require(Action.SEE_STAFF, Subject.MUNICIPALITY);
        return jdbc.sql("""
                        select id, name, closed_on, phone, version from access.unit
                        where tenant_id = ? order by closed_on is not null, name, id
                        """).param(tenancy.current()).query(Unit.class).list();
    }

    public UUID add(String name) {
        rights.require(Action.MANAGE_UNITS, Subject.MUNICIPALITY);
        UUID id = Ids.next(clock);
        unique(() -> jdbc.sql("insert into access.unit (tenant_id, id, name) values (?, ?, ?)")
                .params(tenancy.current(), id, named(name))
                .update());
        audit.write(new Audit.Entry("UNIT_ADDED", "unit", id, "administration"));
        return id;
    }

    public void rename(UUID unit, String name, int version) {
        require(unit);
        int changed = unique(() -> jdbc.sql("""
                        update access.unit set name = ?, version = version + 1
                        where tenant_id = ? and id = ? and version = ?
                        """)
                .params(named(name), tenancy.current(), unit, version)
                .update());
        Conflict.unlessOne(changed);
        audit.write(new Audit.Entry("UNIT_RENAMED", "unit", unit, "administration"));
    }

    public void change(UUID unit, String name, String phone, int version) {
        rename(unit, name, version);
        String stored = Typed.line(phone);
        if (!stored.isEmpty() && !PHONE.matcher(stored).matches()) {
            throw new Refusal(Refusal.Kind.INVALID, "access.unit.phone");
        }
        jdbc.sql("update access.unit set phone = nullif(?, '') where tenant_id = ? and id = ?")
                .params(stored, tenancy.current(), unit)
                .update();
    }

    public void close(UUID unit, int version) {
        require(unit);
        int people = count(
                "select count(*) from access.staff where tenant_id = ? and unit_id = ? and state <> 'disabled'", unit);
        if (people > 0) {
            throw new Refusal(Refusal.Kind.INVALID, "access.unit.peopleLeft", people);
        }
        int changed = jdbc.sql("""
                        update access.unit set closed_on = ?, version = version + 1
                        where tenant_id = ? and id = ? and version = ? and closed_on is null
                        """)
                .params(LocalDate.now(clock), tenancy.current(), unit, version)
                .update();
        Conflict.unlessOne(changed);
        audit.write(new Audit.Entry("UNIT_CLOSED", "unit", unit, "administration"));
    }

    public void reopen(UUID unit, int version) {
        require(unit);
        int changed = jdbc.sql("""
                        update access.unit set closed_on = null, version = version + 1
                        where tenant_id = ? and id = ? and version = ? and closed_on is not null
                        """).params(tenancy.current(), unit, version).update();
        Conflict.unlessOne(changed);
        audit.write(new Audit.Entry("UNIT_REOPENED", "unit", unit, "administration"));
    }

    private void require(UUID unit) {
        rights.require(Action.MANAGE_UNITS, Subject.unit(unit));
        if (count("select count(*) from access.unit where tenant_id = ? and id = ?", unit) == 0) {
            throw new NotHere();
        }
    }

    /** Refuses a unit that is not open in this municipality. */
    void requireOpen(UUID unit) {
        if (count("select count(*) from access.unit where tenant_id = ? and id = ? and closed_on is null", unit) == 0) {
            throw new Refusal(Refusal.Kind.INVALID, "access.unit.closed");
        }
    }

    private int count(String query, UUID unit) {
        return jdbc.sql(query)
                .params(tenancy.current(), unit)
                .query(Integer.class)
                .single();
    }

    private static String named(String typed) {
        String name = Typed.line(typed);
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new Refusal(Refusal.Kind.INVALID, "access.unit.name", NAME_LENGTH);
        }
        return name;
    }

    private static int unique(IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(Refusal.Kind.INVALID, "access.unit.taken");
        }
    }
}
