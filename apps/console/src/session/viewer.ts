import { createContext, useContext } from 'react';
import type { components } from '../published/data/api';

export type Viewer = components['schemas']['Account'];

export type Permission = Viewer['permissions'][number];

export type Desk = 'exporter' | 'regulator' | 'analyst';

const deskOfRole: Readonly<Record<Viewer['role'], Desk>> = {
  enterprise: 'exporter',
  regulator: 'regulator',
  analyst: 'analyst',
};

/** The one place for what may be seen: a room that is not for this desk answers as if it were absent. */
export const deskOf = ({ role }: Pick<Viewer, 'role'>): Desk => deskOfRole[role];

export const ViewerContext = createContext<Viewer | undefined>(undefined);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('nobody has signed in where this is drawn');
  return viewer;
}

export const useDesk = (): Desk => deskOf(useViewer());

/**
 * The one place for what may be done: what the token does not grant is not offered. The ledger refuses it in
 * any case (`permission-missing`).
 */
export function useMay(): (needed: Permission | undefined) => boolean {
  const { permissions } = useViewer();
  return (needed) => needed === undefined || permissions.includes(needed);
}

/** A room that is for this desk, and in which this account may do what is done there. */
export const isFor = (
  { role, permissions }: Viewer,
  { desks, needs }: Readonly<{ desks: readonly Desk[]; needs?: Permission | undefined }>,
): boolean =>
  desks.includes(deskOf({ role })) && (needs === undefined || permissions.includes(needs));

/** Of an exporter: whose records these are. */
export function useEnterpriseId(): string {
  return useViewer().enterpriseId ?? '';
}
