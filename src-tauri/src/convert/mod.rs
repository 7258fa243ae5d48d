//! Between the casebook's types and their twins on the wire.

mod evidence;
mod found;
mod front;
mod keys;
mod log;
pub mod parting;
mod plan;
mod seat;
mod series;

/// Two enums with the same variants.
macro_rules! twins {
    ($($wire:path = $own:path { $($variant:ident),* $(,)? })*) => {$(
        impl From<$own> for $wire {
            fn from(own: $own) -> Self {
                match own { $(<$own>::$variant => Self::$variant),* }
            }
        }
        impl From<$wire> for $own {
            fn from(wire: $wire) -> Self {
                match wire { $(<$wire>::$variant => Self::$variant),* }
            }
        }
    )*};
}
use twins;

/// Two structs with the same fields.
macro_rules! twin_structs {
    ($($wire:path = $own:path { $($field:ident),* $(,)? })*) => {$(
        impl From<$own> for $wire {
            fn from(own: $own) -> Self {
                Self { $($field: own.$field.into()),* }
            }
        }
        impl From<$wire> for $own {
            fn from(wire: $wire) -> Self {
                Self { $($field: wire.$field.into()),* }
            }
        }
    )*};
}
use twin_structs;

/// A list, converted.
pub fn each<T, U: From<T>>(items: Vec<T>) -> Vec<U> {
    items.into_iter().map(U::from).collect()
}

/// A count that a page can hold; no list comes near the limit.
pub fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
