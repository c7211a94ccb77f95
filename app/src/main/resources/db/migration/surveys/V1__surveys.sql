-- Surveys that nobody's answer is kept of: marks in counts, and slips that are used or not. Nothing in here is about a person,
-- and nothing ties a slip to a mark (decision 3401).

create table surveys.survey (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    address text not null check (address ~ '^[0-9A-Z]{16}$'),
    template text not null check (template in ('exit', 'wellbeing', 'stay', 'own')),
    name text collate "sv-x-icu" not null check (length(name) between 1 and 100),
    group_id uuid,
    follows_id uuid,
    last_day date,
    state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
    questions jsonb not null,
    invited int not null default 0 check (invited between 0 and 10000),
    opened_on date,
    closed_on date check (closed_on >= opened_on),
    made_by uuid not null,
    made_on date not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id) on delete set null (group_id),
    foreign key (tenant_id, follows_id) references surveys.survey (tenant_id, id),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id),
    constraint opened_when_it_is check ((state = 'draft') = (opened_on is null)),
    constraint closed_when_it_is check ((state = 'closed') = (closed_on is not null))
);
create unique index survey_by_address on surveys.survey (tenant_id, address);
comment on table surveys.survey is 'retention: as long as the municipality uses Insteg; questions, nothing of anybody';
comment on column surveys.survey.address is
    'by which whoever has a slip finds it: stands on the wall, and opens nothing but the result once it is closed';
comment on column surveys.survey.questions is 'as they are asked, each word in each language; they change in the draft only';
comment on column surveys.survey.follows_id is 'the earlier one with the same questions that it is laid beside; no answer of it is tied to any in here';
comment on column surveys.survey.invited is 'how many slips there are or were: one for each who is asked';

-- Neither whose a slip is nor when it was used nor in what order it was made.
create table surveys.slip (
    tenant_id uuid not null,
    survey_id uuid not null,
    code_hash bytea not null check (length(code_hash) = 32),
    used boolean not null default false,
    sheet uuid check (used or sheet is null),
    primary key (tenant_id, survey_id, code_hash),
    foreign key (tenant_id, survey_id) references surveys.survey (tenant_id, id) on delete cascade
);
comment on table surveys.slip is 'retention: until its survey is closed; a keyed hash and whether it was used, nothing of anybody';

comment on column surveys.slip.sheet is
    'of paper only: random, and new each time it is typed in; whoever typed it gets a receipt that it is part of, by which it is taken back';

-- Every row of a survey is written anew by each answer, also those that it does not change: else the transaction that is
-- stored with a row (xmin) would say which slip was used together with a rare answer.
create table surveys.tally (
    tenant_id uuid not null,
    survey_id uuid not null,
    question text not null check (question ~ '^[@a-z0-9-]{1,40}$'),
    choice text not null check (choice ~ '^[A-Za-z0-9-]{1,40}$'),
    answers int not null default 0 check (answers >= 0),
    primary key (tenant_id, survey_id, question, choice),
    foreign key (tenant_id, survey_id) references surveys.survey (tenant_id, id) on delete cascade
) with (fillfactor = 50);
comment on table surveys.tally is 'retention: with its survey; counts, no answer of anybody';
comment on column surveys.tally.question is 'key of a question; @way: how answers came, @language: which they were read in';
comment on column surveys.tally.choice is 'key of a choice; none: did not want to answer';

select access.keep_to_tenant('surveys.survey');
select access.keep_to_tenant('surveys.slip');
select access.keep_to_tenant('surveys.tally');

grant usage on schema surveys to insteg_app;
grant select, insert, delete on surveys.survey, surveys.slip, surveys.tally to insteg_app;
grant update (state, questions, invited, last_day, opened_on, closed_on) on surveys.survey to insteg_app;
grant update (used, sheet) on surveys.slip to insteg_app;
grant update (answers) on surveys.tally to insteg_app;
