-- Links for one thing that contact persons of hosts are given, and the wall around whoever comes by one (decision 1901):
-- in a transaction where app.host is set, no row about people exists but those of the link's own object, in tables that
-- were opened to links; and no organisation but the contact person's.

create table hosts.link (
    tenant_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    purpose text not null check (purpose ~ '^[a-z_]{1,40}$'),
    object_id uuid not null,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$'),
    secret_hash bytea not null check (length(secret_hash) = 32),
    made_by uuid,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    opened_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, secret_hash),
    foreign key (tenant_id, contact_id) references hosts.contact (tenant_id, id) on delete cascade,
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id),
    constraint at_most_seven_days check (expires_at <= made_at + interval '7 days')
);
create index link_of_object on hosts.link (tenant_id, purpose, object_id);
create index link_of_contact on hosts.link (tenant_id, contact_id);
comment on table hosts.link is 'retention: 90 days after expires_at, or with its contact';
comment on column hosts.link.object_id is 'the one thing it opens, as purpose says';
comment on column hosts.link.secret_hash is 'SHA-256 of 256 random bits; the link itself is stored nowhere';
comment on column hosts.link.made_by is 'null: a job of the system made it';
comment on column hosts.link.opened_at is 'when its button was last pressed; opening the address alone is not noted';

select access.keep_to_tenant('hosts.link');
grant select, insert, update on hosts.link to insteg_app;

-- Opens a table to links: who comes by one meets the rows whose column is the link's object, and may change those the
-- application lets them. select hosts.open_to_link('room.table', 'column');
create function hosts.open_to_link(kept regclass, object text) returns void language plpgsql as $$
begin
    execute format('drop policy if exists hosts_none on %s', kept);
    execute format('create policy hosts_own on %s as restrictive
        using ((select nullif(current_setting(''app.host'', true), '''') is null)
            or %I = nullif(current_setting(''app.host_object'', true), '''')::uuid)', kept, object);
end
$$;
revoke execute on function hosts.open_to_link(regclass, text) from public;

create policy hosts_own on hosts.link as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or id = nullif(current_setting('app.host', true), '')::uuid);
create policy hosts_own on hosts.organisation as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or id = nullif(current_setting('app.host_organisation', true), '')::uuid);
create policy hosts_own on hosts.contact as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or id = nullif(current_setting('app.host_contact', true), '')::uuid);
create policy hosts_own on hosts.offer as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or organisation_id = nullif(current_setting('app.host_organisation', true), '')::uuid);
create policy hosts_none on hosts.history as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
