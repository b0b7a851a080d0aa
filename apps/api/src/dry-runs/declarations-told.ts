import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { RecordDto } from '../acts/record-types';
import { ReadSide } from '../reading/read-side';
import { Declarations } from '../submitting/declarations';
import { declaredIn } from '../submitting/doubts-told';
import { inTime } from '../submitting/in-time';
import type { DryRun } from './dry-run.answers';

export type Told = NonNullable<DryRun['declarations']>;

/** As long as a trial waits for what read models add to it. */
const patienceMs = 5_000;

/** Whether the parties of records are known, as far as their sender knows: each exporter's own. */
@Injectable()
export class DeclarationsTold {
  constructor(
    private readonly readSide: ReadSide,
    private readonly declarations: Declarations,
  ) {}

  /** Of each body what is told of its parties, in one question; undefined of one that has none. */
  async of(bodies: readonly RecordDto[], viewer: Viewer): Promise<ReadonlyArray<Told | undefined>> {
    if (viewer.role !== 'enterprise') return bodies.map(() => undefined);
    const { enterpriseId } = viewer;
    const made = this.declarations.of(enterpriseId);
    const placed = bodies.map((body) =>
      declaredIn(body).map(([pointer, declaration]) => ({
        pointer,
        ref: made.declare(declaration).ref,
      })),
    );
    const question = { exporterId: enterpriseId, declarations: made.asked() };
    if (question.declarations.length === 0) return bodies.map(() => undefined);
    const asked = this.readSide.ask('known-declarations', question);
    const answered = await inTime(patienceMs, asked, undefined);
    const byRef = new Map(answered?.body.map(({ ref, ...told }) => [ref, told]));
    return placed.map((parties) => {
      const told = parties.flatMap(({ pointer, ref }) => {
        const known = byRef.get(ref);
        return known ? [{ pointer, ...known }] : [];
      });
      return told.length > 0 ? told : undefined;
    });
  }
}
