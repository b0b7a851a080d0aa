import {
  assayMethods,
  compositionBases,
  grades,
  isAddedMaterialCode,
  isLotMaterialCode,
  isWasteMaterialCode,
  materials,
  statuses,
} from '@lodestone/reference';
import { ppmWhole } from '@lodestone/kernel';
import { Ppm } from '../fields/composition';
import { Nested, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CivilDate, CodeOf, Grams, OneOf, Whole } from '../fields/scalars';

const materialsThat = (isOfKind: (code: string) => boolean) =>
  materials.filter(({ code }) => isOfKind(code));

const lotMaterials = materialsThat(isLotMaterialCode);
const wasteMaterials = materialsThat(isWasteMaterialCode);
const addedMaterials = materialsThat(isAddedMaterialCode);

/** The figures of a certificate whose basis is not the grams recorded. */
export class DeclaredFiguresDto {
  @CodeOf(compositionBases) readonly basis!: string;
  @Ppm() readonly ppm!: Record<string, number>;
  @Optional() @Whole(0, ppmWhole) readonly moisturePpm?: number;
}

/** How a composition was found. */
export class AnalysisDto {
  @CodeOf(assayMethods) readonly method!: string;
  @Id() readonly laboratoryId!: string;
  @CivilDate() readonly analysedOn!: string;
  /** One standard deviation, per element. */
  @Optional() @Ppm() readonly uncertaintyPpm?: Record<string, number>;
  @Optional() @Nested(() => DeclaredFiguresDto) readonly declared?: DeclaredFiguresDto;
}

/** A lot that the act brings into being; the submitter names it. */
export class MadeLotDto {
  @Id() readonly lotId!: string;
  @CodeOf(lotMaterials) readonly material!: string;
  @Optional() @CodeOf(grades) readonly grade?: string;
  @Grams() readonly massGrams!: number;
  @Ppm() readonly ppm!: Record<string, number>;
  @Optional() @Nested(() => AnalysisDto) readonly analysis?: AnalysisDto;
}

/** Sold is what a sale makes of a lot, and nothing else does. */
const givenStatuses = statuses.map(({ code }) => code).filter((code) => code !== 'sold');

/** A lot that comes from outside the ledger, perhaps somebody else's. */
export class BroughtLotDto extends MadeLotDto {
  @Optional() @Id() readonly ownerId?: string;
  @Optional() @OneOf(givenStatuses) readonly status?: string;
}

/** A lot of the same matter: what is left out it has of the lot that it was. */
export class RegroupedLotDto {
  @Id() readonly lotId!: string;
  @Grams() readonly massGrams!: number;
  @Optional() @CodeOf(lotMaterials) readonly material?: string;
  @Optional() @CodeOf(grades) readonly grade?: string;
  @Optional() @Id() readonly ownerId?: string;
  @Optional() @OneOf(givenStatuses) readonly status?: string;
}

/** Grams out of a lot of this site. */
export class TakeDto {
  @Id() readonly lotId!: string;
  @Grams() readonly massGrams!: number;
}

/** Measured waste that leaves the books. */
export class WasteDto {
  @CodeOf(wasteMaterials) readonly material!: string;
  @Grams() readonly massGrams!: number;
  @Ppm() readonly ppm!: Record<string, number>;
}

/** What was mixed in and holds no rare earth. */
export class AddDto {
  @CodeOf(addedMaterials) readonly material!: string;
  @Grams() readonly massGrams!: number;
}
