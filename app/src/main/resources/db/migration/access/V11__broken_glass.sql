-- Somebody opened a case that is not theirs: why, for how long, and what the reviewer of the log thought of it. About a
-- participant by id only, as the log is: it is part of the log's story and stays when the participant is erased.

create table access.broken_glass (
    tenant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    subject_id uuid not null,
    reason text not null check (length(reason) between 20 and 1000),
    told_id uuid not null,
    opened_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    verdict text check (verdict in ('right', 'asked', 'wrong')),
    verdict_text text check (length(verdict_text) between 1 and 1000),
    judged_by uuid,
    judged_at timestamptz,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, told_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, judged_by) references access.staff (tenant_id, id),
    constraint three_hours_at_most check (ends_at > opened_at and ends_at <= opened_at + interval '3 hours'),
    constraint four_eyes check (told_id <> staff_id and judged_by is distinct from staff_id),
    constraint a_verdict_says_who_when_and_why check (
        (verdict is null) = (judged_by is null) and (verdict is null) = (judged_at is null)
        and (verdict is null) = (verdict_text is null))
);
create index broken_glass_of on access.broken_glass (tenant_id, staff_id, ends_at);
create index broken_glass_waiting on access.broken_glass (tenant_id, opened_at) where verdict is null or verdict = 'asked';
comment on table access.broken_glass is 'retention: ten years after opened_at, as the log';
comment on column access.broken_glass.subject_id is 'the participant; never one with protected identity when it was opened';
comment on column access.broken_glass.told_id is 'the reviewer of the log who was told';
alter table access.broken_glass enable row level security;
alter table access.broken_glass force row level security;
create policy own_tenant on access.broken_glass
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on access.broken_glass to insteg_app;
