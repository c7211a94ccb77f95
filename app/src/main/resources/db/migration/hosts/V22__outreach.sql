-- Participants who look for a placement themselves, and what they were answered (SAL-05). A row is never changed: who asks
-- again gets a new one; what staff made of it is noted beside.
create table hosts.outreach (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    place_name text not null check (length(place_name) between 1 and 200),
    name_key text not null,
    spoke_with text check (length(spoke_with) between 1 and 200),
    asked_on date not null,
    answer text not null check (answer in ('yes', 'no', 'later', 'waiting')),
    back_on date,
    note text check (length(note) between 1 and 500),
    said_by uuid,
    recorded_at timestamptz not null,
    withdrawn_on date,
    organisation_id uuid,
    interest_id uuid,
    seen_by uuid,
    seen_on date,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id)
        on delete set null (organisation_id),
    foreign key (tenant_id, interest_id) references hosts.interest (tenant_id, id) on delete set null (interest_id),
    foreign key (tenant_id, said_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, seen_by) references access.staff (tenant_id, id),
    constraint back_when_later check (back_on is null or answer = 'later'),
    constraint seen_by_somebody check ((seen_by is null) = (seen_on is null))
);
comment on table hosts.outreach is 'retention: with its person';
comment on column hosts.outreach.place_name is 'where the person asked, as they wrote it';
comment on column hosts.outreach.name_key is 'the place''s name as compared: without case, diacritics, spaces and punctuation';
comment on column hosts.outreach.said_by is 'the member of staff who noted it; null: the person themself';
comment on column hosts.outreach.organisation_id is 'whom it is, once that is known';
comment on column hosts.outreach.seen_by is 'who of the staff has taken care of the answer';
create index outreach_of_person on hosts.outreach (tenant_id, person_id, asked_on);
create index outreach_at on hosts.outreach (tenant_id, organisation_id) where organisation_id is not null;
create index outreach_unseen on hosts.outreach (tenant_id, asked_on) where seen_on is null and withdrawn_on is null;

select people.keep_apart('hosts.outreach');
create policy hosts_none on hosts.outreach as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
grant select, insert on hosts.outreach to insteg_app;
grant update (withdrawn_on, organisation_id, interest_id, seen_by, seen_on) on hosts.outreach to insteg_app;
