-- After the tables of each room are up to date. What hangs on a person moves with them when two entries about one person
-- become one (people.merging): whose a row is may be changed in every table that refers to people.person, and nothing else
-- about it. Tables that come later follow by themselves.
do $$
declare
    reference record;
begin
    if to_regclass('people.person') is null then
        return;
    end if;
    for reference in
        select c.conrelid::regclass as of, string_agg(distinct quote_ident(a.attname), ', ') as columns
        from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'tenant_id'
        where c.contype = 'f' and c.confrelid = 'people.person'::regclass and c.conrelid <> c.confrelid
            and c.conrelid::regclass::text not in
                ('people.person_history', 'people.name_word', 'people.person_merge', 'people.merge_row')
        group by c.conrelid
    loop
        execute format('grant update (%s) on %s to insteg_app', reference.columns, reference.of);
    end loop;
end
$$;

-- A participant at work is confined to what is their own in every table that says whose a row is (decision 1101). A table
-- that is older than this wall, or whose author forgot it, gets it here.
do $$
declare
    theirs record;
begin
    for theirs in
        select c.oid::regclass as name
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relkind in ('r', 'p') and c.relrowsecurity and a.attname = 'person_id' and not a.attisdropped
            and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'participants_own')
    loop
        execute format('create policy participants_own on %s as restrictive
            using ((select nullif(current_setting(''app.participant'', true), '''') is null)
                or person_id = nullif(current_setting(''app.participant'', true), '''')::uuid)', theirs.name);
    end loop;
end
$$;

-- Whoever came by a link of a host's (app.host, decision 1901) meets nothing about people but what a room opened to links
-- (hosts.open_to_link), and of tables that say whose organisation a row is only their own.
do $$
declare
    theirs record;
begin
    for theirs in
        select c.oid::regclass as name,
            case when bool_or(a.attname = 'person_id') or c.oid = to_regclass('people.person') then 'hosts_none'
                else 'hosts_own' end as wall
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relkind in ('r', 'p') and c.relrowsecurity and not a.attisdropped
            and (a.attname in ('person_id', 'organisation_id') or c.oid = to_regclass('people.person'))
            and not exists (select 1 from pg_policy p
                where p.polrelid = c.oid and p.polname in ('hosts_own', 'hosts_none'))
        group by c.oid
    loop
        execute format('create policy %I on %s as restrictive
            using ((select nullif(current_setting(''app.host'', true), '''') is null)%s)', theirs.wall, theirs.name,
            case when theirs.wall = 'hosts_own'
                then ' or organisation_id = nullif(current_setting(''app.host_organisation'', true), '''')::uuid'
                else '' end);
    end loop;
end
$$;

-- What hangs on an organisation moves with it when two entries about one organisation become one (hosts.joining), as what
-- hangs on a person does.
do $$
declare
    reference record;
begin
    if to_regclass('hosts.organisation') is null then
        return;
    end if;
    for reference in
        select c.conrelid::regclass as of, quote_ident(a.attname) as columns
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
            and a.attname <> 'tenant_id'
        where c.contype = 'f' and c.confrelid = 'hosts.organisation'::regclass and c.conrelid <> c.confrelid
            and c.conrelid::regclass::text not in ('hosts.history', 'hosts.joining')
    loop
        execute format('grant update (%s) on %s to insteg_app', reference.columns, reference.of);
    end loop;
end
$$;
