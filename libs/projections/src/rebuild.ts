import { build, type BuildOptions, type Built } from './build';
import { buildingPath, projectionPath } from './file-paths';
import { removeOlder } from './older-version';
import { swap } from './swap';

export type RebuildOptions = BuildOptions & Readonly<{ folder: string }>;

/**
 * Builds the projection anew beside the file in use and puts it in its place. Until the very end the
 * old file serves; a follower and readers notice the new one by themselves. Killed at any moment it
 * leaves the old file, or the new one, or none, which the follower then makes; a half-built file is
 * removed by the next rebuild and by the next start.
 *
 * @throws CannotBuild when the projection cannot take an event: the old file stays in use
 */
export async function rebuild(options: RebuildOptions): Promise<Built> {
  const { folder, projection } = options;
  const path = buildingPath(folder, projection);
  const built = await build(path, options);
  await swap(path, projectionPath(folder, projection));
  removeOlder(folder, projection);
  return built;
}
