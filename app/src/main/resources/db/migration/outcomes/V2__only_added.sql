-- One rule for all rooms (access V61).
drop trigger add_only on outcomes.outcome;
drop function outcomes.add_only();
create trigger only_added before update or delete on outcomes.outcome
    for each row execute function access.only_added('What became of somebody is corrected by another row');
