// The one list of commands: `build.rs` declares them to Tauri from it, `lib.rs` hands them out from it, and a test
// compares it with the capability files. `registry!(m)` expands to `m!(front: [...] private: [...])`.
macro_rules! registry {
    ($then:ident) => {
        $then!(
            front: [
                front::front_state,
                front::front_words,
                front::front_set_language,
                front::front_create,
                front::front_open,
            ]
            private: [
                app::words,
                app::preferences,
                app::set_preferences,
                app::change_passphrase,
                app::leave,
                app::kept,
                plan::today,
                plan::plan,
                plan::set_plan_item,
                plan::register,
                plan::put_register_row,
                plan::remove_register_row,
                log::log_list,
                log::new_entry,
                log::open_entry,
                log::keep_entry,
                log::settle_entry,
                log::discard_draft,
                log::delete_entry,
                log::chain_state,
                photos::choose_photos,
                photos::begin_file,
                photos::file_chunk,
                photos::end_file,
                photos::abort_file,
                photos::remove_photo,
            ]
        )
    };
}
