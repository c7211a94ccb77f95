package se.insteg.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Refuses to start when the application's database role could get past the wall between municipalities: a superuser, a
 * role that bypasses row-level security, an owner of tables, or a member of such a role (SECURITY.md, "Tenants").
 */
final class RoleGuard {
    private static final String REMEDY =
            " Let Insteg connect as a role of its own with no such right (docs/operations.md, \"Your own PostgreSQL\").";
    private final DataSource application;

    RoleGuard(DataSource application) {
        this.application = application;
    }

    /** Asked before the tables exist. */
    void refuseTooPowerful() {
        refuseIfAny("""
                select r.rolname, case
                         when r.rolsuper then 'is a superuser'
                         when r.rolbypassrls then 'bypasses row-level security'
                         when r.rolcreaterole then 'may create roles'
                         when r.rolcreatedb then 'may create databases'
                         when r.rolreplication then 'may copy the whole database by replication'
                       end
                from pg_roles r
                where pg_has_role(current_user, r.oid, 'member')
                  and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication)
                order by r.rolname <> current_user
                """);
    }

    /** Asked when the tables are there. */
    void refuseOwner() {
        refuseIfAny("""
                select o.rolname, case
                         when d.classid = 'pg_class'::regclass then 'owns tables'
                         when d.classid = 'pg_namespace'::regclass then 'owns a schema'
                         when d.classid = 'pg_database'::regclass then 'owns the database'
                         else 'owns things'
                       end || ' there'
                from pg_shdepend d
                join pg_roles o on o.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass
                where d.deptype = 'o'
                  and (d.dbid = (select oid from pg_database where datname = current_database())
                       or d.classid = 'pg_database'::regclass
                          and d.objid = (select oid from pg_database where datname = current_database()))
                  and pg_has_role(current_user, o.oid, 'member')
                union all
                select current_user, 'may create schemas there'
                where has_database_privilege(current_database(), 'create')
                union all
                select current_user, 'may create tables in the schema ' || n.nspname
                from pg_namespace n
                where has_schema_privilege(n.oid, 'create') and n.nspname !~ '^pg_(toast_)?temp'
                """);
    }

    private void refuseIfAny(String query) {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            if (found.next()) {
                String me = connection.getMetaData().getUserName();
                String role = found.getString(1);
                String who = me.equals(role) ? me : me + ", as a member of " + role + ",";
                throw new CannotStart("The application's database role " + who + " " + found.getString(2)
                        + ", which would let it past the wall between municipalities." + REMEDY);
            }
        } catch (SQLException e) {
            throw CannotStart.because(e);
        }
    }
}
