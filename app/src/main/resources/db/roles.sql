-- The three roles Insteg connects with. Run it in Insteg's own, empty database as a superuser, and again after an
-- upgrade that says so; running it twice changes nothing. Then give each role a password of its own:
--     \password insteg_owner    \password insteg_app    \password insteg_audit
--
-- insteg_owner  makes and changes tables, at start only
-- insteg_app    the application: may use what the migrations grant it, owns nothing, sees one municipality at a time
-- insteg_audit  reads the audit log, which the application itself can only add to

do $$
declare
    role_name text;
begin
    foreach role_name in array array['insteg_owner', 'insteg_app', 'insteg_audit'] loop
        if not exists (select from pg_roles where rolname = role_name) then
            execute format('create role %I login', role_name);
        end if;
        execute format(
            'alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication', role_name);
        execute format('grant connect on database %I to %I', current_database(), role_name);
    end loop;
    -- Everybody may make temporary tables in a new database, and, before PostgreSQL 15, tables in "public".
    execute format('revoke all on database %I from public', current_database());
    execute format('grant create on database %I to insteg_owner', current_database());
end
$$;

revoke all on schema public from public;
