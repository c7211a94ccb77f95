-- A message that has left, or never will, goes after ninety days.
grant delete on outbox.message to insteg_app;
