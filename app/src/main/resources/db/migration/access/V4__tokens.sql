-- Other programs. One stands among the staff, because what it does is done by somebody: roles, history and the log name
-- it as they name people. It has no address, no password and no session; it comes with a token at every request.

alter table access.staff
    add column kind text not null default 'person' check (kind in ('person', 'program')),
    alter column email drop not null,
    add constraint people_have_an_address check ((kind = 'person') = (email is not null)),
    add constraint programs_do_not_sign_in check (kind = 'person' or (password_hash is null and oidc_subject is null
        and totp_secret is null and job_title is null and state <> 'invited'));
comment on column access.staff.kind is 'person, or program: an actor of its own that comes with a token (access.token)';

create table access.token (
    tenant_id uuid not null,
    id uuid not null,
    secret_hash bytea not null check (length(secret_hash) = 32),
    ends_on date not null,
    made_by uuid not null,
    made_on date not null,
    revoked_by uuid,
    revoked_at timestamptz,
    last_used_on date,
    primary key (tenant_id, id),
    unique (tenant_id, secret_hash),
    foreign key (tenant_id, id) references access.staff (tenant_id, id),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, revoked_by) references access.staff (tenant_id, id),
    check ((revoked_by is null) = (revoked_at is null)),
    constraint at_most_a_year check (ends_on >= made_on and ends_on <= made_on + interval '1 year')
);
comment on table access.token is 'retention: ten years after it ended, as the role it held: it explains who could read what';
comment on column access.token.id is 'the program, among access.staff; its one role is an access.role_assignment';
comment on column access.token.secret_hash is 'SHA-256 of 256 random bits; the token itself is stored nowhere';
comment on column access.token.ends_on is 'the last day, inclusive';
alter table access.token enable row level security;
alter table access.token force row level security;
create policy own_tenant on access.token
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- What was answered to something sent with an Idempotency-Key, so that sending it again has no second effect.
create table access.sent_once (
    tenant_id uuid not null,
    actor_id uuid not null,
    key text not null check (length(key) between 1 and 200),
    request_hash bytea not null check (length(request_hash) = 32),
    at timestamptz not null,
    status int,
    headers text[],
    body bytea,
    primary key (tenant_id, actor_id, key),
    foreign key (tenant_id, actor_id) references access.staff (tenant_id, id)
);
create index sent_once_at on access.sent_once (tenant_id, at);
comment on table access.sent_once is 'retention: 24 hours after at, removed every hour';
comment on column access.sent_once.body is 'ids and states only: an answer to a POST repeats nothing about a person';
comment on column access.sent_once.headers is 'name, value, name, value …';
alter table access.sent_once enable row level security;
alter table access.sent_once force row level security;
create policy own_tenant on access.sent_once
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on access.token to insteg_app;
grant select, insert, update, delete on access.sent_once to insteg_app;
