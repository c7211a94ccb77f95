-- Two entries about one person become one, and two again if that was wrong. The one that went into the other stays as a row
-- that nobody meets: the database itself hides it (app.merging is set only by those who join, part and lead on).

alter table people.person
    add column merged_into uuid,
    add foreign key (tenant_id, merged_into) references people.person (tenant_id, id);
comment on column people.person.merged_into is 'the entry that tells of this person since two were made one';
create index person_merged on people.person (tenant_id, merged_into) where merged_into is not null;

create policy merged_is_not_met on people.person as restrictive for select
    using (merged_into is null or current_setting('app.merging', true) = 'on');
create policy merged_is_not_changed on people.person as restrictive for update
    using (merged_into is null or current_setting('app.merging', true) = 'on') with check (true);

create table people.person_merge (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    merged_id uuid not null,
    at timestamptz not null,
    staff_id uuid,
    reason text not null check (length(reason) between 1 and 500),
    before jsonb not null,
    after jsonb not null,
    undone_at timestamptz,
    undone_by uuid,
    undone_reason text check (length(undone_reason) between 1 and 500),
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, merged_id) references people.person (tenant_id, id) on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, undone_by) references access.staff (tenant_id, id)
);
comment on table people.person_merge is 'retention: with its person';
comment on column people.person_merge.before is 'every field of the kept one before the two were made one, as texts';
comment on column people.person_merge.after is 'and as they were put together';
create unique index person_merge_open on people.person_merge (tenant_id, merged_id) where undone_at is null;
create index person_merge_of_person on people.person_merge (tenant_id, person_id);

-- Which rows moved, in whichever table they are; which were made, which had to stay.
create table people.merge_row (
    tenant_id uuid not null,
    id uuid not null,
    merge_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    table_name text not null,
    column_name text not null,
    row_key jsonb not null,
    fate text not null check (fate in ('moved', 'made', 'stayed')),
    primary key (tenant_id, id),
    foreign key (tenant_id, merge_id) references people.person_merge (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
comment on table people.merge_row is 'retention: with its person';
comment on column people.merge_row.row_key is 'the primary key, without the column that tells whose it is';
create index merge_row_of_merge on people.merge_row (tenant_id, merge_id);
create index merge_row_of_person on people.merge_row (tenant_id, person_id);

-- Somebody has said that two who are alike are two. One row on each side.
create table people.not_same (
    tenant_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    other_id uuid not null,
    reason text not null check (length(reason) between 1 and 500),
    at timestamptz not null,
    staff_id uuid,
    primary key (tenant_id, person_id, other_id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, other_id) references people.person (tenant_id, id) on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    check (person_id <> other_id)
);
comment on table people.not_same is 'retention: with its person';
create index not_same_other on people.not_same (tenant_id, other_id);

do $$
declare
    part text;
begin
    foreach part in array array['person_merge', 'merge_row', 'not_same'] loop
        execute format('alter table people.%I enable row level security', part);
        execute format('alter table people.%I force row level security', part);
        execute format('create policy own_tenant on people.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
        execute format('create policy named_handler_reads on people.%I as restrictive for select
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_changes on people.%I as restrictive for update
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_erases on people.%I as restrictive for delete
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy participants_own on people.%I as restrictive
            using ((select nullif(current_setting(''app.participant'', true), '''') is null)
                or person_id = nullif(current_setting(''app.participant'', true), '''')::uuid)', part);
    end loop;
end
$$;

alter table people.person_history drop constraint person_history_deed_check;
alter table people.person_history add constraint person_history_deed_check
    check (deed in ('registered', 'changed', 'merged', 'parted'));

grant select, insert, update on people.person_merge to insteg_app;
grant select, insert on people.merge_row to insteg_app;
grant delete on people.person_name to insteg_app;
grant select, insert, delete on people.not_same to insteg_app;
