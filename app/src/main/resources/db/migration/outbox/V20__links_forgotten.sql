-- A link in a message opens something for days. Once the message has left, lies in an envelope or will not be sent, the
-- secret in it is forgotten here: elsewhere only its hash is kept. Named to come after stop_when_hidden.
create function outbox.forget_links() returns trigger language plpgsql as $$
begin
    new.body := regexp_replace(new.body, '(https?://[^/[:space:]]+(?:/[^/[:space:]]+)*/(?:link|host)/[^/[:space:]]+/)[^?[:space:]]+',
        '\1…', 'g');
    return new;
end
$$;
revoke execute on function outbox.forget_links() from public;
create trigger when_done_forget_links before update on outbox.message
    for each row when (new.state in ('sent', 'printed', 'withdrawn') and old.state <> new.state)
    execute function outbox.forget_links();
comment on column outbox.message.body is
    'neutral: no name, nothing that tells what it is about to whoever sees the phone; once it is done, without its link''s secret';
