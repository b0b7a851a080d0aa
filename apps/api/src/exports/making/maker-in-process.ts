import type { ExportJob, ExportMaker, Made, MadeSoFar } from './export-job';
import { faultOfExport } from './fault-of-export';
import { makeExport, type ExportPlaces } from './make-export';

/** For specs: the same files and the same faults, without a thread. */
export class MakerInProcess implements ExportMaker {
  constructor(private readonly places: ExportPlaces) {}

  async make(job: ExportJob, progress: (so: MadeSoFar) => void): Promise<Made> {
    try {
      return await makeExport(job, this.places, { progress, stillAsked: () => undefined });
    } catch (error) {
      throw faultOfExport(error);
    }
  }

  async stop(): Promise<void> {
    // Nothing is under way: each file is made when it is asked for.
  }
}
