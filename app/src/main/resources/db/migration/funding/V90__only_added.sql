-- One rule for all rooms (access V61).
drop trigger add_only on funding.evidence;
drop function funding.add_only();
create trigger only_added before update or delete on funding.evidence
    for each row execute function access.only_added('Evidence is corrected by another row');
