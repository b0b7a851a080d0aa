import type { CliCommand } from './command';
import { demo } from './demo.command';
import { doctor } from './doctor.command';
import { migrate } from './migrate.command';
import { rebuild } from './rebuild.command';

export const commands: readonly CliCommand[] = [demo, rebuild, doctor, migrate];
