-- What was learnt of an initiative: texts that are being written, and the page as it was published for anybody.

create table insights.lessons (
    tenant_id uuid not null,
    initiative_id uuid not null,
    worked text not null check (length(worked) <= 2000),
    otherwise text not null check (length(otherwise) <= 2000),
    advice text not null check (length(advice) <= 2000),
    gathering_id uuid,
    version int not null check (version > 0),
    updated_at timestamptz not null,
    primary key (tenant_id, initiative_id),
    foreign key (tenant_id, initiative_id) references insights.initiative (tenant_id, id) on delete cascade,
    foreign key (tenant_id, gathering_id) references hosts.gathering (tenant_id, id) on delete set null (gathering_id)
);
comment on table insights.lessons is 'retention: with its initiative';

create table insights.example (
    tenant_id uuid not null,
    initiative_id uuid not null,
    name text collate "sv-x-icu" not null check (length(name) between 1 and 100),
    content jsonb not null,
    published_at timestamptz not null,
    published_by uuid not null,
    primary key (tenant_id, initiative_id),
    foreign key (tenant_id, initiative_id) references insights.initiative (tenant_id, id) on delete cascade,
    foreign key (tenant_id, published_by) references access.staff (tenant_id, id)
);
comment on table insights.example is 'retention: until it is taken off the web, at the latest with its initiative';
comment on column insights.example.content is 'the page, complete; no participant is in it';

select access.keep_to_tenant('insights.lessons');
select access.keep_to_tenant('insights.example');

-- Whoever came by a link of a host's, or did not sign in at all (decision 3601), meets what is published and nothing else here.
create policy hosts_none on insights.initiative as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
create policy hosts_none on insights.initiative_state as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
create policy hosts_none on insights.lessons as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
create policy hosts_add_none on insights.example as restrictive for insert
    with check ((select nullif(current_setting('app.host', true), '') is null));
create policy hosts_change_none on insights.example as restrictive for update
    using ((select nullif(current_setting('app.host', true), '') is null));
create policy hosts_erase_none on insights.example as restrictive for delete
    using ((select nullif(current_setting('app.host', true), '') is null));

grant select, insert, update on insights.lessons to insteg_app;
grant select, insert, update, delete on insights.example to insteg_app;
