export function keyed(key: unknown, value: unknown): unknown;
