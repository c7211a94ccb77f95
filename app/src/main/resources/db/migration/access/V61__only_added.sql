-- What is corrected by another row is never changed or taken away. Whose a row is follows the person when two entries become
-- one, and the row goes with its person or what it belongs to. Nothing else. The argument says what to do instead.
create function access.only_added() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if pg_trigger_depth() > 1 then
            return old;
        end if;
    elsif to_jsonb(old) - 'person_id' - 'hidden' = to_jsonb(new) - 'person_id' - 'hidden' then
        return new;
    end if;
    raise exception '%', tg_argv[0] using errcode = 'restrict_violation';
end
$$;
revoke execute on function access.only_added() from public;
