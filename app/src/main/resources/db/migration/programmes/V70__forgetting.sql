-- A programme that was retired ten years ago, and that nothing later leans on, goes by itself.
grant delete on programmes.programme to insteg_app;
