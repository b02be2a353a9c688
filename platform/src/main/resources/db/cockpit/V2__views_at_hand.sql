-- Views stay at hand with what pages ask of the directory.
create constraint trigger revision after insert or update or delete on cockpit.saved_view
    deferrable initially deferred for each row execute function directory.note_revision();
