-- Why somebody was absent is one of a list, and the database lets in no other: a page that reads an unknown one has no words for it.
alter table programmes.attendance
    drop constraint attendance_reason_check,
    add constraint attendance_reason_check check (reason in ('sick', 'child-sick', 'appointment', 'other-valid',
        'not-told'));
