-- Somebody has asked what is stored about them (GDPR article 15): when, and when it was answered. An answer about a person
-- with protected identity leaves only when two of their handlers agree.

create table people.access_request (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    received_on date not null,
    note text check (length(note) between 1 and 500),
    noted_by uuid not null,
    noted_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    answered_by uuid,
    answered_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, noted_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, approved_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, answered_by) references access.staff (tenant_id, id),
    check ((approved_by is null) = (approved_at is null)),
    check ((answered_by is null) = (answered_at is null)),
    constraint four_eyes check (approved_by is distinct from noted_by),
    constraint protected_only_by_two check (not hidden or answered_at is null or approved_at is not null)
);
create index access_request_person on people.access_request (tenant_id, person_id);
create index access_request_waiting on people.access_request (tenant_id, received_on) where answered_at is null;
comment on table people.access_request is 'retention: with its person';
comment on column people.access_request.received_on is 'the answer is due a month later (GDPR article 12.3)';

do $$
declare
    part text;
begin
    foreach part in array array['access_request'] loop
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

grant select, insert, update on people.access_request to insteg_app;
