export function live<T>(value: T): unknown;
