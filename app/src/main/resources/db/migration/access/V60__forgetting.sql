-- What has been kept long enough is erased by rules that each room declares. When each last ran, and how many rows went.
create table access.forgetting (
    tenant_id uuid not null references access.municipality (id),
    name text not null check (name ~ '^[a-z]+[.][a-z_]+$'),
    last_at timestamptz not null,
    last_rows bigint not null default 0,
    all_rows bigint not null default 0,
    primary key (tenant_id, name)
);
comment on table access.forgetting is 'retention: as long as the municipality uses Insteg; figures without persons';
comment on column access.forgetting.last_at is 'the beginning of time: it has never run';
select access.keep_to_tenant('access.forgetting');
grant select, insert, update on access.forgetting to insteg_app;

-- What explains who could read what goes when the log does, and not a day earlier: the database looks at its own clock.
do $$
declare
    rule record;
begin
    for rule in select * from (values
        ('audit_check', 'at < now() - interval ''10 years'''),
        ('log_review', 'month + interval ''1 month'' < now() - interval ''10 years'''),
        ('log_review_item', 'month + interval ''1 month'' < now() - interval ''10 years'''),
        ('broken_glass', 'opened_at < now() - interval ''10 years'''),
        ('role_assignment', 'coalesce(revoked_at, valid_to + interval ''1 day'') < now() - interval ''10 years'''),
        ('role_proposal', 'decided_at < now() - interval ''10 years'''),
        ('token', 'coalesce(revoked_at, ends_on + interval ''1 day'') < now() - interval ''10 years'''),
        ('absence', 'to_day + interval ''1 day'' < now() - interval ''2 years'''),
        ('invitation', 'expires_at < now() - interval ''90 days''')) all_rules (part, due)
    loop
        execute format('create policy not_before_its_time on access.%I as restrictive for delete using (%s)',
            rule.part, rule.due);
        execute format('grant delete on access.%I to insteg_app', rule.part);
    end loop;
end
$$;
