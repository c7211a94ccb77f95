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
