-- What the municipality decided to do: as it stands, and every state it has had. Nothing in here is about a participant; what it
-- came to is counted when somebody looks.

create table insights.initiative (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text collate "sv-x-icu" not null check (length(name) between 1 and 100),
    ends date,
    plan jsonb not null,
    version int not null check (version > 0),
    updated_at timestamptz not null,
    primary key (tenant_id, id)
);
comment on table insights.initiative is 'retention: ten years after its last day';
comment on column insights.initiative.ends is 'the last day, by the latest decision that says so; null while none is decided';
comment on column insights.initiative.plan is 'purpose, owner, decisions, goals with targets, partners, contacts at work';
comment on column insights.initiative.version is 'counts states; each is in initiative_state';

create table insights.initiative_state (
    tenant_id uuid not null,
    initiative_id uuid not null,
    version int not null check (version > 0),
    plan jsonb not null,
    by uuid not null,
    at timestamptz not null,
    primary key (tenant_id, initiative_id, version),
    foreign key (tenant_id, initiative_id) references insights.initiative (tenant_id, id) on delete cascade,
    foreign key (tenant_id, by) references access.staff (tenant_id, id)
);
comment on table insights.initiative_state is 'retention: with its initiative';

select access.keep_to_tenant('insights.initiative');
select access.keep_to_tenant('insights.initiative_state');
create trigger only_added before update on insights.initiative_state
    for each row execute function access.only_added('a state of an initiative is never changed');

grant usage on schema insights to insteg_app;
grant select, insert, update on insights.initiative to insteg_app;
grant select, insert on insights.initiative_state to insteg_app;
