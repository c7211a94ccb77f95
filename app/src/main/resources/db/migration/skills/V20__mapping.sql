-- Templates for interviews, the interviews, and what was answered. A template has a draft that is built on and versions that
-- never change: an interview keeps the version it began with.
create table skills.template (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    purpose text not null check (purpose in ('interview', 'own')),
    name text not null check (length(name) between 1 and 100),
    published int not null default 0,
    draft jsonb not null,
    draft_version int not null default 0,
    changed boolean not null default false,
    retired boolean not null default false,
    primary key (tenant_id, id)
);
comment on table skills.template is 'retention: as long as the municipality works with the template; holds nothing of anybody';
comment on column skills.template.purpose is 'own: the participant answers alone';
comment on column skills.template.changed is 'the draft says something else than the latest version';

create table skills.template_version (
    tenant_id uuid not null,
    template_id uuid not null,
    version int not null,
    script jsonb not null,
    published_by uuid,
    published_at timestamptz not null,
    primary key (tenant_id, template_id, version),
    foreign key (tenant_id, template_id) references skills.template (tenant_id, id),
    foreign key (tenant_id, published_by) references access.staff (tenant_id, id)
);
comment on table skills.template_version is 'retention: as long as an interview was held with it; holds nothing of anybody';
comment on column skills.template_version.published_by is 'null: as it comes with Insteg';

create table skills.interview (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    purpose text not null check (purpose in ('interview', 'own')),
    template_id uuid not null,
    template_version int not null,
    language text not null check (length(language) between 2 and 20),
    held_on date not null,
    state text not null default 'open' check (state in ('open', 'sent', 'ended', 'removed')),
    begun_by uuid,
    begun_at timestamptz not null,
    touched_by uuid,
    touched_at timestamptz not null,
    last_question text check (length(last_question) <= 40),
    ended_by uuid,
    ended_at timestamptz,
    steps text[] not null default '{}',
    removed_by uuid,
    removed_at timestamptz,
    removed_why text check (length(removed_why) between 1 and 300),
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, template_id, template_version)
        references skills.template_version (tenant_id, template_id, version),
    foreign key (tenant_id, begun_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, touched_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, ended_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, removed_by) references access.staff (tenant_id, id),
    check (purpose = 'own' or begun_by is not null),
    check (state <> 'ended' or (ended_at is not null and ended_by is not null)),
    check ((state = 'removed') = (removed_at is not null and removed_by is not null and removed_why is not null))
);
comment on table skills.interview is 'retention: with its person';
comment on column skills.interview.purpose is 'own: answered by the person alone';
comment on column skills.interview.language is 'beside Swedish, BCP 47';
comment on column skills.interview.last_question is 'answered or passed over last: where to go on';
comment on column skills.interview.steps is 'what was agreed on, as it became tasks';
comment on column skills.interview.removed_why is 'it should not have been, and counts nowhere';
create index interview_of_person on skills.interview (tenant_id, person_id, hidden);
create index interview_by_day on skills.interview (tenant_id, held_on) where state = 'ended';
create index interview_waiting on skills.interview (tenant_id, state) where state in ('open', 'sent');
create index interview_of_template on skills.interview (tenant_id, template_id, template_version);

create table skills.answer (
    tenant_id uuid not null,
    interview_id uuid not null,
    question text not null check (question ~ '^[a-z0-9_-]{1,40}$'),
    person_id uuid not null,
    hidden boolean not null,
    version int not null default 1,
    skipped boolean not null default false,
    said jsonb not null,
    said_by uuid,
    said_at timestamptz not null,
    primary key (tenant_id, interview_id, question),
    foreign key (tenant_id, interview_id) references skills.interview (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, said_by) references access.staff (tenant_id, id)
);
comment on table skills.answer is 'retention: with its person';
comment on column skills.answer.question is 'its key in the template''s version';
comment on column skills.answer.said is '{values, rows}: choices or words, and terms with level, years, place and words';
comment on column skills.answer.said_by is 'the member of staff who wrote it; null: the person themself';
create index answer_of_person on skills.answer (tenant_id, person_id, hidden);

select access.keep_to_tenant('skills.template');
select access.keep_to_tenant('skills.template_version');
select people.keep_apart('skills.interview');
select people.keep_apart('skills.answer');

grant select, insert, update on skills.template, skills.interview, skills.answer to insteg_app;
grant select, insert on skills.template_version to insteg_app;
