-- What every table of a municipality's needs, as one line in its migration: select access.keep_to_tenant('room.table').
-- Tables that are older say the same in full.
create function access.keep_to_tenant(kept regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', kept);
    execute format('alter table %s force row level security', kept);
    execute format('create policy own_tenant on %s
        using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', kept);
end
$$;
revoke execute on function access.keep_to_tenant(regclass) from public;
