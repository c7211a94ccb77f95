-- Residents who write down what another resident can (SAL-04). Two rows for each time, so that nobody reads a row of
-- somebody else's (decision 1601): the errand is the peer worker's own, the help is the helped one's own. They have the
-- same id. That the help is over reaches the errand by the reference itself, whoever writes it.
create table skills.peer_help (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    worker_id uuid,
    helper text,
    language text not null check (length(language) between 2 and 20),
    template_id uuid not null,
    template_version int not null,
    how text not null check (how in ('spoken', 'written')),
    consented_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    state text not null default 'asked' check (state in ('asked', 'told', 'agreed', 'ended')),
    in_force boolean not null default true,
    said jsonb not null default '{}',
    told_at timestamptz,
    answered_at timestamptz,
    answered_by uuid,
    ended_why text check (ended_why in ('declined', 'withdrawn', 'expired', 'worker', 'protected')),
    interview_id uuid,
    primary key (tenant_id, id),
    unique (tenant_id, id, in_force),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, worker_id, helper) references people.peer_worker (tenant_id, id, called)
        on update cascade on delete set null (worker_id, helper),
    foreign key (tenant_id, template_id, template_version)
        references skills.template_version (tenant_id, template_id, version),
    foreign key (tenant_id, interview_id) references skills.interview (tenant_id, id) on delete set null (interview_id),
    foreign key (tenant_id, recorded_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, answered_by) references access.staff (tenant_id, id)
);
comment on table skills.peer_help is
    'retention: with its person; what another resident wrote is erased once the person has answered, or after 30 days';
comment on column skills.peer_help.helper is 'of another person: who helps, as they are called';
comment on column skills.peer_help.how is 'how the person agreed to be helped';
comment on column skills.peer_help.state is
    'asked: the helper writes; told: the person has been told what was written; agreed: it is in a mapping of theirs';
comment on column skills.peer_help.in_force is 'whether anything may still be written or agreed; kept by the database from state';
comment on column skills.peer_help.said is 'by question, what the helper wrote, until the person has answered';
comment on column skills.peer_help.answered_by is 'staff with the person at hand; null: the person themself';
comment on column skills.peer_help.interview_id is 'the mapping it became when the person agreed';
create index peer_help_person on skills.peer_help (tenant_id, person_id, hidden);
create index peer_help_worker on skills.peer_help (tenant_id, worker_id);
create index peer_help_interview on skills.peer_help (tenant_id, interview_id);
create index peer_help_template on skills.peer_help (tenant_id, template_id, template_version);
create index peer_help_in_force on skills.peer_help (tenant_id, recorded_at) where in_force;

create table skills.peer_errand (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    worker_id uuid not null,
    mapped_id uuid not null,
    mapped_hidden boolean not null,
    called text not null check (length(called) <= 100),
    language text not null check (length(language) between 2 and 20),
    template_id uuid not null,
    template_version int not null,
    state text not null default 'open' check (state in ('open', 'sent', 'done')),
    in_force boolean not null default true,
    was_sent boolean not null default false,
    said jsonb not null default '{}',
    last_question text check (length(last_question) <= 40),
    touched_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, id, in_force) references skills.peer_help (tenant_id, id, in_force)
        on update cascade on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, mapped_id, mapped_hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, worker_id) references people.peer_worker (tenant_id, id) on delete cascade,
    foreign key (tenant_id, template_id, template_version)
        references skills.template_version (tenant_id, template_id, version)
);
comment on table skills.peer_errand is
    'retention: name and words are erased when they are handed over, or after 30 days; the row itself with either of the two';
comment on column skills.peer_errand.mapped_id is 'whom the peer worker helps; they read nothing of theirs';
comment on column skills.peer_errand.called is 'of another person (mapped_id): whom the peer worker helps, as they are called';
comment on column skills.peer_errand.state is 'sent: waits to be handed over to the one it is about, which a job does';
comment on column skills.peer_errand.was_sent is 'whether the peer worker finished it, for their own count';
comment on column skills.peer_errand.in_force is 'as the help says: over there, over here';
comment on column skills.peer_errand.said is 'of another person (mapped_id): by question, what the peer worker writes';
create index peer_errand_person on skills.peer_errand (tenant_id, person_id, hidden);
create index peer_errand_mapped on skills.peer_errand (tenant_id, mapped_id, mapped_hidden);
create index peer_errand_worker on skills.peer_errand (tenant_id, worker_id);
create index peer_errand_template on skills.peer_errand (tenant_id, template_id, template_version);
create index peer_errand_sent on skills.peer_errand (tenant_id, touched_at) where state = 'sent';

create function skills.close_peer_help() returns trigger language plpgsql as $$
begin
    if new.hidden and new.state in ('asked', 'told') then
        new.state := 'ended';
        new.ended_why := 'protected';
    end if;
    new.in_force := new.state in ('asked', 'told');
    if not new.in_force then
        new.said := '{}';
    end if;
    return new;
end
$$;
create trigger close_peer_help before insert or update on skills.peer_help
    for each row execute function skills.close_peer_help();

create function skills.close_peer_errand() returns trigger language plpgsql as $$
begin
    if new.hidden or new.mapped_hidden or not new.in_force or new.state = 'done' then
        new.state := 'done';
        new.called := '';
        new.said := '{}';
        new.last_question := null;
    end if;
    return new;
end
$$;
create trigger close_peer_errand before insert or update on skills.peer_errand
    for each row execute function skills.close_peer_errand();

select people.keep_apart('skills.peer_help');
select people.keep_apart('skills.peer_errand');
create policy mapped_ones_handler_reads on skills.peer_errand as restrictive for select
    using (not mapped_hidden or people.is_shown(tenant_id, mapped_id));
create policy mapped_ones_handler_changes on skills.peer_errand as restrictive for update
    using (not mapped_hidden or people.is_shown(tenant_id, mapped_id));
create policy mapped_ones_handler_erases on skills.peer_errand as restrictive for delete
    using (not mapped_hidden or people.is_shown(tenant_id, mapped_id));

grant select, insert, update on skills.peer_help, skills.peer_errand to insteg_app;
