-- What was said, when and by whom (FL 2017:900 27 §). The words are sealed: a copy of the database does not give them away.
-- A note is never changed in place; a correction is a version of its own, and the earlier ones stay.
create table casework.note (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('conversation', 'phone', 'visit', 'message', 'meeting', 'observation')),
    secrecy text not null check (secrecy in ('support', 'ordinary')),
    happened_on date not null,
    happened_at time,
    author_id uuid not null,
    written_at timestamptz not null,
    version int not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, author_id) references access.staff (tenant_id, id)
);
comment on table casework.note is 'retention: with its person';
comment on column casework.note.secrecy is 'support: of personal circumstances, never on a printed case file unless asked for';
create index note_of_person on casework.note (tenant_id, person_id, hidden, happened_on desc);

create table casework.note_version (
    tenant_id uuid not null,
    id uuid not null,
    note_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    version int not null,
    words bytea not null,
    present bytea not null,
    why text check (length(why) between 1 and 1000),
    staff_id uuid not null,
    at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, note_id, version),
    foreign key (tenant_id, note_id) references casework.note (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    check (version > 1 or why is null)
);
comment on table casework.note_version is 'retention: with its person';
comment on column casework.note_version.words is 'sealed (AES-256-GCM) for this row';
comment on column casework.note_version.present is 'sealed: who was there besides the author';
comment on column casework.note_version.why is 'why it was corrected; null for the first version';
create index note_version_of_person on casework.note_version (tenant_id, person_id, hidden);

do $$
declare
    part text;
begin
    foreach part in array array['note', 'note_version'] loop
        execute format('alter table casework.%I enable row level security', part);
        execute format('alter table casework.%I force row level security', part);
        execute format('create policy own_tenant on casework.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
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

grant select, insert on casework.note, casework.note_version to insteg_app;
grant update (version) on casework.note to insteg_app;
