export class Channel<T> {
  constructor(onmessage?: (message: T) => void);
  onmessage: (message: T) => void;
}
export function invoke<T>(command: string, args?: Record<string, unknown> | Uint8Array, options?: { headers: Record<string, string> }): Promise<T>;
export function convertFileSrc(path: string, protocol?: string): string;
