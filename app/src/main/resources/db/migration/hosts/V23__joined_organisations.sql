-- Two entries about one organisation become one, and two again if that was wrong. The one that went into the other stays as a
-- row that nobody meets: the database itself hides it (app.joining is set only by those who join, part and lead on).
alter table hosts.organisation
    add column joined_into uuid,
    add foreign key (tenant_id, joined_into) references hosts.organisation (tenant_id, id) on delete cascade;
comment on column hosts.organisation.joined_into is 'the entry that tells of this organisation since two were made one';
create index organisation_joined on hosts.organisation (tenant_id, joined_into) where joined_into is not null;

create policy joined_is_not_met on hosts.organisation as restrictive for select
    using (joined_into is null or current_setting('app.joining', true) = 'on');
create policy joined_is_not_changed on hosts.organisation as restrictive for update
    using (joined_into is null or current_setting('app.joining', true) = 'on') with check (true);

create table hosts.joining (
    tenant_id uuid not null,
    id uuid not null,
    kept_id uuid not null,
    gone_id uuid not null,
    gone_name text not null check (length(gone_name) between 1 and 200),
    gone_number text check (gone_number ~ '^[0-9]{10}$'),
    kept_number text check (kept_number ~ '^[0-9]{10}$'),
    why text not null check (length(why) between 1 and 300),
    staff_id uuid not null,
    joined_at timestamptz not null,
    parted_at timestamptz,
    parted_by uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, kept_id) references hosts.organisation (tenant_id, id) on delete cascade,
    foreign key (tenant_id, gone_id) references hosts.organisation (tenant_id, id) on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, parted_by) references access.staff (tenant_id, id),
    constraint parted_by_somebody check ((parted_at is null) = (parted_by is null))
);
comment on table hosts.joining is 'retention: with its organisation, the one that was kept';
comment on column hosts.joining.kept_number is 'the number of the kept one before';
create unique index joining_open on hosts.joining (tenant_id, gone_id) where parted_at is null;
create index joining_of_kept on hosts.joining (tenant_id, kept_id);

-- Which rows moved, in whichever table they are.
create table hosts.joining_row (
    tenant_id uuid not null,
    joining_id uuid not null,
    table_name text not null,
    column_name text not null,
    row_id uuid not null,
    primary key (tenant_id, joining_id, table_name, column_name, row_id),
    foreign key (tenant_id, joining_id) references hosts.joining (tenant_id, id) on delete cascade
);
comment on table hosts.joining_row is 'retention: with its organisation, the one that was kept';

select access.keep_to_tenant('hosts.joining');
select access.keep_to_tenant('hosts.joining_row');
create policy hosts_none on hosts.joining as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
create policy hosts_none on hosts.joining_row as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
grant select, insert on hosts.joining, hosts.joining_row to insteg_app;
grant update (parted_at, parted_by) on hosts.joining to insteg_app;
