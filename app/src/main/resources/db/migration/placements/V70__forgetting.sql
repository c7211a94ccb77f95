-- Rounds go after two years, and what was decided about the municipality's rules after ten. A decision about a person goes
-- with the person and never by itself.
grant delete on placements.round, placements.decision to insteg_app;
create policy only_about_rules_and_not_before_its_time on placements.decision as restrictive for delete
    using (person_id is null and at < now() - interval '10 years');

-- What is about a person keeps the offer it names, also when the work that erases does not see it.
do $$
declare
    part text;
begin
    foreach part in array array['showing', 'proposal', 'set_aside', 'decision'] loop
        execute format('alter table placements.%I drop constraint %I', part, part || '_tenant_id_offer_id_fkey');
        execute format('alter table placements.%I add foreign key (tenant_id, offer_id)
            references hosts.offer (tenant_id, id)', part);
    end loop;
end
$$;
