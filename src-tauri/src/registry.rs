// The one list of commands: `build.rs` declares them to Tauri from it, `lib.rs` hands them out from it, and a test
// compares it with the capability files. `registry!(m)` expands to
// `m!(front: [...] begin: [...] private: [...])`.
macro_rules! registry {
    ($then:ident) => {
        $then!(
            front: [
                front::front_look,
                front::front_words,
                front::front_set_look,
                front::front_find,
                front::front_open,
                front::front_unlock,
                front::version,
                front::recipe,
                front::keep_recipe,
                front::remove_recipe,
                front::shopping,
                front::buy_recipe,
                front::buy_line,
                front::set_bought,
                front::clear_shopping,
            ]
            begin: [
                begin::begin_state,
                begin::begin_words,
                begin::begin_set_look,
                begin::begin_go,
                begin::begin_practise,
                begin::begin_leave,
                begin::begin_offer,
                begin::begin_measure,
                begin::begin_code,
                begin::begin_make,
                begin::begin_enter,
            ]
            private: [
                app::words,
                app::preferences,
                app::set_preferences,
                app::opened,
                app::painted,
                app::measure,
                app::change_passphrase,
                app::draw_recovery,
                app::set_recovery,
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
                photos::try_photo,
                photos::remove_photo,
            ]
        )
    };
}
