import type { Settings } from './settings';

/** What the parent process is told, over the IPC channel that it gave us. */
export type ToParent =
  | Readonly<{ kind: 'listening'; url: string }>
  | Readonly<{ kind: 'loading'; done: number; total: number }>
  | Readonly<{ kind: 'loaded' }>;

export function tellParent({ parent }: Pick<Settings, 'parent'>, message: ToParent): void {
  if (parent && process.connected) process.send?.(message);
}
