-- What every table about people needs (person_id, hidden), as one line in its migration:
-- select people.keep_apart('room.table'). The municipality's wall; the second wall before those who are protected, which
-- only named handlers pass (decision 0602); and the participant's own (decision 1101). Older tables say the same in full.
create function people.keep_apart(kept regclass) returns void language plpgsql as $$
declare
    wall record;
begin
    perform access.keep_to_tenant(kept);
    for wall in
        values ('named_handler_reads', 'select'), ('named_handler_changes', 'update'), ('named_handler_erases', 'delete')
    loop
        execute format('create policy %I on %s as restrictive for %s
            using (not hidden or people.is_shown(tenant_id, person_id))', wall.column1, kept, wall.column2);
    end loop;
    execute format('create policy participants_own on %s as restrictive
        using ((select nullif(current_setting(''app.participant'', true), '''') is null)
            or person_id = nullif(current_setting(''app.participant'', true), '''')::uuid)', kept);
end
$$;
revoke execute on function people.keep_apart(regclass) from public;
