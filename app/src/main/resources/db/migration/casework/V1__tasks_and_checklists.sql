-- What is to be done, and the lists it comes from. A task about a participant copies "hidden" and stands behind the same
-- second wall as the person; a task about nobody in particular is between colleagues.

create table casework.checklist (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    retired boolean not null default false,
    version int not null,
    primary key (tenant_id, id)
);
comment on table casework.checklist is 'retention: as long as the municipality works with the list; holds nothing of anybody';

create table casework.checklist_version (
    tenant_id uuid not null,
    checklist_id uuid not null,
    version int not null,
    name text not null,
    items jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (tenant_id, checklist_id, version),
    foreign key (tenant_id, checklist_id) references casework.checklist (tenant_id, id),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id)
);
comment on table casework.checklist_version is 'retention: with its checklist; what somebody was helped with by is told by their tasks';
comment on column casework.checklist_version.items is 'array of {what, day}: day counts from the start, before it when negative';

create table casework.started (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    checklist_id uuid not null,
    version int not null,
    name text not null,
    start_day date not null,
    started_by uuid not null,
    started_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, person_id, checklist_id, start_day),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, checklist_id, version)
        references casework.checklist_version (tenant_id, checklist_id, version),
    foreign key (tenant_id, started_by) references access.staff (tenant_id, id)
);
comment on table casework.started is 'retention: with its person';

create table casework.task (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    person_id uuid,
    hidden boolean not null default false,
    what text not null check (length(what) between 1 and 300),
    due date,
    follows_case boolean not null default false,
    staff_id uuid,
    unit_id uuid,
    state text not null default 'todo' check (state in ('todo', 'waiting', 'done', 'dropped')),
    waiting_for text check (length(waiting_for) between 1 and 200),
    why text check (length(why) between 1 and 1000),
    started_id uuid,
    place int not null default 0,
    created_by uuid not null,
    created_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, started_id) references casework.started (tenant_id, id) on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, unit_id) references access.unit (tenant_id, id),
    foreign key (tenant_id, created_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, ended_by) references access.staff (tenant_id, id),
    check (person_id is not null or not (hidden or follows_case)),
    check (staff_id is null or unit_id is null),
    check ((state in ('done', 'dropped')) = (ended_at is not null and ended_by is not null)),
    check ((state = 'dropped') = (why is not null)),
    check (state <> 'waiting' or waiting_for is not null)
);
comment on table casework.task is
    'retention: with its person; one about nobody in particular, two years after it ended';
comment on column casework.task.follows_case is 'whoever has the case has the task: staff_id is kept equal to the caseworker';
comment on column casework.task.unit_id is 'whoever works in the unit';
comment on column casework.task.waiting_for is 'whom one waits for; kept when the task ends, so that it can be undone';
create index task_of_staff on casework.task (tenant_id, staff_id) where state in ('todo', 'waiting');
create index task_of_unit on casework.task (tenant_id, unit_id) where state in ('todo', 'waiting');
create index task_hidden on casework.task (tenant_id) where hidden and state in ('todo', 'waiting');
create index task_of_person on casework.task (tenant_id, person_id, hidden);
create index task_of_started on casework.task (tenant_id, started_id);

do $$
declare
    part text;
begin
    foreach part in array array['checklist', 'checklist_version', 'started', 'task'] loop
        execute format('alter table casework.%I enable row level security', part);
        execute format('alter table casework.%I force row level security', part);
        execute format('create policy own_tenant on casework.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
    end loop;
    foreach part in array array['started', 'task'] loop
        execute format('create policy named_handler_reads on casework.%I as restrictive for select
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_changes on casework.%I as restrictive for update
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_erases on casework.%I as restrictive for delete
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy participants_own on casework.%I as restrictive
            using ((select nullif(current_setting(''app.participant'', true), '''') is null)
                or person_id = nullif(current_setting(''app.participant'', true), '''')::uuid)', part);
    end loop;
end
$$;

grant usage on schema casework to insteg_app;
grant select, insert, update on casework.checklist, casework.task to insteg_app;
grant select, insert on casework.checklist_version to insteg_app;
grant select, insert, delete on casework.started to insteg_app;
grant delete on casework.task to insteg_app;
