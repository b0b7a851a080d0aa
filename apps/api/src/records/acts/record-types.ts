import { MagnetProducedDto, MinedDto, OpeningStockDeclaredDto, RefinedDto } from './production.dto';
import { ExportedDto, ReceivedDto, SoldToClientDto } from './trade.dto';
import { RecordVoidedDto } from './void.dto';

/** The form that a record of each type is submitted in (docs/events.md, *What is submitted*). */
export const recordTypes = {
  OpeningStockDeclared: OpeningStockDeclaredDto,
  Mined: MinedDto,
  Refined: RefinedDto,
  MagnetProduced: MagnetProducedDto,
  SoldToClient: SoldToClientDto,
  Exported: ExportedDto,
  Received: ReceivedDto,
  RecordVoided: RecordVoidedDto,
} as const;

export type RecordType = keyof typeof recordTypes;

export type RecordDto = InstanceType<(typeof recordTypes)[RecordType]>;

export const isRecordType = (text: unknown): text is RecordType =>
  typeof text === 'string' && Object.hasOwn(recordTypes, text);
