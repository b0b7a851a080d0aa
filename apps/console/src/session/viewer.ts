import { createContext, useContext } from 'react';
import type { components } from '../published/data/api';

export type Viewer = components['schemas']['Account'];

export type Desk = 'exporter' | 'regulator' | 'analyst';

const deskOfRole: Readonly<Record<Viewer['role'], Desk>> = {
  enterprise: 'exporter',
  regulator: 'regulator',
  analyst: 'analyst',
};

/** The one place for what may be seen: a room that is not for this desk answers as if it were absent. */
export const deskOf = ({ role }: Viewer): Desk => deskOfRole[role];

export const ViewerContext = createContext<Viewer | undefined>(undefined);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('nobody has signed in where this is drawn');
  return viewer;
}

export const useDesk = (): Desk => deskOf(useViewer());

/** Of an exporter: whose records these are. */
export function useEnterpriseId(): string {
  return useViewer().enterpriseId ?? '';
}
