-- What the municipality tells people about how it uses their data (GDPR Art. 13 and 14), in versions; and who was given
-- which version, when, by whom, in which language.

create table people.information (
    tenant_id uuid not null references access.municipality (id),
    version int not null check (version >= 1),
    language text not null,
    body text not null check (length(body) between 1 and 20000),
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (tenant_id, version, language),
    foreign key (tenant_id, published_by) references access.staff (tenant_id, id)
);
comment on table people.information is
    'retention: as long as the municipality uses Insteg: it shows what people were told. Holds nothing about a person';
alter table people.information enable row level security;
alter table people.information force row level security;
create policy own_tenant on people.information
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create table people.information_given (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    version int not null,
    language text not null,
    how text not null check (how in ('paper', 'aloud', 'card', 'link')),
    given_by uuid,
    given_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, version, language) references people.information (tenant_id, version, language),
    foreign key (tenant_id, given_by) references access.staff (tenant_id, id),
    constraint by_staff_or_by_oneself check ((how in ('paper', 'aloud')) = (given_by is not null))
);
create index information_given_person on people.information_given (tenant_id, person_id, version);
comment on table people.information_given is 'retention: with its person: it shows that they were told';
comment on column people.information_given.how is
    'paper or aloud: staff gave it; card or link: the participant opened it and said they have read it';

alter table people.information_given enable row level security;
alter table people.information_given force row level security;
create policy own_tenant on people.information_given
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy named_handler_reads on people.information_given as restrictive for select
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_changes on people.information_given as restrictive for update
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_erases on people.information_given as restrictive for delete
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy participants_own on people.information_given as restrictive
    using ((select nullif(current_setting('app.participant', true), '') is null)
        or person_id = nullif(current_setting('app.participant', true), '')::uuid);

grant select, insert on people.information, people.information_given to insteg_app;
