-- Municipalities, their staff and what each may do. Every table of a municipality has row-level security, enabled and
-- forced, and is keyed by (tenant_id, id): a row of one municipality cannot even be referred to from another.

create table access.municipality (
    id uuid primary key,
    code char(4) not null unique check (code ~ '^[0-9]{4}$'),
    name text not null check (length(name) between 1 and 100),
    demo boolean not null default false,
    version int not null default 0
);
comment on table access.municipality is
    'retention: as long as the municipality uses Insteg. Names of municipalities are public; anybody may read them (the sign-in page does), only the municipality itself may change its row.';
alter table access.municipality enable row level security;
alter table access.municipality force row level security;
create policy everybody_reads on access.municipality for select using (true);
create policy own_insert on access.municipality for insert
    with check (id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy own_update on access.municipality for update
    using (id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (id = nullif(current_setting('app.tenant', true), '')::uuid);

create table access.unit (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    closed_on date,
    version int not null default 0,
    primary key (tenant_id, id)
);
create unique index unit_name on access.unit (tenant_id, lower(name));
comment on table access.unit is 'retention: as long as the municipality uses Insteg; a closed unit stays, because history names it';
alter table access.unit enable row level security;
alter table access.unit force row level security;
create policy own_tenant on access.unit
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create table access.staff (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    email text not null check (email = lower(email) and length(email) between 3 and 254 and position('@' in email) > 1),
    name text not null check (length(name) between 1 and 200),
    job_title text,
    unit_id uuid,
    state text not null check (state in ('invited', 'active', 'disabled')),
    password_hash text,
    oidc_subject text,
    totp_secret bytea,
    totp_confirmed_at timestamptz,
    totp_last_step bigint not null default 0,
    totp_reset_by uuid,
    sessions_valid_from timestamptz not null default '-infinity',
    created_at timestamptz not null,
    disabled_at timestamptz,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, unit_id) references access.unit (tenant_id, id),
    foreign key (tenant_id, totp_reset_by) references access.staff (tenant_id, id),
    check ((state = 'disabled') = (disabled_at is not null))
);
create unique index staff_email on access.staff (tenant_id, lower(email));
create unique index staff_oidc_subject on access.staff (tenant_id, oidc_subject);
comment on table access.staff is 'retention: two years after disabled_at, then name and e-mail are erased; the id stays in the audit log';
comment on column access.staff.totp_secret is 'sealed with AES-256-GCM; tenant, table and row are its associated data';
comment on column access.staff.totp_last_step is 'the last 30-second step whose code was used; a code works once';
comment on column access.staff.sessions_valid_from is 'a session begun before this moment is over';
alter table access.staff enable row level security;
alter table access.staff force row level security;
create policy own_tenant on access.staff
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create table access.recovery_code (
    tenant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
create index recovery_code_staff on access.recovery_code (tenant_id, staff_id);
comment on table access.recovery_code is 'retention: until replaced by new codes, or the person is erased';
alter table access.recovery_code enable row level security;
alter table access.recovery_code force row level security;
create policy own_tenant on access.recovery_code
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create table access.role_assignment (
    tenant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    role text not null check (role in
        ('CASEWORKER', 'COURSE_LEADER', 'COORDINATOR', 'PROTECTED_IDENTITY_HANDLER', 'LOG_REVIEWER', 'ADMINISTRATOR')),
    unit_id uuid,
    valid_from date not null,
    valid_to date,
    granted_by uuid,
    approved_by uuid,
    granted_at timestamptz not null,
    revoked_by uuid,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, unit_id) references access.unit (tenant_id, id),
    foreign key (tenant_id, granted_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, approved_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, revoked_by) references access.staff (tenant_id, id),
    check (valid_to is null or valid_to >= valid_from),
    check (unit_id is null or role not in ('PROTECTED_IDENTITY_HANDLER', 'LOG_REVIEWER', 'ADMINISTRATOR')),
    constraint four_eyes check (approved_by is null
        or (approved_by <> granted_by and approved_by <> staff_id and granted_by <> staff_id))
);
create index role_assignment_staff on access.role_assignment (tenant_id, staff_id);
comment on table access.role_assignment is 'retention: ten years after it ended: it explains who could read what';
comment on column access.role_assignment.unit_id is 'null: the whole municipality';
comment on column access.role_assignment.valid_to is 'the last day, inclusive; null: until further notice';
comment on column access.role_assignment.approved_by is 'null only for the first two administrators (decision 0402) and the demonstration';
alter table access.role_assignment enable row level security;
alter table access.role_assignment force row level security;
create policy own_tenant on access.role_assignment
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create table access.role_proposal (
    tenant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    role text not null check (role in
        ('CASEWORKER', 'COURSE_LEADER', 'COORDINATOR', 'PROTECTED_IDENTITY_HANDLER', 'LOG_REVIEWER', 'ADMINISTRATOR')),
    unit_id uuid,
    valid_from date not null,
    valid_to date,
    reason text not null check (length(reason) between 1 and 500),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('open', 'approved', 'rejected')),
    decided_by uuid,
    decided_at timestamptz,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, unit_id) references access.unit (tenant_id, id),
    foreign key (tenant_id, proposed_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, decided_by) references access.staff (tenant_id, id),
    check (valid_to is null or valid_to >= valid_from),
    check (unit_id is null or role not in ('PROTECTED_IDENTITY_HANDLER', 'LOG_REVIEWER', 'ADMINISTRATOR')),
    check ((state = 'open') = (decided_by is null)),
    constraint not_for_oneself check (proposed_by <> staff_id),
    constraint four_eyes check (state <> 'approved' or (decided_by <> proposed_by and decided_by <> staff_id))
);
create index role_proposal_open on access.role_proposal (tenant_id, proposed_at) where state = 'open';
comment on table access.role_proposal is 'retention: ten years after decided_at, as the assignment it led to';
alter table access.role_proposal enable row level security;
alter table access.role_proposal force row level security;
create policy own_tenant on access.role_proposal
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create table access.invitation (
    tenant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    token_hash bytea not null check (length(token_hash) = 32),
    created_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, token_hash),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, created_by) references access.staff (tenant_id, id),
    check (expires_at <= created_at + interval '7 days')
);
create index invitation_staff on access.invitation (tenant_id, staff_id);
comment on table access.invitation is 'retention: 90 days after expires_at';
alter table access.invitation enable row level security;
alter table access.invitation force row level security;
create policy own_tenant on access.invitation
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema access to insteg_app;
grant select, insert, update on access.municipality, access.unit, access.staff, access.role_assignment,
    access.role_proposal, access.invitation, access.recovery_code to insteg_app;
grant delete on access.recovery_code to insteg_app;
