-- Nothing starts here that is not signed, insured and, with children, seen to. What came from a table runs already: it may come
-- so, once, as long as nothing of it is told to be in force; and since when it is here is never changed (there is no grant).
create or replace function placements.start_when_complete() returns trigger language plpgsql as $$
declare
    minor boolean;
begin
    if new.state not in ('running', 'paused', 'finished', 'ended_early')
            or (tg_op = 'UPDATE' and old.state in ('running', 'paused', 'finished', 'ended_early')) then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if new.state = 'running' and new.begun_on <= new.brought_on and new.in_force is null then
            return new;
        end if;
        raise exception 'A placement begins as a draft' using errcode = 'check_violation';
    end if;
    select born > new.begun_on - interval '18 years' into minor
        from people.person where tenant_id = new.tenant_id and id = new.person_id;
    if (select count(*) from placements.signature s
            where s.tenant_id = new.tenant_id and s.placement_id = new.id and s.number = new.in_force
                and (s.party <> 'guardian' or minor)) < (case when minor then 4 else 3 end) then
        raise exception 'A placement starts when its agreement is signed by all' using errcode = 'check_violation';
    end if;
    if not exists (select 1 from placements.assurance a
            where a.tenant_id = new.tenant_id and a.placement_id = new.id and a.kind = 'insurance'
                and a.removed_at is null and new.begun_on between a.valid_from and a.valid_to) then
        raise exception 'A placement starts when somebody has seen its insurance' using errcode = 'check_violation';
    end if;
    if new.with_children is distinct from false and not exists (select 1 from placements.assurance a
            where a.tenant_id = new.tenant_id and a.placement_id = new.id and a.kind = 'extract'
                and a.removed_at is null) then
        raise exception 'Work with children starts when the extract was shown' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
