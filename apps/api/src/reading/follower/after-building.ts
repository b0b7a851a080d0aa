import type { ProjectionStatus } from '@lodestone/projections';

/** Calls once whenever all of these are at the end of the log, after one of them was being made. */
export function afterBuilding(
  names: readonly string[],
  call: () => void,
): (status: ProjectionStatus) => void {
  const live = new Set<string>();
  let wasBuilding = false;
  return ({ name, isLive, building, checkpoint }) => {
    const isBuilding = building !== undefined || checkpoint === 'start';
    wasBuilding ||= isBuilding;
    if (isLive && !isBuilding) live.add(name);
    else live.delete(name);
    if (!wasBuilding || !names.every((each) => live.has(each))) return;
    wasBuilding = false;
    call();
  };
}
