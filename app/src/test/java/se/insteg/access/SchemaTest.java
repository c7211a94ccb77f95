package se.insteg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.testing.InstegTest;

/** What SECURITY promises of every table, read from the database itself; a new table is covered without a word here. */
@InstegTest
class SchemaTest {
    private static final String TABLES = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname !~ '^pg_|^information_schema$|^public$'
                and c.relname <> 'flyway_schema_history'
            """;
    private static final String OF_A_TENANT = TABLES + """
             and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
            """;

    /** Rows between two municipalities, such as a share card: the second kind there is (decision 3501). */
    private static final String BETWEEN_TWO = TABLES + """
             and exists (select 1 from pg_attribute a
                where a.attrelid = c.oid and a.attname in ('host_tenant', 'home_tenant'))
            """;

    @Autowired
    JdbcClient jdbc;

    private List<String> names(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    @Test
    void there_are_tables_of_tenants_to_look_at() {
        assertThat(names("select c.relname " + OF_A_TENANT))
                .contains("staff", "unit", "role_assignment", "role_proposal", "invitation", "recovery_code", "audit");
    }

    @Test
    void row_level_security_is_enabled_and_forced_on_every_table_with_a_tenant() {
        assertThat(names("select c.relname " + OF_A_TENANT + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void every_policy_of_a_tenants_table_compares_the_tenant_with_the_transactions_or_narrows_that_and_there_is_one() {
        String condition = "(tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)";
        assertThat(names("select c.relname " + OF_A_TENANT
                        + " and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polpermissive)"))
                .isEmpty();
        assertThat(names("select c.relname || ': ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '-') "
                        + OF_A_TENANT.replace("where", "join pg_policy p on p.polrelid = c.oid where")
                        + " and p.polpermissive and (pg_get_expr(p.polqual, p.polrelid) is distinct from '"
                        + condition.replace("'", "''")
                        + "' or p.polwithcheck is not null)"))
                .isEmpty();
    }

    @Test
    void a_table_between_two_municipalities_has_both_and_is_met_by_these_two_alone() {
        assertThat(names("select c.relname " + BETWEEN_TWO)).contains("agreement", "share_card", "reported", "invoice");
        assertThat(names("select c.relname " + BETWEEN_TWO + """
                         and (not c.relrowsecurity or not c.relforcerowsecurity
                            or (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attnotnull
                                and a.attname in ('host_tenant', 'home_tenant')) <> 2
                            or exists (select 1 from pg_attribute a where a.attrelid = c.oid
                                and a.attname in ('tenant_id', 'person_id') and not a.attisdropped))
                        """)).isEmpty();
        String acting = "(NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid";
        String condition = "((host_tenant = " + acting + ") OR (home_tenant = " + acting + "))";
        assertThat(names("select c.relname " + BETWEEN_TWO
                        + " and (select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive"
                        + " and p.polcmd = '*' and p.polwithcheck is null and pg_get_expr(p.polqual, p.polrelid) = '"
                        + condition.replace("'", "''")
                        + "') <> 1"))
                .isEmpty();
        assertThat(names("select c.relname || ' ' || p.polname "
                        + BETWEEN_TWO.replace(
                                "where c.relkind", "join pg_policy p on p.polrelid = c.oid where c.relkind")
                        + " and p.polpermissive and p.polname <> 'the_two_parties'"))
                .isEmpty();
        assertThat(names("select c.relname " + BETWEEN_TWO + """
                         and not exists (select 1 from pg_policy p where p.polrelid = c.oid and not p.polpermissive
                            and p.polname = 'hosts_none' and p.polcmd = '*')
                        """)).isEmpty();
    }

    @Test
    void keys_and_references_between_two_municipalities_begin_with_one_of_them() {
        assertThat(names("select c.relname || '.' || i.indexrelid::regclass "
                        + BETWEEN_TWO.replace(
                                "where c.relkind",
                                "join pg_index i on i.indrelid = c.oid and i.indisunique where c.relkind")
                        + """
                         and not exists (select 1 from pg_attribute a where a.attrelid = c.oid
                            and a.attnum = i.indkey[0] and a.attname in ('host_tenant', 'home_tenant'))
                        """))
                .isEmpty();
        assertThat(names("select f.conname " + TABLES.replace("where c.relkind", """
                        join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' where c.relkind
                        """) + """
                         and exists (select 1 from pg_attribute a
                            where a.attrelid = f.confrelid and a.attname in ('host_tenant', 'home_tenant'))
                         and not exists (select 1 from generate_subscripts(f.conkey, 1) k
                            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[k]
                            join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[k]
                            where b.attname in ('host_tenant', 'home_tenant') and a.attname in (b.attname, 'tenant_id'))
                        """))
                .isEmpty();
    }

    /** r, w, d: select, update, delete. Adding to a protected person is not reading about them. */
    @Test
    void a_table_about_people_has_a_second_wall_before_those_who_are_protected() {
        String aboutPeople = OF_A_TENANT + """
                 and (c.relname = 'person' or exists (select 1 from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped))
                """;
        assertThat(names("select c.relname " + aboutPeople)).contains("person", "name_word", "person_history");
        assertThat(names("select c.relname || ' ' || command "
                        + aboutPeople.replace(
                                "where c.relkind", "cross join unnest(array['r', 'w', 'd']) command where c.relkind")
                        + """
                         and not exists (select 1 from pg_policy p
                            where p.polrelid = c.oid and not p.polpermissive and p.polcmd in (command, '*')
                            and pg_get_expr(p.polqual, p.polrelid) ~ '^\\(\\(NOT hidden\\) OR ')
                        """))
                .isEmpty();
        assertThat(names("select c.relname " + aboutPeople + """
                         and c.relname <> 'person' and not exists (select 1 from pg_constraint f
                            join pg_attribute a on a.attrelid = c.oid and a.attnum = any (f.conkey)
                            where f.conrelid = c.oid and f.contype = 'f' and a.attname = 'hidden'
                            and f.confrelid = 'people.person'::regclass and f.confupdtype = 'c')
                        """))
                .as("tables whose \"hidden\" the database does not keep true")
                .isEmpty();
    }

    /** Both what they may see and what they may write; the policy has no check of its own, so its condition is both. */
    @Test
    void a_participant_at_work_is_confined_to_their_own_rows_in_every_table_about_people() {
        String confined = OF_A_TENANT + """
                 and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'participants_own'
                    and not p.polpermissive and p.polcmd = '*' and p.polwithcheck is null
                    and pg_get_expr(p.polqual, p.polrelid) ~ 'app\\.participant.*person_id = .*app\\.participant')
                """;
        assertThat(names("select c.relname " + confined))
                .contains("card", "household_member", "guardianship", "status_statement", "stay");
        assertThat(names("select c.relname " + OF_A_TENANT + """
                 and exists (select 1 from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped)
                except select c.relname
                """ + confined)).isEmpty();
    }

    /** Closed to them altogether, or open for the one object of their link (decision 1901). */
    @Test
    void whoever_came_by_a_link_of_a_hosts_meets_nothing_about_people_and_no_other_organisation() {
        String walled = OF_A_TENANT + """
                 and exists (select 1 from pg_policy p where p.polrelid = c.oid and not p.polpermissive
                    and p.polname in ('hosts_own', 'hosts_none') and p.polcmd = '*' and p.polwithcheck is null
                    and pg_get_expr(p.polqual, p.polrelid) ~ 'current_setting\\(''app.host''::text')
                """;
        assertThat(names("select c.relname " + walled))
                .contains("person", "person_history", "card", "proposal", "organisation", "contact", "offer", "link");
        assertThat(names("select c.relname " + OF_A_TENANT + """
                 and (c.relname = 'person' or exists (select 1 from pg_attribute a where a.attrelid = c.oid
                    and a.attname in ('person_id', 'organisation_id') and not a.attisdropped))
                except select c.relname
                """ + walled)).isEmpty();
    }

    @Test
    void keys_of_a_tenants_table_begin_with_the_tenant() {
        assertThat(names("select c.relname " + OF_A_TENANT + """
                         and not exists (select 1 from pg_index i join pg_attribute a
                            on a.attrelid = c.oid and a.attnum = i.indkey[0]
                            where i.indrelid = c.oid and i.indisprimary and a.attname = 'tenant_id')
                        """)).isEmpty();
        assertThat(names("select c.relname || '.' || i.indexrelid::regclass "
                        + OF_A_TENANT.replace("where", "join pg_index i on i.indrelid = c.oid and i.indisunique where")
                        + """
                         and not exists (select 1 from pg_attribute a
                            where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'tenant_id')
                        """))
                .isEmpty();
    }

    @Test
    void a_reference_between_tenants_tables_includes_the_tenant_on_both_sides() {
        assertThat(names("select f.conname "
                        + OF_A_TENANT.replace(
                                "where", "join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' where")
                        + """
                         and exists (select 1 from pg_attribute a
                            where a.attrelid = f.confrelid and a.attname = 'tenant_id')
                         and not exists (select 1 from generate_subscripts(f.conkey, 1) k
                            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[k]
                            join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[k]
                            where a.attname = 'tenant_id' and b.attname = 'tenant_id')
                        """))
                .isEmpty();
    }

    /** Of what everybody shares, nobody who signs in may change anything for the others. */
    @Test
    void the_application_only_reads_what_belongs_to_no_municipality() {
        String shared = TABLES + """
                 and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                 and n.nspname = 'taxonomy'
                """;
        assertThat(names("select c.relname " + shared)).contains("concept", "label", "edition");
        assertThat(names("select c.relname " + shared
                        + " and has_any_column_privilege('insteg_app', c.oid, 'insert, update, references')"))
                .isEmpty();
        assertThat(names("select c.relname " + shared + " and has_table_privilege('insteg_app', c.oid, 'delete')"))
                .isEmpty();
    }

    @Test
    void every_table_says_how_long_it_keeps_what_it_holds() {
        assertThat(names("select n.nspname || '.' || c.relname " + TABLES
                        + " and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^retention: .{10,}'"))
                .isEmpty();
    }

    @Test
    void the_application_may_only_add_to_the_audit_log_and_the_reader_may_only_read_it() {
        assertThat(names("""
                        select grantee || ' ' || privilege_type from information_schema.role_table_grants
                        where table_schema = 'access' and table_name = 'audit' and grantee <> 'insteg_owner'
                        """)).isEmpty();
        assertThat(names("""
                        select distinct privilege_type from information_schema.column_privileges
                        where table_schema = 'access' and table_name = 'audit' and grantee = 'insteg_app'
                        """)).containsExactly("INSERT");
        assertThat(names("""
                        select column_name from information_schema.column_privileges
                        where table_schema = 'access' and table_name = 'audit' and grantee = 'insteg_app'
                        """))
                .as("the transaction of a row is said by the database alone")
                .doesNotContain("xid");
        assertThat(names("select c.relname " + TABLES + " and has_table_privilege('insteg_audit', c.oid, 'select')"))
                .containsExactlyInAnyOrder("audit", "audit_seal");
        assertThat(names("select c.relname " + TABLES
                        + " and has_table_privilege('insteg_audit', c.oid, 'insert, update, delete, truncate')"))
                .isEmpty();
    }

    @Test
    void the_application_owns_nothing_truncates_nothing_and_passes_no_wall() {
        assertThat(names("select c.relname " + TABLES + """
                         and (pg_get_userbyid(c.relowner) = 'insteg_app'
                            or has_table_privilege('insteg_app', c.oid, 'truncate, references, trigger'))
                        """)).isEmpty();
        assertThat(names("""
                        select rolname from pg_roles where rolname in ('insteg_app', 'insteg_audit', 'insteg_owner')
                            and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                        """)).isEmpty();
        assertThat(names("select current_user::text")).containsExactly("insteg_app");
    }

    @Test
    void nothing_runs_with_its_makers_rights() {
        assertThat(names("""
                        select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and n.nspname !~ '^pg_|^information_schema$'
                        """)).isEmpty();
        assertThat(names("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname !~ '^pg_|^information_schema$' and (c.relkind = 'm' or c.relkind = 'v'
                            and not coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on|1)')
                        """)).isEmpty();
    }
}
