-- CVs and cards as they were saved, that the person lets them leave the house, and that they did.
create table skills.consent (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    uses text[] not null check (cardinality(uses) > 0
        and uses <@ array['employer', 'association', 'school', 'authority']),
    how text not null check (how in ('spoken', 'written')),
    given_on date not null,
    until_on date,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    revoked_on date,
    revoked_by uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, recorded_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, revoked_by) references access.staff (tenant_id, id),
    check (until_on is null or until_on >= given_on)
);
comment on table skills.consent is 'retention: with its person';
comment on column skills.consent.uses is 'to whom what one can may be handed out';
comment on column skills.consent.revoked_by is 'null: the person themself';
create index consent_of_person on skills.consent (tenant_id, person_id, hidden);

create table skills.sheet (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('cv', 'pitch')),
    content jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id)
);
comment on table skills.sheet is 'retention: with its person';
comment on column skills.sheet.content is 'what it says, as it was saved; never changed';
create index sheet_of_person on skills.sheet (tenant_id, person_id, hidden);

create table skills.handed_out (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    sheet_id uuid not null,
    consent_id uuid not null,
    used_for text not null check (used_for in ('employer', 'association', 'school', 'authority')),
    recipient text not null check (length(recipient) between 1 and 200),
    format text not null check (format in ('pdf', 'html', 'json')),
    handed_by uuid not null,
    handed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, sheet_id) references skills.sheet (tenant_id, id) on delete cascade,
    foreign key (tenant_id, consent_id) references skills.consent (tenant_id, id) on delete cascade,
    foreign key (tenant_id, handed_by) references access.staff (tenant_id, id)
);
comment on table skills.handed_out is 'retention: with its person';
comment on column skills.handed_out.recipient is 'to whom, as typed';
create index handed_out_of_person on skills.handed_out (tenant_id, person_id, hidden);

select people.keep_apart('skills.consent');
select people.keep_apart('skills.sheet');
select people.keep_apart('skills.handed_out');

grant select, insert on skills.consent, skills.sheet, skills.handed_out to insteg_app;
grant update (revoked_on, revoked_by) on skills.consent to insteg_app;
